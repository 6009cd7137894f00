"""Find the bylines: below the text, at its end, or between headline and text."""

import re
from typing import Final

from transforms import bylines, wording
from transforms.chrome import is_comment_head, is_furniture
from transforms.closings import signs
from transforms.data import names
from transforms.house import names_nobody
from transforms.section_names import is_section_name
from transforms.segments import (
    AUTHOR,
    BODY,
    CHROME,
    CRUMB,
    FORM,
    HEADING,
    LINK,
    RIGHT,
    SOURCE,
    TAGS,
    Segment,
    is_inside,
)
from transforms.sheet import Sheet, is_speaker
from transforms.text import fold


def label_bylines(sheet: Sheet) -> None:
    """Bylines stand at the end of the text, behind it, or between headline and text."""
    claimed = {fold(name) for name in sheet.facts.claimed if " " in name}
    _keep_signatures_above_notes(sheet)
    last_prose = next((i for i in reversed(sheet.body()) if _ends_text(sheet, i)), sheet.start - 1)
    last_form = max((i for i, segment in enumerate(sheet.segments) if segment.marks & FORM), default=-1)
    signed = discussed = listed = tagged = False
    for index in range(last_prose + 1, len(sheet.segments)):
        signed = signed or sheet.kinds[index - 1] == "byline"
        listed = listed or (signed and sheet.rules[index] in _LISTED)
        segment = sheet.segments[index]
        discussed = discussed or is_comment_head(segment.text)
        if sheet.facts.rendered:
            tagged = _is_tag_head(segment.text) or (tagged and bool(segment.text) and not is_furniture(segment.text))
        if not sheet.open(index):
            continue
        words = segment.words
        if discussed and not segment.has(AUTHOR | SOURCE) and (signed or index < last_form):
            sheet.drop(index, "comment")
        elif is_furniture(segment.text):
            sheet.drop(index, "furniture")
        elif segment.has(AUTHOR) and names_nobody(segment.text, sheet.facts.host):
            sheet.drop(index, "placeholder")
        elif _is_reader(sheet, index):
            sheet.drop(index, "comment")
        elif words <= _LONGEST_NAME and _PLACE_DATE.match(segment.text):
            sheet.drop(index, "place_and_date")
        elif segment.has(AUTHOR | SOURCE) and not segment.has(CHROME) and words <= 25:
            if (words > _LONGEST_NAME and wording.ends_sentence(segment.text)) or tells_of_author(sheet, index):
                sheet.drop(index, "author_box")  # the life of the author in a sentence
            else:
                sheet.keep(index, "byline", "author_name")
        elif tagged and ":" not in segment.text:
            sheet.drop(index, "tags")
        elif bylines.looks_like_byline(segment.text) or _is_writer_and_maker(sheet, index):
            if listed:
                sheet.drop(index, "card")  # the writer of another story
            elif signed and sheet.facts.rendered and _are_places(sheet, index):
                sheet.drop(index, "tags")
            else:
                sheet.keep(index, "byline", "tail_byline")
        elif claimed and words <= _LONGEST_NAME and fold(segment.text) in claimed:
            sheet.keep(index, "byline", "claimed_author")
        elif segment.text.isupper() and segment.has(BODY) and _closes(sheet, index):
            sheet.keep(index, "byline", "capitals_below")
        elif segment.has(RIGHT) and words <= 14 and not wording.ends_sentence(segment.text):
            sheet.keep(index, "byline", "right_aligned")
        elif signed and sheet.facts.rendered and words <= 14 and not wording.ends_sentence(segment.text):
            sheet.drop(index, "below_signature")
    if sheet.facts.rendered:
        _label_below_lead(sheet)
    first = _first_prose(sheet)
    for index in [*range(first), *(i for i in _beside_stamp(sheet) if i >= first)]:
        segment = sheet.segments[index]
        if index > sheet.facts.title_at >= 0 and is_comment_head(segment.text):
            break
        if not sheet.open(index) or (
            index < sheet.facts.title_at and not segment.has(AUTHOR) and abs(index - sheet.facts.dateline_at) > 1
        ):
            continue
        if is_furniture(segment.text):
            sheet.drop(index, "furniture")
        elif segment.has(AUTHOR) and names_nobody(segment.text, sheet.facts.host):
            sheet.drop(index, "placeholder")
        elif segment.has(AUTHOR) and segment.words <= 25:
            sheet.keep(index, "byline", "author_name")
        elif segment.has(_ELSEWHERE) and not _is_linked_line(sheet, index):
            continue
        elif bylines.looks_like_byline(segment.text):
            sheet.keep(index, "byline", "head_byline")
        elif claimed and segment.words <= _LONGEST_NAME and fold(segment.text) in claimed:
            sheet.keep(index, "byline", "claimed_author")


