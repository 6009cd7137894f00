"""Whether the lines of a box are the site's, told from their words by weights that were learned from labelled boxes.

`python -m benchmarks.furnished` learns them anew from the boxes in `benchmarks/furnished.tsv`.
"""

import re
from collections.abc import Iterator, Sequence
from functools import cache
from importlib import resources
from itertools import pairwise
from math import sqrt
from typing import Final

_TOKEN: Final = re.compile(r"\w+|[^\w\s]")
_TABLE: Final = "data/furnished.tsv"
_FEW: Final = 6  # features, from which on each counts the less


def odds(lines: Sequence[str]) -> float:
    """How much more some lines look like a box of the site than of the text: the logarithm of the odds."""
    weights = _weights()
    return sum(value * weights[name] for name, value in features(lines).items() if name in weights)


def features(lines: Sequence[str]) -> dict[str, float]:
    """What a box is weighed by: its words, pairs of them and how its lines begin; all numbers are one word."""
    found = dict.fromkeys((name for line in lines for name in _names(line)), 1.0)
    share = sqrt(_FEW / max(len(found), _FEW))
    return dict.fromkeys(found, share) | {"": 1.0}


def _names(line: str) -> Iterator[str]:
    words = list(_words(line))
    yield from filter(str.isalpha, words)
    yield from (f"{one} {other}" for one, other in pairwise(words) if one.isalpha() or other.isalpha())
    if words and words[0].isalpha():
        yield "^" + " ".join(words[:2])


def _words(line: str) -> Iterator[str]:
    before = ""
    for word in _TOKEN.findall(line):
        plain = "0" if word[0].isdigit() else word.lower()
        if plain != "0" or before != "0":
            yield plain
        before = plain


@cache
def _weights() -> dict[str, float]:
    rows = (row.split("\t") for row in resources.files("transforms").joinpath(_TABLE).read_text("utf-8").splitlines())
    return {name: float(weight) for name, weight in rows}
