"""Báo Đồng Nai; from July 2025 also the paper of Bình Phước."""

from dataclasses import replace

from connectors.families import portal_hex
from connectors.press import CRAWLER, guessed, merged
from connectors.site import Channel, Layout, Tenure

HOME = "https://baodongnai.com.vn/"

SITE = replace(
    portal_hex.TEMPLATE,
    slug="baodongnai",
    name="Báo Đồng Nai",
    province="Đồng Nai",
    home=HOME,
    tenures=(Tenure("baodongnai.com.vn"),),
    names=merged("Báo Đồng Nai", "Đồng Nai"),
    provinces=(Tenure("75"),),
    channels=(Channel("listing", HOME, evidence=CRAWLER),),
    layouts=(Layout("td-post-content", body="#content.content-detail .td-post-content", evidence=CRAWLER),),
    guesses=guessed(HOME, "rss/home.rss"),
    evidence=CRAWLER,
)
