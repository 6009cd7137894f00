"""The pages of a paper that are no articles: front page, sections, and what stands where nothing is."""

# ruff: noqa: E501 - markup stays on its own long lines

from collections.abc import Sequence

from simulator.addresses import FORMS, locate_feed, locate_section
from simulator.designs import DESIGNS, Design
from simulator.edition import Edition, Section
from simulator.layouts import article_path
from simulator.layouts.cards import write_cards
from simulator.layouts.colophon import imprint
from simulator.layouts.menus import list_menu, list_topics
from simulator.layouts.scripts import write_script, write_style
from simulator.layouts.sheet import text_of
from simulator.timeline import Plan

_BULK = (9_000, 22_000)  # bytes of styles and scripts
_SIDE_CARDS = 8
_SHOWN_PAGES = 5  # numbered links of a pager


def count_pages(edition: Edition, section: Section) -> int:
    """Return how many pages the listing of a section has, at least one."""
    per_page = FORMS[edition.paper.layout].per_page
    return max(1, -(-len(edition.select(section)) // per_page))


def cut_page(edition: Edition, section: Section, page: int) -> tuple[Plan, ...]:
    """Return the articles on page N of a section, none past the last page; pinned ones come first, and at their place."""
    per_page = FORMS[edition.paper.layout].per_page
    plans = edition.select(section)[(page - 1) * per_page : page * per_page]
    return (*edition.pinned(section), *plans) if page == 1 else plans


def print_listing(edition: Edition, section: Section, page: int) -> bytes:
    """Return page N (from 1) of a section, or of the whole paper for ()."""
    heading = " - ".join(section) or edition.paper.name
    cards = _write_list(edition, heading, section, cut_page(edition, section, page))
    main = f"{cards}\n{_write_pager(edition, section, page)}"
    return _write_page(edition, " - ".join(section) or "Trang chủ", main)


def print_cards(edition: Edition, heading: str, plans: Sequence[Plan]) -> bytes:
    """Return a page that lists some articles under a heading, as the paper's listings do."""
    return _write_page(edition, heading, _write_list(edition, heading, (), plans))


def _write_list(edition: Edition, heading: str, section: Section, plans: Sequence[Plan]) -> str:
    design = DESIGNS[edition.paper.layout]
    opening = design.opening.format(heading=text_of(heading), feed=locate_feed(edition.paper, section))
    return "\n".join((opening, fill_cards(edition, design.card, plans), design.closing))


def print_missing(edition: Edition) -> bytes:
    """Return the page for addresses where nothing is, or is no more; it looks like any other page."""
    main = f"""<div class="page-404"><h1>404</h1><p>Trang bạn tìm kiếm không tồn tại hoặc đã bị gỡ bỏ.</p>
<a href="{edition.paper.home}/">Về trang chủ</a></div>"""
    return _write_page(edition, "Không tìm thấy trang", main)


def _write_page(edition: Edition, title: str, main: str) -> bytes:
    paper, masthead, design = edition.paper, edition.masthead, DESIGNS[edition.paper.layout]
    bulk = sum(paper.slug.encode()) % 7
    return f"""<!DOCTYPE html>
<html lang="vi"><head>
<meta http-equiv="Content-Type" content="text/html; charset=utf-8" />
<title>{text_of(title)} - {text_of(paper.name)}</title>
{design.base.format(root=masthead.root)}
<link rel="alternate" type="application/rss+xml" href="{locate_feed(paper, ())}" />
{write_style(bulk, _BULK[0])}
</head><body>
<header><span id="datenow">{masthead.today:%d/%m/%Y %H:%M}</span><a class="logo" href="{masthead.root}/">{text_of(paper.name)}</a>
<ul class="nav-main">
{list_menu(masthead, "mainmenu")}
</ul>
<ul class="event-news">
{list_topics(masthead, "<li>", "</li>")}
</ul></header>
{main}
{_write_sidebar(edition, design)}
<footer><ul>
{list_menu(masthead, "foot-item")}
<li><a href="{paper.home}/tin-ngay/{masthead.today:%Y-%m-%d}">Tin trong ngày</a></li></ul>
{"".join(f"<p>{text_of(line)}</p>" for line in imprint(masthead))}</footer>
{write_script(bulk, _BULK[1])}
</body></html>""".encode()


def fill_cards(edition: Edition, template: str, plans: Sequence[Plan]) -> str:
    """Return the cards of some articles, without a page around them."""
    stories = [edition.tell(plan) for plan in plans]
    return write_cards(template, stories, edition.masthead, lambda story: article_path(edition.paper.layout, story))


def _write_sidebar(edition: Edition, design: Design) -> str:
    cards = fill_cards(edition, design.side, edition.live[:_SIDE_CARDS])
    return (
        f'<div id="colcate2"><div class="topbox160"><h2>Tiêu điểm</h2></div><ul class="sidebar">\n{cards}\n</ul></div>'
    )


def _write_pager(edition: Edition, section: Section, page: int) -> str:
    last = count_pages(edition, section)
    if not section or last == 1:
        return ""
    if DESIGNS[edition.paper.layout].pager == "button":
        return _write_button(edition, section, page) if page < last else ""
    first = max(1, min(page - _SHOWN_PAGES // 2, last - _SHOWN_PAGES + 1))
    rows = [_link_page(edition, section, at, page) for at in range(first, min(first + _SHOWN_PAGES, last + 1))]
    ahead = f'<li><a href="{locate_section(edition.paper, section, page + 1)}">&gt;</a></li>' if page < last else ""
    end = f'<li><a href="{locate_section(edition.paper, section, last)}">&raquo;</a></li>'
    return f'<div class="fright" id="page"><ul>{"".join(rows)}{ahead}{end}</ul></div>'


def _link_page(edition: Edition, section: Section, at: int, here: int) -> str:
    if at == here:
        return f"<li><b>{at}</b></li>"
    return f'<li><a href="{locate_section(edition.paper, section, at)}">{at}</a></li>'


def _write_button(edition: Edition, section: Section, page: int) -> str:
    url = locate_section(edition.paper, section, page + 1)
    return f'<button class="onecms__loadmore" id="loadmore" data-url="{url}" data-start="{page + 1}">Xem thêm</button>'
