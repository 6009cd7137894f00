"""News agencies and other outside sources: one name for all their spellings."""

import re
from dataclasses import dataclass
from typing import Final

from transforms.data import agencies as tables


@dataclass(frozen=True, slots=True)
class Agency:
    """An outside source: its key, the name shown, and all spellings met."""

    id: str
    name: str
    spellings: tuple[str, ...]


AGENCIES: Final = tuple(Agency(key, name, (name, *further)) for key, name, further in tables.AGENCIES)

_SPELLINGS = [(spelling, agency.name) for agency in AGENCIES for spelling in agency.spellings]
_IN_CAPITALS = {spelling: name for spelling, name in _SPELLINGS if spelling.isupper() and len(spelling) <= 5}
_IN_ANY_CASE = {spelling.lower(): name for spelling, name in _SPELLINGS if spelling not in _IN_CAPITALS}
_LONGEST_FIRST = sorted((spelling for spelling, _ in _SPELLINGS), key=len, reverse=True)
_ANY = re.compile(r"(?<![\w.])(?:" + "|".join(map(re.escape, _LONGEST_FIRST)) + r")(?!\w)", re.IGNORECASE)
_TRIGGER = re.compile(
    r"(?:(?<!\w)(?:theo|nguồn)\s*:?\s*(?:báo\s+)?|(?<!\w)báo\s+|[(/]\s*(?:theo\s+)?(?:báo\s+)?)$", re.IGNORECASE
)
_TRIGGER_REACH = 24


def agency_of(text: str) -> str:
    """The canonical name of the first outside source named in a short text, or "".

    Whole words only; a source whose name is an everyday word counts behind Theo, Nguồn or Báo, in
    brackets or after a slash.
    """
    for found in _ANY.finditer(text):
        before = text[max(0, found.start() - _TRIGGER_REACH) : found.start()]
        if (name := canonical(found[0])) and (not is_everyday(found[0]) or _TRIGGER.search(before)):
            return name
    return ""


def canonical(text: str) -> str:
    """The canonical name when the whole text is one spelling of a source ("báo" before it may stand), or ""."""
    text = text.strip().removesuffix(" phát")
    lower = text.lower()
    name = _IN_CAPITALS.get(text) or _IN_ANY_CASE.get(lower)
    return name or _IN_ANY_CASE.get(lower.removeprefix("báo ").removeprefix("điện tử "), "")


def is_everyday(text: str) -> bool:
    """Whether a source's name is also a common word or a street."""
    return text.lower() in tables.EVERYDAY
