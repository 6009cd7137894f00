"""The mark of the house at the start of a text, and of the camera at the end of a caption."""

import re
from collections.abc import Sequence
from functools import lru_cache

from transforms.data import agencies
from transforms.data.names import CAPITALS, PROVINCES

_DASH = r"\s{0,3}[-–—:]{0,3}\s{0,3}"
_NAME = rf"[{CAPITALS}]\w{{1,7}}"
_BRACKETED = re.compile(
    r"[(\[]\s?(?P<code>[A-ZĐ]{2,6}(?:-[A-Za-zĐ]{2,4}|\d{1,3}|[a-z]{1,2})?|[A-ZĐ]{1,3}[a-z]{1,2}[A-ZĐ]{1,3}"
    r"|[A-Za-z]{3,20}\.(?:vn|VN|com\.vn)|LĐ online|VTC News|Dân trí"
    r"|Báo [A-ZĐ][^()\d]{2,24}|Tổ Quốc)\s?[)\]]" + _DASH
)
_IN_WORDS = re.compile(  # "(Dân tin) - ", before a sentence; "(Hà Nội) - " says where
    rf"\((?P<code>(?!Ảnh|Hình|Nguồn|Video|Clip|Bài|Kỳ|Còn|Tin ảnh|Theo)[{CAPITALS}]\w{{1,9}}(?: \w{{2,10}}){{1,2}})\)"
    rf"\s{{0,3}}[-–—]{{1,2}}\s{{0,3}}(?=[\"“‘{CAPITALS}0-9])"
)
_BARE = re.compile(
    r"(?P<code>" + "|".join(re.escape(code) for code in sorted(agencies.HOUSE_PREFIXES, key=len, reverse=True))
    + r"|[A-ZĐĂÂÊÔƠƯ]{2,5}(?:O|ĐT)|[A-ZĐ]{2,5} (?:[Oo]nline|ONLINE|TV)|[A-ZĐ]{2,5}TV"
    + rf"|Báo(?: điện tử)?(?: {_NAME}){{1,3}}|{_NAME}(?: {_NAME}){{0,2}} TV"
    + rf"|[A-Za-z]{{4,20}}\.(?:vn|VN))\s{{0,3}}[-–—]{{1,3}}\s{{0,3}}(?=[\"“‘({CAPITALS}0-9]|$)"
)  # fmt: skip
_ALONE = re.compile(rf"(?P<code>SGGPO|SGGP|NLĐO)(?=\s+[{CAPITALS}]|$)\s{{0,3}}")

_ILLUSTRATION = r"(?:minh\s(?:họa|hoạ)|tư\sliệu|có\stính\schất\sminh\s(?:họa|hoạ))"
_CREDIT = re.compile(
    rf"""[\s,;:\-–—|(\[]{{0,6}}(?<!\w)
    (?:nguồn\sảnh|ảnh\snguồn|(?:hình\s)?ảnh(?:\s{_ILLUSTRATION})?|hình|nguồn|photo|đồ\s(?:họa|hoạ)|video|clip)
    (?:\s?[,\-/]\s?(?:ảnh|video|clip))?\s?[:：]\s?
    (?P<name>[^()\[\]:]{{1,60}}(?:\([^()\[\]:]{{1,40}}\))?)[)\]]?[\s.]{{0,3}}$""",
    re.IGNORECASE | re.VERBOSE,
)
_PLAIN_CREDIT = re.compile(
    rf"""(?P<gap>[\s,;:\-–—|(\[]{{0,6}})(?<!\w)
    (?:(?P<nameless>[Ảả]nh\s{_ILLUSTRATION})|(?:Ảnh|Nguồn)\s(?P<name>[{CAPITALS}][\w.+/\-]{{0,20}}
    (?:\s[{CAPITALS}][\w.+/\-]{{0,20}}){{0,3}}|[Ii]nternet))[)\]]?[\s.]{{0,3}}$""",
    re.VERBOSE,
)
_CLOSED = tuple(".!?…”\"')")
_MAX_CREDIT_WORDS = 10
_MAX_TAIL = 200
# Words in small letters that a credit without a caption before it can hold; others make it a caption.
_CREDIT_WORDS = frozenset(
    "cung cấp phát internet sưu tầm tư liệu và của tác giả nhân vật chụp cắt từ màn hình clip video minh họa hoạ"
    " gia đình báo bạn đọc đơn vị mạng xã hội facebook".split()
)


def split_house_prefix(text: str, known: Sequence[str] = ()) -> tuple[str, str]:
    """The mark of the house at the start of a text, as printed with its dash, and the rest.

    `known` are the site's own prefixes. In brackets any short code in capitals is one; without
    brackets only codes in the table, or codes in O or ĐT, and only before a dash.
    """
    found = _BRACKETED.match(text) or _BARE.match(text) or _ALONE.match(text)
    found = found or _IN_WORDS.match(text)
    if found and (found["code"] in agencies.NO_PREFIXES or found["code"].lower() in PROVINCES):
        found = None
    if found is None and known:
        found = _known_prefix(tuple(known)).match(text)
    return (text[: found.end()].rstrip(), text[found.end() :]) if found else ("", text)


def split_credit(caption: str) -> tuple[str, str]:
    """A caption without its credit, and whom it credits ("" without one).

    The credit is what follows "Ảnh:" or "Nguồn:" at the end, as printed; without a colon it must be
    a name or "minh họa" behind a stop or in brackets. A caption that is nothing but "Ảnh minh họa" stays.
    """
    tail = caption[-_MAX_TAIL:]
    rest = len(caption) - len(tail)
    found = _CREDIT.search(tail)
    if found and _is_credit(found["name"], bool(rest or found.start())):
        return caption[: rest + found.start()].strip(), found["name"].strip(" .,;")
    found = _PLAIN_CREDIT.search(tail)
    if found and (found["gap"].strip() or tail[: found.start()].endswith(_CLOSED)):
        return caption[: rest + found.start()].strip(), (found["nameless"] or found["name"]).strip(" .,;")
    return caption, ""


@lru_cache(maxsize=256)
def _known_prefix(known: tuple[str, ...]) -> re.Pattern[str]:
    codes = sorted((code.strip(" ()-–—") for code in known), key=len, reverse=True)
    own = "|".join(re.escape(code) for code in codes if code) or "(?!)"
    return re.compile(rf"(?:\((?:{own})\){_DASH}|(?:{own})\s{{0,3}}[-–—]\s{{0,3}})")


def _is_credit(name: str, behind_caption: bool) -> bool:
    words = name.split()
    if not words or len(words) > _MAX_CREDIT_WORDS:
        return False
    return behind_caption or all(word in _CREDIT_WORDS or not word[0].islower() for word in words)
