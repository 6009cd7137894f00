"""What the print of a writer's name looks like: capitals, initials, pen names; and what it is mistaken for."""

import re
from typing import Final

from transforms.data import names
from transforms.text import is_vietnamese_syllable

EDGES = ' \t-–—•·|:;,*/▪►“”"'  # what stands round a name on its line

_BIG = names.CAPITALS
_INITIALS = re.compile(rf"(?:[{_BIG}]{{1,2}}[hrg]{{0,2}}\.){{1,4}}(?:[{_BIG}][^\W\d_]*)?\.?")
_CLAN = re.compile(rf"[{_BIG}]{{1,2}}[’'][{_BIG}][^\W\d_]+")  # K'Brễu, H’Hen: names of the highlands and nothing else
_WORD = re.compile(rf"[{_BIG}][^\W\d_]*(?:[.\-’'][^\W\d_]*)?")
_TITLE = re.compile(
    r"(?:luật sư|bác sĩ|dược sĩ|tiến sĩ|thạc sĩ|kỹ sư|nhà báo|nhà văn|nhà thơ|giáo sư|họa sĩ|nhạc sĩ|nghệ sĩ)\s+",
    re.IGNORECASE,
)
_OFFICE = re.compile(rf"(?<!\w)(?:{names.OFFICE_WORDS})(?!\w)", re.IGNORECASE)
_LOGIN = re.compile(r"[a-z][a-z._-]{1,20}\d{1,4}")  # "bientap01"
_LETTERS = re.compile(r"[^\W\d_]+")
_MAX_WORDS = 6
_MAX_CAPITALS = 5  # words; longer lines in capitals are headings


def is_name(text: str) -> bool:
    """Whether a text has the print of a name: up to six words, each with a capital; no login, no placeholder."""
    words = _TITLE.sub("", text, count=1).split()
    if not 0 < len(words) <= _MAX_WORDS or text.lower() in names.PLACEHOLDERS:
        return False
    return all(_WORD.fullmatch(word) or _INITIALS.fullmatch(word) for word in words)


def is_signed_name(text: str) -> bool:
    """Whether a text alone on a line can only be a name.

    One word must be initials or a syllable that names have; capitals must end in one and be half
    of such; a borrowed word needs one beside it. Places and schools by their first word are no names.
    """
    words = text.split()
    if not is_name(text) or is_office(text) or (_is_place(words) and not _is_namesake(words)):
        return False
    if any(_INITIALS.fullmatch(word) or _CLAN.fullmatch(word) for word in words):
        return True
    marks = [word.lower() in names.NAME_SYLLABLES for word in _LETTERS.findall(text)]
    if len(words) == 1:
        return all(marks)
    if text.isupper() and 3 <= len(words) <= _MAX_CAPITALS - 1 and words[0].lower() in names.FAMILIES:
        return True
    if text.isupper():
        return len(words) <= _MAX_CAPITALS and marks[-1] and 2 * sum(marks) >= len(marks)
    return any(marks) or all(map(is_vietnamese_syllable, words))


def _is_place(words: list[str]) -> bool:
    return words[0].lower().split(".")[0] in names.PLACE_WORDS


def _is_namesake(words: list[str]) -> bool:
    """True for Trường Sơn, a given name: a school has more words than two."""
    return len(words) == 2 and words[0].lower() == "trường" and words[1].lower() in names.NAME_SYLLABLES


_POSTED_BY: Final = re.compile(
    r"^(?:(?:được )?(?:viết|đăng|gửi) bởi|tác giả|người (?:đăng|gửi)|posted by)\s?:?\s(?=\S)", re.IGNORECASE
)


def without_label(text: str) -> str:
    """A name without what a template sets before it: "Gửi bởi: "."""
    return _POSTED_BY.sub("", text.strip(EDGES))


def is_placeholder(text: str) -> bool:
    """Whether a text is what a template prints until somebody enters a name: "Bút danh", "Tác giả", a login."""
    bare = without_label(text)
    return bare.lower() in names.PLACEHOLDERS or _LOGIN.fullmatch(bare) is not None or is_staff(bare)


def is_staff(text: str) -> bool:
    """Whether a text is the login of somebody who enters texts: "bientapvien3"."""
    return _STAFF.fullmatch(text) is not None


_STAFF: Final = re.compile(
    r"(?:bien_?tap|quan_?tri|admin|webmaster|editor|btv|phong_?vien|thu_?ky|toa_?soan)[\w.-]{0,12}"
    r"|[a-z]{2,12}[_.](?:admin|editor|bientap|btv|pv|toasoan)\d{0,4}",
    re.ASCII | re.IGNORECASE,
)


def is_office(text: str) -> bool:
    """Whether a text holds an office, a rank or a form of address, as the lines of speakers and signers do."""
    return _OFFICE.search(text) is not None


def without_stop(name: str) -> str:
    """Without the signs round it and without a final stop, which stays behind initials."""
    name = name.strip(EDGES)
    return name.rstrip(". ") if is_stopped(name) else name


def is_stopped(text: str) -> bool:
    """Whether a text ends with a full stop that is no part of initials."""
    return text.endswith(".") and not _INITIALS.fullmatch(text.split()[-1])
