"""Lines of text without markup in forms that came late: tags, tickers, cut teasers, pictures. Fictional pages."""

import textwrap

import pytest
from bare_story import LEAD, STAMP, TEXT, TITLE, read, texts

from transforms.article import Problem
from transforms.markdown import strip_marks


def names(result):
    return [author.name for author in result.authors]


@pytest.mark.parametrize(("label", "sign"), [("Từ khóa:", ""), ("Tags", "* ")])
def test_a_tag_on_a_line_of_its_own_is_no_second_writer(label, sign):
    result = read(TITLE, STAMP, LEAD, *TEXT, "Hà Vy", label, f"{sign}Trà Đốc", f"{sign}Thủy lợi", "Chia sẻ")
    assert (names(result), result.byline) == (["Hà Vy"], "Hà Vy")


def test_a_writer_named_as_such_below_the_tags_is_one():
    result = read(TITLE, STAMP, LEAD, *TEXT, "Từ khóa:", "Trà Đốc", "Bài, ảnh: Hà Vy")
    assert set(names(result)) == {"Hà Vy"}


def test_a_subhead_in_capitals_names_nobody():
    result = read(TITLE, STAMP, LEAD, TEXT[0], "ĐƯA NƯỚC RA NGOÀI THÔN BẢN", *TEXT[1:], "Hà Vy")
    assert texts(result, "heading") == ["ĐƯA NƯỚC RA NGOÀI THÔN BẢN"]


@pytest.mark.parametrize("line", ["[img_945.jpg]", "[img_101]", "[facebook] [zalo] [print]"])
def test_the_place_of_a_picture_in_brackets_is_no_line_of_the_text(line):
    result = read(TITLE, STAMP, LEAD, TEXT[0], line, *TEXT[1:], "Hà Vy")
    assert line not in [block.text for block in result.blocks]


def test_bold_and_italic_may_go_on_in_the_next_line_but_not_in_the_next_paragraph():
    assert strip_marks("# Một\n\n**Hai\nba**\n\n_bốn\nnăm_") == "Một\n\nHai\nba\n\nbốn\nnăm"
    assert strip_marks("# Một\n\n**Hai\n\nba**") == "Một\n\n**Hai\n\nba**"


def test_what_a_browser_says_of_itself_is_no_lead():
    assert read(TITLE, STAMP, "Trình duyệt của bạn không hỗ trợ phát video.", LEAD, *TEXT).lead == LEAD


def test_the_first_words_of_the_sentence_below_are_no_headline():
    lead = f"Nhờ đập tràn mới xây ở đầu nguồn, {LEAD[4:]}"
    cut = " ".join(lead.split()[:20])
    result = read("Kinh tế", "Nước về đồng", STAMP, "Theo dõi Báo Suối Cát trên", cut, lead, *TEXT)
    assert (result.title, result.lead) == ("Nước về đồng", lead)


def test_what_touches_the_menu_and_not_the_headline_is_no_kicker():
    menu = "Kinh tế\nXã hội\nĐời sống\nTin nhanh hai mươi bốn giờ"
    assert read(menu, TITLE, STAMP, LEAD, *TEXT).kicker == ""


@pytest.mark.parametrize("line", ["Chính trị Kinh tế Quốc tế Lao động Y tế", "Tin nóng:\n\nChợ nổi Cái Sậy đón khách"])
def test_a_menu_or_a_ticker_above_the_headline_is_no_kicker(line):
    assert read("Thứ Sáu, 02/10/2026", line, TITLE, STAMP, LEAD, *TEXT).kicker == ""


def test_a_stamp_behind_the_name_of_the_site_is_the_publications():
    result = read(TITLE, "Thung Lũng Xanh online - 07:05 21/09/2026", LEAD, *TEXT)
    assert (result.published.at.day, result.published.at.hour) == (21, 7)


