"""The window of a backfill: what is asked for, what is refused, and what it will cost."""

from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from zoneinfo import ZoneInfo

from sqlalchemy import Engine

from connectors.candidate import Batch, Candidate
from connectors.site import Site
from flows.errors import OperatorError
from sql import backfill

ZONE = ZoneInfo("Asia/Ho_Chi_Minh")
LONGEST = 3660  # days
FIRST = date(1997, 11, 19)  # the day on which Viet Nam joined the internet
CARDS = 15  # articles on a listing page, where nothing is known
GUESS = 30.0  # articles a day, where nothing is known


class WindowError(OperatorError):
    """A window that cannot be filled; the message says why."""


@dataclass(frozen=True, slots=True)
class Window:
    """Local days, both included."""

    since: date
    until: date

    @property
    def days(self) -> int:
        """How many days it has."""
        return (self.until - self.since).days + 1

    @property
    def start(self) -> datetime:
        """Its first instant, aware."""
        return datetime.combine(self.since, time.min, ZONE)

    def holds(self, moment: datetime) -> bool:
        """Whether an instant is of one of its days."""
        return self.since <= moment.astimezone(ZONE).date() <= self.until

    def select(self, batch: Batch) -> list[Candidate]:
        """The candidates of a page that are, or may be, of the window.

        A line without a day follows its neighbours: on a page whose dated lines all lie outside, it is
        left out too. What was last modified before the window was published before it.
        """
        stamps = [candidate.published_at for candidate in batch.candidates if candidate.published_at]
        outside = bool(stamps) and not any(map(self.holds, stamps)) and self._one_side(stamps)
        return [candidate for candidate in batch.candidates if self._may_hold(candidate, outside)]

    def reject(self, batch: Batch) -> list[Candidate]:
        """The candidates of a page that are, by what it says, of other days."""
        return [one for one in batch.candidates if one.published_at is not None and not self.holds(one.published_at)]

    def _one_side(self, stamps: list[datetime]) -> bool:
        return max(stamps) < self.start or min(stamps) >= self.start + timedelta(days=self.days)

    def _may_hold(self, candidate: Candidate, outside: bool) -> bool:
        if candidate.published_at is not None:
            return self.holds(candidate.published_at)
        return not outside and not (candidate.modified_at is not None and candidate.modified_at < self.start)


@dataclass(frozen=True, slots=True)
class Estimate:
    """What a backfill of one paper is expected to take; `per_day` says what it rests on."""

    source: str
    days: int
    channels: int
    pages: int
    held: int
    requests: int
    hours: float
    per_day: float
    basis: str


def check(since: date, until: date, now: datetime) -> Window:
    """The window, or WindowError with the reason in words."""
    today = now.astimezone(ZONE).date()
    if until < since:
        raise WindowError(f"the window ends ({until}) before it begins ({since})")
    if until > today:
        raise WindowError(f"{until} has not come yet: today is {today} in Viet Nam")
    if since < FIRST:
        raise WindowError(f"{since}: no newspaper of Viet Nam was on the web before {FIRST}")
    if (until - since).days >= LONGEST:
        raise WindowError(f"{(until - since).days + 1} days are more than {LONGEST}: ask for a part at a time")
    return Window(since, until)


def holes(window: Window, verdicts: dict[date, str]) -> list[date]:
    """The days of a window that the ledger does not prove."""
    days = [window.since + timedelta(days=n) for n in range(window.days)]
    return [day for day in days if verdicts.get(day) not in backfill.PROVEN]


def estimate(engine: Engine, site: Site, window: Window, today: date, delay: float, mode: backfill.Mode) -> Estimate:
    """How much work it will be, without asking the newspaper anything."""
    usual, held = backfill.usual_volume(engine, site.slug, window.since, window.until)
    per_day, basis = _per_day(site, usual)
    listings = [channel for channel in site.channels if channel.walked]
    depth = (today - window.since).days + 1
    pages = (
        sum(round(depth * per_day / len(listings) / CARDS) + 4 for _ in listings) + len(site.channels) - len(listings)
    )
    articles = round(window.days * per_day)
    wanted = max(articles - held, 0) if mode == "missing" else max(articles, held)
    requests = pages + wanted
    hours = requests * delay / 3600
    return Estimate(site.slug, window.days, len(site.channels), pages, held, requests, hours, per_day, basis)


def _per_day(site: Site, usual: float | None) -> tuple[float, str]:
    if usual:
        return usual, "the median of proven days"
    if site.per_day is not None:
        return sum(site.per_day) / 2, "the declaration"
    return GUESS, "a guess, since nothing is known yet"
