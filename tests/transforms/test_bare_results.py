"""Results, tables, questions and poems in text without markup: what stands beside them stays. Fictional pages."""

import pytest
from bare_story import LEAD, STAMP, TEXT, TITLE, read, texts

from transforms import dates, scenes
from transforms.article import Problem

SECOND = "Kết quả đua thuyền nam nữ"


def test_results_with_marks_in_brackets_are_no_headlines_of_strangers():
    results = ("Nhất nam: Hồ Văn Sơn (1 giờ 14 phút 12 giây)", "Nhì nam: Lục Công Tý (1 giờ 16 phút 08 giây)")
    result = read(TITLE, STAMP, LEAD, TEXT[0], SECOND, *results, *TEXT[1:])
    assert {SECOND, *results} <= set(texts(result, "heading", "list_item", "caption"))


def test_what_a_table_is_called_and_what_explains_it_stay():
    rows = ("Hạng\tĐơn vị\tVàng\tBạc", "1\tSuối Cát\t45\t39", "2\tĐá Bạc\t28\t22", "3\tBến Gỗ\t18\t17")
    unit = "(Đơn vị tính: chiếc, cập nhật lúc 9 giờ)"
    result = read(TITLE, STAMP, LEAD, TEXT[0], "Bảng tổng sắp huy chương", "\n".join(rows), unit, *TEXT[1:])
    assert texts(result, "heading") == ["Bảng tổng sắp huy chương"]
    assert unit in texts(result, "paragraph")


def test_a_line_right_above_another_bare_line_is_a_caption():
    lines = ("Đập tràn Suối Cát khang trang, sạch sẽ", "Dân biết, dân chấm điểm")
    result = read(TITLE, STAMP, LEAD, TEXT[0], *lines, *TEXT[1:])
    assert (texts(result, "caption"), texts(result, "heading")) == ([lines[0]], [lines[1]])


def test_tidiness_is_no_future():
    assert scenes.beside_heads("Tuyến đường thôn Đá Bạc khang trang, sạch sẽ") > 0


def test_a_question_with_its_speaker_is_no_subhead():
    asked = "P.V: Những năm đầu thế nào?"
    result = read(TITLE, STAMP, LEAD, TEXT[0], asked, *TEXT[1:])
    assert asked in texts(result, "paragraph")


def test_what_an_expert_is_asked_leads_and_who_answers_does_not():
    asked = (
        "Mẹ tôi vừa ngã trong nhà tắm, không biết nên đỡ dậy ngay hay chờ. Xin bác sĩ chỉ dẫn. (Hồ Thị Lụa, xã Đá Bạc)"
    )
    answers = "Bác sĩ Lê Thị Na, Trưởng khoa Chấn thương chỉnh hình, Bệnh viện Đa khoa tỉnh Suối Cát, tư vấn:"
    assert read(TITLE, STAMP, asked, answers, *TEXT).lead == asked
    assert read(TITLE, STAMP, answers, *TEXT).lead == ""


@pytest.mark.parametrize(
    ("line", "minute"),
    [
        ("Chủ Nhật, 20/09/2026 -- Cập nhật lúc 09:13", 13),
        ("20/09/2026, cập nhật: 09:13", 13),
        ("10:17 ngày 20/09/2026 | Cập nhật 15:29", 17),
    ],
)
def test_an_hour_behind_the_word_for_an_update_belongs_to_the_day_that_has_no_other(line, minute):
    assert read(TITLE, line, LEAD, *TEXT).published.at.minute == minute
    assert len(dates.find(line)) == 1


VERSE = (
    "Làng tôi nằm úp bên gành", "Thuyền nan úp mặt dỗ dành sóng khuya",
    "Đàn ông đi biển chưa về", "Đàn bà vá lưới bên hè đèn chong",
    "Trẻ con chân đất long nhong", "Nhặt con ốc nhỏ nghe trong tiếng cười",
    "Nghe đâu vọng tiếng ba ơi", "Gió mang về tự chân trời mặn môi",
)  # fmt: skip


