"""A visit to a newspaper's site: robots, front page, channels, candidates for channels, a few articles."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime
from itertools import chain, islice, zip_longest

from baotinh.scorecard import Card, grade, leaks
from connectors import families, paging, probing
from connectors.candidate import Candidate
from connectors.errors import FetchError
from connectors.http import Client
from connectors.page import Page
from connectors.probing import Trial
from connectors.site import Channel, Site

Clock = Callable[[], datetime]


@dataclass(frozen=True, slots=True)
class Visit:
    """What a visit showed. `robots` and `home` are told in words; `trouble` is "" or why the visit ended early.

    `declared` are the trials of the declared channels, `tried` those of candidates.
    """

    robots: str
    home: str
    declared: tuple[Trial, ...] = ()
    tried: tuple[Trial, ...] = ()
    cards: tuple[Card, ...] = ()
    leaks: tuple[str, ...] = ()
    trouble: str = ""

    @property
    def clean(self) -> bool:
        """Whether all that is declared works and every article was read whole."""
        works = all(trial.works for trial in self.declared) and all(card.whole for card in self.cards)
        return works and bool(self.cards) and not self.trouble and not self.leaks


def visit(site: Site, client: Client, now: Clock, n_articles: int) -> Visit:
    """Look at a declared newspaper: robots.txt, front page, every channel once, candidates, `n_articles` articles."""
    try:
        home = client.fetch(site.home, source=site.slug, now=now)
    except FetchError as fault:
        return Visit(_robots(site, client, now), "not read", trouble=str(fault))
    declared = tuple(paging.attempt(site, channel, client, now) for channel in site.channels)
    others = (*probing.candidates(site, home, sitemaps(site, client, now)), *paging.archives(site, home, now().date()))
    tried = tuple(paging.attempt(site, channel, client, now) for channel in others)
    front = probing.try_channel(site, Channel("listing", site.home), client, now)
    cards = tuple(islice(_read(site, client, now, (*declared, *tried, front)), n_articles))
    return Visit(_robots(site, client, now), _describe(site, home, front), declared, tried, cards, leaks(cards))


def sitemaps(site: Site, client: Client, now: Clock) -> tuple[str, ...]:
    """The sitemaps that robots.txt names; none where it cannot be had."""
    try:
        body = client.robots.file(site.home, now()).body
    except FetchError:
        return ()
    return probing.named_sitemaps(body)


def _robots(site: Site, client: Client, now: Clock) -> str:
    try:
        file = client.robots.file(site.home, now())
        pause = client.robots.check(site.home, now())
    except FetchError as fault:
        return str(fault)
    wish = f", asks for {pause:g} s between requests" if pause else ""
    return f"{file.url} answers {file.status or 'nothing'}, the front page is allowed{wish}"


def _describe(site: Site, home: Page, front: Trial) -> str:
    family = families.recognise(home.body.decode("utf-8", "replace"))
    like = f"looks like {family.name}" if family else "looks like no family"
    return f"{home.final_url} answers {home.status}, {like} (declared: {site.family}), {len(front.articles)} articles"


def _read(site: Site, client: Client, now: Clock, trials: Sequence[Trial]) -> Iterator[Card]:
    """Articles of all trials in turn, so that no channel speaks for all; those that cannot be had are left out."""
    asked = set()
    for found in chain.from_iterable(zip_longest(*(trial.articles for trial in trials))):
        if isinstance(found, Candidate) and found.url not in asked:
            asked.add(found.url)
            try:
                page = client.fetch(found.url, source=site.slug, now=now)
            except FetchError:
                continue
            yield grade(page, site, found.published_at)
