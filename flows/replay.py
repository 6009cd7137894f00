"""The flow `replay`: stored pages read again with the present code, with a difference before anything is written."""

import os
from collections.abc import Sequence
from datetime import date
from typing import Annotated

from prefect import flow
from prefect.artifacts import create_markdown_artifact, create_table_artifact
from prefect.client.schemas.objects import State
from prefect.states import Completed
from pydantic import Field

from connectors import sites
from flows.kill_points import KillPoint
from flows.replaying import Difference, Wish, run_replay
from flows.settings import read_settings
from flows.warehouse import opened
from sql.raw import Selection


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
    with opened(settings) as engine:
        difference = run_replay(engine, known, wish, kill=KillPoint(settings.fault_at))
    rows = [{"newspaper": source, **counts} for source, counts in sorted(difference.papers.items())]
    create_table_artifact(rows, key="replay", description="Adopted." if adopt else "Nothing was written.")
    create_markdown_artifact("\n".join(tell(difference)), key="replay-difference")
    return _state(difference)  # type: ignore[return-value]  # Prefect takes a state for the end of the run


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