def test_a_box_of_another_section_with_cards_below_a_list_of_headlines_ends_the_text():
    box = "Tin mới\nChợ Đá họp lại mỗi sáng\nLàng chài Bãi Dài ra khơi"
    cards = (
        "Lắp đèn ở ba ngã tư hay xảy ra va chạm\nNgành chức năng khuyến cáo mọi người theo dõi để chủ động ứng phó.\n"
        "Đội bóng trẻ giành vé dự vòng chung kết\nTheo ghi nhận tại nhiều nơi, không khí khá sôi động ngay từ sáng sớm."
    )
    result = read(TITLE, STAMP, LEAD, *TEXT, "Chia sẻ", box, "Sống ở vùng cao", cards, "Đọc nhiều", "Cầu Bến Gỗ")
    assert texts(result, "paragraph", "heading", "caption") == list(TEXT)


def test_a_subhead_right_below_a_box_of_headlines_is_the_texts():
    box = ("TIN LIÊN QUAN", "Chợ nổi Cái Sậy đón khách suốt mùa nước", "Giữ nghề giữa phố")
    result = read(TITLE, STAMP, LEAD, TEXT[0], "Nước về trên rẫy", TEXT[1], *box, TEXT[2], TEXT[0], "Hà Vy")
    assert texts(result, "heading") == ["Nước về trên rẫy", "Giữ nghề giữa phố"]


@pytest.mark.parametrize(
    "line",
    [
        "Lễ hội đền Suối Cát đón 17.540 lượt khách",
        "* Khởi công tuyến đường ven biển giai đoạn hai",
        "Bà Hồ Thị Lúa bên luống đậu. Ảnh: Hà Vy\n\nNgư dân Bãi Ngang trúng đậm cá nục đầu mùa",
    ],
)
def test_a_bare_line_that_tells_of_something_else_is_another_storys_headline(line):
    result = read(TITLE, STAMP, LEAD, TEXT[0], line, *TEXT[1:], "Hà Vy")
    other = line.rsplit("\n", 1)[-1]
    assert other not in [block.text for block in result.blocks]
    assert texts(result, "paragraph") == list(TEXT)


@pytest.mark.parametrize(
    ("line", "kind"),
    [
        ("Pha tranh nước trên đập của hai thôn", "caption"),
        ("Tang vật vụ phá đập bị thu giữ", "caption"),
        ("Bốn tại chỗ", "heading"),
        ("Nông dân làm hướng dẫn viên", "heading"),
        ("1. Sức hút từ một con đập nhỏ", "heading"),
    ],
)
def test_a_line_between_paragraphs_shows_or_heads(line, kind):
    result = read(TITLE, STAMP, LEAD, TEXT[0], line, *TEXT[1:], *TEXT, "Hà Vy")
    assert texts(result, kind) == [line]


def test_a_paper_does_not_credit_itself_in_the_box_of_the_source():
    box = "Nguồn baosuoicat.vn Link bài gốc Copy Link https://baosuoicat.vn/"
    below = ("Link đã được copy", "Chợ Đá họp lại mỗi sáng sớm", "Làng chài ra khơi")
    result = read(TITLE, STAMP, LEAD, *TEXT, box, *below, url="https://baosuoicat.vn/dap-tran-1.html")
    assert (result.agency, result.byline) == ("", "")
    assert texts(result, "paragraph", "heading", "caption") == list(TEXT)


def test_an_address_is_wider_than_the_terminal_that_broke_the_text():
    first = "Nước về đồng từ đầu tháng ba nên bà con gieo sớm hơn mọi năm và có thêm tới"
    rows = [textwrap.fill(line, 76) for line in (TITLE, STAMP, LEAD, *TEXT, *TEXT)]
    assert len(first) == 75
    assert max(len(line) for row in rows for line in row.splitlines()) <= 76
    result = read(*rows, f"{first}\n4 sào đậu lên luống.", "Hà Vy", "1. https://baosuoicat.vn/" + "a" * 52)
    assert texts(result, "paragraph")[-1] == f"{first} 4 sào đậu lên luống."


