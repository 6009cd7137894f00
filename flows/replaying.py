"""Stored pages read again with the present code: first what would change, then, if wanted, only that is written."""

from collections import Counter, deque
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from difflib import unified_diff
from functools import partial
from itertools import islice
from typing import Final

from sqlalchemy import Engine

from connectors.site import Site
from flows import chrome
from flows.belonging import read_page
from flows.crew import Answer, Crew, Hire, processes
from flows.kill_points import KillPoint
from flows.progress import Outcome as Status
from flows.rereading import Read, Reader, Task, fingerprint, home, is_same, owner
from sql import feed, following, raw, replay, runs, sources
from sql.load import Outcome, load
from sql.raw import Part, Selection, StoredPage
from sql.replay import Held
from transforms.article import Article, Problem

RUN: Final = "replay"  # stands for the source in the record of runs
SAMPLES: Final = 20  # of each paper
LINES: Final = 12  # of each sample's difference


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
    """Which pages to read again, on how many processes of this machine, and whether to write what changes."""

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
    hire: Hire | None = None,
) -> Difference:
    """Read stored pages again, compare with what readers see, and with `adopt` write what differs.

    Only the newest page of each address that its server did not refuse is read, since that is what the
    current revision rests on. Revisions are written with cause `parser`; adopting the same twice writes nothing.
    Lines known as chrome of a newspaper when it begins are left out, as an ingest leaves them out. `read` must be
    a function of a module, since other processes run it; `hire` says who they are. What they find is compared again
    and written here, in the order in which pages came. `report` is called for each page. No network is used.
    Raises DamagedPage.
    """
    difference, kill = Difference(), kill or KillPoint()
    sources.register(engine, list(known.values()))
    run_id = runs.start(engine, RUN)
    status: Status = "failed"
    try:
        with (hire or partial(processes, wish.jobs))(engine) as crew:
            task = _describe_task(engine, known, read, crew)
            parts = raw.parts(engine, replace(wish.selection, newest=True), size=crew.size)
            for done in _in_order(parts, task, crew):
                outcomes = _count(engine, done, difference)
                kill.reach("before_load")
                if wish.adopt and outcomes:
                    load(engine, run_id, outcomes, "parser")
                    following.catch_up(engine, following.SHARE)
                kill.reach("loaded")
                for _ in range(done.pages):
                    report()
        status = "succeeded"
    finally:
        runs.finish(engine, run_id, status, difference.total)
    return difference


def _describe_task(engine: Engine, known: Mapping[str, Site], read: Reader, crew: Crew) -> Task:
    """What readers have to know; the address of the warehouse does not leave this machine."""
    learned = {slug: chrome.known(engine, slug) for slug in sources.slugs(engine)}
    address = "" if crew.far else engine.url.render_as_string(hide_password=False)
    return Task(read, known, learned, address, feed.status(engine).generation, fingerprint())


def _in_order(parts: Iterator[Part], task: Task, crew: Crew) -> Iterator[Read]:
    """What was read, in order; a few parts are under way at once, so memory stays flat."""
    ahead: deque[Answer] = deque()
    for part in parts:
        ahead.append(crew.order(task, part))
        if len(ahead) > crew.width():
            yield ahead.popleft().result()
    while ahead:
        yield ahead.popleft().result()


def _count(engine: Engine, done: Read, difference: Difference) -> list[Outcome]:
    """Count what differs, and return what would have to be written."""
    for source, number in done.same.items():
        difference.papers.setdefault(source, Counter()).update(pages=number, same=number)
    return _compare(engine, [item for item, _ in done.others], [result for _, result in done.others], difference)


def _compare(
    engine: Engine, batch: Sequence[StoredPage], results: Sequence[Article | Problem], difference: Difference
) -> list[Outcome]:
    """Count what differs, and return what would have to be written."""
    homes = [home(item, result) for item, result in zip(batch, results, strict=True)]
    held = replay.held(engine, homes)
    outcomes: list[Outcome] = []
    for item, result, address in zip(batch, results, homes, strict=True):
        counts = difference.papers.setdefault(owner(item), Counter())
        counts["pages"] += 1
        verdict = _judge(held.get(address), result, item, difference)
        counts[verdict] += 1
        if verdict in ("changed", "new"):
            outcomes.append(Outcome(None, item.page, result, item.stored))
    return outcomes


def _judge(before: Held | None, result: Article | Problem, item: StoredPage, difference: Difference) -> str:
    if isinstance(result, Problem):
        difference.reasons[result.reason] += before is not None
        return "problem" if before is None else "lost"
    if before is None:
        return "new"
    if home(item, result) != item.stored.url:
        return "duplicate"  # the article rests on the page of its own address
    if is_same(item, result, before.content_hash):
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
