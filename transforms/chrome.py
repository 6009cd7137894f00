"""Page furniture: the words and class names that mark what is not the article.

The phrases were collected from real pages of provincial papers; each constant says where its
kind of furniture stands. Nothing here is particular to one site.
"""

import re
from functools import lru_cache
from itertools import combinations, pairwise
from typing import Final

from transforms.data import furniture
from transforms.data.names import CAPITALS, SEAM

_FIRST_WORDS: Final = frozenset(phrase.split()[0] for phrase in furniture.PHRASES)
# Several buttons in one line. Each is taken whole or not at all, so that no line is tried twice over.
_BAR: Final = re.compile(
    r"(?>(?:"
    + "|".join(map(re.escape, sorted(furniture.PHRASES, key=len, reverse=True)))
    + r")(?![^\W_])[\s|·•/,:;.*–-]*+)++"
)
_LONGEST_BAR: Final = 160  # characters

# After one of these, standing alone below the text, nothing more of the article comes.
_TAIL_STARTS: Final = frozenset(
    {
        "chia sẻ bài viết", "từ khóa", "từ khoá", "tags", "tag", "bình luận", "ý kiến bạn đọc", "gửi bình luận",
        "gửi ý kiến", "cùng chuyên mục", "tin cùng chuyên mục", "bài cùng chuyên mục", "bài liên quan",
        "tin liên quan", "tin bài liên quan", "các tin liên quan", "đọc thêm", "bạn có thể quan tâm", "đọc tiếp",
        "bài tiếp theo", "tin tiếp theo", "có thể bạn quan tâm", "mời đọc tiếp", "mời bạn đọc tiếp",
        "đọc nhiều", "đọc nhiều nhất",
        "tin đọc nhiều", "tin khác", "các tin khác",
        "tin cũ hơn", "tin mới hơn", "tin đã đưa", "xem nhiều", "tin mới nhất", "tin mới", "bài đọc tiếp",
        "related articles", "related news", "comments", "most read", "latest news", "tiêu điểm", "tin nổi bật",
        "chủ đề", "cùng chủ đề", "tin xem nhiều", "ý kiến của bạn", "các bài khác", "bài khác", "tin tức khác",
        "đang được quan tâm", "được quan tâm", "được quan tâm nhất", "đáng chú ý", "tin đáng chú ý",
    }
)  # fmt: skip

# A line inside the text that points elsewhere.
_SEE_ALSO: Final = re.compile(
    r"^(?:xem\s?:\s|>{1,3}|»|-{1,2}>|→|➤|►|▶|☞|\*{0,2}\s*(?:(?:xem|đọc)\ thêm(?:\ bài(?:\ viết)?)?"
    r"|(?:tin|bài)\ liên\ quan(?:\ đến\ bài(?:\ viết)?)?|"
    r"mời\ (?:bạn\ (?:đọc\ )?)?(?:xem|đọc)(?:\ thêm)?|xem\ chi\ tiết|see\ also|read\ more|related)\s*[:>»])",
    re.IGNORECASE,
)  # fmt: skip

# A label and a headline that browsers copy as one line: "Đọc thêm Làng gốm đỏ lửa".
_POINTER: Final = re.compile(
    r"^(?:\(Video\)|\[Video\]|Đọc thêm|Xem thêm|Tin liên quan|Bài liên quan|Mời xem thêm|Có thể bạn quan tâm)"
    rf"\s?[{CAPITALS}\"“][^.]{{15,}}[^.:]$"
)

