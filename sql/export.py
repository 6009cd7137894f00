"""Articles into files: one snapshot of the warehouse, a file for each newspaper and month, a manifest last of all."""

import json
from calendar import monthrange
from collections.abc import Callable, Iterator, Mapping
from dataclasses import asdict, dataclass, field
from datetime import date
from pathlib import Path
from typing import Any, Final, Literal

from sqlalchemy import Connection, Engine

from sql import dictionary, writers
from sql.durable import hash_file, replace_file
from sql.statements import statement

Format = Literal["parquet", "csv", "jsonl"]
MANIFEST: Final = "_manifest.json"  # readers of Parquet folders skip names like this
_PROGRESS: Final = ".progress.jsonl"
_VERSION: Final = 1
_ROWS_AT_ONCE: Final = 1000
_TEXT: Final = frozenset({"body_text"})  # what the profile without full text leaves out
_LEAD: Final = 300  # letters of the lead that it keeps


class BadExport(Exception):
    """A folder is not what its manifest says, or is no place for an export."""


@dataclass(frozen=True, slots=True)
class Order:
    """What to export: of these papers (none named: all), published on local days `since` to `until`, both included.

    Without `full_text` the body is left out and the lead cut, for those who may not have the texts.
    """

    format: Format = "parquet"
    sources: tuple[str, ...] = ()
    since: date | None = None
    until: date | None = None
    full_text: bool = True


@dataclass(frozen=True, slots=True)
class File:
    """A file of an export; `signature` changes when any of its articles does."""

    path: str
    rows: int
    bytes: int
    sha256: str
    signature: str


@dataclass(slots=True)
class Export:
    """What an export holds: the state of the warehouse after change `change_id` of `generation`."""

    order: dict[str, Any]
    generation: str
    change_id: int
    columns: list[dict[str, str]]
    files: list[File] = field(default_factory=list)
    version: int = _VERSION

    @property
    def rows(self) -> int:
        """Articles in all files."""
        return sum(file.rows for file in self.files)


def export(engine: Engine, folder: Path, order: Order, report: Callable[[int, int], None] = lambda *_: None) -> Export:
    """Write articles into a folder and return what the manifest says; `report` hears (articles done, of how many).

    All rows are of one instant. Files appear whole or not at all, and the manifest after them all:
    a folder without one is an export that was interrupted. The same again finishes or refreshes it,
    writing only files whose articles have changed. Raises BadExport for a folder of something else.
    """
    folder.mkdir(parents=True, exist_ok=True)
    described = spell_order(order)
    ready = _files_ready(folder, described)
    with engine.connect().execution_options(isolation_level="REPEATABLE READ", postgresql_readonly=True) as connection:
        head = connection.exec_driver_sql("SELECT generation, last_change_id FROM mart.feed_status").one()
        made = Export(described, str(head.generation), head.last_change_id, describe_columns(engine, order))
        partitions = connection.execute(statement("export_partitions"), _choice(order)).all()
        total, done = sum(row.articles for row in partitions), 0
        for row in partitions:
            path = f"{row.source}/{row.month}.{order.format}"
            file = ready.get(path)
            if file is None or file.signature != row.signature:
                file = _write(connection, folder, path, row, order, made.columns)
                _note(folder, described, file)
            made.files.append(file)
            done += row.articles
            report(done, total)
    _finish(folder, made)
    return made


def verify(folder: Path) -> Export:
    """Compare every file with the manifest and return it. Raises BadExport naming the first that differs."""
    made = _read_manifest(folder)
    if made is None:
        raise BadExport(f"{folder} has no {MANIFEST}: the export was interrupted, order it again")
    for file in made.files:
        path = folder / file.path
        if not path.is_file() or hash_file(path) != file.sha256:
            raise BadExport(f"{path} is not what the manifest says")
    return made


def spell_order(order: Order) -> dict[str, Any]:
    """An order as the manifest says it."""
    spelled = asdict(order) | {"since": str(order.since or ""), "until": str(order.until or "")}
    return spelled | {"sources": sorted(order.sources)}


def _choice(order: Order) -> dict[str, object]:
    return {"sources": list(order.sources), "since": order.since, "until": order.until}


