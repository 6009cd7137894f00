"""Cut the main column of a page into segments: one run of text or one picture each, in reading order.

A segment remembers where it stood and what its elements said about it, as a set of bits; what it
means is decided later (`labels`), by the same rules for pages with markup and for rendered text.
"""

import re
from collections.abc import Mapping
from functools import lru_cache
from typing import Final

from selectolax.lexbor import LexborNode

from transforms.chrome import is_chrome_name, is_furniture, is_hidden_name, name_words
from transforms.container import INLINE, TEXT, UNREAD
from transforms.text import clean, is_plain

# Bits of `Segment.marks`.
BODY: Final = 1 << 0  # inside the container of the text
TITLE: Final = 1 << 1
HEADING: Final = 1 << 2
FIGURE: Final = 1 << 3
CAPTION: Final = 1 << 4
QUOTE: Final = 1 << 5
ITEM: Final = 1 << 6
TABLE: Final = 1 << 7
LEAD: Final = 1 << 8
AUTHOR: Final = 1 << 9
DATE: Final = 1 << 10
TAGS: Final = 1 << 11
CRUMB: Final = 1 << 12
SOURCE: Final = 1 << 13
CENTER: Final = 1 << 14
RIGHT: Final = 1 << 15
SMALL: Final = 1 << 16
CHROME: Final = 1 << 17
HIDDEN: Final = 1 << 18
BOLD: Final = 1 << 19
ITALIC: Final = 1 << 20
LINK: Final = 1 << 21
KICKER: Final = 1 << 22
AFTER: Final = 1 << 23  # stands behind the container
PARAGRAPH: Final = 1 << 24
CLOCK: Final = 1 << 25
CARD: Final = 1 << 26  # in rendered text: an entry of a list of other stories
READER: Final = 1 << 27  # a reader's comment, with its name, stamp and buttons
FORM: Final = 1 << 28  # the first text below the field of a form

_TAG_MARKS: Final = {
    "h1": HEADING, "h2": HEADING, "h3": HEADING, "h4": HEADING, "h5": HEADING, "h6": HEADING,
    "figure": FIGURE, "figcaption": CAPTION | FIGURE, "caption": CAPTION, "blockquote": QUOTE, "q": QUOTE,
    "li": ITEM, "dd": ITEM, "dt": ITEM, "b": BOLD, "strong": BOLD, "i": ITALIC, "em": ITALIC, "cite": ITALIC,
    "a": LINK, "center": CENTER, "small": SMALL, "p": PARAGRAPH, "nav": CHROME, "footer": CHROME, "aside": CHROME,
    "time": DATE, "button": CHROME,
}  # fmt: skip
_WORD_MARKS: Final = (
    (CAPTION, {"caption", "captions", "figcaption", "chuthich", "pcaption", "imgcaption", "note", "hinh"}),
    (LEAD, {"sapo", "lead", "summary", "chapeau", "phead", "teaser", "excerpt", "standfirst", "intro", "alead"}),
    (LEAD, {"desc", "description", "mota"}),
    (AUTHOR, {"author", "authors", "byline", "tacgia", "pauthor", "pseudonym", "butdanh", "writer", "creator"}),
    (DATE, {"date", "time", "pubdate", "datetime", "publish", "published", "creatdate", "posted", "postdate", "ngay"}),
    (TAGS, {"tag", "tags", "tukhoa", "keyword", "keywords", "hashtag", "hashtags"}),
    (CRUMB, {"breadcrumb", "breadcrumbs", "crumb", "titlecate", "catename", "cate", "category"}),
    (SOURCE, {"source", "nguon"}),
    (KICKER, {"kicker", "sub", "subtitle", "pretitle", "supertitle", "overline", "suptitle", "suphead"}),
    (QUOTE, {"quote", "blockquote", "pullquote", "trichdan", "quotes"}),
    (CLOCK, {"clock", "now", "today", "current", "currentdate", "ticktock"}),
    (FIGURE, {"figure", "photo", "picture", "image", "img", "imgbox", "thumb"}),
)  # fmt: skip
_FLOATING: Final = frozenset({"table", "img", "iframe"})
_KICKER_NAME: Final = re.compile(
    r"(?:pre|sub|top|super|sup|tren)[-_ ]?(?:title|tit|head)|tieu-?de-?(?:phu|tren)|tit-?phu", re.IGNORECASE
)
_RIGHT_NAME: Final = re.compile(r"(?:text-align|align|text)-?right\b|\brteright\b", re.IGNORECASE)
_GREY: Final = re.compile(r"color:(?:#(?:666|777|888|999|aaa|808080|696969|a9a9a9)|gr[ae]y|rgb\(1[0-4]\d)")
_SENTENCE_END: Final = re.compile(r"[.!?…:;”\"»)\]]$")


