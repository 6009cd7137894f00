"""Boxes in the column of a text that offer something: by a button, a field, a head that is furniture, glued pieces."""

from dataclasses import dataclass
from itertools import islice
from typing import Final

from transforms import bylines, wording
from transforms.data.names import SEAM
from transforms.elements import INLINE
from transforms.segments import (
    AUTHOR,
    CAPTION,
    DATE,
    FIGURE,
    HEADING,
    ITEM,
    LEAD,
    QUOTE,
    RIGHT,
    SOURCE,
    TABLE,
    TITLE,
    Segment,
)
from transforms.sheet import Sheet
from transforms.tree import elements_in

OF_THE_STORY: Final = TITLE | DATE | AUTHOR | LEAD | SOURCE | QUOTE | TABLE | CAPTION | FIGURE | RIGHT
OPENING: Final = '“"«'
_PIECES: Final = 6  # of a line that are looked at
MOST_OFFERED: Final = 3  # lines
LONGEST_OFFER: Final = 25  # words
_LONGEST_CALL: Final = 7
_LONGEST_CHOICE: Final = 8
_FURNISHED: Final = frozenset({"furniture", "boilerplate"})
_NO_OFFER: Final = TABLE | QUOTE | CAPTION | FIGURE | TITLE | DATE


@dataclass(frozen=True, slots=True)
class Box:
    """What stands in one child of the text's column, by indices of segments."""

    place: str
    indices: tuple[int, ...]


def is_glued(line: Segment) -> bool:
    """True for tabs and buttons that only their style parts: "Giá hôm nayThời tiết"."""
    if line.node is None or SEAM.search(line.text) is None:
        return False
    return sum(child.tag in INLINE for child in islice(line.node.iter(), _PIECES)) > 1


def is_call(sheet: Sheet, box: Box) -> bool:
    """True for a few lines with a button or a field below them: "Vào trang sự kiện" and where it leads to."""
    lines = [s for s in (sheet.segments[i] for i in box.indices) if s.text]
    if not lines or len(lines) > MOST_OFFERED + 1:
        return False
    if len(lines) > 1 and _is_button(lines[-1]):
        lines.pop()
    elif not _asks(box, lines[0]):
        return False
    if any(line.words > LONGEST_OFFER or line.text[0] in OPENING or line.has(_NO_OFFER) for line in lines):
        return False
    if any(bylines.looks_like_byline(line.text) for line in lines):
        return False
    pictured = any(sheet.segments[i].src for i in box.indices)
    return not (pictured and any(wording.has_credit(line.text) for line in lines))


def _is_button(line: Segment) -> bool:
    if not line.points or line.words == 1:
        return False
    return line.words <= _LONGEST_CALL or SEAM.search(line.text) is not None


def _asks(box: Box, line: Segment) -> bool:
    """True for a box with a form: what stands beside its field is of the site."""
    node = line.node
    for _ in range(line.place.count("/") - box.place.count("/")):
        node = node.parent if node is not None else None
    return node is not None and (node.tag in _FIELDS or any(inner.tag in _FIELDS for inner in elements_in(node)))


_FIELDS: Final = frozenset({"form", "input", "select", "textarea"})


def is_headed(sheet: Sheet, box: Box) -> bool:
    """True for a sentence or two, or a few choices, in a box of which the head is furniture: "Đường dây nóng"."""
    lines = [i for i in box.indices if sheet.segments[i].text]
    told = [sheet.segments[i] for i in lines if sheet.open(i)]
    if len(lines) < 2 or not told or sheet.rules[lines[0]] not in _FURNISHED:
        return False
    if len(told) > 1 and len(told) == len(lines) - 1:
        return all(line.has(ITEM) and line.words <= _LONGEST_CHOICE for line in told)
    if len(told) != 1 or sheet.rules[lines[0]] != "furniture" or told[0].place == box.place:
        return False
    offered = told[0].words <= LONGEST_OFFER and told[0].text[0] not in OPENING and not told[0].has(OF_THE_STORY)
    return offered and not wording.has_credit(told[0].text) and not bylines.looks_like_byline(told[0].text)


def is_offer(lines: list[Segment]) -> bool:
    """True for a heading with a sentence or two in a box of their own: subheads stand among the paragraphs."""
    if not lines[0].has(HEADING) or len(lines) > MOST_OFFERED:
        return False
    return not any(line.has(ITEM) or line.text[0] in OPENING or any(map(str.isdigit, line.text)) for line in lines)
