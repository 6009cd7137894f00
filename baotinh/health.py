"""`baotinh health`: which newspapers are well, and what ails the others."""

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from baotinh.terminal import print_table

if TYPE_CHECKING:
    from flows.report import Report


def health(
    slugs: Annotated[list[str] | None, typer.Argument(help="Newspapers; none means all.")] = None,
    html: Annotated[Path | None, typer.Option(help="Also write a report with plots to this file.")] = None,
) -> None:
    """Judge every newspaper against its own rhythm: blocked, outage, layout changed, feed moved, not visited, quiet.

    Exit status 1 says that one needs somebody to act.
    """
    from flows import office
    from flows.checkup import examine
    from flows.report import render
    from flows.settings import read_settings
    from flows.warehouse import opened

    settings = read_settings()
    chosen = office.find(slugs or [], settings)
    with opened(settings) as engine:
        report = examine(engine, chosen, settings)
    _show(report)
    if html is not None:
        html.write_text(render(report), encoding="utf-8")
        typer.echo(f"{html}: the report with plots")
    if any(one.alarming for one in report.healths):
        raise typer.Exit(1)


def _show(report: "Report") -> None:
    from rich.table import Table

    table = Table("newspaper", "cause", "what is seen", "sample", box=None, pad_edge=False)
    for name in ("yesterday", "usual", "set aside", "furniture", "requests today", "last visit"):
        table.add_column(name, justify="right")
    for one in report.followed:
        usual = "" if one.usual is None else f"{one.usual:.0f}"
        figures = (str(one.articles), usual, str(one.quarantined), str(one.chrome), report.tell_budget(one.source))
        table.add_row(one.source, one.cause or "well", one.detail, one.sample, *figures, one.visited)
    print_table(table)
    typer.echo(report.summary)