def test_a_card_with_a_stamp_in_the_middle_does_not_end_the_text():
    card = ("Có thể bạn quan tâm", "Máy bay hạ cánh khẩn cấp giữa đêm", "01/09/2026 05:10")
    result = read(TITLE, STAMP, LEAD, TEXT[0], *card, *TEXT[1:], "Hà Vy")
    assert texts(result, "paragraph") == list(TEXT)


def test_a_line_and_a_sentence_that_share_nothing_with_the_text_are_kept():
    line, sentence = "Đội kéo co nữ giành vé vào chung kết", "Lớp học đêm có thêm mười hai chị em trong quý vừa qua."
    long = [f"{one} {other}" for one, other in zip(TEXT, (*TEXT[1:], TEXT[0]), strict=True)]
    result = read(TITLE, STAMP, LEAD, *long, line, sentence, *TEXT, "Hà Vy")
    assert {line, sentence} <= {block.text for block in result.blocks}


@pytest.mark.parametrize(
    "line",
    [
        "Bà con gọi nhau họp lại mỗi sáng sớmĐọc ngay",
        "Tin tài trợBếp lửa ấm lại giữa mùa đông",
        "Nghe bài báo00:00",
        "Nghe podcast cùng chủ đề0:00 / 7:32",
        "Tốc độ 1,25x",
        "Lưu tin đọc sau",
    ],
)
def test_buttons_and_players_that_browsers_copy_without_spaces_are_no_lines(line):
    result = read(TITLE, STAMP, LEAD, TEXT[0], line, *TEXT[1:], "Hà Vy")
    assert line not in [block.text for block in result.blocks]


@pytest.mark.parametrize("sign", ["* ", ""])
def test_villages_with_their_numbers_are_points(sign):
    points = [
        f"{sign}Thôn {name}: {count} hộ đăng ký tham gia" for name, count in (("Hương Trà Đông", 41), ("Bãi Ngang", 23))
    ]
    points.append(f"{sign}Thôn Đông Sơn: 51 hộ đăng ký tham gia")
    result = read(TITLE, STAMP, LEAD, TEXT[0], "\n".join(points), *TEXT[1:], "Hà Vy")
    assert texts(result, "list_item") == points


@pytest.mark.parametrize(
    "told",
    ["Bà Hồ Thị Lúa không giấu được niềm vui trước khi ra về.", "Vụ việc đang được tiếp tục điều tra, mở rộng."],
)
def test_what_somebody_does_not_do_or_goes_on_is_told_and_not_shown(told):
    result = read(TITLE, STAMP, LEAD, TEXT[0], told, *TEXT[1:], "Hà Vy")
    assert told in texts(result, "paragraph")


@pytest.mark.parametrize(
    "line",
    [
        "Trưởng thôn Hồ Văn Nẫm (thứ hai, trái qua) xem đập, ghi sổ.",
        "Bếp ăn của đội thi công bên chân đập.",
        "Người dân gia cố bờ suối bằng bao cát.",
    ],
)
def test_a_short_sentence_among_long_paragraphs_is_a_pictures(line):
    result = read(TITLE, STAMP, LEAD, TEXT[0], line, *TEXT[1:], TEXT[0], "Hà Vy")
    assert texts(result, "caption") == [line]


@pytest.mark.parametrize(
    "told",
    [
        "Bình khí được kiểm tra hai tháng một lần.",
        "Chủ ghe vi phạm bị tước giấy phép và buộc dỡ hàng ngay tại bến.",
        "Đoàn thanh niên dùng hai chiếc ghe vớt rác suốt ba tuần liền.",
        "Hộ nào làm tốt được gắn biển xanh trước cổng.",
        "Giá mỗi tấm chiếu từ hai trăm đến năm trăm nghìn đồng tùy khổ.",
        "Máy đo nhanh giúp có kết quả sau mười phút.",
        "Những việc làm ấy đang góp phần để cuộc sống người dân Suối Cát tốt hơn.",
        "Phụ huynh thay phiên nhau nấu ăn những hôm cô giáo nghỉ.",
        "Người bệnh được nhắc lịch khám qua tin nhắn.",
    ],
)
def test_a_habit_a_rule_a_price_or_a_result_is_told_and_not_shown(told):
    result = read(TITLE, STAMP, LEAD, TEXT[0], told, *TEXT[1:], TEXT[0], "Hà Vy")
    assert told in texts(result, "paragraph")


