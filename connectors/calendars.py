"""Dated archives: a page for each day or month, walked backwards, and calendars that lead astray."""

from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from datetime import date, datetime, time, timedelta
from zoneinfo import ZoneInfo

from connectors.candidate import Batch, Listed, Validators
from connectors.feeds import ChannelFault
from connectors.fragments import read_lines
from connectors.page import Page
from connectors.reading import Reading, remember
from connectors.site import Channel

EMPTY_DAYS = 60  # days in a row without an article before an archive is taken to begin there; Tết is shorter
WALKED = "walked"  # stands in for a validator of the channel itself, which is never asked


@dataclass(frozen=True, slots=True)
class Period:
    """The days, both included, that one page of an archive is about."""

    first: date
    last: date

    def holds(self, moment: datetime, zone: ZoneInfo) -> bool:
        """Whether an instant is of these days."""
        return self.first <= moment.astimezone(zone).date() <= self.last


def period_of(channel: Channel, day: date) -> Period:
    """The period of an archive that a day belongs to."""
    if "{day}" in channel.pages:
        return Period(day, day)
    first = day.replace(day=1)
    return Period(first, (first + timedelta(days=31)).replace(day=1) - timedelta(days=1))


def period_address(channel: Channel, period: Period, number: int) -> str:
    """The address of page N of a period, from 1; "" if a period has one page only."""
    if number > 1 and "{page}" not in channel.pages:
        return ""
    day = period.first
    parts = {"{year}": f"{day:%Y}", "{month}": f"{day:%m}", "{day}": f"{day:%d}", "{page}": str(number)}
    address = channel.pages
    for name, value in parts.items():
        address = address.replace(name, value)
    return address


@dataclass(slots=True)
class Calendar:
    """One walk through a dated archive, from today backwards.

    It ends with the first period before `since` that has articles, which shows that the ones after it were
    seen whole, or where nothing came for `EMPTY_DAYS`.
    """

    reading: Reading
    since: datetime | None
    page_cap: int
    calm_periods: int
    ahead: dict[str, Page] = field(default_factory=dict)
    met: set[str] = field(default_factory=set)
    proofs: list[Validators] = field(default_factory=list)
    asked: int = 0
    empty: int = 0

    @property
    def zone(self) -> ZoneInfo:
        """The zone of the paper's days."""
        return ZoneInfo(self.reading.site.zone)

    def batches(self) -> Iterator[Batch]:
        """Look whether one of the last periods changed; if so, read back, and say what to remember in the end."""
        channel, memory = self.reading.channel, self.reading.memory
        if channel.url in memory and not memory[channel.url].blank and not self._glance():
            self.reading.closing, self.reading.exhausted = (memory[channel.url],), True
            return
        for period in self._periods():
            yield from self._read(period)
            if self._is_end(period):
                self.reading.exhausted = bool(self.met)
                break
        if not self.met and channel.url in memory:
            raise ChannelFault("empty_listing", f"{channel.url} has listed articles before")
        self.reading.closing = (*self.proofs, Validators(channel.url, etag=WALKED)) if self.met else ()

    def _periods(self) -> Iterator[Period]:
        period = period_of(self.reading.channel, self.reading.now().astimezone(self.zone).date())
        while self.asked < self.page_cap:
            yield period
            period = period_of(self.reading.channel, period.first - timedelta(days=1))
        self.reading.troubles.append(f"the archive has more than {self.page_cap} pages")

    def _glance(self) -> bool:
        """Ask for the last periods on condition; one that changed, or a day that has just begun, is reason to read."""
        channel, memory = self.reading.channel, self.reading.memory
        period = period_of(channel, self.reading.now().astimezone(self.zone).date())
        if period_address(channel, period, 1) not in memory:
            return True
        for _ in range(self.calm_periods):
            url = period_address(channel, period, 1)
            page = self._ask(url, conditional=True) if url in memory else None
            if page is not None:
                self.ahead[url] = page
                return True
            period = period_of(channel, period.first - timedelta(days=1))
        return False

    def _ask(self, url: str, *, conditional: bool) -> Page | None:
        try:
            return self.reading.ask(url, conditional=conditional)
        except ChannelFault as fault:
            if fault.reason != "gone":
                raise
            return None  # a day without a page

    def _read(self, period: Period) -> Iterator[Batch]:
        """The batches of all pages of one period."""
        found = 0
        for number in range(1, self.page_cap + 1):
            url = period_address(self.reading.channel, period, number)
            if not url:
                break
            self.asked += 1
            page = self.ahead.pop(url, None) or self._ask(url, conditional=False)
            lines = self._lines(page, period, number) if page else []
            if page is not None and number == 1 and len(self.proofs) < self.calm_periods:
                self.proofs.append(remember(url, page))
            if page is None or not lines:
                break
            self._check(lines, period, number)
            fresh = [line for line in lines if line.url not in self.met]
            if not fresh:
                break
            mark = () if self.met else (Validators(self.reading.channel.url),)
            self.met.update(line.url for line in fresh)
            found += len(fresh)
            yield self.reading.batch(lines, page, mark)
        self.empty = 0 if found else self.empty + (period.last - period.first).days + 1

    def _lines(self, page: Page, period: Period, number: int) -> list[Listed]:
        """What a page lists; a line without a time has the day of its page, which is a claim of the list."""
        lines = read_lines(page.body, page.final_url, self.reading.site, self.reading.channel, number)
        if period.first != period.last:
            return list(lines)
        start = datetime.combine(period.first, time.min, self.zone)
        return [line if line.published_at else replace(line, published_at=start) for line in lines]

    def _check(self, lines: list[Listed], period: Period, number: int) -> None:
        """Raise ChannelFault for a calendar that shows the same whatever day is asked for; one pinned line is none."""
        dated = [line for line in lines if line.published_at]
        strange = [line for line in dated if line.published_at and not period.holds(line.published_at, self.zone)]
        repeated = number == 1 and all(line.url in self.met for line in lines) and len(lines) > 1
        if repeated or (len(strange) == len(dated) > 1):
            raise ChannelFault("trap", f"the archive of {period.first} shows articles of other days")

    def _is_end(self, period: Period) -> bool:
        if self.empty >= EMPTY_DAYS:
            return True
        start = self.since.astimezone(self.zone).date() if self.since else None
        return start is not None and period.last < start and not self.empty
