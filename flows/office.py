"""Everything around the work on one newspaper: the choice, the lease, the run's record."""

import time
from collections import Counter
from collections.abc import Sequence
from datetime import timedelta
from functools import partial
from zoneinfo import ZoneInfo

from connectors import sites
from connectors.addresses import Guide, Neighbours, admitted
from connectors.http import Client
from connectors.site import Site
from flows import pipeline
from flows.errors import SettingsError
from flows.heartbeat import beating
from flows.job import Job, Office, find_delay
from flows.progress import Outcome, Progress, SourceResult
from flows.settings import Settings
from sql import frontier, health, leases, runs, sources
from sql.turns import SharedPace


def choose(slugs: Sequence[str], settings: Settings) -> list[Site]:
    """The newspapers to ask: as `find`, and each may be asked. Raises SiteError and SettingsError."""
    chosen = find(slugs, settings)
    for site in chosen:
        _check_contact(site, settings)
    return chosen


def find(slugs: Sequence[str], settings: Settings) -> list[Site]:
    """The newspapers of some slugs, or all that are still printed. Raises SiteError and SettingsError."""
    if slugs:
        chosen = [sites.load(slug, settings.sites) for slug in dict.fromkeys(slugs)]
    else:
        chosen = [site for site in sites.load_all(settings.sites).values() if site.retired is None]
    if not chosen:
        raise SettingsError("BAOTINH_SITES: no newspaper is declared; name folders of declarations")
    return chosen


def _check_contact(site: Site, settings: Settings) -> None:
    if settings.contact or all(admitted(domain, settings.connect_to) for domain in site.domains):
        return
    raise SettingsError(
        f"BAOTINH_CONTACT: {site.slug} is a real server; give a page or a mail address to which its people can complain"
    )


def ingest_all(office: Office, chosen: Sequence[Site]) -> list[SourceResult]:
    """Bring newspapers up to date, one after another."""
    sources.register(office.engine, chosen)
    return [ingest_one(office, site) for site in chosen]


def ingest_one(office: Office, site: Site) -> SourceResult:
    """Bring one newspaper up to date under its lease, and keep a record of it."""
    started = time.monotonic()
    run_id = runs.start(office.engine, site.slug)
    if not _take_lease(office, site.slug, run_id):
        runs.finish(office.engine, run_id, "failed", {"busy": 1})
        return SourceResult(site.slug, "busy", run_id, 0.0, {}, ("another run is working on it",))
    status: Outcome = "failed"
    tally: Counter[str] = Counter()
    try:
        job = _work(office, site, run_id, tally)
        status = _judge(office, job)
        if len(job.left_out) < len(site.channels) or not site.channels:
            now, fetched = office.settings.clock(), tally["fetched"]
            health.record_visit(office.engine, run_id, site.slug, now, fetched, job.troubles)
    finally:
        runs.finish(office.engine, run_id, status, dict(tally))
        leases.release(office.engine, site.slug, run_id)
    office.kill.reach("finished")
    return SourceResult(site.slug, status, run_id, time.monotonic() - started, dict(tally), tuple(job.troubles))


def _take_lease(office: Office, source: str, run_id: int) -> bool:
    """Take the lease; one that is never renewed belongs to a run that died, and is worth waiting for."""
    ttl = timedelta(seconds=office.settings.lease)
    end = time.monotonic() + ttl.total_seconds() + 1
    while not leases.acquire(office.engine, source, run_id, ttl):
        if time.monotonic() > end:
            return False
        office.report(Progress(source, "waiting"))
        time.sleep(min(1.0, ttl.total_seconds() / 4))
    return True


def _work(office: Office, site: Site, run_id: int, tally: Counter[str]) -> Job:
    ttl = timedelta(seconds=office.settings.lease)
    renew = partial(leases.renew, office.engine, site.slug, run_id, ttl)
    with beating(renew, ttl.total_seconds()) as pulse, open_client(site, office) as client:
        job = Job(site, client, office, run_id, pulse, tally, allowance=_allowance(office, site))
        office.kill.reach("started")
        pipeline.run_job(job)
    return job


def _allowance(office: Office, site: Site) -> int | None:
    """How many articles of the newspaper may still be fetched today; politeness that is off knows no bounds."""
    if not find_delay(site, office.settings):
        return None
    midnight = (
        office.settings.clock().astimezone(ZoneInfo(site.zone)).replace(hour=0, minute=0, second=0, microsecond=0)
    )
    return max(0, office.settings.daily_cap - health.fetched_since(office.engine, site.slug, midnight))


def open_client(site: Site, office: Office, *, fresh: bool = True) -> Client:
    """The polite client for one newspaper; work that is not `fresh` stands back while fresh work waits for a server.

    A delay of 0 switches politeness off, and with it the budget in the warehouse.
    """
    settings, delay = office.settings, find_delay(site, office.settings)
    pace = None
    if delay:
        neighbours = Neighbours(Guide(settings.connect_to))
        pace = SharedPace(office.engine, delay, fresh=fresh, addresses=neighbours)
    return Client(settings.contact or "no contact", delay=delay, pace=pace, connect_to=settings.connect_to)


def _judge(office: Office, job: Job) -> Outcome:
    """Success means that nothing is known to be missing."""
    if not job.troubles and not frontier.counts(office.engine, job.site.slug).waiting:
        return "succeeded"
    good = sum(count for outcome, count in job.tally.items() if outcome not in ("failed", "fetched", "postponed"))
    return "partial" if good or not (job.tally["failed"] or job.tally["postponed"]) else "failed"
