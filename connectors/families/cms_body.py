"""The family of `zce-content-body cms-body`; the vendor's name is not in the pages.

Evidence: a saved page of baolaocai of January 2026, a running crawler's configuration of baohatinh,
baogialai and sggp of February 2026.
"""

from typing import Final

from connectors.families import Family
from connectors.site import Layout, Site

ARTICLE_URL: Final = r"^/[a-z0-9-]+-post(?P<id>\d+)\.html$"
LAYOUT: Final = Layout(
    "cms-body",
    body=".article__body.cms-body",
    title="h1.article__title",
    lead=".article__sapo",
    published="time.time",
    tags=".article__tags",
    evidence="saved page of baolaocai, January 2026",
)
TEMPLATE: Final = Site("cms-body", "", "", "", "", (), "cms-body", article_url=ARTICLE_URL, layouts=(LAYOUT,))
FAMILY: Final = Family(TEMPLATE, marks=("zce-content-body", "cms-body", "cms-link"), sections="{section}/")
