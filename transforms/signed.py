"""A signature closes the text: what stands below it in other boxes of the page is no part of the article."""

from typing import Final

from transforms.article import BlockKind
from transforms.segments import AUTHOR, BODY, RIGHT, SOURCE, common, is_inside
from transforms.sheet import Sheet

_CLOSING: Final = frozenset({"tail_byline", "author_name", "right_aligned", "claimed_author", "above_notes"})
_TOLD: Final[frozenset[BlockKind]] = frozenset({"paragraph", "quote", "list_item", "lead", "table"})
_NOTES: Final = ("(*)", "*", "(1)", "Mọi sự", "Mọi tấm lòng", "Mọi đóng góp")


def close_text(sheet: Sheet) -> None:
    """Drop what stands below the last signature outside of the element that holds the text and the signature."""
    signed = max((i for i in sheet.body() if sheet.kinds[i] == "byline" and sheet.rules[i] in _CLOSING), default=-1)
    prose = max((i for i in range(sheet.start, signed) if _tells(sheet, i)), default=-1)
    if sheet.facts.rendered or prose < 0:
        return
    box = common(sheet.segments[prose].place, sheet.segments[signed].place)
    outside = next((i for i in range(signed + 1, sheet.end) if _is_foreign(sheet, i, box)), sheet.end)
    if any(is_inside(segment.place, box) for segment in sheet.segments[outside : sheet.end]):
        return
    for index in range(outside, sheet.end):
        segment = sheet.segments[index]
        if segment.text and sheet.kinds[index] != "-" and not segment.text.startswith(_NOTES):
            sheet.drop(index, "below_signature")
    sheet.end = outside


def _tells(sheet: Sheet, index: int) -> bool:
    return sheet.kinds[index] in _TOLD or (sheet.open(index) and sheet.segments[index].has(BODY))


def _is_foreign(sheet: Sheet, index: int, box: str) -> bool:
    segment = sheet.segments[index]
    return not is_inside(segment.place, box) and not segment.has(AUTHOR | SOURCE | RIGHT)
