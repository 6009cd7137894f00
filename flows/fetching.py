"""Articles: fetched, read, and those that could not be had noted with when to come back."""

from collections.abc import Iterator, Sequence
from datetime import timedelta

from connectors.errors import FetchError, Throttled
from connectors.page import Page
from flows.belonging import at_home
from flows.chrome import known
from flows.job import Job, find_delay
from flows.logbook import note
from flows.patience import AHEAD, FIRST_TRIES, LATER_TRIES, PATIENCE, REQUESTS, UNASKED_PAUSE
from sql import frontier
from sql.frontier import Claim
from sql.outcome import Outcome
from transforms.article import Problem
from transforms.extract import extract

WALLS = frozenset({"challenge", "maintenance"})  # pages in place of an article that is still behind them


def read(job: Job, claims: Sequence[Claim]) -> Iterator[Outcome]:
    """The articles of claims as fetched and read, in their order; what brought nothing is noted and left out.

    Of a server that asks for no pause several are fetched before they are read, which is quicker than to change
    between the two for each. After a failure it is asked for one at a time, so that none is asked in vain once
    patience has ended.
    """
    start = 0
    while start < len(claims):
        share = claims[start : start + (AHEAD if not job.failures and not _pauses(job) else 1)]
        start += len(share)
        pages = [(claim, page) for claim in share if (page := _fetch(job, claim)) is not None]
        yield from (outcome for claim, page in pages if (outcome := _read(job, claim, page)) is not None)


def _pauses(job: Job) -> bool:
    return find_delay(job.site, job.office.settings) > 0


def _read(job: Job, claim: Claim, page: Page) -> Outcome | None:
    """One fetched page as read; None when there is nothing to load."""
    if page.status == 304:
        job.failures = 0
        frontier.unchanged(job.office.engine, job.run_id, claim, job.office.settings.clock())
        job.tally["unchanged"] += 1
        return None
    if job.learned is None:
        job.learned = known(job.office.engine, job.site.slug)
    result = at_home(extract(page, job.site, job.learned), job.site)
    wall = isinstance(result, Problem) and result.reason in WALLS
    job.failures = job.failures + 1 if wall else 0
    if isinstance(result, Problem):
        if wall and claim.attempts < REQUESTS:
            _fail(job, claim, result.reason, result.detail)
            return None
        _note(job, claim, "set_aside", result.reason)
    job.office.kill.reach("extracted")
    return Outcome(claim, page, result)


def _fetch(job: Job, claim: Claim) -> Page | None:
    """Fetch an article, or note in the frontier why not and when to try again."""
    job.pulse.check()
    if job.failures >= PATIENCE:
        frontier.give_back(job.office.engine, claim, claim.reason, timedelta(0), job.office.settings.clock())
        return None
    job.tally["fetched"] += 1
    try:
        page = job.client.fetch(
            claim.url,
            source=job.site.slug,
            now=job.office.settings.clock,
            etag=claim.etag,
            last_modified=claim.last_modified,
            tries=FIRST_TRIES if claim.attempts == 1 else LATER_TRIES,
        )
    except FetchError as trouble:
        if trouble.asked:
            job.failures += trouble.retryable  # what robots.txt forbids is no failure of the server
            _fail(job, claim, trouble.reason, trouble.detail, trouble.retryable, trouble.requests)
        else:
            _postpone(job, claim, trouble)
        return None
    job.office.kill.reach("fetched")
    return page


def _fail(job: Job, claim: Claim, reason: str, detail: str, retryable: bool = True, requests: int = 1) -> None:
    """Note an attempt that brought no article."""
    job.tally["failed"] += 1
    _note(job, claim, "fetch_failed", reason)
    now = job.office.settings.clock()
    frontier.fail(job.office.engine, job.run_id, claim, reason, detail, now, retryable, requests)


def _postpone(job: Job, claim: Claim, trouble: FetchError) -> None:
    """Put an article off whose server may not be asked now; this run will ask it for nothing more."""
    job.failures = PATIENCE
    job.tally["fetched"] -= 1
    job.tally["postponed"] += 1
    _note(job, claim, "postponed", trouble.reason)
    pause = trouble.retry_after if isinstance(trouble, Throttled) and trouble.retry_after else UNASKED_PAUSE
    now = job.office.settings.clock()
    frontier.give_back(job.office.engine, claim, f"{trouble.reason}: {trouble.detail}", pause, now)


def _note(job: Job, claim: Claim, event: str, reason: str) -> None:
    note(event, newspaper=job.site.slug, run=job.run_id, page=claim.url_id, reason=reason, url=claim.url)
