"""Everything on one machine: started, started again when it dies, and ended without a trace."""

import os
import signal
import socket
import subprocess
import sys
import time
from pathlib import Path

import pytest
import requests

from sql import embedded

BAOTINH = Path(sys.executable).with_name("baotinh")
PATIENCE = 180.0

pytestmark = pytest.mark.server


def free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]


def until(happened, what: str):
    end = time.monotonic() + PATIENCE
    while time.monotonic() < end:
        if found := happened():
            return found
        time.sleep(0.3)
    pytest.fail(f"{what} did not happen within {PATIENCE:g} s")


@pytest.fixture
def home(tmp_path, monkeypatch):
    monkeypatch.setenv("BAOTINH_HOME", str(tmp_path))
    for name in [name for name in os.environ if name.startswith("PREFECT_")]:
        monkeypatch.delenv(name)
    yield tmp_path
    subprocess.run([BAOTINH, "down"], capture_output=True, timeout=PATIENCE, check=False)
    embedded.stop(tmp_path)


def run(*arguments: str) -> subprocess.CompletedProcess:
    return subprocess.run([BAOTINH, *arguments], capture_output=True, text=True, timeout=PATIENCE * 2, check=False)


def workers(api: str) -> list[dict]:
    answer = requests.post(f"{api}/work_pools/baotinh/workers/filter", json={}, timeout=10)
    return [one for one in answer.json() if one["status"] == "ONLINE"] if answer.ok else []


def servers_of(home: Path) -> list[int]:
    """Processes whose environment names this home: what `up` started, and their children."""
    found = []
    for entry in Path("/proc").iterdir():
        try:
            if entry.name.isdigit() and f"BAOTINH_HOME={home}\0".encode() in entry.joinpath("environ").read_bytes():
                command = entry.joinpath("cmdline").read_bytes()
                found += [int(entry.name)] if b"prefect" in command else []
        except OSError:
            continue
    return found


def test_up_starts_all_mends_what_dies_and_down_ends_all(home):
    port = free_port()
    api = f"http://127.0.0.1:{port}/api"
    done = run("up", "--detach", "--no-schedules", "--port", str(port))
    assert done.returncode == 0, done.stderr + (home / "up.log").read_text()
    assert requests.get(f"{api}/health", timeout=10).ok
    (first,) = until(lambda: workers(api), "the first sign of the worker")
    refused = run("up", "--detach", "--no-schedules", "--port", str(free_port()))
    assert (refused.returncode, "up already" in refused.stderr) == (2, True)
    (worker,) = [pid for pid in servers_of(home) if b"worker" in Path(f"/proc/{pid}/cmdline").read_bytes()]
    os.kill(worker, signal.SIGKILL)
    until(lambda: [one for one in workers(api) if one["name"] != first["name"]], "another worker")
    assert run("down").stdout == "stopped\n"
    assert servers_of(home) == []
    assert run("down").stdout == "was not up\n"


def test_a_missing_contact_is_told_before_anything_starts(home):
    done = run("up")
    assert (done.returncode, "BAOTINH_CONTACT" in done.stderr) == (2, True)
    assert servers_of(home) == []
