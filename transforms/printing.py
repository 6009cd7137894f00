"""How names are printed: with the tone mark in either place; and one pattern for all prints of many names."""

import re
from collections.abc import Iterable
from typing import Any, Final
from unicodedata import normalize

_PLACEMENTS: Final = {
    normalize("NFC", first + tone + last): normalize("NFC", first + last + tone)
    for first, last in ("oa", "oe", "uy")
    for tone in "\u0300\u0301\u0303\u0309\u0323"
}
_OPEN: Final = re.compile("(?<![qQ])(?:" + "|".join(_PLACEMENTS) + r")(?![^\W_])")


def other_placement(name: str) -> str:
    """A name with the tone marks of oa, oe and uy on the second letter: Hòa as Hoà; for names in small letters."""
    return _OPEN.sub(lambda found: _PLACEMENTS[found[0]], name)


def as_pattern(prints: Iterable[str]) -> re.Pattern[str]:
    """All prints as whole words, the longest first."""
    return as_words(any_of(prints))


def as_words(expression: str) -> re.Pattern[str]:
    """An expression that begins and ends with whole words."""
    return re.compile(rf"(?<![^\W_])(?:{expression})(?![^\W_])")


def any_of(prints: Iterable[str]) -> str:
    """An expression for prints, the longest first: one walk through a tree of letters, not hundreds of attempts."""
    tree: dict[str, Any] = {}
    for form in prints:
        branch = tree
        for letter in form:
            branch = branch.setdefault(letter, {})
        branch[""] = {}
    return _branches(tree)


def _branches(tree: dict[str, Any]) -> str:
    longer = "|".join(re.escape(letter) + _branches(branch) for letter, branch in tree.items() if letter)
    return f"(?:{longer}){'?' if '' in tree else ''}" if longer else ""
