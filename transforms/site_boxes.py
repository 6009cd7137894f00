"""Boxes and lines in the column of a text that are more likely the site's, by their words and by how they are set.

What they say is weighed by `transforms.furnished`. The other weights were fitted, by logistic regression, to the
boxes in 448 pages of fictional papers whose lines had been labelled, and rounded.
"""

import re
from collections import Counter
from collections.abc import Container, Iterator, Sequence
from itertools import groupby, pairwise
from typing import Final

from transforms import bylines, furnished, wording
from transforms.points import is_listed
from transforms.retold import Retold
from transforms.segments import BODY, HEADING, ITEM, LEAD, TABLE, Segment, parent_of
from transforms.sheet import Sheet

_TOLD: Final = 25  # words of a line that is surely of the text
_MOST_WORDS: Final = 120  # of a box
_LONGEST_HEAD: Final = 12
_BOLD: Final = 0.85
_SURE: Final = 0.7
_HOPELESS: Final = -4.6  # of the setting: hardly any words weigh as much
_SURE_BARE: Final = 1.0  # of a line without markup, whose setting says nothing
_NEAR_BARE: Final = 0.2  # of one beside such a line
_RELATED_BARE: Final = 5.0

_OPEN: Final = frozenset({"", "-"})
_Box = tuple[int, ...]
_Class = tuple[str, str]


class _Text:
    """What is known of a text: how its paragraphs are set, where the last is, and what its lines say."""

    def __init__(self, sheet: Sheet, told: Sequence[int]) -> None:
        self.classes = frozenset(_class(sheet.segments[i]) for i in told)
        self.last = max(told)
        self.retold = Retold(sheet)


def drop_site_boxes(sheet: Sheet) -> None:
    """Drop the boxes, with a head above them, and the single lines that are more likely the site's."""
    lines = [i for i in sheet.body() if sheet.segments[i].marks & BODY and sheet.segments[i].text]
    told = [i for i in lines if _is_told(sheet.segments[i])]
    if not told:
        return
    text, paragraphs = _Text(sheet, told), frozenset(told)
    units = list(_units(sheet, lines, _column(sheet, told)))
    for unit, after in pairwise([*units, ()]):
        if len(unit) == 1 and (unit[0] in paragraphs or not sheet.open(unit[0]) or is_listed(sheet, unit[0])):
            continue
        for box in ((*unit, *after), unit) if after and _is_head(sheet, unit) else (unit,):
            if paragraphs.isdisjoint(box) and _may_go(sheet, box) and _weigh(sheet, box, text) > _SURE:
                _drop(sheet, box)
                break
    for unit in units:
        if len(unit) > 1 and paragraphs.isdisjoint(unit) and _is_mostly_dropped(sheet, unit):
            rest = [i for i in unit if sheet.open(i)]
            if _may_go(sheet, unit) and furnished.odds([sheet.segments[i].text for i in rest]) > _REST:
                _drop(sheet, unit)


def _is_mostly_dropped(sheet: Sheet, unit: _Box) -> bool:
    """True for a box of which some rule has left only a part, and none has kept any."""
    if not all(sheet.kinds[i] in _OPEN for i in unit) or not any(map(sheet.open, unit)):
        return False
    gone = [i for i in unit if sheet.kinds[i] == "-" and sheet.rules[i] not in _MEANT]
    return 2 * sum(sheet.segments[i].words for i in gone) >= sum(sheet.segments[i].words for i in unit)


_REST: Final = -1.0
_MEANT: Final = frozenset(  # rules that leave out what may stand in a box of the text
    {"see_also", "link_only", "title_repeat", "lead_cut", "lead_repeat", "house_prefix", "hidden"}
)


def drop_site_lines_alone(sheet: Sheet, lines: Sequence[int]) -> None:
    """Drop the lines without markup that are more likely the site's."""
    retold = Retold(sheet)
    short = [i for i in lines if not _is_told(sheet.segments[i]) and not is_listed(sheet, i)]
    odds = {index: furnished.odds([sheet.segments[index].text]) for index in short}
    odds |= {i: odd - _RELATED_BARE * retold.share((i,)) for i, odd in odds.items() if odd > _NEAR_BARE}
    heads = {i: match["head"] for i in short if (match := _CHAPTER.fullmatch(sheet.segments[i].text))}
    chapters = Counter(heads.values())
    found = [i for i in short if odds[i] > _needed(sheet.segments[i]) and _may_go(sheet, (i,))]
    found = [i for i in found if not (i in heads and chapters[heads[i]] > 1) and not _is_beside_table(sheet, i)]
    for index in found:
        _drop(sheet, (index,))
        for step in (-1, 1):  # what stands beside it and is like it
            beside = index + step
            while odds.get(beside, 0.0) > _NEAR_BARE and sheet.open(beside) and _may_go(sheet, (beside,)):
                _drop(sheet, (beside,))
                beside += step


def _is_beside_table(sheet: Sheet, index: int) -> bool:
    """True for what a table is called, and for what explains its figures."""
    around = sheet.segments[max(index - 1, 0) : index + 2]
    return any(s.has(TABLE) for s in around)


def _needed(segment: Segment) -> float:
    """The odds above which a line goes; a text has more sentences than a site has."""
    return _SURE_BARE + (segment.words / _SENTENCES if wording.ends_sentence(segment.text) else 0.0)


