"""Báo Lâm Đồng; from July 2025 also the paper of Đắk Nông and Bình Thuận."""

from dataclasses import replace

from connectors.families import SINGLE, dataimages, listings, portal_hex
from connectors.press import CRAWLER, STORED, merged
from connectors.site import Numbering, Tenure

HOME = "https://baolamdong.vn/"
SECTIONS = (
    "tin-tuc-24h chinh-tri thoi-su kinh-te doi-song phap-luat quoc-phong-an-ninh van-hoa-giai-tri du-lich "
    "chinh-sach cong-nghe-chuyen-doi-so"
)

SITE = replace(
    SINGLE,
    slug="baolamdong",
    name="Báo Lâm Đồng",
    province="Lâm Đồng",
    home=HOME,
    article_url=r"^/[a-z0-9-]+-(?P<id>\d+)\.html$",
    tenures=(Tenure("baolamdong.vn"),),
    names=merged("Báo Lâm Đồng", "Lâm Đồng"),
    provinces=(Tenure("68"),),
    channels=listings(HOME + "{}", SECTIONS, CRAWLER),
    former=(
        Numbering(portal_hex.ARTICLE_URL, "baolamdong/portal-hex", STORED),
        dataimages.archive("baolamdong", f"{STORED} of 2022"),
    ),
    evidence=f"{CRAWLER}; {STORED} of 2026",
    notes=("the crawler's selectors are guesses, so none is declared",),
)
