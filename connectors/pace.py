"""How long to leave a server alone between two requests."""

import threading
import time
from collections.abc import Callable
from dataclasses import dataclass
from typing import Protocol

LATENCY_FACTOR = 5.0  # a server that needs 1 s for an answer gets 5 s of rest
SMOOTHING = 0.25
PENALTY = 30.0  # seconds after 429 or 503
LONGEST = 300.0  # seconds; what asks for more is better served by another day


class Resting(Exception):
    """A host is to be left alone for `seconds` more: `reason` is throttled, or why it could not be reached."""

    def __init__(self, reason: str, seconds: float) -> None:
        super().__init__(f"{reason}: {seconds:.0f} s")
        self.reason = reason
        self.seconds = seconds


class Pace(Protocol):
    """What a client asks before and tells after each request. Another budget may stand behind it."""

    def wait(self, host: str) -> None:
        """Sleep until the host may be asked again, and take the turn. Raises Resting instead of a long sleep."""

    def report(self, host: str, seconds: float, *, healthy: bool, refused: bool) -> None:
        """Tell how long the answer took, whether it was one, and whether the server asked for patience."""

    def slow_down(self, host: str, seconds: float) -> None:
        """Never ask the host more often than this, for example because its robots.txt says so."""

    def rest(self, host: str, seconds: float, reason: str) -> None:
        """Do not ask the host at all for so long: it said so, or it is down."""


@dataclass(slots=True)
class _Host:
    floor: float
    latency: float = 0.0
    free_at: float = 0.0
    last: float = float("-inf")
    rest_until: float = float("-inf")
    rest_reason: str = ""


class HostPace:
    """At most one request per `delay` seconds and host within this process, fewer when it answers slowly.

    A delay of 0 switches politeness off: it is for simulators and tests.
    """

    def __init__(
        self,
        delay: float = 3.0,
        *,
        monotonic: Callable[[], float] = time.monotonic,
        sleep: Callable[[float], None] = time.sleep,
    ) -> None:
        self.delay = delay
        self._monotonic = monotonic
        self._sleep = sleep
        self._hosts: dict[str, _Host] = {}
        self._lock = threading.Lock()

    def wait(self, host: str) -> None:
        """Sleep until the host may be asked again; turns of several threads queue up."""
        with self._lock:
            state = self._state(host)
            left = state.rest_until - self._monotonic()
            if left > 0:
                raise Resting(state.rest_reason, left)
            start = max(self._monotonic(), state.free_at)
            state.free_at = start + self._rest(state)
            state.last = start
        pause = start - self._monotonic()
        if pause > 0:
            self._sleep(pause)

    def report(self, host: str, seconds: float, *, healthy: bool, refused: bool) -> None:
        """Smooth the latency by good answers only, since errors are often fast; rest long after a refusal."""
        if self.delay == 0:
            return
        with self._lock:
            state = self._state(host)
            if healthy:
                state.latency += SMOOTHING * (seconds - state.latency) if state.latency else seconds
            rest = max(self._rest(state), PENALTY if refused else 0.0)
            state.free_at = max(state.free_at, self._monotonic() + rest)

    def slow_down(self, host: str, seconds: float) -> None:
        """Raise the least delay of a host."""
        with self._lock:
            state = self._state(host)
            state.floor = max(state.floor, seconds)
            state.free_at = max(state.free_at, state.last + state.floor)

    def rest(self, host: str, seconds: float, reason: str) -> None:
        """Leave a host alone; an earlier and longer rest holds."""
        with self._lock:
            state, until = self._state(host), self._monotonic() + seconds
            if until > state.rest_until:
                state.rest_until, state.rest_reason = until, reason

    def _state(self, host: str) -> _Host:
        return self._hosts.setdefault(host, _Host(self.delay))

    def _rest(self, state: _Host) -> float:
        adaptive = LATENCY_FACTOR * state.latency if self.delay else 0.0
        return max(state.floor, min(adaptive, LONGEST))
