"""Channels are looked at when they are due; what was left out proves nothing, and nobody loses an article by it."""

from datetime import timedelta

import pytest

from simulator.faults import Fault, fail
from sql import channels, ledger, runs
from sql.warehouse import broken_rules


def rows(world, query):
    with world.engine.connect() as connection:
        return connection.exec_driver_sql(query).all()


@pytest.fixture
def quiet(world):
    """A world of one paper that has published nothing for a night, and is known to be quiet."""
    world.slug = world.slugs[0]
    world.simulator.hooks.append(lambda request: None)
    world.ingest([world.slug])
    with world.engine.begin() as connection:
        connection.exec_driver_sql("UPDATE ops.channel SET lessons = 9, minutes = 120, due_at = looked_at + '2 hours'")
    world.simulator.log.clear()
    return world


def lists_asked(world):
    return sum(world.asked(kind) for kind in ("rss", "listing", "sitemap"))


def test_a_channel_that_is_not_due_is_not_asked(quiet):
    quiet.simulator.advance(minutes=1)
    (result,) = quiet.ingest([quiet.slug])
    assert result.status == "succeeded"
    assert lists_asked(quiet) == 0
    assert rows(quiet, "SELECT count(*) FROM ops.visit") == [(1,)], "a run that looked at nothing is no visit"


def test_an_operator_can_have_all_looked_at(quiet):
    quiet.simulator.advance(minutes=1)
    quiet.ingest([quiet.slug], force=True)
    assert lists_asked(quiet) > 3


def test_what_is_due_is_asked_and_what_it_learned_is_readable(quiet):
    quiet.simulator.advance(hours=3)
    quiet.ingest([quiet.slug])
    assert lists_asked(quiet) > 3
    told = rows(quiet, "SELECT standing, looks, interval_minutes <= 180, due_at > looked_at FROM mart.channel")
    assert set(told) == {("regular", 2, True, True)}
    assert rows(quiet, "SELECT DISTINCT source FROM mart.channel") == [(quiet.slug,)]


def test_days_that_a_channel_left_out_did_not_see_end_are_not_called_complete(quiet):
    """A listing is due a day and a half later, the others are not: what they did not see stays open."""
    for _ in range(3):
        quiet.simulator.advance(days=1)
        quiet.ingest([quiet.slug])
    today = f"{quiet.simulator.now:%Y-%m-%d}"
    with quiet.engine.begin() as connection:
        connection.exec_driver_sql(
            "UPDATE ops.channel SET lessons = 9, due_at = looked_at + '99 days' WHERE url LIKE '%%sitemap%%'"
        )
    for _ in range(2):
        quiet.simulator.advance(days=1)
        quiet.ingest([quiet.slug])
    proven = rows(quiet, f"SELECT verdict, evidence FROM mart.coverage WHERE day >= '{today}' ORDER BY day")
    assert {verdict for verdict, _ in proven} == {"unknown"}
    assert "all channels" in proven[0][1]
    quiet.ingest([quiet.slug], force=True)
    quiet.simulator.advance(days=1)
    quiet.ingest([quiet.slug], force=True)
    (verdict,) = rows(quiet, f"SELECT verdict FROM mart.coverage WHERE day = '{today}'")
    assert verdict == ("complete",)


def test_the_ledger_counts_days_by_the_channel_that_was_looked_at_longest_ago(engine, world):
    world.ingest(world.slugs[:1])
    run_id = runs.start(world.engine, world.slugs[0])
    now = world.simulator.now
    verdicts = ledger.settle(world.engine, run_id, world.slugs[0], (), now, as_of=now - timedelta(days=9))
    assert {one.verdict for one in verdicts} == {"unknown"}


def test_listings_that_are_not_due_are_read_when_a_feed_brings_news(quiet):
    """Otherwise the next walk would have to go all the way back."""
    with quiet.engine.begin() as connection:
        connection.exec_driver_sql("UPDATE ops.channel SET lessons = 0 WHERE url LIKE '%%rss%%'")
    quiet.simulator.advance(minutes=30)
    quiet.simulator.publish(quiet.slug)
    quiet.ingest([quiet.slug])
    assert quiet.asked("rss") > 0
    assert quiet.asked("listing") > 0
    assert quiet.asked("sitemap") == 0
    assert quiet.loaded() == {url for url in quiet.listed() if quiet.slug in url}


def test_a_killed_run_has_all_channels_read_again(quiet):
    quiet.simulator.advance(minutes=1)
    source, abandoned = quiet.slug, runs.start(quiet.engine, quiet.slug)
    assert abandoned
    quiet.ingest([source])
    assert lists_asked(quiet) > 3


def test_a_trouble_stays_one_until_somebody_has_looked_again(quiet):
    broken = quiet.simulator.inject(Fault("down", fail(), kind="sitemap"))
    for _ in range(3):
        quiet.simulator.advance(hours=4)
        quiet.ingest([quiet.slug], force=True)
    quiet.simulator.heal()
    quiet.simulator.log.clear()
    quiet.simulator.advance(minutes=1)
    (result,) = quiet.ingest([quiet.slug])
    assert broken.fired
    assert quiet.asked("sitemap") == 0
    assert result.status == "partial"
    assert any("sitemap" in trouble for trouble in result.troubles)
    assert ("failing", 3) in rows(quiet, "SELECT standing, failures FROM mart.channel")
    quiet.simulator.advance(hours=4)
    (result,) = quiet.ingest([quiet.slug])
    assert (result.status, result.troubles) == ("succeeded", ())


def test_a_quiet_week_learns_to_look_rarely_and_loses_nothing(world):
    """Hour by hour, as the schedule goes: fewer looks, the same articles."""
    slug = world.slugs[0]
    world.ingest([slug])
    looked = 0
    for _ in range(14):
        world.simulator.advance(hours=1)
        world.simulator.log.clear()
        world.ingest([slug])
        looked += bool(world.asked("rss"))
    world.simulator.advance(hours=3)
    world.ingest([slug])
    assert looked < 14
    assert world.loaded() == {url for url in world.listed() if slug in url}
    assert broken_rules(world.engine) == []
    assert {habit.lessons > 5 for habit in channels.habits(world.engine, slug).values()} == {True}
