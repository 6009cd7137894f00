"""Lists of other stories in rendered text: headline, sentence, stamp, and again.

Each line is written as one letter by its shape, and a list is found by its pattern among the letters.
"""

import re
from itertools import pairwise
from typing import Final

from transforms import bylines, dates, wording
from transforms.chrome import is_furniture, starts_tail
from transforms.data.date_words import AGO
from transforms.datelines import is_date_only
from transforms.seams import is_glued_card, is_heap, is_row_of_parts
from transforms.segments import AUTHOR, CARD, TABLE, Segment

# H headline, t one sentence, T two or three, P prose, D stamp, n name, S name and stamp, Q stamp and words,
# r "reply", c a short label, x list head, l a headline that is a link, - anything else.
_ORDERS: Final = ("c?Hc?[tT]c?D", "c?HD[tT]", "c?Dc?H[tT]", "c?HD", "c?DH")
_MANY_DATED: Final = re.compile("|".join(rf"(?:{order}){{3,}}(?!t?[PT]|ttt)" for order in _ORDERS))
_SOME_DATED: Final = re.compile("|".join(rf"(?:{order}){{2,}}" for order in _ORDERS))
_TURNS: Final = re.compile(r"(?<=n)(?:H[tT]){2,}|(?:(?<=n)Ht|[cH]?(?:Ht){3,})(?!n)(?=[^PTt]{0,8}(?:x|$))")
_LISTING: Final = re.compile(
    r"H?(?:Ht){4,}+(?![-PTt]{0,3}n)|(?:[cH]?Ht){6,}+(?![-PTt]{0,3}n)"
    r"|HH+t(?:cHH+t){2,}+(?![-PTt]{0,3}n)"  # sections, each with headlines and one teaser
)
_UNTOLD: Final = re.compile(r"[^PTt]*(?:Ht){3,}")
_DATED_LINES: Final = re.compile(r"Q{2,}")  # "09/09/2026 07:54 - Headline", one below the other
_HOUR: Final = re.compile(r"\b20\d\d\b.*\d:\d\d|\d:\d\d.*\b20\d\d\b")
_BARE_DATE: Final = 40  # characters
_LONGEST_BAR: Final = 60
_LONGEST_TEASER: Final = 60  # words
_LONGEST_SENTENCE: Final = 40
_SHORTEST_HEADLINE: Final = 4
_LONGEST_HEADLINE: Final = 25
_BETWEEN_SENTENCES: Final = re.compile(r"[.!?…][”\"»)]?\s+\W?\w")
_REPLY: Final = re.compile(r"(?<!yêu )(?<!ưa )\b(?:thích|trả lời|phản hồi|reply)\b(?!:)", re.IGNORECASE)
_NUMBER: Final = re.compile(r"\d[\d.,:/-]*")  # or a day, an hour
_HEAP: Final = 25  # words
_MOST_NAMES: Final = 5  # words
_OPENING: Final = 2  # lines: a lead and its writer
_PARAGRAPHS: Final = 2


class Shapes:
    """The lines of a rendered page as letters; `lines[k]` is the index of the segment of letter k."""

    def __init__(self, segments: list[Segment]) -> None:
        letters = [_shape(segment) for segment in segments]
        self.lines = [index for index, letter in enumerate(letters) if letter]
        self.letters = "".join(letters)

    def find(self, pattern: re.Pattern[str], start: int = 0) -> list[range]:
        """The stretches of segments, from segment `start` on, whose letters match."""
        first = next((k for k, index in enumerate(self.lines) if index >= start), len(self.lines))
        found = pattern.finditer(self.letters, first)
        return [range(self.lines[match.start()], self.lines[match.end() - 1] + 1) for match in found]

    def tell_less(self, stretch: range) -> bool:
        """True for a stretch of teasers; several paragraphs of two sentences are the text below its writer's name."""
        return sum(self.letters[k] == "T" for k, index in enumerate(self.lines) if index in stretch) < _PARAGRAPHS


def mark_cards(segments: list[Segment], shapes: Shapes) -> None:
    """Set the mark of cards on the lines of lists that are beyond doubt, wherever they stand."""
    dated = [run for run in shapes.find(_DATED_LINES) if all(_HOUR.search(segments[i].text[:_BARE_DATE]) for i in run)]
    for stretch in [*shapes.find(_MANY_DATED), *dated, *_glued(segments)]:
        for index in stretch:
            segments[index].marks = segments[index].marks & ~AUTHOR | CARD


def _glued(segments: list[Segment]) -> list[range]:
    """Two lines and more, one below the other, of a headline and its teaser without a space between them."""
    cards = [i for i, segment in enumerate(segments) if is_glued_card(segment.text)]
    heaps = [range(i, i + 1) for i, segment in enumerate(segments) if segment.words > _HEAP and is_heap(segment.text)]
    return heaps + [range(one, other + 1) for one, other in pairwise(cards) if other == one + 1]