# Heads of lists of other stories, in all their wordings: "Các tin đã đưa", "Bài viết cùng chuyên mục".
_LIST_HEAD: Final = re.compile(
    r"(?:(?:các|những|một\ số)\ )?(?:tin|bài|bản\ tin|mục|chuyên\ mục|video|ảnh|nội\ dung)(?:\ (?:bài|tức|viết))?\ "
    r"(?:có\ )?(?:liên\ quan|khác(?:\ đã\ (?:đưa|đăng))?|vừa\ (?:cập\ nhật|đăng)"
    r"|cùng\ (?:ngày(?:\ đăng)?|chuyên\ mục|(?:thể\ )?loại|chủ\ đề|mục|tác\ giả|chuyên\ đề|(?:dòng\ )?sự\ kiện)"
    r"|mới(?:\ (?:nhất|hơn|đăng))?|cũ(?:\ hơn)?|(?:đã\ )?(?:đưa|đăng)|nổi\ bật|tiếp\ theo"
    r"|đọc\ nhiều|xem\ nhiều|trước|sau)"
    r"(?:\ (?:khác|nhất|trong\ số\ (?:này|báo)|trong\ (?:chuyên\ )?mục(?:\ .{2,30})?))?"
    r"|(?:được\ )?gắn\ thẻ|điều\ hướng\ bài\ viết|thẻ|danh\ mục(?:\s*:.{0,60})?",
    re.VERBOSE,
)
_COMMENT_HEAD: Final = re.compile(
    r"(?:\(?\d+\)?\s*)?(?:tất cả |các )?"
    r"(?:bình luận|ý kiến|phản hồi|(?:cùng |góc )?thảo luận|(?:góc )?trao đổi|comments?)"
    r"(?: (?:về )?bài (?:viết|báo)(?: này)?| (?:của )?(?:bạn|độc giả)(?: đọc)?)?\s*(?:\(\s*\d*\s*\))?:?"
    r"|(?:bạn đọc|độc giả) (?:bình luận|viết|phản hồi|góp ý|thảo luận|nói gì)"
    r"(?: (?:về|với|qua) (?:bài|tin|nội dung|chủ đề)(?: (?:viết|báo))?(?: này)?)?\s*(?:\(\s*\d*\s*\))?:?"
)
_COMMENT_FIRST: Final = frozenset(  # hardly any line needs the careful look
    {"bìn", "ý k", "phả", "cùn", "góc", "thả", "tra", "com", "bạn", "độc", "tất", "các"}
)
_COUNTS: Final = frozenset("(0123456789")
_LONGEST_TAIL_HEAD: Final = 60  # characters
_LONGEST_TAG_LINE: Final = 1_000
_TAG_LINE: Final = re.compile(
    r"^(?:(?:từ kh(?:óa|oá|oa)|tags?|thẻ|chủ đề|keywords)\s*:\s*\S"
    r"|từ kh(?:óa|oá|oa)(?=[^\W_]|\s[^.!?]{3,200}$)|#\s?[^\W\d_])",
    re.IGNORECASE,
)

_WORDS: Final = re.compile(r"(?<!\d)(?:[a-z]+|[A-Z][a-z]+|[A-Z]+)")
_BETWEEN_NAMES: Final = re.compile(r"[^a-zA-Z0-9]+")
_SIZE: Final = re.compile(r"\d+x\d+")  # "adv300x250"
_HASHED: Final = re.compile(r"[a-zA-Z]*\d+[a-zA-Z]+\w*")  # "xcb4ad", "css-1ad7f": made by a bundler

# Words of class names and ids. A class is cut at hyphens, underscores and capital letters.
_CHROME_WORDS: Final = frozenset(
    {
        "share", "shares", "sharing", "shareall", "sharelike", "sharemxh", "linkshare", "addthis", "social", "socials",
        "comment", "comments", "cmt", "fcbcomment", "postcomment", "loacomment", "binhluan", "disqus",
        "relate", "related", "relates", "relatives", "lienquan", "tinlienquan", "cungchuyenmuc", "morenews",
        "tag", "tags", "tukhoa", "keyword", "keywords", "hashtag", "hashtags",
        "ads", "adv", "ad", "advert", "adverts", "advertisement", "banner", "banners", "rennab", "sda",
        "quangcao", "qc", "sponsor", "sponsored", "amn", "oneads", "dable", "taboola", "outbrain",
        "sidebar", "footer", "menu", "nav", "navbar", "navigation", "breadcrumb", "breadcrumbs", "widget",
        "popup", "modal", "toast", "dialog", "tooltip", "dropdown",
        "weather", "trending", "ticker", "marquee", "reaction", "reactions", "rating", "vote", "poll",
        "copyright", "newsletter", "subscribe", "print", "toolbar", "toolbox", "tool", "tools", "audio", "tts",
        "texttospeech", "speech", "pagination", "paging", "pager", "mostread", "mostview", "docnhieu", "xemnhieu",
        "tinmoi", "hotnews", "googlenew", "googlenews", "sticky", "captcha", "login", "search", "skip",
        "sharedaddy", "yarpp", "jetpack",
        "recommend", "recommended", "recommendation", "suggest", "suggestion", "readmore", "seemore", "loadmore",
    }
)  # fmt: skip
_BUILDER: Final = "elementor"


_BULLETS: Final = " *•"
_EDGES: Final = " :.!?…*-–|›»\t"
_SEAM: Final = re.compile(rf"{SEAM.pattern}|(?<!^)(?=\[)")
_LONGEST_FURNITURE: Final = 400  # characters


def _folded(line: str) -> str:
    return line.lower().strip(_EDGES)


