"""Points of an enumeration: by their numbers and bullets where no markup says so."""

import re
from collections.abc import Container
from typing import Final

from transforms.closings import is_paragraph
from transforms.segments import BODY, Segment
from transforms.sheet import Sheet
from transforms.verse import is_couplet


def label_points(sheet: Sheet) -> None:
    """Couplets; and in lines without markup "a) … ;" is a point of an enumeration, never a caption or a heading."""
    _label_couplets(sheet)
    if not sheet.facts.rendered:
        return
    announced = told = False
    listed = _announced(sheet)
    for index in sheet.body():
        text = sheet.segments[index].text
        if not sheet.open(index) or not sheet.segments[index].has(BODY):
            announced = False
        elif index in listed:
            sheet.keep(index, "list_item", "announced")
        elif _POINT.match(text) or (announced and _is_result(text)):
            sheet.keep(index, "list_item", "point")
        elif told and text[0] in _DASHES and is_bullet(sheet, index):
            sheet.keep(index, "list_item", "bullet")
        else:
            announced = text.endswith(":")
            told = told or announced or text.endswith(".")


def _label_couplets(sheet: Sheet) -> None:
    for index in sheet.body():
        if sheet.open(index) and is_couplet(sheet, index):
            sheet.keep(index, "quote", "couplet")
            sheet.keep(index + 1, "quote", "couplet")


def _announced(sheet: Sheet) -> frozenset[int]:
    """Three and more short sentences below a colon, or each with a label of its own."""
    found: set[int] = set()
    start = sheet.start
    for index in (*sheet.body(), sheet.end):
        if index < sheet.end and sheet.open(index) and _is_sentence(sheet.segments[index]):
            continue
        run = range(start, index)
        labels = {match.group() for i in run if (match := _LABEL.match(sheet.segments[i].text))}
        if len(run) >= _FEWEST_SENTENCES and (_announces(sheet, start - 1) or len(labels) == len(run)):
            found.update(run)
        start = index + 1
    return frozenset(found)


def _announces(sheet: Sheet, index: int) -> bool:
    """True for a line that ends with a colon and does not make somebody speak."""
    text = sheet.segments[index].text
    return index >= 0 and text.endswith(":") and not _SAYS.search(text[-_SAID:])


_SAID: Final = 50  # characters
_SAYS: Final = re.compile(
    r"\b(?:kể|nói|cho (?:biết|hay)|chia sẻ|tâm sự|nhớ lại|bộc bạch|khẳng định|hỏi|trả lời)"
    r"(?: (?!gồm|như|sau|rõ)\w+){0,3}:$"
)


def _is_sentence(segment: Segment) -> bool:
    """True for one short sentence."""
    text = segment.text
    if segment.words > _LONGEST_SENTENCE or not text[:1].isupper() or not segment.has(BODY):
        return False
    return text[-1] in ".;" and not _BETWEEN.search(text)


_LABEL: Final = re.compile(r"[^.:]{3,40}: ")
_FEWEST_SENTENCES: Final = 3
_LONGEST_SENTENCE: Final = 25  # words
_BETWEEN: Final = re.compile(r"[.!?…] ")
_DASHES: Final = "-–"
_POINT: Final = re.compile(r"(?:[-–•*+]\s?)?(?:[a-zđ]|\d{1,2})[.)]\s.{8,}[;,]$")


def _is_result(line: str) -> bool:
    """True for "Phước Mỹ - Ba Chẽ: 1-1" and "3. Trần Đình Khôi - 13 điểm", below a line that announces them."""
    return line.count(" ") < _LONGEST_RESULT and line[-1] not in ".!?…" and any(sign.isdigit() for sign in line)


_LONGEST_RESULT: Final = 14  # words


def is_listed(sheet: Sheet, index: int) -> bool:
    """True for one of several lines that begin with the same bullet."""
    return begins_alike(sheet, index, _BULLETS, len(sheet.segments))


def begins_alike(sheet: Sheet, index: int, signs: Container[str], end: int) -> bool:
    """True for a line that begins with one of some signs, as a line beside it does before `end`."""
    sign = sheet.segments[index].text[:2]
    near = (sheet.segments[i].text[:2] for i in (index - 1, index + 1) if 0 <= i < end)
    return sign in signs and sign in near


_BULLETS: Final = frozenset({"- ", "– ", "• ", "* ", "+ "})


def is_bullet(sheet: Sheet, index: int) -> bool:
    """True for "* Sáng 23/8, …", and for short dashed lines in a row; one dash alone opens speech."""
    text = sheet.segments[index].text
    if text.startswith(("* ", "• ", "+ ")):
        return sheet.segments[index].words > 3 and (_is_announced(sheet, index) or not _is_told(sheet.segments[index]))
    if not _is_dashed(sheet, index):
        return False
    return any(_is_dashed(sheet, i) for i in (index - 1, index + 1) if sheet.start <= i < sheet.end)


def _is_announced(sheet: Sheet, index: int) -> bool:
    """True for the lines with one sign below a line that ends with a colon."""
    sign = sheet.segments[index].text[:2]
    near = sheet.segments[max(index - _LONGEST_LIST, sheet.start) : index]
    return next((s.text for s in reversed(near) if not s.text.startswith(sign)), "").endswith(":")


_LONGEST_LIST: Final = 40  # lines


def _is_told(segment: Segment) -> bool:
    """True for "* Sáng 23/8, …", news in brief, each a paragraph behind its star, and for what an interviewer says."""
    if segment.text[0] != "*":
        return False
    if is_paragraph(segment) or segment.text.endswith(("?", "!")):
        return True
    return segment.words >= _NEWS and segment.text[-1] == "."


_NEWS: Final = 12  # words


def _is_dashed(sheet: Sheet, index: int) -> bool:
    segment = sheet.segments[index]
    text = segment.text
    return text.startswith(("- ", "– ")) and segment.words <= 30 and text[-1] != "?" and not _SPOKEN.search(text)


_SPOKEN: Final = re.compile(
    r"[?!.,…] [-–] (?:tôi|chị|anh|ông|bà|em|cô|chú|cụ|bác|nó|[^\W\d_]+ (?:hỏi|nói|đáp))\b"
)  # "– … – tôi hỏi"
