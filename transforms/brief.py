"""Short sentences between long paragraphs without markup: a picture's caption that closes with a stop."""

import re
from typing import Final

from transforms import scenes, wording
from transforms.entries import is_between_sentences
from transforms.retold import Retold
from transforms.segments import Segment
from transforms.sheet import Sheet

_LONGEST: Final = 26  # words
_SHORT: Final = 20
_FEWEST: Final = 3  # other paragraphs
# What a caption's odds must come to, by the share of single short sentences among the other paragraphs.
_NEEDED: Final = ((0.06, 0.0), (0.2, 0.7), (0.4, 1.5), (0.6, 2.5), (1.0, 5.0))
_ALONE: Final = 2.0  # where no other line can be asked
_CREDITED_ALIKE: Final = 1.5  # more, where other captions of the page name their maker: a paper sets all alike


def find_brief(sheet: Sheet, prose: set[int]) -> list[int]:
    """The captions among the lines that read like sentences: the fewer are as short, the less it takes."""
    order = sorted(i for i in prose if not sheet.segments[i].text.startswith(_BULLETS))
    if len(order) <= _FEWEST:
        return []
    edges = order[:1] if "lead" not in sheet.kinds else []
    retold = Retold(sheet)
    shown = (i for i in order if _may_show(sheet.segments[i].text))
    odds = {i: scenes.beside_text(sheet.segments[i].text) + retold.beside_text(i) for i in shown}
    may = [i for i, odd in odds.items() if odd > 0 and i not in edges]
    others = len(order) - len(may)
    if others < _FEWEST or len(may) > _MOSTLY * len(order):
        return []
    share = sum(_is_short(sheet, i) for i in order if i not in may) / others
    needed = next(odd for most, odd in _NEEDED if share <= most)
    needed += _CREDITED_ALIKE * _has_credits(sheet, prose)
    return [i for i in may if odds[i] >= needed]


def _has_credits(sheet: Sheet, prose: set[int]) -> bool:
    return any(i not in prose and sheet.open(i) and wording.has_credit(sheet.segments[i].text) for i in sheet.body())


_MOSTLY: Final = 0.4  # of all lines
_BULLETS: Final = ("- ", "– ", "• ", "* ", "+ ")
_POINT: Final = re.compile(r"[-–•*+]|.*[:“”]")
_COUNTS: Final = re.compile(  # "350 gốc", not "lớp 9" and not a day
    r"(?<![\d/])(?<!tháng )(?<!ngày )(?<!lớp )(?<!khối )(?<!lộ )(?<!số )(?<!đoạn )(?<!thôn )(?<!ấp )\d+(?![\d/])"
)


def is_brief(text: str) -> bool:
    """True for a short sentence that surely shows, wherever it stands."""
    return _may_show(text) and scenes.beside_text(text) >= _ALONE


def _is_short(sheet: Sheet, index: int) -> bool:
    segment = sheet.segments[index]
    return segment.words <= _SHORT and segment.text.endswith(".") and not is_between_sentences(segment.text)


def _may_show(text: str) -> bool:
    sentence = scenes.first_sentence(text)
    ends = text.endswith(".") and not text.endswith(("/.", ".."))
    if not ends or ". " in sentence or _POINT.match(sentence) or _COUNTS.search(sentence):
        return False
    return 1 < sentence.count(" ") < _LONGEST


def is_left_open(segment: Segment) -> bool:
    """True for two sentences of a caption, the last without its stop."""
    text = segment.text
    words = text[-1].islower() and segment.words <= _LONGEST_CAPTION and not wording.ends_sentence(text)
    return words and text.rpartition(" ")[2].islower() and wording.pictured(text.split(". ")[0]) >= _SURE


def is_credited(text: str) -> bool:
    """True for one sentence that says who stands where in a picture, or when it was taken: "(thứ hai, trái qua)"."""
    return ". " not in text and text.endswith((".", ")")) and wording.has_credit(text)


_LONGEST_CAPTION: Final = 45  # words
_SURE: Final = 1.5
