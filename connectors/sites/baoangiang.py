"""Báo An Giang; from July 2025 also the paper of Kiên Giang."""

from dataclasses import replace

from connectors.families import listings, vdoc
from connectors.press import DOCBAO, PAGE_2026, STORED, guessed, merged
from connectors.site import Tenure

HOME = "https://baoangiang.com.vn/"
MENU = "[R2] menu of a page of October 2026"
SECTIONS = (
    "an-giang-24-gio chinh-tri-xa-hoi xh-tt kinh-te giao-duc cong-nghe phap-luat quoc-te van-hoa the-thao "
    "suc-khoe nhip-song-moi tam-nong thoi-trang du-lich"
)

SITE = replace(
    vdoc.TEMPLATE,
    slug="baoangiang",
    name="Báo An Giang",
    province="An Giang",
    home=HOME,
    tenures=(Tenure("baoangiang.com.vn"),),
    names=merged("Báo An Giang", "An Giang"),
    provinces=(Tenure("89", until="2025-06-30"), Tenure("91", since="2025-07-01")),
    channels=(
        *listings(HOME + "{}/", "phong-su-anh", STORED, pages=HOME + "{}/?p={page}"),
        *listings(HOME + "{}/", SECTIONS, MENU),
    ),
    guesses=guessed(HOME, "rss/home.rss"),
    evidence=f"{PAGE_2026}; {DOCBAO}",
)
