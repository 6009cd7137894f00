"""VDOC "version1/homepage": the design that half a dozen southern papers share.

Evidence: saved pages of baocantho (January 2026), body fragments of baolongan (January 2025), and
transcribed pages of baoangiang and baotayninh (October 2026).
"""

from typing import Final

from connectors.families import Family
from connectors.site import Layout, Site

ARTICLE_URL: Final = r"^/[a-z0-9-]*-a(?P<id>\d+)\.html$"  # a slug may begin with a hyphen
VARIANTS: Final = ((r"^/print/", "/"),)  # the print copy, linked in the saved pages
LAYOUT: Final = Layout(
    "version1",
    body="#newscontents .content-fck, #newscontents .content-fck-font-size, div.detail-content",
    published="span.pubdate, .pubdate.fleft",
    evidence="saved pages of baocantho 2026-01-08, baolongan 2025-01; docbao configurations 2019",
)
TEMPLATE: Final = Site(
    "vdoc", "", "", "", "", (), "vdoc", article_url=ARTICLE_URL, layouts=(LAYOUT,), variants=VARIANTS
)
FAMILY: Final = Family(
    TEMPLATE,
    marks=("/static/templates/version1/", "content-fck", "data-socail-link"),
    sections="{section}/",
    feeds=("rss/cate/{section}/",),  # linked in pages of baocantho
)
