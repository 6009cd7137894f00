"""Editions in two languages: days of one house with Vietnamese stories, English versions of some, and others."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime, timedelta
from random import Random
from typing import Final

from benchmarks.kinship.press import FIRST
from benchmarks.kinship.prose import Voice
from simulator.prose.names import PLACES, name_person
from transforms.text import fold
from transforms.twins import Edition, find_twin, read_edition, take_marks

_ENGLISH: Final = (
    "the provincial people's committee farmers households season market plan project school road bridge health centre "
    "has have were was will approved opened visited built handed over said reported grew fell in on for with this year"
).split()


@dataclass(frozen=True, slots=True)
class Facts:
    """What both editions of a story tell: people, places, numbers in Vietnamese and in English spelling, a picture."""

    names: tuple[str, ...]
    numbers: tuple[tuple[str, str], ...]
    picture: str


def score_editions(days: int, seed: int = 1) -> tuple[float, float, int]:
    """Recall and precision over so many days of eight Vietnamese and four English stories; how many are editions."""
    found = right = there = 0
    for day in range(days):
        for truth, foreign, near in _one_day(Random(f"{seed}:{day}"), day):  # noqa: S311 - no secret
            twin = find_twin(foreign, near)
            there += truth is not None
            found += twin is not None
            right += twin is not None and twin.article_id == truth
    return right / there, right / found, there


def _one_day(rng: Random, day: int) -> Iterator[tuple[int | None, Edition, list[Edition]]]:
    """English articles with the number of their Vietnamese edition, if any, and what shares a mark with them."""
    at = FIRST + timedelta(days=day)
    place = rng.choice(PLACES)
    stories = [_facts(rng, place, f"anh-{day}-{number}") for number in range(8)]
    texts = [(_tell(rng, facts), [facts.picture] if facts.picture else []) for facts in stories]
    local = [_edition(number, at, text, pictures, "vi") for number, (text, pictures) in enumerate(texts)]
    for turn in range(4):
        truth = rng.randrange(8) if turn < 3 else None
        facts = stories[truth] if truth is not None else _facts(rng, place, f"photo-{day}")
        pictures = [facts.picture] if facts.picture and rng.random() < 0.7 else []
        text = _translate(rng, facts)
        marks = take_marks(text, pictures, "en")
        near = [one for one, told in zip(local, texts, strict=True) if marks & take_marks(*told, "vi")]
        yield truth, _edition(100 + turn, at + timedelta(hours=rng.randint(1, 30)), text, pictures, "en"), near


def _edition(number: int, at: datetime, text: str, pictures: list[str], language: str) -> Edition:
    return read_edition(number, f"u{number}", at, text, pictures, language)


def _facts(rng: Random, place: str, picture: str) -> Facts:
    whole, tenth = rng.randint(1, 290), rng.randint(1, 9)
    households, hectares = rng.randint(1, 9), rng.randint(100, 999)
    numbers = (
        (f"{whole},{tenth} tỉ đồng", f"{whole}.{tenth} billion dong"),
        (f"{households}.{hectares} hộ", f"{households},{hectares} households"),
        (f"{rng.randint(10, 98)}%",) * 2, (f"năm {rng.randint(2015, 2026)}",) * 2,
    )  # fmt: skip
    people = [name_person(rng) for _ in range(rng.randint(1, 3))]
    return Facts((*people, place), numbers, f"/2026/{picture}.jpg" if rng.random() < 0.6 else "")


def _tell(rng: Random, facts: Facts) -> str:
    voice = Voice(rng)
    said = [f"Ông {name} {voice.say(8, 14)}" for name in facts.names]
    return " ".join(said + [f"{voice.say(8, 16)[:-1]} {number}." for number, _ in facts.numbers])


def _translate(rng: Random, facts: Facts) -> str:
    """The same in English, shorter: some facts stay out, names stand without accents half of the time."""
    plain = rng.random() < 0.5
    names = [_bare(name) if plain else name for name in facts.names if rng.random() < 0.8]
    numbers = [number for _, number in facts.numbers if rng.random() < 0.7]
    return " ".join(f"{' '.join(rng.choices(_ENGLISH, k=9))} {fact}." for fact in (*names, *numbers))


def _bare(name: str) -> str:
    return fold(name).title()
