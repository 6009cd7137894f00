"""Lines that name persons and places of which a text tells nothing: other stories'."""

import re
from collections.abc import Iterable
from typing import Final

from transforms import wording
from transforms.data.names import CAPITALS
from transforms.pairs import pairs_of, telling_pairs
from transforms.sheet import Sheet
from transforms.text import fold

BULLET: Final = re.compile(r"^[*•+\-–]\s+|^\d{1,2}[.)]\s+")
_NAME: Final = re.compile(rf"(?<![.!?:”\"] )(?<!^)(?<!^[“\"])\b[{CAPITALS}]\w*(?: [{CAPITALS}]\w*)+")
_OPENING: Final = re.compile(  # the first word of a line is large in any case
    rf"(?=(?:(?:Ông|Bà|Anh|Chị|Em|Cô|Thầy|Hội|Ban|Bộ|Sở|Ủy|Đoàn|Công|Tỉnh|Huyện|Xã|Phường|Trường|Trạm|Trung|Đảng|Thủ)\b"
    rf"(?: (?P<rest>[{CAPITALS}]\w*(?: [{CAPITALS}]\w*)+))?|(?P<name>[{CAPITALS}]\w*(?: [{CAPITALS}]\w*)+)))"
)
LABELLED: Final = re.compile(rf"[^:.!?]{{3,25}}: ?[{CAPITALS}]")  # "Đọc ngược dòng: Sạt lở …"
SCORE: Final = re.compile(r"\d\W*$")

_FEWEST_STRANGERS: Final = 3
_MOSTLY: Final = 0.6
_MOST: Final = 30  # each is held against the whole text


def is_foreign(sheet: Sheet, index: int) -> bool:
    """True for a line that names somebody or some place, none of which the rest of the text does."""
    names = names_of(sheet, index)
    return bool(names) and not tells_any(sheet, names, (index,))


def is_apart(sheet: Sheet, index: int, pairs: frozenset[tuple[str, str]]) -> bool:
    """True for a headline of some length without two words in common with the text."""
    segment = sheet.segments[index]
    return segment.words >= _SHORTEST and pairs.isdisjoint(telling_pairs(segment.text))


def tells_any(sheet: Sheet, names: frozenset[str], without: tuple[int, ...]) -> bool:
    """True when the text or its headline has one of some names, beside the lines that are asked about."""
    whole = [*sheet.body(), max(sheet.facts.title_at, 0)]
    told = fold(" ".join(sheet.segments[i].text for i in whole if i not in without))
    return any(name in told for name in names)


def names_of(sheet: Sheet, index: int) -> frozenset[str]:
    """The names of two words and more in a line, folded; what begins it counts where its second word is large too."""
    text = BULLET.sub("", sheet.segments[index].text)
    if text.isupper():
        return frozenset()  # all its words are large
    label = LABELLED.match(text)
    names = _NAME.findall(text)
    for opening in (_OPENING.match(text), _OPENING.match(text, label.end() - 1) if label else None):
        if opening and (name := opening["name"] or opening["rest"]):
            names.append(name)
    return frozenset(map(fold, names))


def _is_of_text(line: str) -> bool:
    return wording.has_credit(line) or wording.is_quoted(line)


def are_headlines(sheet: Sheet, bare: list[int]) -> bool:
    """True for many lines of uneven length without figures at either end: no steps, results or verse."""
    lines = [sheet.segments[i] for i in bare if sheet.segments[i].words >= _SHORTEST]
    counts = [line.words for line in lines]
    if len(lines) < _MANY or max(counts) - min(counts) < _UNEVEN or 3 * len(lines) < len(bare):
        return False
    return 3 * sum(_is_item(_DAY.sub("", sheet.segments[i].text)) for i in bare) < len(bare)


def _is_item(line: str) -> bool:
    return _ITEM.search(line) is not None or _MEASURED.search(line) is not None


_MEASURED: Final = re.compile(r"\([^()]*\d[^()]*\)$")  # "Nhất nam: Hồ Sơn (1 giờ 14 phút)"


_SHORTEST: Final = 6  # words of a headline
_MANY: Final = 4
_DAY: Final = re.compile(r" \(\d{1,2}/\d{1,2}(?:/\d{4})?\)$")  # "headline (15/8)"
_UNEVEN: Final = 4  # words
_ITEM: Final = re.compile(
    r"^\W{0,2}\d|^[+•*]|\d\W*$|;$|^(?:Nguyên liệu|(?:Cách )?(?:làm|nấu|chế biến|thực hiện)|Sơ chế|Chuẩn bị)\b",
    re.IGNORECASE,
)


def drop_box(sheet: Sheet, run: list[int], prose: Iterable[int]) -> None:
    """A few words and headlines of uneven length in the middle of a text that have no two words in common with it."""
    head, lines = sheet.segments[run[0]], [sheet.segments[i] for i in run[1:]]
    if head.words > _LONGEST_LABEL or not _FEWEST_BOXED <= len(lines) <= _MOST_BOXED:
        return
    if any(line.words < _SHORTEST or _ITEM.search(line.text) for line in lines):
        return
    told = frozenset(pair for i in prose for pair in pairs_of(sheet.segments[i].text))
    if not any(pairs_of(line.text) & told for line in (head, *lines)):
        for index in run:
            sheet.drop(index, "box")


_LONGEST_LABEL: Final = 5  # words
_FEWEST_BOXED: Final = 2
_MOST_BOXED: Final = 6


def drop_strangers(sheet: Sheet, run: list[int]) -> None:
    """Below the last sentence: three bare lines and more, most of which name nobody that the text knows."""
    above = sheet.segments[run[0] - 1].text if run[0] else ""
    bare = [i for i in run if not _is_of_text(sheet.segments[i].text)]
    named = [i for i in bare if names_of(sheet, i) and not SCORE.search(sheet.segments[i].text)]
    strange = [i for i in named[:_MOST] if not tells_any(sheet, names_of(sheet, i), tuple(run))]
    known = len(strange) < max(_MOSTLY * len(named), 2)
    if len(bare) < _FEWEST_STRANGERS or above.endswith(":") or (known and not are_headlines(sheet, bare)):
        return
    for index in bare:
        sheet.drop(index, "headlines_below")
