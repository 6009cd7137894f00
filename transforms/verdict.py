"""Decide that a page is no article, with a reason from the closed list."""

import re
from collections.abc import Sequence
from typing import Final

from selectolax.lexbor import LexborHTMLParser, LexborNode

from connectors.page import Page
from transforms.article import Reason
from transforms.captions import ends_sentence
from transforms.chrome import is_comment_head, is_furniture
from transforms.elements import TEXT, UNREAD
from transforms.metadata import Metadata
from transforms.segments import BODY, HEADING, LINK, Segment
from transforms.sheet import Sheet
from transforms.text import syllables

_MIN_TEXT: Final = 20  # syllables of prose below which no text is an article
_SENTENCE: Final = 8  # words
_SOME_TEXT: Final = 80
_LONG: Final = 50  # words: longer than any teaser
_STORY: Final = 3  # paragraphs of that length
_SHORT_TEXT: Final = 200  # syllables
_SHORT_ARTICLE: Final = 400  # characters
NOTICE: Final = 2500  # characters: a notice is shorter
_BINARY: Final = (
    b"%PDF", b"\x89PNG", b"\xff\xd8\xff", b"GIF8", b"PK\x03\x04", b"RIFF", b"\x00\x00\x00", b"ID3", b"OggS", b"BM",
    b"\xd0\xcf\x11\xe0", b"\x7fELF", b"wOF",
)  # fmt: skip
_CHALLENGE: Final = re.compile(
    r"just a moment|checking your browser|attention required|cf-browser-verification|challenge-platform|ddos-guard|"
    r"enable (?:javascript and )?cookies|please enable javascript|verify(?:ing)? (?:that )?you are (?:a )?human|"
    r"are you a robot|captcha|access denied|request (?:blocked|rejected)|"
    r"xác (?:minh|nhận|thực) (?:rằng )?bạn (?:là|không phải)|không phải (?:là )?(?:robot|người máy)|"
    r"kiểm tra trình duyệt|vui lòng bật (?:javascript|cookie)|truy cập bị (?:từ chối|chặn)|"
    r"hệ thống đang kiểm tra|lưu lượng (?:truy cập )?bất thường",
    re.IGNORECASE,
)
_PARKED: Final = re.compile(
    r"domain (?:name )?(?:is |may be )?(?:for sale|parked|has expired)|buy this domain|parked (?:free|domain)|"
    r"this domain|tên miền (?:này )?(?:đang |đã )?(?:được )?(?:rao bán|cần bán|hết hạn|chưa được|bị tạm ngưng)|"
    r"mua (?:lại )?tên miền|sedo|hết hạn (?:sử dụng|dịch vụ)|related searches",
    re.IGNORECASE,
)
_MAINTENANCE: Final = re.compile(
    r"(?:đang|tạm (?:thời )?)\s*(?:được )?(?:bảo trì|nâng cấp|dừng hoạt động|ngừng hoạt động|ngưng hoạt động)|"
    r"(?:tạm |đã |sẽ )?(?:ngừng|dừng|ngưng) (?:hoạt động|cập nhật|xuất bản)|under maintenance|be (?:right )?back soon|"
    r"scheduled maintenance|service unavailable|website (?:đang )?(?:bảo trì|nâng cấp)|hệ thống (?:đang )?bảo trì|"
    r"chuyển sang (?:địa chỉ|tên miền|trang) mới|temporarily unavailable",
    re.IGNORECASE,
)
_MISSING: Final = re.compile(
    r"không (?:tìm thấy|tồn tại)|(?:đã (?:bị )?(?:xóa|xoá|gỡ)|không còn tồn tại)|\b404\b|not found|"
    r"page (?:you )?.{0,30}(?:doesn.t|does not|no longer) exist|"
    r"(?:trang|bài viết|đường dẫn|nội dung) .{0,40}không (?:tồn tại|có|đúng|hợp lệ)",
    re.IGNORECASE,
)
_LOCKED: Final = re.compile(
    r"(?:dành riêng cho|chỉ dành cho) (?:thành viên|hội viên|độc giả)|đăng ký gói|"
    r"(?:đăng nhập|đăng ký|trả phí|thuê bao).{0,60}để (?:đọc|xem) (?:tiếp|toàn bộ|trọn)",
    re.IGNORECASE,
)
_RELOADS: Final = re.compile(r"document\.cookie|location\.(?:reload|replace|href)|http-equiv=.?refresh", re.IGNORECASE)
_SEARCH: Final = re.compile(
    r"^(?:#|tin tức, hình ảnh|tin tức mới nhất về)|"
    r"^(?:kết quả tìm kiếm|tìm kiếm|tìm thấy \d|search results?|từ khóa|tag|chủ đề|chuyên mục|trang chủ)\b",
    re.IGNORECASE,
)
_GALLERY: Final = re.compile(
    r"\b(?:phóng sự ảnh|chùm ảnh|photo|gallery|thư viện ảnh|bộ ảnh)\b|^\s*\[?ảnh\]?\s*[:\]–-]", re.IGNORECASE
)
_VIDEO_TAGS: Final = (
    "video, iframe[src*=youtube], iframe[src*=video], iframe[src*=player], audio, amp-video, [class*=player]"
)


