"""Who reads stored pages: this process, processes beside it, or the workers of a Dask cluster."""

from collections.abc import Callable, Iterator
from concurrent.futures import ProcessPoolExecutor
from contextlib import AbstractContextManager, contextmanager
from dataclasses import dataclass
from functools import partial
from multiprocessing import get_context
from typing import TYPE_CHECKING, Final, Protocol

from sqlalchemy import Engine

from flows.errors import SettingsError
from flows.rereading import Read, Task, read_here, read_part
from flows.settings import Settings
from sql.raw import Part

if TYPE_CHECKING:
    from distributed import Client

BATCH: Final = 100  # pages of a part; they are written together
FAR: Final = 500  # pages of a part that goes to another machine
PATIENCE: Final = 60  # seconds for the first worker to come


class Answer(Protocol):
    """What will have been read."""

    def result(self) -> Read:
        """Wait for it."""


@dataclass(frozen=True, slots=True)
class Crew:
    """How an order is given, how many may be under way, and how many pages each has; `far` from this machine."""

    order: Callable[[Task, Part], Answer]
    width: Callable[[], int]
    size: int
    far: bool = False


Hire = Callable[[Engine], AbstractContextManager[Crew]]


def choose(settings: Settings, jobs: int) -> Hire:
    """The cluster that BAOTINH_DASK names, else so many processes of this machine."""
    return partial(cluster, settings.dask) if settings.dask else partial(processes, jobs)


@contextmanager
def processes(jobs: int, engine: Engine) -> Iterator[Crew]:
    """Processes of this machine; one is this process itself."""
    if jobs == 1:
        yield Crew(lambda task, part: _Done(read_here(engine, task, part)), lambda: 0, BATCH)
        return
    with ProcessPoolExecutor(jobs, mp_context=get_context("spawn")) as pool:  # forks would share sockets and threads
        yield Crew(lambda task, part: pool.submit(read_part, task, part), lambda: 2 * jobs, BATCH)


@contextmanager
def cluster(address: str, _: Engine) -> Iterator[Crew]:
    """The workers of a Dask scheduler, however many there are from moment to moment. Raises SettingsError."""
    with in_words(address):
        from distributed import Client

        client = Client(address, timeout=PATIENCE, set_as_default=False)  # type: ignore[no-untyped-call]
    with client:
        yield far(client, lambda task, part: client.submit(read_part, task, part, pure=False), address)


def far(client: "Client", order: Callable[[Task, Part], Answer], address: str) -> Crew:
    """A crew on other machines, once the first of them is there. Raises SettingsError."""
    with in_words(address):
        client.wait_for_workers(1, timeout=PATIENCE)
    return Crew(order, lambda: 2 * max(1, sum(client.nthreads().values())), FAR, far=True)  # type: ignore[no-untyped-call]


@contextmanager
def in_words(address: str) -> Iterator[None]:
    """Turn what Dask says, or its absence, into SettingsError."""
    try:
        yield
    except ImportError:
        raise SettingsError("BAOTINH_DASK: Dask is not installed here; pip install 'baotinh[dask]'") from None
    except (OSError, TimeoutError) as fault:
        raise SettingsError(f"BAOTINH_DASK: no worker answers through {address}: {fault}") from fault


@dataclass(frozen=True, slots=True)
class _Done:
    """An answer that is there."""

    value: Read

    def result(self) -> Read:
        return self.value
