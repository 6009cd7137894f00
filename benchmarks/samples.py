"""Pages to measure on: the simulator's layouts, the yardstick's designs, or a folder of pages."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import UTC, datetime, timedelta, timezone
from itertools import islice
from pathlib import Path
from typing import Any

from benchmarks.extraction.cases import list_articles
from benchmarks.furnishing import furnish
from connectors.families import cms_body, mediatech, onecms, vdoc
from connectors.page import Page
from connectors.site import Layout, Site
from simulator.gold import gold
from simulator.layouts import NAMES, article_path, render
from simulator.layouts.masthead import Masthead
from simulator.stories import write

_ZONE = timezone(timedelta(hours=7))
_FETCHED = datetime(2025, 1, 3, 1, 0, tzinfo=UTC)
_PAPER = Masthead(
    "Báo Sông Hạc", "https://songhac.example/", "Sông Hạc", "(SHO) - ", datetime(2025, 1, 2, tzinfo=_ZONE)
)
_LAYOUTS: dict[str, tuple[Layout, ...]] = {
    "vdoc": (vdoc.LAYOUT,),
    "mediatech": (mediatech.LAYOUT,),
    "onecms": (onecms.LAYOUT,),
    "cms_body": (cms_body.LAYOUT,),
}
_NEIGHBOURS = 12


@dataclass(frozen=True, slots=True)
class Sample:
    """One page with its design's name, its site where one is declared, and what was made difficult in it."""

    design: str
    page: Page
    site: Site | None = None
    traps: tuple[str, ...] = ()


def simulated(count: int, seed: int = 11) -> Iterator[Sample]:
    """Yield `count` article pages, the designs of the simulator in turn; each weighs 60 to 150 kB."""
    return (sample for sample, _ in simulated_with_gold(count, seed))


def simulated_with_gold(count: int, seed: int = 11) -> Iterator[tuple[Sample, dict[str, Any]]]:
    """Yield the same pages, each with what a perfect reader keeps of it (`simulator.gold`)."""
    sites = {design: _declare(design) for design in NAMES}
    for number in range(count):
        design = NAMES[number % len(NAMES)]
        stories = [
            write(seed, 160_000 + at, datetime(2024, 8, 5, 12, 7, 9, tzinfo=_ZONE) + timedelta(hours=5 * at))
            for at in range(number, number + _NEIGHBOURS + 1)
        ]
        url = f"{_PAPER.root}{article_path(design, stories[0])}"
        page = page_of(url, render(design, stories[0], _PAPER, stories[1:]))
        yield Sample(design, page, sites[design]), gold(design, stories[0], _PAPER, stories[1:])


def yardstick(count: int, seed: int = 1) -> Iterator[tuple[Sample, dict[str, Any]]]:
    """Yield pages of designs that the extractor was not made for, with traps, each with its gold."""
    for case in list_articles(count, seed):
        if case.expected is not None:
            yield Sample(case.design, case.page, None, case.traps), case.expected


def fill(sample: Sample) -> Sample:
    """Return the sample with a page as full as a real one."""
    return replace(sample, page=replace(sample.page, body=furnish(sample.page.body)))


def saved(folder: Path, count: int) -> Iterator[Sample]:
    """Yield up to `count` of the `*.html` files of a folder, in the order of their names."""
    for path in islice(sorted(folder.rglob("*.html")), count):
        yield Sample(path.stem, page_of(f"https://songhac.example/{path.stem}.html", path.read_bytes()))


def page_of(url: str, body: bytes) -> Page:
    """Return a page as if it had just been fetched with status 200."""
    headers = (("content-type", "text/html; charset=utf-8"),)
    return Page("", url, url, 200, headers, _FETCHED, body)


def _declare(design: str) -> Site:
    return Site(
        slug="songhac",
        name=_PAPER.name,
        outlet="provincial",
        province="Sông Hạc",
        home=_PAPER.home,
        domains=("songhac.example",),
        family=design,
        article_url=r"(?P<id>\d+)",
        layouts=_LAYOUTS.get(design, ()),
        house_prefixes=("(SHO) - ",),
    )
