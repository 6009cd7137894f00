"""The server's own log: never over the budget, never a forbidden path, never more than five requests for an address."""

import itertools
import os
import subprocess
import sys
import threading
from collections import Counter
from datetime import date, datetime, timedelta
from pathlib import Path

import pytest
import shared_host
from warehouse_world import World, calm

from connectors.errors import FetchError
from connectors.http import Client, user_agent
from connectors.page import Page
from simulator import faults
from simulator.exchange import Answer
from simulator.faults import Fault
from simulator.paper import ZONE
from simulator.press import PAPERS
from simulator.simulation import Simulator
from sql.turns import SharedPace
from sql.warehouse import broken_rules

NOW = datetime(2026, 3, 5, 12, tzinfo=ZONE)
DELAY = 0.2
SCRIPT = Path(shared_host.__file__)


@pytest.fixture
def world(engine, tmp_path):
    papers = [calm(paper, first_day=date(2026, 3, 4), per_day=5) for paper in PAPERS[:2]]
    with Simulator(papers, now=NOW) as simulator:
        yield World(simulator, engine, tmp_path / "home", {"delay": DELAY})


def check_budget(entries, delay=DELAY):
    """Whatever the server saw came one at a time, with the whole delay between two arrivals."""
    assert len(entries) > 6
    ticks = sorted(entry.tick for entry in entries)
    assert min(later - sooner for sooner, later in itertools.pairwise(ticks)) >= delay
    assert {entry.in_flight for entry in entries} == {1}


def test_one_run_keeps_to_the_budget_from_its_first_request_to_its_last(world):
    assert [result.status for result in world.ingest(world.slugs[:1], limit=5)] == ["partial"]
    check_budget(world.simulator.log.requests())


def test_two_flows_of_one_process_share_one_budget_for_one_host(world):
    ended = {}

    def work(slug, errand):
        ended[slug] = shared_host.work(world.engine, world.settings, slug, errand)

    threads = [
        threading.Thread(target=work, args=pair) for pair in zip(shared_host.TWINS, ("fresh", "backfill"), strict=True)
    ]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert set(ended) == set(shared_host.TWINS)
    entries = world.simulator.log.requests()
    check_budget(entries)
    assert sum(entry.kind == "robots" for entry in entries) == 2, "both asked"


def test_two_processes_share_one_budget_for_one_host(world):
    world.options = {"delay": 1.2}  # one of them may be a second behind the other
    environment = {**os.environ, **world.settings.environment(), "PYTHONPATH": str(SCRIPT.parent)}
    processes = [
        subprocess.Popen(
            [sys.executable, str(SCRIPT), slug, "fresh"],
            env=environment | {"BAOTINH_CONTACT": f"{slug}@example.org"},
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            text=True,
        )
        for slug in shared_host.TWINS
    ]
    assert [process.stdout.readline() for process in processes] == ["ready\n"] * 2
    for process in processes:
        process.stdin.write("go\n")
        process.stdin.flush()
    told = [process.communicate(timeout=300)[0].strip() for process in processes]
    assert all(told)
    entries = sorted(world.simulator.log.requests(), key=lambda entry: entry.tick)
    check_budget(entries, delay=1.2)
    asked = [entry.user_agent for entry in entries]
    assert set(asked) == {user_agent(f"{slug}@example.org") for slug in shared_host.TWINS}
    assert sum(before != after for before, after in itertools.pairwise(asked)) > 1, "they did not work at once"


def test_hosts_at_one_address_share_one_budget(world):
    hosts = [paper.host for paper in world.simulator.papers]

    def work(host):
        pace = SharedPace(world.engine, DELAY, addresses=lambda _: ["198.51.100.7"])
        with Client("x", delay=DELAY, pace=pace, connect_to=world.simulator.connect_to) as client:
            for _ in range(4):
                client.fetch(f"http://{host}/", source="bao", now=lambda: NOW)

    threads = [threading.Thread(target=work, args=(host,)) for host in hosts]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    entries = world.simulator.log.requests()
    assert {entry.host for entry in entries} == set(hosts)
    check_budget(entries)


