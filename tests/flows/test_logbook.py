"""What the log of a flow says: which page, in which run, and nothing that is secret."""

import io
import json
import logging

import pytest

from flows import logbook
from simulator.exchange import Answer
from simulator.faults import Fault


@pytest.fixture
def empty(world):
    """A world whose first paper shows nothing on its pages."""
    page = Answer(200, lambda: b"<html><body></body></html>")
    world.simulator.inject(Fault("empty", page, kind="article", host=world.simulator.papers[0].host))
    return world


@pytest.fixture
def logs():
    """The events of this process, as before once the test is over."""
    yield logbook
    logbook.LOGGER.handlers.clear()
    logbook.LOGGER.setLevel(logging.NOTSET)
    logbook.LOGGER.propagate = True


def test_a_page_that_is_set_aside_is_named_with_its_run(empty, logs, monkeypatch):
    stderr = io.StringIO()
    monkeypatch.setattr("sys.stderr", stderr)
    logs.start()
    logs.start()  # a second flow of the same process
    first, _ = empty.ingest()
    told = [json.loads(line) for line in stderr.getvalue().splitlines()]
    assert {(line["event"], line["newspaper"], line["run"]) for line in told} == {
        ("set_aside", first.source, first.run_id)
    }
    with empty.engine.connect() as connection:
        rows = connection.exec_driver_sql("SELECT url_id, url FROM ops.url WHERE state = 'quarantined'").all()
    assert sorted((line["page"], line["url"]) for line in told) == sorted(map(tuple, rows))
    assert empty.settings.database_url not in stderr.getvalue()


def test_without_a_flow_nothing_is_written(empty, capsys):
    empty.ingest()
    assert capsys.readouterr() == ("", "")
