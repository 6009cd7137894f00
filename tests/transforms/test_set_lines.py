"""How lines without markup stand to each other: verse, points, cells, cards that touch, cut leads. All fictional."""

import pytest
from bare_story import LEAD, STAMP, TEXT, TITLE, read, texts

from transforms.stacked import find_stacked

QUOTE = "Nay bà trồng thêm được hai sào đậu cạnh mương nước nhà mình"
SAID = f"Bà Hồ Thị Lúa kể năm ngoái phải gánh nước từ chân dốc. {QUOTE}."
POEM = (
    "Chiều nghiêng một vệt khói vơi",
    "Đò ai buộc vội mạn thuyền nhà quê",
    "Cỏ may níu áo bồi hồi",
    "Hỏi người năm ấy, sông trôi phía nào.",
)
TEASER = "Ban tổ chức nhận được 562 tác phẩm dự thi gửi về từ khắp nơi trong cả nước."


def test_the_name_below_a_quote_at_the_end_signs_a_text_that_tells_of_nobody_so_called():
    result = read(TITLE, STAMP, LEAD, SAID, TEXT[0], TEXT[2], QUOTE, "Mộc Miên")
    assert texts(result, "pull_quote") == [QUOTE]
    assert (result.byline, texts(result, "attribution")) == ("Mộc Miên", [])


@pytest.mark.parametrize("speaker", ["Hồ Thị Lúa", "Chủ tịch UBND xã - Đinh Trọng Hòa"])
def test_the_name_below_a_quote_is_the_speakers_if_the_text_tells_of_it(speaker):
    result = read(TITLE, STAMP, LEAD, SAID, TEXT[0], TEXT[2], QUOTE, speaker, "Mộc Miên")
    assert (result.byline, texts(result, "attribution")) == ("Mộc Miên", [speaker])


def test_all_lines_of_a_poem_are_one_quote_and_none_is_its_lead():
    result = read(TITLE, STAMP, *POEM, *POEM, "Hạ Vy")
    assert (result.lead, texts(result, "quote")) == ("", ["\n".join(POEM + POEM)])


def test_a_couplet_that_hardly_rhymes_goes_with_the_one_above_it():
    told = ("Đất quê nặn chiếc nồi tròn", "Lửa hun khói bếp vẫn còn thơm tay")
    near = ("Mai ngày ai nhớ chốn này", "Nồi cơm cháy cạnh vơi đầy tình thân")
    result = read(TITLE, STAMP, LEAD, TEXT[0], "\n".join(told + near), *TEXT[1:], "Hà Vy")
    assert texts(result, "quote") == ["\n".join(told + near)]


def test_a_card_between_paragraphs_is_told_by_its_touching_lines_though_it_counts_as_a_paragraph():
    card = f"Thủ khoa đầu ra kể chuyện tự học\n{TEASER}"
    result = read(TITLE, STAMP, LEAD, TEXT[0], card, *TEXT[1:], SAID, "Hà Vy")
    assert TEASER not in result.text


def test_what_is_asked_behind_a_star_stays_though_a_caption_touches_it():
    asked = "* Vậy người dân ở hai thôn dưới bao giờ mới có nước về tận nhà, thưa ông?"
    interview = (
        "* Phóng viên: Thưa ông, đập giữ nước được mấy tháng?",
        TEXT[0],
        f"Hồ nước sau đập\n{asked}",
        *TEXT[1:],
    )
    result = read(TITLE, STAMP, LEAD, *interview, "* Xin cảm ơn ông!", "Hà Vy")
    assert {asked, "* Xin cảm ơn ông!"} <= set(texts(result, "paragraph"))


def test_a_text_goes_on_behind_other_stories_with_what_is_asked_next():
    asked = "* Nhiều nơi đập xây xong rồi để đó, ông nghĩ sao về chuyện này?"
    box = ("Tin liên quan", "Chợ Suối Reo cuối tuần: Rau xanh tăng giá mạnh")
    result = read(
        TITLE, STAMP, LEAD, "* Phóng viên: Thưa ông, đập bền không?", TEXT[0], *box, asked, *TEXT[1:], "Hà Vy"
    )
    assert asked in texts(result, "paragraph")


def test_a_lead_cut_for_the_front_page_is_not_told_twice():
    cut = LEAD[:60].rsplit(" ", 1)[0] + "..."
    result = read(TITLE, cut, STAMP, "Facebook", "Zalo", "In bài", "Hồ nước sau đập tràn", LEAD, *TEXT, "Hà Vy")
    assert result.lead == LEAD
    assert cut not in [block.text for block in result.blocks]


