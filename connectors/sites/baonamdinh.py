"""Báo Nam Định, until its province became part of Ninh Bình."""

from dataclasses import replace
from datetime import date

from connectors.families import dataimages, portal_hex
from connectors.press import DOCBAO, STORED
from connectors.site import Tenure

SITE = replace(
    portal_hex.TEMPLATE,
    slug="baonamdinh",
    name="Báo Nam Định",
    province="Nam Định",
    tenures=(Tenure("baonamdinh.com.vn", until="~2021"), Tenure("baonamdinh.vn", since="~2021", until="2025-06")),
    names=(Tenure("Báo Nam Định", until="2025-06-30"),),
    provinces=(Tenure("36", since="1997-01-01", until="2025-06-30"),),
    layouts=(
        replace(dataimages.LAYOUT, published=".date span", until=date(2020, 8, 29), evidence=DOCBAO),
        portal_hex.LAYOUT,
    ),
    retired=date(2025, 6, 30),
    successor="baoninhbinh",
    evidence=f"{STORED} of 2016-24; {DOCBAO}",
)
