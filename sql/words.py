"""The words and neighbouring pairs of articles, by which search finds them: made for a batch at once."""

import hashlib
import struct
import unicodedata
from array import array
from collections.abc import Iterator, Sequence
from datetime import datetime
from itertools import pairwise
from typing import Any, Final, NamedTuple

import pyarrow as pa
import pyarrow.compute
from psycopg import Connection

from sql.plan import Findable
from transforms.text import fold

pc: Any = pyarrow.compute  # its functions are made when it is imported, where no checker sees them
# Postgres reads these columns in its own form in a quarter of the time that it needs for text.
COPY: Final = "COPY clean.article_search (article_id, words, keys) FROM STDIN (FORMAT BINARY)"
_BEGIN: Final = b"PGCOPY\n\xff\r\n\0" + struct.pack(">ii", 0, 0)
_END: Final = struct.pack(">h", -1)
_UP_TO_WORDS: Final = struct.Struct(">hiqii")  # columns; article_id; size of the vector, how many words
_UP_TO_KEYS: Final = struct.Struct(">iiiiii")  # size of the array, dimensions, nulls, type, how many keys, the first
_KEY: Final = struct.Struct(">ih")
_SMALLINT: Final = 21  # its number in Postgres
_LONGEST: Final = 100_000  # letters of an article; nobody searches beyond them
_LONGEST_WORD: Final = 200
_WEEK: Final = 604_800  # seconds
_AT_ONCE: Final = 1000  # articles
_REMEMBERED: Final = 200_000  # words
_PLACES: Final = 16_383  # the last place that a tsvector tells apart
_MOST: Final = 256  # places of one word
_MASK: Final = 0x7FFF
_KEYS: Final = pa.array([_KEY.pack(_KEY.size - 4, n) for n in range(_MASK + 1)], pa.binary(_KEY.size))
_NOTHING: Final = (0, memoryview(b""))
_COUNTS: Final = pa.array([b"\0" + struct.pack(">H", n) for n in range(_MOST + 1)], pa.binary())


class _Word(NamedTuple):
    folded: str
    first: int  # its part of the key as the first of a pair
    second: int  # and as the second


_known: dict[str, _Word] = {}
_separators: set[str] = set(".,:;!?\"'()-/_%…–“”‘’")  # grows as other signs are met


def _places(weight: int) -> memoryview:
    """Two bytes for each place, as Postgres sends them."""
    swapped = array("H", [weight << 14 | n for n in range(1, _PLACES + 1)])
    swapped.byteswap()
    return memoryview(swapped.tobytes())


_HEAD: Final = _places(3)  # weight A
_BODY: Final = _places(2)


def add(connection: Connection, articles: Sequence[Findable]) -> None:
    """Write the words of articles. Raises psycopg.errors.CheckViolation when search has no room for their numbers."""
    with connection.cursor() as cursor, cursor.copy(COPY) as copy:
        for row in rows(articles):
            copy.write(row)


def rows(articles: Sequence[Findable]) -> Iterator[bytes]:
    """What COPY reads for `clean.article_search`; the same as the functions search_words and search_keys make."""
    yield _BEGIN
    for start in range(0, len(articles), _AT_ONCE):
        yield from _some_rows(articles[start : start + _AT_ONCE])
    yield _END


def _some_rows(articles: Sequence[Findable]) -> Iterator[bytes]:
    """Whole columns go through Arrow: a loop over words costs several times as much."""
    titles = [_apart(article.title) for article in articles]
    texts = [f"{title} {_apart(article.body)}".strip() for title, article in zip(titles, articles, strict=True)]
    split = pc.ascii_split_whitespace(pa.array([text or None for text in texts], pa.string()))
    spelled = split.values.dictionary_encode()
    words = spelled.dictionary.to_pylist()
    if odd := {sign for sign in set("".join(words)) if not (sign.isalpha() or sign.isdecimal())}:
        _separators.update(odd)
        yield from _some_rows(articles)
        return
    known = [_learn(word) for word in words]
    bounds = list(pairwise(split.offsets.to_pylist()))
    places = _placed(bounds, [len(title.split()) for title in titles])
    owners = pc.list_parent_indices(split)
    vectors = _vectors(owners, spelled.indices, known, places, len(articles))
    keys = _paired(owners, spelled.indices, known)
    for article, (count, vector), (start, end) in zip(articles, vectors, bounds, strict=True):
        yield _row(article, count, vector, keys[_KEY.size * start : _KEY.size * end])


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


def _placed(bounds: Sequence[tuple[int, int]], headed: Sequence[int]) -> pa.Array:
    """The place and weight of each word in its article."""
    labels: list[bytes | memoryview] = []
    for (start, end), head in zip(bounds, headed, strict=True):
        last = min(end - start, _PLACES)
        head = min(head, last)
        labels += [_HEAD[: 2 * head], _BODY[2 * head : 2 * last]]
        labels.append(bytes(_BODY[-2:]) * (end - start - last))  # of a very long text the last words share a place
    return pa.Array.from_buffers(pa.uint16(), bounds[-1][1], [None, pa.py_buffer(b"".join(labels))])