def find_cards_below(shapes: Shapes, first: int) -> int:
    """The segment where cards of other stories begin below the first line of the text; -1 where there are none."""
    turns = (t for t in shapes.find(_TURNS, first + 1) if t.start > first + _OPENING or shapes.tell_less(t))
    stretches = [*shapes.find(_SOME_DATED, first + 1), *turns]
    return min((stretch.start for stretch in stretches), default=-1)


def is_list(shapes: Shapes, title_at: int, *, told: bool) -> bool:
    """True where, from the headline on, headlines and single sentences take turns: a section's front page.

    Where nothing is `told` in long sentences, they may stand below a player, pictures or the issues of a paper.
    """
    start = next((k for k, index in enumerate(shapes.lines) if index >= title_at), 0)
    letters, start = shapes.letters.replace("D", ""), start - shapes.letters.count("D", 0, start)
    return _LISTING.match(letters, start) is not None or (not told and _UNTOLD.match(letters, start) is not None)


def is_paged(segments: list[Segment], title_at: int) -> bool:
    """True where, above the headline that was found, several stamps stand above the numbers of further pages."""
    pager = next((i for i in range(title_at) if _PAGER.fullmatch(segments[i].text)), 0)
    return sum(is_bare_date(segment.text) for segment in segments[:pager]) >= _STAMPED


_PAGER: Final = re.compile(r"(?:« )?1 2 3\b.{0,40}|(?:\d{1,3} )*Trang (?:sau|kế|tiếp|cuối)(?: theo)?[ »›>]*")
_STAMPED: Final = 4  # entries


def is_bare_date(line: str) -> bool:
    """True for a line that is nothing but a stamp: "14/10/2025 10:20", "2 giờ trước"."""
    return len(line) <= _BARE_DATE and is_date_only(line)


def is_between_sentences(text: str) -> bool:
    """True for a text of more than one sentence."""
    return _BETWEEN_SENTENCES.search(text) is not None


def is_cut(segments: list[Segment], index: int) -> bool:
    """True for the first words of the sentence below: a teaser that was cut at its length."""
    line, below = segments[index].text, segments[index + 1].text if index + 1 < len(segments) else ""
    return line.count(" ") >= _LONGEST_UNCUT and len(below) > len(line) and below.startswith(line.rstrip(" .…"))


_LONGEST_UNCUT: Final = 15  # words


def _shape(segment: Segment) -> str:
    """The letter of a line; "" for buttons and the like, which stand between the lines of a list."""
    text = segment.text
    if not text:
        return ""  # a picture
    if segment.words >= _SHORTEST_HEADLINE and segment.points:
        return "l"
    if segment.has(TABLE):
        return "-"
    if is_bare_date(text):
        return "D"
    if starts_tail(text):
        return "x"
    if len(text) <= _LONGEST_BAR:
        if _REPLY.search(text) and _is_bar(text):
            return "r"
        if _is_said_by(text):
            return "S"
    if is_furniture(text):
        return ""
    if segment.has(AUTHOR) or bylines.looks_like_byline(text):
        return "n"
    if not wording.ends_sentence(text) and is_row_of_parts(text):
        return ""
    if text[0].isdigit() and (found := dates.find(text[:_BARE_DATE])) and found[0].start == 0:
        return "Q"
    return _shape_of_words(segment)


def _is_bar(text: str) -> bool:
    """True for "Thích 30 Trả lời 6 giờ trước": buttons with their counts and an age."""
    return is_furniture(_NUMBER.sub(" ", AGO.sub(" ", text)).replace("(", " ").replace(")", " "))


def _is_said_by(text: str) -> bool:
    """True for "minhtam - 11:50 22/07/2024", "Hai Lúa 3 giờ trước": anybody's name and a stamp behind it."""
    if not text[-1].isdigit() and not text.endswith(("trước", ")")):
        return False
    ago = AGO.search(text)
    start = ago.start() if ago and ago.end() == len(text) else next((f.start for f in dates.find(text)), 0)
    name = text[:start].strip(" -–|•·,(")
    return bool(name) and name.count(" ") < _MOST_NAMES and not is_furniture(name)


def _shape_of_words(segment: Segment) -> str:
    asks = segment.text.endswith(("?", "!", "…", "...")) and segment.words <= _LONGEST_HEADLINE
    if wording.ends_sentence(segment.text) and not asks:
        return _shape_of_prose(segment)
    if _SHORTEST_HEADLINE <= segment.words <= _LONGEST_HEADLINE and not wording.has_credit(segment.text):
        return "H"
    return "c" if segment.words < _SHORTEST_HEADLINE else "-"


def _shape_of_prose(segment: Segment) -> str:
    if segment.words > _LONGEST_TEASER:
        return "P"
    if segment.words < 8:
        return "-"
    one = segment.words <= _LONGEST_SENTENCE and not is_between_sentences(segment.text)
    return "t" if one else "T"
