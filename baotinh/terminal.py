"""What people see: progress goes to standard error, results to standard output."""

import sys
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from typing import TYPE_CHECKING

import typer

from flows.progress import Progress, Report, SourceResult, silent

if TYPE_CHECKING:
    from rich.table import Table

COLUMNS = ("fetched", "new", "changed", "unchanged", "gone", "problem", "failed")  # of a run's table


@contextmanager
def counting(noun: str) -> Iterator[Callable[[], None]]:
    """Show a running count with its rate while the context lasts; call what it gives once for each."""
    from rich.console import Console
    from rich.progress import Progress as Bars
    from rich.progress import SpinnerColumn, TextColumn, TimeElapsedColumn

    columns = (SpinnerColumn(), TextColumn("{task.completed} " + noun), TimeElapsedColumn())
    with Bars(*columns, console=Console(stderr=True), transient=True) as bars:
        task = bars.add_task(noun, total=None)
        yield lambda: bars.advance(task)


@contextmanager
def watching() -> Iterator[Report]:
    """Show one bar for each newspaper while the context lasts; nothing where nobody looks."""
    if not sys.stderr.isatty():
        yield silent
        return
    from rich.console import Console
    from rich.progress import Progress as Bars
    from rich.progress import TaskID

    with Bars(console=Console(stderr=True), transient=True) as bars:
        tasks: dict[str, TaskID] = {}

        def report(progress: Progress) -> None:
            if progress.source not in tasks:
                tasks[progress.source] = bars.add_task(progress.source, total=None)
            total = progress.done + progress.left if progress.stage != "discovering" else None
            bars.update(tasks[progress.source], completed=progress.done, total=total)

        yield report


@contextmanager
def watching_rows(noun: str) -> Iterator[Callable[[int, int], None]]:
    """Show one bar while the context lasts; call what it gives with (done, of how many). Nothing where nobody looks."""
    if not sys.stderr.isatty():
        yield lambda done, total: None
        return
    from rich.console import Console
    from rich.progress import Progress as Bars

    with Bars(console=Console(stderr=True), transient=True) as bars:
        task = bars.add_task(noun, total=None)
        yield lambda done, total: bars.update(task, completed=done, total=total)


def print_table(table: "Table") -> None:
    """Print a table; whoever reads it from a file or a pipe gets every word of it."""
    from rich.console import Console

    Console(width=None if sys.stdout.isatty() else 240).print(table)


def print_results(results: Sequence[SourceResult]) -> None:
    """Print what a run did, one line for each newspaper, and what went wrong below."""
    from rich.table import Table

    table = Table("newspaper", "status", box=None, pad_edge=False)
    for name in (*COLUMNS, "seconds"):
        table.add_column(name, justify="right")
    for result in results:
        counts = [str(result.counts.get(name, 0)) for name in COLUMNS]
        table.add_row(result.source, result.status, *counts, f"{result.seconds:.1f}")
    print_table(table)
    for result in results:
        for trouble in result.troubles:
            typer.echo(f"{result.source}: {trouble}")
