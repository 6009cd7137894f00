"""What the warehouse knows of a batch before it is written: its addresses, locked, and the articles that live there."""

import hashlib
from collections.abc import Iterator, Mapping, Sequence

from psycopg import Connection
from psycopg.rows import TupleRow

from sql.plan import Address, Arrival, Item, Knowledge, Known
from sql.statements import ask
from transforms.article import Article


class UnknownSource(LookupError):
    """An outcome is of a newspaper that was never registered."""


def seen(connection: Connection, items: Sequence[Item]) -> set[int]:
    """The places (from 0) of those items that the warehouse has exactly as they are."""
    chosen = [
        (place, item, item.content_hash)
        for place, item in enumerate(items)
        if item.content_hash is not None and item.outcome.claim is None and item.own == item.home
    ]
    found = ask(
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
            for address in map(_address, ask(connection, "load_addresses", ids=[], urls=urls)):
                by_url[address.url] = by_id[address.url_id] = address
    for row in ask(connection, "load_articles", ids=list(by_id)):
        by_id[row[0]].article = _known(row)
    articles = [address.article for address in by_id.values() if address.article]
    by_key = {article.publisher_key: article for article in articles if article.publisher_key}
    return Knowledge(by_url, by_id, _arrivals(connection, items, by_id, by_url), by_key)


def _lock(connection: Connection, items: Sequence[Item]) -> tuple[dict[int, Address], dict[str, Address]]:
    kept = [item.outcome.claim or item.outcome.stored for item in items]
    ids = sorted({known.url_id for known in kept if known} | _twins(connection, items))
    urls = [_sha256(url) for url in sorted({url for item in items for url in _addresses(item)})]
    found = [_address(row) for row in ask(connection, "load_addresses", ids=ids, urls=urls)]
    return {address.url_id: address for address in found}, {address.url: address for address in found}


def _twins(connection: Connection, items: Sequence[Item]) -> set[int]:
    """The addresses at which articles of the batch live by their newspapers' own numbers."""
    keys = [item.outcome.result.publisher_key for item in items if isinstance(item.outcome.result, Article)]
    return {url_id for (url_id,) in ask(connection, "load_twins", keys=[key for key in keys if key])}


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
    made = ask(connection, "load_adopt", urls=list(missing), sources=list(missing.values()), run_id=run_id)
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
    found = ask(connection, "load_arrivals", ids=ids, times=times, bodies=bodies)
    return {Arrival(*row[:3]): row[3] for row in found}


def _sha256(url: str) -> bytes:
    return hashlib.sha256(url.encode("utf-8", "replace")).digest()
