"""What can go wrong between us and a server, as one small tree.

FetchError
├── Unreachable      dns, refused, reset, timeout, tls: nothing usable came back
├── BadResponse      a response that must not be read: truncated, too large, wrong encoding
├── Refused          we may not or must not ask: robots, address, scheme
└── Throttled        429 or 503: come back later
"""

from datetime import timedelta


class FetchError(Exception):
    """A page could not be had. `reason` is a code of `sql/reasons`; `retryable` says if time may help.

    `asked` is False when the server heard nothing of it; `down` says that no connection came about;
    `requests` is how often the address was asked for before we gave up.
    """

    retryable = True
    asked = True
    down = False
    requests = 0

    def __init__(self, reason: str, url: str, detail: str = "") -> None:
        super().__init__(f"{reason}: {url}" + (f" ({detail})" if detail else ""))
        self.reason = reason
        self.url = url
        self.detail = detail


class Unreachable(FetchError):
    """The server did not answer in a usable way: dns, refused, reset, timeout, tls."""


class BadResponse(FetchError):
    """A response arrived but must not be read: truncated, too_large, bad_encoding, redirect_loop."""


class Refused(FetchError):
    """We may not ask: robots, blocked_address, scheme."""

    retryable = False


class Throttled(FetchError):
    """The server asks for patience (429, 503); `retry_after` is how long, if it said."""

    def __init__(self, reason: str, url: str, detail: str = "", retry_after: timedelta | None = None) -> None:
        super().__init__(reason, url, detail)
        self.retry_after = retry_after