class NotArticle(Exception):
    """Carries the reason and the detail of a `Problem`."""

    def __init__(self, reason: Reason, detail: str) -> None:
        super().__init__(f"{reason}: {detail}")
        self.reason = reason
        self.detail = detail


def refuse_response(page: Page) -> None:
    """Raise `NotArticle` for a response whose status or first bytes rule an article out."""
    if page.status >= 400:
        raise NotArticle("http_error", f"status {page.status}")
    head = page.body[:64].lstrip()
    if not head:
        raise NotArticle("empty", f"{len(page.body)} bytes, none visible")
    if head.startswith(_BINARY) and not head.startswith(b"\x00\x00\x00<"):
        raise NotArticle("not_html", f"starts with {head[:8]!r}")
    if head[:1] in b"{[" and b"<" not in page.body[:2048]:
        raise NotArticle("not_html", "starts like JSON")


def may_be_notice(container: LexborNode, metadata: Metadata) -> bool:
    """False for a text that is too long for a notice, or that the page's head calls an article."""
    length = len(container.text())
    return length < (_SHORT_ARTICLE if metadata.is_article else NOTICE)


def refuse_notice(parser: LexborHTMLParser, metadata: Metadata, raw: str) -> None:
    """Raise `NotArticle` for a page that is only a notice: empty, challenge, parked.

    `raw` is the decoded page; only pages with little visible text are looked at.
    """
    visible = _visible_text(parser.body, NOTICE)
    if len(visible) >= NOTICE:
        return
    words = " ".join([*metadata.titles, visible])
    reloads = _RELOADS.search(raw[:20_000]) is not None
    if not visible:
        if reloads:
            raise NotArticle("challenge", "no visible text, and a script that sets a cookie or reloads")
        raise NotArticle("empty", "no visible text")
    if len(visible) < 1500 and _CHALLENGE.search(words):
        raise NotArticle("challenge", _quote(_CHALLENGE, words))
    if reloads and syllables(visible) < 40 and len(raw) < 10_000:
        raise NotArticle("challenge", "a short page whose script sets a cookie or reloads")
    if _PARKED.search(words):
        raise NotArticle("parked", _quote(_PARKED, words))


def refuse_text(sheet: Sheet | None, metadata: Metadata, parser: LexborHTMLParser | None, title: str) -> None:
    """Raise `NotArticle` when the labelled page carries no article's text."""
    prose = _prose(sheet, {"paragraph", "quote", "list_item", "table", "pull_quote"}) if sheet is not None else 0
    if prose < _SOME_TEXT:
        _refuse_by_words(title, metadata, sheet, prose)
    if sheet is not None and _is_listing(sheet, metadata, title):
        raise NotArticle("listing", f"{_link_lines(sheet)} link lines beside {prose} syllables of text")
    teasers = sheet is not None and (_is_teasers(sheet) or (prose < _SHORT_TEXT and _is_far(sheet)))
    if prose >= _SOME_TEXT and not teasers:
        return
    if sheet is not None and not metadata.is_article and (teasers or _is_linked_title(sheet)):
        linked = sum(s.has(BODY) and s.words > 3 and s.points for s in sheet.segments)
        if linked >= _LISTED:
            raise NotArticle("listing", f"{linked} link lines beside {prose} syllables of text")
    if sheet is not None and _is_discussion(sheet, title):
        raise NotArticle("no_body", f"what readers say, and {prose} syllables of text")
    sentences = 0 if teasers else _sentences(sheet, {"paragraph", "quote", "list_item"})
    has_player = parser is not None and (metadata.is_video or parser.css_first(_VIDEO_TAGS) is not None)
    has_player = has_player and (teasers or metadata.is_video or _stops(sheet) < _TOLD_BY_VIDEO)
    if sentences >= _MIN_TEXT and (not has_player or metadata.is_article):
        return
    if prose and not (has_player or teasers) and sentences + _sentences(sheet, {"lead", "caption"}) >= _MIN_TEXT:
        return
    pictures = _pictures(sheet)
    if has_player:
        raise NotArticle("video", f"a player and {prose} syllables of text")
    if pictures >= 3 or (pictures and _GALLERY.search(title)):
        raise NotArticle("gallery", f"{pictures} pictures and {prose} syllables of text")
    if parser is not None and not metadata.is_article and len(parser.css("a")) >= 40:
        raise NotArticle("listing", f"{len(parser.css('a'))} links and {prose} syllables of text")
    raise NotArticle("no_body", f"{prose} syllables of text")


