"""Where a text with markup ends: at its signature, below which only notes are of the text."""

from collections.abc import Iterator
from typing import Final

from transforms import bylines
from transforms.closings import is_note, is_paragraph
from transforms.pen_names import is_placeholder
from transforms.segments import AUTHOR, BODY, CHROME, FORM, LINK, READER, RIGHT, SOURCE, common, is_inside
from transforms.sheet import Sheet

_MOST_WORDS: Final = 150  # of all that stands below a signature
_LONGEST_LABEL: Final = 6  # words
_LONGEST_PROSE: Final = 20
_LINKS: Final = frozenset({"link_only", "card", "see_also"})


def close_at_signature(sheet: Sheet) -> None:
    """Keep the signature that closes the text, and drop the lines below it: boxes of the site, whatever they say."""
    lines = [i for i in sheet.body() if sheet.open(i) and sheet.segments[i].has(BODY)]
    at = next((i for i in _last_lines(sheet, lines) if _closes(sheet, i)), -1)
    if at < 0:
        return
    sheet.keep(at, "byline", "closing_signature")
    for index in (i for i in lines if i > at):
        if not _stays(sheet, index):
            sheet.drop(index, "below_signature")


def _last_lines(sheet: Sheet, lines: list[int]) -> Iterator[int]:
    """The lines from the last up, as long as no paragraph and not too many words stand below."""
    words = 0
    for index in reversed(lines[1:]):
        if words > _MOST_WORDS:
            return
        yield index
        segment = sheet.segments[index]
        if is_paragraph(segment) and not is_note(segment.text):
            return
        words += segment.words


def _closes(sheet: Sheet, index: int) -> bool:
    """True for a signature at the right edge or with its role."""
    segment = sheet.segments[index]
    if segment.has(CHROME | LINK | READER | FORM) or is_placeholder(segment.text):
        return False
    return (segment.has(RIGHT) or ":" in segment.text) and bylines.looks_like_byline(segment.text)


def _stays(sheet: Sheet, index: int) -> bool:
    segment = sheet.segments[index]
    if segment.has(AUTHOR | SOURCE | RIGHT) or is_note(segment.text) or bylines.looks_like_byline(segment.text):
        return True
    return index > 0 and bool(sheet.segments[index - 1].src)  # a picture below the signature has its caption


def drop_labels(sheet: Sheet) -> None:
    """Drop the head of a box inside the text of which nothing but links was left."""
    lines = [i for i in sheet.body() if sheet.open(i) and sheet.segments[i].has(BODY)]
    column = _column(sheet, lines)
    for index in lines:
        segment = sheet.segments[index]
        if segment.words > _LONGEST_LABEL or segment.text.endswith((".", "”")) or index + 1 >= len(sheet.segments):
            continue
        box = common(segment.place, sheet.segments[index + 1].place)
        if sheet.rules[index + 1] in _LINKS and box != column and is_inside(box, column):
            sheet.drop(index, "label_of_links")


def _column(sheet: Sheet, lines: list[int]) -> str:
    """The place of the smallest element around all paragraphs."""
    prose = [sheet.segments[i].place for i in lines if sheet.segments[i].words > _LONGEST_PROSE]
    place = prose[0].rpartition("/")[0] if prose else ""
    for other in prose[1:]:
        place = common(place, other)
    return place
