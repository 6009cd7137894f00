"""Short sentences between long paragraphs without markup: a picture's caption that closes with a stop.

The numbers were read from some five thousand such lines of known kind.
"""

import re
from typing import Final

from transforms import wording
from transforms.entries import is_between_sentences
from transforms.segments import Segment
from transforms.sheet import Sheet

_LONGEST: Final = 16  # words
_LONG: Final = 12  # no caption with commas has more
_LONG_AMONG_SHORT: Final = 10
_SHORT: Final = 20
_FEWEST: Final = 3  # other paragraphs
_HARDLY_ANY: Final = 0.06
_SOME: Final = 0.2  # of them are single short sentences
_QUITE_SOME: Final = 0.3
_SURE_AMONG_SHORT: Final = 2.5
_BEYOND_DOUBT: Final = 4.5
_LONGEST_SURE: Final = 14  # words
_TOLD: Final = re.compile(  # what is said, was, will be, or joins a sentence to another
    r"[:“”\"(]|\b(?:là|đã|sẽ|nói|kể|cho biết|chia sẻ|khẳng định|cho rằng|cho hay|không(?! người lái| gian| đồng)|khiến"
    r"|mong|nhớ|bảo(?! (?:vệ|hiểm|dưỡng|tàng|tồn))|phải|cần|rất|cũng|vẫn|thì|mà|(?<!đến )từng|nay|nhưng|đều|chỉ|còn|ấy"
    r"|này|đó|cam kết|đề nghị|rồi|quá|suốt|mới được|đang được|gồm|có thể|[Dd]ự kiến)\b"
    r"|^(?:Theo|Đó|Đây|Trong|Từ|Nhờ|Vì|Nếu|Khi|Sau|Trước|Hiện|Nay|Bởi|Cùng|Tuy|Nhưng|Rồi|Xin|Tôi|Chúng|Họ|Đến|Ngày"
    r"|Mỗi|Sắp|Tại|Ở|Với|Bên cạnh|Ngoài|Qua)\b"
)


def find_brief(sheet: Sheet, prose: set[int]) -> list[int]:
    """The captions among the lines that read like sentences: where no paragraph is as short, or by what they show."""
    order = sorted(i for i in prose if not sheet.segments[i].text.startswith(_BULLETS))
    if len(order) <= _FEWEST:
        return []
    led = "lead" in sheet.kinds
    views = {i for i in order[not led :] if wording.is_view(sheet.segments[i].text)}
    short = [i for i in order if i in views or _is_short(sheet, i)]
    edges = order[-1:] if led else (order[0], order[-1])
    may = [i for i in short if i in views or (i not in edges and _may_show(sheet.segments[i].text))]
    others = len(order) - len(may)
    if others < _FEWEST or len(may) > _MOSTLY * len(order):
        return []
    share = (len(short) - len(may)) / others
    shown = [i for i in may if _shows(sheet.segments[i].text, share) or (i in views and share <= _QUITE_SOME)]
    weak = {i for i in shown if i not in views and wording.pictured(sheet.segments[i].text[:-1]) < _SURE_AMONG_SHORT}
    return [i for i in shown if i not in weak] if weak and _has_credits(sheet, prose) else shown


def _has_credits(sheet: Sheet, prose: set[int]) -> bool:
    """True when other captions of the page name their maker: a paper sets all alike."""
    return any(i not in prose and sheet.open(i) and wording.has_credit(sheet.segments[i].text) for i in sheet.body())


_MOSTLY: Final = 0.4  # of all lines
_BULLETS: Final = ("- ", "– ", "• ", "* ", "+ ")
_POINT: Final = re.compile(r"[-–•*+]|.*\d")


def is_brief(text: str) -> bool:
    """True for a short sentence that surely shows, wherever it stands."""
    return text.endswith(".") and ". " not in text and text.count(" ") < _LONG and _may_show(text) and _shows(text, 0)


def _is_short(sheet: Sheet, index: int) -> bool:
    segment = sheet.segments[index]
    return segment.words <= _SHORT and segment.text.endswith(".") and not is_between_sentences(segment.text)


def _may_show(text: str) -> bool:
    if not 1 < text.count(" ") < _LONGEST or text.endswith("/.") or _POINT.match(text):
        return False
    return _TOLD.search(text) is None and not wording.acts_in_office(text) and not wording.is_unseen(text)


def _shows(text: str, share: float) -> bool:
    words = text.count(" ") + 1
    plain = "," not in text
    shown = wording.pictured(text[:-1])
    if share <= _HARDLY_ANY:
        return shown >= (1 if plain else _SURE_AMONG_SHORT) and (words <= _LONG or plain)
    if share > _SOME or not plain:
        return False
    return shown >= (_SURE_AMONG_SHORT if words <= _LONG_AMONG_SHORT else _BEYOND_DOUBT) and words <= _LONGEST_SURE


def is_left_open(segment: Segment) -> bool:
    """True for two sentences of a caption, the last without its stop."""
    text = segment.text
    words = text[-1].islower() and segment.words <= _LONGEST_CAPTION and not wording.ends_sentence(text)
    return words and text.rpartition(" ")[2].islower() and wording.pictured(text.split(". ")[0]) >= _SURE


def is_credited(text: str) -> bool:
    """True for one sentence that says who stands where in a picture, or when it was taken: "(thứ hai, trái qua)"."""
    return ". " not in text and text.endswith((".", ")")) and wording.has_credit(text)


_LONGEST_CAPTION: Final = 45  # words
_SURE: Final = 1.5
