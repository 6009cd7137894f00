"""Báo Bắc Ninh, a Liferay portal, until Bắc Giang and Bắc Ninh became one."""

from dataclasses import replace
from datetime import date

from connectors.families import SINGLE
from connectors.press import STORED
from connectors.site import Tenure

SITE = replace(
    SINGLE,
    slug="baobacninh",
    name="Báo Bắc Ninh",
    province="Bắc Ninh",
    article_url=r"/-/details/\d+/(?P<id>[^/]+)$",
    tenures=(Tenure("baobacninh.com.vn", until="2025"),),
    names=(Tenure("Báo Bắc Ninh", until="2025-06-30"),),
    provinces=(Tenure("27", since="1997-01-01", until="2025-06-30"),),
    retired=date(2025, 6, 30),
    successor="baobacninhtv",
    evidence=f"{STORED} of 2012-25",
    notes=("the number in an address is that of the group (20182); the slug stands for the article",),
)
