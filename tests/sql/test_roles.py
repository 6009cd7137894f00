"""Who may do what: loaders load and remove nothing, readers read and hold nobody up."""

import pytest
from press import SITE, article, ask, claim, listed, page
from sqlalchemy import event
from sqlalchemy.exc import DBAPIError

from sql import frontier, ledger, runs, sources
from sql.engine import connect
from sql.load import Outcome, load

NOW = page().fetched_at


@pytest.fixture
def loader(engine):
    """An engine whose connections may do what a loader may."""
    made = connect(engine.url.render_as_string(hide_password=False))

    def become(connection, _):
        connection.autocommit = True
        connection.execute("SET ROLE baotinh_loader")
        connection.autocommit = False

    event.listen(made, "connect", become)
    yield made
    made.dispose()


def test_a_loader_can_do_a_whole_run(loader):
    sources.register(loader, [SITE])
    run_id = runs.start(loader, "baothu")
    listed(loader, run_id, 1, 2)
    first, second = claim(loader, run_id)
    assert load(
        loader, run_id, [Outcome(first, page(1), article(1)), Outcome(None, page(3, b"3"), article(3))]
    ).counts == {"new": 2}
    frontier.fail(loader, run_id, second, "timeout", "", NOW, True)
    edited = Outcome(None, page(3, b"3b", minutes=1), article(3, text="Sửa."))
    assert load(loader, run_id, [edited]).counts == {"changed": 1}
    ledger.settle(loader, run_id, "baothu", (), NOW)
    runs.finish(loader, run_id, "succeeded", {})


@pytest.mark.parametrize(
    "order",
    [
        "DELETE FROM clean.article",
        "TRUNCATE clean.article CASCADE",
        "UPDATE clean.change SET op = 'new'",
        "UPDATE raw.blob SET body = ''",
        "DELETE FROM raw.snapshot",
        "DROP VIEW mart.article",
        "CREATE TABLE clean.x ()",
        "ALTER TABLE clean.change DISABLE TRIGGER append_only",
    ],
)
def test_a_loader_can_remove_nothing_and_change_no_history(loader, order):
    with pytest.raises(DBAPIError, match=r"denied|must be owner"), loader.begin() as connection:
        connection.exec_driver_sql(order)


def test_a_login_becomes_a_reader_with_limits(engine):
    with engine.begin() as connection:
        connection.exec_driver_sql("CREATE ROLE somebody LOGIN")
        connection.exec_driver_sql("CALL ops.limit_reader('somebody')")
    reader = connect(engine.url.set(username="somebody").render_as_string(hide_password=False))
    try:
        assert ask(reader, "SELECT count(*) FROM article") == [(0,)]
        assert ask(reader, "SHOW statement_timeout") == [("30s",)]
        assert ask(engine, "SELECT rolconnlimit FROM pg_roles WHERE rolname = 'somebody'") == [(20,)]
        for order in ("DELETE FROM mart.article", "SELECT * FROM clean.article", "CREATE TABLE mart.x ()"):
            with pytest.raises(DBAPIError, match=r"denied|cannot delete|read-only"):
                ask(reader, order)
    finally:
        reader.dispose()
        with engine.begin() as connection:
            connection.exec_driver_sql("REVOKE baotinh_reader FROM somebody")
            connection.exec_driver_sql("DROP ROLE somebody")
