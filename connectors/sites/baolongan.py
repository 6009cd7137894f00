"""Báo Long An, until its province became part of Tây Ninh on 1 July 2025."""

from dataclasses import replace
from datetime import date

from connectors.families import vdoc
from connectors.site import Tenure

SITE = replace(
    vdoc.TEMPLATE,
    slug="baolongan",
    name="Báo Long An",
    province="Long An",
    tenures=(Tenure("baolongan.vn", until="2025-06?"),),
    names=(
        Tenure("Báo Long An", until="2025-03?"),
        Tenure(
            "Báo và Đài Phát thanh - Truyền hình Long An",
            since="2025-04?",
            until="2025-06-30",
            note="last printed number 7,515 on 2025-06-30",
        ),
    ),
    provinces=(Tenure("80", until="2025-06-30"),),
    retired=date(2025, 6, 30),
    successor="baotayninh",
    evidence="a rendered page of August 2020 and body fragments of January 2025; no feed was ever seen",
)
