"""What a page of many stories looks like beside a page of one: links, stamps, teasers, readers."""

import re
from collections.abc import Sequence
from typing import Final

from transforms import dates
from transforms.chrome import is_comment_head
from transforms.metadata import Metadata
from transforms.segments import BODY, LINK, Segment
from transforms.sheet import Sheet
from transforms.wording import ends_sentence

SENTENCE: Final = 8  # words
_LONG: Final = 50  # words: longer than any teaser
_STORY: Final = 3  # paragraphs of that length
_TEASER_AT_LEAST: Final = 20  # words
_ENDS_DATED: Final = re.compile(r"\w.{15}\s?[(\[]\d{1,2}/\d{1,2}/\d{4}[ ,-]*\d{1,2}[:hg]\d{2}[)\]]$")
_TOLD: Final = frozenset({"paragraph", "heading", "list_item", "lead", "caption"})
_DATED: Final = 4  # headlines with a stamp of their own
_STAMPS: Final = frozenset({"other_date", "dateline"})
_HEADLINE: Final = 20  # characters
_POINTING: Final = 0.6
_REMARK: Final = 40  # words
_HEAP: Final = 8  # links
_TEASERS: Final = 0.7
SEARCH: Final = re.compile(
    r"^(?:#|tin tức, hình ảnh|tin tức mới nhất về)|"
    r"^(?:kết quả tìm kiếm|tìm kiếm|tìm thấy \d|search results?|từ khóa|tag|chủ đề|chuyên mục|trang chủ)\b",
    re.IGNORECASE,
)


def link_lines(sheet: Sheet) -> int:
    """Lines of links down to the last paragraph; a list that only follows a text does not make it a listing."""
    told = [
        i for i, kind in enumerate(sheet.kinds) if kind == "paragraph" and sheet.segments[i].words >= _TEASER_AT_LEAST
    ]
    return sum(
        1 for s in sheet.segments[: told[-1] if told else sheet.end] if s.has(BODY) and len(s.text) >= 20 and s.points
    )


def is_listing(sheet: Sheet, metadata: Metadata, title: str) -> bool:
    """Many linked lines, or a date to each teaser; an article says NewsArticle and prints one date."""
    links = link_lines(sheet)
    paragraphs = sheet.kinds.count("paragraph")
    stamps = sheet.rules.count("other_date")
    closed = [
        s.text for s, kind in zip(sheet.segments, sheet.kinds, strict=True) if kind in _TOLD and s.text[-1] in ")]"
    ]
    if len(closed) >= _DATED and sum(_ENDS_DATED.search(text) is not None for text in closed) >= _DATED:
        return True
    if stamps >= _DATED and not _is_told(sheet) and not any(map(_is_sentence, sheet.segments)):
        return True  # documents with number and day
    if links >= 5 and stamps >= 3 and stamps >= 0.4 * paragraphs:
        return True
    long = sum(s.words >= _LONG for s, kind in zip(sheet.segments, sheet.kinds, strict=True) if kind == "paragraph")
    if links >= 6 and links >= 0.6 * paragraphs and long < _STORY and not (metadata.is_article or _is_signed(sheet)):
        return True
    return SEARCH.search(title) is not None and links >= 3


def is_stamped_alike(sheet: Sheet) -> bool:
    """True where the stamp of the page is one of several at the same place of boxes side by side: a teaser's."""
    at = sheet.facts.dateline_at
    if at < 0 or not any(s.points for s in sheet.segments[max(at - _TEASER, sheet.facts.title_at + 1) : at]):
        return False
    steps = sheet.segments[at].place.split("/")
    others = (s.place.split("/") for s in sheet.segments if len(s.text) <= _LONGEST_STAMP and dates.find(s.text))
    alike = {tuple(other) for other in others if len(other) == len(steps) and _steps_aside(steps, other) == 1}
    return len(alike) >= _ALIKE


def _steps_aside(one: list[str], other: list[str]) -> int:
    return sum(a != b for a, b in zip(one, other, strict=True))


_TEASER: Final = 3  # lines: headline, section, sentence
_ALIKE: Final = 3
_LONGEST_STAMP: Final = 60  # characters


