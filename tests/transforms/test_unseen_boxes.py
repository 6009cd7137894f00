"""Text without markup beside buttons, mottoes and boxes in words that nobody has listed. Fictional pages."""

import pytest
from bare_story import LEAD, STAMP, TEXT, read, texts

from transforms.article import Problem
from transforms.seams import is_glued, is_glued_card, is_row_of_parts

TITLE = "Đập tràn Suối Cát giữ nước"


@pytest.mark.parametrize(
    "button",
    [
        "Mách lỗi chính tả cho ban thư ký tòa soạn",
        "Gửi qua thư - Lưu lại đọc sau - Trở về đầu trang",
        "Sao chép đường dẫnIn trang nàyTải về máy",
        "Gửi qua thư - Lưu lại",
    ],
)
def test_a_headline_has_words_in_common_with_its_text_and_a_button_has_none(button):
    result = read("Kinh tế", TITLE, STAMP, button, LEAD, *TEXT)
    assert (result.title, result.lead) == (TITLE, LEAD)


@pytest.mark.parametrize(
    "above", ["Mạch sống quê nhà mỗi ngày", "Kỳ 3: Nước về trên rẫy đậu", "Tiếng nói bà con - Nhịp cầu bạn đọc"]
)
def test_a_motto_or_a_series_above_the_headline_is_none(above):
    result = read(STAMP, above, TITLE, LEAD, *TEXT)
    assert result.title == TITLE


def test_a_clock_with_hours_is_no_stamp_of_the_line_beside_it():
    result = read(
        "Thứ Sáu, 02/10/2026 | 18:38",
        "Mừng bạn đến thăm trang nhà của bà con",
        "Bạn đọc",
        TITLE,
        "Hà Vy",
        STAMP,
        LEAD,
        *TEXT,
    )
    assert (result.title, result.published.at.day) == (TITLE, 21)


def test_news_in_brief_begin_with_their_lead_and_not_with_the_cards_below():
    cards = [
        f"Chợ {name} họp lại mỗi sángTừ khi có mái che, chợ {name} họp cả ngày mưa, kẻ bán người mua tấp nập."
        for name in ("Bến Gỗ", "Bãi Dài", "Đá Bạc")
    ]
    result = read(TITLE, LEAD, "Nước về tới ruộng cuối cùng vào đêm qua.", "Hà Vy", STAMP, "nước sạch", *cards)
    assert result.title == TITLE
    assert texts(result, "lead", "paragraph") == [LEAD, "Nước về tới ruộng cuối cùng vào đêm qua."]


def test_where_two_words_are_glued_shows_in_letters_of_the_language():
    assert is_glued("In trang nàyTải về máy")
    assert not is_glued("Xe VinFast và kênh YouTube")
    assert is_glued_card("Đình làng xuống cấpDân góp từng viên ngói để giữ nếp xưa cho con cháu.")
    assert not is_glued_card("Đình làng xuống cấp, dân góp từng viên ngói để giữ nếp xưa cho con cháu.")


def test_a_row_of_parts_is_short_and_its_parts_are_many():
    assert is_row_of_parts("Gửi qua thư | Lưu lại | Lên đầu trang")
    assert not is_row_of_parts("Làng gốm - nơi giữ hồn quê - đỏ lửa đón Tết")
    assert not is_row_of_parts("Tỉnh ủy - Ủy ban nhân dân tỉnh và các sở ngành liên quan - Công an tỉnh")


INSET = ("Tin liên quan", "Chợ Đá họp lại mỗi sáng")
SINGLE = (
    "Nước về tới thửa ruộng cuối cùng của thôn dưới, nơi năm ngoái mới đầu tháng hai đã nứt nẻ không cấy được.",
    "Người trồng đậu mong có thêm trạm bơm nhỏ ở chân dốc, bởi hiện mỗi nhà vẫn phải thay nhau gánh nước lên rẫy.",
)


@pytest.mark.parametrize("inset", [INSET, ("Tin liên quan:", "» Cầu Bến Gỗ thông xe", "» Chợ Đá họp lại mỗi sáng")])
def test_a_text_of_single_sentences_goes_on_behind_a_list_in_its_middle(inset):
    result = read(TITLE, STAMP, LEAD, *inset, *SINGLE, "Hà Vy", "Gửi ý kiến của bạn")
    assert texts(result, "lead", "paragraph") == [LEAD, *SINGLE]


def test_between_two_cards_in_the_middle_of_a_text_it_does_not_go_on():
    cards = ("Chợ Đá họp lại", "Từ khi có mái che, chợ Đá họp cả những ngày mưa, kẻ bán người mua tấp nập từ mờ sáng.")
    result = read(TITLE, STAMP, LEAD, TEXT[0], "Tin liên quan", *cards, "Cầu Bến Gỗ thông xe", SINGLE[0], *TEXT[1:])
    assert texts(result, "lead", "paragraph") == [LEAD, *TEXT]


