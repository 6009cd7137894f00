"""How each family of systems spells the addresses of its sections, pages, feeds and articles."""

import re
from dataclasses import dataclass, replace
from functools import cache
from typing import NamedTuple

from simulator.layouts.menus import SECTIONS
from simulator.paper import Paper
from simulator.stories import slugify

HOME_FEED = "/rss/home.rss"
SITEMAP = "/sitemap.xml"
MONTH_MAP = "/sitemap-{month}.xml"


@dataclass(frozen=True, slots=True)
class Forms:
    """The addresses of one family.

    `{section}` stands for "thoi-su" or "thoi-su/giao-thong", `{last}` for its last part alone. `page` is
    page N of a section; `article` matches the path of an article, `id` in it is the publisher's number or
    code. `cards` is a CSS selector for the article links of a listing, chrome left out.
    """

    section: str
    page: str
    feed: str
    subfeed: str
    article: str
    cards: str
    per_page: int = 20
    feed_items: int = 30


class Channel(NamedTuple):
    """One place where a paper lists its articles, with absolute addresses; kind is rss, listing or sitemap.

    `pages` is the address of page `{page}` of a listing; `complete` says that all articles can be
    reached there, not only the newest; `cards` selects the article links of a listing.
    """

    kind: str
    url: str
    complete: bool
    pages: str = ""
    cards: str = ""


# VDOC's ?p=N, its feeds by cate and subcate, Mediatech's /rss/news/{slug}.rss, ONECMS's feeds without suffix
# and the .htm family's /rss/{cat}.xml were seen on real sites; all else stands in for what nobody has seen,
# and ?page=N for load-more buttons.
_FOLDERS = Forms(
    section="/{section}/",
    page="/{section}/?page={page}",
    feed="/rss/{section}.rss",
    subfeed="/rss/{section}.rss",
    article=r"^/[a-z0-9/-]+/\d{6}/[a-z0-9-]+-(?P<id>[0-9a-f]{7})/?$",
    cards=".col-main .name a",
)
_BARE = replace(_FOLDERS, section="/{section}", page="/{section}?page={page}")
FORMS: dict[str, Forms] = {
    "vdoc": replace(
        _FOLDERS,
        page="/{section}/?p={page}",
        feed="/rss/cate/{section}/",
        subfeed="/rss/subcate/{last}/",
        article=r"^/[a-z0-9-]+-a(?P<id>\d+)\.html$",
        cards="#colcate1 .b-title",
    ),
    "mediatech": replace(
        _BARE,
        feed="/rss/news/{section}.rss",
        subfeed="/rss/news/{last}.rss",
        article=r"^/[a-z0-9-]+-(?P<id>\d+)\.html$",
        cards=".main-left .card-title a",
        per_page=15,
    ),
    "onecms": replace(
        _BARE,
        feed="/rss/{section}",
        subfeed="/rss/{section}",
        article=r"^/[a-z0-9-]+-(?P<id>\d+)\.html$",
        cards="ul.onecms__loading .b-grid__title a",
        per_page=24,
    ),
    "cms_body": replace(_FOLDERS, article=r"^/[a-z0-9-]+-post(?P<id>\d+)\.html$", cards=".main-col .story__heading a"),
    "portal_hex": _FOLDERS,
    "dataimages": replace(_FOLDERS, article=r"^/[a-z0-9/-]+/\d{6}/[a-z0-9-]+-(?P<id>\d{7,})/?$"),
    "htm": replace(
        _BARE,
        feed="/rss/{section}.xml",
        subfeed="/rss/{section}.xml",
        article=r"^/[a-z0-9-]+-(?P<id>\d+)\.htm$",
        cards=".main-list h3 a",
    ),
    "content_news": replace(_FOLDERS, article=r"^/[a-z0-9-]+-a(?P<id>\d+)\.html$", cards=".main-list h4 a"),
    "hashed": replace(
        _BARE,
        page="/{section}?trang={page}",
        feed="/feed/{section}",
        subfeed="/feed/{section}",
        article=r"^/[a-z0-9-]+/(?P<id>\d+)/[a-z0-9-]+$",
        cards=".List_root__21 h3 a",
        per_page=18,
    ),
}


def spell_section(section: tuple[str, ...]) -> str:
    """Return a section as it stands in addresses: "thoi-su/giao-thong"."""
    return "/".join(map(slugify, section))


def locate_section(paper: Paper, section: tuple[str, ...], page: int = 1) -> str:
    """Return the absolute address of a page of a section; an empty section is the front page."""
    if not section:
        return f"{paper.home}/"
    forms = FORMS[paper.layout]
    template = forms.section if page == 1 else forms.page
    return paper.home + template.format(section=spell_section(section), page=page)


def locate_feed(paper: Paper, section: tuple[str, ...]) -> str:
    """Return the absolute address of a section's feed; an empty section is the whole paper."""
    if not section:
        return f"{paper.home}{HOME_FEED}"
    forms = FORMS[paper.layout]
    template = forms.feed if len(section) == 1 else forms.subfeed
    return paper.home + template.format(section=spell_section(section), last=slugify(section[-1]))


def list_channels(paper: Paper) -> tuple[Channel, ...]:
    """Return every channel of a paper: feeds and listings of its main sections, then its sitemap."""
    forms = FORMS[paper.layout]
    tops = tuple(dict.fromkeys(section[:1] for section in paper.sections))
    feeds = [Channel("rss", locate_feed(paper, section), False) for section in ((), *tops)]
    listings = [
        Channel(
            "listing",
            locate_section(paper, section),
            True,
            paper.home + forms.page.replace("{section}", spell_section(section)),
            forms.cards,
        )
        for section in tops
    ]
    return (*feeds, *listings, Channel("sitemap", f"{paper.home}{SITEMAP}", True))


def read_section(paper: Paper, path: str) -> tuple[str, ...] | None:
    """Return the section whose listing has this path, or None."""
    return _name_sections(paper).get(path.strip("/"))


def read_feed(paper: Paper, path: str) -> tuple[str, ...] | None:
    """Return the section whose feed has this path, () for the whole paper's, or None."""
    if path == HOME_FEED:
        return ()
    return _name_feeds(paper).get(path.rstrip("/"))


def read_code(layout: str, path: str) -> str:
    """Return the publisher's number or code in the path of an article of a layout, or ""."""
    found = re.search(FORMS[layout].article, path)
    return found["id"] if found else ""


@cache
def _name_sections(paper: Paper) -> dict[str, tuple[str, ...]]:
    """Every section of the menus works, also where the paper never writes anything."""
    menu = [(name, *child) for name, children in SECTIONS for child in ((), *((child,) for child in children))]
    return {spell_section(section): section for section in (*menu, *(s[:1] for s in paper.sections), *paper.sections)}


@cache
def _name_feeds(paper: Paper) -> dict[str, tuple[str, ...]]:
    """Subsections of one name share a feed's address; the paper's own come first."""
    known = sorted(_name_sections(paper).values(), key=lambda section: section in paper.sections)
    return {locate_feed(paper, section).removeprefix(paper.home).rstrip("/"): section for section in known}
