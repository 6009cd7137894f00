"""The statements of a load, each for a whole batch: what is known, and what is to be written."""

import hashlib
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any, Final

import zstandard
from psycopg import Connection, Cursor
from psycopg.rows import TupleRow

from sql import rows, words
from sql.plan import Address, Arrival, Item, Knowledge, Known, Plan, Revision, Snapshot
from sql.statements import native
from transforms.article import TEXT_KINDS, Article

_BYTES_AT_ONCE: Final = 16 << 20  # compressed pages in one statement
_LEVEL: Final = 1  # of zstd: 3 takes a third longer for a seventeenth less, and old pages are packed anew anyway
_SEQUENCES: Final = {
    "snapshot": "raw.snapshot_snapshot_id_seq",
    "article": "clean.article_article_id_seq",
    "revision": "clean.article_revision_revision_id_seq",
}


class UnknownSource(LookupError):
    """An outcome is of a newspaper that was never registered."""


def seen(connection: Connection, items: Sequence[Item]) -> set[int]:
    """The places (from 0) of those items that the warehouse has exactly as they are."""
    chosen = [
        (place, item, item.content_hash)
        for place, item in enumerate(items)
        if item.content_hash is not None and item.outcome.claim is None and item.own == item.home
    ]
    found = _ask(
        connection,
        "load_seen",
        places=[place for place, _, _ in chosen],
        kept=[item.outcome.stored is not None for _, item, _ in chosen],
        times=[item.outcome.page.fetched_at for _, item, _ in chosen],
        urls=b"".join([_sha256(item.own) for _, item, _ in chosen]),
        contents=b"".join([content for _, _, content in chosen]),
        bodies=b"".join([item.sha256 for _, item, _ in chosen]),
    )
    return {place for (place,) in found}


def learn(connection: Connection, items: Sequence[Item], run_id: int) -> Knowledge:
    """Lock the addresses of a batch, making those that are new, and read what is known of them."""
    by_id, by_url = _lock(connection, items)
    while missing := _missing(items, by_url):
        for address in _adopt(connection, missing, run_id):
            by_url[address.url] = by_id[address.url_id] = address
        if still := _missing(items, by_url):  # another load was quicker
            urls = [_sha256(url) for url in still]
            for address in map(_address, _ask(connection, "load_addresses", ids=[], urls=urls)):
                by_url[address.url] = by_id[address.url_id] = address
    for row in _ask(connection, "load_articles", ids=list(by_id)):
        by_id[row[0]].article = _known(row)
    articles = [address.article for address in by_id.values() if address.article]
    by_key = {article.publisher_key: article for article in articles if article.publisher_key}
    return Knowledge(by_url, by_id, _arrivals(connection, items, by_id, by_url), by_key)


def write(connection: Connection, plan: Plan, known: Knowledge, run_id: int) -> None:
    """Write what was planned; only the feed is left to `announce`."""
    _store_bytes(connection, plan.snapshots.values())
    _number(connection, plan)
    with connection.cursor() as cursor:
        addresses = known.by_id
        _copy(cursor, rows.SNAPSHOT, [
            rows.snapshot_row(snapshot, addresses[snapshot.arrival.url_id].url, run_id)
            for snapshot in plan.snapshots.values()
        ])  # fmt: skip
        _copy(cursor, rows.ARTICLE, map(rows.article_row, plan.created))
        _copy(cursor, rows.REVISION, map(rows.revision_row, plan.revisions))
    _touch(connection, list(plan.touched.values()))
    _index(connection, plan)
    _set_aside(connection, plan, run_id)
    _mark(connection, plan)


def announce(connection: Connection, plans: Iterable[Plan]) -> None:
    """Number the changes of a load: the last thing before its commit, since all others wait for it."""
    changes = [change for plan in plans for change in plan.changes]
    if changes:
        connection.execute("SET LOCAL lock_timeout = '60s'")
        connection.execute(native("announce"), {
            "articles": [change.article.article_id for change in changes],
            "revisions": [change.revision.revision_id if change.revision else None for change in changes],
            "ops": [change.op for change in changes],
        })  # fmt: skip