def test_short_sentences_below_a_colon_are_points():
    points = ("Mang theo tiền mặt.", "Chuyến phà cuối rời bến lúc 18 giờ.", "Không xả rác xuống mương.")
    result = read(TITLE, STAMP, LEAD, *TEXT, "Lưu ý:", *points, TEXT[1], "Hà Vy")
    assert texts(result, "list_item") == list(points)


def test_two_sentences_below_a_colon_are_none():
    result = read(
        TITLE, STAMP, LEAD, *TEXT, "Lưu ý:", "Mang theo tiền mặt.", "Không xả rác xuống mương.", TEXT[1], "Hà Vy"
    )
    assert texts(result, "list_item") == []


def test_points_with_labels_of_their_own_need_no_colon_above():
    points = (
        "Vùng cao: đề phòng lũ quét.",
        "Vùng trũng: nạo vét rãnh thoát nước.",
        "Cửa biển: thuyền nhỏ không ra khơi.",
    )
    result = read(TITLE, STAMP, LEAD, *TEXT, *points, TEXT[1], "Hà Vy")
    assert texts(result, "list_item") == list(points)


def test_heads_that_begin_alike_are_no_lines_of_the_site():
    result = read(TITLE, STAMP, LEAD, "Ngày thứ nhất", TEXT[0], "Ngày thứ hai", *TEXT[1:], "Hà Vy")
    assert texts(result, "heading") == ["Ngày thứ nhất", "Ngày thứ hai"]


def test_the_day_of_the_printed_issue_draws_no_headline_out_of_the_menu():
    menu = ("Số ra ngày 20/09/2026", "Trang chủ", "Thời sự", "Người xứ mình", "Kinh tế", "Thông tin cần biết")
    result = read(*menu, TITLE, LEAD, *TEXT, "Hà Vy", STAMP)
    assert result.title == TITLE


def test_what_is_on_the_air_is_no_headline():
    result = read("Nghe phát thanh FM 93,7 MHz", STAMP, TITLE, LEAD, *TEXT, "Hà Vy")
    assert result.title == TITLE


def test_speech_between_dashes_is_no_list():
    said = ("– Chú không về quê sao chú? – tôi hỏi.", "– Quê là chỗ này chứ đâu – ông đáp, mắt nhìn ra chỗ tàu vào.")
    result = read(TITLE, STAMP, LEAD, TEXT[0], *said, *TEXT[1:], "Hà Vy")
    assert texts(result, "list_item") == []


def test_what_a_reader_asks_with_a_name_in_brackets_is_no_caption():
    asked = "Hỏi: Tôi muốn tách 83 mét vuông cho con trai thì cần giấy tờ gì? (Lò Đức Khoa, xã Thạnh Lợi)"
    result = read(TITLE, STAMP, LEAD, asked, *TEXT, "Hà Vy")
    assert asked in texts(result, "paragraph")


def test_thanks_to_the_paper_and_how_a_letter_begins_are_of_the_letter():
    result = read(TITLE, STAMP, "Kính gửi quý báo,", *TEXT, "Trân trọng cảm ơn quý báo!", "Hà Vy")
    assert {"Kính gửi quý báo,", "Trân trọng cảm ơn quý báo!"} <= {block.text for block in result.blocks}


@pytest.mark.parametrize("line", ["GIÁ VÀNG HÔM NAY", "Podcast Điền Nam"])
def test_a_programme_is_no_writer(line):
    result = read(TITLE, STAMP, LEAD, *TEXT, "Hà Vy", line)
    assert [author.name for author in result.authors] == ["Hà Vy"]


def test_a_text_goes_on_behind_other_stories_with_a_caption_a_table_and_a_paragraph():
    box = "TIN LIÊN QUAN\n\nNắng nóng còn kéo dài đến giữa tuần\nPhát động tuần lễ không rác\nXe đạp cũ, niềm vui mới"
    table = "Nghề\tChỉ tiêu\tLương\nMay\t473\t7,5\nGỗ\t308\t8"
    result = read(
        TITLE,
        STAMP,
        LEAD,
        TEXT[0],
        TEXT[1],
        box,
        "Lao động tìm hiểu việc làm tại phiên giao dịch",
        table,
        TEXT[2],
        "Hà Vy",
    )
    assert texts(result, "paragraph")[-1] == TEXT[2]
    assert len(texts(result, "table")) == 1


@pytest.mark.parametrize("title", ["Xem truyền hình quá nhiều, trẻ dễ cận thị", "Đài huyện lên sóng FM 97,5 MHz"])
def test_headlines_about_broadcasting_are_headlines(title):
    assert read(title, STAMP, LEAD, *TEXT, "Hà Vy").title == title


def test_what_somebody_tells_in_short_sentences_is_no_list():
    said = ("Trời tối mịt.", "Nước dâng tới sàn.", "Chúng tôi bồng con lên gác.")
    result = read(TITLE, STAMP, LEAD, "Ông Tư Lành kể lại buổi ấy:", *said, *TEXT, "Hà Vy")
    assert texts(result, "list_item") == []


