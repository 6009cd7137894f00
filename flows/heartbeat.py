"""Signs of life: a lease renewed by a thread, however long a single page may take."""

import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager

from sqlalchemy.exc import OperationalError

from flows.errors import Overtaken

BEATS = 3  # renewals within the life of a lease, so that two may fail


class Pulse:
    """Says whether the lease still holds."""

    def __init__(self) -> None:
        self.lost = threading.Event()
        self.ended = threading.Event()

    def check(self) -> None:
        """Raise Overtaken when the lease was lost: somebody else may be at work."""
        if self.lost.is_set():
            raise Overtaken("the lease ran out, and another run has taken over")


@contextmanager
def beating(renew: Callable[[], bool], seconds: float) -> Iterator[Pulse]:
    """Call `renew` several times within each `seconds` until the context ends.

    False from `renew` ends it: the lease is lost. A database that does not answer is asked again.
    """
    pulse = Pulse()

    def beat() -> None:
        while not pulse.ended.wait(seconds / BEATS):
            try:
                if not renew():
                    pulse.lost.set()
                    return
            except OperationalError:
                continue  # if it lasts, the lease runs out, and the next renewal says so

    thread = threading.Thread(target=beat, name="lease", daemon=True)
    thread.start()
    try:
        yield pulse
    finally:
        pulse.ended.set()
        thread.join()