def test_who_stands_in_the_middle_is_said_of_a_picture():
    line = "Anh Hồ Văn Nẫm (giữa) hướng dẫn bà con quét mã tra hồ sơ."
    result = read(TITLE, STAMP, LEAD, TEXT[0], line, *TEXT[1:], TEXT[0], "Hà Vy")
    assert texts(result, "caption") == [line]


def test_a_sentence_that_hardly_shows_is_a_paragraph_where_captions_are_credited():
    line, credited = "Nước suối chảy qua thân đập.", "Đập nước nhìn từ trên cao. Ảnh: Hà Vy"
    alone = read(TITLE, STAMP, LEAD, TEXT[0], line, *TEXT[1:], TEXT[0], "Hà Vy")
    assert texts(alone, "caption") == [line]
    beside = read(TITLE, STAMP, LEAD, TEXT[0], line, TEXT[1], credited, *TEXT[2:], TEXT[0], "Hà Vy")
    assert line in texts(beside, "paragraph")


def test_where_paragraphs_are_short_sentences_one_more_is_a_paragraph():
    short = [f"{sentence}." for text in TEXT for sentence in text.rstrip(".").split(". ")]
    result = read(TITLE, STAMP, LEAD, *short, "Người dân gia cố bờ suối bằng bao cát.", short[0], "Hà Vy")
    assert texts(result, "caption") == []


@pytest.mark.parametrize(
    "stamp",
    [
        f"{STAMP}Chia sẻ qua Twitter In bài viết Chia sẻ qua Email Theo dõi Báo Suối Cát trên",
        f"Phát sóng: {STAMP} 6843 lượt xem",
    ],
)
def test_buttons_and_counters_behind_the_stamp_and_labels_before_it_hide_it_not(stamp):
    result = read(TITLE, stamp, LEAD, *TEXT)
    assert (result.published.at.day, result.published.at.hour) == (21, 7)


def test_a_row_of_topics_is_no_headline():
    topics = "Chủ đề nóng: Sắp xếp thôn bản Học tập gương sáng Suối Cát giữ nước"
    result = read(topics, STAMP, "Gửi email", "In bài", "Zalo", "f", "Đập tràn", TITLE, LEAD, *TEXT)
    assert result.title == TITLE


def test_a_name_alone_below_the_lead_signs_the_text():
    result = read(TITLE, STAMP, LEAD, "Trung Kiên", *TEXT)
    assert names(result) == ["Trung Kiên"]


def test_two_lines_of_verse_below_a_sentence_that_speaks_of_it_are_quoted():
    verse = ["Ai về xóm cũ ven sông", "Nghe con suối gọi nghe lòng nhớ quê"]
    result = read(TITLE, STAMP, LEAD, f"{TEXT[0]} Người già còn hát câu ca dao.", *verse, *TEXT[1:], "Hà Vy")
    assert texts(result, "quote") == ["\n".join(verse)]


def test_a_line_that_names_the_article_one_is_reading_is_the_sites():
    line = f"Bạn đang đọc bài viết “{TITLE} nhiều năm liền” tại mục Kinh tế của Báo Suối Cát. Mời xem thêm."
    result = read(TITLE, STAMP, LEAD, *TEXT, "Hà Vy", line)
    assert line not in [block.text for block in result.blocks]


