"""Find the element that holds an article's text, without any rule for the site.

Text gathers weight for its ancestors, nearest first. Text that sits in a card (a link with a
heading and a teaser), in page furniture or above the headline weighs little; names such as
"article-body" and `itemprop=articleBody` help, but a page with meaningless names works as well.
"""

from collections.abc import Iterable, Iterator, Sequence
from typing import Final

from selectolax.lexbor import LexborHTMLParser, LexborNode

from transforms import furnished
from transforms.bylines import looks_like_byline
from transforms.chrome import is_furniture, name_words
from transforms.elements import HEADINGS, SUBHEADS, TEXT, UNREAD
from transforms.runs import Paragraph, gather, gather_marked
from transforms.surroundings import BODY_WORDS, SHORTEST, Surroundings, has_furniture_head, names_of
from transforms.tree import elements_up, unnumbered
from transforms.verse import find_verse

_ENOUGH: Final = 1500.0  # weight, about characters of prose: surely the text
_SOME: Final = 250.0
_NEARLY_ALL: Final = 0.75
_DECAY: Final = (1.0, 0.75, 0.5, 0.35, 0.25)
_LITTLE: Final = 500.0  # a poem behind the headline weighs no more
_FAR: Final = 3  # levels behind the headline: further out stand other stories
_MOST_BLOCKS: Final = 40  # of a neighbour that are looked at
_LEAST_FACTOR: Final = 0.6  # what an element's kind and name make of its weight
_MOST_FACTOR: Final = 1.6


class _Credit:
    """What the paragraphs of one parent say together."""

    __slots__ = ("length", "node", "weight")

    def __init__(self, node: LexborNode) -> None:
        self.node = node
        self.weight = 0.0
        self.length = 0


def find_container(
    parser: LexborHTMLParser, title: LexborNode | None, headings: Sequence[LexborNode] = ()
) -> LexborNode | None:
    """The element that holds the text, or None when no run of text looks like an article's.

    `headings` are the h1 elements of the page; several may belong to several stories.
    """
    root = parser.body
    if root is None:
        return None
    tally, passed = _Tally(title), 0.0
    if title is not None:
        others = _other_stories(title, headings) if len(headings) > 1 else frozenset[int]()
        for number, level in enumerate(_levels_behind(title, others)):
            if number == _FAR and tally.weight + passed < _LITTLE and (verse := find_verse(title)) is not None:
                return verse
            found = tally.weigh(gather_marked(level))
            if tally.weight + passed + sum(weight for _, weight in found) < _ENOUGH:
                found = tally.weigh(gather(level))
            if tally.weight >= _SOME:  # many teasers further out do not outweigh a few paragraphs here
                passed += sum(weight for paragraph, weight in found if weight <= paragraph.length / 2)
                found = [(paragraph, weight) for paragraph, weight in found if weight > paragraph.length / 2]
            tally.count(found)
            if tally.weight + passed >= _ENOUGH:  # what follows further out is related stories and footers
                break
    if title is not None and tally.weight < _SOME and (verse := find_verse(title)) is not None:
        return verse
    if tally.length < SHORTEST:
        tally.count(tally.weigh(gather([root])))
    return tally.best()


def _levels_behind(node: LexborNode, others: frozenset[int]) -> Iterator[list[LexborNode]]:
    """The subtrees that follow a node in document order, other stories left out: its next siblings, its parent's …"""
    level: LexborNode | None = node
    while level is not None and level.tag != "body":
        siblings = []
        sibling = level.next
        while sibling is not None:
            if sibling.tag not in UNREAD and sibling.mem_id not in others:
                siblings.append(sibling)
            sibling = sibling.next
        yield siblings
        level = level.parent


def _other_stories(title: LexborNode | None, headings: Iterable[LexborNode]) -> frozenset[int]:
    """Elements like the one around the headline that hold another h1: the next stories of a long page, by `mem_id`."""
    around = {node.mem_id: node for node in elements_up(title)}
    found = set()
    for heading in headings:
        below: LexborNode | None = None
        for node in elements_up(heading):
            if node.mem_id in around:
                break
            below = node
        own = next((node for node in around.values() if below is not None and _are_siblings(node, below)), None)
        if below is not None and own is not None:
            found.add(below.mem_id)
    return frozenset(found)


def _are_siblings(one: LexborNode, other: LexborNode) -> bool:
    if one.tag != other.tag or one.parent is None or other.parent is None or one.parent.mem_id != other.parent.mem_id:
        return False
    return one.attributes.get("class") == other.attributes.get("class")


class _Tally:
    """The weight that paragraphs give to the elements around them."""

    def __init__(self, title: LexborNode | None) -> None:
        self.weight = 0.0
        self.length = 0
        self._around = Surroundings(title)
        self._scores: dict[int, float] = {}
        self._nodes: dict[int, LexborNode] = {}
        self._lengths: dict[int, int] = {}

    def weigh(self, paragraphs: list[Paragraph]) -> list[tuple[Paragraph, float]]:
        """Each paragraph with its weight."""
        return [(paragraph, self._around.weigh(paragraph)) for paragraph in paragraphs]

    def count(self, weighed: list[tuple[Paragraph, float]]) -> None:
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
            self._credit_levels(credit)

    def best(self) -> LexborNode | None:
        """The element with the most weight, widened where a text is cut in several boxes."""
        if not self._scores:
            return None
        least = max(self._scores.values()) * _LEAST_FACTOR / _MOST_FACTOR  # lighter ones cannot win
        heavy = (key for key, score in self._scores.items() if score >= least)
        best = max(heavy, key=lambda key: self._scores[key] * _name_factor(self._nodes[key]))
        return _with_rows(_widened(self._narrowed(self._nodes[best]), self._lengths, self._around), self._around)

    def _narrowed(self, best: LexborNode) -> LexborNode:
        """Go down while one child holds nearly all of the prose; the rest is a lead and cards."""
        node = best
        while True:
            least = _NEARLY_ALL * max(self._lengths.get(node.mem_id, 0), 1)
            inner = next((child for child in node.iter() if self._lengths.get(child.mem_id, 0) >= least), None)
            if inner is None:
                return node
            node = inner

    def _credit_levels(self, credit: _Credit) -> None:
        level: LexborNode | None = credit.node
        for decay in _DECAY:
            if level is None or level.tag == "html":
                break
            self._credit(level, credit.weight * decay, credit.length)
            level = level.parent

    def _credit(self, node: LexborNode, weight: float, length: int) -> None:
        key = node.mem_id
        self._scores[key] = self._scores.get(key, 0.0) + weight
        self._lengths[key] = self._lengths.get(key, 0) + length
        self._nodes[key] = node


