"""Looking at all newspapers: the facts, the judgements, and the ledger for a report."""

from collections.abc import Sequence
from datetime import datetime

from sqlalchemy import Engine

from connectors.site import Site
from flows.diagnosis import HISTORY, diagnose
from flows.report import Report
from flows.window import ZONE
from sql import health, sources


def examine(engine: Engine, chosen: Sequence[Site], now: datetime) -> Report:
    """Judge newspapers, those in trouble first."""
    sources.register(engine, chosen)
    today = now.astimezone(ZONE).date()
    facts = [health.gather(engine, site.slug, now, today, HISTORY) for site in chosen]
    judged = sorted(((diagnose(one), one) for one in facts), key=lambda pair: (not pair[0].alarming, pair[0].source))
    report = Report(now, [told for told, _ in judged], [one for _, one in judged], {})
    ledger = health.verdicts(engine, report.days[0], report.days[-1])
    return Report(now, report.healths, report.facts, {(row.source, row.day): row.verdict for row in ledger})
