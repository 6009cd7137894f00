"""Who made a piece: a byline taken apart into names with roles, outside sources and nameless staff."""

import re
from dataclasses import dataclass, field
from functools import lru_cache
from itertools import zip_longest
from typing import Final

from transforms import dates
from transforms.agencies import AGENCIES, agency_of, canonical, is_everyday
from transforms.article import Author, Role
from transforms.data import names
from transforms.marks import split_credit, split_house_prefix
from transforms.pen_names import EDGES, is_name, is_signed_name, is_stopped, without_stop
from transforms.text import clean

__all__ = ["AGENCIES", "Byline", "agency_of", "looks_like_byline", "read", "split_credit", "split_house_prefix"]

_ROLES: Final[dict[str, Role]] = {
    **dict.fromkeys(names.TEXT_ROLES, "text"),
    **dict.fromkeys(names.PHOTO_ROLES, "photo"),
    **dict.fromkeys(names.VIDEO_ROLES, "video"),
    **dict.fromkeys(names.OTHER_ROLES, "other"),
}
_ROLE = "|".join(re.escape(word) for word in sorted(_ROLES, key=len, reverse=True))
_JOIN = r"(?:\s?[,\-–/&+]\s?|\s+và\s+|\s+)"
_ROLE_LABEL = re.compile(
    rf"(?<![\w.])(?<!nguồn )(?P<roles>(?:{_ROLE})(?:{_JOIN}(?:{_ROLE}))*)\s?[:：]\s*", re.IGNORECASE
)
_WRITER = re.compile(r"(?P<names>.+?)\s*[-–—;|]\s*")
_MAKER = re.compile(
    rf"(?P<writer>[^():]+?)\s?\((?P<maker>(?:{_ROLE})\s?:[^():]+)\)", re.IGNORECASE
)  # "Hà Vy (Ảnh: Thu Hà)"
_ROLE_WORD = re.compile(rf"(?<!\w)(?:{_ROLE})(?!\w)", re.IGNORECASE)
_ROLE_BEHIND = re.compile(rf"\s*\(\s*(?P<word>{_ROLE})\s*\)", re.IGNORECASE)
_BY = re.compile(
    r"(?:(?:written |reported )?by|tác giả|(?:viết |đăng )?bởi|người viết|"
    r"(?:truyện ngắn|truyện|thơ|bút ký|ký sự|tạp bút|tản văn|tùy bút|tuỳ bút|phóng sự|ghi chép)(?: của|:))\s+(?=\S)",
    re.IGNORECASE,
)
_SOURCE = re.compile(
    rf"(?<!\w)(?:(?P<theo>theo)\s*:?|nguồn(?:\s+tin)?\s*[:：]|nguồn(?=\s+(?:(?-i:[{names.CAPITALS}])|[a-z0-9-]+\.vn\b)))\s*",
    re.IGNORECASE,
)
_URL = re.compile(
    r"(?:https?://)?(?:www\.)?(?P<host>[a-z0-9\-]+(?:\.[a-z0-9\-]+){0,4}\.(?:vn|com|net|org|info))(?:/\S*)?",
    re.IGNORECASE,
)
_DOES = re.compile(r"(?<=\w)\s+(thực hiện|ghi|lược dịch|lược ghi|tổng hợp|biên dịch)$")  # "Hà Vy thực hiện"
_BRACKETS = re.compile(r"\(([^()]{1,80})\)")
_AND = re.compile(r"\s+(?:và|VÀ|and)\s+|\s*&\s*")
_SPLIT = re.compile(r"\s+[-–—•·|+]\s+|\s*[,;•|]\s*")
_EMAIL = re.compile(r"\S{1,64}@\S{1,64}")
_HOUSE = re.compile(
    r"(?:[Bb]áo|BÁO|[Đđ]ài|ĐÀI|[Tt]ạp chí|TẠP CHÍ|[Cc]ổng TTĐT)"
    r"(?:\s+(?:điện tử|[Pp]hát thanh,?|PT-?TH|PT&TH|và|-|[Tt]ruyền hình|TH)){0,6}"
    rf"(?:\s+[{names.CAPITALS}][^\W\d_]*){{1,6}}"
)
_STAFF = re.compile(r"(?:(?:nhóm|tốp)\s+)?(?:pv|p\.v|phóng\s+viên|btv|ctv|cộng\s+tác\s+viên)(?!\w)\.?:?\s*", re.I)
_MAX_WORDS = 12
_LONGEST_NAME = 3  # words of a name in capitals beside another
_MAX_LINE = 120
_STAMP_WORDS = 8  # "Thứ sáu, ngày 09/02/2024 - 15:00 (GMT+7)"
_DIGIT = re.compile(r"\d")
_MAX_RAW = 400
_MAX_WORDS_AFTER_THEO = 4


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


