"""What a run tells while it works, and what it has to say at the end."""

import logging
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Literal

Outcome = Literal["succeeded", "partial", "failed"]
Status = Outcome | Literal["busy"]
Logger = logging.Logger | logging.LoggerAdapter[logging.Logger]


@dataclass(frozen=True, slots=True)
class Progress:
    """How far one newspaper is: `done` pages of `done + left` that are known to wait."""

    source: str
    stage: Literal["waiting", "discovering", "fetching", "settled"]
    done: int = 0
    left: int = 0

    @property
    def share(self) -> float:
        """From 0 to 1; waiting and discovering count as nothing since nobody knows how much it will find."""
        if self.stage == "settled":
            return 1.0
        return self.done / (self.done + self.left) if self.done + self.left else 0.0


Report = Callable[[Progress], None]


@dataclass(frozen=True, slots=True)
class SourceResult:
    """What a run did to one newspaper. `busy` means that another run has it; `counts` are by outcome."""

    source: str
    status: Status
    run_id: int
    seconds: float
    counts: Mapping[str, int]
    troubles: tuple[str, ...] = ()


def silent(_: Progress) -> None:
    """Tell nobody."""


def overall(results: list[SourceResult]) -> Status:
    """The status of a run over several newspapers: holes anywhere make it partial at best."""
    statuses = {result.status for result in results}
    if statuses <= {"succeeded"}:
        return "succeeded"
    return "failed" if statuses <= {"failed", "busy"} else "partial"


def count_papers(number: int) -> str:
    """A number of newspapers, in words."""
    return "1 newspaper" if number == 1 else f"{number} newspapers"
