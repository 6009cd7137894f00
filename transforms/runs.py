"""Gather the runs of text of a page, one for each block element: how long each is, and how much of it is links."""

from collections.abc import Iterable
from typing import Final

from selectolax.lexbor import LexborNode

from transforms.elements import INLINE, TEXT, UNREAD
from transforms.tree import elements_in

_SHORTEST: Final = 20  # shorter runs of text decide nothing


class Paragraph:
    """Text directly in one block element: its weight, and how much of it is link text."""

    __slots__ = ("length", "linked", "node", "runs", "text")

    def __init__(self, node: LexborNode, text: str | None = None) -> None:
        self.node = node
        self.length = len(text) if text else 0
        self.linked = 0
        self.runs = 0
        self.text = text

    def whole(self) -> str:
        """All text of the element, without the space at its ends."""
        return self.node.text().strip() if self.text is None else self.text


def gather_marked(roots: Iterable[LexborNode]) -> list[Paragraph]:
    """The p elements alone: nearly all of a text, and found much faster."""
    found: list[Paragraph] = []
    for root in roots:
        if root.tag_id == TEXT:
            continue
        for node in [root] if root.tag == "p" else root.css("p"):
            text = node.text().strip()
            if len(text) >= _SHORTEST:
                paragraph = Paragraph(node, text)
                first = node.child
                if first is not None and (first.next is not None or first.tag_id != TEXT):
                    _look_inside(paragraph)
                found.append(paragraph)
    return found


def _look_inside(paragraph: Paragraph) -> None:
    """Count the link text of a paragraph, and its lines."""
    paragraph.runs = 1
    for inner in elements_in(paragraph.node):
        tag = inner.tag
        if tag == "br":
            paragraph.runs += 1
        elif tag == "a":
            paragraph.linked += len(inner.text())


def gather(roots: Iterable[LexborNode]) -> list[Paragraph]:
    """The runs of text in whatever element, for pages that know no p."""
    found: dict[int, Paragraph] = {}
    for root in roots:
        for node in root.traverse(include_text=True):
            if node.tag_id != TEXT:
                continue
            text = node.text_content
            if text is None or len(text) < _SHORTEST:
                continue
            length = len(text.strip())
            if length < _SHORTEST:
                continue
            block, linked = _block_of(node)
            if block is None:
                continue
            paragraph = found.get(block.mem_id)
            if paragraph is None:
                paragraph = found[block.mem_id] = Paragraph(block)
            paragraph.length += length
            paragraph.linked += length if linked else 0
            paragraph.runs += 1
    return list(found.values())


def _block_of(text: LexborNode) -> tuple[LexborNode | None, bool]:
    node, linked = text.parent, False
    while node is not None and node.tag in INLINE:
        linked = linked or node.tag == "a"
        node = node.parent
    if node is None or node.tag in UNREAD:
        return None, linked
    return node, linked