def _refuse_by_words(title: str, metadata: Metadata, sheet: Sheet | None, prose: int) -> None:
    lines = [title, *metadata.titles]
    if sheet is not None:
        lines += [s.text for s in sheet.segments if s.has(BODY | HEADING) and len(s.text) < 400][:40]
    words = " ".join(lines)
    if _MISSING.search(words):
        raise NotArticle("soft_404", _quote(_MISSING, words))
    if _LOCKED.search(words):
        raise NotArticle("no_body", _quote(_LOCKED, words))
    if _MAINTENANCE.search(words):
        raise NotArticle("maintenance", _quote(_MAINTENANCE, words))
    if _SEARCH.search(title):
        raise NotArticle("listing", f"headline {title[:80]!r}")
    if title and is_furniture(title):
        raise NotArticle("no_body", f"headline {title[:80]!r} and {prose} syllables of text")


def _sentences(sheet: Sheet | None, kinds: set[str]) -> int:
    """The words in blocks of these kinds that read like sentences: prices, fixtures and programmes do not."""
    if sheet is None:
        return 0
    lines = (s for s, kind in zip(sheet.segments, sheet.kinds, strict=True) if kind in kinds)
    return sum(s.words for s in lines if s.words >= _SENTENCE and ends_sentence(s.text))


def _stops(sheet: Sheet | None) -> int:
    """How many sentences lead and text have; a video's description has one or two."""
    if sheet is None:
        return 0
    lines = (s for s, kind in zip(sheet.segments, sheet.kinds, strict=True) if kind in {"lead", "paragraph", "quote"})
    return sum(len(_STOP.findall(s.text)) for s in lines if s.words >= _SENTENCE)


_STOP: Final = re.compile(r"[.!?…][”\"’)]*(?=\s|$)")
_TOLD_BY_VIDEO: Final = 3  # sentences with which an item beside a player is an article


def _prose(sheet: Sheet | None, kinds: set[str]) -> int:
    """The syllables in blocks of these kinds."""
    if sheet is None:
        return 0
    return sum(s.words for s, kind in zip(sheet.segments, sheet.kinds, strict=True) if kind in kinds)


def _pictures(sheet: Sheet | None) -> int:
    """Pictures that stand for themselves; one inside a link is a teaser's."""
    return sum(1 for s in sheet.segments if s.src and not s.has(LINK)) if sheet is not None else 0


def _link_lines(sheet: Sheet) -> int:
    """Lines of links down to the last paragraph; a list that only follows a text does not make it a listing."""
    told = [
        i for i, kind in enumerate(sheet.kinds) if kind == "paragraph" and sheet.segments[i].words >= _TEASER_AT_LEAST
    ]
    return sum(
        1 for s in sheet.segments[: told[-1] if told else sheet.end] if s.has(BODY) and len(s.text) >= 20 and s.points
    )


_TEASER_AT_LEAST: Final = 20  # words


def _is_listing(sheet: Sheet, metadata: Metadata, title: str) -> bool:
    """Many linked lines, or a date to each teaser; an article says NewsArticle and prints one date."""
    links = _link_lines(sheet)
    paragraphs = sheet.kinds.count("paragraph")
    stamps = sheet.rules.count("other_date")
    closed = [
        s.text for s, kind in zip(sheet.segments, sheet.kinds, strict=True) if kind in _TOLD and s.text[-1] in ")]"
    ]
    if len(closed) >= _DATED and sum(_ENDS_DATED.search(text) is not None for text in closed) >= _DATED:
        return True
    if links >= 5 and stamps >= 3 and stamps >= 0.4 * paragraphs:
        return True
    long = sum(s.words >= _LONG for s, kind in zip(sheet.segments, sheet.kinds, strict=True) if kind == "paragraph")
    if links >= 6 and links >= 0.6 * paragraphs and long < _STORY and not metadata.is_article:
        return True
    return _SEARCH.search(title) is not None and links >= 3


