"""`baotinh follow`: the change feed as JSON lines, for programs that keep up with the warehouse."""

import json
from collections.abc import Sequence
from dataclasses import asdict
from datetime import datetime
from typing import TYPE_CHECKING, Annotated, Any

import typer

from baotinh.errors import UserError
from flows.settings import read_settings

if TYPE_CHECKING:
    from sqlalchemy import Engine

    from sql.feed import Entry


def follow(
    start: Annotated[
        int, typer.Option("--from", min=0, help="Number of the last change that you have; 0 for all.")
    ] = 0,
    wait: Annotated[
        float, typer.Option(help="Seconds to wait for more after the last change; without it, end when up to date.")
    ] = 0,
    forever: Annotated[bool, typer.Option("--forever", help="Wait for more until interrupted.")] = False,
    generation: Annotated[
        str, typer.Option(help="Generation that your number is of; another one means: begin again from 0.")
    ] = "",
    articles: Annotated[bool, typer.Option("--articles", help="Add the article as it is now to each change.")] = False,
) -> None:
    """Print every change of the warehouse after a number, one JSON object a line, in the order of commits.

    Numbers have no gaps. Keep the change_id of the last line together with what you made of it: going
    on from there misses nothing and repeats nothing (docs/warehouse.md).
    """
    from flows.warehouse import opened
    from sql import feed

    with opened(read_settings()) as engine:
        patience = float("inf") if forever else wait
        try:
            for age, found in feed.follow(engine, start, generation=generation, wait=patience):
                _print(age, found, _current(engine, found) if articles else None)
        except feed.FeedRestarted as fault:
            raise UserError(str(fault)) from fault
        except KeyboardInterrupt:  # the usual end of --forever
            raise typer.Exit from None


def _print(generation: str, found: "Sequence[Entry]", current: dict[int, Any] | None) -> None:
    for entry in found:
        line = asdict(entry) | {"generation": generation}
        if current is not None:
            line["article"] = current.get(entry.article_id)
        typer.echo(json.dumps(line, ensure_ascii=False, default=_spell))


def _current(engine: "Engine", found: "Sequence[Entry]") -> dict[int, Any]:
    from sql.warehouse import articles

    numbers = sorted({entry.article_id for entry in found})
    return {row["article_id"]: row for row in articles(engine, numbers)}


def _spell(value: object) -> str:
    return value.isoformat() if isinstance(value, datetime) else str(value)
