"""One budget for each host and each shared address, held in the database: turns that expire, by its clock."""

import threading
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Final
from uuid import UUID, uuid4

from sqlalchemy import Engine

from connectors.pace import PENALTY, Resting
from sql.statements import statement

TURN: Final = 45.0  # seconds; longer than any exchange takes, so that nobody else comes in between
NAP: Final = 10.0  # seconds; what a sleeper has computed may have changed


@dataclass(frozen=True, slots=True)
class _Turn:
    holder: UUID
    keys: Sequence[str]


class SharedPace:
    """The pace of a client among all clients of one warehouse, in whatever process or machine.

    At most one request is under way for each host and each address of `addresses`, and `delay` seconds
    lie between two; more for a slow server, or if robots.txt says so. Work that is not `fresh` stands
    back while fresh work waits. A turn whose process died is free after `expires` seconds. May be
    shared by threads.
    """

    def __init__(
        self,
        engine: Engine,
        delay: float,
        *,
        fresh: bool = True,
        addresses: Callable[[str], Sequence[str]] = lambda _: (),
        expires: float = TURN,
        sleep: Callable[[float], None] = time.sleep,
    ) -> None:
        self.delay = delay
        self._engine = engine.execution_options(isolation_level="AUTOCOMMIT")
        self._fresh = fresh
        self._addresses = addresses
        self._expires = expires
        self._sleep = sleep
        self._held = threading.local()

    def wait(self, host: str) -> None:
        """Sleep until the turn is ours. Raises Resting."""
        turn = _Turn(uuid4(), self._keys(host))
        while pause := self._take(turn):
            self._sleep(min(pause, NAP))
        self._held.turn = turn

    def report(self, host: str, seconds: float, *, healthy: bool, refused: bool) -> None:
        """Give the turn back."""
        turn: _Turn = self._held.turn
        values = {"keys": turn.keys, "holder": turn.holder, "delay": self.delay, "seconds": seconds}
        self._change("end_turn", values | {"healthy": healthy, "penalty": PENALTY if refused else 0.0})

    def slow_down(self, host: str, seconds: float) -> None:
        """Let nobody ask the host more often, for a day."""
        self._change("slow_down", {"key": f"host:{host}", "seconds": seconds})

    def rest(self, host: str, seconds: float, reason: str) -> None:
        """Let nobody ask the host for so long."""
        self._change("rest_host", {"key": f"host:{host}", "seconds": seconds, "reason": reason})

    def _keys(self, host: str) -> list[str]:
        return sorted({f"host:{host}", *(f"address:{address}" for address in self._addresses(host))})

    def _take(self, turn: _Turn) -> float:
        """0 when the turn was taken, else how long to wait."""
        values = {"keys": turn.keys, "holder": turn.holder, "delay": self.delay, "expires": self._expires}
        with self._engine.connect() as connection:
            pause, reason = connection.execute(statement("take_turn"), values | {"fresh": self._fresh}).one()
        if reason:
            raise Resting(reason, pause)
        return float(pause)

    def _change(self, name: str, values: dict[str, object]) -> None:
        with self._engine.connect() as connection:
            connection.execute(statement(name), values)
