"""Pictures' makers on a line of their own, below a caption or right below the picture: "Ảnh: Minh Anh"."""

import re
from typing import Final

from transforms.bylines import looks_like_byline
from transforms.captions import keep_caption
from transforms.segments import BODY, HEADING, ITEM, LINK, QUOTE, Segment, common, is_inside, parent_of
from transforms.sheet import Sheet

_LONGEST: Final = 45  # words of a caption
_LONGEST_CREDIT: Final = 8
_TOLD: Final = 15
_NEAR: Final = 12  # lines below, of which one tells
_CREDIT: Final = re.compile(r"[(\[]?(?:Ảnh|Hình|Nguồn ảnh|Photo|Ảnh minh họa)\s?:\s?[^.,:;]{2,40}[)\]]?\.?$")
_OTHERWISE: Final = HEADING | ITEM | LINK | QUOTE


def label_credits(sheet: Sheet) -> None:
    """Label a maker's line in the middle of a text, and the caption between it and the picture.

    What stands at the end of a text signs it.
    """
    segments = sheet.segments
    for index in range(sheet.start, sheet.end - 1):
        if not segments[index].src:
            continue
        lines = [i for i in range(index + 1, min(index + 3, sheet.end)) if segments[i].text]
        at = next((i for i in lines if _is_credit(segments[i])), -1)
        if at < 0 or not all(_may_show(sheet, i) for i in range(index + 1, at + 1)):
            continue
        if _is_boxed(sheet, index, at) or any(map(_tells, segments[at + 1 : min(at + _NEAR, sheet.end)])):
            for line in range(index + 1, at + 1):
                keep_caption(sheet, line, index)


def _is_credit(line: Segment) -> bool:
    return line.words <= _LONGEST_CREDIT and _CREDIT.match(line.text) is not None


def _may_show(sheet: Sheet, index: int) -> bool:
    line = sheet.segments[index]
    if not sheet.open(index) or line.words > _LONGEST or line.has(_OTHERWISE) or not line.has(BODY):
        return False
    return _is_credit(line) or not looks_like_byline(line.text)


def _is_boxed(sheet: Sheet, picture: int, credit: int) -> bool:
    """True for a picture and its lines in an element that holds nothing else."""
    box = common(sheet.segments[picture].place, sheet.segments[credit].place)
    around = (picture - 1, credit + 1)
    return bool(parent_of(box)) and not any(
        0 <= i < len(sheet.segments) and is_inside(sheet.segments[i].place, box) for i in around
    )


def _tells(line: Segment) -> bool:
    return line.words >= _TOLD and line.has(BODY) and not line.points
