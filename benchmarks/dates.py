"""`python -m benchmarks.dates`: date readers on the dates of Vietnamese papers, right, wrong and refused.

A reader that is not installed is named and left out. Each gets the string as printed, is told that the day comes first
where it can be told so, and Hà Nội's zone where it asks for one. What ought to be refused is right only when it is.
"""

import argparse
import csv
import sys
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from importlib import import_module
from pathlib import Path
from types import ModuleType
from typing import Final

from transforms import dates

VECTORS: Final = Path(__file__).parents[1] / "tests" / "transforms" / "date_vectors.csv"
FETCHED: Final = datetime(2026, 10, 2, 5, tzinfo=UTC)
COLUMNS: Final = ("right", "wrong day", "wrong time", "took what is to be refused", "refused what is to be read")
Reader = Callable[[str], object]


@dataclass(frozen=True, slots=True)
class Vector:
    """A printed string and what it says; None for one that is to be refused."""

    raw: str
    expected: datetime | None


def read_vectors(path: Path) -> tuple[Vector, ...]:
    """The rows of a CSV with the columns raw and expected; a day alone is its midnight."""
    with path.open(encoding="utf-8", newline="") as file:
        return tuple(Vector(row["raw"], _instant(row["expected"])) for row in csv.DictReader(file))


def judge(read: Reader, vector: Vector) -> str:
    """One of `COLUMNS`: what a reader made of a string."""
    found = _read(read, vector.raw)
    if vector.expected is None or found is None:
        return COLUMNS[0] if found == vector.expected else COLUMNS[3] if found else COLUMNS[4]
    if found.date() != vector.expected.date():
        return COLUMNS[1]
    return COLUMNS[0] if found == vector.expected else COLUMNS[2]


def compare(readers: dict[str, Reader], vectors: Sequence[Vector]) -> Iterator[tuple[str, Counter[str]]]:
    """For each reader how many strings ended in which column."""
    for name, read in readers.items():
        yield name, Counter(judge(read, vector) for vector in vectors)


def month_first(read: Reader, vectors: Sequence[Vector]) -> int:
    """How many days a reader gave with day and month exchanged."""
    found = [(_read(read, vector.raw), vector.expected) for vector in vectors]
    return sum(
        (got.year, got.month, got.day) == (meant.year, meant.day, meant.month) and got.day != got.month
        for got, meant in found
        if got and meant
    )


def peers() -> tuple[dict[str, Reader], list[str]]:
    """The readers that can be imported here, and the names of the others."""
    found: dict[str, Reader] = {"ours": _read_ours}
    missing = []
    for name, (module, make) in _PEERS.items():
        try:
            found[name] = make(import_module(module))
        except ImportError:
            missing.append(name)
    return found, missing


def main() -> None:
    """Print the table."""
    parser = argparse.ArgumentParser(prog="benchmarks.dates", description=__doc__)
    parser.add_argument("vectors", type=Path, nargs="?", default=VECTORS, help="CSV with the columns raw and expected")
    vectors = read_vectors(parser.parse_args().vectors)
    readers, missing = peers()
    refused = sum(vector.expected is None for vector in vectors)
    lines = [f"{len(vectors)} strings, {refused} of them to be refused", ""]
    lines += [
        f"| reader | {' | '.join(COLUMNS)} | day and month exchanged |",
        "| --- |" + " ---: |" * (len(COLUMNS) + 1),
    ]
    for name, tally in compare(readers, vectors):
        exchanged = month_first(readers[name], vectors)
        lines.append(f"| {name} | {' | '.join(str(tally[column]) for column in COLUMNS)} | {exchanged} |")
    lines += [f"\n{name}: not installed" for name in missing]
    sys.stdout.write("\n".join(lines) + "\n")


def _instant(expected: str) -> datetime | None:
    return _in_hanoi(datetime.fromisoformat(expected)) if expected else None


def _in_hanoi(at: datetime) -> datetime:
    return at.astimezone(dates.HANOI) if at.tzinfo else at.replace(tzinfo=dates.HANOI)


def _read(read: Reader, raw: str) -> datetime | None:
    """What a reader says, as an instant; any of its many exceptions is a refusal."""
    try:
        return _as_instant(read(raw))
    except (ValueError, TypeError, OverflowError, AttributeError, KeyError, IndexError, AssertionError):
        return None


def _as_instant(found: object) -> datetime | None:
    if isinstance(found, str):
        found = datetime.fromisoformat(found)
    if isinstance(found, datetime) and found == found:  # pandas has a date that is no date
        return _in_hanoi(found)
    return None


def _read_ours(raw: str) -> object:
    return dates.read(raw, fetched_at=FETCHED).at


def _dateparser(module: ModuleType, languages: list[str] | None = None, **settings: object) -> Reader:
    told = {"RELATIVE_BASE": FETCHED.replace(tzinfo=None), "TIMEZONE": "Asia/Ho_Chi_Minh", **settings}
    return lambda raw: module.parse(raw, settings=told, languages=languages)


_PEERS: Final[dict[str, tuple[str, Callable[[ModuleType], Reader]]]] = {
    "dateparser": ("dateparser", _dateparser),
    "dateparser, day first": ("dateparser", lambda m: _dateparser(m, DATE_ORDER="DMY")),
    "dateparser, Vietnamese": ("dateparser", lambda m: _dateparser(m, ["vi"])),
    "dateparser, Vietnamese, strict": (
        "dateparser", lambda m: _dateparser(m, ["vi"], STRICT_PARSING=True, DATE_ORDER="DMY"),
    ),
    "dateutil": ("dateutil.parser", lambda m: m.parse),
    "dateutil, day first": ("dateutil.parser", lambda m: lambda raw: m.parse(raw, dayfirst=True)),
    "dateutil, day first, fuzzy": ("dateutil.parser", lambda m: lambda raw: m.parse(raw, dayfirst=True, fuzzy=True)),
    "pandas, day first": ("pandas", lambda m: lambda raw: m.to_datetime(raw, dayfirst=True).to_pydatetime()),
    "htmldate": (
        "htmldate", lambda m: lambda raw: m.find_date(f"<html><body><article><p>{raw}</p></article></body></html>"),
    ),
    "arrow": ("arrow", lambda m: lambda raw: m.get(raw).datetime),
    "pendulum": ("pendulum", lambda m: lambda raw: m.parse(raw, strict=False, day_first=True)),
    "ciso8601": ("ciso8601", lambda m: m.parse_datetime),
    "maya": ("maya", lambda m: lambda raw: m.parse(raw, day_first=True).datetime()),
}  # fmt: skip


if __name__ == "__main__":
    main()
