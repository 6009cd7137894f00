"""Districts named in an article: by the list of 4 January 2025, `data/districts.csv`, behind their rank only."""

import csv
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from functools import cache
from importlib.resources import files
from typing import Final

from transforms.places import Confidence, Field
from transforms.printing import any_of, as_words, other_placement

EDITION: Final = "1"  # raise it when the same list would find other places
LISTED: Final = date(2025, 1, 4)  # the day of the list; since when each district existed it does not say
LAST: Final = date(2025, 6, 30)  # then the level was abolished, by 203/2025/QH15
KINDS: Final = {
    "city": ("thành phố", "Thành phố", "TP", "TP.", "Tp", "Tp."),
    "town": ("thị xã", "Thị xã", "TX", "TX.", "Tx."),
    "district": ("huyện", "Huyện", "H."),
    "urban district": ("quận", "Quận", "Q."),
}


@dataclass(frozen=True, slots=True)
class District:
    """A unit of the second level; `code` is that of the General Statistics Office, `province_code` of its province."""

    code: str
    kind: str
    name: str
    province_code: str


@dataclass(frozen=True, slots=True)
class DistrictMention:
    """A district named in a field: how often, first where and how printed.

    Several districts may bear one name and rank: each has its mention, `ambiguous`, and the ones whose province
    the article names are surer than the others.
    """

    field: Field
    code: str
    count: int
    position: int
    printed: str
    confidence: Confidence
    ambiguous: bool


def packaged() -> str:
    """The list that comes with the code, as CSV."""
    return files("transforms").joinpath("data", "districts.csv").read_text(encoding="utf-8")


def read_list(text: str) -> tuple[District, ...]:
    """The rows of a CSV with the fields of `District` as head. Raises ValueError that names the faulty row."""
    rows = tuple(District(**row) for row in csv.DictReader(text.splitlines()))
    for row in rows:
        if row.kind not in KINDS or not re.fullmatch(r"\d{3} \d{2}", f"{row.code} {row.province_code}") or not row.name:
            raise ValueError(f"{row.code} {row.name!r}: unknown kind, or no code")
    if len({row.code for row in rows}) < len(rows):
        raise ValueError("two districts have one code")
    return rows


def find(title: str, lead: str, text: str, province_codes: Iterable[str]) -> tuple[DistrictMention, ...]:
    """The districts that an article names, by field; `province_codes` are those of the provinces that it names."""
    near = frozenset(province_codes)
    fields: tuple[tuple[Field, str], ...] = (("title", title), ("lead", lead), ("text", text))
    return tuple(mention for field, words in fields if words for mention in _mentions(field, words, near))


def _mentions(field: Field, words: str, near: frozenset[str]) -> Iterator[DistrictMention]:
    seen: dict[str, list[re.Match[str]]] = {}
    meant: dict[str, tuple[District, ...]] = {}
    for found in _pattern().finditer(words):
        for district in (several := _prints()[found[0]]):
            seen.setdefault(district.code, []).append(found)
            meant[district.code] = several
    for code, all_found in seen.items():
        several = meant[code]
        own = next(district for district in several if district.code == code)
        sure: Confidence = "high" if len(several) == 1 else "medium" if own.province_code in near else "low"
        first = all_found[0]
        yield DistrictMention(field, code, len(all_found), first.start(), first[0], sure, len(several) > 1)


@cache
def _prints() -> dict[str, tuple[District, ...]]:
    prints: dict[str, tuple[District, ...]] = {}
    for district in read_list(packaged()):
        for head in _heads(district.kind):
            for name in dict.fromkeys((district.name, other_placement(district.name))):
                prints[head + name] = (*prints.get(head + name, ()), district)
    return prints


@cache
def _pattern() -> re.Pattern[str]:
    """Ranks and names apart, which compiles four times as fast as all of them together."""
    rows = read_list(packaged())
    names = {kind: [row.name for row in rows if row.kind == kind] for kind in KINDS}
    return as_words("|".join(any_of(_heads(kind)) + any_of(_placed(names[kind])) for kind in KINDS))


def _heads(kind: str) -> list[str]:
    """A rank as it stands before a name: with a space, which a dot makes needless."""
    return [head + space for head in KINDS[kind] for space in ((" ", "") if head.endswith(".") else (" ",))]


def _placed(names: Iterable[str]) -> set[str]:
    return {form for name in names for form in (name, other_placement(name))}
