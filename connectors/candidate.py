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
class Survey:
    """What reading one channel showed, for the day ledger.

    `exhausted` is true when the channel was followed to its end (or, for a listing, past
    `stop_before`); `oldest` is the oldest publication time that it listed. `trouble` is "" or
    what went wrong; a troubled survey never proves a day complete.
    """

    channel: str
    scope: str
    listed: int
    requests: int
    unchanged: bool
    exhausted: bool
    oldest: datetime | None = None
    trouble: str = ""
