"""Who publishes a page: the paper's name, address, place, house prefix, and the day its clocks show."""

from dataclasses import dataclass
from datetime import datetime


@dataclass(frozen=True, slots=True)
class Masthead:
    """A paper that does not exist.

    `home` is the address of its front page, `place` the province it stands for, `house_prefix` what
    it prints before a lead ("(SHO) - ", may be empty), `today` the aware moment its clocks show.
    """

    name: str
    home: str
    place: str
    house_prefix: str
    today: datetime

    @property
    def root(self) -> str:
        """The home address without a slash at the end."""
        return self.home.rstrip("/")

    @property
    def host(self) -> str:
        """The host of the home address, with its port."""
        return self.root.split("://", 1)[-1].split("/", 1)[0]
