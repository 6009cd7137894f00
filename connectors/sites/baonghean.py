"""Báo Nghệ An."""

from connectors.families import onecms
from connectors.site import Channel, Site

SITE = Site(
    slug="baonghean",
    name="Báo Nghệ An",
    outlet="Báo và Phát thanh, Truyền hình Nghệ An",
    province="Nghệ An",
    home="https://baonghean.vn/",
    domains=("baonghean.vn",),
    family="onecms",
    article_url=onecms.ARTICLE_URL,
    channels=(
        Channel("rss", "https://baonghean.vn/rss/thoi-su", evidence="address in a public script; never tried"),
        Channel("listing", "https://baonghean.vn/suc-khoe", evidence="breadcrumb of a page of October 2026"),
    ),
    layouts=(onecms.LAYOUT,),
    house_prefixes=("(Baonghean.vn)",),
    evidence="a transcribed page of October 2026",
)
