"""Who published, and for which province, on which days: a declaration as a line of periods."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta

from connectors.site import Site, first_day

DAY = timedelta(days=1)


@dataclass(frozen=True, slots=True)
class Outlet:
    """A paper under one name and in one province, from `since` to `until` inclusive; None is an open end.

    `province` is the two-digit code of the General Statistics Office that was valid on those days.
    """

    slug: str
    name: str
    province: str
    since: date | None
    until: date | None


def outlets(site: Site) -> tuple[Outlet, ...]:
    """The periods of a paper, oldest first, without gaps or overlaps, to its last day if it had one.

    A period begins when its name or province does; vague dates count from the earliest day that they
    may mean. Times for which no province is declared (before a province was founded) are left out.
    """
    return tuple(outlet for outlet in _periods(site) if outlet.province)


def _periods(site: Site) -> Iterator[Outlet]:
    said = {first_day(tenure.since) for tenure in (*site.names, *site.provinces)}
    starts: list[date | None] = [None, *sorted(day for day in said if day)]
    ends = [day - DAY for day in starts if day] + [site.retired]
    for since, until in zip(starts, ends, strict=True):
        day = since or until or date.max
        yield Outlet(site.slug, site.name_on(day), site.province_on(day), since, until)
