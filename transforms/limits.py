"""Pages that would hurt a parser: refused, or slimmed, before it sees them.

Each limit stands far above what a newspaper prints (its articles have some 5,000 tags) and was set
by measuring pages made to hurt: lexbor reopens every unclosed formatting element in each paragraph,
and compares the options of a list and the attributes of a tag with all those before them.
"""

import re
from typing import Final

from transforms.verdict import NotArticle

MAX_BYTES: Final = 10_000_000
_MAX_TAGS: Final = 600_000
_MAX_UNCLOSED: Final = 500
_MAX_OPTIONS: Final = 10_000
_MAX_ATTRIBUTES: Final = 20_000
_FEW_TAGS: Final = 2_000  # cannot hurt, whatever they are
_SUSPECT: Final = 1_000  # tags without an end tag, above which it is worth to look closer
_LARGE: Final = 300_000  # bytes
_FORMATTING: Final = rb"(?:a|b|big|code|em|font|i|nobr|s|small|strike|strong|tt|u)(?=[\s>/])"
_OPENED: Final = re.compile(rb"<" + _FORMATTING, re.IGNORECASE)
_CLOSED: Final = re.compile(rb"</" + _FORMATTING, re.IGNORECASE)
_OPTION: Final = re.compile(rb"<option", re.IGNORECASE)
_LONG_TAG: Final = re.compile(rb"<[a-zA-Z][^<>]{40000,}")
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
    tags = body.count(b"<")
    if tags > _MAX_TAGS:
        raise NotArticle("too_large", f"{tags} tags")
    if tags > _FEW_TAGS and tags - 2 * body.count(b"</") > _SUSPECT:
        unclosed = len(_OPENED.findall(body)) - len(_CLOSED.findall(body))
        if unclosed > _MAX_UNCLOSED:
            raise NotArticle("too_deep", f"{unclosed} formatting elements are never closed")
        options = len(_OPTION.findall(body))
        if options > _MAX_OPTIONS:
            raise NotArticle("too_large", f"{options} options in lists of choice")
    if len(body) > _LARGE and any(tag[0].count(b" ") > _MAX_ATTRIBUTES for tag in _LONG_TAG.finditer(body)):
        raise NotArticle("too_large", f"a tag with more than {_MAX_ATTRIBUTES} attributes")
