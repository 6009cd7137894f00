"""Trying a site out: what its channels list today, and what other channels it may have."""

import re
from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, replace
from datetime import datetime
from typing import Final
from urllib.parse import urljoin, urlsplit

from selectolax.lexbor import LexborHTMLParser

from connectors import discovery, families
from connectors.candidate import Candidate
from connectors.errors import Refused
from connectors.page import Page
from connectors.reading import Fetcher
from connectors.site import Channel, ChannelKind, Site
from connectors.urls import NotAnAddress, canonical, is_article, owns

REQUESTS: Final = 4  # a sitemap of sitemaps is tried by its first few
TROUBLE: Final = 1000  # characters of a survey's troubles; more is cut off
FEEDS: Final = ("rss/home.rss", "rss", "rss.xml", "feed")  # where public lists claim feeds of all papers to be
SITEMAPS: Final = ("sitemap.xml", "sitemap_index.xml", "sitemap-news.xml")
MOST: Final = 12  # links to feeds that are worth a request
# Ways to spell the address of an article that no family of ours has, most particular first.
FORMS: Final = (
    r"^/(?:[a-z0-9-]+/)+[a-z0-9-]+-(?P<id>\d{3,})\.html?$",
    r"^/(?:[a-z0-9-]+/)+(?P<id>\d{3,})/[a-z0-9-]+(?:\.\w{3,4})?/?$",
    r"^/(?:[a-z0-9-]+/)+[a-z0-9-]+-(?P<id>\d{3,})/?$",
    r"-[a-z]*(?P<id>\d{4,})\.\w{2,4}$",
)
NO_SECTION: Final = re.compile(
    r"rss|feed|tag|tu-khoa|tim-kiem|search|login|dang-nhap|lien-he|gioi-thieu|quang-cao|video|podcast|\.(?!html?$)\w+$"
)


@dataclass(frozen=True, slots=True)
class Trial:
    """A channel read once: the paper's own articles that it listed, and "" or what was wrong.

    `page` is the first that it answered with, None if there was none.
    """

    channel: Channel
    articles: tuple[Candidate, ...]
    trouble: str = ""
    page: Page | None = None

    @property
    def works(self) -> bool:
        """Whether it listed articles and nothing was wrong with it."""
        return bool(self.articles) and not self.trouble

    @property
    def newest(self) -> datetime | None:
        """The latest time that it claims for an article."""
        return max((found.published_at for found in self.articles if found.published_at), default=None)


class Sparing:
    """A client that grants a handful of requests, refuses the rest, and remembers the first page."""

    def __init__(self, client: Fetcher, requests: int) -> None:
        self.client = client
        self.left = requests
        self.first: Page | None = None

    def fetch(
        self, url: str, *, source: str, now: Callable[[], datetime], etag: str = "", last_modified: str = ""
    ) -> Page:
        """Fetch a page, or raise FetchError; Refused("enough") when no request is left."""
        if not self.left:
            raise Refused("enough", url)
        self.left -= 1
        page = self.client.fetch(url, source=source, now=now, etag=etag, last_modified=last_modified)
        self.first = self.first or page
        return page


def try_channel(site: Site, channel: Channel, client: Fetcher, now: Callable[[], datetime]) -> Trial:
    """Read the first page of a channel, or the first few files of a sitemap."""
    found: dict[str, Candidate] = {}
    trouble = ""
    alone = replace(site, channels=(replace(channel, pages=""),))
    sparing = Sparing(client, REQUESTS)
    for batch in discovery.survey(alone, sparing, now=now, known=lambda urls: set()):
        found.update((candidate.url, candidate) for candidate in batch.candidates)
        trouble = batch.survey.trouble if batch.survey else trouble
    told = "; ".join(_own_faults(trouble)) or ("" if found else "lists no article")
    return Trial(channel, tuple(found.values()), told, sparing.first)


def _own_faults(trouble: str) -> list[str]:
    """The troubles of a survey that are not of our own sparing; what was cut off at its end is left out."""
    told = trouble.split("; ")
    whole = told[:-1] if len(trouble) >= TROUBLE else told
    return [fault for fault in whole if fault and "enough: " not in fault]


