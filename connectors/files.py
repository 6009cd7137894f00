"""Saved pages: single files, folders and WARC archives, read one at a time."""

import os
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from pathlib import Path

from connectors.bodies import MAX_BYTES, BodyFault, Meter, gunzip
from connectors.manifest import Row, read_manifest
from connectors.page import Page
from connectors.warc import BadRecord, read_warc

PLAIN = "text/plain"
HTML = "text/html"
PAGE_ENDINGS = (".html", ".htm", ".txt")
WARC_ENDINGS = (".warc", ".warc.gz")
GZIP = b"\x1f\x8b"


@dataclass(frozen=True, slots=True)
class SavedPage:
    """One page and the name of the file it came from ("archive.warc.gz#12" for a WARC record)."""

    file: str
    page: Page


@dataclass(frozen=True, slots=True)
class Unreadable:
    """A file or record that gives no page.

    `reason` is one of missing, unreadable, too_large, torn, digest, bad_encoding, damaged.
    """

    file: str
    reason: str
    detail: str


def read(paths: Iterable[Path], manifest: Path | None = None, *, source: str = "") -> Iterator[SavedPage | Unreadable]:
    """Yield the pages of files, folders (recursively, sorted) and WARC files, in the order given.

    `manifest` adds addresses, sources, content types and times; with a manifest and no paths all
    its files are read. Without one the address is "" and the time of fetching is the file's own
    time of change. `source` is for pages whose row names none. A bad file gives an Unreadable and never
    stops the rest; a bad manifest raises ManifestError before anything is read.
    """
    rows = read_manifest(manifest) if manifest else {}
    chosen = list(paths)
    named = {path.resolve() for path in chosen}
    # With no paths, all rows are read; with paths, rows without a file are still worth a word.
    chosen += [row.path for row in rows.values() if not named or not (row.path in named or row.path.exists())]
    return _read_all(chosen, rows, source)


def _read_all(paths: Iterable[Path], rows: Mapping[Path, Row], source: str) -> Iterator[SavedPage | Unreadable]:
    for path in paths:
        for file in _walk(path) if path.is_dir() else (path,):
            yield from _read_file(file, rows.get(file.resolve()), source)


def _nothing_there(path: Path, row: Row | None) -> Unreadable:
    return Unreadable(str(path), "missing", f"line {row.line} of the manifest names it" if row else "no such file")


def _walk(folder: Path) -> Iterator[Path]:
    for parent, folders, files in os.walk(folder):
        folders.sort()
        for name in sorted(files):
            if name.lower().endswith(PAGE_ENDINGS + WARC_ENDINGS):
                yield Path(parent) / name


def _read_file(path: Path, row: Row | None, source: str) -> Iterator[SavedPage | Unreadable]:
    source = row.source if row and row.source else source
    try:
        if path.name.lower().endswith(WARC_ENDINGS):
            yield from _read_archive(path, source)
        else:
            yield _read_page(path, row, source)
    except FileNotFoundError:
        yield _nothing_there(path, row)
    except OSError as fault:
        yield Unreadable(str(path), "unreadable", fault.strerror or str(fault))


def _read_archive(path: Path, source: str) -> Iterator[SavedPage | Unreadable]:
    with path.open("rb") as stream:
        for number, result in read_warc(stream, source):
            name = f"{path}#{number}"
            if isinstance(result, BadRecord):
                yield Unreadable(name, result.reason, result.detail)
            else:
                yield SavedPage(name, result)


def _read_page(path: Path, row: Row | None, source: str) -> SavedPage | Unreadable:
    with path.open("rb") as stream:
        body = stream.read(MAX_BYTES + 1)
        changed = os.fstat(stream.fileno()).st_mtime
    if len(body) > MAX_BYTES:
        return Unreadable(str(path), "too_large", f"more than {MAX_BYTES} bytes")
    try:
        # Some crawlers save what came over the wire without undoing Content-Encoding.
        body = gunzip(Meter([body], MAX_BYTES)) if body.startswith(GZIP) else body
    except BodyFault as fault:
        return Unreadable(str(path), "torn" if fault.reason == "truncated" else fault.reason, fault.detail)
    url = row.url if row else ""
    fetched_at = row.fetched_at if row and row.fetched_at else datetime.fromtimestamp(changed, UTC)
    headers = (("content-type", row.content_type if row and row.content_type else _type_of(path, body)),)
    return SavedPage(str(path), Page(source, url, url, 200, headers, fetched_at, body))


def _type_of(path: Path, body: bytes) -> str:
    """What a saved file holds: by its ending, else by its first character."""
    if path.suffix.lower() in (".html", ".htm"):
        return HTML
    if path.suffix.lower() == ".txt":
        return PLAIN
    return HTML if body.lstrip(b"\xef\xbb\xbf \t\r\n").startswith(b"<") else PLAIN


def as_told(
    saved: Iterable[SavedPage | Unreadable], *, url: str = "", source: str = ""
) -> Iterator[SavedPage | Unreadable]:
    """Saved pages with what a person says about them, which overrides what their manifest says."""
    for item in saved:
        if isinstance(item, SavedPage):
            page = replace(item.page, url=url or item.page.url, final_url=url or item.page.final_url)
            yield replace(item, page=replace(page, source=source or page.source))
        else:
            yield item