def is_teasers(sheet: Sheet) -> bool:
    """True when nearly every paragraph stands right below another story's headline."""
    paragraphs = [i for i, kind in enumerate(sheet.kinds) if kind == "paragraph"]
    behind = sum(1 for i in paragraphs if _above(sheet, i) == "link_only")
    stamped = sum(1 for i in paragraphs if _rule_below(sheet, i) == "other_date")
    if paragraphs and behind >= _TEASERS * len(paragraphs):
        return True
    if stamped >= max(_STAMPED, _TEASERS * len(paragraphs)):
        return True
    told = [i for i, kind in enumerate(sheet.kinds) if kind in {"paragraph", "lead"}]
    if len(told) > 1 and all(_leads_on(sheet, i) for i in told):
        return True
    return not _is_told(sheet) and _are_teased(sheet, [i for i in paragraphs if sheet.segments[i].words >= SENTENCE])


def _leads_on(sheet: Sheet, index: int) -> bool:
    """True for a sentence right above a button to the rest of its story."""
    below = next((s.text for s in sheet.segments[index + 1 :] if s.text), "")
    return _MORE.fullmatch(below) is not None


_MORE: Final = re.compile(r"(?:(?:đọc|xem) (?:thêm|tiếp)|(?:xem )?chi tiết|read more)[ .…>»]*", re.IGNORECASE)


def _rule_below(sheet: Sheet, index: int) -> str:
    """The rule of the line of text below, "" for none."""
    return next((sheet.rules[i] for i in range(index + 1, len(sheet.segments)) if sheet.segments[i].text), "")


_STAMPED: Final = 4  # teasers with a day below each


def _is_sentence(segment: Segment) -> bool:
    return segment.has(BODY) and segment.words >= SENTENCE and ends_sentence(segment.text)


def _is_told(sheet: Sheet) -> bool:
    """True for what has a lead or a signature of its own."""
    return "lead" in sheet.kinds or "byline" in sheet.kinds


def _is_signed(sheet: Sheet) -> bool:
    """True for markup with a lead, a date and a writer: links beside them stand in boxes."""
    signed = sheet.facts.dateline_at >= 0 and "lead" in sheet.kinds and "byline" in sheet.kinds
    return signed and not sheet.facts.rendered


def _are_teased(sheet: Sheet, paragraphs: Sequence[int]) -> bool:
    """True when nearly every sentence is a link for the most part, or stands right below a line that is."""
    teased = 0
    for index in paragraphs:
        above = _line_above(sheet, index)
        teased += _points(sheet.segments[index]) or (above >= 0 and _is_pointer(sheet.segments[above]))
    return bool(paragraphs) and teased >= _TEASERS * len(paragraphs)


def _says(sheet: Sheet, index: int) -> bool:
    return bool(sheet.segments[index].text) and sheet.rules[index] not in _STAMPS


def _is_pointer(segment: Segment) -> bool:
    return segment.has(LINK) or segment.share(segment.linked) >= _POINTING


def _points(segment: Segment) -> bool:
    """True for a pointer, and for a sentence that holds a whole headline as a link."""
    return segment.linked >= _HEADLINE or _is_pointer(segment)


def is_discussion(sheet: Sheet, title: str) -> bool:
    """True when all that was found are short lines below a heading for what readers say."""
    if is_comment_head(title):
        return True
    told = [i for i, kind in enumerate(sheet.kinds) if kind in {"paragraph", "quote", "list_item"}]
    told = [i for i in told if sheet.segments[i].words >= SENTENCE]
    if not told or _is_told(sheet) or max(sheet.segments[i].words for i in told) > _REMARK:
        return False
    return any(is_comment_head(s.text) for s in sheet.segments[sheet.facts.title_at + 1 : told[0]])


def is_linked_title(sheet: Sheet) -> bool:
    """True for a headline that leads elsewhere."""
    return sheet.facts.title_at >= 0 and sheet.segments[sheet.facts.title_at].has(LINK)


def is_far(sheet: Sheet) -> bool:
    """True when a heap of links stands between the headline and what was taken for the text."""
    between = range(sheet.facts.title_at + 1, sheet.start)
    links = sum(sheet.segments[i].points and sheet.rules[i] != "furniture" for i in between)  # buttons are no heap
    return sheet.facts.title_at >= 0 and links >= _HEAP


def _above(sheet: Sheet, index: int) -> str:
    """The rule of the line of text above, "" for none."""
    above = _line_above(sheet, index)
    return sheet.rules[above] if above >= 0 else ""


def _line_above(sheet: Sheet, index: int) -> int:
    """The line of text above, -1 for none; dates between them do not count."""
    return next((i for i in range(index - 1, -1, -1) if _says(sheet, i)), -1)
