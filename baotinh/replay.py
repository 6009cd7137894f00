"""`baotinh replay`: what the present code reads otherwise in stored pages, and its adoption."""

import os
import sys
from contextlib import nullcontext
from datetime import date
from typing import TYPE_CHECKING, Annotated

import typer

from baotinh.errors import UserError
from baotinh.terminal import counting, print_table

if TYPE_CHECKING:
    from flows.replaying import Difference

COLUMNS = ("pages", "same", "changed", "new", "lost", "duplicate", "problem")


def replay(
    slugs: Annotated[list[str] | None, typer.Argument(help="Newspapers; none means all.")] = None,
    since: Annotated[str, typer.Option("--from", help="First day of publication, as 2026-03-01.")] = "",
    until: Annotated[str, typer.Option("--to", help="Last day of publication.")] = "",
    jobs: Annotated[int, typer.Option(min=0, help="Processes; 0 means one for each core.")] = 0,
    adopt: Annotated[bool, typer.Option("--adopt", help="Write what changes; without it nothing is written.")] = False,
    samples: Annotated[int, typer.Option(min=0, help="Articles of which to show the difference.")] = 5,
) -> None:
    """Read stored pages again with the present code, without network, and show what would change.

    With --adopt only articles that differ get a revision, whose cause is `parser`. Articles whose page
    can no longer be read (lost) stay as they are.
    """
    from connectors import sites
    from flows import crew
    from flows.kill_points import KillPoint
    from flows.replaying import Wish, run_replay
    from flows.settings import read_settings
    from flows.warehouse import opened
    from sql.raw import Selection

    settings = read_settings()
    for slug in slugs or []:
        sites.load(slug, settings.sites)
    selection = Selection(tuple(slugs or ()), _read_day(since), _read_day(until))
    wish = Wish(selection, jobs or os.cpu_count() or 1, adopt)
    watched = counting("pages") if sys.stderr.isatty() else nullcontext(_nothing)
    with opened(settings) as engine, watched as advance:
        difference = run_replay(
            engine,
            sites.load_all(settings.sites),
            wish,
            advance,
            KillPoint(settings.fault_at),
            hire=crew.choose(settings, wish.jobs),
        )
    _show(difference, samples)
    typer.echo("adopted" if adopt else "nothing was written; --adopt writes the articles that differ")


def _nothing() -> None:
    """Count for nobody."""


def _read_day(text: str) -> date | None:
    try:
        return date.fromisoformat(text) if text else None
    except ValueError:
        raise UserError(f"{text!r} is no day; write for example 2026-03-01") from None


def _show(difference: "Difference", samples: int) -> None:
    from rich.table import Table

    table = Table("newspaper", box=None, pad_edge=False)
    for name in COLUMNS:
        table.add_column(name, justify="right")
    for source, counts in sorted(difference.papers.items()):
        table.add_row(source, *(str(counts[name]) for name in COLUMNS))
    print_table(table)
    for name, count in difference.fields.most_common():
        typer.echo(f"{name}: {count}")
    for reason, count in (+difference.reasons).items():
        typer.echo(f"no article any more, {reason}: {count}")
    for sample in difference.samples[:samples]:
        typer.echo("\n".join(("", sample.url, *(f"  {line}" for line in sample.lines))))
