"""Báo Phú Thọ; from July 2025 also the paper of Vĩnh Phúc and Hòa Bình."""

from dataclasses import replace

from connectors.families import htm, listings
from connectors.press import CRAWLER, guessed, merged
from connectors.site import Layout, Tenure

HOME = "https://baophutho.vn/"
SECTIONS = (
    "phu-tho-24h chinh-tri xay-dung-dang van-hoa-xa-hoi xa-hoi van-hoc-nghe-thuat van-hoa "
    "dan-toc-ton-giao kinh-te gia-ca-thi-truong giao-duc y-te phong-su-ghi-chep quoc-te "
    "quoc-phong-an-ninh giai-tri the-thao toa-soan-ban-doc cong-dong khoa-hoc-cong-nghe chuyen-doi-so "
    "o-to-xe-may du-lich-le-hoi tin24h"
)

SITE = replace(
    htm.TEMPLATE,
    slug="baophutho",
    name="Báo Phú Thọ",
    province="Phú Thọ",
    home=HOME,
    tenures=(Tenure("baophutho.vn"),),
    names=merged("Báo Phú Thọ", "Phú Thọ", "[P] stored pages of November 2025"),
    provinces=(Tenure("25"),),
    channels=listings(HOME + "{}", SECTIONS, CRAWLER),
    layouts=(Layout("dcontent", body="#dcontent", title="h1.pTitle", lead="p.pHead", evidence=CRAWLER),),
    guesses=guessed(HOME, "rss/home.rss"),
    evidence=CRAWLER,
)
