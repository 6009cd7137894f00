"""A fictional story as lines without markup, and how the extractor reads it between other lines."""

from datetime import datetime, timedelta, timezone

from connectors.page import Page
from transforms.extract import extract

FETCHED = datetime(2026, 10, 2, 18, 38, tzinfo=timezone(timedelta(hours=7)))
TITLE = "Đập tràn Suối Cát giữ nước qua mùa khô"
STAMP = "21/09/2026 07:05"
LEAD = "Nhờ đập tràn mới xây, hai trăm hộ ở Suối Cát có nước tưới đến tận tháng tư năm nay."
TEXT = (
    "Con đập dài bốn mươi mét do dân góp đá, xã góp xi măng. Mùa mưa vừa rồi nước đã dâng quá nửa thân đập.",
    "Bà Hồ Thị Lúa kể năm ngoái phải gánh nước từ chân dốc. Nay bà trồng thêm được hai sào đậu.",
    "Xã tính kéo ống dẫn xuống hai thôn dưới. Tiền ống do các nhà đóng dần trong ba vụ.",
)


def read(*lines, url=""):
    """What comes of a page that shows these lines, an empty one between each two."""
    body = "\n\n".join(lines).encode()
    return extract(Page("", url, url, 200, (("content-type", "text/plain; charset=utf-8"),), FETCHED, body))


def texts(result, *kinds):
    """The texts of the blocks of these kinds, in their order."""
    return [block.text for block in result.blocks if block.kind in kinds]
