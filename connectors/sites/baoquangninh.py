"""Báo Quảng Ninh, since 2019 part of the media centre of the province."""

from dataclasses import replace

from connectors.families import dataimages, listings, mediatech
from connectors.press import CRAWLER, STORED, guessed
from connectors.site import Numbering, Tenure

HOME = "https://baoquangninh.vn/"
SECTIONS = "chinh-tri kinh-te xa-hoi phap-luat the-thao du-lich van-hoa quoc-te doi-song khoa-hoc-cong-nghe ban-doc"

SITE = replace(
    mediatech.TEMPLATE,
    slug="baoquangninh",
    name="Báo Quảng Ninh",
    province="Quảng Ninh",
    home=HOME,
    tenures=(Tenure("baoquangninh.com.vn", until="~2021"), Tenure("baoquangninh.vn", since="~2021")),
    names=(
        Tenure("Báo Quảng Ninh", until="2018-12-31"),
        Tenure(
            "Trung tâm Truyền thông tỉnh Quảng Ninh",
            since="2019-01-01",
            note="with television, Báo Hạ Long and the portal; whether it took the name of rule 373 is not known",
        ),
    ),
    provinces=(Tenure("22"),),
    channels=listings(HOME + "{}", SECTIONS, CRAWLER),
    former=(
        Numbering(r"^/[a-z0-9-]+-post(?P<id>\d+)\.html$", "baoquangninh/post", STORED),
        dataimages.archive("baoquangninh", f"{STORED} of 2019"),
    ),
    guesses=guessed(HOME, "rss rss/home.rss"),
    evidence=CRAWLER,
)
