"""How long a server is left alone, on a clock that only moves when somebody sleeps."""

import itertools

import pytest

from connectors.pace import PENALTY, HostPace, Resting


class Clock:
    def __init__(self):
        self.now = 100.0

    def monotonic(self):
        return self.now

    def sleep(self, seconds):
        self.now += seconds


@pytest.fixture
def clock():
    return Clock()


def visit(pace, clock, host="bao.test", took=0.1, **outcome):
    """One request: wait, answer, report; returns when it was sent."""
    pace.wait(host)
    sent = clock.now
    clock.now += took
    pace.report(host, took, **{"healthy": True, "refused": False, **outcome})
    return sent


def gaps(times):
    return [later - sooner for sooner, later in itertools.pairwise(times)]


def test_between_the_end_of_an_answer_and_the_next_request_lies_the_delay(clock):
    pace = HostPace(3.0, monotonic=clock.monotonic, sleep=clock.sleep)
    times = [visit(pace, clock) for _ in range(4)]
    assert gaps(times) == pytest.approx([3.1, 3.1, 3.1])


def test_each_host_has_its_own_pace(clock):
    pace = HostPace(3.0, monotonic=clock.monotonic, sleep=clock.sleep)
    visit(pace, clock, "a.test")
    before = clock.now
    visit(pace, clock, "b.test", took=0)
    assert clock.now == before


def test_a_slow_server_gets_five_times_its_own_time(clock):
    pace = HostPace(3.0, monotonic=clock.monotonic, sleep=clock.sleep)
    times = [visit(pace, clock, took=2.0) for _ in range(3)]
    assert gaps(times) == pytest.approx([12.0, 12.0])


def test_quick_errors_do_not_hide_a_slow_server(clock):
    pace = HostPace(1.0, monotonic=clock.monotonic, sleep=clock.sleep)
    visit(pace, clock, took=2.0)
    visit(pace, clock, took=0.0, healthy=False)
    sent, ended = visit(pace, clock, took=0.0, healthy=False), clock.now
    pace.wait("bao.test")
    assert clock.now - ended == pytest.approx(10.0)
    assert sent == ended


def test_after_a_refusal_the_server_rests_for_half_a_minute(clock):
    pace = HostPace(1.0, monotonic=clock.monotonic, sleep=clock.sleep)
    visit(pace, clock, healthy=False, refused=True)
    before = clock.now
    pace.wait("bao.test")
    assert clock.now - before == pytest.approx(PENALTY)


def test_a_wish_of_the_site_counts_from_its_last_request(clock):
    pace = HostPace(1.0, monotonic=clock.monotonic, sleep=clock.sleep)
    sent = visit(pace, clock)
    pace.slow_down("bao.test", 40)
    pace.wait("bao.test")
    assert clock.now - sent == pytest.approx(40)


def test_politeness_off_never_sleeps(clock):
    pace = HostPace(0, monotonic=clock.monotonic, sleep=clock.sleep)
    times = [visit(pace, clock, took=2.0, refused=True) for _ in range(3)]
    assert gaps(times) == [2.0, 2.0]


def test_turns_taken_at_once_queue_up(clock):
    naps = []
    pace = HostPace(3.0, monotonic=clock.monotonic, sleep=naps.append)
    for _ in range(4):
        pace.wait("bao.test")
    assert naps == [3.0, 6.0, 9.0]


@pytest.mark.parametrize("delay", [0, 3.0])
def test_a_host_that_rests_is_not_waited_for(clock, delay):
    pace = HostPace(delay, monotonic=clock.monotonic, sleep=clock.sleep)
    pace.rest("bao.test", 600, "refused")
    pace.rest("bao.test", 5, "throttled")
    with pytest.raises(Resting, match="refused: 600"):
        pace.wait("bao.test")
    visit(pace, clock, "khac.test")
    clock.now += 600
    visit(pace, clock)
