"""Báo Lào Cai."""

from connectors.families import cms_body
from connectors.site import Channel, Site

SITE = Site(
    slug="baolaocai",
    name="Báo Lào Cai điện tử",
    outlet="Báo Lào Cai",
    province="Lào Cai",
    home="https://baolaocai.vn/",
    domains=("baolaocai.vn",),
    family="cms-body",
    article_url=cms_body.ARTICLE_URL,
    channels=(Channel("listing", "https://baolaocai.vn/du-lich/", evidence="menu of a saved page, January 2026"),),
    layouts=(cms_body.LAYOUT,),
    evidence="a saved article of January 2026; its lists load more by script, no feed was seen",
)
