"""`baotinh source`: declare a newspaper, and try a declaration out."""

from pathlib import Path
from typing import Annotated

import typer

from flows.settings import read_settings

app = typer.Typer(help="Declare a newspaper, or try a declaration out.", no_args_is_help=True)

Pages = Annotated[
    list[Path] | None, typer.Option("--page", help="A saved page of the newspaper: then the network is left alone.")
]


@app.command()
def check(
    slug: Annotated[str, typer.Argument(help="The newspaper (see: baotinh sources).")],
    page: Pages = None,
    articles: Annotated[int, typer.Option(min=1, max=50, help="Articles to read.")] = 5,
) -> None:
    """Try a declaration: robots.txt, every channel, candidates for more, some articles; or saved pages alone.

    Prints what works, and lines to paste into the declaration. Exit status 1 when something that is
    declared does not work or an article was not read whole.
    """
    from baotinh.declaring import check_live, check_saved

    settings = read_settings()
    if not (check_saved(slug, page, settings) if page else check_live(slug, articles, settings)):
        raise typer.Exit(1)


@app.command()
def new(
    slug: Annotated[str, typer.Argument(help="Its name here: the domain without its ending, e.g. baolongan.")],
    url: Annotated[str, typer.Option(help="The address of its front page.")],
    page: Pages = None,
    to: Annotated[
        Path | None, typer.Option(help="The folder of the declaration; the first of BAOTINH_SITES if not given.")
    ] = None,
) -> None:
    """Write a first declaration of a newspaper, guessed from its site or from saved pages, and fixtures beside it.

    Nothing that is there is overwritten. What was guessed is told, with what to do next.
    """
    from baotinh.declaring import declare

    declare(slug, url, page or [], to, read_settings())
