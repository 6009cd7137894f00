"""Learn what tells boxes of a site from those of a text: `python -m benchmarks.furnished [--keep]`.

Every set of boxes in `furnished.tsv` was written by somebody else for fictional papers. Each is tried with what the
others teach; `--keep` writes what all of them teach to `transforms/data/furnished.tsv`. The lines of
`benchmarks.scenes` teach what texts are made of.
"""

import argparse
import sys
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import Final, NamedTuple

from benchmarks import scenes
from benchmarks.scenes import Seen, Weights, odds
from transforms import furnished

BOXES: Final = Path(__file__).with_name("furnished.tsv")
KEPT: Final = Path(furnished.__file__).parent / "data/furnished.tsv"
BREAK: Final = " ¶ "  # between the lines of a box
_RARE: Final = 2  # boxes
_PULL: Final = 3e-4
_SMALL: Final = 0.05
_SURE: Final = 0.8


class Box(NamedTuple):
    """The lines of a box; `written` names its set, `kind` is "site" or "text"."""

    written: str
    kind: str
    lines: tuple[str, ...]


def read() -> list[Box]:
    """All labelled boxes."""
    rows = (row.split("\t") for row in BOXES.read_text(encoding="utf-8").splitlines())
    return [Box(written, kind, tuple(text.split(BREAK))) for written, kind, text in rows]


def see(boxes: Iterable[Box]) -> list[Seen]:
    """The boxes by their features; `shown` is true for those of a site."""
    return [Seen(furnished.features(box.lines), box.kind == "site") for box in boxes]


def learn(boxes: Sequence[Box]) -> Weights:
    """Weights from boxes and from the lines of texts."""
    told = [Seen(furnished.features([line.text]), shown=False) for line in scenes.read()]
    return scenes.learn([*see(boxes), *told], rare=_RARE, pull=_PULL)


def try_apart(boxes: Sequence[Box], written: str) -> tuple[int, int, int, int]:
    """Of one set with what the others teach: the site's boxes that are told, all of them, those taken wrongly, all."""
    weights = learn([box for box in boxes if box.written != written])
    own = see(box for box in boxes if box.written == written)
    sure = [seen.shown for seen in own if odds(weights, seen.features) > _SURE]
    shown = sum(seen.shown for seen in own)
    return sum(sure), shown, len(sure) - sum(sure), len(own) - shown


def keep(boxes: Sequence[Box]) -> None:
    """Write what all sets teach."""
    rows = [f"{name}\t{weight:.2f}\n" for name, weight in sorted(learn(boxes).items()) if abs(weight) > _SMALL]
    KEPT.write_text("".join(rows), encoding="utf-8")


def main() -> None:
    """The command."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--keep", action="store_true", help="learn from all sets and write the weights")
    keeps = parser.parse_args().keep
    boxes = read()
    if keeps:
        keep(boxes)
        return
    for written in sorted({box.written for box in boxes}):
        told, shown, wrong, others = try_apart(boxes, written)
        sys.stdout.write(
            f"set {written}: {told} of {shown} boxes of sites, {wrong} of {others} of texts taken for one\n"
        )


if __name__ == "__main__":
    main()
