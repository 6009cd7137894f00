"""What a batch is to write, and what is known before: the types that the steps of a load share."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from typing import NamedTuple

from connectors.page import Page
from sql.outcome import Outcome
from sql.sources import UNKNOWN
from transforms.article import Article, Problem


class Arrival(NamedTuple):
    """What names one arrival of a page: never stored twice."""

    url_id: int
    fetched_at: datetime
    sha256: bytes


class Findable(NamedTuple):
    """What search knows of an article."""

    article_id: int
    title: str
    body: str
    published_at: datetime


@dataclass(frozen=True, slots=True)
class Item:
    """An outcome with its own address, the one where its article lives, and the hashes of bytes and content."""

    outcome: Outcome
    own: str
    home: str
    sha256: bytes
    content_hash: bytes | None

    @property
    def source(self) -> str:
        """Slug of the newspaper."""
        return self.outcome.result.source or self.outcome.page.source or UNKNOWN.slug


@dataclass(slots=True)
class Known:
    """An article as it stands while the batch is walked through; new ones get their numbers when written."""

    url_id: int
    source_id: int
    article_id: int = 0
    revision_id: int = 0
    revision_no: int = 0
    content_hash: bytes = b""
    published_at: datetime | None = None
    first_seen_at: datetime | None = None
    gone_at: datetime | None = None
    publisher_key: str | None = None
    title: str = ""


@dataclass(slots=True)
class Address:
    """One address of the frontier, locked, and the article that lives there."""

    url_id: int
    url: str
    source_id: int
    state: str
    reason: str
    fence: int
    article: Known | None

    @property
    def withdrawn(self) -> bool:
        """Whether the article of this address was taken down here, for good."""
        return self.state == "excluded" and self.reason == "withdrawn"


@dataclass(slots=True)
class Snapshot:
    """A page as stored; `snapshot_id` is 0 until it is."""

    arrival: Arrival
    page: Page
    snapshot_id: int = 0


@dataclass(frozen=True, slots=True)
class Reading:
    """A page as read: the content, its identity, and the bytes it rests on."""

    content: Article
    content_hash: bytes
    snapshot: Snapshot


@dataclass(slots=True)
class Revision:
    """A revision to be written; `revision_id` is 0 until it is."""

    article: Known
    number: int
    cause: str
    reading: Reading
    url_id: int
    revision_id: int = 0


@dataclass(frozen=True, slots=True)
class Change:
    """An entry for the feed; the numbers are known once the rest is written."""

    article: Known
    revision: Revision | None
    op: str


@dataclass(frozen=True, slots=True)
class Mark:
    """How an address ended; `page` brings the validators when the address was claimed."""

    state: str
    reason: str
    page: Page
    claimed: bool


@dataclass(slots=True)
class Knowledge:
    """What the database says about a batch: addresses by text and by number, arrivals and bytes that it has.

    `by_key` are the articles that have one of the batch's numbers, wherever they live.
    """

    by_url: Mapping[str, Address]
    by_id: Mapping[int, Address]
    arrivals: Mapping[Arrival, int]
    by_key: dict[str, Known] = field(default_factory=dict)


@dataclass(slots=True)
class Plan:
    """Everything that a batch writes, in order, and what became of each outcome."""

    snapshots: dict[Arrival, Snapshot] = field(default_factory=dict)
    created: list[Known] = field(default_factory=list)
    touched: dict[int, Known] = field(default_factory=dict)
    revisions: list[Revision] = field(default_factory=list)
    problems: list[tuple[Address, Snapshot, Problem]] = field(default_factory=list)
    marks: dict[int, Mark] = field(default_factory=dict)
    changes: list[Change] = field(default_factory=list)
    verdicts: list[str] = field(default_factory=list)
