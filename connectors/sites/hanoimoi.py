"""Hànộimới, paper of the city of Hà Nội; took in Báo Hà Tây, which has no archive of its own, in August 2008."""

from dataclasses import replace

from connectors.families import feeds, listings, onecms
from connectors.press import CRAWLER
from connectors.site import Tenure

HOME = "https://hanoimoi.vn/"
SCRIPTS = (
    "[C] in four programs; tried in github.com/Liemdang2512/AI-News-, docs/reports: 28 items in xa-hoi, 29 in kinh-te; "
    "elsewhere the form with .rss was found empty"
)
FEEDS = "kinh-te xa-hoi the-gioi phap-luat y-te du-lich nong-nghiep-nong-thon"
SECTIONS = (
    "chinh-tri kinh-te do-thi van-hoa xa-hoi giao-duc y-te the-gioi du-lich nong-nghiep-nong-thon "
    "khoa-hoc-cong-nghe doi-song"
)

SITE = replace(
    onecms.TEMPLATE,
    slug="hanoimoi",
    name="Hànộimới",
    province="Hà Nội",
    home=HOME,
    tenures=(Tenure("hanoimoi.com.vn", until="2023?"), Tenure("hanoimoi.vn", since="2023?")),
    names=(
        Tenure("Hànộimới", until="2026-02-04"),
        Tenure(
            "Cơ quan Báo và phát thanh, truyền hình Hà Nội",
            since="2026-02-05",
            note="decision 1115-QĐ/TU of 2026-01-30",
        ),
    ),
    provinces=(Tenure("01"),),
    channels=(*feeds(HOME + "rss/{}", FEEDS, SCRIPTS), *listings(HOME + "{}", SECTIONS, CRAWLER)),
    layouts=(replace(onecms.LAYOUT, drop=(".c-box",), evidence=CRAWLER),),
    evidence=CRAWLER,
)
