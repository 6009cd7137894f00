"""`baotinh parse`: saved pages to JSON lines, without any database."""

import json
import sys
from collections import deque
from collections.abc import Iterable, Iterator
from concurrent.futures import Future, ProcessPoolExecutor
from contextlib import nullcontext
from itertools import islice
from multiprocessing import get_context
from pathlib import Path
from typing import Annotated

import typer

from baotinh.articles import describe
from baotinh.errors import UserError
from baotinh.terminal import counting
from connectors import files, sites
from connectors.files import SavedPage, Unreadable
from flows.belonging import Register
from flows.settings import read_settings
from transforms.address import is_web
from transforms.extract import extract

CHUNK = 16  # pages that travel together to another process
Saved = SavedPage | Unreadable
Line = tuple[bytes, bool]  # one line of JSON, and whether its file could be read

_register = Register({})  # of a worker process


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
) -> None:
    """Read saved pages and print one JSON line for each, in the order given; needs no database.

    A page that is no article gives a problem with its reason, which is a result like any other. A
    file that cannot be read gives the reason "unreadable" and, at the end, exit status 1.
    """
    chosen = paths or []
    _check_request(chosen, url, manifest)
    folders = read_settings().sites
    if source:
        sites.load(source, folders)
    saved = _warn(files.as_told(files.read(chosen, manifest), url=url, source=source), folders)
    lines = _read_here(saved, folders) if jobs == 1 else _read_elsewhere(saved, folders, jobs)
    if not _print_all(lines):
        raise typer.Exit(1)


def _check_request(paths: list[Path], url: str, manifest: Path | None) -> None:
    if not paths and manifest is None:
        raise UserError("nothing to read: name files or folders, or a --manifest")
    if url and (len(paths) != 1 or paths[0].is_dir()):
        raise UserError("--url is the address of one page: name exactly one file, or use a --manifest")
    if url and not is_web(url):
        raise UserError(f"--url {url!r} is no web address: it starts with http:// or https://")


def _warn(saved: Iterable[Saved], folders: tuple[Path, ...]) -> Iterator[Saved]:
    """A newspaper that nobody declared may be a slip of the pen, or a paper that is not declared yet."""
    known = {"", *sites.load_all(folders)}
    for item in saved:
        if isinstance(item, SavedPage) and item.page.source not in known:
            known.add(item.page.source)
            typer.echo(f"baotinh: no newspaper is called {item.page.source!r}; read by structure alone", err=True)
        yield item


def _read_here(saved: Iterable[Saved], folders: tuple[Path, ...]) -> Iterator[Line]:
    register = Register(sites.load_all(folders))
    return (_line(item, register) for item in saved)


def _read_elsewhere(saved: Iterable[Saved], folders: tuple[Path, ...], jobs: int) -> Iterator[Line]:
    """Keep the order and a bounded number of pages in memory."""
    source = iter(saved)
    chunks = iter(lambda: list(islice(source, CHUNK)), [])
    waiting: deque[Future[list[Line]]] = deque()
    with ProcessPoolExecutor(jobs, get_context("spawn"), _prepare_worker, (folders,)) as pool:
        for chunk in chunks:
            waiting.append(pool.submit(_read_chunk, chunk))
            if len(waiting) > 2 * jobs:
                yield from waiting.popleft().result()
        while waiting:
            yield from waiting.popleft().result()


def _prepare_worker(folders: tuple[Path, ...]) -> None:
    _register.sites = sites.load_all(folders)


def _read_chunk(chunk: list[Saved]) -> list[Line]:
    return [_line(item, _register) for item in chunk]


def _line(item: Saved, register: Register) -> Line:
    if isinstance(item, Unreadable):
        problem = {"reason": "unreadable", "detail": f"{item.reason}: {item.detail}"}
        return _encode({"file": item.file, "problem": problem}), False
    page, site = register.claim(item.page)
    return _encode({"file": item.file, **describe(extract(page, site))}), True


def _encode(record: dict[str, object]) -> bytes:
    """File names that are no UTF-8 survive as escapes."""
    return json.dumps(record, ensure_ascii=False).encode("utf-8", "backslashreplace") + b"\n"


def _print_all(lines: Iterable[Line]) -> bool:
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
