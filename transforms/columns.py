"""Where the column of a text without markup ends although neither label nor signature says so."""

import re
from typing import Final

from transforms import bylines, wording
from transforms.closings import is_note, is_paragraph
from transforms.data.names import CAPITALS
from transforms.entries import is_between_sentences
from transforms.segments import CARD, READER, Segment

_END: Final = re.compile(r"(?:/\.|\./\.?)$")  # closes a text in print
_IMPRINT: Final = re.compile(
    r"\d/GP[-–/]|^(?:©|®)|\b(?:giữ|thuộc) bản quyền\b|^(?:Bản quyền|Giấy phép|GPXB|Số giấy phép)\b"
)
_LONGEST_IMPRINT: Final = 30  # words
_SENTENCE: Final = 15
_HOUR: Final = re.compile(rf"\d{{1,2}}[:h]\d\d\s+[{CAPITALS}\"“]")
_FEWEST_HOURS: Final = 3
_FEWEST_SMALL: Final = 3  # words: fixtures and programmes are names
_CODA: Final = 7  # lines behind the end mark: a picture, a quote and its speaker, the signature


def mark_hours(segments: list[Segment]) -> None:
    """Set the mark of cards on headlines one below the other that begin with an hour: what was published today."""
    run: list[int] = []
    for index in range(len(segments) + 1):
        if index < len(segments) and _is_hourly(segments[index]):
            run.append(index)
            continue
        for card in run if len(run) >= _FEWEST_HOURS else ():
            segments[card].marks |= CARD
        run = []


def _is_hourly(segment: Segment) -> bool:
    text = segment.text
    if not text[:1].isdigit() or not _HOUR.match(text) or wording.ends_sentence(text):
        return False
    return sum(word[0].islower() for word in text.split()) >= _FEWEST_SMALL


def find_foot(segments: list[Segment], first: int) -> int:
    """The first line below the text begun at `first` that is none of its own; -1 where nothing tells."""
    told = max((i for i in range(first, len(segments)) if _is_own(segments[i])), default=first)
    imprint = next((i for i in range(told + 1, len(segments)) if _is_imprint(segments[i])), -1)
    ends = [i for i in range(told, imprint if imprint >= 0 else len(segments)) if _END.search(segments[i].text)]
    return _behind_end(segments, ends[-1]) if ends else imprint


def _is_imprint(segment: Segment) -> bool:
    text = segment.text
    if segment.words > _LONGEST_IMPRINT or _IMPRINT.search(text) is None or is_between_sentences(text):
        return False
    return segment.words < _SENTENCE or not text.endswith(".")


def _is_own(segment: Segment) -> bool:
    return is_paragraph(segment) and not segment.has(CARD | READER)


def _behind_end(segments: list[Segment], end: int) -> int:
    """Behind the end mark: what is quoted, credited, noted or signs."""
    last = end
    for index in range(end + 1, min(end + _CODA, len(segments))):
        text = segments[index].text
        if bylines.looks_like_byline(text) or wording.has_credit(text) or is_note(text) or wording.is_quoted(text):
            last = index
    return last + 1
