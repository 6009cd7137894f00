"""What Prefect shows of a run: one bar, one table, and a line for each newspaper in the log."""

import logging
import time
from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import timedelta
from uuid import UUID

from prefect.artifacts import create_progress_artifact, create_table_artifact, update_progress_artifact
from prefect.client.schemas.objects import State
from prefect.states import Completed, Failed

from flows.progress import Progress, SourceResult, overall

Logger = logging.Logger | logging.LoggerAdapter[logging.Logger]
WHOLE = 100.0


@dataclass(slots=True)
class Board:
    """The bar of a run over so many newspapers; it is one row in Prefect's tables, however long the run."""

    papers: int
    logger: Logger
    name: str = "ingest"
    _bar: UUID | None = None
    _settled: set[str] = field(default_factory=set)
    _began: float = field(default_factory=time.monotonic)

    def report(self, progress: Progress) -> None:
        """Move the bar; may be called often, since it is called once a batch."""
        if progress.stage == "settled":
            self._settled.add(progress.source)
        share = len(self._settled) + (progress.share if progress.source not in self._settled else 0.0)
        self._move(round(WHOLE * share / self.papers, 1), self._describe(progress, share / self.papers))

    def finish(self, results: Sequence[SourceResult]) -> None:
        """Fill the bar, write the table and the log."""
        self._move(WHOLE, f"{len(results)} newspapers are through.")
        create_table_artifact([_row(result) for result in results], key=self.name, description="What the run did.")
        for result in results:
            level = logging.INFO if result.status == "succeeded" else logging.WARNING
            self.logger.log(
                level, "%s: %s %s %s", result.source, result.status, result.counts, "; ".join(result.troubles)
            )

    def _describe(self, progress: Progress, share: float) -> str:
        done = f"{progress.source}: {progress.stage}, {progress.done} done, {progress.left} left"
        left = (time.monotonic() - self._began) * (1 - share) / share if share else None
        return f"{done}; {tell_time(left)}." if left else f"{done}."

    def _move(self, percent: float, description: str) -> None:
        if self._bar is None:
            bar = create_progress_artifact(percent, key=f"{self.name}-progress", description=description)
            self._bar = bar if isinstance(bar, UUID) else None
        else:
            update_progress_artifact(self._bar, percent, description)


def tell_time(seconds: float) -> str:
    """The time left, in words, without false precision."""
    return f"about {timedelta(minutes=round(seconds / 60))!s:.7} h:mm left" if seconds > 90 else "a minute left"


def end_state(results: list[SourceResult], good: str) -> State[list[SourceResult]]:
    """How a run ends: Completed, Completed under the name Partial, or Failed, with the holes as message."""
    status = overall(results)
    holes = "; ".join(f"{r.source} {r.status}: {', '.join(r.troubles)}" for r in results if r.status != "succeeded")
    if status == "failed":
        return Failed(message=holes, data=results)
    name = "Completed" if status == "succeeded" else "Partial"
    return Completed(name=name, message=holes or f"{len(results)} newspapers: {good}", data=results)


def _row(result: SourceResult) -> dict[str, str | int | float]:
    return {
        "newspaper": result.source,
        "status": result.status,
        "seconds": round(result.seconds, 1),
        **result.counts,
        "trouble": "; ".join(result.troubles),
    }
