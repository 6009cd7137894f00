"""Báo Cà Mau; from July 2025 also the paper of Bạc Liêu, whose archive it holds. Numbered like VDOC."""

from dataclasses import replace
from datetime import date

from connectors.families import SINGLE, vdoc
from connectors.press import CRAWLER, DOCBAO, STORED, merged
from connectors.site import Channel, Layout, Tenure

HOME = "https://baocamau.vn/"

SITE = replace(
    SINGLE,
    slug="baocamau",
    name="Báo Cà Mau",
    province="Cà Mau",
    home=HOME,
    article_url=vdoc.ARTICLE_URL,
    tenures=(
        Tenure("baocamau.com.vn", heir="baocamau.vn", note="still answered in February 2026, with the same articles"),
        Tenure("baocamau.vn"),
    ),
    names=merged("Báo Cà Mau", "Cà Mau"),
    provinces=(Tenure("96"),),
    channels=(Channel("listing", HOME, evidence=CRAWLER),),
    layouts=(
        Layout(
            "newscontent",
            body=".newscontent",
            lead=".title-italic",
            published=".date-time",
            until=date(2020, 8, 29),
            evidence=DOCBAO,
        ),
        Layout("post-content", body="div.post-content", evidence=CRAWLER),
    ),
    evidence=f"{CRAWLER}; {STORED} of 2025-26",
)
