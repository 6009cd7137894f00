"""Báo Tây Ninh: VDOC until early 2026, Mediatech since; from July 2025 also the paper of Long An."""

from datetime import date

from connectors.families import mediatech, vdoc
from connectors.site import Channel, Site

SITE = Site(
    slug="baotayninh",
    name="Báo Tây Ninh",
    outlet="Báo và phát thanh, truyền hình Tây Ninh",
    province="Tây Ninh",
    home="https://baotayninh.vn/",
    domains=("baotayninh.vn",),
    family="mediatech",
    article_url=r"^/[a-z0-9-]+-a?(?P<id>\d+)\.html$",
    channels=(Channel("listing", "https://baotayninh.vn/y-te", evidence="link in a page of October 2026"),),
    layouts=(
        # the day of the change is not known; a crawler still met the old design on 23 January 2026
        vdoc.LAYOUT.until_day(date(2026, 3, 31)),
        mediatech.LAYOUT,
    ),
    house_prefixes=("(BTN)", "(BTNO)"),
    evidence="a transcribed page of October 2026; rendered pages of 2015 and 2024",
)
