"""RSS and Atom: what a feed lists, read from bytes without trusting them."""

import io
import re
from collections.abc import Iterator
from xml.sax import SAXException

import feedparser

from connectors.candidate import Listed
from connectors.moments import read_moment

ROOTS = (b"<rss", b"<feed", b"<rdf:rdf")
FIRST_ELEMENT = re.compile(rb"<[A-Za-z]")
UTF16 = (b"\xff\xfe", b"\xfe\xff")


class ChannelFault(Exception):
    """A channel's page is not what it should be; `reason` is doctype, not_a_feed, xml, or too_many."""

    def __init__(self, reason: str, detail: str = "") -> None:
        super().__init__(f"{reason}: {detail}" if detail else reason)
        self.reason = reason


def read_feed(body: bytes, zone: str) -> tuple[tuple[Listed, ...], str]:
    """The entries of a feed, in its order, and "" or what is wrong with its XML.

    A feed that breaks off half way gives what stands before the break, with the trouble named.
    Times without a zone are in `zone`. Raises ChannelFault for HTML and for any DOCTYPE.
    """
    check_prolog(body)
    if not _root(body).startswith(ROOTS):
        raise ChannelFault("not_a_feed", body[:60].decode("utf-8", "replace"))
    # A stream, because feedparser takes a string for a file name or an address.
    parsed = feedparser.parse(io.BytesIO(body), sanitize_html=False, resolve_relative_uris=False)
    fault = parsed.get("bozo_exception")
    trouble = f"xml: {fault}"[:200] if isinstance(fault, SAXException) else ""
    return tuple(_entries(parsed.entries, zone)), trouble


def check_prolog(body: bytes) -> None:
    """Raise ChannelFault for XML with a DOCTYPE: feeds and sitemaps need none, entity bombs do."""
    text = _plain(body)
    first = FIRST_ELEMENT.search(text)
    prolog = text[: first.start()] if first else text[:4096]
    if b"<!doctype" in prolog.lower() or b"<!entity" in prolog.lower():
        is_html = b"<html" in text[:4096].lower()
        raise ChannelFault("not_a_feed" if is_html else "doctype", prolog[:60].decode("utf-8", "replace").strip())


def _plain(body: bytes) -> bytes:
    return body.decode("utf-16", "replace").encode() if body.startswith(UTF16) else body


def _root(body: bytes) -> bytes:
    text = _plain(body)
    first = FIRST_ELEMENT.search(text)
    return text[first.start() : first.start() + 20].lower() if first else b""


def _entries(entries: list[feedparser.FeedParserDict], zone: str) -> Iterator[Listed]:
    for entry in entries:
        url = entry.get("link") or entry.get("id") or ""
        title = " ".join(entry.get("title", "").split())
        published = read_moment(entry.get("published") or "", zone)
        updated = entry["updated"] if "updated" in entry else ""  # noqa: SIM401 - get() invents one, with a warning
        yield Listed(url, title, published, read_moment(updated, zone))
