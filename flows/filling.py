"""Backfills of several newspapers, from the web or from saved pages: plain functions."""

from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence
from pathlib import Path

from connectors import files
from connectors.archives import Archive, ArchiveFault
from connectors.errors import FetchError
from connectors.files import SavedPage, Unreadable
from connectors.site import Site
from flows import archived
from flows.backlog import fill
from flows.belonging import Register
from flows.errors import OperatorError, Overtaken
from flows.job import Office, find_delay
from flows.progress import SourceResult
from flows.saved import import_pages
from flows.window import ZONE, Estimate, Window, estimate
from sql import sources
from sql.backfill import Mode
from transforms.article import Article
from transforms.extract import extract


def plan_work(run: Office, chosen: Sequence[Site], window: Window, mode: Mode) -> list[Estimate]:
    """What the backfill of each paper is expected to take."""
    today = run.settings.clock().astimezone(ZONE).date()
    sources.register(run.engine, chosen)
    return [estimate(run.engine, site, window, today, find_delay(site, run.settings), mode) for site in chosen]


def fill_all(run: Office, chosen: Sequence[Site], window: Window, mode: Mode) -> list[SourceResult]:
    """Fill a window of papers, one after another; the same again goes on where it stopped."""
    sources.register(run.engine, chosen)
    return [_fill_one(run, site, window, mode) for site in chosen]


def _fill_one(run: Office, site: Site, window: Window, mode: Mode) -> SourceResult:
    try:
        return fill(run, site, window, mode)
    except Overtaken as trouble:
        return SourceResult(site.slug, "failed", 0, 0.0, {}, (str(trouble),))


def plan_in(run: Office, chosen: Sequence[Site], window: Window, mode: Mode, archive: Archive) -> list[Estimate]:
    """What the backfill of each paper from an archive is expected to take. Raises OperatorError."""
    sources.register(run.engine, chosen)
    try:
        return [archived.plan(run, site, window, mode, archive) for site in chosen]
    except (ArchiveFault, FetchError) as fault:
        raise OperatorError(f"{archive.index}: {fault}") from fault


def fill_in(run: Office, chosen: Sequence[Site], window: Window, mode: Mode, archive: Archive) -> list[SourceResult]:
    """Fill a window of papers from an archive, one after another; the same again goes on where it stopped."""
    sources.register(run.engine, chosen)
    return [archived.fill(run, site, window, mode, archive) for site in chosen]


def fill_from(
    run: Office,
    chosen: Sequence[Site],
    window: Window,
    place: Path,
    report: Callable[[SavedPage | Unreadable], None],
) -> Counter[str]:
    """Load those saved pages (a file, a folder, WARC) that are articles of these papers in the window."""
    register = Register({site.slug: site for site in chosen})
    wanted = _select(files.read([place], None), register, window)
    return import_pages(run.engine, wanted, run.settings, report)


def _select(
    saved: Iterable[SavedPage | Unreadable], register: Register, window: Window
) -> Iterator[SavedPage | Unreadable]:
    for item in saved:
        if isinstance(item, Unreadable) or _is_wanted(item, register, window):
            yield item


def _is_wanted(item: SavedPage, register: Register, window: Window) -> bool:
    page, site = register.claim(item.page)
    result = extract(page, site) if site else None
    return isinstance(result, Article) and window.holds(result.published.at)
