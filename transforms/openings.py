"""Where a text without markup begins, and its headline: by the stamp, by runs of prose, by what menus look like."""

import re
from datetime import datetime
from itertools import pairwise
from typing import Final

from transforms import bylines, dates, wording
from transforms.chrome import is_furniture, is_row_of_buttons, starts_tail
from transforms.data.names import CAPITALS
from transforms.datelines import is_stamped
from transforms.entries import is_bare_date, is_between_sentences
from transforms.section_names import is_section_name
from transforms.segments import CARD, READER, Segment
from transforms.text import fold
from transforms.verse import find_verse_below

_BULLETS: Final = ("* ", "• ", "- ", "+ ", "– ")
_LONGEST_STAMP: Final = 16  # words of a line that begins or ends with the stamp
_GLUED: Final = re.compile(rf"(?<=[{CAPITALS.lower()}])(?=[{CAPITALS}])")
_GLUES: Final = 3  # in one line: a menu copied without its spaces
_MENU: Final = re.compile(r"\s[|/›»>]\s")
_YEAR: Final = re.compile(r"(?:19|20)\d\d|\d:\d\d")
_PART: Final = 0.3  # of the longest run: a list of other stories may part a text
UNDER_STAMP: Final = 5  # lines
_SENTENCES: Final = 2
_LEAD: Final = 15  # words
_LONGEST_ITEM: Final = 12
_TWICE: Final = 0.8
_IN_MENU: Final = -2.0
_RIGHT_ABOVE: Final = 0.4
_HEADLINE_TO_TEXT: Final = 3  # lines
_PATH: Final = 7  # lines
_FAR: Final = 6
_LONGEST_SECTION: Final = 3  # words
_SHORTEST_LISTED: Final = 6
_LISTED: Final = 1.0
_MENU_WORDS: Final = 4
_LONGEST_NAME: Final = 4  # words of a section
_LONG_HEADLINE: Final = 25
_LONG_TITLE: Final = 20
_LONG: Final = 0.5
_TEASED: Final = -1.5  # a sentence between it and the text: another story's headline
_DATED_SHARE: Final = 0.4


def find_headline(segments: list[Segment], first: int, fetched_at: datetime) -> int:
    """The index of the headline, -1 if none: a line of words above the first line of the text, near the date line."""
    own = [i for i in range(min(first + UNDER_STAMP, len(segments))) if not segments[i].has(CARD | READER)]
    candidates = [i for i in own if i < first and can_be_headline(segments[i].text)]
    if not candidates:
        return -1
    date_lines = [i for i in own if is_date_line(segments[i].text, fetched_at)]
    date_lines = [i for i in date_lines if not _is_today(segments[i].text, fetched_at)] or date_lines
    below = bool(date_lines) and max(candidates) > max(date_lines)
    return max(candidates, key=lambda i: _headline_score(segments, i, date_lines, first, below=below))


def _is_today(line: str, fetched_at: datetime) -> bool:
    """True for a day without an hour that is the day of the fetch: a clock."""
    if ":" in line:
        return False
    days = [dates.read(found.raw, fetched_at=fetched_at).at for found in dates.find(line)]
    return any(at is not None and at.date() == fetched_at.date() for at in days)


def is_date_line(line: str, fetched_at: datetime) -> bool:
    """True for a short line whose main content is a full date."""
    if len(line) > 90:
        return False
    found = dates.find(line)
    if not found or dates.read(found[0].raw, fetched_at=fetched_at).at is None:
        return False
    return found[0].end - found[0].start >= 0.4 * len(line) or is_stamped(line, found[0])


def first_prose(segments: list[Segment], fetched_at: datetime) -> int:
    """Where the text begins: with the first long run of prose, or with the first sentence below a stamp.

    The stamp counts where what stands above it is cards, and where the run belongs to another story further down.
    """
    run, stamped = _first_run(segments), _first_stamped(segments, fetched_at)
    if stamped < 0 or run == stamped:
        return run
    between = [tells(segment) for segment in segments[run:stamped]]
    return run if any(one and other for one, other in pairwise(between)) else stamped


def _first_run(segments: list[Segment]) -> int:
    """The first line of the first long run of prose that no stamp or list head breaks.

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


def _first_stamped(segments: list[Segment], fetched_at: datetime) -> int:
    """The first sentence around a line with day and hour that no list of stamps follows; -1 for none."""
    for stamp in (i for i, segment in enumerate(segments) if _has_hour(segment, fetched_at)):
        if (poem := find_verse_below(segments, stamp)) >= 0:
            return poem
        below = segments[stamp + 1 : stamp + 1 + UNDER_STAMP]
        told = next((i for i, s in enumerate(below, stamp + 1) if tells(s) or starts_tail(s.text)), -1)
        if told < 0 or starts_tail(segments[told].text) or segments[told].has(CARD | READER):
            continue
        below = segments[told + 1 : told + 1 + UNDER_STAMP]
        if any(_has_hour(s, fetched_at) for s in below) or sum(map(goes_on, below)) < _SENTENCES:
            continue
        above = stamp - 1 - bylines.looks_like_byline(segments[stamp - 1].text)
        return above if above > 0 and _is_lead(segments, above) else told
    return -1


def goes_on(segment: Segment) -> bool:
    """True for a sentence, and for another line that is longer than an item of a list."""
    return tells(segment) or segment.words > _LONGEST_ITEM


def _is_lead(segments: list[Segment], index: int) -> bool:
    """True for a sentence below a headline: some papers print the stamp below the lead."""
    return tells(segments[index]) and can_be_headline(segments[index - 1].text)


def tells(segment: Segment) -> bool:
    """True for a sentence of a story, short as it may be."""
    return segment.words >= _LEAD and wording.ends_sentence(segment.text) and not is_furniture(segment.text)


def _has_hour(segment: Segment, fetched_at: datetime) -> bool:
    """True for a line that is a stamp of day and hour, with a name or some buttons beside it; today's is a clock."""
    if segment.words > _LONGEST_STAMP or ":" not in segment.text or segment.has(CARD | READER):
        return False
    found = next(iter(dates.find(segment.text)), None)
    if found is None or ":" not in found.raw or not (is_bare_date(segment.text) or is_stamped(segment.text, found)):
        return False
    at = dates.read(found.raw, fetched_at=fetched_at).at
    return at is not None and at.date() != fetched_at.date()


