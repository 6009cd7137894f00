"""One newspaper, from its channels into the warehouse: plain functions that terminal and Prefect both run."""

from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from datetime import datetime, time, timedelta
from functools import partial
from zoneinfo import ZoneInfo

from sqlalchemy import Engine

from connectors import discovery
from connectors.candidate import Survey
from connectors.errors import FetchError
from connectors.http import Client
from connectors.page import Page
from connectors.site import Site
from flows.belonging import at_home
from flows.chrome import known
from flows.heartbeat import Pulse
from flows.kill_points import KillPoint
from flows.logbook import note
from flows.progress import Progress, Report, silent
from flows.settings import Settings
from sql import following, frontier, ledger, missed
from sql.frontier import Claim
from sql.load import Outcome, load
from transforms.article import Problem
from transforms.extract import extract
from transforms.learned import Learned

LOOKBACK = timedelta(days=3)  # how far back listings are followed by an ordinary run
PATIENCE = 5  # consecutive failures after which a server is left alone until the next run


@dataclass(frozen=True, slots=True)
class Office:
    """What all newspapers of one run share. `recheck` asks again for known articles, `limit` is for each paper."""

    engine: Engine
    settings: Settings
    steps: "Steps"
    recheck: bool = False
    limit: int | None = None
    report: Report = silent
    kill: KillPoint = field(default_factory=KillPoint)


@dataclass(slots=True)
class Job:
    """One newspaper in one run, and what has been seen of it so far."""

    site: Site
    client: Client
    office: Office
    run_id: int
    pulse: Pulse
    tally: Counter[str] = field(default_factory=Counter)
    troubles: list[str] = field(default_factory=list)
    failures: int = 0
    learned: Learned | None = None

    @property
    def lease(self) -> timedelta:
        """How long a claim holds without a sign of life."""
        return timedelta(seconds=self.office.settings.lease)


@dataclass(frozen=True, slots=True)
class Steps:
    """The three steps of a job; Prefect puts its tasks in their place."""

    discover: Callable[[Job], list[Survey]]
    work: Callable[[Job, int], bool]
    settle: Callable[[Job, list[Survey]], None]


def run_job(job: Job) -> None:
    """Bring one newspaper up to date. Raises Overtaken, and whatever a bug raises."""
    steps = job.office.steps
    surveys = steps.discover(job)
    number = 1
    while _waiting(job) and steps.work(job, number):
        number += 1
    steps.settle(job, surveys)


def discover(job: Job) -> list[Survey]:
    """Read the channels of the newspaper, store page by page what they list, and mark what to ask for again."""
    office, source, now = job.office, job.site.slug, job.office.settings.clock
    office.report(Progress(source, "discovering"))
    surveys: list[Survey] = []
    listed: list[str] = []
    for batch in discovery.survey(
        job.site,
        job.client,
        now=now,
        known=partial(frontier.known, office.engine),
        since=_look_back(job),
        memory=frontier.memory(office.engine, source),
    ):
        job.pulse.check()
        listed += [candidate.url for candidate in batch.candidates]
        if batch.survey is not None:
            _suspect(job, batch.survey, listed)
            surveys.append(batch.survey)
            listed = []
        frontier.discover(office.engine, job.run_id, source, batch, now())
        office.kill.reach("discovered")
    job.troubles += [f"{survey.channel}: {survey.trouble}" for survey in surveys if survey.trouble]
    if office.recheck:
        frontier.recheck(office.engine, job.run_id, source, now())
    office.kill.reach("surveyed")
    return surveys


def _look_back(job: Job) -> datetime:
    """How far back listings are followed: some days, or to the first day that was missed, whichever is longer."""
    now = job.office.settings.clock()
    zone = ZoneInfo(job.site.zone)
    hole = missed.first_hole(job.office.engine, job.site.slug, now.astimezone(zone).date())
    usual = now - LOOKBACK
    return usual if hole is None else min(usual, datetime.combine(hole, time.min, zone))


