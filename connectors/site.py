"""A newspaper as a declaration: who it is, where to look, how its pages are laid out."""

import re
from calendar import monthrange
from dataclasses import dataclass, field, replace
from datetime import date
from typing import Literal

ChannelKind = Literal["rss", "listing", "sitemap", "more", "dated", "tag"]
Scope = Literal["recent", "complete"]


@dataclass(frozen=True, slots=True)
class Channel:
    """One place where a site lists its articles.

    `recent` channels show the newest only; `complete` ones reach everything when followed to
    the end. `pages` is the address of page N of a listing or of a tag, with `{page}` in it. What a "load more"
    button asks for (kind `more`) has `{page}` or `{start}`, the number of lines so far. A dated archive has
    `{year}`, `{month}` and, if it goes by days, `{day}`, two digits each; `{page}` where a day has several; its
    `url` is the page that leads to it, and is not asked.
    `links` is a CSS selector for the article links of a listing; "" takes every link whose
    address looks like an article's.
    """

    kind: ChannelKind
    url: str
    scope: Scope = "recent"
    pages: str = ""
    links: str = ""
    evidence: str = ""

    @property
    def walked(self) -> bool:
        """Whether it is read page by page, newest first, and so may have gaps below what was read."""
        return self.kind not in ("rss", "sitemap")


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
    """A name, a domain or a province that a paper held for a time.

    `since` and `until` are inclusive and as precise as the evidence: "2025-07-01", "2025-07?", "~2020", or "".
    `heir` is the domain that was seen to answer for a domain's articles, at the same paths.
    """

    value: str
    since: str = ""
    until: str = ""
    note: str = ""
    heir: str = ""

    def covers(self, day: date) -> bool:
        """Whether it was held on a day, vague bounds taken as generously as they are written."""
        start, end = first_day(self.since), last_day(self.until)
        return (start is None or start <= day) and (end is None or day <= end)


@dataclass(frozen=True, slots=True)
class Numbering:
    """One way in which a paper spelled the addresses of its articles.

    `pattern` is searched in the path; its group `id` is the article's number, or what stands for one.
    Two articles are the same when `series` and `id` are: papers that took over an archive with its
    numbers name the series of the paper that began it.
    """

    pattern: str
    series: str
    evidence: str = ""

    def __post_init__(self) -> None:
        re.compile(self.pattern)


@dataclass(frozen=True, slots=True)
class Site:
    """One newspaper. The slug is also its file name, fixture folder, database key and CLI argument.

    `article_url` is a regular expression searched in the path of an address; a group named `id`
    is the publisher's own article number. `per_day` is the number of articles expected on an
    ordinary day, (fewest, most). `verified` says whether the declaration was ever tried against
    the live site; `evidence` says what it rests on.

    `variants` are (pattern, replacement) pairs that bring the paths of print, mobile and AMP
    copies back to the article's own path. `guesses` are channels that only unverified lists
    know: they are tried by a person, never followed.

    `names`, `tenures` and `provinces` are what the paper was called, the domains it answered under
    and the provinces (two-digit codes of the General Statistics Office, valid in time) whose paper
    it was. What is left empty follows from them: `domains` are those of the tenures, `home` is the last
    of the domains, `outlet` (who publishes it) the last of the names. `successor` is the slug of the paper
    that carries this one on. `series` names the sequence of the present article numbers ("" is the
    slug), `former` are older spellings of article addresses that still lead somewhere.
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
    provinces: tuple[Tenure, ...] = ()
    series: str = ""
    former: tuple[Numbering, ...] = ()

    def __post_init__(self) -> None:
        if not self.domains:
            object.__setattr__(self, "domains", tuple(tenure.value for tenure in self.tenures))
        if not self.home and self.domains:
            object.__setattr__(self, "home", f"https://{self.domains[-1]}/")
        if not self.outlet and self.names:
            object.__setattr__(self, "outlet", self.names[-1].value)
        if not re.fullmatch(r"[a-z0-9][a-z0-9-]{1,40}", self.slug):
            raise ValueError(f"not a slug: {self.slug!r}")
        re.compile(self.article_url)
        for pattern, _ in self.variants:
            re.compile(pattern)

    def layouts_on(self, day: date) -> tuple[Layout, ...]:
        """The layouts that may have been served on a day, today's last."""
        ordered = sorted(self.layouts, key=lambda layout: layout.until or date.max)
        return tuple(layout for layout in ordered if layout.until is None or day <= layout.until)

    def name_on(self, day: date) -> str:
        """What the paper was called on a day; its present name where nothing else is known."""
        return _held(self.names, day) or self.name

    def province_on(self, day: date) -> str:
        """The code of the province whose paper it was on a day, or ""."""
        return _held(self.provinces, day)


def first_day(bound: str) -> date | None:
    """The earliest day that a bound such as "2025-07-01", "2025-07?" or "~2020" may mean; None for "".

    Raises ValueError for anything else.
    """
    parts = _parts(bound)
    return date(*(*parts, 1, 1)[:3]) if parts else None


def last_day(bound: str) -> date | None:
    """The latest day that a bound may mean; None for "". Raises ValueError for anything that is no bound."""
    parts = _parts(bound)
    if not parts:
        return None
    year, month = (*parts, 12)[:2]
    return date(year, month, parts[2] if len(parts) == 3 else monthrange(year, month)[1])


def _parts(bound: str) -> tuple[int, ...]:
    found = re.fullmatch(r"~?(\d{4})(?:-(\d{2}))?(?:-(\d{2}))?\??|", bound)
    if found is None:
        raise ValueError(f"not a day, month or year: {bound!r}")
    return tuple(int(part) for part in found.groups() if part)


def _held(tenures: tuple[Tenure, ...], day: date) -> str:
    """The last of those that cover a day: where vague bounds overlap, the newer one has begun."""
    return next((tenure.value for tenure in reversed(tenures) if tenure.covers(day)), "")
