"""Editions of one story in two languages: the same pictures, names and numbers, in one house, on one day."""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime
from itertools import groupby
from typing import Final
from zlib import crc32

from transforms.text import fold

_NUMBER: Final = re.compile(r"(?<![\w/:.,-])\d+(?:[.,]\d+)*(?![\w/:-]|[.,]\d)")
_THOUSANDS: Final = re.compile(r"[.,](?=\d{3}(?!\d))")
_YEAR: Final = re.compile(r"(?:19|20)\d\d")
_RUN: Final = re.compile(r"[^\W\d_]+(?: [^\W\d_]+)*")
_LONGEST: Final = 4  # words of a name
_SIGN: Final = 1 << 31
_NO_PICTURE: Final = re.compile(r"logo|icon|default|avatar|banner|no-?image|placeholder")


@dataclass(frozen=True, slots=True)
class Edition:
    """What is compared of an article. `words` are folded, with a space at either end."""

    article_id: int
    url: str
    published_at: datetime
    words: str
    names: tuple[str, ...]
    numbers: frozenset[str]
    pictures: frozenset[str]


@dataclass(frozen=True, slots=True)
class Twin:
    """A Vietnamese article, its edition in another language, and what both have."""

    article_id: int
    twin_id: int
    score: int
    evidence: tuple[str, ...]


def take_marks(text: str, pictures: Sequence[str], language: str) -> frozenset[int]:
    """Hashes of what both editions of a story would have: pictures and telling numbers."""
    marks = (*read_numbers(text, language), *name_pictures(pictures))
    return frozenset(crc32(mark.encode()) - _SIGN for mark in marks)


def read_edition(
    article_id: int, url: str, published_at: datetime, text: str, pictures: Sequence[str], language: str
) -> Edition:
    """What is compared of an article."""
    words = " ".join(re.findall(r"[a-z0-9]+", fold(text)))
    return Edition(
        article_id, url, published_at, f" {words} ", tuple(_read_names(text)),
        frozenset(read_numbers(text, language)), frozenset(name_pictures(pictures)),
    )  # fmt: skip


def find_twin(foreign: Edition, candidates: Iterable[Edition]) -> Twin | None:
    """The Vietnamese edition of an article in another language; None unless one is clearly it.

    A shared picture and a shared name or number are enough; without a picture it takes two names and two numbers, and
    half of all numbers. The nearer in time wins among equals.
    """
    found = [(twin, one) for one in candidates if (twin := _compare(one, foreign)) is not None]
    if not found:
        return None
    return min(found, key=lambda pair: (-pair[0].score, abs(pair[1].published_at - foreign.published_at), pair[1].url))[
        0
    ]


def read_numbers(text: str, language: str) -> Iterator[str]:
    """Telling numbers in one spelling: 1.985 in Vietnamese is 1,985 in English. Years and single digits stay out."""
    for found in _NUMBER.findall(text):
        number = _THOUSANDS.sub("", found) if ("." if language == "vi" else ",") in found else found
        if len(number) > 1 and not _YEAR.fullmatch(found):
            yield number.replace(",", ".")


def name_pictures(pictures: Iterable[str]) -> Iterator[str]:
    """File names of pictures without what a size or a query adds; those of furniture are left out."""
    for src in pictures:
        name = src.partition("?")[0].rpartition("/")[2].lower()
        if len(name) > 8 and not _NO_PICTURE.search(name):
            yield name


def _read_names(text: str) -> Iterator[str]:
    """Runs of capitalised words, folded: an English text prints Vietnamese names with or without accents."""
    for found in _RUN.findall(text):
        for capital, words in groupby(found.split(), lambda word: word[0].isupper()):
            name = " ".join(words)
            if capital and " " in name:
                yield fold(name)


def _compare(one: Edition, foreign: Edition) -> Twin | None:
    pictures, numbers = one.pictures & foreign.pictures, one.numbers & foreign.numbers
    names = {part for name in foreign.names for part in _said(name, one.words)}
    pictured = bool(pictures) and bool(names or numbers)
    told = len(names) > 1 and len(numbers) > 1 and 2 * len(numbers) >= len(foreign.numbers)
    if not pictured and not told:
        return None
    evidence = [f"picture {picture}" for picture in sorted(pictures)] + [f"name {name}" for name in sorted(names)]
    evidence += [f"number {number}" for number in sorted(numbers)]
    return Twin(one.article_id, foreign.article_id, 3 * len(pictures) + len(names) + len(numbers), tuple(evidence))


def _said(name: str, words: str) -> Iterator[str]:
    """The longest parts of a name, of two words at least, that a text has."""
    parts = name.split()
    at = 0
    while at < len(parts) - 1:
        most = min(_LONGEST, len(parts) - at)
        size = next((n for n in range(most, 1, -1) if f" {' '.join(parts[at : at + n])} " in words), 0)
        if size:
            yield " ".join(parts[at : at + size])
        at += max(size, 1)
