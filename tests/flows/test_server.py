"""A real Prefect server, a real worker: the schedule itself makes the run that fills the warehouse."""

from pathlib import Path

import pytest
import yaml
from prefect_server import (
    ROOT,
    ask,
    baotinh,
    by_hand,
    change,
    deployments,
    ended,
    form_of,
    prefect,
    running,
    start,
    until,
)

pytestmark = pytest.mark.server


@pytest.fixture
def world(archive):
    """One paper with days before and after every window that is asked for."""
    return archive


def test_a_scheduled_run_is_made_by_the_scheduler_and_fills_the_warehouse(server, environment, world, tmp_path):
    assert "made  ingest/" in baotinh(environment, "deploy")
    often = {
        "name": "baotinh",
        "pull": [],
        "deployments": [
            {
                "name": "often",
                "entrypoint": "flows.ingest.ingest",
                "parameters": {"sources": world.slugs},
                "work_pool": {"name": "baotinh"},
                "schedules": [{"slug": "often", "interval": 5, "active": True}],
                "concurrency_limit": {"limit": 1, "collision_strategy": "CANCEL_NEW"},
            }
        ],
    }
    (tmp_path / "prefect.yaml").write_text(yaml.safe_dump(often))
    prefect(environment, "deploy", "--all", "--no-prompt", cwd=tmp_path)

    def finished() -> list[dict]:
        runs = ask(server, "flow_runs/filter", deployments={"name": {"any_": ["often"]}}, sort="END_TIME_DESC")
        assert not [run["state"] for run in runs if run["state_type"] in ("FAILED", "CRASHED")]
        return [run for run in runs if run["state_type"] == "COMPLETED"]

    with running("worker", "start", "--pool", "baotinh", environment=environment, log=tmp_path / "worker.log"):
        done = until(finished, "a scheduled run")
    assert done[0]["auto_scheduled"]
    assert done[0]["created_by"]["type"] == "SCHEDULE"
    assert done[0]["state_name"] == "Completed"
    assert world.loaded() == world.listed()
    artifacts = ask(server, "artifacts/filter")
    assert {"ingest", "ingest-progress"} <= {artifact["key"] for artifact in artifacts}
    first = min(done, key=lambda run: run["start_time"])["id"]
    check_footprint(server, first, batches=-(-len(world.loaded()) // world.settings.batch))


def check_footprint(api: str, run: str, batches: int) -> None:
    """What a run leaves in Prefect's database grows with its batches of a hundred articles, not with articles."""
    tasks = ask(api, "task_runs/filter", flow_runs={"id": {"any_": [run]}})
    lines = ask(api, "logs/filter", logs={"flow_run_id": {"any_": [run]}})
    artifacts = ask(api, "artifacts/filter", artifacts={"flow_run_id": {"any_": [run]}})
    assert 0 < len(tasks) <= 2 + batches
    assert 0 < len(lines) <= 12 + len(tasks)
    assert len(artifacts) == 2


def change_by_hand(server, name: str) -> None:
    """Pause and slow down a schedule, as an operator does in the UI."""
    deployment = deployments(server)[name]
    path = f"deployments/{deployment['id']}"
    schedule = deployment["schedules"][0]
    edited = schedule["schedule"] | {"interval": 7200.0}
    change(server, f"{path}/schedules/{schedule['id']}", active=False, schedule=edited)
    change(server, path, tags=["mine"], parameters={"limit": 5})


def identities(server) -> set[tuple[str, str, str]]:
    """Deployments by flow and name; several flows have one that is called by-hand."""
    return {(one["entrypoint"], one["name"], one["id"]) for one in ask(server, "deployments/filter")}


def test_deploying_again_leaves_alone_what_an_operator_changed(server, environment, world):
    slug = world.slugs[0]
    baotinh(environment, "deploy", slug)
    change_by_hand(server, slug)
    before, known = deployments(server), identities(server)
    assert "0 made" in baotinh(environment, "deploy", slug)
    after = deployments(server)
    assert identities(server) == known
    (schedule,) = after[slug]["schedules"]
    assert (schedule["active"], schedule["schedule"]["interval"]) == (False, 7200.0)
    assert (after[slug]["tags"], after[slug]["parameters"]) == (["mine"], {"limit": 5})
    assert after[slug]["parameter_openapi_schema"] == before[slug]["parameter_openapi_schema"]
    names = [entry["name"] for entry in ask(server, "automations/filter")]
    assert len(names) == len(set(names)) == 2


def test_the_file_for_prefect_leaves_a_paused_schedule_paused(server, environment):
    prefect(environment, "work-pool", "create", "baotinh", "--type", "process")
    few = yaml.safe_load((ROOT / "prefect.yaml").read_text(encoding="utf-8"))
    few["deployments"] = [few["deployments"][0], *few["deployments"][-2:]]
    place = Path(environment["PREFECT_HOME"])
    (place / "prefect.yaml").write_text(yaml.safe_dump(few))
    prefect(environment, "deploy", "--all", "--no-prompt", cwd=place)
    name = few["deployments"][0]["name"]
    deployment = deployments(server)[name]
    change(server, f"deployments/{deployment['id']}/schedules/{deployment['schedules'][0]['id']}", active=False)
    prefect(environment, "deploy", "--all", "--no-prompt", cwd=place)
    assert [one["active"] for one in deployments(server)[name]["schedules"]] == [False]


def test_the_form_of_a_backfill_refuses_in_words_runs_and_shows_progress(server, environment, world, tmp_path):
    baotinh(environment, "deploy", *world.slugs)
    refused = by_hand(server, world, ("yesterday", "2026-03-04"))
    assert refused["http"] in (409, 422), refused
    assert by_hand(server, world, ("2026-03-04", "2026-03-04"), mode="all")["http"] in (409, 422)
    unknown = by_hand(server, world, ("2026-03-04", "2026-03-04"), sources=["baokhongco"])
    assert unknown["http"] in (409, 422)
    with running("worker", "start", "--pool", "baotinh", environment=environment, log=tmp_path / "worker.log"):
        backwards = by_hand(server, world, ("2026-03-04", "2026-03-01"))
        good = by_hand(server, world, ("2026-03-05", "2026-03-06"))
        told = ended(server, backwards["id"])["state"]
        assert (told["type"], "before it begins" in told["message"]) == ("FAILED", True)
        done = ended(server, good["id"])
        exported = ended(server, start(server, form_of(server, "export"))["id"])
    assert (done["state_name"], done["state"]["message"]) == ("Completed", "1 newspaper: complete, each day proven")
    assert exported["state"]["message"].startswith(f"{len(world.loaded())} articles in 1 files")
    assert (world.home / "export" / "_manifest.json").exists()
    keys = {artifact["key"]: artifact for artifact in ask(server, "artifacts/filter")}
    assert {"backfill", "backfill-plan", "backfill-progress", "export"} <= keys.keys()


def test_a_backfill_that_was_cancelled_goes_on_when_it_is_started_again(server, environment, world, tmp_path):
    baotinh(environment, "deploy", *world.slugs)
    window = ("2026-03-15", "2026-03-17")
    slowly = environment | {"BAOTINH_DELAY": "0.5"}
    with running("worker", "start", "--pool", "baotinh", environment=slowly, log=tmp_path / "worker.log"):
        first = by_hand(server, world, window)
        until(world.loaded, "the first articles")
        change(server, f"flow_runs/{first['id']}/set_state", "POST", state={"type": "CANCELLING"})
        assert ended(server, first["id"])["state_type"] == "CANCELLED"
        before = world.loaded()
        again = by_hand(server, world, window)
        assert ended(server, again["id"])["state_name"] == "Completed"
    assert before < world.loaded()
    with world.engine.connect() as connection:
        assert list(connection.exec_driver_sql("SELECT status FROM mart.backfill").scalars()) == ["complete"]
        lost = connection.exec_driver_sql("SELECT count(*) FROM ops.run WHERE status = 'running'").scalar()
    assert lost == 0
