"""Sài Gòn Giải Phóng, paper of the city; Báo Bình Dương and Báo Bà Rịa - Vũng Tàu joined it on 29 September 2025."""

from dataclasses import replace

from connectors.families import cms_body, feeds, listings
from connectors.press import CRAWLER, STORED, guessed
from connectors.site import Tenure

HOME = "https://www.sggp.org.vn/"
AUDIT = "[C] a feed reader whose owner noted on 2026-09-24 that it answers, with times in +07:00"
SECTIONS = (
    "chinhtri xaydungdang xahoi phapluat anninhtrattu kinhte thegioi giaoduc ytesuckhoe vanhoavannghe "
    "nhip-song nhipcaubandoc khoahoc-congnghe dulichkhampha quoc-phong-an-ninh caicachhanhchinh"
)

SITE = replace(
    cms_body.TEMPLATE,
    slug="sggp",
    name="Sài Gòn Giải Phóng",
    province="Hồ Chí Minh",
    home=HOME,
    tenures=(Tenure("sggp.org.vn"),),
    names=(Tenure("Sài Gòn Giải Phóng"),),
    provinces=(Tenure("79"),),
    channels=(*feeds(HOME + "rss/{}.rss", "kinh-te-89", AUDIT), *listings(HOME + "{}/", SECTIONS, CRAWLER)),
    guesses=guessed(HOME, "rss/home.rss rss/xahoi-199.rss rss/phapluat-112.rss rss/thegioi-143.rss rss/chinhtri.rss"),
    house_prefixes=("SGGPO", "(SGGP)"),
    evidence=f"{CRAWLER}; {STORED} of 2025",
)
