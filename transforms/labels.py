"""Say of every segment what it is: a kind of block, or residue and by which rule.

The passes run from the surest signs to the weakest; a segment keeps the first label it gets.
Rendered text takes the same passes as HTML and merely shows fewer signs.
"""

import re
from typing import Final

from transforms import bylines, captions
from transforms.chrome import is_boilerplate, is_furniture, is_row_of_buttons, is_see_also, is_tag_line
from transforms.classed import label_classed
from transforms.datelines import is_date_only
from transforms.endings import close_at_signature, close_text
from transforms.frame import label_frame
from transforms.insets import drop_labels, drop_lists
from transforms.islands import drop_islands
from transforms.leads import label_lead
from transforms.pen_names import is_placeholder
from transforms.pointers import points_to_story
from transforms.pull_quotes import label_pull_quotes
from transforms.seams import is_row_of_parts
from transforms.section_names import is_section_name
from transforms.segments import (
    AUTHOR,
    BODY,
    CHROME,
    CRUMB,
    HEADING,
    ITEM,
    KICKER,
    LEAD,
    QUOTE,
    RIGHT,
    TABLE,
    TAGS,
    Segment,
    parent_of,
)
from transforms.sheet import Facts, Sheet
from transforms.tails import label_bylines, tells_of_author
from transforms.verse import is_couplet

_LETTER: Final = re.compile(r"[^\W\d_]")


def label(segments: list[Segment], facts: Facts) -> Sheet:
    """Label every segment of a page once."""
    sheet = Sheet(segments, facts)
    label_frame(sheet)
    _drop_furniture(sheet)
    if not facts.rendered:
        drop_labels(sheet)
        drop_lists(sheet)
        label_classed(sheet)
        drop_islands(sheet)
        close_at_signature(sheet)
    label_lead(sheet)
    _label_points(sheet)
    captions.label_captions(sheet)
    _label_structure(sheet)
    label_bylines(sheet)
    close_text(sheet)
    _label_subheads(sheet)
    _label_prose(sheet)
    label_pull_quotes(sheet)
    _drop_rest(sheet)
    return sheet


_HEAD: Final = 3  # lines
_LONGEST_SUBTITLE: Final = 25
_BESIDE: Final = 6  # lines below the headline
_LONGEST_HEADING: Final = 40  # words
_LONGEST_BUTTON: Final = 15  # words of furniture inside the text


def _drop_furniture(sheet: Sheet) -> None:
    """Between headline and end: share bars, breadcrumbs, clocks, advertisements, pointers elsewhere."""
    for index in range(sheet.end):
        if not sheet.open(index):
            continue
        segment = sheet.segments[index]
        text, marks = segment.text, segment.marks
        if is_boilerplate(text):
            sheet.drop(index, "boilerplate")
        elif (not (marks & (HEADING | BODY) and segment.words > _LONGEST_BUTTON) and is_furniture(text)) or (
            sheet.facts.rendered and (is_row_of_buttons(text) or _is_row(text))
        ):
            sheet.drop(index, "furniture")
        elif marks & CHROME and not marks & (LEAD | AUTHOR) and not _is_below_picture(sheet, index):
            sheet.drop(index, "chrome_name")
        elif marks & (TAGS | CRUMB) and (not marks & BODY or (marks & CRUMB and segment.words <= 8)):
            sheet.drop(index, "tags" if marks & TAGS else "breadcrumb")
        elif not _LETTER.search(text) and (sheet.facts.rendered or _counts(sheet, index)):
            sheet.drop(index, "no_words")  # counters
        elif marks & AUTHOR and is_placeholder(text):
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


def _label_structure(sheet: Sheet) -> None:
    first = next((i for i in sheet.body() if sheet.segments[i].words >= _SENTENCE), -1)
    if first >= 0 and "lead" in sheet.kinds[:first]:
        first = -1
    for index in sheet.body():
        if not sheet.open(index):
            continue
        segment = sheet.segments[index]
        words, marks = segment.words, segment.marks
        if marks & TABLE:
            sheet.keep(index, "table", "table")
        elif marks & QUOTE:
            sheet.keep(index, "quote", "quote")
        elif marks & AUTHOR and tells_of_author(sheet, index):
            sheet.drop(index, "author_box")
        elif marks & AUTHOR and words <= 25:
            sheet.keep(index, "byline", "author_name")
        elif marks & HEADING and words <= _LONGEST_HEADING and marks & BODY and not _signs(sheet, index):
            sheet.keep(index, "heading", "heading")
        elif marks & KICKER and marks & BODY and words <= _LONGEST_SUBTITLE and _leads_on(sheet, index):
            sheet.keep(index, "heading", "subtitle_name")
        elif marks & ITEM and marks & BODY:
            if index < first and words <= _LONGEST_CUE and not segment.text.endswith(_SAID):
                if not bylines.looks_like_byline(segment.text):
                    sheet.drop(index, "above_text")  # "Chi tiết", "Chuyên mục: …"
            else:
                sheet.keep(index, "list_item", "item")
        elif marks & BODY and _is_item(sheet, index):
            sheet.keep(index, "list_item", "bullet")


