"""What a comparison with Prefect needs beside it: newspapers, and a server as `baotinh up` starts it."""

import re
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Final

import requests

from baotinh import scheduler
from flows.settings import PREFECT_DATABASE, child_environment
from sql import embedded

PATIENCE: Final = 240


@contextmanager
def newspapers(now: str, days: int) -> Iterator[str]:
    """The simulator in a process of its own; the addresses at which its newspapers answer."""
    command = [sys.executable, "-u", "-m", "baotinh.main", "simulate", "--now", now, "--days", str(days)]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as simulator:
        assert simulator.stdout is not None
        for line in simulator.stdout:
            if found := re.search(r"127\.0\.0\.1:\d+", line):
                break
        assert found is not None
        try:
            yield f"*.test={found.group()}"
        finally:
            simulator.terminate()


@contextmanager
def server(home: Path) -> Iterator[tuple[str, int]]:
    """A Prefect server as `baotinh up` starts it; its API and its process."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port = probe.getsockname()[1]
    api = scheduler.api(port)
    database = scheduler.as_prefect_writes(embedded.ensure_database(home, scheduler.DATABASE))
    own = {"PREFECT_HOME": str(home / "prefect"), "PREFECT_API_URL": api, PREFECT_DATABASE: database}
    command = [sys.executable, "-m", "prefect", "server", "start", "--host", "127.0.0.1", "--port", str(port)]
    with subprocess.Popen(
        command,
        env=child_environment(scheduler.SERVER | own),
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    ) as process:
        try:
            end = time.monotonic() + PATIENCE
            while not _answers(api) and time.monotonic() < end:
                time.sleep(0.5)
            yield api, process.pid
        finally:
            process.terminate()


def _answers(api: str) -> bool:
    try:
        return requests.get(f"{api}/health", timeout=5).ok
    except requests.RequestException:
        return False
