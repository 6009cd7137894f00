"""How well a newspaper's articles are read: fields filled, layouts that fit, dates that agree, suspected leaks."""

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Final

from selectolax.lexbor import LexborHTMLParser

from connectors.page import Page
from connectors.site import Layout, Site
from transforms.article import Article, Problem
from transforms.extract import extract
from transforms.layout import choose_frame

FIELDS: Final = ("lead", "authors", "section", "tags", "images")
SELECTORS: Final = ("title", "kicker", "lead", "body", "published", "byline", "section", "tags")
LEAK: Final = 20  # characters; shorter paragraphs ("Ảnh: TTXVN") recur by right


@dataclass(frozen=True, slots=True)
class Card:
    """One page as read. `layout` is the declared design that found its text, "generic" if none did.

    `dates` is "" when nothing contradicts the time that was read, else the contradictions.
    """

    url: str
    result: Article | Problem
    layout: str
    dates: str = ""

    @property
    def whole(self) -> bool:
        """Whether it is an article whose time nobody contradicts."""
        return isinstance(self.result, Article) and not self.dates

    def describe(self) -> str:
        """The verdict in one line, below the address."""
        if isinstance(self.result, Problem):
            return f"no article: {self.result.reason} {self.result.detail}".rstrip()
        article = self.result
        missing = [name for name in FIELDS if not getattr(article, name)]
        published = f"{article.published.at:%Y-%m-%d %H:%M%z}, from the {article.published.evidence}"
        parts = (
            f"layout {self.layout}; {len(article.text)} characters; published {published}",
            f"without {', '.join(missing)}" if missing else "all fields filled",
            self.dates,
        )
        return "; ".join(part for part in parts if part)


def grade(page: Page, site: Site, listed_at: datetime | None = None) -> Card:
    """Read a page and judge the reading; `listed_at` is the time that a list gave for it."""
    layout = choose_frame(LexborHTMLParser(page.body), site, page.fetched_at).layout.name
    result = extract(page, site)
    return Card(page.final_url or page.url, result, layout, _contradictions(result, listed_at))


def _contradictions(result: Article | Problem, listed_at: datetime | None) -> str:
    if isinstance(result, Problem):
        return ""
    found = list(result.published.conflicts)
    if listed_at and listed_at.date() != result.published.at.astimezone(listed_at.tzinfo).date():
        found.append(f"the list says {listed_at:%Y-%m-%d %H:%M%z}")
    return f"dates disagree: {'; '.join(found)}" if found else ""


def leaks(cards: Sequence[Card]) -> tuple[str, ...]:
    """Lines that stand in the text of half of the articles, and of two at least: most likely furniture of the page.

    Two articles alone may share a subhead by chance.
    """
    tally: Counter[str] = Counter()
    articles = [card.result for card in cards if isinstance(card.result, Article)]
    for article in articles:
        tally.update({block.text for block in article.blocks if len(block.text) >= LEAK})
    return tuple(text for text, count in tally.items() if count > 1 and 2 * count >= len(articles))


def count_matches(page: Page, layout: Layout) -> Mapping[str, int]:
    """How many elements of a page each selector of a layout matches, by field; silent fields are left out."""
    parser = LexborHTMLParser(page.body)
    named = {name: getattr(layout, name) for name in SELECTORS} | {"drop": ", ".join(layout.drop)}
    return {name: len(parser.css(selector)) for name, selector in named.items() if selector}
