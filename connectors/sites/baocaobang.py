"""Báo Cao Bằng."""

from dataclasses import replace

from connectors.families import listings, mediatech
from connectors.press import CRAWLER, merged
from connectors.site import Tenure

HOME = "https://baocaobang.vn/"
SECTIONS = (
    "Thoi-su chinh-tri kinh-te xa-hoi van-hoa the-thao Khoa-hoc-Cong-nghe Quoc-phong-An-ninh "
    "Suc-khoe-Doi-song The-gioi Giao-duc Ky-Phong-su"
)

SITE = replace(
    mediatech.TEMPLATE,
    slug="baocaobang",
    name="Báo Cao Bằng",
    province="Cao Bằng",
    home=HOME,
    tenures=(Tenure("baocaobang.vn"),),
    names=merged("Báo Cao Bằng", "Cao Bằng"),
    provinces=(Tenure("04"),),
    channels=listings(HOME + "{}", SECTIONS, CRAWLER),
    evidence=CRAWLER,
)
