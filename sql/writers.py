"""Rows of articles as Parquet, CSV or JSON lines, a thousand at a time."""

import csv
import json
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from datetime import date, datetime
from pathlib import Path
from typing import Any, Final

import pyarrow as pa
import pyarrow.parquet as pq

Record = dict[str, Any]
Write = Callable[[Sequence[Record]], None]

_MOMENT: Final = pa.timestamp("us", tz="UTC")
_WORDS: Final = pa.list_(pa.string())
TYPES: Final[Mapping[str, pa.DataType]] = {
    "article_id": pa.int64(), "source": pa.string(), "url": pa.string(), "title": pa.string(), "kicker": pa.string(),
    "lead": pa.string(), "body_text": pa.string(), "published_at": _MOMENT, "published_on": pa.date32(),
    "published_precision": pa.string(), "published_evidence": pa.string(), "modified_at": _MOMENT,
    "byline": pa.string(), "agency": pa.string(), "section": _WORDS, "tags": _WORDS, "language": pa.string(),
    "revision_no": pa.int32(), "observed_at": _MOMENT, "first_seen_at": _MOMENT, "gone_at": _MOMENT,
    "extractor": pa.string(), "content_hash": pa.string(), "text_length": pa.int32(),
}  # fmt: skip
DELTA: Final[Mapping[str, pa.DataType]] = {"action": pa.string(), "change_id": pa.int64()}  # of a delta only


@contextmanager
def opened(kind: str, path: Path, columns: Sequence[Mapping[str, str]]) -> Iterator[Write]:
    """Open a file of a format; call what it gives with rows that have these columns, in their order."""
    with {"parquet": _parquet, "csv": _csv, "jsonl": _jsonl}[kind](path, columns) as write:
        yield write


@contextmanager
def _parquet(path: Path, columns: Sequence[Mapping[str, str]]) -> Iterator[Write]:
    """Columns carry their meaning as metadata `comment`."""
    types = {**DELTA, **TYPES}
    schema = pa.schema(
        [pa.field(c["name"], types[c["name"]], metadata={"comment": c["meaning"]}) for c in columns],
        metadata={"license": "Articles belong to their newspapers."},
    )
    with pq.ParquetWriter(path, schema, compression="zstd") as writer:  # type: ignore[no-untyped-call]

        def write(rows: Sequence[Record]) -> None:
            writer.write_batch(pa.RecordBatch.from_pylist(list(rows), schema=schema))

        yield write


@contextmanager
def _csv(path: Path, columns: Sequence[Mapping[str, str]]) -> Iterator[Write]:
    """RFC 4180, UTF-8, all values quoted; lists are JSON, and what is null is empty."""
    with path.open("w", encoding="utf-8", newline="") as stream:
        writer = csv.writer(stream, quoting=csv.QUOTE_ALL)
        writer.writerow([column["name"] for column in columns])

        def write(rows: Sequence[Record]) -> None:
            writer.writerows([[_cell(value) for value in row.values()] for row in rows])

        yield write


def _cell(value: object) -> object:
    if isinstance(value, list):
        return json.dumps(value, ensure_ascii=False)
    return value.isoformat() if isinstance(value, date) else value


@contextmanager
def _jsonl(path: Path, columns: Sequence[Mapping[str, str]]) -> Iterator[Write]:
    """Lines in the spirit of IPTC ninjs 3."""
    with path.open("w", encoding="utf-8") as stream:

        def write(rows: Sequence[Record]) -> None:
            stream.writelines(json.dumps(ninjs(row), ensure_ascii=False, default=_spell) + "\n" for row in rows)

        yield write


def ninjs(row: Record) -> Record:
    """An article under the names of ninjs 3; what ninjs has no name for stands under `baotinh`."""
    own = ("article_id", "source", "published_on", "published_precision", "published_evidence", "first_seen_at",
           "extractor", "content_hash", "text_length")  # fmt: skip
    item: Record = {
        "uri": row["url"], "type": "text", "language": row["language"], "version": str(row["revision_no"]),
        "pubstatus": "canceled" if row["gone_at"] else "usable", "firstcreated": row["published_at"],
        "contentcreated": row["modified_at"], "versioncreated": row["observed_at"], "by": row["byline"],
        "headlines": _roles(main=row["title"], kicker=row["kicker"]), "descriptions": _roles(lead=row["lead"]),
        "subjects": [{"name": name, "rel": "section"} for name in row["section"]]
        + [{"name": name, "rel": "keyword"} for name in row["tags"]],
        "infosources": [{"name": row["agency"]}] if row["agency"] else [],
        "baotinh": {name: row[name] for name in own},
    }  # fmt: skip
    item |= {name: row[name] for name in DELTA if name in row}
    if "body_text" in row:
        item["bodies"] = [{"contenttype": "text/plain", "value": row["body_text"]}]
    return item


def _roles(**texts: str) -> list[Record]:
    return [{"role": role, "value": text} for role, text in texts.items() if text]


def _spell(value: object) -> str:
    assert isinstance(value, date | datetime)
    return value.isoformat()