@dataclass(slots=True)
class _Finds:
    """What the segments of one byline have given so far."""

    authors: list[Author] = field(default_factory=list)
    sources: list[str] = field(default_factory=list)
    desk: bool = False


@lru_cache(maxsize=512)
def read(raw: str) -> Byline:
    """Take a byline apart; names keep their print, placeholders and login names give nothing.

    "Bài và ảnh:" gives one entry for each role. A slash, brackets or a tight hyphen before a known
    agency name where a writer works; "Theo" and "Nguồn" name the outside source. A date on the
    line is left out.
    """
    line = _EMAIL.sub(" ", _without_stamps(clean(raw)[:_MAX_RAW]))
    prefix, text = split_house_prefix(line)
    finds = _Finds(sources=_sources(prefix) if prefix else [])
    if not text:
        prefix, text = "", line
    for roles, segment in _segments(_unwrap(_MAKER.sub(r"\g<writer> - \g<maker>", text))):
        _read_segment(segment, roles, finds)
    return Byline(tuple(dict.fromkeys(finds.authors)), finds.sources[0] if finds.sources else "", prefix, finds.desk)


@lru_cache(maxsize=1024)  # several passes ask this of the same lines
def looks_like_byline(line: str) -> bool:
    """Whether a line standing alone at the end of a text can only be a byline, a credit or a source.

    Refused: more than 12 words, a final stop, digits outside a date, speakers with their office,
    provinces, footer words, headings in capitals.
    """
    if len(line) > _MAX_LINE or line.count(" ") > _MAX_WORDS + _STAMP_WORDS:
        return False
    text = _unwrap(_without_stamps(clean(_EMAIL.sub(" ", line) if "@" in line else line)))
    if not text or text[-1] in "?!…:" or len(text.split()) > _MAX_WORDS:
        return False
    if source := _SOURCE.match(text):
        return _is_source(text[source.end() :], bool(source["theo"]))
    if any(sign.isdigit() for sign in text) or is_stopped(text):
        return False
    if label := _ROLE_LABEL.match(text):
        return label.end() < len(text) and _is_signature(read(text))
    if (label := _ROLE_LABEL.search(text)) and (writer := _WRITER.fullmatch(text[: label.start()])):
        return _is_signature_line(writer["names"]) and looks_like_byline(text[label.start() :])
    return _is_signature_line(text)


def names_maker(line: str) -> bool:
    """True for a writer with who made the pictures in brackets, as texts close and captions look too."""
    made = _MAKER.fullmatch(line.strip(EDGES))
    return made is not None and _is_signature_line(made["writer"]) and looks_like_byline(made["maker"])


def signs_as(line: str) -> bool:
    """True for a line that says who wrote or took what, or whose it is: "Tin, ảnh: Hà Vy", "(TTXVN)"."""
    return _ROLE_LABEL.match(line.strip(EDGES)) is not None or (looks_like_byline(line) and bool(read(line).agency))


def _without_stamps(text: str) -> str:
    if _DIGIT.search(text) is None:
        return text
    for stamp in reversed(dates.find(text)):
        text = f"{text[: stamp.start]} {text[stamp.end :]}"
    return text


