"""The printed lines of a run of text, and their tidy form."""

import re
from typing import Final

from transforms.segments import BOLD, ITALIC, LINK
from transforms.text import clean, is_plain

_DASHES: Final = ("- ", "– ", "+ ", "• ", "* ")
_SENTENCE_END: Final = re.compile(r"[.!?…:;”\"»)\]]$")
_WHITE: Final = " \t\n\r\f\v"
_BREAKS: Final = re.compile(r"[ \t\n\r\f\v]+")
_HALF_LETTER: Final = re.compile("[ÃÂº»áÄÆ][\xa0\x85]")


def tidy(raw: str) -> str:
    """`clean` of markup's text; collapsing its line breaks first keeps the common case cheap."""
    text = raw.strip(_WHITE)
    if is_plain(text):
        return text
    if "\xad" in text:  # a letter in TCVN3: left to `mending.mend`, which sees the whole page
        return _BREAKS.sub(" ", text)
    # In misread UTF-8 a hard space is half of a letter, and `split` would lose it.
    halved = ("\xa0" in text or "\x85" in text) and _HALF_LETTER.search(text)
    return clean(text if halved else " ".join(text.split()))


class Line:
    """One printed line of a run, with its counts of characters in bold, italic and links."""

    __slots__ = ("bold", "italic", "linked", "text")

    def __init__(self, text: str, bold: int, italic: int, linked: int) -> None:
        self.text, self.bold, self.italic, self.linked = text, bold, italic, linked

    def is_bold(self) -> bool:
        """True for a line that is bold as a whole."""
        return self.bold >= 0.85 * len(self.text)

    def is_italic(self) -> bool:
        """True for a line that is italic as a whole."""
        return self.italic >= 0.85 * len(self.text)

    def is_link(self) -> bool:
        """True for a line that is a link as a whole."""
        return self.linked >= 0.85 * len(self.text)

    def join(self, other: "Line") -> None:
        """Take the other line as the rest of this one."""
        self.text = f"{self.text} {other.text}"
        self.bold, self.italic, self.linked = (
            self.bold + other.bold, self.italic + other.italic, self.linked + other.linked
        )  # fmt: skip


class Run:
    """A run of text while its pieces are gathered; `common` are the marks that all of them carry, -1 for none yet."""

    __slots__ = ("bold", "common", "counts", "italic", "linked", "pieces")

    def __init__(self) -> None:
        self.pieces: list[str] = []
        self.common = -1
        self.bold = self.italic = self.linked = 0
        self.counts: list[tuple[int, int, int]] = []  # so far, at each line break

    def add(self, raw: str, marks: int) -> None:
        """Take one text of the page."""
        if raw.isspace():
            if self.pieces:
                self.pieces.append(" ")
            return
        if self.pieces and _is_apart(self.pieces[-1][-1:], raw):
            self.pieces.append(" ")
        self.pieces.append(raw)
        length = len(raw.strip())
        if not length:
            return
        self.common &= marks
        if marks & BOLD:
            self.bold += length
        if marks & ITALIC:
            self.italic += length
        if marks & LINK:
            self.linked += length

    def break_line(self) -> None:
        """Take a line break."""
        self.pieces.append("\v")
        self.counts.append((self.bold, self.italic, self.linked))

    def take_lines(self) -> list[Line]:
        """The printed lines of all that was taken, and begin anew."""
        if not self.pieces:
            return []
        whole = "".join(self.pieces)
        self.pieces.clear()
        counts = [*self.counts, (self.bold, self.italic, self.linked)]
        lines = printed_lines(whole, counts) if self.common != -1 else []
        self.common = -1
        self.bold = self.italic = self.linked = 0
        self.counts.clear()
        return lines


def _is_apart(last: str, raw: str) -> bool:
    """True for texts of neighbouring elements that want a space between: names, stamps, counters, their labels."""
    first = raw[0]
    if first.isdigit():
        return last.isdigit() or (last.isalpha() and _STAMP.match(raw) is not None)
    return last.isdigit() and first.isupper() and _STAMP.search(raw[:_LABELLED]) is not None


_LABELLED: Final = 60  # characters: a label and its stamp
_STAMP: Final = re.compile(r"\d{1,2}[:/.-]\d.{0,20}(?<!\d)(?:19|20)\d\d(?!\d)")


def printed_lines(whole: str, counts: list[tuple[int, int, int]]) -> list[Line]:
    """Cut a run at line breaks that end a sentence or a bold line; other breaks are layout and become spaces.

    `counts` are the characters in bold, italic and links up to each break and to the end.
    """
    if "\v" not in whole:
        text = tidy(whole)
        return [Line(text, *counts[-1])] if text else []
    lines: list[Line] = []
    gap = True
    before = (0, 0, 0)
    raws = whole.split("\v")
    verse = _is_verse(raws)
    for raw, now in zip(raws, counts, strict=False):
        line = Line(tidy(raw), now[0] - before[0], now[1] - before[1], now[2] - before[2])
        before = now
        if not line.text:
            gap = True
        elif gap or verse or not lines or _begins_line(lines[-1], line):
            lines.append(line)
            gap = False
        else:
            lines[-1].join(line)
    return lines


def _is_verse(raws: list[str]) -> bool:
    """True for short lines that all begin with a capital: a poem, a list of fixtures."""
    lines = [line for raw in raws if (line := raw.strip())]
    return len(lines) >= _VERSES and all(len(line) <= _LONGEST_VERSE and line[0].isupper() for line in lines)


_VERSES: Final = 3
_LONGEST_VERSE: Final = 60  # characters


def _begins_line(before: Line, line: Line) -> bool:
    if not _starts_sentence(line.text):
        return False
    if line.text.startswith(_DASHES) and (before.text.startswith(_DASHES) or before.text.endswith(":")):
        return True  # items of a list
    if before.text.startswith(_DASHES) and line.text[0].isupper() and len(line.text) >= _TWICE * len(before.text):
        return True  # a paragraph below the last item; no width breaks lines so unlike
    if before.is_italic() and line.is_italic() and max(len(before.text), len(line.text)) <= _LONGEST_VERSE:
        return True  # verses in a text
    if before.is_bold() != line.is_bold() or before.is_link() != line.is_link():
        return True
    return _SENTENCE_END.search(before.text) is not None


_TWICE: Final = 2


def _starts_sentence(line: str) -> bool:
    first = line[0]
    return first.isupper() or first.isdigit() or first in "\"“«‘'(*+•-–—>"
