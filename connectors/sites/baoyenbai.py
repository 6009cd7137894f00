"""Báo Yên Bái, until its province became part of Lào Cai."""

from dataclasses import replace
from datetime import date

from connectors.families import SINGLE
from connectors.press import DOCBAO, STORED
from connectors.site import Layout, Tenure

SITE = replace(
    SINGLE,
    slug="baoyenbai",
    name="Báo Yên Bái",
    province="Yên Bái",
    article_url=r"^/\d+/(?P<id>\d+)/[^/]+\.aspx$",
    tenures=(Tenure("baoyenbai.com.vn", until="2025-06"),),
    names=(Tenure("Báo Yên Bái", until="2025-06-30"),),
    provinces=(Tenure("15", until="2025-06-30"),),
    layouts=(Layout("singlepage", body="div.singlepage", evidence=DOCBAO),),
    house_prefixes=("YBĐT",),
    retired=date(2025, 6, 30),
    successor="baolaocai",
    evidence=f"{STORED} of 2012-20; {DOCBAO}",
)
