"""What a load writes, each kind of row for a whole batch at once."""

from collections.abc import Iterable, Sequence
from typing import Final

import zstandard
from psycopg import Connection, Cursor
from psycopg.errors import CheckViolation

from sql import rows
from sql.plan import Findable, Knowledge, Known, Plan, Revision, Snapshot
from sql.statements import ask, native
from transforms.article import TEXT_KINDS

_BYTES_AT_ONCE: Final = 16 << 20  # compressed pages in one statement
_LEVEL: Final = 1  # of zstd: 3 takes a third longer for a seventeenth less, and old pages are packed anew anyway
_AHEAD: Final = 50_000  # articles for which search has room when a load begins: five of the largest at once
_SEQUENCES: Final = {
    "snapshot": "raw.snapshot_snapshot_id_seq",
    "article": "clean.article_article_id_seq",
    "revision": "clean.article_revision_revision_id_seq",
}


class NoRoom(Exception):
    """Other loads took the numbers for which search has room: load once more."""


def make_room(connection: Connection) -> None:
    """Make the index of search ready for new articles; in a transaction of its own, since it waits for all loads."""
    with connection.transaction():
        connection.execute(native("load_room"), {"ahead": _AHEAD})


def write(connection: Connection, plan: Plan, known: Knowledge, run_id: int) -> None:
    """Write what was planned; only the feed is left to `announce`."""
    _store_bytes(connection, plan.snapshots.values())
    _number(connection, plan)
    with connection.cursor() as cursor:
        addresses = known.by_id
        _copy(cursor, rows.SNAPSHOT, [
            rows.snapshot_row(snapshot, addresses[snapshot.arrival.url_id].url, run_id)
            for snapshot in plan.snapshots.values()
        ])  # fmt: skip
        _copy(cursor, rows.ARTICLE, map(rows.article_row, plan.created))
        _copy(cursor, rows.REVISION, map(rows.revision_row, plan.revisions))
    _touch(connection, list(plan.touched.values()))
    _index(connection, plan)
    _set_aside(connection, plan, run_id)
    _mark(connection, plan)


def announce(connection: Connection, plans: Iterable[Plan]) -> None:
    """Number the changes of a load: the last thing before its commit, since all others wait for it."""
    changes = [change for plan in plans for change in plan.changes]
    if changes:
        connection.execute("SET LOCAL lock_timeout = '60s'")
        connection.execute(native("announce"), {
            "articles": [change.article.article_id for change in changes],
            "revisions": [change.revision.revision_id if change.revision else None for change in changes],
            "ops": [change.op for change in changes],
        })  # fmt: skip


def _store_bytes(connection: Connection, snapshots: Iterable[Snapshot]) -> None:
    bodies = {snapshot.arrival.sha256: snapshot.page.body for snapshot in snapshots}
    have = {name for (name,) in ask(connection, "load_known_blobs", bodies=list(bodies))}
    new = [(name, body) for name, body in sorted(bodies.items()) if name not in have]
    compressor = zstandard.ZstdCompressor(level=_LEVEL)
    packed: list[tuple[bytes, int, bytes]] = []
    size = 0
    for name, body in new:
        packed.append((name, len(body), compressor.compress(body)))
        size += len(packed[-1][2])
        if size > _BYTES_AT_ONCE:
            _insert_bytes(connection, packed)
            packed, size = [], 0
    _insert_bytes(connection, packed)


def _insert_bytes(connection: Connection, packed: Sequence[tuple[bytes, int, bytes]]) -> None:
    if packed:
        names, sizes, bodies = map(list, zip(*packed, strict=True))
        connection.execute(native("load_blobs"), {"names": names, "sizes": sizes, "bodies": bodies})


def _number(connection: Connection, plan: Plan) -> None:
    """Give numbers to what is new."""
    snapshots, created, revisions = list(plan.snapshots.values()), plan.created, plan.revisions
    for snapshot, number in zip(snapshots, _numbers(connection, "snapshot", len(snapshots)), strict=True):
        snapshot.snapshot_id = number
    for article, number in zip(created, _numbers(connection, "article", len(created)), strict=True):
        article.article_id = number
    for revision, number in zip(revisions, _numbers(connection, "revision", len(revisions)), strict=True):
        revision.revision_id = revision.article.revision_id = number


def _numbers(connection: Connection, name: str, n: int) -> list[int]:
    if not n:
        return []
    return [number for (number,) in ask(connection, "load_numbers", sequence=_SEQUENCES[name], n=n)]


def _copy(cursor: Cursor, command: str, lines: Iterable[rows.Row]) -> None:
    lines = list(lines)
    if lines:
        with cursor.copy(command) as copy:
            for line in lines:
                copy.write_row(line)


def _touch(connection: Connection, touched: Sequence[Known]) -> None:
    if touched:
        connection.execute(native("load_touched"), {
            "articles": [article.article_id for article in touched],
            "urls": [article.url_id for article in touched],
            "revisions": [article.revision_id for article in touched],
            "published": [article.published_at for article in touched],
            "contents": [article.content_hash for article in touched],
            "gone": [article.gone_at for article in touched],
        })  # fmt: skip


def _index(connection: Connection, plan: Plan) -> None:
    """Make the current revisions findable by their words."""
    current = {revision.article.article_id: revision for revision in plan.revisions}
    if known := [number for number, revision in current.items() if revision.number > 1]:
        connection.execute(native("load_forget_words"), {"articles": known})
    if current:
        _add_words(connection, list(current.values()))


def _add_words(connection: Connection, revisions: Sequence[Revision]) -> None:
    from sql import words  # with it comes Arrow, a sixth of a second: who loads nothing does without

    try:
        words.add(connection, [_findable(revision) for revision in revisions])
    except CheckViolation as refusal:  # the table has no check but the numbers of its shelves
        raise NoRoom(str(refusal)) from refusal


def _findable(revision: Revision) -> Findable:
    content = revision.reading.content
    body = "\n".join([block.text for block in content.blocks if block.kind in TEXT_KINDS])
    return Findable(revision.article.article_id, content.title, body, content.published.at)


def _set_aside(connection: Connection, plan: Plan, run_id: int) -> None:
    if plan.problems:
        connection.execute(native("load_problems"), {
            "urls": [address.url_id for address, _, _ in plan.problems],
            "snapshots": [snapshot.snapshot_id for _, snapshot, _ in plan.problems],
            "reasons": [problem.reason for _, _, problem in plan.problems],
            "details": [problem.detail for _, _, problem in plan.problems],
            "extractors": [problem.extractor for _, _, problem in plan.problems],
            "run_id": run_id,
        })  # fmt: skip


def _mark(connection: Connection, plan: Plan) -> None:
    if plan.marks:
        marks = list(plan.marks.values())
        connection.execute(native("load_marks"), {
            "ids": list(plan.marks),
            "states": [mark.state for mark in marks],
            "reasons": [mark.reason for mark in marks],
            "times": [mark.page.fetched_at for mark in marks],
            "etags": [mark.page.header("etag") if mark.claimed else None for mark in marks],
            "modified": [mark.page.header("last-modified") if mark.claimed else None for mark in marks],
        })  # fmt: skip
