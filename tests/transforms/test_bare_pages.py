"""Whole pages as a browser copies them: menus, clocks, boxes, cards around a text without markup. Fictional pages."""

import pytest
from bare_story import FETCHED, LEAD, STAMP, TEXT, TITLE, read, texts

from connectors.page import Page
from transforms.article import Problem
from transforms.extract import extract

MENU = ("* Trang nhất", "* Dân tộc - Tôn giáo", "* Bạn đọc và tòa soạn xa gần", "* Nhịp cầu nhân ái")


def names(result):
    return [author.name for author in result.authors]


@pytest.mark.parametrize(
    "above",
    [
        MENU,
        ("Thứ Sáu, 02/10/2026 18:38", *MENU, f"Trang chủ Kinh tế {TITLE}", "Kinh tế"),
        ("TIÊU ĐIỂM", "Cầu Bến Gỗ thông xe", "Cây cầu dài hai trăm mét nối hai bờ Bến Gỗ sau bốn năm xây dựng."),
        ("Làng chài Bãi Dài ra khơi", "01/09/2026 05:10", "Chợ Đá họp lại mỗi sáng", "02/09/2026 06:20"),
        ("USD 25.274 26.164", "SJC 116.550 110.748"),
    ],
)
def test_the_headline_stands_above_the_stamp_whatever_stands_before(above):
    result = read(*above, TITLE, STAMP, LEAD, *TEXT)
    assert (result.title, result.lead, result.published.at.day) == (TITLE, LEAD, 21)


def test_a_stamp_below_the_lead_is_the_texts():
    result = read(*MENU, TITLE, LEAD, "Hà Vy", STAMP, "Đập tràn nhìn từ chân dốc. Ảnh: Hà Vy", *TEXT)
    assert (result.title, result.lead, names(result)) == (TITLE, LEAD, ["Hà Vy"])


@pytest.mark.parametrize(
    "line", [f"{STAMP}In bài viết Theo dõi Báo Suối Cát trên", "07:05 - 21/09/2026 Hà Vy 3.708 lượt xem"]
)
def test_a_line_that_begins_with_day_and_hour_is_the_stamp(line):
    result = read(TITLE, line, LEAD, *TEXT)
    assert (result.published.at.hour, result.title) == (7, TITLE)


def test_an_hour_on_the_line_below_its_day_belongs_to_it():
    assert read(TITLE, "Thứ Hai, 21/09/2026", "07:05", LEAD, *TEXT).published.precision == "minute"


def test_a_stamp_below_the_signature_closes_the_page():
    assert read(TITLE, LEAD, *TEXT, "Thực hiện: Hà Vy", STAMP, "Chia sẻ bài viết").published.raw == STAMP


def test_a_few_words_above_the_lead_are_the_sites():
    assert texts(read(TITLE, STAMP, "Phóng to chữ", "Chế độ ban đêm", LEAD, *TEXT), "heading", "paragraph") == list(
        TEXT
    )


def test_a_table_of_contents_is_told_by_its_lines_that_come_again():
    parts = ("Góp đá xây đập", "Kéo ống xuống thôn")
    result = read(TITLE, STAMP, LEAD, "Trong bài này", *parts, TEXT[0], parts[0], TEXT[1], parts[1], TEXT[2])
    assert texts(result, "heading", "list_item", "caption") == list(parts)


@pytest.mark.parametrize("button", [("Bình chọn Xem kết quả",), ("Biểu quyết",)])
def test_a_poll_between_paragraphs_is_no_text(button):
    poll = ("Theo bạn, việc nào cần làm trước?", "Kéo thêm ống dẫn", "Trồng rừng đầu nguồn", *button)
    result = read(TITLE, STAMP, LEAD, TEXT[0], *poll, *TEXT[1:])
    assert texts(result, "paragraph", "heading", "list_item", "caption") == list(TEXT)


def test_a_headline_and_a_sentence_about_other_people_are_another_story():
    teaser = "Mười hai tay chèo của Bến Gỗ về nhất trên khúc sông dài hai cây số sáng qua."
    result = read(TITLE, STAMP, LEAD, TEXT[0], "Đội ghe Bến Gỗ giành cúp sau mười năm", teaser, *TEXT[1:])
    assert texts(result, "paragraph", "heading", "caption") == list(TEXT)


