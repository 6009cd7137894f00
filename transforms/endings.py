"""Where a text with markup ends: at its signature, below which only notes are of the text."""

from collections.abc import Iterator
from typing import Final

from transforms import bylines
from transforms.article import BlockKind
from transforms.closings import is_note, is_paragraph
from transforms.pen_names import is_placeholder
from transforms.segments import AUTHOR, BODY, CAPTION, CHROME, FORM, LINK, READER, RIGHT, SOURCE, common, is_inside
from transforms.sheet import Sheet

_MOST_WORDS: Final = 150  # of all that stands below a signature
_CLOSING: Final = frozenset(
    {
        "closing_signature",
        "tail_byline",
        "author_name",
        "right_aligned",
        "claimed_author",
        "above_notes",
        "capitals_below",
    }
)
_TOLD: Final[frozenset[BlockKind]] = frozenset({"paragraph", "quote", "list_item", "lead", "table"})
_PROSE: Final = 25  # words


def close_at_signature(sheet: Sheet) -> None:
    """Keep the signature that closes the text, and drop the lines below it: boxes of the site, whatever they say.

    This is done before anything else is told apart, and only for a signature at the right edge or with its role.
    """
    lines = sheet.open_lines()
    at = next((i for i in _last_lines(sheet, lines) if _closes(sheet, i)), -1)
    if at < 0:
        return
    sheet.keep(at, "byline", "closing_signature")
    for index in (i for i in lines if i > at):
        if not _stays(sheet, index):
            sheet.drop(index, "below_signature")


def _last_lines(sheet: Sheet, lines: list[int]) -> Iterator[int]:
    """The lines from the last up, as long as no paragraph and not too many words stand below."""
    words = 0
    for index in reversed(lines[1:]):
        if words > _MOST_WORDS:
            return
        yield index
        segment = sheet.segments[index]
        if is_paragraph(segment) and not is_note(segment.text):
            return
        words += segment.words


def _closes(sheet: Sheet, index: int) -> bool:
    """True for a signature at the right edge or with its role."""
    segment = sheet.segments[index]
    if segment.has(CHROME | LINK | READER | FORM | CAPTION) or is_placeholder(segment.text):
        return False
    return (segment.has(RIGHT) or ":" in segment.text) and bylines.looks_like_byline(segment.text)


def _stays(sheet: Sheet, index: int) -> bool:
    segment = sheet.segments[index]
    if segment.has(AUTHOR | SOURCE | RIGHT) or is_note(segment.text) or bylines.looks_like_byline(segment.text):
        return True
    return index > 0 and bool(sheet.segments[index - 1].src)  # a picture below the signature has its caption


def close_text(sheet: Sheet) -> None:
    """When all signatures are known: drop what stands below the last one and is not set like the text.

    A note below the signature is set like the text. Lines without markup show no difference, and stay.
    """
    signed = max((i for i in sheet.body() if sheet.kinds[i] == "byline" and sheet.rules[i] in _CLOSING), default=-1)
    prose = max((i for i in range(sheet.start, signed) if _tells(sheet, i)), default=-1)
    below = [i for i in range(signed + 1, sheet.end) if sheet.segments[i].text and sheet.kinds[i] != "-"]
    if sheet.facts.rendered or prose < 0 or any(_goes_on(sheet, i, prose) for i in below):
        return
    for index in below:
        if not _belongs(sheet, index, prose):
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


def _belongs(sheet: Sheet, index: int, prose: int) -> bool:
    """True for a note, a further signature, and a picture's caption."""
    segment = sheet.segments[index]
    if segment.has(AUTHOR | SOURCE | RIGHT) or sheet.kinds[index] in {"caption", "byline"}:
        return True
    return is_note(segment.text) or _is_set_like(sheet, index, prose)
