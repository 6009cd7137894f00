"""Boxes that editors set into a text, messages of the site, and makers of pictures on lines of their own. Fictional."""

import pytest

from tests.transforms.test_asides import QUOTED, TEXT, among, read, texts, told

PICTURE = "<img src='/anh/xuong.jpg'>"
SHOWN = "Ông Út bên chiếc xuồng mới đóng."
MAKER = "Ảnh: Minh Anh"


@pytest.mark.parametrize(
    "box",
    [
        "<table class='k' border='1' bgcolor='#f4f7ee'><tr><td><p><b>Sổ tay</b></p><p>Khởi đầu từ mùa nước nổi năm "
        "ngoái</p><p>Mở rộng thêm sang ba tỉnh lân cận</p></td></tr></table>",
        "<div class='k' data-back='#FFFBF1'><div><h3>Sổ tay</h3><p>Khởi đầu từ mùa nước nổi năm ngoái</p><p>Mở rộng "
        "thêm sang ba tỉnh lân cận</p></div></div>",
        "<div><b>Con số đáng nhớ</b><p>Có 36 hội viên ghi danh từ ngày đầu</p><p>Tổng quỹ khuyến học đạt 16 tỷ "
        "đồng</p></div>",
        "<aside class='ben-canh'><p class='t'>Sổ tay</p><ul><li>Năm 1990 lập bến đò ở Rạch Vàm</li><li>Khởi đầu từ mùa "
        "nước nổi năm ngoái</li></ul></aside>",
    ],
)
def test_boxes_coloured_by_hand_with_figures_or_with_names_of_the_text_are_the_editors(box):
    lines = told(among(box, 4))
    assert (len(lines), [line for line in TEXT if line not in lines]) == (len(TEXT) + 3, [])


@pytest.mark.parametrize(
    "box",
    [
        "<aside class='k'><p>Sổ tay</p><ul><li><a href='/a'>Lịch cắt điện</a></li><li>Giờ tàu chạy</li></ul></aside>",
        "<div><p>Bạn đánh giá bài viết thế nào?</p><ul><li>Rất hữu ích</li><li>Cần thêm số liệu</li></ul></div>",
        "<div class='k'><ul><li>Bóng đá tỉnh</li><li>Ẩm thực vùng cao</li><li>Chuyện lạ bốn phương</li></ul></div>",
        "<div>Quý độc giả có thể nghe thêm chương trình này qua ứng dụng.</div>",
        "<div><p>Báo Thu luôn đồng hành cùng bà con trên mọi nẻo đường.</p></div>",
        "<p class='c'>Nghiêm cấm sao chép dưới mọi hình thức khi chưa được đồng ý. Ghi rõ nguồn khi phát hành lại.</p>",
        "<figure><a href='/km'><img src='/km.jpg'></a><figcaption>Khai trương siêu thị điện máy</figcaption></figure>",
    ],
)
def test_lists_of_labels_messages_to_readers_ratings_and_linked_pictures_are_the_sites(box):
    assert told(among(box, 4)) == list(TEXT)


@pytest.mark.parametrize(
    "box",
    [
        "<p>Trại xuồng cần có:</p><div class='k'><ul><li>Cưa tay</li><li>Bào dài</li><li>Đục vuông</li></ul></div>",
        f"<figure><a href='/anh/lon.jpg'>{PICTURE}</a><figcaption>Trại lá ven con nước</figcaption></figure>",
        "<figure><a href='/x'><img src='/x.jpg'></a><figcaption>Chiếc xuồng ba lá ở Rạch Vàm</figcaption></figure>",
        "<div>Bạn đọc ở Rạch Vàm kể rằng trại xuồng của ông Út luôn sáng đèn.</div>",
    ],
)
def test_announced_lists_enlarged_pictures_and_what_has_words_of_the_text_are_of_it(box):
    assert len(told(among(box, 4))) > len(TEXT)


@pytest.mark.parametrize("rest", ["<p>{}</p>", "<div><span>{}</span></div>"])
def test_a_call_for_gifts_between_lead_and_text_is_the_sites(rest):
    lead = "<div class='sapo'>Trại xuồng của ông Út là trại cuối cùng còn sáng đèn bên con rạch chảy qua làng.</div>"
    box = "<div class='q'><b>Chung tay cùng Quỹ Nghĩa Tình</b>" + rest.format("Mọi đóng góp xin gửi quỹ tại tòa soạn.")
    result = read(f"{lead}<div class='y'>{box}</div>" + "".join(f"<p>{line}</p>" for line in TEXT) + "</div>")
    assert told(result) == list(TEXT)


@pytest.mark.parametrize(
    "box",
    [
        f"<div>{PICTURE}<p>{SHOWN}</p><p>{MAKER}</p></div>",
        f"<p>{PICTURE}</p><p>{SHOWN}</p><p>{MAKER}</p>",
        f"<p align='center'>{PICTURE}</p><p align='center'>{SHOWN}</p><p align='right'>{MAKER}</p>",
        f"<table><tr><td>{PICTURE}</td></tr><tr><td>{SHOWN}</td></tr><tr><td>{MAKER}</td></tr></table>",
    ],
)
def test_a_pictures_maker_below_its_caption_belongs_to_the_picture_and_ends_no_text(box):
    result = among(box, 4)
    assert texts(result, "paragraph") == list(TEXT)
    assert ([(i.caption, i.credit) for i in result.images], result.authors) == ([(SHOWN, "Minh Anh")], ())


def test_a_maker_right_below_a_picture_belongs_to_it_as_well():
    result = among(f"<p>{PICTURE}</p><p>{MAKER}</p>", 4)
    assert (texts(result, "paragraph"), [i.credit for i in result.images]) == (list(TEXT), ["Minh Anh"])


def test_a_maker_below_the_last_paragraph_signs():
    end = f"<p>{PICTURE}</p><p>{TEXT[-1]}</p><p style='text-align:right'><b>{MAKER}</b></p>"
    result = read("".join(f"<p>{line}</p>" for line in TEXT[:-1]) + end)
    assert ([author.name for author in result.authors], texts(result, "caption")) == (["Minh Anh"], [])


def test_the_name_on_a_writers_card_signs_though_a_link_stands_behind_it():
    card = "<div class='author-card'><img src='/a.jpg'><b>Thu Cúc</b><a href='/t'>Xem mọi bài của tác giả</a></div>"
    assert [author.name for author in among(card, len(TEXT)).authors] == ["Thu Cúc"]


def test_an_underlined_line_is_a_subhead_and_an_underlined_word_is_none():
    assert texts(among("<p><u>Giữ nghề cha ông</u></p>", 4), "heading") == ["Giữ nghề cha ông"]
    assert texts(among(f"<p><u>Nay</u> {QUOTED.lower()}.</p>", 4), "heading") == []


def test_what_the_page_describes_leads_rather_than_a_longer_line_that_stands_apart():
    lead = "Sau hai mươi năm vắng bóng, tiếng đục lại vang trên bến Rạch Vàm."
    first = "Khách từ thành phố ghé thăm đều ngạc nhiên trước cảnh trại xuồng sáng đèn suốt đêm bên con rạch nhỏ."
    page = (
        f"<div class='trich'>{lead}</div><div class='bai'>{first}<br><br><table><tr><td>{PICTURE}</td></tr><tr>"
        f"<td>{SHOWN}</td></tr></table>{'<br><br>'.join(TEXT)}</div><meta name='description' content='{lead}'>"
    )
    assert texts(read(page), "lead") == [lead]
