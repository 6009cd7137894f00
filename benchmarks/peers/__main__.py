"""`python -m benchmarks.peers`: our extractor and the peers on the same pages, their scores and their CPU."""

import argparse
import sys

from benchmarks.peers.loading import load_peers
from benchmarks.peers.scores import compare, read_ours
from benchmarks.peers.tables import OURS, by_group, whole
from benchmarks.samples import fill, simulated_with_gold, yardstick

_NOTE = """Fundus has no generic reading: on designs without a parser of ours it reads every <p>, for its CPU only.
Its parsers of the simulator's designs are in benchmarks/peers/fundus_style.py."""


def main() -> None:
    """Score every tool on the yardstick's designs, then on the simulator's."""
    parser = argparse.ArgumentParser(prog="benchmarks.peers", description=__doc__)
    parser.add_argument(
        "--count", type=int, default=170, help="pages of the yardstick, and half as many of the simulator"
    )
    parser.add_argument("--seed", type=int, default=1)
    chosen = parser.parse_args()
    tools = {OURS: read_ours, **load_peers()}
    sets = {
        "Designs the extractor was not made for, with traps": [
            (fill(sample), gold) for sample, gold in yardstick(chosen.count, chosen.seed)
        ],
        "The simulator's designs": [(fill(sample), gold) for sample, gold in simulated_with_gold(chosen.count // 2)],
    }
    for title, pages in sets.items():
        trials = []
        for trial in compare(tools, pages):
            trials.append(trial)
            sys.stderr.write(f"\r{len(trials)} of {len(tools) * len(pages)} readings")
        groups = [by_group(trials, "design")] + ([by_group(trials, "trap")] if any(s.traps for s, _ in pages) else [])
        sys.stdout.write("\n\n".join([f"\n{title}: {len(pages)} pages", whole(trials), *groups]) + "\n")
    sys.stdout.write(f"\n{_NOTE}\n")


if __name__ == "__main__":
    main()
