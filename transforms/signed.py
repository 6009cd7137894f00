"""A signature closes the text: what stands below it, set otherwise than the text, is no part of the article."""

from typing import Final

from transforms.article import BlockKind
from transforms.segments import AUTHOR, BODY, RIGHT, SOURCE, common, is_inside
from transforms.sheet import Sheet

_CLOSING: Final = frozenset({"tail_byline", "author_name", "right_aligned", "claimed_author", "above_notes"})
_TOLD: Final[frozenset[BlockKind]] = frozenset({"paragraph", "quote", "list_item", "lead", "table"})
_NOTES: Final = ("(*)", "*", "(1)", "Mọi sự", "Mọi tấm lòng", "Mọi đóng góp")
_PROSE: Final = 25  # words


def close_text(sheet: Sheet) -> None:
    """Drop what stands below the last signature and is not set like the text: other elements, other boxes.

    A note below the signature is set like the text. Lines without markup show no difference, and stay.
    """
    signed = max((i for i in sheet.body() if sheet.kinds[i] == "byline" and sheet.rules[i] in _CLOSING), default=-1)
    prose = max((i for i in range(sheet.start, signed) if _tells(sheet, i)), default=-1)
    below = [i for i in range(signed + 1, sheet.end) if sheet.segments[i].text and sheet.kinds[i] != "-"]
    if sheet.facts.rendered or prose < 0 or any(_goes_on(sheet, i, prose) for i in below):
        return
    for index in below:
        if not _is_note(sheet, index, prose):
            sheet.drop(index, "below_signature")
    box = common(sheet.segments[prose].place, sheet.segments[signed].place)
    last = max((i for i in range(signed, sheet.end) if is_inside(sheet.segments[i].place, box)), default=signed)
    sheet.end = max([last, *(i for i in below if sheet.kinds[i] != "-")]) + 1


def _tells(sheet: Sheet, index: int) -> bool:
    return sheet.kinds[index] in _TOLD or (sheet.open(index) and sheet.segments[index].has(BODY))


def _goes_on(sheet: Sheet, index: int, prose: int) -> bool:
    return sheet.segments[index].words > _PROSE and _is_set_like(sheet, index, prose)


def _is_set_like(sheet: Sheet, index: int, prose: int) -> bool:
    one, other = sheet.segments[index], sheet.segments[prose]
    return one.tag == other.tag and one.place.rpartition("/")[0] == other.place.rpartition("/")[0]


def _is_note(sheet: Sheet, index: int, prose: int) -> bool:
    """True for a note, a further signature, and a picture's caption."""
    segment = sheet.segments[index]
    if segment.has(AUTHOR | SOURCE | RIGHT) or sheet.kinds[index] in {"caption", "byline"}:
        return True
    return segment.text.startswith(_NOTES) or _is_set_like(sheet, index, prose)
