"""Taking articles down: an order of a person in the terms of the warehouse, and the list of all orders as lines."""

import json
import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import asdict
from datetime import datetime

from sqlalchemy import Engine

from connectors.site import Site
from connectors.urls import NotAnAddress, article_number, canonical, site_of
from sql import sources, withdrawal
from sql.sources import UNKNOWN
from sql.withdrawal import Erased, Withdrawal

SHORTEST = 4  # digits of a number that says by itself which article it is


class NoSuchArticle(Exception):
    """Neither an address nor the number of an article."""


def order(engine: Engine, sites: Mapping[str, Site], what: str, by: str, reason: str, at: datetime) -> Withdrawal:
    """The order to take down an article, by its address or by its number here. Raises NoSuchArticle."""
    url = withdrawal.address_of(engine, int(what)) if what.isdigit() else what
    if url is None:
        raise NoSuchArticle(f"there is no article {what}")
    site = site_of(url, sites.values())
    if site is None:
        return Withdrawal(url, "", "", (), by, reason, at)
    try:
        url = canonical(url, site)
    except NotAnAddress as fault:
        raise NoSuchArticle(str(fault)) from fault
    return Withdrawal(url, site.slug, _spellings(url, site), _relatives(site, sites), by, reason, at)


def carry_out(engine: Engine, sites: Mapping[str, Site], wanted: Withdrawal) -> Erased:
    """Erase what an order names, and refuse it from now on."""
    sources.register(engine, [UNKNOWN, *sites.values()])
    return withdrawal.withdraw(engine, wanted)


def as_lines(orders: Iterable[Withdrawal]) -> Iterator[str]:
    """All that is needed to take the same articles down elsewhere, as JSON lines; no text is in it."""
    for wanted in orders:
        yield json.dumps(asdict(wanted) | {"at": wanted.at.isoformat()}, ensure_ascii=False)


def from_lines(lines: Iterable[str]) -> Iterator[Withdrawal]:
    """The orders of such a list. Raises ValueError for what is none."""
    for line in lines:
        try:
            facts = json.loads(line)
            yield Withdrawal(**facts | {"at": datetime.fromisoformat(facts["at"])})
        except (TypeError, KeyError) as fault:
            raise ValueError(f"no line of such a list: {line[:80]!r}") from fault


def _spellings(url: str, site: Site) -> str:
    """Addresses of the same newspaper with the same number are the same article, whatever their slug."""
    number = article_number(url, site)
    if not number.isdigit() or len(number) < SHORTEST:
        return ""
    return rf"(^|[^0-9]){re.escape(number)}([^0-9]|$)"


def _relatives(site: Site, sites: Mapping[str, Site]) -> list[str]:
    """The newspaper and those whose articles are numbered in the same series."""
    series = {site.series or site.slug, *(numbering.series for numbering in site.former)}
    return sorted(
        slug
        for slug, other in sites.items()
        if not series.isdisjoint({other.series or slug, *(numbering.series for numbering in other.former)})
    )
