"""Báo Đắk Nông, from 2004 until its province became part of Lâm Đồng."""

from dataclasses import replace
from datetime import date

from connectors.families import SINGLE
from connectors.press import DOCBAO, STORED
from connectors.site import Layout, Tenure

SITE = replace(
    SINGLE,
    slug="baodaknong",
    name="Báo Đắk Nông",
    province="Đắk Nông",
    family="unknown",
    article_url=r"^/(?:print/|[a-z0-9-]+-)(?P<id>\d+)\.html$",
    tenures=(Tenure("baodaknong.org.vn", until="~2020"), Tenure("baodaknong.vn", since="~2020", until="2025-06")),
    names=(Tenure("Báo Đắk Nông", until="2025-06-30"),),
    provinces=(Tenure("67", since="2004-01-01", until="2025-06-30"),),
    layouts=(
        Layout(
            "newscontent",
            body="div.newscontent",
            lead="p.text-intro",
            published="div.date",
            until=date(2020, 8, 29),
            evidence=DOCBAO,
        ),
    ),
    retired=date(2025, 6, 30),
    successor="baolamdong",
    evidence=f"{STORED} of 2024-25; {DOCBAO}",
)
