"""The stamp of an article that stands in an element above or below its column."""

from collections.abc import Iterator
from datetime import datetime
from typing import Final

from selectolax.lexbor import LexborNode

from transforms import dates
from transforms.article import Block, Stamp
from transforms.chrome import is_furniture
from transforms.datelines import is_date_only
from transforms.lines import tidy
from transforms.stamp_scores import HANOI
from transforms.stamps import BELOW, LONGEST, Chosen, stamp_of
from transforms.tree import path_of

_LEVELS_ABOVE: Final = 3


def stamp_above(root: LexborNode, fetched_at: datetime) -> Chosen | None:
    """The nearest stamp above the article's column, as beside a breadcrumb; today's date there is a clock."""
    for node in _boxes_above(root):
        if (reading := _read_box(node, fetched_at)) is not None:
            return Chosen(stamp_of(reading, "visible", []), None)
    return None


def dateline_above(root: LexborNode, stamp: Stamp, fetched_at: datetime) -> Block | None:
    """The line above the article's column that prints the article's stamp, when it says nothing else."""
    for node in _boxes_above(root):
        text = tidy(node.text(separator=" "))
        reading = _read_box(node, fetched_at) if is_date_only(text) else None
        if reading is not None and reading.at is not None and reading.at.date() == stamp.at.date():
            return Block("dateline", text, "dateline_above", "/".join(map(str, path_of(node))))
    return None


def _boxes_above(root: LexborNode) -> Iterator[LexborNode]:
    """The elements before the column and before the elements around it, the nearest first."""
    node: LexborNode | None = root
    for _ in range(_LEVELS_ABOVE):
        if node is None or node.tag == "body":
            return
        sibling, steps = node.prev, 0
        while sibling is not None and steps < _LEVELS_ABOVE:
            if sibling.is_element_node:
                steps += 1
                yield sibling
            sibling = sibling.prev
        node = node.parent


def stamp_below(root: LexborNode, fetched_at: datetime) -> Chosen | None:
    """A day and an hour, and nothing else, in one of the next elements below the article's column."""
    sibling, steps = root.next, 0
    while sibling is not None and steps < BELOW:
        if sibling.is_element_node:
            steps += 1
            if is_date_only(" ".join(sibling.text(separator=" ")[:LONGEST].split())):
                reading = _read_box(sibling, fetched_at)
                return (
                    Chosen(stamp_of(reading, "visible", []), None)
                    if reading and reading.precision == "minute"
                    else None
                )
        sibling = sibling.next
    return None


def _read_box(node: LexborNode, fetched_at: datetime) -> dates.Reading | None:
    text = " ".join(node.text(separator=" ").split())
    if len(text) > LONGEST or is_furniture(text):
        return None
    for found in dates.find(text):
        reading = dates.read(found.raw, fetched_at=fetched_at)
        if reading.at is not None and reading.at.date() != fetched_at.astimezone(HANOI).date():
            return reading
    return None
