"""Báo Điện Biên Phủ, the paper of Điện Biên; its lists are drawn by script, the front page is not."""

from dataclasses import replace

from connectors.families import SINGLE
from connectors.press import CRAWLER, LISTS, STORED, merged
from connectors.site import Channel, Layout, Numbering, Tenure

HOME = "https://baodienbienphu.vn/"

SITE = replace(
    SINGLE,
    slug="baodienbienphu",
    name="Báo Điện Biên Phủ",
    province="Điện Biên",
    home=HOME,
    article_url=r"^/tin-bai/[^/]+/[^/]+/?$",
    tenures=(
        Tenure("baodienbienphu.info.vn", until="~2020"),
        Tenure("baodienbienphu.com.vn", since="~2020"),
        Tenure("baodienbienphu.vn"),
    ),
    names=merged("Báo Điện Biên Phủ", "Điện Biên"),
    provinces=(Tenure("11", since="2004-01-01"),),
    channels=(Channel("listing", HOME, evidence=CRAWLER),),
    layouts=(Layout("editor-content", body="div.editor-content", evidence=CRAWLER),),
    former=(
        Numbering(r"^/[a-z0-9-]+/[a-z0-9-]+-(?P<id>\d+)\.html$", "baodienbienphu/html", STORED),
        Numbering(r"^/tin-tuc/[a-z0-9-]+/(?P<id>\d+)/[a-z0-9-]+$", "baodienbienphu/tin-tuc", STORED),
    ),
    guesses=(Channel("rss", "https://baodienbienphu.com.vn/rss/home.rss", evidence=LISTS),),
    evidence=CRAWLER,
)
