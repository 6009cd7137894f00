"""Text from the years before Unicode: TCVN3, VNI and VISCII signs read back as Vietnamese letters."""

import re
import unicodedata
from collections.abc import Iterable
from functools import cache, lru_cache
from typing import Literal

from transforms.data import legacy as tables
from transforms.text import is_vietnamese_syllable

Scheme = Literal["tcvn3", "vni", "viscii"]
SCHEMES: tuple[Scheme, ...] = ("tcvn3", "vni", "viscii")

# Latin-1 signs count as parts of words here, because an old encoding writes letters with them.
_ABBREVIATION = re.compile("[B-DF-HJ-NP-TV-XZĐÑ]{2,}")  # "HÑND": no syllable in any encoding
_WORD = re.compile("[A-Za-z\x80-\x9f\xa1-\xff\u0100-\u017f\u01a0-\u01b0\u1e00-\u1eff\u0300-\u036f]+")
# Letters that no Latin-1 reading of an old encoding can hold: such a word is right already.
_MODERN = re.compile("[ăĂđĐĩĨũŨơƠưƯ\u1e00-\u1eff]")
_QUOTES = "«»©®·"
_TONES = frozenset("\u0300\u0301\u0309\u0303\u0323")
_TONED = "".join(x for x in tables.LETTERS if not _TONES.isdisjoint(unicodedata.normalize("NFD", x)))
_BIG = "A-ZĂÂÊÔƠƯĐ"
_SENTENCE_START = re.compile(
    f'(?:(?<=^)|(?<=[.!?…] )|(?<=[“"])|(?<=\\) - ))[{_TONED}](?=[^\\W\\d_]*[ :,])|(?<=\\()ả(?=nh:)'
)
_CAPITAL_WORD = re.compile(
    f"(?<![^\\W\\d_])(?=[{_BIG}]*[{_TONED}])(?=(?:[{_TONED}]*[{_BIG}]){{2}})[{_BIG}{_TONED}]+(?![^\\W\\d_])"
)
_MAX_WORDS = 4000
_LEGAL_SHARE = 0.9
_GAIN = 0.2


def convert(text: str, scheme: Scheme) -> str:
    """Read the signs of one encoding (as Latin-1 or windows-1252 shows them) as letters; other signs stay."""
    if scheme == "vni":
        return _VNI_SIGNS.sub(lambda found: _spell_vni(found[0]), text)
    if scheme == "viscii":
        return text.translate(_VISCII)
    return _raise_capitals(_TCVN3_PAIRS.sub(lambda found: found[0][1].upper(), text.translate(_TCVN3)))


def _raise_capitals(text: str) -> str:
    """TCVN3 has no capitals with tones; a font drew them. They are put back where no small letter can stand.

    That is at the start of a line or sentence, in the word before a picture's credit, and in words
    and lines of capitals.
    """
    return "\n".join(map(_raise_line, text.split("\n")))


def _raise_line(line: str) -> str:
    if line.isascii():
        return line
    plain = [sign for sign in line if sign.isalpha() and not _is_toned(sign)]
    if len(plain) > 2 and all(sign.isupper() for sign in plain):
        return line.upper()
    line = _SENTENCE_START.sub(lambda found: found[0].capitalize(), line)
    return _CAPITAL_WORD.sub(lambda found: found[0].upper(), line)


def _is_toned(letter: str) -> bool:
    return letter.islower() and _toneless(letter)[1] >= 0


def detect(text: str) -> Scheme | Literal[""]:
    """Which old encoding the words of a text are written in, or "" for none.

    A scheme is accepted when nine in ten of the different words with a sign beyond ASCII become
    legal syllables, at least two of them and a fifth more than were legal before.
    """
    words = _marked_words(text)
    before = sum(map(is_vietnamese_syllable, words))
    if len(words) < 2 or before > (1 - _GAIN) * len(words):
        return ""
    best, scheme = max(((_legal_after(words, scheme), scheme) for scheme in SCHEMES), key=lambda pair: pair[0])
    return scheme if best >= max(2, _LEGAL_SHARE * len(words), before + _GAIN * len(words)) else ""


