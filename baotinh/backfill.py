"""`baotinh backfill`: a window of days, planned, filled and proven."""

from collections import Counter
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Literal

import typer

from baotinh.errors import UserError
from baotinh.terminal import print_results, print_table, watching

if TYPE_CHECKING:
    from flows.window import Estimate

Mode = Literal["missing", "everything", "changed"]


def backfill(
    slugs: Annotated[list[str], typer.Argument(help="Newspapers (see: baotinh sources).")],
    since: Annotated[str, typer.Option("--from", help="First day, as 2026-03-01.")],
    until: Annotated[str, typer.Option("--to", help="Last day, as 2026-03-31.")],
    mode: Annotated[
        Mode, typer.Option(help="What to fetch: the missing, everything, or what has changed.")
    ] = "missing",
    pages: Annotated[
        str,
        typer.Option(
            help="Where pages come from: live; archive:wayback, archive:CC-MAIN-2026-10, archive: and the address of a"
            " CDX index; or saved pages: a file, a folder, WARC."
        ),
    ] = "live",
    dry_run: Annotated[bool, typer.Option("--dry-run", help="Say only what it would take.")] = False,
) -> None:
    """Fill a window of days and prove it complete; start the same again to continue after an interruption.

    Ordinary runs come first and are not disturbed. Exit status 1 says that some day is not proven.
    """
    from baotinh.running import ended_politely
    from connectors.archives import Archive
    from flows import filling, office
    from flows.job import Office
    from flows.kill_points import KillPoint
    from flows.pipeline import PLAIN
    from flows.places import read_place
    from flows.settings import read_settings
    from flows.warehouse import opened
    from flows.window import check

    settings = read_settings()
    window = check(_read_day(since), _read_day(until), settings.clock())
    chosen = office.choose(slugs, settings)
    place = read_place(pages, settings)
    with ended_politely(), opened(settings) as engine, watching() as report:
        run = Office(engine, settings, PLAIN, report=report, kill=KillPoint(settings.fault_at))
        archive = place if isinstance(place, Archive) else None
        _tell_plan(
            filling.plan_in(run, chosen, window, mode, archive)
            if archive
            else filling.plan_work(run, chosen, window, mode)
        )
        if dry_run:
            return
        if isinstance(place, Path):
            _tell_import(filling.fill_from(run, chosen, window, place, lambda _: None))
            return
        if archive:
            results = filling.fill_in(run, chosen, window, mode, archive)
        else:
            results = filling.fill_all(run, chosen, window, mode)
    print_results(results)
    if any(result.status != "succeeded" for result in results):
        raise typer.Exit(1)


def _read_day(text: str) -> date:
    try:
        return date.fromisoformat(text)
    except ValueError:
        raise UserError(f"{text!r} is no day; write for example 2026-03-01") from None


def _tell_plan(plan: list["Estimate"]) -> None:
    from rich.table import Table

    names = ("days", "channels", "pages", "held", "requests", "hours")
    table = Table("newspaper", *names, "articles a day", box=None, pad_edge=False)
    for line in plan:
        figures = [f"{getattr(line, name):.1f}" if name == "hours" else str(getattr(line, name)) for name in names]
        table.add_row(line.source, *figures, f"{line.per_day:.0f} ({line.basis})")
    print_table(table)


def _tell_import(tally: Counter[str]) -> None:
    typer.echo(
        ", ".join(f"{count} {name}" for name, count in sorted(tally.items()) if count) or "no pages of the window"
    )
