"""Public archives of the web: which captures of a newspaper they have, by their CDX index.

Two dialects are spoken: that of Common Crawl (pywb: lines of JSON, each naming a part of a WARC file) and that of
the Wayback Machine (rows of a JSON table; a capture is asked for by its time and address).
"""

import json
import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import UTC, date, datetime
from typing import Literal
from urllib.parse import urlencode, urlsplit

from connectors.page import Page
from connectors.reading import Fetcher
from connectors.site import Site

COMMON_CRAWL = ("https://index.commoncrawl.org/{}-index", "https://data.commoncrawl.org/")
WAYBACK = ("https://web.archive.org/cdx/search/cdx", "https://web.archive.org/web/")
CRAWL = re.compile(r"^CC-MAIN-\d{4}(?:-\d{2})?(?:-\d{2})?$")
ROWS = 5000  # of the Wayback dialect, for each request
MAX_PAGES = 2000

Style = Literal["crawl", "wayback"]


class ArchiveFault(Exception):
    """An archive that cannot be used as it was named, or whose index cannot be read; the message says why."""


@dataclass(frozen=True, slots=True)
class Archive:
    """An archive: the address of its index, and what stands before the name of a WARC file or a time."""

    index: str
    records: str
    style: Style

    @property
    def name(self) -> str:
        """How its pages are marked in the warehouse."""
        return f"archive:{self.index}"


@dataclass(frozen=True, slots=True)
class Capture:
    """One capture as the index describes it; `filename` is "" in the Wayback dialect."""

    original: str
    captured_at: datetime
    digest: str
    filename: str = ""
    offset: int = 0
    length: int = 0


@dataclass(frozen=True, slots=True)
class IndexPage:
    """One answer of an index; `unreadable` counts its lines that are no captures."""

    captures: tuple[Capture, ...]
    unreadable: int = 0
    next_key: str = ""


def read_archive(text: str) -> Archive:
    """The archive that an operator names: "wayback", a crawl such as "CC-MAIN-2026-10", or the address of an index.

    After the address and a comma may stand where records lie, else it is guessed from the address.
    Raises ArchiveFault.
    """
    if text == "wayback":
        return Archive(*WAYBACK, "wayback")
    if CRAWL.match(text):
        return Archive(COMMON_CRAWL[0].format(text), COMMON_CRAWL[1], "crawl")
    index, _, records = text.partition(",")
    parts = urlsplit(index)
    if parts.scheme not in ("http", "https") or not parts.hostname or parts.query:
        raise ArchiveFault(f"{text!r} names no archive: write wayback, CC-MAIN-YYYY-WW, or the address of a CDX index")
    style: Style = "wayback" if "/cdx" in parts.path else "crawl"
    beside = f"{parts.scheme}://{parts.netloc}/" + ("web/" if style == "wayback" else "")
    return Archive(index, records or beside, style)


def read_index(
    archive: Archive, site: Site, client: Fetcher, now: Callable[[], datetime], since: date
) -> Iterator[IndexPage]:
    """All good captures of the domains of a newspaper since a day, page by page of the index.

    Raises ArchiveFault for an answer that is no index, and FetchError.
    """
    for domain in _roots(site.domains):
        query = {"url": domain, "matchType": "domain", "output": "json", "from": f"{since:%Y%m%d}"}
        if archive.style == "crawl":
            yield from _read_crawl(archive, query, lambda url: client.fetch(url, source=site.slug, now=now))
        else:
            yield from _read_wayback(archive, query, lambda url: client.fetch(url, source=site.slug, now=now))


def _roots(domains: tuple[str, ...]) -> list[str]:
    """The domains that are not below another one of them, without www."""
    bare = list(dict.fromkeys(domain.removeprefix("www.") for domain in domains))
    return [domain for domain in bare if not any(domain.endswith(f".{other}") for other in bare)]


def _read_crawl(archive: Archive, query: dict[str, str], fetch: Callable[[str], Page]) -> Iterator[IndexPage]:
    query |= {"filter": "=status:200"}
    first = fetch(f"{archive.index}?{urlencode(query | {'showNumPages': 'true'})}")
    if first.status in (404, 410):
        return  # pywb says so when it has no captures
    for number in range(min(_count_pages(first.body), MAX_PAGES)):
        page = fetch(f"{archive.index}?{urlencode(query | {'page': str(number)})}")
        if page.status == 200:
            yield _parse_lines(page.body)


def _count_pages(body: bytes) -> int:
    try:
        return int(json.loads(body)["pages"])
    except (ValueError, KeyError, TypeError, RecursionError) as fault:
        raise ArchiveFault(f"the index does not say how many pages it has: {body[:80]!r}") from fault


def _parse_lines(body: bytes) -> IndexPage:
    captures, bad = [], 0
    for line in body.decode("utf-8", "replace").splitlines():
        if line.strip():
            capture = _capture(_fields(line))
            captures += [capture] if capture else []
            bad += capture is None
    return IndexPage(tuple(captures), bad)


def _fields(line: str) -> dict[str, str]:
    """The names and values of a line; pywb puts key and time before the braces where JSON is not asked for."""
    try:
        values = json.loads(line[line.index("{") :])
    except (ValueError, RecursionError):
        return {}
    return {str(name): str(value) for name, value in values.items()} if isinstance(values, dict) else {}


def _read_wayback(archive: Archive, query: dict[str, str], fetch: Callable[[str], Page]) -> Iterator[IndexPage]:
    query |= {"filter": "statuscode:200", "limit": str(ROWS), "showResumeKey": "true"}
    key = ""
    for _ in range(MAX_PAGES):
        page = fetch(f"{archive.index}?{urlencode(query | ({'resumeKey': key} if key else {}))}")
        if page.status != 200:
            return
        found = _parse_table(page.body)
        yield found
        if not found.next_key or found.next_key == key:
            return
        key = found.next_key


def _parse_table(body: bytes) -> IndexPage:
    """A table whose first row names the columns; after an empty row may stand the key for more."""
    try:
        rows = json.loads(body) if body.strip() else []
    except (ValueError, RecursionError) as fault:
        raise ArchiveFault(f"the index is no JSON: {body[:80]!r}") from fault
    if not isinstance(rows, list) or not all(isinstance(row, list) for row in rows):
        raise ArchiveFault(f"the index is no table: {body[:80]!r}")
    key = str(rows[-1][0]) if len(rows) > 2 and not rows[-2] and rows[-1] else ""
    table = [row for row in (rows[:-2] if key else rows) if row]
    found = [_capture(dict(zip(map(str, table[0]), map(str, row), strict=False))) for row in table[1:]]
    captures = tuple(capture for capture in found if capture)
    return IndexPage(captures, len(found) - len(captures), key)


def _capture(fields: dict[str, str]) -> Capture | None:
    try:
        captured_at = datetime.strptime(fields["timestamp"], "%Y%m%d%H%M%S").replace(tzinfo=UTC)
        original = fields.get("original") or fields["url"]
        where = fields.get("filename", "")
        offset, length = (int(fields["offset"]), int(fields["length"])) if where else (0, 0)
    except (KeyError, ValueError):
        return None
    return Capture(original, captured_at, fields.get("digest", ""), where, offset, length)
