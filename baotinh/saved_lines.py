"""Saved pages as lines of JSON, read here or by several processes."""

import json
from collections import deque
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import Executor, Future, ProcessPoolExecutor
from dataclasses import dataclass
from itertools import islice
from multiprocessing import get_context
from pathlib import Path

import typer

from baotinh.articles import describe
from connectors import sites
from connectors.files import SavedPage, Unreadable
from flows.belonging import Register
from transforms.article import Article
from transforms.extract import extract
from transforms.learned import NOTHING, Learned
from transforms.together import Seen, see, teach

CHUNK = 16  # pages that travel together to another process
WINDOW = 512  # pages that are held until all of them are read once, and teach each other
_HELD = 64_000_000  # bytes of pages, at which a window closes earlier
Saved = SavedPage | Unreadable
Line = tuple[bytes, bool]  # one line of JSON, and whether its file could be read


@dataclass(frozen=True, slots=True)
class _Reading:
    """A page read once: its line, whether its file could be read, and what it shows to the pages beside it."""

    line: bytes
    whole: bool
    seen: Seen | None = None


_Task = tuple[Saved, Learned]
_Reader = Callable[[Iterable[_Task]], Iterable[_Reading]]

_register = Register({})  # of a worker process


def warned(saved: Iterable[Saved], folders: tuple[Path, ...]) -> Iterator[Saved]:
    """The same, and a word about newspapers that nobody declared: slips of the pen, or not declared yet."""
    known = {"", *sites.load_all(folders)}
    for item in saved:
        if isinstance(item, SavedPage) and item.page.source not in known:
            known.add(item.page.source)
            typer.echo(f"baotinh: no newspaper is called {item.page.source!r}; read by structure alone", err=True)
        yield item


def read(saved: Iterable[Saved], folders: tuple[Path, ...], jobs: int, *, alone: bool) -> Iterator[Line]:
    """The lines of saved pages in their order, read by so many processes.

    Unless each is read `alone`, pages of one newspaper that stand near each other tell what is furniture in them.
    """
    if jobs == 1:
        register = Register(sites.load_all(folders))
        yield from _lines(saved, lambda tasks: (_read(task, register) for task in tasks), alone=alone)
        return
    with ProcessPoolExecutor(jobs, get_context("spawn"), _prepare_worker, (folders,)) as pool:
        yield from _lines(saved, lambda tasks: _read_elsewhere(tasks, pool, jobs), alone=alone)


def _lines(saved: Iterable[Saved], reader: _Reader, *, alone: bool) -> Iterator[Line]:
    if alone:
        yield from ((reading.line, reading.whole) for reading in reader((item, NOTHING) for item in saved))
        return
    for window in _windows(saved):
        readings = list(reader((item, NOTHING) for item in window))
        known = teach([reading.seen for reading in readings])
        again = [index for index, learned in enumerate(known) if learned.keys]
        for index, reading in zip(again, reader([(window[i], known[i]) for i in again]), strict=True):
            if reading.seen is not None:  # else what is known leaves no article, and is not believed
                readings[index] = reading
        yield from ((reading.line, reading.whole) for reading in readings)


def _windows(saved: Iterable[Saved]) -> Iterator[list[Saved]]:
    window: list[Saved] = []
    held = 0
    for item in saved:
        window.append(item)
        held += len(item.page.body) if isinstance(item, SavedPage) else 0
        if len(window) == WINDOW or held > _HELD:
            yield window
            window, held = [], 0
    yield window


def _read_elsewhere(tasks: Iterable[_Task], pool: Executor, jobs: int) -> Iterator[_Reading]:
    """The readings by other processes, in order and with a bounded number of pages on the way."""
    source = iter(tasks)
    chunks = iter(lambda: list(islice(source, CHUNK)), [])
    waiting: deque[Future[list[_Reading]]] = deque()
    for chunk in chunks:
        waiting.append(pool.submit(_read_chunk, chunk))
        if len(waiting) > 2 * jobs:
            yield from waiting.popleft().result()
    while waiting:
        yield from waiting.popleft().result()


def _prepare_worker(folders: tuple[Path, ...]) -> None:
    _register.sites = sites.load_all(folders)


def _read_chunk(tasks: list[_Task]) -> list[_Reading]:
    return [_read(task, _register) for task in tasks]


def _read(task: _Task, register: Register) -> _Reading:
    item, learned = task
    if isinstance(item, Unreadable):
        problem = {"reason": "unreadable", "detail": f"{item.reason}: {item.detail}"}
        return _Reading(_encode({"file": item.file, "problem": problem}), whole=False)
    page, site = register.claim(item.page)
    result = extract(page, site, learned)
    seen = see(result, page.body) if isinstance(result, Article) else None
    return _Reading(_encode({"file": item.file, **describe(result)}), whole=True, seen=seen)


def _encode(record: dict[str, object]) -> bytes:
    """File names that are no UTF-8 survive as escapes."""
    return json.dumps(record, ensure_ascii=False).encode("utf-8", "backslashreplace") + b"\n"
