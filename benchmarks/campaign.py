"""Campaigns against the extractor: thousands of broken pages, and its memory over a hundred thousand pages.

`python -m benchmarks.campaign mutations --pages 20000` breaks pages in workers that are watched: a
page that takes longer than the limit is killed, noted and saved, and the campaign goes on.
`python -m benchmarks.campaign memory --pages 100000` watches one process grow, or not.
"""

import argparse
import gc
import multiprocessing
import resource
import sys
import traceback
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from multiprocessing.connection import Connection, wait
from multiprocessing.process import BaseProcess
from pathlib import Path
from statistics import linear_regression
from time import monotonic, process_time
from typing import Final

from benchmarks.inspection import find_faults
from benchmarks.mutants import Mutant, breed, originals
from transforms.article import Problem
from transforms.extract import extract

LIMIT_SECONDS: Final = 10.0
LIMIT_MEGABYTES: Final = 512
_FORK: Final = multiprocessing.get_context("fork")  # the originals need not be built in every worker
_FOUND: Final = Path(".baotinh/mutants")


@dataclass(frozen=True, slots=True)
class Outcome:
    """What became of one broken page; `kind` is "article" or the reason of the problem."""

    number: int
    kind: str
    faults: tuple[str, ...]
    seconds: float
    megabytes: float


def try_one(mutant: Mutant) -> Outcome:
    """Extract one broken page and judge the result; an exception is a fault, not an error here."""
    start = process_time()
    try:
        result = extract(mutant.page, mutant.site)
    except Exception as fault:  # the very thing this campaign looks for
        return _outcome(mutant, "exception", (_place(fault),), start)
    kind = result.reason if isinstance(result, Problem) else "article"
    return _outcome(mutant, kind, tuple(find_faults(result)), start)


def _outcome(mutant: Mutant, kind: str, faults: tuple[str, ...], start: float) -> Outcome:
    return Outcome(mutant.number, kind, faults, process_time() - start, peak_megabytes())


def _place(fault: Exception) -> str:
    frame = traceback.extract_tb(fault.__traceback__)[-1]
    return f"{type(fault).__name__} at {Path(frame.filename).name}:{frame.lineno}: {fault}"


def peak_megabytes() -> float:
    """Return the most memory this process ever held at once."""
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    return peak / (1024 * 1024 if sys.platform == "darwin" else 1024)


@dataclass(slots=True)
class Worker:
    """A process that works through `numbers`, and when it last gave a sign of life."""

    numbers: range
    process: BaseProcess = field(init=False)
    pipe: Connection = field(init=False)
    since: float = field(init=False)

    def __post_init__(self) -> None:
        self.start()

    def start(self) -> None:
        """Begin with the first of the numbers that are left."""
        self.pipe, theirs = _FORK.Pipe(duplex=False)
        self.process = _FORK.Process(target=_work, args=(self.numbers, theirs), daemon=True)
        self.process.start()
        theirs.close()
        self.since = monotonic()

    def receive(self) -> Outcome | None:
        """Return the next outcome; None when the process ended, by itself or not."""
        try:
            outcome: Outcome = self.pipe.recv()
        except EOFError:
            return None
        self.numbers = self.numbers[1:]
        self.since = monotonic()
        return outcome

    def give_up(self, kind: str) -> Outcome:
        """End the process, skip its page and return that page's outcome."""
        self.process.kill()
        self.process.join()
        outcome = Outcome(self.numbers[0], kind, (kind,), monotonic() - self.since, 0.0)
        self.numbers = self.numbers[1:]
        if self.numbers:
            self.start()
        return outcome


def _work(numbers: range, pipe: Connection) -> None:
    for number in numbers:
        pipe.send(try_one(breed(number)))
    pipe.close()


def run_mutations(numbers: range, workers: int) -> Iterator[Outcome]:
    """Yield the outcome of every broken page, in the order in which they are ready."""
    originals()
    crew = [Worker(numbers[at::workers]) for at in range(workers) if numbers[at::workers]]
    while crew := [worker for worker in crew if worker.numbers]:
        ready = set(wait([worker.pipe for worker in crew], timeout=1.0))
        for worker in crew:
            if worker.pipe in ready:
                yield worker.receive() or worker.give_up("the process died")
            elif monotonic() - worker.since > LIMIT_SECONDS:
                yield worker.give_up("hang")


