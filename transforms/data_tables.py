"""Tables of data, told from tables that lay out a page or frame a picture."""

from typing import Final

from selectolax.lexbor import LexborNode

from transforms.lines import tidy
from transforms.tree import elements_in

_LONGEST_CELL: Final = 400  # characters, on average
_FEWEST_CELLS: Final = 4
_OF_LAYOUT: Final = frozenset({"table", "img", "h1"})
_CELLS: Final = frozenset({"td", "th"})


def data_rows(table: LexborNode) -> list[str]:
    """The rows of a table of data, cells joined by " | "; nothing for a layout or a picture frame."""
    found: list[list[LexborNode]] = []
    for inner in elements_in(table):
        if (tag := inner.tag) in _OF_LAYOUT:
            return []
        if tag == "tr":
            found.append([])
        elif tag in _CELLS and found:
            found[-1].append(inner)
    rows = [row for cells in found if any(row := [tidy(cell.text(separator=" ")) for cell in cells])]
    if len(rows) < 2 or max(len(row) for row in rows) < 2:
        return []
    cells = [cell for row in rows for cell in row if cell]
    if sum(len(cell) for cell in cells) > _LONGEST_CELL * len(cells) or len(cells) < _FEWEST_CELLS:
        return []
    return [" | ".join(row) for row in rows]
