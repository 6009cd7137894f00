"""What Prefect shows of a run: one bar, one table, and a line for each newspaper in the log."""

import logging
from collections.abc import Sequence
from dataclasses import dataclass, field
from uuid import UUID

from prefect.artifacts import create_progress_artifact, create_table_artifact, update_progress_artifact

from flows.progress import Progress, SourceResult

Logger = logging.Logger | logging.LoggerAdapter[logging.Logger]


@dataclass(slots=True)
class Board:
    """The bar of a run over so many newspapers; it is one row in Prefect's tables, however long the run."""

    papers: int
    logger: Logger
    _bar: UUID | None = None
    _settled: set[str] = field(default_factory=set)

    def report(self, progress: Progress) -> None:
        """Move the bar; may be called often, since it is called once a batch."""
        if progress.stage == "settled":
            self._settled.add(progress.source)
        share = len(self._settled) + (progress.share if progress.source not in self._settled else 0.0)
        self._move(round(100 * share / self.papers, 1))

    def finish(self, results: Sequence[SourceResult]) -> None:
        """Fill the bar, write the table and the log."""
        self._move(100.0)
        create_table_artifact([_row(result) for result in results], key="ingest", description="What the run did.")
        for result in results:
            level = logging.INFO if result.status == "succeeded" else logging.WARNING
            self.logger.log(
                level, "%s: %s %s %s", result.source, result.status, result.counts, "; ".join(result.troubles)
            )

    def _move(self, percent: float) -> None:
        if self._bar is None:
            bar = create_progress_artifact(percent, key="ingest-progress", description="Newspapers brought up to date.")
            self._bar = bar if isinstance(bar, UUID) else None
        else:
            update_progress_artifact(self._bar, percent)


def _row(result: SourceResult) -> dict[str, str | int | float]:
    return {
        "newspaper": result.source,
        "status": result.status,
        "seconds": round(result.seconds, 1),
        **result.counts,
        "trouble": "; ".join(result.troubles),
    }
