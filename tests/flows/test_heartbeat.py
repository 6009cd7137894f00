import threading

import pytest
from sqlalchemy.exc import OperationalError

from flows.errors import Overtaken
from flows.heartbeat import beating


class Lease:
    """Answers renewals one by one, and lets the test wait for them."""

    def __init__(self, *answers):
        self.answers = list(answers)
        self.asked = threading.Semaphore(0)

    def renew(self) -> bool:
        answer = self.answers.pop(0) if self.answers else True
        self.asked.release()
        if isinstance(answer, Exception):
            raise answer
        return answer


def test_a_lease_is_renewed_as_long_as_the_work_lasts():
    lease = Lease()
    with beating(lease.renew, 0.03) as pulse:
        for _ in range(5):
            assert lease.asked.acquire(timeout=20)
        pulse.check()
    while lease.asked.acquire(blocking=False):
        pass
    assert not lease.asked.acquire(timeout=0.1)


def test_a_lost_lease_stops_the_work():
    lease = Lease(True, False)
    with beating(lease.renew, 0.03) as pulse:
        assert pulse.lost.wait(timeout=20)
        with pytest.raises(Overtaken):
            pulse.check()


def test_a_database_that_is_silent_for_a_moment_is_asked_again():
    lease = Lease(OperationalError("renew", {}, Exception("gone")), True)
    with beating(lease.renew, 0.03) as pulse:
        for _ in range(3):
            assert lease.asked.acquire(timeout=20)
        pulse.check()
