"""Sitemaps: index files, URL sets, and the news extension, streamed within bounds."""

import io
from dataclasses import dataclass
from datetime import datetime

from lxml import etree

from connectors.bodies import BodyFault, Meter, gunzip
from connectors.candidate import Listed
from connectors.feeds import ChannelFault, check_prolog
from connectors.moments import read_moment

MAX_ENTRIES = 50_000  # sitemaps.org allows no more in one file
GZIP = b"\x1f\x8b"


@dataclass(frozen=True, slots=True)
class Sitemap:
    """One file: either `children` (an index) or `entries`. `trouble` is "" or why it is not whole."""

    children: tuple[str, ...]
    entries: tuple[Listed, ...]
    trouble: str = ""


def read_sitemap(body: bytes, zone: str) -> Sitemap:
    """Read one sitemap file, gzipped or not.

    What stands before a break in the XML is kept and the trouble named. Raises ChannelFault for
    anything that is no sitemap, and for any DOCTYPE.
    """
    plain = _unpacked(body)
    check_prolog(plain)
    children: list[str] = []
    entries: list[Listed] = []
    trouble, root = "", ""
    events = etree.iterparse(
        io.BytesIO(plain), events=("start", "end"), resolve_entities=False, no_network=True, load_dtd=False,
        huge_tree=False, recover=False,
    )  # fmt: skip
    try:
        for event, element in events:
            name = _local(element)
            if event == "start":
                root = root or name
            elif name in ("url", "sitemap"):
                _take(element, name, children, entries, zone)
                _forget(element)
                if len(entries) + len(children) >= MAX_ENTRIES:
                    trouble = f"too_many: more than {MAX_ENTRIES} entries"
                    break
    except etree.XMLSyntaxError as fault:
        trouble = f"xml: {fault}"[:200]
    if root not in ("urlset", "sitemapindex"):
        raise ChannelFault("not_a_sitemap", trouble or root)
    return Sitemap(tuple(children), tuple(entries), trouble)


def _unpacked(body: bytes) -> bytes:
    if not body.startswith(GZIP):
        return body
    try:
        return gunzip(Meter([body], len(body)))
    except BodyFault as fault:
        raise ChannelFault("xml", str(fault)) from fault


def _local(element: etree._Element) -> str:
    return etree.QName(element).localname if isinstance(element.tag, str) else ""


def _take(element: etree._Element, name: str, children: list[str], entries: list[Listed], zone: str) -> None:
    fields = {_local(part): (part.text or "").strip() for part in element.iter()}
    if not fields.get("loc"):
        return
    if name == "sitemap":
        children.append(fields["loc"])
    else:
        entries.append(
            Listed(
                fields["loc"],
                fields.get("title", ""),
                _time(fields, "publication_date", zone),
                _time(fields, "lastmod", zone),
            )
        )


def _time(fields: dict[str, str], name: str, zone: str) -> datetime | None:
    return read_moment(fields.get(name, ""), zone)


def _forget(element: etree._Element) -> None:
    """Free what was read, so that memory does not grow with the file."""
    element.clear()
    while element.getprevious() is not None:
        parent = element.getparent()
        if parent is None:
            return
        del parent[0]
