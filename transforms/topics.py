"""What sections of newspapers are about, in IPTC Media Topics: the reviewed table `data/topics.csv`."""

import csv
import re
from dataclasses import dataclass
from importlib.resources import files
from typing import Final

from transforms.text import slug

KINDS: Final = frozenset({"topic", "mixed", "genre", "geography", "format", "language", "advertising"})
CONFIDENCES: Final = frozenset({"high", "medium", "low"})
BASES: Final = frozenset({"seen", "memory"})
_CODE: Final = re.compile(r"medtop:\d{8}")


@dataclass(frozen=True, slots=True)
class SectionTopic:
    """A section with the narrowest Media Topic that fits all of it, and the first level above; "" where none does.

    `section_key` is the slug of the section; two prints with one slug are one section. `kind` says
    what a section without a topic is; `basis` whether the section was seen or is from memory.
    """

    section_key: str
    section: str
    kind: str
    topic: str
    label: str
    broad: str
    broad_label: str
    confidence: str
    basis: str
    note: str


def packaged() -> str:
    """The table that comes with the code, as CSV."""
    return files("transforms").joinpath("data", "topics.csv").read_text(encoding="utf-8")


def read_table(text: str) -> tuple[SectionTopic, ...]:
    """The rows of a CSV with the fields of `SectionTopic` as head. Raises ValueError that names the faulty row."""
    rows = tuple(SectionTopic(**row) for row in csv.DictReader(text.splitlines()))
    keys: set[str] = set()
    for row in rows:
        if fault := "twice in the table" if row.section_key in keys else _fault(row):
            raise ValueError(f"section {row.section!r}: {fault}")
        keys.add(row.section_key)
    return rows


def _fault(row: SectionTopic) -> str:
    named = (row.topic, row.label, row.broad, row.broad_label)
    if row.section_key != slug(row.section) or not row.section_key:
        return f"its key must be {slug(row.section)!r}"
    if row.kind not in KINDS or row.confidence not in CONFIDENCES or row.basis not in BASES:
        return "unknown kind, confidence or basis"
    if any(named) != all(named) or (row.kind == "topic" and not row.topic):
        return "a topic needs code, label and the level above"
    if row.topic and not (_CODE.fullmatch(row.topic) and _CODE.fullmatch(row.broad)):
        return "no code of a Media Topic"
    return ""
