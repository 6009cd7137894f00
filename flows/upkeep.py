"""The flow `upkeep`: old runs leave Prefect's database, which may be deleted at any time anyway."""

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

ENDED = [StateType.COMPLETED, StateType.CANCELLED, StateType.FAILED, StateType.CRASHED]
AT_ONCE = 200  # the most that the server lists in one answer


@flow(name="upkeep", persist_result=False)
def upkeep(
    days: Annotated[int, Field(ge=1, le=3650, description="Runs that ended longer ago are deleted.")] = 30,
) -> int:
    """Delete old runs with their logs and states; returns how many. The warehouse keeps its own record of runs."""
    deleted = _delete_before(datetime.now(UTC) - timedelta(days=days))
    get_run_logger().info("%s runs deleted that ended more than %s days ago", deleted, days)
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
