"""Báo Lạng Sơn; like Mediatech by its #content-detail, the mark itself was not seen."""

from dataclasses import replace

from connectors.families import listings, mediatech
from connectors.press import CRAWLER, guessed, merged
from connectors.site import Tenure

HOME = "https://baolangson.vn/"
SECTIONS = (
    "chinh-tri kinh-te xa-hoi phap-luat giao-duc van-hoa the-thao giai-tri du-lich quoc-te nong-nghiep "
    "cong-nghe khoa-hoc-tin-hoc tieu-diem"
)

SITE = replace(
    mediatech.TEMPLATE,
    slug="baolangson",
    name="Báo Lạng Sơn",
    province="Lạng Sơn",
    home=HOME,
    tenures=(Tenure("baolangson.vn"),),
    names=merged("Báo Lạng Sơn", "Lạng Sơn"),
    provinces=(Tenure("20"),),
    channels=listings(HOME + "{}", SECTIONS, CRAWLER),
    guesses=guessed(HOME, "rss"),
    evidence=CRAWLER,
)
