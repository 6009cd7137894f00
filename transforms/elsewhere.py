"""Single bare lines between paragraphs that tell of something else: headlines that a site sets into its texts."""

import re
from typing import Final

from transforms import bylines, wording
from transforms.headlines import pairs_of
from transforms.sheet import Sheet
from transforms.strangers import is_foreign

_SHORTEST: Final = 6  # words
_LONGEST: Final = 20
_MOST: Final = 30  # each is held against the whole text
_AMOUNT: Final = re.compile(r"\b\d{1,3}(?:\.\d{3})+\b|\b\d+(?:,\d+)?%")
_STAR: Final = re.compile(r"[*•+]\s")
_SMALL: Final = frozenset(  # they stand in every text, and so do their pairs
    "ở tại của và với cho từ đến trong trên dưới là được có các những một người dân xã tỉnh huyện phường ấp thôn khi về"
    " bị ra vào để như không đã sẽ đang theo này nhiều hơn năm ngày sau trước vì mà thì cũng cùng bằng".split()
)


def drop_elsewhere(sheet: Sheet, lines: list[int]) -> None:
    """Drop bare lines that count what the text does not, and some that have no two words in common with it.

    A subhead and a caption speak of what the paragraphs tell.
    """
    last = max((i for i in lines if wording.ends_sentence(sheet.segments[i].text)), default=-1)
    bare = [i for i in lines if i < last and _is_bare(sheet, i)][:_MOST]
    if not bare:
        return
    told = [sheet.segments[i].text for i in (*lines, max(sheet.facts.title_at, 0)) if i not in bare]
    whole = "\n".join(told)
    pairs = frozenset(pair for text in told for pair in pairs_of(text))
    for index in bare:
        if _is_listed(sheet, index):
            continue
        text = sheet.segments[index].text
        shared = any(pair in pairs and _SMALL.isdisjoint(pair) for pair in pairs_of(text))
        counts = any(amount not in whole for amount in _AMOUNT.findall(text))
        if counts or (not shared and (_STAR.match(text) or _is_second(sheet, index))):
            sheet.drop(index, "link_line")


def _is_second(sheet: Sheet, index: int) -> bool:
    """True below a picture's caption with its credit, for a line that names strangers; alone it may be a caption."""
    return wording.has_credit(sheet.segments[index - 1].text) and is_foreign(sheet, index)


def _is_bare(sheet: Sheet, index: int) -> bool:
    segment = sheet.segments[index]
    plain = not (wording.ends_sentence(segment.text) or wording.has_credit(segment.text) or segment.text.isupper())
    return plain and _SHORTEST <= segment.words <= _LONGEST and not bylines.looks_like_byline(segment.text)


def _is_listed(sheet: Sheet, index: int) -> bool:
    """True for one of several points, and for a line that is announced."""
    above, below = (sheet.segments[i].text if 0 <= i < sheet.end else "" for i in (index - 1, index + 1))
    star = _STAR.match(sheet.segments[index].text)
    return above.endswith((":", ";")) or bool(star and (_STAR.match(above) or _STAR.match(below)))
