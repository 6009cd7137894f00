"""`#contentNews .singular-content`: baodongthap and baobinhduong; numbered like VDOC, vendor not known.

Evidence: a running crawler's configuration of both of February 2026.
"""

from typing import Final

from connectors.families import Family, vdoc
from connectors.site import Layout, Site

LAYOUT: Final = Layout(
    "content-news",
    body="#contentNews .singular-content",
    title="h1.title",
    evidence="a crawler's configuration of baodongthap and baobinhduong, February 2026",
)
TEMPLATE: Final = Site(
    "content-news", "", "", "", "", (), "content-news", article_url=vdoc.ARTICLE_URL, layouts=(LAYOUT,)
)
FAMILY: Final = Family(TEMPLATE, marks=('id="contentNews"', "singular-content"), sections="{section}/")
