"""Báo Ninh Bình; from July 2025 also the paper of Nam Định and Hà Nam."""

from dataclasses import replace

from connectors.families import SINGLE
from connectors.press import CRAWLER, STORED, merged
from connectors.site import Channel, Layout, Numbering, Tenure

HOME = "https://baoninhbinh.org.vn/"

SITE = replace(
    SINGLE,
    slug="baoninhbinh",
    name="Báo Ninh Bình",
    province="Ninh Bình",
    home=HOME,
    article_url=r"^/(?:[a-z0-9-]+/)?[a-z0-9-]+-(?P<id>\d{15})\.html$",
    tenures=(Tenure("baoninhbinh.org.vn"),),
    names=merged("Báo Ninh Bình", "Ninh Bình"),
    provinces=(Tenure("37"),),
    channels=(Channel("listing", HOME, evidence=CRAWLER),),
    layouts=(
        Layout("content-detail", body="#content_detail, #content-detail", title="h1.header-title", evidence=CRAWLER),
    ),
    former=(Numbering(r"^/[a-z0-9-]+/d(?P<id>\d{17})\.htm$", "baoninhbinh/d", STORED),),
    evidence=CRAWLER,
    notes=("one house with the broadcaster already from 2025-05-02",),
)
