"""Báo An Giang; from July 2025 also the paper of Kiên Giang."""

from dataclasses import replace

from connectors.families import vdoc
from connectors.press import DOCBAO, PAGE_2026, STORED, guessed, merged
from connectors.site import Channel, Tenure

HOME = "https://baoangiang.com.vn/"

SITE = replace(
    vdoc.TEMPLATE,
    slug="baoangiang",
    name="Báo An Giang",
    province="An Giang",
    home=HOME,
    tenures=(Tenure("baoangiang.com.vn"),),
    names=merged("Báo An Giang", "An Giang"),
    provinces=(Tenure("89", until="2025-06-30"), Tenure("91", since="2025-07-01")),
    channels=(Channel("listing", f"{HOME}phong-su-anh/", pages=f"{HOME}phong-su-anh/?p={{page}}", evidence=STORED),),
    guesses=guessed(HOME, "rss/home.rss"),
    evidence=f"{PAGE_2026}; {DOCBAO}",
)
