"""The polite client: asks what it may, as slowly as it should, and believes no half answer."""

import contextlib
import time
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta
from importlib.metadata import version
from pathlib import Path
from urllib.parse import urldefrag, urljoin, urlsplit

import requests
from tenacity import Retrying, retry_if_exception, stop_after_attempt, stop_after_delay, wait_exponential_jitter

from connectors import bodies, faults
from connectors.addresses import Guide, Resolver, resolve
from connectors.errors import BadResponse, FetchError, Refused, Throttled
from connectors.pace import HostPace, Pace
from connectors.page import Page
from connectors.robots import Robots
from connectors.transport import READ_PATIENCE, deadline, open_session

TRIES = 3
MAX_REDIRECTS = 5
TOTAL_SECONDS = 30.0  # one request, from the connection to the last byte
REDIRECTS = frozenset({301, 302, 303, 307, 308})
MAX_URL = 4096
SMALL = 64 * 1024  # bytes of a body that are read only to keep the connection

Clock = Callable[[], datetime]


@dataclass(frozen=True, slots=True)
class Attempt:
    """One request as it went. `outcome` is ok, not_modified, gone, redirect, or the reason of an error.

    `elapsed` is in seconds; `size` counts the body's bytes on the wire.
    """

    url: str
    started: datetime
    elapsed: float
    outcome: str
    status: int
    size: int


@dataclass(frozen=True, slots=True)
class Reply:
    """What one request brought: the body is decompressed; `wire` is its size before that."""

    status: int
    headers: tuple[tuple[str, str], ...]
    body: bytes
    wire: int

    def header(self, name: str) -> str:
        """The first value of a header (lower-case name), or ""."""
        return next((value for key, value in self.headers if key == name), "")


NOTHING = Reply(0, (), b"", 0)
CONDITIONS = frozenset({"If-None-Match", "If-Modified-Since"})
HEALTHY = frozenset({"ok", "not_modified", "gone", "redirect"})


def user_agent(contact: str) -> str:
    """Who we are and whom to complain to."""
    return f"baotinh/{version('baotinh')} (+{contact})"


def check_address(url: str) -> None:
    """Raise Refused unless an address is http(s) with a host, no password and of a sane length."""
    try:
        parts = urlsplit(url)
        parts.port  # noqa: B018 - reading it is what checks it
    except ValueError as fault:
        raise Refused("bad_url", url[:200], str(fault)) from fault
    if parts.scheme.lower() not in ("http", "https"):
        raise Refused("scheme", url[:200], parts.scheme[:40])
    if not parts.hostname or parts.username is not None or len(url) > MAX_URL:
        raise Refused("bad_url", url[:200], "no host, a password, or too long")


def _host(url: str) -> str:
    return urlsplit(url).hostname or ""


def _next_place(place: str, reply: Reply) -> str:
    location = reply.header("location").strip()
    if not location:
        raise BadResponse("bad_redirect", place, "no Location")
    with contextlib.suppress(UnicodeError):  # http.client reads header bytes as Latin-1; servers write UTF-8
        location = location.encode("latin-1").decode("utf-8")
    try:
        return urldefrag(urljoin(place, location)).url
    except ValueError as fault:
        raise BadResponse("bad_redirect", place, str(fault)) from fault


def _drop_body(response: requests.Response) -> None:
    """Keep the connection if little is left to read, close it otherwise: draining feeds a tarpit."""
    length = response.headers.get("Content-Length", "")
    if response.status_code == 304 or (length.isdigit() and int(length) <= SMALL):
        response.raw.drain_conn()
    else:
        response.close()


