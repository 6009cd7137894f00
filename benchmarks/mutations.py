"""Ways to break a page, each a pure function of its bytes and a dice."""

import re
from collections.abc import Callable, Sequence
from random import Random
from typing import Final

Mutation = Callable[[bytes, Random], bytes]

_TAG: Final = re.compile(rb"<[/!a-zA-Z][^>]{0,400}>")
_OPEN: Final = re.compile(rb"<[a-zA-Z][^>]{0,400}>")
_CLOSE: Final = re.compile(rb"</[a-zA-Z][^>]{0,40}>")
_NAMES: Final = b"p div span table tr td a b h1 ul li article section figure figcaption script style svg math".split()
_OPENERS: Final = (
    b"<!--", b"<script>", b"<style>", b"<plaintext>", b"<textarea>", b"<title>", b"<svg>", b"<math>", b"<template>",
    b"<noscript>", b"<select>", b"<xmp>", b"<![CDATA[", b"<frameset>", b"<button>", b"<form>", b"<iframe>", b"<?xml ",
    b"</html>", b"</body>", b"<body hidden>", b"<base href='http://['>", b"<base href=''>", b"<table>",
    b"<a href=//[>", b"<img src='http://[::1' alt='x'>", b"<h1></h1>", b"<time datetime='9999-99-99T99:99:99+99:99'>",
    b"<p",
)  # fmt: skip
_ENTITIES: Final = (
    b"&", b"&#", b"&#x", b"&#0;", b"&#xD800;", b"&#xDFFF;", b"&#x110000;", b"&#xFFFD;", b"&#xFFFE;", b"&#128;",
    b"&#13;", b"&#99999999999999999999;", b"&nbsp", b"&amp;amp;lt;", b"&lt;p&gt;", b"&zwj;", b"&shy;", b"&nosuch;",
    b"&#8238;",
)  # fmt: skip
_CHARSETS: Final = (
    "utf-16", "utf-16-be", "utf-32", "utf-8-sig", "utf-7", "cp1258", "cp1252", "cp1250", "shift_jis", "gb18030",
    "latin-1", "hz",
)  # fmt: skip
_CLAIMS: Final = (
    b"windows-1258",
    b"x-viet-tcvn",
    b"utf-16",
    b"utf-7",
    b"nonsense",
    b"",
    b"iso-8859-1",
    b"idna",
    b"hex",
)
_MOMENTS: Final = (
    b"31/02/2024 25:61", b"00/00/0000", b"99/99/9999", b"29/02/2023", b"0001-01-01T00:00:00+14:00",
    b"9999-12-31T23:59:59-12:00", b"2024-08-05T12:07:09+99:99", b"8/5/2024 12:07:09 XM", b"-1", b"1e999",
    b"12:60 05/08", "٠٥/٠٨/٢٠٢٤ ١٢:٠٧".encode(), "０５/０８/２０２４".encode(), "²/³/2024".encode(),
    b"99999999999999999999",
)  # fmt: skip
_JSON: Final = (
    b"null", b"[]", b"[[[[[[]]]]]]", b"1e999", b"-1", b"true", b'"\\ud800"', b'"\\u0000"', b"NaN", b'[{"@type":[]}]',
    b'{"@type":{"@type":1}}', b'{"@graph":null}', b'"' + b"a" * 3000 + b'"', b"9" * 5000, b"[" * 3000,
    b'{"a":' * 3000,
)  # fmt: skip


def delete_tags(body: bytes, rng: Random) -> bytes:
    """Take 1 to 300 tags out."""
    return _each_chosen(_TAG, body, rng, lambda tag: b"")


def double_tags(body: bytes, rng: Random) -> bytes:
    """Write 1 to 300 tags twice."""
    return _each_chosen(_TAG, body, rng, lambda tag: tag + tag)


def unclose_tags(body: bytes, rng: Random) -> bytes:
    """Take 1 to 300 closing tags out."""
    return _each_chosen(_CLOSE, body, rng, lambda tag: b"")


def rename_tags(body: bytes, rng: Random) -> bytes:
    """Give 1 to 300 tags another name."""
    return _each_chosen(_OPEN, body, rng, lambda tag: re.sub(rb"^<\w+", b"<" + rng.choice(_NAMES), tag))


def break_attributes(body: bytes, rng: Random) -> bytes:
    """Drop a quotation mark, an equals sign or the closing bracket of some tags."""
    return _each_chosen(_OPEN, body, rng, lambda tag: tag.replace(rng.choice((b'"', b"'", b"=", b">")), b"", 1))


def swap_tags(body: bytes, rng: Random) -> bytes:
    """Exchange tags pairwise."""
    spans = [match.span() for match in _TAG.finditer(body)]
    chosen = sorted(rng.sample(spans, min(len(spans), 2 * rng.randint(1, 40))))
    tags = [body[start:end] for start, end in chosen]
    rng.shuffle(tags)
    return _replaced(body, chosen, tags)


def swap_slices(body: bytes, rng: Random) -> bytes:
    """Exchange two pieces of the page."""
    first, second, third, fourth = sorted(rng.randint(0, len(body)) for _ in range(4))
    return body[:first] + body[third:fourth] + body[second:third] + body[first:second] + body[fourth:]


