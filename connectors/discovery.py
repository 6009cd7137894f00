"""Finding what a newspaper published: every channel of a site, read as far as needed and no further."""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from datetime import datetime
from urllib.parse import urlsplit

from connectors.calendars import Calendar
from connectors.candidate import Batch, Validators
from connectors.feeds import ChannelFault, read_feed
from connectors.reading import Fetcher, Known, Reading, remember
from connectors.site import Channel, Site
from connectors.sitemaps import read_sitemap
from connectors.urls import owns
from connectors.walks import CALM_PAGES, PAGE_CAP, Walk

MAX_DEPTH = 3  # sitemap index within index within index
MAX_CHILDREN = 500


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
    due: Callable[[Channel], bool] = lambda _: True,
) -> Iterator[Batch]:
    """Read all channels of a site, one after another, and yield what they list, page by page.

    `known` says which of some canonical addresses are stored already; `since` is how far back listings
    are followed (None: to their end); `memory` holds the validators of earlier surveys by address.
    Candidates are the site's own articles, canonical, known or not; pages that have not changed
    give none. The last batch of each channel carries its Survey. What goes wrong in one channel is
    named there and does not touch the others.

    A listing is walked until `calm_pages` consecutive pages bring nothing unknown or nothing since
    `since`, to its end, or to `page_cap`. Unknown is what nobody knew before this survey, so a feed
    read a moment ago hides no gap. From the first news until the listing has been walked it is
    remembered as blank; a walk that finds it blank or unheard of does not stop at what is known,
    since there may be gaps below it.

    Channels that are not `due` are left out and give no survey. Listings among them are read all the same,
    last, when others brought news: left out, they would have to be walked afresh the next time.
    """
    remembered, news = memory or {}, set[str]()
    ready = [channel for channel in site.channels if due(channel)]
    spare = [channel for channel in site.channels if channel.walked and channel not in ready]
    for number, channel in enumerate([*ready, *spare]):
        if channel in spare and not news:
            continue
        reading = Reading(site, channel, client, now, known, remembered, news)
        try:
            later = [one.url for one in [*ready, *spare][number:] if one.walked]
            if channel.kind == "rss":
                yield from _marking_listings(_read_feed(reading), reading, later)
            elif channel.kind == "sitemap":
                yield from _marking_listings(_read_sitemaps(reading), reading, later)
            elif channel.kind == "dated":
                yield from Calendar(reading, since, page_cap, calm_pages).batches()
            else:
                yield from Walk(reading, since, page_cap, calm_pages).batches()
        except ChannelFault as fault:
            reading.troubles.append(str(fault))
            reading.closing = ()
        yield Batch(channel.url, validators=reading.closing, survey=reading.summary())


def _marking_listings(batches: Iterable[Batch], reading: Reading, later: Sequence[str]) -> Iterator[Batch]:
    """Let a batch with news blank the listings that follow: until they are walked they may have gaps."""
    for batch in batches:
        if reading.unknown(candidate.url for candidate in batch.candidates):
            marks = tuple(Validators(url) for url in later if url in reading.memory)
            yield replace(batch, validators=(*batch.validators, *marks))
        else:
            yield batch


def _read_feed(reading: Reading) -> Iterator[Batch]:
    page = reading.ask(reading.channel.url)
    if page is not None:
        entries, trouble = read_feed(page.body, reading.site.zone)
        reading.troubles += [trouble] if trouble else []
        yield reading.batch(entries, page, () if trouble else (remember(reading.channel.url, page),))
    reading.exhausted = True


def _read_sitemaps(reading: Reading) -> Iterator[Batch]:
    """Read a sitemap and, if it is an index, its children, breadth first.

    An index is always read in full: its children may change without it.
    """
    waiting, seen = [(reading.channel.url, 1)], {reading.channel.url}
    while waiting:
        url, depth = waiting.pop(0)
        try:
            page = reading.ask(url)
            sitemap = read_sitemap(page.body, reading.site.zone) if page else None
        except ChannelFault as fault:
            reading.troubles.append(f"{url}: {fault}")
            continue
        if page is None or sitemap is None:
            continue
        reading.troubles += [f"{url}: {sitemap.trouble}"] if sitemap.trouble else []
        waiting += _children(reading, sitemap.children, depth, seen)
        if sitemap.entries:
            yield reading.batch(sitemap.entries, page, () if sitemap.trouble else (remember(url, page),))
    reading.exhausted = True


def _children(reading: Reading, children: Iterable[str], depth: int, seen: set[str]) -> list[tuple[str, int]]:
    """The children that are worth reading; traps are named as troubles."""
    fresh: list[tuple[str, int]] = []
    for child in children:
        if depth >= MAX_DEPTH or len(seen) > MAX_CHILDREN:
            reading.troubles.append(f"trap: sitemaps deeper than {MAX_DEPTH} levels or more than {MAX_CHILDREN}")
            break
        if child in seen:
            reading.troubles.append(f"trap: {child[:200]} is listed twice")
        elif not owns(urlsplit(child).hostname or "", reading.site):
            reading.troubles.append(f"trap: {child[:200]} is not on the paper's own domains")
        else:
            seen.add(child)
            fresh.append((child, depth + 1))
    return fresh
