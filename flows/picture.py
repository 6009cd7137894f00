"""Coverage of the newspapers as one small picture that Prefect shows without asking for anything."""

from base64 import b64encode
from collections.abc import Iterator, Sequence
from datetime import date
from html import escape
from itertools import groupby
from typing import Final

from flows.report import COLOURS, MEANINGS, Report

CELL, ROW, LABEL = 9, 18, 150  # pixels; Prefect's page leaves less than 700 for the width
HEAD: Final = 40  # pixels above the first row, for the key and the days
KEY: Final = 130  # pixels for each entry of the key


def draw_coverage(report: Report) -> str:
    """An SVG: a row for each newspaper that is followed, a column for each day of the last eight weeks."""
    rows = [health.source for health in report.followed]
    width, height = LABEL + CELL * len(report.days), HEAD + ROW * len(rows)
    marks = [*_key(), *_weeks(report.days)]
    for n, source in enumerate(rows):
        top = HEAD + ROW * n
        marks.append(f'<text x="0" y="{top + 12}">{escape(source)}</text>')
        marks += _bars([report.verdicts.get((source, day), "") for day in report.days], top)
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" width="{width}" height="{height}" viewBox="0 0 {width} {height}" '
        f'font-family="sans-serif" font-size="11"><rect width="100%" height="100%" fill="#fff"/>{"".join(marks)}</svg>'
    )


def as_address(svg: str) -> str:
    """The picture as an address that holds it, for an <img>."""
    return f"data:image/svg+xml;base64,{b64encode(svg.encode()).decode()}"


def _bars(verdicts: Sequence[str], top: int) -> Iterator[str]:
    """One bar for each run of equal days, so that the picture stays small."""
    day = 0
    for verdict, group in groupby(verdicts):
        days = len(list(group))
        yield (
            f'<rect x="{LABEL + CELL * day}" y="{top}" width="{CELL * days - 1}" height="{ROW - 3}" '
            f'fill="{COLOURS[verdict]}"/>'
        )
        day += days


def _key() -> Iterator[str]:
    for n, (verdict, colour) in enumerate(COLOURS.items()):
        yield f'<rect x="{KEY * n}" y="2" width="12" height="12" fill="{colour}"/>'
        yield f'<text x="{KEY * n + 17}" y="12">{MEANINGS[verdict]}</text>'


def _weeks(days: Sequence[date]) -> Iterator[str]:
    for n, day in enumerate(days):
        if n % 7 == 0:
            yield f'<text x="{LABEL + CELL * n}" y="{HEAD - 6}">{day:%d.%m.}</text>'
