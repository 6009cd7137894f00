"""Stored pages, read back in the order in which they came: what a replay starts from."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from typing import Any, Final

from sqlalchemy import Engine, Row
from zstandard import ZstdDecompressor

from connectors.page import Page
from sql import packing
from sql.sources import UNKNOWN
from sql.statements import statement

MAX_BYTES: Final = 256 << 20  # no page is larger; a damaged frame may claim to be


class DamagedPage(Exception):
    """Stored bytes that are not those that came: the disk or the database is at fault."""


@dataclass(frozen=True, slots=True)
class Stored:
    """Where a page is kept, and the address (`url_id`) that it was loaded under."""

    snapshot_id: int
    url_id: int
    url: str


@dataclass(frozen=True, slots=True)
class StoredPage:
    """A page as it came, and where it is kept."""

    stored: Stored
    page: Page


@dataclass(frozen=True, slots=True)
class Selection:
    """Which stored pages: of these papers (none named: all), of local days `since` to `until`, both included.

    A page's day is that of its article, else the day that a list gave it, else that of its arrival.
    `newest` keeps only the last page of each address that the server did not refuse.
    """

    sources: tuple[str, ...] = ()
    since: date | None = None
    until: date | None = None
    newest: bool = False


EVERYTHING: Final = Selection()


@dataclass(frozen=True, slots=True)
class Part:
    """Pages of a selection by the numbers of their snapshots: those after `after`, up to `last`."""

    selection: Selection
    after: int
    last: int


def parts(engine: Engine, selection: Selection = EVERYTHING, *, size: int = 100) -> Iterator[Part]:
    """Cut a selection into parts of `size` pages, so that others can read them."""
    after = 0
    while True:
        with engine.connect() as connection:
            values = _values(selection) | {"after": after, "size": size}
            row = connection.execute(statement("count_stored_pages"), values).one()
        if not row.pages:
            return
        yield Part(selection, after, row.last)
        after = row.last


def read(engine: Engine, part: Part) -> list[StoredPage]:
    """The pages of a part. Raises DamagedPage."""
    found = pages(engine, part.selection, after=part.after, last=part.last)
    return [item for batch in found for item in batch]


def pages(
    engine: Engine, selection: Selection = EVERYTHING, *, after: int = 0, last: int | None = None, size: int = 100
) -> Iterator[tuple[StoredPage, ...]]:
    """Yield stored pages in order of arrival, `size` at a time, those after snapshot `after`; memory stays flat.

    Each batch is a query of its own, so a replay may take days and go on after the last
    `snapshot_id` that it has done with. Raises DamagedPage.
    """
    unpacking: dict[int | None, ZstdDecompressor] = {None: ZstdDecompressor()}
    while True:
        values = _values(selection) | {"after": after, "last": last, "size": size}
        with engine.connect() as connection:
            rows = connection.execute(statement("stored_pages"), values).all()
            for number in {row.dictionary_id for row in rows} - unpacking.keys():
                unpacking[number] = packing.decompressor(connection, number)
        if not rows:
            return
        yield tuple(_restore(row, unpacking[row.dictionary_id]) for row in rows)
        after = rows[-1].snapshot_id


def count(engine: Engine, selection: Selection = EVERYTHING, *, after: int = 0) -> int:
    """How many pages `pages` would yield."""
    with engine.connect() as connection:
        values = _values(selection) | {"after": after, "size": None}
        n: int = connection.execute(statement("count_stored_pages"), values).one().pages
        return n


def _values(selection: Selection) -> dict[str, object]:
    return {
        "sources": list(selection.sources),
        "since": selection.since,
        "until": selection.until,
        "newest": selection.newest,
    }


def _restore(row: Row[Any], unpacking: ZstdDecompressor) -> StoredPage:
    body = unpacking.decompress(bytes(row.body), max_output_size=min(row.n_bytes, MAX_BYTES))
    source = "" if row.source == UNKNOWN.slug else row.source
    headers = tuple((name, value) for name, value in row.headers)
    page = Page(source, row.asked_url, row.final_url, row.http_status, headers, row.fetched_at, body)
    if page.sha256 != bytes(row.sha256):
        raise DamagedPage(f"the bytes of snapshot {row.snapshot_id} ({row.url}) are damaged")
    return StoredPage(Stored(row.snapshot_id, row.url_id, row.url), page)
