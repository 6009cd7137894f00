"""Báo Bà Rịa - Vũng Tàu, until the house joined Sài Gòn Giải Phóng."""

from dataclasses import replace
from datetime import date

from connectors.families import dataimages
from connectors.press import guessed
from connectors.site import Tenure

HOME = "https://baobariavungtau.com.vn/"

SITE = replace(
    dataimages.TEMPLATE,
    slug="baobariavungtau",
    name="Báo Bà Rịa - Vũng Tàu",
    province="Bà Rịa - Vũng Tàu",
    home=HOME,
    tenures=(Tenure("baobariavungtau.com.vn", until="2025-09?"),),
    names=(Tenure("Báo Bà Rịa - Vũng Tàu", until="2025-09-28", note="joined Sài Gòn Giải Phóng on 2025-09-29"),),
    provinces=(Tenure("77", until="2025-06-30"), Tenure("79", since="2025-07-01", until="2025-09-28")),
    guesses=guessed(HOME, "rss/home.rss"),
    retired=date(2025, 9, 28),
    successor="sggp",
    evidence="[P] pictures under dataimages/ of 2021-24 in public code; articles were not seen",
)
