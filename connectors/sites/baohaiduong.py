"""Báo Hải Dương, until its province became part of Hải Phòng."""

from dataclasses import replace
from datetime import date

from connectors.families import onecms
from connectors.press import STORED
from connectors.site import Numbering, Tenure

SITE = replace(
    onecms.TEMPLATE,
    slug="baohaiduong",
    name="Báo Hải Dương",
    province="Hải Dương",
    home="https://baohaiduong.vn/",
    article_url=r"^/[a-z0-9-]+-(?P<id>\d{5,})\.html$",
    tenures=(
        Tenure("baohaiduong.vn", until="2025-06"),
        Tenure("baohaiphongplus.vn", since="2025?", note="tag pages of Hải Dương seen there; role unclear"),
    ),
    names=(Tenure("Báo Hải Dương", until="2025-06-30"),),
    provinces=(Tenure("30", since="1997-01-01", until="2025-06-30"),),
    former=(Numbering(r"^/[a-z0-9-]+/[a-z0-9-]+-(?P<id>\d+)$", "baohaiduong/folder", STORED),),
    retired=date(2025, 6, 30),
    successor="baohaiphong",
    evidence=f"{STORED} of 2022-24, pictures on bhd.1cdn.vn",
)
