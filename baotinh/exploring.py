"""Getting to know a newspaper that nobody declared: its front page, a few articles, whatever may be a channel."""

from collections.abc import Callable, Iterator
from contextlib import suppress
from dataclasses import replace
from datetime import datetime
from itertools import islice

from baotinh.drafting import Draft, begin, seen
from baotinh.visit import sitemaps
from connectors import paging, probing
from connectors.errors import FetchError
from connectors.http import Client
from connectors.page import Page
from connectors.site import Channel, Site
from connectors.urls import is_article

SECTIONS = 8  # of a front page, tried as lists
ARTICLES = 3  # to learn from; one alone may lack the marks of its family

Clock = Callable[[], datetime]


def explore(slug: str, url: str, client: Client, now: Clock) -> tuple[Draft, list[Page]]:
    """A draft with the channels that answered, and some articles (the front page if there are none).

    Asks for the front page, robots.txt, three articles and some thirty addresses that may be channels.
    Raises FetchError when the front page cannot be had, ValueError for a slug that is none.
    """
    home = client.fetch(begin(slug, url, []).site.home, source=slug, now=now)
    articles = list(_first_articles(begin(slug, url, [home]).site, home, client, now))
    draft = begin(slug, url, [home, *articles])
    channels = _channels(draft.site, home, client, now)
    trials = (probing.try_channel(draft.site, channel, client, now) for channel in channels)
    found = [paging.follow_on(draft.site, trial, client, now) for trial in trials]
    dated = paging.archives(draft.site, home, now().date())
    found += [paging.try_archive(draft.site, channel, client, now) for channel in dated]
    return replace(draft, site=replace(draft.site, channels=seen(found, now().date()))), articles or [home]


def _channels(site: Site, home: Page, client: Client, now: Clock) -> Iterator[Channel]:
    yield from probing.candidates(site, home, sitemaps(site, client, now))
    for url in probing.sections(site, home)[:SECTIONS]:
        yield Channel("listing", url)


def _first_articles(site: Site, home: Page, client: Client, now: Clock) -> Iterator[Page]:
    """The first articles on the front page that can be had."""
    found = (url for url in probing.own_links(site, home) if is_article(url, site))
    for url in islice(found, ARTICLES):
        with suppress(FetchError):
            yield client.fetch(url, source=site.slug, now=now)
