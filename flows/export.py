"""The flow `export`: articles as files on the worker, from a form or by a schedule of the operator's."""

from datetime import date
from pathlib import Path
from typing import Annotated, Literal

from prefect import flow
from prefect.artifacts import create_table_artifact
from prefect.client.schemas.objects import State
from prefect.states import Completed, Failed
from pydantic import Field

from flows.settings import read_settings
from flows.warehouse import opened
from sql import export as exporting


@flow(name="export", persist_result=False)
def export(
    folder: Annotated[
        str,
        Field(description="Folder on the worker; a relative one lies in the home folder. Again: brought up to date."),
    ] = "export",
    sources: Annotated[list[str], Field(title="papers", description="Newspapers; none means all.")] = [],  # noqa: B006
    since: Annotated[date | None, Field(title="from", description="First day of publication.")] = None,
    until: Annotated[date | None, Field(title="to", description="Last day of publication.")] = None,
    kind: Annotated[
        Literal["parquet", "csv", "jsonl"], Field(title="format", description="Format of files.")
    ] = "parquet",
    text: Annotated[bool, Field(description="With the full text, or leads cut to 300 letters.")] = True,
) -> int:
    """Write one instant of the warehouse into a folder, a file for each newspaper and month; returns the articles.

    Shown as the artifact `export`. A folder that holds something else ends the run as Failed, in words.
    """
    settings = read_settings()
    place = settings.home / Path(folder).expanduser()
    with opened(settings) as engine:
        try:
            made = exporting.export(engine, place, exporting.Order(kind, tuple(sources), since, until, text))
        except exporting.BadExport as fault:
            return Failed(message=str(fault))  # type: ignore[return-value]  # Prefect takes a state for the end
    rows = [{"file": file.path, "articles": file.rows} for file in made.files]
    told = f"{made.rows} articles in {len(made.files)} files, as of change {made.change_id}: {place}"
    create_table_artifact(rows, key="export", description=told)
    return _state(told, made.rows)  # type: ignore[return-value]  # Prefect takes a state for the end


def _state(told: str, rows: int) -> State[int]:
    return Completed(message=told, data=rows)
