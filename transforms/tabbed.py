"""Tables of data in text that a browser copied: rows of cells with tabs between them."""

from collections.abc import Sequence
from typing import Final

from transforms.segments import TABLE, Segment
from transforms.text import clean

_FEWEST_ROWS: Final = 2
_FEWEST_CELLS: Final = 6
_LONGEST_CELL: Final = 15  # words


def find_tables(lines: Sequence[str]) -> dict[int, Segment]:
    """For the first line of each table its segment, and for its other lines an empty one; a menu has no figures."""
    found: dict[int, Segment] = {}
    start = 0
    while start < len(lines):
        end = start
        width = lines[start].strip().count("\t")
        while width and end < len(lines) and lines[end].strip().count("\t") == width:
            end += 1
        rows = [[clean(cell) for cell in line.strip().split("\t")] for line in lines[start:end]]
        if _is_data(rows):
            found |= {index: Segment("", 0, "", "", index) for index in range(start + 1, end)}
            text = "\n".join(" | ".join(row) for row in rows)
            found[start] = Segment(text, TABLE, f"lines {start + 1}-{end}", "", start + 1)
        start = max(end, start + 1)
    return found


def _is_data(rows: Sequence[Sequence[str]]) -> bool:
    """True for rows of which all but the head have a figure behind their first cell."""
    if len(rows) < _FEWEST_ROWS or len(rows) * len(rows[0]) < _FEWEST_CELLS:
        return False
    cells = [cell for row in rows for cell in row]
    if any(cell.count(" ") >= _LONGEST_CELL for cell in cells):
        return False
    return all(any(any(sign.isdigit() for sign in cell) for cell in row[1:]) for row in rows[1:])
