"""A newspaper that lists more in a day than any newspaper prints."""

from datetime import date, datetime, timedelta

import pytest
from warehouse_world import World, calm

from flows import office
from flows.checkup import examine
from simulator.paper import ZONE
from simulator.press import PAPERS
from simulator.simulation import Simulator
from sql.warehouse import broken_rules

CAP = 10


@pytest.fixture
def flooded(engine, tmp_path):
    """Forty articles of one day, where ten are allowed."""
    paper = calm(PAPERS[0], first_day=date(2026, 3, 5), per_day=90)
    with Simulator([paper], now=datetime(2026, 3, 5, 18, tzinfo=ZONE)) as simulator:
        yield World(simulator, engine, tmp_path / "home", {"delay": 0.001, "daily_cap": CAP})


def verdicts(world):
    with world.engine.connect() as connection:
        return set(connection.exec_driver_sql("SELECT verdict FROM mart.coverage WHERE day = '2026-03-05'").scalars())


def test_a_flood_of_new_articles_is_taken_up_to_a_cap_and_reported(flooded):
    newest = sorted(flooded.simulator.truth(flooded.slugs[0]), key=lambda fact: fact.published)
    assert len(newest) > 3 * CAP, "the injector"
    (result,) = flooded.ingest()
    assert result.status == "partial"
    assert any("daily_cap: 10 articles were fetched today" in trouble for trouble in result.troubles)
    assert flooded.asked() == CAP
    assert flooded.loaded() == {fact.url for fact in newest[-CAP:]}
    flooded.ingest()
    assert flooded.asked() == CAP, "a second run of the day asks for none"
    assert "complete" not in verdicts(flooded)
    chosen = office.choose(flooded.slugs, flooded.settings)
    (health,) = examine(flooded.engine, chosen, flooded.settings).healths
    assert (health.cause, health.alarming) == ("flood", True)


def test_what_was_left_comes_on_the_days_that_follow(flooded):
    wanted = {fact.url for fact in flooded.simulator.truth(flooded.slugs[0])}
    flooded.ingest()
    flooded.options["daily_cap"] = 1000
    flooded.simulator.now += timedelta(days=1)
    flooded.ingest()
    assert wanted <= flooded.loaded()
    assert broken_rules(flooded.engine) == []
