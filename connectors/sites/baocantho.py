"""Báo Cần Thơ."""

from connectors.families import vdoc
from connectors.site import Site

HOME = "https://baocantho.com.vn/"
_LINKED = "link in the saved pages of January 2026; never tried live"

SITE = Site(
    slug="baocantho",
    name="Báo Cần Thơ",
    outlet="Báo Cần Thơ",
    province="Cần Thơ",
    home=HOME,
    domains=("baocantho.com.vn",),
    family="vdoc",
    article_url=vdoc.ARTICLE_URL,
    channels=(vdoc.feed(HOME, "thoi-su", _LINKED), vdoc.listing(HOME, "thoi-su", _LINKED)),
    layouts=(vdoc.LAYOUT,),
    variants=vdoc.VARIANTS,
    house_prefixes=("(CTO)",),
    evidence="a saved article and a saved listing of January 2026",
)
