"""What declarations of the provincial press rest on, named once, and what happened to nearly all of it in 2025.

None of the evidence is a visit to a paper's site. The codes in brackets are those of docs/papers.md.
"""

from typing import Final

from connectors.site import Channel, Tenure

CRAWLER: Final = "[CLN] configured in github.com/tammuoichanhoa/crawl_lastest_news, config/sites, February 2026"
PAGE_2026: Final = "[R2] page of October 2026 in github.com/TranVu2005/r2ai-stage3, tests/fixtures"
DOCBAO: Final = "[DB] settings of 2019-20 in github.com/hailoc12/docbao, resources/configs/newspaper"
LISTS: Final = "[G] lists of feeds in public code that put the same ending behind every paper's name"
STORED: Final = "[P] addresses in stored pages and public code"
RULE_373: Final = "[N] form set by rule 373-QĐ/TW of 2025; not seen on the site itself"


def merged(old: str, place: str, note: str = RULE_373) -> tuple[Tenure, Tenure]:
    """The names of a paper that became one house with the province's broadcaster on 1 July 2025 (`place`)."""
    return (
        Tenure(old, until="2025-06-30"),
        Tenure(f"Báo và phát thanh, truyền hình {place}", since="2025-07-01", note=note),
    )


def guessed(home: str, paths: str) -> tuple[Channel, ...]:
    """Feeds that nobody has seen, below the home, blanks between their paths: to be tried, never followed."""
    return tuple(Channel("rss", home + path, evidence=LISTS) for path in paths.split())
