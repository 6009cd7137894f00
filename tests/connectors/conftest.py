"""A cheating server and a client that meets it under any name of `.test`."""

from datetime import UTC, datetime

import pytest
from raw_server import RawServer

from connectors.http import Client

NOW = datetime(2026, 3, 5, 5, tzinfo=UTC)


@pytest.fixture
def server():
    raw = RawServer()
    yield raw
    raw.close()


@pytest.fixture
def attempts():
    return []


@pytest.fixture
def naps():
    """How long the client wanted to sleep, each time; nobody really sleeps."""
    return []


@pytest.fixture
def client(server, attempts, naps):
    with Client(
        "mailto:desk@example.org",
        delay=0,
        connect_to={"*.test": server.place},
        on_attempt=attempts.append,
        sleep=naps.append,
        total_seconds=5,
    ) as polite:
        yield polite


@pytest.fixture
def fetch(client):
    def ask(path, **conditions):
        url = path if "://" in path else f"http://bao.test{path}"
        return client.fetch(url, source="bao", now=lambda: NOW, **conditions)

    return ask
