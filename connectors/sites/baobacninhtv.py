"""The house of Bắc Ninh since July 2025, on the system of Báo Bắc Giang and with its numbers."""

from dataclasses import replace

from connectors.families import SINGLE, listings
from connectors.press import CRAWLER, RULE_373
from connectors.site import Layout, Tenure

HOME = "https://baobacninhtv.vn/"
SECTIONS = (
    "moi-nhat chinh-tri xay-dung-dang kinh-te xa-hoi doi-song phap-luat an-toan-giao-thong suc-khoe "
    "giao-duc quoc-phong the-gioi the-thao nhip-song-tre dat-va-nguoi-bac-ninh phong-tuc-tap-quan "
    "mon-ngon bacgiang-van-hoa"
)

SITE = replace(
    SINGLE,
    slug="baobacninhtv",
    name="Báo Bắc Ninh",
    province="Bắc Ninh",
    home=HOME,
    article_url=r"-postid(?P<id>\d+)\.bbg$",
    series="baobacgiang/bbg",
    tenures=(Tenure("baobacninhtv.vn", since="2025-07-01"),),
    names=(Tenure("Báo và phát thanh, truyền hình Bắc Ninh", since="2025-07-01", note=RULE_373),),
    provinces=(Tenure("24", since="2025-07-01"),),
    channels=listings(HOME + "{}", SECTIONS, CRAWLER),
    layouts=(
        Layout(
            "news-details", body=".news-details__content.link_content", lead="div.news_detail_sapo", evidence=CRAWLER
        ),
    ),
    evidence=f"{CRAWLER}; the endings .bbg and pictures of 2021 show the system of baobacgiang",
)
