"""`baotinh db withdraw` and `withdrawals`: take an article down for good, and keep the list."""

from pathlib import Path
from typing import Annotated

import typer

from baotinh.errors import UserError
from flows.settings import read_settings


def withdraw(
    what: Annotated[str, typer.Argument(help="Address of the article, or its number in mart.article.")],
    reason: Annotated[str, typer.Option(help="Why; readers see it, so name nobody.")],
    by: Annotated[str, typer.Option(help="Who asked or decided; only the operator sees it.")] = "operator",
    yes: Annotated[bool, typer.Option("--yes", help="Do not ask.")] = False,
) -> None:
    """Erase an article, all its revisions and its stored pages, and refuse its address from now on.

    This cannot be undone. The change feed says `withdraw`, so that readers delete their copies.
    """
    from connectors import sites
    from flows.warehouse import opened
    from flows.withdrawal import NoSuchArticle, carry_out, order

    settings = read_settings()
    declared = sites.load_all(settings.sites)
    with opened(settings) as engine:
        try:
            wanted = order(engine, declared, what, by, reason, settings.clock())
        except NoSuchArticle as fault:
            raise UserError(str(fault)) from fault
        if not yes:
            typer.confirm(f"Erase {wanted.url} for good?", abort=True)
        erased = carry_out(engine, declared, wanted)
    if erased.article_id is None:
        typer.echo(f"no article was there; {wanted.url} is refused from now on")
        return
    typer.echo(f"article {erased.article_id}: {erased.revisions} contents and {erased.pages} pages erased")
    typer.echo("backups made before still hold it: docs/removal.md")


def withdrawals(
    apply: Annotated[
        Path | None,
        typer.Option(help="Take down what this list names, as after restoring an older backup.", exists=True),
    ] = None,
) -> None:
    """Print everything that was taken down, as JSON lines; with --apply, take it down again."""
    from connectors import sites
    from flows.warehouse import opened
    from flows.withdrawal import as_lines, carry_out, from_lines
    from sql.withdrawal import withdrawals as listed

    settings = read_settings()
    with opened(settings) as engine:
        if apply is None:
            for line in as_lines(listed(engine)):
                typer.echo(line)
            return
        declared, done = sites.load_all(settings.sites), 0
        try:
            for wanted in from_lines(apply.read_text(encoding="utf-8").splitlines()):
                carry_out(engine, declared, wanted)
                done += 1
        except ValueError as fault:
            raise UserError(str(fault)) from fault
    typer.echo(f"{done} taken down")
