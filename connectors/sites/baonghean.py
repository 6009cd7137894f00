"""Báo Nghệ An: six-digit numbers in 2020, "-post" until 2024, eight digits since."""

from dataclasses import replace

from connectors.families import feeds, listings, onecms
from connectors.press import CRAWLER, PAGE_2026, STORED, merged
from connectors.site import Numbering, Tenure

HOME = "https://baonghean.vn/"
SCRIPT = "[C] in a public script; never tried"
SECTIONS = (
    "thoi-su kinh-te xa-hoi the-thao suc-khoe phap-luat quoc-te xay-dung-dang giao-duc giai-tri "
    "ket-noi-doanh-nghiep lao-dong"
)

SITE = replace(
    onecms.TEMPLATE,
    slug="baonghean",
    name="Báo Nghệ An",
    province="Nghệ An",
    home=HOME,
    article_url=r"^/[a-z0-9-]+-(?P<id>\d{7,})\.html$",
    tenures=(Tenure("baonghean.vn"),),
    names=merged("Báo Nghệ An", "Nghệ An"),
    provinces=(Tenure("40"),),
    channels=(
        *feeds(HOME + "rss/{}", "thoi-su kinh-te kinh-te/bat-dong-san", SCRIPT),
        *listings(HOME + "{}", SECTIONS, CRAWLER),
    ),
    former=(
        Numbering(r"^/[a-z0-9-]+-post(?P<id>\d+)\.html$", "baonghean/post", STORED),
        Numbering(r"^/[a-z0-9-]+-(?P<id>\d{5,6})\.html$", "baonghean/2020", STORED),
    ),
    house_prefixes=("(Baonghean.vn)",),
    evidence=f"{PAGE_2026}; {CRAWLER}",
)
