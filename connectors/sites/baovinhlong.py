"""Báo Vĩnh Long; from July 2025 also the paper of Bến Tre and Trà Vinh, which go on as sub-sites of their own."""

from dataclasses import replace

from connectors.families import listings, portal_hex
from connectors.press import CRAWLER, merged
from connectors.site import Layout, Tenure

HOME = "https://baovinhlong.com.vn/"
SECTIONS = "kinh-te xa-hoi phap-luat chinh-tri van-hoa-giai-tri the-thao khoa-hoc-cong-nghe suc-khoe phong-su-ky-su"

SITE = replace(
    portal_hex.TEMPLATE,
    slug="baovinhlong",
    name="Báo Vĩnh Long",
    province="Vĩnh Long",
    home=HOME,
    article_url=r"/(?P<id>\d{6}/[a-z0-9-]+-[a-z0-9]{6,8})/?$",
    tenures=(Tenure("baovinhlong.com.vn"), Tenure("baovinhlong.vn", since="2025-07?", note="parent of the sub-sites")),
    names=merged("Báo Vĩnh Long", "Vĩnh Long"),
    provinces=(Tenure("86"),),
    channels=listings(HOME + "{}/", SECTIONS, CRAWLER),
    layouts=(
        Layout("td-post-content", body="#content .td-post-content", lead=".sub_first_content strong", evidence=CRAWLER),
    ),
    evidence=CRAWLER,
)
