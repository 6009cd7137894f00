"""Walking through the pages of a listing: when to go on, when to stop, and what is a trap."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import datetime

from connectors.candidate import Batch, Listed, Validators
from connectors.feeds import ChannelFault
from connectors.fragments import read_lines
from connectors.page import Page
from connectors.reading import Reading, remember
from connectors.site import Channel

CALM_PAGES = 3  # pages without news before a walk stops: finds what was slipped in up to three pages deep
PAGE_CAP = 50
PINNED = 3  # lines on top that an endpoint may leave out when it counts: as many are asked for twice


def page_address(channel: Channel, number: int, listed: int = 0) -> str:
    """The address of page N of a listing, from 1, after so many lines; "" if the listing has no such page."""
    if number == 1:
        return channel.url
    return channel.pages.replace("{page}", str(number)).replace("{start}", str(max(listed - PINNED, 1)))


@dataclass(slots=True)
class Walk:
    """One walk through a listing, newest page first.

    `afresh` is true when no earlier walk came to its end: then what is known says nothing about
    what lies below it. `ahead` holds a page that was fetched before its turn; `first` is what page 1
    listed, `full` whether the page before this one had as many lines.
    """

    reading: Reading
    since: datetime | None
    page_cap: int = PAGE_CAP
    calm_pages: int = CALM_PAGES
    afresh: bool = True
    ahead: dict[int, Page] = field(default_factory=dict)
    met: set[str] = field(default_factory=set)
    proofs: dict[int, Validators] = field(default_factory=dict)
    calm: int = 0
    first: frozenset[str] = frozenset()
    full: bool = True

    def batches(self) -> Iterator[Batch]:
        """Look whether anything changed; if so, read page after page, and say what to remember in the end."""
        remembered = self.reading.memory.get(self.reading.channel.url)
        self.afresh = remembered is None or remembered.blank
        if not self.afresh and not self._glance():
            self.reading.closing = (remembered,) if remembered else ()
            self.reading.exhausted = True
            return
        for number in range(1, self.page_cap + 1):
            batch = self._read(number)
            if batch is None:
                break
            yield batch
            if self.calm >= self.calm_pages or not self.reading.channel.pages:
                self.reading.exhausted = True
                break
        else:
            self.reading.troubles.append(f"the listing has more than {self.page_cap} pages")
        self.reading.closing = tuple(self.proofs.values())

    def _glance(self) -> bool:
        """Ask for the first pages on condition; keep the first that changed. False if none did.

        Where pages are counted by lines, the first one stands for all: what the others were is not known.
        """
        for number in range(1, 2 if "{start}" in self.reading.channel.pages else self.calm_pages + 1):
            url = page_address(self.reading.channel, number)
            page = self._ask(url, number, conditional=True) if url in self.reading.memory else None
            if page is not None:
                self.ahead[number] = page
                return True
        return False

    def _ask(self, url: str, number: int, *, conditional: bool) -> Page | None:
        try:
            return self.reading.ask(url, conditional=conditional)
        except ChannelFault as fault:
            if number == 1 or fault.reason != "gone":
                raise
            return None  # past the last page

    def _read(self, number: int) -> Batch | None:
        """The batch of one page; None when the listing is over or leads in a circle."""
        channel = self.reading.channel
        url = page_address(channel, number, len(self.met))
        page = self.ahead.pop(number, None) or self._ask(url, number, conditional=False)
        listed = read_lines(page.body, page.final_url, self.reading.site, channel, number) if page else ()
        urls = frozenset(line.url for line in listed)
        fresh = [line for line in listed if line.url not in self.met]
        if page is None or not fresh:
            self._judge_end(number, urls)
            return None
        batch = self.reading.batch(listed, page, (Validators(channel.url),) if number == 1 else ())
        self.first = self.first or urls
        self.full = len(urls) >= len(self.first)
        self.met |= urls
        self.calm = self.calm + 1 if self._is_calm(fresh) else 0
        if number <= self.calm_pages:
            self.proofs[number] = remember(url, page)
        return batch

    def _judge_end(self, number: int, urls: frozenset[str]) -> None:
        """Nothing new came: the listing is over, or it is a trap, or there never was anything."""
        if number == 1:
            if self.reading.channel.url in self.reading.memory:
                raise ChannelFault("empty_listing", f"{self.reading.channel.url} has listed articles before")
            return  # a section without articles, or selectors that never fitted: nothing is proved
        if self._is_circle(number, urls):
            raise ChannelFault("trap", f"page {number} repeats page 1")
        self.reading.exhausted = True

    def _is_circle(self, number: int, urls: frozenset[str]) -> bool:
        """Whether the server began anew where more was to be expected.

        Many show page 1 past the last page. That is an end only after a page that was not full. What a
        button asks for may hold less than the page it stands on.
        """
        if number == 2 and self.reading.channel.kind == "more":
            return len(urls) > PINNED
        return bool(urls) and urls == self.first and (number == 2 or self.full)

    def _is_calm(self, fresh: list[Listed]) -> bool:
        """Nothing unknown on the page, or nothing as young as `since`; single old items do not count."""
        times = [line.published_at for line in fresh if line.published_at]
        if self.since is not None and times and max(times) < self.since:
            return True
        return not self.afresh and not self.reading.unknown(line.url for line in fresh)
