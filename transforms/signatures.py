"""Whose name stands behind which signature, newspaper by newspaper: the reviewed register `data/signatures.csv`."""

import csv
from dataclasses import dataclass
from datetime import date
from importlib.resources import files
from typing import Final

HEAD: Final = ["source", "name", "identity", "since", "until", "evidence", "note"]


@dataclass(frozen=True, slots=True)
class Signature:
    """A name as one newspaper printed it, for some days; None is open.

    `identity` is the person, "" when somebody looked and it is not known. `evidence` is never empty.
    """

    source: str
    name: str
    identity: str
    since: date | None
    until: date | None
    evidence: str
    note: str


def packaged() -> str:
    """The register that comes with the code, as CSV; it holds only what evidence was found for."""
    return files("transforms").joinpath("data", "signatures.csv").read_text(encoding="utf-8")


def read_register(text: str) -> tuple[Signature, ...]:
    """The rows of a CSV with the fields of `Signature` as head. Raises ValueError that names the faulty row."""
    reader = csv.DictReader(text.splitlines())
    if reader.fieldnames != HEAD:
        raise ValueError(f"the register needs the columns {', '.join(HEAD)}")
    return tuple(_read_row(row) for row in reader)


def _read_row(row: dict[str, str]) -> Signature:
    since, until = _day(row["since"]), _day(row["until"])
    if not (row["source"] and row["name"] and row["evidence"]):
        raise ValueError(f"signature {row['name']!r}: newspaper, name and evidence are needed")
    if since and until and until < since:
        raise ValueError(f"signature {row['name']!r}: it ends before it begins")
    return Signature(row["source"], row["name"], row["identity"], since, until, row["evidence"], row["note"])


def _day(text: str) -> date | None:
    return date.fromisoformat(text) if text else None
