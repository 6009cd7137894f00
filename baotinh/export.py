"""`baotinh export`: articles as Parquet, CSV or JSON lines."""

from datetime import date, datetime
from pathlib import Path
from typing import Annotated, Literal

import typer

from baotinh.errors import UserError
from baotinh.terminal import watching_rows
from flows.settings import read_settings

DAYS = ["%Y-%m-%d"]


def export(
    folder: Annotated[Path, typer.Argument(help="Where to; the same folder again is brought up to date.")],
    kind: Annotated[
        Literal["parquet", "csv", "jsonl"], typer.Option("--format", help="Format of the files.")
    ] = "parquet",
    source: Annotated[list[str] | None, typer.Option(help="A newspaper; may be said several times.")] = None,
    since: Annotated[datetime | None, typer.Option(formats=DAYS, help="First local day of publication.")] = None,
    until: Annotated[datetime | None, typer.Option(formats=DAYS, help="Last local day of publication.")] = None,
    text: Annotated[bool, typer.Option(help="The full text; without it leads are cut to 300 letters.")] = True,
    after: Annotated[
        int | None, typer.Option(min=0, help="Only what changed after this number of the feed: ADD, MOD and DEL.")
    ] = None,
    generation: Annotated[str, typer.Option(help="Generation that --after is of; another one is refused.")] = "",
    verify: Annotated[bool, typer.Option("--verify", help="Only compare the files with the manifest.")] = False,
) -> None:
    """Write articles into a folder: one instant of the warehouse, a file for each newspaper and month.

    The folder is complete once it has a _manifest.json, which tells what is in it, with hashes, and
    after which change of the feed it was taken. An interrupted export is finished by the same command.
    """
    from flows.warehouse import opened
    from sql import delta
    from sql import export as exporting

    if since and until and until < since:
        raise UserError("--until is before --since")
    if after is not None and (since or until):
        raise UserError("--after goes by the number of the change: leave --since and --until away")
    order = exporting.Order(kind, tuple(source or ()), _day(since), _day(until), text)
    try:
        if verify:
            made = exporting.verify(folder)
        else:
            with opened(read_settings()) as engine, watching_rows("articles") as report:
                if after is None:
                    made = exporting.export(engine, folder, order, report)
                else:
                    made = delta.export_changes(engine, folder, order, after, generation, report)
    except exporting.BadExport as fault:
        raise UserError(str(fault)) from fault
    typer.echo(
        f"{made.rows} articles in {len(made.files)} files, as of change {made.change_id}: {folder / exporting.MANIFEST}"
    )


def _day(moment: datetime | None) -> date | None:
    return moment.date() if moment else None
