"""What no result may ever be, whatever the page was."""

import unicodedata
from collections.abc import Iterator
from dataclasses import fields, is_dataclass
from datetime import datetime

from transforms.article import REASONS, Article, Problem

_FORBIDDEN = {"\ufffd": "U+FFFD", "\0": "a null character"}


def find_faults(result: object) -> list[str]:
    """Return what is wrong with a result; an empty list for a lawful article or problem."""
    if not isinstance(result, Article | Problem):
        return [f"neither an Article nor a Problem: {type(result).__name__}"]
    faults = [fault for place, text in _texts(result, "") for fault in _judge(place, text)]
    if isinstance(result, Problem):
        return faults if result.reason in REASONS else [*faults, f"no such reason: {result.reason}"]
    return faults + [f"{name} is empty" for name in ("title", "blocks") if not getattr(result, name)]


def _texts(value: object, place: str) -> Iterator[tuple[str, str]]:
    """Yield every text of a result with the name of its place."""
    if isinstance(value, str):
        yield place, value
    elif isinstance(value, datetime):
        if value.tzinfo is None:
            yield place, "\0 instead of a zone"
    elif is_dataclass(value):
        for field in fields(value):
            yield from _texts(getattr(value, field.name), f"{place}.{field.name}")
    elif isinstance(value, tuple):
        for number, item in enumerate(value):
            yield from _texts(item, f"{place}[{number}]")


def _judge(place: str, text: str) -> Iterator[str]:
    for sign, name in _FORBIDDEN.items():
        if sign in text:
            yield f"{name} in {place}: {text[:60]!r}"
    if not unicodedata.is_normalized("NFC", text):
        yield f"not NFC in {place}: {text[:60]!r}"
    if any("\ud800" <= letter <= "\udfff" for letter in text):
        yield f"half a surrogate pair in {place}: {text[:60]!r}"
