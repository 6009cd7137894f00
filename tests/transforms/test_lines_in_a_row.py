"""Bare lines in a row, stamps that contradict a clock, lines above the headline. Fictional pages."""

import pytest
from bare_story import LEAD, STAMP, TEXT, TITLE, read, texts


def test_a_day_above_the_headline_after_the_last_change_is_a_clock():
    result = read("Thứ bảy, 26/09/2026 - 08:50", "Kinh tế", TITLE, "Cập nhật: 07:05, 21/09/2026", LEAD, *TEXT)
    assert (result.published.at.day, result.published.at.hour) == (21, 7)


def test_a_stamp_above_the_headline_before_the_last_change_stands():
    result = read("Thứ hai, 21/09/2026 - 08:50", TITLE, "Cập nhật: 07:05, 22/09/2026", LEAD, *TEXT)
    assert (result.published.at.day, result.published.at.hour) == (21, 8)


def test_a_headline_below_a_path_and_again_beside_the_stamp_is_no_line_of_a_menu():
    player = ("Nam miền Bắc", "Nữ miền Bắc", "Nữ miền Nam", "0:00 / 0:00")
    result = read("Trang chủ › Kinh tế", "Nước về rẫy", *player, "Nước về rẫy", STAMP, "Hà Vy", LEAD, *TEXT)
    assert (result.title, result.published.at.day) == ("Nước về rẫy", 21)


def test_a_special_page_of_the_paper_above_the_headline_is_no_kicker():
    result = read("Truyền hình", "Chuyên trang dân tộc - miền núi", TITLE, STAMP, LEAD, *TEXT)
    assert result.kicker == ""


def test_pictures_one_below_the_other_and_a_subhead_are_no_list():
    row = (
        "Bà Hồ Thị Lúa tưới đậu bên đập tràn Suối Cát (Ảnh: Hà Vy)",
        "Học sinh Suối Cát tắm mát bên chân đập mới xây",
        "Nước về trên rẫy",
    )
    result = read(TITLE, STAMP, LEAD, TEXT[0], *row, *TEXT[1:])
    assert (texts(result, "caption"), texts(result, "heading")) == (list(row[:2]), [row[2]])


def test_lines_that_a_colon_announces_are_a_list_though_one_of_them_shows():
    row = ("Bà Hồ Thị Lúa hướng dẫn trồng đậu tại thôn Nà Mô", "Học sinh trường Suối Cát dọn kênh", "Thanh niên đắp bờ")
    result = read(TITLE, STAMP, LEAD, TEXT[0], "Tuần này có các buổi sau:", *row, *TEXT[1:])
    assert row[2] in texts(result, "list_item")


def test_a_line_longer_than_subheads_that_shows_a_little_is_a_pictures():
    line = "Bể chứa mới đưa vào sử dụng của hợp tác xã"
    heads = ("Nước về trên rẫy đậu", "Nỗi lo còn lại")
    result = read(TITLE, STAMP, LEAD, *TEXT, line, *TEXT, heads[0], *TEXT, heads[1], *TEXT)
    assert texts(result, "caption") == [line]


def test_a_subhead_in_capitals_above_a_picture_is_no_caption():
    head, caption = "LỬA CÒN ÂM Ỉ", "Bà Hồ Thị Lúa tưới đậu bên đập tràn Suối Cát"
    result = read(TITLE, STAMP, LEAD, TEXT[0], head, caption, *TEXT[1:], "VIỆC CÒN LẠI", *TEXT)
    assert texts(result, "caption") == [caption]


def test_a_short_sentence_that_counts_is_a_paragraph():
    line = "Người dân thôn Suối Cát trồng 350 gốc đậu."
    long = [f"{one} {other}" for one, other in zip(TEXT, (*TEXT[1:], TEXT[0]), strict=True)]
    assert line in texts(read(TITLE, STAMP, LEAD, *long, line, *long), "paragraph")


def test_what_somebody_may_do_one_day_is_a_paragraph():
    line = "Bà Hồ Thị Lúa hoàn thiện hồ sơ để có thể bán đậu rộng rãi."
    assert line in texts(read(TITLE, STAMP, LEAD, *TEXT, line, *TEXT), "paragraph")


def test_rows_with_tabs_are_one_table_also_beside_letters_that_want_mending():
    rows = "Ruộng\tNăm ngoái\tNăm nay\nĐồng Trên\t12 tạ\t19 tạ\nĐồng Dưới\t9 tạ\t17 tạ"
    result = read(TITLE, STAMP, LEAD, TEXT[0], f"{rows}", *TEXT[1:], "Báo Suối Cát © 2026")
    assert texts(result, "table") == [
        "Ruộng | Năm ngoái | Năm nay\nĐồng Trên | 12 tạ | 19 tạ\nĐồng Dưới | 9 tạ | 17 tạ"
    ]


@pytest.mark.parametrize("code", ["BSCO", "BSCHNO", "BSCHĐT"])
def test_the_code_of_a_house_before_the_lead_is_no_part_of_it(code):
    assert read(TITLE, STAMP, f"{code} - {LEAD}", *TEXT).lead == LEAD


