"""Time that was missed: days that nobody looked at, and runs that are late because nobody ran."""

from collections.abc import Sequence
from datetime import date, datetime, timedelta
from typing import Final

from sqlalchemy import Engine

from sql.statements import statement

FARTHEST: Final = timedelta(days=30)  # holes beyond are for a backfill


def first_hole(engine: Engine, source: str, today: date) -> date | None:
    """The first unproven day after a proven one, of the last thirty before yesterday; None if there is none."""
    values = {"source": source, "since": today - FARTHEST, "until": today - timedelta(days=2)}
    with engine.connect() as connection:
        hole: date | None = connection.execute(statement("first_hole"), values).scalar_one()
    return hole


def all_covered(engine: Engine, slugs: Sequence[str], since: datetime) -> bool:
    """Whether each of the papers was looked at by a run that began after an instant."""
    with engine.connect() as connection:
        covered = set(connection.execute(statement("covered"), {"sources": list(slugs), "since": since}).scalars())
    return covered >= set(slugs)
