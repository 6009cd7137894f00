"""A newspaper as it was: stretches of days with one name, one domain and one province that existed on them."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date, timedelta

from connectors.lineage import Outlet, outlets
from connectors.site import Site, Tenure, first_day, last_day
from transforms.gazetteer import Gazetteer, gazetteer

_DAY = timedelta(days=1)


@dataclass(frozen=True, slots=True)
class Period:
    """A newspaper from `since` to `until` inclusive; None is an open end, `unit` "" a province that nobody knows.

    `domain` is the best guess where the declaration leaves room, `others` what else may have been in use.
    `doubt` quotes vague bounds and what tenures rest on.
    """

    source: str
    name: str
    domain: str
    others: tuple[str, ...]
    province_code: str
    unit: str
    since: date | None
    until: date | None
    doubt: str


def periods(site: Site, table: Gazetteer | None = None) -> tuple[Period, ...]:
    """The periods of a paper, oldest first; times for which no province is declared are left out."""
    table = table or gazetteer()
    cuts = sorted({*_turns(site.tenures), *(unit.since for unit in table.units if unit.since)})
    codes = {unit.code for unit in table.units}
    found: list[Period] = []
    for outlet in outlets(site):
        for since, until in _stretches(outlet, cuts):
            period = _period(site, outlet, since, until, table)
            if not period.unit and outlet.province in codes:
                continue  # before the table of units begins
            if found and replace(found[-1], until=None) == replace(period, since=found[-1].since, until=None):
                period = replace(period, since=found.pop().since)
            found.append(period)
    return tuple(found)


def _turns(tenures: tuple[Tenure, ...]) -> Iterator[date]:
    """The days on which a domain may have come into use or gone out of it."""
    for tenure in tenures:
        if start := first_day(tenure.since):
            yield start
        if end := last_day(tenure.until):
            yield end + _DAY


def _stretches(outlet: Outlet, cuts: list[date]) -> Iterator[tuple[date | None, date | None]]:
    since = outlet.since
    for cut in cuts:
        if (since is None or since < cut) and (outlet.until is None or cut <= outlet.until):
            yield since, cut - _DAY
            since = cut
    yield since, outlet.until


def _period(site: Site, outlet: Outlet, since: date | None, until: date | None, table: Gazetteer) -> Period:
    day = until or since or date.max
    domain, others = _domains(site.tenures, day, outlet.until is None)
    unit = _unit(outlet.province, day, table)
    held = [("name", site.names), ("domain", site.tenures), ("province", site.provinces)]
    doubts = [
        told for what, tenures in held for tenure in tenures if tenure.covers(day) for told in _told(what, tenure)
    ]
    return Period(outlet.slug, outlet.name, domain, others, outlet.province, unit, since, until, "; ".join(doubts))


def _domains(tenures: tuple[Tenure, ...], day: date, is_present: bool) -> tuple[str, tuple[str, ...]]:
    """The domain of a day, and the others that may have been; they are declared in the order of their use.

    Today's is the last. Before, a domain with a bound that is known beats one without.
    """
    begun = [tenure for place, tenure in enumerate(tenures) if not any(map(day.__lt__, _starts(tenures[:place])))]
    held = [tenure for tenure in begun if tenure.covers(day)]
    bounded = [tenure for tenure in held if tenure.since or tenure.until]
    chosen = [Tenure(""), *(held if is_present or not bounded else bounded)][-1]
    return chosen.value, tuple(tenure.value for tenure in held if tenure is not chosen)


def _starts(tenures: tuple[Tenure, ...]) -> Iterator[date]:
    return (start for tenure in tenures if (start := first_day(tenure.since)))


def _unit(code: str, day: date, table: Gazetteer) -> str:
    """The unit with a code on a day; before the codes of 2004, what the name of its first unit meant."""
    coded = [unit for unit in table.units if unit.code == code]
    if valid := [unit.unit for unit in coded if unit.covers(day)]:
        return valid[0]
    first = min(coded, key=lambda unit: unit.since or date.min, default=None)
    meant = table.meaning(first.name, day) if first else ()
    return meant[0].unit if len(meant) == 1 and meant[0].standing != "former" else ""


def _told(what: str, tenure: Tenure) -> Iterator[str]:
    for word, bound in (("since", tenure.since), ("until", tenure.until)):
        if bound and (len(bound) < len("2025-07-01") or bound.endswith("?") or bound.startswith("~")):
            yield f"{what} {tenure.value} {word} {bound}"
    if tenure.note:
        yield f"{what} {tenure.value}: {tenure.note}"
