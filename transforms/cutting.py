"""Cut the main column of a page into segments: one run of text or one picture each, in reading order.

A segment remembers where it stood and what its elements said about it, as a set of bits; what it
means is decided later (`labels`), by the same rules for pages with markup and for rendered text.
"""

from collections.abc import Mapping
from typing import Final

from selectolax.lexbor import LexborNode

from transforms.chrome import is_ad_label, is_chrome_name, is_furniture
from transforms.controls import mark_boxes
from transforms.data_tables import data_rows
from transforms.elements import COMMENT, CONTROLS, INLINE, TEXT, UNREAD
from transforms.lines import Run, tidy
from transforms.pictures import is_enlarged, opens_picture, source_of
from transforms.pointers import is_link_alone, is_paid, offers_more
from transforms.segments import (
    AFTER,
    AUTHOR,
    BODY,
    BOLD,
    CARD,
    CHROME,
    DATE,
    FIGURE,
    FORM,
    HIDDEN,
    ITALIC,
    LINK,
    PARAGRAPH,
    SOURCE,
    TABLE,
    TAGS,
    TITLE,
    Segment,
)
from transforms.signs import TAG_MARKS, attribute_marks, element_marks, is_label, names_beside, stands_apart
from transforms.splits import rejoin
from transforms.surroundings import is_teaser, points_elsewhere
from transforms.tree import ids_up, path_of
from transforms.wording import ends_sentence

LONG: Final = 50  # characters: classes of shorter lines tell nothing
_DEEPEST: Final = 500
_LONGEST_LABEL: Final = 40  # characters of what is said of an advertisement
_EMPTY: Final = frozenset({"br", "img", "amp-img", "hr", "textarea"})


class TooDeep(Exception):
    """The elements of a page nest deeper than any page made by people."""


def cut(
    root: LexborNode, container: LexborNode | None, title: LexborNode | None, extra: Mapping[int, int] | None = None
) -> list[Segment]:
    """All visible text and pictures below `root` in document order.

    `extra` gives marks for elements that a site's layout names, by `mem_id`; they replace what
    the element's own name and class would say. Raises `TooDeep` beyond 500 levels of elements.
    """
    return _Cutter(root, container, title, extra or {}).walk()


