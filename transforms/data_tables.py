"""Tables of data, told from tables that lay out a page or frame a picture."""

from typing import Final

from selectolax.lexbor import LexborNode

from transforms.lines import tidy

_LONGEST_CELL: Final = 400  # characters, on average
_FEWEST_CELLS: Final = 4


def data_rows(table: LexborNode) -> list[str]:
    """The rows of a table of data, cells joined by " | "; nothing for a layout or a picture frame."""
    nested = any(inner.mem_id != table.mem_id for inner in table.css("table"))
    if nested or table.css_first("img, h1") is not None:
        return []
    rows = [[tidy(cell.text(separator=" ")) for cell in row.css("td, th")] for row in table.css("tr")]
    rows = [row for row in rows if any(row)]
    if len(rows) < 2 or max(len(row) for row in rows) < 2:
        return []
    cells = [cell for row in rows for cell in row if cell]
    if sum(len(cell) for cell in cells) > _LONGEST_CELL * len(cells) or len(cells) < _FEWEST_CELLS:
        return []
    return [" | ".join(row) for row in rows]