def test_a_subhead_and_a_sentence_about_the_storys_people_stay():
    line = "Vụ rồi bà Hồ Thị Lúa thu hai tạ đậu trên đất Suối Cát, gấp ba năm ngoái nhờ đủ nước."
    assert line in read(TITLE, STAMP, LEAD, TEXT[0], "Bà Lúa trồng thêm đậu bên Suối Cát", line, *TEXT[1:]).text


def test_points_of_an_enumeration_have_their_head():
    points = ("Thôn Một, xã Suối Cát: từ 6 giờ đến 9 giờ;", "Thôn Hai, xã Suối Cát: từ 9 giờ đến 12 giờ;")
    result = read(TITLE, STAMP, LEAD, TEXT[0], "Lịch mở nước theo thôn", *points, *TEXT[1:])
    assert (texts(result, "heading"), texts(result, "list_item")) == (["Lịch mở nước theo thôn"], list(points))


def test_one_short_sentence_that_names_a_place_is_a_caption():
    line = "Xe chở đá qua chân dốc Suối Cát."
    assert texts(read(TITLE, STAMP, LEAD, TEXT[0], line, *TEXT[1:]), "caption") == [line]


@pytest.mark.parametrize(
    "line", ["Bà Hồ Thị Lúa là người góp đá đầu tiên.", "Năm 2024 đập đã xong.", "Rồi ai cũng có nước."]
)
def test_a_short_sentence_that_tells_is_none(line):
    assert line in read(TITLE, STAMP, LEAD, TEXT[0], line, *TEXT[1:]).text


def test_the_next_story_with_its_stamp_is_another():
    other = ("Sáp nhập trường làng ven suối", "Hà Vy", "12/06/2026 13:48", *TEXT[::-1])
    result = read(TITLE, STAMP, LEAD, *TEXT, "làng nghề giữ nước", "* * *", "Giáo dục", *other)
    assert texts(result, "paragraph") == list(TEXT)


def test_a_list_of_results_behind_a_box_is_of_the_text_that_its_signature_closes():
    results = ("Suối Cát - Bến Gỗ: 1-0", "Chợ Đá - Bãi Dài: 2-2")
    box = ("Tin liên quan", "Mùi khói lam chiều ở phố cũ Bến Gỗ")
    result = read(TITLE, STAMP, LEAD, *TEXT, *box, "Bảng kết quả", *results, "HÀ VY", "Từ khóa: làng nghề")
    assert (texts(result, "list_item", "paragraph")[len(TEXT) :], names(result)) == (list(results), ["HÀ VY"])


def test_a_menu_of_sections_below_the_text_is_none_of_it():
    below = ("Xem phiên bản máy tính", "Thời sự", "Kinh tế", "Văn hóa", "Pháp luật", "Thể thao")
    assert texts(read(TITLE, STAMP, LEAD, *TEXT, *below), "paragraph", "heading", "list_item") == list(TEXT)


@pytest.mark.parametrize(
    "line",
    [
        "Đọc thêm Cầu Bến Gỗ thông xe sau bốn năm chờ đợi",
        f"Bạn vừa đọc xong bài viết: {TITLE}",
        "Chợ Đá họp lại mỗi sáng • Làng chài Bãi Dài ra khơi • Cầu Bến Gỗ thông xe hôm nay",
        "Gửi email | In trang | Nghe nội dung bài viết",
    ],
)
def test_pointers_and_bars_between_paragraphs_are_no_text(line):
    result = read(TITLE, STAMP, LEAD, TEXT[0], line, *TEXT[1:])
    assert texts(result, "paragraph", "heading", "caption", "list_item") == list(TEXT)


def test_a_headline_printed_twice_is_no_kicker():
    assert read(TITLE, TITLE, STAMP, LEAD, *TEXT).kicker == ""


def test_headlines_below_a_label_inside_the_text_are_links():
    links = ("Xem thêm", "Voi rừng về nương rẫy Bến Gỗ", "Báu vật ngủ dưới ruộng ngô Bãi Dài")
    result = read(TITLE, STAMP, LEAD, *TEXT, *links, TEXT[0])
    assert texts(result, "paragraph", "heading", "caption") == [*TEXT, TEXT[0]]


