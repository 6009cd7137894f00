"""Báo Bắc Kạn, until its province became part of Thái Nguyên; three domains in five years."""

from dataclasses import replace
from datetime import date

from connectors.families import SINGLE, cms_body, dataimages
from connectors.press import DOCBAO, STORED
from connectors.site import Tenure

SITE = replace(
    SINGLE,
    slug="baobackan",
    name="Báo Bắc Kạn",
    province="Bắc Kạn",
    family="unknown",
    article_url=cms_body.ARTICLE_URL,
    tenures=(
        Tenure("baobackan.org.vn", until="~2020"),
        Tenure("baobackan.com.vn", since="~2021", until="2024"),
        Tenure("baobackan.vn", since="2024", until="2025-06"),
    ),
    names=(Tenure("Báo Bắc Kạn", until="2025-06-30"),),
    provinces=(Tenure("06", since="1997-01-01", until="2025-06-30"),),
    layouts=(replace(dataimages.LAYOUT, published="#date", until=date(2020, 8, 29), evidence=DOCBAO),),
    former=(dataimages.archive("baobackan", DOCBAO),),
    house_prefixes=("BBK",),
    retired=date(2025, 6, 30),
    successor="baothainguyen",
    evidence=f"{STORED} of 2024-25; {DOCBAO}",
)
