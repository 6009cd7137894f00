"""Boxes with a head that speak of other things than the text, and sentences that a text says twice. Fictional pages."""

import column_page
import pytest

TITLE = "Người thợ đóng xuồng cuối cùng ở Rạch Vàm"
QUOTED = "Còn người đi ruộng bằng xuồng thì tôi còn đóng, đóng đến khi tay hết cầm nổi cái đục"
TEXT = (
    "Hơn bốn mươi năm nay, ông Trần Văn Út vẫn cần mẫn đóng từng chiếc xuồng ba lá trong căn trại lợp lá ven rạch.",
    "Theo ông Út, mỗi chiếc xuồng mất chừng ba ngày công, giá bán từ hai đến ba triệu đồng tùy loại gỗ. Gỗ sao, gỗ dầu "
    "nay khó kiếm nên nhiều trại chuyển sang đóng xuồng nhựa.",
    f"Thợ cả Trần Văn Út cho biết: “{QUOTED}”.",
    "Xã Rạch Vàm từng có hơn hai mươi trại xuồng, nay chỉ còn ba. Chủ tịch xã Lê Thị Hoa nói địa phương đang lập hồ sơ "
    "công nhận làng nghề truyền thống.",
    "Bên cạnh đó, hội nông dân xã mở lớp dạy nghề miễn phí cho thanh niên, mỗi khóa kéo dài ba tháng.",
    "Chiều xuống, tiếng đục đẽo vẫn đều đều vọng ra mặt rạch, như nhịp thở của một làng quê sông nước.",
)


def read(inside):
    return column_page.read(TITLE, inside)


def among(box, at, tag="p"):
    lines = [f"<{tag}>{line}</{tag}>" for line in TEXT]
    return read("".join((*lines[:at], box, *lines[at:])))


def texts(result, *kinds):
    return [block.text for block in result.blocks if block.kind in kinds]


def told(result):
    return texts(result, "paragraph", "heading", "list_item", "table", "caption", "quote", "byline")


@pytest.mark.parametrize("at", [4, len(TEXT)])
@pytest.mark.parametrize("tag", ["p", "div"])
@pytest.mark.parametrize(
    "box",
    [
        "<div class='a'><b>Mực nước sáng nay</b><ul><li>Tân Lộc: 3,42 m</li><li>Phú Hữu: 2,98 m</li></ul></div>",
        "<div class='b'><h5>Lịch cúp điện tuần này</h5><table><tr><td>Thứ Ba</td><td>Phường "
        "1</td></tr><tr><td>Thứ Tư</td>"
        "<td>Phường 4</td></tr></table><small>Nguồn: Điện lực tỉnh, cập nhật lúc 7 giờ</small></div>",
        "<div class='c'><b>Chung tay xây cầu</b><p>Bạn đọc ủng hộ qua tài khoản của Quỹ tại ngân hàng "
        "trong tỉnh, xin ghi rõ "
        "họ tên và nội dung.</p></div>",
        "<div class='d'><p class='e'>Nhà bạn có chuyện vui?</p><p class='f'>Hãy gửi ảnh và vài dòng về "
        "hộp thư của tòa soạn, "
        "bài được chọn có quà tặng.</p></div>",
        "<div class='g'><a href='/e'><img src='/e.jpg'></a><div class='h'>Hội chợ đầu xuân "
        "2027</div><div class='i'>Mở cửa từ "
        "9 đến 22 giờ hằng ngày, vào cửa tự do.</div></div>",
        "<div><img src='/i.png'><div><b>Quỹ Vì trẻ em</b><p>Mọi đóng góp xin gửi về 0123 456 789.</p></div></div>",
        "<section><h3>Đặt báo năm 2027</h3><p>Giá cả năm 720.000 đồng.</p><p>Liên hệ phòng Phát hành.</p></section>",
        "<blockquote class='n'><h4>Thi ảnh đẹp quê mình</h4><p>Hạn cuối là 30-11, giải nhất mười "
        "triệu.</p></blockquote>",
        "<div><h4>Đố vui hằng tuần</h4><p>Sông nào dài nhất?</p><ul><li>Sông Tiền</li><li>Sông Hậu</li></ul></div>",
    ],
)
def test_a_box_with_a_head_that_speaks_of_nothing_in_the_text_is_the_sites(box, at, tag):
    assert told(among(box, at, tag)) == list(TEXT)


