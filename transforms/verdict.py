"""Decide that a page is no article, with a reason from the closed list."""

import re
from typing import Final

from selectolax.lexbor import LexborHTMLParser

from connectors.page import Page
from transforms import listings, notices
from transforms.article import NotArticle
from transforms.metadata import Metadata
from transforms.segments import BODY, LINK
from transforms.sheet import Sheet
from transforms.verse import is_verse
from transforms.wording import ends_sentence

_MIN_TEXT: Final = 20  # syllables of prose below which no text is an article
_SOME_TEXT: Final = 80
_TOLD_STORY: Final = 30
_SHORT_TEXT: Final = 200  # syllables
_BINARY: Final = (
    b"%PDF", b"\x89PNG", b"\xff\xd8\xff", b"GIF8", b"PK\x03\x04", b"RIFF", b"\x00\x00\x00", b"ID3", b"OggS", b"BM",
    b"\xd0\xcf\x11\xe0", b"\x7fELF", b"wOF",
)  # fmt: skip
_JSON: Final = re.compile(
    rb"[{\[]\s*(?:[\"{\[\]}]|-?\d[\d.]*\s*[,\]]\s*[-\d\"{\[]|true|false|null)"
)  # no "[1] Home" or "[Home](/)"
_GALLERY: Final = re.compile(
    r"\b(?:phóng sự ảnh|chùm ảnh|photo|gallery|thư viện ảnh|bộ ảnh)\b|^\s*\[?ảnh\]?\s*[:\]–-]", re.IGNORECASE
)
_VIDEO_TAGS: Final = (
    "video, iframe[src*=youtube], iframe[src*=video], iframe[src*=player], audio, amp-video, [class*=player]"
)


def refuse_response(page: Page) -> None:
    """Raise `NotArticle` for a response whose status or first bytes rule an article out."""
    if page.status >= 400:
        raise NotArticle("http_error", f"status {page.status}")
    head = page.body[:64].lstrip()
    if not head:
        raise NotArticle("empty", f"{len(page.body)} bytes, none visible")
    if head.startswith(_BINARY) and not head.startswith(b"\x00\x00\x00<"):
        raise NotArticle("not_html", f"starts with {head[:8]!r}")
    if _JSON.match(head) and b"<" not in page.body[:2048]:
        raise NotArticle("not_html", "starts like JSON")


def refuse_text(sheet: Sheet | None, metadata: Metadata, parser: LexborHTMLParser | None, title: str) -> None:
    """Raise `NotArticle` when the labelled page carries no article's text."""
    prose = _prose(sheet, {"paragraph", "quote", "list_item", "table", "pull_quote"}) if sheet is not None else 0
    if prose < _SOME_TEXT:
        told = sheet is not None and sheet.facts.dateline_at >= 0 and not listings.is_teasers(sheet)
        told = told and _sentences(sheet, {"lead", "paragraph", "quote", "list_item"}) >= _TOLD_STORY
        notices.refuse_by_words(title, metadata, sheet, prose, told=told)
    if sheet is not None and listings.is_listing(sheet, metadata, title):
        raise NotArticle("listing", f"{listings.link_lines(sheet)} link lines beside {prose} syllables of text")
    teasers = sheet is not None and (
        listings.is_teasers(sheet)
        or _tables_only(sheet)
        or (prose < _SHORT_TEXT and (listings.is_far(sheet) or listings.is_stamped_alike(sheet)))
    )
    if prose >= _SOME_TEXT and not teasers and not _lists_only(sheet):
        return
    if sheet is not None and not metadata.is_article and (teasers or listings.is_linked_title(sheet)):
        linked = sum(s.has(BODY) and s.words > 3 and s.points for s in sheet.segments)
        if linked >= _LISTED:
            raise NotArticle("listing", f"{linked} link lines beside {prose} syllables of text")
    if sheet is not None and listings.is_discussion(sheet, title):
        raise NotArticle("no_body", f"what readers say, and {prose} syllables of text")
    sentences = 0 if teasers else _sentences(sheet, {"paragraph", "quote", "list_item"})
    has_player = parser is not None and (metadata.is_video or parser.css_first(_VIDEO_TAGS) is not None)
    has_player = has_player and (teasers or metadata.is_video or _stops(sheet) < _TOLD_BY_VIDEO)
    if sentences >= _MIN_TEXT and (not has_player or metadata.is_article):
        return
    if prose and not (has_player or teasers) and sentences + _sentences(sheet, {"lead", "caption"}) >= _MIN_TEXT:
        return
    if sheet is not None and not teasers and is_verse(sheet):
        return
    pictures = _pictures(sheet)
    if has_player:
        raise NotArticle("video", f"a player and {prose} syllables of text")
    if pictures >= 3 or (pictures and _GALLERY.search(title)):
        raise NotArticle("gallery", f"{pictures} pictures and {prose} syllables of text")
    if parser is not None and not metadata.is_article and len(parser.css("a")) >= 40:
        raise NotArticle("listing", f"{len(parser.css('a'))} links and {prose} syllables of text")
    raise NotArticle("no_body", f"{prose} syllables of text")


def _lists_only(sheet: Sheet | None) -> bool:
    """True for lines without markup of which hardly one is a sentence: menus and headlines."""
    if sheet is None or not sheet.facts.rendered:
        return False
    return _sentences(sheet, {"lead", "paragraph", "quote", "list_item"}) < _MIN_TEXT


def _tables_only(sheet: Sheet) -> bool:
    """True for tables without a line of text beside them: issues to download, documents."""
    return "table" in sheet.kinds and _BESIDE_TABLES.issuperset(sheet.kinds)


_BESIDE_TABLES: Final = frozenset({"", "-", "title", "kicker", "dateline", "byline", "table"})


def _sentences(sheet: Sheet | None, kinds: set[str]) -> int:
    """The words in blocks of these kinds that read like sentences: prices, fixtures and programmes do not."""
    if sheet is None:
        return 0
    lines = (s for s, kind in zip(sheet.segments, sheet.kinds, strict=True) if kind in kinds)
    return sum(s.words for s in lines if s.words >= listings.SENTENCE and ends_sentence(s.text))


def _stops(sheet: Sheet | None) -> int:
    """How many sentences lead and text have; a video's description has one or two."""
    if sheet is None:
        return 0
    lines = (s for s, kind in zip(sheet.segments, sheet.kinds, strict=True) if kind in {"lead", "paragraph", "quote"})
    return sum(len(_STOP.findall(s.text)) for s in lines if s.words >= listings.SENTENCE)


_STOP: Final = re.compile(r"[.!?…][”\"’)]*(?=\s|$)")
_TOLD_BY_VIDEO: Final = 3  # sentences with which an item beside a player is an article


def _prose(sheet: Sheet | None, kinds: set[str]) -> int:
    """The syllables in blocks of these kinds; what is a link for the most part is another page's headline."""
    if sheet is None:
        return 0
    lines = (s for s, kind in zip(sheet.segments, sheet.kinds, strict=True) if kind in kinds)
    return sum(s.words for s in lines if 2 * s.linked <= len(s.text))


def _pictures(sheet: Sheet | None) -> int:
    """Pictures that stand for themselves; one inside a link is a teaser's."""
    return sum(1 for s in sheet.segments if s.src and not s.has(LINK)) if sheet is not None else 0


_LISTED: Final = 5  # link lines
