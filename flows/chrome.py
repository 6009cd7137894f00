"""Learn the chrome of a newspaper from its stored articles, and hand it to the readers of its pages."""

from collections.abc import Iterable, Iterator
from datetime import datetime

from sqlalchemy import Engine

from sql import chrome
from transforms.learned import Learned, LearnedLine, Observation, learn, state


def relearn(engine: Engine, source: str, at: datetime) -> tuple[LearnedLine, ...]:
    """Learn anew from all current articles; the same articles teach the same, however often."""
    counted = _Counted(chrome.observations(engine, source))
    lines = learn(counted)
    chrome.replace(engine, source, lines, counted.number, at)
    return lines


def known(engine: Engine, source: str) -> Learned:
    """What `extract` is to leave out on the pages of a newspaper."""
    return state(chrome.keys(engine, source))


class _Counted:
    """Pass observations on and count them."""

    def __init__(self, observations: Iterable[Observation]) -> None:
        self._observations = observations
        self.number = 0

    def __iter__(self) -> Iterator[Observation]:
        for observation in self._observations:
            self.number += 1
            yield observation
