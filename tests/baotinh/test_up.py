"""Everything on one machine: started, started again when it dies, and ended without a trace."""

import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest
from prefect_server import PATIENCE, call, free_port, until

from sql import embedded

BAOTINH = Path(sys.executable).with_name("baotinh")

pytestmark = pytest.mark.server


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
    answer = call("POST", api, "work_pools/baotinh/workers/filter", {})
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
    assert call("GET", api, "health").ok
    assert sql(home, "prefect", "SELECT count(*) > 20 FROM pg_tables WHERE schemaname = 'public'") == "t"
    assert not list((home / "prefect").glob("*.db"))
    (first,) = until(lambda: workers(api), "the first sign of the worker")
    refused = run("up", "--detach", "--no-schedules", "--port", str(free_port()))
    assert (refused.returncode, "up already" in refused.stderr) == (2, True)
    (worker,) = [pid for pid in servers_of(home) if b"worker" in Path(f"/proc/{pid}/cmdline").read_bytes()]
    os.kill(worker, signal.SIGKILL)
    (second,) = until(lambda: [one for one in workers(api) if one["name"] != first["name"]], "another worker")
    refused = run("db", "stop")
    assert (refused.returncode, "baotinh down" in refused.stderr) == (2, True)
    os.kill(int((home / "postgres" / "postmaster.pid").read_text().split()[0]), signal.SIGKILL)
    beat = second["last_heartbeat_time"]
    until(
        lambda: [one for one in workers(api) if one["last_heartbeat_time"] > beat], "a sign of life in a new database"
    )
    assert run("down").stdout == "stopped\n"
    assert servers_of(home) == []
    assert run("down").stdout == "was not up\n"


def sql(home: Path, database: str, question: str) -> str:
    program = [str(embedded.binaries() / "psql"), embedded.url(home, database=database), "-Atc", question]
    return subprocess.run(program, capture_output=True, text=True, check=True).stdout.strip()


def test_a_missing_contact_is_told_before_anything_starts(home):
    done = run("up")
    assert (done.returncode, "BAOTINH_CONTACT" in done.stderr) == (2, True)
    assert servers_of(home) == []
