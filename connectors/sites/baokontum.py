"""Báo Kon Tum, until its province became part of Quảng Ngãi; said farewell on 30 June 2025."""

from dataclasses import replace
from datetime import date

from connectors.families import SINGLE, dataimages
from connectors.press import DOCBAO, STORED
from connectors.site import Tenure

SITE = replace(
    SINGLE,
    slug="baokontum",
    name="Báo Kon Tum",
    province="Kon Tum",
    family="unknown",
    article_url=r"^/[a-z0-9-]+/[a-z0-9-]+-(?P<id>\d+)\.html$",
    tenures=(Tenure("baokontum.com.vn", until="2025-06-30"),),
    names=(Tenure("Báo Kon Tum", until="2025-06-30"),),
    provinces=(Tenure("62", until="2025-06-30"),),
    layouts=(replace(dataimages.LAYOUT, published="div.date-contentL", until=date(2020, 8, 29), evidence=DOCBAO),),
    retired=date(2025, 6, 30),
    successor="baoquangngai",
    evidence=f"{STORED} of June 2025; {DOCBAO}",
)
