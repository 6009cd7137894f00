"""Báo Đắk Lắk; from July 2025 also the paper of Phú Yên."""

from dataclasses import replace

from connectors.families import listings, portal_hex
from connectors.press import CRAWLER, merged
from connectors.site import Layout, Tenure

HOME = "https://baodaklak.vn/"
SECTIONS = (
    "thoi-su chinh-tri kinh-te xa-hoi giao-duc y-te-suc-khoe chinh-sach-xa-hoi phap-luat "
    "an-ninh-quoc-phong quoc-te the-thao van-hoa-du-lich-van-hoc-nghe-thuat du-lich khoa-hoc-cong-nghe "
    "moi-truong trang-tin-dia-phuong phong-su-ky-su"
)

SITE = replace(
    portal_hex.TEMPLATE,
    slug="baodaklak",
    name="Báo Đắk Lắk",
    province="Đắk Lắk",
    home=HOME,
    tenures=(Tenure("baodaklak.vn"),),
    names=merged("Báo Đắk Lắk", "Đắk Lắk"),
    provinces=(Tenure("66"),),
    channels=listings(HOME + "{}/", SECTIONS, CRAWLER),
    layouts=(
        Layout("article_content", body="div.article_content div#content", title="h1.media-heading", evidence=CRAWLER),
    ),
    evidence=CRAWLER,
)
