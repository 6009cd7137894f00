"""The portal whose articles end in seven hexadecimal digits below a month; the vendor is not proved.

Evidence: a transcribed page of phuyen.baodaklak.vn of October 2026, a running crawler's
configuration of eight papers of February 2026.

Seven hexadecimal digits tell 2^28 articles apart: if they are hashes, one in a few hundred thousand
shares them with another, so month and slug stand in the number too.
"""

from typing import Final

from connectors.families import Family
from connectors.site import Layout, Site

ARTICLE_URL: Final = r"/(?P<id>\d{6}/[a-z0-9-]+-[0-9a-f]{7})/?$"
VARIANTS: Final = ((r"(/\d{6}/[a-z0-9-]+-[0-9a-f]{7})$", r"\1/"),)  # some links lack the last slash
LAYOUT: Final = Layout(
    "portal-hex",
    body="#content .td-post-content, div#content.content, .content-detail",
    published=".group-time time.time, div.date",
    evidence="transcribed page of phuyen.baodaklak, October 2026; a crawler's configuration, February 2026",
)
TEMPLATE: Final = Site(
    "portal-hex", "", "", "", "", (), "portal-hex", article_url=ARTICLE_URL, layouts=(LAYOUT,), variants=VARIANTS
)
FAMILY: Final = Family(TEMPLATE, marks=('id="page_info"', 'id="site_id"', "td-post-content"), sections="{section}/")
