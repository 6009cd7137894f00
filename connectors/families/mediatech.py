"""Mediatech: recognised by `<meta name="author" content="MEDIATECH">`.

Evidence: a transcribed page of baotayninh of October 2026, and a running crawler's configuration
of baoquangninh, baohungyen and baocaobang of February 2026.
"""

from typing import Final

from connectors.site import Layout

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
