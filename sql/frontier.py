"""The URL frontier: what was listed, what is to be fetched, and how each address ended."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Final

from sqlalchemy import Connection, Engine

from connectors.candidate import Batch, Candidate, Validators
from sql.statements import statement

_LISTED: Final = ("url", "channel", "found_on", "position", "title", "published_at", "modified_at")


@dataclass(frozen=True, slots=True)
class Claim:
    """An address leased to a run. `fence` must still hold when the outcome is written."""

    url_id: int
    url: str
    fence: int
    attempts: int
    reason: str
    etag: str
    last_modified: str


@dataclass(frozen=True, slots=True)
class Counts:
    """How many addresses of a source are in each state; `waiting` are those not yet ended."""

    states: Mapping[str, int]

    @property
    def waiting(self) -> int:
        """Addresses that are discovered or leased."""
        return self.states.get("discovered", 0) + self.states.get("leased", 0)


def known(engine: Engine, urls: Sequence[str]) -> set[str]:
    """Those of the addresses that the frontier has, in whatever state."""
    with engine.connect() as connection:
        return set(connection.execute(statement("known_urls"), {"urls": list(urls)}).scalars())


def memory(engine: Engine, source: str) -> dict[str, Validators]:
    """What is remembered of each page of the channels of a source, by address."""
    with engine.connect() as connection:
        rows = connection.execute(statement("memory"), {"source": source})
        return {row.url: Validators(row.url, row.etag, row.last_modified, bytes(row.sha256)) for row in rows}


def discover(engine: Engine, run_id: int, source: str, batch: Batch, now: datetime) -> None:
    """Store what one page of a channel gave: candidates, exclusions and validators in one transaction."""
    with engine.begin() as connection:
        write_down(connection, run_id, source, batch.candidates)
        if batch.excluded:
            urls, reasons = zip(*((one.url, one.reason) for one in batch.excluded), strict=True)
            values = {"source": source, "run_id": run_id, "urls": list(urls), "reasons": list(reasons)}
            connection.execute(statement("exclude"), values)
        for proof in batch.validators:
            values = {"source": source, "url": proof.url, "etag": proof.etag, "sha256": proof.sha256}
            connection.execute(statement("remember"), values | {"last_modified": proof.last_modified})


def write_down(connection: Connection, run_id: int, source: str, candidates: Sequence[Candidate]) -> None:
    """Put candidates into the frontier, within the transaction; those of which nothing new is said stay untouched."""
    if not candidates:
        return
    columns = {f"{name}s": [getattr(one, name) for one in candidates] for name in _LISTED}
    connection.execute(statement("discover"), columns | {"source": source, "run_id": run_id})


def recheck(engine: Engine, run_id: int, source: str, now: datetime) -> int:
    """Ask again for every loaded article of a source; returns how many."""
    with engine.begin() as connection:
        return connection.execute(statement("recheck"), {"source": source, "now": now}).rowcount


def missing(engine: Engine, source: str, channel: str, listed: Sequence[str], since: datetime, now: datetime) -> int:
    """Ask again for loaded articles that a channel no longer lists; returns how many, each once a day at most.

    `listed` is all that the channel lists now back to `since`; articles that it never listed, or
    that it dropped for their age, are no matter of suspicion.
    """
    values = {"source": source, "channel": channel, "listed": list(listed), "since": since, "now": now}
    with engine.begin() as connection:
        return connection.execute(statement("missing"), values).rowcount


def claim(engine: Engine, run_id: int, source: str, limit: int, lease: timedelta, now: datetime) -> tuple[Claim, ...]:
    """Lease up to `limit` addresses, the newest first; what a dead run left leased is taken over."""
    if limit <= 0:
        return ()
    values = {"source": source, "run_id": run_id, "limit": limit, "lease": lease, "now": now}
    with engine.begin() as connection:
        return tuple(Claim(*row) for row in connection.execute(statement("claim"), values))


def unchanged(engine: Engine, run_id: int, claimed: Claim, now: datetime) -> None:
    """Note that the server answered "not modified"."""
    with engine.begin() as connection:
        values = {"url_id": claimed.url_id, "fence": claimed.fence, "now": now}
        connection.execute(statement("unchanged_url"), values)


def fail(
    engine: Engine,
    run_id: int,
    claimed: Claim,
    reason: str,
    detail: str,
    now: datetime,
    retryable: bool,
    requests: int = 1,
) -> None:
    """Note why an address could not be fetched after so many requests; there are five in all, ever later."""
    note = f"{reason}: {detail}" if detail else reason
    values = {"url_id": claimed.url_id, "fence": claimed.fence, "reason": note, "retryable": retryable, "now": now}
    with engine.begin() as connection:
        connection.execute(statement("fail_url"), values | {"more": max(requests - 1, 0)})


def give_back(engine: Engine, claimed: Claim, reason: str, pause: timedelta, now: datetime) -> None:
    """Let an address wait for so long, since its server could not be asked now."""
    values = {"url_id": claimed.url_id, "fence": claimed.fence, "reason": reason, "pause": pause, "now": now}
    with engine.begin() as connection:
        connection.execute(statement("give_back"), values)


def counts(engine: Engine, source: str) -> Counts:
    """How many addresses of a source are in each state."""
    with engine.connect() as connection:
        rows = connection.execute(statement("count_urls"), {"source": source})
        return Counts({row.state: row.n for row in rows})
