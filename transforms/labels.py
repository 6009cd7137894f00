"""Say of every segment what it is: a kind of block, or residue and by which rule.

The passes run from the surest signs to the weakest; a segment keeps the first label it gets.
Rendered text takes the same passes as HTML and merely shows fewer signs.
"""

import re
from typing import Final

from transforms import bylines, captions, dates
from transforms.chrome import is_boilerplate, is_furniture, is_see_also, is_tag_line
from transforms.data.date_words import AGO
from transforms.endings import close_at_signature, drop_labels
from transforms.house import is_own_mark
from transforms.leads import label_lead
from transforms.pen_names import is_placeholder
from transforms.pull_quotes import label_pull_quotes
from transforms.section_names import is_section_name
from transforms.segments import (
    AUTHOR,
    BODY,
    CARD,
    CHROME,
    CRUMB,
    DATE,
    HEADING,
    HIDDEN,
    ITEM,
    KICKER,
    LEAD,
    LINK,
    QUOTE,
    READER,
    RIGHT,
    SOURCE,
    TABLE,
    TAGS,
    TITLE,
    Segment,
)
from transforms.sheet import Facts, Sheet
from transforms.signed import close_text
from transforms.tails import label_bylines
from transforms.text import fold

_AGO: Final = ("trước", "ago")
_LETTER: Final = re.compile(r"[^\W\d_]")
_SOURCE_BOX: Final = re.compile(r"^Nguồn\b.*\bLink bài gốc\b", re.IGNORECASE)  # ONECMS: "source … original link"
_SOURCE_LINK: Final = re.compile(r"^Link bài gốc|Link đã được copy|^https?://\S+$", re.IGNORECASE)  # parts of the box


def label(segments: list[Segment], facts: Facts) -> Sheet:
    """Label every segment of a page once."""
    sheet = Sheet(segments, facts)
    _label_frame(sheet)
    _drop_furniture(sheet)
    if not facts.rendered:
        drop_labels(sheet)
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


def _label_frame(sheet: Sheet) -> None:
    """Headline, date line, kicker, and whatever stands above the headline or behind the text."""
    facts, segments = sheet.facts, sheet.segments
    title = fold(facts.title)
    if facts.title_at >= 0:
        sheet.keep(facts.title_at, "title", "title")
        _label_kicker(sheet)
    if facts.dateline_at >= 0 and sheet.open(facts.dateline_at):
        sheet.keep(facts.dateline_at, "dateline", "dateline")
    for index, segment in enumerate(segments):
        if not sheet.open(index):
            continue
        if segment.has(HIDDEN):
            sheet.drop(index, "hidden")
        elif facts.learned.holds(segment.text):
            sheet.drop(index, "learned")
        elif segment.has(READER):
            sheet.drop(index, "comment")
        elif index in sheet.cards or segment.has(CARD):
            sheet.drop(index, "card")
        elif segment.has(TITLE):
            sheet.drop(index, "title_decoration")
        elif title and abs(len(segment.text) - len(title)) <= 3 and fold(segment.text) == title:
            sheet.drop(index, "title_repeat")
        elif len(segment.text) <= _LONGEST_BOX and (rule := _box_rule(segment.text, facts.host)):
            sheet.drop(index, rule)
        elif index < facts.title_at and not segment.has(BODY) and not _signs_above(segment):
            sheet.drop(index, _frame_rule(segment, "above_title"))
        elif index >= sheet.end and not _may_be_byline(sheet, index):
            sheet.drop(index, _frame_rule(segment, "below_text"))


def _box_rule(text: str, host: str) -> str:
    """Which box about the source a short line belongs to, "" for none."""
    if "ink" in text or text.startswith("http"):
        if _SOURCE_BOX.search(text):
            return "source_box"
        return "source_link" if _SOURCE_LINK.search(text) else ""
    if is_own_mark(text, host):
        return "house_prefix"
    own = host and "." in text and len(text) < _LONGEST_ADDRESS and host in text.lower()
    return "own_domain" if own and _LABEL.sub("", text.lower()).split("/", 1)[0] == host else ""


