"""A signature closes a text, with markup and without; the paper's own mark is no agency. Fictional pages."""

from datetime import datetime, timedelta, timezone

import pytest

from connectors.page import Page
from transforms.chrome import is_ad_label, is_furniture
from transforms.extract import extract
from transforms.house import is_own_code

FETCHED = datetime(2026, 10, 2, 18, 38, tzinfo=timezone(timedelta(hours=7)))
TITLE = "Bến đò Cây Gáo chạy lại chuyến đêm"
STAMP = "21/09/2026 07:05"
LEAD = "Sau hai mùa lũ nằm bờ, con đò ngang ở xã Cây Gáo lại đưa khách sang sông lúc nửa đêm."
TEXT = (
    "Ông Hồ Tư Lành nổ máy từ lúc chín giờ tối, soi đèn một vòng rồi mới cho khách xuống. Mỗi chuyến hai mươi người,"
    " ai cũng phải mặc áo phao, kể cả em bé còn bế trên tay.",
    "Xã góp tiền sửa bến, dân góp công kè lại bờ đá. Từ nay công nhân tan ca khuya không phải đi vòng mười hai cây số.",
)
OTHERS = (
    "Trường làng có thêm phòng đọc sách (17:05, 09/10/2026)",
    "Phòng đọc do phụ huynh cùng thầy cô góp sách và đóng kệ trong ba tháng hè vừa rồi.",
    "Cầu Rạch Đào cấm xe tải (08:11, 08/10/2026)",
)


def read(body, content_type, host="baothu.test"):
    url = f"http://{host}/bai-a1.html"
    return extract(Page("", url, url, 200, (("content-type", content_type),), FETCHED, body.encode()))


def lines(*below, above=()):
    return read("\n\n".join([*above, TITLE, STAMP, LEAD, *TEXT, *below]), "text/plain; charset=utf-8")


def page(inside, host="baothu.test", before=""):
    paragraphs = "".join(f"<p>{text}</p>" for text in TEXT)
    html = (
        f"<html><head><title>{TITLE}</title></head><body><div class='k'><h1>{TITLE}</h1><span class='t'>{STAMP}</span>"
        f"{before}<h2>{LEAD}</h2><div class='x'>{paragraphs}{inside}</div></div></body></html>"
    )
    return read(html, "text/html; charset=utf-8", host)


def texts(result, *kinds):
    return [block.text for block in result.blocks if block.kind in kinds]


@pytest.mark.parametrize("signed", ["Thực hiện: Nhã Uyên - Hà Vy", "NHÃ UYÊN", "Theo TTXVN"])
def test_a_signature_without_markup_closes_the_text_whatever_the_list_below_is_called(signed):
    result = lines(signed, "Bài khác trong mục này", *OTHERS)
    assert texts(result, "byline") == [signed]
    assert texts(result, "paragraph", "heading", "list_item", "caption") == list(TEXT)


SENTENCES = (
    "Từ bến Cây Gáo, con đò cũ nay có thêm đèn pha và phao cứu sinh cho mỗi khách qua sông ban đêm.",
    "Xã đội cử hai người trực bến suốt mùa nước, đêm nào cũng ghi sổ từng chuyến một cho đến khi trời sáng.",
)


@pytest.mark.parametrize(
    "maker", ["Ảnh: Nhã Uyên", "Ảnh minh họa: Internet", "(Ảnh: TTXVN)", "Ảnh minh hoạ: Nguồn Internet"]
)
def test_who_made_a_picture_does_not_close_the_text_above_further_sentences(maker):
    result = lines("Con đò ngang ở bến Cây Gáo", maker, *SENTENCES, "Hồ Nhã Vy")
    assert texts(result, "caption") == ["Con đò ngang ở bến Cây Gáo", maker]
    assert texts(result, "paragraph") == [*TEXT, *SENTENCES]
    assert texts(result, "byline") == ["Hồ Nhã Vy"]


def test_who_made_a_picture_closes_the_text_above_a_headline_and_its_teaser():
    result = lines("Con đò ngang ở bến Cây Gáo", "Ảnh: Nhã Uyên", "Trường làng có thêm phòng đọc sách", OTHERS[1])
    assert texts(result, "paragraph") == list(TEXT)


def test_three_words_in_capitals_above_further_sentences_are_a_subhead():
    result = lines("NGHE DÂN NÓI", *SENTENCES, "Hồ Nhã Vy")
    assert texts(result, "heading") == ["NGHE DÂN NÓI"]
    assert texts(result, "byline") == ["Hồ Nhã Vy"]


@pytest.mark.parametrize(
    "motto",
    [
        "Cơ quan của Đảng bộ tỉnh",
        "Phú Lương Online - Tin nhanh trong ngày",
        "Nhanh - Chính xác - Tin cậy - Gần dân",
        "Tiếng nói của Đảng bộ và nhân dân",
    ],
)
def test_the_motto_of_a_paper_above_the_headline_is_no_kicker(motto):
    assert not texts(lines(above=["Văn hóa", motto]), "kicker")


def test_a_name_between_two_paragraphs_does_not_close_the_text():
    result = lines("Hồ Tư Lành", *TEXT[::-1], "NHÃ UYÊN")
    assert len(texts(result, "paragraph", "heading")) >= 2 * len(TEXT)


@pytest.mark.parametrize(
    "note", ["Mọi sự giúp đỡ xin gửi về: bà Sáu Đò; điện thoại: 0999 000 111.", "(*) Tên nhân vật đã được thay đổi."]
)
def test_a_note_below_the_signature_stays_in_the_text(note):
    assert texts(lines("NHÃ UYÊN", note, *OTHERS), "paragraph")[-1] == note


