from datetime import UTC, datetime

import pytest

from connectors.page import Page
from transforms.article import Problem
from transforms.extract import extract
from transforms.markdown import strip_marks

PAGE = """[Trang chủ](/)

  * [Chính trị](/chinh-tri)
  * [Kinh tế](/kinh-te "Tin kinh tế")

# Bến phà Cồn Sậy có thêm chuyến đêm

21/09/2026 07:05

**(SHO) - Từ đầu tháng này, người dân Cồn Sậy không còn phải ngủ lại chợ huyện mỗi khi trễ chuyến phà chiều.**

![](/anh/pha.jpg)

_Khách qua phà chuyến chín giờ tối. Ảnh: Q.N_

Chiếc phà ba mươi tấn rời bến lúc chín giờ tối, chở theo hơn hai mươi người và mấy gánh rau còn ướt sương.

Chủ bến [Trần Ngọc Cơ](/tag/tran-ngoc-co) tính rằng mỗi đêm lỗ hai trăm nghìn đồng tiền dầu, nhưng bà con có đường về.

**Quỳnh Như**
"""


def read(text):
    headers = (("content-type", "text/plain; charset=utf-8"),)
    url = "http://baosonghac.test/bai-a2.html"
    return extract(Page("", url, url, 200, headers, datetime(2026, 10, 2, tzinfo=UTC), text.encode()))


def test_a_page_rendered_as_markdown_is_read_without_its_marks():
    article = read(PAGE)
    assert article.title == "Bến phà Cồn Sậy có thêm chuyến đêm"
    assert article.lead.startswith("Từ đầu tháng này")
    assert [author.name for author in article.authors] == ["Quỳnh Như"]
    assert [block.text for block in article.blocks if block.kind == "caption"] == [
        "Khách qua phà chuyến chín giờ tối. Ảnh: Q.N"
    ]
    assert not set("*_#[]") & set(article.text)


@pytest.mark.parametrize(
    ("raw", "plain"),
    [
        ("# Một đề mục\n1\\. Thứ nhất \\- xong", "Một đề mục\n1. Thứ nhất - xong"),
        ("[a](/a) và [b](/b_(c))", "a và b"),
        ("[Bài _hay_](/a) ![ảnh](/b.jpg) [c](/d)", "Bài hay  c"),
        ("Đội A #1 [3] gặp đội B * 2 lần", "Đội A #1 [3] gặp đội B * 2 lần"),
        ("tên_tệp_dài.pdf và 2 * 3 * 4", "tên_tệp_dài.pdf và 2 * 3 * 4"),
    ],
)
def test_marks_go_and_what_is_no_markdown_stays(raw, plain):
    assert strip_marks(raw) == plain


def test_no_line_is_lost():
    assert strip_marks(PAGE).count("\n") == PAGE.count("\n")


@pytest.mark.parametrize(
    ("start", "reason"), [('{"@type": "X"}', "not_html"), ("[1, 2]", "not_html"), ("[ ]", "not_html")]
)
def test_what_starts_like_json_is_refused(start, reason):
    result = read(start)
    assert isinstance(result, Problem)
    assert result.reason == reason


def test_a_text_that_opens_with_a_link_in_brackets_is_no_json():
    assert read("[1] Trang chủ\n\n" + PAGE).title == "Bến phà Cồn Sậy có thêm chuyến đêm"
