"""The record of runs."""

import json
from collections.abc import Mapping
from datetime import datetime
from typing import Literal

from sqlalchemy import Engine

from sql.statements import statement


def start(engine: Engine, source: str) -> int:
    """Enter a run as running; runs of the same source that were killed are marked abandoned."""
    with engine.begin() as connection:
        run_id: int = connection.execute(statement("start_run"), {"source": source}).scalar_one()
        connection.execute(statement("abandon_runs"), {"source": source, "run_id": run_id})
        return run_id


def finish(
    engine: Engine, run_id: int, status: Literal["succeeded", "partial", "failed"], counts: Mapping[str, int]
) -> None:
    """Enter how a run ended, once."""
    with engine.begin() as connection:
        values = {"run_id": run_id, "status": status, "counts": json.dumps(dict(counts))}
        connection.execute(statement("finish_run"), values)


def retire(engine: Engine, before: datetime) -> int:
    """Delete runs and visits before an instant, added up in `ops.run_day`; returns how many runs went.

    What anything rests on stays: runs that brought an address, a page, a problem or a verdict of the ledger.
    """
    with engine.begin() as connection:
        deleted: int = connection.execute(statement("retire_runs"), {"before": before}).scalar_one()
        return deleted
