"""Captures of public archives that a backfill looks at: which there are, which come next, what became of each."""

from collections.abc import Sequence
from dataclasses import asdict, dataclass
from typing import Literal

from sqlalchemy import Engine

from connectors.archives import Capture
from sql.statements import statement

State = Literal["waiting", "later", "loaded", "held", "outside", "set_aside", "failed"]


@dataclass(frozen=True, slots=True)
class Waiting:
    """A capture to be fetched; `url` is the present address of its article."""

    url: str
    capture: Capture


@dataclass(frozen=True, slots=True)
class Verdict:
    """What became of one: `later` asks for another run, at most five in all."""

    waiting: Waiting
    state: State
    reason: str = ""


@dataclass(frozen=True, slots=True)
class Standing:
    """How many captures wait, wait for a later run, failed, or are done; `addresses` still wait, `held` need none."""

    waiting: int
    later: int
    failed: int
    done: int
    addresses: int
    held: int


def enlist(engine: Engine, backfill_id: int, found: Sequence[Waiting], outside: Sequence[Waiting] = ()) -> None:
    """Note captures; the same again changes nothing. `outside` are known to be of other days by their address."""
    values = [
        asdict(one.capture) | {"backfill_id": backfill_id, "url": one.url, "state": state}
        for state, group in (("waiting", found), ("outside", outside))
        for one in group
    ]
    if values:
        with engine.begin() as connection:
            connection.execute(statement("captures_enlist"), values)


def open_again(engine: Engine, backfill_id: int) -> None:
    """Let wait what an earlier run put off, and pass over what repeats earlier bytes."""
    with engine.begin() as connection:
        for name in ("captures_retry", "captures_repeated"):
            connection.execute(statement(name), {"backfill_id": backfill_id})


def following(engine: Engine, backfill_id: int, limit: int) -> tuple[Waiting, ...]:
    """The next captures, one for each of some addresses, without those whose article is here as new already."""
    values = {"backfill_id": backfill_id}
    with engine.begin() as connection:
        connection.execute(statement("captures_held"), values)
        connection.execute(statement("captures_credit"), values)
        rows = connection.execute(statement("captures_next"), values | {"limit": limit}).all()
    return tuple(
        Waiting(row.url, Capture(row.original, row.captured_at, row.digest, row.filename, row.start, row.length))
        for row in rows
    )


def twins(engine: Engine, keys: Sequence[str]) -> dict[str, str]:
    """Where articles with these numbers of their newspapers live, by number."""
    with engine.connect() as connection:
        rows = connection.execute(statement("captures_twins"), {"keys": [key for key in keys if key]})
        return {row.publisher_key: row.url for row in rows}


def mark(engine: Engine, backfill_id: int, verdicts: Sequence[Verdict]) -> None:
    """Enter what became of captures, and how the addresses of the loaded ones were found."""
    values = [
        {"backfill_id": backfill_id, "url": one.waiting.url, "captured_at": one.waiting.capture.captured_at,
         "state": one.state, "reason": one.reason[:500]}
        for one in verdicts
    ]  # fmt: skip
    with engine.begin() as connection:
        if values:
            connection.execute(statement("captures_mark"), values)
        connection.execute(statement("captures_credit"), {"backfill_id": backfill_id})


def standing(engine: Engine, backfill_id: int) -> Standing:
    """How far it is."""
    with engine.connect() as connection:
        return Standing(*connection.execute(statement("captures_standing"), {"backfill_id": backfill_id}).one())