_ENDS_DATED: Final = re.compile(r"\w.{15}\s?[(\[]\d{1,2}/\d{1,2}/\d{4}[ ,-]*\d{1,2}[:hg]\d{2}[)\]]$")
_TOLD: Final = frozenset({"paragraph", "heading", "list_item", "lead", "caption"})
_DATED: Final = 4  # headlines with a stamp of their own


def _is_teasers(sheet: Sheet) -> bool:
    """True when nearly every paragraph stands right below another story's headline."""
    paragraphs = [i for i, kind in enumerate(sheet.kinds) if kind == "paragraph"]
    behind = sum(1 for i in paragraphs if _above(sheet, i) == "link_only")
    if paragraphs and behind >= _TEASERS * len(paragraphs):
        return True
    return not _is_told(sheet) and _are_teased(sheet, [i for i in paragraphs if sheet.segments[i].words >= _SENTENCE])


def _is_told(sheet: Sheet) -> bool:
    """True for what has a lead or a signature of its own."""
    return "lead" in sheet.kinds or "byline" in sheet.kinds


def _are_teased(sheet: Sheet, paragraphs: Sequence[int]) -> bool:
    """True when nearly every sentence is a link for the most part, or stands right below a line that is."""
    teased = 0
    for index in paragraphs:
        above = _line_above(sheet, index)
        teased += _is_pointer(sheet.segments[index]) or (above >= 0 and _is_pointer(sheet.segments[above]))
    return bool(paragraphs) and teased >= _TEASERS * len(paragraphs)


def _says(sheet: Sheet, index: int) -> bool:
    return bool(sheet.segments[index].text) and sheet.rules[index] not in _STAMPS


def _is_pointer(segment: Segment) -> bool:
    return segment.has(LINK) or segment.share(segment.linked) >= _POINTING


def _is_discussion(sheet: Sheet, title: str) -> bool:
    """True when all that was found are short lines below a heading for what readers say."""
    if is_comment_head(title):
        return True
    told = [i for i, kind in enumerate(sheet.kinds) if kind in {"paragraph", "quote", "list_item"}]
    told = [i for i in told if sheet.segments[i].words >= _SENTENCE]
    if not told or _is_told(sheet) or max(sheet.segments[i].words for i in told) > _REMARK:
        return False
    return any(is_comment_head(s.text) for s in sheet.segments[sheet.facts.title_at + 1 : told[0]])


_STAMPS: Final = frozenset({"other_date", "dateline"})
_POINTING: Final = 0.6
_REMARK: Final = 40  # words


def _is_linked_title(sheet: Sheet) -> bool:
    """True for a headline that leads elsewhere."""
    return sheet.facts.title_at >= 0 and sheet.segments[sheet.facts.title_at].has(LINK)


_LISTED: Final = 5  # link lines


def _is_far(sheet: Sheet) -> bool:
    """True when a heap of links stands between the headline and what was taken for the text."""
    between = sheet.segments[sheet.facts.title_at + 1 : sheet.start]
    return sheet.facts.title_at >= 0 and sum(s.points for s in between) >= _HEAP


_HEAP: Final = 8  # links


def _above(sheet: Sheet, index: int) -> str:
    """The rule of the line of text above, "" for none."""
    above = _line_above(sheet, index)
    return sheet.rules[above] if above >= 0 else ""


def _line_above(sheet: Sheet, index: int) -> int:
    """The line of text above, -1 for none; dates between them do not count."""
    return next((i for i in range(index - 1, -1, -1) if _says(sheet, i)), -1)


_TEASERS: Final = 0.7


def _visible_text(body: LexborNode | None, enough: int) -> str:
    """The visible text in its order, read until there is `enough` of it (characters)."""
    parts: list[str] = []
    size = 0
    for node in body.traverse(include_text=True) if body is not None else ():
        if node.tag_id == TEXT and node.parent is not None and node.parent.tag not in UNREAD:
            text = (node.text_content or "").strip()
            if text:
                parts.append(text)
                size += len(text) + 1
                if size > enough:
                    break
    return " ".join(parts)


def _quote(pattern: re.Pattern[str], words: str) -> str:
    match = pattern.search(words)
    assert match is not None
    return f"says {words[max(match.start() - 20, 0) : match.end() + 40].strip()!r}"
