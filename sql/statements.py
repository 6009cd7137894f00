"""The queries of `sql/queries`, by file name."""

import re
from functools import cache
from importlib.resources import files
from typing import Any, Final

from psycopg import Connection
from psycopg.rows import TupleRow
from sqlalchemy import TextClause, make_url, text

_BYTES: Final = re.compile(r"(?i)(?<=cast\(%\()(\w+)\)s(?= AS bytea)")


@cache
def statement(name: str) -> TextClause:
    """The query of `queries/<name>.sql`; parameters are named with a colon."""
    return text(files("sql").joinpath("queries", f"{name}.sql").read_text(encoding="utf-8"))


@cache
def native(name: str) -> str:
    """The same query in psycopg's own spelling, for work that goes past SQLAlchemy.

    Bytes are sent as they are: as text they would be twice as long, and both sides would spell them.
    """
    spelled = str(statement(name).compile(dialect=make_url("postgresql+psycopg://").get_dialect()()))
    return _BYTES.sub(r"\1)b", spelled)


def ask(connection: Connection, name: str, **values: Any) -> list[TupleRow]:  # noqa: ANN401 - whatever a query takes
    """What a query answers to psycopg."""
    return connection.execute(native(name), values).fetchall()
