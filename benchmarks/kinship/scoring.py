"""What was found of the labelled pairs, and what was found beside them."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from typing import Final

from sqlalchemy import Engine

from benchmarks.kinship.families import Family
from benchmarks.kinship.press import FIRST, SITES, make_outcome
from sql import following, runs, sources
from sql.load import load

KINSHIP: Final = tuple(maker for maker in following.MAKERS if maker.name == "kinship")
Numbers = tuple[int, int]


@dataclass(slots=True)
class Score:
    """Counts by case: pairs, and those that were called copies; `strangers` were called copies across families."""

    pairs: Counter[str] = field(default_factory=Counter)
    called: Counter[str] = field(default_factory=Counter)
    copies: set[str] = field(default_factory=set)
    strangers: int = 0
    clustered: int = 0
    in_order: int = 0

    @property
    def recall(self) -> float:
        """Share of the copies that were found."""
        return self._found / sum(self.pairs[case] for case in self.copies)

    @property
    def precision(self) -> float:
        """Share of what was called a copy that is one."""
        return self._found / (sum(self.called.values()) + self.strangers)

    @property
    def _found(self) -> int:
        return sum(self.called[case] for case in self.copies)


def load_families(engine: Engine, families: Sequence[Family], start: int = 0, at: datetime = FIRST) -> list[Numbers]:
    """Load both articles of each family, the first ones first, and return the numbers in their addresses."""
    sources.register(engine, SITES)
    run_id = runs.start(engine, "bench")
    moments = [at + timedelta(minutes=7 * place) for place in range(len(families))]
    numbers = [(start + 2 * place, start + 2 * place + 1) for place in range(len(families))]
    outcomes = [
        make_outcome(number[which], (family.first, family.second)[which], moment)
        for which in (0, 1)
        for family, number, moment in zip(families, numbers, moments, strict=True)
    ]
    for begin in range(0, len(outcomes), 1000):
        load(engine, run_id, outcomes[begin : begin + 1000])
    return numbers


def score(engine: Engine, families: Sequence[Family], numbers: Sequence[Numbers]) -> Score:
    """Compare what the warehouse says with the labels."""
    found = _pairs(engine)
    clusters = _clusters(engine)
    result = Score(copies={family.case for family in families if family.copy})
    own: set[Numbers] = set()
    for family, (first, second) in zip(families, numbers, strict=True):
        own |= {(first, second), (second, first)}
        called = (first, second) in found or (second, first) in found
        result.pairs[family.case] += 1
        result.called[family.case] += called
        if family.copy and called:
            result.clustered += bool(clusters.get(first, set()) & clusters.get(second, set()))
            result.in_order += (first, second) in found or family.second.minutes == 0
    result.strangers = len(found - own)
    return result


_NUMBER: Final = "substring(u.url FROM '-a([0-9]+)')::integer"


def _pairs(engine: Engine) -> set[Numbers]:
    query = (
        f"SELECT {_NUMBER}, {_NUMBER.replace('u.', 'v.')} FROM clean.article_pair AS p "  # noqa: S608
        "JOIN clean.article AS a ON a.article_id = p.first_id JOIN ops.url AS u ON u.url_id = a.url_id "
        "JOIN clean.article AS b ON b.article_id = p.second_id JOIN ops.url AS v ON v.url_id = b.url_id"
    )
    with engine.connect() as connection:
        return {(row[0], row[1]) for row in connection.exec_driver_sql(query)}


def _clusters(engine: Engine) -> dict[int, set[int]]:
    query = (
        f"SELECT {_NUMBER}, array_agg(m.cluster_id) FROM clean.cluster_member AS m "  # noqa: S608
        "JOIN clean.article AS a ON a.article_id = m.article_id JOIN ops.url AS u ON u.url_id = a.url_id GROUP BY 1"
    )
    with engine.connect() as connection:
        return {row[0]: set(row[1]) for row in connection.exec_driver_sql(query)}
