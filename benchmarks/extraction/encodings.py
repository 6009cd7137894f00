"""Old and broken encodings of a page that is right: (text) → (bytes, Content-Type)."""

import html
import re
import unicodedata
from collections.abc import Callable
from typing import Final

Encode = Callable[[str], tuple[bytes, str]]
_BARE: Final = "text/html"
_UTF8: Final = "text/html; charset=utf-8"
_CHARSET: Final = re.compile(r'<meta charset="[^"]*">|<meta http-equiv="content-type"[^>]*>', re.IGNORECASE)
_LETTER: Final = re.compile("[^\x00-\x7f]")
_PARAGRAPH: Final = re.compile(r"<p\b[^>]*>(.*?)</p>", re.DOTALL)
_BETWEEN_TAGS: Final = re.compile(r">([^<]+)<")
FLAT_SIGNS: Final = {0x201C: '"', 0x201D: '"', 0x2018: "'", 0x2019: "'", 0x2013: "-", 0x2014: "-", 0x2026: "..."}
_LETTERS: Final = "àáảãạăằắẳẵặâầấẩẫậđèéẻẽẹêềếểễệìíỉĩịòóỏõọôồốổỗộơờớởỡợùúủũụưừứửữựỳýỷỹỵ"
_TCVN3: Final = dict(
    zip(
        _LETTERS + "ĂÂĐÊÔƠƯ",
        bytes.fromhex(
            "b5b8b6b7b9a8bbbebcbdc6a9c7cac8c9cbaeccd0cecfd1aad2d5d3d4d6d7ddd8dcdedfe3e1e2e4abe5e8e6e7e9aceaedebecee"
            "eff3f1f2f4adf5f8f6f7f9fafdfbfcfe"
            "a1a2a7a3a4a5a6"
        ).decode("latin-1"),
        strict=True,
    )
)
_VNI_SMALL: Final = dict(
    zip(
        _LETTERS,
        "aø aù aû aõ aï aê aè aé aú aü aë aâ aà aá aå aã aä ñ eø eù eû eõ eï eâ eà eá eå eã eä ì í æ ó ò "
        "oø où oû oõ oï oâ oà oá oå oã oä ô ôø ôù ôû ôõ ôï uø uù uû uõ uï ö öø öù öû öõ öï yø yù yû yõ î".split(),
        strict=True,
    )
)
_VNI: Final = _VNI_SMALL | {letter.upper(): signs.upper() for letter, signs in _VNI_SMALL.items()}
_VISCII: Final = dict(
    zip(
        _LETTERS + _LETTERS.upper(),
        bytes.fromhex(
            "e0e1e4e3d5e5a2a1c6c7a3e2a5a4a6e7a7f0e8e9eba8a9eaabaaacadaeecedefeeb8f2f3f6f5f7f4b0afb1b2b5bdb6beb7defef9fafc"
            "fbf8dfd7d1d8e6f1cffdd6dbdcc0c1c4c380c582810205"
            "83c285848606"
            "87d0c8c9cb8889ca8b8a8c8d8ecccd9bce98d2d399a09ad490"
            "8f919293b4969597b394d9da9c9d9ebfbbbabcffb99fdd14191e"
        ),
        strict=True,
    )
)


def _to_tcvn3(text: str) -> str:
    """As a TCVN3 font shows it; capitals without a sign of their own become their small letter."""
    return "".join(_TCVN3.get(sign) or _TCVN3.get(sign.lower()) or sign for sign in text)


def _to_vni(text: str) -> str:
    """As a VNI font shows it: a vowel and a sign for its tone."""
    return "".join(_VNI.get(sign, sign) for sign in text)


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


def tcvn3_called_latin(text: str) -> tuple[bytes, str]:
    """The same with the label that editors of the time wrote."""
    body, content_type = tcvn3_bytes(text)
    return body.replace(
        b"<head>", b'<head><meta http-equiv="Content-Type" content="text/html; charset=iso-8859-1">'
    ), content_type


