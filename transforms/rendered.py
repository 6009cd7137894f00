"""Read a page that was rendered to plain text: lines for segments, positions for markup."""

import re
from datetime import datetime
from typing import Final

from transforms import captions, dates
from transforms.chrome import is_furniture, starts_tail
from transforms.segments import BODY, Segment
from transforms.text import clean, fold

_MAX_LINES: Final = 20_000
_LONGEST_DATE_LINE: Final = 160  # characters
_YEAR: Final = re.compile(r"(?<!\d)(?:19|20)\d\d(?!\d)")
_MENU: Final = re.compile(r"\s[|›»>]\s")


def cut_lines(text: str) -> list[Segment]:
    """One segment for each line with visible text; `place` is "line N", counted from 1."""
    segments: list[Segment] = []
    for number, raw in enumerate(text.splitlines()[:_MAX_LINES], start=1):
        for part in _split_date(clean(raw)):
            segments.append(Segment(part, 0, f"line {number}", "", number))
    return segments


def _split_date(line: str) -> tuple[str, ...]:
    """A date line without the buttons that stand beside it: "06/03/2026 08:00 Theo dõi … trên"."""
    if not line or len(line) > _LONGEST_DATE_LINE or not _YEAR.search(line):
        return (line,) if line else ()
    for found in dates.find(line):
        before, stamp, after = line[: found.start].strip(), found.raw.strip(), line[found.end :].strip()
        if (before or after) and all(is_furniture(part) for part in (before, after) if part):
            return tuple(part for part in (before, stamp, after) if part)
    return (line,)


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
    for index in range(title_at + 1, len(segments)):
        segment = segments[index]
        if starts_tail(segment.text) and index > first:
            break
        segment.marks |= BODY


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
