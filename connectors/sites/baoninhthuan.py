"""Báo Ninh Thuận, until its province became part of Khánh Hòa."""

from dataclasses import replace
from datetime import date

from connectors.families import SINGLE
from connectors.press import DOCBAO, STORED
from connectors.site import Layout, Tenure

SITE = replace(
    SINGLE,
    slug="baoninhthuan",
    name="Báo Ninh Thuận",
    province="Ninh Thuận",
    article_url=r"^/news/(?P<id>\d+)p\d+c\d+/[^/]+\.htm$",
    tenures=(Tenure("baoninhthuan.com.vn", until="2025-06"),),
    names=(Tenure("Báo Ninh Thuận", until="2025-06-30"),),
    provinces=(Tenure("58", until="2025-06-30"),),
    layouts=(Layout("content", body=".content", lead=".sapo", published="#details label", evidence=DOCBAO),),
    house_prefixes=("(NTO)",),
    retired=date(2025, 6, 30),
    successor="baokhanhhoa",
    evidence=f"{STORED} of 2012; {DOCBAO}",
)
