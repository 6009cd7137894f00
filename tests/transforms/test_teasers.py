"""A short text keeps its place beside teasers that are longer than it is."""

from datetime import datetime, timedelta, timezone

import pytest

from connectors.page import Page
from transforms.extract import extract

FETCHED = datetime(2026, 10, 2, 18, 38, tzinfo=timezone(timedelta(hours=7)))
TITLE = "Chợ phiên Bàu Cạn dời sang sân kho"
LEAD = "Từ tuần này, chợ phiên họp ở sân kho hợp tác xã trong lúc chờ sửa mái."
TEXT = (
    "Bà con đến từ bốn giờ sáng để nhận chỗ.",
    "Sân rộng hơn chợ cũ nên hàng rau và hàng cá không còn chen nhau.",
    "Ban quản lý hứa không thu tiền chỗ trong ba phiên đầu.",
)
STORY = (
    "Trong số này, mời quý vị cùng đi dọc con suối dài mười hai cây số, nơi ba đời người giữ nghề đan lưới, qua bốn"
    " mùa nước và những phiên chợ đêm mà ai đã đến một lần thì còn muốn trở lại nhiều lần nữa trong đời."
)
BROKEN = f"<div class='h'><a href='/k'>Theo chân người đan lưới bên suối Trầu</a><br>{STORY}</div>"
BOXED = (
    "<article class='s'><h2><a href='/k'>Theo chân người đan lưới bên suối Trầu</a></h2>"
    f"<div class='y'><p>Xin chào quý vị và các bạn đang theo dõi chuyên mục của chúng tôi!</p><p>{STORY}</p></div>"
    "</article>"
)


@pytest.mark.parametrize("teaser", [BROKEN, BOXED])
@pytest.mark.parametrize("body", ["<br><br>".join(TEXT), "".join(f"<div>{text}</div>" for text in TEXT)])
def test_the_teasers_of_another_column_are_not_the_text(teaser, body):
    page = (
        f"<html><head><title>{TITLE}</title></head><body><table><tr><td><div class='i'>{TITLE}</div><div>21/09/2026 -"
        f" 07:05</div><div class='l'><b>{LEAD}</b></div><div class='t'>{body}</div></td><td>{teaser * 8}</td></tr>"
        "</table></body></html>"
    )
    url = "http://baothu.test/bai-a4.html"
    result = extract(Page("", url, url, 200, (("content-type", "text/html; charset=utf-8"),), FETCHED, page.encode()))
    assert [block.text for block in result.blocks if block.kind == "paragraph"] == list(TEXT)


def test_a_page_whose_only_stamps_are_those_of_teasers_is_a_listing():
    teaser = "<p>Mỗi sớm cuối tuần, hàng chục chiếc ghe lại tụ về khúc sông quen thuộc của làng.</p>"
    cards = "".join(
        f"<div><h3><a href='/{n}'>Chuyện bên con suối dài số {n}</a></h3>{teaser}<i>10:23 | {n}/09/2026</i></div>"
        for n in range(10, 24)
    )
    told = "<h1>Chuyên đề: Chuyện bên suối</h1><p>Tập hợp các tin, bài về chủ đề này.</p>"
    html = f"<html><head><title>Chuyện bên suối</title></head><body><div>{told}{cards}</div></body></html>"
    page = Page("", "", "", 200, (("content-type", "text/html; charset=utf-8"),), FETCHED, html.encode())
    assert extract(page).reason == "listing"
