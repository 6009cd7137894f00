"""The flow `replay`: stored pages read again with the present code, with a difference before anything is written."""

import os
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from datetime import date
from functools import partial
from typing import Annotated

from prefect import flow, task
from prefect.artifacts import create_markdown_artifact, create_table_artifact
from prefect.cache_policies import NO_CACHE
from prefect.client.schemas.objects import State
from prefect.states import Completed
from pydantic import Field
from sqlalchemy import Engine

from connectors import sites
from flows import crew
from flows.crew import Crew
from flows.kill_points import KillPoint
from flows.replaying import Difference, Wish, run_replay
from flows.rereading import Read, Task, read_part
from flows.settings import read_settings
from flows.warehouse import opened
from sql.raw import Part, Selection


@flow(name="replay", persist_result=False)
def replay(
    sources: Annotated[list[str], Field(description="Slugs of newspapers; none means all.")] = [],  # noqa: B006
    since: Annotated[date | None, Field(description="First day of publication.")] = None,
    until: Annotated[date | None, Field(description="Last day of publication.")] = None,
    jobs: Annotated[int, Field(ge=0, le=256, description="Processes; 0 means one for each core.")] = 0,
    adopt: Annotated[bool, Field(description="Write what changes, as revisions with the cause parser.")] = False,
) -> dict[str, int]:
    """Read stored pages again without any network, and say what would change; `adopt` writes that and no more.

    The artifact `replay` counts by paper, `replay-difference` shows fields and samples.
    """
    settings = read_settings()
    known = sites.load_all(settings.sites)
    for slug in sources:
        sites.load(slug, settings.sites)
    wish = Wish(Selection(tuple(sources), since, until), jobs or os.cpu_count() or 1, adopt)
    hire = partial(over_dask, settings.dask) if settings.dask else None
    with opened(settings) as engine:
        difference = run_replay(engine, known, wish, kill=KillPoint(settings.fault_at), hire=hire)
    rows = [{"newspaper": source, **counts} for source, counts in sorted(difference.papers.items())]
    create_table_artifact(rows, key="replay", description="Adopted." if adopt else "Nothing was written.")
    create_markdown_artifact("\n".join(tell(difference)), key="replay-difference")
    return _state(difference)  # type: ignore[return-value]  # Prefect takes a state for the end of the run


@task(name="read", task_run_name="read after page {part.after}", cache_policy=NO_CACHE, persist_result=False)
def read(order: Task, part: Part) -> Read:
    """Read a part of the stored pages on a worker of Dask."""
    return read_part(order, part)


@contextmanager
def over_dask(address: str, _: Engine) -> Iterator[Crew]:
    """The workers of a Dask scheduler, each part as a task that Prefect shows. Raises SettingsError."""
    with crew.in_words(address):
        from prefect_dask.task_runners import DaskTaskRunner

        runner = DaskTaskRunner(address=address, client_kwargs={"timeout": crew.PATIENCE})
    with runner:
        yield crew.far(runner.client, lambda order, part: runner.submit(read, {"order": order, "part": part}), address)


def tell(difference: Difference) -> Sequence[str]:
    """Fields and samples, as Markdown."""
    lines = [f"- {name}: {count}" for name, count in difference.fields.most_common()]
    lines += [f"- no article any more, {reason}: {count}" for reason, count in (+difference.reasons).items()]
    for sample in difference.samples:
        lines += ["", f"{sample.url}", "```diff", *sample.lines, "```"]
    return lines or ["Nothing would change."]


def _state(difference: Difference) -> State[dict[str, int]]:
    total = difference.total
    told = ", ".join(f"{count} {name}" for name, count in total.most_common()) or "no page is stored"
    return Completed(message=told, data=dict(total))