def is_ad_label(text: str) -> bool:
    """True for what stands above an advertisement: "Quảng cáo", "Quảng cáo - Kéo xuống để đọc tiếp"."""
    return len(text) <= _LONGEST_AD_LABEL and _AD_LABEL.fullmatch(text) is not None


_LONGEST_AD_LABEL: Final = 60  # characters
_AD_LABEL: Final = re.compile(
    r"(?:(?:Thông tin )?quảng cáo|(?:Nội dung |Bài )?tài trợ|Advertisement|Sponsored)"
    r"(?: (?:trên|của|từ) (?:trang(?: tin)?|báo)(?: này)?| [-–|] .{3,40})?[:.]?",
    re.IGNORECASE,
)


def is_furniture(line: str) -> bool:
    """True for a line that is chrome wherever it stands alone: share bars, forms, notices, footers."""
    return len(line) < _LONGEST_FURNITURE and _is_furniture(line)


@lru_cache(maxsize=8192)  # the furniture of a site is the same on all of its pages
def _is_furniture(line: str) -> bool:
    parts = _parts(line)
    if len(parts) > 1 and all(_is_furniture(part) for part in parts):
        return True
    lower = " ".join(parts).lower()  # "Chia sẻSao chép liên kết": browsers copy neighbouring buttons without spaces
    folded = lower.strip(_EDGES)
    if "|" in folded and _is_barred(folded.split("|")):
        return True
    if not folded.strip() or folded in furniture.PHRASES or _is_bar(folded) or _LIST_HEAD.fullmatch(folded):
        return True
    bare = lower.strip(_BULLETS)
    if furniture.FORMS.match(bare) is not None or _tells_number(bare):
        return True
    return is_boilerplate(line) or _has_sign(lower)


def _has_sign(line: str) -> bool:
    """True for the bar of a player or of the size of print."""
    if "/" in line and ":" in line and furniture.RUNNING.fullmatch(line):
        return True
    if line[-1] == "x" and furniture.SPEED.fullmatch(line):
        return True
    if line[-3:-2] == ":" and furniture.LENGTH.fullmatch(line):
        return True
    return "+" in line and furniture.LARGER.fullmatch(line) is not None


def _tells_number(line: str) -> bool:
    """True for the weather, and for a number to call."""
    if ("°" in line or "º" in line) and furniture.WARM.fullmatch(line):
        return True
    return line[-1:] in _ENDS_NUMBER and furniture.CALLED.fullmatch(line) is not None


_ENDS_NUMBER: Final = frozenset("0123456789.")


def is_row_of_buttons(line: str) -> bool:
    """True for buttons in a row, each begun with a capital: "In bài viết này Gửi email cho bạn bè"."""
    words = line.split()
    starts = [i for i, word in enumerate(words) if word[:1].isupper()]
    if not starts or starts[0] or not 1 < len(starts) <= _MOST_BUTTONS or len(words) > _LONGEST_ROW:
        return False
    reached = {0}
    for start, end in combinations([*starts, len(words)], 2):
        if start in reached and is_furniture(" ".join(words[start:end])):
            reached.add(end)
    return len(words) in reached


_MOST_BUTTONS: Final = 12
_LONGEST_ROW: Final = 20  # words


def _is_barred(parts: list[str]) -> bool:
    """True for buttons between bars; a short one that nobody knows is a button beside two that are."""
    known = sum(map(_is_furniture, parts))
    return known == len(parts) or (known > 1 and all(part.strip().count(" ") < _BUTTON for part in parts))


_BUTTON: Final = 5  # words


def spaced(line: str) -> str:
    """A bar with spaces between its buttons: "Trang chủKinh tế" is "Trang chủ Kinh tế"."""
    return " ".join(_parts(line))


def _parts(line: str) -> list[str]:
    """The buttons of a bar: "Chia sẻSao chép liên kết", "[In trang này] [Về đầu trang]"."""
    if len(line) > _LONGEST_BAR or _SEAM.search(line) is None:
        return [line]
    return [part.strip().removeprefix("[").removesuffix("]") for part in _SEAM.split(line)]


@lru_cache(maxsize=8192)
def is_boilerplate(line: str) -> bool:
    """True for a line of the imprint (licence, editors, office, copyright) or a call to all readers."""
    return len(line) < _LONGEST_FURNITURE and furniture.BOILERPLATE.match(line) is not None


def is_imprint(text: str) -> bool:
    """True for the foot of a page, several lines in one: licence, editors, address, telephone."""
    if not any(word in text for word in _LICENSED):
        return False
    return len({found.group().lower() for found in _IMPRINT.finditer(text)}) >= _CUES


