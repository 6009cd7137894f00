"""Stored pages leave as WARC and come back as they were."""

from datetime import UTC, timedelta

import pytest
from press import SITE, article, page

from connectors import files
from sql import runs, sources
from sql.load import Outcome, load


@pytest.fixture
def library(engine, monkeypatch):
    monkeypatch.setenv("DATABASE_URL", engine.url.render_as_string(hide_password=False))
    sources.register(engine, [SITE])
    bodies = [b"<p>1</p>", b"", "Bão số 3".encode() * 999]
    load(
        engine,
        runs.start(engine, "baothu"),
        [Outcome(None, page(n, b, minutes=n), article(n)) for n, b in enumerate(bodies)],
    )
    return engine


def test_pages_come_back_from_the_archive_byte_for_byte(baotinh, library, tmp_path):
    target = tmp_path / "pages.warc.gz"
    assert baotinh("db", "archive", target).out == f"3 pages: {target}\n"
    back = [item.page for item in files.read([target])]
    assert [(p.url, p.status, p.body) for p in back] == [
        (page(n).url, 200, body) for n, body in enumerate([b"<p>1</p>", b"", "Bão số 3".encode() * 999])
    ]
    assert [p.fetched_at for p in back] == [page(minutes=n).fetched_at for n in range(3)]
    assert back[0].fetched_at.utcoffset() == timedelta(0)
    assert back[0].fetched_at.tzinfo == UTC
    assert back[0].header("etag") == '"1"'


def test_a_name_that_tools_would_not_know_is_refused(baotinh, library, tmp_path):
    assert baotinh("db", "archive", tmp_path / "pages.gz").status == 2
