"""The health of all newspapers as one HTML file: no script, no font, no address outside of it."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime, timedelta
from html import escape
from typing import Final

from flows.diagnosis import Health
from flows.progress import count_papers
from flows.window import ZONE
from sql.health import FIELDS, Budget, Facts

DAYS: Final = 56
CELL, ROW, LABEL = 14, 18, 130  # pixels
COLOURS: Final = {
    "complete": "#2f8f5b", "nothing_published": "#a9d6bb", "partial": "#e3a02c", "unknown": "#c9ccd1", "": "#f1f2f4",
}  # fmt: skip
MEANINGS: Final = {
    "complete": "complete", "nothing_published": "proven empty", "partial": "holes are known", "unknown": "not proven",
    "": "never looked at",
}  # fmt: skip
STYLE: Final = """
body{font:15px/1.5 system-ui,sans-serif;color:#1d2430;margin:2rem auto;max-width:75rem;padding:0 1rem}
table{border-collapse:collapse}td,th{padding:.25rem .7rem;text-align:left;border-bottom:1px solid #e3e5e9}
td:last-child{white-space:nowrap}
td.n{text-align:right;font-variant-numeric:tabular-nums}.alarm{color:#b3261e;font-weight:600}
svg{display:block;margin:.5rem 0 1.5rem;max-width:100%}svg text{font:11px system-ui,sans-serif;fill:#4a5262}
section{overflow-x:auto}h2{margin-top:2.5rem;font-size:1.1rem}.key span{margin-right:1.2rem}
.key i{display:inline-block;width:.8em;height:.8em;margin-right:.4em}
"""


@dataclass(frozen=True, slots=True)
class Report:
    """What a report shows: judgements, the facts behind them, the ledger by source and day, budgets by source."""

    now: datetime
    healths: Sequence[Health]
    facts: Sequence[Facts]
    verdicts: Mapping[tuple[str, date], str]
    budgets: Mapping[str, Budget | None] = field(default_factory=dict)

    @property
    def followed(self) -> list[Health]:
        """The judgements of newspapers that some run has had."""
        return [health for health in self.healths if health.cause != "not_followed"]

    @property
    def summary(self) -> str:
        """How many newspapers, how many of them in trouble, and how many that nobody follows."""
        alarms = sum(health.alarming for health in self.healths)
        idle = len(self.healths) - len(self.followed)
        rest = f"; {idle} more declared, which no ordinary run has ever had" if idle else ""
        return f"{alarms or 'no'} alarm{'s' if alarms > 1 else ''} from {count_papers(len(self.followed))}{rest}"

    @property
    def days(self) -> list[date]:
        """The last eight weeks, oldest first, without today."""
        today = self.now.astimezone(ZONE).date()
        return [today - timedelta(days=n) for n in range(DAYS, 0, -1)]

    def tell_budget(self, source: str) -> str:
        """How much of today's budget at a newspaper's server is used, in words."""
        budget = self.budgets.get(source)
        if budget is None:
            return ""
        used = f"{budget.asked:,} of {budget.most:,}"
        if budget.rests_until is None:
            return used
        return f"{used}; left alone until {budget.rests_until.astimezone(ZONE):%H:%M}: {budget.reason}"


def render(report: Report) -> str:
    """The whole page."""
    idle = {health.source for health in report.healths} - {health.source for health in report.followed}
    shown = [facts for facts in report.facts if facts.source not in idle]
    parts = [
        "<h1>Health of the newspapers</h1>",
        f"<p>{report.now.astimezone(ZONE):%Y-%m-%d %H:%M} in Viet Nam: {report.summary}.</p>",
        _table(report),
        f"<h2>Coverage: each paper, each day</h2>{_key()}<section>{_heat_map(report)}</section>",
        "<h2>Articles a day</h2>",
        *(_bars(facts, report.days) for facts in shown),
        "<h2>Share of articles with each field, last four weeks</h2>",
        _fill_table(shown, report.days[-28:]),
    ]
    head = f'<meta charset="utf-8"><title>baotinh health</title><style>{STYLE}</style>'
    return f'<!doctype html><html lang="en"><head>{head}</head><body>{"".join(parts)}</body></html>'


def _table(report: Report) -> str:
    names = (
        "newspaper",
        "cause",
        "what is seen",
        "sample",
        "yesterday",
        "usual",
        "set aside in 7 days",
        "furniture in texts",
        "requests today",
        "last visit",
    )
    rows = "".join(_row(health, report.tell_budget(health.source)) for health in report.followed)
    return f"<table><tr>{''.join(f'<th>{name}</th>' for name in names)}</tr>{rows}</table>"


def _row(health: Health, budget: str) -> str:
    mark = ' class="alarm"' if health.alarming else ""
    usual = "" if health.usual is None else f"{health.usual:.0f}"
    words = f"<td>{escape(health.source)}</td><td{mark}>{health.cause or 'well'}</td><td>{escape(health.detail)}</td>"
    figures = (str(health.articles), usual, str(health.quarantined), str(health.chrome), escape(budget))
    numbers = "".join(f'<td class="n">{figure}</td>' for figure in figures)
    return f"<tr>{words}<td>{escape(health.sample)}</td>{numbers}<td>{health.visited}</td></tr>"


def _key() -> str:
    entries = (f'<span><i style="background:{COLOURS[name]}"></i>{MEANINGS[name]}</span>' for name in COLOURS)
    return f'<p class="key">{"".join(entries)}</p>'


def _heat_map(report: Report) -> str:
    sources = [health.source for health in report.followed]
    width, height = LABEL + CELL * len(report.days), ROW * (len(sources) + 1)
    marks = [f'<text x="0" y="{ROW * n + 13}">{escape(source)}</text>' for n, source in enumerate(sources)]
    for n, source in enumerate(sources):
        for m, day in enumerate(report.days):
            verdict = report.verdicts.get((source, day), "")
            marks.append(
                f'<rect x="{LABEL + CELL * m}" y="{ROW * n}" width="{CELL - 2}" height="{ROW - 3}" '
                f'fill="{COLOURS[verdict]}"><title>{escape(source)} {day}: {MEANINGS[verdict]}</title></rect>'
            )
    marks += _day_labels(report.days, ROW * len(sources) + 13)
    return _svg(width, height, "Coverage by paper and day", marks)


def _bars(facts: Facts, days: Sequence[date]) -> str:
    counts = [facts.volumes[day].articles if day in facts.volumes else 0 for day in days]
    top, height = max(*counts, 1), 60
    lags = [facts.volumes[day].lag_minutes for day in days[-7:] if day in facts.volumes]
    known = sorted(lag for lag in lags if lag is not None)
    lag = f", seen {_tell_lag(known[len(known) // 2])} after publication" if known else ""
    marks = [f'<text x="0" y="14">{escape(facts.source)}</text><text x="0" y="30">most {top} a day{lag}</text>']
    for n, (day, count) in enumerate(zip(days, counts, strict=True)):
        tall = count * height / top
        marks.append(
            f'<rect x="{LABEL * 2 + CELL * n}" y="{height - tall:.1f}" width="{CELL - 2}" height="{tall:.1f}" '
            f'fill="#3b6ea8"><title>{day}: {count}</title></rect>'
        )
    marks += _day_labels(days, height + 14, LABEL * 2)
    return _svg(LABEL * 2 + CELL * len(days), height + 18, f"Articles a day of {facts.source}", marks)


def _tell_lag(minutes: float) -> str:
    return f"{minutes:.0f} min" if minutes < 120 else f"{minutes / 60:.0f} h" if minutes < 2880 else "days"


def _day_labels(days: Sequence[date], y: int, left: int = LABEL) -> list[str]:
    return [f'<text x="{left + CELL * n}" y="{y}">{day:%d.%m.}</text>' for n, day in enumerate(days) if n % 7 == 0]


def _svg(width: int, height: int, title: str, marks: Sequence[str]) -> str:
    body = "".join(marks)
    return f'<svg width="{width}" height="{height}" role="img" aria-label="{escape(title)}">{body}</svg>'


def _fill_table(shown: Sequence[Facts], days: Sequence[date]) -> str:
    heads = "".join(f"<th>{name}</th>" for name in ("newspaper", *FIELDS))
    return f"<table><tr>{heads}</tr>{''.join(_fill_row(facts, days) for facts in shown)}</table>"


def _fill_row(facts: Facts, days: Sequence[date]) -> str:
    volumes = [facts.volumes[day] for day in days if day in facts.volumes]
    total = sum(volume.articles for volume in volumes)
    shares = [sum(volume.filled.get(name, 0) for volume in volumes) / total if total else None for name in FIELDS]
    cells = "".join(f'<td class="n">{"" if share is None else f"{share:.0%}"}</td>' for share in shares)
    return f"<tr><td>{escape(facts.source)}</td>{cells}</tr>"
