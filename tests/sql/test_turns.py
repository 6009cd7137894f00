"""The budget in the database: one turn at a time for a host and for a shared address, whoever asks."""

import itertools
import threading
import time
from uuid import uuid4

import pytest
from press import ask
from sqlalchemy import event

from connectors.pace import Resting
from sql import turns
from sql.turns import SharedPace

HOST = "bao.test"


def turn(pace, host=HOST, took=0.0, **outcome):
    """One request: wait, answer, report; returns when it was sent."""
    pace.wait(host)
    sent = time.monotonic()
    time.sleep(took)
    pace.report(host, took, **{"healthy": True, "refused": False, **outcome})
    return sent


def pause(pace, host=HOST):
    """How long somebody would have to wait now; nobody sleeps."""
    naps = []

    def nap(seconds):
        naps.append(seconds)
        raise InterruptedError

    sleeper = SharedPace(pace._engine, pace.delay, fresh=pace._fresh, addresses=pace._addresses, sleep=nap)
    try:
        sleeper.wait(host)
    except InterruptedError:
        return naps[0]
    sleeper.report(host, 0.0, healthy=False, refused=False)
    return 0.0


def test_between_the_end_of_an_answer_and_the_next_request_lies_the_delay(engine):
    pace = SharedPace(engine, 0.2)
    times = [turn(pace, took=0.05) for _ in range(3)]
    assert all(later - sooner >= 0.25 for sooner, later in itertools.pairwise(times))


def test_two_that_know_nothing_of_each_other_share_one_budget(engine):
    sent, lock = [], threading.Lock()

    def work():
        pace = SharedPace(engine, 0.1)
        for _ in range(5):
            pace.wait(HOST)
            with lock:
                sent.append((time.monotonic(), threading.get_ident()))
            pace.report(HOST, 0.0, healthy=True, refused=False)

    workers = [threading.Thread(target=work) for _ in range(3)]
    for worker in workers:
        worker.start()
    for worker in workers:
        worker.join()
    times = [moment for moment, _ in sent]
    assert len({who for _, who in sent}) == 3
    assert all(later - sooner >= 0.099 for sooner, later in itertools.pairwise(times))
    assert ask(engine, "SELECT key, turns FROM ops.turn") == [("host:bao.test", 15)]


def test_nobody_else_comes_while_a_request_is_under_way(engine):
    pace = SharedPace(engine, 0.2)
    pace.wait(HOST)
    time.sleep(0.3)
    assert pause(SharedPace(engine, 0.2)) > 0


def test_the_turn_of_a_process_that_died_expires(engine):
    SharedPace(engine, 0.1, expires=0.4).wait(HOST)
    began = time.monotonic()
    turn(SharedPace(engine, 0.1))
    assert 0.3 < time.monotonic() - began < 5


def test_a_late_report_cuts_nobody_short(engine):
    late, next_one = SharedPace(engine, 0.1, expires=0.1), SharedPace(engine, 0.1)
    late.wait(HOST)
    next_one.wait(HOST)
    late.report(HOST, 9.0, healthy=True, refused=False)
    assert ask(engine, "SELECT holder IS NOT NULL, free_at > clock_timestamp() + interval '40 s' FROM ops.turn") == [
        (True, True)
    ]


def test_hosts_at_one_address_share_its_budget_and_others_do_not(engine):
    pace = SharedPace(engine, 5.0, addresses={"a.test": ["198.51.100.7"], "b.test": ["198.51.100.7"]}.get)
    other = SharedPace(engine, 5.0, addresses=lambda _: ["198.51.100.8"])
    turn(pace, "a.test")
    assert pause(pace, "b.test") > 4
    assert pause(other, "c.test") == 0
    assert ask(engine, "SELECT key FROM ops.turn WHERE turns = 1 ORDER BY key") == [
        ("address:198.51.100.7",), ("address:198.51.100.8",), ("host:a.test",), ("host:c.test",)
    ]  # fmt: skip


