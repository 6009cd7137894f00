"""The flow `upkeep`: old runs leave Prefect's database and the warehouse's logs, old pages are packed."""

from datetime import UTC, datetime, timedelta
from typing import Annotated

from prefect import flow, get_client, get_run_logger
from prefect.client.schemas.filters import (
    FlowRunFilter,
    FlowRunFilterEndTime,
    FlowRunFilterState,
    FlowRunFilterStateType,
)
from prefect.client.schemas.objects import StateType
from pydantic import Field

from flows import housekeeping
from flows.settings import read_settings
from flows.warehouse import opened

ENDED = [StateType.COMPLETED, StateType.CANCELLED, StateType.FAILED, StateType.CRASHED]
AT_ONCE = 200  # the most that the server lists in one answer


@flow(name="upkeep", persist_result=False)
def upkeep(
    days: Annotated[int, Field(ge=1, le=3650, description="Prefect's runs that ended longer ago are deleted.")] = 30,
    logs: Annotated[
        int, Field(ge=60, le=3650, description="The warehouse's own records of runs are added up after so many days.")
    ] = housekeeping.LOGS,
    pack: Annotated[
        int | None,
        Field(ge=1, description="Pages that came more days ago are packed, to half their bytes. Needs the owner."),
    ] = None,
) -> int:
    """Delete Prefect's old runs with their logs and states, and tidy the warehouse; returns how many runs went."""
    log, settings = get_run_logger(), read_settings()
    deleted = _delete_before(datetime.now(UTC) - timedelta(days=days))
    log.info("%s runs deleted that ended more than %s days ago", deleted, days)
    with opened(settings) as engine:
        log.info("warehouse: %s", housekeeping.tidy(engine, settings.clock(), logs=logs, pack=pack))
    return deleted


def _delete_before(moment: datetime) -> int:
    deleted = 0
    old = FlowRunFilter(
        end_time=FlowRunFilterEndTime.model_validate({"before_": moment}),
        state=FlowRunFilterState(type=FlowRunFilterStateType(any_=ENDED)),
    )
    with get_client(sync_client=True) as client:
        while runs := client.read_flow_runs(flow_run_filter=old, limit=AT_ONCE):
            for run in runs:
                client.delete_flow_run(run.id)
            deleted += len(runs)
    return deleted
