"""Other ways to store the same rows: plain COPY into unlogged tables, and an ORM that asks before it adds."""

from collections.abc import Sequence
from typing import Any, Final

import zstandard
from psycopg import Connection
from sqlalchemy import Engine, Table, select
from sqlalchemy.orm import Session, registry
from sqlalchemy.types import NullType

from sql import rows
from sql.outcome import Outcome
from sql.plan import Arrival, Known, Reading, Revision, Snapshot
from sql.planning import identify
from transforms.article import Article

_TABLES: Final = {"snapshot": "raw.snapshot", "article": "clean.article", "revision": "clean.article_revision"}
_COMMANDS: Final = {"snapshot": rows.SNAPSHOT, "article": rows.ARTICLE, "revision": rows.REVISION}

Prepared = dict[str, list[rows.Row]]


def prepare(outcomes: Sequence[Outcome]) -> Prepared:
    """The rows that a load of new articles writes, ready for COPY."""
    made: Prepared = {"blob": [], "snapshot": [], "article": [], "revision": []}
    compressor = zstandard.ZstdCompressor(level=3)
    for number, outcome in enumerate(outcomes, 1):
        item, page, content = identify(outcome), outcome.page, outcome.result
        assert isinstance(content, Article)
        assert item.content_hash is not None
        article = Known(number, 1, number, number, 1, item.content_hash, content.published.at, page.fetched_at)
        snapshot = Snapshot(Arrival(number, page.fetched_at, item.sha256), page, number)
        revision = Revision(article, 1, "first", Reading(content, item.content_hash, snapshot), number, number)
        made["blob"].append((item.sha256, len(page.body), compressor.compress(page.body)))
        made["snapshot"].append(rows.snapshot_row(snapshot, page.url, 1))
        made["article"].append(rows.article_row(article))
        made["revision"].append(rows.revision_row(revision))
    return made


def make_tables(engine: Engine, schema: str, *, keys: bool) -> None:
    """The same tables in a schema of their own: unlogged and without indexes, or ordinary ones with their keys."""
    kind, more = ("", "INCLUDING INDEXES") if keys else ("UNLOGGED", "")
    with engine.begin() as connection:
        connection.exec_driver_sql(f"DROP SCHEMA IF EXISTS {schema} CASCADE")
        connection.exec_driver_sql(f"CREATE SCHEMA {schema}")
        for name, table in {"blob": "raw.blob", **_TABLES}.items():
            like = f"LIKE {table} INCLUDING GENERATED INCLUDING STORAGE INCLUDING COMPRESSION {more}"
            connection.exec_driver_sql(f"CREATE {kind} TABLE {schema}.{name} ({like})")


def copy_plainly(engine: Engine, prepared: Prepared, size: int) -> None:
    """COPY and nothing else, a transaction for each `size` rows."""
    for start in range(0, len(prepared["article"]), size):
        with engine.begin() as connection:
            raw = connection.connection.driver_connection
            assert isinstance(raw, Connection)
            for name, lines in prepared.items():
                _copy(raw, name, lines[start : start + size])


def _copy(connection: Connection, name: str, lines: Sequence[rows.Row]) -> None:
    if name == "blob":
        command = "COPY plain.blob (sha256, n_bytes, body) FROM STDIN (FORMAT binary)"
    else:
        command = _COMMANDS[name].replace(_TABLES[name], f"plain.{name}")
    with connection.cursor() as cursor, cursor.copy(command) as copy:
        if name == "blob":
            copy.set_types(["bytea", "int4", "bytea"])
        for line in lines:
            copy.write_row(line)


def add_by_orm(engine: Engine, outcomes: Sequence[Outcome], size: int) -> None:
    """Ask for each article whether it is known, and add what is not, as objects."""
    classes = _classes(engine)
    prepared = prepare(outcomes)
    lines = list(zip(*(prepared[name] for name in ("blob", "snapshot", "article", "revision")), strict=True))
    for start in range(0, len(lines), size):
        with Session(engine) as session:
            for line in lines[start : start + size]:
                _add(session, classes, dict(zip(("blob", "snapshot", "article", "revision"), line, strict=True)))
            session.commit()


def _add(session: Session, classes: dict[str, Any], line: dict[str, rows.Row]) -> None:
    article = classes["article"]
    if session.scalars(select(article).where(article.url_id == line["article"][2])).first() is None:
        for name, values in line.items():
            row = classes[name]()
            for column, value in zip(_columns(name), values, strict=True):
                setattr(row, column, value)
            session.add(row)
        session.flush()


def _columns(name: str) -> list[str]:
    if name == "blob":
        return ["sha256", "n_bytes", "body"]
    return [column.strip() for column in _COMMANDS[name].partition("(")[2].partition(")")[0].split(",")]


def _classes(engine: Engine) -> dict[str, Any]:
    """Mapped classes for the tables of schema `orm`; values go as they are, the server knows their types."""
    registered = registry()
    made = {}
    for name in ("blob", "snapshot", "article", "revision"):
        table = Table(name, registered.metadata, schema="orm", autoload_with=engine, include_columns=_columns(name))
        for column in table.columns:
            column.type = NullType()
        made[name] = type(name.capitalize(), (), {})
        registered.map_imperatively(made[name], table)
    return made