class Client:
    """Fetches pages of any number of hosts, each within its own pace.

    `contact` is a URL or mail address for the people who run the servers. `connect_to` sends hosts
    to an address of the operator's choice ("*.test" -> "127.0.0.1:8123"); everything else must be
    public. `delay` is the least pause per host in seconds, or give a `pace` of your own. `on_attempt`
    hears of every request, robots.txt included. `ca_bundle` is a PEM file of authorities to trust
    instead of the usual ones. May be shared by threads.
    """

    def __init__(
        self,
        contact: str,
        *,
        delay: float = 3.0,
        pace: Pace | None = None,
        connect_to: Mapping[str, str] | None = None,
        resolver: Resolver = resolve,
        on_attempt: Callable[[Attempt], None] | None = None,
        total_seconds: float = TOTAL_SECONDS,
        max_bytes: int = bodies.MAX_BYTES,
        ca_bundle: Path | None = None,
        monotonic: Callable[[], float] = time.monotonic,
        sleep: Callable[[float], None] = time.sleep,
    ) -> None:
        self.pace = pace or HostPace(delay, monotonic=monotonic, sleep=sleep)
        self.robots = Robots(self._robots_file, monotonic)
        self._session = open_session(user_agent(contact), Guide(connect_to, resolver), ca_bundle)
        self._on_attempt = on_attempt
        self._total_seconds = total_seconds
        self._max_bytes = max_bytes
        self._sleep = sleep
        self._monotonic = monotonic
        self._rests: dict[str, float] = {}

    def __enter__(self) -> "Client":
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def close(self) -> None:
        """Close all connections."""
        self._session.close()

    def fetch(self, url: str, *, source: str, now: Clock, etag: str = "", last_modified: str = "") -> Page:
        """Fetch one page, following up to 5 redirects, each checked like the first address.

        `etag` and `last_modified` make the request conditional. Status 304, 404 and 410 come back as
        pages (304 with an empty body); everything else that is not a whole answer raises FetchError.
        """
        wanted = {"If-None-Match": etag, "If-Modified-Since": last_modified}
        conditions = {name: value for name, value in wanted.items() if value}
        place, reply = self._follow(url, conditions, now, obey=True)
        if reply.status == 206:
            raise BadResponse("truncated", url, "a part, which was not asked for")
        return Page(source, url, place, reply.status, reply.headers, now(), reply.body)

    def fetch_part(self, url: str, offset: int, length: int, *, source: str, now: Clock) -> Page:
        """Fetch some bytes of a file as a page of status 206; a server that sends more answers 200."""
        wanted = {"Range": f"bytes={offset}-{offset + length - 1}", "Accept-Encoding": "identity"}
        place, reply = self._follow(url, wanted, now, obey=True)
        return Page(source, url, place, reply.status, reply.headers, now(), reply.body)

    def _follow(self, url: str, conditions: Mapping[str, str], now: Clock, *, obey: bool) -> tuple[str, Reply]:
        place = url
        for _ in range(MAX_REDIRECTS + 1):
            check_address(place)
            self._check_rest(place)
            if obey:
                self.pace.slow_down(_host(place), self.robots.check(place, now()))
            reply = self._persist(place, conditions, now)
            if reply.status not in REDIRECTS:
                return place, reply
            place = _next_place(place, reply)
        raise BadResponse("redirect_loop", url, f"more than {MAX_REDIRECTS} redirects")

    def _check_rest(self, url: str) -> None:
        """Raise Throttled, without asking, while the host wants to be left alone."""
        left = self._rests.get(_host(url), 0.0) - self._monotonic()
        if left > 0:
            raise Throttled("throttled", url, "the server asked to be left alone", timedelta(seconds=left))

    def _note_rest(self, url: str, trouble: FetchError) -> None:
        if isinstance(trouble, Throttled) and trouble.retry_after:
            self._rests[_host(url)] = self._monotonic() + trouble.retry_after.total_seconds()

    def _persist(self, url: str, conditions: Mapping[str, str], now: Clock) -> Reply:
        """Ask up to 3 times. This is the only place in the product that repeats a request."""
        extra = dict(conditions)
        for attempt in self._retrying():
            with attempt:
                try:
                    return self._ask(url, extra, now)
                except FetchError as trouble:
                    extra.update(faults.remedy(trouble))
                    self._note_rest(url, trouble)
                    raise
        raise AssertionError("tenacity raises the last error again")

    def _retrying(self) -> Retrying:
        return Retrying(
            stop=stop_after_attempt(TRIES) | stop_after_delay(self._total_seconds),
            wait=wait_exponential_jitter(multiplier=0.5, max=8.0, jitter=0.5),
            retry=retry_if_exception(faults.worth_repeating),
            sleep=self._sleep,
            reraise=True,
        )

    def _ask(self, url: str, extra: Mapping[str, str], now: Clock) -> Reply:
        """One request, paced, timed and reported."""
        self.pace.wait(_host(url))
        started, begin = now(), time.monotonic()
        reply, outcome = NOTHING, ""
        try:
            reply = self._exchange(url, extra)
            conditional = not CONDITIONS.isdisjoint(extra)
            outcome = faults.judge(reply.status, reply.header("retry-after"), url, now(), conditional=conditional)
        except FetchError as trouble:
            outcome = trouble.reason
            raise
        finally:
            self._report(Attempt(url, started, time.monotonic() - begin, outcome, reply.status, reply.wire))
        return reply

    def _report(self, attempt: Attempt) -> None:
        throttled = attempt.outcome == "throttled"
        self.pace.report(_host(attempt.url), attempt.elapsed, healthy=attempt.outcome in HEALTHY, refused=throttled)
        if self._on_attempt:
            self._on_attempt(attempt)

    def _exchange(self, url: str, extra: Mapping[str, str]) -> Reply:
        headers = {"Accept-Encoding": "gzip", **extra}
        with faults.translated(url), deadline(self._total_seconds):
            response = self._session.get(
                url, headers=headers, stream=True, allow_redirects=False, timeout=READ_PATIENCE
            )
            try:
                return self._read(response)
            except BaseException:
                response.close()
                raise

    def _read(self, response: requests.Response) -> Reply:
        raw, status = response.raw, response.status_code
        headers = tuple((name.lower(), value) for name, value in raw.headers.items())
        if status not in (200, 203, 206, 404, 410):
            _drop_body(response)
            return Reply(status, headers, b"", 0)
        body, wire = bodies.read(raw, self._max_bytes)
        return Reply(status, headers, body, wire)

    def _robots_file(self, url: str, now: datetime) -> tuple[int, bytes]:
        _, reply = self._follow(url, {}, lambda: now, obey=False)
        return reply.status, reply.body
