from types import SimpleNamespace

import pytest

from flows import fetching, patience


def play(monkeypatch: pytest.MonkeyPatch, delay: float, bad: frozenset[int] = frozenset()) -> str:
    """What happens to nine articles in which order: f for a fetch, r for a page that is read."""
    told: list[str] = []
    job = SimpleNamespace(
        failures=0, site=SimpleNamespace(delay=delay), office=SimpleNamespace(settings=SimpleNamespace(delay=None))
    )

    def fetch(_: object, claim: int) -> int:
        told.append("f")
        return claim

    def read(_: object, claim: int, page: int) -> int:
        told.append("r")
        job.failures = job.failures + 1 if claim in bad else 0
        return page

    monkeypatch.setattr(fetching, "_fetch", fetch)
    monkeypatch.setattr(fetching, "_read", read)
    assert list(fetching.read(job, range(9))) == list(range(9))
    return "".join(told)


def test_a_server_that_asks_for_no_pause_is_asked_for_several_articles_before_they_are_read(monkeypatch):
    assert play(monkeypatch, 0.0) == "ffffrrrr" * 2 + "fr"


def test_where_pauses_are_asked_for_each_article_is_read_while_the_server_rests(monkeypatch):
    assert play(monkeypatch, 3.0) == "fr" * 9


def test_after_a_failure_a_server_is_asked_for_one_at_a_time(monkeypatch):
    assert play(monkeypatch, 0.0, frozenset({3, 4})) == "ffffrrrr" + "fr" * 2 + "fffrrr"


def test_fewer_are_fetched_ahead_than_failures_are_borne():
    assert patience.AHEAD < patience.PATIENCE
