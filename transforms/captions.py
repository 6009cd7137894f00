"""Tell captions from subheads and paragraphs, in markup and in bare lines."""

import re
from collections import Counter
from itertools import pairwise
from typing import Final

from transforms import bylines
from transforms.data.names import CAPITALS
from transforms.marks import split_credit
from transforms.segments import (
    AUTHOR,
    BODY,
    CAPTION,
    CENTER,
    FIGURE,
    HEADING,
    LEAD,
    RIGHT,
    SMALL,
    TABLE,
    Segment,
    common,
    is_inside,
)
from transforms.sheet import Sheet

_CREDIT: Final = re.compile(
    r"(?:\b(?:Ảnh|Ành|Photo|Hình|Đồ họa|Video|Clip|Nguồn ảnh|Nguồn)\s*:|\((?:Ảnh|Photo|Hình|ảnh|Nguồn|nguồn)\b|"
    r"\b[Ảả]nh\s+(?:minh họa|minh hoạ|tư liệu|chụp|internet|có tính minh họa|TTXVN)|"
    r"\btừ (?:trái|phải)\b|\b(?:trái|phải) (?:qua|sang)\s*[),;:.]|"
    r"\(.{0,30}\b(?:bên|bìa|hàng) (?:trái|phải|đầu|trước|sau)\b|"
    r"\bẢnh:?\s*$)"
)
_SCENE_SUBJECT: Final = re.compile(
    r"^(?:Bí thư|Phó|Chủ tịch|Đồng chí|Ông|Bà|Anh|Chị|Em|Các|Những|Nhiều|Một (?!số)|Đại biểu|Lãnh đạo|Đoàn|Người dân|"
    r"Nông dân|Học sinh|Sinh viên|Cán bộ|Quang cảnh|Toàn cảnh|Lực lượng|Công nhân|Mô hình|Sản phẩm|Vườn|Ruộng|"
    r"Cánh đồng|Tuyến|Cầu|Khu|Việc|Giáo viên|Hội viên|Đoàn viên|Giám đốc|Thủ tướng|Bộ trưởng|Đại diện|Du khách|"
    r"Khách|Bác sĩ|Tiết mục|Hình ảnh|Trẻ|Bên trong|Hiện trường|Cảnh sát|Chiến sĩ|Bộ đội|Thí sinh|Vận động viên|"
    r"Trưởng|Thiếu tá|Trung tá|Đại tá|Thượng tá|Thiếu tướng|Gia đình|Hàng|Hộ|Phụ huynh|Tỉnh|Trường|Ban|Đội)\b"
)
_SCENE_VERB: Final = re.compile(
    r"\b(?:được|nhận|trao|tặng|thăm|tham quan|kiểm tra|phát biểu|tại|cùng|đang|giới thiệu|bên|chăm sóc|thu hoạch|"
    r"chúc mừng|chụp|tham dự|tham gia|ký kết|biểu diễn|hướng dẫn|vận hành|trồng|cắt băng|dâng hương)\b"
)
_SUBHEAD: Final = re.compile(
    r"^(?:\d{1,2}\s*[./)]|[IVX]{1,4}\s*[./)-]|[a-zđ]\)|Kiện toàn|Nâng|Chú trọng|Đẩy mạnh|Tăng|Phát huy|Tập trung|"
    r"Xây dựng|Phát triển|Tạo|Giữ|Gắn|Khắc phục|Từng bước|Đổi mới|Bảo đảm|Đảm bảo|Quyết|Hướng|Chủ động|Tiếp tục|"
    r"Khơi|Vì sao|Hiệu quả|Lan tỏa|Lan toả|Thúc đẩy|Ứng dụng|Quan tâm|Huy động|Cần|Để|Khi|Vì|Từ|Không|Sớm|Sẵn sàng|"
    r"Linh hoạt|Đa dạng|Siết|Gỡ|Tháo gỡ|Mở|Kết nối|Bước|Niềm|Còn|Nỗ lực|Hỗ trợ|Góp phần|Động lực|Nhân rộng|"
    r"Chuyện|Câu chuyện|Nỗi|Giấc mơ|Hành trình|Bài toán)\b"
)
_PLACE: Final = re.compile(
    r"(?<!^)\b(?:xã|phường|thị trấn|thị xã|huyện|quận|tỉnh|TP\.?|bản|thôn|ấp|buôn|làng|chợ|cầu|đình|chùa|đền|miếu|"
    r"[Tt]rường|[Tt]rạm|nhà máy|[Hh]ợp tác xã|HTX|cánh đồng|rừng|sông|kênh|hồ|biển|phiên|[Kk]hoa|[Cc]ông an)"
    rf"(?: [^\W\d_]+){{0,2}} [{CAPITALS}]"
)
_PERSON: Final = re.compile(rf"(?<!^)(?<![.:] )\b[{CAPITALS}]\w+ [{CAPITALS}]\w+(?: [{CAPITALS}]\w+)?")
_NAMED_PERSON: Final = re.compile(
    r"^(?:(?:Ông|Bà|Anh|Chị|Em|Cô|Thầy|Cụ|Nghệ nhân|Bác sĩ|Y sĩ|Đại biểu|Vận động viên|Cầu thủ|Hoa hậu|Ca sĩ|Nghệ sĩ)"
    rf" )?[{CAPITALS}]\w+ [{CAPITALS}]\w+(?: [{CAPITALS}]\w+)* [^\W\d_A-ZĐ]"
)
_SEEN: Final = re.compile(
    r"^(?:Một (?:góc|buổi|đoạn|phần|khu|cảnh|thoáng)|Quang cảnh|Toàn cảnh|Hiện trường|Tang vật|Cận cảnh|Khung cảnh|"
    r"Bên trong|Niềm vui|Nụ cười|Giây phút|Khoảnh khắc|Nghi thức|Lễ|Lớp học|Buổi|Phiên|Màn|Tiết mục|Bãi|Đoạn|Vùng|"
    r"Ngôi|Căn|Chiếc|Những chiếc|Hai|Ba|Bốn|Bà con|Phụ nữ|Thiếu nhi|Thanh niên|Bệnh nhi|Bệnh nhân|Tiểu thương|"
    r"Ngư dân|Công an|Tổ|Chủ|Thợ|Ngôi nhà|Dòng người|Đông đảo|Khán giả|Nước ngập|Cây)\b"
    r"|\b(?:nhìn từ|trong giờ|trong vòng tay|lúc (?:bình minh|hoàng hôn)|vào (?:sáng|chiều|trưa|tối|đêm)|"
    r"hướng dẫn|chuẩn bị|chèo xuồng|khám bệnh|tuyên truyền|truyền dạy|giúp (?:dân|bà con)|thi công|dặm vá|đón khách|"
    r"tuần tra|livestream)\b"
)
FAR: Final = 40  # words: too long for a subhead
_STOP: Final = re.compile(r"[.!?…:;]\s*[”\"»)]?$")


