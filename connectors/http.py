"""The polite client: asks what it may, as slowly as it should, and believes no half answer."""

import time
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import datetime
from importlib.metadata import version
from pathlib import Path
from urllib.parse import urlsplit

import requests
from tenacity import Retrying, retry_if_exception, stop_after_attempt, stop_after_delay, wait_exponential_jitter

from connectors import bodies, faults
from connectors.addresses import Guide, Resolver, resolve
from connectors.errors import BadResponse, FetchError, Throttled
from connectors.pace import HostPace, Pace, Resting
from connectors.page import Page
from connectors.replies import NOTHING, REDIRECTS, Reply, check_address, drop_body, next_place
from connectors.robots import Robots
from connectors.transport import Transport, deadline

TRIES = 3
MAX_REDIRECTS = 5
TOTAL_SECONDS = 30.0  # one request, from the connection to the last byte
HOST_DOWN = 600.0  # seconds without a request after a host could not be reached

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


CONDITIONS = frozenset({"If-None-Match", "If-Modified-Since"})
HEALTHY = frozenset({"ok", "not_modified", "gone", "redirect"})


def user_agent(contact: str) -> str:
    """Who we are and whom to complain to."""
    return f"baotinh/{version('baotinh')} (+{contact})"


def _host(url: str) -> str:
    return urlsplit(url).hostname or ""


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
        self._host_down = HOST_DOWN if delay else 0.0
        self._wishes: dict[str, float] = {}
        self.robots = Robots(self._robots_file, monotonic)
        self._transport = Transport(user_agent(contact), Guide(connect_to, resolver), ca_bundle)
        self._on_attempt = on_attempt
        self._total_seconds = total_seconds
        self._max_bytes = max_bytes
        self._sleep = sleep

    def __enter__(self) -> "Client":
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def close(self) -> None:
        """Close all connections."""
        self._transport.close()

    def fetch(
        self, url: str, *, source: str, now: Clock, etag: str = "", last_modified: str = "", tries: int = TRIES
    ) -> Page:
        """Fetch one page, following up to 5 redirects, each checked like the first address.

        `etag` and `last_modified` make the request conditional; `tries` is how often a request may be made
        that fails. Status 304, 404 and 410 come back as pages (304 with an empty body); everything
        else that is not a whole answer raises FetchError.
        """
        wanted = {"If-None-Match": etag, "If-Modified-Since": last_modified}
        conditions = {name: value for name, value in wanted.items() if value}
        place, reply = self._follow(url, conditions, now, tries, obey=True)
        if reply.status == 206:
            raise BadResponse("truncated", url, "a part, which was not asked for")
        return Page(source, url, place, reply.status, reply.headers, now(), reply.body)

    def fetch_part(self, url: str, offset: int, length: int, *, source: str, now: Clock) -> Page:
        """Fetch some bytes of a file as a page of status 206; a server that sends more answers 200."""
        wanted = {"Range": f"bytes={offset}-{offset + length - 1}", "Accept-Encoding": "identity"}
        place, reply = self._follow(url, wanted, now, TRIES, obey=True)
        return Page(source, url, place, reply.status, reply.headers, now(), reply.body)

    def _follow(
        self, url: str, conditions: Mapping[str, str], now: Clock, tries: int, *, obey: bool
    ) -> tuple[str, Reply]:
        place, seen = url, {url}
        for _ in range(MAX_REDIRECTS + 1):
            check_address(place)
            if obey:
                self._heed(_host(place), self.robots.check(place, now()))
            reply = self._persist(place, conditions, now, tries)
            if reply.status not in REDIRECTS:
                return place, reply
            place = next_place(place, reply)
            if place in seen:
                raise BadResponse("redirect_loop", url, f"back at {place[:200]}")
            seen.add(place)
        raise BadResponse("redirect_loop", url, f"more than {MAX_REDIRECTS} redirects")

    def _heed(self, host: str, seconds: float) -> None:
        """Tell the pace what robots.txt asks for, once as long as it asks for the same."""
        if seconds > self._wishes.get(host, 0.0):
            self.pace.slow_down(host, seconds)
        self._wishes[host] = seconds

    def _persist(self, url: str, conditions: Mapping[str, str], now: Clock, tries: int) -> Reply:
        """Ask up to `tries` times. This is the only place in the product that repeats a request."""
        extra, asked = dict(conditions), 0
        try:
            for attempt in self._retrying(tries):
                with attempt:
                    try:
                        asked += 1
                        return self._ask(url, extra, now)
                    except FetchError as trouble:
                        extra.update(faults.remedy(trouble))
                        raise
        except FetchError as trouble:
            trouble.requests = asked if trouble.asked else asked - 1
            self._note_rest(url, trouble)
            raise
        raise AssertionError("tenacity raises the last error again")

    def _note_rest(self, url: str, trouble: FetchError) -> None:
        """Let everybody who shares the pace leave a host alone that said so, or that is down."""
        if not trouble.asked:
            return
        if isinstance(trouble, Throttled) and trouble.retry_after:
            self.pace.rest(_host(url), trouble.retry_after.total_seconds(), "throttled")
        elif trouble.down and self._host_down:
            self.pace.rest(_host(url), self._host_down, trouble.reason)

    def _retrying(self, tries: int) -> Retrying:
        return Retrying(
            stop=stop_after_attempt(tries) | stop_after_delay(self._total_seconds),
            wait=wait_exponential_jitter(multiplier=0.5, max=8.0, jitter=0.5),
            retry=retry_if_exception(faults.worth_repeating),
            sleep=self._sleep,
            reraise=True,
        )

    def _ask(self, url: str, extra: Mapping[str, str], now: Clock) -> Reply:
        """One request, paced, timed and reported."""
        try:
            self.pace.wait(_host(url))
        except Resting as resting:
            raise faults.left_alone(resting, url) from resting
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
            response = self._transport.get(url, headers)
            try:
                return self._read(response)
            except BaseException:
                response.close()
                raise

    def _read(self, response: requests.Response) -> Reply:
        raw, status = response.raw, response.status_code
        headers = tuple((name.lower(), value) for name, value in raw.headers.items())
        if status not in (200, 203, 206, 404, 410):
            drop_body(response)
            return Reply(status, headers, b"", 0)
        body, wire = bodies.read(raw, self._max_bytes)
        return Reply(status, headers, body, wire)

    def _robots_file(self, url: str, now: datetime) -> tuple[int, bytes]:
        _, reply = self._follow(url, {}, lambda: now, TRIES, obey=False)
        return reply.status, reply.body
