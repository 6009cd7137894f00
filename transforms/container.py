"""Find the element that holds an article's text, without any rule for the site.

Text gathers weight for its ancestors, nearest first. Text that sits in a card (a link with a
heading and a teaser), in page furniture or above the headline weighs little; names such as
"article-body" and `itemprop=articleBody` help, but a page with meaningless names works as well.
"""

import re
from collections.abc import Iterable, Iterator
from itertools import islice
from typing import Final

from selectolax.lexbor import LexborHTMLParser, LexborNode

from transforms.chrome import is_chrome_name, is_furniture, name_words

INLINE: Final = frozenset(
    {
        "a", "abbr", "acronym", "b", "bdi", "bdo", "big", "cite", "code", "del", "dfn", "em", "font", "i", "ins",
        "kbd", "label", "mark", "o:p", "q", "s", "samp", "small", "span", "strike", "strong", "st1:place", "sub",
        "sup", "tt", "u", "var", "wbr", "time", "data", "st1:city", "st1:country-region", "amp-fit-text",
    }
)  # fmt: skip
UNREAD: Final = frozenset(
    {
        "script", "style", "noscript", "template", "iframe", "object", "embed", "svg", "select", "textarea", "input",
        "canvas", "map", "head", "link", "meta", "option", "button", "audio", "video", "source", "track", "math",
        "title", "base", "param", "noframes", "datalist", "progress", "meter", "amp-analytics", "amp-ad",
    }
)  # fmt: skip
_FURNITURE_TAGS: Final = frozenset({"nav", "footer", "aside", "menu"})
_BODY_WORDS: Final = frozenset(
    {
        "article", "body", "content", "contents", "detail", "details", "entry", "post", "fck", "story", "text", "news",
        "maincontent", "newscontent", "newscontents", "singular", "cms", "chitiet", "noidung", "baiviet", "editor",
        "edittor", "main",
    }
)  # fmt: skip
_MIN_RUN: Final = 20  # shorter runs of text decide nothing
_MIN_PARAGRAPH: Final = 40
_LONGEST: Final = 700  # characters that count of one paragraph; lines broken by <br> are several
_ENOUGH: Final = 1500.0  # weight, about characters of prose: surely the text
_NEARLY_ALL: Final = 0.75
_HEADINGS: Final = frozenset({"h1", "h2", "h3", "h4", "h5", "h6"})
_UNSEEN: Final = re.compile(r"display\s*:\s*none|visibility\s*:\s*hidden", re.IGNORECASE)
_CARD: Final = 6  # a teaser has no more elements
_DECAY: Final = (1.0, 0.75, 0.5, 0.35, 0.25)


class _Paragraph:
    """Text directly in one block element: its weight, and how much of it is link text."""

    __slots__ = ("length", "linked", "node", "runs")

    def __init__(self, node: LexborNode) -> None:
        self.node = node
        self.length = 0
        self.linked = 0
        self.runs = 0


class _Credit:
    """What the paragraphs of one parent say together."""

    __slots__ = ("length", "node", "weight")

    def __init__(self, node: LexborNode) -> None:
        self.node = node
        self.weight = 0.0
        self.length = 0


def find_container(parser: LexborHTMLParser, title: LexborNode | None) -> LexborNode | None:
    """The element that holds the text, or None when no run of text looks like an article's."""
    root = parser.body
    if root is None:
        return None
    tally = _Tally(title)
    if title is not None:
        for level in _levels_behind(title):
            found = tally.weigh(_marked_paragraphs(level))
            if tally.weight + sum(weight for _, weight in found) < _ENOUGH:
                found = tally.weigh(_gather(level))
            tally.count(found)
            if tally.weight >= _ENOUGH:  # what follows further out is related stories and footers
                break
    if tally.length < _MIN_PARAGRAPH:
        tally.count(tally.weigh(_gather([root])))
    return tally.best()


