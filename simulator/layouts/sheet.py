"""A page under construction: each part carries its HTML and what a perfect reader keeps of it."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from html import escape
from typing import NamedTuple


class Image(NamedTuple):
    """A picture as a reader should report it: absolute address, caption without credit, credit."""

    src: str
    caption: str
    credit: str


class Part(NamedTuple):
    """One run of HTML with its blocks (kind, text), its images, and the chrome that stands in it.

    `optional` blocks may be kept or dropped: a second copy of the byline, a source address.
    """

    html: str
    blocks: tuple[tuple[str, str], ...] = ()
    images: tuple[Image, ...] = ()
    chrome: tuple[str, ...] = ()
    optional: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True, slots=True)
class Sheet:
    """A finished page: `parts` hold the article in reading order, `chrome` what surrounds it.

    `precision` says how exactly the page shows its time: second, minute or day.
    """

    html: str
    parts: Sequence[Part]
    chrome: tuple[str, ...]
    precision: str = "minute"
    section: tuple[str, ...] = ()
    tags: tuple[str, ...] = ()
    kicker: str = ""
    byline_shown: bool = True
    extra: dict[str, str] = field(default_factory=dict)


def block(kind: str, text: str, html: str) -> Part:
    """Return a part with exactly one block."""
    return Part(html, ((kind, text),))


def noise(html: str, *chrome: str) -> Part:
    """Return a part that a reader keeps nothing of."""
    return Part(html, chrome=tuple(chrome))


def join(parts: Iterable[Part], glue: str = "\n") -> str:
    """Return the HTML of the parts, one after the other."""
    return glue.join(part.html for part in parts)


def attribute(text: str) -> str:
    """Return `text` safe inside a double-quoted attribute."""
    return escape(text, quote=True)


def text_of(text: str) -> str:
    """Return `text` safe as character data; quotation marks stay as they are."""
    return escape(text, quote=False)
