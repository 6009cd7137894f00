"""Tables of data in rendered text whose cells stand one below the other, as renderers that know no rows print them."""

import re
from collections.abc import Sequence
from typing import Final

from transforms import bylines, dates
from transforms.chrome import is_furniture
from transforms.segments import TABLE, Segment
from transforms.text import clean

_WIDEST: Final = 5  # columns
_FEWEST_FIGURES: Final = 4
_LONGEST_CELL: Final = 8  # words
_FIGURE: Final = re.compile(
    r"[+\-–±~<>]?\s?\d[\d.,]*(?:\s?(?:%|kg|g|tấn|tạ|ha|km|m2|m²|đồng|(?:triệu|tỷ)(?: đồng)?|USD|điểm|người|hộ|con))?"
)
_STOPS: Final = (".", ":", ";", "?", "!", "…")


def find_stacked(lines: Sequence[str]) -> dict[int, Segment]:
    """For the first line of each table its segment, and for its other lines an empty one.

    A table has a head without figures, and rows that begin with a name and have their figures in the same columns.
    """
    found: dict[int, Segment] = {}
    filled = [(index, cell) for index, line in enumerate(lines) if (cell := clean(line))]
    cells = [cell for _, cell in filled]
    figures = [_FIGURE.fullmatch(cell) is not None for cell in cells]
    start = 0
    while start < len(cells):
        width, end = _table_at(cells, figures, start)
        if width:
            first, last = filled[start][0], filled[end - 1][0]
            rows = (cells[at : at + width] for at in range(start, end, width))
            found |= {index: Segment("", 0, "", "", index) for index in range(first + 1, last + 1)}
            text = "\n".join(" | ".join(row) for row in rows)
            found[first] = Segment(text, TABLE, f"lines {first + 1}-{last + 1}", "", first + 1)
        start = end if width else start + 1
    return found


def _table_at(cells: Sequence[str], figures: Sequence[bool], start: int) -> tuple[int, int]:
    """The number of columns of the table whose head begins here and where it ends; 0 columns for none."""
    for width in range(2, _WIDEST + 1):
        row = start + width
        form = figures[row : row + width]
        if any(figures[start:row]) or not any(form) or form[0] or not _are_heads(cells[start:row]):
            continue
        end = row
        while figures[end : end + width] == form and _is_cell(cells[end]):
            end += width
        if (end - row) // width * sum(form) >= _FEWEST_FIGURES and end - row > width:
            return width, end
    return 0, start


def _are_heads(cells: Sequence[str]) -> bool:
    """True for the names of columns: no stamp, and nothing of what stands above a table in the first."""
    first = cells[0]
    if first not in _MARKETS and (is_furniture(first) or bylines.looks_like_byline(first) or dates.find(first)):
        return False
    return all(_is_cell(cell) and ": " not in cell and not _HOUR.search(cell) for cell in cells)


_MARKETS: Final = frozenset({"Giá vàng", "Tỷ giá"})
_HOUR: Final = re.compile(r"\d:\d\d")


def _is_cell(text: str) -> bool:
    return text.count(" ") < _LONGEST_CELL and not text.endswith(_STOPS)
