"""Báo Đà Nẵng; since July 2025 on the system of Báo Quảng Nam, with its numbers and both archives."""

from dataclasses import replace

from connectors.families import dataimages, listings, onecms
from connectors.press import CRAWLER, PAGE_2026, STORED, guessed, merged
from connectors.site import Tenure

HOME = "https://baodanang.vn/"
SECTIONS = (
    "tin-moi-nhat chinh-tri xa-hoi kinh-te nong-nghiep-nong-thon quoc-phong-an-ninh the-gioi the-thao "
    "van-hoa-van-nghe doi-song du-lich khoa-hoc-cong-nghe su-kien-binh-luan co-hoi-dau-tu "
    "theo-buoc-chan-nguoi-quang toa-soan-ban-doc"
)

SITE = replace(
    onecms.TEMPLATE,
    slug="baodanang",
    name="Báo Đà Nẵng",
    province="Đà Nẵng",
    home=HOME,
    series="baoquangnam/onecms",
    tenures=(Tenure("baodanang.vn", since="2008-04-24"),),
    names=merged("Báo Đà Nẵng", "Đà Nẵng"),
    provinces=(Tenure("48"),),
    channels=listings(HOME + "{}", SECTIONS, CRAWLER),
    former=(dataimages.archive("baodanang", f"{STORED} of 2023"),),
    guesses=guessed(HOME, "rss/home.rss rss/du-lich.rss"),
    house_prefixes=("ĐNO",),
    evidence=f"{PAGE_2026}; {CRAWLER}; pictures on bqn.1cdn.vn, articles of June 2025 of baoquangnam.vn answer here",
)
