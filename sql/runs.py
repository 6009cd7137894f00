"""The record of runs."""

import json
from collections.abc import Mapping
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
