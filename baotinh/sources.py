"""`baotinh sources`: which newspapers are declared."""

import json
from dataclasses import asdict
from datetime import date
from typing import Annotated

import typer

from baotinh.terminal import print_table
from connectors import sites
from connectors.site import Site
from flows.settings import read_settings


def sources(
    as_json: Annotated[bool, typer.Option("--json", help="Print one JSON object for each newspaper.")] = False,
) -> None:
    """List the declared newspapers; their slugs are what the other commands take."""
    declared = sites.load_all(read_settings().sites).values()
    if as_json:
        for site in declared:
            typer.echo(json.dumps(asdict(site), ensure_ascii=False, default=date.isoformat))
    elif declared:
        _print_table(list(declared))
    else:
        typer.echo("No newspaper is declared: BAOTINH_SITES names folders of declarations.", err=True)


def _print_table(declared: list[Site]) -> None:
    from rich.table import Table

    table = Table("slug", "name", "home", "family", "channels", "tried", box=None, pad_edge=False)
    for site in declared:
        channels = ", ".join(sorted({channel.kind for channel in site.channels}))
        table.add_row(site.slug, site.name, site.home, site.family, channels, "yes" if site.verified else "no")
    print_table(table)
