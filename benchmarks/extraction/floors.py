"""The scores that may not be lost: read from floors.toml, compared with a run, only ever raised."""

import re
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from math import floor
from pathlib import Path
from typing import Final

from benchmarks.extraction.cases import Order
from benchmarks.extraction.summary import TARGETS

FILE: Final = Path(__file__).with_name("floors.toml")
_STEP: Final = 1000  # floors are thousandths
_SLACK: Final = 0.005  # one page in two hundred may change sides, though never across a target


@dataclass(frozen=True, slots=True)
class Floors:
    """The pages that are measured, measure to least share, and why a floor is below its target."""

    order: Order
    values: Mapping[str, float]
    reasons: Mapping[str, str]


def read_floors(path: Path = FILE) -> Floors:
    """Return the floors of a file."""
    data = tomllib.loads(path.read_text(encoding="utf-8"))
    return Floors(Order(data["pages"], data["seed"]), data["floors"], data["below_target"])


def find_losses(sums: Mapping[str, float], floors: Floors) -> dict[str, tuple[float, float]]:
    """Return measure to (score, floor) for every score that is below its floor or missing."""
    scores = {measure: sums.get(measure, 0.0) for measure in floors.values}
    return {measure: (scores[measure], least) for measure, least in floors.values.items() if scores[measure] < least}


def find_excuses(floors: Floors) -> tuple[set[str], set[str]]:
    """Return measures below target without a reason, and reasons without such a measure."""
    below = {measure for measure, target in TARGETS.items() if floors.values.get(measure, 0.0) < target}
    return below - set(floors.reasons), set(floors.reasons) - below


def raise_floors(sums: Mapping[str, float], path: Path = FILE) -> dict[str, float]:
    """Write a new floor just below every score that lies well above its old one; return those that rose.

    A floor that reached its target loses its reason. Nothing is ever lowered: that is done by hand.
    """
    floors, text = read_floors(path), path.read_text(encoding="utf-8")
    reached = {measure: _place_floor(measure, score) for measure, score in sums.items() if measure in floors.values}
    risen = {measure: least for measure, least in reached.items() if least > floors.values[measure]}
    head, mark, reasons = text.partition("[below_target]")
    for measure, value in risen.items():
        head = re.sub(rf"(?m)^{measure} = .*$", f"{measure} = {value}", head)
        if value >= TARGETS[measure]:
            reasons = re.sub(rf"(?m)^{measure} = .*\n", "", reasons)
    path.write_text(head + mark + reasons, encoding="utf-8")
    return risen


def _place_floor(measure: str, score: float) -> float:
    target = TARGETS[measure]
    least = max(target, score - _SLACK) if score >= target else score - _SLACK
    return floor(round(least * _STEP, 6)) / _STEP
