"""Lines of the site between lines without markup, told by what they speak of: buttons, calls, polls, pointers."""

import re
from typing import Final

from transforms import wording
from transforms.data.names import CAPITALS
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
_LABEL: Final = re.compile(rf"(?:[{CAPITALS}]{{2,}} ){{2,}}(?=[{CAPITALS}][{CAPITALS.lower()}])")


def drop_site_lines(sheet: Sheet, lines: list[int]) -> None:
    """Drop what speaks of the site, single words, and questions with their choices."""
    told = " ".join(sheet.segments[i].text for i in lines if not _is_bare(sheet, i)).lower()
    for index in (i for i in lines if _is_bare(sheet, i)):
        segment = sheet.segments[index]
        if segment.words == 1 and segment.text.isalpha():
            sheet.drop(index, "one_word")
        elif _speaks_of_site(segment.text, told):
            sheet.drop(index, "site_line")
        elif (label := _LABEL.match(segment.text)) and not label.group().isascii():
            sheet.drop(index, "link_line")  # "ĐANG CẬP NHẬT Cầu Bến Gỗ thông xe"
    _drop_polls(sheet, [i for i in lines if sheet.open(i)])


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
        if end - question > _CHOICES + 1 and sheet.segments[end - 1].words <= _LONGEST_BUTTON:
            for index in range(question, end):
                sheet.drop(index, "poll")


def _is_choice(sheet: Sheet, index: int) -> bool:
    segment = sheet.segments[index]
    return _is_bare(sheet, index) and segment.words <= _LONGEST_CHOICE and segment.text[0].isupper()
