"""`python -m benchmarks.places`: what finding provinces and districts costs, in CPU for each article of 3,000 letters.

The articles are fictional, with ten prints of provinces and three of districts in each: as many as in saved pages.
"""

import re
import time
from collections.abc import Callable, Sequence
from datetime import UTC, date, datetime
from random import Random
from typing import Final

from simulator import stories
from transforms import districts, places

ARTICLES: Final = 200
LETTERS: Final = 3000
PROVINCES: Final = 10
DISTRICTS: Final = 3
ROUNDS: Final = 9
DAY: Final = date(2020, 8, 5)
TITLE: Final = 70
LEAD: Final = 200
_WORD: Final = re.compile(r"\w+")  # the yardstick on a busy machine: one pass of the cheapest pattern


def articles(count: int = ARTICLES) -> Sequence[str]:
    """Texts of fictional news with names of provinces and districts in them; always the same."""
    rng = Random(1)  # noqa: S311 - fiction, not secrets
    prints = sorted(places.meant())
    ranked = [f"{districts.KINDS[row.kind][0]} {row.name}" for row in districts.read_list(districts.packaged())]
    picked = ([*rng.choices(prints, k=PROVINCES), *rng.choices(ranked, k=DISTRICTS)] for _ in range(count))
    return [_with_names(rng, number, names) for number, names in enumerate(picked, 1)]


def measure(find: Callable[[str], object], texts: Sequence[str]) -> tuple[float, float]:
    """Milliseconds of CPU for each text: of the quickest round, and of the one in the middle."""
    rounds = sorted(_round(find, texts) for _ in range(ROUNDS))
    return rounds[0], rounds[len(rounds) // 2]


def main() -> None:
    """Print the table."""
    texts = articles()
    found = sum(len(places.find("", "", text, DAY)) for text in texts) / len(texts)
    print(f"{len(texts)} articles of {LETTERS} letters, {found:.1f} provinces in each; ms of CPU, least and median")  # noqa: T201
    for name, find in (("words", _WORD.findall), ("provinces", _provinces), ("districts", _districts)):
        print(f"{name:10} {'{:.3f} {:.3f}'.format(*measure(find, texts))}")  # noqa: T201


def _provinces(text: str) -> object:
    return places.find(text[:TITLE], text[:LEAD], text, DAY)


def _districts(text: str) -> object:
    return districts.find(text[:TITLE], text[:LEAD], text, ("80",))


def _round(find: Callable[[str], object], texts: Sequence[str]) -> float:
    start = time.process_time()
    for text in texts:
        find(text)
    return (time.process_time() - start) / len(texts) * 1000


def _with_names(rng: Random, number: int, names: Sequence[str]) -> str:
    words: list[str] = []
    while sum(map(len, words)) + len(words) < LETTERS:
        story = stories.write(1, number + len(words), datetime(2020, 8, 5, 5, tzinfo=UTC))
        words += " ".join(piece.text for piece in story.pieces).split()
    for name in names:
        words.insert(rng.randrange(LETTERS // 8), name)
    return " ".join(words)[:LETTERS]


if __name__ == "__main__":
    main()
