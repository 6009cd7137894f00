"""The day or the month that an address names, where nothing on the page says more."""

import re
from datetime import datetime, timedelta
from typing import Final

from transforms import dates
from transforms.stamp_scores import HANOI

_URL_MONTH: Final = re.compile(r"/((?:19|20)\d{2})(0[1-9]|1[0-2])(?:([0-2]\d|3[01]))?/")
_URL_DAY: Final = re.compile(r"/((?:19|20)\d{2})/(0?[1-9]|1[0-2])/(0?[1-9]|[12]\d|3[01])(?:/|-)")
_URL_STAMP: Final = re.compile(
    r"/(?:19|20)\d{2}/((?:19|20)\d{2})(0[1-9]|1[0-2])(0[1-9]|[12]\d|3[01])/"
)  # VDOC pictures


def date_of(url: str, fetched_at: datetime) -> dates.Reading | None:
    """The reading of an address such as "/2023/05/27/" or "/202305/", None without one."""
    match = _URL_STAMP.search(url) or _URL_DAY.search(url) or _URL_MONTH.search(url)
    if match is None:
        return None
    year, month, day = int(match.group(1)), int(match.group(2)), match.group(3) if match.re.groups == 3 else None
    try:
        at = datetime(year, month, int(day) if day else 1, tzinfo=HANOI)
    except ValueError:
        return None
    if not datetime(1997, 1, 1, tzinfo=HANOI) <= at <= fetched_at + timedelta(days=1):
        return None
    return dates.Reading(at, "day" if day else "month", match.group(0).strip("/-"), "publish", "")
