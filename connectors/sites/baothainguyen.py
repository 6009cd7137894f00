"""Báo Thái Nguyên; from July 2025 also the paper of Bắc Kạn."""

from dataclasses import replace

from connectors.families import listings, portal_hex
from connectors.press import CRAWLER, merged
from connectors.site import Layout, Tenure

HOME = "https://baothainguyen.vn/"
SECTIONS = (
    "thoi-su-thai-nguyen chinh-tri kinh-te xa-hoi phap-luat giao-duc y-te van-hoa van-nghe-thai-nguyen "
    "the-thao giao-thong o-to-xe-may tai-nguyen-moi-truong quoc-phong-an-ninh quoc-te que-huong-dat-nuoc "
    "ban-doc tieu-diem tin-moi thong-tin-can-biet"
)

SITE = replace(
    portal_hex.TEMPLATE,
    slug="baothainguyen",
    name="Báo Thái Nguyên",
    province="Thái Nguyên",
    home=HOME,
    article_url=r"/(?P<id>\d{6}/[^/]+)/?$",
    tenures=(Tenure("baothainguyen.vn"),),
    names=merged("Báo Thái Nguyên", "Thái Nguyên"),
    provinces=(Tenure("19"),),
    channels=listings(HOME + "{}/", SECTIONS, CRAWLER),
    layouts=(Layout("content-detail", body="div.content-detail", lead="div.desc", evidence=CRAWLER),),
    evidence=CRAWLER,
)
