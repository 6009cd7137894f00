"""The command `baotinh`: what it offers, and how it fails."""

from importlib.metadata import version
from typing import Annotated

import typer

from baotinh import (
    backfill,
    chrome,
    db,
    demo,
    deploy,
    export,
    follow,
    health,
    importing,
    ingest,
    parse,
    replay,
    simulate,
    source,
    sources,
    up,
)
from baotinh.errors import told_in_words

app = typer.Typer(
    name="baotinh",
    help="News ingestion for Vietnam's provincial press: fetch, clean, normalise, load, prove coverage.",
    no_args_is_help=True,
    pretty_exceptions_enable=False,
    context_settings={"help_option_names": ["-h", "--help"]},
)


def _show_version(wanted: bool) -> None:
    if wanted:
        typer.echo(f"baotinh {version('baotinh')}")
        raise typer.Exit


@app.callback()
def prepare(
    context: typer.Context,
    debug: Annotated[bool, typer.Option("--debug", help="Show tracebacks of errors.")] = False,
    show_version: Annotated[
        bool, typer.Option("--version", help="Show the version.", callback=_show_version, is_eager=True)
    ] = False,
) -> None:
    """Read the options that stand before a command."""
    if not debug:
        context.with_resource(told_in_words())


app.command("demo")(demo.demo)
app.command("up")(up.up)
app.command("down")(up.down)
app.command("backfill")(backfill.backfill)
app.add_typer(chrome.app, name="chrome")
app.command("deploy")(deploy.deploy)
app.command("health")(health.health)
app.command("replay")(replay.replay)
app.command("ingest")(ingest.ingest)
app.command("import")(importing.import_saved)
app.add_typer(db.app, name="db")
app.command("follow")(follow.follow)
app.command("export")(export.export)
app.command("parse")(parse.parse)
app.command("sources")(sources.sources)
app.add_typer(source.app, name="source")
app.command("simulate")(simulate.simulate)


def main() -> None:
    """Run the command line."""
    app()


if __name__ == "__main__":
    main()
