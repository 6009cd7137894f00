"""Who signs, beside stamps, pictures and addresses. Fictional pages."""

from datetime import datetime, timedelta, timezone

import pytest

from connectors.page import Page
from transforms.extract import extract

FETCHED = datetime(2026, 10, 2, 18, 38, tzinfo=timezone(timedelta(hours=7)))
TITLE = "Bến đò Gò Mây chở khách trở lại"
TEXT = (
    "Sáng sớm, chuyến đò đầu tiên rời bến với mười hai người khách và bốn chiếc xe đạp chất đầy rau.",
    "Người lái đò Lê Văn Thuận nói nước đã rút, dòng chảy êm nên mỗi chuyến chỉ mất bảy phút.",
)
TOLD = "".join(f"<p>{line}</p>" for line in TEXT)
STAMP = "21/09/2026 07:05"


def read(inside, head=f"<h1>{TITLE}</h1><span>{STAMP}</span>", below=""):
    html = (
        f"<html><head><title>{TITLE}</title></head><body><article>{head}<div class='x'>{inside}</div>{below}</article>"
        "</body></html>"
    )
    url = "http://baothu.test/bai-a1.html"
    return extract(Page("", url, url, 200, (("content-type", "text/html; charset=utf-8"),), FETCHED, html.encode()))


def bylines(result):
    return [block.text for block in result.blocks if block.kind == "byline"]


def test_a_caption_with_a_role_does_not_close_the_text():
    figure = "<figure><img src='/a.jpg'><figcaption><p>Minh họa: Bến cũ. Ảnh: An Hạ</p></figcaption></figure>"
    result = read(f"<p>{TEXT[0]}</p>{figure}<p>{TEXT[1]}</p><p><b>Hồng Lĩnh</b></p>")
    assert result.text.split("\n") == list(TEXT)
    assert bylines(result) == ["Hồng Lĩnh"]


def test_the_footer_of_an_article_signs_it():
    assert read(TOLD, below="<footer><p>Theo TTXVN</p></footer>").agency == "TTXVN"


def test_a_login_signs_nothing():
    head = f"<h1>{TITLE}</h1><div><span class='author'>bientap01</span> <span>{STAMP}</span></div>"
    assert bylines(read(TOLD + "<p><b>Hồng Lĩnh</b></p>", head)) == ["Hồng Lĩnh"]


def test_an_address_behind_a_name_is_no_word_of_the_text():
    result = read(TOLD + "<p>Hồng Lĩnh honglinh@baothu.test</p>")
    assert [author.name for author in result.authors] == ["Hồng Lĩnh"]
    assert result.text.split("\n") == list(TEXT)


@pytest.mark.parametrize("update", ["", " <span>(Cập nhật lần cuối: 15:10 22/09/2026)</span>"])
def test_a_name_before_stamps_is_cut_from_them(update):
    result = read(TOLD, f"<h1>{TITLE}</h1><div><span>Hồng Lĩnh</span> • <span>{STAMP}</span>{update}</div>")
    assert (bylines(result), result.published.at.day) == (["Hồng Lĩnh"], 21)


def test_a_name_beside_the_stamp_signs_also_above_the_headline():
    stamp = f"<div><span>Hồng Lĩnh</span> <div>Đăng ngày {STAMP}</div></div>"
    head = f"<div><a href='/x'>Xã hội</a></div>{stamp}<h1>{TITLE}</h1>"
    assert bylines(read(TOLD, head)) == ["Hồng Lĩnh"]


def test_a_line_behind_the_picture_of_somebody_who_pays_is_no_caption():
    paid = "<div><small>AD</small><br><a href='//shop.test/1'><img src='/b.gif'></a></div>"
    result = read(f"<p>{TEXT[0]}</p>{paid}<p><b><i>Phóng viên: Nước lên thì sao?</i></b></p><p>{TEXT[1]}</p>")
    assert "caption" not in [block.kind for block in result.blocks]


def test_buttons_with_signs_as_pictures_are_no_captions():
    buttons = (
        "<div><a href='#'><img src='/f.png'></a> <a href='#'><img src='/z.png'></a> <a href='#'>Ưa thích</a></div>"
    )
    assert "Ưa thích" not in [block.text for block in read(buttons + TOLD).blocks]


