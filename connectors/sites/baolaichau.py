"""Báo Lai Châu."""

from dataclasses import replace

from connectors.families import SINGLE
from connectors.press import CRAWLER, guessed, merged
from connectors.site import Channel, Layout, Tenure

HOME = "https://baolaichau.vn/"

SITE = replace(
    SINGLE,
    slug="baolaichau",
    name="Báo Lai Châu",
    province="Lai Châu",
    home=HOME,
    article_url=r"^/[a-z0-9-]+/[a-z0-9-]+-(?P<id>\d+)(?:\.html)?/?$",
    tenures=(Tenure("baolaichau.vn"),),
    names=merged("Báo Lai Châu", "Lai Châu"),
    provinces=(Tenure("12"),),
    channels=(Channel("listing", HOME, evidence=CRAWLER),),
    layouts=(
        Layout(
            "blc-post",
            body="#post-content .post-info .body",
            title="#post-content .post-info .title",
            lead="#post-content .post-info .sapo",
            evidence=CRAWLER,
        ),
    ),
    guesses=guessed(HOME, "rss/home.rss"),
    evidence=CRAWLER,
)
