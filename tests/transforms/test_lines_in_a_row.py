"""Bare lines in a row, stamps that contradict a clock, lines above the headline. Fictional pages."""

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
