"""From bytes to feed entry: what is written, what is not, and who may see it."""

import subprocess
import threading
from datetime import timedelta

import pytest
from press import NOW, SITE, article, ask, claim, listed, page
from sqlalchemy.exc import DBAPIError

from sql import embedded, frontier, leases, migrate, runs, sources, warehouse
from sql.engine import connect
from sql.load import Outcome, load
from transforms.article import REASONS, Problem


@pytest.fixture
def run_id(engine):
    sources.register(engine, [SITE])
    return runs.start(engine, "baothu")


def test_new_then_unchanged_then_edited(engine, run_id):
    assert load(engine, run_id, [Outcome(None, page(), article())]).counts == {"new": 1}
    assert load(engine, run_id, [Outcome(None, page(), article())]).counts == {"unchanged": 1}
    edited = article(text="Một đoạn đã sửa.")
    assert load(engine, run_id, [Outcome(None, page(body=b"<p>y</p>", minutes=9), edited)]).counts == {"changed": 1}
    assert ask(engine, "SELECT revision_no, cause FROM mart.article_revision ORDER BY 1") == [
        (1, "first"),
        (2, "publisher"),
    ]
    assert ask(engine, "SELECT change_id, op FROM mart.change_feed ORDER BY 1") == [(1, "new"), (2, "edit")]
    assert warehouse.broken_rules(engine) == []


def test_an_article_that_is_gone_stays_and_says_so(engine, run_id):
    load(engine, run_id, [Outcome(None, page(), article())])
    missing = Problem("baothu", page().url, "http_error", "status 410", "vdoc/1")
    assert load(engine, run_id, [Outcome(None, page(status=410, body=b"gone", minutes=5), missing)]).counts == {
        "gone": 1
    }
    assert ask(engine, "SELECT count(*), count(gone_at) FROM mart.article") == [(1, 1)]
    assert ask(engine, "SELECT op FROM mart.change_feed ORDER BY change_id") == [("new",), ("gone",)]


def test_a_problem_neither_edits_nor_removes_a_known_article(engine, run_id):
    load(engine, run_id, [Outcome(None, page(), article())])
    wall = Problem("baothu", page().url, "challenge", "says 'captcha'", "vdoc/1")
    assert load(engine, run_id, [Outcome(None, page(body=b"captcha", minutes=5), wall)]).counts == {"problem": 1}
    assert ask(engine, "SELECT count(*), count(gone_at), max(revision_no) FROM mart.article") == [(1, 0, 1)]
    assert ask(engine, "SELECT reason FROM mart.problem") == [("challenge",)]


def test_a_poisonous_row_is_set_aside_and_the_rest_loads(engine, run_id):
    outcomes = [Outcome(None, page(n), article(n, text="Hỏng\x00." if n == 2 else "Lành.")) for n in (1, 2, 3)]
    assert load(engine, run_id, outcomes).counts == {"new": 2, "poison": 1}
    assert ask(engine, "SELECT count(*) FROM mart.article") == [(2,)]
    assert ask(engine, "SELECT reason FROM mart.problem") == [("poison",)]
    assert warehouse.broken_rules(engine) == []


def test_two_addresses_of_one_article_are_one_article(engine, run_id):
    listed(engine, run_id, 1, 2)
    first, second = sorted(claim(engine, run_id), key=lambda claimed: claimed.url)
    load(engine, run_id, [Outcome(first, page(1), article(1))])
    assert load(engine, run_id, [Outcome(second, page(2), article(1))]).counts == {"duplicate": 1}
    assert frontier.counts(engine, "baothu").states == {"loaded": 1, "duplicate": 1}


def test_a_late_writer_is_refused(engine, run_id):
    listed(engine, run_id, 1)
    [old] = claim(engine, run_id)
    later = runs.start(engine, "baothu")
    [new] = claim(engine, later)
    assert load(engine, run_id, [Outcome(old, page(), article())]).counts == {"late": 1}
    assert load(engine, later, [Outcome(new, page(), article())]).counts == {"new": 1}


def test_a_list_that_says_modified_reopens_an_article(engine, run_id):
    listed(engine, run_id, 1)
    load(engine, run_id, [Outcome(claim(engine, run_id)[0], page(), article())])
    listed(engine, run_id, 1, modified_at=NOW - timedelta(hours=1))
    assert claim(engine, run_id) == ()
    listed(engine, run_id, 1, modified_at=NOW + timedelta(hours=1))
    assert [claimed.reason for claimed in claim(engine, run_id)] == ["listed_as_modified"]


def test_a_failing_address_is_tried_five_times(engine, run_id):
    listed(engine, run_id, 1)
    for attempt in range(5):
        now = NOW + timedelta(days=attempt)
        [claimed] = frontier.claim(engine, run_id, "baothu", 1, timedelta(minutes=5), now)
        frontier.fail(engine, run_id, claimed, "timeout", "30 s", now, True)
    assert frontier.counts(engine, "baothu").states == {"failed": 1}


