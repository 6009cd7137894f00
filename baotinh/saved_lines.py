"""Saved pages as lines of JSON, read here or by several processes."""

import json
from collections import deque
from collections.abc import Iterable, Iterator
from concurrent.futures import Future, ProcessPoolExecutor
from itertools import islice
from multiprocessing import get_context
from pathlib import Path

import typer

from baotinh.articles import describe
from connectors import sites
from connectors.files import SavedPage, Unreadable
from flows.belonging import Register
from transforms.extract import extract

CHUNK = 16  # pages that travel together to another process
Saved = SavedPage | Unreadable
Line = tuple[bytes, bool]  # one line of JSON, and whether its file could be read

_register = Register({})  # of a worker process


def warned(saved: Iterable[Saved], folders: tuple[Path, ...]) -> Iterator[Saved]:
    """The same, and a word about newspapers that nobody declared: slips of the pen, or not declared yet."""
    known = {"", *sites.load_all(folders)}
    for item in saved:
        if isinstance(item, SavedPage) and item.page.source not in known:
            known.add(item.page.source)
            typer.echo(f"baotinh: no newspaper is called {item.page.source!r}; read by structure alone", err=True)
        yield item


def read(saved: Iterable[Saved], folders: tuple[Path, ...]) -> Iterator[Line]:
    """The lines of saved pages, one after another."""
    register = Register(sites.load_all(folders))
    return (_line(item, register) for item in saved)


def read_elsewhere(saved: Iterable[Saved], folders: tuple[Path, ...], jobs: int) -> Iterator[Line]:
    """The same by so many processes, in order and with a bounded number of pages in memory."""
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
