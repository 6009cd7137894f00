"""`baotinh chrome`: what recurs on the pages of a newspaper, whatever its words."""

import json
from typing import Annotated

import typer

from baotinh.terminal import print_table
from connectors import sites
from flows.settings import read_settings

app = typer.Typer(help="Page furniture learned from stored articles.", no_args_is_help=True)
Slugs = Annotated[list[str], typer.Argument(help="Newspapers (see: baotinh sources).")]


@app.command()
def learn(slugs: Slugs) -> None:
    """Learn from all stored articles of newspapers what recurs on their pages; later runs leave it out.

    The same articles teach the same, so this can be repeated. Lines that reached the text of stored
    articles are named: a replay of these articles removes them.
    """
    from flows.chrome import relearn
    from flows.warehouse import opened

    settings = read_settings()
    for slug in slugs:
        sites.load(slug, settings.sites)
    with opened(settings) as engine:
        for slug in slugs:
            lines = relearn(engine, slug, settings.clock())
            reached = sum(line.in_bodies > 0 for line in lines)
            typer.echo(f"{slug}: {len(lines)} lines are chrome, {reached} of them reached the text of stored articles")


@app.command()
def show(
    slug: Annotated[str, typer.Argument(help="A newspaper (see: baotinh sources).")],
    as_json: Annotated[bool, typer.Option("--json", help="One JSON line for each line of chrome.")] = False,
) -> None:
    """Show what is known as chrome of a newspaper, with its support; lines that reached texts come first."""
    from rich.table import Table

    from flows.warehouse import opened
    from sql import chrome

    settings = read_settings()
    sites.load(slug, settings.sites)
    with opened(settings) as engine:
        rows = chrome.lines(engine, slug)
    if as_json:
        for row in rows:
            typer.echo(json.dumps(dict(row._mapping), ensure_ascii=False, default=str))
        return
    table = Table("line", "articles", "in texts", "of", "first day", "last day", box=None, pad_edge=False)
    for row in rows:
        days = (str(row.first_day), str(row.last_day))
        table.add_row(row.text[:100], str(row.support), str(row.in_bodies), str(row.articles), *days)
    print_table(table)