def test_what_robots_forbid_is_never_asked_for_and_ends_with_that_reason(world):
    world.options = {}
    forbidden = set(sorted(world.listed())[::2])
    rules = "\n".join(["User-agent: *", *(f"Disallow: {url.split('.test', 1)[1]}" for url in forbidden)]).encode()
    fault = world.simulator.inject(Fault("rules", Answer(200, lambda: rules, "text/plain"), kind="robots"))
    world.ingest()
    assert fault.fired
    asked = {f"http://{entry.host}{entry.path}" for entry in world.simulator.log.requests()}
    assert len(asked) > len(forbidden) > 5
    assert not asked & forbidden
    assert world.loaded() == world.listed() - forbidden
    with world.engine.connect() as connection:
        rows = connection.exec_driver_sql("SELECT url FROM ops.url WHERE state = 'excluded' AND reason LIKE 'robots%%'")
        assert set(rows.scalars()) == forbidden


def test_print_copies_that_robots_close_are_never_asked_for(world):
    world.options = {}
    world.ingest()
    assert not [entry for entry in world.simulator.log.requests() if entry.path.startswith("/print/")]
    with (
        Client("x", delay=0, connect_to=world.simulator.connect_to) as client,
        pytest.raises(FetchError, match="robots"),
    ):
        client.fetch(f"{world.simulator.papers[0].home}/print/1", source="bao", now=lambda: NOW)


@pytest.mark.parametrize(
    ("effect", "every"),
    [(faults.fail(), 2), (faults.reset(), 3), (faults.truncate(), 2)],
    ids=["500", "reset", "cut"],
)
def test_a_flapping_server_gives_everything_in_the_end_for_five_requests_an_address_at_most(world, effect, every):
    world.options = {}
    seen = itertools.count(1)
    fired = []

    def flap(request):
        if request.kind != "article" or next(seen) % every:
            return None
        fired.append(request.path)
        return effect

    world.simulator.hooks.append(flap)
    for _ in range(8):
        world.ingest(world.slugs[:1])
        if world.loaded() >= _of_the_first(world):
            break
        world.simulator.advance(hours=8)
    world.simulator.hooks.clear()
    assert fired
    asked = Counter((entry.host, entry.path) for entry in world.simulator.log.requests(kind="article"))
    assert max(asked.values()) <= 5
    assert world.loaded() == _of_the_first(world)
    assert broken_rules(world.engine) == []


def _of_the_first(world):
    return {url for url in world.listed() if world.slugs[0] in url}


def test_an_article_that_never_comes_costs_five_requests_and_no_more(world):
    world.options = {}
    url = sorted(_of_the_first(world))[0]
    path = url.split(".test", 1)[1]
    fault = world.simulator.inject(Fault("broken", faults.fail(), path=f"^{path}$"))
    for _ in range(7):
        world.ingest(world.slugs[:1])
        world.simulator.advance(hours=9)
    assert fault.fired == 5
    with world.engine.connect() as connection:
        query = f"SELECT state, attempts FROM ops.url WHERE url = '{url}'"
        assert connection.exec_driver_sql(query).all() == [("failed", 5)]


def test_a_host_that_is_down_is_asked_by_nobody_for_ten_minutes(engine):
    """The first client finds it down; the second, which knows nothing of the first, leaves it alone."""
    attempts = []

    def ask():
        pace = SharedPace(engine, 0.01)
        nowhere = {"bao.test": "127.0.0.1:1"}
        with (
            Client("x", delay=1, pace=pace, connect_to=nowhere, on_attempt=attempts.append, sleep=lambda _: None) as it,
            pytest.raises(FetchError) as caught,
        ):
            it.fetch("http://bao.test/x", source="bao", now=lambda: NOW)
        return caught.value

    first, second = ask(), ask()
    assert (first.reason, first.asked) == ("robots_unreachable", False)
    assert [attempt.outcome for attempt in attempts] == ["refused"] * 3
    assert (second.reason, second.asked) == ("refused", False)
    with engine.connect() as connection:
        left = connection.exec_driver_sql("SELECT rest_until - clock_timestamp() FROM ops.turn").scalar_one()
    assert timedelta(minutes=9) < left <= timedelta(minutes=10)


def test_a_retry_after_binds_other_processes_too(world):
    world.options = {"delay": 0.01}
    host = world.simulator.papers[0].host
    fault = world.simulator.inject(Fault("busy", faults.refuse(90), host=host, kind="rss", times=1))

    def fetch(path) -> Page:
        pace = SharedPace(world.engine, 0.01)
        with Client("x", delay=0.01, pace=pace, connect_to=world.simulator.connect_to) as client:
            return client.fetch(f"http://{host}{path}", source="bao", now=lambda: NOW)

    with pytest.raises(FetchError, match="503"):
        fetch("/rss/home.rss")
    before = len(world.simulator.log)
    with pytest.raises(FetchError, match="left alone"):
        fetch("/")
    assert fault.fired == 1
    assert len(world.simulator.log) == before
