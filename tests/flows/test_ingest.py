"""The whole way: newspapers over HTTP, plain functions, a real warehouse."""

from datetime import timedelta

import pytest

from flows import office
from flows.errors import SettingsError
from flows.job import Office
from flows.pipeline import PLAIN
from flows.progress import overall
from sql import leases, runs
from sql.warehouse import broken_rules, digest


def revisions(world) -> list[tuple[str, int, str]]:
    with world.engine.connect() as connection:
        query = (
            "SELECT u.url, r.revision_no, r.cause FROM clean.article_revision r JOIN clean.article a USING (article_id)"
            " JOIN ops.url u USING (url_id) WHERE r.revision_no > 1 ORDER BY r.revision_id"
        )
        return [tuple(row) for row in connection.exec_driver_sql(query)]


def column(world, query: str) -> list:
    with world.engine.connect() as connection:
        return list(connection.exec_driver_sql(query).scalars())


@pytest.fixture
def filled(world):
    """A world whose articles are all in the warehouse; the server has forgotten that it was asked."""
    results = world.ingest()
    assert [result.status for result in results] == ["succeeded"] * len(world.slugs)
    world.simulator.log.clear()
    return world


def test_everything_that_is_listed_is_loaded(filled):
    assert filled.loaded() == filled.listed()
    assert broken_rules(filled.engine) == []
    assert column(filled, "SELECT DISTINCT status FROM ops.run") == ["succeeded"]


def test_a_second_run_asks_for_no_article_and_writes_nothing(filled):
    before = digest(filled.engine)
    results = filled.ingest()
    assert overall(results) == "succeeded"
    assert filled.asked("article") == 0
    assert filled.asked("rss") > 0
    assert all(entry.status == 304 for entry in filled.simulator.log.requests(kind="rss"))
    assert revisions(filled) == []
    assert digest(filled.engine) == before


def test_a_correction_is_one_revision_by_the_publisher(filled):
    fact = filled.simulator.truth(filled.slugs[0])[-2]
    filled.simulator.advance(hours=1)
    filled.simulator.edit(filled.slugs[0], fact.number)
    news = filled.listed() - filled.loaded()
    filled.ingest()
    assert revisions(filled) == [(fact.url, 2, "publisher")]
    assert filled.asked("article") == 1 + len(news)


def test_a_touch_is_fetched_and_is_no_revision(filled):
    fact = filled.simulator.truth(filled.slugs[0])[-2]
    filled.simulator.advance(minutes=1)
    filled.simulator.edit(filled.slugs[0], fact.number, "touch")
    filled.ingest()
    assert filled.asked("article") >= 1
    assert revisions(filled) == []


@pytest.mark.parametrize("status", [404, 410])
def test_a_removed_article_stays_and_is_known_to_be_gone(filled, status):
    fact = filled.simulator.truth(filled.slugs[0])[-2]
    filled.simulator.advance(minutes=1)
    filled.simulator.delete(filled.slugs[0], fact.number, status)
    before = digest(filled.engine)
    results = filled.ingest()
    assert overall(results) == "succeeded"
    assert results[0].counts["gone"] == 1
    assert column(filled, "SELECT url FROM mart.article WHERE gone_at IS NOT NULL") == [fact.url]
    assert column(filled, "SELECT op FROM mart.change_feed WHERE op <> 'new'") == ["gone"]
    assert digest(filled.engine) != before
    filled.simulator.log.clear()
    filled.ingest()
    assert filled.asked("article") == 0


def test_what_only_grew_old_is_not_suspected(filled):
    """Thirty items of a feed are pushed out by newer ones, day after day."""
    for _ in range(6):
        filled.simulator.advance(days=1)
        filled.simulator.log.clear()
        news = len(filled.listed() - filled.loaded())
        filled.ingest()
        assert filled.asked("article") == news
    assert filled.loaded() == filled.listed()


def test_a_recheck_asks_for_every_article_and_finds_them_unchanged(filled):
    results = filled.ingest(recheck=True)
    assert filled.asked("article") == len(filled.listed())
    assert sum(result.counts["unchanged"] for result in results) == len(filled.listed())
    assert all(entry.status == 304 for entry in filled.simulator.log.requests(kind="article"))


