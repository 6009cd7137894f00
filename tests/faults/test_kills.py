"""A sample of the kill campaign, and the command itself killed; `make kill-test` strikes everywhere."""

import os
import signal
import subprocess
import sys
import time

import pytest
from kill_campaign import PAPER, campaign

from flows.kill_points import STAGES


@pytest.fixture(scope="module")
def prepared(cluster_url, cluster_home, tmp_path_factory):
    with campaign(cluster_home, tmp_path_factory.mktemp("campaign")) as ready:
        yield ready


@pytest.mark.parametrize(
    ("story", "at"),
    [
        *[("empty", f"{stage}:1") for stage in STAGES],
        ("empty", "discovered:5"),
        ("empty", "fetched:7"),
        ("empty", "loaded:2"),
        ("grown", "discovered:2"),
        ("grown", "before_load:1"),
        ("grown", "loaded:1"),
        ("backfill", "discovered:3"),
        ("backfill", "fetched:4"),
        ("backfill", "loaded:1"),
    ],
)
def test_the_warehouse_after_a_kill_and_another_run_is_that_of_an_undisturbed_run(prepared, story, at):
    assert prepared.strike(story, at), "no kill fired"


@pytest.mark.parametrize(("story", "at"), [("empty", "before_load:2"), ("backfill", "discovered:2")])
def test_postgres_killed_under_a_run_loses_and_doubles_nothing(prepared, story, at):
    assert prepared.strike(story, at, "postgres"), "no kill fired"


def test_a_kill_that_never_comes_is_noticed(prepared):
    assert not prepared.strike("empty", "loaded:99")


def command(prepared, database: str, **variables: str) -> tuple[list[str], dict[str, str]]:
    settings = prepared.settings(database)
    line = [sys.executable, "-c", "from baotinh.main import main; main()", "ingest", PAPER.slug]
    return line, {**os.environ, **settings.environment(), **variables}


def test_the_command_itself_survives_a_kill(prepared):
    name = prepared.database(prepared.fresh["empty"])
    line, environment = command(prepared, name)
    killed = subprocess.run(line, env=environment | {"BAOTINH_FAULT_AT": "fetched:7"}, capture_output=True, check=False)
    assert killed.returncode == -signal.SIGKILL
    again = subprocess.run(line, env=environment, capture_output=True, text=True, check=False)
    assert (again.returncode, again.stderr) == (0, "")
    assert prepared.fingerprint(name) == prepared.wanted["empty"]


def test_a_polite_end_drops_the_batch_and_gives_the_newspaper_back(prepared):
    name = prepared.database(prepared.fresh["empty"])
    prepared.simulator.log.clear()
    line, environment = command(prepared, name, BAOTINH_DELAY="0.3", BAOTINH_LEASE="60")
    with subprocess.Popen(line, env=environment, stdout=subprocess.PIPE, stderr=subprocess.PIPE) as process:
        while len(prepared.simulator.log.requests(kind="article")) < 2:
            assert process.poll() is None
            time.sleep(0.05)
        process.send_signal(signal.SIGTERM)
        assert b"Traceback" not in process.communicate(timeout=60)[1]
    assert process.returncode == 128 + signal.SIGTERM
    with prepared.engine(name) as engine, engine.connect() as connection:
        assert connection.exec_driver_sql("SELECT status FROM ops.run").scalars().all() == ["failed"]
        assert connection.exec_driver_sql("SELECT lease_run FROM ops.source").scalars().all() == [None]
        assert connection.exec_driver_sql("SELECT count(*) FROM mart.article").scalar() == 0
    again = subprocess.run(line, env=environment | {"BAOTINH_DELAY": "0"}, capture_output=True, check=False)
    assert again.returncode == 0
    assert prepared.fingerprint(name) == prepared.wanted["empty"]
