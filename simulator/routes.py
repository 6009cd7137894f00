"""What a paper answers at which address."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from hashlib import blake2b

from simulator.addresses import FORMS, MONTH_MAP, SITEMAP, read_code, read_feed, read_section
from simulator.edition import Edition, Section
from simulator.exchange import HTML, Answer, Kind, Request
from simulator.feeds import list_months, write_month, write_robots, write_rss, write_sitemap_index
from simulator.folders import NEWS_MAP, is_folder, print_folder, write_news_map
from simulator.layouts import render
from simulator.listing import count_pages, cut_page, print_listing, print_missing
from simulator.timeline import Plan

_RSS = "application/rss+xml; charset=utf-8"
_XML = "application/xml; charset=utf-8"
NEWS = "news"  # stands for a month where the sitemap of the last days is meant
_RELATED = 6  # stories of the section, and as many of the whole paper, beside each article


@dataclass(frozen=True, slots=True)
class Target:
    """What a path names; `month` is "" for the sitemap index, `folder` says that it is no section's listing."""

    kind: Kind
    section: Section = ()
    month: str = ""
    folder: bool = False


def find_target(edition: Edition, path: str) -> Target:
    """Return what a path of a paper names, whether or not there is such an article."""
    if path == "/robots.txt":
        return Target("robots")
    if path == SITEMAP:
        return Target("sitemap")
    if path == NEWS_MAP:
        return Target("sitemap", month=NEWS)
    before, _, after = MONTH_MAP.partition("{month}")
    if path.startswith(before) and path.endswith(after):
        return Target("sitemap", month=path.removeprefix(before).removesuffix(after))
    return _find_page(edition, path)


def _find_page(edition: Edition, path: str) -> Target:
    paper = edition.paper
    if is_folder(path):
        return Target("listing", folder=True)
    if (section := read_feed(paper, path)) is not None:
        return Target("rss", section)
    if path == "/" or (section := read_section(paper, path)) is not None:
        return Target("listing", section or ())
    known = any(read_code(layout, path) for layout in (paper.layout, *edition.layouts))
    return Target("article" if known else "other")


def answer(edition: Edition, request: Request) -> Answer:
    """Return what the paper would say to a healthy request."""
    target = find_target(edition, request.path)
    match target.kind:
        case "robots":
            return Answer(200, lambda: write_robots(edition), "text/plain; charset=utf-8")
        case "sitemap":
            return _answer_sitemap(edition, target.month)
        case "rss":
            return _answer_feed(edition, target.section, request.path)
        case "listing" if target.folder:
            return _answer_folder(edition, request)
        case "listing":
            return _answer_listing(edition, target.section, _read_page(request.query))
        case "article":
            return _answer_article(edition, request.path)
    return _answer_missing(edition, 404)


def _answer_article(edition: Edition, path: str) -> Answer:
    plan = edition.find(path)
    if plan is None:
        return _answer_missing(edition, 404)
    if status := plan.gone(edition.now):
        return _answer_missing(edition, status)
    if edition.locate(plan) != path:
        return Answer(301, lambda: b"", headers=(("Location", edition.paper.home + edition.locate(plan)),))
    etag = _mark(edition.paper.layout, edition.stamp(plan))
    return Answer(200, lambda: _print_article(edition, plan), HTML, etag, edition.touched(plan))


def _print_article(edition: Edition, plan: Plan) -> bytes:
    around = (*edition.select(plan.section[:1])[: _RELATED + 1], *edition.live[: 2 * _RELATED + 1])
    others = [other for other in dict.fromkeys(around) if other.number != plan.number][: 2 * _RELATED]
    related = [edition.tell(other) for other in others]
    return render(edition.paper.layout, edition.tell(plan), edition.masthead, related)


def _answer_listing(edition: Edition, section: Section, page: int) -> Answer:
    plans = cut_page(edition, section, page)
    etag = _mark(page, count_pages(edition, section), _stamps(edition, plans))
    return Answer(200, lambda: print_listing(edition, section, page), HTML, etag, edition.changed(section))


def _answer_folder(edition: Edition, request: Request) -> Answer:
    found = print_folder(edition, request.path, request.query, _read_page(request.query))
    if found is None:
        return _answer_missing(edition, 404)
    body, content_type = found
    return Answer(200, lambda: body, content_type, "" if content_type != HTML else _mark(_without_clock(edition, body)))


def _without_clock(edition: Edition, body: bytes) -> bytes:
    """A page without the time of day in its head, which changes without any news."""
    return body.replace(f"{edition.masthead.today:%d/%m/%Y %H:%M}".encode(), b"", 1)


def _answer_feed(edition: Edition, section: Section, path: str) -> Answer:
    items = edition.select(section)[: edition.feed_items or FORMS[edition.paper.layout].feed_items]
    etag = _mark("rss", edition.changed(section), _stamps(edition, items))
    url = edition.paper.home + path
    return Answer(200, lambda: write_rss(edition, section, items, url), _RSS, etag, edition.changed(section))


def _answer_sitemap(edition: Edition, month: str) -> Answer:
    etag = _mark("sitemap", month, edition.changed())
    if not month:
        return Answer(200, lambda: write_sitemap_index(edition), _XML, etag, edition.changed())
    if month == NEWS:
        return Answer(200, lambda: write_news_map(edition), _XML, etag, edition.changed())
    plans = list_months(edition).get(month)
    if plans is None:
        return _answer_missing(edition, 404)
    stamps = _mark("sitemap", month, _stamps(edition, plans))
    return Answer(200, lambda: write_month(edition, plans), _XML, stamps, edition.changed())


def _answer_missing(edition: Edition, status: int) -> Answer:
    return Answer(status, lambda: print_missing(edition))


def _read_page(query: Mapping[str, str]) -> int:
    """Both spellings work everywhere; nonsense is page 1, as on most systems."""
    text = query.get("p") or query.get("page") or query.get("trang") or "1"
    return int(text) if text.isascii() and text.isdigit() and 0 < len(text) < 7 and int(text) > 0 else 1


def _stamps(edition: Edition, plans: Sequence[Plan]) -> tuple[tuple[int, int], ...]:
    return tuple(map(edition.stamp, plans))


def _mark(*parts: object) -> str:
    """Weak, because the clock and the cards beside a page change without being told."""
    return f'W/"{blake2b(repr(parts).encode(), digest_size=8).hexdigest()}"'
