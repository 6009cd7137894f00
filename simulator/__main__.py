"""The simulator as a process: `python -m simulator --days 3 --now 2026-03-05T12:00+07:00`."""

import argparse
import json
import signal
import sys
import threading
from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime

from simulator.control import show_state
from simulator.paper import ZONE, Paper
from simulator.press import PAPERS, give_history
from simulator.simulation import Simulator

_NOW = datetime(2026, 3, 5, 12, tzinfo=ZONE)


def main(arguments: Sequence[str] | None = None) -> int:
    """Serve until SIGTERM or SIGINT; the first line on standard output says in JSON where."""
    options = _read_options(arguments)
    stopped = threading.Event()
    for number in (signal.SIGTERM, signal.SIGINT):
        signal.signal(number, lambda *_: stopped.set())
    with Simulator(_choose_papers(options), now=options.now, port=options.port) as simulator:
        print(json.dumps(show_state(simulator, {})), flush=True)  # noqa: T201 - the line that others wait for
        stopped.wait()
    return 0


def _read_options(arguments: Sequence[str] | None) -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="python -m simulator", description="Newspapers that do not exist.")
    parser.add_argument(
        "--now", type=_read_moment, default=_NOW, help="simulated instant with zone (default %(default)s)"
    )
    parser.add_argument(
        "--days", type=_read_days, default=3, help="days of history, today included (default %(default)s)"
    )
    parser.add_argument("--port", type=int, default=0, help="0 lets the system choose (default)")
    parser.add_argument("--per-day", type=float, help="average articles per day and paper, instead of each paper's own")
    parser.add_argument("--papers", nargs="+", choices=[paper.slug for paper in PAPERS], help="default: all")
    return parser.parse_args(arguments)


def _read_days(text: str) -> int:
    days = int(text)
    if days < 1:
        raise argparse.ArgumentTypeError("a paper needs at least one day")
    return days


def _read_moment(text: str) -> datetime:
    moment = datetime.fromisoformat(text)
    return moment if moment.tzinfo else moment.replace(tzinfo=ZONE)


def _choose_papers(options: argparse.Namespace) -> tuple[Paper, ...]:
    chosen = [paper for paper in PAPERS if not options.papers or paper.slug in options.papers]
    papers = give_history(chosen, options.now, options.days)
    return tuple(replace(paper, per_day=options.per_day) for paper in papers) if options.per_day else papers


if __name__ == "__main__":
    sys.exit(main())
