"""The order of Vietnamese words where a database knows none: a key that sorts right by its bytes."""

import re
from typing import Final
from unicodedata import normalize

_LETTERS: Final = "aăâbcdđeêfghijklmnoôơpqrstuưvwxyz"
_RANKS: Final = str.maketrans(_LETTERS, "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefg")
_TONES: Final = "\u0300\u0309\u0303\u0301\u0323"  # in their order: huyền, hỏi, ngã, sắc, nặng
_PARTS: Final = "a-zđ\u0302\u0306\u031b"  # of letters, once they are taken apart
_TONE: Final = re.compile(f"([{_TONES}])([{_PARTS}]+)")
_SMALL: Final = str.maketrans("ABCDEFGHIJKLMNOPQRSTUVWXYZĐ", "abcdefghijklmnopqrstuvwxyzđ")


def sort_key(text: str) -> str:
    """A key whose order of code points is that of Vietnamese words; `mart.sort_key` is the same in SQL.

    First the letters (a ă â b c d đ e ê … o ô ơ … u ư v), then the tones (none, huyền, hỏi, ngã, sắc, nặng) syllable by
    syllable. Capitals and the place of the tone mark do not count. A space comes before all that is printed.
    """
    parts = _TONE.sub(r"\2\1", normalize("NFD", text).translate(_SMALL))
    letters = normalize("NFC", re.sub(f"[{_TONES}]", "", parts)).translate(_RANKS)
    tones = re.sub(f"[{_PARTS}]+", "", re.sub(f"[^{_PARTS}{_TONES}]+", " ", parts))
    return letters + "\t" + tones.translate(str.maketrans(_TONES, "12345"))
