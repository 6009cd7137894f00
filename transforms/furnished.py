"""Whether the lines of a box are the site's, told from their words by weights that were learned from labelled boxes.

`python -m benchmarks.furnished` learns them anew from the boxes in `benchmarks/furnished.tsv`.
"""

import re
from collections.abc import Sequence, Sized
from functools import cache
from importlib import resources
from itertools import pairwise
from math import fsum, sqrt
from typing import Final

_TOKEN: Final = re.compile(r"\w+|[^\w\s]")
_NUMBERS: Final = re.compile(r"\d[\d.,:/]*")
_NUMBER: Final = "0"
_TABLE: Final = "data/furnished.tsv"
_FEW: Final = 6  # features, from which on each counts the less


def odds(lines: Sequence[str]) -> float:
    """How much more some lines look like a box of the site than of the text: the logarithm of the odds."""
    weights = _weights()
    found = _names(lines)
    return weights.get("", 0.0) + _share(found) * fsum(map(weights.__getitem__, found & weights.keys()))


def features(lines: Sequence[str]) -> dict[str, float]:
    """What a box is weighed by: its words, pairs of them and how its lines begin; all numbers are one word."""
    found = _names(lines)
    return dict.fromkeys(sorted(found), _share(found)) | {"": 1.0}


def _share(found: Sized) -> float:
    return sqrt(_FEW / max(len(found), _FEW))


def _names(lines: Sequence[str]) -> set[str]:
    found = set[str]()
    for line in lines:
        words = _TOKEN.findall(_NUMBERS.sub(_NUMBER, line.lower()))
        if words and words[0].isalpha():
            found.add("^" + " ".join(words[:2]))
        found.update(filter(str.isalpha, words))
        found.update(f"{one} {other}" for one, other in pairwise(words) if one.isalpha() or other.isalpha())
    return found


@cache
def _weights() -> dict[str, float]:
    rows = (row.split("\t") for row in resources.files("transforms").joinpath(_TABLE).read_text("utf-8").splitlines())
    return {name: float(weight) for name, weight in rows}