class TooDeep(Exception):
    """The elements of a page nest deeper than any page made by people."""


class Segment:
    """One run of text (or one picture) of the page.

    `marks` are the bits that hold for the whole run; `bold`, `italic` and `linked` count the
    characters of `text` in bold, italic and link markup. `block` names the block element, so that
    a picture and a text in one paragraph can be told to belong together; `names` are its classes.
    `src` is a picture's address as written, `when` the machine-readable stamp of a `time` element in
    the run; `words` counts what stands between spaces, in Vietnamese about the syllables.
    """

    __slots__ = ("block", "bold", "italic", "linked", "marks", "names", "place", "src", "tag", "text", "when", "words")

    def __init__(self, text: str, marks: int, place: str, tag: str, block: int, src: str = "", names: str = "") -> None:
        self.text = text
        self.words = text.count(" ") + 1 if text else 0
        self.marks = marks
        self.place = place
        self.tag = tag
        self.block = block
        self.src = src
        self.names = names
        self.when = ""
        self.bold = self.italic = self.linked = 0

    def has(self, mark: int) -> bool:
        """True when one of these bits is set."""
        return self.marks & mark != 0

    def share(self, count: int) -> float:
        """A count of characters as a share of the text."""
        return count / max(len(self.text), 1)


def common(one: str, other: str) -> str:
    """The place of the smallest element around two places."""
    parts = []
    for a, b in zip(one.split("/"), other.split("/"), strict=False):
        if a != b:
            break
        parts.append(a)
    return "/".join(parts)


def is_inside(place: str, box: str) -> bool:
    """True for the place of an element or of anything in it."""
    return place == box or place.startswith(f"{box}/")


@lru_cache(maxsize=16384)
def _element_marks(tag: str, names: str, style: str, align: str) -> int:
    marks = _TAG_MARKS.get(tag, 0)
    if names:
        words = name_words(names)
        for mark, vocabulary in _WORD_MARKS:
            if not words.isdisjoint(vocabulary):
                marks |= mark
        if _KICKER_NAME.search(names):
            marks |= KICKER
        if is_chrome_name(names):
            marks |= CHROME
        if is_hidden_name(names):
            marks |= HIDDEN
        if marks & LEAD and marks & (FIGURE | CAPTION):  # "image_desc" describes the picture
            marks = marks & ~LEAD | CAPTION
        if {"location", "stamp"} <= words:  # the place before the lead
            marks |= CRUMB
        if marks & DATE:  # "bread-crumb-detail__time" is the stamp beside the breadcrumb
            marks &= ~CRUMB
        if _RIGHT_NAME.search(names):
            marks |= RIGHT
    if tag == "aside" and marks & QUOTE:
        marks &= ~CHROME
    return marks | _style_marks(style, "" if tag in _FLOATING else align)  # a table stands to the right, not its text


def _style_marks(style: str, align: str) -> int:
    if not style:
        return RIGHT if align == "right" else CENTER if align == "center" else 0
    compact = style.lower().replace(" ", "")
    marks = 0
    if "display:none" in compact or "visibility:hidden" in compact:
        marks |= HIDDEN
    if "text-align:right" in compact or align == "right":
        marks |= RIGHT
    if "text-align:center" in compact or align == "center":
        marks |= CENTER
    if "font-weight:bold" in compact or "font-weight:700" in compact or "font-weight:600" in compact:
        marks |= BOLD
    if "font-style:italic" in compact:
        marks |= ITALIC
    if "font-size:small" in compact or "font-size:smaller" in compact or _GREY.search(compact):
        marks |= SMALL
    return marks


