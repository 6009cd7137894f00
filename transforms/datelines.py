"""Take a line with a date apart: signature, stamp, buttons."""

import re
from collections.abc import Sequence
from typing import Final

from transforms import bylines, dates
from transforms.chrome import is_boilerplate, is_furniture, is_row_of_buttons
from transforms.data import names
from transforms.data.date_words import AGO
from transforms.lines import tidy
from transforms.pen_names import is_staff, without_label
from transforms.section_names import is_section_name
from transforms.segments import AUTHOR, CHROME, CRUMB, DATE, Segment
from transforms.text import fold

_LONGEST: Final = 160  # characters
_NUMBER: Final = r"\d+(?:[.,]\d+)*"
_COUNT: Final = (
    r"(?:thời\sgian\sđọc\s?:?\s(?:khoảng\s)?\d{1,3}\sphút"
    r"|(?:khoảng\s)?\d{1,3}\s(?:phút\sđể\sđọc|min(?:ute)?s?\sread)"
    rf"|{_NUMBER}\s*(?:phút\sđọc(?:\sbài)?|lượt\s(?:xem|đọc|thích)(?:\s(?:tin|bài))?|bình\sluận|views?|comments?)"
    rf"|(?:(?:số\s)?lượt\s(?:xem|đọc|thích)|bình\sluận|views?)\s?:\s?{_NUMBER})[\s|·•,-]*"
)
_COUNTS: Final = re.compile(rf"(?:{_COUNT})+$", re.IGNORECASE)
_COUNTS_AHEAD: Final = re.compile(rf"(?:{_COUNT})+", re.IGNORECASE)
_YEAR: Final = re.compile(r"(?<!\d)(?:19|20)\d\d(?!\d)")
_EDGES: Final = " •·|-–—,;"


def split_line(line: str, claimed: frozenset[str] = frozenset()) -> tuple[tuple[str, int], ...]:
    """The parts of a line, each with the marks it earns: "Thu Phương • 21/11/2023 09:28 In bài".

    A line is only cut when everything beside the stamp is furniture or a signature; `claimed` are
    folded names of authors. An empty line has no parts.
    """
    if not line or len(line) > _LONGEST or not _YEAR.search(line) or is_boilerplate(line):
        return ((line, 0),) if line else ()
    for found in dates.find(line):
        before, behind = line[: found.start].strip(_EDGES), line[found.end :].strip(_EDGES)
        after = _COUNTS.sub("", behind).strip(_EDGES)
        if (cut := _section_of(before)) and bylines.looks_like_byline(before[cut:].strip(_EDGES)):
            signed = (before[cut:].strip(_EDGES), AUTHOR)
            return ((before[:cut], CRUMB), signed, *_stamp(line[found.start :]))
        if before and (is_section_name(before) or _is_glued(line, found, before)):
            return ((before, CRUMB), *_stamp(line[found.start :]))
        ahead, further = _mark(before, claimed), CHROME if _is_update(after) else _mark(after, claimed)
        rest = _apart(after, claimed) if further is None else [(after, further)]
        beside = [(part, mark) for part, mark in ((before, ahead), *rest) if part.strip("()[] ")]
        if (beside or behind.strip("()[] ")) and all(mark is not None for _, mark in beside):
            closed = "[" in found.raw and "]" not in found.raw and behind.startswith("]")  # "[GMT +7]"
            stamp = (found.raw.strip() + "]" * closed, DATE)
            parts = [(before, ahead), stamp, *rest]
            parts.append((behind.removeprefix(after).strip(_EDGES), CHROME))
            return tuple((part, mark or 0) for part, mark in parts if part.strip("()[] "))
    return ((line, 0),)


def _stamp(line: str) -> tuple[tuple[str, int], ...]:
    """A stamp, and what is counted behind it."""
    counts = _COUNTS.search(line)
    at = counts.start() if counts else len(line)
    parts = ((line[:at].strip(_EDGES), DATE), (line[at:].strip(_EDGES), CHROME))
    return parts if counts else parts[:1]


def _apart(line: str, claimed: frozenset[str]) -> list[tuple[str, int | None]]:
    """The pieces of what stands behind a stamp with a sign between: "bởi Hà Vy | Chưa có bình luận nào"."""
    return [(piece, _mark(piece, claimed)) for piece in map(str.strip, _PARTS.split(line))]


_PARTS: Final = re.compile(r"\s[|•·]\s")


def _section_of(before: str) -> int:
    """How many characters of what stands before a stamp are a section with more behind it: "Quốc tế Lê Đoan"."""
    spaces = [at for at, sign in enumerate(before) if sign == " "][:_LONGEST_SECTION]
    return next((at for at in reversed(spaces) if is_section_name(before[:at])), 0)


_LONGEST_SECTION: Final = 6  # words


def _is_update(part: str) -> bool:
    """True for a second stamp with its label: "(Cập nhật lần cuối: 15:10 20/05/2019)"."""
    stamps = sum(found.end - found.start for found in dates.find(part))
    return bool(stamps) and len(part) - stamps <= _LONGEST_LABEL


_LONGEST_LABEL: Final = 30  # characters


def _is_glued(line: str, found: dates.Found, before: str) -> bool:
    """True for "Đầu Tư Thứ Tư, 17/07/2024": no sign parts a section from its weekday, and no syllable is a name's."""
    weekday = found.raw.startswith(("Thứ ", "Chủ ")) and ":" not in before and line[: found.start] == f"{before} "
    return weekday and names.NAME_SYLLABLES.isdisjoint(before.lower().split())


