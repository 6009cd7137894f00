"""Finding what a newspaper published: every channel of a site, read as far as needed and no further."""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from typing import Protocol

from connectors.candidate import Batch, Candidate, Exclusion, Listed, Survey, Validators
from connectors.errors import FetchError
from connectors.feeds import ChannelFault, read_feed
from connectors.listings import read_listing
from connectors.moments import plausible
from connectors.page import Page
from connectors.site import Channel, Site
from connectors.sitemaps import read_sitemap
from connectors.urls import NotAnAddress, canonical, is_article

CALM_PAGES = 3  # consecutive pages without news before a walk stops: finds what was slipped in three pages deep
PAGE_CAP = 50
MAX_DEPTH = 3  # sitemap index within index within index
MAX_CHILDREN = 500

Known = Callable[[Sequence[str]], set[str]]


class Fetcher(Protocol):
    """What discovery needs of a client."""

    def fetch(
        self, url: str, *, source: str, now: Callable[[], datetime], etag: str = "", last_modified: str = ""
    ) -> Page:
        """Fetch a page, or raise FetchError."""


@dataclass(slots=True)
class _Reading:
    """The state of reading one channel."""

    site: Site
    channel: Channel
    client: Fetcher
    now: Callable[[], datetime]
    memory: Mapping[str, Validators]
    requests: int = 0
    listed: int = 0
    changed: bool = False
    exhausted: bool = False
    oldest: datetime | None = None
    troubles: list[str] = field(default_factory=list)


def survey(
    site: Site,
    client: Fetcher,
    *,
    now: Callable[[], datetime],
    known: Known,
    since: datetime | None = None,
    memory: Mapping[str, Validators] | None = None,
    page_cap: int = PAGE_CAP,
    calm_pages: int = CALM_PAGES,
) -> Iterator[Batch]:
    """Read all channels of a site, one after another, and yield what they list, page by page.

    `known` says which of some canonical addresses are stored already; `since` is how far back listings
    are followed (None: to their end); `memory` holds the validators that earlier surveys
    gave, by address. Candidates are the site's own articles, canonical, known or not; pages that have not
    changed give none. The last batch of each channel carries its Survey. What goes wrong in one
    channel is named there and does not touch the others.

    A listing is walked until `calm_pages` consecutive pages bring nothing unknown or nothing since
    `since`, to its end, or to `page_cap`. A walk that was broken off is remembered as blank
    validators, and the next one does not stop at what is known, since below it may be gaps.
    """
    for channel in site.channels:
        reading = _Reading(site, channel, client, now, memory or {})
        match channel.kind:
            case "rss":
                batches = _read_feed(reading)
            case "sitemap":
                batches = _read_sitemaps(reading)
            case "listing":
                batches = _Walk(reading, known, since, page_cap, calm_pages).batches()
        yield from batches


def _read_feed(reading: _Reading) -> Iterator[Batch]:
    page = _ask(reading, reading.channel.url)
    if page is None:
        reading.exhausted = not reading.troubles
        yield _last(reading)
        return
    try:
        entries, trouble = read_feed(page.body, reading.site.zone)
    except ChannelFault as fault:
        reading.troubles.append(str(fault))
        yield _last(reading)
        return
    reading.troubles += [trouble] if trouble else []
    reading.exhausted = not trouble
    candidates, excluded = _sort_out(reading, entries, page.final_url)
    yield _last(reading, candidates, excluded, () if trouble else (_validators(reading.channel.url, page),))


def _read_sitemaps(reading: _Reading) -> Iterator[Batch]:
    """Read an index and its children, breadth first; the index is remembered only after all of them."""
    waiting = [(reading.channel.url, 1)]
    seen = {reading.channel.url}

    while waiting:
        url, depth = waiting.pop(0)
        page = _ask(reading, url, afresh=depth < MAX_DEPTH and url == reading.channel.url)
        if page is None:
            continue
        try:
            sitemap = read_sitemap(page.body, reading.site.zone)
        except ChannelFault as fault:
            reading.troubles.append(f"{url}: {fault}")
            continue
        reading.troubles += [f"{url}: {sitemap.trouble}"] if sitemap.trouble else []
        waiting += _children(reading, sitemap.children, depth, seen)
        validators = () if sitemap.trouble or sitemap.children else (_validators(url, page),)
        if sitemap.entries:
            candidates, excluded = _sort_out(reading, sitemap.entries, url)
            yield Batch(reading.channel.url, candidates, excluded, validators)
    reading.exhausted = not reading.troubles
    yield _last(reading)


