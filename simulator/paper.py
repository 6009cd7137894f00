"""A newspaper that does not exist, as a declaration."""

from dataclasses import dataclass
from datetime import date, timedelta, timezone

ZONE = timezone(timedelta(hours=7))  # Vietnam has no summer time
WEEK = (1.1, 1.05, 1.05, 1.05, 1.1, 0.75, 0.6)  # Monday to Sunday: weekends are quieter


@dataclass(frozen=True, slots=True)
class Paper:
    """One paper: who it is, how its pages look, and how busily it works.

    `layout` is a name of `simulator.layouts.NAMES`. `per_day` is the average number of articles of a
    day, `week` the weight of each weekday from Monday. `edit_rate` and `removal_rate` are the shares
    of articles that the paper corrects or takes down by itself later. `first_day` is the day of its
    first article; what a given day brings does not depend on it.
    """

    slug: str
    host: str
    name: str
    place: str
    layout: str
    sections: tuple[tuple[str, ...], ...]
    seed: int
    first_day: date
    house_prefix: str = ""
    per_day: float = 24.0
    week: tuple[float, ...] = WEEK
    edit_rate: float = 0.06
    removal_rate: float = 0.004

    @property
    def home(self) -> str:
        """The address of the front page, without a slash at the end."""
        return f"http://{self.host}"