def test_a_bare_line_between_the_last_sentence_and_the_signature_is_a_caption():
    line = "Xuồng chở đậu nối nhau vào bờ"
    result = read(TITLE, STAMP, LEAD, *TEXT, line, "Minh Khôi", "Đọc tiếp", "Chợ Đá họp lại mỗi sáng")
    assert (texts(result, "caption"), texts(result, "byline")) == ([line], ["Minh Khôi"])


def test_one_long_bare_line_with_little_below_it_is_a_caption():
    line = "Mây đen kéo về trước cơn mưa"
    assert texts(read(TITLE, STAMP, LEAD, *TEXT[:2], line, TEXT[2], "Hà Vy"), "caption") == [line]
    head = "Nâng cao ý thức giữ nước cho dân"
    assert texts(read(TITLE, STAMP, LEAD, head, *TEXT, *TEXT[::-1], "Hà Vy"), "heading") == [head]
    assert (
        texts(read(TITLE, STAMP, LEAD, TEXT[0], "Các bước xây đập tràn như sau", *TEXT[1:], "Hà Vy"), "caption") == []
    )


def test_what_a_picture_shows_may_leave_out_who_does_it():
    line = "Kiểm tra thân đập trước khi xả nước xuống hai thôn"
    result = read(TITLE, STAMP, LEAD, TEXT[0], "Góp đá", TEXT[1], line, TEXT[2], "Hà Vy")
    assert (texts(result, "caption"), texts(result, "heading")) == ([line], ["Góp đá"])


@pytest.mark.parametrize(
    "line",
    [
        "Số báo cuối tuần đã lên sạp",
        "Mách lỗi cho ban thư ký tòa soạn",
        "Nói ra suy nghĩ của bạn",
        "Thêm trang nhà vào nguồn tin ưa thích",
        "X",
        "ĐANG DIỄN RA Cầu Bến Gỗ thông xe",
        "Bài 4: Bến Gỗ vào mùa nước nổi",
    ],
)
def test_a_line_that_speaks_of_the_site_or_of_strangers_is_no_subhead(line):
    result = read(TITLE, STAMP, LEAD, TEXT[0], line, *TEXT[1:], "Hà Vy")
    assert texts(result, "heading", "caption", "paragraph") == list(TEXT)


def test_what_the_text_tells_of_may_stand_in_its_subheads():
    told = "Bà đọc báo giấy mỗi sáng rồi kể lại cho con cháu nghe. Chồng bà thì chỉ mê cái đài cũ."
    result = read(TITLE, STAMP, LEAD, TEXT[0], "Người giữ tờ báo giấy", told, *TEXT[1:], "Hà Vy")
    assert texts(result, "heading") == ["Người giữ tờ báo giấy"]


def test_a_question_with_its_choices_and_a_button_is_a_poll_whatever_the_button_says():
    poll = ("Bà con muốn xả nước lúc nào?", "Ngay trong tháng này", "Chờ sang vụ sau", "Gửi phiếu")
    result = read(TITLE, STAMP, LEAD, TEXT[0], *poll, *TEXT[1:], "Hà Vy")
    assert texts(result, "heading", "list_item", "caption", "paragraph") == list(TEXT)


def test_a_question_with_one_line_below_it_is_none():
    result = read(TITLE, STAMP, LEAD, TEXT[0], "Vì sao phải xả nước?", *TEXT[1:], "Hà Vy")
    assert texts(result, "heading") == ["Vì sao phải xả nước?"]


FOOT = (
    "Báo Suối Cát giữ bản quyền toàn bộ nội dung",
    "Số giấy phép: 40/GP-CBC, cấp ngày 21/03/2023",
    "Trực ban: 0900 000 000",
)


def test_the_imprint_is_below_the_text_whatever_stands_between():
    result = read(TITLE, STAMP, LEAD, *TEXT, "Đang được bàn luận", *FOOT)
    assert texts(result, "paragraph", "heading", "caption", "list_item") == list(TEXT)


def test_a_licence_in_a_story_is_no_imprint():
    told = "Giấy phép khai thác số 12/GP-UBND do tỉnh cấp năm ngoái đã hết hạn nhưng mỏ đá bên suối vẫn chạy."
    assert texts(read(TITLE, STAMP, LEAD, told, *TEXT, "Hà Vy"), "paragraph") == [told, *TEXT]


def test_below_the_end_mark_only_pictures_quotes_and_signatures_are_of_the_text():
    end = TEXT[2].removesuffix(".") + "/."
    below = ("Đập tràn nhìn từ chân dốc. Ảnh: Hà Vy", "Chợ Đá họp lại mỗi sáng", "Cầu Bến Gỗ thông xe", "Gửi phiếu")
    result = read(TITLE, STAMP, LEAD, *TEXT[:2], end, *below)
    assert texts(result, "paragraph", "heading", "list_item") == [*TEXT[:2], end]
    assert texts(result, "caption") == [below[0]]


