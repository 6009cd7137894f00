"""Stored pages read again with the present code: first what would change, then, if wanted, only that is written."""

from collections import Counter
from collections.abc import Callable, Iterator, Mapping, Sequence
from concurrent.futures import Executor, Future, ProcessPoolExecutor
from contextlib import contextmanager
from dataclasses import dataclass, field, replace
from difflib import unified_diff
from itertools import islice
from multiprocessing import get_context
from typing import Final

from sqlalchemy import Engine

from connectors.page import Page
from connectors.site import Site
from flows.belonging import read_page
from flows.chrome import Memory
from flows.kill_points import KillPoint
from flows.progress import Outcome as Status
from sql import following, raw, replay, runs, sources
from sql.fingerprint import content_hash
from sql.load import Outcome, load
from sql.raw import Selection, StoredPage
from sql.replay import Held
from transforms.article import Article, Problem
from transforms.learned import Learned

RUN: Final = "replay"  # stands for the source in the record of runs
SAMPLES: Final = 20  # of each paper
LINES: Final = 12  # of each sample's difference
BATCH: Final = 100

Reader = Callable[[Page, Site | None, Learned], Article | Problem]


@dataclass(frozen=True, slots=True)
class Change:
    """One article that would change: fields gained, lost or otherwise; `lines` of the difference of its blocks."""

    source: str
    url: str
    gained: tuple[str, ...]
    lost: tuple[str, ...]
    changed: tuple[str, ...]
    lines: tuple[str, ...]


@dataclass(slots=True)
class Difference:
    """What a replay would change: counts by paper, of fields, and samples of articles.

    The counts of a paper are pages, same, changed, new (set aside before, an article now), lost (an
    article before, set aside now, which stays as it is), duplicate, problem (set aside before and now).
    """

    papers: dict[str, Counter[str]] = field(default_factory=dict)
    fields: Counter[str] = field(default_factory=Counter)
    samples: list[Change] = field(default_factory=list)
    reasons: Counter[str] = field(default_factory=Counter)

    @property
    def total(self) -> Counter[str]:
        """The counts of all papers."""
        return sum(self.papers.values(), Counter())


@dataclass(frozen=True, slots=True)
class Wish:
    """Which pages to read again, on how many processes, and whether to write what changes."""

    selection: Selection = raw.EVERYTHING
    jobs: int = 1
    adopt: bool = False


def run_replay(
    engine: Engine,
    known: Mapping[str, Site],
    wish: Wish,
    report: Callable[[], None] = lambda: None,
    kill: KillPoint | None = None,
    read: Reader = read_page,
) -> Difference:
    """Read stored pages again, compare with what readers see, and with `adopt` write what differs.

    Only the newest page of each address that its server did not refuse is read, since that is what the
    current revision rests on. Revisions are written with cause `parser`; adopting the same twice writes nothing.
    Lines known as chrome of a newspaper when it begins are left out, as an ingest leaves them out. `read` must be
    a function of a module, since other processes run it. `report` is called for each page. No network is used.
    Raises DamagedPage.
    """
    difference, kill = Difference(), kill or KillPoint()
    sources.register(engine, list(known.values()))
    run_id = runs.start(engine, RUN)
    status: Status = "failed"
    try:
        batches = raw.pages(engine, replace(wish.selection, newest=True), size=BATCH)
        task = _Task(read, known, Memory(engine))
        with _processes(wish.jobs) as pool:
            for stored, results in _read_all(batches, task, pool, wish.jobs):
                outcomes = _compare(engine, stored, results, difference)
                kill.reach("before_load")
                if wish.adopt and outcomes:
                    load(engine, run_id, outcomes, "parser")
                    following.catch_up(engine, following.SHARE)
                kill.reach("loaded")
                for _ in stored:
                    report()
        status = "succeeded"
    finally:
        runs.finish(engine, run_id, status, difference.total)
    return difference


