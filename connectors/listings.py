"""Listing pages: the articles that a section page or the home page links to."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime
from urllib.parse import urljoin

from selectolax.lexbor import LexborHTMLParser, LexborNode

from connectors.candidate import Listed
from connectors.moments import read_moment
from connectors.site import Channel, Site
from connectors.urls import NotAnAddress, canonical, is_article

CARD_DEPTH = 5  # ancestors of a link that may still be its card
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
    tree = LexborHTMLParser(_decode(body))
    tree.strip_tags(["script", "style"])  # a program's text is no card's
    base = _base(tree, page_url)
    cards: dict[str, _Card] = {}
    for link in tree.css(channel.links or "a[href]"):
        url = _address(_attribute(link, "href"), base, page_url, site)
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


def _attribute(node: LexborNode, name: str) -> str:
    return node.attributes.get(name) or ""


def _base(tree: LexborHTMLParser, page_url: str) -> str:
    tag = tree.css_first("base[href]")
    return urljoin(page_url, _attribute(tag, "href")) if tag is not None else page_url


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


def _title(link: LexborNode) -> str:
    image = link.css_first("img[alt]")
    alt = _attribute(image, "alt") if image is not None else ""
    texts = (link.text(separator=" "), _attribute(link, "title"), alt)
    return next((text for text in (" ".join(words.split()) for words in texts) if text), "")


def _printed_time(link: LexborNode, url: str, base: str, page_url: str, site: Site) -> datetime | None:
    for box in _boxes(link):
        others = {_address(_attribute(a, "href"), base, page_url, site) for a in box.css("a[href]")}
        if others - {url, ""}:
            return None  # the box holds a neighbour's card as well
        stamp = box.css_first("time[datetime]")
        if stamp is not None and (moment := read_moment(_attribute(stamp, "datetime"), site.zone)):
            return moment
        text = " ".join(box.text(separator=" ").split())
        if LOOKS_LIKE_TIME.search(text):
            return read_moment(_around(text), site.zone)
    return None


def _boxes(link: LexborNode) -> Iterator[LexborNode]:
    box = link.parent
    for _ in range(CARD_DEPTH):
        if box is None or box.tag in ("body", "html"):
            return
        yield box
        box = box.parent


def _around(text: str) -> str:
    """The words near a date: the clock may stand before or after it."""
    found = LOOKS_LIKE_TIME.search(text)
    return text[max(0, found.start() - 20) : found.end() + 20] if found else ""
