"""The simulator's papers as declarations, as if somebody had studied them."""

from pathlib import Path
from typing import cast

from connectors.site import Channel, ChannelKind, Site
from simulator import addresses
from simulator.paper import Paper
from simulator.press import find_paper

FOLDER = Path(__file__).with_name("papers")  # one declaration for each paper, as an operator's own folder
EVIDENCE = "the simulator of this package"


def declare(slug: str) -> Site:
    """The declaration of an invented paper. Raises KeyError if nobody invented it."""
    paper = find_paper(slug)
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
        for channel in addresses.list_channels(paper)
    )
