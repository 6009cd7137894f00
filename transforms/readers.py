"""Find where readers have their say below a text: names, words, stamps and buttons in turns."""

import re
from typing import Final

from transforms import wording
from transforms.chrome import is_comment_head, starts_tail
from transforms.entries import Shapes
from transforms.segments import AUTHOR, BODY, CARD, FORM, READER, RIGHT, SOURCE, Segment

_NAMED: Final = r"(?:S|nD)"
_NICKED: Final = r"(?:S|[ncH]D)"  # a headline with its stamp and lead looks so once, below a dated menu twice
_SAID: Final = r"[tTPHc-]"
_READERS: Final = re.compile(
    rf"[ncH-]D?{_SAID}D?r+D?(?:[ncH-]?D?{_SAID}{{1,4}}D?r+D?)*"  # name, words, "Thích Trả lời"
    rf"|S{_SAID}D?r+|(?:{_SAID}(?:S|nD)r*){{2,}}"  # words, and who said them
    rf"|(?:{_NAMED}{_SAID}{{1,3}}r*){{2,}}|(?:{_NICKED}{_SAID}{{1,3}}r*){{3,}}|(?:n{_SAID}{{1,3}}Dr*){{2,}}|(?:[ncH]Qr*){{2,}}"
)
_UNDER_HEAD: Final = re.compile(r"[nS](?=[tTPHcQDr-])")
_NAME_AND_WORDS: Final = re.compile(rf"[nc]D?{_SAID}")
_HINT: Final = re.compile(
    r"(?<!yêu )(?<!ưa )\b(?:thích|trả lời|phản hồi|trước|reply)\b|(?<!\d)20\d\d(?!\d)", re.IGNORECASE
)
_CUES: Final = ("20", "trước", "thích", "trả lời", "phản hồi", "reply")  # one stands in every hint
_LONGEST_HINT: Final = 60  # characters
_LONG: Final = 45  # words: longer than what readers write
_MOST_BEHIND: Final = 40  # lines
_SENTENCE: Final = 15
_MOST: Final = 500  # lines below the text that are looked at
_BEFORE: Final = 4  # lines between the name of the first reader and the first button


def mark_readers(segments: list[Segment], shapes: Shapes) -> None:
    """Set the mark of readers on what they said, which is below some text."""
    first = next((i for i, segment in enumerate(segments) if segment.words >= _SENTENCE and _ends(segment)), 0)
    for stretch in shapes.find(_READERS, first):
        if len(stretch) > _ONE or segments[stretch.start].words <= _LONGEST_NAME:
            _mark(segments, stretch)  # else a caption and the last sentence, above the buttons of the page


_ONE: Final = 4  # lines: a name, words, a stamp and a button
_LONGEST_NAME: Final = 8  # words


def mark_readers_below(segments: list[Segment], title_at: int) -> None:
    """The same for a page with markup: only where forms, buttons or stamps stand below all of the text."""
    below = range(title_at + 1, len(segments))
    first = next((i for i in below if _is_told(segments[i])), -1)
    if first < 0:
        return
    for index in (i for i in range(first + 1, len(segments)) if segments[i].marks & FORM):
        _mark_behind_form(segments, index)
    last = next((i for i in reversed(below) if segments[i].words > _LONG and _is_told(segments[i])), first)
    signs = [i for i in range(last + 1, len(segments)) if _is_sign(segments[i])]
    if not signs or (len(signs) == 1 and _is_year_alone(segments[signs[0]])):
        return
    tail = segments[max(signs[0] - _BEFORE, last + 1) :][:_MOST]
    shapes = Shapes(tail)
    for stretch in shapes.find(_READERS):
        _mark(tail, _behind_container(tail, stretch))
    heads = [i for i, segment in enumerate(tail) if segment.has(FORM) or is_comment_head(segment.text)]
    if heads:
        _mark_under(tail, shapes, heads[0])


def _is_year_alone(segment: Segment) -> bool:
    """True for the year of the imprint, or one stamp: readers leave two signs, or a button."""
    lower = segment.text.lower()
    return not segment.has(FORM) and not any(cue in lower for cue in _CUES[1:]) and not is_comment_head(segment.text)


def _behind_container(tail: list[Segment], stretch: range) -> range:
    """What of a stretch stands behind the text's container, when some of it does: a signature above is no reader's."""
    outside = [i for i in stretch if not tail[i].has(BODY)]
    return range(outside[0], stretch.stop) if outside else stretch


def _mark_behind_form(segments: list[Segment], index: int) -> None:
    """Behind the field of a form a name and words: what readers wrote, to the next list of other stories."""
    behind = segments[index : index + _MOST_BEHIND]
    letters = Shapes(behind).letters
    if _NAME_AND_WORDS.match(letters):
        end = next((i for i, segment in enumerate(behind) if starts_tail(segment.text)), len(behind))
        _mark(behind, range(end))


def _mark_under(tail: list[Segment], shapes: Shapes, head: int) -> None:
    """Under the head of a discussion, and behind its form, a name with words below it is a reader's."""
    if tail[head].has(FORM):
        _mark(tail, range(head, len(tail)))
        return
    for name in shapes.find(_UNDER_HEAD, head + 1):
        if not tail[name.start].has(AUTHOR | SOURCE | RIGHT):
            _mark(tail, name)


def _mark(segments: list[Segment], stretch: range) -> None:
    for index in stretch:
        segments[index].marks = segments[index].marks & ~AUTHOR | READER


def _is_told(segment: Segment) -> bool:
    return segment.words >= _SENTENCE and segment.marks & (BODY | CARD) == BODY and _ends(segment)


def _ends(segment: Segment) -> bool:
    return wording.ends_sentence(segment.text)


def _is_sign(segment: Segment) -> bool:
    text = segment.text
    if segment.has(FORM):
        return True
    if len(text) > _LONGEST_HINT:
        return False
    if is_comment_head(text):
        return True
    lower = text.lower()
    return any(cue in lower for cue in _CUES) and _HINT.search(lower) is not None
