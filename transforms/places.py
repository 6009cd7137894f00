"""Provinces named in an article, found by the reviewed table `data/place_names.csv`: doubt is kept, not decided."""

import csv
import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date
from functools import cache
from importlib.resources import files
from typing import Final, Literal
from unicodedata import normalize

from transforms.data.place_heads import CITY, HOMELANDS, OTHER, PERSON, PROVINCE, SURNAMES, TOWN
from transforms.gazetteer import gazetteer
from transforms.printing import as_pattern, other_placement

Field = Literal["title", "lead", "text"]
Confidence = Literal["high", "medium", "low"]
EDITION: Final = "2"  # raise it when the same table would find other places
KINDS: Final = frozenset({"official", "press", "abbreviation", "seat", "other"})
NEEDS: Final = frozenset({"", "head", "alone", "small"})
_RANKS: Final[tuple[Confidence, ...]] = ("low", "medium", "high")
_PRINT: Final = re.compile(r"[A-ZĐ]|tp\b")
_ABROAD: Final = re.compile(HOMELANDS)
_HEADS: Final = PROVINCE | CITY | TOWN | OTHER
_BEFORE: Final = 40  # letters before a name that can say what it is
_GLUE: Final = re.compile(r"[,;:(](?=[^\W_])")  # where addresses are set without spaces
_JOINED: Final = frozenset("-–./&")


@dataclass(frozen=True, slots=True)
class PlaceName:
    """One print of the name of a province; `name` "" is a phrase in which such a name means something else.

    `needs`: `head` counts only behind "thành phố" or "TP", `alone` only before no capital, `small` is a word
    of the language, so that it says little in capitals.
    """

    name: str
    alias: str
    kind: str
    confidence: Confidence
    needs: str
    doubt: str


@dataclass(frozen=True, slots=True)
class Mention:
    """A province named in a field: how often, first where (letters before it) and how printed, how sure at best.

    `ambiguous` when all prints of it may name another province as well, which has a mention of its own.
    """

    field: Field
    name: str
    count: int
    position: int
    printed: str
    confidence: Confidence
    ambiguous: bool


def packaged() -> str:
    """The table of names that comes with the code, as CSV."""
    return files("transforms").joinpath("data", "place_names.csv").read_text(encoding="utf-8")


def read_names(text: str) -> tuple[PlaceName, ...]:
    """The rows of a CSV with the fields of `PlaceName` as head. Raises ValueError that names the faulty row."""
    rows = tuple(PlaceName(**row) for row in csv.DictReader(text.splitlines()))  # type: ignore[arg-type]
    seen: set[tuple[str, str]] = set()
    for row in rows:
        known = row.kind in KINDS and row.confidence in _RANKS and row.needs in NEEDS
        if not known or not _PRINT.match(row.alias) or (row.kind == "other") == bool(row.name):
            raise ValueError(f"{row.alias!r}: unknown kind, confidence or need, or no print of a name")
        if (row.name, row.alias) in seen:
            raise ValueError(f"{row.alias!r} twice for {row.name!r}")
        seen.add((row.name, row.alias))
    return rows


def find(title: str, lead: str, text: str, day: date) -> tuple[Mention, ...]:
    """The provinces that a text of a day names, by field; for texts in their stored form.

    A name counts as printed, capitals and accents included, in either placement of the tone mark; the longest
    print wins. "TP Bắc Ninh" is surer when that was a city of the first level on the day.
    """
    fields: tuple[tuple[Field, str], ...] = (("title", title), ("lead", lead), ("text", text))
    return tuple(mention for field, words in fields if words for mention in _mentions(field, words, day))


def prints(entry: PlaceName) -> dict[str, PlaceName]:
    """The forms in which a name of the table is printed: both tone placements, capitals, without accents, joined."""
    placed = other_placement(entry.alias)
    forms = dict.fromkeys((entry.alias, placed), entry)
    if entry.kind in ("official", "press", "other", "seat"):
        forms |= dict.fromkeys((entry.alias.upper(), placed.upper()), entry)
    if entry.kind == "official":
        bare = _bare(entry.alias)
        doubtful = replace(entry, confidence="medium" if " " in bare else "low")
        for form in (bare, bare.upper(), entry.alias.replace(" ", "").replace("-", ""), placed.replace(" ", "")):
            forms.setdefault(form, doubtful)
    return forms


