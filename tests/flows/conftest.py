from collections.abc import Iterator
from datetime import date, datetime

import pytest
from prefect_server import environment, keeper, prefect_template, server  # noqa: F401  # fixtures
from warehouse_world import World, calm

from simulator.paper import ZONE
from simulator.press import PAPERS
from simulator.simulation import Simulator

NOW = datetime(2026, 3, 5, 12, tzinfo=ZONE)


@pytest.fixture
def world(engine, tmp_path) -> Iterator[World]:
    with Simulator([calm(paper) for paper in PAPERS[:2]], now=NOW) as simulator:
        yield World(simulator, engine, tmp_path / "home")


@pytest.fixture
def archive(engine, tmp_path) -> Iterator[World]:
    """One paper with weeks of history."""
    paper = calm(PAPERS[0], first_day=date(2026, 3, 1), per_day=5)
    with Simulator([paper], now=datetime(2026, 3, 20, 12, tzinfo=ZONE)) as simulator:
        yield World(simulator, engine, tmp_path / "home")


@pytest.fixture
def week(engine, tmp_path) -> Iterator[World]:
    """One small paper with a week of history, and a web archive beside it."""
    paper = calm(PAPERS[0], first_day=date(2026, 3, 4), per_day=3)
    with Simulator([paper], now=datetime(2026, 3, 12, 12, tzinfo=ZONE)) as simulator:
        yield World(simulator, engine, tmp_path / "home")
