"""The form `replay` over Dask: what the operator's guide says, typed. Minutes, so `make server-test` runs it."""

import pytest
from prefect_server import DASK, ask, baotinh, ended, form_of, free_port, running, start

pytestmark = [pytest.mark.server, pytest.mark.campaign]


@pytest.fixture
def world(archive):
    return archive


def test_the_workers_of_dask_read_for_the_form_and_prefect_shows_each_part(server, environment, world, tmp_path):
    world.ingest(recheck=True)
    pages = len(world.loaded())
    assert pages > 10
    address = f"tcp://127.0.0.1:{free_port()}"
    port = address.rpartition(":")[2]
    scheduler = ("scheduler", "--host", "127.0.0.1", "--port", port, "--no-dashboard")
    worker = ("worker", address, "--nworkers", "2", "--nthreads", "1", "--no-dashboard")
    baotinh(environment, "deploy", *world.slugs)
    with (
        running(*scheduler, environment=environment, log=tmp_path / "scheduler.log", program=DASK),
        running(*worker, environment=environment, log=tmp_path / "dask.log", program=DASK),
        running(
            "worker", "start", "--pool", "baotinh", environment=environment | {"BAOTINH_DASK": address},
            log=tmp_path / "worker.log",
        ),
    ):  # fmt: skip
        done = ended(server, start(server, form_of(server, "replay"))["id"])
    assert (done["state_name"], done["state"]["message"]) == ("Completed", f"{pages} pages, {pages} same")
    tasks = ask(server, "task_runs/filter", flow_runs={"id": {"any_": [done["id"]]}})
    assert [(task["name"], task["state_type"]) for task in tasks] == [("read after page 0", "COMPLETED")]
    assert {"replay", "replay-difference"} <= {artifact["key"] for artifact in ask(server, "artifacts/filter")}
