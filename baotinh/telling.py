"""What `baotinh source` tells: a declaration, a visit, an article, a draft; and lines to paste."""

from collections.abc import Iterable
from datetime import date
from pathlib import Path

import typer

from baotinh.drafting import Draft, seen, write_channel
from baotinh.scorecard import Card, count_matches
from baotinh.sources import standing
from baotinh.visit import Visit
from connectors.families import NO_ADDRESS
from connectors.page import Page
from connectors.probing import Trial
from connectors.site import Site

WORKS, FAILS = "ok  ", "FAIL"


def tell_site(site: Site) -> None:
    """Say who the newspaper is."""
    tried = "tried live before" if site.verified else "never tried live"
    typer.echo(f"{site.slug}: {site.name}, {site.family}, {standing(site)}, {tried}\n")


def tell_visit(visit: Visit, day: date) -> None:
    """Say what a visit showed, part by part, and what could be pasted into the declaration."""
    typer.echo(f"robots   {visit.robots}\nhome     {visit.home}")
    if visit.trouble:
        typer.echo(f"\n{FAILS} {visit.trouble}")
        return
    _tell_trials("declared channels", visit.declared)
    _tell_trials("candidates", [trial for trial in visit.tried if trial.works])
    dead = sum(not trial.works for trial in visit.tried)
    typer.echo(f"({dead} further candidates do not answer as a channel)\n\narticles")
    for card in visit.cards:
        tell_card(card)
    if not visit.cards:
        typer.echo(f"{FAILS} no channel gave an article")
    tell_leaks(visit.leaks)
    _tell_lines((*visit.declared, *visit.tried), day)


def _tell_trials(title: str, trials: Iterable[Trial]) -> None:
    typer.echo(f"\n{title}")
    for trial in trials:
        newest = f", newest {trial.newest:%Y-%m-%d %H:%M%z}" if trial.newest else ""
        account = f"{len(trial.articles)} articles{newest}" + (f"; {trial.trouble}" if trial.trouble else "")
        typer.echo(f"{WORKS if trial.works else FAILS} {trial.channel.kind:8} {trial.channel.url}  {account}")


def tell_card(card: Card) -> None:
    """Say how an article was read."""
    typer.echo(f"{WORKS if card.whole else FAILS} {card.url}\n     {card.describe()}")


def tell_leaks(found: Iterable[str]) -> None:
    """Name text that stands in several articles."""
    for text in found:
        typer.echo(f"{FAILS} in half of the articles or more, so hardly part of any: {text[:100]}")


def tell_selectors(page: Page, site: Site) -> None:
    """Say what each selector of each declared layout finds on a page."""
    for layout in site.layouts:
        until = f" (until {layout.until})" if layout.until else ""
        counts = ", ".join(f"{field} {count}" for field, count in count_matches(page, layout).items())
        typer.echo(f"     layout {layout.name}{until} finds: {counts}")


def _tell_lines(trials: Iterable[Trial], day: date) -> None:
    typer.echo("\nto paste into channels, with what was seen as evidence:")
    for channel in seen(trials, day):
        typer.echo(f"    {write_channel(channel)},")


def tell_draft(draft: Draft, file: Path, fixtures: Path, *, in_package: bool) -> None:
    """Say what was guessed and what a person has to do now."""
    site = draft.site
    family = f"the family {draft.family.name}" if draft.family else "no known family"
    form = f"{draft.links} links" if site.article_url != NO_ADDRESS else "no article: give article_url by hand"
    typer.echo(f"{file}: {family}, article addresses {site.article_url} ({form}), {len(site.channels)} channels")
    typer.echo(f"{fixtures}: pages as they came, and what each was read as\n\nNow")
    steps = [
        "read the declaration; say who the paper is (name, province, provinces, names)",
        f"read the .json beside each page in {fixtures}: a wrong title, time or author wants a selector in a Layout",
        f"baotinh source check {site.slug}",
        "replace the pages by fictional ones before you publish them: real articles are copyrighted",
    ]
    if not in_package:
        steps.insert(2, f"export BAOTINH_SITES={file.parent.resolve()}")
    for number, step in enumerate(steps, start=1):
        typer.echo(f"  {number}. {step}")