class _Cutter:
    """One walk over the main column; holds the text run that is being gathered."""

    def __init__(
        self, root: LexborNode, container: LexborNode | None, title: LexborNode | None, extra: Mapping[int, int]
    ) -> None:
        self.extra = extra
        self.segments: list[Segment] = []
        self.container_id = container.mem_id if container is not None else 0
        self.title_id = title.mem_id if title is not None else 0
        self.frame = ids_up(container) | ids_up(title)
        self.after = self.form = 0
        self.run = Run()
        self.times: list[tuple[int, str]] = []  # index of a segment, stamp of a `time` element in it
        self.controls: list[tuple[int, str]] = []  # index of the segment behind a button or field, its place
        self.frames: list[tuple[int, str]] = []  # the same of embedded pages
        self.root = root

    def walk(self) -> list[Segment]:
        """Visit every element and text below the root once, without recursion."""
        run, stack = self.run, list[tuple[LexborNode, int, LexborNode | None, int, str]]()
        marks, number, node = self._entered(self.root, self.root.tag or "", 0), 0, self.root.child
        block, place = self.root, "/".join(map(str, path_of(self.root)))
        while True:
            if node is None:
                if not stack:
                    break
                inside = place
                parent, marks, outer, number, place = stack.pop()
                self._leave(parent, marks, block, inside, apart=outer is not None)
                block = outer or block
                node = parent.next
                continue
            tag_id = node.tag_id
            if tag_id == TEXT:
                run.add(node.text_content or "", marks | self.after)
            elif tag_id != COMMENT:
                number += 1
                tag = node.tag or ""
                if tag in _EMPTY:
                    self._empty(node, tag, marks, block, f"{place}/{number}")
                elif tag in CONTROLS:
                    self.controls.append((len(self.segments), f"{place}/{number}"))
                elif tag == "iframe":
                    self.frames.append((len(self.segments), f"{place}/{number}"))
                elif tag not in UNREAD:
                    inner, inside = marks | self._entered(node, tag, marks), f"{place}/{number}"
                    apart = tag not in INLINE or (inner != marks and stands_apart(inner, marks))
                    if marks & AUTHOR and tag == "a" and run.pieces and offers_more("".join(run.pieces), node):
                        self._flush(block, place)
                    if self._taken(node, tag, inner, marks, block, inside, apart=apart):
                        node = node.next
                        continue
                    stack.append((node, marks, block if apart else None, number, place))
                    if len(stack) > _DEEPEST:
                        raise TooDeep(f"elements nest deeper than {_DEEPEST} levels")
                    block = node if apart else block
                    marks, number, place, node = inner, 0, inside, node.child
                    continue
            node = node.next
        self._flush(self.root, f"{place}/{number}")
        for index, when in self.times:
            if index < len(self.segments):
                self.segments[index].when = when
        rejoin(self.segments)
        mark_boxes(self.segments, self.controls, self.frames)
        return self.segments

    def _entered(self, node: LexborNode, tag: str, around: int) -> int:
        """The bits that an element adds for everything inside it; `around` are those outside."""
        key = node.mem_id
        if key in self.extra:
            return self.extra[key] | self.after
        if key == self.container_id:
            return BODY
        if key == self.title_id:
            return TITLE
        if key in self.frame:
            return 0
        if tag == "dd" and node.css_first("p") is not None:
            tag = "div"  # layout, and no definition
        attributes = node.attributes
        of_article = tag == "footer" and (around & BODY or self._ends_article(node))  # it holds signature and notes
        if not attributes and "-" not in tag:
            return (0 if of_article else TAG_MARKS.get(tag, 0)) | self.after
        own, names, style, align = 0, attributes.get("class") or "", "", ""
        if len(attributes) > 1 or not names:
            names = f"{names} {names_beside(tag, attributes)} {attributes.get('id') or ''}"
            style, align = attributes.get("style") or "", (attributes.get("align") or "").lower()
            own = attribute_marks(tag, attributes)
            if "datetime" in attributes:
                self.times.append((len(self.segments), attributes["datetime"] or ""))
        marks = element_marks(tag, names.strip(), style, align)
        if marks & CHROME and (
            (of_article and not is_chrome_name(names))
            or attributes.get("itemprop") == "articleBody"
            or opens_picture(tag, attributes)
        ):
            marks &= ~CHROME
        return marks | self.after | own

    def _ends_article(self, node: LexborNode) -> bool:
        """True right in the `article` that holds the container."""
        parent = node.parent
        return parent is not None and parent.tag == "article" and parent.mem_id in self.frame

    def _leave(self, node: LexborNode, marks: int, block: LexborNode, place: str, *, apart: bool) -> None:
        """Behind an element; `marks` are those around it."""
        if apart:
            if self.run.pieces:
                self._flush(block, place)
        elif is_label(marks):
            self.run.pieces.append(" ")
        if node.mem_id == self.container_id:
            self.after = AFTER

    def _empty(self, node: LexborNode, tag: str, marks: int, block: LexborNode, place: str) -> None:
        """An element without text: a break, a picture, a rule, the field of a form."""
        if tag == "br":
            self.run.break_line()
        elif tag == "hr":
            self._flush(block, place)
        elif tag == "textarea":
            self.form = FORM
        else:
            self._picture(node, marks, block, place)

    def _taken(
        self, node: LexborNode, tag: str, inner: int, outer: int, block: LexborNode, place: str, *, apart: bool
    ) -> bool:
        """Whether an element was read at once, with all that is in it, so that nobody need go in."""
        if apart:
            if self.run.pieces:
                self._flush(block, place)
            if inner & BODY and tag != "p" and is_teaser(node):
                card = self._add(tidy(node.text(separator=" ")), inner | CARD, place, tag, node)
                card.linked = len(card.text)
                return True
            whole = (tag == "table" or inner & (TAGS | CHROME)) and self._whole(node, tag, inner, place)
            if whole or self._plain(node, tag, inner, place):
                if node.mem_id == self.container_id:
                    self.after = AFTER
                return True
        elif (
            outer & PARAGRAPH
            and (inner & ~outer & CHROME or tag == "ins" or (tag == "a" and is_paid(node)))
            and self._advertises(node, tag, inner, place)
        ):
            return True
        elif inner & ~outer & HIDDEN or (tag == "span" and self.run.pieces and points_elsewhere(node)):
            if text := tidy(node.text(separator=" ")):
                self._add(text, inner | HIDDEN, place, tag, node)
            return True
        elif is_label(inner):
            self.run.pieces.append(" ")
        return False

    def _whole(self, node: LexborNode, tag: str, marks: int, place: str) -> bool:
        """Take furniture behind the text, and tables of data, as one segment; True when taken."""
        if tag == "table" and marks & BODY and node.mem_id != self.container_id:
            rows = data_rows(node)
            if rows:
                self._add("\n".join(rows), marks | TABLE, place, "table", node)
                return True
        if node.mem_id in self.frame:
            return False
        tags = marks & TAGS and not marks & (BODY | DATE)
        if not tags and (not (self.after and marks & CHROME) or marks & (AUTHOR | SOURCE | DATE)):
            return False
        text = tidy(node.text(separator=" "))
        if text:
            self._add(text, marks, place, tag, node).element = node if tags else None
        return True

    def _plain(self, node: LexborNode, tag: str, marks: int, place: str) -> bool:
        """Take a block with nothing but text in it, as most paragraphs are; True when taken."""
        child = node.child
        if child is None or child.tag_id != TEXT or child.next is not None:
            return False
        text = tidy(child.text_content or "")
        if text:
            segment = self._add(text, marks | self.after, place, tag, node)
            length = len(text)
            segment.bold = length if marks & BOLD else 0
            segment.italic = length if marks & ITALIC else 0
            segment.linked = length if marks & LINK else 0
        return True

    def _advertises(self, node: LexborNode, tag: str, marks: int, place: str) -> bool:
        """Take "Quảng cáo" and a paid link out of the paragraph that they stand in; True when taken."""
        text = tidy(node.text(separator=" "))
        ended = ends_sentence("".join(self.run.pieces).rstrip())
        label = len(text) <= _LONGEST_LABEL and not ends_sentence(text)
        own = tag != "ins" and (label or is_link_alone(node, text))  # editors underline with it
        if not (is_furniture(text) or (ended and (own or is_ad_label(text)))):
            return False
        self._add(text, marks | CHROME, place, tag, node)
        return True

    def _picture(self, node: LexborNode, marks: int, block: LexborNode, place: str) -> None:
        beside = not marks & (BODY | FIGURE)  # logos and buttons of the frame
        if beside or marks & (HIDDEN | CHROME) or self.after or not (source := source_of(node)):
            return
        self._flush(block, place)
        if marks & LINK and is_enlarged(node):
            marks &= ~LINK
        self.segments.append(Segment("", marks, place, "img", block.mem_id, source))

    def _flush(self, block: LexborNode, place: str) -> None:
        common = self.run.common
        for line in self.run.take_lines():
            segment = self._add(line.text, common, place, block.tag or "", block)
            segment.bold, segment.italic, segment.linked = line.bold, line.italic, line.linked

    def _add(self, text: str, marks: int, place: str, tag: str, block: LexborNode) -> Segment:
        named = len(text) >= LONG or (self.segments and self.segments[-1].src)  # a caption's class tells
        names = block.attributes.get("class") or "" if named else ""
        segment = Segment(text, marks | self.form, place, tag, block.mem_id, names=names)
        segment.node = block
        self.form = 0
        self.segments.append(segment)
        return segment
