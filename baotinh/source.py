"""`baotinh source`: declare a newspaper, and try a declaration out."""

import json
import shlex
from dataclasses import replace
from pathlib import Path
from typing import Annotated

import typer

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
from flows.office import choose
from flows.settings import Settings, read_settings
from transforms.address import canonical_of, is_web
from transforms.extract import extract

PACKAGE = Path(sites.__file__).parent  # the declarations that come with the product
app = typer.Typer(help="Declare a newspaper, or try a declaration out.", no_args_is_help=True)

Pages = Annotated[
    list[Path] | None, typer.Option("--page", help="A saved page of the newspaper: then the network is left alone.")
]


@app.command()
def check(
    slug: Annotated[str, typer.Argument(help="The newspaper (see: baotinh sources).")],
    page: Pages = None,
    articles: Annotated[int, typer.Option(min=1, max=50, help="Articles to read.")] = 5,
) -> None:
    """Try a declaration: robots.txt, every channel, candidates for more, some articles; or saved pages alone.

    Prints what works, and lines to paste into the declaration. Exit status 1 when something that is
    declared does not work or an article was not read whole.
    """
    settings = read_settings()
    site = sites.load(slug, settings.sites) if page else choose([slug], settings)[0]
    clean = _check_saved(site, page) if page else _check_live(site, settings, articles)
    if not clean:
        raise typer.Exit(1)


def _check_live(site: Site, settings: Settings, articles: int) -> bool:
    with _client(site, settings) as client:
        seen = visit(site, client, settings.clock, articles)
    telling.tell_site(site)
    telling.tell_visit(seen, settings.clock().date())
    return seen.clean


def _check_saved(site: Site, paths: list[Path]) -> bool:
    pages = _saved(paths, site.slug)
    cards = [grade(page, site) for page in pages]
    telling.tell_site(site)
    for page, card in zip(pages, cards, strict=True):
        telling.tell_card(card)
        telling.tell_selectors(page, site)
    telling.tell_leaks(leaks(cards))
    return all(card.whole for card in cards)


@app.command()
def new(
    slug: Annotated[str, typer.Argument(help="Its name here: the domain without its ending, e.g. baolongan.")],
    url: Annotated[str, typer.Option(help="The address of its front page.")],
    page: Pages = None,
    to: Annotated[
        Path | None, typer.Option(help="The folder of the declaration; the first of BAOTINH_SITES if not given.")
    ] = None,
) -> None:
    """Write a first declaration of a newspaper, guessed from its site or from saved pages, and a fixture beside it.

    Nothing that is there is overwritten. What was guessed is told, with what to do next.
    """
    settings = read_settings()
    folder = _folder(to, settings)
    file = folder / f"{slug.replace('-', '_')}.py"
    _check_request(slug, url, file, settings)
    draft, pages = _draft(slug, url, page, settings)
    folder.mkdir(parents=True, exist_ok=True)
    file.write_text(drafting.write(draft, settings.clock().date()), encoding="utf-8")
    in_package = folder.resolve() == PACKAGE
    beside = PACKAGE.parents[1] / "tests" / "fixtures" / "sites" if in_package else folder / "fixtures"
    telling.tell_draft(draft, file, _write_fixtures(draft.site, pages, beside / slug), in_package=in_package)


def _draft(slug: str, url: str, page: list[Path] | None, settings: Settings) -> tuple[Draft, list[Page]]:
    try:
        if page:
            pages = _saved(page, slug)
            return drafting.begin(slug, url, pages), pages
        blank = drafting.begin(slug, url, []).site
        if not settings.contact and not admitted(blank.domains[0], settings.connect_to):
            raise UserError("BAOTINH_CONTACT: give a page or a mail address for complaints, or saved pages with --page")
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
