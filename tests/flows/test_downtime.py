"""Servers that were away, databases that are gone, everybody at once: what the warehouse says afterwards.

Minutes, so `make server-test` runs it and `make test` does not.
"""

import time
from collections import Counter
from contextlib import contextmanager
from pathlib import Path

import pytest
import yaml
from prefect_server import ask, baotinh, by_hand, change, deployments, ended, prefect, running, serving, start, until

from sql.warehouse import broken_rules

pytestmark = [pytest.mark.server, pytest.mark.campaign]


@pytest.fixture
def world(archive):
    return archive


@contextmanager
def working(environment, tmp_path):
    with running("worker", "start", "--pool", "baotinh", environment=environment, log=tmp_path / "worker.log"):
        yield


def column(world, query: str) -> list:
    with world.engine.connect() as connection:
        return list(connection.exec_driver_sql(query).scalars())


def fetched_twice(world) -> dict[str, int]:
    """Articles that the newspaper was asked for more than once."""
    paths = Counter(entry.path for entry in world.simulator.log.requests(kind="article"))
    return {path: count for path, count in paths.items() if count > 1}


def schedule_often(environment, world, place: Path, seconds: int) -> None:
    entry = {
        "name": "often",
        "entrypoint": "flows.ingest.ingest",
        "parameters": {"sources": world.slugs},
        "tags": ["ingest"],
        "work_pool": {"name": "baotinh"},
        "schedules": [{"slug": "often", "interval": seconds, "active": True}],
        "concurrency_limit": {"limit": 1, "collision_strategy": "CANCEL_NEW"},
    }
    (place / "prefect.yaml").write_text(yaml.safe_dump({"name": "baotinh", "pull": [], "deployments": [entry]}))
    prefect(environment, "deploy", "--all", "--no-prompt", cwd=place)


def runs_of(api: str, name: str, *states: str) -> list[dict]:
    wanted = {"state": {"type": {"any_": list(states)}}}
    return ask(api, "flow_runs/filter", deployments={"name": {"any_": [name]}}, flow_runs=wanted, limit=200)


def test_three_days_without_server_and_worker_are_made_good_by_one_run(environment, world, tmp_path):
    with serving(environment, tmp_path) as api, working(environment, tmp_path):
        baotinh(environment, "deploy", *world.slugs)
        schedule_often(environment, world, tmp_path, 6)
        until(lambda: runs_of(api, "often", "COMPLETED"), "a first run")
    time.sleep(40)  # of the scheduler's own time: runs that were planned become late
    before = max(column(world, "SELECT run_id FROM ops.run"))
    world.simulator.advance(days=3)
    later = environment | {"BAOTINH_NOW": world.simulator.now.isoformat()}
    with serving(later, tmp_path) as api:
        late = [run for run in runs_of(api, "often", "SCHEDULED") if run["estimated_start_time_delta"] > 5]
        assert len(late) >= 3
        with working(later, tmp_path):
            until(lambda: world.loaded() == world.listed(), "everything that was missed")
            until(lambda: verdicts(world) == ["complete"] * 3, "the proof of the days that were missed")
            until(lambda: have_ended(api, late), "the end of the late runs")
    assert not runs_of_all(world, before)[1:], "more than one run had something to fetch"
    assert fetched_twice(world) == {}
    assert broken_rules(world.engine) == []


def verdicts(world) -> list[str]:
    """Of the days without server and worker."""
    return column(world, "SELECT verdict FROM ops.day WHERE day BETWEEN '2026-03-20' AND '2026-03-22' ORDER BY day")


def have_ended(api: str, runs: list[dict]) -> bool:
    done = {run["id"] for run in runs_of(api, "often", "COMPLETED", "CANCELLED")}
    return done >= {run["id"] for run in runs}


def runs_of_all(world, after: int) -> list[int]:
    """Runs after one that asked for any article."""
    return column(
        world, f"SELECT run_id FROM ops.run WHERE run_id > {after} AND (counts->>'fetched')::int > 0 ORDER BY run_id"
    )


def test_a_backfill_is_finished_after_prefects_database_was_wiped(environment, keeper, world, tmp_path):
    slowly = environment | {"BAOTINH_DELAY": "0.5"}
    window = ("2026-03-05", "2026-03-10")
    with serving(environment, tmp_path) as api:
        baotinh(environment, "deploy", *world.slugs)
        with working(slowly, tmp_path):
            by_hand(api, world, window)
            until(lambda: len(world.loaded()) >= 10, "the first articles")
    before = world.loaded()
    keeper.wipe()
    with serving(environment, tmp_path) as api:
        assert deployments(api) == {}
        baotinh(environment, "deploy", *world.slugs)
        with working(environment, tmp_path):
            done = ended(api, by_hand(api, world, window)["id"])
    assert (done["state_name"], done["state"]["message"]) == ("Completed", "1 newspaper: complete, each day proven")
    assert before < world.loaded()
    assert column(world, "SELECT status FROM mart.backfill") == ["complete"]
    assert len(fetched_twice(world)) <= 10  # no more than the batch that was cut off
    assert broken_rules(world.engine) == []


def test_two_backfills_and_an_ingest_of_one_paper_fetch_no_page_twice(environment, world, tmp_path):
    politely = environment | {"BAOTINH_DELAY": "0.1"}
    with serving(environment, tmp_path) as api, working(politely, tmp_path):
        baotinh(environment, "deploy", *world.slugs)
        orders = [
            by_hand(api, world, window)["id"] for window in (("2026-03-05", "2026-03-09"), ("2026-03-08", "2026-03-12"))
        ]
        orders.append(start(api, deployments(api)[world.slugs[0]])["id"])
        names = [ended(api, run)["state_name"] for run in orders]
    assert names == ["Completed"] * 3
    assert fetched_twice(world) == {}
    assert column(world, "SELECT DISTINCT status FROM mart.backfill") == ["complete"]
    assert world.loaded() == world.listed()
    assert column(world, "SELECT count(*) FROM ops.run WHERE status IN ('running', 'failed', 'abandoned')") == [0]
    assert broken_rules(world.engine) == []


def by_automation(api: str) -> list[dict]:
    """Runs of `health` that an automation has ordered."""
    runs = ask(api, "flow_runs/filter", flows={"name": {"any_": ["health"]}})
    return [run for run in runs if (run["created_by"] or {}).get("type") == "AUTOMATION"]


def test_automations_look_for_the_cause_of_a_failure_and_of_silence(environment, world, tmp_path):
    with serving(environment, tmp_path) as api, working(environment, tmp_path):
        baotinh(environment, "deploy", *world.slugs)
        real = start(
            api, deployments(api)[world.slugs[0]], sources=["baohatinh"]
        )  # without a contact nobody may ask it
        assert ended(api, real["id"])["state_type"] == "FAILED"
        until(lambda: by_automation(api), "health after a failure")
        first = len(by_automation(api))
        (silence,) = [one for one in ask(api, "automations/filter") if "six hours" in one["name"]]
        assert (silence["trigger"]["posture"], silence["trigger"]["within"]) == ("Proactive", 6 * 3600)
        sooner = {key: silence[key] for key in ("name", "description", "enabled", "trigger", "actions")}
        sooner["trigger"] = silence["trigger"] | {"within": 15}
        change(api, f"automations/{silence['id']}", "PUT", **sooner)
        until(lambda: len(by_automation(api)) > first, "health after a silence")
        assert ended(api, by_automation(api)[0]["id"])["state_type"] == "COMPLETED"