def test_a_path_a_headline_and_a_button_to_reply_are_no_reader():
    result = read("Xã hội / Tái định cư ven suối", TITLE, STAMP, "Gửi phản hồi", "Giọng nữ 0:00 / 8:13", LEAD, *TEXT)
    assert result.title == TITLE


@pytest.mark.parametrize("gap", [(), ("",)])
def test_a_mark_on_a_line_of_its_own_opens_the_text_below_it(gap):
    result = read(TITLE, STAMP, "(Báo Suối Cát) -", *gap, LEAD, *TEXT)
    assert (result.lead, result.house_prefix, result.agency, result.byline) == (LEAD, "(Báo Suối Cát) -", "", "")


@pytest.mark.parametrize("name", ["Báo Suối Cát", "Báo Suối Cát Online", "Báo Suối Cát điện tử"])
def test_the_name_of_the_paper_that_the_imprint_has_too_signs_nothing(name):
    imprint = "Bản quyền thuộc Báo Suối Cát"
    result = read(TITLE, name, STAMP, LEAD, *TEXT, "Hà Vy", "Chia sẻ bài viết", imprint)
    assert (result.agency, result.byline) == ("", "Hà Vy")


def test_another_paper_than_the_imprints_is_the_source():
    result = read(TITLE, "Báo Gò Sỏi", STAMP, LEAD, *TEXT, "Chia sẻ bài viết", "Bản quyền thuộc Báo Suối Cát")
    assert result.byline == "Báo Gò Sỏi"


def test_a_headline_that_names_strangers_is_no_subhead_of_the_text():
    stranger, own = "Giữ nghề dệt chiếu Vạn Phú Đông", "Giữ nước cho ruộng Suối Cát"
    result = read(TITLE, STAMP, LEAD, TEXT[0], stranger, TEXT[1], own, TEXT[2])
    assert texts(result, "heading", "caption") == [own]


def test_two_headlines_together_that_name_strangers_are_links():
    others = ("Vạn Phú Đông khánh thành cầu treo mới", "Thanh niên Lũng Đào trồng lại nghìn gốc quế")
    assert not set(others) & {b.text for b in read(TITLE, STAMP, LEAD, TEXT[0], *others, TEXT[1], TEXT[2]).blocks}


def test_results_that_name_strangers_are_a_list():
    scores = ("Vạn Phú Đông - Lũng Đào Hạ: 2-1", "Gò Sỏi - Bãi Dài Thượng: 0-0")
    result = read(TITLE, STAMP, LEAD, TEXT[0], "Kết quả các trận đấu", *scores, TEXT[1], TEXT[2])
    assert texts(result, "list_item") == list(scores)


def test_a_caption_may_name_anybody():
    caption = "Chị Lò Thị Mận thu hoạch đậu bên bờ suối Nậm Khao"
    assert texts(read(TITLE, STAMP, LEAD, TEXT[0], caption, TEXT[1], TEXT[2]), "caption") == [caption]


def test_lines_that_begin_with_day_and_hour_are_cards():
    cards = ("19/09/2026 07:54 - Chợ Đá họp lại mỗi sáng", "18/09/2026 17:20 - Cầu Bến Gỗ thông xe")
    result = read(TITLE, STAMP, LEAD, *TEXT, "< Trước Tiếp theo >", *cards)
    assert texts(result, "paragraph", "heading", "caption") == list(TEXT)


def test_the_last_headline_of_a_list_above_the_title_is_no_kicker():
    result = read("TIÊU ĐIỂM", "Chợ Đá họp lại mỗi sáng chủ nhật", "Cầu Bến Gỗ thông xe sớm", TITLE, STAMP, LEAD, *TEXT)
    assert (result.title, result.kicker) == (TITLE, "")


@pytest.mark.parametrize("bar", ["In bài viết này Gửi email cho bạn bè", "Hữu ích với tôi"])
def test_buttons_between_stamp_and_text_are_no_headline(bar):
    result = read(*MENU, TITLE, "Hà Vy", STAMP, bar, LEAD, *TEXT)
    assert (result.title, result.lead) == (TITLE, LEAD)


