"""`baotinh deploy`: schedules and forms on a Prefect server."""

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from baotinh.errors import UserError
from flows.settings import read_settings

if TYPE_CHECKING:
    from flows.timetable import Plan

HEAD = """\
# Written by `baotinh deploy --yaml prefect.yaml`, for `prefect deploy --all --no-prompt` on the server of
# PREFECT_API_URL; again and again, without harm: schedules have slugs and do not say whether they are active, so that
# one that an operator paused stays paused. `baotinh deploy` also leaves alone schedules and parameters that were
# edited, and adds automations. Workers need the package installed (make setup, or the Dockerfile); no code is copied.
"""


def deploy(
    slugs: Annotated[list[str] | None, typer.Argument(help="Newspapers to ingest by schedule; none means all.")] = None,
    yaml: Annotated[Path | None, typer.Option(help="Write this file for `prefect deploy --all` instead.")] = None,
    reset: Annotated[bool, typer.Option("--reset", help="Undo what was changed in Prefect's UI as well.")] = False,
) -> None:
    """Register the ingest of newspapers, the forms and the automations on the server of PREFECT_API_URL.

    Again and again without harm: schedules, pauses and parameters that an operator changed stay as they are, and so
    does what newspapers have that are not named.
    """
    from connectors import sites
    from flows.timetable import plan_all

    settings = read_settings()
    papers = sites.load_all(settings.sites)
    plans = plan_all([sites.load(slug, settings.sites) for slug in slugs] if slugs else papers.values())
    if yaml is not None:
        _write(yaml, plans)
        return
    if not settings.prefect_api_url:
        raise UserError("PREFECT_API_URL names no server; `baotinh up` starts one, and deploys to it")
    from baotinh.running import prepare_prefect

    prepare_prefect(settings)
    from httpx import HTTPError
    from prefect import get_client

    from flows.registration import register

    try:
        with get_client(sync_client=True) as client:
            done = register(client, plans, papers, reset=reset)
    except HTTPError as fault:
        raise UserError(f"the server of PREFECT_API_URL ({settings.prefect_api_url}): {fault}") from fault
    for title in done.made:
        typer.echo(f"made  {title}")
    typer.echo(f"{len(done.made)} made, {len(done.kept)} left as they are apart from their code")


def _write(path: Path, plans: list["Plan"]) -> None:
    import yaml  # type: ignore[import-untyped]  # comes with Prefect

    from flows.timetable import as_document

    document = yaml.safe_dump(as_document(plans), allow_unicode=True, sort_keys=False, width=120)
    path.write_text(HEAD + document, encoding="utf-8")
