"""The words and neighbouring pairs of articles, by which search finds them: made for a batch at once."""

import hashlib
import unicodedata
from collections.abc import Iterator, Sequence
from datetime import datetime
from typing import Any, Final, NamedTuple

import pyarrow as pa
import pyarrow.compute

from transforms.text import fold

pc: Any = pyarrow.compute  # its functions are made when it is imported, where no checker sees them
COPY: Final = "COPY clean.article_search (article_id, words, keys) FROM STDIN"
_LONGEST: Final = 100_000  # letters of an article; nobody searches beyond them
_LONGEST_WORD: Final = 200
_WEEK: Final = 604_800  # seconds
_AT_ONCE: Final = 1000  # articles
_REMEMBERED: Final = 200_000  # words
_PLACES: Final = 16_383  # the last place that a tsvector tells apart
_HEAD: Final = pa.array([f":{n}A" for n in range(1, _PLACES + 1)])
_BODY: Final = pa.array([f":{n}B" for n in range(1, _PLACES + 1)])
_MASK: Final = 0x7FFF
_NUMBERS: Final = pa.array([str(n) for n in range(_MASK + 1)])


class Findable(NamedTuple):
    """What search knows of an article."""

    article_id: int
    title: str
    body: str
    published_at: datetime


class _Word(NamedTuple):
    folded: str
    first: int  # its part of the key as the first of a pair
    second: int  # and as the second


_known: dict[str, _Word] = {}
_separators: set[str] = set(".,:;!?\"'()-/_%…–“”‘’")  # grows as other signs are met


def lines(articles: Sequence[Findable]) -> Iterator[bytes]:
    """Lines of COPY for `clean.article_search`; the same as the functions search_words and search_keys make."""
    for start in range(0, len(articles), _AT_ONCE):
        yield from _some_lines(articles[start : start + _AT_ONCE])


def _some_lines(articles: Sequence[Findable]) -> Iterator[bytes]:
    """Whole columns go through Arrow: a loop over words costs several times as much."""
    titles = [_apart(article.title) for article in articles]
    texts = [f"{title} {_apart(article.body)}".strip() for title, article in zip(titles, articles, strict=True)]
    split = pc.ascii_split_whitespace(pa.array(texts, pa.string()))
    spelled = split.values.dictionary_encode()
    words = spelled.dictionary.to_pylist()
    if odd := {sign for sign in set("".join(words)) if not (sign.isalpha() or sign.isdecimal())}:
        _separators.update(odd)
        yield from _some_lines(articles)
        return
    known = [_learn(word) for word in words]
    places = _join(split, _placed(split, spelled.indices, known, [len(title.split()) for title in titles]), " ")
    keys = _join(split, _paired(spelled.indices, known), ",")
    for article, text, place, key in zip(articles, texts, places, keys, strict=True):
        spelled_place = place if text else ""
        yield f"{article.article_id}\t{spelled_place}\t{{{key},{_week_key(article.published_at)}}}\n".encode()


def _apart(text: str) -> str:
    """Words and nothing else, with spaces between them: a call for each sign is faster than a pattern."""
    text = unicodedata.normalize("NFC", text[:_LONGEST])
    for sign in tuple(_separators):  # another thread may be adding one
        text = text.replace(sign, " ")
    return text


def _learn(word: str) -> _Word:
    found = _known.get(word)
    if found is None:
        if len(_known) >= _REMEMBERED:
            _known.clear()
        folded = fold(word)[:_LONGEST_WORD]
        digest = hashlib.md5(folded.encode(), usedforsecurity=False).digest()  # Postgres of any version has it
        first, second = int.from_bytes(digest[:2], "big"), int.from_bytes(digest[2:4], "big")
        found = _known[word] = _Word(folded, first & _MASK, second & _MASK)
    return found


def _placed(split: pa.ListArray, indices: pa.Array, known: Sequence[_Word], headed: Sequence[int]) -> pa.Array:
    """Each word with its place and weight, as a tsvector is spelled."""
    labels = []
    for length, head in zip(pc.list_value_length(split).to_pylist(), headed, strict=True):
        last = min(length, len(_BODY))
        labels += [_HEAD.slice(0, min(head, last)), _BODY.slice(head, max(last - head, 0))]
        labels += [_BODY.slice(len(_BODY) - 1, 1)] * (length - last)  # of a very long text the last words share a place
    folded = pa.array([word.folded for word in known], pa.string()).take(indices)
    return pc.binary_join_element_wise(folded, pa.concat_arrays(labels), "")


def _paired(indices: pa.Array, known: Sequence[_Word]) -> pa.Array:
    """The key of each word with the next one; that of an article's last word is of no consequence."""
    first = pa.array([word.first for word in known], pa.int16()).take(indices)
    second = pa.array([word.second for word in known], pa.int16()).take(indices)
    following = pa.concat_arrays([second.slice(1), second.slice(0, 1)])
    return _NUMBERS.take(pc.bit_wise_xor(first, following))


def _join(split: pa.ListArray, strings: pa.Array, separator: str) -> list[str]:
    joined: list[str] = pc.binary_join(pa.ListArray.from_arrays(split.offsets, strings), separator).to_pylist()
    return joined


def _week_key(at: datetime) -> int:
    return -1 - max(int(at.timestamp() // _WEEK), 0)
