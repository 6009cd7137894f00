"""`baotinh parse`: saved pages to JSON lines, without any database."""

import sys
from collections.abc import Iterable
from contextlib import nullcontext
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from baotinh.errors import UserError
from baotinh.terminal import counting
from connectors import sites
from flows.settings import read_settings

if TYPE_CHECKING:
    from baotinh.saved_lines import Line


def parse(
    paths: Annotated[
        list[Path] | None, typer.Argument(help="Saved pages: .html, .txt, .warc, .warc.gz, or folders of them.")
    ] = None,
    url: Annotated[str, typer.Option(help="The address of the page; for one file only.")] = "",
    source: Annotated[str, typer.Option(help="The newspaper of all the pages (see: baotinh sources).")] = "",
    manifest: Annotated[
        Path | None, typer.Option(help="Tab-separated: file, url and optionally source, content_type, fetched_at.")
    ] = None,
    jobs: Annotated[int, typer.Option(min=1, max=256, help="Processes that read pages.")] = 1,
    alone: Annotated[bool, typer.Option("--alone", help="Read each page as if there were no other.")] = False,
) -> None:
    """Read saved pages and print one JSON line for each, in the order given; needs no database.

    A page that is no article gives a problem with its reason, which is a result like any other. A
    file that cannot be read gives the reason "unreadable" and, at the end, exit status 1.

    What stands on most of several pages of one newspaper is no part of their articles, whatever it says.
    """
    from baotinh import saved_lines  # the extractor takes a third of a second, and other commands do without
    from connectors import files

    chosen = paths or []
    _check_request(chosen, url, manifest)
    folders = read_settings().sites
    if source:
        sites.load(source, folders)
    saved = saved_lines.warned(files.as_told(files.read(chosen, manifest), url=url, source=source), folders)
    if not _print_all(saved_lines.read(saved, folders, jobs, alone=alone)):
        raise typer.Exit(1)


def _check_request(paths: list[Path], url: str, manifest: Path | None) -> None:
    from transforms.address import is_web

    if not paths and manifest is None:
        raise UserError("nothing to read: name files or folders, or a --manifest")
    if url and (len(paths) != 1 or paths[0].is_dir()):
        raise UserError("--url is the address of one page: name exactly one file, or use a --manifest")
    if url and not is_web(url):
        raise UserError(f"--url {url!r} is no web address: it starts with http:// or https://")


def _print_all(lines: Iterable["Line"]) -> bool:
    """Print all lines and return whether every file could be read."""
    whole = True
    output = sys.stdout.buffer
    progress = counting("pages") if sys.stderr.isatty() and not sys.stdout.isatty() else nullcontext(lambda: None)
    with progress as advance:
        for line, read in lines:
            output.write(line)
            whole = whole and read
            advance()
    output.flush()
    return whole
