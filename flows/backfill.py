"""The flow `backfill`: a window of days, filled and proven, from a form in Prefect's UI."""

from datetime import date
from pathlib import Path
from typing import Annotated, Literal

from prefect import flow, get_run_logger
from prefect.artifacts import create_table_artifact
from prefect.client.schemas.objects import State
from prefect.states import Completed, Failed
from pydantic import Field
from pydantic.config import JsonDict

from connectors.archives import Archive
from connectors.site import Site
from connectors.sites import SiteError
from flows import filling, office
from flows.board import Board, begin_log, end_state
from flows.errors import OperatorError
from flows.job import Office
from flows.kill_points import KillPoint
from flows.pipeline import PLAIN
from flows.places import Place, read_place
from flows.progress import SourceResult
from flows.settings import Settings, read_settings
from flows.warehouse import opened
from flows.window import Estimate, Window, check
from sql.backfill import Mode

DAY: JsonDict = {"pattern": r"^\d{4}-\d{2}-\d{2}$"}  # Prefect does not check `format: date` when a run is made


@flow(name="backfill", persist_result=False)
def backfill(
    sources: Annotated[list[str], Field(min_length=1, title="papers", description="Newspapers, one after another.")],
    since: Annotated[date, Field(title="from", description="First day, in Viet Nam.", json_schema_extra=DAY)],
    until: Annotated[
        date,
        Field(title="to", description="Last day. Today is never complete: yesterday at most.", json_schema_extra=DAY),
    ],
    mode: Annotated[
        Literal["missing", "everything", "changed"],
        Field(
            description="Fetch what is missing, fetch everything again, or ask of everything whether it has changed."
        ),
    ] = "missing",
    pages: Annotated[
        str,
        Field(
            description="Where pages come from: live; archive:wayback, archive:CC-MAIN-2026-10, archive: and an address"
            " of a CDX index; or a file or folder of saved pages or WARC on the worker."
        ),
    ] = "live",
    dry_run: Annotated[bool, Field(title="plan only", description="Say what it would take, fetch nothing.")] = False,
) -> list[SourceResult]:
    """Fill a window of days and prove it complete; an interrupted run is continued by starting the same again.

    Ordinary runs come first and are not disturbed. The plan is the artifact `backfill-plan`, progress
    with the time left `backfill-progress`; whether every day is proven is in the ledger (mart.coverage).
    """
    settings = read_settings()
    begin_log()
    try:
        window = check(since, until, settings.clock())
        chosen = office.choose(sources, settings)
        place = read_place(pages, settings)
    except (OperatorError, SiteError) as fault:
        return Failed(message=str(fault))  # type: ignore[return-value]  # Prefect takes a state for the end
    return _run(settings, chosen, window, mode, place, dry_run)  # type: ignore[return-value]


def _run(
    settings: Settings,
    chosen: list[Site],
    window: Window,
    mode: Literal["missing", "everything", "changed"],
    place: Place,
    dry_run: bool,
) -> State[list[SourceResult]]:
    with opened(settings) as engine, Board(len(chosen), get_run_logger(), "backfill") as board:
        run = Office(engine, settings, PLAIN, report=board.report, kill=KillPoint(settings.fault_at))
        try:
            plan = _plan(run, chosen, window, mode, place)
        except OperatorError as fault:
            return Failed(message=str(fault))
        create_table_artifact(
            [_row(line) for line in plan],
            key="backfill-plan",
            description=f"{window.since} to {window.until}, {window.days} days, mode {mode}.",
        )
        for line in plan:
            board.logger.info("plan %s", " ".join(f"{name}={value}" for name, value in _row(line).items()))
        if dry_run:
            hours = sum(line.hours for line in plan)
            return Completed(name="Planned", message=f"about {hours:.1f} hours; nothing was fetched", data=[])
        if isinstance(place, Path):
            tally = filling.fill_from(run, chosen, window, place, lambda _: None)
            return Completed(message=f"saved pages: {dict(tally)}", data=[])
        if isinstance(place, Archive):
            results = filling.fill_in(run, chosen, window, mode, place)
        else:
            results = filling.fill_all(run, chosen, window, mode)
        board.finish(results)
    return end_state(results, "complete, each day proven")


def _plan(run: Office, chosen: list[Site], window: Window, mode: Mode, place: Place) -> list[Estimate]:
    if isinstance(place, Archive):
        return filling.plan_in(run, chosen, window, mode, place)
    return filling.plan_work(run, chosen, window, mode)


def _row(line: Estimate) -> dict[str, str | int | float]:
    return {
        "newspaper": line.source, "days": line.days, "requests": line.requests, "hours": round(line.hours, 2),
        "listing pages": line.pages, "held": line.held, "channels": line.channels,
        "articles a day": round(line.per_day, 1), "basis": line.basis,
    }  # fmt: skip
