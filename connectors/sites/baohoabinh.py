"""Báo Hòa Bình, until its province became part of Phú Thọ."""

from dataclasses import replace
from datetime import date

from connectors.families import SINGLE
from connectors.press import DOCBAO, STORED, guessed
from connectors.site import Layout, Tenure

HOME = "https://baohoabinh.com.vn/"

SITE = replace(
    SINGLE,
    slug="baohoabinh",
    name="Báo Hòa Bình",
    province="Hòa Bình",
    home=HOME,
    article_url=r"^/\d+/(?P<id>\d+)/[^/]+\.htm$",
    tenures=(Tenure("baohoabinh.com.vn", until="2025-06"),),
    names=(Tenure("Báo Hòa Bình", until="2025-06-30"),),
    provinces=(Tenure("17", until="2025-06-30"),),
    layouts=(Layout("post", body="div.post.clearfix", lead=".summary", evidence=DOCBAO),),
    guesses=guessed(HOME, "rss/home.rss"),
    house_prefixes=("(HBĐT)",),
    retired=date(2025, 6, 30),
    successor="baophutho",
    evidence=f"{STORED} of 2022; {DOCBAO}",
)
