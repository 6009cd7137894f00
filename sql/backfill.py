"""Backfills: the window that was asked for, the addresses in it, and how far the work on them is."""

import json
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import asdict, dataclass
from datetime import date, datetime, timedelta
from typing import Any, Literal

from sqlalchemy import Engine, Row

from connectors.candidate import Candidate, Survey, Validators
from sql.frontier import Claim, write_down
from sql.statements import statement

Mode = Literal["missing", "everything", "changed"]
PROVEN = ("complete", "nothing_published")


@dataclass(frozen=True, slots=True)
class Backfill:
    """An unfinished backfill; `surveys` is None until all channels were read."""

    backfill_id: int
    surveys: tuple[Survey, ...] | None


@dataclass(frozen=True, slots=True)
class Standing:
    """How many addresses of a backfill wait, are done, or could not be had for now."""

    waiting: int
    done: int
    later: int


@contextmanager
def alone(engine: Engine, source: str, waiting: Callable[[], None]) -> Iterator[None]:
    """Be the only backfill of a paper while the context lasts; `waiting` is called each second until then.

    The lock is the database session's, so it ends with the process, however that ends.
    """
    with engine.connect().execution_options(isolation_level="AUTOCOMMIT") as connection:
        while not connection.execute(statement("backfill_lock"), {"source": source}).scalar_one():
            waiting()
            time.sleep(1)
        try:
            yield
        finally:
            connection.execute(statement("backfill_unlock"), {"source": source})


def start_run(engine: Engine, source: str) -> int:
    """Enter a run; earlier backfills of the paper that did not end are over, since the caller is alone."""
    with engine.begin() as connection:
        connection.execute(statement("abandon_backfills"), {"run": f"{source}:backfill"})
        run_id: int = connection.execute(statement("start_run"), {"source": f"{source}:backfill"}).scalar_one()
        return run_id


def resume(
    engine: Engine, run_id: int, source: str, since: date, until: date, mode: Mode, pages: str = "live"
) -> Backfill:
    """The unfinished backfill of this window from the same source of pages, or a new one; no other may be at it."""
    values = {"source": source, "since": since, "until": until, "mode": mode, "pages": pages, "run_id": run_id}
    with engine.begin() as connection:
        row = connection.execute(statement("backfill_open"), values).one()
    surveys = None if row.surveys is None else tuple(_read_survey(entry) for entry in row.surveys)
    return Backfill(row.backfill_id, surveys)


def enlist(engine: Engine, backfill_id: int, wanted: Sequence[Candidate], others: Sequence[Candidate] = ()) -> None:
    """Note addresses to work on; the same again changes nothing.

    `others` are known to be of other days: what a channel without days listed is left out for them.
    """
    values = [
        asdict(candidate) | {"backfill_id": backfill_id, "state": state}
        for state, candidates in (("waiting", wanted), ("outside", others))
        for candidate in candidates
    ]
    if values:
        with engine.begin() as connection:
            connection.execute(statement("backfill_enlist"), values)


def close_survey(
    engine: Engine, backfill_id: int, source: str, surveys: Sequence[Survey], forget: Sequence[str]
) -> None:
    """Note what the channels showed, once all are read.

    `forget` are listings to be walked afresh by the next ordinary run: what the backfill makes known
    must not look to it like the end of the news.
    """
    described = json.dumps([asdict(survey) for survey in surveys], default=datetime.isoformat)
    with engine.begin() as connection:
        connection.execute(statement("backfill_surveyed"), {"backfill_id": backfill_id, "surveys": described})
        for url in forget:
            values = asdict(Validators(url)) | {"source": source}
            connection.execute(statement("remember"), values)


def claim(
    engine: Engine, run_id: int, source: str, backfill_id: int, limit: int, lease: timedelta, now: datetime
) -> tuple[list[str], tuple[Claim, ...]]:
    """The next addresses, and those of them that are to be fetched; the caller holds the paper's lease."""
    with engine.begin() as connection:
        rows = connection.execute(statement("backfill_waiting"), {"backfill_id": backfill_id, "limit": limit}).all()
        urls = [row.url for row in rows]
        write_down(connection, run_id, source, [Candidate(**row._asdict()) for row in rows])
        connection.execute(statement("backfill_requeue"), {"backfill_id": backfill_id, "urls": urls})
        values = {"urls": urls, "run_id": run_id, "lease": lease, "now": now}
        return urls, tuple(Claim(*row) for row in connection.execute(statement("backfill_claim"), values))


def mark(engine: Engine, backfill_id: int, urls: Sequence[str]) -> None:
    """Tick off addresses of a batch that is through; what is still leased waits on."""
    with engine.begin() as connection:
        connection.execute(statement("backfill_mark"), {"backfill_id": backfill_id, "urls": list(urls)})


def standing(engine: Engine, backfill_id: int) -> Standing:
    """How far a backfill is."""
    with engine.connect() as connection:
        return Standing(*connection.execute(statement("backfill_progress"), {"backfill_id": backfill_id}).one())


def finish(engine: Engine, backfill_id: int, status: Literal["complete", "partial"]) -> None:
    """Enter how a backfill ended."""
    with engine.begin() as connection:
        connection.execute(statement("backfill_finish"), {"backfill_id": backfill_id, "status": status})


def days(engine: Engine, source: str, since: date, until: date) -> Sequence[Row[Any]]:
    """What the ledger says of a window: day, verdict, listed, loaded, evidence; days it never judged are left out."""
    with engine.connect() as connection:
        return connection.execute(statement("window_days"), _window(source, since, until)).all()


def usual_volume(engine: Engine, source: str, since: date, until: date) -> tuple[float | None, int]:
    """Articles on an ordinary day (None while unknown), and how many of the window are here already."""
    with engine.connect() as connection:
        row = connection.execute(statement("usual_volume"), _window(source, since, until)).first()
    return (None, 0) if row is None else (row.per_day, row.held)


def _window(source: str, since: date, until: date) -> dict[str, object]:
    return {"source": source, "since": since, "until": until}


def _read_survey(entry: dict[str, Any]) -> Survey:
    oldest = datetime.fromisoformat(entry["oldest"]) if entry["oldest"] else None
    return Survey(**(entry | {"oldest": oldest}))
