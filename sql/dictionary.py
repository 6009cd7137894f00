"""The data dictionary: what the database says about its views for readers, as a page with a picture."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import groupby
from operator import attrgetter
from typing import Final

from sqlalchemy import Engine

from sql.statements import statement

_HUB: Final = "article"
_HEAD: Final = """# Data dictionary

Generated from the comments in the database by `baotinh db dictionary`; `make test` compares the two. Do not edit it.

Readers see the schema `mart`. {contract} Within it columns are only ever added, at the end of a view. Whatever would
break a reader's query comes as a second schema beside this one.
"""


@dataclass(frozen=True, slots=True)
class Column:
    """A column of a view; `place` counts from 1."""

    view: str
    meaning_of_view: str
    place: int
    name: str
    type: str
    meaning: str


def columns(engine: Engine) -> tuple[Column, ...]:
    """All columns of all views for readers, by view and place."""
    with engine.connect() as connection:
        return tuple(Column(*row) for row in connection.execute(statement("columns")))


def page(engine: Engine) -> str:
    """The dictionary as Markdown, with a Mermaid picture of how views hang together."""
    found = columns(engine)
    with engine.connect() as connection:
        version, since = connection.exec_driver_sql("SELECT version, since FROM mart.contract").one()
        functions = connection.execute(statement("functions")).all()
    parts = [_HEAD.format(contract=f"Its contract is version {version}, since {since}."), _picture(found)]
    parts += [_table(view, list(group)) for view, group in groupby(found, attrgetter("view"))]
    for name, arguments, result, meaning in functions:
        parts.append(f"## `mart.{name}({arguments})`\n\n{meaning}\n\nReturns {result}.")
    return "\n\n".join(part.strip("\n") for part in parts) + "\n"


def broken(engine: Engine, promised: Iterable[str]) -> list[str]:
    """Promises of the form "view.column type" that the database does not keep."""
    kept = {f"{column.view}.{column.name} {column.type}" for column in columns(engine)}
    return [promise for promise in promised if promise not in kept]


def _table(view: str, found: Sequence[Column]) -> str:
    lines = [f"| `{column.name}` | {column.type} | {column.meaning} |" for column in found]
    head = f"## `mart.{view}`\n\n{found[0].meaning_of_view}\n\n| column | type | meaning |\n| --- | --- | --- |\n"
    return head + "\n".join(lines)


def _picture(found: Sequence[Column]) -> str:
    """Views as boxes; a line where a view's rows belong to an article, a revision or a newspaper."""
    views = {view: {column.name for column in group} for view, group in groupby(found, attrgetter("view"))}
    lines = ["```mermaid", "erDiagram"]
    for view, names in views.items():
        if view != _HUB and "article_id" in names:
            lines.append(f'    {_HUB} ||--o{{ {view} : "article_id"')
        elif view != "source" and "source" in names:
            lines.append(f'    source ||--o{{ {view} : "source"')
    lines.append('    article_revision |o--o| change_feed : "revision_id"')
    lines.append("```")
    return "\n".join(lines)
