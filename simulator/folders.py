"""Other ways into a paper's articles: load-more endpoints, a page for each day or month, tags, the news sitemap.

`button#loadmore[data-start]` and addresses of tags were seen on real sites; what stands behind the button, and dated
archives, are stand-ins for what nobody has seen.
"""

import json
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Literal
from xml.sax.saxutils import escape

from simulator.addresses import FORMS, read_section, spell_section
from simulator.designs import DESIGNS
from simulator.edition import Edition, Section
from simulator.listing import fill_cards, print_cards
from simulator.paper import Paper
from simulator.stories import slugify
from simulator.timeline import Plan

NEWS_MAP = "/sitemap-news.xml"
_NEWS_SPAN = timedelta(days=2)  # what the news extension is meant for
_DAY = re.compile(r"^/tin-ngay/(\d{4})-(\d{2})-(\d{2})$")
_MONTH = re.compile(r"^/tin-thang/(\d{4})-(\d{2})$")
_TAG = re.compile(r"^/tu-khoa/([a-z0-9-]+)\.html$")
_MORE = re.compile(r"^/xem-them/(html|json|list)(/[a-z0-9/-]*)$")

Shape = Literal["html", "json", "list"]


@dataclass(frozen=True, slots=True)
class Folder:
    """A way into the archive: `kind` is more, dated or tag; `url` and `pages` are as channels have them."""

    kind: str
    url: str
    pages: str
    cards: str = ""


def list_folders(paper: Paper, section: Section, tag: str) -> dict[str, Folder]:
    """Return one channel of each form: a section behind its button in three shapes, days, months, a tag."""
    home, name, cards = paper.home, spell_section(section), FORMS[paper.layout].cards
    front = home + FORMS[paper.layout].section.format(section=name)
    ways = {shape: f"{home}/xem-them/{shape}/{name}" for shape in ("html", "json", "list")}
    return {
        "html": Folder("more", front, ways["html"] + "?start={start}", cards),
        "json": Folder("more", front, ways["json"] + "?start={start}", cards),
        "list": Folder("more", front, ways["list"] + "?page={page}", cards),
        "days": Folder("dated", f"{home}/tin-ngay", home + "/tin-ngay/{year}-{month}-{day}", cards),
        "months": Folder("dated", f"{home}/tin-thang", home + "/tin-thang/{year}-{month}?page={page}", cards),
        "tag": Folder("tag", locate_tag(paper, tag), locate_tag(paper, tag) + "?page={page}", cards),
    }


def locate_tag(paper: Paper, tag: str) -> str:
    """Return the address of the articles that carry a tag."""
    return f"{paper.home}/tu-khoa/{slugify(tag)}.html"


def is_folder(path: str) -> bool:
    """Say whether a path is one of these."""
    return any(form.search(path) for form in (_DAY, _MONTH, _TAG, _MORE))


def print_folder(edition: Edition, path: str, query: Mapping[str, str], page: int) -> tuple[bytes, str] | None:
    """Return what stands at a path and its content type; None where nothing is."""
    if found := _MORE.search(path):
        section = read_section(edition.paper, found[2])
        return None if section is None else _print_more(edition, section, found[1], query, page)
    heading, plans = _collect(edition, path)
    if plans is None:
        return None
    size = len(plans) or 1 if _DAY.search(path) else FORMS[edition.paper.layout].per_page
    return print_cards(edition, heading, plans[(page - 1) * size : page * size]), "text/html; charset=utf-8"


def _collect(edition: Edition, path: str) -> tuple[str, list[Plan] | None]:
    """The heading and all articles of a day, a month or a tag; a day to come has a page as well, as calendars do."""
    if found := _DAY.search(path):
        try:
            day = date(int(found[1]), int(found[2]), int(found[3]))
        except ValueError:
            return "", None
        return f"Tin ngày {day:%d-%m}", [plan for plan in edition.live if plan.published.date() == day]
    if found := _MONTH.search(path):
        month = f"{found[1]}-{found[2]}"
        return "Tin trong tháng", [plan for plan in edition.live if f"{plan.published:%Y-%m}" == month]
    tag = _TAG.search(path)
    plans = list(_tagged(edition, tag[1])) if tag else []
    return "Từ khóa", plans or None


def _tagged(edition: Edition, slug: str) -> Iterator[Plan]:
    return (plan for plan in edition.live if slug in map(slugify, edition.tell(plan).tags))


def _print_more(
    edition: Edition, section: Section, shape: str, query: Mapping[str, str], page: int
) -> tuple[bytes, str]:
    """The next lines of a section: the endpoint counts without the pinned ones, which stand on the page alone."""
    size, text = FORMS[edition.paper.layout].per_page, query.get("start", "")
    start = int(text) if text.isascii() and text.isdigit() and len(text) < 8 else (page - 1) * size
    plans = edition.select(section)[start : start + size]
    if shape == "list":
        return _dump({"page": page, "data": [_describe(edition, plan) for plan in plans]})
    cards = fill_cards(edition, DESIGNS[edition.paper.layout].card, plans)
    if shape == "json":
        return _dump({"success": True, "next": start + len(plans), "html": cards})
    return cards.encode(), "text/html; charset=utf-8"


def _describe(edition: Edition, plan: Plan) -> dict[str, object]:
    story = edition.tell(plan)
    stamp = f"{plan.published:%d/%m/%Y %H:%M}"
    return {"id": plan.number, "title": story.title, "link": edition.locate(plan), "published_time": stamp}


def _dump(content: object) -> tuple[bytes, str]:
    return json.dumps(content, ensure_ascii=False).encode(), "application/json; charset=utf-8"


def write_news_map(edition: Edition) -> bytes:
    """Return the sitemap of the last two days with the news extension."""
    recent = [plan for plan in edition.live if edition.now - plan.published <= _NEWS_SPAN]
    rows = "".join(_write_news(edition, plan) for plan in recent)
    return f"""<?xml version="1.0" encoding="UTF-8"?>
<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:news="http://www.google.com/schemas/sitemap-news/0.9">
{rows}</urlset>
""".encode()


def _write_news(edition: Edition, plan: Plan) -> str:
    paper = edition.paper
    return f"""<url><loc>{paper.home}{edition.locate(plan)}</loc><news:news>
<news:publication><news:name>{escape(paper.name)}</news:name><news:language>vi</news:language></news:publication>
<news:publication_date>{plan.published.isoformat()}</news:publication_date>
<news:title>{escape(edition.tell(plan).title)}</news:title></news:news></url>
"""
