"""A sample of the kills under a real Prefect server and worker; `make kill-test` strikes everywhere."""

import pytest
from served_campaign import served

from sql import embedded

pytestmark = pytest.mark.server


@pytest.fixture(scope="module")
def world(cluster_url, cluster_home, tmp_path_factory):
    database = embedded.ensure_database(cluster_home, "prefect_kills")
    with served(cluster_home, tmp_path_factory.mktemp("served"), database) as ready:
        yield ready


@pytest.mark.parametrize(("victim", "at"), [("worker", "before_load:1"), ("server", "loaded:1")])
def test_whoever_of_prefect_dies_the_next_run_makes_the_warehouse_whole(world, victim, at):
    assert world.strike(at, victim), "no kill fired"