def test_below_the_stamp_even_a_short_headline_wins_over_the_end_of_a_list_above_it():
    listed = ("Chợ Đá họp lại mỗi sáng chủ nhật", "Cầu Bến Gỗ thông xe sớm một tháng")
    assert read("TIÊU ĐIỂM", *listed, STAMP, "Giữ nước cho đồng", LEAD, *TEXT).title == "Giữ nước cho đồng"


def test_sections_in_a_row_are_a_menu():
    menu = "Trang nhất Thời sự Chính trị Kinh tế Xã hội Văn hóa Giáo dục Pháp luật Thể thao Du lịch"
    assert read("Thứ Sáu, 02/10/2026", menu, "Kinh tế", TITLE, STAMP, LEAD, *TEXT).title == TITLE


def test_the_day_of_a_digest_stands_in_its_headline():
    assert read(*MENU, "Tin nhanh Suối Cát ngày 21-9", STAMP, LEAD, *TEXT).title == "Tin nhanh Suối Cát ngày 21-9"


def test_headlines_with_their_sentences_above_the_text_are_other_stories():
    cards = (
        "Vạn Phú Đông khánh thành cầu treo mới ở bến Gỗ",
        "Cây cầu dài hai trăm mét nối hai bờ Vạn Phú Đông sau bốn năm xây dựng và hai lần đổi nhà thầu.",
        "Thanh niên Lũng Đào trồng lại nghìn gốc quế trên nương cũ",
        "Những gốc quế đầu tiên bén rễ đã được chia cho từng nhà trông coi đến lúc khép tán ở Lũng Đào.",
    )
    meta = ("In", "Email", "Chuyên mục: Thế giới", "Được đăng: Thứ Hai, 21 Tháng 9 2026 07:05", "Viết bởi Hà Vy")
    result = read("Giá vàng", "02/10/2026 09:49", *cards, TITLE, *meta, LEAD, *TEXT)
    assert (result.title, result.published.at.day) == (TITLE, 21)


@pytest.mark.parametrize(
    "line",
    [
        "Các đội thuyền bứt tốc về đích",
        "Người dân ra bờ đập trong tiết trời lạnh",
        "Luật sư tư vấn thủ tục miễn phí cho bà con",
        "Bến nước Suối Cát lúc sáng tinh mơ",
        "Minh họa: Bến nước quê nhà",
        "Đại diện nhà tài trợ trao bảng tượng trưng cho hộ nghèo ở xã Suối Cát Thượng.",
    ],
)
def test_a_line_that_shows_somebody_or_a_place_is_a_caption(line):
    assert texts(read(TITLE, STAMP, LEAD, TEXT[0], line, TEXT[1], TEXT[2]), "caption") == [line]


@pytest.mark.parametrize(
    "line",
    ["Người dân là gốc của con đập", "Dân góp đá, xã góp xi măng", "Đẩy mạnh đắp đập giữ nước trước mùa khô hạn"],
)
def test_a_line_that_claims_something_is_a_subhead(line):
    assert texts(read(TITLE, STAMP, LEAD, TEXT[0], line, TEXT[1], TEXT[2]), "heading") == [line]


def test_lines_of_a_list_stand_together_and_what_stands_apart_is_none_of_them():
    items = ("hai bao xi măng", "ba xe đá hộc", "Cọc tre vót nhọn", "dây mây chẻ đôi")
    page = [part for line in (TITLE, STAMP, LEAD, TEXT[0], "Bờ đập nhìn từ nhà bà Hồ Thị Lúa", "Vật liệu phải lo")
            for part in (line, "")]  # fmt: skip
    rest = [part for line in TEXT[1:] for part in ("", line)]
    body = "\n".join([*page, *items, *rest]).encode()
    result = extract(Page("", "", "", 200, (("content-type", "text/plain; charset=utf-8"),), FETCHED, body))
    assert (texts(result, "list_item"), texts(result, "heading")) == (list(items), ["Vật liệu phải lo"])
    assert texts(result, "caption") == ["Bờ đập nhìn từ nhà bà Hồ Thị Lúa"]


