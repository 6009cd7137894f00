"""The queries of `sql/queries`, by file name."""

from functools import cache
from importlib.resources import files

from sqlalchemy import TextClause, text


@cache
def statement(name: str) -> TextClause:
    """The query of `queries/<name>.sql`; parameters are named with a colon."""
    return text(files("sql").joinpath("queries", f"{name}.sql").read_text(encoding="utf-8"))
