"""Declaring a newspaper and checking a declaration: what the commands of `baotinh source` do."""

import json
import shlex
from dataclasses import replace
from pathlib import Path
from typing import Final

from baotinh import drafting, telling
from baotinh.articles import describe
from baotinh.drafting import Draft
from baotinh.errors import UserError
from baotinh.exploring import explore
from baotinh.scorecard import grade, leaks
from baotinh.visit import visit
from connectors import files, sites
from connectors.addresses import admitted
from connectors.errors import FetchError
from connectors.files import SavedPage
from connectors.http import Client
from connectors.page import Page
from connectors.site import Site
from flows.settings import Settings
from transforms.address import canonical_of, is_web
from transforms.extract import extract

PACKAGE: Final = Path(sites.__file__).parent  # the declarations that come with the product


def check_live(slug: str, n_articles: int, settings: Settings) -> bool:
    """Visit a declared newspaper and tell what was seen; True when nothing was wrong.

    Raises SiteError for an unknown slug, UserError where nobody is named for complaints.
    """
    site = sites.load(slug, settings.sites)
    _check_contact(site, settings)
    with _client(site, settings) as client:
        seen = visit(site, client, settings.clock, n_articles)
    telling.tell_site(site)
    telling.tell_visit(seen, settings.clock().date())
    return seen.clean


def check_saved(slug: str, paths: list[Path], settings: Settings) -> bool:
    """Read saved pages by a declaration and tell how; True when each was read whole.

    Raises SiteError for an unknown slug, UserError for a file that cannot be read.
    """
    site = sites.load(slug, settings.sites)
    pages = _saved(paths, site.slug)
    cards = [grade(page, site) for page in pages]
    telling.tell_site(site)
    for page, card in zip(pages, cards, strict=True):
        telling.tell_card(card)
        telling.tell_selectors(page, site)
    telling.tell_leaks(leaks(cards))
    return all(card.whole for card in cards)


def declare(slug: str, url: str, saved: list[Path], to: Path | None, settings: Settings) -> None:
    """Write a draft of a declaration and its fixtures, and tell what was guessed.

    Without saved pages the site itself is asked. Raises UserError for a request that cannot be met.
    """
    folder = _folder(to, settings)
    file = folder / f"{slug.replace('-', '_')}.py"
    _check_request(slug, url, file, settings)
    draft, pages = _draft(slug, url, saved, settings)
    folder.mkdir(parents=True, exist_ok=True)
    file.write_text(drafting.write(draft, settings.clock().date()), encoding="utf-8")
    in_package = folder.resolve() == PACKAGE
    beside = PACKAGE.parents[1] / "tests" / "fixtures" / "sites" if in_package else folder / "fixtures"
    telling.tell_draft(draft, file, _write_fixtures(draft.site, pages, beside / slug), in_package=in_package)


def _draft(slug: str, url: str, saved: list[Path], settings: Settings) -> tuple[Draft, list[Page]]:
    try:
        if saved:
            pages = _saved(saved, slug)
            return drafting.begin(slug, url, pages), pages
        blank = drafting.begin(slug, url, []).site
        _check_contact(blank, settings)
        with _client(blank, settings) as client:
            return explore(slug, url, client, settings.clock)
    except ValueError as fault:
        raise UserError(f"{fault}: a slug is lower-case letters, digits and hyphens") from None
    except FetchError as fault:
        raise UserError(f"the front page cannot be had: {fault}") from None


def _check_request(slug: str, url: str, file: Path, settings: Settings) -> None:
    if not is_web(url):
        raise UserError(f"--url {url!r} is no web address: it starts with http:// or https://")
    if slug in sites.load_all(settings.sites) or file.exists():
        raise UserError(f"{slug} is declared already: try `baotinh source check {shlex.quote(slug)}`")
    owner = sites.find(url, settings.sites)
    if owner is not None:
        raise UserError(f"{url} belongs to {owner.slug}, which is declared already")


def _check_contact(site: Site, settings: Settings) -> None:
    if not settings.contact and not all(admitted(domain, settings.connect_to) for domain in site.domains):
        raise UserError("BAOTINH_CONTACT: give a page or a mail address for complaints, or saved pages with --page")


def _folder(to: Path | None, settings: Settings) -> Path:
    if to is None and not settings.sites:
        raise UserError("where to? Name a folder with --to or in BAOTINH_SITES")
    return to if to is not None else settings.sites[0]


def _client(site: Site, settings: Settings) -> Client:
    delay = site.delay if settings.delay is None else settings.delay
    return Client(settings.contact or "no contact", delay=delay, connect_to=settings.connect_to)


def _saved(paths: list[Path], source: str) -> list[Page]:
    """The pages of some files, each at the canonical address that it names."""
    pages = []
    for item in files.read(paths, source=source):
        if not isinstance(item, SavedPage):
            raise UserError(f"{item.file} cannot be read: {item.reason} {item.detail}".rstrip())
        url = item.page.url or canonical_of(item.page.body)
        pages.append(replace(item.page, url=url, final_url=url))
    return pages


def _write_fixtures(site: Site, pages: list[Page], folder: Path) -> Path:
    """Each page as it came, and beside it what it was read as, for a person to check."""
    folder.mkdir(parents=True, exist_ok=True)
    for number, page in enumerate(pages, start=1):
        stem = folder / f"{page.fetched_at:%Y-%m-%d}-{number}"
        stem.with_suffix(".html").write_bytes(page.body)
        read = {"url": page.url, "fetched_at": page.fetched_at.isoformat(), **describe(extract(page, site))}
        stem.with_suffix(".json").write_text(json.dumps(read, ensure_ascii=False, indent=2) + "\n", encoding="utf-8")
    return folder