def split_segment(segments: list[Segment], index: int, claimed: frozenset[str]) -> int:
    """Cut the segment at `index` in place, and the signature beside it, and return the index of its stamp."""
    stamp = _cut_stamp(segments, index, claimed)
    if stamp + 1 < len(segments):
        _cut_beside(segments, stamp + 1, claimed)
    return stamp


def _cut_beside(segments: list[Segment], index: int, claimed: frozenset[str]) -> None:
    beside = segments[index]
    if len(beside.text) > _LONGEST or not _PARTS.search(beside.text):
        return
    parts = _apart(beside.text.strip(_EDGES), claimed)
    if any(mark == AUTHOR for _, mark in parts) and all(mark is not None for _, mark in parts):
        segments[index : index + 1] = _cut(beside, [(part, mark or 0) for part, mark in parts])


def _cut(whole: Segment, parts: Sequence[tuple[str, int]]) -> list[Segment]:
    return [Segment(part, whole.marks & ~AUTHOR | mark, whole.place, whole.tag, whole.block) for part, mark in parts]


def _cut_stamp(segments: list[Segment], index: int, claimed: frozenset[str]) -> int:
    whole = segments[index]
    parts = split_line(whole.text, claimed)
    if len(parts) < 2:
        parts = _without_buttons(whole)
    if len(parts) < 2:
        return index
    if parts[0][1] == CRUMB and _names_author(whole, parts[0][0]):
        parts = ((parts[0][0], AUTHOR), *parts[1:])
    segments[index : index + 1] = _cut(whole, parts)
    return index + next(offset for offset, (_, mark) in enumerate(parts) if mark == DATE)


def _names_author(segment: Segment, text: str) -> bool:
    """True when an element of the line holds just this text and says that it is the author."""
    told = segment.node.css("[itemprop~=author], [rel~=author]") if segment.node is not None else []
    return any(tidy(element.text()) == text for element in told)


def _without_buttons(segment: Segment) -> tuple[tuple[str, int], ...]:
    """The stamp of a line with all before it, and the few words that markup sets behind it: buttons of the site."""
    found = next(iter(dates.find(segment.text)), None)
    if found is None or not (segment.tag or is_stamped(segment.text, found)):
        return ()
    if counts := _COUNTS.search(segment.text, found.end):
        return ((segment.text[: counts.start()].strip(_EDGES), DATE), (counts.group(), CHROME))
    rest = segment.text[found.end :].strip(_EDGES)
    numbered = _DIGIT.search(_COUNTS_AHEAD.sub("", rest)) is not None and not is_furniture(rest)
    if not rest or rest.count(" ") >= _MOST_BUTTONS or numbered or not _LETTERS.search(rest):
        return ()
    return ((segment.text[: found.end], DATE), (rest, CHROME))


_MOST_BUTTONS: Final = 12  # words
_DIGIT: Final = re.compile(r"\d")
_LETTERS: Final = re.compile(r"[^\W\d_]{3}")
_AT: Final = re.compile(r"\s(?:vào(?:\slúc)?|lúc|ngày|on|at)$")
_WEEKDAYS: Final = frozenset({"mon", "tue", "wed", "thu", "fri", "sat", "sun"})  # Thu is a name in Vietnam


def _mark(part: str, claimed: frozenset[str]) -> int | None:
    """AUTHOR for a signature, 0 for furniture, None for anything else."""
    part = part.removeprefix("(").removesuffix(")") if part[:1] == "(" else part
    if part.lower().strip(".,") in _WEEKDAYS:
        return None
    if is_furniture(part) or is_row_of_buttons(part) or is_staff(bare := _AT.sub("", without_label(part))):
        return 0
    part = bare
    return AUTHOR if bylines.looks_like_byline(part) or fold(part) in claimed else None


def is_stamped(line: str, found: dates.Found) -> bool:
    """True for a line of few words at whose edge stand day and hour: "11/09/2023 06:21 Phương Nam 3.708 lượt xem"."""
    if ":" not in found.raw or line.count(" ") >= _MOST_BUTTONS + _STAMP_WORDS or line.endswith((".", "!", "?", ";")):
        return False
    before, after = line[: found.start].strip(_EDGES), _COUNTS.sub("", line[found.end :].strip(_EDGES))
    return not before or (not after and before.count(" ") < _STAMP_WORDS)


_STAMP_WORDS: Final = 4


def is_stamp(text: str) -> bool:
    """True for a date and hardly a word beside it."""
    return any(found.end - found.start >= _NEARLY_ALL * len(text) for found in dates.find(text))


_NEARLY_ALL: Final = 0.7


def is_date_only(text: str) -> bool:
    """True for a stamp and hardly a word beside it: an update, a clock, a teaser's date, "3 giờ trước"."""
    if is_stamp(text):
        return True
    return text.endswith(_AGO) and AGO.fullmatch(text) is not None


def is_count(text: str) -> bool:
    """True for how long a page takes to read and how often it was: "• 6 min read", "1.204 lượt xem"."""
    return text[-1:].isalnum() and _COUNTS.fullmatch(text.strip(_EDGES)) is not None


_AGO: Final = ("trước", "ago", "đây")
