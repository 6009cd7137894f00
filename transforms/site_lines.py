"""Lines of the site between lines without markup, told by what they speak of: buttons, calls, polls, pointers."""

import re
from typing import Final

from transforms import bylines, wording
from transforms.data.names import CAPITALS
from transforms.points import is_listed
from transforms.retold import Retold
from transforms.sheet import Sheet

# Things that a newspaper's page speaks of and its stories hardly ever.
_SITE: Final = re.compile(
    r"\b(?:bài (?:viết|này|báo|khác)|(?:trang|tin) này|trang in|in (?:bài|trang|ấn)|bản (?:in|đọc|tin|nghe|ghi âm)"
    r"|báo (?:in|giấy|điện tử)|đọc báo|số báo|t[oò][aà] soạn|cỡ chữ|chữ (?:to|nhỏ|đậm)|kích thước (?:chữ|văn bản)"
    r"|bình luận|hộp thư|thư điện tử|e-?mail|đường (?:dẫn|link)|link|pdf|chuyên mục|chủ đề này|quảng (?:cáo|bá)|app"
    r"|audio|facebook|zalo|messenger|viber|telegram|twitter|tik ?tok|you ?tube|google|mã nhúng|giao diện"
    r"|thanh công cụ|độc giả|bạn đọc|(?:của|mời|giúp|cho) bạn|bạn quan tâm|nguồn tin|(?:bài|tin) liên quan)\b",
    re.IGNORECASE,
)
_SUMMARY: Final = "Tóm tắt"  # of this article: its first lines
_LONGEST: Final = 18  # words
_LONGEST_QUESTION: Final = 20
_LONGEST_CHOICE: Final = 8
_LONGEST_BUTTON: Final = 3
_CHOICES: Final = 2
_POINTER: Final = re.compile(  # "Xem lại: …", "Gợi ý đọc tiếp Cầu Bến Gỗ …", "Cùng đề tài: …", "Khám phá thêm"
    rf"(?:Xem|Đọc|Nghe|Tìm hiểu|Tham khảo|Gợi ý|Khám phá|Đón đọc|Nhìn lại)\b[^:.]{{0,25}}: ?[{CAPITALS}\"“]"
    rf"|(?:Gợi ý|Mời|Xem|Đọc|Tìm)(?: [^\W\d_]+){{0,3}} (?:tiếp|thêm|lại|ngay) [{CAPITALS}]"
    r"|(?:Cùng|Trong) (?:sự kiện|chủ đề|đề tài|chuyên đề|chuyên mục|chuỗi bài|loạt bài|mục|tác giả)\b"
    r"|(?:[^\W\d_]+ ){1,2}thêm(?: \(.{3,20}\))?$"
    r"|(?:(?:Dòng )?[Ss]ự kiện|Chủ đề|Chuyên đề|Loạt bài|Tuyến bài|Tiếp theo|(?:Bài|Tin) (?:trước|sau|tiếp))"
    rf" ?: ?[{CAPITALS}]"
)
_LABEL: Final = re.compile(rf"(?:[{CAPITALS}]{{2,}} ){{2,}}(?=[{CAPITALS}][{CAPITALS.lower()}])")


def drop_site_lines(sheet: Sheet, lines: list[int]) -> None:
    """Drop what speaks of the site, single words, and questions with their choices."""
    for index in lines:
        if sheet.segments[index].text[0] in "«<" and sheet.segments[index].text[-1] in "»>":
            sheet.drop(index, "link_line")  # the stories before and after this one
        elif _is_played(sheet, index):
            sheet.drop(index, "link_line")
    lines = [i for i in lines if sheet.open(i) and not is_listed(sheet, i)]
    told = " ".join(sheet.segments[i].text for i in lines if not _is_bare(sheet, i)).lower()
    for index in (i for i in lines if _is_bare(sheet, i)):
        segment = sheet.segments[index]
        if segment.words == 1 and segment.text.isalpha():
            sheet.drop(index, "one_word")
        elif _speaks_of_site(segment.text, told):
            sheet.drop(index, "site_line")
        elif _POINTER.match(segment.text):
            sheet.drop(index, "link_line")
        elif (label := _LABEL.match(segment.text)) and not label.group().isascii():
            sheet.drop(index, "link_line")  # "ĐANG CẬP NHẬT Cầu Bến Gỗ thông xe"
    _drop_polls(sheet, [i for i in lines if sheet.open(i)])
    _drop_tight(sheet, [i for i in lines if sheet.open(i)])


def _is_played(sheet: Sheet, index: int) -> bool:
    """True for "Video: …" above the clock of its player."""
    below = sheet.segments[index + 1].text if index + 1 < len(sheet.segments) else ""
    return _PLAYED.match(sheet.segments[index].text) is not None and _CLOCK.fullmatch(below) is not None


_PLAYED: Final = re.compile(r"(?:Video|Clip|Podcast|Audio)\s?:\s")
_CLOCK: Final = re.compile(r"\d{1,2}:\d\d(?: ?/ ?\d{1,2}:\d\d)?")