def _unwrap(text: str) -> str:
    """Without bullets at the ends, an English "by", and brackets round the whole."""
    text = text.strip(EDGES)
    if text[:1] in ("(", "[") and text[-1:] in (")", "]") and "(" not in text[1:]:
        text = text[1:-1].strip(EDGES)
    if by := _BY.match(text):
        text = text[by.end() :]
    text = text.removesuffix("./").rstrip()
    return text if ":" in text or _SOURCE.match(text) else _DOES.sub(r" (\1)", text)


def _segments(text: str) -> list[tuple[tuple[Role, ...], str]]:
    """The pieces of a byline between its role words, each with the roles it stands for."""
    labels = list(_ROLE_LABEL.finditer(text))
    pieces: list[tuple[tuple[Role, ...], str]] = []
    if head := text[: labels[0].start() if labels else len(text)].strip(EDGES):
        pieces.append((("text",), head))
    for label, after in zip_longest(labels, labels[1:]):
        roles = (_ROLES[word[0].lower()] for word in _ROLE_WORD.finditer(label["roles"]))
        piece = text[label.end() : after.start() if after else len(text)]
        pieces.append((tuple(dict.fromkeys(roles)), piece.strip(EDGES)))
    return pieces


def _read_segment(text: str, roles: tuple[Role, ...], finds: _Finds) -> None:
    if behind := _ROLE_BEHIND.search(text):
        roles = (_ROLES[behind["word"].lower()],)
        text = text[: behind.start()] + text[behind.end() :]
    outside = [name for inside in _BRACKETS.finditer(text) for name in _sources(inside[1])]
    finds.sources += outside
    text = _BRACKETS.sub(" ", text)
    if source := _SOURCE.search(text):
        credit, text = text[source.end() :].strip(EDGES), text[: source.start()]
        if _has_writer(credit, bool(outside)):
            _read_part(credit, roles, 0, finds)
        else:
            finds.sources += _sources(credit) or _unknown_sources(credit)
    text = text.strip(EDGES)
    if name := _house(text):
        finds.sources.append(name)
        return
    for names_of_one_place in _AND.split(text):
        for place, part in enumerate(_SPLIT.split(names_of_one_place)):
            _read_part(part.strip(EDGES), roles, place, finds)


def _read_part(part: str, roles: tuple[Role, ...], place: int, finds: _Finds) -> None:
    """One name, source or desk of a list; `place` is its position."""
    writer, _, tail = part.rpartition("-")
    if name := _house(part):
        finds.sources.append(name)
    elif "/" in part:
        for piece in part.split("/"):
            _read_part(piece.strip(EDGES), roles, place, finds)
    elif writer and (name := canonical(tail)):
        finds.sources.append(name)
        _read_part(writer.strip(EDGES), roles, place, finds)
    elif part.lower() in names.DESKS:
        finds.desk = True
    elif name := _bureau(part):
        finds.sources.append(name)
    elif staff := _STAFF.match(part):
        _read_staff(part[staff.end() :].strip(EDGES), roles, finds)
    elif _is_author(part, roles, place):
        finds.authors += [Author(without_stop(part), role) for role in roles]


def _is_author(part: str, roles: tuple[Role, ...], place: int) -> bool:
    """A name, unless it is where the writer before it lives, or says that the pictures are nobody's."""
    if roles == ("photo",) and part.lower() in names.NO_PHOTOGRAPHERS:
        return False
    return is_name(part) and not (place and part.lower() in names.PROVINCES)


def _read_staff(text: str, roles: tuple[Role, ...], finds: _Finds) -> None:
    """What follows "PV": a name, or the house and the post of nobody in particular."""
    named = len(finds.authors)
    if name := agency_of(f"({text})"):
        finds.sources.append(name)
    else:
        _read_part(text, roles, 1, finds)
    finds.desk = finds.desk or len(finds.authors) == named


def _has_writer(credit: str, has_outside: bool) -> bool:
    """Whether what follows "Theo" is a writer and the house, behind a slash or in brackets: "Theo Vũ Quang/TTXVN"."""
    writer, _, house = (piece.strip(EDGES) for piece in credit.partition("/"))
    if _house(credit) or _house(writer) or not is_signed_name(writer):
        return False
    return bool(_house(house)) if house else has_outside


