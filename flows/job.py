"""What work on a newspaper goes by: what all newspapers of a run share, the newspaper's own state, and the steps."""

from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import timedelta

from sqlalchemy import Engine

from connectors.candidate import Survey
from connectors.http import Client
from connectors.polling import Habit
from connectors.site import Site
from flows.heartbeat import Pulse
from flows.kill_points import KillPoint
from flows.progress import Report, silent
from flows.settings import Settings
from transforms.learned import Learned


@dataclass(frozen=True, slots=True)
class Office:
    """What all newspapers of one run share.

    `recheck` asks again for known articles, `limit` is for each paper, `force` looks at all channels, due or not.
    """

    engine: Engine
    settings: Settings
    steps: "Steps"
    recheck: bool = False
    limit: int | None = None
    report: Report = silent
    kill: KillPoint = field(default_factory=KillPoint)
    force: bool = False


@dataclass(slots=True)
class Job:
    """One newspaper in one run, and what has been seen of it so far.

    `allowance` is how many articles this run may fetch at most, or None where nothing bounds it.
    """

    site: Site
    client: Client
    office: Office
    run_id: int
    pulse: Pulse
    tally: Counter[str] = field(default_factory=Counter)
    troubles: list[str] = field(default_factory=list)
    habits: dict[str, Habit] = field(default_factory=dict)
    left_out: list[Habit] = field(default_factory=list)
    failures: int = 0
    learned: Learned | None = None
    allowance: int | None = None

    @property
    def lease(self) -> timedelta:
        """How long a claim holds without a sign of life."""
        return timedelta(seconds=self.office.settings.lease)


@dataclass(frozen=True, slots=True)
class Steps:
    """The three steps of a job; Prefect puts its tasks in their place."""

    discover: Callable[[Job], list[Survey]]
    work: Callable[[Job, int], bool]
    settle: Callable[[Job, list[Survey]], None]


def find_delay(site: Site, settings: Settings) -> float:
    """Seconds between two requests to a newspaper: the operator's wish, else its declaration's."""
    return site.delay if settings.delay is None else settings.delay
