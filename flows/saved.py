"""Saved pages into the warehouse: the way of files, folders and archives."""

from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from itertools import islice

from sqlalchemy import Engine

from connectors import sites
from connectors.files import SavedPage, Unreadable
from flows.belonging import Register, read_page
from flows.chrome import Memory
from flows.kill_points import KillPoint
from flows.progress import Outcome
from flows.settings import Settings
from sql import following, load, runs, sources
from sql.sources import UNKNOWN

RUN = "import"  # stands for the source in the record of runs, since an import may be of many


def import_pages(
    engine: Engine,
    saved: Iterable[SavedPage | Unreadable],
    settings: Settings,
    report: Callable[[SavedPage | Unreadable], None],
) -> Counter[str]:
    """Read and load pages, a batch in each transaction; returns how many ended how.

    The same pages again write nothing. `report` hears of every file. Raises SiteError for a page
    of a newspaper that is not declared, after the batches before it were loaded.
    """
    register = Register(sites.load_all(settings.sites))
    sources.register(engine, [UNKNOWN, *register.sites.values()])
    kill, tally = KillPoint(settings.fault_at), Counter[str]()
    memory = Memory(engine)
    run_id = runs.start(engine, RUN)
    status: Outcome = "failed"
    try:
        for batch in _batches(saved, settings.batch):
            kill.reach("claimed")
            outcomes = [_read(item, register, settings, memory) for item in batch if isinstance(item, SavedPage)]
            kill.reach("before_load")
            tally.update(load.load(engine, run_id, outcomes).counts)
            kill.reach("loaded")
            following.catch_up(engine, following.SHARE)
            tally["unreadable"] += len(batch) - len(outcomes)
            for item in batch:
                report(item)
        status = "partial" if tally["unreadable"] else "succeeded"
    finally:
        runs.finish(engine, run_id, status, dict(tally))
    return tally


def _batches(saved: Iterable[SavedPage | Unreadable], size: int) -> Iterator[list[SavedPage | Unreadable]]:
    source = iter(saved)
    return iter(lambda: list(islice(source, size)), [])


def _read(item: SavedPage, register: Register, settings: Settings, memory: Memory) -> load.Outcome:
    page, site = register.claim(item.page)
    if page.source and site is None:
        sites.load(page.source, settings.sites)
    return load.Outcome(None, page, read_page(page, site, memory.of(page.source)))
