"""Báo Quảng Trị; from July 2025 also the paper of Quảng Bình, whose archive it holds."""

from dataclasses import replace

from connectors.families import listings, portal_hex
from connectors.press import CRAWLER, STORED, merged
from connectors.site import Layout, Numbering, Tenure

HOME = "https://baoquangtri.vn/"
SECTIONS = (
    "thoi-su chinh-tri kinh-te xa-hoi van-hoa giao-duc suc-khoe phap-luat quoc-phong-an-ninh quoc-te "
    "the-thao du-lich khoa-hoc-cong-nghe dat-va-nguoi-quang-binh dat-va-nguoi-quang-tri phong-su-ky-su "
    "toa-soan-ban-doc moi-nong"
)

SITE = replace(
    portal_hex.TEMPLATE,
    slug="baoquangtri",
    name="Báo Quảng Trị",
    province="Quảng Trị",
    home=HOME,
    article_url=r"^/[a-z0-9-]+(?:/[a-z0-9-]+)?/(?P<id>\d{6}/[a-z0-9-]+-[0-9a-f]{6,8})/?$",
    tenures=(Tenure("baoquangtri.vn"),),
    names=merged("Báo Quảng Trị", "Quảng Trị"),
    provinces=(Tenure("45", until="2025-06-30"), Tenure("44", since="2025-07-01")),
    channels=listings(HOME + "{}/", SECTIONS, CRAWLER),
    layouts=(Layout("content", body="div#content", evidence=CRAWLER),),
    former=(Numbering(r"^/[a-z0-9-]+-(?P<id>\d+)\.htm$", "baoquangtri/htm", STORED),),
    house_prefixes=("(QTO)",),
    evidence=f"{CRAWLER}; {STORED} of August 2025 and March 2026",
)
