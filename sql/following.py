"""What is made from articles after they were loaded: each maker follows the change feed from where it stopped."""

import hashlib
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Final

from sqlalchemy import Connection, Engine

from sql.kinship import derive_kinship
from sql.people import derive_keys
from sql.places import derive_places
from sql.statements import statement
from transforms import districts, kinship, places

PAGE: Final = 500  # changes in one transaction
SHARE: Final = 2000  # what a batch of an ingest adds of an old backlog, so that it is not held up for long


@dataclass(frozen=True, slots=True)
class Maker:
    """`make` writes anew what belongs to some articles; another `edition` begins again with the first change."""

    name: str
    edition: Callable[[], str]
    make: Callable[[Connection, Sequence[int]], None]


def _edition_of_places() -> str:
    tables = hashlib.sha256((places.packaged() + districts.packaged()).encode()).hexdigest()
    return f"{places.EDITION} {districts.EDITION} {tables}"


MAKERS: Final = (
    Maker("people", lambda: "1", derive_keys),
    Maker("places", _edition_of_places, derive_places),
    Maker("kinship", lambda: kinship.EDITION, derive_kinship),
)


def catch_up(engine: Engine, most: float = float("inf"), makers: Sequence[Maker] = MAKERS) -> dict[str, int]:
    """Bring what is derived up to the end of the feed, or by about `most` changes; returns changes read by maker.

    Several may do so at once: they take turns, page by page, and none is read twice. A page is one transaction.
    """
    return {maker.name: _follow(engine, maker, most) for maker in makers}


def _follow(engine: Engine, maker: Maker, most: float) -> int:
    done = 0
    while done < most and (page := _read_page(engine, maker)):
        done += page
    return done


def _read_page(engine: Engine, maker: Maker) -> int:
    with engine.begin() as connection:
        connection.execute(statement("follower_enter"), {"name": maker.name})
        edition = {"name": maker.name, "edition": maker.edition()}
        after = connection.execute(statement("follower_place"), edition).scalar_one()
        rows = connection.execute(statement("follower_page"), {"after": after, "page": PAGE}).all()
        if not rows:
            return 0
        maker.make(connection, sorted({row.article_id for row in rows}))
        connection.execute(statement("follower_mark"), {**edition, "change_id": rows[-1].change_id})
        return len(rows)
