"""What stands around a run of text: cards of other stories and page furniture, by their elements and names."""

import re
from collections.abc import Iterator
from itertools import islice
from typing import Final

from selectolax.lexbor import LexborNode

from transforms.chrome import (
    is_boilerplate,
    is_chrome_name,
    is_furniture,
    is_hidden_name,
    is_imprint,
    is_see_also,
    name_words,
    starts_tail,
)
from transforms.elements import COMMENT, SUBHEADS, TEXT
from transforms.lines import tidy
from transforms.runs import Paragraph
from transforms.tree import elements_up, first_link

BODY_WORDS: Final = frozenset(
    {
        "article", "body", "content", "contents", "detail", "details", "entry", "post", "fck", "story", "text", "news",
        "maincontent", "newscontent", "newscontents", "singular", "cms", "chitiet", "noidung", "baiviet", "editor",
        "edittor", "main",
    }
)  # fmt: skip
SHORTEST: Final = 40  # characters of a paragraph that says anything
_FURNITURE_TAGS: Final = frozenset({"nav", "footer", "aside", "menu"})
_UNSEEN: Final = re.compile(r"display\s*:\s*none|visibility\s*:\s*hidden", re.IGNORECASE)
_LONGEST: Final = 700  # characters that count of one paragraph; lines broken by <br> are several
_LONGEST_FURNITURE: Final = 250
_LONGEST_IMPRINT: Final = 500
_LEVELS: Final = 5  # of elements, within which furniture is looked for
_CARD: Final = 6  # a teaser has no more elements
_CARD_RUNS: Final = 3  # the headline and its teaser, or the paragraphs of one teaser
_SHORTEST_LINK: Final = 15  # characters of a headline


