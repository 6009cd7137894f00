"""Provinces as they were on a day: units, who followed whom, and what a name meant when; tables `data/places*.csv`."""

import csv
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from functools import cache, cached_property
from importlib.resources import files
from itertools import combinations, pairwise
from typing import Final, Literal

Standing = Literal["current", "former", "coming"]
KINDS: Final = frozenset({"province", "city"})
HANDOVERS: Final = frozenset({"split", "merge", "rename", "status"})
TRANSFER: Final = "transfer"  # a part went over, its unit stayed
CONFIDENCES: Final = frozenset({"high", "medium", "low"})
_KNOWN: Final = frozenset({"exact", "at or before", "unknown"})
_DAY: Final = timedelta(days=1)
_PAGE: Final = "\f"  # between the tables where they travel as one text


@dataclass(frozen=True, slots=True)
class Unit:
    """A province or centrally-run city from `since` to `until` inclusive; None is an open end, code "" is not known.

    The year in `unit` is that of its first known day, or of its last one where only that is known.
    `since_known` says how: exact, at or before, unknown. A unit that gets another code, area or rank is another unit.
    """

    unit: str
    name: str
    full_name: str
    kind: str
    code: str
    iso: str
    seat: str
    since: date | None
    since_known: str
    until: date | None
    begun_by: str
    ended_by: str
    confidence: str
    note: str

    def covers(self, day: date) -> bool:
        """Whether it existed on a day, as far as the table knows."""
        return (self.since is None or self.since <= day) and (self.until is None or day <= self.until)


@dataclass(frozen=True, slots=True)
class Succession:
    """On `day` the unit `before` became, wholly or in part, the unit `after`, by an act."""

    day: date
    kind: str
    before: str
    after: str
    act: str
    confidence: str
    note: str


@dataclass(frozen=True, slots=True)
class Meaning:
    """What a name meant from `since` to `until`; a name may mean several units at a time.

    `current`: a unit of that name existed. `former`: the last one that had existed. `coming`: none yet; the
    unit that held what was to become it.
    """

    name: str
    unit: str
    since: date | None
    until: date | None
    standing: Standing


@dataclass(frozen=True)
class Gazetteer:
    """Units and successions that agree with one another; ValueError names what does not."""

    units: tuple[Unit, ...]
    successions: tuple[Succession, ...]

    def __post_init__(self) -> None:
        for fault in _faults(self):
            raise ValueError(fault)

    @cached_property
    def by_id(self) -> dict[str, Unit]:
        """Units by their own ids."""
        return {unit.unit: unit for unit in self.units}

    @cached_property
    def meanings(self) -> tuple[Meaning, ...]:
        """What every name meant in every stretch of time for which the table knows it."""
        names = sorted({unit.name for unit in self.units})
        return tuple(meaning for name in names for meaning in _join(self, name))

    def meaning(self, name: str, day: date) -> tuple[Meaning, ...]:
        """What a name meant on a day; nothing for a name or a day that the table does not know."""
        named = [unit for unit in self.units if unit.name == name]
        if current := [unit for unit in named if unit.covers(day)]:
            return _meanings(name, current, day, "current")
        if past := [unit for unit in named if unit.until is not None and unit.until < day]:
            return _meanings(name, [max(past, key=lambda unit: unit.until or date.min)], day, "former")
        first = min(named, key=lambda unit: unit.since or date.min, default=None)
        held = self._holders(first.unit, day) if first else ()
        return _meanings(name, held, day, "coming")

    def heirs(self, unit: str) -> tuple[str, ...]:
        """The present units that carry a unit on; itself while it stands. Parts that went elsewhere do not count."""
        if self.by_id[unit].until is None:
            return (unit,)
        after = [step.after for step in self.successions if step.before == unit and step.kind != TRANSFER]
        return tuple(sorted({heir for follower in after for heir in self.heirs(follower)}))

    def is_city(self, name: str, day: date) -> bool:
        """Whether a name was that of a centrally-run city on a day."""
        return any(unit.kind == "city" and unit.covers(day) for unit in self.units if unit.name == name)

    def _holders(self, unit: str, day: date) -> tuple[Unit, ...]:
        before = [step.before for step in self.successions if step.after == unit and step.kind != TRANSFER]
        held = [self.by_id[one] for one in before if self.by_id[one].covers(day)]
        return tuple(held) or tuple(holder for one in before for holder in self._holders(one, day))


