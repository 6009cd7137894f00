"""`baotinh import`: saved pages into the warehouse."""

import sys
from contextlib import nullcontext
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from baotinh.errors import UserError
from baotinh.terminal import counting
from connectors import sites
from flows.settings import read_settings

if TYPE_CHECKING:
    from connectors.files import SavedPage, Unreadable

COUNTS = ("new", "changed", "unchanged", "duplicate", "problem", "poison", "gone", "unreadable")


def import_saved(
    paths: Annotated[
        list[Path] | None, typer.Argument(help="Saved pages: .html, .txt, .warc, .warc.gz, or folders of them.")
    ] = None,
    source: Annotated[str, typer.Option(help="The newspaper of all the pages (see: baotinh sources).")] = "",
    manifest: Annotated[
        Path | None, typer.Option(help="Tab-separated: file, url and optionally source, content_type, fetched_at.")
    ] = None,
) -> None:
    """Load saved pages; the same pages again write nothing.

    Exit status 1 says that some file could not be read, and standard error says which.
    """
    from connectors import files
    from flows.saved import import_pages
    from flows.warehouse import opened

    if not paths and manifest is None:
        raise UserError("nothing to import: name files or folders, or a --manifest")
    settings = read_settings()
    if source:
        sites.load(source, settings.sites)
    saved = files.as_told(files.read(paths or [], manifest), source=source)
    with opened(settings) as engine, counting("pages") if sys.stderr.isatty() else nullcontext(_nothing) as advance:

        def report(item: "SavedPage | Unreadable") -> None:
            advance()
            if isinstance(item, files.Unreadable):
                typer.echo(f"{item.file}: {item.reason}: {item.detail}", err=True)

        tally = import_pages(engine, saved, settings, report)
    told = [f"{tally[name]} {name}" for name in COUNTS if tally[name]]
    typer.echo(", ".join(told) or "no pages found")
    if tally["unreadable"]:
        raise typer.Exit(1)


def _nothing() -> None:
    """Count for nobody."""
