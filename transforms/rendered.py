"""Read a page that was rendered to plain text: lines for segments, positions for markup."""

import re
from datetime import datetime
from typing import Final

from transforms import bylines, captions, dates
from transforms.article import END_MARK
from transforms.chrome import is_furniture, starts_tail
from transforms.datelines import split_line
from transforms.segments import AUTHOR, BODY, Segment
from transforms.text import clean, fold

_HALF_LINE: Final = 60  # characters: shorter lines were not broken for their length
_CODA: Final = 7  # lines between the end mark and the byline: a pull quote and its speaker
_MAX_LINES: Final = 20_000
_MENU: Final = re.compile(r"\s[|›»>]\s")


def cut_lines(text: str) -> list[Segment]:
    """One segment for each line with visible text; `place` is "line N", counted from 1."""
    segments: list[Segment] = []
    for number, raw in enumerate(text.splitlines()[:_MAX_LINES], start=1):
        line = clean(raw)
        if segments and _goes_on(segments[-1].text, line):
            before = segments.pop()
            place = f"{before.place.replace('line', 'lines')}-{number}"
            segments.append(Segment(f"{before.text} {line}", 0, place, "", before.block))
            continue
        for part, mark in split_line(line):
            segments.append(Segment(part, mark & AUTHOR, f"line {number}", "", number))
    return segments


def _goes_on(before: str, line: str) -> bool:
    """True for the second half of a paragraph that a line break cut inside a sentence."""
    return len(before) >= _HALF_LINE and line[:1].islower() and before[-1] not in ".!?…:;"


def find_headline(segments: list[Segment], fetched_at: datetime) -> int:
    """The index of the headline, -1 if none: a line of words above the text, near the date line."""
    first = _first_prose(segments)
    candidates = [i for i in range(first) if _can_be_headline(segments[i].text)]
    if not candidates:
        return -1
    date_lines = [i for i in range(min(first + 2, len(segments))) if is_date_line(segments[i].text, fetched_at)]
    return max(candidates, key=lambda i: _headline_score(segments, i, date_lines, first))


def mark_text(segments: list[Segment], title_at: int) -> None:
    """Set the mark of the text on the lines from below the headline to the tail."""
    first = _first_prose(segments)
    last = min(_signature_at(segments, first), _cards_at(segments, first) - 1)
    for index in range(title_at + 1, len(segments)):
        segment = segments[index]
        if (starts_tail(segment.text) and index > first) or index > last:
            break
        segment.marks |= BODY


def _cards_at(segments: list[Segment], first: int) -> int:
    """The index where cards of other stories begin: headline, teaser, date, and again."""
    dated = [i for i in range(first + 1, len(segments)) if _is_bare_date(segments[i].text)]
    if len(dated) < _CARDS or dated[1] - dated[0] > _CARD_LINES:
        return len(segments)
    start = dated[0] - 1
    if segments[start].words >= _TEASER and not starts_tail(segments[start].text):
        start -= 1
    return max(start, first + 1)


def _is_bare_date(line: str) -> bool:
    return len(line) <= _BARE_DATE and any(f.end - f.start >= 0.7 * len(line) for f in dates.find(line))


_CARDS: Final = 2
_CARD_LINES: Final = 4
_TEASER: Final = 12  # words
_BARE_DATE: Final = 40  # characters


def _signature_at(segments: list[Segment], first: int) -> int:
    """The index of the byline that closes a text whose last sentence carries the end mark; else the last index."""
    end = next((i for i in range(first, len(segments)) if segments[i].text.endswith(END_MARK)), len(segments))
    for index in range(end + 1, min(end + _CODA, len(segments))):
        if bylines.looks_like_byline(segments[index].text):
            return _last_signature(segments, index)
    return len(segments)


def _last_signature(segments: list[Segment], index: int) -> int:
    """A signature may take two lines: the writer, then the source."""
    below = segments[index + 1].text if index + 1 < len(segments) else ""
    return index + 1 if below and bylines.looks_like_byline(below) and not starts_tail(below) else index


def is_date_line(line: str, fetched_at: datetime) -> bool:
    """True for a short line whose main content is a full date."""
    if len(line) > 90:
        return False
    found = dates.find(line)
    if not found or dates.read(found[0].raw, fetched_at=fetched_at).at is None:
        return False
    return found[0].end - found[0].start >= 0.4 * len(line)


def _first_prose(segments: list[Segment]) -> int:
    for index, segment in enumerate(segments):
        if segment.words >= 22 and captions.ends_sentence(segment.text) and not is_furniture(segment.text):
            return index
    return len(segments)


def _can_be_headline(line: str) -> bool:
    if not 2 <= line.count(" ") <= 44 or len(line) > 260 or is_furniture(line) or dates.find(line):
        return False
    return not line.endswith((".", ":", ";", ",")) and not _MENU.search(line)


def _headline_score(segments: list[Segment], index: int, date_lines: list[int], first: int) -> float:
    words = segments[index].words
    score = min(words, 14) * 0.15 - 0.05 * (first - index)
    if date_lines:
        distance = min(abs(index - i) for i in date_lines)
        score += max(2.0 - 0.7 * (distance - 1), 0.0)
    folded = fold(segments[index].text)
    score += 0.8 * any(i != index and fold(s.text) == folded for i, s in enumerate(segments[: first + 3]))
    return score - (0.8 if segments[index].text.isupper() and words < 6 else 0.0)