class _Cutter:
    """One walk over the main column; holds the text run that is being gathered."""

    def __init__(
        self, root: LexborNode, container: LexborNode | None, title: LexborNode | None, extra: Mapping[int, int]
    ) -> None:
        self.extra = extra
        self.segments: list[Segment] = []
        self.container_id = container.mem_id if container is not None else 0
        self.title_id = title.mem_id if title is not None else 0
        self.frame = _ancestors(container) | _ancestors(title)
        self.after = self.form = 0
        self.pieces: list[str] = []
        self.common = -1
        self.bold = self.italic = self.linked = 0
        self.counts: list[tuple[int, int, int]] = []  # so far, at each line break
        self.times: list[tuple[int, str]] = []  # index of a segment, stamp of a `time` element in it
        self.root = root
        self.tags: list[str] = []

    def walk(self) -> list[Segment]:
        """Visit every element and text below the root once, without recursion."""
        stack: list[tuple[LexborNode, int, LexborNode | None, int, str]] = []
        marks, number, node = self._entered(self.root), 0, self.root.child
        block, place = self.root, "/".join(map(str, _path(self.root)))
        while True:
            if node is None:
                if not stack:
                    break
                inside = place
                parent, marks, outer, number, place = stack.pop()
                if outer is not None:
                    self._flush(block, inside)
                    block = outer
                elif _is_label(marks):
                    self.pieces.append(" ")
                if parent.mem_id == self.container_id:
                    self.after = AFTER
                node = parent.next
                continue
            tag_id = node.tag_id
            if tag_id == TEXT:
                self._text(node.text_content or "", marks)
            elif tag_id != _COMMENT:
                number += 1
                tag = node.tag or ""
                if tag == "br":
                    self.pieces.append("\v")
                    self.counts.append((self.bold, self.italic, self.linked))
                elif tag == "img" or tag == "amp-img":
                    self._picture(node, marks, block, f"{place}/{number}")
                elif tag == "hr":
                    self._flush(block, f"{place}/{number}")
                elif tag == "textarea":
                    self.form = FORM
                elif tag not in UNREAD:
                    inner, inside = marks | self._entered(node), f"{place}/{number}"
                    outer = None
                    if tag not in INLINE or _stands_apart(inner, marks):
                        self._flush(block, inside)
                        if self._whole(node, tag, inner, inside) or self._plain(node, tag, inner, inside):
                            if node.mem_id == self.container_id:
                                self.after = AFTER
                            node = node.next
                            continue
                        outer, block = block, node
                    elif inner & ~marks & CHROME and marks & PARAGRAPH and self._advertises(node, tag, inner, inside):
                        node = node.next
                        continue
                    elif _is_label(inner):
                        self.pieces.append(" ")
                    stack.append((node, marks, outer, number, place))
                    if len(stack) > _DEEPEST:
                        raise TooDeep(f"elements nest deeper than {_DEEPEST} levels")
                    marks, number, place, node = inner, 0, inside, node.child
                    continue
            node = node.next
        self._flush(self.root, f"{place}/{number}")
        for index, when in self.times:
            if index < len(self.segments):
                self.segments[index].when = when
        return self.segments

    def _entered(self, node: LexborNode) -> int:
        """The bits that an element adds for everything inside it."""
        key = node.mem_id
        if key in self.extra:
            return self.extra[key] | self.after
        if key == self.container_id:
            return BODY
        if key == self.title_id:
            return TITLE
        if key in self.frame:
            return 0
        attributes = node.attributes
        if not attributes:
            return _TAG_MARKS.get(node.tag or "", 0) | self.after
        names = f"{attributes.get('class') or ''} {attributes.get('id') or ''}".strip()
        style, align = attributes.get("style") or "", (attributes.get("align") or "").lower()
        hidden = HIDDEN if "hidden" in attributes else 0
        if "datetime" in attributes:
            self.times.append((len(self.segments), attributes["datetime"] or ""))
        return _element_marks(node.tag or "", names, style, align) | self.after | hidden

    def _whole(self, node: LexborNode, tag: str, marks: int, place: str) -> bool:
        """Take furniture behind the text, and tables of data, as one segment; True when taken."""
        if tag == "table" and marks & BODY and node.mem_id != self.container_id:
            rows = _data_rows(node)
            if rows:
                self._add("\n".join(rows), marks | TABLE, place, "table", node)
                return True
        if node.mem_id in self.frame:
            return False
        if marks & TAGS and not marks & (BODY | DATE):
            self.tags.extend(tidy(link.text()).lstrip("# ") for link in node.css("a"))
        elif not (self.after and marks & CHROME) or marks & (AUTHOR | SOURCE | DATE):
            return False
        text = tidy(node.text(separator=" "))
        if text:
            self._add(text, marks, place, tag, node)
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
        """Take "Quảng cáo" out of the sentence that it stands in; True when taken."""
        text = tidy(node.text(separator=" "))
        if not is_furniture(text):
            return False
        self._add(text, marks, place, tag, node)
        return True

    def _text(self, raw: str, marks: int) -> None:
        if raw.isspace():
            if self.pieces:
                self.pieces.append(" ")
            return
        if self.pieces and raw[0].isdigit() and self.pieces[-1][-1:].isdigit():
            self.pieces.append(" ")  # two numbers in neighbouring elements: a stamp and a counter
        self.pieces.append(raw)
        length = len(raw.strip())
        if not length:
            return
        self.common &= marks | self.after
        if marks & BOLD:
            self.bold += length
        if marks & ITALIC:
            self.italic += length
        if marks & LINK:
            self.linked += length

    def _picture(self, node: LexborNode, marks: int, block: LexborNode, place: str) -> None:
        source = _source_of(node)
        beside = not marks & (BODY | FIGURE)  # logos and buttons of the frame
        if not source or beside or marks & (HIDDEN | CHROME) or self.after or _is_icon(node):
            return
        self._flush(block, place)
        self.segments.append(Segment("", marks, place, "img", block.mem_id, source))

    def _flush(self, block: LexborNode, place: str) -> None:
        if not self.pieces:
            return
        whole = "".join(self.pieces)
        self.pieces.clear()
        if self.common != -1:
            counts = [*self.counts, (self.bold, self.italic, self.linked)]
            for line in _lines(whole, counts):
                segment = self._add(line.text, self.common, place, block.tag or "", block)
                segment.bold, segment.italic, segment.linked = line.bold, line.italic, line.linked
        self.common = -1
        self.bold = self.italic = self.linked = 0
        self.counts.clear()

    def _add(self, text: str, marks: int, place: str, tag: str, block: LexborNode) -> Segment:
        names = block.attributes.get("class") or "" if len(text) >= _LONG else ""
        segment = Segment(text, marks | self.form, place, tag, block.mem_id, names=names)
        self.form = 0
        self.segments.append(segment)
        return segment


