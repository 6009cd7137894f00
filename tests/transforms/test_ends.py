"""What closes a page: notes below a signature, places with dates, brackets, a stamp below, readers' names."""

from datetime import datetime, timedelta, timezone

import pytest

from connectors.page import Page
from transforms.extract import extract

FETCHED = datetime(2026, 10, 2, 18, 38, tzinfo=timezone(timedelta(hours=7)))
TITLE = "Xóm Rẫy góp công làm lại con đường đất"
STAMP = "<span class='d'>21/09/2026 07:05</span>"
LEAD = "<p class='sapo'>Hơn bốn mươi gia đình ở xóm Rẫy đã góp ba trăm ngày công để con đường vào trường hết lầy.</p>"
TEXT = (
    "Sáng chủ nhật, mỗi nhà cử một người ra đầu dốc, ai có cuốc mang cuốc, ai có xe bò thì chở đá từ suối lên.",
    "Ông Hồ Văn Giỏi năm nay bảy mươi hai tuổi, không khuân nổi đá nữa nên ngày nào cũng nấu một nồi nước chè lớn.",
)
SIGNED = "<p style='text-align:right'><b>Lê Thảo</b></p>"
CARDS = "".join(
    f"<div class='k'><h3><a href='/{day}'>Một bản tin khác của ngày {day}</a></h3><i>{day}/09/2026 15:03</i></div>"
    for day in (11, 12, 13)
)


def read(inside="", *, stamp=STAMP, lead=LEAD, below="", beside=""):
    paragraphs = "".join(f"<p>{text}</p>" for text in TEXT)
    body = (
        f"<html><head><title>{TITLE}</title></head><body><div class='c'><h1>{TITLE}</h1>{stamp}{beside}{lead}"
        f"<div class='t'>{paragraphs}{inside}</div>{below}</div></body></html>"
    )
    url = "http://baothu.test/bai-a3.html"
    return extract(Page("", url, url, 200, (("content-type", "text/html; charset=utf-8"),), FETCHED, body.encode()))


def names(result):
    return [author.name for author in result.authors]


def texts(result, kind):
    return [block.text for block in result.blocks if block.kind == kind]


@pytest.mark.parametrize(
    "note",
    [
        "(*) Tên nhân vật đã được thay đổi.",
        "Mọi sự giúp đỡ xin gửi về: bà Hồ Thị Sen, xóm Rẫy, xã Bàu Cạn; điện thoại: 0900 000 000.",
    ],
)
def test_a_name_at_the_right_edge_signs_the_text_above_a_note(note):
    result = read(f"{SIGNED}<p>{note}</p>")
    assert names(result) == ["Lê Thảo"]
    assert texts(result, "paragraph")[-1] == note


def test_a_place_with_its_month_is_nobody():
    result = read(f"<p style='text-align:right'><i>Bàu Cạn, tháng 8-2026</i></p>{SIGNED}")
    assert (names(result), result.byline) == (["Lê Thảo"], "Lê Thảo")


@pytest.mark.parametrize("bracket", ["(TTXVN)", "(Theo TTXVN)"])
def test_an_agency_in_brackets_behind_the_last_sentence_is_the_source(bracket):
    assert read(f"<p>Con đường sẽ xong trước mùa mưa. {bracket}</p>").agency == "TTXVN"


def test_other_brackets_behind_the_last_sentence_are_no_source():
    assert read("<p>Con đường sẽ xong trước mùa mưa. (Còn nữa)</p>").agency == ""


def test_a_labelled_stamp_below_the_text_wins_over_those_of_cards():
    result = read(stamp="", below=f"<div class='x'>Ngày đăng: 19/09/2020 14:32</div>{CARDS}")
    assert result.published.at.isoformat() == "2020-09-19T14:32:00+07:00"


def test_a_stamp_behind_names_is_read_also_in_the_column_of_a_short_text():
    line = "<div class='m'><span>Lê Thảo - Minh Tâm - 19/09/2020 20:39</span></div>"
    result = read(stamp=line, below=CARDS)
    assert (result.published.raw, names(result)) == ("19/09/2020 20:39", ["Lê Thảo", "Minh Tâm"])


@pytest.mark.parametrize(
    "reader",
    [
        "<p>Đọc xong thấy nhớ quê quá!</p><p style='text-align:right'><b>Hồ Thị Sen</b></p>",
        "<p><b>Hồ Thị Sen</b><br>Đọc xong thấy nhớ quê quá!</p>",
        "<table><tr><td><b>Hồ Thị Sen</b></td></tr><tr><td>Đọc xong thấy nhớ quê quá!</td></tr></table>",
    ],
)
def test_a_name_under_the_head_of_a_discussion_is_no_author(reader):
    result = read(SIGNED, below=f"<div><div>Bình luận (2)</div>{reader}<textarea></textarea></div>")
    assert names(result) == ["Lê Thảo"]


@pytest.mark.parametrize(
    "widget",
    [
        "<div><a>A-</a><a>A</a><a>A+</a></div>",
        "<div>Thích 0</div>",
        "<div>Đánh giá: <span>★</span><span>★</span> (12 lượt)</div>",
        "<div><a>In bài</a> | <a>Đọc bài viết</a></div>",
        "<div><a href='#b'>0 Bình luận</a><span>5577 lượt xem</span></div>",
    ],
)
def test_a_widget_between_headline_and_text_is_no_line_of_it(widget):
    assert texts(read(beside=widget), "paragraph") == list(TEXT)


def test_a_sentence_set_as_a_heading_above_the_text_is_the_lead():
    lead = "Hơn bốn mươi gia đình ở xóm Rẫy đã góp ba trăm ngày công làm đường."
    result = read(lead=f"<div class='audio'><span>Giọng nữ</span></div><h2>{lead}</h2>")
    assert (result.lead, texts(result, "heading")) == (lead, [])


def test_a_point_of_an_enumeration_is_an_item_in_lines_without_markup():
    points = ["a) Nhà góp công từ mười ngày trở lên được miễn tiền đá;", "b) Nhà có người già được góp bằng gạo;"]
    lines = [TITLE, "21/09/2026 07:05", *TEXT, *points, TEXT[0].replace("chủ nhật", "thứ hai")]
    page = Page("", "", "", 200, (("content-type", "text/plain; charset=utf-8"),), FETCHED, "\n\n".join(lines).encode())
    assert texts(extract(page), "list_item") == points
