"""The pages of one run: articles with traps, refusals, old encodings, rendered text; each with what is right."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta, timezone
from random import Random
from typing import Any, Final

from benchmarks.extraction.assembly import assemble
from benchmarks.extraction.encodings import ENCODINGS
from benchmarks.extraction.layouts import DESIGNS
from benchmarks.extraction.refusals import REFUSALS
from benchmarks.extraction.scene import Scene
from benchmarks.extraction.traps import TRAPS
from connectors.page import Page
from simulator.layouts.masthead import Masthead
from simulator.stories import write
from simulator.story import Story

ZONE: Final = timezone(timedelta(hours=7))
NOW: Final = datetime(2026, 3, 6, 9, 0, tzinfo=ZONE)
PAPER: Final = Masthead("Báo Bến Lụa", "https://baobenlua.example/", "Bến Lụa", "(BLO) - ", NOW)
_NEIGHBOURS: Final = 12
_MOST_TRAPS: Final = 3


@dataclass(frozen=True, slots=True)
class Case:
    """One page and what a perfect reader makes of it.

    `expected` is the article in the shape of `simulator.gold.describe`; None where the page is no
    article. `group` is articles, refusals, encodings; `design` and `traps` say what makes it hard.
    """

    name: str
    group: str
    design: str
    traps: tuple[str, ...]
    page: Page
    expected: dict[str, Any] | None


def list_articles(
    count: int, seed: int, designs: Sequence[str] = (), traps: Sequence[str] | None = None
) -> Iterator[Case]:
    """Yield `count` article pages, the designs in turn, each with up to three traps (or with exactly `traps`)."""
    names = list(designs) or list(DESIGNS)
    for number in range(count):
        dice = Random(f"{seed}:{number}")  # noqa: S311 - design, not secrets
        chosen = tuple(dice.sample(list(TRAPS), dice.randint(0, _MOST_TRAPS)) if traps is None else traps)
        yield _make(f"article-{number}", names[number % len(names)], chosen, number, seed, dice)


def list_encodings(count: int, seed: int) -> Iterator[Case]:
    """Yield `count` article pages in old or broken encodings, in turn."""
    names = list(ENCODINGS)
    designs = list(DESIGNS)
    for number in range(count):
        dice = Random(f"encoding:{seed}:{number}")  # noqa: S311 - design, not secrets
        name = names[number % len(names)]
        case = _make(f"encoding-{number}", designs[number % len(designs)], (), number, seed + 1, dice)
        body, content_type = ENCODINGS[name](case.page.body.decode())
        page = _page(case.page.url, body, content_type)
        yield Case(case.name, "encodings", name, (), page, case.expected)


def list_refusals(seed: int) -> Iterator[Case]:
    """Yield pages that are no articles: each kind in several designs."""
    for number, (name, html) in enumerate(REFUSALS(seed, PAPER)):
        page = _page(f"{PAPER.root}/trang-{number}/", html.encode(), "text/html; charset=utf-8")
        yield Case(f"refusal-{number}", "refusals", name, (), page, None)


def _make(name: str, design: str, traps: tuple[str, ...], number: int, seed: int, dice: Random) -> Case:
    stories = [_write(seed, number + at, dice) for at in range(_NEIGHBOURS)]
    scene = Scene(stories[0], PAPER, stories[1:], DESIGNS[design], frozenset(traps), dice)
    html, expected = assemble(scene)
    return Case(name, "articles", design, traps, _page(scene.url, html, "text/html; charset=utf-8"), expected)


def _write(seed: int, number: int, dice: Random) -> Story:
    return write(seed, number, NOW - timedelta(minutes=dice.randint(30, 1_500_000)))


def _page(url: str, body: bytes, content_type: str) -> Page:
    return Page("", url, url, 200, (("content-type", content_type),), NOW, body)