def packaged() -> str:
    """The tables of units and successions that come with the code, as one text."""
    folder = files("transforms").joinpath("data")
    return _PAGE.join(folder.joinpath(f"{name}.csv").read_text(encoding="utf-8") for name in _TABLES)


def read(text: str) -> Gazetteer:
    """The gazetteer of two tables in one text. Raises ValueError that names what is at fault."""
    units, successions = text.split(_PAGE)
    return Gazetteer(tuple(map(_unit, _rows(units))), tuple(map(_succession, _rows(successions))))


@cache
def gazetteer() -> Gazetteer:
    """That of the packaged tables."""
    return read(packaged())


_TABLES: Final = ("places", "place_successions")


def _rows(text: str) -> Iterator[dict[str, str]]:
    return csv.DictReader(text.splitlines())


def _unit(row: dict[str, str]) -> Unit:
    return Unit(**{**row, "since": _day(row["since"]), "until": _day(row["until"])})  # type: ignore[arg-type]


def _succession(row: dict[str, str]) -> Succession:
    return Succession(**{**row, "day": date.fromisoformat(row["day"])})  # type: ignore[arg-type]


def _day(text: str) -> date | None:
    return date.fromisoformat(text) if text else None


def _meanings(name: str, units: Sequence[Unit], day: date, standing: Standing) -> tuple[Meaning, ...]:
    return tuple(Meaning(name, unit.unit, day, day, standing) for unit in units)


def _join(table: Gazetteer, name: str) -> Iterator[Meaning]:
    """The meanings of a name, day after day, as stretches between the days on which anything changed."""
    starts = {unit.since for unit in table.units} | {unit.until + _DAY for unit in table.units if unit.until}
    bounds = [None, *sorted(day for day in starts if day), None]
    grown: dict[tuple[str, Standing], Meaning] = {}
    for since, end in pairwise(bounds):
        found = table.meaning(name, since or (end - _DAY if end else date.max))
        met = {(one.unit, one.standing): one for one in found}
        yield from (old for key, old in grown.items() if key not in met)
        grown = {
            key: Meaning(name, key[0], grown[key].since if key in grown else since, end and end - _DAY, key[1])
            for key in met
        }
    yield from grown.values()


def _faults(table: Gazetteer) -> Iterator[str]:
    if len(table.by_id) < len(table.units):
        yield "two units have one id"
    for unit in table.units:
        if unit.kind not in KINDS or unit.confidence not in CONFIDENCES or unit.since_known not in _KNOWN:
            yield f"{unit.unit}: unknown kind, confidence or way of knowing"
        if unit.since and unit.until and unit.until < unit.since:
            yield f"{unit.unit} ends before it begins"
    for one, other in combinations(table.units, 2):
        if _meet(one, other) and (one.name == other.name or (one.code and one.code == other.code)):
            yield f"{one.unit} and {other.unit} have one name or code on some days"
    for step in table.successions:
        yield from _fault_of(step, table)


def _meet(one: Unit, other: Unit) -> bool:
    start = max(one.since or date.min, other.since or date.min)
    return start <= min(one.until or date.max, other.until or date.max)


def _fault_of(step: Succession, table: Gazetteer) -> Iterator[str]:
    told = f"{step.before} to {step.after}"
    before, after = table.by_id.get(step.before), table.by_id.get(step.after)
    if before is None or after is None or step.kind not in {*HANDOVERS, TRANSFER}:
        yield f"{told}: unknown unit or kind"
    elif after.since != step.day:
        yield f"{told}: {step.after} does not begin on that day"
    elif (before.until == step.day - _DAY) == (step.kind == TRANSFER):
        yield f"{told}: {step.before} must end on the day before, unless only a part goes over"
