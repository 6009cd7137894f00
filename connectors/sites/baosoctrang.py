"""Báo Sóc Trăng, until its province became part of Cần Thơ."""

from dataclasses import replace
from datetime import date

from connectors.families import newscontent, portal_hex
from connectors.press import DOCBAO, STORED
from connectors.site import Tenure

SITE = replace(
    portal_hex.TEMPLATE,
    slug="baosoctrang",
    name="Báo Sóc Trăng",
    province="Sóc Trăng",
    tenures=(Tenure("baosoctrang.org.vn", until="2025-06"),),
    names=(Tenure("Báo Sóc Trăng", until="2025-06-30"),),
    provinces=(Tenure("94", until="2025-06-30"),),
    layouts=(
        replace(newscontent.LAYOUT, body=".newscontent", until=date(2021, 4, 30), evidence=DOCBAO),
        portal_hex.LAYOUT,
    ),
    retired=date(2025, 6, 30),
    successor="baocantho",
    evidence=f"{STORED} of November 2024; {DOCBAO}",
    notes=("one house with the broadcaster from 2025-04-14",),
)
