"""The body of a response: read within bounds, decompressed by ourselves, never taken for whole when cut."""

import zlib
from collections.abc import Iterable

from urllib3.response import BaseHTTPResponse

MAX_BYTES = 20 * 1024 * 1024  # decoded
MAX_RATIO = 200  # decoded to wire; plain prose reaches about 10
FREE_BYTES = 1024 * 1024  # below this a high ratio is harmless
CHUNK = 64 * 1024
TAIL = 4096  # statistics scripts often follow the closing tag
CLOSING_TAGS = (b"</html", b"</rss", b"</feed", b"</urlset", b"</sitemapindex", b"</rdf:rdf")


class BodyFault(Exception):
    """A body that must not be read; `reason` is truncated, too_large or bad_encoding."""

    def __init__(self, reason: str, detail: str) -> None:
        super().__init__(f"{reason}: {detail}")
        self.reason = reason
        self.detail = detail


def read(response: BaseHTTPResponse, limit: int = MAX_BYTES) -> tuple[bytes, int]:
    """The decoded body and the number of bytes on the wire.

    Raises BodyFault; errors of the connection come through as urllib3 raises them.
    """
    encoding = response.headers.get("Content-Encoding", "").strip().lower()
    meter = Meter(response.stream(CHUNK, decode_content=False), limit)
    if encoding in ("", "identity"):
        body = meter.join()
    elif encoding in ("gzip", "x-gzip"):
        body = gunzip(meter, limit)
    else:
        raise BodyFault("bad_encoding", f"Content-Encoding: {encoding[:60]}")
    if _may_be_cut(response) and not _is_closed(body):
        raise BodyFault("truncated", "no length was given and the document does not end")
    return body, meter.wire


class Meter:
    """Counts the bytes of a stream while it is read, and stops it at the limit."""

    def __init__(self, chunks: Iterable[bytes], limit: int) -> None:
        self._chunks = chunks
        self._limit = limit
        self.wire = 0

    def __iter__(self) -> "Meter":
        self._iterator = iter(self._chunks)
        return self

    def __next__(self) -> bytes:
        chunk = next(self._iterator)
        self.wire += len(chunk)
        if self.wire > self._limit:
            raise BodyFault("too_large", f"more than {self._limit} bytes on the wire")
        return chunk

    def join(self) -> bytes:
        """All of it."""
        return b"".join(self)


def gunzip(chunks: Meter, limit: int = MAX_BYTES) -> bytes:
    """Undo gzip, member by member, within the limits of size and ratio.

    Raises BodyFault("truncated") when the last member has no end: zlib alone would keep silent.
    """
    out = bytearray()
    member = zlib.decompressobj(wbits=31)
    for chunk in chunks:
        rest = chunk
        while rest:
            if member.eof:
                if not rest.strip(b"\0"):
                    break  # padding after the last member is allowed by RFC 1952 readers
                member = zlib.decompressobj(wbits=31)
            out += _inflate(member, rest, limit + 1 - len(out))
            _check_size(len(out), chunks.wire, limit)
            rest = member.unused_data or member.unconsumed_tail
    if not member.eof:
        raise BodyFault("truncated", "the gzip stream has no end")
    return bytes(out)


def _inflate(member: "zlib._Decompress", data: bytes, room: int) -> bytes:
    try:
        return member.decompress(data, room)
    except zlib.error as fault:
        raise BodyFault("bad_encoding", f"not gzip: {fault}") from fault


def _check_size(decoded: int, wire: int, limit: int) -> None:
    if decoded > limit:
        raise BodyFault("too_large", f"more than {limit} bytes after decompression")
    if decoded > FREE_BYTES and decoded > MAX_RATIO * wire:
        raise BodyFault("too_large", f"{decoded} bytes out of {wire}: a decompression bomb")


def _may_be_cut(response: BaseHTTPResponse) -> bool:
    """Neither a length nor chunks nor gzip's own end mark says where the body ends."""
    headers = response.headers
    return not any(name in headers for name in ("Content-Length", "Transfer-Encoding", "Content-Encoding"))


def _is_closed(body: bytes) -> bool:
    """A document in markup must close its root; other bodies have no end to look for."""
    if not body.lstrip(b"\xef\xbb\xbf \t\r\n").startswith(b"<"):
        return True
    tail = body[-TAIL:].lower()
    return any(tag in tail for tag in CLOSING_TAGS)
