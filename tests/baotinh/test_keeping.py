"""Backups, and articles made anew from the stored pages."""

import pytest
from press import SITE, article, page

from baotinh.fiction import FOLDER
from simulator.press import PAPERS
from simulator.simulation import Simulator
from sql import embedded, feed, runs, sources, warehouse
from sql.engine import connect
from sql.load import Outcome, load


@pytest.fixture
def own_home(tmp_path, monkeypatch):
    """An embedded server of its own, for what replaces a whole database."""
    monkeypatch.setenv("BAOTINH_HOME", str(tmp_path / "home"))
    embedded.ensure(tmp_path / "home", durable=False)
    yield tmp_path / "home"
    embedded.stop(tmp_path / "home")


def test_a_backup_comes_back_whole_into_an_empty_warehouse_only(baotinh, own_home, tmp_path):
    assert baotinh("db", "migrate").status == 0
    engine = connect(embedded.url(own_home))
    sources.register(engine, [SITE])
    run_id = runs.start(engine, "baothu")
    load(engine, run_id, [Outcome(None, page(n, b"%d" % n), article(n)) for n in range(30)])
    before, head = warehouse.digest(engine), feed.status(engine)
    engine.dispose()
    assert baotinh("db", "backup", tmp_path / "saved.dump").status == 0
    refused = baotinh("db", "restore", tmp_path / "saved.dump")
    assert (refused.status, "not empty" in refused.err) == (2, True)
    assert baotinh("db", "reset", "--yes").status == 0
    embedded.ensure(own_home, durable=False)
    answer = baotinh("db", "restore", tmp_path / "saved.dump")
    assert (answer.out, answer.err) == ("restored\n", "")
    engine = connect(embedded.url(own_home))
    assert warehouse.digest(engine) == before
    assert warehouse.broken_rules(engine) == []
    assert feed.status(engine).last_change_id == head.last_change_id
    assert feed.status(engine).generation != head.generation
    load(engine, runs.start(engine, "baothu"), [Outcome(None, page(99), article(99))])
    engine.dispose()


def test_a_backup_that_fails_leaves_no_file(baotinh, own_home, tmp_path):
    answer = baotinh("db", "backup", tmp_path / "nowhere" / "saved.dump")
    assert answer.status == 2
    assert not (tmp_path / "nowhere").exists()


def test_everything_derived_comes_back_from_the_stored_pages_without_network(
    baotinh, engine, small_papers, now, monkeypatch
):
    monkeypatch.setenv("DATABASE_URL", engine.url.render_as_string(hide_password=False))
    monkeypatch.setenv("BAOTINH_SITES", str(FOLDER))
    slug = PAPERS[0].slug
    with Simulator(small_papers, now=now) as simulator:
        monkeypatch.setenv("BAOTINH_CONNECT_TO", f"*.test=127.0.0.1:{simulator.port}")
        monkeypatch.setenv("BAOTINH_NOW", now.isoformat())
        assert baotinh("ingest", slug).status == 0
        facts = simulator.truth(slug)
        simulator.edit(slug, facts[0].number)
        simulator.delete(slug, facts[-3].number)
        assert baotinh("ingest", slug, "--recheck").status == 0
    before, head = warehouse.digest(engine), feed.status(engine)
    states = "SELECT url, state FROM ops.url ORDER BY url"
    with engine.connect() as connection:
        stood = connection.exec_driver_sql(states).all()
    answer = baotinh("db", "rebuild", "--yes")
    assert answer.status == 0
    assert warehouse.digest(engine) == before
    assert warehouse.broken_rules(engine) == []
    assert feed.status(engine).last_change_id == head.last_change_id
    assert feed.status(engine).generation != head.generation
    with engine.connect() as connection:
        assert connection.exec_driver_sql(states).all() == stood
