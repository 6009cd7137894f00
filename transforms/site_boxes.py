"""Boxes and lines in the column of a text that are more likely the site's, by their words and by how they are set.

What they say is weighed by `transforms.furnished`. The other weights were fitted, by logistic regression, to the
boxes in 448 pages of fictional papers whose lines had been labelled, and rounded.
"""

from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import Final, NamedTuple

from transforms import bylines, furnished, wording
from transforms.pairs import telling_pairs
from transforms.segments import BODY, HEADING, TABLE, Segment
from transforms.sheet import Sheet

_TOLD: Final = 25  # words of a line that is surely of the text
_MOST_WORDS: Final = 120  # of a box
_LONGEST_HEAD: Final = 12
_BOLD: Final = 0.85
_SURE: Final = 0.7
_SURE_BARE: Final = 1.0  # of a line without markup, whose setting says nothing
_RELATED_BARE: Final = 5.0

_Box = tuple[int, ...]
_Class = tuple[str, str]


class _Text(NamedTuple):
    """What is known of a text: the pairs of words in each line, how its paragraphs are set, and where the last is."""

    pairs: dict[int, frozenset[tuple[str, str]]]
    classes: frozenset[_Class]
    last: int


def drop_site_boxes(sheet: Sheet) -> None:
    """Drop the boxes, with a head above them, and the single lines that are more likely the site's."""
    lines = [i for i in sheet.body() if sheet.segments[i].text and sheet.segments[i].has(BODY)]
    told = [i for i in lines if _is_told(sheet.segments[i])]
    if not told:
        return
    text = _read(sheet, told)
    units = list(_units(sheet, lines, _column(sheet, told)))
    for unit, after in pairwise([*units, ()]):
        for box in ((*unit, *after), unit) if after and _is_head(sheet, unit) else (unit,):
            if _may_go(sheet, box) and _weigh(sheet, box, text) > _SURE:
                _drop(sheet, box)
                break


def drop_site_lines_alone(sheet: Sheet, lines: Sequence[int]) -> None:
    """Drop the lines without markup that are more likely the site's."""
    short = [i for i in lines if not _is_told(sheet.segments[i]) and not _is_listed(sheet, i)]
    text = _read(sheet, []) if short else None
    for index in short if text is not None else ():
        odds = furnished.odds([sheet.segments[index].text])
        if odds <= _SURE_BARE or not _may_go(sheet, (index,)):
            continue
        if odds - _RELATED_BARE * _related(sheet, (index,), text) > _SURE_BARE:
            _drop(sheet, (index,))


def _is_listed(sheet: Sheet, index: int) -> bool:
    """True for one of several lines that begin with the same bullet."""
    signs = [sheet.segments[i].text[:2] for i in (index - 1, index, index + 1) if 0 <= i < len(sheet.segments)]
    own = sheet.segments[index].text[:2]
    return own in _BULLETS and signs.count(own) > 1


_BULLETS: Final = frozenset({"- ", "– ", "• ", "* ", "+ "})


def _drop(sheet: Sheet, box: _Box) -> None:
    for index in box:
        if sheet.open(index):
            sheet.drop(index, "site_box")


def _read(sheet: Sheet, told: Sequence[int]) -> _Text:
    whole = (max(sheet.facts.title_at, 0), *sheet.body())
    pairs = {i: telling_pairs(sheet.segments[i].text) for i in whole if sheet.kinds[i] != "-"}
    return _Text(pairs, frozenset(_class(sheet.segments[i]) for i in told), max(told, default=-1))


def _class(segment: Segment) -> _Class:
    return segment.tag, (segment.node.attributes.get("class") or "") if segment.node is not None else segment.names


def _is_told(segment: Segment) -> bool:
    return segment.words >= _TOLD and wording.ends_sentence(segment.text)


def _column(sheet: Sheet, told: Sequence[int]) -> int:
    """How deep the elements stand that hold the paragraphs."""
    depths = [sheet.segments[i].place.count("/") for i in told]
    return max(set(depths), key=depths.count)


def _units(sheet: Sheet, lines: Sequence[int], depth: int) -> Iterator[_Box]:
    """The lines, those in one child of the column together."""
    unit: list[int] = []
    for index in lines:
        if unit and not _are_together(sheet.segments[unit[-1]], sheet.segments[index], depth):
            yield tuple(unit)
            unit = []
        unit.append(index)
    if unit:
        yield tuple(unit)


def _are_together(one: Segment, other: Segment, depth: int) -> bool:
    boxes = ["/".join(segment.place.split("/")[: depth + 1]) for segment in (one, other)]
    return boxes[0] == boxes[1] and max(one.place.count("/"), other.place.count("/")) > depth


def _is_head(sheet: Sheet, unit: _Box) -> bool:
    segment = sheet.segments[unit[0]]
    return len(unit) == 1 and segment.words <= _LONGEST_HEAD and not wording.ends_sentence(segment.text)


def _may_go(sheet: Sheet, box: _Box) -> bool:
    """True for lines that no surer sign keeps, announced by no colon, and neither quoted, credited nor signed."""
    if sheet.segments[box[0] - 1].text.endswith(":") or any(sheet.kinds[i] not in {"", "-"} for i in box):
        return False
    lines = [sheet.segments[i].text for i in box if sheet.open(i)]
    return lines != [] and not any(map(_is_of_the_text, lines))


def _is_of_the_text(line: str) -> bool:
    return wording.is_quoted(line) or wording.has_credit(line) or bylines.looks_like_byline(line)


def _weigh(sheet: Sheet, box: _Box, text: _Text) -> float:
    segments = [sheet.segments[i] for i in box]
    words = sum(s.words for s in segments)
    if words > _MOST_WORDS:
        return -_SURE
    lines = [line for i in box if sheet.open(i) for line in sheet.segments[i].text.split("\n")]
    weight = 1.45 * furnished.odds(lines) - 0.7 - words / 50
    weight += 1.5 * sum(map(_counts, lines)) / len(lines) + 0.9 * (len(box) > 1)
    weight -= 1.5 * _related(sheet, box, text) + 1.4 * any(_class(s) in text.classes for s in segments)
    weight -= 1.3 * any(s.has(TABLE) for s in segments) + 1.8 * any(s.has(HEADING) for s in segments)
    weight -= wording.ends_sentence(lines[-1]) + 1.1 * (box[0] > text.last)
    weight -= 1.7 * any(sheet.segments[i - 1].src for i in box)
    return weight - (segments[0].share(segments[0].bold) >= _BOLD)


def _counts(line: str) -> bool:
    """True for a line with a figure, other than the number of a point before it."""
    return _has_digit(line.lstrip("0123456789"))


def _related(sheet: Sheet, box: _Box, text: _Text) -> float:
    """The share of what a box speaks of that stands elsewhere in the text or its headline."""
    said = {p for i in box for p in telling_pairs(sheet.segments[i].text) if not any(map(_has_digit, p))}
    if not said:
        return 0.0
    told = {pair for i, pairs in text.pairs.items() if i not in box for pair in pairs & said}
    return len(told) / len(said)


def _has_digit(word: str) -> bool:
    return any(map(str.isdigit, word))
