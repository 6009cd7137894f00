"""Telling a Prefect server what to run: what is missing is made, what an operator changed stays."""

from collections.abc import Iterable
from contextlib import suppress
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from importlib import import_module
from typing import Any, get_type_hints
from uuid import UUID

from prefect import Flow
from prefect.automations import AutomationCore
from prefect.client.orchestration import SyncPrefectClient
from prefect.client.schemas.actions import DeploymentScheduleCreate, DeploymentUpdate, WorkPoolCreate
from prefect.client.schemas.objects import ConcurrencyLimitStrategy, ConcurrencyOptions
from prefect.client.schemas.responses import DeploymentResponse
from prefect.client.schemas.schedules import IntervalSchedule
from prefect.events.actions import RunDeployment
from prefect.events.schemas.automations import EventTrigger, Posture
from prefect.exceptions import ObjectAlreadyExists, ObjectNotFound

from flows.timetable import POOL, ZONE, Plan

SLUG = "regular"
SILENCE = timedelta(hours=6)
ON_FAILURE, ON_SILENCE = "baotinh: an ingest failed", "baotinh: no ingest has ended for six hours"


@dataclass(slots=True)
class Registered:
    """Names of what was made, and of what was there and got the present code."""

    made: list[str] = field(default_factory=list)
    kept: list[str] = field(default_factory=list)


def register(
    client: SyncPrefectClient, plans: Iterable[Plan], slugs: Iterable[str], *, reset: bool = False
) -> Registered:
    """Register work pool, deployments and automations; doing it again changes nothing.

    Of a deployment that exists only what belongs to the code is written: entrypoint, form,
    description. Forms offer the newspapers `slugs` and refuse others. Schedules, pauses, parameters, tags and
    limits are the operator's, unless `reset`.
    """
    done, choice = Registered(), sorted(slugs)
    _ensure_pool(client)
    for plan in plans:
        flow: Flow[..., Any] = getattr(import_module(f"flows.{plan.flow}"), plan.flow)
        title = f"{flow.name}/{plan.name}"
        there = _find(client, title)
        if there is not None and not reset:
            client.update_deployment(there.id, _code_of(plan, _form(flow, choice)))
            done.kept.append(title)
            continue
        _create(client, plan, flow, _form(flow, choice))
        done.made.append(title)
    for automation in _automations(_required(client, "health/hourly").id):
        known = client.read_automations_by_name(automation.name)
        (done.kept if known else done.made).append(f"automation {automation.name!r}")
        if not known:
            client.create_automation(automation)
    return done


def _ensure_pool(client: SyncPrefectClient) -> None:
    with suppress(ObjectAlreadyExists):  # a worker that starts now makes it too
        client.create_work_pool(WorkPoolCreate(name=POOL, type="process"))


def _find(client: SyncPrefectClient, title: str) -> DeploymentResponse | None:
    try:
        return client.read_deployment_by_name(title)
    except ObjectNotFound:
        return None


def _required(client: SyncPrefectClient, title: str) -> DeploymentResponse:
    return client.read_deployment_by_name(title)


def _form(flow: Flow[..., Any], choice: list[str]) -> dict[str, Any]:
    """The form of a flow with its words, which Prefect drops; newspapers are chosen and not spelled."""
    form = flow.parameters.model_dump_for_openapi()
    for name, hint in get_type_hints(flow.fn, include_extras=True).items():
        for told in getattr(hint, "__metadata__", ()):
            form["properties"][name] |= {"title": told.title or name, "description": told.description}
    if "sources" in form["properties"]:
        form["properties"]["sources"]["items"] = {"type": "string", "enum": choice}
    return form


def _code_of(plan: Plan, form: dict[str, Any]) -> DeploymentUpdate:
    return DeploymentUpdate(
        description=plan.description,
        entrypoint=plan.entrypoint,
        parameter_openapi_schema=form,
    )


def _create(client: SyncPrefectClient, plan: Plan, flow: Flow[..., Any], form: dict[str, Any]) -> UUID:
    alone = ConcurrencyOptions(collision_strategy=ConcurrencyLimitStrategy.CANCEL_NEW)
    return client.create_deployment(
        client.create_flow_from_name(flow.name),
        plan.name,
        description=plan.description,
        entrypoint=plan.entrypoint,
        parameters=dict(plan.parameters),
        tags=list(plan.tags),
        work_pool_name=POOL,
        schedules=_schedules(plan),
        concurrency_limit=1 if plan.every else None,
        concurrency_options=alone if plan.every else None,
        parameter_openapi_schema=form,
        enforce_parameter_schema=True,
        pull_steps=[],
        job_variables={},
    )


def _schedules(plan: Plan) -> list[DeploymentScheduleCreate]:
    if not plan.every:
        return []
    timing = IntervalSchedule(
        interval=timedelta(minutes=plan.every), anchor_date=datetime.fromisoformat(plan.anchor), timezone=ZONE
    )
    return [DeploymentScheduleCreate(schedule=timing, slug=SLUG, active=True)]


def _automations(health: UUID) -> tuple[AutomationCore, AutomationCore]:
    """What to do when an ingest fails, and when none ends: let `health` look for the cause.

    Only runs with the tag `ingest` count, so that no `health` can call the next.
    """
    look = RunDeployment(source="selected", deployment_id=health, parameters=None, job_variables=None)
    ours: dict[str, Any] = {
        "match": {"prefect.resource.id": "prefect.flow-run.*"},
        "match_related": {"prefect.resource.role": "tag", "prefect.resource.id": "prefect.tag.ingest"},
    }
    failed = EventTrigger(
        expect={"prefect.flow-run.Failed", "prefect.flow-run.Crashed"}, posture=Posture.Reactive, threshold=1, **ours
    )
    silent = EventTrigger(
        expect={"prefect.flow-run.Completed"}, posture=Posture.Proactive, threshold=1, within=SILENCE, **ours
    )
    return (
        AutomationCore(name=ON_FAILURE, description="Names the cause.", trigger=failed, actions=[look]),
        AutomationCore(name=ON_SILENCE, description="Names the cause.", trigger=silent, actions=[look]),
    )