_LABEL: Final = re.compile(r"^(?:(?:theo|nguồn)\s*:?\s*)?(?:https?://)?(?:www\.)?")
_LONGEST_ADDRESS: Final = 200
_LONGEST_BOX: Final = 400  # characters


def _frame_rule(segment: Segment, otherwise: str) -> str:
    if segment.has(CRUMB):
        return "breadcrumb"
    if segment.has(TAGS):
        return "tags"
    if is_furniture(segment.text):
        return "furniture"
    return "chrome_name" if segment.has(CHROME) else otherwise


def _signs_above(segment: Segment) -> bool:
    """True for a signature that stands above the headline and is named as one."""
    return segment.has(AUTHOR) and not segment.has(CHROME) and bylines.looks_like_byline(segment.text)


def _may_be_byline(sheet: Sheet, index: int) -> bool:
    """True behind the text for a line named as author or source, or one that reads so right below."""
    segment = sheet.segments[index]
    if segment.has(AUTHOR | SOURCE) and not segment.has(CHROME):
        return True
    return (
        index - sheet.end <= 2
        and not segment.has(CHROME | TAGS | LINK | HEADING)
        and not segment.linked
        and not is_furniture(segment.text)
        and bylines.looks_like_byline(segment.text)
    )


def _label_kicker(sheet: Sheet) -> None:
    index = sheet.facts.title_at - 1
    while index >= 0 and (sheet.segments[index].src or not sheet.open(index)):
        index -= 1
    if index < 0 or sheet.facts.title_at - index > 2:
        return
    segment = sheet.segments[index]
    if segment.has(HIDDEN | CHROME | CRUMB | TAGS) or is_furniture(segment.text) or index == sheet.facts.dateline_at:
        return
    if not segment.text.endswith(":") and (_TRAIL.search(segment.text) or is_section_name(segment.text)):
        segment.marks |= CRUMB
        sheet.drop(index, "breadcrumb")
        return
    words = segment.words
    if (segment.has(KICKER) and words <= 20) or (3 <= words <= 20 and segment.text.endswith(":")):
        sheet.keep(index, "kicker", "kicker")
    elif _is_bare_kicker(sheet, index):
        sheet.keep(index, "kicker", "above_title")


def _is_bare_kicker(sheet: Sheet, index: int) -> bool:
    """True for a short line in the headline's own box that is no link, no date and no section."""
    segment, title = sheet.segments[index], sheet.segments[sheet.facts.title_at]
    if segment.place.rpartition("/")[0] != title.place.rpartition("/")[0] or segment.linked or segment.has(LINK | DATE):
        return False
    shortest = _SHORTEST_BARE if sheet.facts.rendered else 2  # without markup it may be the breadcrumb
    if sheet.facts.rendered and (_TRAIL.search(segment.text) or _is_repeated(sheet, segment.text)):
        return False
    if not shortest <= segment.words <= _LONGEST_KICKER or not segment.text[0].isupper() or segment.text.isupper():
        return False
    return not _is_date_only(segment.text) and not bylines.looks_like_byline(segment.text)


def _is_repeated(sheet: Sheet, line: str) -> bool:
    """True for a line of a menu, which some pages print twice above the headline."""
    return sum(s.text == line for s in sheet.segments[: sheet.facts.title_at]) > 1


_TRAIL: Final = re.compile(r"\s[|/›»>]\s")  # a breadcrumb
_SHORTEST_BARE: Final = 5  # words
_LONGEST_KICKER: Final = 10
_LONGEST_SUBTITLE: Final = 25
_BESIDE: Final = 6  # lines below the headline


_LONGEST_BUTTON: Final = 15  # words of furniture inside the text


