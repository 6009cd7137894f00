"""A window of one newspaper out of a public archive: what is gone from the web, loaded as it was captured."""

import re
import time
from collections import Counter
from dataclasses import dataclass, field
from datetime import date
from functools import partial

from connectors.archives import Archive, ArchiveFault, Capture, read_index
from connectors.captures import fetch_capture
from connectors.errors import FetchError
from connectors.http import Client
from connectors.page import Page
from connectors.site import Site
from connectors.urls import NotAnAddress, canonical, is_article
from connectors.warc import BadRecord
from flows.belonging import read_page
from flows.chrome import known
from flows.job import Office, find_delay
from flows.office import open_client
from flows.patience import PATIENCE
from flows.progress import Outcome, Progress, SourceResult
from flows.window import Estimate, Window, holes
from sql import backfill, captures, ledger, load, runs
from sql.captures import Verdict, Waiting
from transforms.article import Article, Problem
from transforms.learned import Learned

SLICE = 10  # captures in one transaction
MONTH = re.compile(r"/((?:19|20)\d{2})(0[1-9]|1[0-2])/")  # some systems write the month into addresses


@dataclass(slots=True)
class Dig:
    """One window of one paper in one archive, in one run."""

    site: Site
    window: Window
    mode: backfill.Mode
    archive: Archive
    office: Office
    run_id: int
    client: Client
    backfill_id: int = 0
    requests: int = 0
    failures: int = 0
    learned: Learned | None = None
    tally: Counter[str] = field(default_factory=Counter)
    troubles: list[str] = field(default_factory=list)


def plan(office: Office, site: Site, window: Window, mode: backfill.Mode, archive: Archive) -> Estimate:
    """What it will take, by the archive's own index, which is read for it; the run goes on from there."""
    with (
        backfill.alone(office.engine, site.slug, _waiting(office, site)),
        open_client(site, office, fresh=False) as client,
    ):
        dig = Dig(site, window, mode, archive, office, backfill.start_run(office.engine, site.slug), client)
        status: Outcome = "failed"
        try:
            _survey(dig)
            status = "partial"
        finally:
            runs.finish(office.engine, dig.run_id, status, dict(dig.tally))
        captures.following(office.engine, dig.backfill_id, 0)  # says which are held
    standing = captures.standing(office.engine, dig.backfill_id)
    requests = standing.addresses if mode == "missing" else standing.waiting
    hours = requests * find_delay(site, office.settings) / 3600
    per_day = (standing.addresses + standing.held) / window.days
    basis = "captures in the archive"
    return Estimate(
        site.slug, window.days, len(site.domains), dig.requests, standing.held, requests, hours, per_day, basis
    )


def fill(office: Office, site: Site, window: Window, mode: backfill.Mode, archive: Archive) -> SourceResult:
    """Load what an archive has of a window, or go on where an earlier run stopped.

    The paper's own server is not asked and its lease not taken. In mode `missing` each address that has no article
    here gets the newest capture that is one; else all different captures that are newer than what is here come
    in as revisions, in order.
    """
    started = time.monotonic()
    status: Outcome = "failed"
    with (
        backfill.alone(office.engine, site.slug, _waiting(office, site)),
        open_client(site, office, fresh=False) as client,
    ):
        dig = Dig(site, window, mode, archive, office, backfill.start_run(office.engine, site.slug), client)
        try:
            status = _fill(dig)
        except (ArchiveFault, FetchError) as fault:
            dig.troubles.append(f"{archive.index}: {fault}")
        finally:
            runs.finish(office.engine, dig.run_id, status, dict(dig.tally))
    seconds = time.monotonic() - started
    return SourceResult(site.slug, status, dig.run_id, seconds, dict(dig.tally), tuple(dig.troubles))


def _waiting(office: Office, site: Site) -> partial[None]:
    return partial(office.report, Progress(site.slug, "waiting"))


def _fill(dig: Dig) -> Outcome:
    _survey(dig)
    while dig.failures < PATIENCE and (batch := captures.following(dig.office.engine, dig.backfill_id, SLICE)):
        _load(dig, batch)
        standing = captures.standing(dig.office.engine, dig.backfill_id)
        dig.office.report(Progress(dig.site.slug, "fetching", standing.done, standing.waiting))
    return _settle(dig)


def _survey(dig: Dig) -> None:
    """Read the index, unless an earlier run has done so, and note which captures may be of the window."""
    engine, slug, window = dig.office.engine, dig.site.slug, dig.window
    opened = backfill.resume(engine, dig.run_id, slug, window.since, window.until, dig.mode, dig.archive.name)
    dig.backfill_id = opened.backfill_id
    if opened.surveys is None:
        dig.office.report(Progress(slug, "discovering"))
        for page in read_index(dig.archive, dig.site, dig.client, dig.office.settings.clock, window.since):
            dig.requests += 1
            dig.tally["unreadable"] += page.unreadable
            _enlist(dig, page.captures)
            dig.office.kill.reach("discovered")
        backfill.close_survey(engine, dig.backfill_id, slug, (), ())
    captures.open_again(engine, dig.backfill_id)
    dig.office.kill.reach("surveyed")


