"""What a paper does on a day: a pure function of the paper and the day, so that nothing must be stored."""

from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from random import Random
from typing import Literal

from simulator.paper import ZONE, Paper

EditKind = Literal["paragraph", "title", "touch"]
EDIT_KINDS: tuple[EditKind, ...] = ("paragraph", "title", "touch")

_EPOCH = date(1998, 1, 1)  # article numbers count from here, so that they never depend on a paper's first day
_ROOM = 3  # numbers of a day per average article: busy days fit, and there are gaps as everywhere
_SPARE = 50  # numbers of a day that are left for articles of a test
_HOURS = (5, 6, 7, 7, 8, 8, 9, 9, 10, 10, 11, 13, 14, 14, 15, 15, 16, 16, 17, 17, 18, 19, 20, 21, 22)


@dataclass(frozen=True, slots=True)
class Edit:
    """A correction: of the "title", of a "paragraph", or a "touch" that changes nothing but the time."""

    at: datetime
    kind: EditKind


@dataclass(frozen=True, slots=True)
class Removal:
    """The end of an article: from `at` its address answers with `status`, 404 or 410."""

    at: datetime
    status: int


@dataclass(frozen=True, slots=True)
class Plan:
    """The life of one article. `published` is printed; `online` is when its page appears (later if backdated)."""

    number: int
    section: tuple[str, ...]
    published: datetime
    online: datetime
    edits: tuple[Edit, ...] = ()
    removal: Removal | None = None

    def edits_until(self, now: datetime) -> tuple[Edit, ...]:
        """Return the corrections made by `now`, oldest first."""
        return tuple(edit for edit in self.edits if edit.at <= now) if self.edits else ()

    def gone(self, now: datetime) -> int:
        """Return the status with which a removed article answers at `now`, 0 while it stands."""
        return self.removal.status if self.removal and self.removal.at <= now else 0


def plan_day(paper: Paper, day: date) -> tuple[Plan, ...]:
    """Return the articles that appear on a day, in order of time, with all that will ever happen to them."""
    rng = Random(f"{paper.seed}:{day.isoformat()}")  # noqa: S311 - fiction, not secrets
    count = round(paper.per_day * paper.week[day.weekday()] * rng.uniform(0.85, 1.15))
    times = sorted(_draw_time(rng, day) for _ in range(min(count, _room(paper))))
    numbers = sorted(rng.sample(range(_room(paper)), len(times)))
    start = _first_number(paper, day)
    return tuple(_plan(paper, rng, start + number, at) for number, at in zip(numbers, times, strict=True))


def spare_number(paper: Paper, day: date, taken: int) -> int:
    """Return a number of a day that no planned article has; `taken` counts those already given away.

    Raises ValueError when the day's spare numbers are used up.
    """
    if taken >= _SPARE:
        raise ValueError(f"{paper.slug}: no more than {_SPARE} extra articles on {day}")
    return _first_number(paper, day) + _room(paper) + taken


def _room(paper: Paper) -> int:
    return max(20, round(paper.per_day * _ROOM))


def _first_number(paper: Paper, day: date) -> int:
    return (day - _EPOCH).days * (_room(paper) + _SPARE)


def _draw_time(rng: Random, day: date) -> datetime:
    return datetime.combine(day, time(rng.choice(_HOURS), rng.randrange(60), rng.randrange(60)), ZONE)


def _plan(paper: Paper, rng: Random, number: int, at: datetime) -> Plan:
    section = rng.choice(paper.sections)
    edits = _plan_edits(rng, at) if rng.random() < paper.edit_rate else ()
    removal = None
    if rng.random() < paper.removal_rate:
        removal = Removal(at + timedelta(minutes=rng.randint(60, 14_400)), rng.choice((404, 410)))
    return Plan(number, section, at, at, edits, removal)


def _plan_edits(rng: Random, published: datetime) -> tuple[Edit, ...]:
    """Most corrections come within hours, some after days."""
    delays = sorted(rng.choice((rng.randint(3, 300), rng.randint(300, 4_320))) for _ in range(rng.choice((1, 1, 2))))
    kinds = rng.choices(EDIT_KINDS, weights=(6, 3, 1), k=len(delays))
    return tuple(Edit(published + timedelta(minutes=delay), kind) for delay, kind in zip(delays, kinds, strict=True))
