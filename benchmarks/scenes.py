"""Learn what tells captions from sentences and subheads: `python -m benchmarks.scenes [--keep]`.

Every set of lines in `scenes.tsv` was written by somebody else for fictional papers. Each is tried with what the others
teach; `--keep` writes what all of them teach to `transforms/data/scenes.tsv`.
"""

import argparse
import math
import random
import sys
from collections import Counter
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import Final, NamedTuple

from transforms import scenes

LINES: Final = Path(__file__).with_name("scenes.tsv")
KEPT: Final = Path(scenes.__file__).parent / "data/scenes.tsv"
OTHERS: Final = ("paragraph", "heading")
_ROUNDS: Final = 12
_STEP: Final = 0.3
_PULL: Final = 2e-4  # towards nothing, at each step
_RARE: Final = 3  # lines: what fewer have teaches nothing
_SMALL: Final = 0.05
Weights = dict[str, float]


class Line(NamedTuple):
    """A line of known kind: caption, paragraph (of one sentence) or heading; `written` names its set."""

    written: str
    kind: str
    text: str


class Seen(NamedTuple):
    """A line by its features; `shown` is true for a caption."""

    features: dict[str, float]
    shown: bool


def read() -> list[Line]:
    """All labelled lines."""
    return [Line(*row.split("\t")) for row in LINES.read_text(encoding="utf-8").splitlines()]


def see(lines: Iterable[Line], other: str) -> list[Seen]:
    """The captions, and the lines of another kind."""
    return [
        Seen(scenes.features(line.text), line.kind == "caption") for line in lines if line.kind in ("caption", other)
    ]


def learn(seen: Sequence[Seen], rare: int = _RARE, pull: float = _PULL) -> Weights:
    """Weights by logistic regression (AdaGrad, a fixed order): captions and others count the same together.

    There must be lines of both kinds.
    """
    met = Counter(name for line in seen for name in line.features)
    counts = {name: count for name, count in met.items() if count >= rare}
    known = [({n: v for n, v in line.features.items() if n in counts}, line.shown) for line in seen]
    shown = sum(line.shown for line in seen)
    share = {True: len(seen) / (2 * shown), False: len(seen) / (2 * (len(seen) - shown))}
    weights, squares = dict.fromkeys(counts, 0.0), dict.fromkeys(counts, 1e-6)
    order = random.Random(5)  # noqa: S311 - the same each time
    for _ in range(_ROUNDS):
        order.shuffle(known)
        for features, is_shown in known:
            missed = share[is_shown] * (is_shown - odds(weights, features))
            for name, value in features.items():
                slope = missed * value - pull * len(seen) / counts[name] * weights[name]
                squares[name] += slope * slope
                weights[name] += _STEP * slope / math.sqrt(squares[name])
    return weights


def odds(weights: Weights, features: dict[str, float]) -> float:
    """How likely a line is a caption."""
    score = sum(value * weights.get(name, 0.0) for name, value in features.items())
    return 1 / (1 + math.exp(-max(-30.0, min(30.0, score))))


def try_apart(lines: Sequence[Line], written: str, other: str) -> tuple[int, int]:
    """How many lines of one set are told rightly with what the other sets teach, and how many there are."""
    weights = learn(see([line for line in lines if line.written != written], other))
    own = see([line for line in lines if line.written == written], other)
    return sum((odds(weights, line.features) > 0.5) == line.shown for line in own), len(own)


def keep(lines: Sequence[Line]) -> None:
    """Write what all sets teach."""
    text, heads = (learn(see(lines, other)) for other in OTHERS)
    names = sorted(
        name for name in text.keys() | heads.keys() if max(abs(text.get(name, 0)), abs(heads.get(name, 0))) > _SMALL
    )
    rows = [f"{name}\t{text.get(name, 0):.2f}\t{heads.get(name, 0):.2f}\n" for name in names]
    KEPT.write_text("".join(rows), encoding="utf-8")


def main() -> None:
    """The command."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--keep", action="store_true", help="learn from all sets and write the weights")
    keeps = parser.parse_args().keep
    lines = read()
    if keeps:
        keep(lines)
        return
    for other in OTHERS:
        right = total = 0
        for written in sorted({line.written for line in lines}):
            told, n = try_apart(lines, written, other)
            right, total = right + told, total + n
        sys.stdout.write(f"caption or {other}: {right} of {total} lines of unseen sets are told rightly\n")


if __name__ == "__main__":
    main()
