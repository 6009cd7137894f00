"""Pairs of neighbouring words, by which one tells whether two lines speak of the same."""

import re
from itertools import pairwise
from typing import Final

_WORD: Final = re.compile(r"\w+")
_SMALL: Final = frozenset(  # they stand in every text, and so do their pairs
    "ở tại của và với cho từ đến trong trên dưới là được có các những một người dân xã tỉnh huyện phường ấp thôn khi về"
    " thời bị ra vào để như không đã sẽ đang theo này nhiều hơn năm ngày sau trước vì mà thì cũng cùng bằng".split()
)


def pairs_of(line: str) -> frozenset[tuple[str, str]]:
    """Pairs of neighbouring words, most of which are a word of two syllables or part of a name."""
    return frozenset(pairwise(_WORD.findall(line.lower())))


def telling_pairs(line: str) -> frozenset[tuple[str, str]]:
    """Those without a word that every text has."""
    return frozenset(pair for pair in pairs_of(line) if _SMALL.isdisjoint(pair))
