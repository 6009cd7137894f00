"""Boxes that a site sets into the middle of a text."""

from collections.abc import Callable
from itertools import takewhile
from typing import Final

from transforms.bylines import looks_like_byline
from transforms.chrome import is_ad_label, starts_tail
from transforms.segments import AUTHOR, BODY, FIGURE, HEADING, Segment, common, is_inside
from transforms.sheet import Sheet
from transforms.wording import ends_sentence

_LONGEST_LABEL: Final = 6  # words
_LONGEST_PROSE: Final = 20
_SEVERAL: Final = 2  # pictures of other stories
_LINKS: Final = frozenset({"link_only", "card", "see_also"})


def drop_labels(sheet: Sheet) -> None:
    """Drop the head of a box inside the text of which nothing but links was left."""
    lines = sheet.open_lines()
    heads = [i for i in lines if _may_be_head(sheet, i)]
    column = _column(sheet, lines) if heads else ""
    texts = {sheet.segments[i].block for i in lines if sheet.segments[i].words > _LONGEST_PROSE}
    for index in heads:
        if sheet.segments[index].block in texts:
            continue  # nothing but a break parts it from the paragraphs
        box = common(sheet.segments[index].place, sheet.segments[index + 1].place)
        segment = sheet.segments[index]
        if segment.has(AUTHOR) and looks_like_byline(segment.text):
            continue  # a writer's card
        if box != column and is_inside(box, column):
            sheet.drop(index, "label_of_links")


def _may_be_head(sheet: Sheet, index: int) -> bool:
    segment = sheet.segments[index]
    if segment.words > _LONGEST_LABEL or segment.text.endswith((".", "”")) or index + 1 >= len(sheet.segments):
        return False
    return sheet.rules[index + 1] in _LINKS or _is_over_pictures(sheet, index)


def _is_over_pictures(sheet: Sheet, head: int) -> bool:
    """True for the first line of a box in which nothing but pictures with linked lines follows."""
    if not sheet.segments[head + 1].src or sheet.segments[head + 1].text:
        return False
    box = common(sheet.segments[head].place, sheet.segments[head + 1].place)
    below = list(takewhile(lambda i: is_inside(sheet.segments[i].place, box), range(head + 1, sheet.end)))
    lines = [i for i in below if sheet.segments[i].text]
    return len(lines) >= _SEVERAL and all(sheet.rules[i] in _LINKS for i in lines)


def drop_lists(sheet: Sheet) -> None:
    """Drop what a box inside the text lists below "Tin liên quan", where not even a link says that it leads away."""
    heads = [i for i in sheet.body() if sheet.rules[i] == "furniture" and starts_tail(sheet.segments[i].text)]
    lines = [i for i in sheet.body() if sheet.segments[i].has(BODY)] if heads else []
    column = _column(sheet, lines)
    for head in heads:
        box = common(sheet.segments[head].place, sheet.segments[min(head + 1, len(sheet.segments) - 1)].place)
        if box == column or not is_inside(box, column):
            continue
        _drop_in_box(sheet, head + 1, box, lambda segment: segment.has(FIGURE) or ends_sentence(segment.text))


def drop_ads(sheet: Sheet) -> None:
    """Drop what stands below "Quảng cáo" in a box inside the text."""
    labels = [i for i in sheet.body() if is_ad_label(sheet.segments[i].text) and not sheet.segments[i].has(HEADING)]
    lines = [i for i in sheet.body() if sheet.segments[i].has(BODY)] if labels else []
    column, done = _column(sheet, lines), -1
    for label in (i for i in labels if i > done):
        own, below = (sheet.segments[i].place for i in (label, min(label + 1, len(sheet.segments) - 1)))
        box = common(own, below)
        if box == column or not is_inside(box, column) or (box == below != own):  # inside a paragraph
            continue
        if sheet.open(label):
            sheet.drop(label, "below_label")
        done = _drop_in_box(sheet, label + 1, box, lambda segment: ends_sentence(segment.text))


def _drop_in_box(sheet: Sheet, first: int, box: str, tells: Callable[[Segment], bool]) -> int:
    """Drop the lines of a box from `first` on, down to one that tells or is long; the last that was looked at."""
    for index in range(first, sheet.end):
        segment = sheet.segments[index]
        if segment.words > _LONGEST_PROSE or tells(segment) or not is_inside(segment.place, box):
            return index - 1
        if sheet.open(index):
            sheet.drop(index, "below_label")
    return sheet.end - 1


def _column(sheet: Sheet, lines: list[int]) -> str:
    """The place of the smallest element around all paragraphs."""
    prose = [sheet.segments[i].place for i in lines if sheet.segments[i].words > _LONGEST_PROSE]
    place = prose[0].rpartition("/")[0] if prose else ""
    for other in prose[1:]:
        place = common(place, other)
    return place