def _enlist(dig: Dig, found: tuple[Capture, ...]) -> None:
    ours = [Waiting(url, capture) for capture in found if (url := _article(capture.original, dig.site))]
    outside = [one for one in ours if not _may_hold(one.url, dig.window)]
    captures.enlist(dig.office.engine, dig.backfill_id, [one for one in ours if one not in outside], outside)


def _article(original: str, site: Site) -> str:
    try:
        url = canonical(original, site)
    except NotAnAddress:
        return ""
    return url if is_article(url, site) else ""


def _may_hold(url: str, window: Window) -> bool:
    """Whether the month in an address, if there is one, is within a month of the window."""
    found = MONTH.search(url)
    if found is None:
        return True
    month, since, until = (day.year * 12 + day.month for day in (_first(found), window.since, window.until))
    return since - 1 <= month <= until + 1


def _first(found: re.Match[str]) -> date:
    return date(int(found[1]), int(found[2]), 1)


def _load(dig: Dig, batch: tuple[Waiting, ...]) -> None:
    """Fetch and load some captures; a kill in between costs these requests once more and nothing else."""
    dig.office.kill.reach("claimed")
    pages: list[tuple[Waiting, Page, Article]] = []
    verdicts: list[Verdict] = []
    for one in batch:
        found = _read(dig, one)
        if isinstance(found, Verdict):
            verdicts.append(found)
        elif found is not None:
            pages.append((one, *found))
    dig.office.kill.reach("before_load")
    result = load.load(dig.office.engine, dig.run_id, [load.Outcome(None, page, article) for _, page, article in pages])
    dig.tally.update(result.counts)
    dig.office.kill.reach("loaded")
    verdicts += [Verdict(one, "loaded") for one, _, _ in pages]
    dig.tally.update(Counter(verdict.state for verdict in verdicts if verdict.state not in ("loaded", "later")))
    captures.mark(dig.office.engine, dig.backfill_id, verdicts)


def _read(dig: Dig, one: Waiting) -> Verdict | tuple[Page, Article] | None:
    """One capture as an article of the window, or what became of it; None once the archive has had enough."""
    if dig.failures >= PATIENCE:
        return None
    clock, slug = dig.office.settings.clock, dig.site.slug
    dig.tally["fetched"] += 1
    try:
        page = fetch_capture(one.capture, dig.archive, dig.client, url=one.url, source=slug, now=clock)
    except FetchError as trouble:
        dig.failures += 1
        return Verdict(one, "later" if trouble.retryable else "failed", f"{trouble.reason}: {trouble.detail}")
    dig.failures = 0
    dig.office.kill.reach("fetched")
    if isinstance(page, BadRecord):
        return Verdict(one, "failed", f"{page.reason}: {page.detail}")
    return _judge(dig, one, page)


def _judge(dig: Dig, one: Waiting, page: Page) -> Verdict | tuple[Page, Article]:
    """A capture that is no article is noted and not stored: it says nothing about the page on the web."""
    if dig.learned is None:
        dig.learned = known(dig.office.engine, dig.site.slug)
    result = read_page(page, dig.site, dig.learned)
    dig.office.kill.reach("extracted")
    if isinstance(result, Problem):
        return Verdict(one, "set_aside", f"{result.reason}: {result.detail}")
    if not dig.window.holds(result.published.at):
        return Verdict(one, "outside")
    home = captures.twins(dig.office.engine, [result.publisher_key]).get(result.publisher_key, one.url)
    # An article that has moved since must not move back to where the archive saw it.
    return (page, result) if home in (one.url, result.url) else Verdict(one, "held", f"lives at {home}")


def _settle(dig: Dig) -> Outcome:
    """Enter into the ledger what there is now; no survey of a channel stands behind it, so no day becomes proven."""
    engine, slug, window = dig.office.engine, dig.site.slug, dig.window
    dig.office.kill.reach("before_settle")
    ledger.settle(engine, dig.run_id, slug, (), dig.office.settings.clock())
    standing = captures.standing(engine, dig.backfill_id)
    if standing.waiting or standing.later:
        dig.troubles.append(f"{standing.waiting + standing.later} captures could not be had: run it again later")
        return "partial"
    days = {row.day: row.verdict for row in backfill.days(engine, slug, window.since, window.until)}
    unproven = holes(window, days)
    backfill.finish(engine, dig.backfill_id, "partial" if unproven or standing.failed else "complete")
    dig.office.kill.reach("settled")
    dig.office.report(Progress(slug, "settled"))
    if standing.failed:
        dig.troubles.append(f"{standing.failed} captures are no use (mart.capture has the reasons)")
    if unproven:
        dig.troubles.append(f"{len(unproven)} days are not proven, which no archive can do")
    return "partial" if dig.troubles else "succeeded"
