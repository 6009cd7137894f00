"""The bar says the last word, seldom, and nobody waits for it."""

import logging
import threading
import time
from uuid import uuid4

import httpx
import pytest

import flows.bar
from flows.bar import Bar


@pytest.fixture
def shown(monkeypatch) -> list[tuple[float, str]]:
    """What a server that is there has been told."""
    told: list[tuple[float, str]] = []
    artifact = uuid4()

    def create(percent, *, key, description):
        told.append((percent, description))
        return artifact

    def update(which, percent, description):
        assert which == artifact
        told.append((percent, description))

    monkeypatch.setattr("flows.bar.create_progress_artifact", create)
    monkeypatch.setattr("flows.bar.update_progress_artifact", update)
    return told


def test_many_moves_are_few_requests_and_the_last_word_is_said(shown):
    bar = Bar("work", logging.getLogger("test"), pause=60)
    for percent in range(1000):
        bar.move(percent / 10, f"{percent} done")
    bar.end()
    assert len(shown) <= 2
    assert shown[-1] == (99.9, "999 done")


def test_a_slow_server_keeps_nobody_waiting(monkeypatch):
    answers, asked = threading.Event(), threading.Event()

    def create(percent, *, key, description):
        asked.set()
        answers.wait(60)
        return uuid4()

    monkeypatch.setattr("flows.bar.create_progress_artifact", create)
    bar = Bar("work", logging.getLogger("test"))
    bar.move(1.0, "begun")
    assert asked.wait(60)
    bar.move(2.0, "gone on")  # while the server has not answered
    monkeypatch.setattr("flows.bar.update_progress_artifact", lambda *_: None)
    answers.set()
    bar.end()


def test_a_bar_that_nobody_moved_shows_nothing(shown):
    Bar("work", logging.getLogger("test")).end()
    assert shown == []


def test_a_server_that_is_away_is_complained_about_once_and_told_later(shown, monkeypatch, caplog):
    tries = []

    def refuse(*_, **__):
        tries.append(1)
        raise httpx.ConnectError("nobody listens")

    create = flows.bar.create_progress_artifact
    monkeypatch.setattr("flows.bar.create_progress_artifact", refuse)
    bar = Bar("work", logging.getLogger("test"), pause=0)
    for number in (1, 2):
        bar.move(number, "on the way")
        while len(tries) < number:
            time.sleep(0.01)
    monkeypatch.setattr("flows.bar.create_progress_artifact", create)
    bar.move(100.0, "done")
    bar.end()
    assert shown == [(100.0, "done")]
    assert [record.message for record in caplog.records] == ["the bar could not be moved: nobody listens"]
