"""Offers beside a text, headlines that nothing claims, pictures around the headline. Fictional pages."""

from datetime import datetime, timedelta, timezone

import pytest

from connectors.page import Page
from transforms.article import Problem
from transforms.extract import extract

FETCHED = datetime(2026, 10, 2, 18, 38, tzinfo=timezone(timedelta(hours=7)))
TITLE = "Lớp học chữ trên bè cá Vàm Sát"
STAMP = "<div>21/09/2026 07:05</div>"
LEAD = "<p class='sapo'>Cứ bảy giờ tối, mười hai đứa trẻ làng bè lại chèo xuồng đến nhà bà giáo già học chữ.</p>"
TEXT = (
    "Bà giáo Trần Thị Mười dạy không công đã sáu năm, từ ngày con đường vào xã bị sạt mất một đoạn dài.",
    "Bàn học là những tấm ván phao cũ, đèn chạy bằng bình ắc quy mà phụ huynh thay nhau đem đi sạc.",
    "Ông Lê Văn Bảy, trưởng ấp, cho biết cuối năm nay điểm trường mới trên bờ sẽ đón cả mười hai em.",
)


def read(inside="", *, title=TITLE, heading="<h1>{}</h1>", above="", below="", host="baovamsat.test"):
    headline = heading.format(TITLE)
    html = (
        f"<html><head><title>{title}</title></head><body><div class='k'>{above}{headline}{STAMP}{below}{LEAD}"
        f"<div class='x'><p>{TEXT[0]}</p>{inside}<p>{TEXT[1]}</p><p>{TEXT[2]}</p></div></div></body></html>"
    )
    url = f"http://{host}/bai-a1.html"
    return extract(Page("", url, url, 200, (("content-type", "text/html; charset=utf-8"),), FETCHED, html.encode()))


def texts(article, *kinds):
    return [block.text for block in article.blocks if block.kind in kinds]


@pytest.mark.parametrize(
    "box",
    [
        "<p><b>Thi viết về bà giáo của em</b></p><p>Bài gửi trước 30/11, giải nhất là chiếc xuồng máy và một bộ sách "
        "giáo khoa mới.</p><p><a href='/thi'>Xem thể lệ</a></p>",
        "<img src='/e/1.png'><div><div>Ngày hội đọc sách 2026</div><div>Sáng chủ nhật này ở sân đình</div></div>"
        "<a href='/e'>Vào trang sự kiện</a>",
        "<div>Góp một tay</div><div class='cta__description'>Đọc không giới hạn từ ba mươi nghìn đồng một tháng và "
        "nhận lịch để bàn.</div><a href='/m'>Tham gia</a> <a href='/n'>Để sau</a>",
    ],
)
def test_lines_with_a_button_below_them_are_an_offer(box):
    result = read(f"<div class='pr'>{box}</div>")
    assert texts(result, "paragraph", "heading", "caption", "list_item") == list(TEXT)


def test_tabs_that_only_style_parts_belong_to_a_widget_with_its_table():
    tabs = "<div><span>Giá lúa hôm nay</span><span>Con nước bảy ngày</span></div>"
    table = "<table><tr><td>Lúa thơm</td><td>8.200 đồng</td></tr><tr><td>Lúa nếp</td><td>9.100 đồng</td></tr></table>"
    result = read(f"<div class='ut'>{tabs}{table}<div>Theo thương lái chợ Vàm Sát</div></div>")
    assert texts(result, "paragraph", "table") == list(TEXT)


def test_the_rest_of_a_box_of_cards_goes_with_them():
    cards = "".join(
        f"<div><a href='/k{n}'>Chợ nổi Vàm Sát họp lại sau mùa nước thứ {n}</a>"
        "<p>Người bán kẻ mua đã đông như xưa.</p></div>"
        for n in range(4)
    )
    box = f"<div class='rl'><h3>Có thể hợp với bạn</h3>{cards}<p>Cầu phao qua sông đã được nối lại.</p></div>"
    assert texts(read(box), "paragraph", "heading") == list(TEXT)


@pytest.mark.parametrize(
    ("title", "host"),
    [
        ("Bao Vam Sat", "vamsat.test"),
        ("Vàm Sát Online", "vamsatonline.test"),
        ("Báo Vàm Sát - Xã hội", "baovamsat.test"),
    ],
)
@pytest.mark.parametrize("heading", ["<h2>{}</h2>", "<p><font size='4'><b>{}</b></font></p>"])
def test_a_head_that_names_the_paper_or_a_section_claims_no_headline(title, host, heading):
    assert read(title=title, host=host, heading=heading).title == TITLE


def test_a_picture_above_the_headline_keeps_its_line():
    hero = "<div><img src='/a/1.jpg'><div>Lớp học lúc lên đèn (Ảnh: Hữu Lộc)</div></div>"
    assert texts(read(above=hero), "caption") == ["Lớp học lúc lên đèn (Ảnh: Hữu Lộc)"]


def test_pictures_below_the_headline_keep_their_lines_and_a_writer_signs():
    slides = "".join(
        f"<div class='s'><img src='/a/{n}.jpg'><div>{line}</div></div>"
        for n, line in enumerate(["Bà giáo kèm từng em tập viết", "Xuồng đưa trẻ về bè lúc chín giờ"])
    )
    result = read(below=f"<div class='au'><img src='/u/3.jpg'><div>Hồng Lĩnh</div></div><div>{slides}</div>")
    assert texts(result, "caption") == ["Bà giáo kèm từng em tập viết", "Xuồng đưa trẻ về bè lúc chín giờ"]
    assert [author.name for author in result.authors] == ["Hồng Lĩnh"]


