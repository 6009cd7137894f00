"""Báo Bắc Giang, until its province became part of Bắc Ninh; baobacninhtv goes on with its system."""

from dataclasses import replace
from datetime import date

from connectors.families import SINGLE
from connectors.press import DOCBAO, STORED
from connectors.site import Layout, Tenure

SITE = replace(
    SINGLE,
    slug="baobacgiang",
    name="Báo Bắc Giang",
    province="Bắc Giang",
    article_url=r"-postid(?P<id>\d+)\.bbg$",
    series="baobacgiang/bbg",
    tenures=(Tenure("baobacgiang.com.vn", until="~2020"), Tenure("baobacgiang.vn", since="~2020", until="2025-06")),
    names=(Tenure("Báo Bắc Giang", until="2025-06-30"),),
    provinces=(Tenure("24", since="1997-01-01", until="2025-06-30"),),
    layouts=(
        Layout(
            "ArticleContent",
            body=".ArticleContent",
            lead="p.alead",
            published="p.datetimes-detail-articlecontent",
            evidence=DOCBAO,
        ),
    ),
    retired=date(2025, 6, 30),
    successor="baobacninhtv",
    evidence=f"{DOCBAO}; {STORED}",
)