def test_a_caption_between_stamp_and_text_is_no_headline():
    caption = "Cựu chiến binh Hồ Văn Nẫm bên những luống đậu đầu nguồn nước"
    result = read("Kinh tế", TITLE, STAMP, caption, LEAD, *TEXT, f"{caption} trước đây rất cạn.")
    assert result.title == TITLE


def test_a_brief_caption_above_the_first_paragraph_is_no_lead():
    result = read(TITLE, STAMP, "Cổ động viên đứng xem bên chân đập.", LEAD, *TEXT, *TEXT)
    assert (result.lead, texts(result, "caption")) == (LEAD, ["Cổ động viên đứng xem bên chân đập."])


def test_paragraphs_below_the_writers_name_are_no_cards():
    under = [part for text in TEXT for part in ("Nước về trên rẫy đậu", text)]
    result = read(TITLE, STAMP, LEAD, "Bài, ảnh: Hà Vy", *under)
    assert texts(result, "paragraph") == list(TEXT)
    assert set(names(result)) == {"Hà Vy"}


def test_two_sentences_of_which_the_last_has_no_stop_are_a_pictures():
    line = "Bà Hồ Thị Lúa bên luống đậu mới lên xanh ở Suối Cát. Nước về từ đầu tháng ba vừa qua"
    assert texts(read(TITLE, STAMP, LEAD, TEXT[0], line, *TEXT[1:], "Hà Vy"), "caption") == [line]


def test_a_teaser_in_a_box_of_one_headline_does_not_resume_the_text():
    teaser = "Mỗi suất quà gồm tiền mặt cùng gạo trắng, nhu yếu phẩm khác."
    box = ("Tin liên quan:", "Đẩy nhanh tiến độ thi công kè biển", teaser)
    result = read(TITLE, STAMP, LEAD, TEXT[0], *box, *TEXT[1:], "Hà Vy")
    assert texts(result, "paragraph") == list(TEXT)


def test_a_readers_vote_is_no_line_of_the_text():
    result = read(TITLE, STAMP, LEAD, *TEXT, "Hữu ích 12 Không hữu ích 1")
    assert texts(result, "paragraph") == list(TEXT)


@pytest.mark.parametrize(
    "line",
    [
        "Công an xã Suối Cát tuyên truyền phòng, chống đuối nước cho học sinh của bốn thôn ven đập.",
        "Tổ bảo vệ đập của thôn Đông trong một chuyến tuần tra.",
        "Đoàn viên xã Suối Cát vác đá lên đập. Hình ảnh được ghi lại trong một ngày cuối tuần.",
    ],
)
@pytest.mark.parametrize("last", [False, True])
def test_what_people_are_seen_doing_is_a_pictures_also_below_the_last_paragraph(line, last):
    lines = (*TEXT, TEXT[0], line) if last else (TEXT[0], line, *TEXT[1:], TEXT[0])
    result = read(TITLE, STAMP, LEAD, *lines, "Hà Vy")
    assert texts(result, "caption") == [line]


@pytest.mark.parametrize(
    "line",
    [
        "Công an đang mở rộng điều tra, truy tìm nơi tiêu thụ đá trộm của đập.",
        "Người dân được khuyến cáo nên xem mực nước đập trước khi xuống giống vụ hè thu sớm.",
        "Đoàn viên giúp dân gặt lúa chạy lũ. Chiều xuống, con đường ven đập lại rộn tiếng cười.",
    ],
)
def test_what_people_are_about_to_do_or_told_to_is_no_pictures(line):
    result = read(TITLE, STAMP, LEAD, *TEXT, TEXT[0], line, "Hà Vy")
    assert texts(result, "caption") == []


def test_points_do_not_make_the_paragraphs_short():
    points = ("- Góp được bốn trăm khối đá.", "- Đào thêm hai cái giếng.", "- Trồng được một rừng tre.")
    line = "Người dân gia cố bờ suối bằng bao cát."
    result = read(TITLE, STAMP, LEAD, TEXT[0], line, *TEXT[1:], *points, TEXT[0], "Hà Vy")
    assert texts(result, "caption") == [line]


