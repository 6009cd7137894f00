"""What happens in the demo's world, and when: the same in every run."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from datetime import date, datetime, time, timedelta

from simulator.paper import ZONE, Paper
from simulator.press import PAPERS
from simulator.simulation import Simulator

FIRST_DAY = date(2026, 3, 3)
DAYS = 3
EVENING = time(22, 0)
NIGHT = time(23, 0)  # of the third day, after a correction and a removal


@dataclass(frozen=True, slots=True)
class Scene:
    """One instant at which the demo ingests, and why."""

    at: datetime
    title: str


def cast() -> tuple[Paper, ...]:
    """The demo's papers: they correct nothing by themselves, so that every number has one cause."""
    return tuple(replace(paper, first_day=FIRST_DAY, edit_rate=0.0, removal_rate=0.0) for paper in PAPERS)


def scenes(seen_until: date | None) -> list[Scene]:
    """The scenes to play: all of the first three days, or the last one again and one more day."""
    if seen_until is None:
        return [*(_evening(FIRST_DAY + timedelta(days=number)) for number in range(DAYS)), _night()]
    last = _night() if seen_until <= _night().at.date() else _evening(seen_until)
    return [
        replace(last, title=f"{last.at:%-d %B}, once more"),
        _evening(max(seen_until, last.at.date()) + timedelta(days=1)),
    ]


def play(simulator: Simulator, scene: Scene) -> None:
    """Move the world to a scene, with everything that happens on the way."""
    for at, happen in _events():
        if simulator.now < at <= scene.at:
            simulator.now = at
            happen(simulator)
    simulator.now = scene.at


def _events() -> Iterator[tuple[datetime, Callable[[Simulator], None]]]:
    evening = _evening(FIRST_DAY + timedelta(days=DAYS - 1)).at
    yield evening + timedelta(minutes=20), _correct
    yield evening + timedelta(minutes=40), _remove


def _correct(simulator: Simulator) -> None:
    slug = simulator.papers[0].slug
    simulator.edit(slug, simulator.truth(slug)[-3].number)


def _remove(simulator: Simulator) -> None:
    slug = simulator.papers[1].slug
    simulator.delete(slug, simulator.truth(slug)[-2].number)


def _evening(day: date) -> Scene:
    return Scene(datetime.combine(day, EVENING, ZONE), f"{day:%-d %B}, evening")


def _night() -> Scene:
    day = FIRST_DAY + timedelta(days=DAYS - 1)
    return Scene(datetime.combine(day, NIGHT, ZONE), "the same night: one article corrected, one removed")
