"""Poems, whose lines are too short for prose: where they stand, and that they are a text."""

import re
from collections.abc import Sequence
from typing import Final

from selectolax.lexbor import LexborNode

from transforms.chrome import is_furniture
from transforms.section_names import is_section_name
from transforms.segments import CARD, READER, Segment
from transforms.sheet import Sheet
from transforms.text import rime
from transforms.tree import elements_behind

_LINES: Final = 8
_MOST_LINES: Final = 300
_DEEPEST: Final = 20
_SHORTEST: Final = 8  # characters of a line
_LONGEST: Final = 60
_MOST_WORDS: Final = 10
_NEARLY_ALL: Final = 0.7
_NEAR: Final = 6  # lines below the stamp
_FEWEST_WORDS: Final = 4
_MOST_UNEVEN: Final = 3  # words
_LEVELS: Final = 2  # elements around the headline behind which a poem is looked for
_TOLD: Final = frozenset({"paragraph", "quote", "heading", "list_item"})


def find_verse(title: LexborNode) -> LexborNode | None:
    """The element right behind the headline in which nearly all paragraphs are short lines without links."""
    level: LexborNode | None = title
    for _ in range(_LEVELS):
        behind = list(elements_behind(level)) if level is not None else []
        if (found := next(filter(_is_poem, behind), None)) is not None:
            return _innermost(found)
        level = level.parent if level is not None else None
        if level is not None and _are_lines([node for node in behind if node.tag == "p"]):
            return level
    return None


def _is_poem(node: LexborNode) -> bool:
    return _are_lines(node.css("p")) or _are_lines([box for box in node.css("div")[:_MOST_LINES] if _is_plain(box)])


def _is_plain(box: LexborNode) -> bool:
    """True for a box with nothing but text and breaks in it."""
    return all(child.tag == "br" for child in box.iter())


def _are_lines(stanzas: list[LexborNode]) -> bool:
    if not 0 < len(stanzas) <= _MOST_LINES:
        return False
    lines = [line for stanza in stanzas for line in _lines(stanza)]
    return sum(map(_is_line, lines)) >= max(_NEARLY_ALL * len(lines), _LINES)


def _lines(stanza: LexborNode) -> list[str]:
    """A paragraph is a line, or a stanza whose lines are parted by breaks."""
    if stanza.css_first("a") is not None:
        return [""]
    if stanza.css_first("br") is None:
        return [stanza.text().strip()]
    return [text for child in stanza.iter(include_text=True) if (text := child.text().strip())]


def _is_line(text: str) -> bool:
    return _SHORTEST <= len(text) <= _LONGEST and text[0].isupper()


def _innermost(node: LexborNode) -> LexborNode:
    """Go down while one child holds the poem."""
    for _ in range(_DEEPEST):
        inner = next((child for child in node.iter() if child.is_element_node and _is_poem(child)), None)
        if inner is None:
            break
        node = inner
    return node


def find_verse_below(segments: Sequence[Segment], stamp: int) -> int:
    """The first of eight lines of a poem below a stamp, all of about one length; -1 for none."""
    for first in range(stamp + 1, min(stamp + 1 + _NEAR, len(segments) - _LINES + 1)):
        lines = segments[first : first + _LINES]
        counts = [line.words for line in lines]
        if all(map(is_verse_line, lines)) and max(counts) - min(counts) <= _MOST_UNEVEN:
            return first
    return -1


def is_verse_line(line: Segment) -> bool:
    """True for some words without figures that begin with a capital and sign nothing."""
    text = line.text
    if not _FEWEST_WORDS <= line.words <= _MOST_WORDS or not text[:1].isupper() or line.has(CARD | READER):
        return False
    if any(sign.isdigit() or sign == ":" for sign in text):
        return False
    return not is_furniture(text) and not is_section_name(text)


def is_in_verse(sheet: Sheet, index: int) -> bool:
    """True for a short line between two others, none of which has a figure."""
    return 0 < index < sheet.end - 1 and all(map(is_verse_line, sheet.segments[index - 1 : index + 2]))


def is_couplet(sheet: Sheet, index: int) -> bool:
    """True for the first of two lines of six and eight syllables that rhyme, or beside others or below talk of verse.

    In lục bát the sixth syllables rhyme.
    """
    if not _is_pair(sheet, index):
        return False
    if sheet.rules[index - 1] == "couplet" or _OF_VERSE.search(sheet.segments[index - 1].text):
        return True
    return any(_rhymes(sheet, i) for i in range(index, index + _BESIDE, 2) if _is_pair(sheet, i))


def is_in_stanza(sheet: Sheet, index: int) -> bool:
    """True for a line of couplets that stands as near to the line above it as the two lines of a couplet do."""
    if sheet.rules[index] != "couplet" or sheet.rules[index - 1] != "couplet":
        return False
    return sheet.segments[index].words != _SIX or _apart(sheet, index) <= _apart(sheet, index - 1)


def _apart(sheet: Sheet, index: int) -> bool:
    """True for a line that an empty line or another element parts from the one above it."""
    line, above = sheet.segments[index], sheet.segments[index - 1]
    return line.block - above.block > 1 if sheet.facts.rendered else line.place != above.place


def _is_pair(sheet: Sheet, index: int) -> bool:
    if index + 1 >= sheet.end or sheet.segments[index].words != _SIX or sheet.segments[index + 1].words != _EIGHT:
        return False
    return sheet.open(index + 1) and all(map(is_verse_line, sheet.segments[index : index + 2]))


def _rhymes(sheet: Sheet, index: int) -> bool:
    one, other = (sheet.segments[i].text.split() for i in (index, index + 1))
    return rime(one[-1].strip(_MARKS)) == rime(other[_SIX - 1].strip(_MARKS))


_BESIDE: Final = 4  # lines
_MARKS: Final = ' ,.;:!?…-–"“”'
_SIX: Final = 6
_EIGHT: Final = 8
_OF_VERSE: Final = re.compile(r"\b(?:câu (?:hát|thơ|ca|hò|vè|đối)|thơ|ca dao|lời ru|điệu hò|bài vè)\b", re.IGNORECASE)


def is_verse(sheet: Sheet) -> bool:
    """True for many short lines that begin with capitals, below a stamp and above a signature."""
    if sheet.facts.dateline_at < 0 or "byline" not in sheet.kinds:
        return False
    told = [s for s, kind in zip(sheet.segments, sheet.kinds, strict=True) if kind in _TOLD]
    lines = [s for s in told if 1 < s.words <= _MOST_WORDS and s.text[0].isupper() and not s.linked]
    return len(lines) >= _LINES and len(lines) >= _NEARLY_ALL * len(told)
