"""Báo Hậu Giang, from 2004 until its province became part of Cần Thơ."""

from dataclasses import replace
from datetime import date

from connectors.families import newscontent
from connectors.press import CRAWLER, STORED
from connectors.site import Layout, Tenure

SITE = replace(
    newscontent.TEMPLATE,
    slug="baohaugiang",
    name="Báo Hậu Giang",
    province="Hậu Giang",
    tenures=(Tenure("baohaugiang.com.vn", until="2025-06?", note="still listed by a crawler in September 2026"),),
    names=(Tenure("Báo Hậu Giang", until="2025-06-30"),),
    provinces=(Tenure("93", since="2004-01-01", until="2025-06-30"),),
    layouts=(
        Layout(
            "contentView",
            body="div.news-details-content div.contentView",
            title="div.news-details-content h1",
            evidence=CRAWLER,
        ),
        newscontent.LAYOUT,
    ),
    house_prefixes=("(HG)",),
    retired=date(2025, 6, 30),
    successor="baocantho",
    evidence=f"{CRAWLER}; {STORED} of June 2025",
)
