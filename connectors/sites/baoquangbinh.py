"""Báo Quảng Bình, until its province became part of Quảng Trị; its archive was seen inside baoquangtri.vn."""

from dataclasses import replace
from datetime import date

from connectors.families import dataimages
from connectors.press import DOCBAO, STORED
from connectors.site import Layout, Tenure

SITE = replace(
    dataimages.TEMPLATE,
    slug="baoquangbinh",
    name="Báo Quảng Bình",
    province="Quảng Bình",
    tenures=(Tenure("baoquangbinh.vn", until="2025-06-30"),),
    names=(Tenure("Báo Quảng Bình", until="2025-06-30"),),
    provinces=(Tenure("44", until="2025-06-30"),),
    layouts=(Layout("div-content", body="div#content", evidence="[P] a public scrapy tutorial of 2022"),),
    retired=date(2025, 6, 30),
    successor="baoquangtri",
    evidence=f"{STORED} of 2022 and June 2025; {DOCBAO}",
)
