"""What papers write for machines: RSS, sitemaps, robots.txt."""

from collections.abc import Sequence
from datetime import datetime
from email.utils import format_datetime
from xml.sax.saxutils import escape

from simulator.addresses import MONTH_MAP, SITEMAP
from simulator.edition import Edition, Section
from simulator.timeline import Plan

_XML = '<?xml version="1.0" encoding="UTF-8"?>\n'
_SITEMAP_SPACE = 'xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"'


def write_rss(edition: Edition, section: Section, items: Sequence[Plan], own_url: str) -> bytes:
    """Return an RSS 2.0 feed of the given articles; corrected ones carry their atom:updated."""
    paper = edition.paper
    title = escape(" - ".join((paper.name, *section)))
    built = format_datetime(edition.changed(section))
    head = f"""<rss version="2.0" xmlns:atom="http://www.w3.org/2005/Atom">
<channel>
<title>{title}</title>
<link>{paper.home}/</link>
<description>{title}</description>
<language>vi-vn</language>
<atom:link href="{escape(own_url)}" rel="self" type="application/rss+xml"/>
<lastBuildDate>{built}</lastBuildDate>
"""
    body = "".join(_write_item(edition, plan) for plan in items)
    return f"{_XML}{head}{body}</channel>\n</rss>\n".encode()


def _write_item(edition: Edition, plan: Plan) -> str:
    story = edition.tell(plan)
    url = edition.paper.home + edition.locate(plan)
    image = f"{edition.paper.home}/image/news/{story.published:%Y/%Y%m%d}/thumbnail/510x286/{story.number}.jpg"
    updated = f"<atom:updated>{_show(story.modified)}</atom:updated>\n" if story.modified else ""
    return f"""<item>
<title>{escape(story.title)}</title>
<link>{url}</link>
<guid isPermaLink="true">{url}</guid>
<pubDate>{format_datetime(story.published)}</pubDate>
{updated}<description><![CDATA[<a href="{url}"><img src="{image}" /></a><br/>{escape(story.lead)}]]></description>
</item>
"""


def list_months(edition: Edition) -> dict[str, list[Plan]]:
    """Return the live articles by month ("2026-03"), the latest month first."""
    months: dict[str, list[Plan]] = {}
    for plan in edition.live:
        months.setdefault(f"{plan.published:%Y-%m}", []).append(plan)
    return months


def write_sitemap_index(edition: Edition) -> bytes:
    """Return the index of the monthly sitemaps, each with the time of its latest change."""
    rows = [
        f"<sitemap><loc>{edition.paper.home}{MONTH_MAP.format(month=month)}</loc>"
        f"<lastmod>{_show(max(map(edition.touched, plans)))}</lastmod></sitemap>\n"
        for month, plans in list_months(edition).items()
    ]
    return f"{_XML}<sitemapindex {_SITEMAP_SPACE}>\n{''.join(rows)}</sitemapindex>\n".encode()


def write_month(edition: Edition, plans: Sequence[Plan]) -> bytes:
    """Return the sitemap of one month."""
    rows = [
        f"<url><loc>{edition.paper.home}{edition.locate(plan)}</loc>"
        f"<lastmod>{_show(edition.touched(plan))}</lastmod></url>\n"
        for plan in plans
    ]
    return f"{_XML}<urlset {_SITEMAP_SPACE}>\n{''.join(rows)}</urlset>\n".encode()


def write_robots(edition: Edition) -> bytes:
    """Return robots.txt: print copies, search and ads are closed."""
    return f"""User-agent: *
Disallow: /print/
Disallow: /tim-kiem
Disallow: /ads/
Allow: /

Sitemap: {edition.paper.home}{SITEMAP}
""".encode()


def _show(moment: datetime) -> str:
    return moment.isoformat(timespec="seconds")
