"""Old pages in half the space: zstd with a dictionary of what the pages of one newspaper have in common."""

import hashlib
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any, Final

import zstandard
from sqlalchemy import Connection, Engine, Row
from zstandard import ZstdCompressionDict, ZstdCompressor, ZstdDecompressor, ZstdError

from sql.statements import statement

DICTIONARY: Final = 112_640  # bytes; the usual size, larger ones gain little
SAMPLES: Final = 200  # pages to learn from
FEWEST: Final = 40  # pages that are worth a dictionary
LEVEL: Final = 12  # 4 ms a page; 19 takes three times as long for a fifteenth less
GAIN: Final = 0.9  # of the bytes at most, or a page stays as it is
_AT_ONCE: Final = 200  # pages in one transaction


class NotRestorable(Exception):
    """A packed page did not come back as it was: nothing was replaced."""


@dataclass(frozen=True, slots=True)
class Packed:
    """How many pages were packed, and their bytes on disk before and after."""

    pages: int = 0
    before: int = 0
    after: int = 0

    def __add__(self, other: "Packed") -> "Packed":
        return Packed(self.pages + other.pages, self.before + other.before, self.after + other.after)


def pack(engine: Engine, source: str, before: datetime) -> Packed:
    """Pack the pages of a newspaper that came before an instant; each is unpacked and compared before it is replaced.

    May be interrupted and repeated. Raises NotRestorable.
    Space is given back to the table, and to the disk by VACUUM FULL only.
    """
    found = _dictionary(engine, source, before)
    total = Packed()
    if found is None:
        return total
    number, learned = found
    for batch in _candidates(engine, source, before):
        total += _pack_batch(engine, number, learned, batch)
    return total


def decompressor(connection: Connection, dictionary_id: int) -> ZstdDecompressor:
    """What unpacks the pages of a dictionary."""
    query = "SELECT body FROM raw.dictionary WHERE dictionary_id = %s"
    body = connection.exec_driver_sql(query, (dictionary_id,)).scalar_one()
    return ZstdDecompressor(dict_data=ZstdCompressionDict(bytes(body)))


def _dictionary(engine: Engine, source: str, before: datetime) -> tuple[int, ZstdCompressionDict] | None:
    """The newest dictionary of a newspaper, made now if there is none; None while there are too few pages."""
    with engine.begin() as connection:
        row = connection.execute(statement("dictionary_newest"), {"source": source}).one_or_none()
        if row is not None:
            return row.dictionary_id, ZstdCompressionDict(bytes(row.body))
        values = {"source": source, "before": before, "after": b"", "size": SAMPLES}
        samples: list[bytes | bytearray | memoryview] = []
        samples += [_plain(found) for found in connection.execute(statement("pack_candidates"), values)]
        if len(samples) < FEWEST:
            return None
        try:
            learned = zstandard.train_dictionary(DICTIONARY, samples)
        except ZstdError:  # the pages have too little in common
            return None
        values = {"source": source, "body": learned.as_bytes()}
        return connection.execute(statement("dictionary_add"), values).scalar_one(), learned


def _candidates(engine: Engine, source: str, before: datetime) -> Iterator[Sequence[Row[Any]]]:
    after = b""
    while True:
        values = {"source": source, "before": before, "after": after, "size": _AT_ONCE}
        with engine.connect() as connection:
            rows = connection.execute(statement("pack_candidates"), values).all()
        if not rows:
            return
        yield rows
        after = bytes(rows[-1].sha256)


def _pack_batch(engine: Engine, number: int, learned: ZstdCompressionDict, batch: Sequence[Row[Any]]) -> Packed:
    compressor, unpacking = ZstdCompressor(level=LEVEL, dict_data=learned), ZstdDecompressor(dict_data=learned)
    names: list[bytes] = []
    bodies: list[bytes] = []
    before = 0
    for row in batch:
        packed = compressor.compress(_plain(row))
        if hashlib.sha256(unpacking.decompress(packed, max_output_size=row.n_bytes)).digest() != bytes(row.sha256):
            raise NotRestorable(f"page {bytes(row.sha256).hex()} does not come back from its packed form")
        if len(packed) <= GAIN * len(row.body):
            names.append(bytes(row.sha256))
            bodies.append(packed)
            before += len(row.body)
    with engine.begin() as connection:
        values = {"names": names, "bodies": bodies, "dictionary": number}
        connection.execute(statement("pack_replace"), values)
    return Packed(len(names), before, sum(map(len, bodies)))


def _plain(row: Row[Any]) -> bytes:
    return ZstdDecompressor().decompress(bytes(row.body), max_output_size=row.n_bytes)
