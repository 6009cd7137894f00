"""Stored pages as a WARC file, which archives and their tools read."""

import io
from collections.abc import Callable
from datetime import UTC
from http import HTTPStatus
from pathlib import Path
from typing import Any

from sqlalchemy import Engine
from warcio.statusandheaders import StatusAndHeaders
from warcio.warcwriter import WARCWriter

from connectors.page import Page
from sql import raw
from sql.durable import replace_file
from sql.raw import Selection

_TRANSFER = frozenset({"content-encoding", "transfer-encoding", "content-length"})  # bodies are stored unpacked


def write_warc(engine: Engine, target: Path, selection: Selection, report: Callable[[int, int], None]) -> int:
    """Write stored pages that have an address as response records, in the order of arrival; returns how many.

    The file, one gzip member a record, appears whole or not at all; memory stays flat. Headers of the
    transfer are renamed x-…, since bodies are stored as they were unpacked.
    """
    total, done, written = raw.count(engine, selection), 0, 0
    with replace_file(target) as draft, draft.open("wb") as stream:
        writer: Any = WARCWriter(stream, gzip=True)
        for batch in raw.pages(engine, selection):
            for page in (item.page for item in batch if item.page.url):
                record = _record(writer, page)
                writer.write_record(record)
                record.raw_stream.close()  # a temporary file that warcio made to count the bytes
                written += 1
            done += len(batch)
            report(done, total)
    return written


def _record(writer: Any, page: Page) -> Any:  # noqa: ANN401 - warcio has no types
    headers = [(f"x-{name}" if name in _TRANSFER else name, value) for name, value in page.headers]
    return writer.create_warc_record(
        page.final_url or page.url,
        "response",
        payload=io.BytesIO(page.body),
        http_headers=StatusAndHeaders(f"{page.status} {_phrase(page.status)}".strip(), headers, protocol="HTTP/1.1"),
        warc_headers_dict={"WARC-Date": page.fetched_at.astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%S.%fZ")},
    )


def _phrase(status: int) -> str:
    return HTTPStatus(status).phrase if status in HTTPStatus._value2member_map_ else ""
