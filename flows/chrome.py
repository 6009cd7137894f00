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


class Memory:
    """What is known as chrome of each newspaper, asked for once: one run reads all pages with the same knowledge."""

    def __init__(self, engine: Engine) -> None:
        self._engine = engine
        self._known: dict[str, Learned] = {}

    def of(self, source: str) -> Learned:
        """What is known of one newspaper; nothing of a page whose newspaper nobody knows."""
        if source not in self._known:
            self._known[source] = known(self._engine, source)
        return self._known[source]


class _Counted:
    """Pass observations on and count them."""

    def __init__(self, observations: Iterable[Observation]) -> None:
        self._observations = observations
        self.number = 0

    def __iter__(self) -> Iterator[Observation]:
        for observation in self._observations:
            self.number += 1
            yield observation