def tcvn3_body_only(text: str) -> tuple[bytes, str]:
    """A page of today whose long paragraphs were pasted from an old archive."""

    def paste(found: re.Match[str]) -> str:
        return _BETWEEN_TAGS.sub(lambda run: f">{_to_tcvn3(run[1])}<", found[0]) if len(found[1]) > 90 else found[0]

    head, mark, body = text.partition("<body")
    return (head + mark + _PARAGRAPH.sub(paste, body)).encode(), _UTF8


def vni_bytes(text: str) -> tuple[bytes, str]:
    """A page written with VNI fonts, without any label."""
    latin = "".join(sign if ord(sign) < 256 else "?" for sign in _to_vni(_plain_signs(_without_charset(text))))
    return latin.encode("latin-1"), _BARE


def vni_in_utf8(text: str) -> tuple[bytes, str]:
    """VNI signs as letters of UTF-8."""
    return _in_body(text, _to_vni).encode(), _UTF8


def viscii_bytes(text: str) -> tuple[bytes, str]:
    """VISCII with its label."""
    plain = _plain_signs(_without_charset(text))
    body = bytes(
        _VISCII[sign] if sign in _VISCII else min(ord(sign), 0x3F if ord(sign) > 127 else 127) for sign in plain
    )
    return body, "text/html; charset=viscii"


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


def stray_bytes(text: str) -> tuple[bytes, str]:
    """UTF-8 with single bytes between words that belong to nothing."""
    words = text.encode().split(b" l")
    return b"".join(word + (b" \xff l" if at % 9 == 0 else b" l") for at, word in enumerate(words[:-1])) + words[
        -1
    ], _UTF8


def numeric_entities(text: str) -> tuple[bytes, str]:
    """Every letter beyond ASCII as a numeric entity, in tags and out of them."""
    head, mark, body = text.partition("<body")
    return (head + mark + _LETTER.sub(lambda found: f"&#{ord(found[0])};", body)).encode(), _BARE


def unclosed_tags(text: str) -> tuple[bytes, str]:
    """Three hundred elements that are opened before the article and never closed."""
    return text.replace("<h1", "<font><b><i>" * 100 + "<h1", 1).encode(), _UTF8


def unclosed_divs(text: str) -> tuple[bytes, str]:
    """Sixty divs that are opened at the top and never closed."""
    return re.sub(r"(<body[^>]*>)", r"\1" + "<div>" * 60, text, count=1).encode(), _UTF8


def end_before_body(text: str) -> tuple[bytes, str]:
    """The document ends before its body begins."""
    return re.sub(r"(<body[^>]*>)", r"</html>\n\1", text, count=1).encode(), _UTF8


def nul_bytes(text: str) -> tuple[bytes, str]:
    """NUL bytes between the lines."""
    return text.encode().replace(b"\n", b"\x00\n"), _UTF8


def carriage_returns(text: str) -> tuple[bytes, str]:
    """Line ends of an old Macintosh."""
    return text.replace("\n", "\r").encode(), _UTF8


def soft_hyphens(text: str) -> tuple[bytes, str]:
    """Soft hyphens inside long words of a UTF-8 page."""
    return _in_body(text, lambda inner: re.sub(r"(?<=[^\W\d_]{3})(?=[^\W\d_]{2})", "\u00ad", inner)).encode(), _UTF8


def cut_off(text: str) -> tuple[bytes, str]:
    """The footer and all that follows it never arrived."""
    at = max(text.rfind("Bản quyền của"), len(text) // 2)
    return text[:at].encode()[:-1], _UTF8


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
    return text.translate(FLAT_SIGNS)


_FONTS: Final = (
    tcvn3_bytes, tcvn3_called_latin, tcvn3_in_utf8, tcvn3_body_only, vni_bytes, vni_in_utf8, viscii_bytes,
)  # fmt: skip
_BYTES: Final = (windows_1258, wrong_label, utf16, with_mark, bad_bytes, stray_bytes, nul_bytes, carriage_returns)
_SIGNS: Final = (decomposed, escaped_twice, mojibake, zero_width, soft_hyphens, numeric_entities)
_MARKUP: Final = (unclosed_tags, unclosed_divs, end_before_body, cut_off)
ENCODINGS: dict[str, Encode] = {function.__name__: function for function in (*_FONTS, *_BYTES, *_SIGNS, *_MARKUP)}
"""Name to encoder; each is given a page that is right, in UTF-8 as text."""