def test_a_limit_leaves_the_rest_to_the_next_run(world):
    world.options = {"batch": 4}
    (result,) = world.ingest(world.slugs[:1], limit=5)
    assert (result.counts["fetched"], result.status) == (5, "partial")
    (result,) = world.ingest(world.slugs[:1])
    assert result.status == "succeeded"
    assert world.asked("article") == len(world.loaded())


def test_a_server_that_fails_is_left_alone_and_the_run_says_so(world):
    from simulator.faults import Fault, fail

    world.simulator.inject(Fault(name="down", effect=fail(), kind="article", host=world.simulator.papers[0].host))
    world.options = {"batch": 3}
    first, second = world.ingest()
    assert (first.status, second.status) == ("failed", "succeeded")
    assert first.counts["failed"] == 5
    assert world.loaded() == {url for url in world.listed() if second.source in url}
    assert column(world, "SELECT status FROM ops.run ORDER BY run_id") == ["failed", "succeeded"]


def test_a_channel_that_fails_makes_the_run_partial(world):
    from simulator.faults import Fault, fail

    world.simulator.inject(Fault(name="down", effect=fail(), kind="sitemap", host=world.simulator.papers[0].host))
    first, _ = world.ingest()
    assert first.status == "partial"
    assert "sitemap" in first.troubles[0]
    assert world.loaded() == world.listed()


def test_two_runs_of_one_newspaper_exclude_each_other(world):
    world.options = {"lease": 0.5}
    slug = world.slugs[0]
    world.ingest([slug], limit=1)
    other = runs.start(world.engine, slug)
    assert leases.acquire(world.engine, slug, other, timedelta(minutes=5))
    (result,) = world.ingest([slug])
    assert (result.status, dict(result.counts)) == ("busy", {})
    assert len(world.loaded()) == 1


def test_the_lease_of_a_dead_run_is_waited_for(world):
    world.options = {"lease": 0.5}
    slug = world.slugs[0]
    world.ingest([slug], limit=1)
    dead = runs.start(world.engine, slug)
    assert leases.acquire(world.engine, slug, dead, timedelta(seconds=0.3))
    stages = []
    office_of = Office(world.engine, world.settings, PLAIN, report=lambda progress: stages.append(progress.stage))
    (result,) = office.ingest_all(office_of, office.choose([slug], world.settings))
    assert result.status == "succeeded"
    assert stages[0] == "waiting"
    assert column(world, f"SELECT status FROM ops.run WHERE run_id = {dead}") in (["abandoned"], ["running"])


def test_real_servers_are_asked_by_those_only_who_say_who_they_are(world):
    settings = world.settings.model_copy(update={"connect_to": {}})
    with pytest.raises(SettingsError, match="BAOTINH_CONTACT"):
        office.choose(world.slugs, settings)
    assert office.choose(world.slugs, settings.model_copy(update={"contact": "https://somebody.test"}))


def test_progress_is_told_and_ends_at_the_end(world):
    told = []
    run = Office(world.engine, world.settings, PLAIN, report=told.append)
    office.ingest_all(run, office.choose(world.slugs[:1], world.settings))
    assert told[0].stage == "discovering"
    assert told[-1].stage == "settled"
    shares = [progress.share for progress in told]
    assert shares == sorted(shares)
    assert shares[-1] == 1.0


def test_the_ledger_adds_up_and_today_is_never_complete(filled):
    with filled.engine.connect() as connection:
        rows = connection.exec_driver_sql(
            "SELECT day::text, verdict, listed, loaded, set_aside FROM mart.coverage"
        ).all()
    assert sum(row.loaded for row in rows) == len(filled.listed())
    assert all(row.listed == row.loaded + row.set_aside for row in rows)
    today = f"{filled.simulator.now:%Y-%m-%d}"
    assert {row.verdict for row in rows if row.day == today} <= {"unknown"}


def test_a_day_that_lists_reach_beyond_is_complete_on_the_next(world):
    world.ingest()
    for _ in range(4):
        world.simulator.advance(days=1)
        world.ingest()
    verdicts = column(world, "SELECT verdict FROM mart.coverage WHERE day BETWEEN '2026-03-06' AND '2026-03-07'")
    assert verdicts == ["complete"] * len(verdicts)
    assert len(verdicts) == 2 * len(world.slugs)
