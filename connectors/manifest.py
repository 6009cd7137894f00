"""What an operator knows about saved files: a tab-separated table beside them."""

import csv
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

REQUIRED = ("file", "url")
OPTIONAL = ("source", "content_type", "fetched_at")


class ManifestError(Exception):
    """A manifest that cannot be trusted; the message names the file, the line and the cure."""


@dataclass(frozen=True, slots=True)
class Row:
    """One line: `path` is absolute, `fetched_at` aware or None, other facts "" when not given."""

    line: int
    path: Path
    url: str
    source: str = ""
    content_type: str = ""
    fetched_at: datetime | None = None


def read_manifest(path: Path) -> dict[Path, Row]:
    """Read a manifest; paths in it are relative to its own folder.

    Raises ManifestError for unknown or missing columns, empty file names, files named twice, and
    times without date or zone. A file that does not exist is not an error here.
    """
    try:
        with path.open(encoding="utf-8-sig", newline="") as lines:
            return _rows(path, csv.DictReader(lines, delimiter="\t", quoting=csv.QUOTE_NONE))
    except (OSError, UnicodeDecodeError) as fault:
        raise ManifestError(f"{path}: cannot be read: {fault}") from fault


def _rows(path: Path, reader: "csv.DictReader[str]") -> dict[Path, Row]:
    _check_columns(path, tuple(reader.fieldnames or ()))
    rows: dict[Path, Row] = {}
    for row in _parse(path, reader):
        if row.path in rows:
            raise ManifestError(
                f"{path}, line {row.line}: {row.path.name} was named before on line {rows[row.path].line}"
            )
        rows[row.path] = row
    return rows


def _check_columns(path: Path, columns: tuple[str, ...]) -> None:
    missing = [name for name in REQUIRED if name not in columns]
    unknown = [name for name in columns if name not in REQUIRED + OPTIONAL]
    if missing or unknown:
        known = ", ".join(REQUIRED + OPTIONAL)
        raise ManifestError(
            f"{path}, line 1: missing columns {missing}, unknown columns {unknown}; tab-separated columns are {known}"
        )


def _parse(path: Path, reader: "csv.DictReader[str]") -> Iterator[Row]:
    for record in reader:
        where = f"{path}, line {reader.line_num}"
        if None in record or None in record.values():
            raise ManifestError(f"{where}: {len(reader.fieldnames or ())} tab-separated columns are needed")
        cells: Mapping[str, str] = {name: value.strip() for name, value in record.items()}
        if not cells["file"]:
            raise ManifestError(f"{where}: no file is named")
        file = (path.parent / cells["file"]).resolve()
        yield Row(
            reader.line_num,
            file,
            cells["url"],
            cells.get("source", ""),
            cells.get("content_type", ""),
            _moment(cells.get("fetched_at", ""), where),
        )


def _moment(text: str, where: str) -> datetime | None:
    if not text:
        return None
    try:
        moment = datetime.fromisoformat(text)
    except ValueError as fault:
        raise ManifestError(f"{where}: {text!r} is no ISO 8601 time, e.g. 2026-01-12T08:00:00+07:00") from fault
    if moment.tzinfo is None:
        raise ManifestError(f"{where}: {text!r} has no zone; write e.g. {text}+07:00")
    return moment
