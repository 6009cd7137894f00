"""Times as lists print them: claims that help to stop early, never the article's own time."""

import re
from collections.abc import Callable
from datetime import datetime, timedelta, tzinfo
from email.utils import parsedate_to_datetime
from zoneinfo import ZoneInfo

EARLIEST_YEAR = 1990
# Day first, as everywhere in Vietnam: "08/01/2026 - 18:21", "01/12/2021 | 11:51:00", "16-03-2015".
DAY_FIRST = re.compile(
    r"(?P<day>\d{1,2})[/.-](?P<month>\d{1,2})[/.-](?P<year>\d{4})"
    r"(?:\s{0,3}[-–|,]?\s{0,3}(?:lúc\s{1,3})?(?P<hour>\d{1,2})[:h](?P<minute>\d{2})(?::(?P<second>\d{2}))?)?"
)
# Clock first: "07:04, 28/01/2024", "15:00 ngày 09/02/2024" (ngày = day).
CLOCK_FIRST = re.compile(
    r"(?P<hour>\d{1,2})[:h](?P<minute>\d{2})(?::(?P<second>\d{2}))?\s{0,3}[-–|,]?\s{0,3}(?:ngày\s{1,3})?"
    r"(?P<day>\d{1,2})[/.-](?P<month>\d{1,2})[/.-](?P<year>\d{4})"
)
ISO = re.compile(r"\d{4}-\d{2}-\d{2}(?:[T ]\d{2}:\d{2}(?::\d{2}(?:\.\d{1,6})?)?(?:Z|[+-]\d{2}:?\d{2})?)?")


def read_moment(text: str, zone: str) -> datetime | None:
    """The first time in a text, aware; one without a zone is read in `zone` (an IANA name).

    Knows RFC 822 (RSS), ISO 8601 (Atom, sitemaps) and the day-first forms of Vietnamese pages.
    None when there is none or it is impossible.
    """
    if not text:
        return None
    local = ZoneInfo(zone)
    readers: tuple[Callable[[str, tzinfo], datetime | None], ...] = (_iso, _rfc822, _printed)
    return next((moment for reader in readers if (moment := reader(text[:200], local))), None)


def plausible(moment: datetime | None, now: datetime) -> datetime | None:
    """The moment, unless it lies before the web or more than a day ahead."""
    if moment is None or moment.year < EARLIEST_YEAR or moment > now + timedelta(days=1):
        return None
    return moment


def _iso(text: str, local: tzinfo) -> datetime | None:
    found = ISO.search(text)
    if not found:
        return None
    try:
        return _aware(datetime.fromisoformat(found.group()), local)
    except ValueError:
        return None


def _rfc822(text: str, local: tzinfo) -> datetime | None:
    try:
        return _aware(parsedate_to_datetime(text), local)
    except (ValueError, OverflowError):
        return None


def _printed(text: str, local: tzinfo) -> datetime | None:
    found = CLOCK_FIRST.search(text) or DAY_FIRST.search(text)
    if not found:
        return None
    part = {name: int(value or 0) for name, value in found.groupdict().items()}
    try:
        return datetime(**part, tzinfo=local)
    except ValueError:
        return None


def _aware(moment: datetime, local: tzinfo) -> datetime:
    return moment if moment.tzinfo else moment.replace(tzinfo=local)
