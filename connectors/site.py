"""A newspaper as a declaration: who it is, where to look, how its pages are laid out."""

import re
from dataclasses import dataclass, field, replace
from datetime import date
from typing import Literal

ChannelKind = Literal["rss", "listing", "sitemap"]
Scope = Literal["recent", "complete"]


@dataclass(frozen=True, slots=True)
class Channel:
    """One place where a site lists its articles.

    `recent` channels show the newest only; `complete` ones reach everything when followed to
    the end. `pages` is the address of page N of a listing, with `{page}` in it.
    `links` is a CSS selector for the article links of a listing; "" takes every link whose
    address looks like an article's.
    """

    kind: ChannelKind
    url: str
    scope: Scope = "recent"
    pages: str = ""
    links: str = ""
    evidence: str = ""


@dataclass(frozen=True, slots=True)
class Layout:
    """CSS selectors for one design of a site; "" leaves a field to the generic reading.

    `until` is the last day (local) on which pages of this design were served; None is "today's".
    `drop` lists selectors of chrome inside the body.
    """

    name: str
    body: str = ""
    title: str = ""
    kicker: str = ""
    lead: str = ""
    published: str = ""
    byline: str = ""
    section: str = ""
    tags: str = ""
    drop: tuple[str, ...] = ()
    until: date | None = None
    evidence: str = ""

    def until_day(self, day: date) -> "Layout":
        """The same layout as one site served it until a day."""
        return replace(self, until=day)


@dataclass(frozen=True, slots=True)
class Tenure:
    """A name or a domain that a paper held for a time.

    `since` and `until` are as precise as the evidence: "2025-07-01", "2025-07?", "~2020", or "".
    """

    value: str
    since: str = ""
    until: str = ""
    note: str = ""


@dataclass(frozen=True, slots=True)
class Site:
    """One newspaper. The slug is also its file name, fixture folder, database key and CLI argument.

    `article_url` is a regular expression searched in the path of an address; a group named `id`
    is the publisher's own article number. `per_day` is the number of articles expected on an
    ordinary day, (fewest, most). `verified` says whether the declaration was ever tried against
    the live site; `evidence` says what it rests on.

    `variants` are (pattern, replacement) pairs that bring the paths of print, mobile and AMP
    copies back to the article's own path. `guesses` are channels that only unverified lists
    know: they are tried by a person, never followed. `successor` is the slug of the paper that
    carries this one on.
    """

    slug: str
    name: str
    outlet: str
    province: str
    home: str
    domains: tuple[str, ...]
    family: str
    article_url: str
    channels: tuple[Channel, ...] = ()
    layouts: tuple[Layout, ...] = ()
    per_day: tuple[int, int] | None = None
    house_prefixes: tuple[str, ...] = ()
    language: str = "vi"
    zone: str = "Asia/Ho_Chi_Minh"
    delay: float = 3.0
    verified: bool = False
    evidence: str = ""
    retired: date | None = None
    notes: tuple[str, ...] = field(default=())
    variants: tuple[tuple[str, str], ...] = ()
    guesses: tuple[Channel, ...] = ()
    names: tuple[Tenure, ...] = ()
    tenures: tuple[Tenure, ...] = ()
    successor: str = ""

    def __post_init__(self) -> None:
        if not re.fullmatch(r"[a-z0-9][a-z0-9-]{1,40}", self.slug):
            raise ValueError(f"not a slug: {self.slug!r}")
        re.compile(self.article_url)
        for pattern, _ in self.variants:
            re.compile(pattern)

    def layouts_on(self, day: date) -> tuple[Layout, ...]:
        """The layouts that may have been served on a day, today's last."""
        ordered = sorted(self.layouts, key=lambda layout: layout.until or date.max)
        return tuple(layout for layout in ordered if layout.until is None or day <= layout.until)
