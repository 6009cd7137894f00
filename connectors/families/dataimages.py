"""The portal of before about 2023: pictures under `/dataimages/YYYYMM/`, captions in `td.image_desc`.

Evidence: stored pages of baoapbac (2017-21), baodaklak and baodanang, docbao configurations of 2019
for a dozen more. Most of its papers have moved to other systems; their archives bear its addresses.
"""

from typing import Final

from connectors.families import Family
from connectors.site import Layout, Numbering, Site

ARTICLE_URL: Final = r"^/(?:[a-z0-9-]+/|channel/\d+/)+\d{6}/[a-z0-9-]+-(?P<id>\d{6,8})/?$"
VARIANTS: Final = ((r"(/\d{6}/[a-z0-9-]+-\d{6,8})$", r"\1/"),)  # written with and without the last slash
LAYOUT: Final = Layout(
    "dataimages",
    body="#content",
    evidence="docbao configurations of 2019: ten papers of this design hold the text in #content",
)
TEMPLATE: Final = Site(
    "dataimages", "", "", "", "", (), "dataimages", article_url=ARTICLE_URL, layouts=(LAYOUT,), variants=VARIANTS
)
FAMILY: Final = Family(TEMPLATE, marks=("/dataimages/", "image_desc"), sections="{section}/")


def archive(slug: str, evidence: str) -> Numbering:
    """The addresses that a paper gave its articles while it was on this system."""
    return Numbering(ARTICLE_URL, f"{slug}/dataimages", evidence)
