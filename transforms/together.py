"""Pages that are read together teach each other what recurs on the pages of their newspaper.

Saved pages have no warehouse that knows its chrome. Pages that name no newspaper belong together when
most of what stands around their texts is the same.
"""

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from transforms.address import site_of
from transforms.article import Article
from transforms.learned import NOTHING, Learned, Observation, key_of, learn_from_few, observe, state
from transforms.text import fold

_SHARED: Final = 3  # lines
_ALIKE: Final = 0.4  # of the lines of the poorer one
_TELLING: Final = 4  # characters


@dataclass(frozen=True, slots=True)
class Seen:
    """What an article's page showed when it was read alone.

    `newspaper` is a slug or host; where the page names none, `around` holds what stands around the text.
    """

    newspaper: str
    headline: str
    observation: Observation
    around: frozenset[str] = frozenset()


def see(article: Article, body: bytes) -> Seen:
    """What the page of an article, whose bytes are given, tells those that are read with it."""
    newspaper, seen = article.source or site_of(article.url), observe(article)
    return Seen(newspaper, fold(article.title), seen, frozenset() if newspaper else _around(seen, body))


def teach(seen: Sequence[Seen | None]) -> list[Learned]:
    """What each page is better read with; `NOTHING` for what is no article and for pages whose text holds no chrome.

    Copies of one article count once.
    """
    known = [NOTHING] * len(seen)
    for group in _groups(seen):
        own = {item.headline: item.observation for i in group if (item := seen[i]) is not None}
        learned = state((line.key for line in learn_from_few(own.values())), certain=False)
        for index in group if learned.keys else ():
            item = seen[index]
            if item is not None and any(map(learned.holds, item.observation.body)):
                known[index] = learned
    return known


class _Group:
    """Pages that seem to be of one newspaper, and what usually stands around their texts."""

    def __init__(self) -> None:
        self.pages: list[int] = []
        self._lines = Counter[str]()
        self._usual = frozenset[str]()  # lines on half of the pages

    def share(self, lines: frozenset[str]) -> float:
        """How much of some lines stands on most of the pages, 0 for less than a few lines."""
        shared = len(self._usual & lines)
        return shared / min(len(self._usual), len(lines)) if shared >= _SHARED else 0.0

    def take(self, index: int, lines: frozenset[str]) -> None:
        self.pages.append(index)
        self._lines.update(lines)
        self._usual = frozenset(line for line, pages in self._lines.items() if 2 * pages >= len(self.pages))


def _groups(seen: Sequence[Seen | None]) -> list[list[int]]:
    """The indices of pages of one newspaper each."""
    named: dict[str, list[int]] = {}
    strangers: list[_Group] = []
    for index, item in enumerate(seen):
        if item is not None and item.newspaper:
            named.setdefault(item.newspaper, []).append(index)
        elif item is not None and (lines := item.around):
            best = max(strangers, key=lambda group: group.share(lines), default=None)
            if best is None or best.share(lines) < _ALIKE:
                best = _Group()
                strangers.append(best)
            best.take(index, lines)
    return [*named.values(), *(group.pages for group in strangers)]


def _around(seen: Observation, body: bytes) -> frozenset[str]:
    """The short texts of a page, in whatever encoding, that are none of the article's."""
    text = body.decode(errors="ignore")
    pieces = _BETWEEN_TAGS.findall(text) or text.splitlines()
    return frozenset(key_of(piece) for piece in pieces if _TELLING <= len(piece) <= _LONGEST) - set(
        map(key_of, seen.body)
    )


_BETWEEN_TAGS: Final = re.compile(r">([^<>]+)<")
_LONGEST: Final = 80  # characters
