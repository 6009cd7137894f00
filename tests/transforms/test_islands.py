"""Boxes in the column of a text that hold a few short lines and nothing set like it. Fictional pages."""

import column_page
import pytest

TITLE = "Bến đò Gò Mây chở khách trở lại"
TEXT = (
    "Sáng sớm, chuyến đò đầu tiên rời bến với mười hai người khách và bốn chiếc xe đạp chất đầy rau.",
    "Người lái đò Lê Văn Thuận nói nước đã rút, dòng chảy êm nên mỗi chuyến chỉ mất bảy phút.",
    "Chính quyền xã cho sửa lại cầu dẫn, thêm áo phao và đèn báo để khách qua sông ban đêm.",
)
SAID = ("Nhà tôi ở bên kia sông", "Đi chợ phải vòng hai mươi cây số", "Nay chỉ một con đò", "Mẹ tôi lại được về quê")


def read(inside):
    return column_page.read(TITLE, inside)


def among(box, tag="p"):
    first, *rest = (f"<{tag}>{line}</{tag}>" for line in TEXT)
    return read(first + box + "".join(rest))


def texts(result, *kinds):
    return [block.text for block in result.blocks if block.kind in (kinds or ("paragraph", "heading", "list_item"))]


@pytest.mark.parametrize(
    "box",
    [
        "<div class='a1'><span>Cài phần mềm đọc báo</span> <a href='/app'>Lấy về máy</a></div>",
        "<div class='a2'><b>Sáng nay</b><span>24°C</span><span>Nhiều mây</span></div>",
        "<div><p>Thư buổi sáng</p><p>Mỗi ngày một lá thư gói gọn chuyện làng.</p><a href='/t'>Ghi danh</a></div>",
        "<div><p>Bạn qua đò mấy lần một tháng?</p><ul><li>Chưa lần nào</li><li>Tuần nào cũng qua</li></ul></div>",
        "<div><p>Trang này ghi nhớ lượt đọc của bạn để phục vụ tốt hơn.</p><button>Tôi hiểu</button></div>",
        "<div><img src='/mic.png'><a href='/pod'>Chuyện làng chuyện phố</a><span>12:30</span></div>",
        "<div><span>Nóng trong ngày:</span> <a href='/k1'>Lúa nổi Gò Mây vào mùa gặt sớm hơn mọi năm</a> | "
        "<a href='/k2'>Người giữ đò cuối cùng của bến sông quê</a></div>",
    ],
)
def test_a_box_of_short_lines_among_paragraphs_is_the_sites(box):
    assert texts(among(box)) == list(TEXT)


def test_a_line_with_a_link_and_a_class_of_its_own_is_the_sites():
    box = "<p class='c4'>Thuộc chuyên đề <a href='/cd'>Sông nước quê mình</a></p>"
    assert texts(among(box)) == list(TEXT)
    assert len(texts(among(box.replace(" class='c4'", "")))) == len(TEXT) + 1


def test_a_line_cut_in_pieces_with_a_class_of_its_own_is_the_sites_among_divs_too():
    assert texts(among("<div class='v'><span>Đã xem: 2.315</span> <span>Góp ý: 4</span></div>", "div")) == list(TEXT)


@pytest.mark.parametrize(
    "box",
    [
        "<div>“Có đò lại rồi, mừng lắm”</div>",
        "<div><b>Những chuyến đò đêm</b></div>",
        "<ul><li>Vé người lớn: 5.000 đồng</li><li>Vé trẻ em: 2.000 đồng</li></ul>",
        "<div>Giá vé giữ nguyên như năm ngoái.</div>",
        "<div><p>Tổ đò có bốn người, thay nhau trực từ ba giờ sáng đến mười giờ đêm.</p><p>Vé rẻ</p></div>",
    ],
)
def test_a_quotation_a_subhead_a_list_or_a_sentence_in_a_box_is_of_the_text(box):
    assert len(texts(among(box), "paragraph", "heading", "list_item", "quote")) > len(TEXT)