def _suspect(job: Job, survey: Survey, listed: list[str]) -> None:
    """Ask again for articles that a channel listed once and lists no more, though it reaches back to them.

    This comes before the channel's last validators are stored: a run that dies in between reads the
    channel again. Sitemaps stay out, since an unchanged part of one is not read at all.
    """
    kind = next(channel.kind for channel in job.site.channels if channel.url == survey.channel)
    if kind == "sitemap" or survey.trouble or not listed or survey.oldest is None:
        return
    now = job.office.settings.clock()
    frontier.missing(job.office.engine, job.site.slug, survey.channel, listed, survey.oldest, now)


def work(job: Job, number: int) -> bool:
    """Fetch, read and load one batch; False when nothing is left to do for this run.

    The batch is one transaction: after a crash its pages are claimed again, and none is half there.
    """
    claims = frontier.claim(
        job.office.engine, job.run_id, job.site.slug, _room(job), job.lease, job.office.settings.clock()
    )
    if not claims:
        return False
    work_on(job, claims)
    job.office.report(Progress(job.site.slug, "fetching", job.tally["fetched"], _waiting(job)))
    return True


def work_on(job: Job, claims: Sequence[Claim]) -> None:
    """Fetch, read and load claimed addresses in one transaction."""
    job.office.kill.reach("claimed")
    outcomes = [outcome for claim in claims if (outcome := _read(job, claim)) is not None]
    job.pulse.check()
    job.office.kill.reach("before_load")
    job.tally.update(load(job.office.engine, job.run_id, outcomes).counts)
    job.office.kill.reach("loaded")
    following.catch_up(job.office.engine, following.SHARE)


def settle(job: Job, surveys: list[Survey]) -> None:
    """Enter into the ledger which days are complete now."""
    job.office.kill.reach("before_settle")
    ledger.settle(job.office.engine, job.run_id, job.site.slug, surveys, job.office.settings.clock())
    job.office.kill.reach("settled")
    job.office.report(Progress(job.site.slug, "settled", job.tally["fetched"]))


def _waiting(job: Job) -> int:
    return frontier.counts(job.office.engine, job.site.slug).waiting


def _room(job: Job) -> int:
    """How many articles the next batch may have; none once the server has shown that it has had enough."""
    if job.failures >= PATIENCE:
        return 0
    left = job.office.settings.batch if job.office.limit is None else job.office.limit - job.tally["fetched"]
    return max(0, min(job.office.settings.batch, left))


def _read(job: Job, claim: Claim) -> Outcome | None:
    """One article as fetched and read; None when there is nothing to load."""
    job.pulse.check()
    page = _fetch(job, claim)
    if page is None:
        return None
    job.office.kill.reach("fetched")
    if page.status == 304:
        frontier.unchanged(job.office.engine, job.run_id, claim, job.office.settings.clock())
        job.tally["unchanged"] += 1
        return None
    if job.learned is None:
        job.learned = known(job.office.engine, job.site.slug)
    result = at_home(extract(page, job.site, job.learned), job.site)
    if isinstance(result, Problem):
        _note(job, claim, "set_aside", result.reason)
    job.office.kill.reach("extracted")
    return Outcome(claim, page, result)


def _fetch(job: Job, claim: Claim) -> Page | None:
    """Fetch an article, or note in the frontier why not and when to try again."""
    if job.failures >= PATIENCE:
        return None
    job.tally["fetched"] += 1
    try:
        page = job.client.fetch(
            claim.url,
            source=job.site.slug,
            now=job.office.settings.clock,
            etag=claim.etag,
            last_modified=claim.last_modified,
        )
    except FetchError as trouble:
        job.failures += 1
        job.tally["failed"] += 1
        _note(job, claim, "fetch_failed", trouble.reason)
        frontier.fail(
            job.office.engine,
            job.run_id,
            claim,
            trouble.reason,
            trouble.detail,
            job.office.settings.clock(),
            trouble.retryable,
        )
        return None
    job.failures = 0
    return page


def _note(job: Job, claim: Claim, event: str, reason: str) -> None:
    note(event, newspaper=job.site.slug, run=job.run_id, page=claim.url_id, reason=reason, url=claim.url)


PLAIN = Steps(discover, work, settle)
