"""A part of the stored pages read with the present code, by whoever is told its numbers and can reach the warehouse."""

import hashlib
import socket
from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cache
from importlib.resources import files
from importlib.resources.abc import Traversable

from sqlalchemy import Engine

from connectors.page import Page
from connectors.site import Site
from flows.errors import WarehouseError
from flows.settings import read_settings
from flows.warehouse import in_words
from sql import embedded, feed, raw, replay, sources
from sql.engine import connect
from sql.fingerprint import content_hash
from sql.raw import Part, StoredPage
from transforms.article import Article, Problem
from transforms.learned import NOTHING, Learned

Reader = Callable[[Page, Site | None, Learned], Article | Problem]
ROOMS = ("connectors", "transforms", "flows", "sql")


@dataclass(frozen=True, slots=True)
class Task:
    """How pages are read: by which function, as whose, and with what is known of their newspapers.

    `warehouse` is the address; "" stands for the one that the reader's own environment names, so that no secret
    travels. There `generation` and `code` must be the same as here.
    """

    read: Reader
    known: Mapping[str, Site]
    learned: Mapping[str, Learned]
    warehouse: str
    generation: str
    code: str


@dataclass(slots=True)
class Read:
    """What came of a part: how many pages of each newspaper say what the warehouse says, and all the others."""

    same: Counter[str] = field(default_factory=Counter)
    others: list[tuple[StoredPage, Article | Problem]] = field(default_factory=list)

    @property
    def pages(self) -> int:
        """How many pages were read."""
        return self.same.total() + len(self.others)


def read_part(task: Task, part: Part) -> Read:
    """Read a part anywhere. Raises DamagedPage, and WarehouseError where warehouse or code are others."""
    return read_here(_reach(task.warehouse, task.generation, task.code), task, part)


def read_here(engine: Engine, task: Task, part: Part) -> Read:
    """Read a part of the stored pages, and compare it with what the warehouse says. Raises DamagedPage."""
    stored = raw.read(engine, part)
    results = [_read(task, item.page) for item in stored]
    held = replay.hashes(engine, [item.stored.url for item in stored])
    done = Read()
    for item, result in zip(stored, results, strict=True):
        if is_same(item, result, held.get(item.stored.url)):
            done.same[owner(item)] += 1
        else:
            done.others.append((item, result))
    return done


def is_same(item: StoredPage, result: Article | Problem, held: bytes | None) -> bool:
    """Whether a page says what the warehouse says of its address; `held` names the content there."""
    return not isinstance(result, Problem) and home(item, result) == item.stored.url and held == content_hash(result)


def home(item: StoredPage, result: Article | Problem) -> str:
    """The address where the article of a page lives."""
    return item.stored.url if isinstance(result, Problem) else result.url or item.stored.url


def owner(item: StoredPage) -> str:
    """The newspaper of a page, as counts name it."""
    return item.page.source or sources.UNKNOWN.slug


def _read(task: Task, page: Page) -> Article | Problem:
    return task.read(page, task.known.get(page.source), task.learned.get(page.source, NOTHING))


@cache
def _reach(warehouse: str, generation: str, code: str) -> Engine:
    """The warehouse, once for each process."""
    if warehouse:
        return connect(warehouse)
    here = socket.gethostname()
    if fingerprint() != code:
        raise WarehouseError(f"{here}: the code is not that of the replay; install the same release on all machines")
    with in_words():
        settings = read_settings()
        engine = connect(settings.database_url or embedded.ensure(settings.home))
        if feed.status(engine).generation == generation:
            return engine
    engine.dispose()
    raise WarehouseError(f"{here}: DATABASE_URL names another warehouse than that of the replay")


@cache
def fingerprint() -> str:
    """What names the code of this machine."""
    programs = [program for room in ROOMS for program in _programs(files(room))]
    return hashlib.sha256(b"".join(programs)).hexdigest()


def _programs(folder: Traversable) -> Sequence[bytes]:
    found: list[bytes] = []
    for entry in sorted(folder.iterdir(), key=lambda entry: entry.name):
        if entry.is_dir():
            found += _programs(entry)
        elif entry.name.endswith((".py", ".sql")):
            found.append(entry.read_bytes())
    return found