def _vectors(
    owners: pa.Array, indices: pa.Array, known: Sequence[_Word], places: pa.Array, articles: int
) -> Iterator[tuple[int, memoryview]]:
    """For each article how many words it has, and their letters and places as Postgres receives them."""
    if not len(indices):
        return iter([_NOTHING] * articles)
    folded = pa.array([word.folded for word in known], pa.binary()).dictionary_encode()
    size = len(folded.dictionary)
    codes = _by_article(owners, folded.indices.take(indices), size)
    order = pc.sort_indices(codes)  # equal ones stay in their order
    codes, places = _thinned(codes.take(order), places.take(order))
    starts, ends, codes = _runs(codes)
    owners = pc.divide(codes, size)
    letters = folded.dictionary.take(pc.subtract(codes, pc.multiply(owners, size)))
    edges = pc.multiply(pa.concat_arrays([starts, ends.slice(len(ends) - 1)]), pa.scalar(2, pa.int32()))
    spots = pa.Array.from_buffers(pa.binary(), len(codes), [None, edges.buffers()[1], places.buffers()[1]])
    entries = pc.binary_join_element_wise(letters, _COUNTS.take(pc.subtract(ends, starts)), spots, b"")
    return _cut(entries, owners, articles)


def _by_article(owners: pa.Array, values: pa.Array, size: int) -> pa.Array:
    """One number for article and value, which is below `size`; in their order those of an article stand together."""
    return pc.add(pc.multiply(owners.cast(pa.int64()), size), values)


def _thinned(codes: pa.Array, places: pa.Array) -> tuple[pa.Array, pa.Array]:
    """Each word once at a place, and no more places of a word than Postgres keeps."""
    again = pc.and_(_equal_to_next(codes), _equal_to_next(places))
    fresh = pa.concat_arrays([pa.array([True]), pc.invert(again)])
    codes, places = codes.filter(fresh), places.filter(fresh)
    starts, ends, _ = _runs(codes)
    began = pc.run_end_decode(pa.RunEndEncodedArray.from_arrays(ends, starts))
    few = pc.less(pc.subtract(pa.array(range(len(codes)), pa.int32()), began), _MOST)
    return codes.filter(few), places.filter(few)


def _equal_to_next(values: pa.Array) -> pa.Array:
    return pc.equal(values.slice(1), values.slice(0, len(values) - 1))


def _runs(sorted_: pa.Array) -> tuple[pa.Array, pa.Array, pa.Array]:
    """Where runs of one value begin, where they end, and the value."""
    runs = pc.run_end_encode(sorted_)
    ends = runs.run_ends
    starts = pa.concat_arrays([pa.array([0], pa.int32()), ends.slice(0, len(ends) - 1)])
    return starts, ends, runs.values


def _cut(entries: pa.Array, owners: pa.Array, articles: int) -> Iterator[tuple[int, memoryview]]:
    """What is each article's; one without any word has nothing."""
    _, offsets, letters = entries.buffers()
    edges, text = memoryview(offsets).cast("i"), memoryview(letters)
    starts, ends, numbers = (column.to_pylist() for column in _runs(owners))
    parts = {
        number: (end - start, text[edges[start] : edges[end]])
        for start, end, number in zip(starts, ends, numbers, strict=True)
    }
    return (parts.get(number, _NOTHING) for number in range(articles))


def _paired(owners: pa.Array, indices: pa.Array, known: Sequence[_Word]) -> memoryview:
    """The key of each word with the next one, those of an article in order; that of its last word is of no consequence.

    Postgres sorts them for its index, and is done at once with what is sorted.
    """
    first = pa.array([word.first for word in known], pa.int16()).take(indices)
    second = pa.array([word.second for word in known], pa.int16()).take(indices)
    following = pa.concat_arrays([second.slice(1), second.slice(0, 1)])
    keys = pc.bit_wise_xor(first, following)
    order = pc.sort_indices(_by_article(owners, keys, _MASK + 1))
    return memoryview(_KEYS.take(keys.take(order)).buffers()[1] or b"")


def _row(article: Findable, words: int, vector: memoryview, keys: memoryview) -> bytes:
    week = _KEY.pack(_KEY.size - 4, _week_key(article.published_at))
    n = len(keys) // _KEY.size + 1
    head = _UP_TO_WORDS.pack(3, 8, article.article_id, len(vector) + 4, words)
    return b"".join([head, vector, _UP_TO_KEYS.pack(20 + _KEY.size * n, 1, 0, _SMALLINT, n, 1), week, keys])


def _week_key(at: datetime) -> int:
    return -1 - max(int(at.timestamp() // _WEEK), 0)
