"""Read a page that was rendered to plain text: lines for segments, positions for markup."""

import re
from typing import Final

from transforms import bylines
from transforms.article import END_MARK
from transforms.chrome import starts_tail
from transforms.closings import find_closing, signs
from transforms.columns import find_foot
from transforms.datelines import split_line
from transforms.entries import Shapes, find_cards_below, is_bare_date
from transforms.headlines import UNDER_STAMP, can_be_headline, tells
from transforms.markdown import strip_marks
from transforms.marks import split_house_prefix
from transforms.openings import goes_on
from transforms.resuming import behind_box
from transforms.section_names import is_section_name
from transforms.segments import AUTHOR, BODY, CARD, CRUMB, READER, TABLE, Segment
from transforms.source_boxes import SOURCE_BOX
from transforms.stacked import find_stacked
from transforms.tabbed import find_tables
from transforms.text import clean

_HALF_LINE: Final = 60  # characters: shorter lines were not broken for their length
_DASHES: Final = ("-", "–", "—")
_LONGEST_MARK: Final = 40  # characters
_WIDEST: Final = 82  # columns of a terminal
_FULL: Final = 6  # lines
_WORD: Final = 8  # letters
_BULLET: Final = re.compile(r"[-–•»*+>]+ ")
_BULLETS: Final = " •*·|"
_LONGEST_LABEL: Final = 6  # words
_CODA: Final = 7  # lines between the end mark and the byline: a pull quote and its speaker
_MAX_LINES: Final = 20_000
_HEADLINE: Final = 5  # words
_LETTER: Final = re.compile(r"[^\W\d_]")
_ABOVE: Final = 3  # lines above the headline where stamp and signature may stand
_BEHIND: Final = 3  # lines behind the text where its signature may stand


def cut_lines(text: str) -> list[Segment]:
    """One segment for each line with visible text; `place` is "line N", counted from 1."""
    segments: list[Segment] = []
    lines = strip_marks(text).splitlines()[:_MAX_LINES]
    tables = find_tables(lines) or find_stacked(lines)
    width = _width(lines)
    for number, raw in enumerate(lines, start=1):
        if (table := tables.get(number - 1)) is not None:
            if table.text:
                segments.append(table)
            continue
        line = clean(raw)
        before = segments[-1] if line and segments and not segments[-1].has(TABLE) else None
        if before and (_goes_on(before.text, line) or (width and _is_wrapped(lines[number - 2], raw, width))):
            place = f"lines {before.block}-{number}"
            segments[-1] = Segment(f"{before.text} {line}", 0, place, "", before.block)
            continue
        for part, mark in split_line(line):
            segments.append(Segment(part, mark & (AUTHOR | CRUMB), f"line {number}", "", number))
    return segments


def _width(lines: list[str]) -> int:
    """The width at which a terminal broke all lines, 0 for a page whose paragraphs are lines."""
    lengths = [len(line.rstrip()) for line in lines if "://" not in line]  # an address is not broken
    width = max(lengths, default=0)
    full = sum(length > width - _WORD for length in lengths)
    return width if width <= _WIDEST and full >= _FULL else 0


def _is_wrapped(before: str, line: str, width: int) -> bool:
    """True where the first word of a line found no room behind the line right above it."""
    return before.strip() != "" and len(before.rstrip()) + 1 + len(line.split(None, 1)[0]) > width


def _goes_on(before: str, line: str) -> bool:
    """True for the second half of a paragraph that a line break cut inside a sentence, and behind a mark alone."""
    if before[-1] in _DASHES and len(before) <= _LONGEST_MARK:  # "(Báo Sông Lam) -"
        return split_house_prefix(before) == (before, "")
    if not line[:1].islower():
        return False
    return before.endswith(",") or (len(before) >= _HALF_LINE and before[-1] not in ".!?…:;")


def mark_text(segments: list[Segment], shapes: Shapes, title_at: int, first: int) -> None:
    """Set the mark of the text on the lines from below the headline to the tail."""
    others = [find_cards_below(shapes, first), *(i for i in range(first, len(segments)) if segments[i].has(READER))]
    others += [_next_story(segments, first), find_foot(segments, first), _source_box(segments, first)]
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
            index = behind_box(segments, index, first)
            continue
        if index < first and starts_tail(segments[index].text) and _is_box(segments[index + 1 : first]):
            index = first
            continue
        segments[index].marks |= BODY
        index += 1
        end = index
    if end < len(segments) and segments[end].has(CARD | READER) and _is_label(segments[end - 1]):
        segments[end - 1].marks &= ~BODY
    for segment in (*segments[: max(title_at - _ABOVE, 0)], *segments[end + _BEHIND :]):
        segment.marks &= ~AUTHOR  # "Lê Thị Hoa 10:20 14/10/2025": a reader
    for segment in segments[closing.start : closing.stop] if closing.stop == end else ():
        segment.marks |= AUTHOR * signs(segment.text)
    _mark_author_above(segments, title_at)
    _mark_author_below(segments, title_at, first)


def _source_box(segments: list[Segment], first: int) -> int:
    """The box that names where a piece was first printed, below the text; -1 for none."""
    boxes = (i for i in range(first + 1, len(segments)) if SOURCE_BOX.search(segments[i].text))
    return next(boxes, -1)


def _is_box(lines: list[Segment]) -> bool:
    """True for headlines alone, each with a sign before it: a list of other stories between the lead and the text."""
    return lines != [] and all(
        _BULLET.match(s.text) and not s.text.endswith("?") and s.words > _LONGEST_LABEL for s in lines
    )


def _is_label(segment: Segment) -> bool:
    """True for a few words that close like no sentence and sign nothing: the head of what stands below."""
    text = segment.text
    return segment.words <= _LONGEST_LABEL and not text.endswith((".", "!", ")")) and not signs(text)


def _next_story(segments: list[Segment], first: int) -> int:
    """The headline of another story further down, with a stamp of its own and sentences below; -1 for none."""
    for stamp in range(first + UNDER_STAMP, len(segments) - 2):
        if (
            ":" not in segments[stamp].text
            or not is_bare_date(segments[stamp].text)
            or segments[stamp].has(CARD | READER)
        ):
            continue
        signed = bylines.looks_like_byline(segments[stamp - 1].text)
        head = stamp - 2 if signed else stamp - 1
        told = tells(segments[stamp + 1]) and goes_on(segments[stamp + 2])
        if told and can_be_headline(segments[head].text) and segments[head].words >= _HEADLINE:
            while is_section_name(segments[head - 1].text) or not _LETTER.search(segments[head - 1].text):
                head -= 1
            return head
    return -1


def _mark_author_below(segments: list[Segment], title_at: int, first: int) -> None:
    """A name in capitals beside the stamp between headline and text."""
    between = range(title_at + 1, first)
    for stamp in (i for i in between if is_bare_date(segments[i].text.lstrip(_BULLETS))):
        for index in (i for i in (stamp - 1, stamp + 1) if i in between):
            text = segments[index].text
            if text.isupper() and signs(text) and not is_section_name(text):
                segments[index].marks |= AUTHOR


def _mark_author_above(segments: list[Segment], title_at: int) -> None:
    """A name on the line beside the stamp above the headline; what the menu names as well is a section."""
    above = range(max(title_at - _ABOVE, 0), title_at)
    for index in above:
        text = segments[index].text
        beside = any(i in above and is_bare_date(segments[i].text) for i in (index - 1, index + 1))
        if beside and bylines.looks_like_byline(text) and sum(s.text == text for s in segments) == 1:
            segments[index].marks |= AUTHOR


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
