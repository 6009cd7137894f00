"""Báo Hưng Yên; from July 2025 also the paper of Thái Bình."""

from dataclasses import replace

from connectors.families import dataimages, listings, mediatech, portal_hex
from connectors.press import CRAWLER, STORED, merged
from connectors.site import Numbering, Tenure

HOME = "https://baohungyen.vn/"
SECTIONS = (
    "chinh-tri kinh-te xa-hoi van-hoa the-thao an-ninh-quoc-phong quoc-te giao-duc dat-va-nguoi-hung-yen "
    "ban-doc doi-song phap-luat-doi-song"
)

SITE = replace(
    mediatech.TEMPLATE,
    slug="baohungyen",
    name="Báo Hưng Yên",
    province="Hưng Yên",
    home=HOME,
    tenures=(Tenure("baohungyen.vn"),),
    names=merged("Báo Hưng Yên", "Hưng Yên"),
    provinces=(Tenure("33"),),
    channels=listings(HOME + "{}", SECTIONS, CRAWLER),
    layouts=(
        replace(
            mediatech.LAYOUT,
            drop=(*mediatech.LAYOUT.drop, "div.relates", "div.topics", "div.social", "div.print_page"),
            evidence=CRAWLER,
        ),
    ),
    former=(
        Numbering(portal_hex.ARTICLE_URL, "baohungyen/portal-hex", f"{STORED} of 2021-23"),
        dataimages.archive("baohungyen", f"{STORED} of 2017"),
    ),
    evidence=CRAWLER,
)
