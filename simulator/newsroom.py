"""One paper over time: its own plans, and what a test or a demo makes it do besides."""

import threading
from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta

from simulator.edition import Edition, spell_code
from simulator.paper import ZONE, Paper
from simulator.timeline import Edit, EditKind, Plan, Removal, plan_day, spare_number


@dataclass(frozen=True, slots=True)
class Fact:
    """The truth about one article that was ever online.

    `gone` is the status (404 or 410) of a removed one, else 0; `edits` counts its corrections so far,
    `modified` is the time of the last; `online` is later than `published` only for a backdated article.
    """

    url: str
    number: int
    section: tuple[str, ...]
    published: datetime
    online: datetime
    modified: datetime | None
    edits: int
    gone: int


class Newsroom:
    """Makes editions of one paper; interventions amend the plans, so that time may run both ways."""

    def __init__(self, paper: Paper) -> None:
        self.paper = paper
        self._plans: dict[int, Plan] = {}
        self._codes: dict[tuple[str, str], int] = {}
        self._pins: list[tuple[datetime, int]] = []
        self._feed_items = 0
        self._eventful: dict[int, Plan] = {}
        self._next_day = paper.first_day
        self._extra: dict[date, int] = {}
        self._edition: Edition | None = None
        self._lock = threading.RLock()

    def edition(self, now: datetime) -> Edition:
        """Return the paper at `now` (aware)."""
        with self._lock:
            if self._edition is None or self._edition.now != now:
                self._plan_until(now.astimezone(ZONE).date())
                eventful = tuple(self._eventful.values())
                local = now.astimezone(ZONE)
                pins = tuple(number for at, number in self._pins if at <= now)
                paper = self.paper.on(local.date())
                self._edition = Edition(
                    paper, local, self._plans, self._codes, eventful, pins, self._feed_items, self.paper.layouts
                )
            return self._edition

    def edit(self, number: int, at: datetime, kind: EditKind = "paragraph") -> None:
        """Correct article `number` at an instant. Raises KeyError when it does not stand then."""
        with self._lock:
            plan = self._standing(number, at)
            edits = sorted((*plan.edits, Edit(at.astimezone(ZONE), kind)), key=lambda edit: edit.at)
            self._keep(replace(plan, edits=tuple(edits)))

    def delete(self, number: int, at: datetime, status: int = 410) -> None:
        """Take article `number` down at an instant. Raises KeyError when it does not stand then."""
        with self._lock:
            self._keep(replace(self._standing(number, at), removal=Removal(at.astimezone(ZONE), status)))

    def publish(self, at: datetime, section: tuple[str, ...] = (), published: datetime | None = None) -> int:
        """Put one more article online and return its number; `published` earlier than `at` backdates it."""
        with self._lock:
            at = at.astimezone(ZONE)
            self._plan_until(at.date())
            day = at.date()
            number = spare_number(self.paper, day, self._extra.get(day, 0))
            self._extra[day] = self._extra.get(day, 0) + 1
            printed = published.astimezone(ZONE) if published else at
            self._keep(Plan(number, section or self.paper.sections[0], printed, at))
            return number

    def pin(self, number: int, at: datetime) -> None:
        """Keep article `number` on top of listings from an instant on. Raises KeyError when it does not stand then."""
        with self._lock:
            self._pins.append((at, self._standing(number, at).number))
            self._edition = None

    def shrink(self, items: int) -> None:
        """Let feeds have so many lines; 0 for what is usual."""
        with self._lock:
            self._feed_items, self._edition = items, None

    def truth(self, now: datetime) -> tuple[Fact, ...]:
        """Return every article that was ever online by `now`, oldest first."""
        edition = self.edition(now)
        online = [plan for plan in tuple(self._plans.values()) if plan.online <= now]
        return tuple(_state(edition, plan) for plan in sorted(online, key=lambda plan: (plan.online, plan.number)))

    def _plan_until(self, day: date) -> None:
        while self._next_day <= day:
            for plan in plan_day(self.paper, self._next_day):
                self._keep(plan)
            self._next_day += timedelta(days=1)

    def _keep(self, plan: Plan) -> None:
        self._plans[plan.number] = plan
        for layout in self.paper.layouts:
            self._codes[layout, spell_code(layout, plan)] = plan.number
        if plan.edits or plan.removal or plan.online != plan.published:
            self._eventful[plan.number] = plan
        self._edition = None

    def _standing(self, number: int, at: datetime) -> Plan:
        self._plan_until(at.astimezone(ZONE).date())
        plan = self._plans.get(number)
        if plan is None or plan.online > at or plan.gone(at):
            raise KeyError(f"{self.paper.slug} has no article {number} at {at.isoformat()}")
        return plan


def _state(edition: Edition, plan: Plan) -> Fact:
    edits = plan.edits_until(edition.now)
    return Fact(
        url=edition.paper.home + edition.locate(plan),
        number=plan.number,
        section=plan.section,
        published=plan.published,
        online=plan.online,
        modified=edits[-1].at if edits else None,
        edits=len(edits),
        gone=plan.gone(edition.now),
    )
