"""Pages that would hurt a parser: refused, or slimmed, before it sees them.

Each limit stands far above what a newspaper prints (its articles have some 5,000 tags) and was set
by measuring pages made to hurt: lexbor reopens every unclosed formatting element in each paragraph,
and compares the options of a list and the attributes of a tag with all those before them.
"""

import re
from typing import Final

from transforms.article import NotArticle

MAX_BYTES: Final = 10_000_000
_MAX_LINES: Final = 30_000  # a line costs some 0.1 ms, and the longest reports have a few hundred
_MAX_TAGS: Final = 600_000
_MAX_REOPENED: Final = 1_000_000
_MAX_OPTIONS: Final = 10_000
_MAX_ATTRIBUTES: Final = 20_000
_FEW_TAGS: Final = 2_000  # cannot hurt, whatever they are
_MANY_TAGS: Final = 5_000  # more than any article has: worth an exact look
_SUSPECT: Final = 500  # tags without an end tag within a piece, above which it is worth to look closer
_PIECE: Final = 16_384  # bytes: end tags further away come too late
_LARGE: Final = 300_000  # bytes
_OPENED_OR_CLOSED: Final = re.compile(
    rb"<(/?)(?:(a|b|big|code|em|font|i|nobr|s|small|strike|strong|tt|u)(?=[\s>/])|\w)", re.IGNORECASE
)
_OPTION: Final = re.compile(rb"<option", re.IGNORECASE)
_TAG: Final = re.compile(rb"<[a-zA-Z](?:[^<>\"']++|\"[^\"]*+\"|'[^']*+')*+")
_QUOTED: Final = re.compile(rb"\"[^\"]*+\"|'[^']*+'")
_INLINE_DATA: Final = re.compile(rb"data:[\w/+.;=-]{1,80},[A-Za-z0-9+/=%\s]{1000,}")


def slim(body: bytes) -> bytes:
    """The body, without pictures written into it if it is very large. Raises `NotArticle` if it is still too large."""
    if len(body) <= MAX_BYTES:
        return body
    slimmed = _INLINE_DATA.sub(b"data:,", body)
    if len(slimmed) > MAX_BYTES:
        raise NotArticle("too_large", f"{len(body)} bytes")
    return slimmed


def refuse_markup(body: bytes) -> None:
    """Raise `NotArticle` for markup whose parsing would take seconds or gigabytes."""
    pieces = [body.count(b"<", start, start + _PIECE) for start in range(0, len(body), _PIECE)]
    tags = sum(pieces)
    if tags > _MAX_TAGS:
        raise NotArticle("too_large", f"{tags} tags")
    if tags > _FEW_TAGS and (tags > _MANY_TAGS or _is_unbalanced(body, pieces)) and _reopens(body):
        raise NotArticle("too_deep", "formatting elements that are never closed")
    if tags > _MAX_OPTIONS and len(_OPTION.findall(body)) > _MAX_OPTIONS:
        raise NotArticle("too_large", f"more than {_MAX_OPTIONS} options in lists of choice")
    if len(body) > _LARGE and any(_has_many_attributes(tag[0]) for tag in _TAG.finditer(body)):
        raise NotArticle("too_large", f"a tag with more than {_MAX_ATTRIBUTES} attributes")


def refuse_lines(lines: int) -> None:
    """Raise `NotArticle` for a column of more lines and pictures than can be told apart in a few seconds."""
    if lines > _MAX_LINES:
        raise NotArticle("too_large", f"{lines} lines and pictures")


def _is_unbalanced(body: bytes, pieces: list[int]) -> bool:
    """Whether many tags stay open for long, formatting or not; a cheap look. `pieces` counts the tags of each piece."""
    unclosed = 0
    for number, tags in enumerate(pieces):
        start = number * _PIECE
        unclosed = max(0, unclosed + tags - 2 * body.count(b"</", start, start + _PIECE))
        if unclosed > _SUSPECT:
            return True
    return False


def _reopens(body: bytes) -> bool:
    """Whether the parser may have to reopen very many formatting elements; the exact look, assuming the worst."""
    depth = reopened = 0
    for tag in _OPENED_OR_CLOSED.finditer(body):
        closing, formatting = tag.groups()
        if formatting:
            depth = max(0, depth - 1) if closing else depth + 1
        elif not closing:
            reopened += depth
            if reopened > _MAX_REOPENED:
                return True
    return False


def _has_many_attributes(tag: bytes) -> bool:
    return len(tag) > _MAX_ATTRIBUTES and len(_QUOTED.sub(b"", tag).split()) > _MAX_ATTRIBUTES
