"""Whether a short line says what a picture shows, told from its words by weights that were learned from labelled lines.

`python -m benchmarks.scenes` learns them anew from the lines in `benchmarks/scenes.tsv`.
"""

import re
from collections.abc import Iterator
from functools import cache
from importlib import resources
from itertools import pairwise
from typing import Final

from transforms import wording

_TOKEN: Final = re.compile(r"\w+|[^\w\s]")
_TABLE: Final = "data/scenes.tsv"
_SHORT: Final = (4, 6, 9, 12, 15)  # words
_NEVER: Final = re.compile(  # stands in a tenth of the sentences, and in none of the captions
    r"\b(?:là|(?<!sạch )sẽ|nói|mong|(?<!chuyên )(?<!ân )cần(?! cẩu| câu)|rất|cũng|thì|mà|nhưng"
    r"|cho biết|có thể|này|đó|như sau|không giấu|trân trọng|giới thiệu toàn văn)\b"
)
_NO: Final = -9.0


def beside_text(line: str) -> float:
    """How much more a line looks like a caption than like a paragraph of one sentence: the logarithm of the odds."""
    return _weigh(line, 0)


def beside_heads(line: str) -> float:
    """The same beside a subhead."""
    return _weigh(line, 1)


def features(line: str) -> dict[str, float]:
    """What a line is weighed by: its words, pairs of them, how it begins and ends, and how long it is.

    Names count as one word, whatever they are, and so do numbers; a stop at the end does not count.
    """
    line = line.rstrip(" .")
    words = list(_words(line))
    if not words:
        return {}
    found = {
        "": 1.0,
        "names": words.count("N") / 2,
        "commas": float(words.count(",")),
        "pictured": wording.pictured(line) / 2,
    }
    found |= dict.fromkeys([f"<{most}" for most in _SHORT if len(words) < most], 1.0)
    found |= dict.fromkeys(words, 1.0) | {f"{one} {other}": 1.0 for one, other in pairwise(words)}
    return found | {f"^{words[0]}": 1.0, "^" + " ".join(words[:2]): 1.0, f"{words[-1]}$": 1.0}


def _words(line: str) -> Iterator[str]:
    before = ""
    for number, word in enumerate(_TOKEN.findall(line)):
        plain = "0" if word[0].isdigit() else "N" if number and word[0].isupper() else word.lower()
        if plain != "N" or before != "N":
            yield plain
        before = plain


def first_sentence(line: str) -> str:
    """A line without the sentence behind it that speaks of the picture itself."""
    first, _, rest = line.partition(". ")
    return first if _OF_PICTURE.fullmatch(rest) else line


_OF_PICTURE: Final = re.compile(r"(?:Hình ảnh|Ảnh|Bức ảnh|Hình|Đây là (?!một\b|lần\b)) ?[^.:,\d]*\.?")


def _weigh(line: str, column: int) -> float:
    line = first_sentence(line)
    if _NEVER.search(line):
        return _NO
    weights = _weights()
    return sum(value * weights[name][column] for name, value in features(line).items() if name in weights)


@cache
def _weights() -> dict[str, tuple[float, float]]:
    rows = (row.split("\t") for row in resources.files("transforms").joinpath(_TABLE).read_text("utf-8").splitlines())
    return {name: (float(text), float(heads)) for name, text, heads in rows}
