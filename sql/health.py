"""What the warehouse knows about the health of a newspaper: volumes, fill, problems, failures, visits."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import Any, Final

from sqlalchemy import Engine, Row

from sql.statements import statement

FIELDS: Final = ("lead", "byline", "section", "image", "text")


@dataclass(frozen=True, slots=True)
class Volume:
    """One local day of one paper: articles, how many have each field, median minutes until we saw them."""

    day: date
    articles: int
    filled: Mapping[str, int]
    lag_minutes: float | None = None


@dataclass(frozen=True, slots=True)
class Tally:
    """So many of one reason, with one address as a sample."""

    reason: str
    count: int
    sample: str


@dataclass(frozen=True, slots=True)
class Facts:
    """What is known of one paper until now; `problems` are by the day on which the pages were fetched.

    `failures` are addresses given up, `waiting` those that failed and are tried again. `followed` says whether any run
    ever had it; `chrome` counts lines of furniture that stand in stored texts.
    """

    source: str
    now: datetime
    volumes: Mapping[date, Volume]
    problems: Mapping[date, Sequence[Tally]]
    failures: Sequence[Tally]
    visited_at: datetime | None
    troubles: Sequence[str]
    followed: bool = True
    chrome: int = 0
    waiting: Sequence[Tally] = ()


@dataclass(frozen=True, slots=True)
class Budget:
    """Requests that a newspaper's server had today, and how many it might have had at the present pace.

    `rests_until` is set while nobody may ask it, for `reason`.
    """

    asked: int
    most: int
    rests_until: datetime | None
    reason: str


def record_visit(engine: Engine, run_id: int, source: str, at: datetime, fetched: int, troubles: Sequence[str]) -> None:
    """Note what an ordinary run met."""
    values = {"run_id": run_id, "source": source, "at": at, "fetched": fetched, "troubles": list(troubles)}
    with engine.begin() as connection:
        connection.execute(statement("visit"), values)


def fetched_since(engine: Engine, source: str, since: datetime) -> int:
    """How many articles ordinary runs that ended have fetched of a newspaper since an instant."""
    with engine.connect() as connection:
        n: int = connection.execute(statement("fetched_since"), {"source": source, "since": since}).scalar_one()
        return n


def gather(engine: Engine, source: str, now: datetime, today: date, days: int) -> Facts:
    """Everything about one paper in the last so many local days."""
    span = {"source": source, "since": today - timedelta(days=days), "until": today}
    with engine.connect() as connection:
        volumes = connection.execute(statement("health_days"), span).all()
        problems = connection.execute(statement("health_problems"), span).all()
        failures = connection.execute(statement("health_failures"), {"source": source}).all()
        visits = connection.execute(statement("health_visits"), {"source": source, "now": now}).all()
        standing = connection.execute(statement("health_standing"), {"source": source}).one()
    return Facts(
        source,
        now,
        {row.day: _volume(row) for row in volumes},
        _by_day(problems),
        [Tally(row.reason, row.n, row.sample) for row in failures if not row.waiting],
        visits[0].at if visits else None,
        visits[0].troubles if visits else (),
        standing.followed,
        standing.chrome,
        [Tally(row.reason, row.n, row.sample) for row in failures if row.waiting],
    )


def budget(engine: Engine, domains: Sequence[str], delay: float) -> Budget | None:
    """The budget of the newspaper at some domains; None if nobody has asked it politely yet."""
    values = {"domains": list(domains), "delay": delay}
    with engine.connect() as connection:
        row = connection.execute(statement("health_budget"), values).one_or_none()
    return None if row is None else Budget(row.asked, row.most or 0, row.rests_until, row.reason)


def verdicts(engine: Engine, since: date, until: date) -> Sequence[Row[Any]]:
    """The ledger of all papers: source, day, verdict, listed, loaded."""
    with engine.connect() as connection:
        return connection.execute(statement("health_verdicts"), {"since": since, "until": until}).all()


def _volume(row: Row[Any]) -> Volume:
    filled = {name: getattr(row, f"with_{name}") for name in FIELDS}
    return Volume(row.day, row.articles, filled, row.lag_minutes)


def _by_day(rows: Sequence[Row[Any]]) -> dict[date, list[Tally]]:
    days: dict[date, list[Tally]] = {}
    for row in rows:
        days.setdefault(row.day, []).append(Tally(row.reason, row.n, row.sample))
    return days
