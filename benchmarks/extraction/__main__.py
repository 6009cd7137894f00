"""`python -m benchmarks.extraction`: generate pages with gold, read them, print what came out right."""

import json
from collections.abc import Collection, Sequence
from dataclasses import replace
from pathlib import Path
from typing import Annotated

import typer
from rich.console import Console

from benchmarks.extraction.cases import Order
from benchmarks.extraction.floors import raise_floors, read_floors
from benchmarks.extraction.layouts import DESIGNS
from benchmarks.extraction.running import run
from benchmarks.extraction.saving import save
from benchmarks.extraction.scores import Result
from benchmarks.extraction.summary import summarize
from benchmarks.extraction.tables import list_results, print_scores, print_worst
from benchmarks.extraction.traps import TRAPS


def main(
    pages: Annotated[int, typer.Option(min=1, help="Article pages; others come on top of them.")] = 300,
    seed: Annotated[int, typer.Option(help="The same seed gives the same pages.")] = 1,
    design: Annotated[list[str] | None, typer.Option(help="Only this page design; may be repeated.")] = None,
    trap: Annotated[str, typer.Option(help="All pages carry this trap and no other.")] = "",
    matrix: Annotated[bool, typer.Option("--matrix", help="Every trap by itself, on so many pages each.")] = False,
    plain: Annotated[bool, typer.Option("--plain", help="No page carries a trap.")] = False,
    show_worst: Annotated[int, typer.Option(help="Print the differences of so many pages.")] = 0,
    as_json: Annotated[bool, typer.Option("--json", help="Print sums and one record a page as JSON.")] = False,
    folder: Annotated[
        Path | None, typer.Option("--save", help="Write pages, manifest.tsv and gold.jsonl here; read nothing.")
    ] = None,
    higher: Annotated[
        bool, typer.Option("--raise-floors", help="Measure the pages of floors.toml and write what rose into it.")
    ] = False,
    names: Annotated[bool, typer.Option("--list", help="List designs and traps; read nothing.")] = False,
) -> None:
    """Measure the extractor on pages that it has never seen, per page design and per trap."""
    console = Console(width=200)
    _check(design or [], DESIGNS)
    _check([trap] if trap else [], TRAPS)
    order = Order(pages, seed, tuple(design or DESIGNS), trap, plain)
    if names:
        _print_names(console)
    elif higher:
        for measure, value in raise_floors(summarize(run(read_floors().order))).items():
            console.print(f"{measure} = {value}")
    elif folder is not None:
        console.print(f"{save(order, folder)} pages in {folder}")
    else:
        orders = [replace(order, trap=name) for name in TRAPS] if matrix else [order]
        _measure([result for one in orders for result in run(one)], show_worst, as_json, console)


def _measure(results: Sequence[Result], show_worst: int, as_json: bool, console: Console) -> None:
    if as_json:
        record = {"sums": summarize(results), "pages": list_results(results)}
        typer.echo(json.dumps(record, ensure_ascii=False, indent=1))
        return
    print_scores(results, console)
    print_worst(results, show_worst, console)


def _print_names(console: Console) -> None:
    for design in DESIGNS.values():
        console.print(f"design {design.name}")
    for trap in TRAPS.values():
        console.print(f"trap {trap.name}: {trap.what}")


def _check(wanted: Sequence[str], names: Collection[str]) -> None:
    for name in wanted:
        if name not in names:
            raise typer.BadParameter(f"{name!r} is none of: {', '.join(names)}")


if __name__ == "__main__":
    typer.run(main)
