"""What two texts have in common: shingles of five words, a sample of them to find candidates by, numbers in place."""

import hashlib
from collections import defaultdict
from collections.abc import Iterator, Sequence, Set
from dataclasses import dataclass
from functools import lru_cache
from typing import Final
from zlib import crc32

from transforms.text import fold

SHINGLE: Final = 5  # words; in Vietnamese a word of print is a syllable
_BASE: Final = 2  # of each paragraph's sample, however short it is
_STEP: Final = 24  # one more for so many shingles
_SIGN: Final = 1 << 31  # the database keeps signed numbers

_DIGITS: Final = frozenset("0123456789")

Figure = tuple[str, str, str]  # two words before a number, the word behind it, the number


class _Letters(dict[int, str]):
    """What becomes of each letter, found once: folded, or a space if it is none. A quarter of the time of folding."""

    def __missing__(self, code: int) -> str:
        folded = fold(chr(code))
        self[code] = plain = folded if folded.isalnum() or not folded else " "
        return plain


_LETTERS: Final = _Letters({ord("\n"): "\n"})


@dataclass(frozen=True, slots=True)
class Print:
    """What is compared of a text: its words without case, accents and punctuation.

    `sample` are the least hashes of each paragraph: a paragraph that stands in two texts is in both
    samples with the same hashes, whatever stands around it. `paragraphs` are the hashes of shingles in
    their order, `shingles` all of them; `digest` is of all words in their order.
    """

    digest: bytes
    words: int
    paragraphs: tuple[tuple[int, ...], ...]
    shingles: frozenset[int]
    sample: tuple[int, ...]
    figures: frozenset[Figure]


@dataclass(frozen=True, slots=True)
class Likeness:
    """What two texts share: words within common shingles, their part of each text; numbers in the same frame.

    Words are counted, not shingles: a changed word costs five of these, so that a text edited
    throughout would look like one of which half is another's.
    """

    shared: int
    of_a: float
    of_b: float
    frames: int
    agreeing: int

    @property
    def resemblance(self) -> float:
        """Shared words among those of both texts together, from 0 to 1."""
        return self.shared and 1 / (1 / self.of_a + 1 / self.of_b - 1)

    @property
    def less(self) -> float:
        """Share of the text that has more of its own."""
        return min(self.of_a, self.of_b)

    @property
    def more(self) -> float:
        """Share of the text that has less of its own."""
        return max(self.of_a, self.of_b)

    @property
    def contradiction(self) -> float:
        """Share of the numbers in the same frame that differ: high for a column that is filled anew each day."""
        return 1 - self.agreeing / self.frames if self.frames else 0.0


@lru_cache(maxsize=512)  # some 20 MB: what is compared with one article is often compared with the next as well
def take_print(text: str) -> Print:
    """The print of a text with one paragraph a line."""
    lines = [line.split() for line in text.translate(_LETTERS).split("\n")]
    paragraphs = [_hash(words) for words in lines]
    sample: set[int] = set()
    for hashes in map(set, paragraphs):
        sample.update(sorted(hashes)[: _BASE + len(hashes) // _STEP])
    words = [word for line in lines for word in line]
    return Print(
        hashlib.blake2b(" ".join(words).encode(), digest_size=16).digest(), len(words), tuple(paragraphs),
        frozenset().union(*paragraphs), tuple(sorted(sample)), frozenset(_figures(words)),
    )  # fmt: skip


def compare(a: Print, b: Print) -> Likeness:
    """What two texts share."""
    common = a.shingles & b.shingles
    of_a, of_b = _cover(a, common), _cover(b, common)
    frames, agreeing = _agree(a.figures, b.figures)
    return Likeness(min(of_a, of_b), of_a / max(a.words, 1), of_b / max(b.words, 1), frames, agreeing)


def _hash(words: Sequence[str]) -> tuple[int, ...]:
    """Hashes of a paragraph's shingles in their order; one of three or four words is a shingle by itself."""
    if len(words) < SHINGLE:
        return (crc32(" ".join(words).encode()) - _SIGN,) if len(words) > 2 else ()
    runs = zip(words, words[1:], words[2:], words[3:], words[4:], strict=False)
    return tuple([crc32(" ".join(run).encode()) - _SIGN for run in runs])


def _cover(text: Print, common: frozenset[int]) -> int:
    """How many words of a text stand within common shingles; a paragraph of four words counts as five."""
    covered = 0
    for hashes in text.paragraphs:
        if common.isdisjoint(hashes):
            continue
        end = 0
        for place, shingle in enumerate(hashes):
            if shingle in common:
                covered += place + SHINGLE - max(place, end)
                end = place + SHINGLE
    return min(covered, text.words)


def _figures(words: Sequence[str]) -> Iterator[Figure]:
    """The numbers of a text with their neighbours, other numbers among those unsaid."""
    for place in [place for place, word in enumerate(words) if word[0] in _DIGITS]:
        before, after = words[max(place - 2, 0) : place], words[place + 1 : place + 2]
        masked = ["#" if word[0] in _DIGITS else word for word in (*before, *after)]
        yield " ".join(masked[: len(before)]), " ".join(masked[len(before) :]), words[place]


def _agree(a: Set[Figure], b: Set[Figure]) -> tuple[int, int]:
    """How many numbers could agree because their frames stand in both texts, and how many do."""
    left, right = _by_frame(a), _by_frame(b)
    frames = agreeing = 0
    for frame in left.keys() & right.keys():
        frames += min(len(left[frame]), len(right[frame]))
        agreeing += len(left[frame] & right[frame])
    return frames, agreeing


def _by_frame(figures: Set[Figure]) -> dict[tuple[str, str], set[str]]:
    frames: dict[tuple[str, str], set[str]] = defaultdict(set)
    for before, after, number in figures:
        frames[before, after].add(number)
    return frames