CELLS = ("Mặt hàng", "Giá (đồng/kg)", "So với tuần trước", "Hồ tiêu", "148.000", "0", "Cà phê", "113.500", "+1.200")


@pytest.mark.parametrize("between", ["\n", "\n\n"])
def test_cells_one_below_the_other_are_a_table(between):
    result = read(TITLE, STAMP, LEAD, TEXT[0], between.join(CELLS), *TEXT[1:], "Hà Vy")
    table = "Mặt hàng | Giá (đồng/kg) | So với tuần trước\nHồ tiêu | 148.000 | 0\nCà phê | 113.500 | +1.200"
    assert texts(result, "table") == [table]


def test_headline_and_stamp_are_no_head_of_a_table():
    prices = ("Tỉnh", "Giá", "Đắk Lắk", "113.500", "Gia Lai", "113.400", "Lâm Đồng", "112.900", "Đắk Nông", "113.600")
    table = find_stacked(("Giá cà phê hôm nay tăng", "21/09/2026 07:05", *prices))[2]
    assert table.text.split("\n")[:2] == ["Tỉnh | Giá", "Đắk Lắk | 113.500"]


@pytest.mark.parametrize(
    "lines",
    [
        CELLS[:6],  # one row
        ("Video mới", "Xem tất cả", "Trao sinh kế cho phụ nữ nghèo", "05:40", "Sạt lở ven kênh", "27:46"),
        ("Tin mới", "Cháy xưởng gỗ", "4 giờ trước", "Trao nhà", "5 giờ trước", "Hội chợ", "6 giờ trước"),
        ("Đang xem:", "Số lượt", "Hôm nay", "12", "Hôm qua", "15", "Tất cả", "90"),
        ("12", "Hôm nay", "13", "Hôm qua", "15", "Tất cả", "90"),
        ("Hà Vy", "Lượt xem", "Hôm nay", "12", "Hôm qua", "15", "Tất cả", "90"),
    ],
)
def test_other_lines_with_figures_are_none(lines):
    assert find_stacked(lines) == {}


@pytest.mark.parametrize(
    "lead",
    [
        "HAGL - SLNA gặp nhau trên sân Pleiku tối nay, trận đấu mà cả hai đội đều cần ba điểm.",
        "NASA - Cơ quan Hàng không vũ trụ Mỹ - vừa phóng một vệ tinh mới lên quỹ đạo trái đất.",
        "IMF – định chế tài chính lớn nhất thế giới vừa hạ dự báo tăng trưởng của năm nay.",
    ],
)
def test_capitals_that_the_lead_explains_are_of_the_lead(lead):
    assert read(TITLE, STAMP, lead, *TEXT, "Hà Vy").lead == lead


@pytest.mark.parametrize(
    "heads",
    [
        ("Giá vàng", "Mua vào", "Bán ra"),
        ("Mặt hàng", "Ngày 20/9/2026", "Ngày 21/9/2026"),
        ("Thứ hạng", "Lê Văn Tám", "Trần Ba"),
    ],
)
def test_the_heads_of_a_table_may_be_markets_days_and_people(heads):
    rows = ("Vàng miếng", "81.500", "83.500", "Nhẫn trơn", "77.200", "78.900")
    assert find_stacked((*heads, *rows))[0].text.split("\n")[0] == " | ".join(heads)


def test_a_table_may_have_names_between_its_figures():
    rows = ("Suối Cát", "12", "Lê Văn Tám", "45", "Đá Bàn", "9", "Trần Ba", "39")
    table = find_stacked(("Đội", "Điểm", "Huấn luyện viên", "Tuổi", *rows))[0]
    assert table.text.split("\n")[1:] == ["Suối Cát | 12 | Lê Văn Tám | 45", "Đá Bàn | 9 | Trần Ba | 39"]


@pytest.mark.parametrize(
    "head", ["Ba việc phải trả lời dân trong tháng này:", "Trưởng thôn cho biết ba quy định mới gồm:"]
)
def test_a_colon_behind_a_verb_of_speech_further_up_announces_points(head):
    points = ("Giữ nước trong hồ qua mùa khô.", "Chia nước theo lịch đã dán.", "Không tháo nước ban đêm.")
    result = read(TITLE, STAMP, LEAD, *TEXT, head, *points, TEXT[1], "Hà Vy")
    assert texts(result, "list_item") == list(points)


def test_a_writer_and_the_maker_of_the_pictures_sign_a_bare_text():
    result = read(TITLE, STAMP, LEAD, *TEXT, "Minh Anh (Ảnh: Hà Vy)")
    assert [author.name for author in result.authors] == ["Minh Anh", "Hà Vy"]
