"""Tell the name of a newspaper's section from other short lines, by the reviewed table of sections."""

import re
from functools import lru_cache
from typing import Final

from transforms import topics
from transforms.chrome import spaced
from transforms.text import slug

_CUT: Final = re.compile(r"\s*[›»>/|]\s*|\s\"\s")
_HOME: Final = frozenset({"", "trang-chu", "trang-nhat", "home"})
_LONGEST: Final = 80  # characters


@lru_cache(maxsize=8192)  # the menu of a site is the same on all of its pages
def is_section_name(text: str) -> bool:
    """True for a section or a trail of sections: "Giáo dục", "Trang chủ » Kinh tế", "Trang chủKinh tế"."""
    if len(text) > _LONGEST:
        return False
    keys = [slug(part) for part in _CUT.split(spaced(text))]
    bare = [key.removeprefix("trang-chu-").removeprefix("home-") for key in keys]
    return any(key not in _HOME for key in keys) and all(key in _HOME or key in _sections() for key in bare)


@lru_cache(maxsize=1)
def _sections() -> frozenset[str]:
    """Their keys; a genre, such as "Phóng sự", may stand above a headline as its kicker."""
    return frozenset(row.section_key for row in topics.read_table(topics.packaged()) if row.kind != "genre")


def are_sections(line: str) -> bool:
    """True for names of sections with nothing but spaces between them: "Chính trị Xây dựng Đảng"."""
    words = line.split()
    index = 0
    while index < len(words):
        most = min(_LONGEST_NAME, len(words) - index)
        size = next((n for n in range(most, 0, -1) if is_section_name(" ".join(words[index : index + n]))), 0)
        if not size:
            return False
        index += size
    return bool(words)


_LONGEST_NAME: Final = 5  # words


def is_menu(line: str) -> bool:
    """True for names of sections in a row."""
    words = line.split()
    if sum(word[:1].isupper() for word in words) < _MENU_WORDS:
        return False
    found, index = 0, 0
    while index < len(words):
        most = min(_LONGEST_IN_MENU, len(words) - index) if words[index][:1].isupper() else 0
        size = next((n for n in range(most, 0, -1) if is_section_name(" ".join(words[index : index + n]))), 0)
        found, index = found + bool(size), index + max(size, 1)
    return found >= _MENU_WORDS


_MENU_WORDS: Final = 4
_LONGEST_IN_MENU: Final = 4  # words of a section
