"""The index of search is kept in shelves by the numbers of articles; loads make those that they need."""

from concurrent.futures import ThreadPoolExecutor

import pytest
from press import SITE, article, ask, page

from sql import merge, runs, sources, warehouse
from sql.load import Outcome, load

FAR = 40_000_000
SHELVES = """
    SELECT c.relname FROM pg_inherits AS i JOIN pg_class AS c ON c.oid = i.inhrelid
    WHERE i.inhparent = 'clean.article_search'::regclass ORDER BY c.oid
"""


@pytest.fixture
def run_id(engine):
    sources.register(engine, [SITE])
    return runs.start(engine, "baothu")


def jump(engine, number):
    with engine.begin() as connection:
        connection.exec_driver_sql(f"SELECT setval('clean.article_article_id_seq', {number})")


def found(engine):
    return [number for (number,) in ask(engine, "SELECT article_id FROM mart.find('bao so') ORDER BY 1")]


def load_some(engine, run_id, *numbers):
    return load(engine, run_id, [Outcome(None, page(n, b"%d" % n), article(n, text="Bão số 2.")) for n in numbers])


def test_articles_on_all_shelves_are_found_and_can_be_edited(engine, run_id):
    load_some(engine, run_id, 1)
    jump(engine, FAR)
    assert load_some(engine, run_id, 2).counts == {"new": 1}
    assert found(engine) == [1, FAR + 1]
    edited = [Outcome(None, page(n, b"e%d" % n, minutes=9), article(n, text="Mưa.")) for n in (1, 2)]
    assert load(engine, run_id, edited).counts == {"changed": 2}
    assert found(engine) == []
    assert ask(engine, "SELECT count(*) FROM mart.find('mua')") == [(2,)]
    assert warehouse.broken_rules(engine) == []


def test_a_load_whose_room_others_took_goes_again_and_sets_nothing_aside(engine, run_id, monkeypatch):
    made = merge.make_room
    attempts = []

    def too_early(connection):
        if not attempts:
            made(connection)
            jump(engine, FAR)  # so many numbers are taken in between
        else:
            made(connection)
        attempts.append(1)

    monkeypatch.setattr(merge, "make_room", too_early)
    assert load_some(engine, run_id, 1, 2).counts == {"new": 2}
    assert len(attempts) == 2
    assert ask(engine, "SELECT count(*) FROM ops.quarantine") == [(0,)]
    assert len(found(engine)) == 2


def test_loads_at_once_make_each_shelf_once(engine, run_id):
    jump(engine, FAR)
    with ThreadPoolExecutor(4) as pool:
        told = list(pool.map(lambda n: load_some(engine, run_id, n, n + 100), range(4)))
    assert [result.counts for result in told] == [{"new": 2}] * 4
    names = [name for (name,) in ask(engine, SHELVES)]
    assert len(names) == len(set(names))
    assert len(found(engine)) == 8


def test_an_empty_warehouse_has_few_shelves(engine):
    assert len(ask(engine, SHELVES)) <= 4
