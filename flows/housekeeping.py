"""What keeps a warehouse small and whole: old runs added up, old pages packed, what is derived brought up to date."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime, timedelta

from sqlalchemy import Engine

from sql import following, packing, runs, sources
from sql.packing import Packed

LOGS = 365  # days


@dataclass(frozen=True, slots=True)
class Kept:
    """How many records of runs were added up and deleted, and what packing saved."""

    runs: int
    packed: Packed

    def __str__(self) -> str:
        told = f"{self.runs} old runs added up"
        if self.packed.pages:
            before, after = self.packed.before / 1e6, self.packed.after / 1e6
            told += f", {self.packed.pages} pages packed from {before:.1f} to {after:.1f} MB"
        return told


def tidy(
    engine: Engine,
    now: datetime,
    *,
    logs: int = LOGS,
    pack: int | None = None,
    report: Callable[[int, int], None] = lambda *_: None,
) -> Kept:
    """Finish what is derived from articles and add up runs older than `logs` days.

    With `pack`, pack the pages that came more than so many days ago.
    `report` hears (newspapers done, of how many). Packing needs the owner of the database. Raises NotRestorable.
    """
    following.catch_up(engine)
    deleted, packed = runs.retire(engine, now - timedelta(days=logs)), Packed()
    if pack is not None:
        papers = sources.slugs(engine)
        for number, slug in enumerate(papers, 1):
            packed += packing.pack(engine, slug, now - timedelta(days=pack))
            report(number, len(papers))
    return Kept(deleted, packed)