def test_one_run_holds_a_newspaper(engine, run_id):
    other = runs.start(engine, "baothu")
    assert leases.acquire(engine, "baothu", run_id, timedelta(minutes=1))
    assert not leases.acquire(engine, "baothu", other, timedelta(minutes=1))
    leases.release(engine, "baothu", run_id)
    assert leases.acquire(engine, "baothu", other, timedelta(seconds=0))
    assert leases.acquire(engine, "baothu", run_id, timedelta(minutes=1))


def test_the_feed_is_gapless_under_concurrent_writers_and_aborts(engine, run_id):
    def write(worker):
        for step in range(6):
            outcome = Outcome(None, page(100 * worker + step), article(100 * worker + step))
            load(engine, run_id, [outcome])
            with engine.connect() as connection:  # numbered, then rolled back
                connection.exec_driver_sql(
                    "SELECT clean.announce(ARRAY[1]::bigint[], ARRAY[NULL]::bigint[], ARRAY['gone'])"
                )

    load(engine, run_id, [Outcome(None, page(1), article(1))])
    workers = [threading.Thread(target=write, args=(n,)) for n in range(1, 5)]
    for worker in workers:
        worker.start()
    for worker in workers:
        worker.join()
    assert ask(engine, "SELECT count(*), max(change_id) FROM mart.change_feed") == [(25, 25)]
    assert warehouse.broken_rules(engine) == []


def test_a_revision_cannot_be_committed_unannounced(engine, run_id):
    load(engine, run_id, [Outcome(None, page(), article())])
    columns = (
        "article_id, address_id, snapshot_id, observed_at, title, kicker, lead, published_at, published_raw,"
        "published_precision,"
    )
    columns += (
        "published_evidence, published_conflicts, authors, byline, agency, section, tags, blocks, residue, images,"
    )
    columns += "house_prefix, language, extractor, notes, content_hash"
    query = f"INSERT INTO clean.article_revision (revision_no, cause, {columns}) SELECT 2, 'parser', {columns} "
    with pytest.raises(DBAPIError, match="revision_is_announced"), engine.begin() as connection:
        connection.exec_driver_sql(query + "FROM clean.article_revision")


@pytest.mark.parametrize("table", ["clean.change", "clean.article_revision"])
def test_history_is_append_only(engine, run_id, table):
    with pytest.raises(DBAPIError, match="append-only"), engine.begin() as connection:
        connection.exec_driver_sql(f"DELETE FROM {table}")


def test_the_reader_sees_mart_and_nothing_else(engine, run_id):
    load(engine, run_id, [Outcome(None, page(), article())])
    with engine.connect() as connection:
        connection.exec_driver_sql("SET ROLE baotinh_reader")
        assert connection.exec_driver_sql("SELECT count(*) FROM mart.article").scalar() == 1
        for query in (
            "SELECT 1 FROM clean.article",
            "SELECT 1 FROM ops.url",
            "DELETE FROM mart.article",
            "CREATE TABLE mart.x ()",
        ):
            with (
                connection.begin_nested(),
                pytest.raises(DBAPIError, match=r"denied|cannot delete"),
                connection.begin_nested(),
            ):
                connection.exec_driver_sql(query)


def test_every_view_and_column_of_mart_has_a_comment(engine):
    query = """
        SELECT c.relname, a.attname FROM pg_class AS c JOIN pg_attribute AS a ON a.attrelid = c.oid AND a.attnum > 0
        WHERE c.relnamespace = 'mart'::regnamespace
            AND (col_description(c.oid, a.attnum) IS NULL OR obj_description(c.oid) IS NULL)"""
    assert ask(engine, query) == []


def test_migrating_twice_does_nothing_and_strange_schemas_are_refused(engine):
    assert migrate.migrate(engine) == ()
    migrate.verify(engine)
    with engine.begin() as connection:
        connection.exec_driver_sql("INSERT INTO baotinh_migration VALUES ('9999_future.sql', 'x')")
    with pytest.raises(migrate.UnknownSchema, match="9999_future"):
        migrate.verify(engine)
    with engine.begin() as connection:
        connection.exec_driver_sql("DELETE FROM baotinh_migration WHERE name LIKE '9999%%'")
        connection.exec_driver_sql("UPDATE baotinh_migration SET sha256 = 'other'")
    with pytest.raises(migrate.UnknownSchema, match="edited"):
        migrate.migrate(engine)


def test_problem_reasons_are_words_for_a_person():
    assert all(meaning.endswith(".") for meaning in REASONS.values())


def test_the_embedded_server_survives_kill_and_serves_a_reader(tmp_path):
    home = tmp_path / "a home with spaces"
    url = embedded.ensure(home, durable=False)
    try:
        engine = connect(url)
        migrate.migrate(engine)
        engine.dispose()
        pid = embedded.status(home).pid
        subprocess.run(["kill", "-9", str(pid)], check=True)
        assert embedded.ensure(home, durable=False) == url
        reader = connect(embedded.reader_url(home))
        assert ask(reader, "SELECT count(*) FROM mart.article") == [(0,)]
        with pytest.raises(DBAPIError, match="denied"):
            ask(reader, "SELECT 1 FROM raw.blob")
        reader.dispose()
    finally:
        assert embedded.stop(home)
    assert not embedded.status(home).running
