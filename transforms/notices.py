"""Pages that say in words that they are no article: not found, locked, closed, a check for robots."""

import re
from typing import Final

from selectolax.lexbor import LexborHTMLParser, LexborNode

from transforms.article import NotArticle
from transforms.chrome import is_furniture
from transforms.elements import TEXT, UNREAD
from transforms.listings import SEARCH
from transforms.metadata import Metadata
from transforms.segments import BODY, HEADING
from transforms.sheet import Sheet
from transforms.text import syllables

NOTICE: Final = 2500  # characters: a notice is shorter
_HEADLINE: Final = 4  # words less one; a page of results calls itself so
_SHORT_ARTICLE: Final = 400  # characters
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
    r"không (?:tìm thấy|tồn tại)|(?:đã (?:bị |được )?(?:xóa|xoá|gỡ)|không còn tồn tại)|\b404\b|not found|"
    r"page (?:you )?.{0,30}(?:doesn.t|does not|no longer) exist|"
    r"(?:trang|bài viết|đường dẫn|nội dung) .{0,40}không (?:tồn tại|có|đúng|hợp lệ)",
    re.IGNORECASE,
)
_MISSING_TITLE: Final = re.compile(
    r"(?:trang|bài viết|nội dung|đường dẫn|tin)\b.{0,20}"
    r"(?:không (?:còn )?tồn tại|không (?:được )?tìm thấy|đã bị (?:xóa|gỡ))"
    r"|(?:không tìm thấy|không có) (?:trang|bài viết|nội dung|đường dẫn)\b.{0,20}",
    re.IGNORECASE,
)
_LOCKED: Final = re.compile(
    r"(?:dành riêng cho|chỉ dành cho) (?:thành viên|hội viên|độc giả)|đăng ký gói|"
    r"(?:đăng nhập|đăng ký|trả phí|thuê bao).{0,60}để (?:đọc|xem) (?:tiếp|toàn bộ|trọn)",
    re.IGNORECASE,
)
_RELOADS: Final = re.compile(r"document\.cookie|location\.(?:reload|replace|href)|http-equiv=.?refresh", re.IGNORECASE)


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


def refuse_by_words(title: str, metadata: Metadata, sheet: Sheet | None, prose: int, *, told: bool) -> None:
    """Raise `NotArticle` where headline or short lines say so, beside hardly any `prose`.

    A story that is `told` below its stamp may speak of what is missing, closed or searched for.
    """
    lines = [title, *metadata.titles]
    if sheet is not None:
        lines += [s.text for s in sheet.segments if s.has(BODY | HEADING) and len(s.text) < 400 and not s.points][:40]
    words = " ".join(lines)
    if _LOCKED.search(words):
        raise NotArticle("no_body", _quote(_LOCKED, words))
    if told and title.count(" ") >= _HEADLINE and not _MISSING_TITLE.fullmatch(title):
        return
    if _MISSING.search(words):
        raise NotArticle("soft_404", _quote(_MISSING, words))
    if _MAINTENANCE.search(words):
        raise NotArticle("maintenance", _quote(_MAINTENANCE, words))
    if SEARCH.search(title):
        raise NotArticle("listing", f"headline {title[:80]!r}")
    if title and is_furniture(title):
        raise NotArticle("no_body", f"headline {title[:80]!r} and {prose} syllables of text")


def _visible_text(body: LexborNode | None, enough: int) -> str:
    """The visible text in its order, read until there is `enough` of it (characters)."""
    parts: list[str] = []
    size = 0
    for node in body.traverse(include_text=True) if body is not None else ():
        if node.tag_id != TEXT or not (text := (node.text_content or "").strip()):  # most are line breaks
            continue
        if node.parent is not None and node.parent.tag not in UNREAD:
            parts.append(text)
            size += len(text) + 1
            if size > enough:
                break
    return " ".join(parts)


def _quote(pattern: re.Pattern[str], words: str) -> str:
    match = pattern.search(words)
    assert match is not None
    return f"says {words[max(match.start() - 20, 0) : match.end() + 40].strip()!r}"
