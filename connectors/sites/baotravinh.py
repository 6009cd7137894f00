"""Báo Trà Vinh; goes on as a sub-site of baovinhlong, on another system."""

from dataclasses import replace

from connectors.families import listings, newscontent, vdoc
from connectors.press import CRAWLER, STORED, merged
from connectors.site import Numbering, Tenure

HOME = "https://travinh.baovinhlong.vn/"
SECTIONS = "thoi-su chinh-tri kinh-te phap-luat xa-hoi van-hoa khoa-giao the-thao quoc-phong an-ninh ban-doc quoc-te"

SITE = replace(
    vdoc.TEMPLATE,
    slug="baotravinh",
    name="Báo Trà Vinh",
    province="Trà Vinh",
    home=HOME,
    tenures=(Tenure("baotravinh.vn", until="2025-06"), Tenure("travinh.baovinhlong.vn", since="2025-07")),
    names=merged("Báo Trà Vinh", "Vĩnh Long"),
    provinces=(Tenure("84", until="2025-06-30"), Tenure("86", since="2025-07-01")),
    channels=listings(HOME + "{}/", SECTIONS, CRAWLER),
    former=(Numbering(newscontent.ARTICLE_URL, "baotravinh/newscontent", STORED),),
    successor="baovinhlong",
    evidence=f"{CRAWLER}; {STORED} of 2023-25",
)
