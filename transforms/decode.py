"""Bytes to readable text."""

import codecs
import re
import unicodedata
from collections.abc import Callable
from dataclasses import dataclass
from itertools import islice

from transforms import legacy
from transforms.text import without_stacks

_BOMS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_CHARSET = re.compile(rb"""charset\s{0,4}=\s{0,4}["']?\s{0,4}([A-Za-z0-9_:.\-]{3,30})""", re.IGNORECASE)
_XML_ENCODING = re.compile(rb"""<\?xml[^>]{0,80}encoding=["']([A-Za-z0-9_:.\-]{3,30})""", re.IGNORECASE)
_META_BYTES = 2048
# Other languages' editions: their label is believed when the bytes agree with it.
_FOREIGN = re.compile(
    r"(gb2312|gbk|gb18030|big5|shift_jis|euc-jp|euc-kr|iso-2022-jp|koi8-r|windows-(?:125[01345679]|874)"
    r"|iso-8859-(?:[2-9]|1[0-6])|utf-16(?:le|be)?|utf-32)"
)
_BAD = re.compile("[\udc80-\udcff]+")
_MANY_BAD = 10_000
_BAD_SHARE = 0.02
_FEW_BAD = 3
_MAX_STRAY_SHARE = 0.05
# Signs of windows-1252 that editors paste into UTF-8 pages as single bytes.
_PASTED = {chr(0xDC00 + code): bytes([code]).decode("cp1252") for code in b"\x85\x91\x92\x93\x94\x95\x96\x97\xa0"}
_HIGH = re.compile(rb"[\x80-\xff]{1,64}")
_NEVER_UTF8 = bytes([0xC0, 0xC1, *range(0xF5, 0x100)])  # no letter has these, so none is lost without them
_BEYOND_ASCII = bytes(range(0x80, 0x100))
_PIECE = re.compile(rb"[<\n]?[^<\n]+|[<\n]")
_MAX_PIECES = 200_000
_SAMPLE_PIECES = 4000
_SAMPLE_MARGIN = 16
_LEGAL_SHARE = 0.9
_MIN_WORDS = 3
_MAX_FOREIGN_SHARE = 0.25
_CP1252 = "".join(bytes([code]).decode("cp1252", "ignore") or chr(code) for code in range(256))


@dataclass(frozen=True, slots=True)
class Decoded:
    """Text without U+FFFD, the name of the encoding that gave it, and what had to be done.

    `verbatim` means that the bytes themselves are the text in UTF-8, so that a parser may take them.
    """

    text: str
    encoding: str
    notes: tuple[str, ...]
    verbatim: bool = False


class Undecodable(Exception):
    """The bytes give no readable text; `detail` says what was seen."""

    def __init__(self, detail: str) -> None:
        super().__init__(detail)
        self.detail = detail


def decode(body: bytes, content_type: str = "") -> Decoded:
    """Read a response body.

    `content_type` is the HTTP header's value. A byte order mark wins, then strict UTF-8, UTF-16
    seen by its zero bytes, UTF-8 with few bad bytes (they are dropped and counted in the notes),
    a foreign label that fits, the Vietnamese encoding whose words are most often legal, and
    windows-1252 for bytes that are nearly all ASCII. Raises `Undecodable` otherwise.
    """
    for mark, name in _BOMS:
        if body.startswith(mark):
            return _decode_marked(body[len(mark) :], name)
    try:
        text = body.decode("utf-8")
    except UnicodeDecodeError:
        return _decode_other(body, content_type)
    if b"\x00" in body:
        if name := _guess_utf16(body):
            return _decode_marked(body, name)
        text = text.replace("\x00", "")  # a parser would make U+FFFD of it
        return _without_replacements(text, "utf-8")
    return _without_replacements(text, "utf-8") if "\ufffd" in text else Decoded(text, "utf-8", (), verbatim=True)


def _decode_marked(body: bytes, name: str) -> Decoded:
    try:
        return _without_replacements(body.decode(name), name.removesuffix("-le").removesuffix("-be"))
    except UnicodeDecodeError as error:
        if name == "utf-8":
            return _decode_other(body, "")
        raise Undecodable(f"{name} by its first bytes, but {error.reason} at {error.start}") from error


def _without_replacements(text: str, name: str) -> Decoded:
    lost = text.count("\ufffd")
    if lost > max(_FEW_BAD, _BAD_SHARE * len(text) / 10):
        raise Undecodable(f"{lost} letters were lost before the page was sent")
    return Decoded(text.replace("\ufffd", ""), name, (f"replacement_characters:{lost}",) if lost else ())


def _guess_utf16(body: bytes) -> str:
    head = body[:4096]
    even, odd = head[0::2].count(0), head[1::2].count(0)
    if max(even, odd) < len(head) // 8 or min(even, odd) > max(even, odd) // 8:
        return ""
    return "utf-16-le" if odd > even else "utf-16-be"


def _decode_other(body: bytes, content_type: str) -> Decoded:
    if name := _guess_utf16(body):
        return _decode_marked(body, name)
    label = _declared(body, content_type)
    body = body.replace(b"\x00", b"")
    return (
        _repair_utf8(body)
        or _decode_foreign(body, label)
        or _decode_mixed(body)
        or _decode_vietnamese(body)
        or _decode_western(body)
    )


