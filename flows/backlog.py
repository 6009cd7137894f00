"""A window of one newspaper, worked off in turns between its ordinary runs."""

import time
from collections import Counter
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import timedelta
from functools import partial

from connectors import discovery
from connectors.candidate import Batch, Survey
from connectors.http import Client
from connectors.site import Site
from flows import pipeline
from flows.heartbeat import Pulse, beating
from flows.job import Job, Office, find_delay
from flows.office import open_client
from flows.patience import PATIENCE
from flows.progress import Outcome, Progress, SourceResult
from flows.window import Window, holes
from sql import backfill, frontier, leases, ledger, runs

TURN = 30.0  # seconds of listing pages before the paper is offered to an ordinary run
SLICE = 10  # articles before the paper is offered
PAGE_CAP = 2000  # listing pages; an archive of ten years has as many
PAUSE = 1.5  # seconds in which a waiting run asks at least once


@dataclass(slots=True)
class Backlog:
    """One window of one paper in one run."""

    site: Site
    window: Window
    mode: backfill.Mode
    office: Office
    run_id: int
    client: Client
    tally: Counter[str] = field(default_factory=Counter)
    troubles: list[str] = field(default_factory=list)

    @property
    def lease(self) -> timedelta:
        """How long the lease holds without a sign of life."""
        return timedelta(seconds=self.office.settings.lease)

    def offer(self) -> None:
        """Leave the server alone, and the paper to whoever waits for it."""
        if delay := find_delay(self.site, self.office.settings):
            time.sleep(max(PAUSE, delay))


def fill(office: Office, site: Site, window: Window, mode: backfill.Mode) -> SourceResult:
    """Fill a window of one paper, or go on where an earlier run stopped.

    Ordinary runs come first: the lease is given back every few articles, and taken again only when
    nobody wants it. What ordinary runs remember of their channels is never moved forward.
    """
    started = time.monotonic()
    status: Outcome = "failed"
    waiting = partial(office.report, Progress(site.slug, "waiting"))
    with backfill.alone(office.engine, site.slug, waiting), open_client(site, office, fresh=False) as client:
        run_id = backfill.start_run(office.engine, site.slug)
        work = Backlog(site, window, mode, office, run_id, client)
        try:
            status = _fill(work)
        finally:
            runs.finish(office.engine, run_id, status, dict(work.tally))
    return SourceResult(site.slug, status, run_id, time.monotonic() - started, dict(work.tally), tuple(work.troubles))


def _fill(work: Backlog) -> Outcome:
    with _turn(work):
        opened = backfill.resume(
            work.office.engine, work.run_id, work.site.slug, work.window.since, work.window.until, work.mode
        )
    surveys = opened.surveys or _survey(work, opened.backfill_id)
    work.troubles += [f"{survey.channel}: {survey.trouble}" for survey in surveys if survey.trouble]
    while _work_slice(work, opened.backfill_id):
        pass
    if backfill.standing(work.office.engine, opened.backfill_id).waiting:
        work.troubles.append("the server has had enough: run the backfill again later")
        return "partial"
    return _settle(work, opened.backfill_id, surveys)


@contextmanager
def _turn(work: Backlog) -> Iterator[Pulse]:
    """Hold the paper for a while; afterwards whoever waits for it gets it."""
    engine, source, ttl = work.office.engine, work.site.slug, work.lease
    while not leases.acquire(engine, source, work.run_id, ttl):
        work.office.report(Progress(source, "waiting"))
        time.sleep(min(PAUSE, ttl.total_seconds() / 4))
    try:
        with beating(partial(leases.renew, engine, source, work.run_id, ttl), ttl.total_seconds()) as pulse:
            yield pulse
    finally:
        leases.release(engine, source, work.run_id)


def _survey(work: Backlog, backfill_id: int) -> tuple[Survey, ...]:
    """Read the channels back to the first day of the window, and note what they list in it."""
    clock = work.office.settings.clock
    pages = discovery.survey(
        work.site, work.client, now=clock, known=partial(frontier.known, work.office.engine),
        since=work.window.start, page_cap=PAGE_CAP,
    )  # fmt: skip
    surveys: list[Survey] = []
    left = True
    while left:
        work.office.report(Progress(work.site.slug, "discovering"))
        with _turn(work) as pulse:
            left = _read_for_a_while(work, pages, pulse, backfill_id, surveys)
            if not left:
                listings = [channel.url for channel in work.site.channels if channel.walked]
                backfill.close_survey(work.office.engine, backfill_id, work.site.slug, surveys, listings)
        work.offer()
    work.office.kill.reach("surveyed")
    return tuple(surveys)


def _read_for_a_while(
    work: Backlog, pages: Iterator[Batch], pulse: Pulse, backfill_id: int, surveys: list[Survey]
) -> bool:
    """Read pages for one turn; False when all are read."""
    end = time.monotonic() + TURN
    while time.monotonic() < end:
        page = next(pages, None)
        pulse.check()
        if page is None:
            return False
        backfill.enlist(work.office.engine, backfill_id, work.window.select(page), work.window.reject(page))
        work.office.kill.reach("discovered")
        if page.survey is not None:
            surveys.append(page.survey)
    return True


def _work_slice(work: Backlog, backfill_id: int) -> bool:
    """Work on a few addresses; False when none waits, or the server has had enough."""
    office = work.office
    with _turn(work) as pulse:
        job = Job(work.site, work.client, office, work.run_id, pulse, work.tally)
        urls, claims = backfill.claim(
            office.engine, work.run_id, work.site.slug, backfill_id, SLICE, work.lease, office.settings.clock()
        )
        if claims:
            pipeline.work_on(job, claims)
            pipeline.follow(job)
        backfill.mark(office.engine, backfill_id, urls)
    standing = backfill.standing(office.engine, backfill_id)
    office.report(Progress(work.site.slug, "fetching", standing.done + standing.later, standing.waiting))
    if claims and standing.waiting:
        work.offer()
    return standing.waiting > 0 and job.failures < PATIENCE


def _settle(work: Backlog, backfill_id: int, surveys: tuple[Survey, ...]) -> Outcome:
    """Enter into the ledger what is proven now; the window is complete when each of its days is."""
    office = work.office
    with _turn(work):
        office.kill.reach("before_settle")
        ledger.settle(office.engine, work.run_id, work.site.slug, surveys, office.settings.clock())
        days = backfill.days(office.engine, work.site.slug, work.window.since, work.window.until)
        unproven = holes(work.window, {row.day: row.verdict for row in days})
        backfill.finish(office.engine, backfill_id, "partial" if unproven else "complete")
        office.kill.reach("settled")
    office.report(Progress(work.site.slug, "settled"))
    if unproven:
        work.troubles.append(f"{len(unproven)} days are not proven: {', '.join(map(str, unproven[:5]))}")
    return "partial" if unproven or work.troubles else "succeeded"
