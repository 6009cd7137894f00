"""How a run ends when it is told to."""

import os
import signal
from threading import Timer

import pytest

from baotinh.running import ended_politely

SLEEP = "SELECT pg_sleep(60)"
ASLEEP = f"SELECT count(*) FROM pg_stat_activity WHERE query = '{SLEEP}' AND state <> 'idle'"


def test_sigterm_ends_the_statement_under_way_on_the_server_too(engine):
    Timer(1.0, os.kill, (os.getpid(), signal.SIGTERM)).start()
    with pytest.raises(SystemExit) as ended, ended_politely(), engine.connect() as connection:
        connection.exec_driver_sql(SLEEP)
    assert ended.value.code == 128 + signal.SIGTERM
    with engine.connect() as connection:
        assert connection.exec_driver_sql(ASLEEP).scalar_one() == 0


def test_the_handler_before_comes_back():
    before = signal.getsignal(signal.SIGTERM)
    with ended_politely():
        assert signal.getsignal(signal.SIGTERM) is not before
    assert signal.getsignal(signal.SIGTERM) is before