_CUES: Final = 2
_LICENSED: Final = ("phép", "PHÉP", "ủ quản", "Ủ QUẢN", "iên tập", "IÊN TẬP", "ịa chỉ", "ỊA CHỈ")  # most have none
_IMPRINT: Final = re.compile(  # without the break between two lines a cue may stand in the middle of a word
    r"(?:giấy phép (?:số|hoạt động|xuất bản|thiết lập)|cơ quan chủ quản|tổng biên tập\s?:"
    r"|(?:địa chỉ|trụ sở|tòa soạn)\s?:|(?:điện thoại|đt|tel|hotline|fax)\s?:|e-?mail\s?:|bản quyền (?:thuộc|của))",
    re.IGNORECASE,
)


def _is_bar(folded: str) -> bool:
    """True for "chia sẻ facebook zalo in bài viết": nothing but buttons."""
    if len(folded) > _LONGEST_BAR or folded.split(None, 1)[0].rstrip(":|,") not in _FIRST_WORDS:
        return False
    return _BAR.fullmatch(folded) is not None


def starts_tail(line: str) -> bool:
    """True for a line after which, below a text, only furniture follows."""
    if len(line) >= _LONGEST_TAIL_HEAD:
        return len(line) < _LONGEST_TAG_LINE and is_tag_line(line)
    folded = _folded(line)
    return (
        folded in _TAIL_STARTS or _LIST_HEAD.fullmatch(folded) is not None or is_comment_head(line) or is_tag_line(line)
    )


def is_tag_line(line: str) -> bool:
    """True for "Từ khóa: nông thôn, chuyển đổi số"."""
    return line[:1] in _TAG_FIRST and _TAG_LINE.match(line) is not None


_TAG_FIRST: Final = frozenset("tTkKcC#")


def is_comment_head(line: str) -> bool:
    """True for the head of a comment form, with or without its counter."""
    if len(line) >= _LONGEST_TAIL_HEAD or not (line[:3].lower() in _COMMENT_FIRST or line[:1] in _COUNTS):
        return False
    return _COMMENT_HEAD.fullmatch(line.lower()) is not None


def is_see_also(line: str) -> bool:
    """True for ">> Từ điểm xuất phát…", "Xem thêm: …": a pointer to another article."""
    if line[:1] not in _POINTING or len(line) >= _LONGEST_POINTER:
        return False
    return _SEE_ALSO.match(line) is not None or _POINTER.match(line) is not None


_POINTING: Final = frozenset(">»-→➤►▶☞* ([xXđĐtTbBmMsSrRC")  # how a pointer begins
_LONGEST_POINTER: Final = 300  # characters


@lru_cache(maxsize=8192)
def name_words(names: str) -> frozenset[str]:
    """The words of class names and ids, lower case: "boxComment-list" gives box, comment, list.

    Vietnamese words have two syllables: "tin-lien-quan" and "pChuThich" give lienquan and chuthich as well.
    """
    found: set[str] = set()
    for name in names.split():
        tokens = [_SIZE.sub("", token) for token in _BETWEEN_NAMES.split(name)]
        words = [w.lower() for token in tokens if not _HASHED.fullmatch(token) for w in _WORDS.findall(token)]
        found.update(words, (a + b for a, b in pairwise(words) if len(a) > 1 and len(b) > 1))
    return frozenset(found)


_BLOCK_EDITOR: Final = "image-tool"  # EditorJS


@lru_cache(maxsize=8192)
def is_chrome_name(names: str) -> bool:
    """True when class names or an id say share bar, related list, comments, advertisement …"""
    if _BUILDER in names:  # it calls every part of a page a widget, the text as well
        names = names.replace(f"{_BUILDER}-widget", _BUILDER)
    if _BLOCK_EDITOR in names:  # it calls a picture with its caption a tool
        names = names.replace(_BLOCK_EDITOR, "")
    words = name_words(names)
    return not _CHROME_WORDS.isdisjoint(words) or any(word.startswith(_NETWORK) for word in words)


_NETWORK: Final = "adsby"  # adsbygoogle and its like


@lru_cache(maxsize=8192)
def is_hidden_name(names: str) -> bool:
    """True for "hidden" and "d-none" on wide screens; "d-md-none" shows on telephones only."""
    classes = names.split()
    if any(re.fullmatch(r"d-(?:sm|md|lg)-none|(?:sm|md|lg):hidden|hidden-(?:md|lg)", name) for name in classes):
        return True
    return ("hidden" in classes or "d-none" in classes) and not any(
        re.match(r"d-(?:sm|md|lg|xl)-(?!none)|(?:sm|md|lg|xl):(?!hidden)", name) for name in classes
    )
