"""A newspaper that does not exist, as a declaration."""

from dataclasses import dataclass, replace
from datetime import date, timedelta, timezone

ZONE = timezone(timedelta(hours=7))  # Vietnam has no summer time
WEEK = (1.1, 1.05, 1.05, 1.05, 1.1, 0.75, 0.6)  # Monday to Sunday: weekends are quieter


@dataclass(frozen=True, slots=True)
class Paper:
    """One paper: who it is, how its pages look, and how busily it works.

    `layout` is a name of `simulator.layouts.NAMES`. `per_day` is the average number of articles of a
    day, `week` the weight of each weekday from Monday. `edit_rate` and `removal_rate` are the shares
    of articles that the paper corrects or takes down by itself later. `first_day` is the day of its
    first article; what a given day brings does not depend on it. `redesign` is a day and the layout that
    all pages, and so all addresses, have from then on; `move` is a day and the host that answers from then on.
    Old addresses lead to the new ones.
    """

    slug: str
    host: str
    name: str
    place: str
    layout: str
    sections: tuple[tuple[str, ...], ...]
    seed: int
    first_day: date
    redesign: tuple[date, str] | None = None
    move: tuple[date, str] | None = None
    house_prefix: str = ""
    per_day: float = 24.0
    week: tuple[float, ...] = WEEK
    edit_rate: float = 0.06
    removal_rate: float = 0.004

    @property
    def home(self) -> str:
        """The address of the front page, without a slash at the end."""
        return f"http://{self.host}"

    @property
    def hosts(self) -> tuple[str, ...]:
        """Every host that it ever has."""
        return (self.host, self.move[1]) if self.move else (self.host,)

    @property
    def layouts(self) -> tuple[str, ...]:
        """Every layout that it ever has."""
        return (self.layout, self.redesign[1]) if self.redesign else (self.layout,)

    def on(self, day: date) -> "Paper":
        """The paper as it looks on a day, and where."""
        layout = self.redesign[1] if self.redesign and self.redesign[0] <= day else self.layout
        host = self.move[1] if self.move and self.move[0] <= day else self.host
        return self if (layout, host) == (self.layout, self.host) else replace(self, layout=layout, host=host)