class _Walk:
    """A listing, page after page, until nothing new comes, its end, or the cap."""

    def __init__(self, reading: _Reading, known: Known, since: datetime | None, cap: int, calm: int) -> None:
        self.reading = reading
        self.known = known
        self.since = since
        self.cap = cap
        self.calm = calm
        channel = reading.channel
        remembered = reading.memory.get(channel.url)
        self.gap = remembered is not None and remembered.blank

    def batches(self) -> Iterator[Batch]:
        """One batch a page; the first page's validators are given only after the walk came to its end."""
        reading, quiet, seen = self.reading, 0, set[str]()
        first: Page | None = None
        for number in range(1, self.cap + 1):
            url = reading.channel.url if number == 1 else reading.channel.pages.format(page=number)
            page = _ask(reading, url, afresh=number > 1)
            if page is None:
                reading.exhausted = number == 1 and not reading.troubles  # unchanged since a finished walk
                break
            first = first or page
            listed = read_listing(page.body, page.final_url, reading.site, reading.channel)
            candidates, excluded = _sort_out(reading, listed, url)
            fresh = {candidate.url for candidate in candidates} - seen
            if not fresh:  # the end, or a server that answers every number with the same page
                reading.exhausted = True
                break
            start = (Validators(reading.channel.url),) if number == 1 else ()
            quiet = quiet + 1 if self._is_quiet(fresh, candidates) else 0
            yield Batch(reading.channel.url, candidates, excluded, start)
            seen |= fresh
            if quiet >= self.calm or not reading.channel.pages:
                reading.exhausted = quiet >= self.calm
                break
        else:
            reading.troubles.append(f"the listing has more than {self.cap} pages")
        complete = reading.exhausted and not reading.troubles and first is not None
        yield _last(reading, validators=(_validators(reading.channel.url, first),) if complete and first else ())

    def _is_quiet(self, fresh: set[str], candidates: Sequence[Candidate]) -> bool:
        times = [candidate.published_at for candidate in candidates if candidate.published_at is not None]
        if self.since is not None and times and max(times) < self.since:
            return True
        return not self.gap and fresh <= self.known(sorted(fresh))


def _ask(reading: _Reading, url: str, afresh: bool = False) -> Page | None:
    """Fetch a page of a channel; None when it has not changed, or could not be had (then in `troubles`)."""
    remembered = None if afresh else reading.memory.get(url)
    reading.requests += 1
    try:
        page = reading.client.fetch(
            url,
            source=reading.site.slug,
            now=reading.now,
            etag=remembered.etag if remembered else "",
            last_modified=remembered.last_modified if remembered else "",
        )
    except FetchError as error:
        reading.troubles.append(str(error))
        return None
    if page.status == 304 or (remembered is not None and remembered.sha256 == page.sha256):
        return None
    if page.status >= 400:
        reading.troubles.append(f"{url}: status {page.status}")
        return None
    reading.changed = True
    return page


def _sort_out(
    reading: _Reading, listed: Sequence[Listed], found_on: str
) -> tuple[tuple[Candidate, ...], tuple[Exclusion, ...]]:
    """The site's own articles in canonical form, once each, and what else was listed, with reasons."""
    candidates: dict[str, Candidate] = {}
    excluded: list[Exclusion] = []
    for position, line in enumerate(listed, start=1):
        try:
            url = canonical(line.url, reading.site)
        except NotAnAddress:
            excluded.append(Exclusion(line.url[:500], "scheme"))
            continue
        if not is_article(url, reading.site):
            excluded.append(Exclusion(url[:500], "not_article"))
            continue
        published = plausible(line.published_at, reading.now())
        modified = plausible(line.modified_at, reading.now())
        found = Candidate(url, reading.channel.url, found_on, position, line.title, published, modified)
        candidates.setdefault(url, found)
    reading.listed += len(candidates)
    _note_oldest(reading, [c.published_at for c in candidates.values() if c.published_at is not None])
    return tuple(candidates.values()), tuple(excluded)


def _note_oldest(reading: _Reading, times: Sequence[datetime]) -> None:
    """How far back the channel reaches; a single old time may be pinned or backdated."""
    if times:
        reach = max(list(times)[-3:])
        reading.oldest = reach if reading.oldest is None else min(reading.oldest, reach)


def _validators(url: str, page: Page) -> Validators:
    return Validators(url, page.header("etag"), page.header("last-modified"), page.sha256)


def _children(reading: _Reading, children: Iterable[str], depth: int, seen: set[str]) -> list[tuple[str, int]]:
    """Sitemaps named by an index: each once, on the site's own hosts, not too deep, not too many."""
    found: list[tuple[str, int]] = []
    for url in children:
        if url in seen:
            continue
        if depth >= MAX_DEPTH or len(seen) > MAX_CHILDREN:
            reading.troubles.append(f"{url}: the sitemaps are too deep or too many")
            break
        seen.add(url)
        found.append((url, depth + 1))
    return found


def _last(
    reading: _Reading,
    candidates: tuple[Candidate, ...] = (),
    excluded: tuple[Exclusion, ...] = (),
    validators: tuple[Validators, ...] = (),
) -> Batch:
    channel, trouble = reading.channel, "; ".join(reading.troubles)
    proven = reading.exhausted and not trouble
    done = Survey(
        channel.url,
        channel.scope,
        reading.listed,
        reading.requests,
        not reading.changed,
        proven,
        reading.oldest,
        trouble,
    )
    return Batch(channel.url, candidates, excluded, validators, done)
