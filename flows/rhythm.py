"""What a newspaper's own rhythm lets expect of a day: weekdays, and the quiet of Tết."""

from collections.abc import Mapping
from datetime import date, timedelta
from math import comb, sqrt
from statistics import median
from typing import Final

from sql.health import Volume

WEEKS: Final = 8
FEWEST_WEEKS: Final = 3  # same weekdays before anything is expected
SIGMAS: Final = 3.5
TET_BEFORE, TET_AFTER = timedelta(days=3), timedelta(days=8)
# First day of the lunar year in Viet Nam's own calendar (UTC+7).
TET: Final = (
    date(2015, 2, 19), date(2016, 2, 8), date(2017, 1, 28), date(2018, 2, 16), date(2019, 2, 5), date(2020, 1, 25),
    date(2021, 2, 12), date(2022, 2, 1), date(2023, 1, 22), date(2024, 2, 10), date(2025, 1, 29), date(2026, 2, 17),
    date(2027, 2, 6), date(2028, 1, 26), date(2029, 2, 13), date(2030, 2, 2),
)  # fmt: skip


def is_tet(day: date) -> bool:
    """Whether newspapers rest on a day: the days around the lunar new year."""
    return any(new_year - TET_BEFORE <= day <= new_year + TET_AFTER for new_year in TET)


def expected(volumes: Mapping[date, Volume], day: date) -> float | None:
    """The median of the same weekday in the last eight weeks without Tết; None while too few are known.

    Weeks before the first article of the paper are not counted; weeks without one are.
    """
    if not volumes:
        return None
    first = min(volumes)
    weeks = [day - timedelta(weeks=n) for n in range(1, WEEKS + 1)]
    counts = [_count(volumes, week) for week in weeks if week >= first and not is_tet(week)]
    return median(counts) if len(counts) >= FEWEST_WEEKS else None


def is_low(count: int, usual: float | None) -> bool:
    """Whether a day has far fewer articles than chance explains: under half, and 3.5 standard deviations down.

    Counts of independent articles spread by the square root; papers with fewer than three a day show nothing.
    """
    return usual is not None and count < usual / 2 and count < usual - SIGMAS * sqrt(usual)


def fill_rate(volumes: Mapping[date, Volume], field: str, days: list[date]) -> tuple[float | None, int]:
    """The share of articles of some days that have a field, and how many articles that is."""
    known = [volumes[day] for day in days if day in volumes]
    articles = sum(volume.articles for volume in known)
    filled = sum(volume.filled.get(field, 0) for volume in known)
    return (filled / articles if articles else None), articles


def chance_of(filled: int, articles: int, usual: float) -> float:
    """The probability that so few or fewer of some articles have a field that a share `usual` of them has."""
    share = min(usual, 0.98)  # nothing is so sure that one article without it is a sign
    return sum(comb(articles, n) * share**n * (1 - share) ** (articles - n) for n in range(filled + 1))


def usual_fill_rate(volumes: Mapping[date, Volume], field: str, days: list[date]) -> float | None:
    """The median over days of the share of articles with a field; None while fewer than 30 articles are known.

    A median, so that the days of a fault do not become the usual ones after a week of it.
    """
    known = [volumes[day] for day in days if day in volumes and volumes[day].articles]
    if sum(volume.articles for volume in known) < 30:
        return None
    return median(volume.filled.get(field, 0) / volume.articles for volume in known)


def _count(volumes: Mapping[date, Volume], day: date) -> int:
    return volumes[day].articles if day in volumes else 0
