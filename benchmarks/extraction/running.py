"""One run: deal, read, judge."""

from collections.abc import Iterator

from benchmarks.extraction.case import Case
from benchmarks.extraction.cases import Order, deal, list_legacy, list_refusals, list_rendered
from benchmarks.extraction.reading import read
from benchmarks.extraction.scores import Result, judge


def run(order: Order) -> list[Result]:
    """Return one result for each page of the order."""
    return [judge(case, read(case)) for case in deal_all(order)]


def deal_all(order: Order) -> Iterator[Case]:
    """Yield article pages, then, unless a trap was asked for, pages that are none, old encodings and copies."""
    yield from deal(order)
    if not order.trap:
        yield from list_refusals(order)
        yield from list_legacy(order)
        yield from list_rendered(order)
