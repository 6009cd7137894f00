"""What an element says about the text inside it, by its tag, its names and its style: the bits of a segment."""

import re
from collections.abc import Mapping
from functools import lru_cache
from typing import Final

from transforms.chrome import is_chrome_name, is_hidden_name, name_words
from transforms.segments import (
    AUTHOR,
    BODY,
    BOLD,
    CAPTION,
    CENTER,
    CHROME,
    CLOCK,
    CRUMB,
    DATE,
    FIGURE,
    HEADING,
    HIDDEN,
    ITALIC,
    ITEM,
    KICKER,
    LEAD,
    LINK,
    PARAGRAPH,
    QUOTE,
    RIGHT,
    SMALL,
    SOURCE,
    TAGS,
    TITLE,
)

TAG_MARKS: Final = {
    "h1": HEADING, "h2": HEADING, "h3": HEADING, "h4": HEADING, "h5": HEADING, "h6": HEADING,
    "figure": FIGURE, "figcaption": CAPTION | FIGURE, "caption": CAPTION, "blockquote": QUOTE, "q": QUOTE,
    "li": ITEM, "dd": ITEM, "dt": ITEM, "b": BOLD, "strong": BOLD, "i": ITALIC, "em": ITALIC, "cite": ITALIC,
    "a": LINK, "center": CENTER, "small": SMALL, "p": PARAGRAPH, "nav": CHROME, "footer": CHROME, "aside": CHROME,
    "time": DATE, "button": CHROME,
}  # fmt: skip
_WORD_MARKS: Final = (
    (CAPTION, {"caption", "captions", "figcaption", "chuthich", "pcaption", "imgcaption", "note", "hinh"}),
    (CAPTION, {"cap", "vcap"}),
    (LEAD, {"sapo", "lead", "summary", "chapeau", "phead", "teaser", "excerpt", "standfirst", "intro", "alead"}),
    (LEAD, {"desc", "description", "mota"}),
    (AUTHOR, {"author", "authors", "byline", "tacgia", "pauthor", "pseudonym", "butdanh", "writer", "creator"}),
    (DATE, {"date", "time", "pubdate", "datetime", "publish", "published", "creatdate", "posted", "postdate", "ngay"}),
    (TAGS, {"tag", "tags", "tukhoa", "keyword", "keywords", "hashtag", "hashtags"}),
    (CRUMB, {"breadcrumb", "breadcrumbs", "crumb", "titlecate", "catename", "cate", "category"}),
    (SOURCE, {"source", "nguon"}),
    (KICKER, {"kicker", "kick", "eyebrow", "sub", "subtitle", "pretitle", "supertitle", "overline", "suptitle"}),
    (KICKER, {"suphead"}),
    (HEADING, {"subhead", "subheading", "midtitle", "crosshead"}),
    (QUOTE, {"quote", "blockquote", "pullquote", "trichdan", "quotes"}),
    (CLOCK, {"clock", "now", "today", "current", "currentdate", "ticktock"}),
    (FIGURE, {"figure", "photo", "picture", "image", "img", "imgbox", "thumb"}),
)  # fmt: skip
_PICTURED: Final = frozenset(
    {"pic", "img", "image", "photo", "picture", "figure", "fig", "caption", "anh", "hinh", "chuthich", "figcaption"}
)
_OTHERS: Final = frozenset({"latest", "related", "others", "more", "articles", "posts"})
_ACCOUNT: Final = frozenset({"in", "up", "out", "on", "off", "google"})
_SMALL_SIZES: Final = frozenset({"1", "-1", "-2"})
_FLOATING: Final = frozenset({"table", "img", "iframe"})
_KICKER_NAME: Final = re.compile(
    r"(?:pre|sub|top|super|sup|tren)[-_ ]?(?:title|tit|head)|tieu-?de-?(?:phu|tren)|tit-?phu", re.IGNORECASE
)
_RIGHT_NAME: Final = re.compile(r"(?:text-align|align|text)-?right\b|\brteright\b", re.IGNORECASE)
_GREY: Final = re.compile(r"color:(?:#(?:666|777|888|999|aaa|808080|696969|a9a9a9)|gr[ae]y|rgb\(1[0-4]\d)")


_NAMING: Final = frozenset({"slot", "data-testid", "data-block", "data-component", "data-type"})  # of frameworks


def names_beside(tag: str, attributes: Mapping[str, str | None]) -> str:
    """The names that an element has from its own tag and from other attributes than its class."""
    names = tag if "-" in tag else ""
    for key, value in attributes.items():
        if key in _NAMING:
            names = f"{names} {value or ''}"
    return names


def attribute_marks(tag: str, attributes: Mapping[str, str | None]) -> int:
    """The bits that other attributes than names and style give."""
    marks = HIDDEN if "hidden" in attributes else 0
    if attributes.get("role") == "heading":
        marks |= HEADING
    if tag == "font" and attributes.get("size") in _SMALL_SIZES:
        marks |= SMALL
    if (kind := attributes.get("type") or attributes.get("data-type")) and kind[:7].lower() == "related":
        marks |= CHROME  # the IMS editor says what its boxes are: RelatedOneNews
    return marks


@lru_cache(maxsize=16384)
def element_marks(tag: str, names: str, style: str, align: str) -> int:
    """The bits of everything inside an element; `names` are its classes and its id."""
    marks = TAG_MARKS.get(tag, 0)
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
        if "note" in words and len(words) > 1 and words.isdisjoint(_PICTURED):  # "note-box" is set into the text
            marks &= ~CAPTION
        if "sign" in words and words.isdisjoint(_ACCOUNT):
            marks |= AUTHOR
        if marks & AUTHOR and not words.isdisjoint(_OTHERS):  # "itemAuthorLatest": what else the writer wrote
            marks = marks & ~AUTHOR | CHROME
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


def stands_apart(inner: int, outer: int) -> bool:
    """True for an inline element of another meaning than its line: "author • date" is three things."""
    if inner & ~outer & TITLE:
        return True
    if outer & PARAGRAPH:
        return inner & ~outer & CRUMB != 0
    linked = 0 if outer & (BODY | TITLE | LEAD) and not outer & DATE else LINK
    return inner & ~outer & (_APART | linked) != 0


def is_label(marks: int) -> bool:
    """True outside prose, where style and not spaces sets neighbouring elements apart."""
    return not marks & (BODY | TITLE | PARAGRAPH) or marks & (DATE | AUTHOR | SOURCE | CRUMB) != 0


_APART: Final = HIDDEN | CRUMB | KICKER | AUTHOR | DATE | SOURCE
