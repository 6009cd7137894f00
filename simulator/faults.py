"""What can be made to go wrong, request by request, each with a count of how often it did."""

import re
import time
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, replace
from datetime import datetime

from simulator.exchange import Answer, Kind, Request


@dataclass(frozen=True, slots=True)
class Manner:
    """How an answer goes onto the wire; the default is whole and at once.

    `delay` is in seconds before the first byte; `chunk` bytes at a time with `pause` seconds between;
    `share` of the body is sent (its announced length stays), then the connection ends, with `reset`
    by a TCP reset. `share=0` with `reset` sends nothing at all, not even a status.
    """

    delay: float = 0.0
    chunk: int = 0
    pause: float = 0.0
    share: float = 1.0
    reset: bool = False


WHOLE = Manner()


@dataclass(frozen=True, slots=True)
class Detour:
    """The paper's answer to another address: a page 2 that is page 1, a calendar that shows today whatever is asked.

    `path` "" keeps the path, `query` None keeps the query.
    """

    path: str = ""
    query: Mapping[str, str] | None = None

    def turn(self, request: Request) -> Request:
        """Return the request that is answered instead."""
        query = request.query if self.query is None else self.query
        return replace(request, path=self.path or request.path, query=query)


Effect = Answer | Manner | Detour
"""An answer instead of the paper's own, a manner of sending the paper's own, or its answer to something else."""

Hook = Callable[[Request], Effect | None]
"""Asked before each request to a paper is answered; the first that returns an effect decides."""


@dataclass(slots=True)
class Fault:
    """An effect on some requests: those that match, after the first `skip`, at most `times` of them.

    `host` and `kind` match exactly, `path` is a regular expression searched in the path; blank matches
    all. `since` and `until` are simulated instants, for what lasts a while, such as an outage. `fired` counts
    the requests that had the effect; a test whose fault never fired proves nothing.
    """

    name: str
    effect: Effect
    host: str = ""
    kind: Kind | None = None
    path: str = ""
    skip: int = 0
    times: int | None = None
    since: datetime | None = None
    until: datetime | None = None
    fired: int = field(default=0, init=False)
    matched: int = field(default=0, init=False)

    def __call__(self, request: Request) -> Effect | None:
        """Return the effect if this request is to have it."""
        if not self._matches(request):
            return None
        self.matched += 1
        if self.matched <= self.skip or (self.times is not None and self.fired >= self.times):
            return None
        self.fired += 1
        return self.effect

    def _matches(self, request: Request) -> bool:
        if self.host and request.host != self.host:
            return False
        if self.kind and request.kind != self.kind:
            return False
        if (self.since and request.now < self.since) or (self.until and request.now >= self.until):
            return False
        return not self.path or re.search(self.path, request.path) is not None


@dataclass(slots=True)
class RateLimit:
    """Answers 429 to whoever asks a host more than `most` times within `span` real seconds."""

    host: str
    most: int
    span: float = 60.0
    retry_after: int = 60
    name: str = "rate limit"
    fired: int = field(default=0, init=False)
    _seen: list[float] = field(default_factory=list, init=False)

    def __call__(self, request: Request) -> Effect | None:
        """Return a refusal once too many requests have come."""
        if request.host != self.host:
            return None
        now = time.monotonic()
        self._seen = [moment for moment in self._seen if now - moment < self.span]
        if len(self._seen) < self.most:
            self._seen.append(now)
            return None
        self.fired += 1
        page = b"<html><body><h1>429 Too Many Requests</h1></body></html>"
        return Answer(429, lambda: page, headers=(("Retry-After", str(self.retry_after)),))


def challenge() -> Answer:
    """Status 200 with a small page that sets a cookie and asks to be loaded again, as some hosts do first."""
    page = b"""<html><head><title>Just a moment</title><script>
document.cookie = "D1N=5d41402abc4b2a76b9719d911017c592; path=/"; window.location.reload(true);
</script></head><body><noscript>Please enable JavaScript and cookies.</noscript></body></html>"""
    return Answer(200, lambda: page, headers=(("Cache-Control", "no-store"),))


def fail() -> Answer:
    """Status 500 with a short page."""
    return Answer(500, lambda: b"<html><body><h1>500 Internal Server Error</h1></body></html>")


def refuse(seconds: int = 120) -> Answer:
    """Status 503 with a Retry-After in seconds."""
    page = b"<html><body><h1>503 Service Temporarily Unavailable</h1></body></html>"
    return Answer(503, lambda: page, headers=(("Retry-After", str(seconds)),))


def reset(share: float = 0.0) -> Manner:
    """Reset the connection, before the answer or after a share of its body."""
    return Manner(share=share, reset=True)


def drip(chunk: int = 512, pause: float = 0.05) -> Manner:
    """Send everything, but a few bytes at a time."""
    return Manner(chunk=chunk, pause=pause)


def truncate(share: float = 0.5) -> Manner:
    """End the connection politely before the announced length is reached."""
    return Manner(share=share)


def lag(seconds: float) -> Manner:
    """Answer late."""
    return Manner(delay=seconds)


EFFECTS: dict[str, Callable[[], Effect]] = {
    "fail": fail,
    "refuse": refuse,
    "reset": reset,
    "drip": drip,
    "truncate": truncate,
    "lag": lambda: lag(0.5),
    "challenge": challenge,
}
"""Effects with their ordinary measures, by the name under which another process asks for them."""
