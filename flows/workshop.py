"""Where processes come from that work on one newspaper side by side; it imports nothing of ours, to open at once."""

from multiprocessing import forkserver, get_context
from multiprocessing.context import BaseContext
from typing import Final

_PRELOADED: Final = ["flows.hands", "transforms.extract", "sql.words", "flows.frozen"]


def open_workshop() -> BaseContext:
    """The process that the others are forked from: it imports what they need while its caller does so too.

    Forks of the caller's own would share its sockets. Opening it again changes nothing.
    """
    context = get_context("forkserver")
    context.set_forkserver_preload(_PRELOADED)
    forkserver.ensure_running()
    return context