def has_credit(text: str) -> bool:
    """True when a line names a picture's maker or place in the picture: "Ảnh: …", "trái qua"."""
    return _CREDIT.search(text) is not None


def ends_sentence(text: str) -> bool:
    """True when a line closes like a sentence of prose."""
    return _STOP.search(text) is not None


def follows_picture(picture: Segment, text: Segment, before: Segment | None, *, crowded: bool = False) -> bool:
    """True when `text`, the first text behind a picture, is its caption.

    `before` is the segment between them, if any (a caption in two lines); in a `crowded` block sharing it
    says nothing. Strong signs are one
    paragraph, figure or table around both, caption names, italics, small or grey print, a credit;
    a bare line counts when it is short and closes like no sentence.
    """
    length = text.words
    if length > 90 or text.has(RIGHT | TABLE):
        return False
    if text.has(CAPTION) or (text.block == picture.block and length <= 70 and not crowded):
        return True
    if text.has(FIGURE) and picture.has(FIGURE):
        return True
    if is_quoted(text.text):
        return False
    if before is not None:
        return has_credit(text.text[:12]) and length <= 12
    italic = text.share(text.italic) >= 0.75
    bold = text.share(text.bold) >= 0.9
    if has_credit(text.text) and length <= 70:
        return True
    if bold and not italic:
        return text.has(CENTER) and length >= 6 and scene(text.text) >= 1.5
    if italic or text.has(SMALL):
        return length <= 80
    if text.has(CENTER) and length <= 60:
        return True
    return length <= 45 and not ends_sentence(text.text) and (scene(text.text) > -1.0 or length > 12)


def is_quoted(text: str) -> bool:
    """True for a line that stands in quotation marks as a whole."""
    return text.startswith(("“", '"', "«")) and text.rstrip(" .,!").endswith(("”", '"', "»"))


def is_marked_caption(text: Segment) -> bool:
    """True for a caption that says so itself, wherever the picture is."""
    return text.has(CAPTION) and text.has(BODY) and text.words <= 90


def scene(line: str, followed_by_short: bool = False) -> float:
    """How much a bare short line reads like a caption (≥ 1.5) rather than a subhead (≤ 0)."""
    score = 3.0 if has_credit(line) else 0.0
    length = line.count(" ") + 1
    acting, doing = _SCENE_SUBJECT.match(line) is not None, _SCENE_VERB.search(line) is not None
    score += acting + doing + 0.5 * (acting and doing)
    score += 0.5 * (length > 12) + 0.5 * (length > 16) - 1.0 * (length <= 9)
    score -= 2.0 if _SUBHEAD.match(line) else 0.0
    score -= 1.0 if line.isupper() else 0.0
    return score + (1.5 if followed_by_short else 0.0)


