"""Tables of data in rendered text: rows of cells with tabs between them, bars, or gaps of two spaces and more."""

import re
from collections.abc import Sequence
from typing import Final

from transforms.segments import TABLE, Segment
from transforms.text import clean

_FEWEST_ROWS: Final = 2
_FEWEST_CELLS: Final = 6
_LONGEST_CELL: Final = 15  # words
_BAR: Final = "|"
_GAP: Final = "  "
_GAPS: Final = re.compile(r"\s{2,}")
_SIGNS: Final = ("\t", _BAR, _GAP)


def find_tables(lines: Sequence[str]) -> dict[int, Segment]:
    """For the first line of each table its segment, and for its other lines an empty one; a menu has no figures."""
    found: dict[int, Segment] = {}
    cells = [_cells(line) for line in lines]
    start = 0
    while start < len(lines):
        end = start
        width = len(cells[start])
        while width > 1 and end < len(lines) and len(cells[end]) == width:
            end += 1
        rows = [row for row in cells[start:end] if not _is_rule(row)]
        if rows and _is_data(rows):
            found |= {index: Segment("", 0, "", "", index) for index in range(start + 1, end)}
            text = "\n".join(" | ".join(row) for row in rows)
            found[start] = Segment(text, TABLE, f"lines {start + 1}-{end}", "", start + 1)
        start = max(end, start + 1)
    return found


def _cells(line: str) -> list[str]:
    """The cells of a row, between tabs, bars or gaps; browsers and Markdown set a bar at the edges or not."""
    line = line.strip()
    sign = next((sign for sign in _SIGNS if sign in line), "")
    if sign == _GAP:
        return _GAPS.split(line)
    return [clean(cell) for cell in line.strip(_BAR).strip().split(sign)] if sign else [line]


def _is_rule(row: Sequence[str]) -> bool:
    """True for the line below the head of a table in Markdown: "---|---"."""
    return all(cell and not cell.strip(":-") for cell in row)


def _is_data(rows: Sequence[Sequence[str]]) -> bool:
    """True for rows of which all but the head have a figure behind their first cell."""
    if len(rows) < _FEWEST_ROWS or len(rows) * len(rows[0]) < _FEWEST_CELLS:
        return False
    cells = [cell for row in rows for cell in row]
    if any(cell.count(" ") >= _LONGEST_CELL for cell in cells):
        return False
    return all(any(any(sign.isdigit() for sign in cell) for cell in row[1:]) for row in rows[1:])
