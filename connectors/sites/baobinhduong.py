"""Báo Bình Dương, frozen since its province became part of Hồ Chí Minh; the house joined Sài Gòn Giải Phóng."""

from dataclasses import replace
from datetime import date

from connectors.families import content_news, listings
from connectors.press import CRAWLER, STORED, guessed
from connectors.site import Tenure

HOME = "https://baobinhduong.vn/"
SECTIONS = "chinh-tri kinh-te xa-hoi the-thao giao-duc phap-luat y-te nhip-song-so phan-tich ban-doc du-lich quoc-te"

SITE = replace(
    content_news.TEMPLATE,
    slug="baobinhduong",
    name="Báo Bình Dương",
    province="Bình Dương",
    home=HOME,
    tenures=(Tenure("baobinhduong.vn", until="2025-09?"),),
    names=(Tenure("Báo Bình Dương", until="2025-09-28", note="joined Sài Gòn Giải Phóng on 2025-09-29"),),
    provinces=(
        Tenure("74", since="1997-01-01", until="2025-06-30"),
        Tenure("79", since="2025-07-01", until="2025-09-28"),
    ),
    channels=listings(HOME + "{}", SECTIONS, CRAWLER),
    guesses=guessed(HOME, "rss/home.rss"),
    retired=date(2025, 9, 28),
    successor="sggp",
    notes=("nothing new on the site since 2025-07-01, by its own notice",),
    evidence=f"{CRAWLER}; {STORED} of 2020, m.baobinhduong.vn among them",
)
