"""Tags as printed, with a telling class or without. Fictional pages."""

from datetime import datetime, timedelta, timezone

import pytest

from connectors.page import Page
from transforms.extract import extract

FETCHED = datetime(2026, 10, 2, 18, 38, tzinfo=timezone(timedelta(hours=7)))
TITLE = "Chợ chiếu Hòa Tú họp lại vào nửa đêm"
TEXT = (
    "Người bán trải chiếu dọc bến từ mười một giờ khuya, đèn dầu thắp thành hai hàng. Ai mua thì vác ngay xuống ghe.",
    "Bà Lý Thị Thu dệt chiếu từ năm mười ba tuổi. Nay bà dạy lại cho hai cháu gái, mỗi đôi chiếu mất ba ngày.",
)
WANTED = ("làng chiếu", "phòng, chống lũ")
LINKS = "<a href='/t/1'>làng chiếu</a>, <a href='/t/2'>phòng, chống lũ</a>"


def read(below):
    paragraphs = "".join(f"<p>{text}</p>" for text in TEXT)
    html = (
        f"<html><head><title>{TITLE}</title></head><body><div class='k'><h1>{TITLE}</h1><span>21/09/2026 07:05</span>"
        f"<div class='x'>{paragraphs}</div>{below}</div><div class='m'><a href='/'>Trang chủ</a></div></body></html>"
    )
    url = "http://baothu.test/bai-a1.html"
    return extract(Page("", url, url, 200, (("content-type", "text/html; charset=utf-8"),), FETCHED, html.encode()))


@pytest.mark.parametrize(
    "printed",
    [
        f"<div>Từ khóa: {LINKS}</div>",
        f"<p><b>Tags:</b> {LINKS}</p>",
        "<ul><li>Thẻ:</li><li><a href='/t/1'>làng chiếu</a></li><li><a href='/t/2'>phòng, chống lũ</a></li></ul>",
        f"<div><h4><span>TỪ KHÓA</span></h4><div>{LINKS.replace(',</a>', '</a>')}</div></div>",
        "<div><a href='/t/1'>#làng chiếu</a></div><div><a href='/t/2'>#phòng chống lũ</a></div>",
        f"<div class='tags'>{LINKS}</div>",
    ],
)
def test_tags_are_read_behind_their_label_or_class(printed):
    assert tuple(tag.replace("phòng chống", "phòng, chống") for tag in read(printed).tags) == WANTED


def test_words_behind_the_label_are_tags_where_nothing_is_a_link():
    assert read("<div>Từ khóa: làng chiếu; chợ đêm</div>").tags == ("làng chiếu", "chợ đêm")


def test_links_of_other_stories_are_no_tags():
    assert read("<div><h4>Tin liên quan</h4><div><a href='/k'>Chợ chiếu sắp dời</a></div></div>").tags == ()


def test_a_label_beside_long_links_announces_no_tags():
    far = "Người dệt chiếu cuối cùng của xóm Rạch kể chuyện những mùa chợ đêm năm cũ"
    assert read(f"<div>Từ khóa</div><div><a href='/k'>{far}</a><p>{TEXT[0]}</p></div>").tags == ()
