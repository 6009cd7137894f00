"""Where an element stands in the tree of a page."""

from collections.abc import Iterator
from itertools import islice
from typing import Final

from selectolax.lexbor import LexborNode

from transforms.elements import COMMENT, TEXT, UNREAD

_TEXTUAL: Final = frozenset({TEXT, COMMENT})


def ids_up(node: LexborNode | None) -> set[int]:
    """The `mem_id`s of an element and of all that hold it."""
    found: set[int] = set()
    while node is not None:
        found.add(node.mem_id)
        node = node.parent
    return found


def elements_up(node: LexborNode | None) -> Iterator[LexborNode]:
    """An element and all that hold it, from the inside out."""
    while node is not None:
        yield node
        node = node.parent


def elements_behind(node: LexborNode) -> Iterator[LexborNode]:
    """The elements with readable text that follow one under the same parent, the nearest first."""
    sibling = node.next
    while sibling is not None:
        if sibling.is_element_node and sibling.tag not in UNREAD:
            yield sibling
        sibling = sibling.next


def element_before(node: LexborNode | None) -> LexborNode | None:
    """The element right before one under the same parent, texts and comments between them left out."""
    sibling = node.prev if node is not None else None
    while sibling is not None and not sibling.is_element_node:
        sibling = sibling.prev
    return sibling


def elements_in(node: LexborNode) -> Iterator[LexborNode]:
    """All elements below one, in the order of the page: for a small box a tenth of what a selector costs."""
    level, stack = node.child, list[LexborNode]()
    while True:
        while level is None:
            if not stack:
                return
            level = stack.pop().next
        if level.tag_id in _TEXTUAL:
            level = level.next
            continue
        yield level
        stack.append(level)
        level = level.child


def first_link(node: LexborNode) -> LexborNode | None:
    """The first link below an element that is none itself; a large one is left to a selector."""
    for number, inner in enumerate(elements_in(node)):
        if inner.tag == "a":
            return inner
        if number == _FEW:
            return node.css_first("a")
    return None


_FEW: Final = 30  # elements, which cost as much to walk as a selector does


def unnumbered(node: LexborNode | None) -> str:
    """The classes of an element without figures, by which "part-1" and "part-2" are alike; "" for none."""
    return (node.attributes.get("class") or "").translate(_FIGURES) if node is not None else ""


_FIGURES: Final = str.maketrans("", "", "0123456789")


def smallest_around(one: LexborNode, other: LexborNode | None) -> LexborNode | None:
    """The nearest element that holds both."""
    if other is None:
        return one
    around = ids_up(one)
    node: LexborNode | None = other
    while node is not None and node.mem_id not in around:
        node = node.parent
    return node


def path_of(node: LexborNode) -> tuple[int, ...]:
    """An element's number among its siblings, and that of each element around it, from the root."""
    numbers: list[int] = []
    level: LexborNode | None = node
    while level is not None and level.parent is not None:
        count, sibling = 1, level.prev
        while sibling is not None:
            count += sibling.is_element_node
            sibling = sibling.prev
        numbers.append(count)
        level = level.parent
    return tuple(reversed(numbers))


def node_at(root: LexborNode | None, place: str) -> LexborNode | None:
    """The element at a place such as "1/2/3", counted from the root element; None where there is none."""
    node = root
    for number in map(int, place.split("/")[1:]):
        if node is None:
            return None
        node = next(islice((child for child in node.iter() if child.is_element_node), number - 1, None), None)
    return node
