"""`baotinh db`: the warehouse's server, its address, and its schema."""

import os
import shutil
from datetime import datetime
from pathlib import Path
from typing import Annotated

import typer

from baotinh import withdrawing
from baotinh.errors import UserError
from flows.settings import Settings, read_settings

app = typer.Typer(help="The warehouse: start, stop, look into, migrate, empty.", no_args_is_help=True)
app.command()(withdrawing.withdraw)
app.command()(withdrawing.withdrawals)

DAYS = ["%Y-%m-%d"]
Reader = Annotated[bool, typer.Option("--reader", help="As a reader, who sees the schema mart and nothing else.")]


@app.command()
def start() -> None:
    """Start the embedded server, unless it runs, and bring its schema up to date."""
    from flows.warehouse import opened

    settings = _embedded("start")
    with opened(settings):
        typer.echo(f"running, data in {settings.home / 'postgres'}")


@app.command()
def stop() -> None:
    """Stop the embedded server; the data stay, and the next command starts it again."""
    from flows.warehouse import in_words
    from sql import embedded

    with in_words():
        stopped = embedded.stop(_embedded("stop").home)
    typer.echo("stopped" if stopped else "was not running")


@app.command()
def status() -> None:
    """Say which warehouse the commands use, and whether it answers."""
    from sql import embedded

    settings = read_settings()
    if settings.database_url:
        typer.echo(f"DATABASE_URL: {_without_password(settings.database_url)}")
        return
    found = embedded.status(settings.home)
    typer.echo(f"embedded Postgres, {f'running as process {found.pid}' if found.running else 'not running'}")
    typer.echo(f"data: {found.data}")


@app.command()
def url(reader: Reader = False) -> None:
    """Print the address of the warehouse, for psql, Python and others; starts the embedded server."""
    typer.echo(_address(reader=reader))


@app.command(context_settings={"allow_extra_args": True, "ignore_unknown_options": True})
def psql(context: typer.Context, reader: Reader = False) -> None:
    """Open psql on the warehouse; further arguments go to psql, for example -c 'SELECT count(*) FROM mart.article'."""
    from sql import embedded

    program = shutil.which(str(embedded.binaries() / "psql")) or shutil.which("psql")
    if program is None:
        raise UserError("no psql on this machine; `baotinh db url` is the address for another client")
    os.execv(program, [program, _address(reader=reader), *context.args])  # noqa: S606 - psql takes our place


@app.command()
def migrate() -> None:
    """Bring the schema of the warehouse up to date."""
    from flows.warehouse import update

    typer.echo("\n".join(update(read_settings())) or "up to date")


@app.command()
def backup(target: Annotated[Path, typer.Argument(help="File to write.")]) -> None:
    """Write the whole warehouse of this instant into a file, with pg_dump."""
    from sql.backup import BackupFailed, dump

    try:
        dump(_address(reader=False), target)
    except (BackupFailed, OSError) as fault:
        raise UserError(str(fault)) from fault
    typer.echo(f"{target}: {target.stat().st_size / 1e6:.1f} MB")


@app.command()
def archive(
    target: Annotated[Path, typer.Argument(help="File to write, ending in .warc.gz.")],
    source: Annotated[list[str] | None, typer.Option(help="A newspaper; may be said several times.")] = None,
    since: Annotated[datetime | None, typer.Option(formats=DAYS, help="First local day of publication.")] = None,
    until: Annotated[datetime | None, typer.Option(formats=DAYS, help="Last local day of publication.")] = None,
) -> None:
    """Write the stored pages as a WARC file; `baotinh import` reads it back."""
    from baotinh.terminal import watching_rows
    from flows.warehouse import opened
    from sql.archive import write_warc
    from sql.raw import Selection

    if not target.name.endswith(".warc.gz"):
        raise UserError("name the file ….warc.gz, so that it is known for what it is")
    chosen = Selection(tuple(source or ()), since.date() if since else None, until.date() if until else None)
    with opened(read_settings()) as engine, watching_rows("pages") as report:
        written = write_warc(engine, target, chosen, report)
    typer.echo(f"{written} pages: {target}")


