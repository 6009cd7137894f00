"""Several processes bring what one would have brought."""

from datetime import date, datetime

from warehouse_world import World, calm

from flows import hands, office
from flows.job import Office
from flows.progress import overall
from simulator.paper import ZONE
from simulator.press import PAPERS
from simulator.simulation import Simulator
from sql.warehouse import broken_rules, digest


def by_two(world):
    chosen = office.choose(world.slugs, world.settings)
    return office.ingest_all(Office(world.engine, world.settings, hands.steps(2)), chosen)


def test_two_processes_bring_each_article_once_and_leave_nothing(world):
    world.options = {"batch": 3}
    results = by_two(world)
    assert overall(results) == "succeeded"
    assert world.loaded() == world.listed()
    assert world.asked("article") == len(world.listed())
    assert sum(result.counts["new"] for result in results) == len(world.listed())
    assert broken_rules(world.engine) == []
    before = digest(world.engine)
    assert overall(by_two(world)) == "succeeded"
    assert digest(world.engine) == before
    with world.engine.connect() as connection:
        query = "SELECT count(*) FROM mart.byline"
        assert connection.exec_driver_sql(query).scalar() > 0


def test_several_processes_together_keep_to_the_cap_of_a_day(engine, tmp_path):
    paper = calm(PAPERS[0], first_day=date(2026, 3, 5), per_day=90)
    with Simulator([paper], now=datetime(2026, 3, 5, 18, tzinfo=ZONE)) as simulator:
        world = World(simulator, engine, tmp_path / "home", {"delay": 0.001, "daily_cap": 10, "batch": 3})
        by_two(world)
        assert len(simulator.truth(paper.slug)) > 30, "the injector"
        assert world.asked("article") == 10
