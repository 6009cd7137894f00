"""Báo Cần Thơ; from July 2025 also the paper of Hậu Giang and Sóc Trăng."""

from dataclasses import replace

from connectors.families import feeds, listings, vdoc
from connectors.press import CRAWLER, guessed, merged
from connectors.site import Tenure

HOME = "https://baocantho.com.vn/"
LINKED = "link in the saved pages of January 2026; never tried live"
SECTIONS = (
    "chinh-tri kinh-te xa-hoi-phap-luat quoc-phong-an-ninh the-gioi giao-duc y-te cong-nghe chuyen-doi-so "
    "van-hoa-giai-tri the-thao du-lich"
)

SITE = replace(
    vdoc.TEMPLATE,
    slug="baocantho",
    name="Báo Cần Thơ",
    province="Cần Thơ",
    home=HOME,
    tenures=(Tenure("baocantho.com.vn"),),
    names=merged("Báo Cần Thơ", "Cần Thơ"),
    provinces=(Tenure("92"),),
    channels=(
        *feeds(HOME + "rss/cate/{}/", "thoi-su", LINKED),
        *listings(HOME + "{}/", "thoi-su", LINKED, pages=HOME + "{}?p={page}"),
        *listings(HOME + "{}/", SECTIONS, CRAWLER),
    ),
    guesses=guessed(HOME, "rss/home.rss"),
    house_prefixes=("(CTO)",),
    evidence=f"a saved article and a saved listing of January 2026; {CRAWLER}",
)
