"""Boxes beside a text that are known by what is in them: controls, clocks of players, links, linked pictures.

Polls, newsletters, ratings, players, advertisements and pointers are told so whatever they say and are called.
"""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import islice
from typing import Final

from transforms.bylines import looks_like_byline
from transforms.segments import (
    AUTHOR,
    BODY,
    CARD,
    CHROME,
    CONTROL,
    DATE,
    ITEM,
    LEAD,
    LINK,
    SOURCE,
    TITLE,
    Segment,
    is_inside,
)
from transforms.wording import has_credit

_MOST: Final = 60  # boxes of a page that are looked for
_LONGEST_PAGE: Final = 5_000  # lines and pictures; no article has as many
_SENTENCE: Final = 15  # words; what says more is told, not asked
_STOPPED: Final = 8  # words of a line that ends with a stop
_LABEL: Final = 8  # words of what a box is called
_LONGEST_CLOCK: Final = 40  # characters, with what is played
_CLOCK: Final = re.compile(r"[-–]?\s?\d{1,2}:\d{2}(?::\d{2})?(?:\s?/\s?\d{1,2}:\d{2}(?::\d{2})?)?")
_DAY: Final = re.compile(r"\d{1,2}[/.-]\d{1,2}[/.-](?:19|20)\d\d")
_OF_THE_STORY: Final = TITLE | DATE | AUTHOR | LEAD | SOURCE


@dataclass(frozen=True, slots=True)
class Bounds:
    """What a box of a kind holds at most: lines, words, and lines that are no links (-1 for any number).

    A box of `least` lines or fewer is none.
    """

    lines: int
    words: int
    plain: int = -1
    least: int = 0


_ASKED: Final = Bounds(12, 60)  # around a control
_SOLD: Final = Bounds(3, 6, 1)  # around the picture or the frame of somebody who pays
_POINTED: Final = Bounds(6, 60, 1, 1)  # around a link


def mark_boxes(segments: list[Segment], controls: list[tuple[int, str]], frames: list[tuple[int, str]]) -> None:
    """Mark the lines of boxes beside the text as furniture.

    `controls` are the index of the segment behind each button, field or player, and its place; `frames` those of
    embedded pages.
    """
    if len(segments) > _LONGEST_PAGE or not any(map(_is_prose, segments)):
        return  # where nothing is told, nothing stands beside it
    for index, place in islice(controls, _MOST):
        for segment in segments[max(index - 1, 0) : index + 1]:
            if is_inside(segment.place, place.rpartition("/")[0]):
                segment.marks |= CONTROL
    short = [(i, s) for i, s in enumerate(segments) if len(s.text) <= _LONGEST_CLOCK]
    clocks = [(i, f"{s.place}/") for i, s in short if ":" in s.text and (_CLOCK.fullmatch(s.text) or "00:00" in s.text)]
    _mark(segments, [*controls, *clocks], _ASKED, CHROME)
    linked = [(i, s.place) for i, s in short if s.src and s.has(LINK)]
    _mark(segments, [*linked, *frames], _SOLD, CHROME)
    pointers = [(i, f"{s.place}/") for i, s in enumerate(segments) if s.marks & BODY and s.text and s.points]
    _mark(segments, pointers, _POINTED, CARD)


def _is_prose(segment: Segment) -> bool:
    return segment.words > _SENTENCE and segment.has(BODY) and not segment.linked


def _mark(segments: list[Segment], places: Iterable[tuple[int, str]], bounds: Bounds, mark: int) -> None:
    for index, place in islice(places, _MOST):
        if index < len(segments) and segments[index].marks & mark:
            continue  # of a box that was found already
        for segment in _box_around(segments, index, place, bounds):
            segment.marks |= mark


def _box_around(segments: list[Segment], index: int, place: str, bounds: Bounds) -> list[Segment]:
    """What stands in the largest element around a place that keeps within bounds; nothing if there is no such."""
    found: list[Segment] = []
    box = place.rpartition("/")[0]
    while box:
        inside = list(islice(_inside(segments, index, box), bounds.lines + 1))
        if not _keeps(inside, bounds):
            break
        found, box = inside, box.rpartition("/")[0]
    return found if len(found) > bounds.least else []


def _inside(segments: list[Segment], index: int, box: str) -> Iterator[Segment]:
    """What stands in a box, on both sides of an index."""
    for step, start in ((-1, index - 1), (1, index)):
        at = start
        while 0 <= at < len(segments) and is_inside(segments[at].place, box):
            yield segments[at]
            at += step


def _keeps(inside: list[Segment], bounds: Bounds) -> bool:
    lines = [segment for segment in inside if segment.text]
    if len(inside) > bounds.lines or sum(line.words for line in lines) > bounds.words:
        return False
    if bounds.plain >= 0:  # cheap to see, and most boxes end here
        plain = [line for line in lines if not line.points]
        if len(plain) > bounds.plain or any(line.has(ITEM) or line.words > _LABEL for line in plain):
            return False
    return not any(map(_is_told, inside))


def _is_told(segment: Segment) -> bool:
    """True for what belongs to a story: its parts by name, its pictures, captions, signatures and sentences."""
    if segment.has(_OF_THE_STORY) or (segment.src and not segment.has(LINK)):
        return True
    text = segment.text
    if _DAY.search(text):
        return True
    if segment.points:
        return False
    if segment.words >= _SENTENCE or (segment.words >= _STOPPED and text.endswith((".", "…", "”", '."'))):
        return True
    return bool(text) and (has_credit(text) or (not segment.has(ITEM) and looks_like_byline(text)))
