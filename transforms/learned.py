"""Learned chrome: what recurs on many pages of one newspaper is page furniture, whatever its words.

Pure: the same pages, in any order, teach the same. A replay that is given the same state reads the
same article; the state's digest is part of the article's extractor.
"""

import hashlib
import re
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from datetime import date
from typing import Final

from transforms import bylines, dates
from transforms.article import Article
from transforms.text import fold

MIN_SUPPORT: Final = 5  # articles
MIN_SHARE: Final = 0.2  # of the newspaper's articles; a standing column recurs, but never that often
MIN_DAYS: Final = 2  # an event fills the pages of one day
_FEW: Final = 3  # articles of a handful of pages
_MOST_OF_FEW: Final = 0.6
_LONGEST_OF_FEW: Final = 30  # words: so long a paragraph is news, whatever a handful of pages says
TEXT_KINDS: Final = frozenset({"lead", "heading", "paragraph", "quote", "pull_quote", "list_item", "table", "caption"})
_SHORTEST: Final = 8  # characters: shorter lines recur by chance
_LONGEST: Final = 400
_OPENING: Final = 3  # lines: lead, first paragraph, a caption between
_COUNTER: Final = 60  # characters; in longer lines numbers are news
_NUMBERS: Final = re.compile(r"\d+")  # "1.204 lượt xem" and "87 lượt xem" are one line
_SPACES: Final = re.compile(r"\s+")


@dataclass(frozen=True, slots=True)
class Observation:
    """What one article's page showed: its local day, its lines, and which of them stood in the article.

    `opening` are the keys of the headline and the first lines of the text, which stand on other pages as a card.
    """

    day: date
    lines: frozenset[str]
    body: frozenset[str] = frozenset()
    opening: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class LearnedLine:
    """A line taken for chrome: its key, how it was printed, and on how many articles and days.

    `in_bodies` counts articles that hold it as text: they were read before it was known.
    """

    key: str
    text: str
    support: int
    in_bodies: int
    first_day: date
    last_day: date


@dataclass(frozen=True, slots=True)
class Learned:
    """What is known as chrome of one newspaper: keys of lines; not `certain` when a handful of pages told it."""

    keys: frozenset[str] = frozenset()
    digest: str = field(default="")
    certain: bool = True

    def holds(self, text: str) -> bool:
        """True for a line that is known as chrome."""
        return bool(self.keys) and _SHORTEST <= len(text) <= _LONGEST and key_of(text) in self.keys


NOTHING: Final = Learned()


@dataclass(slots=True)
class _Count:
    text: str
    support: int
    in_bodies: int
    days: set[date]


def key_of(text: str) -> str:
    """A line without case, accents and spacing; a short one and a table without numbers too: they count visitors."""
    key = fold(text)
    return _SPACES.sub(" ", _NUMBERS.sub("0", key) if len(key) <= _COUNTER or "\n" in key else key).strip(" .:;,-–")


def observe(article: Article) -> Observation:
    """What the page of an article showed, its dropped lines included."""
    blocks = [(block.kind, block.text) for block in article.blocks]
    return observed(article.published.at.date(), blocks, (piece.text for piece in article.residue))


def observed(day: date, blocks: Sequence[tuple[str, str]], residue: Iterable[str]) -> Observation:
    """The same of an article that is known by the kinds and texts of its blocks, in their order, and its residue."""
    told = [text for kind, text in blocks if kind in TEXT_KINDS]
    headlines = (text for kind, text in blocks if kind == "title")
    opening = frozenset(map(key_of, (*headlines, *told[:_OPENING])))
    return Observation(day, frozenset((*told, *residue)), frozenset(told), opening)


def learn_from_few(observations: Iterable[Observation]) -> tuple[LearnedLine, ...]:
    """The same from a handful of pages: what stands on most of them is no chance either, if it is no long paragraph."""
    seen = list(observations)
    few = learn(seen, least=_FEW, share=_MOST_OF_FEW)
    short = {line.key: line for line in few if "\n" in line.text or line.text.count(" ") < _LONGEST_OF_FEW}
    return tuple((short | {line.key: line for line in learn(seen)}).values())


def learn(
    observations: Iterable[Observation], *, least: int = MIN_SUPPORT, share: float = MIN_SHARE
) -> tuple[LearnedLine, ...]:
    """The lines that recur on enough articles, days and shares of the whole, the most frequent first.

    What is text only where it opens an article, one of few, is a card on the others, however often it recurs.
    """
    counts: dict[str, _Count] = {}
    opened = Counter[str]()
    pages = 0
    for seen in observations:
        pages += 1
        keys = {key_of(line): line for line in sorted(seen.lines) if _can_be_chrome(line)}
        bodies = {key_of(line) for line in seen.body}
        for key, text in keys.items():
            _add(counts, key, text, seen.day, in_body=key in bodies)
        opened.update(seen.opening)
    enough = max(least, share * pages)
    frequent = {key: c for key, c in counts.items() if c.support >= enough and len(c.days) >= MIN_DAYS}
    frequent = {key: count for key, count in frequent.items() if not _is_card(count, opened[key])}
    lines = [_line(key, count) for key, count in frequent.items()]
    return tuple(sorted(lines, key=lambda line: (-line.support, line.key)))


def _is_card(count: _Count, opened: int) -> bool:
    return 0 < opened >= count.in_bodies and _CARDS * opened <= count.support


_CARDS: Final = 3  # of so many pages that show a line one may open with it


def state(keys: Iterable[str], *, certain: bool = True) -> Learned:
    """The state that a reading is given; the digest names the set of keys."""
    known = frozenset(keys)
    if not known:
        return NOTHING
    return Learned(known, hashlib.sha256("\n".join(sorted(known)).encode()).hexdigest()[:8], certain)


def _add(counts: dict[str, _Count], key: str, text: str, day: date, *, in_body: bool) -> None:
    count = counts.setdefault(key, _Count(text, 0, 0, set()))
    count.text = min(count.text, text)  # the same sample, whatever the order of the pages
    count.support += 1
    count.in_bodies += in_body
    count.days.add(day)


def _line(key: str, count: _Count) -> LearnedLine:
    return LearnedLine(key, count.text, count.support, count.in_bodies, min(count.days), max(count.days))


def _can_be_chrome(line: str) -> bool:
    """False for what recurs by right: signatures, agencies, dates, short marks."""
    if not _SHORTEST <= len(line) <= _LONGEST or dates.find(line):
        return False
    return not bylines.looks_like_byline(line)
