"""`python -m benchmarks.extraction`: how well pages are read that the extractor was not made for."""

import json
from collections import defaultdict
from collections.abc import Mapping
from pathlib import Path
from typing import Annotated

import typer
from rich.console import Console
from rich.table import Table

from benchmarks.extraction.cases import Case
from benchmarks.extraction.layouts import DESIGNS
from benchmarks.extraction.run import collect, read_all, summarise
from benchmarks.extraction.saving import save_pages
from benchmarks.extraction.scores import Mark, mean
from benchmarks.extraction.traps import TRAPS

app = typer.Typer(add_completion=False)


@app.command()
def main(
    pages: Annotated[int, typer.Option(help="Article pages.", min=1)] = 1000,
    seed: Annotated[int, typer.Option(help="Other stories, other traps.")] = 1,
    design: Annotated[list[str] | None, typer.Option(help="Only these designs.")] = None,
    trap: Annotated[list[str] | None, typer.Option(help="Exactly these traps on every page; 'none' for none.")] = None,
    show_worst: Annotated[int, typer.Option(help="Print what is wrong with so many pages.")] = 0,
    save: Annotated[Path | None, typer.Option(help="Write pages, manifest.tsv and gold.jsonl here.")] = None,
    as_json: Annotated[bool, typer.Option("--json", help="Print the scores as JSON.")] = False,
) -> None:
    """Score the extractor on generated pages, by design and by trap."""
    _check(design, DESIGNS, "design")
    _check([name for name in trap or [] if name != "none"], TRAPS, "trap")
    traps = None if not trap else [name for name in trap if name != "none"]
    cases = collect(pages, seed, design or [], traps)
    if save:
        save_pages(cases, save)
    marked = read_all(cases)
    if as_json:
        typer.echo(json.dumps(summarise(marked), ensure_ascii=False, indent=1))
        return
    console = Console(width=180)
    _print_groups(console, marked)
    _print_worst(console, marked, show_worst)


def _check(names: list[str] | None, known: Mapping[str, object], what: str) -> None:
    for name in names or []:
        if name not in known:
            raise typer.BadParameter(f"no {what} {name!r}; there are {', '.join(known)}")


def _print_groups(console: Console, marked: list[tuple[Case, Mark]]) -> None:
    articles = [(case, mark) for case, mark in marked if case.group == "articles"]
    by_design: dict[str, list[Mark]] = defaultdict(list)
    by_trap: dict[str, list[Mark]] = defaultdict(list)
    for case, mark in articles:
        by_design[case.design].append(mark)
        for name in case.traps or ("(none)",):
            by_trap[name].append(mark)
    for title, groups in (("design", by_design), ("trap", by_trap)):
        if groups:
            console.print(_table(title, groups))
    for group in ("encodings", "refusals"):
        others: dict[str, list[Mark]] = defaultdict(list)
        for case, mark in marked:
            if case.group == group:
                others[case.design].append(mark)
        if others:
            console.print(_table(group, others))
    for name, score in summarise(marked).items():
        console.print(f"{name:24}{score:.4f}")


def _table(title: str, groups: dict[str, list[Mark]]) -> Table:
    means = {name: mean(marks) for name, marks in groups.items()}
    columns = list(next(iter(means.values())))
    table = Table(title, "pages", *columns, box=None, pad_edge=False)
    for name, scores in sorted(means.items()):
        table.add_row(name, str(len(groups[name])), *(f"{scores[column]:.3f}" for column in columns))
    return table


def _print_worst(console: Console, marked: list[tuple[Case, Mark]], count: int) -> None:
    faulty = sorted((pair for pair in marked if pair[1].faults), key=lambda pair: -len(pair[1].faults))
    for case, mark in faulty[:count]:
        console.print(f"\n{case.name}  {case.design}  {', '.join(case.traps)}", style="bold", highlight=False)
        for fault in mark.faults[:12]:
            console.print(f"  {fault}", markup=False, highlight=False)


if __name__ == "__main__":
    app()
