"""Whether two articles are copies, of what kind, who was first, and on what evidence."""

import re
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Final, Literal
from zoneinfo import ZoneInfo

from transforms.similarity import Likeness, Print, compare
from transforms.text import search_key

Kind = Literal["exact", "near", "contained", "passage"]
Direction = Literal["credit", "published", "first_seen", "unknown"]

EDITION: Final = "1"  # of prints and rules: with another one all articles are compared anew
NEAR: Final = 0.5  # of either text, for two prints of one story
CONTAINED: Final = 0.6  # of the shorter text, for one that stands inside the other
PASSAGE: Final = 0.4  # of the shorter text, for paragraphs taken over
_LEAST: Final = 24  # words; below that formulas of the trade look like copies
_LEAST_PASSAGE: Final = 60
_SAME_DAY: Final = 0.2  # numbers that may differ between two prints of one day: tolls rise, typos are mended
_OTHER_DAY: Final = 0.08
_FEW: Final = 5  # numbers of which not one may differ on another day
_SHORT: Final = 120  # words of a column whose text may happen to be yesterday's
_ZONE: Final = ZoneInfo("Asia/Ho_Chi_Minh")
_NUMBERS: Final = re.compile(r"[\d\W]+")


@dataclass(frozen=True, slots=True)
class Paper:
    """A newspaper as others may credit it. `house` is the same for papers that carry on each other's archives."""

    slug: str
    house: str
    names: tuple[str, ...] = ()
    hosts: tuple[str, ...] = ()
    prefixes: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Told:
    """What is compared of an article. `credits` are the lines in which it may name its source, as printed."""

    article_id: int
    paper: Paper
    url: str
    title: str
    published_at: datetime
    precision: str
    first_seen_at: datetime
    agency: str
    house_prefix: str
    credits: tuple[str, ...]
    text: Print


@dataclass(frozen=True, slots=True)
class Copy:
    """A pair: `first` and `second` are numbers of articles in the order in which the text appeared."""

    first: int
    second: int
    kind: Kind
    moved: bool
    similarity: float
    of_first: float
    of_second: float
    direction: Direction
    evidence: tuple[str, ...]


def relate(a: Told, b: Told) -> Copy | None:
    """What two articles are to each other; None for articles that share no more than their trade does."""
    like = compare(a.text, b.text)
    kind = _kind(a, b, like)
    if kind is None or _is_column(a, b, like):
        return None
    direction, evidence = _direct(a, b)
    if _comes_first(b, a, direction):
        a, b, like = b, a, Likeness(like.shared, like.of_b, like.of_a, like.frames, like.agreeing)
    told = [f"{like.shared} words shared", *evidence]
    if like.frames:
        told.insert(1, f"{like.agreeing} of {like.frames} numbers agree")
    return Copy(
        a.article_id, b.article_id, kind, _is_moved(a, b), round(like.resemblance, 3),
        round(like.of_a, 3), round(like.of_b, 3), direction, tuple(told),
    )  # fmt: skip


def latest(published_at: datetime, precision: str) -> datetime:
    """The last instant that a stamp may mean: one that knows the day only must not beat the hour of another."""
    return published_at + {"day": timedelta(days=1), "month": timedelta(days=28)}.get(precision, timedelta())


def credits_paper(article: Told, paper: Paper) -> str:
    """The line in which an article names a newspaper as its source, or ""."""
    if article.paper.house == paper.house:
        return ""
    if article.house_prefix and article.house_prefix in paper.prefixes:
        return article.house_prefix
    keys = [key for name in paper.names if (key := _words(name))]
    for line in (article.agency, *article.credits):
        told = f" {_words(line)} "
        if any(f" {key} " in told for key in keys) or any(host in line.lower() for host in paper.hosts):
            return line
    return ""


def _kind(a: Told, b: Told, like: Likeness) -> Kind | None:
    if a.text.digest == b.text.digest and a.text.shingles:
        return "exact"
    if like.shared < _LEAST:
        return None
    if like.less >= NEAR:
        return "near"
    if like.more >= CONTAINED:
        return "contained"
    return "passage" if like.more >= PASSAGE and like.shared >= _LEAST_PASSAGE else None


def _is_column(a: Told, b: Told, like: Likeness) -> bool:
    """Whether this is a frame that is filled anew: other numbers, or a short text of a paper under one title."""
    days = abs((_day(a) - _day(b)).days)
    differing = like.frames - like.agreeing
    if differing > 1 and like.contradiction > (_OTHER_DAY if days else _SAME_DAY):
        return True
    if differing == 1 and days and like.frames < _FEW:
        return True
    again = days > 0 and a.paper.slug == b.paper.slug and _standing(a.title) == _standing(b.title)
    return again and min(a.text.words, b.text.words) < _SHORT


def _is_moved(a: Told, b: Told) -> bool:
    """Whether one house shows one text at two addresses, with the day that it had."""
    return a.paper.house == b.paper.house and _day(a) == _day(b) and _words(a.title) == _words(b.title)


def _direct(a: Told, b: Told) -> tuple[Direction, list[str]]:
    """How it is known who was first, and what speaks for it."""
    evidence = [f"{x.paper.slug} credits {y.paper.slug}: {line}"
                for x, y in ((a, b), (b, a)) if (line := credits_paper(x, y.paper))]  # fmt: skip
    evidence += [f"{x.paper.slug} credits {x.agency}" for x in (a, b) if x.agency]
    if bool(credits_paper(a, b.paper)) != bool(credits_paper(b, a.paper)):
        return "credit", evidence
    if a.published_at > _latest(b) or b.published_at > _latest(a):
        return "published", [*evidence, f"published {abs(a.published_at - b.published_at)} apart"]
    if a.first_seen_at != b.first_seen_at:
        return "first_seen", [
            *evidence,
            "published on one day, hours unknown" if _is_vague(a, b) else "published at once",
        ]
    return "unknown", evidence


def _comes_first(b: Told, a: Told, direction: Direction) -> bool:
    if direction == "credit":
        return bool(credits_paper(a, b.paper))
    if direction == "first_seen":
        return (b.first_seen_at, b.url) < (a.first_seen_at, a.url)
    return (_latest(b), b.first_seen_at, b.url) < (_latest(a), a.first_seen_at, a.url)


def _latest(article: Told) -> datetime:
    return latest(article.published_at, article.precision)


def _is_vague(a: Told, b: Told) -> bool:
    return "day" in (a.precision, b.precision) or "month" in (a.precision, b.precision)


def _day(article: Told) -> datetime:
    return article.published_at.astimezone(_ZONE).replace(hour=0, minute=0, second=0, microsecond=0)


def _standing(title: str) -> str:
    """A title without its numbers: what stands above every issue of a column."""
    return _NUMBERS.sub(" ", search_key(title)).strip()


def _words(text: str) -> str:
    return " ".join(re.findall(r"[a-z0-9]+", search_key(text)))