def cut(body: bytes, rng: Random) -> bytes:
    """End the page at some kilobyte, as a connection that breaks does."""
    return body[: 1024 * rng.randint(0, len(body) // 1024)]


def behead(body: bytes, rng: Random) -> bytes:
    """Begin the page at some kilobyte."""
    return body[1024 * rng.randint(0, len(body) // 1024) :]


def delete_slice(body: bytes, rng: Random) -> bytes:
    """Take up to 20 kB out."""
    start = rng.randint(0, len(body))
    return body[:start] + body[start + rng.randint(1, 20_000) :]


def double_slice(body: bytes, rng: Random) -> bytes:
    """Write up to 20 kB two to five times."""
    start = rng.randint(0, len(body))
    piece = body[start : start + rng.randint(1, 20_000)]
    return body[:start] + piece * rng.randint(2, 5) + body[start + len(piece) :]


def flip_bytes(body: bytes, rng: Random) -> bytes:
    """Replace 1 to 2,000 bytes by any others."""
    broken = bytearray(body)
    for _ in range(rng.choice((1, 10, 100, 2000)) if body else 0):
        broken[rng.randrange(len(broken))] = rng.randrange(256)
    return bytes(broken)


def insert_nulls(body: bytes, rng: Random) -> bytes:
    """Insert null bytes and other control characters."""
    return _inserted(body, rng, tuple(bytes([code]) for code in (0, 0, 0, 1, 8, 11, 12, 27, 127, 0x85)), 200)


def break_entities(body: bytes, rng: Random) -> bytes:
    """Take semicolons of entities away, then insert entities that mean nothing."""
    halved = re.sub(rb"(&#?\w{1,9});", lambda match: match[rng.randint(0, 1)], body)
    return _inserted(halved, rng, _ENTITIES, 60)


def insert_openers(body: bytes, rng: Random) -> bytes:
    """Insert what changes the parser's mind about all that follows."""
    return _inserted(body, rng, _OPENERS, 4)


def nest(body: bytes, rng: Random) -> bytes:
    """Open one element 1,000 times somewhere, with or without closing it."""
    name, place = rng.choice(_NAMES), rng.randint(0, len(body))
    closing = b"</" + name + b">"
    return body[:place] + (b"<" + name + b">") * 1000 + body[place:] + closing * rng.choice((0, 500, 1000))


def recode(body: bytes, rng: Random) -> bytes:
    """Write the page in another encoding without telling anyone."""
    return body.decode(errors="replace").replace("\ufffd", "").encode(rng.choice(_CHARSETS), errors="replace")


def claim_charset(body: bytes, rng: Random) -> bytes:
    """Let the page claim another encoding than its own."""
    return re.sub(rb"(charset\s*=\s*[\"']?)[\w-]+", rb"\g<1>" + rng.choice(_CLAIMS), body, count=rng.randint(1, 3))


def break_numbers(body: bytes, rng: Random) -> bytes:
    """Replace digits by other digits: days 32 to 99, hours past 24, years of nobody's life."""
    return _each_chosen(re.compile(rb"\d"), body, rng, lambda _: b"%d" % rng.randrange(10), 3000)


def break_moments(body: bytes, rng: Random) -> bytes:
    """Replace whole dates by impossible ones."""
    dates = re.compile(rb"\d{1,4}[-/.]\d{1,2}[-/.]\d{1,4}(?:[T ]\d{1,2}:\d{2}[\d:+.Z-]*)?")
    return _each_chosen(dates, body, rng, lambda _: rng.choice(_MOMENTS), 60)


def break_json(body: bytes, rng: Random) -> bytes:
    """Replace values inside JSON-LD by values of another type, or cut it."""
    return re.sub(
        rb"(?s)(<script[^>]{0,80}ld\+json[^>]{0,40}>)(.*?)(</script>)",
        lambda match: match[1] + _break_values(match[2], rng) + match[3],
        body,
    )


def empty_texts(body: bytes, rng: Random) -> bytes:
    """Replace texts between tags by spaces of many kinds, or by one letter."""
    blanks = (b"", b" ", b"&nbsp;", "\u200b\ufeff".encode(), b".", "\u3000".encode(), b"\n\n\n", b"-", "…".encode())
    return _each_chosen(re.compile(rb"(?<=>)[^<>]+(?=<)"), body, rng, lambda _: rng.choice(blanks), 400)


MUTATIONS: dict[str, Mutation] = {
    mutation.__name__: mutation
    for mutation in (
        delete_tags, double_tags, unclose_tags, rename_tags, break_attributes, swap_tags, swap_slices, cut, behead,
        delete_slice, double_slice, flip_bytes, insert_nulls, break_entities, insert_openers, nest, recode,
        claim_charset, break_numbers, break_moments, break_json, empty_texts,
    )
}  # fmt: skip


def _each_chosen(
    pattern: re.Pattern[bytes], body: bytes, rng: Random, change: Callable[[bytes], bytes], most: int = 300
) -> bytes:
    spans = [match.span() for match in pattern.finditer(body)]
    chosen = sorted(rng.sample(spans, min(len(spans), rng.randint(1, rng.choice((3, most // 5, most))))))
    return _replaced(body, chosen, [change(body[start:end]) for start, end in chosen])


def _replaced(body: bytes, spans: Sequence[tuple[int, int]], pieces: Sequence[bytes]) -> bytes:
    parts, place = [], 0
    for (start, end), piece in zip(spans, pieces, strict=True):
        parts += [body[place:start], piece]
        place = end
    return b"".join([*parts, body[place:]])


def _inserted(body: bytes, rng: Random, pieces: Sequence[bytes], most: int) -> bytes:
    places = sorted(rng.randint(0, len(body)) for _ in range(rng.randint(1, most)))
    return _replaced(body, [(place, place) for place in places], [rng.choice(pieces) for _ in places])


def _break_values(text: bytes, rng: Random) -> bytes:
    value = re.compile(rb'(?<=:)\s*(?:"(?:[^"\\]|\\.)*"|[\d.]+)')
    broken = _each_chosen(value, text, rng, lambda _: rng.choice(_JSON), 12)
    return broken[: rng.randint(0, len(broken))] if rng.random() < 0.2 else broken