def test_places_in_a_row_below_a_signature_are_tags():
    text = (TEXT[0], "Bà Hồ Thị Lúa ở xã Suối Cát kể năm ngoái phải gánh nước từ chân dốc.", *TEXT[1:])
    result = read(TITLE, STAMP, LEAD, *text, "Thực hiện: Hà Vy", "Sông Lam Suối Cát")
    assert [author.name for author in result.authors] == ["Hà Vy"]


def test_a_second_name_below_a_signature_is_a_writers():
    text = (TEXT[0], "Bà Hồ Thị Lúa ở xã Suối Cát kể năm ngoái phải gánh nước từ chân dốc.", *TEXT[1:])
    result = read(TITLE, STAMP, LEAD, *text, "Bài: Hà Vy", "Ảnh: Trần Suối Cát")
    assert [author.name for author in result.authors] == ["Hà Vy", "Trần Suối Cát"]


LONG = tuple(f"{line} Việc này được bàn kỹ ở từng thôn trước khi làm, ai cũng góp ý." for line in TEXT)


@pytest.mark.parametrize(
    "shown",
    [
        "Học sinh lớp 9 Trường Trung học cơ sở Suối Cát trong giờ ôn tập.",
        "Bộ đo mực nước chạy bằng pin mặt trời đặt giữa vườn đậu.",
        "Phiên chợ không đồng dành cho công nhân.",
        "Thi gói bánh chưng trong khuôn khổ lễ hội.",
    ],
)
def test_a_scene_between_long_paragraphs_is_a_caption_also_with_a_number_that_names(shown):
    assert texts(read(TITLE, STAMP, LEAD, LONG[0], shown, *LONG[1:], "Hà Vy"), "caption") == [shown]


def test_a_sentence_that_counts_is_no_caption():
    told = "Học sinh 9 trường trung học cơ sở ở Suối Cát ôn tập đến khuya."
    assert texts(read(TITLE, STAMP, LEAD, LONG[0], told, *LONG[1:], "Hà Vy"), "caption") == []


def test_how_to_do_something_is_a_subhead():
    head = "Kiểm tra kỹ trước khi mở cống"
    assert texts(read(TITLE, STAMP, LEAD, *LONG[:2], head, LONG[2], "Hà Vy"), "heading") == [head]


def test_a_caption_and_a_sentence_above_the_buttons_of_the_page_are_no_readers():
    shown = "Bộ đo mực nước chạy bằng pin mặt trời đặt giữa vườn đậu"
    last = "Từ con đập này, xã tính làm thêm hai đập nữa ở cuối nguồn."
    result = read(TITLE, STAMP, LEAD, *LONG, shown, last, "Thích", "Bình luận", "Chia sẻ")
    assert texts(result, "caption", "paragraph")[-2:] == [shown, last]


def test_headlines_below_a_pointer_to_the_end_of_the_text_are_all_of_other_stories():
    others = (
        "Chợ nổi Cái Sậy đón khách đầu năm",
        "Làng chài Bãi Dài ra khơi từ sớm",
        "Đội bóng trẻ giành vé dự vòng chung kết",
        "Xã góp xi măng cho con đập dài bốn mươi mét",
    )
    result = read(TITLE, STAMP, LEAD, *TEXT, "Đọc thêm Xã hội", *others, "Gửi bình luận")
    assert texts(result, "paragraph", "heading", "caption", "list_item") == list(TEXT)


@pytest.mark.parametrize(
    "shown",
    [
        "Ông Lò Văn Piềng, Chủ tịch UBND xã Suối Cát kiểm tra mái chợ mới.",
        "Lãnh đạo xã Suối Cát kiểm tra thân đập trước mùa lũ. Đây là nét mới ở địa phương.",
        "* Ảnh 2: Bà con xuống đập từ sáng sớm",
    ],
)
def test_an_official_at_work_and_a_picture_with_its_number_are_captions(shown):
    assert texts(read(TITLE, STAMP, LEAD, LONG[0], shown, *LONG[1:], "Hà Vy"), "caption") == [shown]


def test_two_names_in_capitals_that_no_table_knows_sign_a_text():
    result = read(TITLE, STAMP, LEAD, *TEXT, "VÀNG DÍ - HỜ CHƯ", "Tags: đập tràn, Suối Cát")
    assert result.byline == "VÀNG DÍ - HỜ CHƯ"


def test_signs_of_turning_a_page_are_no_lines_of_the_text():
    result = read(TITLE, STAMP, LEAD, TEXT[0], "< Lùi Tiếp >", *TEXT[1:], "Hà Vy")
    assert texts(result, "paragraph", "heading", "caption") == list(TEXT)


def test_a_new_face_is_a_subhead_also_with_a_place_in_it():
    head = "Diện mạo mới bên kênh Xáng"
    assert texts(read(TITLE, STAMP, LEAD, *LONG[:2], head, LONG[2], *LONG, "Hà Vy"), "heading") == [head]
