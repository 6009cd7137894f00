"""Newspapers that do not exist, and `baotinh up` beside them, in a temporary home."""

import os
import re
import socket
import subprocess
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import datetime, timedelta, timezone
from pathlib import Path

import requests

ROOT = Path(__file__).parents[2]
BIN = ROOT / ".venv" / "bin"
ZONE = timezone(timedelta(hours=7))
PAPERS = ("baosuongha", "baovongkhe", "baongannguyen")
HISTORY = 12  # days
PATIENCE = 1200  # seconds, on a busy machine


def free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]


@dataclass
class World:
    """A running product and its environment."""

    environment: dict[str, str]
    home: Path
    port: int
    now: datetime

    @property
    def api(self) -> str:
        return f"http://127.0.0.1:{self.port}/api"

    def baotinh(self, *words: str) -> str:
        """Run a command of ours; an exit status of 1 means that somebody has to act, which is no failure here."""
        quickly = self.environment | {"BAOTINH_DELAY": "0"}
        done = subprocess.run(
            [BIN / "baotinh", *words], env=quickly, capture_output=True, text=True, timeout=PATIENCE, check=False
        )
        assert done.returncode < 2, done.stdout + done.stderr
        return done.stdout

    def query(self, text: str) -> list[list[str]]:
        """Ask the warehouse."""
        program = (
            "import sys; from flows.settings import read_settings; from flows.warehouse import opened\n"
            "with opened(read_settings()) as engine, engine.connect() as connection:\n"
            "    for row in connection.exec_driver_sql(sys.argv[1]): print(*row, sep='\\t')"
        )
        done = subprocess.run(
            [BIN / "python", "-c", program, text], env=self.environment, capture_output=True, text=True,
            timeout=PATIENCE, check=True,
        )  # fmt: skip
        return [line.split("\t") for line in done.stdout.splitlines()]

    def inject(self, **wish: str) -> None:
        """Make something go wrong at a newspaper."""
        address = self.environment["BAOTINH_CONNECT_TO"].partition("=")[2]
        answer = requests.post(f"http://{address}/inject", params=wish, headers={"Host": "control.test"}, timeout=30)
        answer.raise_for_status()

    def ask(self, path: str, **body: object) -> list[dict]:
        answer = requests.post(f"{self.api}/{path}", json=body, timeout=30)
        answer.raise_for_status()
        return answer.json()


@contextmanager
def living() -> Iterator[World]:
    """Everything up; afterwards everything down, and no file is left."""
    now = datetime.now(ZONE).replace(minute=0, second=0, microsecond=0)
    with tempfile.TemporaryDirectory(prefix="baotinh-browser-", ignore_cleanup_errors=True) as folder:
        home, port = Path(folder) / "home", free_port()
        with _newspapers(now) as (address, sites):
            ours = {
                "BAOTINH_HOME": str(home), "BAOTINH_SITES": sites, "BAOTINH_CONNECT_TO": address,
                "BAOTINH_NOW": now.isoformat(), "BAOTINH_DELAY": "0.4", "PREFECT_WORKER_QUERY_SECONDS": "1",
                "TZ": "Asia/Ho_Chi_Minh",
            }  # fmt: skip
            foreign = ("BAOTINH_", "PREFECT_", "PG", "DATABASE_URL")
            kept = {name: value for name, value in os.environ.items() if not name.startswith(foreign)}
            world = World(kept | ours, home, port, now)
            try:
                subprocess.run(
                    [BIN / "baotinh", "up", *PAPERS, "--detach", "--port", str(port)],
                    env=world.environment, timeout=PATIENCE, check=True, stdout=subprocess.DEVNULL,
                )  # fmt: skip
                yield world
            except BaseException:
                for log in sorted((home / "log").glob("*.log")):
                    print(f"--- {log.name}", *log.read_text().splitlines()[-30:], sep="\n")
                raise
            finally:
                world.baotinh("down", "--database")


@contextmanager
def _newspapers(now: datetime) -> Iterator[tuple[str, str]]:
    """The simulator's address and the folder of its declarations."""
    command = [BIN / "baotinh", "simulate", "--now", now.isoformat(), "--days", str(HISTORY)]
    simulator = subprocess.Popen(command, stdout=subprocess.PIPE, text=True, env=os.environ | {"PYTHONUNBUFFERED": "1"})
    try:
        told = ""
        end = time.monotonic() + PATIENCE
        while "connect" not in told.lower() and time.monotonic() < end:
            told += simulator.stdout.readline()
        port = re.search(r"127\.0\.0\.1:(\d+)", told).group(1)
        sites = re.search(r"BAOTINH_SITES=(.+)", told).group(1).strip("'")
        yield f"*.test=127.0.0.1:{port}", sites
    finally:
        simulator.terminate()
        simulator.wait()