def describe_columns(engine: Engine, order: Order) -> list[dict[str, str]]:
    """Names, types and meanings of the columns, from the database's own comments."""
    meanings = {column.name: column.meaning for column in dictionary.columns(engine) if column.view == "article"}
    meanings["text_length"] = "Letters of the text."
    names = [name for name in writers.TYPES if order.full_text or name not in _TEXT]
    return [{"name": name, "type": str(writers.TYPES[name]), "meaning": meanings[name]} for name in names]


def _files_ready(folder: Path, described: Mapping[str, Any]) -> dict[str, File]:
    """Files of an earlier export by the same order that are still what they were."""
    progress, earlier = folder / _PROGRESS, _read_manifest(folder)
    lines = progress.read_text(encoding="utf-8").splitlines() if progress.exists() else []
    found = list(earlier.files) if earlier and earlier.order == described else []
    for line in lines:
        try:
            noted = json.loads(line)
        except ValueError:  # the last line of a process that died while writing it
            continue
        if noted["order"] == described:
            found.append(File(**noted["file"]))
    if not lines and earlier is None and any(folder.iterdir()):
        raise BadExport(f"{folder} holds something else: name a new folder")
    return {file.path: file for file in found if _intact(folder / file.path, file)}


def _intact(path: Path, file: File) -> bool:
    return path.is_file() and path.stat().st_size == file.bytes and hash_file(path) == file.sha256


def _read_manifest(folder: Path) -> Export | None:
    path = folder / MANIFEST
    if not path.exists():
        return None
    said = json.loads(path.read_text(encoding="utf-8"))
    if said.get("version") != _VERSION:
        raise BadExport(f"{path} is of version {said.get('version')}, this program knows {_VERSION}")
    return Export(**{**said, "files": [File(**file) for file in said["files"]]})


def _write(
    connection: Connection,
    folder: Path,
    path: str,
    partition: Any,  # noqa: ANN401 - a row of export_partitions
    order: Order,
    columns: list[dict[str, str]],
) -> File:
    target = folder / path
    target.parent.mkdir(parents=True, exist_ok=True)
    rows = 0
    with replace_file(target) as draft, writers.opened(order.format, draft, columns) as write:
        for chunk in _rows(connection, partition, order):
            write(chunk)
            rows += len(chunk)
    return File(path, rows, target.stat().st_size, hash_file(target), partition.signature)


def _rows(connection: Connection, partition: Any, order: Order) -> Iterator[list[dict[str, Any]]]:  # noqa: ANN401
    year, month = map(int, partition.month.split("-"))
    last = date(year, month, monthrange(year, month)[1])
    values = _choice(order) | {"source": partition.source, "first": last.replace(day=1), "last": last}
    streaming = connection.execution_options(yield_per=_ROWS_AT_ONCE)
    for chunk in streaming.execute(statement("export_articles"), values).mappings().partitions():
        yield [apply_profile(dict(row), order) for row in chunk]


def apply_profile(row: dict[str, Any], order: Order) -> dict[str, Any]:
    """A row without the text, if the order leaves it out."""
    if order.full_text:
        return row
    return {name: value for name, value in row.items() if name not in _TEXT} | {"lead": row["lead"][:_LEAD]}


def _note(folder: Path, described: Mapping[str, Any], file: File) -> None:
    """Remember a finished file, so that an interrupted export goes on behind it."""
    with (folder / _PROGRESS).open("a", encoding="utf-8") as progress:
        progress.write(json.dumps({"order": described, "file": asdict(file)}, ensure_ascii=False) + "\n")


def publish(folder: Path, made: Export) -> None:
    """Write the manifest, whole or not at all."""
    with replace_file(folder / MANIFEST) as draft:
        draft.write_text(json.dumps(asdict(made), ensure_ascii=False, indent=1) + "\n", encoding="utf-8")


def _finish(folder: Path, made: Export) -> None:
    """Publish the manifest, then remove what it does not name."""
    publish(folder, made)
    (folder / _PROGRESS).unlink(missing_ok=True)
    named = {folder / file.path for file in made.files}
    for path in folder.glob("*/[0-9][0-9][0-9][0-9]-[0-9][0-9].*"):
        if path not in named:
            path.unlink()
