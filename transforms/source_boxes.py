"""The box that names where a piece was first printed, "Nguồn … Link bài gốc", and may stand apart from the text."""

import re
from collections.abc import Iterator
from itertools import islice
from typing import Final

from selectolax.lexbor import LexborNode

from transforms.lines import tidy
from transforms.segments import AFTER, Segment
from transforms.tree import elements_behind, elements_up, path_of

SOURCE_BOX: Final = re.compile(r"^Nguồn\b.*\bLink bài gốc\b", re.IGNORECASE)  # ONECMS: "source … original link"
_HINT: Final = "Link bài gốc"
_LEVELS: Final = 3  # elements around the column behind which the box is looked for
_NEAR: Final = 6  # elements behind each
_LONGEST: Final = 400  # characters


def source_box_below(root: LexborNode, html: str) -> Iterator[Segment]:
    """The box behind the column of a text, where the page has one that does not stand in it."""
    if _HINT not in html or _HINT in root.text():
        return
    for level in islice(elements_up(root), _LEVELS):
        for node in islice(elements_behind(level), _NEAR):
            text = tidy(node.text(separator=" "))
            if len(text) <= _LONGEST and SOURCE_BOX.match(text):
                place = "/".join(map(str, path_of(node)))
                yield Segment(text, AFTER, place, node.tag or "", node.mem_id)
                return