class Surroundings:
    """What stands around the paragraphs of one page; each element is looked at once."""

    def __init__(self, title: LexborNode | None) -> None:
        around = list(_elements_around(title))
        self._furniture = dict.fromkeys((node.mem_id for node in around), False)  # whatever they are called
        self._stories = any(node.tag == "article" for node in around)
        self._in_furniture: dict[int, bool] = {}
        self._cards: dict[int, bool | None] = {}
        self._in_cards: dict[int, bool] = {}

    def weigh(self, paragraph: Paragraph) -> float:
        """How much a paragraph says for its ancestors, 0 for none."""
        node = paragraph.node
        own = paragraph.length - 2 * paragraph.linked
        if own < SHORTEST or node.tag in {"h1", "h2", "h3"}:
            return 0.0
        weight = float(min(own, _LONGEST * max(paragraph.runs // 2, 1))) + 25  # many paragraphs beat one long one
        if self.in_furniture(node):
            weight *= 0.05
        if (
            self.in_card(node)
            or (own < _LONGEST_FURNITURE and is_furniture(paragraph.whole()))
            or (paragraph.runs > 1 and is_imprint(paragraph.whole()[:_LONGEST_IMPRINT]))
            or (paragraph.runs > 2 and is_boilerplate(paragraph.whole()[:_LONGEST_FURNITURE]))
            or _is_broken_card(paragraph)
            or (paragraph.linked and node.tag != "p" and is_teaser(node))
        ):
            return weight * 0.1
        return weight

    def in_furniture(self, node: LexborNode) -> bool:
        """True for an element that is furniture, or has some around it."""
        if self._is_furniture(node):
            return True
        parent = node.parent
        if parent is None or node.tag in {"body", "html"}:
            return False
        found = self._in_furniture.get(parent.mem_id)
        if found is None:
            found = self._in_furniture[parent.mem_id] = self._is_inside_furniture(parent)
        return found

    def _is_inside_furniture(self, node: LexborNode) -> bool:
        level: LexborNode | None = node
        for _ in range(_LEVELS - 1):
            if level is None:
                return False
            if self._is_furniture(level):
                return True
            level = level.parent
        return False

    def _is_furniture(self, node: LexborNode) -> bool:
        key = node.mem_id
        found = self._furniture.get(key)
        if found is None:
            tag = node.tag or ""
            another = self._stories and tag == "article"  # the headline stands in an article of its own
            found = another or (tag not in {"body", "html"} and _is_furniture_element(node, tag))
            self._furniture[key] = found
        return found

    def in_card(self, node: LexborNode) -> bool:
        """True for a teaser: a few elements wrapped together, one of them a link with words."""
        wrapper = node.parent
        if wrapper is None:
            return False
        found = self._in_cards.get(wrapper.mem_id)
        if found is None:
            found = self._in_cards[wrapper.mem_id] = self._is_wrapped(wrapper)
        return found

    def _is_wrapped(self, wrapper: LexborNode) -> bool:
        level: LexborNode | None = wrapper
        for _ in range(2):
            if level is None:
                return False
            key = level.mem_id
            if key not in self._cards:
                self._cards[key] = _is_summary(level) or _is_card(level)
            if (found := self._cards[key]) is not None:
                return found
            level = level.parent
        return False


def _elements_around(title: LexborNode | None) -> Iterator[LexborNode]:
    """The elements that hold the headline."""
    node = title
    while node is not None:
        yield node
        node = node.parent


def names_of(node: LexborNode) -> str:
    """The class names and the id of an element."""
    attributes = node.attributes
    return f"{attributes.get('class') or ''} {attributes.get('id') or ''}".strip()


def _is_furniture_element(node: LexborNode, tag: str) -> bool:
    if tag in _FURNITURE_TAGS:
        return True
    attributes = node.attributes
    if not attributes:
        return False
    if "hidden" in attributes or _UNSEEN.search(attributes.get("style") or ""):
        return True
    names = f"{attributes.get('class') or ''} {attributes.get('id') or ''}".strip()
    return bool(names) and is_chrome_name(names) and name_words(names).isdisjoint(BODY_WORDS)


def is_put_aside(node: LexborNode) -> bool:
    """True for what nobody sees, and for what stands in a bar that stays in the window, by the elements around it."""
    for level in islice(elements_up(node), _NEAR):
        attributes = level.attributes
        names = names_of(level) if attributes else ""
        if "hidden" in attributes or _UNSEEN.search(attributes.get("style") or ""):
            return True
        if names and (is_hidden_name(names) or not name_words(names).isdisjoint(_BARS)):
            return True
    return False


_NEAR: Final = 4  # elements
_BARS: Final = frozenset({"sticky", "floating", "fixed"})


def _is_card(wrapper: LexborNode) -> bool | None:
    """Whether an element wraps a teaser; None when its parent may tell."""
    if wrapper.tag in {"body", "td", "form", "main"}:
        return False
    if wrapper.tag == "a":
        return True  # the whole card is one link
    if wrapper.tag == "dl":
        return any(child.tag == "dt" and _is_headline_link(child) for child in islice(wrapper.iter(), _CARD))
    children: list[LexborNode] = []
    for child in wrapper.iter():
        if child.tag not in {"br", "script"}:
            children.append(child)
            if len(children) > _CARD:
                return False
    if len(children) == 2 and children[1].tag == "p" and _is_link_alone(children[0]):
        return True
    if len(children) > 1 and _is_answered(children[-1]):
        return True
    if sum(map(_is_told, children)) > 1:
        return False  # a teaser has one sentence
    return True if len(children) > 1 and any(_is_headline_link(child) for child in children) else None


def _is_answered(child: LexborNode) -> bool:
    """True for the last line of what a reader said: "14:05 21/09/2026 · Thích · Trả lời"."""
    text = child.text()
    return len(text) <= _LONGEST_BUTTONS and _ANSWER.search(text) is not None


_LONGEST_BUTTONS: Final = 80  # characters
_ANSWER: Final = re.compile(r"(?:Trả lời|Phản hồi|Reply)(?:\s\(?\d{1,4}\)?)?\s*$")


def _is_link_alone(child: LexborNode) -> bool:
    """True for a paragraph that is a headline as link and nothing else."""
    link = child.css_first("a") if child.tag == "p" else None
    return link is not None and _SHORTEST_LINK <= len(link.text().strip()) >= len(child.text().strip())


def _is_told(child: LexborNode) -> bool:
    """True for a paragraph, and for a box of text without a link."""
    tag = child.tag
    if tag not in {"p", "div"} or len(child.text()) < SHORTEST:
        return False
    return tag == "p" or first_link(child) is None


def _is_summary(wrapper: LexborNode) -> bool:
    """True for the box of a teaser's few paragraphs, beside its linked heading."""
    parent = wrapper.parent
    inside = list(islice(wrapper.iter(), _CARD_RUNS + 1))
    if parent is None or not 1 < len(inside) <= _CARD_RUNS or any(child.tag != "p" for child in inside):
        return False
    return any(child.tag in SUBHEADS and _is_headline_link(child) for child in islice(parent.iter(), _CARD))


def _is_broken_card(paragraph: Paragraph) -> bool:
    """True for a teaser in one box: a linked headline, a line break, a sentence or two; or a link with a heading."""
    node = paragraph.node
    first = _first_child(node) if paragraph.linked or node.tag != "p" else None
    if first is not None and first.tag == "a" and first.css_first("h2, h3, h4, h5") is not None:
        return True
    first = first if paragraph.linked else None
    if first is None or first.tag != "a" or paragraph.runs > _CARD_RUNS or len(first.text().strip()) < _SHORTEST_LINK:
        return False
    return first.next is not None and first.next.tag == "br"


def _is_headline_link(child: LexborNode) -> bool:
    if child.tag == "p":
        return False
    first = child.child
    if child.tag != "a" and (first is None or (first.tag_id == TEXT and first.next is None)):
        return False
    whole = len(child.text().strip())
    if whole < _SHORTEST_LINK or child.tag == "a":
        return whole >= _SHORTEST_LINK
    link = first_link(child)
    return link is not None and len(link.text().strip()) >= max(_SHORTEST_LINK, 0.6 * whole)


def has_furniture_head(node: LexborNode) -> bool:
    """True for a box that calls itself "Tin cùng loại", "Ý kiến bạn đọc"."""
    heading = node.css_first("h2, h3, h4")
    return heading is not None and is_furniture(heading.text().strip())


def points_elsewhere(node: LexborNode) -> bool:
    """True for a pointer to another story in the middle of a sentence: a label in bold, and a link."""
    label = node.child
    if label is None or label.tag not in {"b", "strong"} or label.next is None:
        return False
    name = tidy(label.text())
    return (starts_tail(name) or is_see_also(f"{name}:")) and node.css_first("a") is not None


def is_teaser(node: LexborNode) -> bool:
    """True for a box with a headline as link, its teaser in an element of its own beside it, and no text between.

    In a sentence text stands between elements, or what follows the link goes on in small letters.
    """
    link = _first_child(node)
    if link is None or link.tag != "a" or not _NEWS.match(headline := tidy(link.text())):
        return False
    beside = list(islice(_siblings(link), _CARD))
    if not beside or beside[0].tag in _IN_SENTENCES or any(child.tag_id == TEXT for child in beside):
        return False
    teaser = beside[0].text().strip()
    return len(teaser) >= SHORTEST and teaser[0].isupper() and headline[-1] not in _STOPS


_NEWS: Final = re.compile(r"[^\W_a-zà-ỹ].{19}", re.DOTALL)  # as long as a headline, and begun like one
_IN_SENTENCES: Final = frozenset({"br", "img", "b", "strong", "i", "em", "u", "font"})
_STOPS: Final = ".,;:…"


def _first_child(node: LexborNode) -> LexborNode | None:
    child = node.child
    while child is not None and child.tag_id == TEXT and not (child.text_content or "").strip():
        child = child.next
    return child


def _siblings(node: LexborNode) -> Iterator[LexborNode]:
    """The elements behind an element, and the texts between them."""
    following = node.next
    while following is not None:
        if following.tag_id != COMMENT and (following.tag_id != TEXT or (following.text_content or "").strip()):
            yield following
        following = following.next
