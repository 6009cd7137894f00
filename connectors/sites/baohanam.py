"""Báo Hà Nam, until its province became part of Ninh Bình."""

from dataclasses import replace
from datetime import date

from connectors.families import SINGLE
from connectors.press import STORED
from connectors.site import Tenure

SITE = replace(
    SINGLE,
    slug="baohanam",
    name="Báo Hà Nam",
    province="Hà Nam",
    family="unknown",
    article_url=r"^/(?:[a-z0-9-]+/)+[a-z0-9-]+-(?P<id>\d+)\.html$",
    tenures=(Tenure("baohanam.com.vn", until="2025-06"),),
    names=(Tenure("Báo Hà Nam", until="2025-06-30"),),
    provinces=(Tenure("35", since="1997-01-01", until="2025-06-30"),),
    retired=date(2025, 6, 30),
    successor="baoninhbinh",
    evidence=f"{STORED} of 2020-24",
    notes=("AMP pages bear the number in the query (amp.aspx?itemid=): not led back",),
)
