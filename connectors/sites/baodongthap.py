"""Báo Đồng Tháp; from July 2025 also the paper of Tiền Giang."""

from dataclasses import replace

from connectors.families import content_news, listings
from connectors.press import CRAWLER, merged
from connectors.site import Tenure

HOME = "https://baodongthap.vn/"
SECTIONS = "chinh-tri kinh-te xa-hoi van-hoa-nghe-thuat the-thao giao-duc phap-luat suc-khoe-y-te quoc-te khoa-hoc"

SITE = replace(
    content_news.TEMPLATE,
    slug="baodongthap",
    name="Báo Đồng Tháp",
    province="Đồng Tháp",
    home=HOME,
    tenures=(Tenure("baodongthap.vn"),),
    names=merged("Báo Đồng Tháp", "Đồng Tháp"),
    provinces=(Tenure("87", until="2025-06-30"), Tenure("82", since="2025-07-01")),
    channels=listings(HOME + "{}/", SECTIONS, CRAWLER),
    evidence=CRAWLER,
)
