"""`baotinh ingest`: newspapers brought up to date from the terminal."""

from typing import Annotated

import typer

from baotinh.errors import UserError
from baotinh.terminal import print_results, watching


def ingest(
    slugs: Annotated[list[str] | None, typer.Argument(help="Newspapers (see: baotinh sources).")] = None,
    everything: Annotated[bool, typer.Option("--all", help="All newspapers that are declared.")] = False,
    recheck: Annotated[bool, typer.Option(help="Also ask again for articles whose lists are silent.")] = False,
    limit: Annotated[int | None, typer.Option(min=1, help="The most articles to fetch of each.")] = None,
    force: Annotated[bool, typer.Option(help="Also look at channels whose time has not come.")] = False,
    jobs: Annotated[int, typer.Option(min=1, help="Processes for each, where a server asks for no pause.")] = 1,
    prefect: Annotated[bool, typer.Option(help="Record the run with Prefect, also without a server.")] = False,
) -> None:
    """Discover, fetch, read and load what newspapers have published; a second run fetches nothing again.

    Exit status 1 says that something could not be had; the table says what. The run is recorded by
    Prefect when PREFECT_API_URL is set or --prefect is given.
    """
    if jobs > 1 and (limit or prefect):
        raise UserError("--jobs goes neither with --limit nor with --prefect")
    if bool(slugs) == everything:
        raise UserError("name newspapers, or say --all (`baotinh sources` lists them)")
    if jobs > 1:
        from flows.workshop import open_workshop

        open_workshop()  # before the imports here, which then take no longer for it
    from baotinh.running import run_ingest

    with watching() as report:
        results = run_ingest(
            slugs or [], recheck=recheck, limit=limit, force=force, jobs=jobs, prefect=prefect, report=report
        )
    print_results(results)
    if any(result.status != "succeeded" for result in results):
        raise typer.Exit(1)
