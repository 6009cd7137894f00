"""The change feed as a reader follows it: everything above the last number seen, in order, nothing twice."""

import time
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Final

from sqlalchemy import Engine

from sql.statements import statement

PAGE: Final = 1000


class FeedRestarted(Exception):
    """The numbers were given out anew, as after a restore: a reader must begin again from 0."""


@dataclass(frozen=True, slots=True)
class Entry:
    """One change; `revision_no` and `cause` are None where no revision was made, as for "gone" and "back"."""

    change_id: int
    op: str
    article_id: int
    revision_id: int | None
    changed_at: datetime
    source: str | None
    url: str | None
    revision_no: int | None
    cause: str | None


@dataclass(frozen=True, slots=True)
class Status:
    """Where the feed stands; `generation` is another one after a restore."""

    generation: str
    last_change_id: int


def status(engine: Engine) -> Status:
    """The head of the feed."""
    with engine.connect() as connection:
        row = connection.exec_driver_sql("SELECT generation, last_change_id FROM mart.feed_status").one()
        return Status(str(row.generation), row.last_change_id)


def changes(engine: Engine, after: int, limit: int = PAGE) -> Sequence[Entry]:
    """The next changes above a number, at most `limit`, in order; none when the reader is up to date."""
    with engine.connect() as connection:
        rows = connection.execute(statement("changes"), {"after": after, "limit": limit})
        return [Entry(*row) for row in rows]


def follow(
    engine: Engine, after: int, *, generation: str = "", wait: float = 0.0, wake: float = 1.0
) -> Iterator[tuple[str, Sequence[Entry]]]:
    """Yield pages of changes with the feed's generation until none is left, then for `wait` seconds more.

    `wait` counts from the last change seen; endless with `float("inf")`. Raises FeedRestarted when
    the generation is not the given one, or the feed ends before the number that the reader has.
    """
    patience = time.monotonic() + wait
    while True:
        head = status(engine)
        if (generation and head.generation != generation) or head.last_change_id < after:
            raise FeedRestarted(f"the feed is now of generation {head.generation}: read it again from 0")
        generation = head.generation
        if found := changes(engine, after):
            after = found[-1].change_id
            patience = time.monotonic() + wait
            yield generation, found
        elif time.monotonic() >= patience:
            return
        else:
            time.sleep(wake)
