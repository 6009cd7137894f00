"""Báo Thanh Hóa."""

from dataclasses import replace
from datetime import date

from connectors.families import feeds, htm, listings
from connectors.press import CRAWLER, DOCBAO, STORED, merged
from connectors.site import Layout, Numbering, Tenure

HOME = "https://baothanhhoa.vn/"
SCRIPT = "[C] in a public script that ran"
SECTIONS = (
    "tin24h thoi-su noi-chinh xay-dung-dang kinh-te doanh-nghiep kinh-te-thi-truong doi-song-xa-hoi "
    "giao-duc nong-thon-moi phap-luat an-ninh-trat-tu the-gioi van-hoa-giai-tri du-lich nhip-song-tre "
    "the-thao quoc-phong-an-ninh khoa-hoc-cong-nghe moi-truong chuyen-doi-so y-te-suc-khoe xa-phuong "
    "dat-va-nguoi"
)

SITE = replace(
    htm.TEMPLATE,
    slug="baothanhhoa",
    name="Báo Thanh Hóa",
    province="Thanh Hóa",
    home=HOME,
    tenures=(Tenure("baothanhhoa.vn"),),
    names=merged("Báo Thanh Hóa", "Thanh Hóa"),
    provinces=(Tenure("38"),),
    channels=(
        *feeds(HOME + "rss/{}.xml", "thoi-su phap-luat kinh-te", SCRIPT),
        *listings(HOME + "{}", SECTIONS, CRAWLER),
    ),
    layouts=(
        Layout(
            "main-detail",
            body="#main-detail",
            lead=".sapo_detail",
            published=".date_news",
            until=date(2020, 8, 29),
            evidence=DOCBAO,
        ),
    ),
    former=(Numbering(r"^/[a-z0-9-]+/[a-z0-9-]+/(?P<id>\d+)\.htm$", "baothanhhoa/folder", STORED),),
    evidence=CRAWLER,
)
