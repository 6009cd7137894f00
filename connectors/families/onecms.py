"""ONECMS: recognised by classes `onecms__*` and pictures on `*.1cdn.vn`.

Evidence: transcribed pages of baonghean, baohaiphong and baodanang of October 2026. Translations
under `/en/`, `/fr/`, `/ru/`, `/cn/` bear the number of the Vietnamese article and are none of it.
"""

from typing import Final

from connectors.families import Family
from connectors.site import Layout, Site

ARTICLE_URL: Final = r"^/[a-z0-9-]+-(?P<id>\d+)\.html$"
LAYOUT: Final = Layout(
    "onecms",
    body=".b-maincontent .entry",
    title="h1.sc-longform-header-title",
    lead="p.sc-longform-header-sapo",
    published=".block-sc-publish-time",
    byline=".block-sc-author",
    evidence="transcribed pages of baonghean and baohaiphong, October 2026",
)
TEMPLATE: Final = Site("onecms", "", "", "", "", (), "onecms", article_url=ARTICLE_URL, layouts=(LAYOUT,))
FAMILY: Final = Family(
    TEMPLATE,
    marks=("onecms__", ".1cdn.vn/", "sc-longform-header", "b-maincontent"),
    sections="{section}",
    feeds=("rss/{section}",),  # in public scripts, of baonghean and hanoimoi
)
