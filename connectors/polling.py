"""When a channel is worth a look: an interval that is learned from how much of what it lists was known already."""

from dataclasses import dataclass, replace
from datetime import datetime, timedelta

from connectors.candidate import Survey

FLOOR = 10.0  # minutes
START = 30.0
CEILING = 180.0  # as the slowest schedule: nothing is found later than that because of us
STEP = 20.0  # minutes by which an interval grows at most
NEWEST = 30  # items of a list that count: a sitemap of thousands says as much as a feed
MANY, MOST = 0.1, 0.5  # shares of news that halve an interval, and that bring it to the floor
LESSONS = 6  # looks before anything is left out
APART = timedelta(minutes=5)  # looks closer together teach nothing
SLACK = 0.9  # a run that comes a little early does not cost a whole round
PATIENCE = 3  # troubled looks in a row before a channel is tried more rarely
SMOOTHING = 0.25


@dataclass(frozen=True, slots=True)
class Habit:
    """What is known of one channel: `minutes` between two looks, and what that was learned from.

    `lessons` counts the looks that taught something, `unchanged` those that found nothing changed, mostly
    by status 304. `failures` are looks in a row that met `trouble`.
    """

    url: str
    looked_at: datetime
    due_at: datetime
    minutes: float = START
    lessons: int = 0
    looks: int = 0
    unchanged: int = 0
    known_share: float = 0.0
    failures: int = 0
    trouble: str = ""

    def is_due(self, now: datetime) -> bool:
        """Whether it is time; always while little is known, and when the clock was turned back."""
        if self.failures < PATIENCE and (self.failures or self.lessons < LESSONS):
            return True
        return not self.looked_at <= now < self.due_at


def learn(before: Habit | None, survey: Survey, now: datetime) -> Habit:
    """The habit after one more look. Trouble teaches nothing about news, but the look comes more rarely."""
    old = before or Habit(survey.channel, now, now)
    seen = replace(old, looked_at=now, looks=old.looks + 1, trouble=survey.trouble)
    if survey.trouble:
        return _due(replace(seen, failures=old.failures + 1))
    news = share_of_news(survey)
    known = 1 - news if before is None else old.known_share + SMOOTHING * (1 - news - old.known_share)
    seen = replace(seen, failures=0, unchanged=old.unchanged + survey.unchanged, known_share=known)
    if before is not None and now - old.looked_at >= APART:
        seen = replace(seen, minutes=adjust(old.minutes, news), lessons=old.lessons + 1)
    return _due(seen)


def share_of_news(survey: Survey) -> float:
    """The share of unknown addresses among the newest that a channel listed; 0 when nothing had changed."""
    return min(1.0, survey.fresh / min(max(survey.listed, 1), NEWEST))


def adjust(minutes: float, news: float) -> float:
    """The next interval: it creeps up while nothing comes, and falls at once when much does."""
    if news > MOST:
        return FLOOR
    if news > MANY:
        return max(FLOOR, minutes / 2)
    return minutes if news else min(CEILING, minutes + min(STEP, minutes / 2))


def _due(habit: Habit) -> Habit:
    """Set the time of the next look; a channel in trouble has its interval doubled with each failure."""
    doubled = 2 ** min(max(habit.failures - PATIENCE + 1, 0), 10)
    pause = timedelta(minutes=min(CEILING, habit.minutes * doubled))
    return replace(habit, due_at=habit.looked_at + SLACK * pause)