@pytest.mark.parametrize(
    "box",
    [
        "<div><h4>Làng nghề Rạch Vàm</h4><p>Trại xuồng đầu tiên ở Rạch Vàm do cha ông Trần Văn Út dựng "
        "lên ven rạch.</p></div>",
        "<div><b>Cách đóng xuồng ba lá</b><ul><li>Chọn gỗ sao, gỗ dầu</li><li>Xẻ ván, đóng xuồng</li></ul></div>",
        "<div><b>Giá xuồng ở Rạch Vàm</b><table><tr><td>Xuồng ba lá</td><td>2 triệu "
        "đồng</td></tr><tr><td>Xuồng nhựa</td>"
        "<td>3 triệu đồng</td></tr></table></div>",
    ],
)
def test_a_box_with_a_head_that_has_the_words_of_the_text_is_of_it(box):
    assert len(told(among(box, 4))) > len(TEXT) + 1


@pytest.mark.parametrize(
    "box",
    [
        "<div><p>Sáng đục, chiều đẽo, tối ngồi vá buồm.</p><p>Đêm về nghe sóng vỗ mạn thuyền.</p></div>",  # no head
        "<div><img src='/a.jpg'><div class='t'>Bến sông buổi sớm</div><div class='u'>Ghe thuyền tấp nập.</div></div>",
        "<div><b>Chị Hồ Sương</b><p>“Mỗi chuyến ghe là một lần hồi hộp”</p></div>",
        "<ul><li>Thợ cả Tân Lộc: 12 người</li><li>Thợ phụ Phú Hữu: 8 người</li></ul>",
    ],
)
def test_lines_without_a_head_a_picture_with_its_lines_a_speaker_and_a_bare_list_are_of_the_text(box):
    assert len(told(among(box, 4))) > len(TEXT)


def test_a_part_of_the_text_in_a_box_is_known_by_its_heading():
    part = "<div><h3>Đêm trên sông</h3><p>Đèn chai le lói, gió chướng thổi về lạnh buốt bàn tay người chèo.</p></div>"
    assert len(told(among(f"<h3>Nghề cha truyền con nối</h3><p>{TEXT[4]}</p>{part}", 4))) == len(TEXT) + 4


def test_a_text_of_few_words_cannot_tell_whose_a_box_is():
    box = "<div><b>Thợ ở trại</b><ul><li>Ông Út: dựng sườn</li><li>Anh Đực: trét chai</li></ul></div>"
    assert len(told(read(f"<p>{TEXT[0]}</p>{box}<p>{TEXT[5]}</p>"))) == 2 + 3


def test_the_head_of_a_box_ends_no_text_that_goes_on_behind_the_box():
    box = "<div><p><b>Bạn đọc viết</b></p><p>Mỗi thư đăng báo được tặng một cuốn sổ tay xinh xắn.</p></div>"
    assert texts(among(box, 4), "paragraph")[-2:] == list(TEXT[-2:])


def test_a_sentence_said_twice_in_paragraphs_set_alike_is_a_paragraph():
    again = "Gỗ sao, gỗ dầu nay khó kiếm nên nhiều trại chuyển sang đóng xuồng nhựa."
    result = among(f"<p>{again}</p>", 4)
    assert (texts(result, "pull_quote"), again in texts(result, "paragraph")) == ([], True)
    for line in (f"<p><i>{again}</i></p>", f"<p class='q'>{again}</p>", f"<p style='color:red'>{again}</p>"):
        assert texts(among(line, 4), "pull_quote") == [again]


@pytest.mark.parametrize("speaker", ["Thợ cả - Trần Văn Út", "Chủ trại xuồng - Trần Út", "Thợ cả Trần Văn Út"])
def test_an_office_and_a_name_at_the_right_edge_below_a_pull_quote_name_the_speaker(speaker):
    said = f"<p><i>{QUOTED}”.</i></p><p style='text-align:right'><i>{speaker}</i></p>"
    result = among(f"{said}<p style='text-align:right'><b>Bài, ảnh: Minh Anh</b></p>", len(TEXT))
    assert texts(result, "attribution") == [speaker]
    assert {author.name for author in result.authors} == {"Minh Anh"}


def test_a_reporter_at_the_right_edge_below_a_pull_quote_signs():
    said = f"<p><i>{QUOTED}”.</i></p><p style='text-align:right'><b>Phóng viên Minh Anh</b></p>"
    result = among(said, len(TEXT))
    assert ([author.name for author in result.authors], texts(result, "attribution")) == (["Minh Anh"], [])