def _house(text: str) -> str:
    """The name of a source when the whole text is one: canonical, or another paper's as printed."""
    return canonical(text) or (text if _HOUSE.fullmatch(text) else "")


def _bureau(part: str) -> str:
    """The source whose regional bureau a text names, as in "VOV-Tây Bắc"; or ""."""
    name, hyphen, place = part.partition("-")
    return canonical(name) if hyphen and place[:1].isupper() and not is_everyday(name) else ""


def _sources(text: str) -> list[str]:
    """The outside source in brackets or behind "Theo": an agency, the host of a link, or another paper."""
    text = _SOURCE.sub("", text.strip(EDGES), count=1).strip(EDGES)
    if link := _URL.search(text):
        host = link["host"].lower()
        return [canonical(host) or host]
    name = canonical(text) or agency_of(f"({text})") or _house(text)
    return [name] if name else []


def _unknown_sources(text: str) -> list[str]:
    """A source that no table knows, as printed."""
    name = without_stop(_SPLIT.split(text.strip(EDGES))[0])
    return [name] if is_name(name) else []


def _is_source(text: str, behind_theo: bool) -> bool:
    """Whether what follows "Theo" or "Nguồn:" is a source and not a sentence."""
    text = text.strip(EDGES)
    if not text or is_stopped(text):
        return False
    if _house(text) or _URL.fullmatch(text):
        return True
    parts = [part.strip(EDGES) for part in re.split(r"\s*[,/&;]\s*|\s+[-–—+]\s+|\s+và\s+", text)]
    if all(map(_house, parts)):
        return True
    return len(text.split()) <= (_MAX_WORDS_AFTER_THEO if behind_theo else _MAX_WORDS) and all(
        _house(part) or is_name(part) for part in parts
    )


def _is_signature(byline: Byline) -> bool:
    return bool(byline.authors or byline.agency or byline.desk)


def _is_signature_line(text: str) -> bool:
    """Whether a line without a role word is names, sources or a desk and nothing else."""
    lower = text.lower()
    if lower in names.FOOTER_LINES or lower in names.PROVINCES or is_everyday(text):
        return False
    if _house(text) or lower in names.DESKS:
        return True
    outside = [inside[1] for inside in _BRACKETS.finditer(text)]
    if not all(_sources(inside) or _is_role(inside.strip()) for inside in outside):
        return False
    signed = _BRACKETS.sub("", text)
    if source := _SOURCE.search(signed):
        if not _is_source(signed[source.end() :], behind_theo=True):
            return False
        signed = signed[: source.start()].strip(EDGES)
    if signed.rpartition(",")[2].strip().lower() in names.PROVINCES:
        return False
    parts = [part.strip(EDGES) for several in _AND.split(signed) for part in _SPLIT.split(several)]
    signed_by = [_is_signed(part) for part in parts]
    pair = len(parts) > 1 and text.isupper() and all(0 < part.count(" ") < _LONGEST_NAME for part in parts)
    return (all(signed_by) or (pair and any(signed_by) and all(map(is_name, parts)))) and _is_signature(read(text))


def _is_role(text: str) -> bool:
    """Whether brackets behind a name hold what somebody did or is: "(lược dịch)", "(CTV)"."""
    return _ROLE_WORD.fullmatch(text) is not None or _STAFF.fullmatch(text) is not None


def _is_signed(part: str) -> bool:
    """Whether one part of such a line is a name, perhaps with a house behind a slash or hyphen, a source or a desk."""
    if _house(part) or part.lower() in names.DESKS or _STAFF.match(part):
        return True
    writer, _, tail = part.rpartition("-")
    if writer and canonical(tail):
        return is_signed_name(writer.strip(EDGES))
    writer, *houses = (piece.strip(EDGES) for piece in part.split("/"))
    return is_signed_name(writer) and all(_house(house) or is_name(house) for house in houses)
