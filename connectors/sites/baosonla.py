"""Báo Sơn La."""

from dataclasses import replace

from connectors.families import SINGLE, listings
from connectors.press import CRAWLER, merged
from connectors.site import Layout, Tenure

HOME = "https://baosonla.vn/"
SECTIONS = (
    "thoi-su-chinh-tri xay-dung-dang kinh-te nong-nghiep van-hoa-xa-hoi xa-hoi khoa-giao suc-khoe "
    "an-toan-giao-thong the-thao quoc-phong-an-ninh an-ninh-trat-tu doi-ngoai quoc-te du-lich "
    "nong-thon-moi phong-su phap-luat cai-cach-hanh-chinh"
)

SITE = replace(
    SINGLE,
    slug="baosonla",
    name="Báo Sơn La",
    province="Sơn La",
    home=HOME,
    article_url=r"^/[a-z0-9-]+/[A-Za-z0-9-]+\.html$",
    tenures=(Tenure("baosonla.org.vn"), Tenure("baosonla.vn")),
    names=merged("Báo Sơn La", "Sơn La"),
    provinces=(Tenure("14"),),
    channels=listings(HOME + "{}.html", SECTIONS, CRAWLER),
    layouts=(
        Layout("fulltext", body="#editor-detail, div.fulltext", lead="div.fulltext > p.font-bold", evidence=CRAWLER),
    ),
    evidence=CRAWLER,
    notes=(
        (
            "the last word of an address is a code of nine letters and digits (seen once, 2026); too little to "
            "take it for a number"
        ),
    ),
)
