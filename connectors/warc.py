"""Pages out of WARC files: responses only, with their headers, dates and checked digests."""

import io
import itertools
from collections.abc import Iterator
from contextlib import redirect_stderr
from dataclasses import dataclass
from datetime import datetime
from typing import IO, Any

from warcio.archiveiterator import ArchiveIterator
from warcio.bufferedreaders import ChunkedDataException, ChunkedDataReader
from warcio.exceptions import ArchiveLoadFailed
from warcio.statusandheaders import StatusAndHeadersParserException

from connectors.bodies import MAX_BYTES, BodyFault, Meter, gunzip
from connectors.page import Page

PAGE_TYPES = ("", "text/html", "application/xhtml+xml", "text/plain")
MANDATORY = ("WARC-Record-ID", "Content-Length", "WARC-Date", "WARC-Type")  # ISO 28500, 5.1
GZIP = b"\x1f\x8b"


@dataclass(frozen=True, slots=True)
class BadRecord:
    """A record that cannot be used: reason is torn, digest, too_large, bad_encoding or damaged."""

    reason: str
    detail: str


class _Records(ArchiveIterator):  # type: ignore[misc]
    """warcio's iterator, which otherwise forgets whether the last gzip member was whole."""

    whole = True
    over = False

    def close(self) -> None:
        """Note whether the file ended inside a gzip member, then close."""
        decompressor = self.reader.decompressor if self.reader else None
        if decompressor is not None:
            self.whole = decompressor.eof
        super().close()


def read_warc(stream: IO[bytes], source: str = "") -> Iterator[tuple[int, Page | BadRecord]]:
    """Yield (record number from 1, page or fault) for every response that may be a page.

    Responses that declare another type (pictures, scripts) are passed over, like requests, metadata
    and revisits. Memory holds one record at a time. A file that ends within a record gives a last
    BadRecord("torn"); what was whole before it is kept.
    """
    records = _Records(stream, check_digests=True)
    for number in itertools.count(1):
        result = _next(records, source)
        if result is not None:
            yield number, result
        if records.over:
            return


def read_record(data: bytes, source: str, digest: str) -> Page | BadRecord:
    """The page in one record that an index points to; `digest` is what the index says of its payload, or ""."""
    records = _Records(io.BytesIO(data), check_digests=True)
    found = _next(records, source, digest)
    if found is None:
        return BadRecord("damaged", "no record of a page") if records.whole else BadRecord("torn", "no end of gzip")
    return found


def _next(records: _Records, source: str, digest: str = "") -> Page | BadRecord | None:
    with redirect_stderr(io.StringIO()):  # warcio prints damage there; here it becomes values
        try:
            record = next(records, None)
            if record is not None:
                return (
                    _result(record, source)
                    if _agrees(record, digest)
                    else BadRecord("digest", "not what the index says")
                )
        except (ArchiveLoadFailed, StatusAndHeadersParserException) as fault:
            records.over = True
            return BadRecord("damaged", str(fault)[:200])
    records.over = True
    return None if records.whole else BadRecord("torn", "the file ends inside a gzip member")


def _agrees(record: Any, digest: str) -> bool:  # noqa: ANN401 - warcio has no types
    stated = record.rec_headers.get_header("WARC-Payload-Digest") or ""
    return not digest or not stated or stated.rpartition(":")[2].upper() == digest.rpartition(":")[2].upper()


def _result(record: Any, source: str) -> Page | BadRecord | None:  # noqa: ANN401
    headers = record.rec_headers
    if any(headers.get_header(name) is None for name in MANDATORY):
        return BadRecord("torn", "the file ends inside the header of a record")
    if record.rec_type != "response" or record.http_headers is None or not _may_be_page(record):
        return None
    payload = record.raw_stream.read(MAX_BYTES + 1)
    if len(payload) > MAX_BYTES:
        return BadRecord("too_large", f"more than {MAX_BYTES} bytes")
    if record.raw_stream.limit > 0:
        return BadRecord("torn", f"{record.raw_stream.limit} bytes of the record are missing")
    if record.digest_checker.passed is False:
        return BadRecord("digest", "; ".join(record.digest_checker.problems)[:200])
    return _page(record, payload, source)


def _may_be_page(record: Any) -> bool:  # noqa: ANN401
    declared = record.http_headers.get_header("Content-Type") or ""
    return declared.partition(";")[0].strip().lower() in PAGE_TYPES


def _page(record: Any, payload: bytes, source: str) -> Page | BadRecord:  # noqa: ANN401
    headers = tuple((str(name).lower(), str(value)) for name, value in record.http_headers.headers)
    fields = dict(headers)
    try:
        body = _decompressed(_dechunked(payload, fields), fields)
        fetched_at = datetime.fromisoformat(record.rec_headers.get_header("WARC-Date"))
        status = int(record.http_headers.get_statuscode())
        url = record.rec_headers.get_header("WARC-Target-URI") or ""
        return Page(source, url, url, status, headers, fetched_at, body)
    except BodyFault as fault:
        return BadRecord("torn" if fault.reason == "truncated" else fault.reason, fault.detail)
    except ValueError as fault:
        return BadRecord("damaged", str(fault)[:200])


def _dechunked(payload: bytes, fields: dict[str, str]) -> bytes:
    """Undo chunking; some writers store the plain body under the header of a chunked one."""
    if fields.get("transfer-encoding", "").lower() != "chunked":
        return payload
    reader = ChunkedDataReader(io.BytesIO(payload), raise_exceptions=True)
    try:
        return bytes(reader.read())
    except ChunkedDataException as fault:
        first, _, _ = payload.partition(b"\r\n")
        if first and len(first) <= 8 and all(digit in b"0123456789abcdefABCDEF" for digit in first):
            raise BodyFault("truncated", "the chunked body is cut") from fault
        return payload


def _decompressed(body: bytes, fields: dict[str, str]) -> bytes:
    """Undo Content-Encoding; a body that is plain already was decoded by the writer."""
    encoding = fields.get("content-encoding", "").lower()
    if encoding in ("gzip", "x-gzip") and body.startswith(GZIP):
        return gunzip(Meter([body], MAX_BYTES))
    if encoding in ("", "identity", "gzip", "x-gzip") or body.lstrip().startswith(b"<"):
        return body
    raise BodyFault("bad_encoding", f"Content-Encoding: {encoding[:60]}")
