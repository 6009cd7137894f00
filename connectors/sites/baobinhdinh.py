"""Báo Bình Định, until its province became part of Gia Lai."""

from dataclasses import replace
from datetime import date

from connectors.families import SINGLE
from connectors.press import STORED, guessed
from connectors.site import Tenure

HOME = "https://baobinhdinh.vn/"

SITE = replace(
    SINGLE,
    slug="baobinhdinh",
    name="Báo Bình Định",
    province="Bình Định",
    home=HOME,
    article_url=r"^/\d+/(?P<id>\d{4}/\d+/\d+)/?$",
    tenures=(Tenure("baobinhdinh.com.vn", since="2003"), Tenure("baobinhdinh.vn", until="2025-06")),
    names=(Tenure("Báo Bình Định", until="2025-06-30"),),
    provinces=(Tenure("52", until="2025-06-30"),),
    guesses=guessed(HOME, "rss/home.rss"),
    retired=date(2025, 6, 30),
    successor="baogialai",
    evidence=f"{STORED} of 2003 and 2023",
    notes=(
        (
            "articles of 2023 bear their number in the query (viewer.aspx?macm=39&mabb=222823); this product "
            "tells articles by path, so they are read from saved pages only"
        ),
    ),
)