@pytest.mark.parametrize(
    "told", ["Mỗi cái giếng do Quỹ Vì người nghèo Bãi Ngang góp một nửa", "Thôn mở Ngày hội non sông ở Gò Lau mỗi năm"]
)
def test_the_name_of_a_fund_or_a_day_is_no_seam_between_a_headline_and_its_teaser(told):
    result = read(TITLE, STAMP, LEAD, TEXT[0], f"{told}, phần còn lại do các nhà trong thôn chia đều.", *TEXT[1:])
    assert len(texts(result, "paragraph")) == len(TEXT) + 1


@pytest.mark.parametrize("shown", ["Bể chứa đặt sau nhà ông Mai Công Tòng", "Cử tri Lý Hữu Bảy trình bày kiến nghị"])
def test_a_line_with_somebodys_name_behind_what_one_is_called_is_a_caption(shown):
    result = read(TITLE, STAMP, LEAD, TEXT[0], shown, *TEXT[1:], "Hà Vy")
    assert texts(result, "caption") == [shown]


def test_the_writer_above_the_headline_of_another_story_signs_the_text():
    told = "Khách qua đò kể rằng bến cũ lầy lội quanh năm. Nay ai xuống đò cũng khô chân, xe máy đẩy là lên."
    card = ("(Video) Xã Gò Lau có bến đò mới", told)
    result = read(TITLE, STAMP, LEAD, *TEXT, "Sa Lin", *card, "Ý kiến bạn đọc")
    assert (names(result), texts(result, "paragraph")) == (["Sa Lin"], list(TEXT))


def test_a_text_goes_on_below_a_name_with_a_subhead_and_a_paragraph_about_the_same():
    more = (
        "Ống dẫn xuống hai thôn",
        "Tiền ống do các nhà đóng dần. Hai thôn dưới sẽ có nước trước mùa khô năm tới của cả xã.",
    )
    result = read(TITLE, STAMP, LEAD, *TEXT, "Sa Lin", *more, "Ý kiến bạn đọc")
    assert more[1] in texts(result, "paragraph")


def test_a_name_in_capitals_above_the_stamp_below_the_text_signs_it():
    other = "Cây cầu hai trăm mét nối hai bờ Bến Gỗ. Nó được xây trong bốn năm, chậm hơn hẹn một năm vì thiếu đá."
    below = (f"Ngày đăng: {STAMP}", "Chia sẻ bài viết", "Cầu Bến Gỗ thông xe", other)
    result = read(TITLE, LEAD, *TEXT, "TẤN LỰC", *below)
    assert names(result) == ["TẤN LỰC"]


def test_a_name_that_is_a_label_too_keeps_its_initial():
    assert names(read(TITLE, f"P. Đăng • {STAMP}", LEAD, *TEXT)) == ["P. Đăng"]


def test_a_question_about_the_page_makes_no_reader_of_the_writer():
    result = read(TITLE, STAMP, LEAD, *TEXT, "Văn Đoàn", "Bạn thích bài viết này?", "Thích Chia sẻ", "ĐỌC TIẾP")
    assert names(result) == ["Văn Đoàn"]


def test_a_long_caption_above_the_lead_is_no_paragraph_before_it():
    shown = "Học sinh vui mừng nhận áo phao từ đội thi công đập tràn trong sân trường"
    assert read(TITLE, STAMP, shown, LEAD, *TEXT).lead == LEAD


def test_headlines_with_a_sign_right_below_the_lead_are_of_other_stories():
    others = ("- Giá vàng trong nước đảo chiều tăng mạnh", "- Chia lại luồng xe trước cổng chợ Gò Lau")
    result = read(TITLE, STAMP, LEAD, *others, *TEXT, "Hà Vy")
    assert not {*others} & {block.text for block in result.blocks}


