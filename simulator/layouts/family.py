"""What every family's module offers."""

from collections.abc import Sequence
from typing import Protocol

from simulator.layouts.masthead import Masthead
from simulator.layouts.sheet import Sheet
from simulator.story import Story


class Family(Protocol):
    """A page design; modules of this package are its instances."""

    def article_path(self, story: Story) -> str:
        """Return the path of the story's address, starting with a slash."""
        ...

    def compose(self, story: Story, masthead: Masthead, related: Sequence[Story]) -> Sheet:
        """Return the finished page."""
        ...
