"""A fictional news story: what the simulated papers print, and what a reader should get back."""

from dataclasses import dataclass
from datetime import datetime
from typing import Literal

PieceKind = Literal["paragraph", "heading", "image", "quote", "list", "table", "pull_quote", "see_also"]


@dataclass(frozen=True, slots=True)
class Piece:
    """One piece of a story's body.

    `text` is the paragraph, heading, quote, or, for an image, its caption without the credit.
    `rows` holds the cells of a table, or one row for each item of a list. `credit` is an image's
    credit as printed ("Ảnh: Lê Bình"), or the speaker's line of a pull quote.
    """

    kind: PieceKind
    text: str = ""
    rows: tuple[tuple[str, ...], ...] = ()
    src: str = ""
    credit: str = ""


@dataclass(frozen=True, slots=True)
class Story:
    """One article of a paper that does not exist, independent of any page design.

    `number` is the publisher's article number. `byline` is the line as printed at the end
    ("Tin, ảnh: P.Y"); `authors` are its (name, role) pairs, role one of text, photo, video, other.
    `published` and `modified` are aware, +07:00.
    """

    number: int
    slug: str
    kicker: str
    title: str
    lead: str
    pieces: tuple[Piece, ...]
    published: datetime
    modified: datetime | None
    authors: tuple[tuple[str, str], ...]
    byline: str
    agency: str
    section: tuple[str, ...]
    tags: tuple[str, ...]
