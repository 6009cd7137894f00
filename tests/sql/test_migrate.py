"""Every released state of the schema, with data, becomes today's; strange databases are refused in words."""

import itertools
from pathlib import Path

import pytest
from press import article, ask, page

from sql import dictionary, feed, migrate, runs, warehouse
from sql.engine import connect
from sql.load import Outcome, load

RELEASES = {"0.1": ("0001_warehouse.sql", "0002_comments.sql", "0009_text_without_tables.sql")}
NUMBERS = itertools.count()


@pytest.fixture
def empty(cluster_url):
    """A database with nothing in it."""
    name = f"empty_{next(NUMBERS)}"
    owner = connect(cluster_url.replace("@/baotinh?", "@/postgres?"))
    with owner.connect().execution_options(isolation_level="AUTOCOMMIT") as connection:
        connection.exec_driver_sql(f"CREATE DATABASE {name}")
    fresh = connect(cluster_url.replace("@/baotinh?", f"@/{name}?"))
    yield fresh
    fresh.dispose()
    with owner.connect().execution_options(isolation_level="AUTOCOMMIT") as connection:
        connection.exec_driver_sql(f"DROP DATABASE {name} WITH (FORCE)")
    owner.dispose()


def bring_to(engine, names, monkeypatch):
    chosen = tuple(m for m in migrate.migrations() if m.name in names)
    assert len(chosen) == len(names)
    with monkeypatch.context() as patch:
        patch.setattr(migrate, "migrations", lambda: chosen)
        migrate.migrate(engine)


@pytest.mark.parametrize("release", RELEASES)
def test_a_released_warehouse_with_articles_becomes_todays(empty, engine, release, monkeypatch):
    bring_to(empty, RELEASES[release], monkeypatch)
    with empty.connect() as connection:
        raw = connection.connection.driver_connection
        raw.autocommit = True
        raw.execute(Path(__file__).with_name(f"release_{release.replace('.', '_')}.sql").read_text(encoding="utf-8"))
    before = warehouse.digest(empty)
    migrate.migrate(empty)
    migrate.verify(empty)
    assert warehouse.digest(empty) == before
    assert warehouse.broken_rules(empty) == []
    assert dictionary.page(empty) == dictionary.page(engine)
    assert ask(empty, "SELECT body_text FROM mart.article WHERE article_id = 1") == [("Bão số 2",)]
    assert ask(empty, "SELECT count(*) FROM mart.search WHERE words @@ websearch_to_tsquery('mart.vi', 'bao so')") == [
        (3,)
    ]
    assert [change.url for change in feed.changes(empty, 3)] == [page(1).url, page(2).url]
    run_id = runs.start(empty, "baothu")
    assert load(empty, run_id, [Outcome(None, page(1, b"n", minutes=99), article(1))]).counts == {"changed": 1}
    assert warehouse.broken_rules(empty) == []


def test_each_migration_alone_is_whole_or_absent(empty, monkeypatch):
    broken = migrate.Migration("9998_broken.sql", "CREATE TABLE public.half (); SELECT 1 / 0")
    chosen = (*migrate.migrations(), broken)
    monkeypatch.setattr(migrate, "migrations", lambda: chosen)
    with pytest.raises(Exception, match="division by zero"):
        migrate.migrate(empty)
    assert ask(empty, "SELECT to_regclass('public.half'), max(name) FROM baotinh_migration") == [
        (None, chosen[-2].name)
    ]


def test_an_old_database_is_refused_naming_both_versions(empty, monkeypatch):
    latest = migrate.migrations()[-1].name
    with pytest.raises(migrate.UnknownSchema, match=rf"at nothing .* at {latest}"):
        migrate.verify(empty)
    bring_to(empty, RELEASES["0.1"], monkeypatch)
    with pytest.raises(migrate.UnknownSchema, match=rf"at 0009_text_without_tables.sql .* at {latest}"):
        migrate.verify(empty)
