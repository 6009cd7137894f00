"""Kill what Prefect works with, under a real run: the worker, the server, the run's own process, or all at once.

Whoever dies is started again, as `baotinh up` and containers do, and the schedule's next runs come. Nobody else
helps: the warehouse must become that of an undisturbed run.
"""

import os
import signal
import subprocess
import time
from collections.abc import Iterator, Mapping
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field, replace
from datetime import date
from pathlib import Path

import requests
from kill_campaign import NOW, PAPER, Campaign
from prefect_server import DATABASE, PREFECT, as_prefect_writes, baotinh, call, deployments, free_port, until

from baotinh.scheduler import SERVER
from simulator.simulation import Simulator
from sql import embedded

SMALL = replace(PAPER, first_day=date(2026, 3, 4), per_day=3)
BATCH = 2
VICTIMS = ("worker", "server", "run", "all")
ENDED = ("COMPLETED", "FAILED", "CRASHED", "CANCELLED")
PATIENCE = 900.0
LEASE = 30  # seconds: Prefect's least for the place of a run that has not begun; one at work has 300


@dataclass
class Served:
    """A Prefect server and a worker over the newspaper and databases of a campaign."""

    campaign: Campaign
    environment: Mapping[str, str]
    place: Path
    programs: dict[str, subprocess.Popen] = field(default_factory=dict)
    groups: list[int] = field(default_factory=list)

    @property
    def api(self) -> str:
        return self.environment["PREFECT_API_URL"]

    def begin(self, name: str) -> None:
        """Start a program, for the first time or again, in a group that outlives it."""
        port = self.api.removesuffix("/api").rpartition(":")[2]
        words = {
            "server": ("server", "start", "--host", "127.0.0.1", "--port", port),
            "worker": ("worker", "start", "--pool", "baotinh", "--type", "process"),
        }
        with (self.place / f"{name}.log").open("ab") as log:
            self.programs[name] = subprocess.Popen(
                [PREFECT, *words[name]], env=self.environment, cwd="/", stdout=log, stderr=log, start_new_session=True
            )
        self.groups.append(self.programs[name].pid)
        if name == "server":
            until(self.answers, "the start of the server")

    def answers(self) -> bool:
        with suppress(requests.RequestException):
            return requests.get(f"{self.api}/health", timeout=5).ok
        return False

    def end(self) -> None:
        """End everything that was started, and what that started."""
        for group in self.groups:
            with suppress(ProcessLookupError):
                os.killpg(group, signal.SIGKILL)
        for program in self.programs.values():
            program.wait()

    def strike(self, at: str, victim: str) -> bool:
        """Kill at one point and let the schedule go on; False when the point never comes. Raises AssertionError."""
        name = self.campaign.database(self.campaign.fresh["empty"])
        self.campaign.simulator.log.clear()
        run = self.order(name, self.fault(at, victim))
        if not self.fired(run, victim):
            assert self.campaign.fingerprint(name) == self.campaign.wanted["empty"]
            self.campaign.drop(name)
            return False
        for program in ("server", "worker"):
            if self.programs[program].poll() is not None:
                self.begin(program)
        self.complete(name)
        assert not (found := self.campaign.differences(name, "empty")), f"the warehouses differ: {found}"
        self.campaign.drop(name)
        return True

    def fault(self, at: str, victim: str) -> str:
        return f"{at}@{self.programs[victim].pid}" if victim in self.programs else at

    def fired(self, run: str, victim: str) -> bool:
        """Whether the kill came before the run's end; with "all" the others follow at once, as when the power goes."""
        name = victim if victim in self.programs else "worker"
        state = ""
        end = time.monotonic() + PATIENCE
        while state not in ENDED and self.programs[name].poll() is None:
            assert time.monotonic() < end, f"the run is still {state}"
            time.sleep(0.2)
            state = self.state(run)
        if victim in self.programs:
            return self.programs[victim].poll() is not None
        return state in ("CRASHED", "FAILED")

    def state(self, run: str) -> str:
        """The type of the state of a run, "" if the server is away."""
        with suppress(requests.RequestException):
            return requests.get(f"{self.api}/flow_runs/{run}", timeout=30).json().get("state_type", "")
        return ""

    def order(self, database: str, fault: str = "") -> str:
        """A run as the schedule makes it, on one of the databases."""
        told = {"DATABASE_URL": self.campaign.url(database), "BAOTINH_FAULT_AT": fault}
        deployment = deployments(self.api)[SMALL.slug]
        body = {"parameters": {"sources": [SMALL.slug]}, "job_variables": {"env": told}}
        answer = call("POST", self.api, f"deployments/{deployment['id']}/create_flow_run", body)
        answer.raise_for_status()
        return answer.json()["id"]

    def complete(self, database: str) -> None:
        """Let runs come, as the schedule would, until one has worked; while another works they are cancelled."""
        end = time.monotonic() + PATIENCE
        while time.monotonic() < end:
            run = self.order(database)
            until(lambda run=run: self.state(run) in ENDED, "the end of a later run")
            if self.state(run) == "COMPLETED":
                return
            assert self.state(run) == "CANCELLED", f"a later run {self.state(run)}"
            time.sleep(1)
        raise AssertionError("no later run was let in")

    def power_cut(self, at: str) -> bool:
        """The machine goes down while a run is at work, and comes up again. Raises AssertionError."""
        name = self.campaign.database(self.campaign.fresh["empty"])
        run = self.order(name, self.fault(at, "worker"))
        assert self.fired(run, "worker"), "no kill fired"
        for group in self.groups:
            with suppress(ProcessLookupError):
                os.killpg(group, signal.SIGKILL)
        until(lambda: self.programs["server"].poll() is not None, "the end of the server")
        for program in ("server", "worker"):
            self.begin(program)
        self.complete(name)
        assert not (found := self.campaign.differences(name, "empty")), f"the warehouses differ: {found}"
        self.campaign.drop(name)
        return True


@contextmanager
def served(server_home: Path, home: Path, prefect_database: str) -> Iterator[Served]:
    """Server and worker at work, with the deployment of one small newspaper."""
    with Simulator([SMALL], now=NOW) as simulator:
        campaign = Campaign(simulator, embedded.url(server_home), server_home, home, BATCH)
        campaign.prepare(["empty"])
        kept = {name: value for name, value in os.environ.items() if not name.startswith("PREFECT_")}
        environment = {
            **kept,
            **campaign.settings(campaign.database("baotinh")).environment(),
            **SERVER,
            DATABASE: as_prefect_writes(prefect_database),
            "PREFECT_HOME": str(home / "prefect"),
            "PREFECT_API_URL": f"http://127.0.0.1:{free_port()}/api",
            "PREFECT_WORKER_QUERY_SECONDS": "1",
            "PREFECT_SERVER_CONCURRENCY_INITIAL_DEPLOYMENT_LEASE_DURATION": str(LEASE),
        }
        world = Served(campaign, environment, home)
        try:
            world.begin("server")
            baotinh(environment, "deploy", SMALL.slug)
            world.begin("worker")
            yield world
        finally:
            world.end()
