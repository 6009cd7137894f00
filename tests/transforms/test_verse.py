"""A poem is a text, however short its lines. Fictional pages."""

from datetime import datetime, timedelta, timezone

import pytest

from connectors.page import Page
from transforms.article import Problem
from transforms.extract import extract

FETCHED = datetime(2026, 10, 2, 18, 38, tzinfo=timezone(timedelta(hours=7)))
VERSES = (
    "Bến vắng chiều nghiêng mái lá",
    "Mẹ ngồi đếm chuyến đò trưa",
    "Gió qua vườn cau rất khẽ",
    "Con về nghe tiếng mưa xưa",
    "Sông còn đi hoài chẳng mỏi",
    "Cha neo tuổi ở mạn thuyền",
    "Ngọn đèn treo ngoài cửa sổ",
    "Soi tròn một nỗi bình yên",
)
OTHERS = "".join(
    f"<div><h3><a href='/{n}'>Chuyện bến sông số {n} năm nay</a></h3><p>{'Nước rút chậm. ' * 9}</p></div>"
    for n in range(4)
)


def read(inside, signed="<p style='text-align:right'><b>HẠ VI</b></p>"):
    html = (
        "<html><head><title>Bến cũ</title></head><body><div><h1>Bến cũ</h1><span>21/09/2026 07:05</span>"
        f"<div class='x'>{inside}{signed}</div></div><div>{OTHERS}</div></body></html>"
    )
    url = "http://baothu.test/bai-a1.html"
    return extract(Page("", url, url, 200, (("content-type", "text/html; charset=utf-8"),), FETCHED, html.encode()))


@pytest.mark.parametrize(
    "poem",
    [
        "".join(f"<p>{verse}</p>" for verse in VERSES),
        f"<p>{'<br>'.join(VERSES[:4])}</p><p>{'<br>'.join(VERSES[4:])}</p>",
        "".join(f"<div>{verse}</div>" for verse in VERSES),
    ],
)
def test_a_signed_poem_is_a_text(poem):
    result = read(poem)
    assert [line for line in VERSES if line in result.text] == list(VERSES)
    assert result.byline == "HẠ VI"


def test_a_poem_right_beside_its_headline_needs_no_box():
    lines = "".join(f"<p>{verse}</p>" for verse in VERSES)
    body = f"<div><h1>Bến cũ</h1><i>Hạ Vi 21/09/2026 07:05</i>{lines}<address>Hạ Vi</address></div><div>{OTHERS}</div>"
    html = f"<html><head><title>Bến cũ</title></head><body>{body}</body></html>"
    page = Page("", "", "", 200, (("content-type", "text/html; charset=utf-8"),), FETCHED, html.encode())
    assert extract(page).text.split("\n") == list(VERSES)


def test_a_few_lines_without_a_signature_are_none():
    assert isinstance(read("".join(f"<p>{verse}</p>" for verse in VERSES[:3]), signed=""), Problem)


def test_the_piece_of_a_claim_that_names_no_paper_is_the_headline():
    told = "<p>Ông Tư neo đò ở bến này đã ba mươi năm. Ai qua sông cũng gọi ông một tiếng rồi mới xuống bậc đá.</p>" * 3
    head = "<html><head><title>Báo Rạch Cá Lớn - Bớt họp đi!</title></head>"
    above = "<div class='detail-title'>Bớt họp đi!</div><div>21/09/2026 07:05</div>"
    html = f"{head}<body>{above}<div>{told}</div></body></html>"
    page = Page("", "", "", 200, (("content-type", "text/html; charset=utf-8"),), FETCHED, html.encode())
    assert extract(page).title == "Bớt họp đi!"
