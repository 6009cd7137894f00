"""What goes into a load and what comes out of it."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal

from connectors.page import Page
from sql.frontier import Claim
from sql.raw import Stored
from transforms.article import Article, Problem

Cause = Literal["publisher", "parser", "correction"]


@dataclass(frozen=True, slots=True)
class Outcome:
    """A page and what it was read as.

    `claim` is None for a saved page that nobody claimed. `stored` says that the page is read from
    the warehouse itself, which then stores it no second time.
    """

    claim: Claim | None
    page: Page
    result: Article | Problem
    stored: Stored | None = None


@dataclass(frozen=True, slots=True)
class LoadResult:
    """What became of a batch: new, changed, moved, unchanged, back, gone, duplicate, problem, poison, late.

    "withdrawn" is what was taken down here, and is not stored.
    """

    counts: Mapping[str, int]
