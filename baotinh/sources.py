"""`baotinh sources`: which newspapers are declared."""

import json
from collections import Counter
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
    """List the declared newspapers; their slugs are what the other commands take.

    `channels` counts what is followed and, in brackets, what is only guessed; `facts` counts the
    channels, layouts and numberings that name their evidence; `tried` says whether a declaration
    was ever tried on the live site.
    """
    declared = sites.load_all(read_settings().sites).values()
    if as_json:
        for site in declared:
            typer.echo(json.dumps(_describe(site), ensure_ascii=False, default=date.isoformat))
    elif declared:
        _print_table(list(declared))
    else:
        typer.echo("No newspaper is declared: BAOTINH_SITES names folders of declarations.", err=True)


def standing(site: Site) -> str:
    """Whether a newspaper still appears, and who carries it on."""
    if site.retired is not None:
        return f"retired {site.retired}, then {site.successor}" if site.successor else f"retired {site.retired}"
    return f"part of {site.successor}" if site.successor else "present"


def count_facts(site: Site) -> int:
    """The channels, layouts and numberings of a declaration that name their evidence."""
    said = [part.evidence for parts in (site.channels, site.layouts, site.former) for part in parts]
    return len([evidence for evidence in said if evidence])


def _describe(site: Site) -> dict[str, object]:
    return {**asdict(site), "status": standing(site), "facts": count_facts(site)}


def _print_table(declared: list[Site]) -> None:
    from rich.table import Table

    table = Table("slug", "name", "province", "family", "channels", box=None, pad_edge=False)
    table.add_column("facts", justify="right")
    table.add_column("tried")
    table.add_column("status")
    for site in declared:
        tried = "yes" if site.verified else "no"
        table.add_row(
            site.slug,
            site.name,
            site.province,
            site.family,
            _channels(site),
            str(count_facts(site)),
            tried,
            standing(site),
        )
    print_table(table)
    present = sum(site.retired is None and not site.successor for site in declared)
    typer.echo(
        f"\n{len(declared)} newspapers, {present} of them present, {len(declared) - present} carried on by others"
    )


def _channels(site: Site) -> str:
    kinds = Counter(channel.kind for channel in site.channels)
    parts = [f"{count} {kind}" for kind, count in sorted(kinds.items(), key=lambda item: item[0], reverse=True)]
    parts += [f"({len(site.guesses)} guessed)"] if site.guesses else []
    return ", ".join(parts)