def _label_points(sheet: Sheet) -> None:
    """In lines without markup "a) … ;" is a point of an enumeration, never a caption or a heading."""
    announced = False
    for index in sheet.body() if sheet.facts.rendered else ():
        text = sheet.segments[index].text
        if not sheet.open(index) or not sheet.segments[index].has(BODY):
            announced = False
        elif is_couplet(sheet, index):
            sheet.keep(index, "quote", "couplet")
            sheet.keep(index + 1, "quote", "couplet")
        elif _POINT.match(text) or (announced and _is_result(text)):
            sheet.keep(index, "list_item", "point")
        else:
            announced = text.endswith(":")


_POINT: Final = re.compile(r"(?:[-–•*+]\s?)?(?:[a-zđ]|\d{1,2})[.)]\s.{8,}[;,]$")


def _is_result(line: str) -> bool:
    """True for "Phước Mỹ - Ba Chẽ: 1-1" and "3. Trần Đình Khôi - 13 điểm", below a line that announces them."""
    return line.count(" ") < _LONGEST_RESULT and line[-1] not in ".!?…" and any(sign.isdigit() for sign in line)


_LONGEST_RESULT: Final = 14  # words


def _signs(sheet: Sheet, index: int) -> bool:
    """True for a signature set as a heading: nothing of the text follows."""
    return bylines.looks_like_byline(sheet.segments[index].text) and not _leads_on(sheet, index)


def _is_item(sheet: Sheet, index: int) -> bool:
    """True for "* Sáng 23/8, …", and for short dashed lines in a row; one dash alone opens speech."""
    text = sheet.segments[index].text
    if text.startswith(("* ", "• ", "+ ")):
        return sheet.segments[index].words > 3
    if not _is_dashed(sheet, index):
        return False
    return any(_is_dashed(sheet, i) for i in (index - 1, index + 1) if sheet.start <= i < sheet.end)


def _is_dashed(sheet: Sheet, index: int) -> bool:
    segment = sheet.segments[index]
    return segment.text.startswith(("- ", "– ")) and segment.words <= 30 and not segment.text.endswith("?")


def _label_subheads(sheet: Sheet) -> None:
    lines = [i for i in sheet.body() if sheet.open(i)]
    for index in lines:
        segment = sheet.segments[index]
        words = segment.words
        text = segment.text
        if words > 30 or segment.has(RIGHT) or not _leads_on(sheet, index):
            continue
        if text.isupper() and words >= 2:
            sheet.keep(index, "heading", "capitals")
        elif segment.share(segment.bold) >= 0.85 and not text.endswith((".", ":", ";", ",")) and not _asks(text):
            sheet.keep(index, "heading", "bold_line")


def _asks(line: str) -> bool:
    """True for an interviewer's question, which is bold prose and no subhead."""
    return line.endswith("?") and line.count(" ") >= 16


def _leads_on(sheet: Sheet, index: int) -> bool:
    """True when text follows: a subhead is never the last line."""
    return any(
        sheet.open(i) or sheet.kinds[i] in {"quote", "list_item", "table", "caption", "heading"}
        for i in range(index + 1, sheet.end)
    )


def _label_prose(sheet: Sheet) -> None:
    if not sheet.facts.rendered:
        _drop_cues(sheet)
    for index in sheet.body():
        if sheet.open(index) and sheet.segments[index].has(BODY):
            sheet.keep(index, "paragraph", "prose")


def _drop_cues(sheet: Sheet) -> None:
    """A plain line of a few words between headline and text is the site's: "Bấm để bắt đầu đọc"."""
    first = next((i for i in sheet.body() if sheet.segments[i].words >= _SENTENCE and sheet.kinds[i] in _OPENED), -1)
    cues = [i for i in range(sheet.start, first) if sheet.open(i)]
    if len(cues) <= _MOST_CUES and all(_is_cue(sheet.segments[i]) for i in cues):
        for index in cues:
            sheet.drop(index, "above_text")


def _is_cue(segment: Segment) -> bool:
    text = segment.text
    return segment.words <= _LONGEST_CUE and not text.endswith(_SAID) and not any(sign.isdigit() for sign in text)


_SAID: Final = (".", ":", "!", "?", "…", "”", '"')
_OPENED: Final = frozenset({"", "lead", "quote"})
_SENTENCE: Final = 12  # words
_MOST_CUES: Final = 2
_LONGEST_CUE: Final = 7  # words


def _drop_rest(sheet: Sheet) -> None:
    for index in range(len(sheet.segments)):
        if sheet.open(index):
            sheet.drop(index, "outside_text")