_SENTENCES: Final = 12  # words, for which the odds must be greater by one
_CHAPTER: Final = re.compile(  # "Ngày thứ nhất", "Cách 2"
    r"(?P<head>\w+(?: thứ)?) (?:\d{1,2}|nhất|một|hai|ba|tư|bốn|năm|sáu|bảy|tám|chín|mười)"
)


def _drop(sheet: Sheet, box: _Box) -> None:
    for index in box:
        if sheet.open(index):
            sheet.drop(index, "site_box")


def _class(segment: Segment) -> _Class:
    return segment.tag, (segment.node.attributes.get("class") or "") if segment.node is not None else segment.names


def _is_told(segment: Segment) -> bool:
    return segment.words >= _TOLD and wording.ends_sentence(segment.text)


def _column(sheet: Sheet, told: Sequence[int]) -> int:
    """How deep the elements stand that hold the paragraphs."""
    depths = [sheet.segments[i].place.count("/") for i in told]
    return max(set(depths), key=depths.count)


def _units(sheet: Sheet, lines: Sequence[int], depth: int) -> Iterator[_Box]:
    """The lines, those in one child of the column and those of one list together; what stands loose is by itself."""
    steps = {index: sheet.segments[index].place.split("/", depth + 1) for index in lines}
    boxes = {"/".join(parts[:-1]) for parts in steps.values() if len(parts) > depth + 1}
    lists = {index: parent_of(sheet.segments[index].place) for index in lines if sheet.segments[index].has(ITEM)}
    for _, unit in groupby(lines, lambda index: _box_of(steps[index], boxes, depth) or lists.get(index, index)):
        yield tuple(unit)


def _box_of(steps: Sequence[str], boxes: Container[str], depth: int) -> str:
    box = "/".join(steps[: depth + 1])
    return box if len(steps) > depth + 1 or box in boxes else ""


def _is_head(sheet: Sheet, unit: _Box) -> bool:
    segment = sheet.segments[unit[0]]
    return len(unit) == 1 and segment.words <= _LONGEST_HEAD and not wording.ends_sentence(segment.text)


def _may_go(sheet: Sheet, box: _Box) -> bool:
    """True for lines that no colon announces, and that are neither quoted, credited nor signed."""
    if sheet.segments[box[0] - 1].text.endswith(":"):
        return False
    lines = (sheet.segments[i] for i in box if sheet.open(i))
    return not any(_is_of_the_text(line.text) for line in lines if not line.has(TABLE))  # its source may close a table


def _is_of_the_text(line: str) -> bool:
    if line.endswith(";") or _SALUTATION.match(line):  # a point of an enumeration, how a letter begins
        return True
    if (line[-1:] == ")" and _RESULT.fullmatch(line)) or _GOES_ON.search(line):
        return True
    return wording.is_quoted(line) or wording.has_credit(line) or bylines.looks_like_byline(line)


_GOES_ON: Final = re.compile(r"\bsẽ tiếp tục (?:thông tin|phản ánh|cập nhật)\b")  # "… đến bạn đọc", said of the story
_RESULT: Final = re.compile(r"[^:]{2,30}: [^:]{3,60} \([^()]*\d[^()]*\)")  # "Nhất nam: Hồ Sơn (1 giờ 14 phút)"
_SALUTATION: Final = re.compile(
    r"(?:Kính )?[Tt]hưa |Kính (?:gửi|chúc) |.{4,60} thân mến[!,.]?$"
    r"|(?:Xin )?(?:[Tt]rân trọng |[Cc]hân thành )?[Cc]ảm ơn\b"
)


def _weigh(sheet: Sheet, box: _Box, text: _Text) -> float:
    segments = [sheet.segments[i] for i in box]
    words = sum(s.words for s in segments)
    if words > _MOST_WORDS or not all(sheet.kinds[i] in _OPEN for i in box) or not any(map(sheet.open, box)):
        return -_SURE
    if len(box) == 1 and (segments[0].has(HEADING | LEAD) or segments[0].text in sheet.facts.descriptions):
        return -_SURE  # no words weigh as much
    lines = [line for i in box if sheet.open(i) for line in sheet.segments[i].text.split("\n")]
    weight = 1.5 * sum(map(_counts, lines)) / len(lines) + 0.9 * (len(box) > 1) - 0.7 - words / 50
    weight -= 1.4 * any(_class(s) in text.classes for s in segments) + wording.ends_sentence(lines[-1])
    weight -= 1.3 * any(s.has(TABLE) for s in segments) + 1.8 * any(s.has(HEADING) for s in segments)
    weight -= 1.7 * any(sheet.segments[i - 1].src for i in box) + 1.1 * (box[0] > text.last)
    weight -= segments[0].share(segments[0].bold) >= _BOLD
    if weight > _HOPELESS:
        weight += 1.45 * furnished.odds(lines)
    return weight - 1.5 * text.retold.share(box) if weight > _SURE else weight


def _counts(line: str) -> bool:
    """True for a line with a figure, other than the number of a point before it."""
    return _DIGIT.search(line.lstrip("0123456789")) is not None


_DIGIT: Final = re.compile(r"\d")
