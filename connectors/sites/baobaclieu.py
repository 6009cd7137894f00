"""Báo Bạc Liêu, until its province became part of Cà Mau; its archive answers on baocamau.vn."""

from dataclasses import replace
from datetime import date

from connectors.families import newscontent
from connectors.press import DOCBAO, STORED
from connectors.site import Numbering, Tenure

SITE = replace(
    newscontent.TEMPLATE,
    slug="baobaclieu",
    name="Báo Bạc Liêu",
    province="Bạc Liêu",
    tenures=(Tenure("baobaclieu.vn", until="2025-06"),),
    names=(Tenure("Báo Bạc Liêu", until="2025-06-30"),),
    provinces=(Tenure("95", since="1997-01-01", until="2025-06-30"),),
    former=(Numbering(r"^/newsdetails/(?P<id>[0-9A-Za-z]+)/[^/]+\.aspx$", "baobaclieu/newsdetails", STORED),),
    retired=date(2025, 6, 30),
    successor="baocamau",
    evidence=f"{STORED} of 2017-25; {DOCBAO}",
    notes=("whether its numbers survive on baocamau.vn is not known: no common series",),
)
