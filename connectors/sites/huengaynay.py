"""Báo Thừa Thiên Huế, renamed Huế ngày nay when the province became a city on 1 January 2025."""

from dataclasses import replace
from datetime import date

from connectors.families import SINGLE, vdoc
from connectors.press import DOCBAO, STORED, guessed
from connectors.site import Channel, Layout, Numbering, Tenure

HOME = "https://huengaynay.vn/"

SITE = replace(
    SINGLE,
    slug="huengaynay",
    name="Huế ngày nay",
    province="Huế",
    home=HOME,
    article_url=r"^/(?:[a-z0-9-]+/)+[a-z0-9-]+-(?P<id>\d+)\.html?$",
    tenures=(Tenure("baothuathienhue.vn", until="~2024-12"), Tenure("huengaynay.vn", since="2025-01")),
    names=(
        Tenure("Báo Thừa Thiên Huế", until="2024-12-31"),
        Tenure("Huế ngày nay", since="2025-01-01", until="2025-06-30"),
        Tenure("Trung tâm Truyền thông thành phố Huế", since="2025-07-01"),
    ),
    provinces=(Tenure("46"),),
    layouts=(
        Layout("newscontents", body="#newscontents", published=".pubdate", until=date(2020, 8, 29), evidence=DOCBAO),
    ),
    former=(Numbering(vdoc.ARTICLE_URL, "huengaynay/vdoc", STORED),),
    guesses=(
        Channel("listing", HOME, evidence="nobody has looked whether it lists"),
        Channel("listing", f"{HOME}van-hoa-nghe-thuat/", evidence="folder of an article of March 2026"),
        Channel("listing", f"{HOME}du-lich/", evidence="folder of an article"),
        *guessed(HOME, "rss"),
    ),
    house_prefixes=("HNN.VN",),
    evidence=f"{STORED} of 2022-26; {DOCBAO}",
    notes=("AMP pages of baothuathienhue.vn bear the number in the query (amp.aspx?newid=): not led back",),
)