_LONG: Final = 50  # characters: classes of shorter lines tell nothing
_APART: Final = HIDDEN | CRUMB | KICKER | AUTHOR | DATE | SOURCE
_DEEPEST: Final = 500
_COMMENT: Final = 4  # lexbor's number of the comment node "tag"


def cut(
    root: LexborNode, container: LexborNode | None, title: LexborNode | None, extra: Mapping[int, int] | None = None
) -> tuple[list[Segment], tuple[str, ...]]:
    """All visible text and pictures below `root` in document order, and the tags printed there.

    `extra` gives marks for elements that a site's layout names, by `mem_id`; they replace what
    the element's own name and class would say. Raises `TooDeep` beyond 500 levels of elements.
    """
    cutter = _Cutter(root, container, title, extra or {})
    segments = cutter.walk()
    return segments, tuple(dict.fromkeys(tag for tag in cutter.tags if tag))


def _stands_apart(inner: int, outer: int) -> bool:
    """True for an inline element of another meaning than its line: "author • date" is three things."""
    if inner & ~outer & TITLE:
        return True
    if outer & PARAGRAPH:
        return inner & ~outer & CRUMB != 0
    linked = 0 if outer & (BODY | TITLE | LEAD) and not outer & DATE else LINK
    return inner & ~outer & (_APART | linked) != 0


def _is_label(marks: int) -> bool:
    """True outside prose, where style and not spaces sets neighbouring elements apart."""
    return not marks & (BODY | TITLE | PARAGRAPH) or marks & (DATE | AUTHOR | SOURCE | CRUMB) != 0


def _ancestors(node: LexborNode | None) -> set[int]:
    found: set[int] = set()
    while node is not None:
        found.add(node.mem_id)
        node = node.parent
    return found


def _path(node: LexborNode) -> tuple[int, ...]:
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


