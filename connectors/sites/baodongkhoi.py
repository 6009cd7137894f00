"""Báo Đồng Khởi, the paper of Bến Tre; its archive moved with its numbers and goes on as a sub-site of baovinhlong."""

from dataclasses import replace

from connectors.families import listings, vdoc
from connectors.press import CRAWLER, DOCBAO, STORED, merged
from connectors.site import Tenure

HOME = "https://dongkhoi.baovinhlong.vn/"
SECTIONS = "thoi-su chinh-tri kinh-te phap-luat xa-hoi van-hoa khoa-giao the-thao quoc-phong an-ninh ban-doc quoc-te"

SITE = replace(
    vdoc.TEMPLATE,
    slug="baodongkhoi",
    name="Báo Đồng Khởi",
    province="Bến Tre",
    home=HOME,
    tenures=(
        Tenure("baodongkhoi.vn", until="2025-06", heir="dongkhoi.baovinhlong.vn"),
        Tenure("dongkhoi.baovinhlong.vn", since="2025-07", note="answers for articles of 2020 and 2022"),
    ),
    names=merged("Báo Đồng Khởi", "Vĩnh Long"),
    provinces=(Tenure("83", until="2025-06-30"), Tenure("86", since="2025-07-01")),
    channels=listings(HOME + "{}/", SECTIONS, CRAWLER),
    successor="baovinhlong",
    evidence=f"{CRAWLER}; {STORED}; {DOCBAO}",
)
