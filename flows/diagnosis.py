"""Is a newspaper well, and if not, why: a named cause with a sample page, by evidence."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Final, Literal

from flows.patience import PATIENCE
from flows.rhythm import chance_of, expected, fill_rate, is_low, is_tet, usual_fill_rate
from flows.window import ZONE
from sql.health import FIELDS, Facts, Tally

Cause = Literal[
    "", "blocked", "outage", "layout_changed", "feed_moved", "flood", "not_visited", "quiet", "quiet_tet", "learning",
    "not_followed",
]  # fmt: skip
ALARMS: Final[frozenset[Cause]] = frozenset(
    {"blocked", "outage", "layout_changed", "feed_moved", "flood", "not_visited"}
)
HISTORY: Final = 70  # days
SILENT_AFTER: Final = timedelta(hours=26)

# Codes of connectors.errors and connectors.feeds, and reasons of transforms.article.
BLOCKS: Final = frozenset({"challenge", "http_401", "http_403", "http_406", "robots", "throttled", "visit_time"})
OUTAGES: Final = frozenset(
    {
        "dns",
        "refused",
        "reset",
        "timeout",
        "tls",
        "truncated",
        "server_error",
        "robots_unreachable",
        "maintenance",
        "parked",
    }
)
MOVES: Final = frozenset({"gone", "not_a_feed", "not_a_sitemap", "empty_listing", "trap", "xml", "doctype"})
FLOODS: Final = frozenset({"daily_cap"})
LAYOUTS: Final = frozenset({"no_body", "no_title", "no_date", "layout", "listing", "too_deep"})
FEWEST: Final = 3  # pages before they mean something
SHARE: Final = 0.3  # of a day's pages
ENOUGH: Final = 12  # articles of a day that speak without yesterday's
RARE: Final = 1e-6  # chance of such a fall, for five fields each hour


@dataclass(frozen=True, slots=True)
class Health:
    """One paper: `cause` is "" when all is well; `sample` is a page that shows it."""

    source: str
    cause: Cause
    detail: str
    sample: str
    articles: int
    usual: float | None
    quarantined: int
    visited: str
    chrome: int

    @property
    def alarming(self) -> bool:
        """Whether somebody has to act."""
        return self.cause in ALARMS


def diagnose(facts: Facts) -> Health:
    """Judge a paper by its last whole day and its last visit."""
    today = facts.now.astimezone(ZONE).date()
    day = today - timedelta(days=1)
    cause, detail, sample = next(_causes(facts, day, today))
    articles = facts.volumes[day].articles if day in facts.volumes else 0
    quarantined = sum(tally.count for n in range(7) for tally in facts.problems.get(today - timedelta(days=n), ()))
    visited = f"{facts.visited_at.astimezone(ZONE):%Y-%m-%d %H:%M}" if facts.visited_at else "never"
    return Health(
        facts.source, cause, detail, sample, articles, expected(facts.volumes, day), quarantined, visited, facts.chrome
    )


def _causes(facts: Facts, day: date, today: date) -> Iterator[tuple[Cause, str, str]]:
    """What is wrong, gravest first; the last always applies."""
    if not facts.followed:
        yield "not_followed", "no ordinary run has ever had it: nothing is expected of it", ""
    if facts.visited_at is None or facts.now - facts.visited_at > SILENT_AFTER:
        yield "not_visited", "no run has read its channels for a day: is a worker alive, is its schedule paused?", ""
    met = [*_from_troubles(facts.troubles), *facts.failures, *facts.waiting]
    aside = [tally for each in (day, today) for tally in facts.problems.get(each, ())]
    pages = sum(facts.volumes[each].articles for each in (day, today) if each in facts.volumes)
    yield from _from_evidence("blocked", BLOCKS, [*met, *aside], pages, facts.troubles)
    yield from _from_evidence("outage", OUTAGES, [*met, *aside], pages, facts.troubles)
    yield from _from_stuck(facts, today)
    yield from _from_evidence("layout_changed", LAYOUTS, aside, pages, ())
    yield from _from_fill(facts, day, today)
    yield from _from_evidence("feed_moved", MOVES, met, pages, facts.troubles)
    yield from _from_evidence("flood", FLOODS, met, pages, facts.troubles)
    yield _from_volume(facts, day)


def _from_evidence(
    cause: Cause, codes: frozenset[str], met: Sequence[Tally], pages: int, troubles: Sequence[str]
) -> Iterator[tuple[Cause, str, str]]:
    """A cause, when a channel says it, or so many pages do that it is no single bad page."""
    found = [tally for tally in met if tally.reason in codes]
    count = sum(tally.count for tally in found)
    by_channel = [tally for tally in found if tally.sample in troubles]
    if by_channel or (count >= FEWEST and count >= SHARE * (pages + count)):
        worst = max(by_channel or found, key=lambda tally: tally.count)
        yield cause, f"{worst.reason} ({count} times)", _address(worst.sample)


def _from_stuck(facts: Facts, today: date) -> Iterator[tuple[Cause, str, str]]:
    """The cause, when a run left the server alone after a row of failures: too few beside yesterday's articles."""
    loaded = facts.volumes[today].articles if today in facts.volumes else 0
    for cause, codes in _STOPS:
        stuck = [tally for tally in facts.waiting if tally.reason in codes]
        count = sum(tally.count for tally in stuck)
        if count >= PATIENCE and count >= SHARE * (loaded + count):
            yield cause, f"{stuck[0].reason} ({count} times, and {loaded} articles of today)", stuck[0].sample


