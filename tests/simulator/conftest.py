from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date, datetime

import pytest
import requests

from simulator.paper import ZONE, Paper
from simulator.press import PAPERS
from simulator.simulation import Simulator

NOW = datetime(2026, 3, 5, 12, tzinfo=ZONE)


def calm(paper: Paper, **changes) -> Paper:
    """A small paper that never corrects anything by itself."""
    settings = {"first_day": date(2026, 3, 1), "per_day": 12, "edit_rate": 0.0, "removal_rate": 0.0}
    return replace(paper, **(settings | changes))


@dataclass
class Reader:
    """Asks a simulator for addresses of papers, as a client with connect-to does."""

    simulator: Simulator
    session: requests.Session

    def get(self, url: str, **headers: str) -> requests.Response:
        return self.ask("GET", url, **headers)

    def ask(self, method: str, url: str, **headers: str) -> requests.Response:
        host, _, path = url.removeprefix("http://").partition("/")
        named = {name.replace("_", "-"): value for name, value in headers.items()}
        address = f"http://127.0.0.1:{self.simulator.port}/{path}"
        return self.session.request(method, address, headers={"Host": host, **named}, allow_redirects=False, timeout=10)


@pytest.fixture
def papers() -> tuple[Paper, ...]:
    return tuple(calm(paper) for paper in PAPERS)


@pytest.fixture
def simulator(papers) -> Iterator[Simulator]:
    with Simulator(papers, now=NOW) as running:
        yield running


@pytest.fixture
def reader(simulator) -> Iterator[Reader]:
    with requests.Session() as session:
        yield Reader(simulator, session)


@pytest.fixture
def serve(reader):
    """Serves the first paper, changed as asked for."""
    running = []

    def start(**changes) -> tuple[Simulator, Reader]:
        simulator = Simulator([calm(PAPERS[0], **changes)], now=NOW).start()
        running.append(simulator)
        return simulator, Reader(simulator, reader.session)

    yield start
    for simulator in running:
        simulator.stop()