def showing(line: str, followed_by_short: bool = False) -> float:
    """How much a bare line says who does what where, as captions do and subheads do not; `_SURE` is enough."""
    score = scene(line, followed_by_short)
    concrete = _SEEN.search(line) is not None or _NAMED_PERSON.match(line) is not None
    named = _PLACE.search(line) is not None or _PERSON.search(line) is not None
    return score + 1.5 * concrete + 1.0 * named + 1.5 * (named and _WHERE.search(line) is not None)


_WHERE: Final = re.compile(r"\s(?:tại|ở|trên|bên|của|giữa)\s")
_SURE: Final = 1.5
_SURE_IN_LIST: Final = 2.0  # between the lines of a list


def label_captions(sheet: Sheet) -> None:
    """Label what stands behind pictures, what calls itself a caption, and bare lines of rendered text."""
    picture: int | None = None
    between: Segment | None = None
    lines = Counter(segment.block for segment in sheet.segments if segment.text)
    for index in range(sheet.end):
        segment = sheet.segments[index]
        if segment.src:
            picture, between = index, None
        elif sheet.open(index) and index > sheet.facts.title_at:
            if segment.text in sheet.captions:
                sheet.drop(index, "caption_repeat")
                continue
            crowded = lines[segment.block] > _CROWD
            if picture is not None and (
                follows_picture(sheet.segments[picture], segment, between, crowded=crowded)
                or (between is None and _share_box(sheet.segments, picture, index))
            ):
                _keep_caption(sheet, index, picture)
                between = segment
                continue
            if is_marked_caption(segment):
                _keep_caption(sheet, index, picture)
            picture = None
        elif sheet.kinds[index] not in {"-", ""}:
            picture = None
    if sheet.facts.rendered:
        _label_bare_lines(sheet)


def _share_box(segments: list[Segment], picture: int, index: int) -> bool:
    """True where a picture and a line have a box of their own: a table of two rows, a div among paragraphs."""
    text = segments[index]
    if (
        text.has(RIGHT | TABLE | LEAD | HEADING)
        or text.share(text.bold) >= 0.9
        or text.words > (_LONGEST_CELL if text.tag == "td" else _LONGEST_BOXED)
    ):
        return False
    box = common(segments[picture].place, text.place)
    after = segments[index + 1].place if index + 1 < len(segments) else ""
    before = segments[picture - 1].place if picture else ""
    return bool(before or after) and not is_inside(after, box) and not is_inside(before, box)


_LONGEST_CELL: Final = 60  # words
_LONGEST_BOXED: Final = 30  # words
_CROWD: Final = 3  # lines in one block: pictures and text broken by <br>


def _keep_caption(sheet: Sheet, index: int, picture: int | None) -> None:
    sheet.captions.add(sheet.segments[index].text)
    sheet.keep(index, "caption", "caption")
    if picture is not None:
        sheet.picture_of[index] = picture


def _label_bare_lines(sheet: Sheet) -> None:
    """In rendered text a short line without a full stop is a caption, a subhead, a quote or an item."""
    lines = [i for i in sheet.body() if sheet.open(i) and sheet.segments[i].marks & (BODY | AUTHOR) == BODY]
    prose = {i for i in lines if _is_prose_line(sheet.segments[i])}
    first = min(prose, default=-1)
    lines = [i for i in lines if i >= first or not bylines.looks_like_byline(sheet.segments[i].text)]
    last = max(prose, default=-1)
    for run in _runs(lines, prose):
        if run[0] > last:
            _drop_headlines(sheet, run)
            _label_last_run(sheet, run)
            break
        items = len(run) >= _LIST or (len(run) > 1 and _announces(sheet, run[0]))
        for position, index in enumerate(run):
            _label_bare_line(sheet, index, items=items, short_next=position + 1 < len(run))
    for index, following in pairwise(lines):
        if _asks_ahead(sheet.segments[index]) and following in prose and index < last and sheet.open(index):
            sheet.keep(index, "heading", "question_line")


def _drop_headlines(sheet: Sheet, run: list[int]) -> None:
    """Several bare lines below the last sentence are headlines of other stories, unless people or pictures."""
    names = [i for i in run if bylines.looks_like_byline(sheet.segments[i].text)]
    bare = [i for i in run if i > max(names, default=-1)]
    headlines = [
        i for i in bare if sheet.segments[i].words >= _SHORTEST_QUOTE and not _is_of_text(sheet.segments[i].text)
    ]
    if len(headlines) > 1 and len(headlines) == len(bare):
        for index in headlines:
            sheet.drop(index, "headlines_below")


