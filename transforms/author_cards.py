"""The card of an author below a text: picture, name, post, and a link to further pieces."""

import re
from collections.abc import Sequence
from typing import Final

from transforms import bylines, wording
from transforms.segments import AUTHOR, CAPTION, FIGURE
from transforms.sheet import Sheet

_MOST_LINES: Final = 4
_MOST_WORDS: Final = 50
_LONGEST_NAME: Final = 5  # words
_NAME_AND_POST: Final = 2  # lines
_POST: Final = re.compile(
    r"(?:Ban |Tổ |Phòng )?(?:[Pp]hóng viên|PV|[Cc]ộng tác viên|CTV|[Bb]iên tập|[Tt](?:òa|oà) soạn)\b"
)
_POINTING: Final = frozenset({"link_only", "see_also", "furniture"})
_LONGEST_POST: Final = 12  # words, with the name


def label_author(sheet: Sheet, box: Sequence[int], *, opens: bool, ends: bool) -> None:
    """Of a card the name signs, and the rest is the site's; `box` are its segments, `ends` says that no text follows.

    Where markup glues name and post together, and nothing is told below, the card goes as a whole. Where it `opens`
    the text, with not more than a lead above it, a name and its post need no picture.
    """
    first, *rest = box
    if opens and len(box) == _NAME_AND_POST and not sheet.segments[first].src:
        rest = list(box)
    elif not sheet.segments[first].src:
        return
    lines = [i for i in rest if sheet.segments[i].text]
    if not 1 < len(lines) <= _MOST_LINES or not sheet.open(lines[0]):
        return
    segments = [sheet.segments[i] for i in lines]
    if any(wording.has_credit(s.text) for s in segments) or sum(s.words for s in segments) > _MOST_WORDS:
        return
    named = segments[0].words <= _LONGEST_NAME and bylines.looks_like_byline(segments[0].text)
    opens = opens and _POST.match(segments[-1].text) is not None
    if named and (opens or any(s.has(AUTHOR) or s.points for s in segments)):
        sheet.keep(lines[0], "byline", "head_byline" if opens else "author_name")
        lines = lines[1:]
    elif not ends or not _is_glued(sheet, lines):
        return
    for index in filter(sheet.open, lines):
        sheet.drop(index, "author_box")


def _is_glued(sheet: Sheet, lines: Sequence[int]) -> bool:
    """True for one short line that is no caption by name, above links."""
    line = sheet.segments[lines[0]]
    if line.words > _LONGEST_POST or line.has(CAPTION | FIGURE) or wording.ends_sentence(line.text):
        return False
    return all(sheet.rules[i] in _POINTING for i in lines[1:])