def _drop_furniture(sheet: Sheet) -> None:
    """Between headline and end: share bars, breadcrumbs, clocks, advertisements, pointers elsewhere."""
    for index in range(sheet.end):
        if not sheet.open(index):
            continue
        segment = sheet.segments[index]
        text = segment.text
        if is_boilerplate(text):
            sheet.drop(index, "boilerplate")
        elif is_furniture(text) and not (segment.has(HEADING | BODY) and segment.words > _LONGEST_BUTTON):
            sheet.drop(index, "furniture")
        elif segment.has(CHROME) and not segment.has(LEAD | AUTHOR):
            sheet.drop(index, "chrome_name")
        elif segment.has(TAGS | CRUMB) and (not segment.has(BODY) or (segment.has(CRUMB) and segment.words <= 8)):
            sheet.drop(index, "tags" if segment.has(TAGS) else "breadcrumb")
        elif (sheet.facts.rendered or (segment.has(ITEM) and index < sheet.start + 3)) and not _LETTER.search(text):
            sheet.drop(index, "no_words")  # counters
        elif segment.has(AUTHOR) and is_placeholder(text):
            sheet.drop(index, "placeholder")
        elif segment.has(ITEM) and index - sheet.facts.title_at <= _BESIDE and is_section_name(text):
            sheet.drop(index, "breadcrumb")
        elif is_see_also(text):
            sheet.drop(index, "see_also")
        elif is_tag_line(text):
            sheet.drop(index, "tags")
        elif len(text) <= 60 and _is_date_only(text):
            sheet.drop(index, "other_date")
        elif segment.has(BODY) and segment.share(segment.linked) >= 0.9 and _points_elsewhere(segment):
            sheet.drop(index, "link_only")


def _is_date_only(text: str) -> bool:
    """True for a second stamp: an update, a clock, a teaser's date."""
    if any(found.end - found.start >= 0.7 * len(text) for found in dates.find(text)):
        return True
    return text.endswith(_AGO) and AGO.fullmatch(text) is not None


def _points_elsewhere(segment: Segment) -> bool:
    return len(segment.text) >= 15 and not segment.text.lower().startswith(("nguồn", "theo "))


def _label_structure(sheet: Sheet) -> None:
    for index in sheet.body():
        if not sheet.open(index):
            continue
        segment = sheet.segments[index]
        words = segment.words
        if segment.has(TABLE):
            sheet.keep(index, "table", "table")
        elif segment.has(QUOTE):
            sheet.keep(index, "quote", "quote")
        elif segment.has(AUTHOR) and words <= 25:
            sheet.keep(index, "byline", "author_name")
        elif segment.has(HEADING) and words <= captions.FAR and segment.has(BODY) and not _signs(sheet, index):
            sheet.keep(index, "heading", "heading")
        elif segment.has(KICKER) and segment.has(BODY) and words <= _LONGEST_SUBTITLE and _leads_on(sheet, index):
            sheet.keep(index, "heading", "subtitle_name")
        elif segment.has(ITEM) and segment.has(BODY):
            sheet.keep(index, "list_item", "item")
        elif segment.has(BODY) and _is_item(sheet, index):
            sheet.keep(index, "list_item", "bullet")


def _label_points(sheet: Sheet) -> None:
    """In lines without markup "a) … ;" is a point of an enumeration, never a caption or a heading."""
    for index in sheet.body() if sheet.facts.rendered else ():
        if sheet.open(index) and sheet.segments[index].has(BODY) and _POINT.match(sheet.segments[index].text):
            sheet.keep(index, "list_item", "point")


_POINT: Final = re.compile(r"(?:[-–•*+]\s?)?(?:[a-zđ]|\d{1,2})[.)]\s.{8,}[;,]$")


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
    for index in sheet.body():
        if sheet.open(index) and sheet.segments[index].has(BODY):
            sheet.keep(index, "paragraph", "prose")


def _drop_rest(sheet: Sheet) -> None:
    for index in range(len(sheet.segments)):
        if sheet.open(index):
            sheet.drop(index, "outside_text")
