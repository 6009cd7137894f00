"""A segment: one run of text or one picture of a page, and the bits that its elements say about it."""

from typing import Final

from selectolax.lexbor import LexborNode

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
CARD: Final = 1 << 26  # an entry of a list of other stories, a teaser
READER: Final = 1 << 27  # a reader's comment, with its name, stamp and buttons
FORM: Final = 1 << 28  # the first text below the field of a form
CONTROL: Final = 1 << 29  # beside a button, a field or a player in one element


class Segment:
    """One run of text (or one picture) of the page.

    `marks` are the bits that hold for the whole run; `bold`, `italic` and `linked` count the
    characters of `text` in bold, italic and link markup. `block` names the block element, so that
    a picture and a text in one paragraph can be told to belong together; `names` are its classes.
    `src` is a picture's address as written, `when` the machine-readable stamp of a `time` element in
    the run; `element` is what a list of tags was read from, `node` the block; `words` counts what
    stands between spaces, in Vietnamese about the syllables.
    """

    __slots__ = (
        "block", "bold", "element", "italic", "linked", "marks", "names", "node", "place", "src", "tag", "text", "when",
        "words",
    )  # fmt: skip

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
        self.element: LexborNode | None = None
        self.node: LexborNode | None = None
        self.bold = self.italic = self.linked = 0

    def has(self, mark: int) -> bool:
        """True when one of these bits is set."""
        return self.marks & mark != 0

    @property
    def points(self) -> bool:
        """True for a link, and for a line that is one for the most part."""
        return self.marks & LINK != 0 or (self.linked > 0 and 5 * self.linked >= 4 * len(self.text))

    def share(self, count: int) -> float:
        """A count of characters as a share of the text."""
        return count / max(len(self.text), 1) if count else 0.0


def common(one: str, other: str) -> str:
    """The place of the smallest element around two places."""
    parts = []
    for a, b in zip(one.split("/"), other.split("/"), strict=False):
        if a != b:
            break
        parts.append(a)
    return "/".join(parts)


def parent_of(place: str) -> str:
    """The place of the element around one; "" for the root, and for a line of text without markup."""
    return place.rpartition("/")[0]


def is_inside(place: str, box: str) -> bool:
    """True for the place of an element or of anything in it."""
    return place == box or place.startswith(f"{box}/")