def fits(text: str, scheme: Scheme) -> bool:
    """Whether every word of a text can be read in the scheme: for a short line beside longer ones that decided."""
    words = _marked_words(text)
    return bool(words) and _legal_after(words, scheme) == len(words)


def legal_share(text: str) -> tuple[float, int]:
    """The share of Vietnamese syllables among the different words with a sign beyond ASCII, and their number."""
    words = _marked_words(text)
    return (sum(map(is_vietnamese_syllable, words)) / len(words) if words else 0.0), len(words)


def _marked_words(text: str) -> set[str]:
    words = (found for _, found in zip(range(_MAX_WORDS), _all_words(text), strict=False))
    return {word for word in words if not word.isascii() and _ABBREVIATION.fullmatch(word) is None}


def _all_words(text: str) -> Iterable[str]:
    return (found[0] for found in _WORD.finditer(text))


def _legal_after(words: Iterable[str], scheme: Scheme) -> int:
    return sum(_is_legal_after(word, scheme) for word in words)


@lru_cache(maxsize=16384)
def _is_legal_after(word: str, scheme: Scheme) -> bool:
    return _MODERN.search(word) is None and is_vietnamese_syllable(convert(word, scheme).strip(_QUOTES))


@lru_cache(maxsize=1024)  # a text has a few hundred letters, a million times each
def _toneless(letter: str) -> tuple[str, int]:
    """The letter without its tone, and the tone's place in huyền, sắc, hỏi, ngã, nặng (-1: level)."""
    parts = unicodedata.normalize("NFD", letter)
    tone = next((place for place, sign in enumerate("\u0300\u0301\u0309\u0303\u0323") if sign in parts), -1)
    bare = "".join(sign for sign in parts if sign not in "\u0300\u0301\u0309\u0303\u0323")
    return unicodedata.normalize("NFC", bare), tone


def _tcvn3_letters() -> dict[int, str]:
    letters = {code: letter.upper() for code, letter in zip(tables.TCVN5712_CAPITALS, tables.LETTERS, strict=True)}
    return letters | {ord(sign): letter for sign, letter in zip(tables.TCVN3, tables.LETTERS, strict=True)}


def _tcvn3_pairs() -> re.Pattern[str]:
    toned = [letter for letter in tables.LETTERS if _toneless(letter)[1] >= 0]
    return re.compile("|".join(f"{_toneless(letter)[0].upper()}{letter}" for letter in toned))


def _viscii_letters() -> dict[int, str]:
    letters = dict(zip(tables.VISCII, tables.LETTERS, strict=True))
    letters |= {code: letter.upper() for code, letter in zip(tables.VISCII_CAPITALS, tables.LETTERS, strict=True)}
    # A page read as windows-1252 shows the capitals at 80-9F as signs; those in everyday use stay.
    shown = {code: bytes([code]).decode("cp1252", "ignore") for code in range(0x80, 0xA0)}
    return letters | {ord(sign): letters[code] for code, sign in shown.items() if sign and sign not in "“”‘’–—…•"}


def _vni_letters() -> dict[str, str]:
    letters: dict[str, str] = {}
    for letter in tables.LETTERS:
        bare, tone = _toneless(letter)
        if (single := tables.VNI_SINGLES.get(letter)) is None:
            base = unicodedata.normalize("NFD", bare)[0] if bare in "âêôă" else tables.VNI_SINGLES.get(bare, bare)
            signs = tables.VNI_BREVE if bare == "ă" else tables.VNI_HAT if bare in "âêô" else " " + tables.VNI_TONES
            single = base + signs[tone + 1]
        letters[single] = letter
    return letters


@cache
def _spell_vni(signs: str) -> str:
    letter = _VNI.get(signs.lower()) or "".join(_VNI.get(sign, sign) for sign in signs.lower())
    return letter if signs[0].islower() else letter[0].upper() + letter[1:]


_TCVN3 = _tcvn3_letters()
_TCVN3_PAIRS = _tcvn3_pairs()
_VISCII = _viscii_letters()
_VNI = _vni_letters()
_VNI_SIGNS = re.compile(r"(?i:[aeouyôö][øùûõïâàáåãäêèéúüë]|[ñôöìíæóòî])")
