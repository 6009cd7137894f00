"""Who made a piece: names with roles, agencies, desks; and the marks of the house and of the camera."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from itertools import zip_longest

from transforms import dates
from transforms.article import Author, Role
from transforms.data import agencies, names
from transforms.text import clean, is_vietnamese_syllable


@dataclass(frozen=True, slots=True)
class Byline:
    """A byline taken apart.

    `agency` is the canonical name of the first outside source; `prefix` a house prefix printed
    before the names; `desk` says that staff without a name signed.
    """

    authors: tuple[Author, ...]
    agency: str
    prefix: str = ""
    desk: bool = False


@dataclass(frozen=True, slots=True)
class Agency:
    """An outside source: its key, the name shown, and all spellings met."""

    id: str
    name: str
    spellings: tuple[str, ...]


AGENCIES = tuple(Agency(key, name, (name, *further)) for key, name, further in agencies.AGENCIES)

# Role words as printed, and what their bearer made.
_ROLES: dict[str, Role] = {
    "bài": "text", "bài viết": "text", "tin": "text", "tin bài": "text", "tác giả": "text", "thực hiện": "text",
    "t/h": "text", "tổng hợp": "text", "ghi": "text", "ghi chép": "text", "phóng sự": "text", "bút ký": "text",
    "ký": "text", "người viết": "text", "nội dung": "text", "lời": "text", "by": "text", "nhóm pv thực hiện": "text",
    "pv": "text", "nhóm pv": "text", "text": "text", "story": "text", "viết": "text", "nhóm phóng viên": "text",
    "ảnh": "photo", "hình": "photo", "hình ảnh": "photo", "photo": "photo", "photos": "photo", "chùm ảnh": "photo",
    "video": "video", "clip": "video", "quay phim": "video", "dựng": "video", "dựng phim": "video", "media": "video",
    "video clip": "video",
    "đồ họa": "other", "đồ hoạ": "other", "infographic": "other", "thiết kế": "other", "trình bày": "other",
    "dịch": "other", "biên dịch": "other", "lược dịch": "other", "biên tập": "other", "lược ghi": "other",
    "lược trích": "other", "biên khảo": "other", "minh họa": "other", "tranh": "other", "kỹ thuật": "other",
    "graphics": "other", "graphic": "other",
}  # fmt: skip
_ROLE = "|".join(re.escape(word) for word in sorted(_ROLES, key=len, reverse=True))
_JOIN = r"(?:\s?[,\-–/&+]\s?|\s+và\s+|\s+)"
_ROLE_LABEL = re.compile(rf"(?<![\w.])(?P<roles>(?:{_ROLE})(?:{_JOIN}(?:{_ROLE}))*)\s?[:：]\s*", re.IGNORECASE)
_ROLE_WORD = re.compile(rf"(?<!\w)(?:{_ROLE})(?!\w)", re.IGNORECASE)
_MADE_AFTER = re.compile(rf"\s*\(\s*(?P<word>{_ROLE})\s*\)", re.IGNORECASE)
_SOURCE = re.compile(r"(?<!\w)(?:(?P<theo>theo)\s*:?|nguồn(?:\s+tin)?\s*[:：]|nguồn(?=\s+[A-ZĐ]))\s*", re.IGNORECASE)
_URL = re.compile(
    r"(?:https?://)?(?:www\.)?(?P<host>[a-z0-9\-]+(?:\.[a-z0-9\-]+)*\.(?:vn|com|net|org|info))(?:/\S*)?", re.IGNORECASE
)
_BRACKETS = re.compile(r"\(([^()]{1,80})\)")
_SPLIT = re.compile(r"\s+[-–—•·|+&]\s+|\s*[,;•|]\s*|\s+(?:và|VÀ|and)\s+|\s*&\s*|\n")
_EDGES = ' \t-–—•·|:;,*/▪►“”"'
_EMAIL = re.compile(r"\S+@\S+")
_TRIGGER = re.compile(
    r"(?:(?<!\w)(?:theo|nguồn)\s*:?\s*(?:báo\s+)?|(?<!\w)báo\s+|[(/]\s*(?:theo\s+)?(?:báo\s+)?)$", re.IGNORECASE
)
_BIG = "A-ZĐÀ-ÝĂĨŨƠƯẠẢẤẦẨẪẬẮẰẲẴẶẸẺẼẾỀỂỄỆỈỊỌỎỐỒỔỖỘỚỜỞỠỢỤỦỨỪỬỮỰỲỴỶỸ"
_PAPER = re.compile(
    r"(?:[Bb]áo|BÁO|[Đđ]ài|ĐÀI|[Tt]ạp chí|TẠP CHÍ|[Cc]ổng TTĐT)(?:\s+(?:điện tử|[Pp]hát thanh|PT-?TH|PT&TH|và|-|,|[Tt]ruyền hình|TH,?)){0,6}"
    rf"(?:\s+[{_BIG}][^\W\d_]*){{1,6}}"
)
_INITIALS = re.compile(rf"(?:[{_BIG}]{{1,2}}[a-zà-ỹ]{{0,2}}\.){{1,4}}(?:[{_BIG}][^\W\d_]*)?\.?")
_NAME_WORD = re.compile(rf"[{_BIG}][^\W\d_]*(?:[.\-’'][^\W\d_]*){{0,3}}")
_NO_NAMES = frozenset("tl|t.l|tư liệu|internet|itn|minh họa|minh hoạ|sưu tầm|st|cắt từ clip".split("|"))
_OFFICE = re.compile(rf"(?<!\w)(?:{names.OFFICE_WORDS})(?!\w)", re.IGNORECASE)
_STAFF = re.compile(
    r"(?:nhóm\s+|tốp\s+)?(?:pv|p\.v|phóng\s+viên|btv|ctv|cộng\s+tác\s+viên)(?!\w)\.?:?\s*", re.IGNORECASE
)
_TITLE = re.compile(
    r"^(?:luật sư|bác sĩ|dược sĩ|tiến sĩ|thạc sĩ|kỹ sư|nhà báo|nhà văn|nhà thơ|giáo sư|họa sĩ|nhạc sĩ|nghệ sĩ)\s+",
    re.IGNORECASE,
)
_NAMELESS = ("họa", "hoạ", "liệu")
_MAX_WORDS = 12
_MAX_LINE = 100
_MAX_RAW = 400
_MAX_SYLLABLES = 6

_DASH = r"\s*[-–—:]*\s*"
_BRACKETED = re.compile(
    r"\(\s*(?P<code>[A-ZĐ]{2,6}(?:-[A-Za-zĐ]{2,4})?|[A-Za-z]{3,20}\.(?:vn|VN|com\.vn)|LĐ online|VTC News|Dân trí"
    r"|Báo [A-ZĐ][^()\d]{2,24}|Tổ Quốc)\s*\)" + _DASH
)
_BARE = re.compile(
    r"(?P<code>" + "|".join(re.escape(code) for code in sorted(agencies.HOUSE_PREFIXES, key=len, reverse=True))
    + r"|[A-ZĐ]{2,4}(?:O|ĐT)|[A-Za-z]{4,20}\.(?:vn|VN))\s*[-–—]+\s*(?=[\"“‘(A-ZĐÀ-ỸƠƯ0-9])"
)  # fmt: skip
_ALONE = re.compile(r"(?P<code>SGGPO|SGGP|NDO|NLĐO|TTO|TPO)(?=\s+[A-ZĐÀ-ỸƠƯ]|$)\s*")

_ILLUSTRATION = r"(?:minh\s+h[ọo][aạ]|tư\s+liệu)"
_CREDIT = re.compile(
    rf"[\s,;:\-–—|(\[]{{0,6}}(?<!\w)(?:nguồn\s+ảnh|ảnh\s+nguồn|(?:hình\s+)?ảnh(?:\s+{_ILLUSTRATION})?|hình|nguồn|photo"
    r"|đồ\s+h[ọo][aạ]|video|clip)(?:\s*[,\-/]\s*(?:ảnh|video|clip))?\s?[:：]\s*(?P<name>[^()\[\]:]{1,60})[)\]]?[\s.]{0,3}$",
    re.IGNORECASE,
)
_PLAIN_CREDIT = re.compile(
    rf"(?P<gap>[\s,;:\-–—|(\[]{{0,6}})(?<!\w)(?P<name>[Ảả]nh\s+{_ILLUSTRATION}"
    r"|Ảnh\s+[A-ZĐÀ-ỸƠƯ][\w.+/\-]{0,20}(?:\s[A-ZĐÀ-ỸƠƯ][\w.+/\-]{0,20}){0,3})[)\]]?[\s.]{0,3}$"
)
_MAX_CAPTION = 2000


@dataclass(slots=True)
class _Finds:
    """What the segments of one byline have given so far."""

    authors: list[Author] = field(default_factory=list)
    sources: list[str] = field(default_factory=list)
    desk: bool = False


def read(raw: str) -> Byline:
    """Take a byline apart; names keep their print, placeholders and login names give nothing.

    "Bài và ảnh:" gives one entry for each role. A slash, brackets or a tight hyphen before a known
    agency name where a writer works; "Theo" and "Nguồn" name the outside source.
    """
    text = _without_stamps(clean(raw)[:_MAX_RAW])
    prefix, text = split_house_prefix(_EMAIL.sub(" ", text))
    finds = _Finds()
    for roles, segment in _segments(_unwrap(text)):
        _read_segment(segment, roles, finds)
    return Byline(tuple(dict.fromkeys(finds.authors)), finds.sources[0] if finds.sources else "", prefix, finds.desk)


def looks_like_byline(line: str) -> bool:
    """Whether a line standing alone at the end of a text can only be a byline, a credit or a source.

    Refused: more than 12 words, a final stop, digits, speakers with their office, provinces,
    footer words, headings in capitals.
    """
    text = _unwrap(_without_stamps(clean(line)))
    if not text or len(text) > _MAX_LINE or text[-1] in "?!…:" or len(text.split()) > _MAX_WORDS:
        return False
    if source := _SOURCE.match(text):
        return _is_source(text[source.end() :], bool(source["theo"]))
    if any(sign.isdigit() for sign in text) or _is_stopped(text):
        return False
    if label := _ROLE_LABEL.match(text):
        return label.end() < len(text) and _is_signature(read(text))
    return _is_signature_line(text)


def agency_of(text: str) -> str:
    """The canonical name of the first outside source named in a short text, or "".

    Whole words only; a source whose name is an everyday word counts behind Theo, Nguồn or Báo, in
    brackets or after a slash.
    """
    for found in _ANY_AGENCY.finditer(text):
        name = _exact_agency(found[0])
        if name and (found[0].lower() not in agencies.AMBIGUOUS or _TRIGGER.search(text[: found.start()][-24:])):
            return name
    return ""


def split_house_prefix(text: str, known: Sequence[str] = ()) -> tuple[str, str]:
    """The mark of the house at the start of a text, as printed with its dash, and the rest.

    `known` are the site's own prefixes. In brackets any short code in capitals is one; without
    brackets only codes in the table, or codes in O or ĐT, and only before a dash.
    """
    found = _BRACKETED.match(text) or _BARE.match(text) or _ALONE.match(text)
    if found and found["code"] in agencies.NO_PREFIXES:
        found = None
    if found is None:
        codes = [code.strip(" ()-–—") for code in known]
        own = "|".join(re.escape(code) for code in sorted(codes, key=len, reverse=True) if code)
        found = re.match(rf"(?:\((?:{own})\)|(?:{own})(?!\w))" + _DASH, text) if own else None
    return (text[: found.end()].rstrip(), text[found.end() :]) if found else ("", text)


def split_credit(caption: str) -> tuple[str, str]:
    """A caption without its credit, and whom it credits ("" without one).

    The credit is what follows "Ảnh:" or "Nguồn:" at the end; without a colon it must be a name, or
    "minh họa" and "tư liệu", behind a stop or in brackets.
    """
    tail = caption[-_MAX_CAPTION:]
    if found := _CREDIT.search(tail):
        name = found["name"]
    elif (found := _PLAIN_CREDIT.search(tail)) and (
        found["gap"].strip() or tail[: found.start()][-1:] in tuple('.!?”")')
    ):
        name = found["name"] if found["name"].lower().endswith(_NAMELESS) else found["name"].split(None, 1)[1]
    else:
        return caption, ""
    return caption[: len(caption) - len(tail) + found.start()].strip(), name.strip(" .,;")


def _without_stamps(text: str) -> str:
    for stamp in reversed(dates.find(text)):
        text = f"{text[: stamp.start]} {text[stamp.end :]}"
    return text


def _unwrap(text: str) -> str:
    """Without bullets at the ends, and without brackets round the whole."""
    text = text.strip(_EDGES)
    if text[:1] in ("(", "[") and text[-1:] in (")", "]") and "(" not in text[1:]:
        text = text[1:-1].strip(_EDGES)
    return text.removesuffix("./").rstrip()


def _segments(text: str) -> list[tuple[tuple[Role, ...], str]]:
    """The pieces of a byline between its role words, each with the roles it stands for."""
    labels = list(_ROLE_LABEL.finditer(text))
    pieces: list[tuple[tuple[Role, ...], str]] = []
    if head := text[: labels[0].start() if labels else len(text)].strip(_EDGES):
        pieces.append((("text",), head))
    for label, after in zip_longest(labels, labels[1:]):
        end = after.start() if after else len(text)
        roles = (_ROLES[word[0].lower()] for word in _ROLE_WORD.finditer(label["roles"]))
        pieces.append((tuple(dict.fromkeys(roles)), text[label.end() : end].strip(_EDGES)))
    return pieces


def _read_segment(text: str, roles: tuple[Role, ...], finds: _Finds) -> None:
    if made := _MADE_AFTER.search(text):
        roles = (_ROLES[made["word"].lower()],)
        text = text[: made.start()] + text[made.end() :]
    for inside in _BRACKETS.finditer(text):
        finds.sources += _source_names(inside[1])
    text = _BRACKETS.sub(" ", text)
    if source := _SOURCE.search(text):
        finds.sources += _source_names(text[source.end() :]) or [*_outside_names(text[source.end() :])]
        text = text[: source.start()]
    text = text.strip(_EDGES)
    if source_name := _exact_agency(text) or (text if _PAPER.fullmatch(text) else ""):
        finds.sources.append(source_name)
        return
    for place, part in enumerate(_SPLIT.split(text)):
        _read_part(part.strip(_EDGES), roles, place, finds)


def _read_part(part: str, roles: tuple[Role, ...], place: int, finds: _Finds) -> None:
    """One name, agency or desk of a list; `place` is its position."""
    if name := _exact_agency(part):
        finds.sources.append(name)
    elif "/" in part:
        for piece in part.split("/"):
            _read_part(piece.strip(_EDGES), roles, place, finds)
    elif (halves := part.rpartition("-"))[0] and (name := _exact_agency(halves[2])):
        finds.sources.append(name)
        _read_part(halves[0].strip(_EDGES), roles, place, finds)
    elif _PAPER.fullmatch(part):
        finds.sources.append(part)
    elif staff := _STAFF.match(part):
        finds.desk = True
        _read_staff(part[staff.end() :].strip(_EDGES), roles, finds)
    elif part.lower() in names.DESKS:
        finds.desk = True
    elif roles == ("photo",) and part.lower() in _NO_NAMES:
        return
    elif _is_name(part) and not (place and part.lower() in names.PROVINCES):
        finds.authors += [Author(_without_stop(part), role) for role in roles]


def _read_staff(text: str, roles: tuple[Role, ...], finds: _Finds) -> None:
    """What follows "PV": a name, or the house and the post of nobody in particular."""
    if name := agency_of(f"({text})"):
        finds.sources.append(name)
    else:
        _read_part(text, roles, 1, finds)


def _source_names(text: str) -> list[str]:
    """The outside source in brackets or behind "Theo": an agency, the host of a link, or another paper."""
    text = _SOURCE.sub("", text.strip(_EDGES), count=1).strip(_EDGES)
    if link := _URL.search(text):
        host = link["host"].lower()
        return [_exact_agency(host) or host]
    if name := _exact_agency(text) or agency_of(f"({text})"):
        return [name]
    return [text] if _PAPER.fullmatch(text) else []


def _outside_names(text: str) -> list[str]:
    """A source that no table knows, as printed."""
    name = _without_stop(_SPLIT.split(text.strip(_EDGES))[0])
    return [name] if _is_name(name) else []


def _exact_agency(text: str) -> str:
    """The canonical name when the whole text is one spelling of an agency."""
    text = text.strip().removesuffix(" phát")
    lower = text.lower()
    name = _BY_CAPITALS.get(text) or _BY_SPELLING.get(lower)
    return name or _BY_SPELLING.get(lower.removeprefix("báo ").removeprefix("điện tử "), "")


def _is_source(text: str, bare: bool) -> bool:
    """Whether what follows "Theo" (`bare`) or "Nguồn:" is a source and not a sentence."""
    text = text.strip(_EDGES)
    if not text or _is_stopped(text):
        return False
    if _exact_agency(text) or _URL.fullmatch(text) or _PAPER.fullmatch(text):
        return True
    parts = [part.strip(_EDGES) for part in re.split(r"\s*[,/&;+]\s*|\s+[-–—]\s+|\s+và\s+", text)]
    if all(_exact_agency(part) or _PAPER.fullmatch(part) for part in parts):
        return True
    return len(text.split()) <= (4 if bare else _MAX_WORDS) and all(map(_is_name, parts))


def _is_signature(byline: Byline) -> bool:
    return bool(byline.authors or byline.agency or byline.desk)


def _is_signature_line(text: str) -> bool:
    """Whether a line without a role word is names, agencies or a desk and nothing else."""
    lower = text.lower()
    if lower in names.FOOTER_LINES or lower in names.PROVINCES or lower in agencies.AMBIGUOUS:
        return False
    if _exact_agency(text) or _PAPER.fullmatch(text) or lower in names.DESKS:
        return True
    if _OFFICE.search(_BRACKETS.sub("", text)):
        return False
    outside = [inside[1] for inside in _BRACKETS.finditer(text)]
    if outside and not all(_source_names(inside) or _ROLE_WORD.fullmatch(inside.strip()) for inside in outside):
        return False
    parts = [part.strip(_EDGES) for part in _SPLIT.split(_SOURCE.split(_BRACKETS.sub("", text))[0])]
    return all(map(_is_signature_part, parts)) and _is_signature(read(text))


def _is_signature_part(part: str) -> bool:
    name = next((half for half in (part.rpartition("-")[0], part.partition("/")[0]) if half != part and half), part)
    if _exact_agency(part) or part.lower() in names.DESKS or _STAFF.match(part):
        return True
    return _is_name(name) and all(map(_is_name_like, name.split())) and (not name.isupper() or _has_name_syllable(name))


def _is_name_like(word: str) -> bool:
    return bool(_INITIALS.fullmatch(word)) or is_vietnamese_syllable(word) or (word.isupper() and len(word) <= 3)


def _has_name_syllable(name: str) -> bool:
    words = re.findall(r"[^\W\d_]+", name.lower())
    return any(word in names.NAME_SYLLABLES for word in words) or all(len(word) <= 2 for word in words)


def _is_name(text: str) -> bool:
    """Whether a text has the print of a name: up to six words, each with a capital, no login and no placeholder."""
    words = _TITLE.sub("", text).split()
    if not 0 < len(words) <= _MAX_SYLLABLES or text.lower() in names.PLACEHOLDERS:
        return False
    return all(_NAME_WORD.fullmatch(word) or _INITIALS.fullmatch(word) for word in words)


def _without_stop(name: str) -> str:
    """Without a final stop, which stays behind initials."""
    name = name.strip(_EDGES)
    return name if _INITIALS.fullmatch(name.split()[-1] if name else "") else name.rstrip(". ")


def _is_stopped(text: str) -> bool:
    return text.endswith(".") and not _INITIALS.fullmatch(text.split()[-1])


def _spellings() -> list[tuple[str, str]]:
    return [(spelling, agency.name) for agency in AGENCIES for spelling in agency.spellings]


_BY_CAPITALS = {spelling: name for spelling, name in _spellings() if spelling.isupper() and len(spelling) <= 5}
_BY_SPELLING = {spelling.lower(): name for spelling, name in _spellings() if spelling not in _BY_CAPITALS}
_ANY_AGENCY = re.compile(
    r"(?<![\w.])(?:"
    + "|".join(re.escape(word) for word, _ in sorted(_spellings(), key=lambda pair: -len(pair[0])))
    + r")(?!\w)",
    re.IGNORECASE,
)
