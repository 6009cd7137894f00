"""The text of a page as a reader copies it out of a browser's window."""

import re
from typing import Final

from selectolax.lexbor import LexborHTMLParser, LexborNode

_UNSEEN: Final = frozenset(
    "head script style noscript template iframe video audio select option input button textarea svg title".split()
)
_BLOCKS: Final = frozenset(
    "address article aside blockquote body div dl dd dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 "
    "header hr li main nav ol p pre section table tr ul center".split()
)
_SPACED: Final = frozenset("p blockquote figure h1 h2 h3 h4 h5 h6 ul ol".split())
_HIDDEN: Final = re.compile(r"display:\s*none")
_SPACES: Final = re.compile(r"[ \t\r\n\f]+")


def render(html: str) -> str:
    """Return the visible lines of a page; paragraphs stand apart, cells of a row are parted by tabs."""
    body = LexborHTMLParser(html).body
    pieces: list[str] = []
    if body is not None:
        _walk(body, pieces)
    lines = [_SPACES.sub(" ", line).strip() for line in "".join(pieces).split("\n")]
    return re.sub(r"\n{3,}", "\n\n", "\n".join(lines)).strip() + "\n"


def _walk(node: LexborNode, pieces: list[str]) -> None:
    for child in node.iter(include_text=True):
        if child.is_text_node:
            pieces.append(_SPACES.sub(" ", child.text_content or ""))
        elif child.tag == "br":
            pieces.append("\n")
        elif child.tag not in _UNSEEN and not _is_hidden(child):
            edge = "\n\n" if child.tag in _SPACED else "\n" if child.tag in _BLOCKS else ""
            pieces.append(edge)
            _walk(child, pieces)
            pieces.append("\t" if child.tag in ("td", "th") else edge)


def _is_hidden(node: LexborNode) -> bool:
    attributes = node.attributes
    return "hidden" in attributes or bool(_HIDDEN.search(attributes.get("style") or ""))