def _levels_behind(node: LexborNode) -> Iterator[list[LexborNode]]:
    """The subtrees that follow a node in document order: its next siblings, its parent's, and so on."""
    level: LexborNode | None = node
    while level is not None and level.tag != "body":
        siblings = []
        sibling = level.next
        while sibling is not None:
            if sibling.tag not in UNREAD:
                siblings.append(sibling)
            sibling = sibling.next
        yield siblings
        level = level.parent


class _Tally:
    """The weight that paragraphs give to the elements around them."""

    def __init__(self, title: LexborNode | None) -> None:
        self.weight = 0.0
        self.length = 0
        self._around = _Surroundings(title)
        self._scores: dict[int, float] = {}
        self._nodes: dict[int, LexborNode] = {}
        self._lengths: dict[int, int] = {}

    def weigh(self, paragraphs: list[_Paragraph]) -> list[tuple[_Paragraph, float]]:
        """Each paragraph with its weight."""
        return [(paragraph, self._around.weigh(paragraph)) for paragraph in paragraphs]

    def count(self, weighed: list[tuple[_Paragraph, float]]) -> None:
        """Credit the ancestors of each paragraph, nearest first; paragraphs side by side share theirs."""
        parents: dict[int, _Credit] = {}
        for paragraph, weight in weighed:
            self.length += paragraph.length
            if weight <= 0:
                continue
            self.weight += weight
            if paragraph.runs > 2:  # lines broken by <br>: the block itself is the container
                self._credit(paragraph.node, weight, paragraph.length)
            if (parent := paragraph.node.parent) is None:
                continue
            credit = parents.get(parent.mem_id)
            if credit is None:
                credit = parents[parent.mem_id] = _Credit(parent)
            credit.weight += weight
            if weight > paragraph.length / 2:  # no card, no furniture
                credit.length += paragraph.length
        for credit in parents.values():
            level: LexborNode | None = credit.node
            for decay in _DECAY:
                if level is None or level.tag == "html":
                    break
                self._credit(level, credit.weight * decay, credit.length)
                level = level.parent

    def best(self) -> LexborNode | None:
        """The element with the most weight, widened where a text is cut in several boxes."""
        if not self._scores:
            return None
        best = max(self._scores, key=lambda key: self._scores[key] * _name_factor(self._nodes[key]))
        return _widened(self._narrowed(self._nodes[best]), self._lengths, self._around)

    def _narrowed(self, best: LexborNode) -> LexborNode:
        """Go down while one child holds nearly all of the prose; the rest is a lead and cards."""
        node = best
        while True:
            least = _NEARLY_ALL * max(self._lengths.get(node.mem_id, 0), 1)
            inner = next((child for child in node.iter() if self._lengths.get(child.mem_id, 0) >= least), None)
            if inner is None:
                return node
            node = inner

    def _credit(self, node: LexborNode, weight: float, length: int) -> None:
        key = node.mem_id
        self._scores[key] = self._scores.get(key, 0.0) + weight
        self._lengths[key] = self._lengths.get(key, 0) + length
        self._nodes[key] = node


def _marked_paragraphs(roots: Iterable[LexborNode]) -> list[_Paragraph]:
    """The p elements alone: nearly all of a text, and found much faster."""
    found: list[_Paragraph] = []
    for root in roots:
        for node in [root] if root.tag == "p" else root.css("p"):
            length = len(node.text().strip())
            if length >= _MIN_RUN:
                paragraph = _Paragraph(node)
                paragraph.length = length
                first = node.child
                if first is not None and (first.next is not None or first.tag_id != TEXT):
                    paragraph.linked = sum(len(link.text()) for link in node.css("a"))
                    paragraph.runs = 1 + len(node.css("br"))
                found.append(paragraph)
    return found


