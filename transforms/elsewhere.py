"""Lines between paragraphs that tell of something else: headlines that a site sets into its texts."""

import re
from typing import Final

from transforms import bylines, wording
from transforms.pairs import telling_pairs
from transforms.sheet import Sheet
from transforms.strangers import is_foreign

_SHORTEST: Final = 6  # words
_LONGEST: Final = 20
_MOST: Final = 30  # each is held against the whole text
_AMOUNT: Final = re.compile(r"\b\d{1,3}(?:\.\d{3})+\b|\b\d+(?:,\d+)?%")
_STAR: Final = re.compile(r"[*•+–-]\s")
_COUNTED: Final = re.compile(r":\s?\d")


def drop_elsewhere(sheet: Sheet, lines: list[int]) -> None:
    """Drop bare lines that count what the text does not, and some that have no two words in common with it.

    A subhead and a caption speak of what the paragraphs tell. A starred line is of another story when its neighbours
    have no such words either, a line below a caption when it names strangers.
    """
    last = max((i for i in lines if wording.ends_sentence(sheet.segments[i].text)), default=-1)
    bare = [i for i in lines if i < last and _is_bare(sheet, i)][:_MOST]
    if not bare:
        return
    told = [sheet.segments[i] for i in (*lines, max(sheet.facts.title_at, 0)) if i not in bare]
    whole = "\n".join(segment.text for segment in told)
    pairs = frozenset(pair for segment in told for pair in telling_pairs(segment.text))
    apart = {i for i in bare if not telling_pairs(sheet.segments[i].text) & pairs}
    for index in bare:
        if _is_listed(sheet, index):
            continue
        text = sheet.segments[index].text
        counts = any(amount not in whole for amount in _AMOUNT.findall(text))
        if counts or (index in apart and _is_of_others(sheet, index, apart)):
            sheet.drop(index, "link_line")


def _is_bare(sheet: Sheet, index: int) -> bool:
    segment = sheet.segments[index]
    plain = not (wording.ends_sentence(segment.text) or wording.has_credit(segment.text) or segment.text.isupper())
    return plain and _SHORTEST <= segment.words <= _LONGEST and not bylines.looks_like_byline(segment.text)


def _is_of_others(sheet: Sheet, index: int, apart: set[int]) -> bool:
    """True for a starred line among such, and below a picture's caption with its credit for one that names strangers.

    Alone it may be a caption.
    """
    if _STAR.match(sheet.segments[index].text):
        return all(i in apart or not (sheet.open(i) and _is_starred(sheet, i)) for i in (index - 1, index + 1))
    return wording.has_credit(sheet.segments[index - 1].text) and is_foreign(sheet, index)


def _is_starred(sheet: Sheet, index: int) -> bool:
    return 0 <= index < sheet.end and _STAR.match(sheet.segments[index].text) is not None


def _is_listed(sheet: Sheet, index: int) -> bool:
    """True for one of several points, for a line that counts, and for one that is announced."""
    text, grouped = sheet.segments[index].text, _is_starred(sheet, index + 1)
    while _is_starred(sheet, index) and _is_starred(sheet, index - 1):
        index, grouped = index - 1, True
    above = sheet.segments[index - 1].text
    headed = grouped and not wording.ends_sentence(above)  # "Nguyên liệu", and its points
    return headed or above.endswith((":", ";")) or _COUNTED.search(text) is not None