TEASERS = (
    ("Chợ nổi Cái Sậy đón khách đầu năm", "Khách đến chợ đông gấp đôi ngày thường, ghe đậu kín hai bờ."),
    ("Trường Gò Lau có phòng đọc sách", "Phòng đọc do phụ huynh cùng thầy cô góp sách và đóng kệ."),
    ("Cầu Rạch Đào cấm xe tải nặng", "Mố cầu phía nam bị nứt, xe nặng đi vòng qua bến phà."),
    ("Mùa cá linh về muộn ở đầu nguồn", "Ngư dân cho hay nước năm nay lên chậm hơn mười hai ngày."),
)


@pytest.mark.parametrize(
    "shown",
    [
        (
            "Chùm ảnh: Đập tràn mùa nước",
            STAMP,
            "Một góc đập. Ảnh: Hà Vy",
            "Dân góp đá. Ảnh: Hà Vy",
            "Bạn có thể quan tâm",
        ),
        ("Video: Nước về Suối Cát", STAMP, "00:00 / 03:42", "Thực hiện: Hà Vy", "Tin liên quan"),
    ],
)
def test_pictures_or_a_player_above_teasers_are_no_article(shown):
    result = read("Kinh tế", "Xã hội", *shown, *(line for pair in TEASERS for line in pair))
    assert isinstance(result, Problem)


def test_sections_with_headlines_and_a_teaser_each_are_a_listing():
    lines = [
        (s, TEASERS[0][0], TEASERS[1][0], TEASERS[2][0], f"{LEAD[:-1]} hơn cả.") for s in ("Kinh tế", "Xã hội", "Y tế")
    ]
    result = read(STAMP, *(line for section in lines for line in section), "Liên hệ")
    assert (type(result), result.reason) == (Problem, "listing")


def test_further_headlines_below_a_label_go_when_they_share_nothing_with_the_text():
    others = ("Chợ nổi Cái Sậy đón khách đầu năm", "Xử lý nghiêm xe quá tải trên đường tỉnh 921")
    result = read(TITLE, STAMP, LEAD, TEXT[0], "Xem thêm", *others, *TEXT[1:], "Hà Vy")
    assert [block.text for block in result.blocks if block.text in others] == []


def test_a_caption_below_the_headline_of_another_story_stays():
    shown = "Dân góp đá lên con đập dài bốn mươi mét"
    result = read(TITLE, STAMP, LEAD, TEXT[0], "Xem thêm", "Chợ nổi Cái Sậy đón khách", shown, *TEXT[1:], "Hà Vy")
    assert shown in [block.text for block in result.blocks]


def test_a_text_goes_on_below_a_poll_whose_button_is_the_sites():
    poll = ("Bạn nghĩ gì về con đập này?", "Nên nhân rộng", "Cần xem xét lại", "Gửi ý kiến")
    last = "Xã tính kéo ống dẫn nước xuống hai thôn dưới trước mùa khô tới, tiền ống do các nhà đóng dần trong ba vụ."
    result = read(TITLE, STAMP, LEAD, *TEXT, *poll, last, "Nguồn: TTXVN")
    assert texts(result, "paragraph", "heading") == [*TEXT, last]


def test_a_question_above_a_button_at_the_end_is_a_poll():
    poll = ("Con đập này có đáng tiền không?", "Nên nhân rộng", "Cần xem xét lại", "Gửi ý kiến")
    assert texts(read(TITLE, STAMP, LEAD, *TEXT, *poll), "paragraph", "heading") == list(TEXT)


@pytest.mark.parametrize(
    "line",
    [
        "4,5/5 (12 lượt)",
        "Bạn có hài lòng với bài viết này?",
        "Tiếp theo: Giá lúa hè thu tăng nhẹ",
        "Sự kiện: Nước về đồng khô",
    ],
)
def test_what_rates_or_points_on_is_no_line_of_the_text(line):
    result = read(TITLE, STAMP, LEAD, TEXT[0], line, *TEXT[1:])
    assert line not in [block.text for block in result.blocks]
