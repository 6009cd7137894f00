"""What a site's robots.txt allows, after RFC 9309, with its delays and visiting hours."""

import time
from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime, timedelta
from datetime import time as clock_time
from urllib.parse import urlsplit

from protego import Protego

from connectors.errors import FetchError, Refused, Throttled, Unreachable

LIFETIME = 24 * 3600.0  # seconds; RFC 9309 2.4 asks for no longer
ERROR_LIFETIME = 3600.0  # an unreachable file is asked for again sooner
MAX_BYTES = 500 * 1024  # RFC 9309 2.5 asks to parse at least this much
LONGEST_DELAY = 300.0  # seconds; a longer wish is read as "do not come"
PRODUCT = "baotinh"


@dataclass(frozen=True, slots=True)
class RobotsFile:
    """A robots.txt as received: status 0 when it could not be had."""

    url: str
    status: int
    fetched_at: datetime
    body: bytes


@dataclass(frozen=True, slots=True)
class _Entry:
    file: RobotsFile
    rules: Protego | None
    expires: float
    trouble: str


class Robots:
    """The robots.txt files of all hosts that a client meets.

    `get` fetches an address without asking robots and returns (status, body); it raises FetchError.
    """

    def __init__(
        self, get: Callable[[str, datetime], tuple[int, bytes]], monotonic: Callable[[], float] = time.monotonic
    ) -> None:
        self._get = get
        self._monotonic = monotonic
        self._entries: dict[str, _Entry] = {}

    def check(self, url: str, now: datetime) -> float:
        """Return the least seconds between requests that the site asks for (0 if none).

        Raises Refused("robots") for a disallowed path or an impossible delay,
        Unreachable("robots_unreachable") when the file cannot be had (RFC 9309 2.3.1.4: assume a
        complete disallow, for now), Throttled("visit_time") outside the visiting hours.
        """
        entry = self._entry(url, now)
        if entry.rules is None:
            raise _unasked(Unreachable("robots_unreachable", url, entry.trouble))
        if not entry.rules.can_fetch(url, PRODUCT):
            raise Refused("robots", url, "disallowed")
        _check_hours(entry.rules, url, now)
        return _delay(entry.rules, url, now)

    def file(self, url: str, now: datetime) -> RobotsFile:
        """The robots.txt that speaks for an address, fetched if need be."""
        return self._entry(url, now).file

    def _entry(self, url: str, now: datetime) -> _Entry:
        parts = urlsplit(url)
        origin = f"{parts.scheme}://{parts.netloc.lower()}"
        entry = self._entries.get(origin)
        if entry is None or entry.expires <= self._monotonic():
            entry = self._entries[origin] = self._fetch(origin + "/robots.txt", now)
        return entry

    def _fetch(self, address: str, now: datetime) -> _Entry:
        why = ""
        try:
            status, body = self._get(address, now)
        except Refused:
            raise
        except FetchError as trouble:
            if not trouble.asked:
                raise  # nothing was learned that could be remembered
            status, body, why = _status_of(trouble), b"", f"{trouble.reason} {trouble.detail}"
        rules = _parse(status, body)
        lifetime = ERROR_LIFETIME if rules is None else LIFETIME
        return _Entry(RobotsFile(address, status, now, body), rules, self._monotonic() + lifetime, why)


def _status_of(trouble: FetchError) -> int:
    """The HTTP status that an error stands for; 0 means a server that is down or wants rest."""
    if trouble.reason == "redirect_loop":
        return 404  # RFC 9309 2.3.1.2: more than five redirects count as "unavailable"
    return int(trouble.detail) if trouble.reason == "http_error" else 0


def _parse(status: int, body: bytes) -> Protego | None:
    """Rules; None stands for "disallow everything for now"."""
    if 400 <= status < 500:
        return Protego.parse("")
    if status != 200:
        return None
    text = body[:MAX_BYTES].decode("utf-8-sig", errors="replace")
    if len(body) > MAX_BYTES:
        text = text.rpartition("\n")[0]  # a rule cut in the middle would say something else
    return Protego.parse(text)


def _check_hours(rules: Protego, url: str, now: datetime) -> None:
    hours = rules.visit_time(PRODUCT)
    if hours is None or _within(_utc(now), hours.start_time, hours.end_time):
        return
    utc = _utc(now)
    wait = timedelta(hours=hours.start_time.hour - utc.hour, minutes=hours.start_time.minute - utc.minute)
    window = f"{hours.start_time}-{hours.end_time} UTC"
    raise _unasked(Throttled("visit_time", url, window, wait % timedelta(days=1)))


def _unasked(trouble: FetchError) -> FetchError:
    trouble.asked = False
    return trouble


def _delay(rules: Protego, url: str, now: datetime) -> float:
    delay = rules.crawl_delay(PRODUCT) or 0.0
    rate = rules.request_rate(PRODUCT)
    if rate is not None and _rate_applies(rate.start_time, rate.end_time, _utc(now)):
        delay = max(delay, rate.seconds / rate.requests)
    if delay > LONGEST_DELAY:
        raise Refused("robots", url, f"a delay of {delay:g} s is asked for")
    return delay


def _rate_applies(start: clock_time | None, end: clock_time | None, at: clock_time) -> bool:
    return start is None or end is None or _within(at, start, end)


def _utc(now: datetime) -> clock_time:
    offset = now.utcoffset()
    if offset is None:
        raise ValueError(f"a time without zone: {now!r}")
    return (now.replace(tzinfo=None) - offset).time()


def _within(at: clock_time, start: clock_time, end: clock_time) -> bool:
    """Inside a daily window that may cross midnight."""
    return start <= at <= end if start <= end else at >= start or at <= end
