"""What the server saw: one entry for each request, written before the answer leaves."""

import threading
from dataclasses import dataclass
from datetime import datetime

from simulator.exchange import Kind


@dataclass(frozen=True, slots=True)
class Entry:
    """One request and its answer.

    `tick` is seconds on the server's monotonic clock at arrival, `now` the simulated instant. `size` is
    the length of the body on the wire, `in_flight` how many requests to this host were under way
    with this one. `fault` names the fault that touched it; `status` is 0 when none was sent.
    """

    tick: float
    now: datetime
    host: str
    method: str
    path: str
    query: str
    kind: Kind
    status: int
    conditional: bool
    size: int
    in_flight: int
    user_agent: str
    fault: str


class Journal:
    """All entries since the start or the last `clear`, in the order of the answers."""

    def __init__(self) -> None:
        self._entries: list[Entry] = []
        self._lock = threading.Lock()

    def record(self, entry: Entry) -> None:
        """Add an entry."""
        with self._lock:
            self._entries.append(entry)

    def clear(self) -> None:
        """Forget everything so far."""
        with self._lock:
            self._entries.clear()

    def requests(self, host: str | None = None, kind: Kind | None = None) -> tuple[Entry, ...]:
        """Return the entries of a host and a kind, None for all."""
        with self._lock:
            entries = tuple(self._entries)
        return tuple(e for e in entries if (host is None or e.host == host) and (kind is None or e.kind == kind))

    def __len__(self) -> int:
        return len(self._entries)
