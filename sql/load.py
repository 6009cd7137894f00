"""Load fetched pages: one transaction takes a batch of 1 to 10,000 from bytes to feed entry."""

from collections import Counter
from collections.abc import Sequence
from typing import Final

from psycopg import Connection, DataError, errors
from sqlalchemy import Engine
from tenacity import Retrying, retry_if_exception_type, stop_after_attempt, wait_random

from sql import lookup, merge
from sql.outcome import Cause, LoadResult, Outcome
from sql.plan import Item, Plan
from sql.planning import alone, as_poison, identify, make_plan

__all__ = ["Cause", "LoadResult", "Outcome", "load"]

# What a value does that no row may have; each is found by halving the batch.
_POISON: Final = (
    DataError, errors.CheckViolation, errors.NotNullViolation, errors.ProgramLimitExceeded, UnicodeEncodeError,
)  # fmt: skip
# What two loads do to each other; the one that lost goes again.
_COLLISIONS: Final = (
    errors.DeadlockDetected, errors.SerializationFailure, errors.LockNotAvailable, errors.UniqueViolation, merge.NoRoom,
)  # fmt: skip


def load(engine: Engine, run_id: int, outcomes: Sequence[Outcome], cause: Cause = "publisher") -> LoadResult:
    """Load a batch in one transaction, idempotently; poisonous rows are set aside one by one.

    The same content again writes no revision. An outcome whose claim was taken over by another
    run is not written ("late"). `cause` is noted on revisions of articles that were known.
    Raises psycopg.OperationalError when the server goes away: whether the batch was committed is
    then unknown, and loading it again is harmless. Raises UnknownSource for unregistered papers.
    """
    items = [identify(outcome) for outcome in outcomes]
    for attempt in Retrying(
        retry=retry_if_exception_type(_COLLISIONS), stop=stop_after_attempt(5), wait=wait_random(0, 0.5), reraise=True
    ):
        with attempt:
            verdicts = _load_once(engine, run_id, items, cause)
    return LoadResult(dict(Counter(verdicts)))


def _load_once(engine: Engine, run_id: int, items: Sequence[Item], cause: Cause) -> list[str]:
    pooled = engine.raw_connection()
    try:
        connection = pooled.driver_connection
        assert isinstance(connection, Connection)
        merge.make_room(connection)
        with connection.transaction():
            known = _known_already(connection, items)
            plans = _load_part(connection, run_id, [item for item in items if id(item) not in known], cause)
            merge.announce(connection, plans)
    finally:
        if pooled.driver_connection is not None and getattr(pooled.driver_connection, "closed", False):
            pooled.invalidate()  # the server went away: nothing is left to roll back
        pooled.close()
    return ["unchanged"] * len(known) + [verdict for plan in plans for verdict in plan.verdicts]


def _known_already(connection: Connection, items: Sequence[Item]) -> set[int]:
    """Identities of items that are here to the byte already; those that share an address are looked at in turn."""
    candidates = alone(items)
    return {id(candidates[place]) for place in lookup.seen(connection, candidates)}


def _load_part(connection: Connection, run_id: int, items: Sequence[Item], cause: Cause) -> list[Plan]:
    """Load some items of a batch; when the database refuses, each half by itself, down to the one at fault."""
    if not items:
        return []
    try:
        with connection.transaction():
            known = lookup.learn(connection, items, run_id)
            plan = make_plan(items, known, cause)
            merge.write(connection, plan, known, run_id)
            return [plan]
    except _POISON as refusal:
        if len(items) > 1:
            middle = len(items) // 2
            return [
                *_load_part(connection, run_id, items[:middle], cause),
                *_load_part(connection, run_id, items[middle:], cause),
            ]
        return [_load_poison(connection, run_id, items[0], str(refusal).splitlines()[0])]


def _load_poison(connection: Connection, run_id: int, item: Item, detail: str) -> Plan:
    with connection.transaction():
        poison = [as_poison(item, detail)]
        known = lookup.learn(connection, poison, run_id)
        plan = make_plan(poison, known, "publisher")
        merge.write(connection, plan, known, run_id)
    plan.verdicts = ["poison" if verdict == "problem" else verdict for verdict in plan.verdicts]
    return plan
