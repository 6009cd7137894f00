"""CPU seconds of this process and of the database's processes that work for it."""

import os
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

TICKS = os.sysconf("SC_CLK_TCK")


@dataclass(slots=True)
class Cost:
    """Seconds of CPU on both sides, and on the clock."""

    client: float = 0.0
    server: float = 0.0
    clock: float = 0.0

    @property
    def cpu(self) -> float:
        """Client and server together."""
        return self.client + self.server


@contextmanager
def measured(server: int) -> Iterator[Cost]:
    """Measure what happens inside; `server` is the postmaster, whose children are counted as well."""
    cost = Cost()
    client, before, clock = time.process_time(), spent(server), time.monotonic()
    yield cost
    cost.client, cost.clock = time.process_time() - client, time.monotonic() - clock
    cost.server = spent(server) - before


def spent(parent: int) -> float:
    """Seconds of a process, of its children, and of those that ended and were waited for."""
    ticks = 0
    for folder in Path("/proc").glob("[0-9]*"):
        try:
            fields = (folder / "stat").read_text().rpartition(")")[2].split()
        except OSError:  # it ended meanwhile
            continue
        own = int(folder.name) == parent
        if own or int(fields[1]) == parent:
            ticks += sum(map(int, fields[11 : 15 if own else 13]))
    return ticks / TICKS
