"""Báo Tuyên Quang; from July 2025 also the paper of Hà Giang."""

from dataclasses import replace

from connectors.families import listings, portal_hex
from connectors.press import CRAWLER, merged
from connectors.site import Layout, Tenure

HOME = "https://baotuyenquang.com.vn/"
SECTIONS = (
    "thoi-su-chinh-tri kinh-te xa-hoi van-hoa an-ninh-quoc-phong khoa-hoc-cong-nghe quoc-te phap-luat "
    "the-thao-giai-tri goc-nhin tin-noi-bat"
)

SITE = replace(
    portal_hex.TEMPLATE,
    slug="baotuyenquang",
    name="Báo Tuyên Quang",
    province="Tuyên Quang",
    home=HOME,
    article_url=r"/(?P<id>\d{6}/[^/]+)/?$",
    tenures=(Tenure("baotuyenquang.com.vn"),),
    names=merged("Báo Tuyên Quang", "Tuyên Quang"),
    provinces=(Tenure("08"),),
    channels=listings(HOME + "{}/", SECTIONS, CRAWLER),
    layouts=(
        Layout("article_content", body="div.article_content div#content", title="h1.media-heading", evidence=CRAWLER),
    ),
    evidence=CRAWLER,
)