def _lock(connection: Connection, items: Sequence[Item]) -> tuple[dict[int, Address], dict[str, Address]]:
    kept = [item.outcome.claim or item.outcome.stored for item in items]
    ids = sorted({known.url_id for known in kept if known} | _twins(connection, items))
    urls = [_sha256(url) for url in sorted({url for item in items for url in _addresses(item)})]
    found = [_address(row) for row in _ask(connection, "load_addresses", ids=ids, urls=urls)]
    return {address.url_id: address for address in found}, {address.url: address for address in found}


def _twins(connection: Connection, items: Sequence[Item]) -> set[int]:
    """The addresses at which articles of the batch live by their newspapers' own numbers."""
    keys = [item.outcome.result.publisher_key for item in items if isinstance(item.outcome.result, Article)]
    return {url_id for (url_id,) in _ask(connection, "load_twins", keys=[key for key in keys if key])}


def _addresses(item: Item) -> set[str]:
    """The addresses that an item needs by their text: not the one that it brings the number of."""
    by_id = item.outcome.claim or item.outcome.stored
    return {item.home} - {item.own} if by_id else {item.own}


def _missing(items: Sequence[Item], by_url: Mapping[str, Address]) -> dict[str, str]:
    return {url: item.source for item in items for url in _addresses(item) if url not in by_url}


def _adopt(connection: Connection, missing: Mapping[str, str], run_id: int) -> Iterator[Address]:
    slugs = sorted(set(missing.values()))
    found = {slug for (slug,) in connection.execute("SELECT slug FROM ops.source WHERE slug = ANY (%s)", [slugs])}
    if strange := [slug for slug in slugs if slug not in found]:
        raise UnknownSource(f"no newspaper is registered as {strange[0]!r}")
    made = _ask(connection, "load_adopt", urls=list(missing), sources=list(missing.values()), run_id=run_id)
    yield from map(_address, made)


def _address(row: TupleRow) -> Address:
    url_id, url, source_id, state, reason, fence = row
    return Address(url_id, url, source_id, state, reason, fence, None)


def _known(row: TupleRow) -> Known:
    return Known(*row)


def _arrivals(
    connection: Connection, items: Sequence[Item], by_id: Mapping[int, Address], by_url: Mapping[str, Address]
) -> dict[Arrival, int]:
    wanted = []
    for item in items:
        if item.outcome.stored is None:
            address = by_id[item.outcome.claim.url_id] if item.outcome.claim else by_url[item.own]
            wanted.append(Arrival(address.url_id, item.outcome.page.fetched_at, item.sha256))
    ids, times, bodies = map(list, zip(*wanted, strict=True)) if wanted else ([], [], [])
    found = _ask(connection, "load_arrivals", ids=ids, times=times, bodies=bodies)
    return {Arrival(*row[:3]): row[3] for row in found}


def _store_bytes(connection: Connection, snapshots: Iterable[Snapshot]) -> None:
    bodies = {snapshot.arrival.sha256: snapshot.page.body for snapshot in snapshots}
    have = {name for (name,) in _ask(connection, "load_known_blobs", bodies=list(bodies))}
    new = [(name, body) for name, body in sorted(bodies.items()) if name not in have]
    compressor = zstandard.ZstdCompressor(level=_LEVEL)
    packed: list[tuple[bytes, int, bytes]] = []
    size = 0
    for name, body in new:
        packed.append((name, len(body), compressor.compress(body)))
        size += len(packed[-1][2])
        if size > _BYTES_AT_ONCE:
            _insert_bytes(connection, packed)
            packed, size = [], 0
    _insert_bytes(connection, packed)


