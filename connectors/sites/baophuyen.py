"""Báo Phú Yên, until its province became part of Đắk Lắk; goes on as a sub-site of baodaklak."""

from dataclasses import replace
from datetime import date

from connectors.families import portal_hex
from connectors.press import DOCBAO, PAGE_2026, STORED, merged
from connectors.site import Channel, Layout, Numbering, Tenure

HOME = "https://phuyen.baodaklak.vn/"

SITE = replace(
    portal_hex.TEMPLATE,
    slug="baophuyen",
    name="Báo Phú Yên",
    province="Phú Yên",
    home=HOME,
    tenures=(
        Tenure("baophuyen.com.vn", until="~2020"),
        Tenure("baophuyen.vn", since="~2020", until="2025-06"),
        Tenure("phuyen.baodaklak.vn", since="2025-07"),
    ),
    names=merged("Báo Phú Yên", "Đắk Lắk"),
    provinces=(Tenure("54", until="2025-06-30"), Tenure("66", since="2025-07-01")),
    channels=(Channel("listing", HOME, evidence=PAGE_2026),),
    layouts=(
        Layout(
            "newsDetail",
            body="div.newsDetail",
            published="div.newsDetail .date",
            until=date(2020, 8, 29),
            evidence=DOCBAO,
        ),
        replace(
            portal_hex.LAYOUT, title=".detail-main-title h1.title", lead=".content-reply p.reply", evidence=PAGE_2026
        ),
    ),
    former=(Numbering(r"^/\d+/(?P<id>\d+)/[a-z0-9-]+(?:\.html|/)$", "baophuyen/folder", STORED),),
    successor="baodaklak",
    evidence=f"{PAGE_2026}; {DOCBAO}",
)
