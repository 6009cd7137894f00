"""A public archive of papers that do not exist: what a crawler saw of them, with an index in two dialects."""

import base64
import gzip
import hashlib
import io
import json
import re
import threading
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from uuid import NAMESPACE_URL, uuid5

from simulator.exchange import Answer, Request

HOST = "archive.test"
INDEX = "/CC-MAIN-index"
CDX = "/cdx/search/cdx"
PER_PAGE = 40  # captures on a page of the index
_REPLAY = re.compile(r"^/web/(\d{14})id_/(.+)$")
_RANGE = re.compile(r"^bytes=(\d+)-(\d+)$")
_JSON = "application/json; charset=utf-8"


@dataclass(frozen=True, slots=True)
class Visit:
    """What the crawler got at an address at an instant; `page` is the body, made when it is needed."""

    url: str
    at: datetime
    page: Callable[[], bytes]

    @property
    def stamp(self) -> str:
        """The instant as archives write it."""
        return f"{self.at.astimezone(UTC):%Y%m%d%H%M%S}"


@dataclass(frozen=True, slots=True)
class Record:
    """A visit as it lies in the WARC file of its crawl."""

    visit: Visit
    digest: str
    file: str
    offset: int
    length: int


class Archive:
    """Holds the visits of any number of crawls; one WARC file for each.

    `torn` and `forged` are addresses whose records are cut, or have other bytes than their digest says.
    """

    def __init__(self) -> None:
        self.torn: set[str] = set()
        self.forged: set[str] = set()
        self._files: dict[str, bytes] = {}
        self._records: list[Record] = []
        self._crawls: list[list[Visit]] = []
        self._lock = threading.Lock()

    def crawl(self, visits: Sequence[Visit]) -> None:
        """Add a crawl. Its file is written when somebody asks, with the damage that is ordered by then."""
        with self._lock:
            self._crawls.append(list(visits))

    def answer(self, request: Request) -> Answer:
        """Return what the archive says to a request."""
        if request.path in (INDEX, CDX):
            found = [record for record in self._all() if _asked_for(record, request)]
            found.sort(key=lambda record: (record.visit.url, record.visit.stamp))
            return _show_lines(found, request) if request.path == INDEX else _show_table(found, request)
        if replay := _REPLAY.search(request.path):
            return self._replay(replay[1], replay[2])
        body = dict(self._files).get(request.path.lstrip("/"))
        return _missing() if body is None else _cut(body, request)

    def _all(self) -> list[Record]:
        with self._lock:
            for visits in self._crawls:
                name = f"crawl-data/{len(self._files):05d}.warc.gz"
                self._files[name], records = self._write(name, visits)
                self._records += records
            self._crawls.clear()
            return list(self._records)

    def _write(self, name: str, visits: Sequence[Visit]) -> tuple[bytes, list[Record]]:
        out, records = io.BytesIO(), []
        for visit in visits:
            body, offset = visit.page(), out.tell()
            digest = base64.b32encode(hashlib.sha1(body, usedforsecurity=False).digest()).decode()
            record = _pack(visit, b"x" + body[1:] if visit.url in self.forged else body, digest)
            out.write(record[: len(record) // 2] if visit.url in self.torn else record)
            records.append(Record(visit, digest, name, offset, out.tell() - offset))
        return out.getvalue(), records

    def _replay(self, stamp: str, url: str) -> Answer:
        visit = next((r.visit for r in self._all() if r.visit.stamp == stamp and r.visit.url == url), None)
        if visit is None:
            return _missing()
        body = visit.page()
        body = body[: len(body) // 2] if url in self.torn else b"x" + body[1:] if url in self.forged else body
        origin = (("x-archive-orig-content-type", "text/html; charset=utf-8"), ("x-archive-orig-server", "simulator"))
        return Answer(200, lambda: body, headers=origin)


def _pack(visit: Visit, body: bytes, digest: str) -> bytes:
    """One gzipped record, written out so that it can be wrong on purpose."""
    fields = f"HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=utf-8\r\nContent-Length: {len(body)}\r\n\r\n"
    block = fields.encode() + body
    head = f"""WARC/1.0
WARC-Type: response
WARC-Record-ID: <urn:uuid:{uuid5(NAMESPACE_URL, visit.url + visit.stamp)}>
WARC-Target-URI: {visit.url}
WARC-Date: {visit.at.astimezone(UTC):%Y-%m-%dT%H:%M:%SZ}
WARC-Payload-Digest: sha1:{digest}
Content-Type: application/http; msgtype=response
Content-Length: {len(block)}

"""
    return gzip.compress(head.replace("\n", "\r\n").encode() + block + b"\r\n\r\n", mtime=0)


def _asked_for(record: Record, request: Request) -> bool:
    host = record.visit.url.split("/")[2]
    domain = request.query.get("url", "")
    return (host == domain or host.endswith(f".{domain}")) and record.visit.stamp >= request.query.get("from", "")


def _show_lines(found: Sequence[Record], request: Request) -> Answer:
    """The dialect of Common Crawl: a count of pages, then lines of JSON."""
    if not found:
        return Answer(404, lambda: b'{"message": "No Captures found"}', _JSON)
    pages = -(-len(found) // PER_PAGE)
    if request.query.get("showNumPages"):
        return Answer(200, lambda: json.dumps({"pages": pages, "pageSize": PER_PAGE}).encode(), _JSON)
    number = int(request.query.get("page", "0"))
    if number >= pages:
        return Answer(400, lambda: b'{"message": "no such page"}', _JSON)
    lines = "\n".join(map(_line, found[number * PER_PAGE : (number + 1) * PER_PAGE]))
    return Answer(200, lambda: lines.encode(), "text/x-ndjson")


def _line(record: Record) -> str:
    where = {"filename": record.file, "offset": str(record.offset), "length": str(record.length)}
    what = {"url": record.visit.url, "timestamp": record.visit.stamp, "mime": "text/html", "status": "200"}
    return json.dumps(what | {"digest": record.digest} | where)


def _show_table(found: Sequence[Record], request: Request) -> Answer:
    """The dialect of the Wayback Machine: a table, and a key for the rest of it."""
    start = int(request.query.get("resumeKey", "0"))
    part = found[start : start + PER_PAGE]
    rows: list[list[str]] = [["urlkey", "timestamp", "original", "mimetype", "statuscode", "digest", "length"]]
    rows += [["k", r.visit.stamp, r.visit.url, "text/html", "200", r.digest, str(r.length)] for r in part]
    if start + PER_PAGE < len(found):
        rows += [[], [str(start + PER_PAGE)]]
    return Answer(200, lambda: json.dumps(rows if part else []).encode(), _JSON)


def _cut(body: bytes, request: Request) -> Answer:
    """The part of a file that is asked for, or all of it."""
    asked = _RANGE.search(request.headers.get("range", ""))
    if asked is None:
        return Answer(200, lambda: body, "application/gzip")
    first, last = int(asked[1]), min(int(asked[2]), len(body) - 1)
    if first > last:
        return Answer(416, lambda: b"")
    span = (("Content-Range", f"bytes {first}-{last}/{len(body)}"),)
    return Answer(206, lambda: body[first : last + 1], "application/gzip", headers=span)


def _missing() -> Answer:
    return Answer(404, lambda: b"<html><body>nothing here</body></html>")