def test_a_headline_and_its_teaser_on_one_line_are_no_text_when_they_name_strangers():
    glued = (
        "Vạn Phú Đông khánh thành cầu treo mới Sau bốn năm xây dựng, cây cầu hai trăm mét đã nối hai bờ Vạn Phú Đông"
        " trong ngày nước lớn."
    )
    assert glued not in texts(read(TITLE, STAMP, LEAD, TEXT[0], glued, TEXT[1], TEXT[2]), "paragraph", "caption")


def test_headlines_copied_without_spaces_are_no_caption():
    ticker = "Tin vừa cập nhậtChợ Đá họp lại mỗi sáng chủ nhậtCầu Bến Gỗ thông xe sớm một tháng trước Tết"
    assert ticker not in {block.text for block in read(TITLE, STAMP, LEAD, ticker, *TEXT).blocks}


def test_below_the_signature_headlines_are_no_captions_whatever_their_box_is_called():
    others = ("Chợ Đá họp lại mỗi sáng chủ nhật", "Cầu Bến Gỗ thông xe sớm một tháng")
    result = read(TITLE, STAMP, LEAD, *TEXT, "Hà Vy", "Đọc gì hôm nay", *others)
    assert not set(others) & {block.text for block in result.blocks}


def test_the_head_of_what_readers_say_is_no_text():
    said = ("Tư Mía - 12/09/2026", "Đập đẹp quá.", "Ba Lúa - 13/09/2026", "Nước về là vui.")
    assert "Nói gì về đập" not in read(TITLE, STAMP, LEAD, *TEXT, "Nói gì về đập", *said).text


def test_a_digest_whose_items_begin_with_a_sign_has_no_lead():
    items = [f"■ {text}" for text in TEXT]
    assert read("Tin nhanh Suối Cát trong ngày", STAMP, *items).lead == ""


def test_an_hour_in_the_next_item_of_a_list_belongs_to_its_day():
    assert read(TITLE, "* 21/09/2026", "* 07:05", LEAD, *TEXT).published.precision == "minute"


POEM = (
    "Ta về bến nước chiều nay", "Cây me vẫn đứng như ngày ta đi", "Sóng đưa con chữ thầm thì",
    "Mẹ ngồi gỡ lưới nói gì với sông", "Đập xa giữ nước đầy đồng", "Lúa non đã bén rễ trong gió lành",
    "Con cò đậu xuống bờ xanh", "Nghe câu hát cũ vòng quanh bến chờ",
)  # fmt: skip


def test_a_poem_below_its_stamp_is_the_text_whatever_stands_below():
    below = ("Đọc gì hôm nay", "Chợ Đá họp lại mỗi sáng chủ nhật", LEAD)
    result = read(*MENU, "Về lại bến xưa", STAMP, *POEM, "Giàng A Chu", "Chia sẻ bài viết", *below)
    assert (result.title, names(result)) == ("Về lại bến xưa", ["Giàng A Chu"])
    assert all(line in result.text for line in POEM)
    assert LEAD not in result.text


def test_a_page_of_menus_and_headlines_has_no_text():
    others = [
        f"Chuyện đồng áng ở Suối Cát, phần thứ {n}" for n in ("hai", "ba", "tư", "năm", "sáu", "bảy", "tám", "chín")
    ]
    result = read(*MENU, TITLE, STAMP, "Chia sẻ", "Video khác", *others, "Dẫn nguồn báo này khi trích đăng tin, bài.")
    assert isinstance(result, Problem)


def test_a_poem_with_a_day_and_no_hour_above_it_is_a_text():
    result = read("Về lại bến xưa", "Thứ Hai, ngày 21/09/2026", *POEM, "Giàng A Chu", "Chia sẻ bài viết")
    assert POEM[-1] in result.text


def test_a_name_in_capitals_beside_the_stamp_signs():
    assert names(read(TITLE, "GIÀNG A CHU", f"• {STAMP}", LEAD, *TEXT)) == ["GIÀNG A CHU"]


def test_a_signature_with_its_role_closes_a_text_below_a_speaker_as_well():
    quoted = "Con đập dài bốn mươi mét do dân góp đá, xã góp xi măng."
    note = "Mọi sự giúp đỡ xin gửi về: bà Hồ Thị Lúa, thôn 2, xã Suối Cát; điện thoại 0900 000 000."
    result = read(TITLE, STAMP, LEAD, *TEXT, quoted, "Trưởng thôn Suối Cát - Hồ Văn Đá", "Bài, ảnh: Hà Vy", note)
    assert (result.byline, note in result.text) == ("Bài, ảnh: Hà Vy", True)