def candidates(site: Site, home: Page, sitemaps: Iterable[str] = ()) -> tuple[Channel, ...]:
    """Channels that the site may have and does not declare, each once: its guesses, what its front page
    links and `sitemaps` (from robots.txt) name, its family's forms with its sections, and what is usual.
    """
    tried = "a candidate"
    linked = [Channel("rss", url, evidence=tried) for url in _linked_feeds(site, home)][:MOST]
    named = [Channel("sitemap", url, evidence=tried) for url in sitemaps if is_own(url, site)]
    usual: list[tuple[ChannelKind, str]] = [("rss", path) for path in (*_family_feeds(site), *FEEDS)]
    usual += [("sitemap", path) for path in SITEMAPS]
    guessed = [Channel(kind, urljoin(site.home, path), evidence=tried) for kind, path in usual]
    found: dict[str, Channel] = {}
    for channel in (*site.guesses, *linked, *named, *guessed):
        found.setdefault(channel.url, channel)
    declared = {channel.url for channel in site.channels}
    return tuple(channel for url, channel in found.items() if url not in declared)


def sections(site: Site, home: Page) -> tuple[str, ...]:
    """Addresses on a front page that may be section lists: whole sections before parts of them, in order."""
    found: dict[str, int] = {}
    for url in own_links(site, home):
        path = urlsplit(url).path
        words = [word for word in path.split("/") if word]
        if 1 <= len(words) <= 2 and not NO_SECTION.search(path) and not is_article(url, site):
            found[url] = len(words)
    return tuple(sorted(found, key=found.__getitem__))


def named_sitemaps(robots: bytes) -> tuple[str, ...]:
    """The sitemaps that a robots.txt names, once each."""
    lines = re.findall(r"(?im)^\s*sitemap\s*:\s*(https?://\S+)", robots.decode("utf-8", "replace"))
    return tuple(dict.fromkeys(lines))


def own_links(site: Site, page: Page) -> Iterator[str]:
    """The addresses on the site's own hosts that a page links to, canonical, without a query, each once."""
    seen = set()
    for href in hrefs(page, "a[href]"):
        try:
            url = canonical(href, site)
        except NotAnAddress:
            continue
        if is_own(url, site) and not urlsplit(url).query and url not in seen:
            seen.add(url)
            yield url


def guess_numbering(site: Site, pages: Iterable[Page]) -> tuple[str, int]:
    """The known form that most links of some pages have, and how many; ("", 0) if they have none.

    Families come first where forms match equally many links.
    """
    paths = {urlsplit(url).path for page in pages for url in own_links(site, page)}
    known = (family.template.article_url for family in families.known().values())
    forms = dict.fromkeys((*known, *FORMS))
    tally = Counter({form: sum(bool(re.search(form, path)) for path in paths) for form in forms})
    best = max(forms, key=lambda form: tally[form])
    return (best, tally[best]) if tally[best] else ("", 0)


def _linked_feeds(site: Site, home: Page) -> Iterator[str]:
    for url in hrefs(home, "link[type='application/rss+xml'], link[type='application/atom+xml']"):
        if is_own(url, site):
            yield url
    for url in hrefs(home, "a[href*='rss'], a[href*='feed']"):
        if is_own(url, site) and re.search(r"/(?:rss|feed)s?(?:/|$)|\.rss$", urlsplit(url).path):
            yield url


def _family_feeds(site: Site) -> Iterator[str]:
    family = families.known().get(site.family)
    for form in family.feeds if family else ():
        for channel in site.channels[:3]:
            words = [word for word in urlsplit(channel.url).path.split("/") if word]
            if channel.kind == "listing" and words:
                yield form.format(section=re.sub(r"\.html?$", "", words[-1]))


def hrefs(page: Page, selector: str) -> Iterator[str]:
    """The absolute addresses of the links of a page that a selector names."""
    parser = LexborHTMLParser(page.body)
    base = parser.css_first("base[href]")
    start = urljoin(page.final_url, (base.attributes.get("href") or "") if base else "")
    if urlsplit(start).path not in ("", "/"):
        start = page.final_url  # on VDOC pages the base is the folder of the templates
    for node in parser.css(selector):
        href = (node.attributes.get("href") or "").strip()
        try:
            yield urljoin(start, href)
        except ValueError:
            continue


def is_own(url: str, site: Site) -> bool:
    """Whether an address is on a host of the site."""
    try:
        return owns(urlsplit(url).hostname or "", site)
    except ValueError:
        return False
