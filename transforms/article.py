"""The two things a page can become: an `Article`, or a `Problem` that says why not."""

from dataclasses import dataclass
from datetime import datetime
from typing import Final, Literal, NamedTuple

BlockKind = Literal[
    "kicker", "title", "dateline", "lead", "heading", "paragraph", "quote", "pull_quote",
    "attribution", "list_item", "table", "caption", "byline",
]  # fmt: skip
TEXT_KINDS: frozenset[str] = frozenset({"lead", "heading", "paragraph", "quote", "list_item"})

END_MARK: Final = "./."  # closes a text in print; blocks keep it as printed

Role = Literal["text", "photo", "video", "other"]
Precision = Literal["second", "minute", "day", "month"]
Evidence = Literal["visible", "jsonld", "meta", "microdata", "url", "image", "listing"]

Reason = Literal[
    "empty", "too_large", "too_deep", "not_html", "encoding", "soft_404", "http_error", "challenge",
    "parked", "maintenance", "listing", "gallery", "video", "no_body", "no_title", "no_date", "layout", "poison",
]  # fmt: skip
REASONS: dict[Reason, str] = {
    "empty": "The response has no visible text.",
    "too_large": "The page is larger than an article can be.",
    "too_deep": "The page nests deeper than any parser can be trusted with.",
    "not_html": "The bytes are a picture, a PDF, JSON or the like.",
    "encoding": "The bytes decode to no readable text.",
    "soft_404": "The page says that the article does not exist.",
    "http_error": "The server answered with an error status.",
    "challenge": "The page is a bot check, a captcha or a consent wall.",
    "parked": "The domain is parked, for sale or lapsed.",
    "maintenance": "The page is a maintenance or closing notice.",
    "listing": "The page lists articles: home, section, search result or tag.",
    "gallery": "The page is a picture series without a text.",
    "video": "The page is a video or a podcast without a text.",
    "no_body": "An article's frame without an article's text.",
    "no_title": "A text without a headline.",
    "no_date": "A text without a publication time that can be trusted.",
    "poison": "The warehouse refused a value of the article.",
    "layout": "The selectors of the site's layout match nothing, or too much.",
}


class Block(NamedTuple):
    """One piece of the page that is kept, in reading order; a tuple, because a page has dozens and they are cheap.

    `place` is where it stands in the page: "line 12" of a rendered text, or a path of child
    numbers from the root of the document. `repeats` is the position (from 0) of the body block
    that a pull quote repeats.
    """

    kind: BlockKind
    text: str
    rule: str
    place: str
    repeats: int | None = None


class Residue(NamedTuple):
    """One piece of the page that is dropped, and by which rule."""

    text: str
    rule: str
    place: str


@dataclass(frozen=True, slots=True)
class Author:
    """A byline name as printed; one entry for each role."""

    name: str
    role: Role


@dataclass(frozen=True, slots=True)
class Image:
    """`src` is absolute; `caption` is without the credit; either may be ""."""

    src: str
    caption: str = ""
    credit: str = ""


@dataclass(frozen=True, slots=True)
class Stamp:
    """A publication time with its proof.

    `at` is aware and in the zone of the site; with day precision it is the day's local midnight.
    `conflicts` lists other readings that disagree, as "evidence raw".
    """

    at: datetime
    raw: str
    precision: Precision
    evidence: Evidence
    conflicts: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Article:
    """What a reader keeps of a page. Texts are NFC and otherwise as printed.

    `publisher_key` is "series:number", by which the newspaper itself tells its articles apart, whatever the
    address; "" where nobody declared how it numbers them.
    """

    source: str
    url: str
    title: str
    kicker: str
    lead: str
    published: Stamp
    modified_at: datetime | None
    authors: tuple[Author, ...]
    byline: str
    agency: str
    section: tuple[str, ...]
    tags: tuple[str, ...]
    blocks: tuple[Block, ...]
    residue: tuple[Residue, ...]
    images: tuple[Image, ...]
    house_prefix: str
    language: str
    extractor: str
    notes: tuple[str, ...] = ()
    publisher_key: str = ""

    @property
    def text(self) -> str:
        """Lead, headings, paragraphs, quotes and list items, one a line; of the end mark its stop is left."""
        joined = "\n".join(block.text for block in self.blocks if block.kind in TEXT_KINDS)
        return f"{joined.removesuffix(END_MARK).rstrip()}." if joined.endswith(END_MARK) else joined


@dataclass(frozen=True, slots=True)
class Problem:
    """Why a page is no article: a reason from the closed list, and what exactly was seen."""

    source: str
    url: str
    reason: Reason
    detail: str
    extractor: str


class NotArticle(Exception):
    """Carries the reason and the detail of a `Problem`."""

    def __init__(self, reason: Reason, detail: str) -> None:
        super().__init__(f"{reason}: {detail}")
        self.reason = reason
        self.detail = detail
