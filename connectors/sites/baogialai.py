"""Báo Gia Lai; from July 2025 also the paper of Bình Định."""

from dataclasses import replace

from connectors.families import cms_body, listings
from connectors.press import CRAWLER, merged
from connectors.site import Tenure

HOME = "https://baogialai.com.vn/"
SECTIONS = (
    "thoi-su-su-kien thoi-su-quoc-te thoi-su-binh-luan chinh-tri kinh-te giao-duc suc-khoe van-hoa "
    "giai-tri doi-song the-thao song-tre-song-dep khoa-hoc-cong-nghe do-thi du-lich phap-luat tu-thien "
    "ban-doc phong-su-ky-su xe-may-xe-o-to"
)

SITE = replace(
    cms_body.TEMPLATE,
    slug="baogialai",
    name="Báo Gia Lai",
    province="Gia Lai",
    home=HOME,
    tenures=(Tenure("baogialai.com.vn"),),
    names=merged("Báo Gia Lai", "Gia Lai", "[P] stored pages of 2026"),
    provinces=(Tenure("64", until="2025-06-30"), Tenure("52", since="2025-07-01")),
    channels=listings(HOME + "{}/", SECTIONS, CRAWLER),
    house_prefixes=("(GLO)",),
    evidence=CRAWLER,
)
