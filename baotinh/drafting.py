"""A first declaration of a newspaper, guessed from its pages, for a person to read and correct."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import date
from urllib.parse import urlsplit

from selectolax.lexbor import LexborHTMLParser

from connectors import families, probing
from connectors.families import NO_ADDRESS, SINGLE, Family
from connectors.page import Page
from connectors.site import Channel, Site


@dataclass(frozen=True, slots=True)
class Draft:
    """A site as guessed; `family` is None where its pages show the marks of none."""

    site: Site
    family: Family | None
    links: int  # on the pages seen, that look like articles by the guessed form


def begin(slug: str, url: str, pages: Sequence[Page]) -> Draft:
    """Guess family, addresses and name of the newspaper at `url` from some of its pages.

    Raises ValueError for a slug that is none.
    """
    host = (urlsplit(url).hostname or "").removeprefix("www.")
    blank = replace(SINGLE, slug=slug, name=slug, home=_root(url), domains=(host,))
    placed = [page if page.final_url else replace(page, final_url=blank.home) for page in pages]
    family = _recognise(placed)
    form, links = probing.guess_numbering(blank, placed)
    if family is not None and (not links or _fits(family, blank, placed)):
        form = family.template.article_url
    named = _name(placed) or slug
    template = family.template if family else SINGLE
    site = replace(template, slug=slug, name=named, home=blank.home, domains=(host,), article_url=form or NO_ADDRESS)
    return Draft(site, family, links)


def _root(url: str) -> str:
    parts = urlsplit(url)
    return f"{parts.scheme}://{parts.netloc}/"


def _recognise(pages: Iterable[Page]) -> Family | None:
    return families.recognise("\n".join(page.body.decode("utf-8", "replace") for page in pages))


def _fits(family: Family, site: Site, pages: Iterable[Page]) -> bool:
    form = family.template.article_url
    own = {urlsplit(url).path for page in pages for url in probing.own_links(site, page)}
    return any(re.search(form, path) for path in own)


def _name(pages: Iterable[Page]) -> str:
    """What the pages call their site, else the first part of the front page's title."""
    parsers = [LexborHTMLParser(page.body) for page in pages]
    for parser in parsers:
        node = parser.css_first("meta[property='og:site_name']")
        if node and (name := " ".join((node.attributes.get("content") or "").split())):
            return name
    title = parsers[0].css_first("title") if parsers else None
    return re.split(r"\s[-–|]\s|\|", " ".join(title.text().split()))[0] if title else ""


def seen(trials: Iterable[probing.Trial], day: date) -> tuple[Channel, ...]:
    """The channels that worked, each with what it showed on a day as its evidence."""
    return tuple(
        replace(trial.channel, evidence=f"answered on {day} with {len(trial.articles)} articles")
        for trial in trials
        if trial.works
    )


def write(draft: Draft, day: date) -> str:
    """The declaration as a module, ready to be corrected by hand."""
    site, family = draft.site, draft.family
    module = family.name.replace("-", "_") if family else ""
    lines = [
        f"slug={_quote(site.slug)}",
        f"name={_quote(site.name)}",
        'province=""',
        f"home={_quote(site.home)}",
        f"tenures=(Tenure({_quote(site.domains[0])}),)",
        f"names=(Tenure({_quote(site.name)}),)",
    ]
    if family is None or site.article_url != family.template.article_url:
        lines.append(f"article_url=r{_quote_raw(site.article_url)}")
    if site.channels:
        lines += ["channels=(", *(f"    {write_channel(channel)}," for channel in site.channels), ")"]
    lines.append(f'evidence="drafted by `baotinh source new` on {day}"')
    body = "\n".join(f"    {line}" + ("" if line.endswith("(") or line.startswith("    ") else ",") for line in lines)
    imports = ["Channel"] * bool(site.channels) + ["Tenure"]
    return (
        f'"""{site.name}: drafted on {day}, to be read by a person."""\n\nfrom dataclasses import replace\n\n'
        f"from connectors.families import {module or 'SINGLE'}\nfrom connectors.site import {', '.join(imports)}\n\n"
        f"SITE = replace(\n    {module + '.TEMPLATE' if module else 'SINGLE'},\n{body}\n)\n"
    )


def write_channel(channel: Channel) -> str:
    """A channel as it stands in a declaration."""
    parts = [_quote(channel.kind), _quote(channel.url)]
    if channel.pages:
        parts.append(f"pages={_quote(channel.pages)}")
    if channel.scope != "recent":
        parts.append(f"scope={_quote(channel.scope)}")
    return f"Channel({', '.join(parts)}, evidence={_quote(channel.evidence)})"


def _quote(text: str) -> str:
    escaped = text.replace("\\", "\\\\").replace('"', '\\"')
    return f'"{escaped}"'


def _quote_raw(pattern: str) -> str:
    return f'"{pattern}"'
