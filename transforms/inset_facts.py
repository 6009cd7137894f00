"""Boxes that editors set into a text: facts, figures and advice below a head.

The site's own boxes have a style sheet, links and short labels. Editors colour theirs by hand, and write statements
with figures or with the names of the text.
"""

import re
from collections.abc import Iterator
from itertools import groupby
from typing import Final, Literal

from selectolax.lexbor import LexborNode

from transforms import furnished
from transforms.chrome import is_chrome_name
from transforms.lines import tidy
from transforms.offers import Box
from transforms.segments import CONTROL, Segment
from transforms.sheet import Sheet

_STATED: Final = 6  # words
_OF_TEXT: Final = -1.0  # odds
_SURELY_OF_TEXT: Final = -1.8
_DEEPEST: Final = 4  # a line in its aside
_PROSE: Final = frozenset({"p", "figure"})
_FEWEST_LINES: Final = 3  # with the head
_COLOUR: Final = re.compile(r"^#[0-9a-fA-F]{3,6}$|background(?:-color)?\s*:\s*(?:#|rgb|[a-z]+\s*;?$)")
_STATEMENT: Final = re.compile(r"(?i)\b(?:có|đạt|là|tăng|giảm|chiếm|gồm)\s(?:[^\W\d]+\s){0,3}\d")


def is_inset(sheet: Sheet, box: Box) -> bool:
    """True for a head and several statements, coloured by hand, with a figure each, or with a name of the text."""
    around = [sheet.segments[i] for i in box.indices]
    if any(s.src or s.linked or s.has(CONTROL) or s.tag == "table" for s in around) or any(
        sheet.rules[i] for i in box.indices
    ):
        return False
    head, *lines = [s for s in around if s.text]
    if len(lines) + 1 < _FEWEST_LINES or any(line.words < _STATED for line in lines):
        return False
    if all(_STATEMENT.search(line.text) for line in lines) or _names(sheet, box, lines):
        return True
    odds = furnished.odds([head.text, *(line.text for line in lines)])
    return odds < _SURELY_OF_TEXT or (odds < _OF_TEXT and _is_coloured(box, head))


def _is_coloured(box: Box, line: Segment) -> bool:
    node = line.node
    for _ in range(line.place.count("/") - box.place.count("/") + 1):
        if node is None:
            return False
        if any(name != "class" and value and _COLOUR.search(value) for name, value in node.attributes.items()):
            return True
        node = node.parent
    return False


def _names(sheet: Sheet, box: Box, lines: list[Segment]) -> bool:
    names = {name for line in lines for name in _names_in(line.text)}
    if not names:
        return False
    inside = set(box.indices)
    around = (sheet.segments[i].text for i in (max(sheet.facts.title_at, 0), *sheet.body()) if i not in inside)
    return any(name in text for text in around for name in names)


def _names_in(line: str) -> Iterator[str]:
    """Two capitalised words or more in a row, behind the first word of a line."""
    words = [word.strip(".,;:()“”") for word in line.split()[1:]]
    for named, together in groupby(words, key=str.istitle):
        name = list(together)
        if named and len(name) > 1:
            yield " ".join(name)


class Asides:
    """The `aside` elements of a page: beside a text stand the site's, in it the editors'. Each is looked at once."""

    def __init__(self) -> None:
        self._own: dict[int, bool] = {}

    def holds(self, line: Segment) -> bool:
        """True for a line of an editors' aside."""
        node = line.node
        for _ in range(_DEEPEST):
            if node is None or node.tag == "aside":
                break
            node = node.parent
        if node is None or node.tag != "aside":
            return False
        if node.mem_id not in self._own:
            self._own[node.mem_id] = _is_own(node)
        return self._own[node.mem_id]


def _is_own(node: LexborNode) -> bool:
    """True between paragraphs, for a list or the words of a text without any link, not named like furniture."""
    if is_chrome_name(node.attributes.get("class") or ""):
        return False
    if _beside(node, "prev") not in _PROSE or _beside(node, "next") not in _PROSE:
        return False
    if node.css_first("a, img, input, button, iframe") is not None:
        return False
    return node.css_first("li") is not None or furnished.odds([tidy(node.text(separator=" "))]) < _OF_TEXT


def _beside(node: LexborNode, way: Literal["prev", "next"]) -> str:
    """The tag of the element before or behind one."""
    other: LexborNode | None = getattr(node, way)
    while other is not None and not other.is_element_node:
        other = getattr(other, way)
    return str(other.tag) if other is not None else ""
