"""Broken pages by number: the same number always gives the same page."""

from dataclasses import dataclass, replace
from datetime import UTC, datetime
from functools import cache
from pathlib import Path
from random import Random
from typing import Final

from benchmarks.mutations import MUTATIONS
from benchmarks.samples import Sample, page_of, simulated, yardstick
from connectors.page import Page
from connectors.site import Site

REAL_PAGES: Final = Path(__file__).resolve().parents[2] / "shared" / "pages"
_STORIES: Final = 48
_DESIGNS: Final = 66
_TYPES: Final = (
    "text/html; charset=utf-8", "text/html", "text/html; charset=windows-1258", "text/html; charset=nonsense", "",
    "text/plain", "application/xhtml+xml", "text/html; charset=utf-16", "text/html; charset=",
)  # fmt: skip
_ADDRESSES: Final = (
    "", "https://", "http://[", "https://songhac.example", "https://songhac.example/99/99/9999/x.html",
    "file:///tmp/x.html", "https://songhac.example/%ff%fe?x=%00#\ud7ff", "https://songhac.example:99999/2024/02/31/a.htm",
    "//songhac.example/a", "https://báosônghạc.example/bài-viết-a1.html",
)  # fmt: skip
_DAYS: Final = (datetime(1970, 1, 1, tzinfo=UTC), datetime(2038, 1, 19, tzinfo=UTC), datetime(2024, 8, 5, tzinfo=UTC))


@dataclass(frozen=True, slots=True)
class Mutant:
    """A broken page, and how it was made from which."""

    number: int
    history: str
    page: Page
    site: Site | None


def breed(number: int) -> Mutant:
    """Return broken page `number`: one original, 1 to 3 mutations, now and then an odd response."""
    rng = Random(f"mutant {number}")  # noqa: S311 - a dice, not a secret
    original = rng.choice(originals())
    body, history = original.page.body, [original.design]
    if rng.random() < 0.05:
        other = rng.choice(originals())
        body, history = body + other.page.body, [*history, f"+ {other.design}"]
    for name in rng.choices(list(MUTATIONS), k=rng.choice((1, 1, 2, 3))):
        body = MUTATIONS[name](body, rng)
        history.append(name)
    page = _respond(replace(original.page, body=body), rng)
    return Mutant(number, " ".join(history), page, original.site if rng.random() < 0.5 else None)


@cache
def originals() -> tuple[Sample, ...]:
    """Return the pages to be broken: the simulator's, the yardstick's, and the real ones where at hand."""
    real = sorted(REAL_PAGES.glob("*.html")) if REAL_PAGES.is_dir() else []
    saved = (
        Sample(path.stem, page_of(f"https://songhac.example/{path.stem}.html", path.read_bytes()), None)
        for path in real
    )
    return (*simulated(_STORIES), *(sample for sample, _ in yardstick(_DESIGNS, seed=5)), *saved)


def _respond(page: Page, rng: Random) -> Page:
    """Now and then the header, the address or the day is odd as well."""
    if rng.random() < 0.2:
        page = replace(page, headers=(("content-type", rng.choice(_TYPES)),))
    if rng.random() < 0.1:
        address = rng.choice(_ADDRESSES)
        page = replace(page, url=address, final_url=rng.choice((address, "")))
    if rng.random() < 0.1:
        page = replace(page, fetched_at=rng.choice(_DAYS))
    return page
