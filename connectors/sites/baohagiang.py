"""Báo Hà Giang, until its province became part of Tuyên Quang."""

from dataclasses import replace
from datetime import date

from connectors.families import dataimages, portal_hex
from connectors.press import DOCBAO, STORED
from connectors.site import Tenure

SITE = replace(
    portal_hex.TEMPLATE,
    slug="baohagiang",
    name="Báo Hà Giang",
    province="Hà Giang",
    tenures=(Tenure("baohagiang.vn", until="2025-07?"),),
    names=(Tenure("Báo Hà Giang", until="2025-06-30"),),
    provinces=(Tenure("02", until="2025-06-30"),),
    layouts=(
        replace(dataimages.LAYOUT, published="#date", until=date(2020, 8, 29), evidence=DOCBAO),
        portal_hex.LAYOUT,
    ),
    house_prefixes=("BHG",),
    retired=date(2025, 6, 30),
    successor="baotuyenquang",
    evidence=f"{STORED} of April 2024; {DOCBAO}",
)
