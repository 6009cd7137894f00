"""Lines of which their class tells what they are: captions all stand behind pictures, subheads all above
paragraphs, and quotes are all in quotation marks.

What a class is called says nothing here; what its lines have in common does.
"""

from collections import Counter, defaultdict
from typing import Final

from transforms import wording
from transforms.bylines import looks_like_byline
from transforms.captions import keep_caption
from transforms.cutting import LONG
from transforms.data.names import SEAM
from transforms.segments import (
    AUTHOR,
    BODY,
    CHROME,
    CONTROL,
    DATE,
    HEADING,
    ITEM,
    KICKER,
    LEAD,
    LINK,
    QUOTE,
    RIGHT,
    TABLE,
    Segment,
    parent_of,
)
from transforms.sheet import Sheet

_OTHERWISE: Final = AUTHOR | CHROME | CONTROL | DATE | HEADING | ITEM | KICKER | LEAD | LINK | QUOTE | RIGHT | TABLE
_TOLD: Final = 15  # words of a line that is surely of the text
_LONGEST_CAPTION: Final = 45
_LONGEST_SUBHEAD: Final = 12
_AGAIN: Final = 2  # lines of a class, or paragraphs beside the only one

_Class = tuple[str, str]  # the tag and its classes


def label_classed(sheet: Sheet) -> None:
    """Label the open lines of a text that are set unlike its paragraphs, class by class."""
    told: set[_Class] = set()
    columns = Counter[str]()
    classes: dict[_Class, list[int]] = defaultdict(list)
    for index in sheet.body():
        segment = sheet.segments[index]
        if segment.src or not segment.has(BODY):
            continue
        if _is_told(segment) and not sheet.segments[index - 1].src:
            told.add(_class(segment))
            columns[parent_of(segment.place)] += 1
        elif sheet.open(index) and segment.words < _LONGEST_CAPTION:
            classes[_class(segment)].append(index)
    for name, lines in classes.items() if told else ():
        if name[1] and name not in told and not any(_is_otherwise(sheet.segments[i]) for i in lines):
            line = sheet.segments[lines[0]]
            beside = columns[parent_of(line.place)] >= _AGAIN and any(tag == line.tag for tag, _ in told)
            alone = len(lines) < _AGAIN and not (beside and _is_whole(line))
            _label(sheet, lines, told, alone=alone)


def _class(segment: Segment) -> _Class:
    if segment.names or len(segment.text) >= LONG or segment.node is None:
        return segment.tag, segment.names
    return segment.tag, segment.node.attributes.get("class") or ""


def _is_told(segment: Segment) -> bool:
    return segment.words >= _TOLD and wording.ends_sentence(segment.text)


def _is_whole(line: Segment) -> bool:
    """True for text and nothing else; what is put together of pieces may be the site's."""
    child = line.node.child if line.node is not None else None
    return child is not None and child.next is None and not child.is_element_node


def _is_otherwise(segment: Segment) -> bool:
    return segment.has(_OTHERWISE) or segment.linked > 0 or SEAM.search(segment.text) is not None


def _label(sheet: Sheet, lines: list[int], told: set[_Class], *, alone: bool) -> None:
    behind = [bool(sheet.segments[i - 1].src) for i in lines]
    if all(behind):
        if len(lines) > 1 or not wording.ends_sentence(sheet.segments[lines[0]].text):
            for index in lines:
                keep_caption(sheet, index, index - 1)
    elif all(wording.is_quoted(sheet.segments[i].text) for i in lines):
        for index in lines:
            sheet.keep(index, "quote", "classed")
    elif not (any(behind) or alone) and _are_subheads(sheet, lines, told):
        for index in lines:
            sheet.keep(index, "heading", "classed")


def _are_subheads(sheet: Sheet, lines: list[int], told: set[_Class]) -> bool:
    """True for several lines that are all different, as offers and labels of one class seldom are."""
    different = len({sheet.segments[i].text for i in lines})
    return different == len(lines) and all(_is_subhead(sheet, i, told) for i in lines)


def _is_subhead(sheet: Sheet, index: int, told: set[_Class]) -> bool:
    """True for a few words without a stop, above a paragraph or a picture."""
    segment = sheet.segments[index]
    if segment.words > _LONGEST_SUBHEAD or segment.text[-1] in _ENDS or not segment.text[0].isalnum():
        return False
    if looks_like_byline(segment.text):
        return False
    below = next((s for s in sheet.segments[index + 1 : sheet.end] if s.text or s.src), None)
    return below is not None and (bool(below.src) or _class(below) in told)


_ENDS: Final = '.:;,!…”"'
