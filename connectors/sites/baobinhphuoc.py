"""Báo Bình Phước, one house with the broadcaster from 2019 (BPTV), until its province became part of Đồng Nai."""

from dataclasses import replace
from datetime import date

from connectors.families import SINGLE
from connectors.press import DOCBAO, STORED
from connectors.site import Layout, Tenure

SITE = replace(
    SINGLE,
    slug="baobinhphuoc",
    name="Báo Bình Phước",
    province="Bình Phước",
    home="https://baobinhphuoc.com.vn/",
    article_url=r"^/news/\d+/(?P<id>\d+)/[^/]+$",
    tenures=(Tenure("baobinhphuoc.com.vn", until="2025-06"), Tenure("bptv.vn", since="2019?", note="from memory")),
    names=(
        Tenure("Báo Bình Phước", until="2019-10-27"),
        Tenure(
            "Đài Phát thanh - Truyền hình và Báo Bình Phước",
            since="2019-10-28",
            until="2025-06-30",
            note="decision 1167/2019",
        ),
    ),
    provinces=(Tenure("70", since="1997-01-01", until="2025-06-30"),),
    layouts=(
        Layout(
            "news_body", body=".news_body", lead=".sapo", published=".time", until=date(2020, 8, 29), evidence=DOCBAO
        ),
    ),
    retired=date(2025, 6, 30),
    successor="baodongnai",
    evidence=f"{STORED}; {DOCBAO}",
)
