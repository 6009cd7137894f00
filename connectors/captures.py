"""Pages out of public archives: one capture as the page that it was, or why there is none."""

import base64
import hashlib
from collections.abc import Callable
from dataclasses import replace
from datetime import datetime
from typing import Protocol

from connectors.archives import Archive, Capture
from connectors.page import Page
from connectors.warc import BadRecord, read_record

ORIGINAL = "x-archive-orig-"  # how the Wayback Machine marks the headers of the captured server
PLACE = "x-archived-at"  # the header in which a page says from where it was taken


class PartFetcher(Protocol):
    """What is needed of a client: pages, and parts of big files."""

    def fetch(self, url: str, *, source: str, now: Callable[[], datetime]) -> Page:
        """Fetch a page, or raise FetchError."""

    def fetch_part(self, url: str, offset: int, length: int, *, source: str, now: Callable[[], datetime]) -> Page:
        """Fetch bytes of a file as a page of status 206, or raise FetchError."""


def fetch_capture(
    capture: Capture, archive: Archive, client: PartFetcher, *, url: str, source: str, now: Callable[[], datetime]
) -> Page | BadRecord:
    """A capture as a page of the newspaper: `url` is its present address, its time that of the capture.

    A BadRecord is the archive's last word (torn, digest, other_page, http_404, no_range …); FetchError says that the
    archive could not be asked.
    """
    if capture.filename:
        place, result = _fetch_record(capture, archive, client, source, now)
    else:
        place, result = _fetch_replay(capture, archive, client, source, now)
    if isinstance(result, BadRecord):
        return result
    headers = (*result.headers, (PLACE, place))
    return replace(result, url=url, final_url=capture.original, fetched_at=capture.captured_at, headers=headers)


def _fetch_record(
    capture: Capture, archive: Archive, client: PartFetcher, source: str, now: Callable[[], datetime]
) -> tuple[str, Page | BadRecord]:
    file = archive.records + capture.filename
    place = f"{file}#{capture.offset}+{capture.length}"
    part = client.fetch_part(file, capture.offset, capture.length, source=source, now=now)
    if part.status != 206:
        reason = "no_range" if part.status == 200 else f"http_{part.status}"
        return place, BadRecord(reason, f"{file} answers {part.status}")
    if len(part.body) != capture.length:
        return place, BadRecord("torn", f"{len(part.body)} bytes instead of {capture.length}")
    found = read_record(part.body, source, capture.digest)
    if isinstance(found, Page) and found.url != capture.original:
        return place, BadRecord("other_page", found.url[:200])
    return place, found


def _fetch_replay(
    capture: Capture, archive: Archive, client: PartFetcher, source: str, now: Callable[[], datetime]
) -> tuple[str, Page | BadRecord]:
    place = f"{archive.records}{capture.captured_at:%Y%m%d%H%M%S}id_/{capture.original}"
    page = client.fetch(place, source=source, now=now)
    if page.status != 200:
        return place, BadRecord(f"http_{page.status}", f"{place} answers {page.status}")
    if page.final_url != place:
        return place, BadRecord("other_page", page.final_url[:200])
    packed = page.header(f"{ORIGINAL}content-encoding")  # then the digest is of bytes that are not shown
    if capture.digest and not packed and _digest(page.body) != capture.digest:
        return place, BadRecord("digest", f"{_digest(page.body)} instead of {capture.digest}")
    own = [(name.removeprefix(ORIGINAL), value) for name, value in page.headers if name.startswith(ORIGINAL)]
    kind = page.header("content-type")
    plain = [(name, value) for name, value in own if name not in ("content-encoding", "transfer-encoding")]
    if kind and not any(name == "content-type" for name, _ in plain):
        plain.append(("content-type", kind))
    return place, replace(page, headers=tuple(plain))


def _digest(body: bytes) -> str:
    """SHA-1 in base 32, as indexes write it; it guards against mistakes, not against forgers."""
    return base64.b32encode(hashlib.sha1(body, usedforsecurity=False).digest()).decode()
