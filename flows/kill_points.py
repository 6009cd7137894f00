"""Where kill tests strike: the k-th passage of a stage ends a process as `kill -9` would."""

import os
import signal
from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass, field
from functools import partial

STAGES = (
    "started",  # the run is recorded, the newspaper is ours
    "discovered",  # one page of a channel is stored
    "surveyed",  # all channels are read
    "claimed",
    "fetched",  # one page, nothing stored
    "extracted",  # one page, nothing stored
    "before_load",
    "loaded",  # the transaction is committed
    "before_settle",
    "settled",
    "finished",  # the run is closed, the newspaper released
)


def die() -> None:
    """End this process at once, as `kill -9` does."""
    os.kill(os.getpid(), signal.SIGKILL)


@dataclass(slots=True)
class KillPoint:
    """Kills this process at one place, "stage:k", or never for "".

    "stage:k@pid" kills another process there, and another `strike` something else. Raises ValueError for an
    unknown stage, since a kill that never comes proves nothing.
    """

    at: str = ""
    strike: Callable[[], None] = die
    _passed: Counter[str] = field(default_factory=Counter)

    def __post_init__(self) -> None:
        self.at, _, other = self.at.partition("@")
        if other:
            self.strike = partial(os.kill, int(other), signal.SIGKILL)
        stage = self.at.partition(":")[0]
        if stage and stage not in STAGES:
            raise ValueError(f"no stage is called {stage!r}: choose one of {', '.join(STAGES)}")

    def reach(self, stage: str) -> None:
        """Note that a stage was passed, and die if this was the one."""
        if not self.at:
            return
        self._passed[stage] += 1
        if self.at == f"{stage}:{self._passed[stage]}":
            self.strike()
