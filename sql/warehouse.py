"""Ask the warehouse what it holds, and whether it keeps its own rules."""

import hashlib
from collections.abc import Sequence
from typing import Any, Final

from sqlalchemy import Engine, Row, text

from sql.statements import statement

_RULES: Final = {
    "every change has its number": "SELECT count(*) <> coalesce(max(change_id), 0) FROM clean.change",
    "the head is the last change": (
        "SELECT (SELECT last_change_id FROM clean.feed_head) <> (SELECT count(*) FROM clean.change)"
    ),
    "one change for each revision": (
        "SELECT (SELECT count(*) FROM clean.article_revision) <> "
        "(SELECT count(*) FROM clean.change WHERE revision_id IS NOT NULL)"
    ),
    "every article has a current revision": "SELECT EXISTS (SELECT FROM clean.article WHERE revision_id IS NULL)",
    "no two neighbouring revisions are equal": (
        "SELECT EXISTS (SELECT FROM clean.article_revision AS a JOIN clean.article_revision AS b "
        "ON b.article_id = a.article_id AND b.revision_no = a.revision_no + 1 AND b.content_hash = a.content_hash "
        "AND b.cause <> 'move')"
    ),
    "no bytes without a page": (
        "SELECT EXISTS (SELECT FROM raw.blob AS b WHERE NOT EXISTS "
        "(SELECT FROM raw.snapshot AS s WHERE s.sha256 = b.sha256))"
    ),
}


def totals(engine: Engine) -> Sequence[Row[Any]]:
    """For each source: articles, gone, edits, oldest, newest."""
    with engine.connect() as connection:
        return connection.execute(statement("totals")).all()


def latest(engine: Engine, n: int) -> Sequence[Row[Any]]:
    """The newest articles: article_id, source, published_at, title, byline, url."""
    with engine.connect() as connection:
        return connection.execute(statement("latest"), {"n": n}).all()


def broken_rules(engine: Engine) -> list[str]:
    """The rules that the warehouse breaks: none, unless something is very wrong."""
    with engine.connect() as connection:
        return [rule for rule, query in _RULES.items() if connection.execute(text(query)).scalar()]


def digest(engine: Engine) -> str:
    """One hash over addresses, revisions, causes, contents and bytes; equal for equal warehouses, whatever the ids."""
    with engine.connect() as connection:
        rows = connection.execute(statement("digest")).all()
    return hashlib.sha256("\n".join(map(repr, map(tuple, rows))).encode()).hexdigest()


def articles(engine: Engine, numbers: Sequence[int]) -> list[dict[str, Any]]:
    """The articles of these numbers as readers see them, as plain JSON values by column."""
    with engine.connect() as connection:
        rows = connection.execute(statement("articles"), {"numbers": list(numbers)})
        return [dict(row.article) for row in rows]
