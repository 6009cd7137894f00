"""What the class of a line tells, and lines that stand beside the text's own element. Fictional pages."""

from datetime import datetime, timedelta, timezone

import pytest

from connectors.page import Page
from transforms.extract import extract

FETCHED = datetime(2026, 10, 2, 18, 38, tzinfo=timezone(timedelta(hours=7)))
TITLE = "Xưởng đóng ghe Rạch Gòi nhận lại đơn hàng"
LEAD = "Sau hai năm im tiếng búa, xưởng đóng ghe bên Rạch Gòi đã có người đặt bốn chiếc mới."
TEXT = (
    "Ông Lâm Văn Thới, chủ xưởng đời thứ ba, cho biết gỗ sao khô đã về đủ từ tuần trước.",
    "Mỗi chiếc ghe cần sáu thợ làm trong bốn mươi ngày, chưa kể phần sơn và trét chai.",
    "Xã đã mở lớp dạy nghề miễn phí cho mười hai thanh niên muốn theo nghiệp cha ông mình.",
    "Đầu tháng sau, chiếc ghe đầu tiên sẽ hạ thủy trước sự chứng kiến của cả xóm Rạch Gòi.",
)
PICTURE = "<div class='w'><img src='/a/{}.jpg'></div>"


def read(inside, *, above="", head="<time>21/09/2026 07:05</time>"):
    html = (
        f"<html><head><title>{TITLE}</title></head><body><div class='k'>{above}<h1>{TITLE}</h1>{head}"
        f"<p class='sapo'>{LEAD}</p>{inside}</div></body></html>"
    )
    url = "http://baothu.test/bai-a1.html"
    return extract(Page("", url, url, 200, (("content-type", "text/html; charset=utf-8"),), FETCHED, html.encode()))


def body(*parts):
    return "<div class='x'>" + "".join(p if p.startswith("<") else f"<p>{p}</p>" for p in parts) + "</div>"


def texts(article, *kinds):
    return [block.text for block in article.blocks if block.kind in kinds]


def test_the_class_of_all_lines_behind_pictures_is_that_of_captions():
    captions = ["Gỗ sao phơi ba nắng", "Ông Lâm Văn Thới cùng hai người con trai trét chai ghe trước ngày hạ thủy."]
    first, second = (f"<p class='n1'>{caption}</p>" for caption in captions)
    result = read(body(TEXT[0], PICTURE.format(1), first, TEXT[1], PICTURE.format(2), second, *TEXT[2:]))
    assert texts(result, "caption") == captions
    assert texts(result, "paragraph") == list(TEXT)


@pytest.mark.parametrize("element", ["<div class='s8'>{}</div>", "<p class='font-bold'>{}</p>"])
def test_few_words_of_one_class_above_paragraphs_are_subheads(element):
    one, other = element.format("Nghề của ba đời"), element.format("Lớp thợ mới")
    result = read(body(TEXT[0], one, TEXT[1], other, *TEXT[2:]))
    assert texts(result, "heading") == ["Nghề của ba đời", "Lớp thợ mới"]
    assert texts(result, "paragraph") == list(TEXT)


def test_offers_of_one_class_are_no_subheads():
    offer = "<div class='s8'>Tặng bạn bài này</div>"
    result = read(body(TEXT[0], offer, TEXT[1], offer, *TEXT[2:]))
    assert texts(result, "heading", "paragraph") == list(TEXT)


def test_a_line_in_quotation_marks_with_a_class_of_its_own_is_a_quote():
    said = "“Còn sông thì còn ghe, còn người chịu học”"
    result = read(body(TEXT[0], f"<div class='dl'>{said}</div>", *TEXT[1:]))
    assert texts(result, "quote") == [said]


def test_who_said_a_pull_quote_stands_in_a_box_of_his_own():
    said = "Còn sông thì còn ghe, còn người chịu học nghề thì xưởng còn sáng đèn"
    told = f"“{said}. Tôi tin vậy” - ông Lâm Văn Thới nói với những người thợ trẻ trong xưởng."
    quote = f"<div class='pq'><p>{said}”.</p></div><div class='pn'><p>Chủ xưởng - Lâm Văn Thới</p></div>"
    result = read(body(TEXT[0], told, TEXT[1], quote, TEXT[2]))
    assert texts(result, "pull_quote", "attribution") == [f"{said}”.", "Chủ xưởng - Lâm Văn Thới"]


