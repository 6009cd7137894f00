"""Báo Long An, until its province became part of Tây Ninh on 1 July 2025."""

from datetime import date

from connectors.families import vdoc
from connectors.site import Site

SITE = Site(
    slug="baolongan",
    name="Báo Long An",
    outlet="Báo Long An; Báo và Đài Phát thanh - Truyền hình Long An from April 2025",
    province="Long An",
    home="https://baolongan.vn/",
    domains=("baolongan.vn",),
    family="vdoc",
    article_url=vdoc.ARTICLE_URL,
    layouts=(vdoc.LAYOUT,),
    variants=vdoc.VARIANTS,
    retired=date(2025, 6, 30),
    evidence="a rendered page of August 2020 and body fragments of January 2025; no feed was ever seen",
)
