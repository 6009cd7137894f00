"""HTTP/1.1 as bytes: reading a request, writing an answer in any manner, breaking off on purpose."""

import asyncio
import gzip
import socket
import struct
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import UTC, datetime
from email.utils import format_datetime, parsedate_to_datetime
from http import HTTPStatus
from typing import Any
from urllib.parse import parse_qsl, unquote, urlsplit

from simulator.exchange import Answer, Request
from simulator.faults import WHOLE, Manner

HEAD_LIMIT = 64 * 1024  # bytes of a request's head
_LINGER_NOT = struct.pack("ii", 1, 0)  # close by a reset
_BODILESS = frozenset({204, 304})


class BadRequest(Exception):
    """What came is no HTTP request."""


@dataclass(frozen=True, slots=True)
class Head:
    """The head of a request; header names are lower case."""

    method: str
    host: str
    path: str
    query: str
    headers: Mapping[str, str]
    keep_alive: bool

    @property
    def parameters(self) -> dict[str, str]:
        """The query as names and values, the last of each name."""
        return dict(parse_qsl(self.query, keep_blank_values=True))


@dataclass(frozen=True, slots=True)
class Message:
    """An answer ready to be sent: `head` ends with the empty line, `body` is empty for HEAD and 304."""

    status: int
    head: bytes
    body: bytes


async def read_head(reader: asyncio.StreamReader) -> Head | None:
    """Return the next request on a connection, its body skipped; None when the client has closed.

    Raises BadRequest. Absolute addresses, as sent to a proxy, are understood.
    """
    try:
        raw = await reader.readuntil(b"\r\n\r\n")
    except asyncio.IncompleteReadError as end:
        if end.partial:
            raise BadRequest("the head is not complete") from end
        return None
    except asyncio.LimitOverrunError as end:
        raise BadRequest("the head is too long") from end
    head = _parse_head(raw.decode("latin-1"))
    length = head.headers.get("content-length", "0")
    if not length.isdigit() or "transfer-encoding" in head.headers:
        raise BadRequest("a body of unknown length")
    await reader.readexactly(int(length))
    return head


def _parse_head(text: str) -> Head:
    first, *lines = text.rstrip("\r\n").split("\r\n")
    words = first.split(" ")
    if len(words) != 3 or not words[2].startswith("HTTP/1."):
        raise BadRequest(first[:80])
    headers = {name.strip().lower(): value.strip() for name, _, value in (line.partition(":") for line in lines)}
    parts = urlsplit(words[1])
    host = (parts.netloc or headers.get("host", "")).rpartition("@")[2].partition(":")[0].lower()
    wish = headers.get("connection", "").lower()
    keep = wish != "close" if words[2] == "HTTP/1.1" else wish == "keep-alive"
    return Head(words[0], host, unquote(parts.path or "/"), parts.query, headers, keep)


def compose(request: Request, answer: Answer, keep_alive: bool) -> Message:
    """Return the bytes of an answer: 304 where the client's copy is good, gzip where it may be."""
    if answer.status == 200 and _is_fresh(request.headers, answer):
        return _message(request, answer, 304, b"", keep_alive)
    return _message(request, answer, answer.status, answer.write(), keep_alive)


def _message(request: Request, answer: Answer, status: int, body: bytes, keep_alive: bool) -> Message:
    fields = [
        ("Date", _show(request.now)),
        ("Server", "simulator"),
        ("Connection", "keep-alive" if keep_alive else "close"),
        *answer.headers,
    ]
    if answer.etag:
        fields.append(("ETag", answer.etag))
    if answer.modified:
        fields.append(("Last-Modified", _show(answer.modified)))
    if status not in _BODILESS:
        if body and "gzip" in request.headers.get("accept-encoding", ""):
            body = gzip.compress(body, compresslevel=1, mtime=0)
            fields.append(("Content-Encoding", "gzip"))
        fields += [
            ("Content-Type", answer.content_type),
            ("Vary", "Accept-Encoding"),
            ("Content-Length", str(len(body))),
        ]
    lines = "".join(f"{name}: {value}\r\n" for name, value in fields)
    head = f"HTTP/1.1 {status} {HTTPStatus(status).phrase}\r\n{lines}\r\n".encode("latin-1")
    return Message(status, head, b"" if request.method == "HEAD" else body)


async def send(writer: asyncio.StreamWriter, message: Message, manner: Manner) -> bool:
    """Send an answer and return whether the connection can go on."""
    if manner.delay:
        await asyncio.sleep(manner.delay)
    if manner.reset and not manner.share:
        _break_off(writer)
        return False
    body = message.body[: int(len(message.body) * manner.share)]
    await _write(writer, message.head + body, manner)
    if manner.reset:
        _break_off(writer)
    return manner.share == WHOLE.share and not manner.reset


async def _write(writer: asyncio.StreamWriter, data: bytes, manner: Manner) -> None:
    step = manner.chunk or len(data)
    for start in range(0, len(data), step):
        if start:
            await asyncio.sleep(manner.pause)
        writer.write(data[start : start + step])
        await writer.drain()


def _break_off(writer: asyncio.StreamWriter) -> None:
    sock: Any = writer.get_extra_info("socket")
    sock.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, _LINGER_NOT)
    writer.transport.abort()


def _is_fresh(headers: Mapping[str, str], answer: Answer) -> bool:
    """RFC 9110 §13.2.2: If-None-Match, compared weakly, goes before If-Modified-Since."""
    if "if-none-match" in headers:
        wanted = {tag.strip().removeprefix("W/") for tag in headers["if-none-match"].split(",")}
        return bool(answer.etag) and (answer.etag.removeprefix("W/") in wanted or "*" in wanted)
    if "if-modified-since" not in headers or answer.modified is None:
        return False
    try:
        since = parsedate_to_datetime(headers["if-modified-since"])
    except ValueError:
        return False
    return since.tzinfo is not None and answer.modified.replace(microsecond=0) <= since


def _show(moment: datetime) -> str:
    return format_datetime(moment.astimezone(UTC), usegmt=True)
