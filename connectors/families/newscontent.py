"""Papers of the south with the text in `.newscontent`, pictures under `/uploads/image/YYYY/MM/DD/`.

Evidence: docbao configurations of 2019 (baobaclieu, baosoctrang), addresses and pictures of
baohaugiang, baokiengiang and baotravinh in public code of 2019-24. One vendor is likely, not proved.
"""

from typing import Final

from connectors.families import Family
from connectors.site import Layout, Site

ARTICLE_URL: Final = r"^/[a-z0-9-]+/[a-z0-9-]+-(?P<id>\d+)\.html$"
LAYOUT: Final = Layout(
    "newscontent",
    body="div.newscontent",
    published="div.date",
    evidence="docbao configurations of 2019; a public crawler's selectors for baohaugiang",
)
TEMPLATE: Final = Site("newscontent", "", "", "", "", (), "newscontent", article_url=ARTICLE_URL, layouts=(LAYOUT,))
FAMILY: Final = Family(TEMPLATE, marks=("newscontent", "/uploads/image/"), sections="{section}.html")
