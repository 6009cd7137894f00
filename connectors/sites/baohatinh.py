"""Báo Hà Tĩnh."""

from dataclasses import replace
from datetime import date

from connectors.families import cms_body, listings
from connectors.press import CRAWLER, DOCBAO, STORED, guessed, merged
from connectors.site import Layout, Numbering, Tenure

HOME = "https://baohatinh.vn/"
SECTIONS = (
    "chinh-tri kinh-te xa-hoi van-hoa-giai-tri phap-luat the-thao the-gioi ve-ha-tinh doi-song cong-nghe cong-dong xe"
)

SITE = replace(
    cms_body.TEMPLATE,
    slug="baohatinh",
    name="Báo Hà Tĩnh",
    province="Hà Tĩnh",
    home=HOME,
    tenures=(Tenure("baohatinh.vn"),),
    names=merged("Báo Hà Tĩnh", "Hà Tĩnh"),
    provinces=(Tenure("42"),),
    channels=listings(HOME + "{}/", SECTIONS, CRAWLER),
    layouts=(
        Layout(
            "main-detail",
            body="#main-detail",
            lead=".sapo_detail",
            published=".date_news span",
            until=date(2021, 12, 31),
            evidence=DOCBAO,
        ),
        cms_body.LAYOUT,
    ),
    former=(Numbering(r"^/[a-z0-9-]+/[a-z0-9-]+/(?P<id>\d+)\.htm$", "baohatinh/folder", STORED),),
    guesses=guessed(HOME, "rss/home.rss rss/xa-hoi.xml rss/chinh-tri.xml"),
    evidence=CRAWLER,
)
