"""The day ledger: for each source and local day, what was listed, what was loaded, and whether that is all."""

from collections import Counter, defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from zoneinfo import ZoneInfo

from sqlalchemy import Engine

from connectors.candidate import Survey
from sql.statements import statement

_ZONE = ZoneInfo("Asia/Ho_Chi_Minh")  # no summer time, and the only zone of these papers
_OPEN = ("discovered", "leased")
_STILL_OPEN = "the day was not over when all channels had been read"


@dataclass(frozen=True, slots=True)
class DayVerdict:
    """One line of the ledger. `complete` and `nothing_published` are claimed on evidence only.

    `archived` counts articles beside those of the paper's own channels: an archive proves nothing about a day.
    """

    day: date
    listed: int
    loaded: int
    set_aside: int
    archived: int
    verdict: str
    evidence: str


def settle(
    engine: Engine,
    run_id: int,
    source: str,
    surveys: Sequence[Survey],
    now: datetime,
    as_of: datetime | None = None,
) -> tuple[DayVerdict, ...]:
    """Enter the days that this run can judge; today is never complete, since it is not over.

    `as_of` is when the channel was looked at that was not looked at for longest, if not all were now: days
    that were not over then are not proven by the others.
    """
    with engine.begin() as connection:
        states: dict[date, Counter[str]] = defaultdict(Counter)
        for row in connection.execute(statement("days"), {"source": source}):
            states[row.day][row.state] = row.n
        reach, channel = _reach(surveys)
        seen = min(now, as_of or now)
        verdicts = [_judge(day, states.get(day, Counter()), reach, channel, seen) for day in _days(states, reach, now)]
        columns = {name: [getattr(verdict, name) for verdict in verdicts] for name in DayVerdict.__slots__}
        connection.execute(statement("settle_days"), columns | {"source": source, "run_id": run_id, "now": now})
    return tuple(verdicts)


def _reach(surveys: Sequence[Survey]) -> tuple[date | None, str]:
    """The first day that an untroubled channel covers whole, and which channel that is."""
    proven = [(s.oldest, s.channel) for s in surveys if s.exhausted and not s.trouble and s.oldest is not None]
    if not proven:
        return None, ""
    oldest, channel = min(proven)
    return oldest.astimezone(_ZONE).date() + timedelta(days=1), channel


def _days(states: dict[date, Counter[str]], reach: date | None, now: datetime) -> list[date]:
    today = now.astimezone(_ZONE).date()
    covered = [] if reach is None else [reach + timedelta(days=n) for n in range(max((today - reach).days, 0))]
    return sorted({*states, *covered})


def _judge(day: date, states: Counter[str], reach: date | None, channel: str, seen: datetime) -> DayVerdict:
    archived = states["archived"]
    listed, loaded = states.total() - archived, states["loaded"] + states["gone"]
    still_open = sum(states[state] for state in _OPEN)
    set_aside = listed - loaded - still_open
    over, covered = day < seen.astimezone(_ZONE).date(), reach is not None and day >= reach
    if still_open or states["failed"]:
        verdict, evidence = "partial", f"{still_open} open, {states['failed']} failed"
    elif not (over and covered):
        verdict, evidence = "unknown", "no channel was read back to this day" if over else _STILL_OPEN
    elif archived and not listed:
        verdict, evidence = "unknown", f"{channel} was read beyond this day and lists nothing of it"
    else:
        verdict = "complete" if listed else "nothing_published"
        evidence = f"{channel} was read to its end or beyond this day"
    evidence += f"; {archived} more came from an archive" if archived else ""
    return DayVerdict(day, listed, loaded, set_aside, archived, verdict, evidence)
