"""The simulator's papers as declarations, as if somebody had studied them."""

from dataclasses import replace
from pathlib import Path
from typing import cast

from connectors.site import Channel, ChannelKind, Site
from simulator import addresses
from simulator.paper import Paper
from simulator.press import find_paper

FOLDER = Path(__file__).with_name("papers")  # one declaration for each paper, as an operator's own folder
BUSY = ("Thời sự", "Kinh tế", "Xã hội")  # news, economy, society
EVIDENCE = "the simulator of this package"


def declare(slug: str) -> Site:
    """The declaration of an invented paper: its whole-paper feed, its busy sections, its sitemap.

    A section without any article is a fault on a real paper, so quiet ones, which a paper of three
    days leaves empty, are not declared. Raises KeyError if nobody invented the paper.
    """
    return describe(find_paper(slug))


def describe(paper: Paper) -> Site:
    """The declaration of a paper as it looks now."""
    return Site(
        slug=paper.slug,
        name=paper.name,
        outlet=paper.name,
        province="",  # its province does not exist either
        home=paper.home,
        domains=(paper.host,),
        family=paper.layout,
        article_url=addresses.FORMS[paper.layout].article,
        channels=_channels(paper),
        per_day=(round(paper.per_day * 0.4), round(paper.per_day * 1.4)),
        house_prefixes=(paper.house_prefix,) if paper.house_prefix else (),
        delay=0.0,
        verified=True,
        evidence=EVIDENCE,
    )


def keep_busy(paper: Paper) -> Paper:
    """The paper without its quiet sections."""
    return replace(paper, sections=tuple(section for section in paper.sections if section[0] in BUSY))


def _channels(paper: Paper) -> tuple[Channel, ...]:
    return tuple(
        Channel(
            kind=cast(ChannelKind, channel.kind),
            url=channel.url,
            scope="complete" if channel.complete else "recent",
            pages=channel.pages,
            links=channel.cards,
            evidence=EVIDENCE,
        )
        for channel in addresses.list_channels(keep_busy(paper))
    )
