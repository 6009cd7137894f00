"""Read the tags of an article as printed: what a layout or a class calls so, and what a label announces."""

import re
from collections.abc import Iterable, Iterator
from typing import Final

from selectolax.lexbor import LexborHTMLParser, LexborNode

from connectors.site import Layout
from transforms.lines import tidy
from transforms.segments import Segment
from transforms.sheet import Sheet
from transforms.tree import node_at

_LABEL: Final = r"(?:từ\s?kh(?:óa|oá|oa)|tags?|thẻ|keywords?)(?:\s(?:liên\squan|bài\sviết))?"
_ANNOUNCED: Final = re.compile(rf"{_LABEL}\s*(?::\s*(?P<printed>.*)|(?P<glued>(?=[^\W_]|\s).*)|$)", re.IGNORECASE)
_HEADS: Final = frozenset({"từ ", "tag", "thẻ", "key"})  # of a label: most lines need no careful look
_CUT: Final = re.compile(r"\s*[,;#|]\s*")
_LONGEST_LINE: Final = 500  # characters
_LONGEST_LABEL: Final = 25
_LONGEST_TAG: Final = 60
_LONGEST_LIST: Final = 1_000
_MOST: Final = 30
_MOST_LABELS: Final = 5
_LEVELS: Final = 3  # elements around a label within which its links stand
_REST: Final = 30  # characters beside the links: the label and commas


def read_tags(parser: LexborHTMLParser, layout: Layout, sheet: Sheet) -> tuple[str, ...]:
    """The tags of a page with markup; those that its layout names come first, wherever they stand."""
    if layout.tags and (named := _linked(parser.css(layout.tags))):
        return named
    marked = [segment.element for segment in sheet.segments if segment.element is not None]
    return _linked(marked) or _announced(parser, sheet)


def _linked(nodes: Iterable[LexborNode]) -> tuple[str, ...]:
    links = (link for node in nodes for link in ([node] if node.tag == "a" else node.css("a")))
    return tuple(dict.fromkeys(tag for link in links if (tag := tidy(link.text()).lstrip("# "))))


def _announced(parser: LexborHTMLParser, sheet: Sheet) -> tuple[str, ...]:
    """What stands behind "Từ khóa:" below the headline, else the lines that begin with "#"."""
    hashed: dict[str, None] = {}
    labels = 0
    for index in range(max(sheet.start, 0), len(sheet.segments)):
        segment = sheet.segments[index]
        hash_tag, head = segment.text[:1] == "#", segment.text[:3].lower()
        if not (hash_tag or head in _HEADS) or sheet.kinds[index] != "-" or len(segment.text) > _LONGEST_LINE:
            continue
        if hash_tag:
            hashed.update(dict.fromkeys(_split(segment.text)))
        elif (
            labels < _MOST_LABELS
            and (found := _ANNOUNCED.fullmatch(segment.text))
            and (tags := tuple(_listed(parser, segment, found)))
        ):
            return tags[:_MOST]
        labels += not hash_tag
    return tuple(hashed)[:_MOST]


def _listed(parser: LexborHTMLParser, segment: Segment, found: re.Match[str]) -> Iterator[str]:
    """The links around a label; the words behind it where nothing is a link."""
    found_in: LexborNode | None = None
    level = node_at(parser.root, segment.place)
    for _ in range(_LEVELS):
        if level is None or level.tag == "body":
            break
        if level.tag != "a":  # a run of words is placed at the link behind it
            box = level if _is_list(level) else _behind(level)
            if box is not None and (box is level or _is_list(box)):
                found_in = box
            elif found_in is not None:
                break
        level = level.parent
    yield from _linked([found_in]) if found_in is not None else _split(found["printed"] or "")


def _behind(label: LexborNode) -> LexborNode | None:
    """The element behind one that holds nothing but a label."""
    sibling = label.next if len(label.text().strip()) <= _LONGEST_LABEL else None
    while sibling is not None and not sibling.is_element_node:
        sibling = sibling.next
    return sibling


def _is_list(box: LexborNode) -> bool:
    """True for an element of a few short links and hardly a word beside them."""
    whole = box.text()
    if len(whole) > _LONGEST_LIST:
        return False
    links = ["".join(link.text().split()) for link in ([box] if box.tag == "a" else box.css("a"))]
    if not 0 < len(links) <= _MOST or max(map(len, links)) > _LONGEST_TAG:
        return False
    return len("".join(whole.split())) - sum(map(len, links)) <= _REST + len(links)


def _split(printed: str) -> list[str]:
    return [tag for part in _CUT.split(printed) if 1 < len(tag := part.strip(" .")) <= _LONGEST_TAG]