def _declared(body: bytes, content_type: str) -> str:
    head = body[:_META_BYTES]
    found = _CHARSET.search(content_type.encode("ascii", "ignore")) or _CHARSET.search(head)
    found = found or _XML_ENCODING.search(head)
    return found[1].decode("ascii").lower() if found else ""


def _repair_utf8(body: bytes) -> Decoded | None:
    whole = body.translate(None, _NEVER_UTF8)
    if len(body) - len(whole) <= _MAX_STRAY_SHARE * len(body) and _is_utf8(whole):
        return _noted(_without_replacements(whole.decode("utf-8"), "utf-8"), f"bad_bytes:{len(body) - len(whole)}")
    text = body.decode("utf-8", "surrogateescape")
    bad = [found[0] for found in islice(_BAD.finditer(text), _MANY_BAD)]
    lost, good = sum(piece not in _PASTED for piece in bad), _count_good(text)
    if lost > max(min(_FEW_BAD, good), _BAD_SHARE * good):
        return None
    repaired = _without_replacements(_BAD.sub(lambda found: _PASTED.get(found[0], ""), text), "utf-8")
    return _noted(repaired, f"bad_bytes:{len(bad)}")


def _noted(decoded: Decoded, note: str) -> Decoded:
    return Decoded(decoded.text, decoded.encoding, (note, *decoded.notes))


def _count_good(text: str) -> int:
    return sum(1 for _ in islice(re.finditer("[\x80-\ud7ff\ue000-\U0010ffff]", text), 50 * _MANY_BAD))


def _decode_foreign(body: bytes, label: str) -> Decoded | None:
    if not _FOREIGN.fullmatch(label):
        return None
    try:
        return Decoded(body.decode(label), label, ())
    except (UnicodeDecodeError, LookupError):
        return None


def _decode_vietnamese(body: bytes) -> Decoded | None:
    sample = _sample(body)
    scored = [(*legacy.legal_share(_read_safely(read, sample)), name) for name, read in _READERS.items()]
    share, words, name = max(scored, key=lambda row: row[:2])
    if share < _LEGAL_SHARE or words < _MIN_WORDS:
        return None
    try:
        text = _READERS[name](body)
    except UnicodeDecodeError as error:
        raise Undecodable(f"{name} by its words, but {error.reason} at {error.start}") from error
    return Decoded(text, name, (f"legal_syllables:{share:.2f}",))


def _decode_mixed(body: bytes) -> Decoded | None:
    """A page of UTF-8 whose text is in an older encoding: pieces between tags that are no UTF-8 are read as that."""
    if body.count(b"<") + body.count(b"\n") > _MAX_PIECES:
        return None
    pieces = _PIECE.findall(body)
    old = {number: piece for number, piece in enumerate(pieces) if not _is_utf8(piece)}
    share, words = legacy.legal_share(b"".join(piece for piece in pieces if _is_utf8(piece)).decode("utf-8"))
    if share < _LEGAL_SHARE or words < _MIN_WORDS or (read := _decode_vietnamese(b"\n".join(old.values()))) is None:
        return None
    reader = _READERS[read.encoding]
    text = "".join(reader(piece) if number in old else piece.decode("utf-8") for number, piece in enumerate(pieces))
    return Decoded(text, f"utf-8+{read.encoding}", (f"old_pieces:{len(old)}",))


def _is_utf8(piece: bytes) -> bool:
    try:
        piece.decode("utf-8")
    except UnicodeDecodeError:
        return False
    return True


def _decode_western(body: bytes) -> Decoded:
    high = len(body) - len(body.translate(None, _BEYOND_ASCII))
    good = len(body.decode("utf-8", "ignore")) - len(body) + high
    if good > high // 6:
        raise Undecodable(f"UTF-8 with too many broken letters, {good} are whole")
    if high > _MAX_FOREIGN_SHARE * len(body):
        raise Undecodable(f"{high} of {len(body)} bytes beyond ASCII in no encoding known here")
    return Decoded(codecs.charmap_decode(body, "strict", _CP1252)[0], "windows-1252", ("guessed",))


def _sample(body: bytes) -> bytes:
    """Up to 4,000 places with bytes beyond ASCII, each with the letters around it."""
    pieces: list[bytes] = []
    end = 0
    for found in islice(_HIGH.finditer(body), _SAMPLE_PIECES):
        start = found.start() - _SAMPLE_MARGIN
        if start > end:
            pieces.append(b" ")
        pieces.append(body[max(start, end) : found.end() + _SAMPLE_MARGIN])
        end = found.end() + _SAMPLE_MARGIN
    return b"".join(pieces)


def _read_safely(read: Callable[[bytes], str], sample: bytes) -> str:
    try:
        return read(sample)
    except UnicodeDecodeError:
        return ""


def _read_1252(body: bytes) -> str:
    return codecs.charmap_decode(body, "strict", _CP1252)[0]


_READERS: dict[str, Callable[[bytes], str]] = {
    "windows-1258": lambda body: unicodedata.normalize("NFC", without_stacks(body.decode("cp1258"))),
    "tcvn3": lambda body: legacy.convert(_read_1252(body), "tcvn3"),
    "tcvn5712": lambda body: legacy.convert(body.decode("latin-1"), "tcvn3"),
    "vni": lambda body: legacy.convert(_read_1252(body), "vni"),
    "viscii": lambda body: legacy.convert(body.decode("latin-1"), "viscii"),
}
