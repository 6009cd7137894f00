"""Papers whose articles end in `-{number}.htm`: baothanhhoa, baoquangngai, baophutho; markup differs.

Evidence: a running crawler's configuration of the three of February 2026, public code that links them.
"""

from typing import Final

from connectors.families import Family
from connectors.site import Site

ARTICLE_URL: Final = r"^/[^/]+-(?P<id>\d+)\.htm$"
TEMPLATE: Final = Site("htm", "", "", "", "", (), "htm", article_url=ARTICLE_URL)
FAMILY: Final = Family(
    TEMPLATE,
    marks=('class="pTitle', 'class="pHead', 'id="dcontent"', "c.baothanhhoa.vn"),
    sections="{section}",
    feeds=("rss/{section}.xml",),  # in a public script, of baothanhhoa
)
