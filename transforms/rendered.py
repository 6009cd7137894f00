"""Read a page that was rendered to plain text: lines for segments, positions for markup."""

import re
from datetime import datetime
from itertools import pairwise
from typing import Final

from transforms import bylines, dates, wording
from transforms.article import END_MARK
from transforms.chrome import is_furniture, starts_tail
from transforms.closings import find_closing, is_paragraph
from transforms.data.names import CAPITALS
from transforms.datelines import split_line
from transforms.entries import Shapes, find_cards_below, is_bare_date
from transforms.segments import AUTHOR, BODY, CARD, CRUMB, READER, Segment
from transforms.text import clean, fold

_HALF_LINE: Final = 60  # characters: shorter lines were not broken for their length
_CODA: Final = 7  # lines between the end mark and the byline: a pull quote and its speaker
_MAX_LINES: Final = 20_000
_GLUED: Final = re.compile(rf"(?<=[{CAPITALS.lower()}])(?=[{CAPITALS}])")
_GLUES: Final = 3  # in one line: a menu copied without its spaces
_MENU: Final = re.compile(r"\s[|/›»>]\s")


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
            segments.append(Segment(part, mark & (AUTHOR | CRUMB), f"line {number}", "", number))
    return segments


def _goes_on(before: str, line: str) -> bool:
    """True for the second half of a paragraph that a line break cut inside a sentence."""
    if not line[:1].islower():
        return False
    return before.endswith(",") or (len(before) >= _HALF_LINE and before[-1] not in ".!?…:;")


def find_headline(segments: list[Segment], fetched_at: datetime) -> int:
    """The index of the headline, -1 if none: a line of words above the text, near the date line."""
    first = _first_prose(segments)
    own = [i for i in range(min(first + 2, len(segments))) if not segments[i].has(CARD | READER)]
    candidates = [i for i in own if i < first and _can_be_headline(segments[i].text)]
    if not candidates:
        return -1
    date_lines = [i for i in own if is_date_line(segments[i].text, fetched_at)]
    return max(candidates, key=lambda i: _headline_score(segments, i, date_lines, first))


def mark_text(segments: list[Segment], shapes: Shapes, title_at: int) -> None:
    """Set the mark of the text on the lines from below the headline to the tail."""
    first = _first_prose(segments)
    others = [find_cards_below(shapes, first), *(i for i in range(first, len(segments)) if segments[i].has(READER))]
    closing = find_closing(segments, first)
    last = min(_signature_at(segments, first), min((i for i in others if i >= 0), default=len(segments)) - 1)
    if closing and closing.start <= last + 1:
        last = closing.stop - 1
    index, end = title_at + 1, title_at + 1
    while index <= min(last, len(segments) - 1):
        if segments[index].has(CARD | READER):
            index += 1
            continue
        if starts_tail(segments[index].text) and index > first:
            index = _behind_box(segments, index)
            continue
        segments[index].marks |= BODY
        index += 1
        end = index
    for segment in (*segments[: max(title_at - _ABOVE, 0)], *segments[end + _BEHIND :]):
        segment.marks &= ~AUTHOR  # "Lê Thị Hoa 10:20 14/10/2025": a reader
    for segment in segments[closing.start : closing.stop] if closing.stop == end else ():
        segment.marks |= AUTHOR * bylines.looks_like_byline(segment.text)
    _mark_author_above(segments, title_at)


def _mark_author_above(segments: list[Segment], title_at: int) -> None:
    """A name on the line beside the stamp above the headline; what the menu names as well is a section."""
    above = range(max(title_at - _ABOVE, 0), title_at)
    for index in above:
        text = segments[index].text
        beside = any(i in above and is_bare_date(segments[i].text) for i in (index - 1, index + 1))
        if beside and bylines.looks_like_byline(text) and sum(s.text == text for s in segments) == 1:
            segments[index].marks |= AUTHOR


def _behind_box(segments: list[Segment], head: int) -> int:
    """Where the text goes on behind a list of other stories in its middle; the end where it does not.

    It goes on when paragraphs of several sentences follow before the next such list.
    """
    below = range(head + 1, len(segments))
    end = next((i for i in below if starts_tail(segments[i].text)), len(segments))
    paragraphs = [i for i in range(head + 1, end) if is_paragraph(segments[i])]
    if len(paragraphs) < _PARAGRAPHS:
        return len(segments)
    return next(i for i in below if wording.ends_sentence(segments[i].text))


_PARAGRAPHS: Final = 2


_PART: Final = 0.3  # of the longest run: a list of other stories may part a text
_ABOVE: Final = 3  # lines above the headline where stamp and signature may stand
_BEHIND: Final = 3  # lines behind the text where its signature may stand


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
    """Where the text begins: the first line of the first long run of prose that no stamp or list head breaks.

    In cards of other stories each sentence stands between a headline and a stamp; where no two
    sentences follow one another, the first of them begins the text.
    """
    runs: list[list[int]] = []
    broken = True
    for index, segment in enumerate(segments):
        if segment.has(CARD | READER):
            broken = True
        elif segment.words >= 22 and wording.ends_sentence(segment.text) and not is_furniture(segment.text):
            if broken:
                runs.append([])
            runs[-1].append(index)
            broken = False
        elif starts_tail(segment.text) or is_bare_date(segment.text):
            broken = True
    joined = [run for run in runs if any(after == before + 1 for before, after in pairwise(run))]
    if not joined:
        return runs[0][0] if runs else len(segments)
    sizes = [sum(segments[i].words for i in run) for run in joined]
    return next(run[0] for run, size in zip(joined, sizes, strict=True) if size >= _PART * max(sizes))


def _can_be_headline(line: str) -> bool:
    if not 2 <= line.count(" ") <= 44 or len(line) > 260 or line[0] == "#" or is_furniture(line) or dates.find(line):
        return False
    if len(_GLUED.findall(line)) >= _GLUES:
        return False
    return not line.endswith((".", ":", ";", ",")) and not _MENU.search(line) and not bylines.looks_like_byline(line)


def _said_twice(segments: list[Segment], index: int, first: int) -> float:
    """For a headline printed twice, against a line of a menu that is printed twice with the line above it."""
    folded = fold(segments[index].text)
    twin = next((i for i, s in enumerate(segments[: first + 3]) if i != index and fold(s.text) == folded), -1)
    if twin < 0:
        return 0.0
    menu = index > 0 and twin > 0 and segments[index - 1].text == segments[twin - 1].text
    return _IN_MENU if menu else _TWICE


_TWICE: Final = 0.8
_IN_MENU: Final = -2.0


def _headline_score(segments: list[Segment], index: int, date_lines: list[int], first: int) -> float:
    words = segments[index].words
    score = min(words, 14) * 0.15 - 0.05 * (first - index)
    if date_lines:
        distance = min(abs(index - i) for i in date_lines)
        score += max(2.0 - 0.7 * (distance - 1), 0.0)
    score += _said_twice(segments, index, first)
    return score - (0.8 if segments[index].text.isupper() and words < 6 else 0.0)
