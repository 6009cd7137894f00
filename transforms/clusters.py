"""Which articles print one story: pairs joined to clusters, each with an order and with what its members are."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Literal

from transforms.kinship import Direction, Kind, latest

Role = Literal["original", "reprint", "moved_copy", "excerpt", "extended"]


@dataclass(frozen=True, slots=True)
class Link:
    """A pair of articles as `transforms.kinship` found it, the earlier first."""

    first: int
    second: int
    kind: Kind
    moved: bool
    of_first: float
    of_second: float
    direction: Direction

    @property
    def joins(self) -> bool:
        """Whether both print the whole story. Of the other pairs the later one is added and joins nothing."""
        return self.kind in ("exact", "near")


@dataclass(frozen=True, slots=True)
class Standing:
    """What puts an article in its place among prints of one story."""

    article_id: int
    source: str
    url: str
    published_at: datetime
    precision: str
    first_seen_at: datetime
    agency: str


@dataclass(frozen=True, slots=True)
class Member:
    """One article in one cluster; `cluster_id` is the least number of those that print the whole story."""

    cluster_id: int
    article_id: int
    place: int
    role: Role
    credited: str


def cores(articles: Iterable[int], links: Sequence[Link]) -> list[frozenset[int]]:
    """Articles in groups that print one story each, in whatever order the links are given."""
    group = {article: {article} for article in articles}
    for link in links:
        if link.joins and (one := group[link.first]) is not (other := group[link.second]):
            small, large = sorted((one, other), key=len)
            large |= small
            for article in small:
                group[article] = large
    return sorted({frozenset(found) for found in group.values()}, key=min)


def arrange(core: frozenset[int], links: Sequence[Link], standing: Sequence[Standing]) -> list[Member]:
    """The cluster of a core: its articles and the excerpts and extensions that came later; none for one alone."""
    about = {one.article_id: one for one in standing}
    roles, credited = _roles(core, links), _credited(core, links, about)
    if len(roles) < 2:
        return []
    first = min(core, key=lambda article: (article in credited, *_order(about[article])))
    order = sorted(roles, key=lambda article: (article != first, *_order(about[article])))
    return [
        Member(
            min(core), article, place, "original" if article == first else roles[article],
            credited.get(article, about[article].agency),
        )
        for place, article in enumerate(order, 1)
    ]  # fmt: skip


def _roles(core: frozenset[int], links: Sequence[Link]) -> dict[int, Role]:
    roles: dict[int, Role] = dict.fromkeys(core, "reprint")
    for link in links:
        if link.joins and link.moved and link.second in core:
            roles[link.second] = "moved_copy"
        elif not link.joins and link.first in core and link.second not in core:
            roles[link.second] = "excerpt" if link.of_second >= link.of_first else "extended"
    return roles


def _credited(core: frozenset[int], links: Sequence[Link], about: dict[int, Standing]) -> dict[int, str]:
    """Which articles name the newspaper of another member, and whose."""
    found: dict[int, list[str]] = defaultdict(list)
    for link in links:
        if link.direction == "credit" and link.first in core:
            found[link.second].append(about[link.first].source)
    return {article: min(sources) for article, sources in found.items()}


def _order(one: Standing) -> tuple[datetime, datetime, str]:
    return latest(one.published_at, one.precision), one.first_seen_at, one.url