def _is_bare(sheet: Sheet, index: int) -> bool:
    segment = sheet.segments[index]
    return (
        segment.words <= _LONGEST and not wording.ends_sentence(segment.text) and not wording.has_credit(segment.text)
    )


def _speaks_of_site(line: str, told: str) -> bool:
    """True for a line that names a thing of the site which the text does not tell of."""
    found = _SITE.search(line)
    return found is not None and not line.startswith(_SUMMARY) and found.group().lower() not in told


def _drop_polls(sheet: Sheet, lines: list[int]) -> None:
    """A question, two choices or more, and a button of a few words, whatever they say."""
    own = frozenset(lines)
    for question in lines:
        segment = sheet.segments[question]
        if not segment.text.endswith("?") or segment.words > _LONGEST_QUESTION:
            continue
        end = question + 1
        while end in own and _is_choice(sheet, end):
            end += 1
        button = end < len(sheet.rules) and sheet.rules[end] == "furniture" and _VOTES.match(sheet.segments[end].text)
        if end - question > _CHOICES + (not button) and (button or sheet.segments[end - 1].words <= _LONGEST_BUTTON):
            for index in range(question, end):
                sheet.drop(index, "poll")


_VOTES: Final = re.compile(r"(?:gửi|bình chọn|biểu quyết|xem kết quả)\b", re.IGNORECASE)


def _is_choice(sheet: Sheet, index: int) -> bool:
    segment = sheet.segments[index]
    return _is_bare(sheet, index) and segment.words <= _LONGEST_CHOICE and segment.text[0].isupper()


def _drop_tight(sheet: Sheet, lines: list[int]) -> None:
    """Where empty lines part all paragraphs: bare lines that touch another bare one are a box of the site's.

    Lists touch as well; they are long, or their lines begin with a sign or a figure.
    """
    long = [i for i in lines if not _is_bare(sheet, i) and sheet.segments[i].words >= _PROSE]
    told = [i for i in long if not _is_teaser(sheet, i)]
    if len(told) < max(_FEWEST, len(long) / 2) or sum(_is_apart(sheet, i) for i in told) < _NEARLY_ALL * len(told):
        return
    retold = Retold(sheet)
    bare = frozenset(i for i in lines if i < told[-1] and _is_bare(sheet, i))
    bare -= {i for i in bare if bylines.looks_like_byline(sheet.segments[i].text)}
    for index in bare:
        group = _group(sheet, index)
        own = bare.intersection(group)
        beside = {group.start - 1, group.stop} & bare
        if len(group) > 1 and len(own) < _LIST and not beside and not any(_is_listed(sheet, i) for i in group):
            sheet.drop(index, "tight")
        elif _is_tight_card(sheet, index, retold):
            sheet.drop(index, "tight")
            sheet.drop(index + 1, "tight")


def _is_tight_card(sheet: Sheet, index: int, retold: Retold) -> bool:
    """True for a bare line and one short sentence that touch each other alone, and tell of something else."""
    if index + 2 >= sheet.end or not sheet.open(index + 1) or _touches(sheet, index - 1) or _touches(sheet, index + 1):
        return False
    head, teaser = sheet.segments[index], sheet.segments[index + 1]
    told = _is_teaser(sheet, index + 1) and wording.ends_sentence(teaser.text) and head.words >= _HEADLINE
    return told and retold.share((index, index + 1)) < _SHARED


def _is_teaser(sheet: Sheet, index: int) -> bool:
    """True for a short sentence that touches a bare line above it."""
    if sheet.segments[index].words > _LONGEST_TEASER or index == 0 or _is_listed(sheet, index):
        return False
    return _touches(sheet, index - 1) and _is_bare(sheet, index - 1)


_HEADLINE: Final = 5  # words
_LONGEST_TEASER: Final = 30
_SHARED: Final = 0.3  # of what they say
_PROSE: Final = 15  # words
_FEWEST: Final = 4  # paragraphs
_NEARLY_ALL: Final = 0.9
_LIST: Final = 3  # lines
_LISTED: Final = re.compile(r"[-–•*+■●►\d]|.*(?:[;:]|\d\W*)$")


def _touches(sheet: Sheet, above: int) -> bool:
    """True where no empty line parts a line from the one below it."""
    return sheet.segments[above + 1].block - sheet.segments[above].block <= 1


def _is_apart(sheet: Sheet, index: int) -> bool:
    return not _touches(sheet, index - 1) and (index + 1 == len(sheet.segments) or not _touches(sheet, index))


def _group(sheet: Sheet, index: int) -> range:
    """The bare lines that touch one another around one of them."""
    first, last = index, index
    while first > sheet.start and _touches(sheet, first - 1) and _is_boxed(sheet, first - 1):
        first -= 1
    while last + 1 < sheet.end and _touches(sheet, last) and _is_boxed(sheet, last + 1):
        last += 1
    return range(first, last + 1)


def _is_boxed(sheet: Sheet, index: int) -> bool:
    return _is_bare(sheet, index) and not bylines.looks_like_byline(sheet.segments[index].text)


def _is_listed(sheet: Sheet, index: int) -> bool:
    return _LISTED.match(sheet.segments[index].text) is not None