@dataclass(frozen=True, slots=True)
class _Task:
    """How pages are read: by which function, as whose, and with what is known of their newspapers."""

    read: Reader
    known: Mapping[str, Site]
    memory: Memory

    def prepare(self, batch: Sequence[StoredPage]) -> list[tuple[Page, Site | None, Learned]]:
        """What the reading of a batch needs, wherever it happens."""
        pages = [item.page for item in batch]
        return [(page, self.known.get(page.source), self.memory.of(page.source)) for page in pages]


@contextmanager
def _processes(jobs: int) -> Iterator[Executor | None]:
    if jobs == 1:
        yield None
        return
    with ProcessPoolExecutor(jobs, mp_context=get_context("spawn")) as pool:  # forks would share sockets and threads
        yield pool


def _read_all(
    batches: Iterator[tuple[StoredPage, ...]], task: _Task, pool: Executor | None, jobs: int
) -> Iterator[tuple[Sequence[StoredPage], list[Article | Problem]]]:
    """Batches with what they were read as, in order; a few are under way at once, so memory stays flat."""
    if pool is None:
        for batch in batches:
            yield batch, _read(task.read, task.prepare(batch))
        return
    ahead: list[tuple[Sequence[StoredPage], Future[list[Article | Problem]]]] = []
    for batch in batches:
        ahead.append((batch, pool.submit(_read, task.read, task.prepare(batch))))
        if len(ahead) > jobs * 2:
            oldest, future = ahead.pop(0)
            yield oldest, future.result()
    for oldest, future in ahead:
        yield oldest, future.result()


def _read(read: Reader, jobs: Sequence[tuple[Page, Site | None, Learned]]) -> list[Article | Problem]:
    return [read(*job) for job in jobs]


def _compare(
    engine: Engine, batch: Sequence[StoredPage], results: Sequence[Article | Problem], difference: Difference
) -> list[Outcome]:
    """Count what differs, and return what would have to be written."""
    homes = [_home(item, result) for item, result in zip(batch, results, strict=True)]
    held = replay.held(engine, homes)
    outcomes: list[Outcome] = []
    for item, result, home in zip(batch, results, homes, strict=True):
        counts = difference.papers.setdefault(item.page.source or sources.UNKNOWN.slug, Counter())
        counts["pages"] += 1
        verdict = _judge(held.get(home), result, item, difference)
        counts[verdict] += 1
        if verdict in ("changed", "new"):
            outcomes.append(Outcome(None, item.page, result, item.stored))
    return outcomes


def _home(item: StoredPage, result: Article | Problem) -> str:
    """The address where the article of a page lives."""
    return item.stored.url if isinstance(result, Problem) else result.url or item.stored.url


def _judge(before: Held | None, result: Article | Problem, item: StoredPage, difference: Difference) -> str:
    if isinstance(result, Problem):
        difference.reasons[result.reason] += before is not None
        return "problem" if before is None else "lost"
    if before is None:
        return "new"
    if _home(item, result) != item.stored.url:
        return "duplicate"  # the article rests on the page of its own address
    if before.content_hash == content_hash(result):
        return "same"
    change = _describe(before, result, item)
    for kind in ("gained", "lost", "changed"):
        difference.fields.update(f"{name} {kind}" for name in getattr(change, kind))
    if sum(sample.source == change.source for sample in difference.samples) < SAMPLES:
        difference.samples.append(change)
    return "changed"


def _describe(before: Held, result: Article, item: StoredPage) -> Change:
    old, new = before.fields, replay.fields_of(result)
    differing = [name for name in new if old[name] != new[name]]
    lines = unified_diff(before.lines, replay.lines_of(result), lineterm="", n=0)
    return Change(
        result.source,
        item.stored.url,
        tuple(name for name in differing if not old[name]),
        tuple(name for name in differing if old[name] and not new[name]),
        tuple(name for name in differing if old[name] and new[name]),
        tuple(line for line in islice(lines, 2, None) if not line.startswith("@@"))[:LINES],
    )