def _name_factor(node: LexborNode) -> float:
    attributes = node.attributes
    if attributes.get("itemprop") == "articleBody" or attributes.get("data-role") == "content":
        return _MOST_FACTOR
    factor = 0.8 if node.tag in {"body", "form", "table", "tbody", "tr"} else 1.0
    if node.tag in {"ul", "ol", "dl"}:
        factor = _LEAST_FACTOR
    words = name_words(names_of(node))
    return factor * (1.15 if words and not words.isdisjoint(BODY_WORDS) else 1.0)


def _widened(best: LexborNode, lengths: dict[int, int], around: Surroundings) -> LexborNode:
    """Go up while the parent adds a good part of text, as when a text is cut in several boxes."""
    node = best
    for _ in range(3):
        parent = node.parent
        if parent is None or parent.tag in {"body", "html"}:
            break
        much = lengths.get(parent.mem_id, 0) >= 1.3 * max(lengths.get(node.mem_id, 0), 1)
        if (much and _adds_text(parent, node, around)) or _goes_on(node, around):
            best = parent
        node = parent
    return best


def _goes_on(node: LexborNode, around: Surroundings) -> bool:
    """True for a section of a text right behind which stands another, under a head of its own and without a link."""
    if node.tag not in _SECTIONS:
        return False
    other = node.next
    while other is not None and other.tag_id == TEXT:
        other = other.next
    if other is None or other.tag not in _SECTIONS or not _are_siblings(node, other) or around.in_furniture(other):
        return False
    first = next(other.iter(), None)
    if first is None or first.tag not in SUBHEADS or other.css_first("a, form, input, button") is not None:
        return False
    return not has_furniture_head(other) and any(len(p.text().strip()) >= SHORTEST for p in other.css("p"))


def _with_rows(best: LexborNode, around: Surroundings) -> LexborNode:
    """The element around all rows of a page builder, where the text goes on in rows like the one that holds it."""
    node = best
    for _ in range(_DEEPEST_ROW):
        parent = node.parent
        if parent is None or parent.tag == "body":
            break
        if any(_is_row_of_text(other, around) for other in _rows_beside(node)):
            return best if _is_signed(best) else parent
        node = parent
    return best


def _rows_beside(node: LexborNode) -> Iterator[LexborNode]:
    """The boxes behind and before an element that have its classes, but for their numbers."""
    names = unnumbered(node) if node.tag in _ROWS else ""
    for step in ("next", "prev") if names else ():
        other = getattr(node, step)
        while other is not None:
            if other.tag == node.tag and unnumbered(other) == names:
                yield other
            other = getattr(other, step)


def _is_row_of_text(row: LexborNode, around: Surroundings) -> bool:
    """True for a row that holds paragraphs, and no other story, reader or word of the house."""
    if row.css_first("h1, form, article, time") is not None or looks_like_byline(_first_line(row)):
        return False
    told = [p for p in row.css("p") if len(p.text().strip()) >= _LONG_PARAGRAPH and p.css_first("a") is None]
    told = [p for p in told if not around.in_card(p) and not around.in_furniture(p)]
    return any(furnished.odds([p.text().strip()]) < 0 for p in told)


def _first_line(row: LexborNode) -> str:
    return next((line for text in row.text(separator="\n").split("\n") if (line := text.strip())), "")


def _is_signed(node: LexborNode) -> bool:
    """True for a text that closes with the name of its writer: what stands in further rows is another."""
    lines = [line for text in node.text(separator="\n").split("\n") if (line := text.strip())]
    return bool(lines) and looks_like_byline(lines[-1])


_ROWS: Final = frozenset({"div", "section"})
_DEEPEST_ROW: Final = 9  # elements
_LONG_PARAGRAPH: Final = 80  # characters
_SECTIONS: Final = frozenset({"section", "article"})


def _adds_text(parent: LexborNode, inner: LexborNode, around: Surroundings) -> bool:
    """True when what the parent adds is text like the inner's, not cards or furniture."""
    extra: list[int] = []
    for child in parent.iter():
        if child.mem_id == inner.mem_id or child.tag in UNREAD or child.tag in HEADINGS or around.in_furniture(child):
            continue
        if (child.tag == "article" and inner.tag == "article") or has_furniture_head(child):
            continue
        for block in [child, *child.css("p, div")][:_MOST_BLOCKS]:
            own = block.text(deep=False).strip()
            if len(own) < SHORTEST or around.in_card(block) or around.in_furniture(block):
                continue
            if not is_furniture(own):
                extra.append(len(own))
    return len(extra) > 1 and sum(extra) >= 0.3 * len(inner.text().strip())
