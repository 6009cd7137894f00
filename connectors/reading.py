"""Reading one channel of a site: what was asked, what came back, what is to be remembered."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from typing import Protocol
from urllib.parse import urljoin, urlsplit

from connectors.candidate import Batch, Candidate, Exclusion, Listed, Survey, Validators
from connectors.errors import FetchError
from connectors.feeds import ChannelFault
from connectors.moments import plausible
from connectors.page import Page
from connectors.site import Channel, Site
from connectors.urls import NotAnAddress, canonical, is_article, owns

REACH = 3  # the last times of a page that tell how far back it goes

Known = Callable[[Sequence[str]], set[str]]


class Fetcher(Protocol):
    """What discovery needs of a client."""

    def fetch(
        self, url: str, *, source: str, now: Callable[[], datetime], etag: str = "", last_modified: str = ""
    ) -> Page:
        """Fetch a page, or raise FetchError."""


@dataclass(slots=True)
class Reading:
    """The state of reading one channel.

    `news` are addresses that nobody knew before this survey, whichever channel named them first.
    `closing` is what to remember once the channel has been read as a whole.
    """

    site: Site
    channel: Channel
    client: Fetcher
    now: Callable[[], datetime]
    known: Known
    memory: Mapping[str, Validators]
    news: set[str]
    requests: int = 0
    listed: int = 0
    fresh: set[str] = field(default_factory=set)
    changed: bool = False
    exhausted: bool = False
    oldest: datetime | None = None
    troubles: list[str] = field(default_factory=list)
    closing: tuple[Validators, ...] = ()

    def ask(self, url: str, *, conditional: bool = True) -> Page | None:
        """Fetch a page of the channel; None if it is as remembered.

        Raises ChannelFault: "gone" for 404 and 410, else with the reason of the FetchError.
        """
        remembered = self.memory.get(url, Validators(url)) if conditional else Validators(url)
        self.requests += 1
        try:
            page = self.client.fetch(
                url, source=self.site.slug, now=self.now, etag=remembered.etag, last_modified=remembered.last_modified
            )
        except FetchError as fault:
            raise ChannelFault(fault.reason, f"{url} {fault.detail}".strip()) from fault
        if page.status in (404, 410):
            raise ChannelFault("gone", f"{url} answers {page.status}")
        if page.status == 304 or page.sha256 == remembered.sha256:
            return None
        self.changed = True
        return page

    def batch(self, listed: Iterable[Listed], page: Page, validators: tuple[Validators, ...] = ()) -> Batch:
        """What one page lists: the site's own articles in canonical form, once each, and the rest with reasons."""
        candidates: dict[str, Candidate] = {}
        excluded: list[Exclusion] = []
        for position, line in enumerate(listed, start=1):
            found = self._sort(line, page, position)
            if isinstance(found, Candidate):
                candidates.setdefault(found.url, found)
            else:
                excluded.append(found)
        self.listed += len(candidates)
        self.news |= candidates.keys() - self.known(list(candidates))
        self.fresh |= self.unknown(candidates)
        self._note_reach([found.published_at for found in candidates.values() if found.published_at])
        return Batch(self.channel.url, tuple(candidates.values()), tuple(excluded), validators)

    def unknown(self, urls: Iterable[str]) -> set[str]:
        """Those addresses that were not known before this survey."""
        return self.news.intersection(urls)

    def summary(self) -> Survey:
        """The account of the reading."""
        return Survey(
            channel=self.channel.url,
            scope=self.channel.scope,
            listed=self.listed,
            requests=self.requests,
            unchanged=not self.changed and not self.troubles,
            exhausted=self.exhausted and not self.troubles,
            oldest=self.oldest,
            trouble="; ".join(self.troubles)[:1000],
            fresh=len(self.fresh),
        )

    def _sort(self, line: Listed, page: Page, position: int) -> Candidate | Exclusion:
        address = line.url.strip()
        try:
            if not address.startswith(("https://", "http://")):
                address = urljoin(page.final_url, address)
            url = canonical(address, self.site)
        except NotAnAddress as fault:
            return Exclusion(line.url[:500], fault.reason)
        except ValueError:
            return Exclusion(line.url[:500], "bad_url")
        if not is_article(url, self.site):
            own = owns(urlsplit(url).hostname or "", self.site)
            return Exclusion(url[:500], "not_article" if own else "foreign_host")
        published = plausible(line.published_at, self.now())
        modified = plausible(line.modified_at, self.now())
        return Candidate(url, self.channel.url, page.url, position, line.title, published, modified)

    def _note_reach(self, times: Sequence[datetime]) -> None:
        if times:
            reach = max(times[-REACH:])
            self.oldest = min(self.oldest, reach) if self.oldest else reach


def remember(url: str, page: Page) -> Validators:
    """The validators of a page that was read."""
    return Validators(url, page.header("etag"), page.header("last-modified"), page.sha256)
