"""Take an article down for good, and keep the list of what was: to be applied again after an older backup."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import Engine

from sql.statements import statement


@dataclass(frozen=True, slots=True)
class Withdrawal:
    """What is taken down, why, and who says so.

    `spellings` is a pattern for other addresses of the same article, of the newspapers `sources`;
    "" for none. `contents` and `pages` are hashes of what was erased; a new one has none yet.
    """

    url: str
    source: str
    spellings: str
    sources: Sequence[str]
    by: str
    reason: str
    at: datetime
    contents: Sequence[str] = ()
    pages: Sequence[str] = ()


@dataclass(frozen=True, slots=True)
class Erased:
    """How much was erased; `article_id` is None when there was no article, and the address is only refused."""

    article_id: int | None
    revisions: int
    pages: int
    bytes: int


def withdraw(engine: Engine, wanted: Withdrawal) -> Erased:
    """Erase an article with its revisions and pages, and refuse its addresses from now on; in one transaction.

    Only the owner of the database may. The same again erases what has come since, which is nothing.
    Loads wait while this runs.
    """
    values = {
        "url": wanted.url, "source": wanted.source, "spellings": wanted.spellings, "sources": list(wanted.sources),
        "by": wanted.by, "reason": wanted.reason, "at": wanted.at,
    }  # fmt: skip
    with engine.begin() as connection:
        row = connection.execute(statement("withdraw"), values).one()
    return Erased(row.article_id, row.revisions, row.pages, row.bytes)


def withdrawals(engine: Engine) -> Iterator[Withdrawal]:
    """Everything that was ever taken down here, in order."""
    with engine.connect() as connection:
        for row in connection.execute(statement("withdrawals")):
            yield Withdrawal(
                row.url, row.source, row.spellings, row.sources, row.withdrawn_by, row.reason, row.withdrawn_at,
                row.contents, row.pages,
            )  # fmt: skip


def address_of(engine: Engine, article_id: int) -> str | None:
    """The address of an article by its number."""
    query = "SELECT url FROM mart.article WHERE article_id = %s"
    with engine.connect() as connection:
        url: str | None = connection.exec_driver_sql(query, (article_id,)).scalar()
        return url
