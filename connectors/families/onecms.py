"""ONECMS: recognised by classes `onecms__*` and pictures on `*.1cdn.vn`.

Evidence: transcribed pages of baonghean, baohaiphong and baodanang of October 2026.
"""

from typing import Final

from connectors.site import Layout

ARTICLE_URL: Final = r"^/[a-z0-9-]+-(?P<id>\d+)\.html$"
LAYOUT: Final = Layout(
    "onecms",
    body=".b-maincontent .entry",
    title="h1.sc-longform-header-title",
    lead="p.sc-longform-header-sapo",
    published=".block-sc-publish-time",
    byline=".block-sc-author",
    evidence="transcribed pages of baonghean and baohaiphong, October 2026",
)