def test_a_picture_between_headline_and_stamp_is_no_lead():
    caption = "Một góc đập tràn ở xã Suối Cát."
    result = read(TITLE, caption, STAMP, LEAD, *TEXT)
    assert (result.lead, texts(result, "caption")) == (LEAD, [caption])


def test_a_few_words_below_the_last_sentence_are_buttons():
    buttons = ("Lưu vào mục yêu thích", "Gửi cho người thân")
    assert not set(buttons) & {block.text for block in read(TITLE, STAMP, LEAD, *TEXT, *buttons, "Tin cũ hơn").blocks}


def test_a_series_of_headlines_that_name_strangers_goes_with_its_head_whatever_that_is():
    series = ("Vạn Phú Đông khánh thành cầu treo mới", "Thanh niên Lũng Đào trồng lại nghìn gốc quế",
              "Chợ phiên Nậm Khao họp lại sau mùa lũ")  # fmt: skip
    result = read(TITLE, STAMP, LEAD, TEXT[0], "Trọn bộ câu chuyện", *series, TEXT[1], TEXT[2])
    assert not {"Trọn bộ câu chuyện", *series} & {block.text for block in result.blocks}


@pytest.mark.parametrize("head", ["Chuyện cùng miền", "Ngược dòng:"])
def test_one_headline_that_names_strangers_goes_with_the_words_before_it(head):
    link = "Bà con Vạn Phú Đông khánh thành cầu treo mới"
    lines = (f"{head} {link}",) if head.endswith(":") else (head, link)
    result = read(TITLE, STAMP, LEAD, TEXT[0], *lines, TEXT[1], TEXT[2])
    assert not set(lines) & {block.text for block in result.blocks}


def test_names_of_winners_stay():
    winners = ("Đội Vạn Phú Đông và Đội Lũng Đào", "Đội Nậm Khao và Đội Gò Sỏi Bắc", "Đội Bãi Dài và Đội Cửa Lạch")
    kept = {block.text for block in read(TITLE, STAMP, LEAD, TEXT[0], *winners, TEXT[1], TEXT[2]).blocks}
    assert set(winners) <= kept


def test_an_article_of_a_law_is_no_headline():
    law = "Điều 1. Phạm vi điều chỉnh của quy định"
    rule = "Quyết định này quy định việc lấy nước ở đập, trình tự xả nước và tiền công giữ đập trên toàn xã Suối Cát."
    result = read(TITLE, STAMP, "Xã Suối Cát vừa ban hành quyết định mới về đập tràn từ hôm nay.", law, rule, *TEXT)
    assert result.title == TITLE


@pytest.mark.parametrize("line", ["Phản ánh của bạn đọc xin gọi 0900.000.000", "Giọng Huế", "Tin tài trợ"])
def test_calls_and_voices_are_furniture(line):
    assert line not in {block.text for block in read(TITLE, STAMP, LEAD, TEXT[0], line, TEXT[1], TEXT[2]).blocks}


def test_results_below_the_line_that_announces_them_are_items():
    results = (
        "Suối Cát - Đồng Tiến: 2-0",
        "Công an Suối Cát - Thanh niên Mường Vọ: 0-1",
        "Than Đồng Tiến - Cảng Vọ: 4-2",
    )
    result = read(TITLE, STAMP, LEAD, TEXT[0], "Kết quả cụ thể:", *results, TEXT[1], TEXT[2], "Kiều Oanh")
    assert texts(result, "list_item") == list(results)


def test_a_long_row_of_buttons_below_the_headline_is_none():
    row = "Chia sẻ qua Twitter In bài viết Chia sẻ qua Email Theo dõi Báo Suối Cát trên"
    assert read(*MENU, TITLE, row, STAMP, LEAD, *TEXT, "Kiều Oanh").title == TITLE


def test_other_news_that_were_printed_before_end_a_text():
    result = read(TITLE, STAMP, LEAD, *TEXT, "Các tin khác đã đưa:", "Chợ phiên mở lại sau mùa mưa lũ", STAMP)
    assert texts(result, "paragraph") == list(TEXT)
