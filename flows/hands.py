"""Several processes at one newspaper, for a server that asks for no pause: each takes whole batches of its own.

Fetching shares its process with reading otherwise, and one core does all the work.
"""

import gc
from collections import Counter
from collections.abc import Iterator
from concurrent.futures import FIRST_COMPLETED, Future, ProcessPoolExecutor, wait
from dataclasses import dataclass
from functools import cache, partial
from typing import Final

from connectors.site import Site
from flows import office, pipeline
from flows.heartbeat import Pulse
from flows.job import Job, Office, Steps
from flows.kill_points import KillPoint
from flows.patience import PATIENCE
from flows.pipeline import PLAIN
from flows.progress import Progress
from flows.settings import Settings
from flows.workshop import open_workshop
from sql.engine import connect


@dataclass(frozen=True, slots=True)
class _Order:
    """What a process has to know to work on a newspaper beside others, under one run and one lease."""

    site: Site
    settings: Settings
    run_id: int


@dataclass(frozen=True, slots=True)
class _Done:
    """What one batch came to; `more` is false when nothing was left to claim."""

    more: bool
    failures: int
    tally: Counter[str]


_jobs: dict[int, Job] = {}  # of this process, one for each run: connections outlive a batch


def steps(hands: int) -> Steps:
    """The steps of a job whose articles so many processes bring."""
    open_workshop()
    return Steps(pipeline.discover, partial(_work, hands), pipeline.settle)


def _work(hands: int, job: Job, _: int) -> bool:
    """Bring all that waits, then make what is made of it; nothing is left for a second call."""
    bring(job, hands)
    pipeline.follow(job, job.tally["fetched"])
    return False


def bring(job: Job, hands: int) -> None:
    """Fetch, read and load what waits, by so many processes. The lease is the caller's; losing it raises Overtaken."""
    _freeze()
    address = job.office.engine.url.render_as_string(hide_password=False)
    settings = job.office.settings.model_copy(update={"database_url": address})
    order = _Order(job.site, settings, job.run_id)
    with ProcessPoolExecutor(hands, mp_context=open_workshop()) as pool:
        shares = _shares(job, hands)
        busy: set[Future[_Done]] = {pool.submit(_batch, order, next(shares)) for _ in range(hands)}
        while busy:
            ended, busy = wait(busy, return_when=FIRST_COMPLETED)
            done = [future.result() for future in ended]
            job.pulse.check()
            for one in done:
                _note(job, one)
            if all(one.more for one in done) and job.failures < PATIENCE:
                busy |= {pool.submit(_batch, order, next(shares)) for _ in done}


@cache  # once: what a long life leaves behind is to be looked through
def _freeze() -> None:
    """Let this process end half a second sooner, without a walk over all that was imported."""
    gc.freeze()


def _shares(job: Job, hands: int) -> Iterator[int]:
    """How many articles each batch may have: all together keep to what is allowed today, and the last ones are small.

    With whole batches to the end, all but one of the processes would have nothing to do for the last.
    """
    allowed = job.allowance
    rest = pipeline.waiting(job)
    while True:
        share = min(job.office.settings.batch, max(rest // (2 * hands), _LEAST))
        if allowed is not None:
            share = min(share, allowed)
            allowed -= share
        rest -= share
        yield share


_LEAST: Final = 10  # articles


def _note(job: Job, done: _Done) -> None:
    job.tally.update(done.tally)
    job.failures = max(job.failures, done.failures)
    job.office.report(Progress(job.site.slug, "fetching", job.tally["fetched"], pipeline.waiting(job)))


def _batch(order: _Order, share: int) -> _Done:
    """One batch of so many articles at most, in a process of the pool."""
    job = _jobs.get(order.run_id) or _open(order)
    job.tally.clear()
    job.allowance = share
    more = pipeline.bring(job)
    return _Done(more, job.failures, Counter(job.tally))


def _open(order: _Order) -> Job:
    kill = KillPoint(order.settings.fault_at)
    shared = Office(connect(order.settings.database_url), order.settings, PLAIN, kill=kill)
    client = office.open_client(order.site, shared)
    return _jobs.setdefault(order.run_id, Job(order.site, client, shared, order.run_id, Pulse()))