@pytest.mark.parametrize("above", [(), ("Báo Suối Cát cuối tuần",)])
def test_a_poem_may_be_called_by_two_words(above):
    assert read(*above, "Làng biển", "13/08/2026 18:21", *VERSE, "HỒ VĂN SƠN").title == "Làng biển"


def test_what_is_said_is_the_headline_below_the_name_of_its_series():
    said = '"Trường nội trú không chỉ dạy chữ"'
    assert read("Trò chuyện đầu năm học", said, STAMP, LEAD, *TEXT).title == said


def test_entries_above_the_numbers_of_further_pages_are_a_list():
    entries = [
        line
        for day in range(10, 16)
        for line in (f"Thôn Đá Bạc có đường thứ {day}", f"0{day - 10}:25 {day}/09/2026", TEXT[0])
    ]
    found = read(*entries, "1 2 3 Trang sau", "Tin nổi bật", TITLE, LEAD, "Chợ Đá họp lại mỗi sáng", TEXT[1], TEXT[2])
    assert isinstance(found, Problem)
    assert found.reason == "listing"


RESULTS = tuple(
    f"{place}: {name} (1 giờ {minutes} phút 12 giây)"
    for place, name, minutes in (
        ("Nhất nam", "Hồ Văn Sơn", 14), ("Nhì nam thanh niên", "Lục Công Tý", 16),
        ("Nhất nữ", "Hồ Thị Lụa", 31), ("Nhì nữ lứa tuổi trung niên", "Lê Na", 33),
    )
)  # fmt: skip


def test_results_above_the_last_sentence_and_a_box_are_no_headlines():
    closing = "Từ tiền thưởng của giải, bà con mua thêm ống dẫn nước."
    box = ("TIN LIÊN QUAN", "Xét xử lưu động vụ trộm cắp cáp viễn thông")
    result = read(TITLE, STAMP, LEAD, *TEXT, SECOND, *RESULTS, closing, *box, "Hà Vy")
    assert set(RESULTS) <= set(texts(result, "list_item", "heading"))
    assert closing in texts(result, "paragraph")


def test_a_table_behind_a_box_of_other_stories_is_of_the_text_that_goes_on():
    rows = ("Trận đấu\tTỷ số\tGhi bàn", "Suối Cát - Đá Bạc\t2-0\tHồ Sơn", "Bến Gỗ - Chợ Đá\t1-1\tLục Tý, Lê Na")
    box = ("TIN LIÊN QUAN", "Dự báo thời tiết ngày mai: Trời nắng, đêm có sương mù")
    closing = "Trận tranh hạng ba và chung kết sẽ diễn ra lúc 14 giờ và 16 giờ ngày 28/9."
    result = read(TITLE, STAMP, LEAD, *TEXT, *box, "Kết quả vòng bán kết", "\n".join(rows), closing, "Hà Vy")
    assert texts(result, "heading") == ["Kết quả vòng bán kết"]
    assert len(texts(result, "table")) == 1
    assert texts(result, "paragraph")[-1] == closing
    assert result.byline == "Hà Vy"
    assert box[1] not in texts(result, "paragraph", "heading", "caption", "list_item")


def test_a_signature_that_touches_the_stamp_is_no_box_of_the_site():
    more = (
        "Hai đội công nhân thay nhau đổ bê tông suốt bốn tháng liền, chỉ nghỉ những hôm mưa lớn ngập đường.",
        "Nước trong hồ nay đủ tưới cho sáu mươi hecta lúa và mấy vườn cam mới trồng ở phía trên thôn.",
    )
    result = read(TITLE, f"{STAMP}\nTác giả: Bài và ảnh: L.Nhã", LEAD, *TEXT, *more, "Từ khóa:")
    assert [(author.name, author.role) for author in result.authors] == [("L.Nhã", "text"), ("L.Nhã", "photo")]