def _bare(text: str) -> str:
    return re.sub("[\u0300-\u036f]", "", normalize("NFD", text.replace("đ", "d").replace("Đ", "D")))


@cache
def meant() -> dict[str, tuple[PlaceName, ...]]:
    """Every print of the packaged table with all names that it may mean."""
    found: dict[str, tuple[PlaceName, ...]] = {}
    for entry in read_names(packaged()):
        for form, doubted in prints(entry).items():
            found[form] = (*found.get(form, ()), doubted)
    return found


@cache
def _pattern() -> re.Pattern[str]:
    return as_pattern(meant())


def _mentions(field: Field, words: str, day: date) -> Iterator[Mention]:
    seen: dict[str, list[tuple[int, str, Confidence, bool]]] = {}
    for found in _pattern().finditer(words):
        entries = meant()[found[0]]
        for entry in entries:
            if entry.name and (sure := _confidence(entry, words, found.start(), found.end(), day)):
                seen.setdefault(entry.name, []).append((found.start(), found[0], sure, len(entries) > 1))
    for name, prints_of_it in seen.items():
        position, printed, *_ = prints_of_it[0]
        best = max((one[2] for one in prints_of_it), key=_RANKS.index)
        yield Mention(field, name, len(prints_of_it), position, printed, best, all(one[3] for one in prints_of_it))


def _confidence(entry: PlaceName, words: str, start: int, end: int, day: date) -> Confidence | None:
    """How sure it is that a print means its province; None where it means something else."""
    last = _last_words(words, start)
    head = _head(last)
    if head in OTHER or (entry.needs == "head" and head not in CITY):
        return None
    if _is_person(entry, last) or _ABROAD.match(words, end) or _is_spoilt(entry, words, start, end):
        return None
    if entry.kind == "abbreviation":
        return entry.confidence
    if head in PROVINCE or (head in CITY and entry.kind != "seat" and gazetteer().is_city(entry.name, day)):
        return "high"
    if head in CITY or head in TOWN:
        return min("medium", entry.confidence, key=_RANKS.index)
    return "low" if entry.needs == "small" and words[start:end].isupper() else entry.confidence


def _last_words(words: str, start: int) -> list[str]:
    """Up to three words of the same line before a name, if nothing but a space or the dot of "TP." parts them."""
    if words[max(0, start - 1) : start] not in (" ", "."):
        return []
    return _GLUE.sub(" ", words[max(0, start - _BEFORE) : start].rpartition("\n")[2]).split()[-3:]


def _head(last: list[str]) -> str:
    """The longest known head of those words; or ""."""
    lower = [word.lower().lstrip('("“') for word in last]
    heads = (" ".join(lower[place:]) for place in range(len(lower)))
    return next((head for head in heads if head in _HEADS), "")


def _is_person(entry: PlaceName, last: list[str]) -> bool:
    """Whether a name stands behind a surname or a form of address, so that it is somebody's own."""
    if last and (last[-1] in SURNAMES or last[-1].lower() in PERSON):
        return True
    if entry.confidence == "high":
        return False
    return any(word in SURNAMES and all(map(str.istitle, last[place:])) for place, word in enumerate(last))


def _is_spoilt(entry: PlaceName, words: str, start: int, end: int) -> bool:
    """Whether an abbreviation is part of another or stands among capitals, or a capital follows what has none."""
    if entry.needs == "alone":
        return words[end : end + 1] == " " and words[end + 1 : end + 2].isupper()
    if entry.kind != "abbreviation" or entry.confidence == "high":
        return False
    if words[max(0, start - 1) : start] in _JOINED or words[end : end + 1] in _JOINED - {"."}:
        return True
    around = [*words[max(0, start - _BEFORE) : start].split()[-1:], *words[end : end + _BEFORE].split()[:1]]
    return any(len(word) > 1 and word.isupper() for word in around)
