"""The shape of a trap."""

from collections.abc import Callable
from dataclasses import dataclass

from benchmarks.extraction.scene import Draft, Scene
from simulator.story import Story

Change = Callable[[Draft, Scene], None]


def leave(draft: Draft, scene: Scene) -> None:
    """Change nothing."""


def keep(story: Story) -> Story:
    """Return the story as it is."""
    return story


@dataclass(frozen=True, slots=True)
class Trap:
    """A difficulty of real pages.

    `shape` changes the story itself, `set` works before the pieces are written, `spring` after that.
    """

    name: str
    what: str
    spring: Change = leave
    set: Change = leave
    shape: Callable[[Story], Story] = keep