def _label_below_lead(sheet: Sheet) -> None:
    """In lines without markup a name alone between the lead and the first paragraph is the writer's."""
    lead = next((i for i in sheet.body() if sheet.kinds[i] == "lead"), -1)
    below = next((i for i in range(lead + 1, sheet.end) if sheet.open(i)), -1) if lead >= 0 else -1
    text = sheet.segments[below].text if below > lead else ""
    told = any(_ends_text(sheet, i) for i in range(below + 1, min(below + 1 + _BESIDE_STAMP, sheet.end)))
    if text and told and bylines.looks_like_byline(text):
        sheet.keep(below, "byline", "below_lead")


def _are_places(sheet: Sheet, index: int) -> bool:
    """True below a signature for names in a row, one of which the text has behind "xã" or "tỉnh": tags."""
    words = sheet.segments[index].text.split()
    if not _TWO_NAMES <= len(words) <= _LONGEST_NAME or words[0].lower() in names.FAMILIES:
        return False
    told = " ".join(sheet.segments[i].text for i in sheet.body())
    return any(re.search(rf"{_UNIT} {re.escape(' '.join(name))}\b", told) for name in (words[:2], words[-2:]))


_TWO_NAMES: Final = 4  # words
_UNIT: Final = r"\b(?:[Xx]ã|[Pp]hường|[Tt]hị trấn|[Hh]uyện|[Tt]hị xã|[Tt]ỉnh|[Tt]hành phố)"


def _is_tag_head(line: str) -> bool:
    """True for a label with nothing behind it, below which tags stand one by one."""
    return len(line) <= _LONGEST_TAG_HEAD and _TAG_HEAD.fullmatch(line.strip(" :#*•").lower()) is not None


_LONGEST_TAG_HEAD: Final = 24  # characters
_TAG_HEAD: Final = re.compile(r"(?:từ kh(?:óa|oá)|tags?|thẻ|keywords)(?: (?:liên quan|bài viết))?")


def _keep_signatures_above_notes(sheet: Sheet) -> None:
    """A name at the right edge signs the text also when a note or two stand below: an account for gifts, "(*) …"."""
    lines = sheet.open_lines()
    for index in lines[-_NOTES - 1 : -1]:
        segment = sheet.segments[index]
        below = sum(sheet.segments[i].words for i in lines if i > index)
        if segment.has(RIGHT) and below <= _LONGEST_NOTES and bylines.looks_like_byline(segment.text):
            sheet.keep(index, "byline", "above_notes")


_NOTES: Final = 3
_LONGEST_NOTES: Final = 120  # words of all notes
_PLACE_DATE: Final = re.compile(
    r"[^\W\d_][^,\d]{1,40},\s+(?:(?:đầu|giữa|cuối|sáng|chiều|đêm)\s+)?"
    r"(?:ngày|tháng|mùa|năm|xuân|hạ|hè|thu|đông)\b[^,]{0,30}\d\W*$",
    re.IGNORECASE,
)  # "Tân An, tháng 8-2020": where and when a text was written


