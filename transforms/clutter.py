"""What stands between the lines of a text and says itself that it is none: buttons, breadcrumbs, clocks, pointers."""

import re
from typing import Final

from transforms import bylines
from transforms.chrome import is_boilerplate, is_furniture, is_row_of_buttons, is_see_also, is_tag_line
from transforms.datelines import is_count, is_date_only
from transforms.house import names_nobody
from transforms.inset_facts import Asides
from transforms.pointers import are_buttons, points_to_story
from transforms.seams import is_row_of_parts
from transforms.section_names import is_section_name
from transforms.segments import AUTHOR, BODY, CHROME, CRUMB, HEADING, ITEM, LEAD, TAGS, parent_of
from transforms.sheet import Sheet

_LETTER: Final = re.compile(r"[^\W\d_]")
_WORD: Final = re.compile(r"\w")
_HEAD: Final = 3  # lines
_BESIDE: Final = 6  # lines below the headline
_LONGEST_COUNT: Final = 40  # characters
_LONGEST_BUTTON: Final = 15  # words of furniture inside the text


def drop_clutter(sheet: Sheet) -> None:
    """Between headline and end: share bars, breadcrumbs, clocks, advertisements, pointers elsewhere."""
    asides = Asides()
    for index in range(sheet.end):
        if not sheet.open(index):
            continue
        segment = sheet.segments[index]
        text, marks = segment.text, segment.marks
        if is_boilerplate(text):
            sheet.drop(index, "boilerplate")
        elif _is_furniture(sheet, index):
            sheet.drop(index, "furniture")
        elif marks & CHROME and not marks & (LEAD | AUTHOR) and not _is_beside(sheet, index, asides):
            sheet.drop(index, "chrome_name")
        elif marks & (TAGS | CRUMB) and (not marks & BODY or (marks & CRUMB and segment.words <= 8)):
            sheet.drop(index, "tags" if marks & TAGS else "breadcrumb")
        elif len(text) <= _LONGEST_COUNT and is_count(text):
            sheet.drop(index, "furniture")
        elif not _LETTER.search(text) and (sheet.facts.rendered or _counts(sheet, index) or not _WORD.search(text)):
            sheet.drop(index, "no_words")  # counters
        elif marks & AUTHOR and names_nobody(text, sheet.facts.host):
            sheet.drop(index, "placeholder")
        elif marks & ITEM and index - sheet.facts.title_at <= _BESIDE and is_section_name(text):
            sheet.drop(index, "breadcrumb")
        elif is_see_also(text):
            sheet.drop(index, "see_also")
        elif is_tag_line(text):
            sheet.drop(index, "tags")
        elif len(text) <= 60 and is_date_only(text):
            sheet.drop(index, "other_date")
        elif marks & BODY and points_to_story(segment):
            sheet.drop(index, "link_only")


def _is_furniture(sheet: Sheet, index: int) -> bool:
    segment, text = sheet.segments[index], sheet.segments[index].text
    short = segment.words <= _LONGEST_BUTTON
    if (short or not segment.has(HEADING | BODY)) and is_furniture(text):
        return True
    if sheet.facts.rendered:
        return is_row_of_buttons(text) or _is_row(text)
    return short and are_buttons(segment)


def _is_beside(sheet: Sheet, index: int, asides: Asides) -> bool:
    segment = sheet.segments[index]
    return _is_below_picture(sheet, index) or (segment.has(BODY) and not segment.points and asides.holds(segment))


def _is_below_picture(sheet: Sheet, index: int) -> bool:
    """True for the foot of a picture's own box, which some frameworks call a footer."""
    above, segment = sheet.segments[index - 1], sheet.segments[index]
    if not above.src or above.has(CHROME) or parent_of(above.place) != parent_of(segment.place):
        return False
    return segment.has(BODY) and not segment.points and not is_furniture(segment.text)


def _is_row(line: str) -> bool:
    return is_row_of_parts(line) and not bylines.looks_like_byline(line)


def _counts(sheet: Sheet, index: int) -> bool:
    """True for a number alone at the head of the text."""
    segment = sheet.segments[index]
    if segment.text.isdigit():
        return index - max(sheet.facts.title_at, 0) <= _BESIDE
    return segment.has(ITEM) and index < sheet.start + _HEAD