def mutations(numbers: range, workers: int, folder: Path) -> int:
    """Run the campaign, save the pages that failed and print a summary; 0 if none did."""
    kinds: Counter[str] = Counter()
    failed, slowest, peak = 0, Outcome(-1, "", (), 0.0, 0.0), 0.0
    for count, outcome in enumerate(run_mutations(numbers, workers), 1):
        kinds[outcome.kind] += 1
        slowest = max(slowest, outcome, key=lambda one: one.seconds)
        peak = max(peak, outcome.megabytes)
        if outcome.faults:
            failed += 1
            _keep(outcome, folder)
        if count % 100 == 0 or count == len(numbers):
            sys.stderr.write(f"\r{count} of {len(numbers)} pages, {failed} failed")
    sys.stderr.write("\n")
    _say(f"{len(numbers)} broken pages: {failed} failed" + (f", saved in {folder}" if failed else ""))
    _say(", ".join(f"{kind} {count}" for kind, count in kinds.most_common()))
    _say(f"slowest {slowest.seconds:.2f} s (page {slowest.number}: {breed(slowest.number).history})")
    _say(f"most memory {peak:.0f} MB")
    return int(failed > 0 or slowest.seconds > LIMIT_SECONDS or peak > LIMIT_MEGABYTES)


def _keep(outcome: Outcome, folder: Path) -> None:
    folder.mkdir(parents=True, exist_ok=True)
    mutant = breed(outcome.number)
    (folder / f"{outcome.number}.html").write_bytes(mutant.page.body)
    _say(f"\npage {outcome.number} ({mutant.history}): {'; '.join(outcome.faults[:3])}")


def show(number: int) -> int:
    """Extract one broken page here, with its traceback if it raises."""
    mutant = breed(number)
    _say(f"{mutant.history}, {mutant.page.url}, {mutant.page.headers}, site: {mutant.site is not None}")
    result = extract(mutant.page, mutant.site)
    _say(f"{result}\n{find_faults(result)}")
    return 0


def memory(pages: int, readings: int = 50) -> int:
    """Extract whole and broken pages over and over and print how the process grows; 0 if it stays flat."""
    diet = [sample.page for sample in originals()] + [breed(number).page for number in range(150)]
    warm_up, steps = max(2000, pages // 20), []
    for count in range(1, pages + 1):
        extract(diet[count % len(diet)])
        if count >= warm_up and (count - warm_up) % max(1, (pages - warm_up) // readings) == 0:
            gc.collect()
            steps.append((count, resident_megabytes()))
            sys.stderr.write(f"\r{count} of {pages} pages, {steps[-1][1]:.1f} MB")
    sys.stderr.write("\n")
    _say(f"after {steps[0][0]} pages {steps[0][1]:.1f} MB, after {steps[-1][0]} pages {steps[-1][1]:.1f} MB")
    _say(f"slope {slope(steps):.1f} bytes a page, peak {peak_megabytes():.0f} MB")
    return int(has_grown(steps))


def slope(steps: Sequence[tuple[int, float]]) -> float:
    """Return the bytes by which each page made the process grow; steps are (pages, megabytes)."""
    return linear_regression(*zip(*steps, strict=True)).slope * 1024 * 1024


def has_grown(steps: Sequence[tuple[int, float]]) -> bool:
    """Whether the process ended more than 8 MB and a twentieth above where it began."""
    return steps[-1][1] - steps[0][1] > max(8.0, steps[0][1] / 20)


def resident_megabytes() -> float:
    """Return the memory this process holds now; its peak where the system tells nothing else."""
    status = Path("/proc/self/status")
    if not status.exists():
        return peak_megabytes()
    line = next(line for line in status.read_text().splitlines() if line.startswith("VmRSS"))
    return int(line.split()[1]) / 1024


def _say(text: str) -> None:
    sys.stdout.write(f"{text}\n")
    sys.stdout.flush()


def main() -> int:
    """Run one of the three commands: mutations, memory, show."""
    parser = argparse.ArgumentParser(prog="benchmarks.campaign")
    commands = parser.add_subparsers(dest="command", required=True)
    broken = commands.add_parser("mutations", help="broken pages in watched workers")
    broken.add_argument("--pages", type=int, default=20_000)
    broken.add_argument("--first", type=int, default=0, help="the number of the first page")
    broken.add_argument("--workers", type=int, default=2)
    broken.add_argument("--save", type=Path, default=_FOUND, help="where pages that fail are written")
    grown = commands.add_parser("memory", help="one process over many pages")
    grown.add_argument("--pages", type=int, default=100_000)
    single = commands.add_parser("show", help="one broken page by its number")
    single.add_argument("number", type=int)
    chosen = parser.parse_args()
    if chosen.command == "show":
        return show(chosen.number)
    if chosen.command == "memory":
        return memory(chosen.pages)
    return mutations(range(chosen.first, chosen.first + chosen.pages), chosen.workers, chosen.save)


if __name__ == "__main__":
    sys.exit(main())