@pytest.mark.parametrize(
    "widget",
    [
        "<p>Cây bút trẻ 2026: mời dự thi</p>",
        "<h4>Gửi thư cho chúng tôi mỗi ngày</h4><p>Một lá thư, năm phút đọc.</p>",
        "<ul><li>Máy chủ số 3 phục vụ trang này</li></ul>",
    ],
)
def test_boxes_below_the_signature_are_no_text_whatever_they_say(widget):
    result = page(f"<p style='text-align:right'><b>Nhã Uyên</b></p>{widget}")
    assert [author.name for author in result.authors] == ["Nhã Uyên"]
    assert texts(result, "paragraph", "heading", "list_item") == list(TEXT)


def test_a_caption_below_the_signature_belongs_to_its_picture():
    signed = "<p style='text-align:right'><b>Nhã Uyên</b></p>"
    picture = "<p><img src='/a.jpg'></p><p><em>Đò cập bến lúc rạng sáng</em></p>"
    assert texts(page(signed + picture), "caption") == ["Đò cập bến lúc rạng sáng"]


def test_the_head_of_a_box_goes_with_its_links():
    box = "<div class='q'><div>Chuyện cùng bến</div><p><a href='/x1'>Con đò cũ của ông Ba được đưa lên bờ</a></p></div>"
    result = page(f"{box}<p>{TEXT[0]} Đêm ấy nước rút chậm, bến vắng.</p><p>{TEXT[1]} Ai cũng mong bến sớm có đèn.</p>")
    assert "Chuyện cùng bến" not in result.text
    assert len(texts(result, "paragraph")) == 2 * len(TEXT)


def test_the_papers_own_mark_is_no_agency():
    result = page("", host="songgaonews.test", before="<span>(Song Gao News) -</span>")
    assert (result.agency, result.authors, result.house_prefix) == ("", (), "(Song Gao News)")


@pytest.mark.parametrize(
    ("code", "host", "own"),
    [
        ("VTC News", "vtcnews.vn", True),
        ("BSL", "baosonglam.vn", True),
        ("TTXVN", "baosonglam.vn", False),
        ("UBND", "baobenhai.vn", False),
    ],
)
def test_a_mark_is_the_papers_own_by_the_letters_of_its_address(code, host, own):
    assert is_own_code(code, host) is own


def test_an_abbreviation_of_the_paper_before_a_dash_leaves_the_lead():
    html = (
        f"<html><head><title>{TITLE}</title></head><body><h1>{TITLE}</h1><p>{STAMP}</p><p class='sapo'>BSL - {LEAD}</p>"
        f"<div>{''.join(f'<p>{text}</p>' for text in TEXT)}</div></body></html>"
    )
    result = read(html, "text/html; charset=utf-8", "baosonglam.test")
    assert (result.lead, result.house_prefix) == (LEAD, "BSL -")


def test_heads_of_a_list_without_markup_are_headings():
    result = lines(
        "Nguyên liệu (4 người ăn)", "200 g thịt ba rọi thái lát", "3 muỗng canh nước mắm ngon", "1 bó rau đắng", *TEXT
    )
    assert texts(result, "heading") == ["Nguyên liệu (4 người ăn)"]
    assert len(texts(result, "list_item")) == 3


@pytest.mark.parametrize(
    "line",
    [
        "Vuốt lên để đọc",
        "img_4747.jpg",
        "Nghe bài viết 0:00 / 8:30",
        "Quét mã để tải ứng dụng của báo",
        "Mục lục bài viết",
    ],
)
def test_what_a_page_asks_of_its_reader_is_furniture(line):
    assert is_furniture(line)


@pytest.mark.parametrize(
    "line", ["Nội dung chính của nghị quyết được triển khai tới từng thôn.", "Nhận tin con đậu đại học"]
)
def test_words_of_furniture_inside_a_sentence_are_none(line):
    assert not is_furniture(line)


@pytest.mark.parametrize("signed", ["Trường Sơn", "Trường Sơn - Nhã Uyên", "TRƯỜNG SƠN"])
def test_a_name_that_begins_like_a_school_signs(signed):
    assert texts(page(f"<p style='text-align:right'><b>{signed}</b></p>"), "byline") == [signed]
    assert "byline" not in [block.kind for block in lines("Trường Tiểu học Cây Gáo").blocks]


def test_of_two_stamps_in_one_line_the_one_of_publication_counts():
    line = "<p>Cập nhật: 25/09/2026 13:10 | Đăng: 21/09/2026 07:05</p>"
    told = "".join(f"<p>{text}</p>" for text in TEXT)
    html = f"<html><head><title>{TITLE}</title></head><body><h1>{TITLE}</h1>{line}<div>{told}</div></body></html>"
    assert read(html, "text/html; charset=utf-8").published.at.day == 21


def test_a_line_of_a_menu_that_stands_twice_above_is_no_headline():
    menu = ("Đọc báo in", "Học tập và làm theo gương bến đò xưa", "Đọc báo in", "Học tập và làm theo gương bến đò xưa")
    result = lines("NHÃ UYÊN", above=menu)
    assert (result.title, result.kicker) == (TITLE, "")


@pytest.mark.parametrize("label", ["Quảng cáo của trang tin này", "Quảng cáo trên báo", "Quảng cáo"])
def test_what_stands_above_an_advertisement_is_its_label(label):
    assert is_ad_label(label)


def test_a_sentence_about_advertisements_is_no_label():
    assert not is_ad_label("Quảng cáo trên tường nhà dân bị xóa")