def test_the_caption_of_a_picture_above_the_text_is_kept():
    figure = "<div class='text-center'><img src='/a/9.jpg'><small>Xưởng ghe nhìn từ bờ. Ảnh: Hữu Lộc</small></div>"
    assert texts(read(figure + body(*TEXT)), "caption") == ["Xưởng ghe nhìn từ bờ. Ảnh: Hữu Lộc"]


def test_a_list_in_the_text_below_its_head_needs_no_links_to_be_dropped():
    box = "<div class='lq'><strong>TIN LIÊN QUAN</strong><ul><li>Chợ nổi họp lại sau mùa nước</li></ul></div>"
    above, below = f"{TEXT[0]} {TEXT[1]}", f"{TEXT[2]} {TEXT[3]}"
    result = read(body(above, box, below))
    assert texts(result, "paragraph", "list_item") == [above, below]


def test_dated_headlines_behind_bullets_are_no_captions():
    links = "".join(
        f"<img src='/i/bullet.gif'> <a href='/k{n}'>Chợ nổi họp lại sau mùa nước thứ {n}</a> <i>(0{n}/09)</i><br>"
        for n in range(1, 5)
    )
    result = read(body(*TEXT, "<p><b>Hồng Lĩnh</b></p>", f"<p>{links}</p>"))
    assert texts(result, "caption") == []
    assert "Chợ nổi" not in result.text


@pytest.mark.parametrize(("line", "kicker"), [("Báo Sông Thu điện tử", ""), ("Báo động ở thượng nguồn",) * 2])
def test_the_papers_name_above_the_headline_is_no_kicker(line, kicker):
    assert read(body(*TEXT), above=f"<div>{line}</div>").kicker == kicker


def test_an_author_before_the_stamp_is_no_section():
    head = "<p><span itemprop='author'>SÔNG THAO</span> <time>Thứ sáu, ngày 18/09/2026 lúc 20:52</time></p>"
    result = read(body(*TEXT), head=head)
    assert [author.name for author in result.authors] == ["SÔNG THAO"]
    assert result.published.at.day == 18


@pytest.mark.parametrize(
    "inside",
    [
        "<h4>Góp một tay cho xóm ghe</h4><p>Mời nhà báo của chúng tôi một ly trà đá.</p>",
        "<h2>Chuyện sông nước cuối tuần</h2><p>Nhập thư điện tử để nhận bài mới vào thứ bảy.</p>",
    ],
)
def test_a_heading_with_a_sentence_in_a_box_of_their_own_is_an_offer(inside):
    result = read(body(*TEXT[:2], f"<div class='u9'>{inside}</div>", *TEXT[2:]))
    assert texts(result, "heading", "paragraph") == list(TEXT)


def test_a_heading_with_a_paragraph_in_a_box_is_of_the_story():
    section = f"<div class='u9'><h3>Nghề của ba đời</h3><p>{TEXT[2]}</p></div>"
    assert texts(read(body(*TEXT[:2], section, TEXT[3])), "heading", "paragraph") == [
        *TEXT[:2], "Nghề của ba đời", *TEXT[2:]
    ]  # fmt: skip


def test_the_paragraph_behind_a_loose_link_is_no_teaser():
    link = "<a class='f' href='/k3'><span>Chợ nổi họp lại sau mùa nước</span></a>"
    result = read(body(TEXT[0], link, TEXT[1], *TEXT[2:]))
    assert texts(result, "paragraph") == list(TEXT)
    assert "Chợ nổi" not in result.text


def test_the_foot_of_a_pictures_card_is_its_caption():
    card = "<div class='card'><img src='/a/3.jpg'><div class='card-footer'>Gỗ sao phơi ba nắng</div></div>"
    assert texts(read(body(TEXT[0], card, *TEXT[1:])), "caption") == ["Gỗ sao phơi ba nắng"]
