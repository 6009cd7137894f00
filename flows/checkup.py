"""Looking at all newspapers: the facts, the judgements, and the ledger for a report."""

from collections.abc import Sequence
from dataclasses import replace

from sqlalchemy import Engine

from connectors.site import Site
from flows.diagnosis import HISTORY, diagnose
from flows.job import find_delay
from flows.report import Report
from flows.settings import Settings
from flows.window import ZONE
from sql import health, sources


def examine(engine: Engine, chosen: Sequence[Site], settings: Settings) -> Report:
    """Judge newspapers, those in trouble first."""
    sources.register(engine, chosen)
    now = settings.clock()
    today = now.astimezone(ZONE).date()
    facts = [health.gather(engine, site.slug, now, today, HISTORY) for site in chosen]
    judged = sorted(((diagnose(one), one) for one in facts), key=lambda pair: (not pair[0].alarming, pair[0].source))
    budgets = {site.slug: health.budget(engine, site.domains, find_delay(site, settings)) for site in chosen}
    report = Report(now, [told for told, _ in judged], [one for _, one in judged], {}, budgets)
    ledger = health.verdicts(engine, report.days[0], report.days[-1])
    return replace(report, verdicts={(row.source, row.day): row.verdict for row in ledger})
