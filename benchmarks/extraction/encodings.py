"""Old and broken encodings of a page that is right: (text) → (bytes, Content-Type)."""

import html
import re
import unicodedata
from collections.abc import Callable
from typing import Final

from transforms.data import legacy

Encode = Callable[[str], tuple[bytes, str]]
_BARE: Final = "text/html"
_UTF8: Final = "text/html; charset=utf-8"
_CHARSET: Final = re.compile(r'<meta charset="[^"]*">|<meta http-equiv="content-type"[^>]*>', re.IGNORECASE)
_LETTER: Final = re.compile("[^\x00-\x7f]")
_BETWEEN_TAGS: Final = re.compile(r">([^<]+)<")
_TCVN3: Final = dict(zip(legacy.LETTERS, legacy.TCVN3, strict=True))
_TCVN3_CAPITALS: Final = dict(zip(legacy.LETTERS, legacy.TCVN5712_CAPITALS, strict=True))


def _to_tcvn3(text: str) -> str:
    """As a TCVN3 font shows it; capitals without a sign of their own become their small letter."""
    signs = {letter: _TCVN3[letter] for letter in legacy.LETTERS}
    for letter in "ăâêôơưđ":
        signs[letter.upper()] = chr(_TCVN3_CAPITALS[letter])
    plain = unicodedata.normalize("NFC", text)
    return "".join(signs.get(sign) or signs.get(sign.lower()) or sign for sign in plain)


def _in_body(text: str, change: Callable[[str], str]) -> str:
    head, mark, body = text.partition("<body")
    return head + mark + _BETWEEN_TAGS.sub(lambda found: f">{change(found[1])}<", body)


def _without_charset(text: str) -> str:
    return _CHARSET.sub("", text)


def tcvn3_bytes(text: str) -> tuple[bytes, str]:
    """A page from before Unicode, without any label."""
    latin = "".join(sign if ord(sign) < 256 else "?" for sign in _to_tcvn3(_plain_signs(_without_charset(text))))
    return latin.encode("latin-1"), _BARE


def tcvn3_in_utf8(text: str) -> tuple[bytes, str]:
    """Old text pasted into a page of today: the signs of the font as letters of UTF-8."""
    return _in_body(text, lambda inner: _to_tcvn3(inner)).encode(), _UTF8


def windows_1258(text: str) -> tuple[bytes, str]:
    """Vietnamese Windows: tones as bytes of their own."""
    signs = []
    for sign in _plain_signs(_without_charset(text)):
        parts = unicodedata.normalize("NFD", sign)
        tone = next((part for part in parts if part in "\u0300\u0301\u0303\u0309\u0323"), "")
        bare = unicodedata.normalize("NFC", parts.replace(tone, "")) if tone else sign
        signs.append(bare + tone)
    return "".join(signs).encode("cp1258", "ignore"), "text/html; charset=windows-1258"


def wrong_label(text: str) -> tuple[bytes, str]:
    """UTF-8 that the header and the page call ISO-8859-1."""
    return _CHARSET.sub('<meta charset="iso-8859-1">', text).encode(), "text/html; charset=iso-8859-1"


def utf16(text: str) -> tuple[bytes, str]:
    """UTF-16 with its mark."""
    return _without_charset(text).encode("utf-16"), _BARE


def with_mark(text: str) -> tuple[bytes, str]:
    """UTF-8 with a byte order mark and no label."""
    return b"\xef\xbb\xbf" + _without_charset(text).encode(), _BARE


def bad_bytes(text: str) -> tuple[bytes, str]:
    """UTF-8 in which single bytes of Windows stand for quotes and dashes."""
    body = text.encode().replace("“".encode(), b"\x93").replace("”".encode(), b"\x94")
    return body, _UTF8


def decomposed(text: str) -> tuple[bytes, str]:
    """Every letter taken apart (NFD)."""
    return unicodedata.normalize("NFD", text).encode(), _UTF8


def escaped_twice(text: str) -> tuple[bytes, str]:
    """Letters as entities, their ampersands escaped again."""

    def escape(inner: str) -> str:
        named = _LETTER.sub(lambda found: f"&#{ord(found[0])};", html.unescape(inner))
        return html.escape(html.escape(named.replace("&#", "\0")).replace("\0", "&#"), quote=False)

    return _in_body(text, escape).encode(), _UTF8


def mojibake(text: str) -> tuple[bytes, str]:
    """UTF-8 read as windows-1252 and written again."""
    return _in_body(text, _garble).encode(), _UTF8


def zero_width(text: str) -> tuple[bytes, str]:
    """Soft hyphens and zero-width spaces inside words."""
    return _in_body(text, lambda inner: re.sub(r"(?<=\w{3})(?=\w)", "\u200b", inner, count=3)).encode(), _UTF8


def _garble(inner: str) -> str:
    return "".join(bytes([byte]).decode("cp1252", "ignore") or chr(byte) for byte in inner.encode())


def _plain_signs(text: str) -> str:
    return text.translate({0x201C: '"', 0x201D: '"', 0x2018: "'", 0x2019: "'", 0x2013: "-", 0x2014: "-", 0x2026: "..."})


ENCODINGS: dict[str, Encode] = {
    function.__name__: function
    for function in (
        tcvn3_bytes, tcvn3_in_utf8, windows_1258, wrong_label, utf16, with_mark, bad_bytes, decomposed, escaped_twice,
        mojibake, zero_width,
    )
}  # fmt: skip
