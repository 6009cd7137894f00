"""Lines that a browser copied without the spaces between their parts, and rows of short parts: no sentence has them."""

import re
from typing import Final

from transforms.data.names import SEAM

_ROW: Final = re.compile(r"\s+[-–|•·/]\s+|\t")
_STOPS: Final = (".", "…", "!", "?", ".”")
_LONGEST_BUTTON: Final = 6  # words
_SHORTEST_HEADLINE: Final = 3  # words less one
_LONGEST_HEADLINE: Final = 20
_SHORTEST_TEASER: Final = 7
_HEAP: Final = 3  # seams
_ROW_OF: Final = 3  # parts


def is_glued(line: str) -> bool:
    """True where two words of Vietnamese stand without a space: "Chia sẻIn bài", but not "VinFast"."""
    return any(_is_of_two(line, match.start()) for match in SEAM.finditer(line))


def _is_of_two(line: str, seam: int) -> bool:
    start, end = line.rfind(" ", 0, seam) + 1, line.find(" ", seam)
    return not line[start : end if end >= 0 else len(line)].isascii()


def is_glued_card(line: str) -> bool:
    """True for a headline and its teaser: "Đình làng xuống cấpDân góp từng viên ngói để giữ nếp xưa."."""
    if not line.endswith(_STOPS):
        return False
    seam = next((m.start() for m in SEAM.finditer(line) if _is_of_two(line, m.start())), 0)
    head, teaser = line[:seam], line[seam:]
    headed = _SHORTEST_HEADLINE <= head.count(" ") < _LONGEST_HEADLINE and head[0].isupper() and ". " not in head
    return headed and teaser.count(" ") >= _SHORTEST_TEASER


def is_heap(line: str) -> bool:
    """True for a whole box of headlines and teasers that was copied as one line."""
    return sum(_is_of_two(line, match.start()) for match in SEAM.finditer(line)) >= _HEAP


def is_row_of_parts(line: str) -> bool:
    """True for a row of buttons or of sections, whatever they say: "Gửi qua thư - In trang này - Lưu lại"."""
    glued = SEAM.split(line) if is_glued(line) else []
    if len(glued) > 1 and all(part.count(" ") < _LONGEST_BUTTON for part in glued):
        return True
    parts = [part for part in _ROW.split(line) if part]
    if len(parts) < _ROW_OF or not all(part[0].isupper() for part in parts):
        return False
    return all(part.count(" ") < _LONGEST_BUTTON for part in parts)


def is_pair_of_parts(line: str) -> bool:
    """True for two short parts that both begin with a capital letter: two buttons, or the two halves of a motto."""
    parts = [part for part in _ROW.split(line) if part]
    return len(parts) == _ROW_OF - 1 and all(part[0].isupper() and part.count(" ") < _LONGEST_BUTTON for part in parts)
