"""Báo Hải Phòng; from July 2025 also the paper of Hải Dương, on whose pictures host (bhd.1cdn.vn) it stands."""

from dataclasses import replace

from connectors.families import listings, onecms
from connectors.press import CRAWLER, PAGE_2026, merged
from connectors.site import Tenure

HOME = "https://baohaiphong.vn/"
SECTIONS = (
    "chinh-tri kinh-te xa-hoi goc-nhin khoa-hoc-giao-duc phap-luat bat-dong-san van-hoa-giai-tri van-nghe "
    "quoc-te the-thao doi-song dat-va-nguoi-xu-dong ban-doc du-lich su-kien-qua-anh xe"
)

SITE = replace(
    onecms.TEMPLATE,
    slug="baohaiphong",
    name="Báo Hải Phòng",
    province="Hải Phòng",
    home=HOME,
    tenures=(Tenure("baohaiphong.com.vn", since="2004"), Tenure("baohaiphong.vn")),
    names=merged("Báo Hải Phòng", "Hải Phòng"),
    provinces=(Tenure("31"),),
    channels=listings(HOME + "{}", SECTIONS, CRAWLER),
    evidence=f"{PAGE_2026}; {CRAWLER}",
    notes=(
        ("its numbers may go on from those of baohaiduong (2024: 394829, then 457674); not proved, so not declared"),
    ),
)
