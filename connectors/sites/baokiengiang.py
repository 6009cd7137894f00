"""Báo Kiên Giang, until its province became part of An Giang."""

from dataclasses import replace
from datetime import date

from connectors.families import newscontent
from connectors.press import STORED, guessed
from connectors.site import Tenure

HOME = "https://baokiengiang.vn/"

SITE = replace(
    newscontent.TEMPLATE,
    slug="baokiengiang",
    name="Báo Kiên Giang",
    province="Kiên Giang",
    home=HOME,
    tenures=(Tenure("baokiengiang.vn", until="2025-06"),),
    names=(Tenure("Báo Kiên Giang", until="2025-06-30"),),
    provinces=(Tenure("91", until="2025-06-30"),),
    guesses=guessed(HOME, "rss/home.rss"),
    retired=date(2025, 6, 30),
    successor="baoangiang",
    evidence=f"{STORED} of 2022-23",
)
