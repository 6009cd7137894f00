"""The headline of a text without markup: a line of words above it, near its stamp, told from menus and boxes."""

import re
from datetime import datetime
from typing import Final

from transforms import bylines, dates, wording
from transforms.chrome import is_furniture, is_row_of_buttons
from transforms.data.names import SEAM
from transforms.datelines import is_stamped
from transforms.entries import is_between_sentences
from transforms.section_names import is_section_name
from transforms.segments import CARD, READER, Segment
from transforms.text import fold

_BULLETS: Final = ("* ", "• ", "- ", "+ ", "– ")
_GLUES: Final = 3  # in one line: a menu copied without its spaces
_MENU: Final = re.compile(r"\s[|/›»>]\s")
_YEAR: Final = re.compile(r"(?:19|20)\d\d|\d:\d\d")
UNDER_STAMP: Final = 5  # lines
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
_ARTICLE: Final = re.compile(r"(?:Điều|Chương|Khoản) \d")  # of a law
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


def tells(segment: Segment) -> bool:
    """True for a sentence of a story, short as it may be."""
    return segment.words >= _LEAD and wording.ends_sentence(segment.text) and not is_furniture(segment.text)


def can_be_headline(line: str) -> bool:
    """True for a line of words that is no sentence, button, stamp, path, menu, caption or signature."""
    if not 2 <= line.count(" ") <= 44 or len(line) > 260 or line[0] == "#" or is_furniture(line) or _is_dated(line):
        return False
    if line.count(" ") >= _LONG_HEADLINE and is_between_sentences(line):
        return False
    if _ARTICLE.match(line) or is_row_of_buttons(line) or _is_menu(line) or (line[0] == "(" and line[-1] in "-–—"):
        return False
    if len(SEAM.findall(line)) >= _GLUES or line.startswith(_BULLETS) or wording.has_credit(line):
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
    if sum(word[:1].isupper() for word in words) < _MENU_WORDS:
        return False
    found, index = 0, 0
    while index < len(words):
        most = min(_LONGEST_NAME, len(words) - index) if words[index][:1].isupper() else 0
        size = next((n for n in range(most, 0, -1) if is_section_name(" ".join(words[index : index + n]))), 0)
        found, index = found + bool(size), index + max(size, 1)
    return found >= _MENU_WORDS


def _said_twice(segments: list[Segment], index: int, first: int) -> float:
    """For a headline printed twice, against a line of a menu that is printed twice with the line above it."""
    folded = fold(segments[index].text)
    words = segments[index].words
    alike = (i for i, s in enumerate(segments[: first + 3]) if s.words == words and i != index)
    twin = next((i for i in alike if fold(segments[i].text) == folded), -1)
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
    if not _SHORTEST_LISTED <= above.count(" ") < _LONG_HEADLINE or SEAM.search(above):
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
