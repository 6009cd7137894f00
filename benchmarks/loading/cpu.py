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
    client, before, clock = time.process_time(), _family(server), time.monotonic()
    yield cost
    cost.client, cost.clock = time.process_time() - client, time.monotonic() - clock
    after = _family(server)
    cost.server = sum(seconds - before.get(pid, 0.0) for pid, seconds in after.items())


def _family(parent: int) -> dict[int, float]:
    found = {}
    for folder in Path("/proc").glob("[0-9]*"):
        try:
            fields = (folder / "stat").read_text().rpartition(")")[2].split()
        except OSError:  # it ended meanwhile
            continue
        if int(folder.name) == parent or int(fields[1]) == parent:
            found[int(folder.name)] = (int(fields[11]) + int(fields[12])) / TICKS
    return found