def _label_last_run(sheet: Sheet, run: list[int]) -> None:
    """Below the last sentence: the head of a list of results, pictures with their credit or scene."""
    for index in run:
        segment = sheet.segments[index]
        if not sheet.open(index) or bylines.looks_like_byline(segment.text):
            continue
        if _heads_list(sheet, index, run):
            sheet.keep(index, "heading", "list_head")
        elif has_credit(segment.text) or showing(segment.text) >= _SURE:
            sheet.keep(index, "caption", "caption_line")


def _heads_list(sheet: Sheet, index: int, run: list[int]) -> bool:
    """True for a short line without figures above lines with figures: "Nguyên liệu", "Kết quả các trận đấu"."""
    segment = sheet.segments[index]
    if segment.words > _LONGEST_HEAD or not segment.text[:1].isupper() or _FIGURE_AHEAD.search(segment.text):
        return False
    below = [sheet.segments[i].text for i in range(index + 1, min(index + _FEWEST_ITEMS, run[-1]) + 1)]
    return len(below) == _FEWEST_ITEMS and all(_FIGURE_AHEAD.search(line) for line in below)


_LONGEST_HEAD: Final = 8  # words
_FEWEST_ITEMS: Final = 2
_FIGURE_AHEAD: Final = re.compile(r"^\W{0,2}\d|^[-–•*+]\s|:\s*\d+\s?[-–:]\s?\d+\W*$")


def _is_of_text(text: str) -> bool:
    return is_quoted(text) or has_credit(text)


_SHORTEST_QUOTE: Final = 6  # words
_LONGEST_CREDITED: Final = 45  # words
_TWO_SENTENCES: Final = 14  # words
_LIST: Final = 3  # so many bare lines in a row are a list
_LONGEST_SUBHEAD: Final = 25  # words


def _is_prose_line(segment: Segment) -> bool:
    text = segment.text
    if (text.endswith(";") and segment.words <= FAR) or (segment.words <= _LONGEST_CREDITED and split_credit(text)[1]):
        return False
    if ". " in text and segment.words > _TWO_SENTENCES:
        return True  # "* Cùng ngày, … đợt 3. Hải Yến": prose with its writer behind it
    return ends_sentence(text) or segment.words > FAR or text.endswith(",")


def _runs(lines: list[int], prose: set[int]) -> list[list[int]]:
    """The bare lines, those without prose between them together."""
    runs: list[list[int]] = []
    joined = False
    for index in lines:
        if index in prose:
            joined = False
        elif joined:
            runs[-1].append(index)
        else:
            runs.append([index])
            joined = True
    return runs


def _is_recipe_head(line: str) -> bool:
    """True for the heads of the two parts of a recipe and of a manual."""
    return _RECIPE_HEAD.fullmatch(line) is not None


_RECIPE_HEAD: Final = re.compile(
    r"(?:(?:Chuẩn bị )?(?:nguyên liệu|nguyên vật liệu|dụng cụ)"
    r"|(?:Các(?:h)? )?(?:bước )?(?:thực hiện|tiến hành|làm|nấu|chế biến)"
    r"|Sơ chế|Yêu cầu thành phẩm|Kết quả(?: các trận(?: đấu)?)?|Mẹo nhỏ|Lưu ý)"
    r"(?: (?:món|cho) .{2,30})?(?: \(.{2,30}\))?",
    re.IGNORECASE,
)


def _announces(sheet: Sheet, index: int) -> bool:
    before = next((i for i in range(index - 1, -1, -1) if sheet.segments[i].text), None)
    return before is not None and sheet.segments[before].text.endswith(":")


def _asks_ahead(segment: Segment) -> bool:
    return segment.text.endswith("?") and segment.words <= 10 and not segment.text.startswith(("-", "–", "“", '"'))


def _label_bare_line(sheet: Sheet, index: int, *, items: bool, short_next: bool) -> None:
    segment = sheet.segments[index]
    text = segment.text
    if is_quoted(text) and segment.words >= _SHORTEST_QUOTE:
        sheet.keep(index, "quote", "quoted_line")
    elif items and _is_recipe_head(text):
        sheet.keep(index, "heading", "list_head")
    elif items and showing(text) < _SURE_IN_LIST:
        sheet.keep(index, "list_item", "bare_item")
    elif showing(text, short_next) >= _SURE:
        sheet.keep(index, "caption", "caption_line")
    elif segment.words <= _LONGEST_SUBHEAD:
        sheet.keep(index, "heading", "subhead_line")