def test_many_hosts_in_any_order_never_deadlock(engine):
    names = ["198.51.100.7", "198.51.100.8", "198.51.100.9"]
    troubles = []

    def work(number):
        pace = SharedPace(engine, 0.001, addresses=lambda _: names[number:] + names[:number])
        try:
            for _ in range(15):
                turn(pace, f"{number}.test")
        except Exception as trouble:
            troubles.append(trouble)

    workers = [threading.Thread(target=work, args=(number,)) for number in range(3)]
    for worker in workers:
        worker.start()
    for worker in workers:
        worker.join()
    assert troubles == []
    assert ask(engine, "SELECT sum(turns) FROM ops.turn WHERE key LIKE 'address:%%'") == [(135,)]


def test_a_slow_server_gets_five_times_its_own_time_also_from_others(engine):
    pace = SharedPace(engine, 1.0)
    pace.wait(HOST)
    pace.report(HOST, 2.0, healthy=True, refused=False)
    assert 9 < pause(SharedPace(engine, 1.0)) <= 10


def test_quick_errors_do_not_hide_a_slow_server(engine):
    for seconds, healthy in ((2.0, True), (0.0, False)):
        SharedPace(engine, 0.001)._change("end_turn", _report(seconds, healthy))
    assert ask(engine, "SELECT latency FROM ops.turn") == [(2.0,)]


def _report(seconds, healthy):
    values = {"keys": ["host:bao.test"], "holder": uuid4(), "delay": 0.1, "seconds": seconds, "healthy": healthy}
    return values | {"penalty": 0.0}


def test_after_a_refusal_everybody_rests_for_half_a_minute(engine):
    turn(SharedPace(engine, 0.1), healthy=False, refused=True)
    assert ask(engine, "SELECT free_at > clock_timestamp() + interval '25 s' FROM ops.turn") == [(True,)]


def test_a_wish_of_robots_binds_everybody_from_the_last_request_on(engine):
    turn(SharedPace(engine, 0.1))
    SharedPace(engine, 0.1).slow_down(HOST, 8)
    assert 7 < pause(SharedPace(engine, 0.1)) <= 8
    SharedPace(engine, 0.1).slow_down(HOST, 2)
    assert ask(engine, "SELECT floor FROM ops.turn") == [(8.0,)]


def test_a_host_that_rests_is_not_waited_for(engine):
    SharedPace(engine, 0.1).rest(HOST, 600, "refused")
    SharedPace(engine, 0.1).rest(HOST, 30, "throttled")
    with pytest.raises(Resting) as caught:
        SharedPace(engine, 0.1).wait(HOST)
    assert caught.value.reason == "refused"
    assert 590 < caught.value.seconds <= 600
    turn(SharedPace(engine, 0.1), "khac.test")


def test_a_backfill_stands_back_while_fresh_work_waits(engine):
    order, fresh_waits = [], threading.Event()

    def nap(seconds):
        fresh_waits.set()
        time.sleep(seconds)

    def work(name, fresh):
        pace = SharedPace(engine, 0.3, fresh=fresh, sleep=nap if fresh else time.sleep)
        if not fresh:
            fresh_waits.wait(10)
        for _ in range(3):
            pace.wait(HOST)
            order.append(name)
            pace.report(HOST, 0.0, healthy=True, refused=False)

    turn(SharedPace(engine, 0.3))
    workers = [threading.Thread(target=work, args=pair) for pair in (("backfill", False), ("fresh", True))]
    for worker in workers:
        worker.start()
    for worker in workers:
        worker.join()
    assert order == ["fresh"] * 3 + ["backfill"] * 3


def test_a_turn_is_two_short_statements_and_no_transaction(engine):
    statements = []
    event.listen(engine, "before_cursor_execute", lambda *args: statements.append(args[2].split("(")[0]))
    turn(SharedPace(engine, 0.01))
    assert len(statements) == 2
    assert ask(
        engine, "SELECT count(*) FROM pg_stat_activity WHERE state LIKE 'idle in%%' AND pid <> pg_backend_pid()"
    )[0] == (0,)


def test_a_turn_lasts_longer_than_any_exchange():
    from connectors.http import TOTAL_SECONDS

    assert turns.TURN > TOTAL_SECONDS + 10