def test_the_block_editor_calls_a_picture_a_tool():
    block = (
        "<div class='cdx-image'><div class='image-tool__image'><img src='/a/5.jpg'></div>"
        "<div class='image-tool__caption'>Bình ắc quy được thay nhau đem sạc</div></div>"
    )
    result = read(block)
    assert texts(result, "caption") == ["Bình ắc quy được thay nhau đem sạc"]
    assert len(result.images) == 1


def test_a_credited_description_of_a_picture_is_no_lead():
    picture = (
        "<div><img src='/a/6.jpg'><span class='media-desc'>Lớp học trên bè cá nhìn từ bờ. Ảnh: Hữu Lộc</span></div>"
    )
    html = (
        f"<html><head><title>{TITLE}</title></head><body><div class='k'><h1>{TITLE}</h1>{STAMP}<div class='q1'>Cứ bảy "
        f"giờ tối, mười hai đứa trẻ làng bè lại chèo xuồng đến nhà bà giáo già học chữ.</div><div class='x'>{picture}"
        + "".join(f"<p>{line}</p>" for line in TEXT)
        + "</div></div></body></html>"
    )
    url = "http://baovamsat.test/bai-a1.html"
    result = extract(Page("", url, url, 200, (("content-type", "text/html"),), FETCHED, html.encode()))
    assert result.lead.startswith("Cứ bảy giờ tối")
    assert texts(result, "caption") == ["Lớp học trên bè cá nhìn từ bờ. Ảnh: Hữu Lộc"]


def test_the_label_of_a_stamp_is_no_item():
    result = read(below="<dl><dt>Đăng</dt><dd><time>21/09/2026 07:05</time></dd></dl>")
    assert "Đăng" not in texts(result, "list_item", "byline", "paragraph")


def test_links_with_their_days_are_no_body():
    links = "".join(
        f"<li>{n}/09/2026 - <a href='/k{n}'>Chợ nổi Vàm Sát họp lại sau mùa nước thứ {n}</a></li>" for n in range(1, 9)
    )
    html = (
        f"<html><head><title>{TITLE}</title></head><body><div><h2>{TITLE}</h2>{STAMP}<h3>Tin cũ</h3><ul>{links}</ul>"
        "<div>Ban biên tập giữ quyền đăng lại, mọi thư từ xin gửi về số năm đường Bến Đá</div></div></body></html>"
    )
    url = "http://baovamsat.test/bai-a1.html"
    assert isinstance(
        extract(Page("", url, url, 200, (("content-type", "text/html"),), FETCHED, html.encode())), Problem
    )


@pytest.mark.parametrize(
    "box",
    [
        "<p>Thư sớm mỗi ngày</p><p>Một lá thư ngắn, gửi lúc sáu giờ.</p><form><input placeholder='Email'></form>",
        "<div>Đường dây nóng</div><div>Ai có tin xin gọi số máy trực ngày đêm của những người làm báo chúng tôi.</div>",
        "<img src='/qr.png'><b>Quét mã đọc báo</b><span>Đọc nhanh, nhận tin khẩn, dùng được cả khi mất mạng, không tốn "
        "chỗ.</span>",
    ],
)
def test_a_field_a_head_that_is_furniture_and_glued_pieces_make_an_offer(box):
    result = read(f"<div class='pr'>{box}</div>")
    assert texts(result, "paragraph", "heading", "caption", "list_item") == list(TEXT)


def test_a_lead_and_its_writer_in_one_box_below_buttons_are_kept():
    html = (
        f"<html><head><title>{TITLE}</title></head><body><div class='k'><h1>{TITLE}</h1>{STAMP}<div class='x'>"
        "<div class='s'><div>Chia sẻ</div><p>Bảy giờ tối, mười hai đứa trẻ làng bè lại chèo xuồng đến nhà bà.</p></div>"
        + "".join(f"<p>{line}</p>" for line in TEXT)
        + "</div></div></body></html>"
    )
    url = "http://baovamsat.test/bai-a1.html"
    result = extract(Page("", url, url, 200, (("content-type", "text/html"),), FETCHED, html.encode()))
    assert "mười hai đứa trẻ làng bè" in result.text


def test_a_single_subhead_of_its_own_class_stands_among_the_paragraphs():
    assert texts(read("<p class='ksub'>Con chữ qua sông</p>"), "heading") == ["Con chữ qua sông"]


def test_a_blog_prints_its_hour_in_an_abbreviation():
    foot = "<div><span>vào lúc <abbr class='published' title='2026-09-21T19:12:39+07:00'>19:12</abbr></span></div>"
    html = (
        f"<html><head><title>{TITLE}</title></head><body><div class='k'><h2>Thứ Hai, 21/09/2026</h2><h3>{TITLE}</h3>"
        "<div class='x'>" + "".join(f"<p>{line}</p>" for line in TEXT) + f"</div>{foot}</div></body></html>"
    )
    url = "http://baovamsat.test/bai-a1.html"
    result = extract(Page("", url, url, 200, (("content-type", "text/html"),), FETCHED, html.encode()))
    assert (result.published.at.hour, result.published.precision) == (19, "second")