def _is_reader(sheet: Sheet, index: int) -> bool:
    """True for a name with a stamp of its own below a text whose stamp stands above."""
    if not 0 <= sheet.facts.dateline_at < index:
        return False
    text = sheet.segments[index].text
    if sheet.facts.rendered and index + 1 < len(sheet.segments):
        below = sheet.segments[index + 1]
        text += f" {below.text}" if below.place == sheet.segments[index].place else ""
    return is_speaker(text)


def _is_writer_and_maker(sheet: Sheet, index: int) -> bool:
    return not sheet.segments[index - 1].src and bylines.names_maker(sheet.segments[index].text)


def tells_of_author(sheet: Sheet, index: int) -> bool:
    """True for a post right below the name in its box: "Phóng viên thường trú tại địa bàn"."""
    above, segment = sheet.segments[index - 1], sheet.segments[index]
    if segment.words > 2 and not _names_somebody(segment) and any(map(_names_somebody, _beside(sheet, index))):
        return True  # "Xem các bài viết của tác giả"
    boxed = segment.has(AUTHOR) and above.has(AUTHOR) and sheet.kinds[index - 1] == "byline"
    return boxed and not bylines.read(segment.text).authors and bylines.read(segment.text).desk


def _names_somebody(segment: Segment) -> bool:
    read = bylines.read(segment.text)
    return bool(read.authors or read.agency or read.desk)


def _beside(sheet: Sheet, index: int) -> list[Segment]:
    """The lines above and below in the box of an author."""
    box = sheet.segments[index].place.rpartition("/")[0]
    near = (i for i in (index - 1, index + 1) if 0 <= i < len(sheet.segments))
    return [s for i in near if (s := sheet.segments[i]).has(AUTHOR) and s.text and is_inside(s.place, box)]


def _first_prose(sheet: Sheet) -> int:
    """The index of the first long line below the headline."""
    lines = range(sheet.start, sheet.end)
    long = next((i for i in lines if sheet.segments[i].words > _LONGEST_HEAD), -1)
    if long >= 0:
        return long
    beside = max(sheet.facts.title_at, sheet.facts.dateline_at) + _BESIDE_STAMP  # further down readers may speak
    return next((i for i in lines if i > beside or _is_sentence(sheet.segments[i])), sheet.start)


def _is_sentence(segment: Segment) -> bool:
    return segment.words > _LONGEST_NAME and wording.ends_sentence(segment.text)


def _closes(sheet: Sheet, index: int) -> bool:
    """True for what may be a name in capitals right below a sentence or a picture."""
    above = sheet.segments[index - 1]
    told = bool(above.src) or wording.ends_sentence(above.text) or wording.has_credit(above.text)
    segment = sheet.segments[index]
    return told and not segment.has(_ELSEWHERE) and signs(segment.text) and not is_section_name(segment.text)


def _beside_stamp(sheet: Sheet) -> range:
    """The lines beside the stamp, which may stand below the lead."""
    stamp = sheet.facts.dateline_at
    return range(max(stamp - 1, 0), min(stamp + 2, sheet.end)) if stamp >= 0 else range(0)


_LISTED: Final = frozenset({"link_only", "card"})
_LONGEST_HEAD: Final = 25  # words
_BESIDE_STAMP: Final = 2  # lines
_LONGEST_NAME: Final = 12  # words
_ELSEWHERE: Final = CHROME | TAGS | CRUMB | LINK | HEADING


def _is_linked_line(sheet: Sheet, index: int) -> bool:
    """True for a plain link between headline and text: a name there leads to its author's page."""
    segment = sheet.segments[index]
    between = sheet.facts.title_at < index < sheet.start and sheet.facts.title_at >= 0
    return between and segment.has(LINK) and not segment.has(_ELSEWHERE & ~LINK)


def _ends_text(sheet: Sheet, index: int) -> bool:
    segment = sheet.segments[index]
    if sheet.kinds[index] in {"quote", "list_item", "table", "lead"}:
        return True
    if not sheet.open(index) or segment.has(AUTHOR):
        return False
    if segment.words > 25:
        return True
    short = segment.words <= 14 and not wording.ends_sentence(segment.text)
    return not short and not bylines.looks_like_byline(segment.text)
