"""Báo Thái Bình, until its province became part of Hưng Yên."""

from dataclasses import replace
from datetime import date

from connectors.families import SINGLE
from connectors.press import DOCBAO, STORED, guessed
from connectors.site import Layout, Tenure

HOME = "https://baothaibinh.com.vn/"

SITE = replace(
    SINGLE,
    slug="baothaibinh",
    name="Báo Thái Bình",
    province="Thái Bình",
    home=HOME,
    article_url=r"^/tin-tuc/\d+/(?P<id>\d+)/[^/]+$",
    tenures=(Tenure("baothaibinh.com.vn", until="2025-06"),),
    names=(Tenure("Báo Thái Bình", until="2025-06-30"),),
    provinces=(Tenure("34", until="2025-06-30"),),
    layouts=(Layout("fr-view", body=".news_content div.fr-view", lead=".desc", published=".date", evidence=DOCBAO),),
    guesses=guessed(HOME, "rss/home.rss"),
    retired=date(2025, 6, 30),
    successor="baohungyen",
    evidence=f"{STORED}; {DOCBAO}",
    notes=("one house with the broadcaster from 2025-03-17",),
)