_STOPS: Final[tuple[tuple[Cause, frozenset[str]], ...]] = (("blocked", BLOCKS), ("outage", OUTAGES))


def _from_troubles(troubles: Sequence[str]) -> list[Tally]:
    """Codes that channels met: a trouble reads `channel: code: detail`, a sitemap's names its parts.

    A plain error status stands in the detail: `http_error: address 403`.
    """
    known = BLOCKS | OUTAGES | MOVES | FLOODS
    return [
        Tally(code, 1, trouble)
        for trouble in troubles
        for code in dict.fromkeys(re.findall(r"(?<![\w/.])[a-z_0-9]+(?=:|$| )", _spell_status(trouble)))
        if code in known
    ]


def _spell_status(trouble: str) -> str:
    return re.sub(r"http_error: \S+ (\d{3})", r"http_\1", trouble)


def _address(text: str) -> str:
    found = re.search(r"https?://[^\s:]+(?::\d+)?[^\s:]*", text)
    return found.group() if found else text


def _from_fill(facts: Facts, day: date, today: date) -> Iterator[tuple[Cause, str, str]]:
    """A field that nearly all articles had, and now hardly any: the page shows it elsewhere.

    Today speaks for itself when it has enough articles, since yesterday may have been before the change.
    """
    enough = today in facts.volumes and facts.volumes[today].articles >= ENOUGH
    recent = [today] if enough else [today, day]
    before = [day - timedelta(days=n) for n in range(2, 58)]
    for name in FIELDS:
        usual = usual_fill_rate(facts.volumes, name, before)
        now, few = fill_rate(facts.volumes, name, recent)
        if usual is None or now is None or usual < 0.8 or now >= usual / 2:
            continue
        if chance_of(round(now * few), few, usual) < RARE:
            yield "layout_changed", f"{name}: {now:.0%} of articles, {usual:.0%} before", ""


def _from_volume(facts: Facts, day: date) -> tuple[Cause, str, str]:
    usual = expected(facts.volumes, day)
    count = facts.volumes[day].articles if day in facts.volumes else 0
    if usual is None:
        return "learning", "too young for a rhythm of its own", ""
    if not is_low(count, usual):
        return "", "", ""
    told = f"{count} articles on {day}, {usual:.0f} on such a day; its channels were read without trouble"
    return ("quiet_tet" if is_tet(day) else "quiet"), told, ""
