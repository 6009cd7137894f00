"""`baotinh demo`: the whole product on newspapers that do not exist."""

import shlex
import sys
import time
from collections import Counter
from collections.abc import Sequence
from datetime import date, timedelta
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from baotinh.terminal import print_table
from flows.progress import SourceResult
from flows.settings import Settings, read_settings, set_environment

if TYPE_CHECKING:
    from sqlalchemy import Engine

    from simulator.simulation import Simulator

EXAMPLES = 3
QUERY = "SELECT published_at, source, title FROM mart.article ORDER BY published_at DESC LIMIT 10"
PROGRAM = """import psycopg, sys
for row in psycopg.connect(sys.argv[1]).execute("SELECT kind, count(*) FROM mart.article_block GROUP BY kind"):
    print(*row)"""
QUIET = {"PREFECT_LOGGING_LEVEL": "ERROR"}  # the demo tells its own story


def demo(
    prefect: Annotated[bool, typer.Option(help="Run the flow through Prefect, with a temporary server.")] = True,
) -> None:
    """Ingest three invented newspapers over three days, then see what a correction and a removal do.

    Each later call shows that nothing is fetched twice, and plays one more day.
    """
    from baotinh.script import cast, play, scenes
    from flows.warehouse import opened
    from simulator.simulation import Simulator

    settings = read_settings()
    if prefect:
        set_environment(QUIET)
        typer.echo("Starting a temporary Prefect server and an embedded Postgres; the first time takes a while.")
    with opened(settings) as engine:
        to_play = scenes(_seen_until(engine, [paper.slug for paper in cast()]))
        with Simulator(cast(), now=to_play[0].at - timedelta(days=30)) as simulator:
            for scene in to_play:
                play(simulator, scene)
                _ingest(simulator, scene.title, settings, prefect=prefect)
        _show(engine)
    typer.echo(_further(settings, prefect=prefect))


def _seen_until(engine: "Engine", slugs: Sequence[str]) -> date | None:
    """The last simulated day that an earlier demo loaded, as the warehouse itself tells."""
    from simulator.paper import ZONE
    from sql.warehouse import totals

    newest = [row.newest for row in totals(engine) if row.source in slugs and row.newest]
    return max(newest).astimezone(ZONE).date() if newest else None


def _ingest(simulator: "Simulator", title: str, settings: Settings, *, prefect: bool) -> None:
    from baotinh.fiction import FOLDER
    from baotinh.running import run_ingest

    simulator.log.clear()
    world = settings.model_copy(update={"sites": (FOLDER,), "connect_to": simulator.connect_to, "now": simulator.now})
    set_environment(world.environment(), override=True)
    started = time.monotonic()
    results = run_ingest([paper.slug for paper in simulator.papers], prefect=prefect)
    pages = len(simulator.log.requests(kind="article"))
    typer.echo(_tell(title, results, pages, len(simulator.log) - pages, time.monotonic() - started))
    if any(result.status != "succeeded" for result in results):
        raise typer.Exit(1)


def _tell(title: str, results: Sequence[SourceResult], pages: int, others: int, seconds: float) -> str:
    counts: Counter[str] = Counter()
    for result in results:
        counts.update(result.counts)
    found = [f"{counts[name]} {name}" for name in ("new", "changed", "gone", "problem", "failed") if counts[name]]
    return (
        f"{title}: {', '.join(found) or 'nothing new'} "
        f"({pages} article pages and {others} list pages asked for, {seconds:.1f} s)"
    )


def _show(engine: "Engine") -> None:
    from rich.table import Table

    from simulator.paper import ZONE
    from sql.warehouse import latest, totals

    table = Table("newspaper", title="In the warehouse", title_justify="left", box=None, pad_edge=False)
    for name in ("articles", "revised", "gone", "oldest", "newest"):
        table.add_column(name, justify="right")
    for row in totals(engine):
        days = [f"{moment.astimezone(ZONE):%Y-%m-%d}" if moment else "" for moment in (row.oldest, row.newest)]
        table.add_row(row.source, str(row.articles), str(row.edits), str(row.gone), *days)
    typer.echo()
    print_table(table)
    typer.echo("\nThe newest of them")
    for row in latest(engine, EXAMPLES):
        typer.echo(f"{row.published_at.astimezone(ZONE):%Y-%m-%d %H:%M}  {row.title}")
        typer.echo(f"{'':18}{row.byline or 'unsigned'}, {row.url}")


def _further(settings: Settings, *, prefect: bool) -> str:
    own = Path(sys.executable).parent
    command, python, scheduler = (shlex.quote(str(own / name)) for name in ("baotinh", "python", "prefect"))
    home = shlex.quote(str(settings.prefect_folder))
    further = [
        f"SQL, as a reader sees it:\n  {command} db psql --reader -c {shlex.quote(QUERY)}",
        f'Python:\n  {python} -c {shlex.quote(PROGRAM)} "$({command} db url --reader)"',
        f"These runs in Prefect's UI, at http://127.0.0.1:4200:\n  PREFECT_HOME={home} {scheduler} server start",
        f"The database server keeps running until:\n  {command} db stop",
        f"Start again from nothing:\n  {command} db reset",
    ]
    return "\nLook further\n\n" + "\n".join(line for line in further if prefect or "Prefect" not in line)
