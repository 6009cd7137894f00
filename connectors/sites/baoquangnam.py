"""Báo Quảng Nam, until its province became part of Đà Nẵng; baodanang goes on with its system and numbers."""

from dataclasses import replace
from datetime import date

from connectors.families import onecms
from connectors.press import DOCBAO, STORED
from connectors.site import Layout, Numbering, Tenure

SITE = replace(
    onecms.TEMPLATE,
    slug="baoquangnam",
    name="Báo Quảng Nam",
    province="Quảng Nam",
    article_url=r"^/[a-z0-9-]+-(?P<id>\d{7,})\.html$",
    series="baoquangnam/onecms",
    tenures=(Tenure("baoquangnam.vn", until="2025-06-30", note="articles of June 2025 answer on baodanang.vn"),),
    names=(Tenure("Báo Quảng Nam", until="2025-06-30"),),
    provinces=(Tenure("49", since="1997-01-01", until="2025-06-30"),),
    layouts=(
        Layout(
            "body-content",
            body="div.body-content",
            lead="div.chapeau",
            published="div.date-time",
            until=date(2023, 12, 31),
            evidence=DOCBAO,
        ),
        onecms.LAYOUT,
    ),
    former=(Numbering(r"^/[a-z-]+/[a-z0-9-]+-(?P<id>\d{5,6})\.html$", "baoquangnam/2023", STORED),),
    retired=date(2025, 6, 30),
    successor="baodanang",
    evidence=f"{STORED} of 2023-25; {DOCBAO}",
)
