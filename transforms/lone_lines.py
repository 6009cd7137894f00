"""A bare line that stands alone among its like, or is much longer than they are: a picture's, and no subhead."""

import re
from typing import Final

from transforms import scenes, wording
from transforms.sheet import Sheet

LONGEST_HEAD: Final = 8  # words


def label_lone(sheet: Sheet, bare: list[int], prose: set[int]) -> None:
    """One bare line of some length in the whole text, with little below it, is a picture's and divides nothing."""
    heads = [i for i in bare if sheet.kinds[i] == "heading"]
    counts = sorted(sheet.segments[i].words for i in heads)
    for index in heads if len(heads) > 1 else ():
        words = sheet.segments[index].words
        if (
            sheet.rules[index] == "subhead_line"
            and words >= max(_TWICE * counts[(len(counts) - 1) // 2], _LONG_LINE)
            and scenes.beside_heads(sheet.segments[index].text) > _ALMOST
        ):
            sheet.keep(index, "caption", "long_line")
    if len(heads) != 1 or sheet.rules[heads[0]] != "subhead_line":
        return
    if (
        sum(i > heads[0] for i in prose) <= _LITTLE
        and scenes.beside_heads(sheet.segments[heads[0]].text) > _ALMOST
        and not heads_points(sheet, heads[0])
    ):
        sheet.keep(heads[0], "caption", "lone_line")


_TWICE: Final = 2
_LONG_LINE: Final = 9  # words
_LITTLE: Final = 3  # paragraphs
_ALMOST: Final = -1.0  # a caption's odds


def are_pictures(sheet: Sheet, run: list[int]) -> bool:
    """A few lines that nothing announces, of which one surely shows and none counts: captions, and a subhead."""
    if len(run) > _FEW or sheet.segments[run[0] - 1].text.endswith((":", ";")):
        return False
    texts = [sheet.segments[i].text for i in run]
    return not any(map(_LISTED.match, texts)) and any(wording.showing(text) >= _SURE for text in texts)


_FEW: Final = 5  # lines
_SURE: Final = 2.0
_LISTED: Final = re.compile(r"[-–•*+\d]|.*(?:;|:\s?\d.*|\d\W*)$")


def heads_points(sheet: Sheet, index: int) -> bool:
    """True for a short line above points of an enumeration: "Lịch cắt điện", "Danh sách các điểm tiếp nhận"."""
    below = sheet.segments[index + 1].text if index + 1 < sheet.end else ""
    return below.endswith(";") and sheet.segments[index].words <= LONGEST_HEAD
