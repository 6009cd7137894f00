"""Deal pages: which story, paper, design and traps come together, the same for the same seed."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import datetime, timedelta, timezone
from functools import lru_cache
from random import Random

from benchmarks.extraction.assembly import assemble
from benchmarks.extraction.case import Case
from benchmarks.extraction.layouts import DESIGNS
from benchmarks.extraction.scene import Scene
from benchmarks.extraction.traps import TRAPS
from simulator.layouts.masthead import Masthead
from simulator.prose.names import name_place
from simulator.stories import slugify, write
from simulator.story import Story

ZONE = timezone(timedelta(hours=7))
NEIGHBOURS = 12
_FIRST = datetime(2006, 1, 3, 5, 11, 23, tzinfo=ZONE)
_LAST_MINUTE = 19 * 365 * 24 * 60
_PREFIXES = ("", "", "({0}) - ", "({0})- ", "{0} - ", "(Bao{1}.vn) - ", "({0}O) - ")


@dataclass(frozen=True, slots=True)
class Order:
    """What to deal: how many pages, by which seed, of which designs, and with which trap alone."""

    pages: int
    seed: int = 1
    designs: tuple[str, ...] = tuple(DESIGNS)
    trap: str = ""
    plain: bool = False


def deal(order: Order) -> Iterator[Case]:
    """Yield article pages, the designs in turn; four in ten carry no trap, as many one, the rest three."""
    for at in range(order.pages):
        rng = Random(f"{order.seed}:{at}")  # noqa: S311 - a yardstick, not secrets
        design = DESIGNS[order.designs[at % len(order.designs)]]
        traps = _choose_traps(order, rng)
        yield build(f"{at:05}-{design.name}", design.name, traps, order.seed, at)


def list_articles(count: int, seed: int) -> Iterator[Case]:
    """Yield `count` article pages of all designs, with their traps."""
    return deal(Order(count, seed))


def build(name: str, design: str, traps: Sequence[str], seed: int, at: int) -> Case:
    """Return one page; the same arguments always give the same bytes."""
    scene = set_scene(design, frozenset(traps), seed, at)
    html, gold = assemble(scene)
    return Case(
        name,
        "article",
        design,
        tuple(traps),
        scene.url,
        "text/html; charset=utf-8",
        scene.masthead.today + timedelta(minutes=3),
        html.encode(),
        gold,
    )


def set_scene(design: str, traps: frozenset[str], seed: int, at: int) -> Scene:
    """Return story, paper and neighbours of page `at`."""
    rng = Random(f"scene:{seed}:{at}")  # noqa: S311 - a yardstick, not secrets
    published = draw_moment(rng)
    story = settle(write(seed, 200_000 + at, published))
    today = published + timedelta(days=rng.choice((0, 1, 3, 40, 400)), minutes=rng.randint(20, 500))
    related = write_neighbours(seed, at, published)
    return Scene(story, draw_masthead(rng, today), related, DESIGNS[design], traps, rng)


def settle(story: Story) -> Story:
    """Return the story without quotations that its own text repeats: they might be pull quotes or not."""
    said = " ".join(piece.text for piece in story.pieces if piece.kind == "paragraph")
    pieces = tuple(piece for piece in story.pieces if piece.kind != "quote" or piece.text.strip("“”.") not in said)
    return replace(story, pieces=pieces)


def draw_moment(rng: Random) -> datetime:
    """Return a publication time between 2006 and 2024, never midnight; half of the days are ambiguous."""
    moment = _FIRST + timedelta(minutes=rng.randint(0, _LAST_MINUTE), seconds=rng.randint(0, 59))
    day = rng.randint(1, 12) if rng.random() < 0.5 else moment.day
    return moment.replace(day=day, hour=rng.randint(5, 22), minute=rng.randint(1, 59))


def draw_masthead(rng: Random, today: datetime) -> Masthead:
    """Return a paper that does not exist, with or without a house prefix."""
    place = name_place(3, rng.randint(1, 900))
    slug = slugify(place).replace("-", "")
    initials = "B" + "".join(word[0] for word in place.split()).replace("Đ", "D")
    prefix = rng.choice(_PREFIXES).format(f"{initials}ĐT", slug)
    return Masthead(f"Báo {place}", f"https://bao{slug}.example/", place, prefix, today)


@lru_cache(64)
def write_neighbours(seed: int, at: int, published: datetime) -> tuple[Story, ...]:
    """Return other stories of the paper, some newer than the page's own."""
    return tuple(
        write(seed, 200_000 + at + step, published + timedelta(hours=7 * step - 20, minutes=step * 13))
        for step in range(1, NEIGHBOURS + 1)
    )


def _choose_traps(order: Order, rng: Random) -> tuple[str, ...]:
    if order.trap:
        return (order.trap,)
    count = 0 if order.plain else rng.choices((0, 1, 3), (4, 4, 2))[0]
    return tuple(rng.sample(list(TRAPS), count))
