"""Báo Khánh Hòa; from July 2025 also the paper of Ninh Thuận."""

from dataclasses import replace

from connectors.families import portal_hex
from connectors.press import CRAWLER, guessed, merged
from connectors.site import Channel, Layout, Tenure

HOME = "https://baokhanhhoa.vn/"

SITE = replace(
    portal_hex.TEMPLATE,
    slug="baokhanhhoa",
    name="Báo Khánh Hòa",
    province="Khánh Hòa",
    home=HOME,
    tenures=(Tenure("baokhanhhoa.vn"),),
    names=merged("Báo Khánh Hòa", "Khánh Hòa"),
    provinces=(Tenure("56"),),
    channels=(Channel("listing", HOME, evidence=CRAWLER),),
    layouts=(Layout("content-detail", body=".content-detail", title="h1.head_title", evidence=CRAWLER),),
    guesses=guessed(HOME, "rss/home.rss rss/du-lich.rss"),
    evidence=CRAWLER,
    notes=("one house with the broadcaster already from 2025-04-24",),
)
