"""How much of what a line says the rest of its text says as well.

A caption tells again what the text tells, a paragraph tells something new, and a site's box something else.
"""

from collections import Counter
from collections.abc import Collection
from functools import cached_property
from typing import Final

from transforms.pairs import telling_pairs
from transforms.sheet import Sheet

_FEWEST: Final = 2  # pairs
_LEAST: Final = -0.9
_MOST: Final = 1.5
_AGAIN: Final = 0.4
_ANEW: Final = -1.0
_Pair = tuple[str, str]


class Retold:
    """The pairs of words in each line of a text and in its headline, what was dropped left out."""

    def __init__(self, sheet: Sheet) -> None:
        self._sheet = sheet

    @cached_property
    def _whole(self) -> frozenset[int]:
        lines = (max(self._sheet.facts.title_at, 0), *self._sheet.body())
        return frozenset(i for i in lines if self._sheet.kinds[i] != "-")

    @cached_property
    def _lines(self) -> Counter[_Pair]:
        """In how many lines each pair stands."""
        return Counter(pair for i in self._whole for pair in self._said(i))

    def _said(self, index: int) -> frozenset[_Pair]:
        return telling_pairs(self._sheet.segments[index].text)

    def share(self, indices: Collection[int]) -> float:
        """The share of what some lines speak of that stands elsewhere, numbers left out; 0 to 1."""
        own, told = self._count(indices)
        return told / own if own else 0.0

    def beside_text(self, index: int) -> float:
        """What this adds to the odds of a caption against a paragraph of one sentence."""
        own, told = self._count((index,))
        return max(_LEAST, min(4 * told / own - 0.8, _MOST)) if own >= _FEWEST else 0.0

    def beside_heads(self, index: int) -> float:
        """What this adds to the odds of a caption against a subhead."""
        own, told = self._count((index,))
        return (_AGAIN if told else _ANEW) if own >= _FEWEST else 0.0

    def _count(self, indices: Collection[int]) -> tuple[int, int]:
        said = {i: self._said(i) for i in indices}
        own = {pair for pairs in said.values() for pair in pairs if not any(map(str.isdigit, "".join(pair)))}
        inside = Counter(pair for i, pairs in said.items() if i in self._whole for pair in pairs)
        return len(own), sum(self._lines[pair] > inside[pair] for pair in own)
