"""What Prefect shows of a run: one bar, one table, and a line for each newspaper in the log."""

import logging
import time
from collections.abc import Sequence
from dataclasses import dataclass, field
from uuid import UUID

from prefect import runtime
from prefect.artifacts import create_progress_artifact, create_table_artifact, update_progress_artifact
from prefect.client.schemas.objects import State
from prefect.states import Completed, Failed

from flows import logbook
from flows.progress import Progress, SourceResult, count_papers, overall

Logger = logging.Logger | logging.LoggerAdapter[logging.Logger]
WHOLE = 100.0
PAUSE = 5.0  # seconds between two moves of the bar within a stage


@dataclass(slots=True)
class Board:
    """The bar of a run over so many newspapers; it is one row in Prefect's tables, however long the run."""

    papers: int
    logger: Logger
    name: str = "ingest"
    _bar: UUID | None = None
    _settled: set[str] = field(default_factory=set)
    _told: tuple[str, str] = ("", "")
    _began: float = field(default_factory=time.monotonic)
    _moved: float = 0.0

    def report(self, progress: Progress) -> None:
        """Move the bar, every few seconds and at each stage; may be called often."""
        if progress.stage == "settled":
            self._settled.add(progress.source)
        share = len(self._settled) + (progress.share if progress.source not in self._settled else 0.0)
        news = self._told != (progress.source, progress.stage)
        if not news and time.monotonic() - self._moved < PAUSE:
            return  # each move is a request to Prefect, which the work waits for
        description = self._describe(progress, share / self.papers)
        self._move(round(WHOLE * share / self.papers, 1), description)
        if news:  # a line for each stage: lines are rows for Prefect
            self._told = progress.source, progress.stage
            self.logger.info("%s", description)

    def finish(self, results: Sequence[SourceResult]) -> None:
        """Fill the bar, write the table and the log."""
        good = sum(result.status == "succeeded" for result in results)
        told = f"{good} of {count_papers(len(results))} without trouble"
        self._move(WHOLE, f"{told}.")
        create_table_artifact([_row(result) for result in results], key=self.name, description=told)
        for result in results:
            level = logging.INFO if result.status == "succeeded" else logging.WARNING
            facts = {"newspaper": result.source, "run": result.run_id, "status": result.status, **result.counts}
            line = " ".join(f"{name}={value}" for name, value in facts.items())
            self.logger.log(level, "%s", " ".join([line, *result.troubles]))

    def _describe(self, progress: Progress, share: float) -> str:
        """What is going on, the time left first: Prefect's cards show no more than the first words."""
        left = (time.monotonic() - self._began) * (1 - share) / share if share else None
        when = f"{tell_time(left)}: " if left else ""
        far = f", {progress.done} of {progress.done + progress.left} articles" if progress.stage == "fetching" else ""
        return f"{when}{progress.source} {progress.stage}{far}"

    def _move(self, percent: float, description: str) -> None:
        self._moved = time.monotonic()
        if self._bar is None:
            bar = create_progress_artifact(percent, key=f"{self.name}-progress", description=description)
            self._bar = bar if isinstance(bar, UUID) else None
        else:
            update_progress_artifact(self._bar, percent, description)


def begin_log() -> None:
    """Let the events of pages be heard where a worker runs the flow; in a terminal nobody wants them."""
    if runtime.deployment.id:
        logbook.start()


def tell_time(seconds: float) -> str:
    """The time left, in words, without false precision."""
    if seconds < 90:
        return "a minute left"
    hours, minutes = divmod(round(seconds / 60), 60)
    return f"about {hours} h {minutes} min left" if hours else f"about {minutes} min left"


def end_state(results: list[SourceResult], good: str) -> State[list[SourceResult]]:
    """How a run ends: Completed, Completed under the name Partial, or Failed, with the holes as message."""
    status = overall(results)
    holes = "; ".join(f"{r.source} {r.status}: {', '.join(r.troubles)}" for r in results if r.status != "succeeded")
    if status == "failed":
        return Failed(message=holes, data=results)
    name = "Completed" if status == "succeeded" else "Partial"
    return Completed(name=name, message=holes or f"{count_papers(len(results))}: {good}", data=results)


def _row(result: SourceResult) -> dict[str, str | int | float]:
    return {
        "newspaper": result.source,
        "run": result.run_id,
        "status": result.status,
        "seconds": round(result.seconds, 1),
        **result.counts,
        "trouble": "; ".join(result.troubles),
    }
