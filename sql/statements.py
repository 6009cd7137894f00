"""The queries of `sql/queries`, by file name."""

from functools import cache
from importlib.resources import files

from sqlalchemy import TextClause, make_url, text


@cache
def statement(name: str) -> TextClause:
    """The query of `queries/<name>.sql`; parameters are named with a colon."""
    return text(files("sql").joinpath("queries", f"{name}.sql").read_text(encoding="utf-8"))


@cache
def native(name: str) -> str:
    """The same query in psycopg's own spelling, for work that goes past SQLAlchemy."""
    return str(statement(name).compile(dialect=make_url("postgresql+psycopg://").get_dialect()()))
