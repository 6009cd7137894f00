"""Listing pages: the articles that a section page or the home page links to."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime
from urllib.parse import urljoin

from bs4 import BeautifulSoup
from bs4.element import Tag

from connectors.candidate import Listed
from connectors.moments import read_moment
from connectors.site import Channel, Site
from connectors.urls import NotAnAddress, canonical, is_article

CARD_DEPTH = 5  # ancestors of a link that may still be its card
CARD_TEXT = 3000  # characters; a bigger box is no card
LOOKS_LIKE_TIME = re.compile(r"\d{1,2}[/.-]\d{1,2}[/.-]\d{4}")


@dataclass(slots=True)
class _Card:
    title: str
    published_at: datetime | None


def read_listing(body: bytes, page_url: str, site: Site, channel: Channel) -> tuple[Listed, ...]:
    """The articles of one listing page, canonical, each once, in order of first appearance.

    Links are those of `channel.links`, or all whose address is an article's. The title is the
    longest text that any link to the article carries; the time is the one printed in its card.
    """
    soup = BeautifulSoup(_decode(body), "lxml")
    base = _base(soup, page_url)
    cards: dict[str, _Card] = {}
    for link in soup.select(channel.links) if channel.links else soup.find_all("a", href=True):
        url = _address(str(link.get("href") or ""), base, page_url, site)
        if not url:
            continue
        card = cards.setdefault(url, _Card("", None))
        title = _title(link)
        card.title = title if len(title) > len(card.title) else card.title
        card.published_at = card.published_at or _printed_time(link, url, base, page_url, site)
    return tuple(Listed(url, card.title, card.published_at) for url, card in cards.items())


def _decode(body: bytes) -> str:
    """Text good enough for links: UTF-8, else the code page of old Vietnamese sites."""
    try:
        return body.decode("utf-8-sig")
    except UnicodeDecodeError:
        return body.decode("cp1258", errors="replace")


def _base(soup: BeautifulSoup, page_url: str) -> str:
    tag = soup.find("base", href=True)
    return urljoin(page_url, str(tag["href"])) if isinstance(tag, Tag) else page_url


def _address(href: str, base: str, page_url: str, site: Site) -> str:
    """The canonical address of an article behind a link, or "".

    By the book a relative link counts from <base>. On VDOC pages that is the folder of the
    templates, so a link that makes no article there is tried from the page's own address.
    """
    for start in (base, page_url) if base != page_url else (page_url,):
        try:
            url = canonical(urljoin(start, href.strip()), site)
        except (NotAnAddress, ValueError):
            continue
        if is_article(url, site):
            return url
    return ""


def _title(link: Tag) -> str:
    image = link.find("img", alt=True)
    texts = (link.get_text(" "), str(link.get("title") or ""), str(image["alt"]) if isinstance(image, Tag) else "")
    return next((text for text in (" ".join(words.split()) for words in texts) if text), "")


def _printed_time(link: Tag, url: str, base: str, page_url: str, site: Site) -> datetime | None:
    for box in _boxes(link):
        others = {_address(str(a.get("href") or ""), base, page_url, site) for a in box.find_all("a", href=True)}
        if others - {url, ""}:
            return None  # the box holds a neighbour's card as well
        stamp = box.find("time", attrs={"datetime": True})
        if isinstance(stamp, Tag) and (moment := read_moment(str(stamp["datetime"]), site.zone)):
            return moment
        text = box.get_text(" ", strip=True)
        if LOOKS_LIKE_TIME.search(text):
            return read_moment(_around(text), site.zone)
    return None


def _boxes(link: Tag) -> Iterator[Tag]:
    for depth, box in enumerate(link.parents):
        if depth >= CARD_DEPTH or box.name in ("body", "html", "[document]"):
            return
        yield box


def _around(text: str) -> str:
    """The words near a date: the clock may stand before or after it."""
    found = LOOKS_LIKE_TIME.search(text)
    return text[max(0, found.start() - 20) : found.end() + 20] if found else ""
