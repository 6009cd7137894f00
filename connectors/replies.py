"""What one request brings, where a redirect leads, and which addresses may be asked for at all."""

import contextlib
from dataclasses import dataclass
from urllib.parse import urldefrag, urljoin, urlsplit

import requests

from connectors.errors import BadResponse, Refused

REDIRECTS = frozenset({301, 302, 303, 307, 308})
MAX_URL = 4096
SMALL = 64 * 1024  # bytes of a body that are read only to keep the connection


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


def next_place(place: str, reply: Reply) -> str:
    """Where a redirect leads. Raises BadResponse when it does not say."""
    location = reply.header("location").strip()
    if not location:
        raise BadResponse("bad_redirect", place, "no Location")
    with contextlib.suppress(UnicodeError):  # http.client reads header bytes as Latin-1; servers write UTF-8
        location = location.encode("latin-1").decode("utf-8")
    try:
        return urldefrag(urljoin(place, location)).url
    except ValueError as fault:
        raise BadResponse("bad_redirect", place, str(fault)) from fault


def drop_body(response: requests.Response) -> None:
    """Keep the connection if little is left to read, close it otherwise: draining feeds a tarpit."""
    length = response.headers.get("Content-Length", "")
    if response.status_code == 304 or (length.isdigit() and int(length) <= SMALL):
        response.raw.drain_conn()
    else:
        response.close()
