"""Names in capitals, short quotes, pictures below their captions, teasers far from a short text. Fictional pages."""

from datetime import datetime, timedelta, timezone

import pytest

from connectors.page import Page
from transforms.extract import extract

FETCHED = datetime(2026, 10, 2, 18, 38, tzinfo=timezone(timedelta(hours=7)))
TITLE = "Xóm Chài dời nhà lên gò cao trước mùa lũ"
TEXT = (
    "Ba mươi hai hộ xóm Chài đã dỡ nhà bè, chở cột kèo lên gò. Bà con bảo: “Nước lên là mình đã ở trên cao rồi”.",
    "Gò được đắp từ bùn nạo lòng rạch, cao hơn đỉnh lũ cũ nửa mét. Đường lên gò rộng ba mét, có cọc tre hai bên.",
)


def read(inside, below=""):
    html = (
        f"<html><head><title>{TITLE}</title></head><body><div class='k'><h1>{TITLE}</h1><span>21/09/2026 07:05</span>"
        f"<div class='x'>{inside}</div></div>{below}</body></html>"
    )
    url = "http://baothu.test/bai-a1.html"
    return extract(Page("", url, url, 200, (("content-type", "text/html; charset=utf-8"),), FETCHED, html.encode()))


def paragraphs(*lines):
    return "".join(f"<p>{line}</p>" for line in lines)


def texts(result, *kinds):
    return [block.text for block in result.blocks if block.kind in kinds]


@pytest.mark.parametrize("name", ["HẠ VI", "VĂN ĐÁT"])
def test_two_words_in_capitals_below_the_last_sentence_sign_the_text(name):
    assert texts(read(paragraphs(*TEXT, name)), "byline") == [name]


def test_a_section_in_capitals_below_the_text_signs_nothing():
    assert texts(read(paragraphs(*TEXT, "THỜI SỰ")), "byline") == []


def test_a_call_to_members_makes_no_reader_of_the_writer():
    signed = "<p style='text-align:right'><b>Quốc Nghĩa</b></p>"
    call = "<div><h4>Đăng ký</h4><p>Trở thành thành viên để lưu bài viết yêu thích.</p><button>Gửi</button></div>"
    assert texts(read(paragraphs(*TEXT) + signed + call), "byline") == ["Quốc Nghĩa"]


def test_a_short_quote_set_apart_repeats_the_text_with_its_speaker():
    quote = "<div class='quote'><div>Nước lên là mình đã ở trên cao rồi”.</div><div>Trưởng xóm - Lê Văn Bè</div></div>"
    result = read(paragraphs(*TEXT) + quote + paragraphs(TEXT[1].replace("Gò", "Nền")))
    assert texts(result, "pull_quote", "attribution") == [
        "Nước lên là mình đã ở trên cao rồi”.",
        "Trưởng xóm - Lê Văn Bè",
    ]


def test_a_line_above_a_picture_in_a_box_with_it_is_its_caption():
    box = "<div class='photo'><p>Nhà bè được chở lên gò</p><img src='/a.jpg'></div>"
    assert texts(read(paragraphs(TEXT[0]) + box + paragraphs(TEXT[1])), "caption") == ["Nhà bè được chở lên gò"]


def test_many_teasers_further_out_do_not_outweigh_a_short_text():
    teaser = (
        f"<div class='t'><h2><a href='/k'>Chuyện khác ở ven rạch mùa này</a></h2><div><p>{TEXT[1] * 3}</p></div></div>"
    )
    assert texts(read(paragraphs(*TEXT), f"<div class='g'>{teaser * 15}</div>"), "paragraph") == list(TEXT)
