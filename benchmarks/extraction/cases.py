"""Deal pages: which story, paper, design and traps come together, the same for the same seed."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import datetime, timedelta, timezone
from functools import lru_cache
from random import Random

from benchmarks.extraction.assembly import assemble, frame, has_minute
from benchmarks.extraction.case import Case, Gold, Kind
from benchmarks.extraction.encodings import ENCODINGS
from benchmarks.extraction.english import write_english
from benchmarks.extraction.layouts import DESIGNS
from benchmarks.extraction.refusals import BARE, DISCUSSED, FRAMED, write_bare, write_inner
from benchmarks.extraction.rendered import render
from benchmarks.extraction.scene import Scene
from benchmarks.extraction.traps import TRAPS
from benchmarks.extraction.traps.readers import READERS
from simulator.layouts.masthead import Masthead
from simulator.prose.names import name_place
from simulator.stories import slugify, write
from simulator.story import Story

ZONE = timezone(timedelta(hours=7))
NEIGHBOURS = 12
HTML = "text/html; charset=utf-8"
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


def list_refusals(order: Order) -> Iterator[Case]:
    """Yield pages that are no articles: a tenth as many as articles, kinds and designs in turn."""
    kinds = [*FRAMED, *BARE]
    for at in range(order.pages // 10):
        kind, design = kinds[at % len(kinds)], order.designs[(at // len(kinds) * 7 + at) % len(order.designs)]
        scene = set_scene(design, frozenset(), order.seed + 1, at)
        if kind in BARE:
            html, reasons, url = write_bare(kind, at), BARE[kind][2], scene.url
        else:
            html, reasons = frame(scene, *write_inner(kind, scene), discussed=kind in DISCUSSED), FRAMED[kind].reasons
            url = scene.masthead.root + FRAMED[kind].path
        case = _case(f"refusal-{at:05}", "refusal", scene, html.encode())
        yield replace(case, traps=(kind,), url=url, reasons=reasons)


def list_legacy(order: Order) -> Iterator[Case]:
    """Yield articles in old or broken encodings and markup: a tenth as many as articles."""
    names, designs = list(ENCODINGS), _vietnamese(order)
    for at in range(order.pages // 10 if designs else 0):
        name, design = names[at % len(names)], designs[(at // len(names) * 7 + at) % len(designs)]
        scene = set_scene(design, frozenset(), order.seed + 2, at)
        html, expected = assemble(scene)
        body, content_type = ENCODINGS[name](html)
        case = _case(f"legacy-{at:05}", "legacy", scene, body, expected)
        yield replace(case, traps=(name,), content_type=content_type, reasons=frozenset({"encoding", "too_deep"}))


def _vietnamese(order: Order) -> list[str]:
    return [name for name in order.designs if DESIGNS[name].language == "vi"]


def list_rendered(order: Order) -> Iterator[Case]:
    """Yield copies of browser windows: a tenth as many as articles at most, of paragraphs only."""
    designs = _vietnamese(order)
    for at in range(order.pages // 10 if designs else 0):
        traps = (READERS[at // 2 % len(READERS)].name,) if at % 2 else ()
        scene = set_scene(designs[at % len(designs)], frozenset(traps), order.seed + 3, at)
        bare = tuple(piece for piece in scene.story.pieces if piece.kind == "paragraph" and piece.text[-1] != ":")
        masthead = replace(scene.masthead, house_prefix="")
        scene = replace(scene, story=replace(scene.story, pieces=bare, kicker="", tags=()), masthead=masthead)
        html, expected = assemble(scene)
        if not has_minute(scene.design.show(scene.story.published)):
            expected["published_precision"] = "day"
        text = render(html)
        if {expected["title"], expected["lead"]} <= set(text.splitlines()):  # some designs part them by style alone
            case = _case(f"rendered-{at:05}", "rendered", scene, text.encode(), expected)
            yield replace(case, content_type="text/plain; charset=utf-8", traps=traps)


def list_articles(count: int, seed: int) -> Iterator[Case]:
    """Yield `count` article pages of all designs, with their traps."""
    return deal(Order(count, seed))


def build(name: str, design: str, traps: Sequence[str], seed: int, at: int) -> Case:
    """Return one page; the same arguments always give the same bytes."""
    scene = set_scene(design, frozenset(traps), seed, at)
    html, expected = assemble(scene)
    return replace(_case(name, "article", scene, html.encode(), expected), traps=tuple(traps))


def _case(name: str, kind: Kind, scene: Scene, body: bytes, expected: Gold | None = None) -> Case:
    fetched = scene.masthead.today + timedelta(minutes=3)
    return Case(name, kind, scene.design.name, (), scene.url, HTML, fetched, body, expected)


def set_scene(design: str, traps: frozenset[str], seed: int, at: int) -> Scene:
    """Return story, paper and neighbours of page `at`."""
    rng = Random(f"scene:{seed}:{at}")  # noqa: S311 - a yardstick, not secrets
    published = draw_moment(rng)
    story = settle(_write(design, seed, 200_000 + at, published))
    for name in TRAPS:
        story = TRAPS[name].shape(story) if name in traps else story
    today = published + timedelta(days=rng.choice((0, 1, 3, 40, 400)), minutes=rng.randint(20, 500))
    related = write_neighbours(design, seed, at, published)
    return Scene(story, draw_masthead(rng, today), related, DESIGNS[design], traps, rng)


def settle(story: Story) -> Story:
    """Return the story without what two readers might read differently.

    A quotation that the text repeats might be a pull quote or not, a pen name that is also a
    province might be where the writer lives.
    """
    said = " ".join(piece.text for piece in story.pieces if piece.kind == "paragraph")
    pieces = tuple(piece for piece in story.pieces if piece.kind != "quote" or piece.text.strip("“”.") not in said)
    authors = tuple((_rename(name), role) for name, role in story.authors)
    return replace(story, pieces=pieces, authors=authors, byline=_rename(story.byline))


def _rename(names: str) -> str:
    return re.sub(r"\bAn Giang\b", "An Khang", names, flags=re.IGNORECASE)


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
def write_neighbours(design: str, seed: int, at: int, published: datetime) -> tuple[Story, ...]:
    """Return other stories of the paper, some newer than the page's own."""
    return tuple(
        _write(design, seed, 200_000 + at + step, published + timedelta(hours=7 * step - 20, minutes=step * 13))
        for step in range(1, NEIGHBOURS + 1)
    )


def _write(design: str, seed: int, number: int, published: datetime) -> Story:
    if DESIGNS[design].language == "en":
        return write_english(seed, number, published)
    return write(seed, number, published)


def _choose_traps(order: Order, rng: Random) -> tuple[str, ...]:
    if order.trap:
        return (order.trap,)
    count = 0 if order.plain else rng.choices((0, 1, 3), (4, 4, 2))[0]
    return tuple(rng.sample(list(TRAPS), count))
