"""`baotinh import`: saved pages into the warehouse."""

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import replace
from itertools import islice
from pathlib import Path
from typing import Annotated

import typer

from baotinh.errors import UserError
from baotinh.terminal import counting
from connectors import files, sites
from connectors.files import SavedPage
from connectors.page import Page

BATCH = 200  # pages in one transaction


def import_pages(
    paths: Annotated[
        list[Path] | None, typer.Argument(help="Saved pages: .html, .txt, .warc, .warc.gz, or folders of them.")
    ] = None,
    source: Annotated[str, typer.Option(help="The newspaper of all the pages (see: baotinh sources).")] = "",
    manifest: Annotated[
        Path | None, typer.Option(help="Tab-separated: file, url and optionally source, content_type, fetched_at.")
    ] = None,
) -> None:
    """Read saved pages and load them; importing the same again writes nothing.

    A page that is no article is set aside with its reason (view mart.problem). A page without an
    address is named by its bytes. Exit status 1 says that a file could not be read.
    """
    from flows.belonging import Register
    from flows.settings import read_settings
    from flows.warehouse import opened
    from sql import runs
    from sql.load import Outcome, load
    from sql.sources import UNKNOWN, register
    from transforms.extract import extract

    if not paths and manifest is None:
        raise UserError("nothing to import: name files or folders, or a --manifest")
    settings = read_settings()
    if source:
        sites.load(source, settings.sites)
    declared = sites.load_all(settings.sites)
    belonging, tally = Register(declared), Counter[str]()
    with opened(settings) as engine, counting("pages") as advance:
        register(engine, [*declared.values(), UNKNOWN])
        run_id = runs.start(engine, source or "import")
        for batch in _batches(_pages(files.read(paths or [], manifest), source, tally)):
            outcomes = []
            for page in batch:
                site = belonging.site_of(page)
                page = replace(page, source=site.slug if site is not None else UNKNOWN.slug)  # noqa: PLW2901
                outcomes.append(Outcome(None, page, extract(page, site)))
            tally.update(load(engine, run_id, outcomes).counts)
            advance(len(batch))
        runs.finish(engine, run_id, "partial" if tally["unreadable"] else "succeeded", tally)
    typer.echo(", ".join(f"{count} {outcome}" for outcome, count in sorted(tally.items())) or "no pages found")
    if tally["unreadable"]:
        raise typer.Exit(1)


def _pages(saved: Iterable[files.SavedPage | files.Unreadable], source: str, tally: Counter[str]) -> Iterator[Page]:
    for item in saved:
        if isinstance(item, SavedPage):
            yield replace(item.page, source=source or item.page.source)
        else:
            tally["unreadable"] += 1
            typer.echo(f"baotinh: {item.file}: {item.reason}: {item.detail}", err=True)


def _batches(pages: Iterator[Page]) -> Iterator[list[Page]]:
    return iter(lambda: list(islice(pages, BATCH)), [])
