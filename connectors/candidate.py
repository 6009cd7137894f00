"""An address that a channel lists: not yet fetched, but with the facts of how it was found."""

from dataclasses import dataclass
from datetime import datetime


@dataclass(frozen=True, slots=True)
class Candidate:
    """One listed address, canonical, with what the list said about it.

    `found_on` is the page of the channel (feed, listing page, sitemap file); `position` counts
    from 1 on that page. `published_at` and `modified_at` are the list's own claims, never
    trusted over the article page; `modified_at` later than the last fetch asks for a new one.
    """

    url: str
    channel: str
    found_on: str
    position: int
    title: str = ""
    published_at: datetime | None = None
    modified_at: datetime | None = None


@dataclass(frozen=True, slots=True)
class Listed:
    """One line of a feed, sitemap or listing page, as it stands there: the address may be anything."""

    url: str
    title: str = ""
    published_at: datetime | None = None
    modified_at: datetime | None = None


@dataclass(frozen=True, slots=True)
class Survey:
    """What reading one channel showed, for the day ledger.

    `exhausted` is true when the channel was read as far as it goes, or for a listing to where
    nothing new came or nothing young enough; `oldest` is how far back it reached: the newest of the
    last three times that it listed, since a single old one may be pinned or backdated.
    `unchanged` means that every page read was as the last survey left it.
    `trouble` is "" or what went wrong; a troubled survey never proves a day complete. `fresh` counts the
    listed addresses that nobody knew before the run.
    """

    channel: str
    scope: str
    listed: int
    requests: int
    unchanged: bool
    exhausted: bool
    oldest: datetime | None = None
    trouble: str = ""
    fresh: int = 0


@dataclass(frozen=True, slots=True)
class Validators:
    """What proves that a page of a channel has not changed since its last reading.

    `etag` and `last_modified` are sent back verbatim; `sha256` (of the body) serves servers that
    know neither. All blank means "forget this page": its walk began and is not yet complete.
    """

    url: str
    etag: str = ""
    last_modified: str = ""
    sha256: bytes = b""

    @property
    def blank(self) -> bool:
        """True when nothing is remembered, as for a walk that was interrupted."""
        return not (self.etag or self.last_modified or self.sha256)


@dataclass(frozen=True, slots=True)
class Exclusion:
    """An address that a feed or sitemap lists and that is none of the site's articles.

    `reason` is one of foreign_host, scheme, too_long, bad_url, not_article; `url` is cut to 500 characters.
    """

    url: str
    reason: str


@dataclass(frozen=True, slots=True)
class Batch:
    """What one page of one channel gave.

    Candidates, exclusions and validators of a batch must be stored in one transaction: the
    validators claim that the candidates are known. The last batch of a channel carries its
    `survey`; every other batch has None there.
    """

    channel: str
    candidates: tuple[Candidate, ...] = ()
    excluded: tuple[Exclusion, ...] = ()
    validators: tuple[Validators, ...] = ()
    survey: Survey | None = None