def _insert_bytes(connection: Connection, packed: Sequence[tuple[bytes, int, bytes]]) -> None:
    if packed:
        names, sizes, bodies = map(list, zip(*packed, strict=True))
        connection.execute(native("load_blobs"), {"names": names, "sizes": sizes, "bodies": bodies})


def _number(connection: Connection, plan: Plan) -> None:
    """Give numbers to what is new."""
    snapshots, created, revisions = list(plan.snapshots.values()), plan.created, plan.revisions
    for snapshot, number in zip(snapshots, _numbers(connection, "snapshot", len(snapshots)), strict=True):
        snapshot.snapshot_id = number
    for article, number in zip(created, _numbers(connection, "article", len(created)), strict=True):
        article.article_id = number
    for revision, number in zip(revisions, _numbers(connection, "revision", len(revisions)), strict=True):
        revision.revision_id = revision.article.revision_id = number


def _numbers(connection: Connection, name: str, n: int) -> list[int]:
    if not n:
        return []
    return [number for (number,) in _ask(connection, "load_numbers", sequence=_SEQUENCES[name], n=n)]


def _copy(cursor: Cursor, command: str, lines: Iterable[rows.Row]) -> None:
    lines = list(lines)
    if lines:
        with cursor.copy(command) as copy:
            for line in lines:
                copy.write_row(line)


def _touch(connection: Connection, touched: Sequence[Known]) -> None:
    if touched:
        connection.execute(native("load_touched"), {
            "articles": [article.article_id for article in touched],
            "urls": [article.url_id for article in touched],
            "revisions": [article.revision_id for article in touched],
            "published": [article.published_at for article in touched],
            "contents": [article.content_hash for article in touched],
            "gone": [article.gone_at for article in touched],
        })  # fmt: skip


def _index(connection: Connection, plan: Plan) -> None:
    """Make the current revisions findable by their words."""
    current = {revision.article.article_id: revision for revision in plan.revisions}
    if known := [number for number, revision in current.items() if revision.number > 1]:
        connection.execute(native("load_forget_words"), {"articles": known})
    if current:
        with connection.cursor() as cursor, cursor.copy(words.COPY) as copy:
            for row in words.rows([_findable(revision) for revision in current.values()]):
                copy.write(row)


def _findable(revision: Revision) -> words.Findable:
    content = revision.reading.content
    body = "\n".join([block.text for block in content.blocks if block.kind in TEXT_KINDS])
    return words.Findable(revision.article.article_id, content.title, body, content.published.at)


def _set_aside(connection: Connection, plan: Plan, run_id: int) -> None:
    if plan.problems:
        connection.execute(native("load_problems"), {
            "urls": [address.url_id for address, _, _ in plan.problems],
            "snapshots": [snapshot.snapshot_id for _, snapshot, _ in plan.problems],
            "reasons": [problem.reason for _, _, problem in plan.problems],
            "details": [problem.detail for _, _, problem in plan.problems],
            "extractors": [problem.extractor for _, _, problem in plan.problems],
            "run_id": run_id,
        })  # fmt: skip


def _mark(connection: Connection, plan: Plan) -> None:
    if plan.marks:
        marks = list(plan.marks.values())
        connection.execute(native("load_marks"), {
            "ids": list(plan.marks),
            "states": [mark.state for mark in marks],
            "reasons": [mark.reason for mark in marks],
            "times": [mark.page.fetched_at for mark in marks],
            "etags": [mark.page.header("etag") if mark.claimed else None for mark in marks],
            "modified": [mark.page.header("last-modified") if mark.claimed else None for mark in marks],
        })  # fmt: skip


def _ask(connection: Connection, name: str, **values: Any) -> list[TupleRow]:  # noqa: ANN401 - whatever a query takes
    return connection.execute(native(name), values).fetchall()


def _sha256(url: str) -> bytes:
    return hashlib.sha256(url.encode("utf-8", "replace")).digest()