@app.command()
def restore(saved: Annotated[Path, typer.Argument(help="File that `db backup` wrote.", exists=True)]) -> None:
    """Bring a backup into an empty warehouse (`db reset` makes one), and its schema up to date.

    The change feed gets a new generation: those who follow it start again from 0.
    """
    from flows.warehouse import in_words, update
    from sql import embedded
    from sql.backup import BackupFailed
    from sql.backup import restore as bring_back

    settings = read_settings()
    with in_words():
        address = settings.database_url or embedded.ensure(settings.home)
    try:
        bring_back(address, saved)
    except BackupFailed as fault:
        raise UserError(str(fault)) from fault
    update(settings)
    typer.echo("restored")


@app.command()
def rebuild(yes: Annotated[bool, typer.Option("--yes", help="Do not ask.")] = False) -> None:
    """Make all articles anew from the stored pages, without network; revisions that our own changes caused vanish.

    The change feed gets a new generation: those who follow it start again from 0.
    """
    from baotinh.terminal import watching_rows
    from connectors import sites
    from flows.belonging import Register
    from flows.chrome import Memory
    from flows.warehouse import opened
    from sql import runs
    from sql.rebuild import rebuild as make_anew

    settings = read_settings()
    if not yes:
        typer.confirm("Remove all articles and make them anew from the stored pages?", abort=True)
    register = Register(sites.load_all(settings.sites))
    with opened(settings) as engine, watching_rows("pages") as report:
        run_id = runs.start(engine, "rebuild")
        memory = Memory(engine)
        tally = make_anew(engine, run_id, lambda page: register.read(page, memory.of), report)
        runs.finish(engine, run_id, "succeeded", dict(tally))
    typer.echo(", ".join(f"{n} {verdict}" for verdict, n in sorted(tally.items())) or "no page is stored")


@app.command()
def upkeep(
    logs: Annotated[int, typer.Option(min=60, help="Days after which records of runs are added up and deleted.")] = 365,
    pack: Annotated[
        int | None, typer.Option(min=1, help="Pack pages that came more than so many days ago, to half their bytes.")
    ] = None,
) -> None:
    """Add up old records of runs, and pack old pages; articles, pages and evidence stay what they are."""
    from baotinh.terminal import watching_rows
    from flows.housekeeping import tidy
    from flows.warehouse import opened

    settings = read_settings()
    with opened(settings) as engine, watching_rows("newspapers") as report:
        typer.echo(str(tidy(engine, settings.clock(), logs=logs, pack=pack, report=report)))


@app.command()
def dictionary() -> None:
    """Print the data dictionary, from the comments in the database, as Markdown (docs/dictionary.md)."""
    from flows.warehouse import opened
    from sql import dictionary as made

    with opened(read_settings()) as engine:
        typer.echo(made.page(engine), nl=False)


@app.command()
def reset(yes: Annotated[bool, typer.Option("--yes", help="Do not ask.")] = False) -> None:
    """Delete the embedded warehouse with all its articles. This cannot be undone."""
    from flows.warehouse import in_words
    from sql import embedded

    home = _embedded("reset").home
    data = embedded.status(home).data
    if not data.exists():
        typer.echo("there is no warehouse yet")
        return
    if not yes:
        typer.confirm(f"Delete {data} with all articles?", abort=True)
    with in_words():
        embedded.stop(home)
        shutil.rmtree(data)
    typer.echo("deleted; the next command makes an empty one")


def _embedded(order: str) -> Settings:
    from baotinh.up import alive

    settings = read_settings()
    if settings.database_url:
        raise UserError(f"DATABASE_URL names your own server: `db {order}` is for the embedded one only")
    if order in ("stop", "reset") and alive(settings.home):
        raise UserError(f"`baotinh up` is at work here, and would start it again: `baotinh down`, then `db {order}`")
    return settings


def _address(*, reader: bool) -> str:
    from flows.warehouse import opened
    from sql import embedded

    settings = read_settings()
    if settings.database_url:
        if reader:
            raise UserError("DATABASE_URL names your own server: make a login there and grant it baotinh_reader")
        return settings.database_url
    with opened(settings):
        return embedded.reader_url(settings.home) if reader else embedded.url(settings.home)


def _without_password(address: str) -> str:
    from sqlalchemy import make_url

    return make_url(address).render_as_string(hide_password=True)