def _gather(roots: Iterable[LexborNode]) -> list[_Paragraph]:
    found: dict[int, _Paragraph] = {}
    for root in roots:
        for node in root.traverse(include_text=True):
            if node.tag_id != TEXT:
                continue
            text = node.text_content
            if text is None or len(text) < _MIN_RUN:
                continue
            length = len(text.strip())
            if length < _MIN_RUN:
                continue
            block, linked = _block_of(node)
            if block is None:
                continue
            paragraph = found.get(block.mem_id)
            if paragraph is None:
                paragraph = found[block.mem_id] = _Paragraph(block)
            paragraph.length += length
            paragraph.linked += length if linked else 0
            paragraph.runs += 1
    return list(found.values())


TEXT: Final = 2  # lexbor's number of the text node "tag"


def _block_of(text: LexborNode) -> tuple[LexborNode | None, bool]:
    node, linked = text.parent, False
    while node is not None and node.tag in INLINE:
        linked = linked or node.tag == "a"
        node = node.parent
    if node is None or node.tag in UNREAD:
        return None, linked
    return node, linked


class _Surroundings:
    """What stands around the paragraphs of one page; each element is looked at once."""

    def __init__(self, title: LexborNode | None) -> None:
        around = list(_elements_around(title))
        self._furniture = dict.fromkeys((node.mem_id for node in around), False)  # whatever they are called
        self._stories = any(node.tag == "article" for node in around)
        self._cards: dict[int, bool | None] = {}

    def weigh(self, paragraph: _Paragraph) -> float:
        """How much a paragraph says for its ancestors, 0 for none."""
        node = paragraph.node
        own = paragraph.length - 2 * paragraph.linked
        if own < _MIN_PARAGRAPH or node.tag in {"h1", "h2", "h3"}:
            return 0.0
        weight = float(min(own, _LONGEST * max(paragraph.runs // 2, 1))) + 25  # many paragraphs beat one long one
        if self.in_furniture(node):
            weight *= 0.05
        if _is_broken_card(paragraph) or self.in_card(node) or (own < 250 and is_furniture(node.text().strip())):
            return weight * 0.1
        return weight

    def in_furniture(self, node: LexborNode) -> bool:
        level: LexborNode | None = node
        for _ in range(5):
            if level is None or level.tag in {"body", "html"}:
                return False
            found = self._furniture.get(level.mem_id)
            if found is None:
                another = self._stories and level.tag == "article"  # the headline stands in an article of its own
                found = self._furniture[level.mem_id] = another or _is_furniture_element(level)
            if found:
                return True
            level = level.parent
        return False

    def in_card(self, node: LexborNode) -> bool:
        """True for a teaser: a few elements wrapped together, one of them a link with words."""
        wrapper = node.parent
        for _ in range(2):
            if wrapper is None:
                return False
            key = wrapper.mem_id
            if key not in self._cards:
                self._cards[key] = _is_summary(wrapper) or _is_card(wrapper)
            if (found := self._cards[key]) is not None:
                return found
            wrapper = wrapper.parent
        return False


def _elements_around(title: LexborNode | None) -> Iterator[LexborNode]:
    """The elements that hold the headline."""
    node = title
    while node is not None:
        yield node
        node = node.parent


def _is_furniture_element(node: LexborNode) -> bool:
    if node.tag in _FURNITURE_TAGS:
        return True
    attributes = node.attributes
    if "hidden" in attributes or _UNSEEN.search(attributes.get("style") or ""):
        return True
    names = _names(node)
    return bool(names) and is_chrome_name(names) and name_words(names).isdisjoint(_BODY_WORDS)


def _is_card(wrapper: LexborNode) -> bool | None:
    """Whether an element wraps a teaser; None when its parent may tell."""
    if wrapper.tag in {"body", "td", "form", "main"}:
        return False
    if wrapper.tag == "a":
        return True  # the whole card is one link
    children: list[LexborNode] = []
    for child in wrapper.iter():
        if child.tag not in {"br", "script"}:
            children.append(child)
            if len(children) > _CARD:
                return False
    if sum(child.tag == "p" and len(child.text()) >= _MIN_PARAGRAPH for child in children) > 1:
        return False  # a teaser has one sentence
    return True if len(children) > 1 and any(_is_headline_link(child) for child in children) else None


def _is_summary(wrapper: LexborNode) -> bool:
    """True for the box of a teaser's few paragraphs, beside its linked heading."""
    inside = list(wrapper.iter())
    if wrapper.parent is None or not 1 < len(inside) <= _CARD_RUNS or any(child.tag != "p" for child in inside):
        return False
    beside = list(islice(wrapper.parent.iter(), _CARD))
    return any(child.tag in _SUBHEADS and _is_headline_link(child) for child in beside)


def _is_broken_card(paragraph: _Paragraph) -> bool:
    """True for a teaser in one box: a linked headline, a line break, a sentence or two."""
    first = paragraph.node.child
    while first is not None and first.tag_id == TEXT and not (first.text_content or "").strip():
        first = first.next
    if first is None or first.tag != "a" or paragraph.runs > _CARD_RUNS or len(first.text().strip()) < 15:
        return False
    return first.next is not None and first.next.tag == "br"


_CARD_RUNS: Final = 3  # the headline and its teaser, or the paragraphs of one teaser
_SUBHEADS: Final = _HEADINGS - {"h1"}


def _is_headline_link(child: LexborNode) -> bool:
    if child.tag == "p":
        return False
    link = child if child.tag == "a" else child.css_first("a")
    if link is None:
        return False
    linked, whole = len(link.text().strip()), len(child.text().strip())
    return linked >= 15 and linked >= 0.6 * whole


def _names(node: LexborNode) -> str:
    attributes = node.attributes
    return f"{attributes.get('class') or ''} {attributes.get('id') or ''}".strip()


def _name_factor(node: LexborNode) -> float:
    attributes = node.attributes
    if attributes.get("itemprop") == "articleBody" or attributes.get("data-role") == "content":
        return 1.6
    factor = 0.8 if node.tag in {"body", "form", "table", "tbody", "tr"} else 1.0
    if node.tag in {"ul", "ol"}:
        factor = 0.6
    words = name_words(_names(node))
    return factor * (1.15 if words and not words.isdisjoint(_BODY_WORDS) else 1.0)


def _widened(best: LexborNode, lengths: dict[int, int], around: _Surroundings) -> LexborNode:
    """Go up while the parent adds a good part of text, as when a text is cut in several boxes."""
    node = best
    for _ in range(3):
        parent = node.parent
        if parent is None or parent.tag in {"body", "html"}:
            break
        if lengths.get(parent.mem_id, 0) >= 1.3 * max(lengths.get(node.mem_id, 0), 1) and _adds_text(
            parent, node, around
        ):
            best = parent
        node = parent
    return best


def _has_furniture_head(node: LexborNode) -> bool:
    """True for a box that calls itself "Tin cùng loại", "Ý kiến bạn đọc"."""
    heading = node.css_first("h2, h3, h4")
    return heading is not None and is_furniture(heading.text().strip())


def _adds_text(parent: LexborNode, inner: LexborNode, around: _Surroundings) -> bool:
    """True when what the parent adds is text like the inner's, not cards or furniture."""
    extra: list[int] = []
    for child in parent.iter():
        if child.mem_id == inner.mem_id or child.tag in UNREAD or child.tag in _HEADINGS or around.in_furniture(child):
            continue
        if (child.tag == "article" and inner.tag == "article") or _has_furniture_head(child):
            continue
        for block in [child, *child.css("p, div")][:40]:
            own = block.text(deep=False).strip()
            if len(own) < _MIN_PARAGRAPH or around.in_card(block) or around.in_furniture(block):
                continue
            if not is_furniture(own):
                extra.append(len(own))
    return len(extra) > 1 and sum(extra) >= 0.3 * len(inner.text().strip())
