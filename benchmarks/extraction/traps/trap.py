"""The shape of a trap."""

from collections.abc import Callable
from dataclasses import dataclass

from benchmarks.extraction.scene import Draft, Scene

Change = Callable[[Draft, Scene], None]


def leave(draft: Draft, scene: Scene) -> None:
    """Change nothing."""


@dataclass(frozen=True, slots=True)
class Trap:
    """A difficulty of real pages: `set` works before the pieces are written, `spring` after that."""

    name: str
    what: str
    spring: Change = leave
    set: Change = leave
