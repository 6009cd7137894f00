"""The flow `health`: every newspaper against its own rhythm, with a cause for what is odd."""

from pathlib import Path
from typing import Annotated

from prefect import flow, get_run_logger
from prefect.artifacts import create_image_artifact, create_markdown_artifact, create_table_artifact
from prefect.client.schemas.objects import State
from prefect.states import Completed
from pydantic import Field

from flows import office
from flows.checkup import examine
from flows.diagnosis import Health
from flows.picture import as_address, draw_coverage
from flows.report import Report, render
from flows.settings import read_settings
from flows.warehouse import opened

REPORT = "health.html"  # in the home folder of the machine on which the flow ran


@flow(name="health", persist_result=False)
def health(
    sources: Annotated[list[str], Field(title="papers", description="Newspapers; none means all.")] = [],  # noqa: B006
) -> list[str]:
    """Say which newspapers need somebody to act, and why; returns their slugs.

    Shown as the artifacts `health` (a table), `health-alarms` (in words) and `health-coverage` (a
    picture); the report with plots is written to health.html in the home folder. The run
    ends as Completed under the name Alarm when there is something to do: the product works, a newspaper does not.
    """
    settings = read_settings()
    with opened(settings) as engine:
        report = examine(engine, office.find(sources, settings), settings)
    settings.home.mkdir(parents=True, exist_ok=True)
    place = settings.home / REPORT
    place.write_text(render(report), encoding="utf-8")
    _show(report, place)
    alarming = [one for one in report.healths if one.alarming]
    for one in alarming:
        get_run_logger().warning("%s: %s: %s %s", one.source, one.cause, one.detail, one.sample)
    return _state(alarming, report)  # type: ignore[return-value]  # Prefect takes a state for the end


def tell(report: Report) -> str:
    """The alarms in words, as Markdown."""
    alarming = [one for one in report.healths if one.alarming]
    lines = [f"- **{one.source}**: {one.cause.replace('_', ' ')}: {one.detail} {one.sample}" for one in alarming]
    return "\n".join([*lines, "", f"{report.summary}."])


def _show(report: Report, place: Path) -> None:
    rows = [_row(one) | {"requests today": report.tell_budget(one.source)} for one in report.followed]
    create_table_artifact(rows, key="health", description=f"{report.summary}. With plots: {place}")
    create_markdown_artifact(tell(report), key="health-alarms", description=report.summary)
    picture = as_address(draw_coverage(report))
    create_image_artifact(picture, key="health-coverage", description="Each paper, each day of eight weeks.")


def _state(alarming: list[Health], report: Report) -> State[list[str]]:
    slugs = [one.source for one in alarming]
    if not alarming:
        return Completed(message=report.summary, data=slugs)
    return Completed(name="Alarm", message="; ".join(f"{one.source}: {one.cause}" for one in alarming), data=slugs)


def _row(one: Health) -> dict[str, str | int | float | None]:
    return {
        "newspaper": one.source, "cause": one.cause or "well", "seen": one.detail, "sample": one.sample,
        "yesterday": one.articles, "usual": one.usual, "set aside in 7 days": one.quarantined,
        "furniture in texts": one.chrome, "visited": one.visited,
    }  # fmt: skip