def test_headlines_that_begin_with_an_hour_are_cards():
    cards = ("18:06 Chợ Đá họp lại vào mỗi sáng", "12:36 Cầu Bến Gỗ đã thông xe", "09:20 Làng chài Bãi Dài lại ra khơi")
    result = read(TITLE, STAMP, LEAD, *TEXT, *cards)
    assert texts(result, "paragraph", "list_item", "heading", "caption") == list(TEXT)


def test_stories_with_their_sections_are_a_list():
    story = ("Kinh tế", "Chợ Đá họp lại mỗi sáng", "Từ khi có mái che, chợ Đá họp cả những ngày mưa, kẻ bán người mua.")
    assert isinstance(read(*("Thời sự", "Văn hóa"), *story * 7), Problem)


def test_bare_lines_between_single_sentences_are_no_list_where_somebody_signs():
    pairs = [("Mây kéo về trên đồi", SINGLE[0]), ("Người dân phơi đậu", SINGLE[1]), ("Bến sông lúc chiều", SINGLE[0])]
    result = read(STAMP, TITLE, SINGLE[1], *pairs[0], *pairs[1], *pairs[2], "Hà Vy", "Từ khóa: nước sạch")
    assert result.title == TITLE


def test_a_box_that_was_copied_as_one_line_is_no_text():
    box = "".join(f"Chợ {name} họp lại mỗi sáng đó" for name in ("Bến Gỗ", "Bãi Dài", "Đá Bạc", "Suối Ngọt", "Đồi Chè"))
    assert texts(read(TITLE, STAMP, LEAD, TEXT[0], box, *TEXT[1:], "Hà Vy"), "paragraph", "caption", "heading") == list(
        TEXT
    )


def read_copy(*paragraphs):
    """As a browser copies: the lines of one paragraph touch one another."""
    return read("\n".join((TITLE, STAMP, LEAD)), *paragraphs)


def test_where_empty_lines_part_the_paragraphs_two_lines_that_touch_are_a_box():
    result = read_copy(TEXT[0], "Mách lỗi chính tả\nNhịp sống xóm núi", *TEXT[1:], *TEXT[::-1], "Hà Vy")
    assert texts(result, "heading", "caption", "list_item") == []


def test_items_that_touch_stay():
    items = "Góp hai khối đá\n- Góp hai bao xi măng\n- Góp năm ngày công"
    result = read_copy(TEXT[0], TEXT[1].replace("đậu.", "đậu:"), items, TEXT[2], *TEXT[::-1], "Hà Vy")
    assert len(texts(result, "heading", "caption", "list_item")) == 3


@pytest.mark.parametrize(
    "line",
    [
        "Gợi ý đọc tiếp Bến Gỗ vào mùa nước nổi",
        "Cùng đề tài: Bến Gỗ vào mùa nước nổi",
        "Khám phá thêm",
        "Nhìn lại: Bến Gỗ vào mùa nước nổi",
        "« Bến Gỗ vào mùa nước nổi Làng chài Bãi Dài ra khơi »",
    ],
)
def test_a_pointer_is_told_by_its_verb_or_its_arrows(line):
    result = read(TITLE, STAMP, LEAD, TEXT[0], line, *TEXT[1:], "Hà Vy")
    assert texts(result, "heading", "caption", "paragraph", "quote") == list(TEXT)


def test_bare_lines_below_an_unsigned_text_go_when_they_name_strangers():
    below = ("Bến Gỗ vào mùa nước nổi", "Làng chài Bãi Dài ra khơi", "Hội vật ở Đá Bạc", "Bài trong số này")
    result = read(TITLE, STAMP, LEAD, *TEXT, *below)
    assert texts(result, "heading", "caption", "list_item", "paragraph") == list(TEXT)


def test_three_cards_that_name_the_same_strangers_do_not_know_one_another():
    cards = [
        (f"{what} ở Bến Gỗ hôm nay", f"Từ mờ sáng bà con Bến Gỗ đã kéo nhau ra bờ sông xem {what.lower()} cho vui.")
        for what in ("Hội vật", "Đua ghe", "Chợ hoa")
    ]
    result = read(TITLE, STAMP, LEAD, *TEXT, *[line for card in cards for line in card])
    assert texts(result, "heading", "caption", "paragraph") == list(TEXT)


def test_rows_of_cells_with_tabs_are_one_table():
    table = "Vụ\tDiện tích\tSản lượng\nĐông xuân\t40 ha\t210 tấn\nHè thu\t35 ha\t160 tấn"
    result = read(TITLE, STAMP, LEAD, TEXT[0], table, *TEXT[1:], "Hà Vy")
    assert texts(result, "table") == [
        "Vụ | Diện tích | Sản lượng\nĐông xuân | 40 ha | 210 tấn\nHè thu | 35 ha | 160 tấn"
    ]
    assert texts(result, "paragraph") == list(TEXT)


def test_a_menu_with_tabs_is_no_table():
    menu = "Thời sự\tKinh tế\tVăn hóa\nThể thao\tGiáo dục\tY tế"
    assert texts(read(menu, TITLE, STAMP, LEAD, *TEXT, "Hà Vy"), "table") == []
