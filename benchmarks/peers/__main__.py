"""`python -m benchmarks.peers [--pages DIR]`: scores of our extractor and the peers on the same pages."""

import argparse
import sys
from pathlib import Path

from benchmarks.peers.loading import load_peers
from benchmarks.peers.scores import read_ours, saved_with_gold, score, table
from benchmarks.samples import simulated_with_gold


def main() -> None:
    """Score every tool and print the table; progress goes to the other stream."""
    parser = argparse.ArgumentParser(prog="benchmarks.peers", description=__doc__)
    parser.add_argument("--pages", type=Path, help="a folder of NAME.html with NAME.json; else the simulator's layouts")
    parser.add_argument("--count", type=int, default=96)
    chosen = parser.parse_args()
    pages = list(saved_with_gold(chosen.pages) if chosen.pages else simulated_with_gold(chosen.count))[: chosen.count]
    tallies = {}
    for name, read in {"baotinh": read_ours, **load_peers()}.items():
        sys.stderr.write(f"\rscoring {name:30}")
        tallies[name] = score(read, pages)
    sys.stderr.write("\r" + " " * 40 + "\r")
    sys.stdout.write(f"{len(pages)} pages of {len({sample.design for sample, _ in pages})} designs\n{table(tallies)}\n")


if __name__ == "__main__":
    main()
