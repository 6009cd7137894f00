"""A sample of the kills under a real Prefect server and worker; `make kill-test` strikes everywhere."""

import pytest
from served_campaign import served

from sql import embedded

pytestmark = pytest.mark.server


def test_when_prefects_worker_or_server_dies_the_next_run_makes_the_warehouse_whole(
    cluster_url, cluster_home, tmp_path
):
    database = embedded.ensure_database(cluster_home, "prefect_kills")
    with served(cluster_home, tmp_path, database) as world:
        for victim, at in (("worker", "before_load:1"), ("server", "loaded:1")):
            assert world.strike(at, victim), f"no kill of the {victim} fired"
