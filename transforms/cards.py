"""Cards of other stories inside the column: a linked headline and the sentence below it, in a box of their own."""

from itertools import pairwise
from typing import Final

from transforms import bylines, dates
from transforms.chrome import is_furniture
from transforms.segments import (
    AUTHOR,
    CAPTION,
    CHROME,
    HEADING,
    LEAD,
    LINK,
    TITLE,
    Segment,
    common,
    is_inside,
    parent_of,
)

DATE_LINE: Final = 60  # characters
SENTENCE: Final = 15  # words
_CARDS: Final = 2
_LONGEST_BOX: Final = 12  # cards
_LONGEST_LABEL: Final = 6  # words
_MOST_LINES: Final = 120  # with their stamps, pictures and buttons


def find_cards(segments: list[Segment], title_at: int, descriptions: tuple[str, ...]) -> frozenset[int]:
    """The indices of lines in boxes that hold nothing but linked headlines, each with its sentence.

    A box is known by the places of its lines; the story's own lead, which may stand below a linked
    kicker, is no card, and neither is the life of the author below the linked name.
    """
    found: set[int] = set()
    told = False
    for index, segment in enumerate(segments):
        if index <= title_at or index in found or segment.src:
            continue
        if told and _is_headline(segment):
            found.update(_box_from(segments, index, descriptions))
        elif segment.words >= SENTENCE and not segment.linked:
            told = True
    return frozenset(found)


def _box_from(segments: list[Segment], index: int, descriptions: tuple[str, ...]) -> range:
    """The lines of the box whose first headline this is; empty where it is none."""
    below = _below(segments, index)
    if below < 0 or not is_card(segments[index], segments[below]) or segments[below].text in descriptions:
        return range(0)
    box = common(segments[index].place, segments[below].place)
    if box == segments[below].place and segments[index].block != segments[below].block:
        box = parent_of(box)  # words between two blocks are placed at the second
    first = last = index
    while index - first < _MOST_LINES and first > 0 and is_inside(segments[first - 1].place, box):
        first -= 1
    while last - first < _MOST_LINES and last + 1 < len(segments) and is_inside(segments[last + 1].place, box):
        last += 1
    if last - first >= _MOST_LINES:  # the whole column
        return range(0)
    lines = [s for s in segments[first : last + 1] if s.text and not is_aside(s)]
    return range(first, last + 1) if _are_cards(lines) else range(0)


def _are_cards(lines: list[Segment]) -> bool:
    """True where headlines and sentences take turns from the first line to the last."""
    if len(lines) > 2 * _LONGEST_BOX or any(line.has(AUTHOR | CAPTION | TITLE) for line in lines):
        return False
    if len(lines) > 2 and lines[0].words <= _LONGEST_LABEL and not _is_headline(lines[0]):
        lines = lines[1:]  # what the box is called
    turns = all(is_card(above, below) or _is_headline(below) for above, below in pairwise(lines))
    return turns and _is_headline(lines[0])


def _below(segments: list[Segment], index: int) -> int:
    return next((i for i in range(index + 1, len(segments)) if segments[i].text and not is_aside(segments[i])), -1)


def before_cards(segments: list[Segment], title_at: int, last: int) -> int:
    """Where cards of other stories begin at the end of the column: linked headline, sentence, and again."""
    if not any(_is_headline(segment) for segment in segments[title_at + 1 : last]):
        return last
    start, cards, index = last, 0, last
    while index > title_at + 1:
        teaser = _text_above(segments, index, title_at)
        headline = _text_above(segments, teaser, title_at)
        if headline < 0 or not is_card(segments[headline], segments[teaser]):
            break
        start, cards, index = headline, cards + 1, headline
    story = any(segments[i].words >= SENTENCE and not segments[i].linked for i in range(title_at + 1, start))
    signed = start > 0 and bylines.looks_like_byline(segments[start - 1].text)  # below a signature one is enough
    return start if story and (cards >= _CARDS or (cards and signed)) else last


def _text_above(segments: list[Segment], index: int, title_at: int) -> int:
    """The line of text above, pictures, dates and furniture left out; -1 where there is none."""
    return next((i for i in range(index - 1, title_at, -1) if segments[i].text and not is_aside(segments[i])), -1)


def is_aside(segment: Segment) -> bool:
    """True for what stands between cards and below them: buttons, comments, dates."""
    text = segment.text
    if is_furniture(text) or (segment.has(CHROME) and not segment.has(LEAD | HEADING | LINK)):
        return True
    return len(text) <= DATE_LINE and bool(dates.find(text))


def is_card(headline: Segment, teaser: Segment) -> bool:
    """True for a linked headline and a sentence or two that are no link."""
    return _is_headline(headline) and 8 <= teaser.words <= 60 and teaser.share(teaser.linked) < 0.5


def _is_headline(segment: Segment) -> bool:
    return 4 <= segment.words <= 30 and segment.points and not segment.text.endswith(".")
