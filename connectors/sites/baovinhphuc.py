"""Báo Vĩnh Phúc, until its province became part of Phú Thọ; its own notice named baophutho as successor."""

from dataclasses import replace
from datetime import date

from connectors.families import SINGLE
from connectors.press import DOCBAO, STORED
from connectors.site import Layout, Tenure

SITE = replace(
    SINGLE,
    slug="baovinhphuc",
    name="Báo Vĩnh Phúc",
    province="Vĩnh Phúc",
    family="unknown",
    tenures=(Tenure("baovinhphuc.com.vn", since="2010", until="2025-06-30"),),
    names=(Tenure("Báo Vĩnh Phúc", until="2025-06-30"),),
    provinces=(Tenure("26", since="1997-01-01", until="2025-06-30"),),
    layouts=(
        Layout("content-about-baiviet", body="div.content-about-baiviet", published="div.titleDdtail", evidence=DOCBAO),
    ),
    retired=date(2025, 6, 30),
    successor="baophutho",
    evidence=f"{DOCBAO}; {STORED} of June 2025",
)
