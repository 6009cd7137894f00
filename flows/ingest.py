"""The flow `ingest`: newspapers brought up to date, as Prefect schedules, shows and cancels it."""

import time
from typing import Annotated, Final

from prefect import flow, get_run_logger, task
from prefect.cache_policies import NO_CACHE
from prefect.context import FlowRunContext
from prefect.states import Completed
from pydantic import Field
from sqlalchemy import Engine

from connectors.candidate import Survey
from flows import office, pipeline
from flows.board import Board, begin_log, end_state
from flows.job import Job, Office, Steps
from flows.kill_points import KillPoint
from flows.progress import SourceResult
from flows.settings import read_settings
from flows.warehouse import opened
from sql import missed

SPELL: Final = 60.0  # seconds: each task is rows and events for Prefect, however few articles it brings


@task(name="discover", task_run_name="discover {name}", cache_policy=NO_CACHE, persist_result=False)
def discover(job: Job, name: str) -> list[Survey]:
    """Read the channels of a newspaper."""
    return pipeline.discover(job)


@task(name="spell", task_run_name="{name}", cache_policy=NO_CACHE, persist_result=False)
def work(job: Job, number: int, name: str) -> bool:
    """Fetch, read and load batches of articles for about a minute, one at least."""
    end = time.monotonic() + SPELL
    while more := pipeline.work(job, number):
        if time.monotonic() >= end:
            break
    return more


STEPS = Steps(
    lambda job: discover(job, job.site.slug),
    lambda job, number: work(job, number, f"{job.site.slug} {number}"),
    pipeline.settle,
)


@flow(name="ingest", persist_result=False)
def ingest(
    sources: Annotated[list[str], Field(title="papers", description="Newspapers; none means all.")] = [],  # noqa: B006
    recheck: Annotated[bool, Field(description="Also ask again for articles whose lists are silent.")] = False,
    limit: Annotated[int | None, Field(ge=1, description="The most articles to fetch of each newspaper.")] = None,
    force: Annotated[bool, Field(description="Also look at channels whose time has not come.")] = False,
) -> list[SourceResult]:
    """Bring newspapers up to date: discover, fetch, read, load, settle the ledger.

    The state is Completed, Completed under the name Partial when something could not be had, or
    Failed. What was done is told by the artifact `ingest` and by the warehouse's own tables.
    """
    settings = read_settings()
    begin_log()
    chosen = office.choose(sources, settings)
    with opened(settings) as engine, Board(len(chosen), get_run_logger()) as board:
        if _is_covered(engine, [site.slug for site in chosen]):
            return Completed(name="Covered", message="a later run has looked already", data=[])  # type: ignore[return-value]
        run = Office(engine, settings, STEPS, recheck, limit, board.report, KillPoint(settings.fault_at), force)
        results = office.ingest_all(run, chosen)
        board.finish(results)
    return end_state(results, "up to date")  # type: ignore[return-value]  # Prefect takes a state for the end of the run


def _is_covered(engine: Engine, slugs: list[str]) -> bool:
    """Whether this is a scheduled run that comes late, after another one covered its time.

    After a downtime several are waiting: the first does the work of all.
    """
    context = FlowRunContext.get()
    run = context.flow_run if context else None
    if run is None or not run.auto_scheduled or run.expected_start_time is None:
        return False
    return missed.all_covered(engine, slugs, run.expected_start_time)
