"""Mediatech: recognised by `<meta name="author" content="MEDIATECH">`.

Evidence: a transcribed page of baotayninh of October 2026, and a running crawler's configuration
of baoquangninh, baohungyen and baocaobang of February 2026. The print copy bears another number
(`/print/news/67850` for `-88701.html`), so it cannot be led back to the article.
"""

from typing import Final

from connectors.families import Family
from connectors.site import Layout, Site

ARTICLE_URL: Final = r"^/[a-z0-9-]+-(?P<id>\d+)\.html$"
LAYOUT: Final = Layout(
    "mediatech",
    body="#content-detail",
    title="h1.name",
    published=".content-article > .date",
    byline="#content-detail div.author",
    drop=("ins.ads-zone-group", ".block-content"),
    evidence="transcribed page of baotayninh, October 2026",
)
TEMPLATE: Final = Site("mediatech", "", "", "", "", (), "mediatech", article_url=ARTICLE_URL, layouts=(LAYOUT,))
FAMILY: Final = Family(
    TEMPLATE,
    marks=('content="MEDIATECH"', 'id="content-detail"', "ads-zone-group"),
    sections="{section}",
    feeds=("rss/news/{section}.rss",),  # in a public script, of baotayninh
)
