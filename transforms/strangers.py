"""Lines that name persons and places of which a text tells nothing: other stories'."""

import re
from typing import Final

from transforms import wording
from transforms.data.names import CAPITALS
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


def tells_any(sheet: Sheet, names: frozenset[str], without: tuple[int, ...]) -> bool:
    """True when the text or its headline has one of some names, beside the lines that are asked about."""
    whole = [*sheet.body(), max(sheet.facts.title_at, 0)]
    told = fold(" ".join(sheet.segments[i].text for i in whole if i not in without))
    return any(name in told for name in names)


def names_of(sheet: Sheet, index: int) -> frozenset[str]:
    """The names of two words and more in a line, folded; what begins it counts where its second word is large too."""
    text = BULLET.sub("", sheet.segments[index].text)
    label = LABELLED.match(text)
    names = _NAME.findall(text)
    for opening in (_OPENING.match(text), _OPENING.match(text, label.end() - 1) if label else None):
        if opening and (name := opening["name"] or opening["rest"]):
            names.append(name)
    return frozenset(map(fold, names))


def _is_of_text(line: str) -> bool:
    return wording.has_credit(line) or wording.is_quoted(line)


def drop_strangers(sheet: Sheet, run: list[int]) -> None:
    """Below the last sentence: three bare lines and more, most of which name nobody that the text knows."""
    above = sheet.segments[run[0] - 1].text if run[0] else ""
    bare = [i for i in run if not _is_of_text(sheet.segments[i].text)]
    named = [i for i in bare if names_of(sheet, i) and not SCORE.search(sheet.segments[i].text)]
    strange = [i for i in named[:_MOST] if not tells_any(sheet, names_of(sheet, i), tuple(run))]
    if len(bare) < _FEWEST_STRANGERS or len(strange) < max(_MOSTLY * len(named), 2) or above.endswith(":"):
        return
    for index in bare:
        sheet.drop(index, "headlines_below")
