"""From what the libraries raise to our own errors, and which of them are worth a second try."""

import contextlib
import http.client
import socket
import ssl
from collections.abc import Iterator, Mapping
from datetime import UTC, datetime, timedelta
from email.utils import parsedate_to_datetime

import requests
import urllib3.exceptions

from connectors.addresses import AddressBlocked
from connectors.bodies import BodyFault
from connectors.errors import BadResponse, FetchError, Refused, Throttled, Unreachable
from connectors.pace import Resting
from connectors.transport import NotConnected

LONGEST_RETRY_AFTER = timedelta(days=1)
WORTH_REPEATING = frozenset(
    {"dns", "refused", "reset", "timeout", "server_error", "truncated", "bad_encoding", "unasked_304"}
)
# Header fields that get round what went wrong with the try before.
REMEDIES: Mapping[str, Mapping[str, str]] = {
    "bad_encoding": {"Accept-Encoding": "identity"},
    "unasked_304": {"Cache-Control": "no-cache"},
}
# The first kind that occurs anywhere in the chain of causes names the error.
KINDS: tuple[tuple[tuple[type[BaseException], ...], type[FetchError], str], ...] = (
    ((AddressBlocked,), Refused, "blocked_address"),
    ((socket.gaierror,), Unreachable, "dns"),
    ((ConnectionRefusedError,), Unreachable, "refused"),
    ((ssl.SSLError, urllib3.exceptions.SSLError), Unreachable, "tls"),
    ((TimeoutError, urllib3.exceptions.TimeoutError), Unreachable, "timeout"),
    ((ConnectionError,), Unreachable, "reset"),  # RemoteDisconnected is one, too
    ((http.client.IncompleteRead,), BadResponse, "truncated"),  # urllib3's InvalidChunkLength is one, too
    ((http.client.HTTPException,), BadResponse, "bad_response"),
    ((OSError,), Unreachable, "unreachable"),
    ((urllib3.exceptions.ProtocolError,), BadResponse, "truncated"),  # "Response ended prematurely"
)
LIBRARY_ERRORS = (requests.RequestException, urllib3.exceptions.HTTPError, AddressBlocked, OSError)


@contextlib.contextmanager
def translated(url: str) -> Iterator[None]:
    """Turn everything that requests, urllib3, sockets and our body reader raise into FetchError."""
    try:
        yield
    except BodyFault as fault:
        raise BadResponse(fault.reason, url, fault.detail) from fault
    except (requests.exceptions.InvalidURL, requests.exceptions.MissingSchema, UnicodeError) as fault:
        raise Refused("bad_url", url, str(fault)[:200]) from fault
    except LIBRARY_ERRORS as fault:
        raise _named(fault, url) from fault


def _named(fault: BaseException, url: str) -> FetchError:
    causes = list(_chain(fault))
    for kinds, error, reason in KINDS:
        found = next((cause for cause in causes if isinstance(cause, kinds)), None)
        if found is not None and not isinstance(found, requests.RequestException):
            named = error(reason, url, str(found)[:200])
            named.down = any(isinstance(cause, NotConnected) for cause in causes)
            return named
    return BadResponse("bad_response", url, str(fault)[:200])


def left_alone(resting: Resting, url: str) -> FetchError:
    """The error of a request that was not made, because its host has a rest."""
    if resting.reason == "throttled":
        span = timedelta(seconds=resting.seconds)
        error: FetchError = Throttled("throttled", url, "the server asked to be left alone", span)
    else:
        error = Unreachable(resting.reason, url, f"not asked: the host was down, and rests for {resting.seconds:.0f} s")
    error.asked = False
    return error


def _chain(fault: BaseException) -> Iterator[BaseException]:
    """An exception and all that led to it: causes, contexts, and what urllib3 packs into args and reason."""
    waiting, seen = [fault], set[int]()
    while waiting:
        current = waiting.pop(0)
        if id(current) in seen:
            continue
        seen.add(id(current))
        yield current
        packed = (*current.args, getattr(current, "reason", None), current.__cause__, current.__context__)
        waiting.extend(cause for cause in packed if isinstance(cause, BaseException))


def judge(status: int, retry_after: str, url: str, now: datetime, *, conditional: bool) -> str:
    """Name the outcome of a status: ok, not_modified, gone or redirect.

    Raises Throttled for 429 and 503, Unreachable for other 5xx, BadResponse for the rest.
    """
    if status == 304 and not conditional:
        raise BadResponse("unasked_304", url)
    known = {200: "ok", 203: "ok", 206: "ok", 304: "not_modified", 404: "gone", 410: "gone"}.get(status)
    if known or status in (301, 302, 303, 307, 308):
        return known or "redirect"
    if status in (429, 503):
        raise Throttled("throttled", url, str(status), patience(retry_after, now))
    if status >= 500:
        raise Unreachable("server_error", url, str(status))
    raise BadResponse("http_error", url, str(status))


def patience(retry_after: str, now: datetime) -> timedelta | None:
    """A Retry-After value, seconds or date, as a span from 0 to one day; None if there is none to read."""
    value = retry_after.strip()
    if value.lstrip("-").isdigit():
        seconds = float(value[:12])
    else:
        try:
            moment = parsedate_to_datetime(value)
        except ValueError:
            return None
        moment = moment if moment.tzinfo else moment.replace(tzinfo=UTC)
        seconds = (moment - now).total_seconds()
    return min(timedelta(seconds=max(seconds, 0.0)), LONGEST_RETRY_AFTER)


def worth_repeating(fault: BaseException) -> bool:
    """Whether the same request may well succeed within seconds."""
    if isinstance(fault, FetchError) and not fault.asked:
        return False
    if isinstance(fault, Throttled):
        return fault.detail == "503" and fault.retry_after is None
    return isinstance(fault, FetchError) and fault.reason in WORTH_REPEATING


def remedy(trouble: FetchError) -> Mapping[str, str]:
    """Header fields for the tries after an error."""
    return REMEDIES.get(trouble.reason, {})
