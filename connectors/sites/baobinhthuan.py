"""Báo Bình Thuận, until its province became part of Lâm Đồng."""

from dataclasses import replace
from datetime import date

from connectors.families import SINGLE
from connectors.press import DOCBAO, STORED
from connectors.site import Layout, Tenure

SITE = replace(
    SINGLE,
    slug="baobinhthuan",
    name="Báo Bình Thuận",
    province="Bình Thuận",
    family="unknown",
    article_url=r"^/[a-z0-9-]+-(?P<id>\d+)\.html$",
    tenures=(Tenure("baobinhthuan.com.vn", until="2025-06"),),
    names=(Tenure("Báo Bình Thuận", until="2025-06-30"),),
    provinces=(Tenure("60", until="2025-06-30"),),
    layouts=(Layout("info_g", body="#info_g", until=date(2020, 8, 29), evidence=DOCBAO),),
    retired=date(2025, 6, 30),
    successor="baolamdong",
    evidence=f"{STORED} of 2022-25; {DOCBAO}",
)