def test_many_boxes_alike_are_of_the_text():
    stanza = "".join(f"<div><i>{line}</i></div>" for line in SAID)
    assert len(texts(among(stanza))) == len(TEXT) + len(SAID)


def test_of_a_box_with_picture_name_post_and_link_the_name_signs():
    box = "<div><img src='/av.png'><b>Hồ Thị Sương</b><p>Viết về sông nước</p><a href='/tg'>Xem bài của chị</a></div>"
    for tag in ("p", "div"):
        lines = "".join(f"<{tag}>{line}</{tag}>" for line in TEXT)
        result = read(lines + box)
        assert texts(result) == list(TEXT)
        assert (result.byline, texts(result, "caption")) == ("Hồ Thị Sương", [])


def test_an_imprint_inside_the_column_goes_with_its_address():
    box = (
        "<div><p>© Bản quyền thuộc về Báo Gò Mây</p><p>Giấy phép số 12/GP-BTTTT cấp ngày 18/10/2020</p>"
        "<p>Trụ sở: 2 đường Bến Đò, Gò Mây</p></div>"
    )
    result = read("".join(f"<div><p>{line}</p></div>" for line in TEXT) + box)
    assert texts(result, "paragraph", "caption", "heading") == list(TEXT)


def test_what_a_box_of_cards_is_called_goes_with_them():
    card = "<a href='/k2'><img src='/k.jpg'></a><div><a href='/k2'>Lúa nổi Gò Mây vào mùa</a><p>Nước về.</p></div>"
    assert texts(among(f"<div><p>Đọc kèm</p><div>{card}</div></div>")) == list(TEXT)


def test_a_kicker_above_the_section_stays_a_kicker():
    head = "<div><div class='t-kicker'>Chuyện bên sông</div><a class='t-cate'>Xã hội</a>"
    html = f"<html><body><div class='k'>{head}<h1>{TITLE}</h1></div><span>21/09/2026 07:05</span><div class='x'>"
    html += "".join(f"<p>{line}</p>" for line in TEXT) + "</div></div></body></html>"
    result = column_page.read_html(html)
    assert result.kicker == "Chuyện bên sông"


def test_a_card_of_an_author_whose_markup_glues_name_and_post_goes_below_the_text():
    name = "<div><b>Hồ Sương</b><i>Viết về sông nước</i></div>"
    card = f"<div><img src='/av.png'>{name}<a href='/tg'>Xem thêm bài của chị</a></div>"
    lines = "".join(f"<p>{line}</p>" for line in TEXT)
    assert texts(read(lines + card), "paragraph", "caption", "byline") == list(TEXT)


def test_paragraphs_with_links_are_of_the_column_too():
    boxes = [f"<t-para><p>{line.replace('khách', '<a href=/k>khách</a>')}</p></t-para>" for line in TEXT]
    bar = "<div><span>Đã xem: 2.315</span> <span>Góp ý: 4</span></div>"
    assert texts(read(boxes[0].replace("</t-para>", f"{bar}</t-para>") + boxes[1] + boxes[2])) == list(TEXT)


@pytest.mark.parametrize("name", ["pChuThich", "chu-thich"])
def test_a_class_of_two_syllables_says_what_it_says_however_it_is_written(name):
    figure = f"<p><img src='/a.jpg'></p><p class='{name}'>Chuyến đò sớm rời bến trong sương.</p>"
    assert texts(among(figure), "caption") == ["Chuyến đò sớm rời bến trong sương."]


def test_a_paragraph_behind_the_picture_of_a_card_is_no_caption():
    card = "<a class='k' href='/k'><img src='/k.jpg'><b>Lúa nổi Gò Mây vào mùa</b><span>Nước về đồng sâu.</span></a>"
    result = among(card + "<p>Bến cũ, đò mới</p>")
    assert texts(result, "caption") == []