CAROUSEL = "".join(
    f"<div><a href='#'><img src='/t{n}.jpg'></a><p><a href='/bai-{n}.html'>{line}</a></p></div>"
    for n, line in enumerate(("Chợ gốm họp lại bên sông sau mùa nước nổi", "Bến đò Cây Da có thêm chuyến đêm"))
)


@pytest.mark.parametrize("head", ["<h3>Ống kính bạn đọc</h3>", "<div>Ống kính bạn đọc</div>"])
def test_the_head_of_a_box_of_linked_pictures_goes_with_them(head):
    assert texts(among(f"<div>{head}<div>{CAROUSEL}</div></div>", 4), "heading", "paragraph") == list(TEXT)


AGAIN = (
    "<blockquote>Chủ tịch xã Lê Thị Hoa nói địa phương đang lập hồ sơ công nhận làng nghề truyền thống.</blockquote>"
)


@pytest.mark.parametrize("line", ["<h2>Từ bãi cát ven sông</h2>", "<p><b>Từ bãi cát ven sông</b></p>"])
def test_a_subhead_below_a_pull_quote_is_no_speaker(line):
    result = among(f"{AGAIN}{line}", 4)
    assert (texts(result, "attribution"), texts(result, "heading")) == ([], ["Từ bãi cát ven sông"])


def test_a_name_of_the_text_set_bold_below_a_pull_quote_is_the_speaker():
    assert texts(among(f"{AGAIN}<p><b>Chủ tịch xã Lê Thị Hoa</b></p>", 4), "attribution") == ["Chủ tịch xã Lê Thị Hoa"]


def test_the_caption_of_a_picture_below_a_pull_quote_is_no_speaker():
    figure = "<figure><img src='/a.jpg'><figcaption>Khách xem đóng xuồng ở Rạch Vàm</figcaption></figure>"
    result = among(f"{AGAIN}{figure}", 4)
    assert (texts(result, "attribution"), texts(result, "caption")) == ([], ["Khách xem đóng xuồng ở Rạch Vàm"])


def test_a_short_copy_of_the_lead_cut_above_it_goes():
    cut = "<div class='sapo'>Người thợ già ở Rạch Vàm vẫn đóng xuồng bằng tay</div>"
    lead = "<p class='sapo'>Người thợ già ở Rạch Vàm vẫn đóng xuồng bằng tay dù khách đã thưa.</p>"
    result = among(f"{cut}{lead}", 0)
    assert (len(texts(result, "lead")), texts(result, "paragraph")) == (1, list(TEXT))


def test_a_short_line_that_breaks_part_from_the_text_is_of_it_before_a_box_too():
    short = "Bên cạnh đó, lớp trẻ cũng dần quay về."
    box = "<div><h2>Tin liên quan</h2><ul><li><a href='/a-1.html'>Chợ gốm họp lại sau mùa nước nổi</a></li></ul></div>"
    adv = "<div><ins></ins></div>"
    body = f"{'<br><br>'.join(TEXT[:3])}<br><br>{adv}{short}<br><br>{box}{'<br><br>'.join(TEXT[3:])}"
    assert short in texts(read(body), "paragraph")


def test_links_in_a_box_beside_a_lead_and_a_writer_make_no_listing():
    many = "".join(f"<div><a href='/bai-{n}.html'>Chợ gốm số {n} họp lại sau mùa nước nổi</a></div>" for n in range(8))
    lead = "<p class='sapo'>Người thợ già ở Rạch Vàm vẫn đóng xuồng bằng tay dù khách đã thưa đi nhiều.</p>"
    signed = read(
        f"{lead}{''.join(f'<p>{t}</p>' for t in TEXT[:3])}<div>{many}</div>"
        f"{''.join(f'<p>{t}</p>' for t in TEXT[3:])}<p style='text-align:right'><b>Minh Anh</b></p>"
    )
    assert texts(signed, "byline") == ["Minh Anh"]


def test_a_box_that_tells_with_the_words_of_a_text_stays_whatever_it_speaks_of():
    box = (
        "<div class='a'><b>Khuyến cáo của ngành y tế</b><p>Người sốt cao trên hai ngày cần đến cơ sở y tế, không tự ý "
        "truyền dịch tại nhà.</p></div>"
    )
    assert "Khuyến cáo của ngành y tế" in told(among(box, 4))
