"""A small text grammar: `[one|two]` chooses, `{slot}` fills, `{3~9}` draws a number."""

import re
from collections.abc import Callable, Mapping
from functools import cache
from importlib.resources import files
from random import Random

Slots = Mapping[str, Callable[[], str]]

_CHOICE = re.compile(r"\[([^\[\]]*)\]")
_SLOT = re.compile(r"\{([^{}]+)\}")
_RANGE = re.compile(r"(\d+)~(\d+)")


def expand(template: str, rng: Random, slots: Slots) -> str:
    """Return `template` with every choice made and every slot filled; an unknown slot is a KeyError."""
    text = template
    while _CHOICE.search(text):
        text = _CHOICE.sub(lambda found: rng.choice(found[1].split("|")), text, count=1)
    while _SLOT.search(text):
        text = _SLOT.sub(lambda found: _fill(found[1], rng, slots), text)
    return text.strip()


def capitalize(text: str) -> str:
    """Return `text` with its first letter in upper case and the rest untouched."""
    return text[:1].upper() + text[1:]


def group_thousands(number: int) -> str:
    """Return the number as Vietnamese papers print it: 1985 is "1.985"."""
    return f"{number:,}".replace(",", ".")


@cache
def read_stock(name: str) -> Mapping[str, tuple[str, ...]]:
    """Return the sections of one stock file: heading without "# " to its non-empty lines."""
    sections: dict[str, list[str]] = {}
    lines: list[str] = []
    for line in files("simulator.prose").joinpath(f"{name}.txt").read_text(encoding="utf-8").splitlines():
        if line.startswith("# "):
            lines = sections.setdefault(line[2:].strip(), [])
        elif line.strip():
            lines.append(line.strip())
    return {heading: tuple(found) for heading, found in sections.items()}


def _fill(slot: str, rng: Random, slots: Slots) -> str:
    if span := _RANGE.fullmatch(slot):
        return str(rng.randint(int(span[1]), int(span[2])))
    return slots[slot]()
