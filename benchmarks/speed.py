"""CPU per page of our extractor, of bare parsers and of the peers, in one process and one run.

Every round runs every contestant once over all pages, in a fresh order, so that a busy neighbour
on the machine hits all of them alike; what counts is the ratio of what each page took in the round that
disturbed it least.
"""

import argparse
import cProfile
import gc
import pstats
import sys
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from itertools import chain, pairwise
from pathlib import Path
from random import Random
from statistics import mean, median
from time import process_time
from typing import Final

from bs4 import BeautifulSoup
from lxml import html as lxml_html
from selectolax.lexbor import LexborHTMLParser

from benchmarks.peers.loading import load_peers
from benchmarks.peers.tables import OURS, TARGETS
from benchmarks.samples import Sample, fill, saved, simulated, yardstick
from benchmarks.stages import stages
from transforms.extract import extract

OURS_WITH_SITE: Final = "baotinh, site declared"


@dataclass(slots=True)
class Contestant:
    """A way to read a page, with the CPU milliseconds of each page in each of its rounds."""

    name: str
    run: Callable[[Sample], object]
    rounds: list[list[float]] = field(default_factory=list)

    @property
    def best(self) -> float:
        """CPU milliseconds of a page, each in the round that disturbed it least."""
        return float(mean(map(min, zip(*self.rounds, strict=True))))

    @property
    def usual(self) -> float:
        """CPU milliseconds of a page in the round in the middle."""
        return median(map(mean, self.rounds))


def contestants() -> list[Contestant]:
    """Return all that can run in this environment; peers need the one of `make bench`."""
    ours = [
        Contestant(OURS, lambda sample: extract(sample.page)),
        Contestant(OURS_WITH_SITE, lambda sample: extract(sample.page, sample.site)),
        Contestant("lexbor, parse only", lambda sample: LexborHTMLParser(sample.page.body)),
        Contestant("lxml, parse only", lambda sample: lxml_html.document_fromstring(sample.page.body)),
        Contestant("BeautifulSoup, whole page", lambda sample: BeautifulSoup(sample.page.body, "lxml")),
    ]
    return ours + [Contestant(name, run) for name, run in load_peers().items()]


def measure(racers: Sequence[Contestant], samples: Sequence[Sample], rounds: int) -> None:
    """Run `rounds` interleaved rounds after one that only warms up; times are added to the racers."""
    rng = Random(0)  # noqa: S311 - an order, not a secret
    for number in range(rounds + 1):
        for racer in rng.sample(racers, len(racers)):
            spent = _time(racer.run, samples if number else samples[:8])
            if number:
                racer.rounds.append(spent)
        say(f"\rround {number} of {rounds}", error=True)
    say("\r", error=True)


def _time(run: Callable[[Sample], object], samples: Sequence[Sample]) -> list[float]:
    """CPU milliseconds of each page; garbage of the last racer is not this one's."""
    gc.collect()
    times = [process_time()]
    for sample in samples:
        run(sample)
        times.append(process_time())
    return [1000 * (end - start) for start, end in pairwise(times)]


def table(racers: Sequence[Contestant]) -> str:
    """Return the times, quickest first, and the two ratios with their targets."""
    ours = next(racer for racer in racers if racer.name == OURS)
    lines = [f"{'CPU ms per page':32} {'min':>8} {'median':>8} {'x ours':>8}"]
    for racer in sorted(racers, key=lambda racer: racer.best):
        lines.append(f"{racer.name:32} {racer.best:8.2f} {racer.usual:8.2f} {racer.best / ours.best:8.2f}")
    return "\n".join([*lines, "", *_ratios(racers)])


def _ratios(racers: Sequence[Contestant]) -> list[str]:
    times = {racer.name: racer.best for racer in racers}
    lines = []
    for peer, target in TARGETS.items():
        for name in (OURS, OURS_WITH_SITE):
            if peer in times:
                ratio = times[name] / times[peer]
                verdict = "reached" if ratio <= target else "MISSED"
                lines.append(f"{name} / {peer} = {ratio:.3f} (target <= {target}: {verdict})")
    return lines


def profile(samples: Sequence[Sample], rows: int = 30) -> None:
    """Print where our own time goes: per stage, then per Python function (own time first)."""
    say(stages(samples))
    profiler = cProfile.Profile()
    profiler.enable()
    for sample in samples:
        extract(sample.page)
    profiler.disable()
    pstats.Stats(profiler, stream=sys.stdout).sort_stats("tottime").print_stats(rows)


def say(text: str, *, error: bool = False) -> None:
    """Print a line, or progress without a line's end."""
    stream = sys.stderr if error else sys.stdout
    stream.write(text if error else f"{text}\n")
    stream.flush()


def mixed(count: int) -> Iterator[Sample]:
    """Yield half of the pages from the simulator's designs, half from the yardstick's, all as full as real ones."""
    return map(fill, chain(simulated(count // 2), (sample for sample, _ in yardstick(count - count // 2))))


def readable(samples: Sequence[Sample]) -> list[Sample]:
    """Drop the pages of which lxml loses all but the root: what a peer does not see costs it nothing.

    Mediatech's pages close their `</html>` before the head opens.
    """
    return [sample for sample in samples if len(lxml_html.document_fromstring(sample.page.body)) > 0]


def main() -> None:
    """`python -m benchmarks.speed [--pages DIR] [--count 120] [--rounds 5] [--profile]`."""
    parser = argparse.ArgumentParser(prog="benchmarks.speed", description=__doc__)
    parser.add_argument("--pages", type=Path, help="a folder of *.html; without it the simulator's and the yardstick's")
    parser.add_argument("--count", type=int, default=120)
    parser.add_argument("--rounds", type=int, default=5)
    parser.add_argument("--only", nargs="*", help="contestants whose names begin like this, besides ours")
    parser.add_argument("--profile", action="store_true", help="only say where our time goes")
    chosen = parser.parse_args()
    samples = readable(list(saved(chosen.pages, chosen.count) if chosen.pages else mixed(chosen.count)))
    if chosen.profile:
        profile(samples)
        return
    racers = [racer for racer in contestants() if chosen.only is None or racer.name.startswith((OURS, *chosen.only))]
    measure(racers, samples, chosen.rounds)
    mean = sum(len(sample.page.body) for sample in samples) / len(samples) / 1000
    say(f"{len(samples)} pages of {mean:.0f} kB on average, {chosen.rounds} rounds\n\n{table(racers)}")


if __name__ == "__main__":
    main()
