"""Báo Quảng Ngãi; from July 2025 also the paper of Kon Tum."""

from dataclasses import replace

from connectors.families import htm, listings
from connectors.press import CRAWLER, merged
from connectors.site import Layout, Tenure

HOME = "https://baoquangngai.vn/"
SECTIONS = (
    "chinh-tri thoi-su kinh-te xa-hoi du-lich doi-song van-hoa-nghe-thuat the-thao khoa-hoc-cong-nghe "
    "phap-luat quoc-te phong-su quang-ngai-que-minh thong-tin-can-biet"
)

SITE = replace(
    htm.TEMPLATE,
    slug="baoquangngai",
    name="Báo Quảng Ngãi",
    province="Quảng Ngãi",
    home=HOME,
    tenures=(Tenure("baoquangngai.vn"),),
    names=merged("Báo Quảng Ngãi", "Quảng Ngãi"),
    provinces=(Tenure("51"),),
    channels=listings(HOME + "{}", SECTIONS, CRAWLER),
    layouts=(Layout("content", body="#content", title="h1.title", lead="p.sapo", drop=(".same",), evidence=CRAWLER),),
    evidence=CRAWLER,
)
