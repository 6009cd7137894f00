"""Báo Ấp Bắc, the paper of Tiền Giang, until its province became part of Đồng Tháp."""

from dataclasses import replace
from datetime import date

from connectors.families import dataimages
from connectors.press import DOCBAO, STORED
from connectors.site import Tenure

SITE = replace(
    dataimages.TEMPLATE,
    slug="baoapbac",
    name="Báo Ấp Bắc",
    province="Tiền Giang",
    tenures=(Tenure("baoapbac.vn", until="2025-06"),),
    names=(Tenure("Báo Ấp Bắc", until="2025-06-30"),),
    provinces=(Tenure("82", until="2025-06-30"),),
    retired=date(2025, 6, 30),
    successor="baodongthap",
    evidence=f"{STORED} of 2014-21; {DOCBAO}",
)
