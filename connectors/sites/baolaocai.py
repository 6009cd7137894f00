"""Báo Lào Cai; from July 2025 also the paper of Yên Bái."""

from dataclasses import replace

from connectors.families import cms_body, listings
from connectors.press import guessed, merged
from connectors.site import Tenure

HOME = "https://baolaocai.vn/"
MENU = "menu of a saved page, January 2026"
SECTIONS = (
    "chinh-tri kinh-te xa-hoi van-hoa the-thao the-gioi phap-luat du-lich chuyen-doi-so ban-doc "
    "hoc-tap-va-lam-theo-bac phong-su vung-cao thuong-ky cuoi-tuan"
)

SITE = replace(
    cms_body.TEMPLATE,
    slug="baolaocai",
    name="Báo Lào Cai điện tử",
    province="Lào Cai",
    home=HOME,
    tenures=(Tenure("baolaocai.vn"),),
    names=merged("Báo Lào Cai", "Lào Cai"),
    provinces=(Tenure("10", until="2025-06-30"), Tenure("15", since="2025-07-01")),
    channels=listings(HOME + "{}/", SECTIONS, MENU),
    guesses=guessed(HOME, "rss/home.rss"),
    evidence="a saved article of January 2026; its lists load more by script, no feed was seen",
)
