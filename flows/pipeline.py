"""One newspaper, from its channels into the warehouse: plain functions that terminal and Prefect both run."""

from collections.abc import Sequence
from datetime import datetime, time, timedelta
from functools import partial
from zoneinfo import ZoneInfo

from connectors import discovery
from connectors.candidate import Survey
from connectors.polling import learn
from connectors.site import Channel
from flows import fetching
from flows.job import Job, Steps
from flows.patience import PATIENCE
from flows.progress import Progress
from sql import channels, following, frontier, ledger, missed
from sql.frontier import Claim
from sql.load import load

LOOKBACK = timedelta(days=3)  # how far back listings are followed by an ordinary run


def run_job(job: Job) -> None:
    """Bring one newspaper up to date. Raises Overtaken, and whatever a bug raises."""
    steps = job.office.steps
    surveys = steps.discover(job)
    number = 1
    while waiting(job) and steps.work(job, number):
        number += 1
    _note_cap(job)
    steps.settle(job, surveys)


def _note_cap(job: Job) -> None:
    """Say so when the newspaper had more today than any newspaper has: what is left waits for tomorrow."""
    if job.allowance is not None and job.tally["fetched"] >= job.allowance and (left := waiting(job)):
        cap = job.office.settings.daily_cap
        job.troubles.append(f"{job.site.home}: daily_cap: {cap} articles were fetched today, {left} wait for tomorrow")


def discover(job: Job) -> list[Survey]:
    """Read the channels of the newspaper, store page by page what they list, and mark what to ask for again."""
    office, source, now = job.office, job.site.slug, job.office.settings.clock
    office.report(Progress(source, "discovering"))
    surveys: list[Survey] = []
    listed: list[str] = []
    memory = frontier.memory(office.engine, source)
    job.habits = channels.habits(office.engine, source)
    for batch in discovery.survey(
        job.site,
        job.client,
        now=now,
        known=partial(frontier.known, office.engine),
        since=_look_back(job),
        memory=memory,
        # Without a memory the last run was killed, and what it read was never judged.
        due=lambda channel: office.force or not memory or _is_due(job, channel),
    ):
        job.pulse.check()
        listed += [candidate.url for candidate in batch.candidates]
        if batch.survey is not None:
            _suspect(job, batch.survey, listed)
            surveys.append(batch.survey)
            listed = []
        frontier.discover(office.engine, job.run_id, source, batch, now())
        office.kill.reach("discovered")
    _note_left_out(job, surveys)
    job.troubles += [f"{survey.channel}: {survey.trouble}" for survey in surveys if survey.trouble]
    if office.recheck:
        frontier.recheck(office.engine, job.run_id, source, now())
    office.kill.reach("surveyed")
    return surveys


def _is_due(job: Job, channel: Channel) -> bool:
    habit = job.habits.get(channel.url)
    return habit is None or habit.is_due(job.office.settings.clock())


def _note_left_out(job: Job, surveys: Sequence[Survey]) -> None:
    """What was known of channels that this run left alone: a trouble stays one until somebody has looked again."""
    read = {survey.channel for survey in surveys}
    job.left_out = [job.habits[channel.url] for channel in job.site.channels if channel.url not in read]
    job.troubles += [f"{habit.url}: {habit.trouble}" for habit in job.left_out if habit.trouble]


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
    """Fetch, read and load one batch, and make what is made of it; False when nothing is left to do for this run."""
    if not bring(job):
        return False
    follow(job)
    job.office.report(Progress(job.site.slug, "fetching", job.tally["fetched"], waiting(job)))
    return True


def bring(job: Job) -> bool:
    """Fetch, read and load one batch; False when nothing is left to claim.

    The batch is one transaction: after a crash its pages are claimed again, and none is half there.
    """
    claims = frontier.claim(
        job.office.engine, job.run_id, job.site.slug, _room(job), job.lease, job.office.settings.clock()
    )
    if not claims:
        return False
    work_on(job, claims)
    return True


def work_on(job: Job, claims: Sequence[Claim]) -> None:
    """Fetch, read and load claimed addresses in one transaction."""
    job.office.kill.reach("claimed")
    outcomes = list(fetching.read(job, claims))
    job.pulse.check()
    job.office.kill.reach("before_load")
    job.tally.update(load(job.office.engine, job.run_id, outcomes).counts)
    job.office.kill.reach("loaded")


def follow(job: Job, articles: int = 0) -> None:
    """Make what is made of articles after they were loaded, of a batch or so many, and of some of an old backlog."""
    following.catch_up(job.office.engine, following.SHARE + articles)


def settle(job: Job, surveys: list[Survey]) -> None:
    """Enter into the ledger which days are complete now, and what was learned of the channels."""
    engine, source, now = job.office.engine, job.site.slug, job.office.settings.clock()
    job.office.kill.reach("before_settle")
    as_of = min((habit.looked_at for habit in job.left_out), default=None)
    ledger.settle(engine, job.run_id, source, surveys, now, as_of)
    channels.keep(engine, source, (learn(job.habits.get(survey.channel), survey, now) for survey in surveys))
    job.office.kill.reach("settled")
    job.office.report(Progress(job.site.slug, "settled", job.tally["fetched"]))


def waiting(job: Job) -> int:
    """How many addresses of the newspaper are still to be fetched."""
    return frontier.counts(job.office.engine, job.site.slug).waiting


def _room(job: Job) -> int:
    """How many articles the next batch may have; none once the server has shown that it has had enough."""
    if job.failures >= PATIENCE:
        return 0
    bounds = [bound - job.tally["fetched"] for bound in (job.office.limit, job.allowance) if bound is not None]
    return max(0, min((job.office.settings.batch, *bounds)))


PLAIN = Steps(discover, work, settle)
