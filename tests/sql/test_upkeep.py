"""Upkeep makes the warehouse smaller and changes nothing that anybody reads."""

from dataclasses import replace
from datetime import timedelta

import pytest
from press import NOW, RSS, SITE, article, ask, claim, listed, page
from sqlalchemy.exc import DBAPIError

from connectors.candidate import Survey
from sql import frontier, health, ledger, packing, raw, runs, sources, warehouse
from sql.load import Outcome, load
from sql.packing import NotRestorable

LONG_AGO = "UPDATE ops.run SET started_at = '2025-01-28 00:00Z', ended_at = '2025-01-28 00:05Z'"
BODY = "<html><head><title>{0}</title></head><body><nav>{1}</nav><p>Bài số {0} về con đê làng {2}.</p></body></html>"
MENU = " ".join(f"<a href='/muc-{n}'>Mục thứ {n * 7919}</a>" for n in range(60))


def visited(engine, *, articles=(), troubles=()):
    """A run that looked at the paper, and brought these articles."""
    run_id = runs.start(engine, SITE.slug)
    listed(engine, run_id, *articles)
    for claimed, number in zip(claim(engine, run_id), articles, strict=True):
        load(engine, run_id, [Outcome(claimed, page(number, b"%d" % number), article(number))])
    health.record_visit(engine, run_id, SITE.slug, NOW, len(articles), list(troubles))
    runs.finish(engine, run_id, "succeeded", {"new": len(articles)})
    return run_id


@pytest.fixture
def history(engine):
    """Three visits and an import of 400 days ago, and a visit of today."""
    sources.register(engine, [SITE])
    old = [visited(engine, articles=(1,)), visited(engine), visited(engine, troubles=["rss: timeout"])]
    judged = visited(engine)
    survey = Survey(RSS, "whole", 1, 1, unchanged=False, exhausted=True, oldest=NOW - timedelta(days=3))
    ledger.settle(engine, judged, SITE.slug, [survey], NOW + timedelta(days=2))
    runs.finish(engine, runs.start(engine, "import"), "partial", {})
    with engine.begin() as connection:
        connection.exec_driver_sql(LONG_AGO)
        connection.exec_driver_sql("UPDATE ops.visit SET at = at - interval '400 days'")
    return [*old, judged, visited(engine)]


def test_old_runs_are_added_up_and_what_anything_rests_on_stays(engine, history):
    brought, _, _, judged, today = history
    before = warehouse.digest(engine), ask(engine, "SELECT * FROM mart.coverage")
    assert runs.retire(engine, NOW - timedelta(days=365)) == 3
    assert [run_id for (run_id,) in ask(engine, "SELECT run_id FROM ops.run ORDER BY 1")] == [brought, judged, today]
    assert ask(engine, "SELECT run_id FROM ops.visit") == [(today,)]
    added = (
        "SELECT source, sum(runs), sum(succeeded), sum(visits), sum(fetched), sum(troubled) FROM ops.run_day GROUP BY 1"
    )
    assert sorted(ask(engine, added)) == [("baothu", 2, 2, 4, 1, 1), ("import", 1, 0, 0, 0, 0)]
    assert runs.retire(engine, NOW - timedelta(days=365)) == 0, "nothing is added up twice"
    assert sorted(ask(engine, added))[0] == ("baothu", 2, 2, 4, 1, 1)
    assert (warehouse.digest(engine), ask(engine, "SELECT * FROM mart.coverage")) == before


def test_the_newest_visit_stays_however_old(engine, history):
    assert runs.retire(engine, NOW + timedelta(days=999)) == 3
    assert ask(engine, "SELECT run_id FROM ops.visit") == [(history[-1],)]
    assert frontier.memory(engine, SITE.slug) == {}


def test_a_loader_may_retire_runs_and_delete_nothing_else(engine, history):
    with engine.connect() as connection:
        connection.exec_driver_sql("SET ROLE baotinh_loader")
        assert connection.exec_driver_sql("SELECT ops.retire_runs(now() - interval '365 days')").scalar() == 3
        with pytest.raises(DBAPIError, match="permission denied"):
            connection.exec_driver_sql("DELETE FROM ops.run")


@pytest.fixture
def stored(engine):
    sources.register(engine, [SITE])
    run_id = runs.start(engine, SITE.slug)
    bodies = [BODY.format(n, MENU, n * 31).encode() for n in range(60)]
    load(engine, run_id, [Outcome(None, page(n, body), article(n, text=str(n))) for n, body in enumerate(bodies)])
    load(
        engine,
        run_id,
        [Outcome(None, replace(page(99, b"<p>new</p>"), fetched_at=NOW + timedelta(days=9)), article(99))],
    )
    return engine


def bytes_of(engine):
    return [item.page.body for batch in raw.pages(engine) for item in batch]


def test_packed_pages_take_half_the_bytes_and_come_back_as_they_were(stored):
    pages, before = bytes_of(stored), warehouse.digest(stored)
    packed = packing.pack(stored, SITE.slug, NOW + timedelta(days=1))
    assert packed.pages == 60, "not the one that came later"
    assert packed.after < packed.before / 2
    assert ask(stored, "SELECT count(*) FROM raw.blob WHERE dictionary_id IS NOT NULL") == [(60,)]
    assert bytes_of(stored) == pages
    assert packing.pack(stored, SITE.slug, NOW + timedelta(days=1)) == packing.Packed()
    assert warehouse.digest(stored) == before
    assert warehouse.broken_rules(stored) == []


def test_a_page_that_is_met_again_is_not_stored_beside_its_packed_form(stored):
    packing.pack(stored, SITE.slug, NOW + timedelta(days=1))
    body = BODY.format(1, MENU, 31).encode()
    load(stored, runs.start(stored, SITE.slug), [Outcome(None, page(1, body, minutes=5), article(1, text="1"))])
    assert ask(stored, "SELECT count(*) FROM raw.blob") == [(61,)]
    assert bytes_of(stored)[-1] == body


def test_nothing_is_replaced_when_a_page_does_not_come_back(stored):
    with stored.begin() as connection:
        damaged = "SELECT max(sha256) FROM raw.blob WHERE n_bytes > 99"
        short = "SELECT body FROM raw.blob WHERE n_bytes < 99"
        connection.exec_driver_sql(f"UPDATE raw.blob SET body = ({short}) WHERE sha256 = ({damaged})")
    with pytest.raises(NotRestorable):
        packing.pack(stored, SITE.slug, NOW + timedelta(days=1))
    assert ask(stored, "SELECT count(*) FROM raw.blob WHERE dictionary_id IS NOT NULL") == [(0,)]


def test_few_pages_are_not_worth_a_dictionary(engine):
    sources.register(engine, [SITE])
    load(engine, runs.start(engine, SITE.slug), [Outcome(None, page(1), article(1))])
    assert packing.pack(engine, SITE.slug, NOW + timedelta(days=1)) == packing.Packed()
    assert ask(engine, "SELECT count(*) FROM raw.dictionary") == [(0,)]
