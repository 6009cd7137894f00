"""Báo Tây Ninh: VDOC until early 2026, Mediatech since; from July 2025 also the paper of Long An."""

from dataclasses import replace
from datetime import date

from connectors.families import listings, mediatech, vdoc
from connectors.press import CRAWLER, PAGE_2026, STORED, guessed, merged
from connectors.site import Numbering, Tenure

HOME = "https://baotayninh.vn/"
MENU = "[R2] menu of a page of October 2026"
SECTIONS = "thoi-su-chinh-tri kinh-te xa-hoi phap-luat van-hoa the-gioi the-thao dia-phuong y-te"

SITE = replace(
    mediatech.TEMPLATE,
    slug="baotayninh",
    name="Báo Tây Ninh",
    province="Tây Ninh",
    home=HOME,
    tenures=(Tenure("baotayninh.vn"),),
    names=merged("Báo Tây Ninh", "Tây Ninh", "[R2] og:site_name of a page of October 2026"),
    provinces=(Tenure("72", until="2025-06-30"), Tenure("80", since="2025-07-01")),
    channels=listings(HOME + "{}", SECTIONS, MENU),
    layouts=(vdoc.LAYOUT.until_day(date(2026, 3, 31)), mediatech.LAYOUT),
    variants=vdoc.VARIANTS,
    former=(Numbering(vdoc.ARTICLE_URL, "baotayninh/vdoc", STORED),),
    guesses=guessed(HOME, "rss"),
    house_prefixes=("(BTN)", "(BTNO)"),
    evidence=f"{PAGE_2026}; {CRAWLER} of the old design",
    notes=("the day of the new design is not known; a crawler met the old one on 23 January 2026",),
)