def test_a_signature_above_the_site_s_buttons_is_no_reader():
    below = "<div>Đánh giá của bạn</div><div><a>Thích 44</a> <a>Buồn</a></div><h3>Ý kiến bạn đọc</h3>"
    assert bylines(read(TOLD + "<p class='pAuthor'>Hồng Lĩnh</p>", below=below)) == ["Hồng Lĩnh"]


def test_a_line_beside_a_name_that_names_nobody_signs_nothing():
    below = "<div class='author-bot'><a>Hồng Lĩnh</a><span>Xem các bài viết của tác giả</span></div>"
    assert bylines(read(TOLD, below=below)) == ["Hồng Lĩnh"]


def test_last_words_behind_a_box_of_links_are_of_the_text():
    box = "<table><tr><td><b>Tin liên quan</b></td></tr><tr><td><a href='/k'>Chợ nổi họp lại</a></td></tr></table>"
    result = read(TOLD + box + "<p>Xin cảm ơn ông!</p>", below="<div align='right'><b>Thực hiện: Hồng Lĩnh</b></div>")
    assert result.text.split("\n") == [*TEXT, "Xin cảm ơn ông!"]
    assert bylines(result) == ["Thực hiện: Hồng Lĩnh"]


def test_a_box_about_the_source_is_read_beside_the_column_too():
    box = "<div><span>Nguồn nhandan.vn</span><label>Link bài gốc<span>Copy</span></label></div>"
    html = f"<html><head><title>{TITLE}</title></head><body><div><div><h1>{TITLE}</h1><i>{STAMP}</i>{TOLD}</div></div>"
    url = "http://baothu.test/bai-a1.html"
    page = Page("", url, url, 200, (), FETCHED, f"{html}{box}</body></html>".encode())
    assert extract(page).agency == "Báo Nhân Dân"


def test_what_a_template_prints_before_a_name_is_no_part_of_the_byline():
    head = f"<h1>{TITLE}</h1><div><span>Bởi</span> <strong>Hồng Lĩnh</strong> - {STAMP}</div>"
    assert bylines(read(TOLD, head)) == ["Hồng Lĩnh"]


def test_a_text_cut_in_two_by_a_box_is_read_to_its_end():
    lines = [f"<p class='q7'>{line}</p>" for line in (*TEXT, TEXT[0].replace("Sáng sớm", "Chiều muộn"))]
    box = "<div><small>Tin tài trợ</small><a href='/k'>Lúa nổi Gò Mây vào mùa gặt sớm</a></div>"
    below = (
        f"{box}<div class='y'>{lines[2]}<p class='z'><b>Hồng Lĩnh</b></p></div><div><p>Bạn đọc góp ý tại đây</p></div>"
    )
    result = read(lines[0] + lines[1], below=below)
    assert result.text.split("\n")[2:] == [TEXT[0].replace("Sáng sớm", "Chiều muộn")]
    assert bylines(result) == ["Hồng Lĩnh"]


def test_a_line_about_letters_below_a_signature_is_not_of_the_text():
    mail = (
        "<div><p>Mọi ý kiến phản ánh, cộng tác tin bài xin gửi về tòa soạn báo Gò Mây</p><p>Email: a@b.test</p></div>"
    )
    told = f"<h1>{TITLE}</h1><i>{STAMP}</i><div>{TOLD}<p><b>Hồng Lĩnh</b></p>"
    html = f"<html><head><title>{TITLE}</title></head><body>{told}"
    url = "http://baothu.test/bai-a1.html"
    page = Page("", url, url, 200, (), FETCHED, f"{html}</div>{mail}</body></html>".encode())
    assert (extract(page).text.split("\n"), extract(page).byline) == (list(TEXT), "Hồng Lĩnh")


def test_two_sections_above_the_headline_are_no_kicker():
    head = f"<div><div><span>Sức khỏe</span> <span>Y tế</span></div><h1>{TITLE}</h1></div><span>{STAMP}</span>"
    assert read(TOLD, head).kicker == ""