def _source_of(node: LexborNode) -> str:
    attributes = node.attributes
    for name in ("data-src", "data-original", "data-lazy-src", "data-lazy", "src"):
        source = (attributes.get(name) or "").strip()
        if source and not source.startswith("data:"):
            return source
    return ((attributes.get("data-srcset") or attributes.get("srcset") or "").split() or [""])[0]


def _is_icon(node: LexborNode) -> bool:
    width = node.attributes.get("width") or ""
    height = node.attributes.get("height") or ""
    return (width.isdigit() and int(width) <= 60) or (height.isdigit() and int(height) <= 40)


_WHITE: Final = " \t\n\r\f\v"
_BREAKS: Final = re.compile(r"[ \t\n\r\f\v]+")
_HALF_LETTER: Final = re.compile("[ÃÂº»áÄÆ][\xa0\x85]")


def tidy(raw: str) -> str:
    """`clean` of markup's text; collapsing its line breaks first keeps the common case cheap."""
    text = raw.strip(_WHITE)
    if is_plain(text):
        return text
    if "\xad" in text:  # a letter in TCVN3: left to `decode.mend`, which sees the whole page
        return _BREAKS.sub(" ", text)
    # In misread UTF-8 a hard space is half of a letter, and `split` would lose it.
    return clean(text if _HALF_LETTER.search(text) else " ".join(text.split()))


class _Line:
    """One printed line of a run, with its counts of characters in bold, italic and links."""

    __slots__ = ("bold", "italic", "linked", "text")

    def __init__(self, text: str, bold: int, italic: int, linked: int) -> None:
        self.text, self.bold, self.italic, self.linked = text, bold, italic, linked

    def is_bold(self) -> bool:
        """True for a line that is bold as a whole."""
        return self.bold >= 0.85 * len(self.text)

    def join(self, other: "_Line") -> None:
        """Take the other line as the rest of this one."""
        self.text = f"{self.text} {other.text}"
        self.bold, self.italic, self.linked = (
            self.bold + other.bold, self.italic + other.italic, self.linked + other.linked
        )  # fmt: skip


def _lines(whole: str, counts: list[tuple[int, int, int]]) -> list[_Line]:
    """Cut a run at line breaks that end a sentence or a bold line; other breaks are layout and become spaces.

    `counts` are the characters in bold, italic and links up to each break and to the end.
    """
    if "\v" not in whole:
        text = tidy(whole)
        return [_Line(text, *counts[-1])] if text else []
    lines: list[_Line] = []
    gap = True
    before = (0, 0, 0)
    raws = whole.split("\v")
    verse = _is_verse(raws)
    for raw, now in zip(raws, counts, strict=False):
        line = _Line(tidy(raw), now[0] - before[0], now[1] - before[1], now[2] - before[2])
        before = now
        if not line.text:
            gap = True
        elif gap or verse or not lines or _begins_line(lines[-1], line):
            lines.append(line)
            gap = False
        else:
            lines[-1].join(line)
    return lines


def _is_verse(raws: list[str]) -> bool:
    """True for short lines that all begin with a capital: a poem, a list of fixtures."""
    lines = [line for raw in raws if (line := raw.strip())]
    return len(lines) >= _VERSES and all(len(line) <= _LONGEST_VERSE and line[0].isupper() for line in lines)


_VERSES: Final = 3
_LONGEST_VERSE: Final = 60  # characters


def _begins_line(before: _Line, line: _Line) -> bool:
    if not _starts_sentence(line.text):
        return False
    return before.is_bold() != line.is_bold() or _SENTENCE_END.search(before.text) is not None


def _starts_sentence(line: str) -> bool:
    first = line[0]
    return first.isupper() or first.isdigit() or first in "\"“«‘'(*+•-–—>"


def _data_rows(table: LexborNode) -> list[str]:
    """The rows of a table of data, cells joined by " | "; nothing for a layout or a picture frame."""
    nested = any(inner.mem_id != table.mem_id for inner in table.css("table"))
    if nested or table.css_first("img, h1") is not None:
        return []
    rows = [[tidy(cell.text(separator=" ")) for cell in row.css("td, th")] for row in table.css("tr")]
    rows = [row for row in rows if any(row)]
    if len(rows) < 2 or max(len(row) for row in rows) < 2:
        return []
    cells = [cell for row in rows for cell in row if cell]
    if sum(len(cell) for cell in cells) > 400 * len(cells) or len(cells) < 4:
        return []
    return [" | ".join(row) for row in rows]