def can_be_headline(line: str) -> bool:
    """True for a line of words that is no sentence, button, stamp, path, menu, caption or signature."""
    if not 2 <= line.count(" ") <= 44 or len(line) > 260 or line[0] == "#" or is_furniture(line) or _is_dated(line):
        return False
    if line.count(" ") >= _LONG_HEADLINE and is_between_sentences(line):
        return False
    if is_row_of_buttons(line) or _is_menu(line):
        return False
    if len(_GLUED.findall(line)) >= _GLUES or line.startswith(_BULLETS) or wording.has_credit(line):
        return False
    if sum(word[0].isdigit() for word in line.split()) > line.count(" ") / 2:  # a table of prices
        return False
    return not line.endswith((".", ":", ";", ",")) and not _MENU.search(line) and not bylines.looks_like_byline(line)


def _is_dated(line: str) -> bool:
    """True for a line with a stamp; the day of a digest, "ngày 15-4", may stand in its headline."""
    found = dates.find(line)
    return any(_YEAR.search(f.raw) or f.end - f.start >= _DATED_SHARE * len(line) for f in found)


def _is_menu(line: str) -> bool:
    """True for names of sections in a row."""
    words = line.split()
    if len(words) <= _LONGEST_NAME:
        return False
    found, index = 0, 0
    while index < len(words):
        sizes = range(min(_LONGEST_NAME, len(words) - index), 0, -1)
        size = next((n for n in sizes if is_section_name(" ".join(words[index : index + n]))), 0)
        found, index = found + bool(size), index + max(size, 1)
    return found >= _MENU_WORDS


def _said_twice(segments: list[Segment], index: int, first: int) -> float:
    """For a headline printed twice, against a line of a menu that is printed twice with the line above it."""
    folded = fold(segments[index].text)
    twin = next((i for i, s in enumerate(segments[: first + 3]) if i != index and fold(s.text) == folded), -1)
    if twin < 0:
        return 0.0
    menu = index > 0 and twin > 0 and segments[index - 1].text == segments[twin - 1].text
    if segments[index].words <= _LONGEST_ITEM / 2 and 0 < twin < len(segments) - 1:
        menu = menu or all(s.words <= _LONGEST_ITEM / 2 and not dates.find(s.text) for s in _beside(segments, twin))
    return _IN_MENU if menu else _TWICE


def _beside(segments: list[Segment], index: int) -> tuple[Segment, Segment]:
    return segments[index - 1], segments[index + 1]


def _distance(segments: list[Segment], index: int, stamp: int) -> int:
    """How many lines lie from a headline to the stamp; its writer and its section do not count."""
    if abs(index - stamp) > _FAR:
        return abs(index - stamp)
    between = segments[min(index, stamp) + 1 : max(index, stamp)]
    return 1 + sum(not _is_small(s) for s in between)


def _is_small(segment: Segment) -> bool:
    """True for a writer, a section and a button of one word, which may stand between a headline and its stamp."""
    if segment.words == 1 or bylines.looks_like_byline(segment.text) or _is_section(segment.text):
        return True
    return segment.words <= _LONGEST_SECTION and not is_furniture(segment.text)


def _is_section(line: str) -> bool:
    """True for a section, with its label or without: "Chuyên mục: Thế giới"."""
    return is_section_name(line.rpartition(": ")[2])


def _ends_list(segments: list[Segment], index: int) -> bool:
    """True for a headline right below another one: the list of a box."""
    above = segments[index - 1].text if index else ""
    if not _SHORTEST_LISTED <= above.count(" ") < _LONG_HEADLINE or _GLUED.search(above):
        return False
    return can_be_headline(above) and not wording.ends_sentence(above)


def _headline_score(segments: list[Segment], index: int, date_lines: list[int], first: int, *, below: bool) -> float:
    words, text = segments[index].words, segments[index].text
    score = min(words, 14) * 0.15 - 0.05 * (first - index)
    distance = min((_distance(segments, index, i) for i in date_lines), default=0)
    if date_lines:
        score += max(2.0 - 0.7 * (distance - 1), 0.0)
    score += _said_twice(segments, index, first)
    if any(s.words > 3 and s.text != text and text.endswith(f" {s.text}") for s in segments[index + 1 : index + _PATH]):
        score += _IN_MENU  # the path, whose last step is the headline
    score += _RIGHT_ABOVE * (first - index <= _HEADLINE_TO_TEXT)
    if _is_section(text):
        score += _IN_MENU
    apart = not date_lines or _distance(segments, index, date_lines[-1]) >= _HEADLINE_TO_TEXT
    if apart and any(map(tells, segments[index + 1 : first])):
        score += _TEASED
    score -= _LONG * ((words > _LONG_TITLE) + (words > _LONG_HEADLINE))
    score -= _LISTED * (below and _ends_list(segments, index))
    return score - (0.8 if segments[index].text.isupper() and words < 6 else 0.0)
