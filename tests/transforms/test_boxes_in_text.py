"""Text without markup that goes on below a box of other stories, and what such boxes leave behind. Fictional pages."""

import textwrap

import pytest
from bare_story import FETCHED, LEAD, STAMP, TITLE, texts

from connectors.page import Page
from transforms.extract import extract
from transforms.marks import split_house_prefix

TEXT = (
    "Con đập dài bốn mươi mét do dân góp đá, xã góp xi măng. Mùa mưa vừa rồi nước đã dâng quá nửa thân đập.",
    "Bà Hồ Thị Lúa kể năm ngoái phải gánh nước từ chân dốc. Nay bà trồng thêm được hai sào đậu.",
)
LAST = "Sang vụ sau, thôn sẽ cắt cử người canh cống theo phiên, hai nhà một đêm."
SECOND = "Ai vắng phiên thì góp một gùi đá, để lâu ngày chân đập lại dày thêm."
BOX = ("Tin bài liên quan", "Hội vật lại về Bến Gỗ", "Chợ Đá họp mỗi sáng")


def read(*lines):
    body = "\n".join(lines).encode()
    return extract(Page("", "", "", 200, (("content-type", "text/plain; charset=utf-8"),), FETCHED, body))


@pytest.mark.parametrize("below", [("Tags", "nước sạch"), ("HÀ VY", "Tặng sao", "0", "0"), ("Chia sẻ", "Bình luận")])
def test_one_sentence_below_a_box_ends_the_text_when_it_teases_no_headline(below):
    result = read(TITLE, STAMP, LEAD, *TEXT, *BOX, LAST, *below)
    assert texts(result, "paragraph") == [*TEXT, LAST]


def test_a_sentence_that_teases_the_headline_above_it_goes_with_the_box():
    teaser = "Từ khi có mái che, chợ Đá họp cả những ngày mưa, kẻ bán người mua tấp nập."
    result = read(TITLE, STAMP, LEAD, *TEXT, *BOX, teaser, "Tags", "nước sạch")
    assert texts(result, "paragraph") == list(TEXT)


def test_an_interview_may_begin_below_a_box():
    asked = "Phóng viên: Điều gì khiến ông góp đá xây đập?"
    answered = "Ông Lò Văn Cát: Tôi thương bà con. Mỗi mùa khô ai cũng phải gánh nước từ chân dốc lên rẫy."
    again = "Phóng viên: Sang năm ông tính làm gì?"
    lines = ("Tin liên quan", "- Chợ Đá họp mỗi sáng", asked, answered, again, answered.replace("Tôi", "Tôi cũng"))
    result = read(TITLE, STAMP, LEAD, *lines, "Ngọc Ánh", "Chia sẻ:")
    assert {asked, again} <= set(texts(result, "paragraph", "heading"))


def test_a_box_with_dashes_between_lead_and_text_is_no_text():
    box = (
        "Tin liên quan",
        "- Hội vật lại về trên bến sông",
        "- Chợ Đá họp lại vào mỗi sáng",
        "- Cầu gỗ đã thông xe hôm qua",
    )
    short = "Nhờ đập tràn mới xây, hai trăm hộ ở Suối Cát có nước tưới."
    result = read(TITLE, STAMP, short, *box, *TEXT, "HÀ VY", "Chia sẻ:")
    assert texts(result, "heading", "caption", "list_item", "paragraph") == list(TEXT)


def test_the_topic_of_the_day_is_no_kicker():
    topic = "Chuyển đổi số trong từng gia đình"
    assert read("Xã hội", "Chủ đề nổi bật", topic, TITLE, STAMP, LEAD, *TEXT).kicker == ""
    assert read("Xã hội", topic, TITLE, STAMP, LEAD, *TEXT).kicker == topic


@pytest.mark.parametrize("mark", ["(Dân tin) - ", "(Việc Làng) – ", "(Tin vui mới)- "])
def test_words_in_brackets_before_a_dash_are_the_mark_of_the_house(mark):
    assert split_house_prefix(f"{mark}{LEAD}") == (mark.rstrip(), LEAD)


@pytest.mark.parametrize("start", ["(Hà Nội) - ", "(Ảnh minh họa) - ", "(Còn tiếp) - ", "(Dân tin) "])
def test_a_place_a_picture_and_words_without_a_dash_are_none(start):
    assert split_house_prefix(f"{start}{LEAD}") == ("", f"{start}{LEAD}")


def test_a_short_line_without_a_name_is_a_subhead_whoever_acts_in_it():
    line = "Người dân tự giữ đất"
    assert texts(read(TITLE, STAMP, LEAD, TEXT[0], line, TEXT[1], LAST, "Hà Vy"), "heading") == [line]


@pytest.mark.parametrize(
    "line",
    ["Sở Công Thương lo toàn bộ gian hàng cho bà con.", "Tiền xăng do tiểu thương chợ Bến Gỗ góp mỗi tuần một lần."],
)
def test_what_an_office_does_and_what_is_done_every_week_is_told_and_not_shown(line):
    assert line in texts(read(TITLE, STAMP, LEAD, TEXT[0], line, TEXT[1], "Hà Vy"), "paragraph")


@pytest.mark.parametrize("title", ["Góp đá", "Quét mã biết ngay đập tràn Suối Cát còn bao nhiêu nước"])
def test_words_of_the_text_are_its_headline_where_nothing_else_is(title):
    story = "Góp đá là chuyện của hai trăm hộ ở Suối Cát, nơi đập tràn mới xây giữ nước đến tận tháng tư năm nay."
    assert read("Kinh tế", title, STAMP, story, *TEXT, "Hà Vy").title == title


def test_sections_with_spaces_between_them_are_no_kicker():
    assert read("Chính trị Xây dựng Đảng", TITLE, STAMP, LEAD, *TEXT).kicker == ""


def test_a_bare_line_twice_as_long_as_the_subheads_is_a_caption():
    line = "Giờ tập đan rọ đá trên tấm bạt cắt từ bao xi măng"
    result = read(TITLE, STAMP, LEAD, "Góp đá", TEXT[0], line, TEXT[1], "Chia nước", LAST, "Hà Vy")
    assert (texts(result, "caption"), texts(result, "heading")) == ([line], ["Góp đá", "Chia nước"])


def test_what_a_form_answers_is_no_text():
    said = "Bình luận của bạn đã được gửi và sẽ hiển thị sau khi được duyệt bởi ban biên tập."
    result = read(TITLE, STAMP, LEAD, *TEXT, "Tags", "nước sạch", "dự báo", said, "(0) Bình luận")
    assert texts(result, "paragraph") == list(TEXT)


def test_a_few_words_and_headlines_without_a_word_of_the_text_are_a_box():
    box = ("Góc bà con", "Nhà xưởng phủ kín pin mặt trời", "Xe máy va nhau ở ngã tư chợ huyện Tân Lộc")
    result = read(TITLE, STAMP, LEAD, TEXT[0], *box, *TEXT[1:], LAST, "Hà Vy")
    assert texts(result, "heading", "caption", "list_item", "paragraph") == [*TEXT, LAST]


def test_items_that_have_words_of_the_text_stay():
    items = ("Góp đá", "Mỗi nhà góp đá đủ hai khối", "Xã góp xi măng cho toàn bộ thân đập dài bốn mươi mét")
    result = read(TITLE, STAMP, LEAD, TEXT[0], *items, *TEXT[1:], LAST, "Hà Vy")
    assert set(items) <= set(texts(result, "heading", "caption", "list_item"))


HEAP = (
    "Nghề lặn dưới lòng sông đêm",
    "Kiểm tra đột xuất mười tám cơ sở kinh doanh xăng dầu",
    "Sẽ thu phí đỗ xe không dùng tiền mặt tại trung tâm",
    "Hội thi tiếng hát công nhân khép lại nhiều dư âm khó quên",
    "Ngư dân trúng mẻ cá bớp",
)


def test_below_many_headlines_an_unsigned_text_does_not_go_on():
    result = read(TITLE, STAMP, LEAD, *TEXT, LAST, "Lượm lặt", *HEAP, "Ăn nhạt thế nào để không mất vị ngon?")
    assert texts(result, "heading", "caption", "list_item", "paragraph") == [*TEXT, LAST]


def test_steps_of_a_recipe_are_no_heap_of_headlines():
    steps = (
        "Nguyên liệu",
        "500 g cá linh non",
        "Cách nấu",
        "Cá rửa sạch rồi để cho thật ráo nước",
        "Bắc nồi nước dừa lên bếp, đun sôi rồi hạ nhỏ lửa cho đến khi trong",
        "Thả bông điên điển vào sau cùng",
        "Múc ra tô, ăn với bún tươi và rau sống trồng bên bờ kênh",
    )
    result = read(TITLE, STAMP, LEAD, *TEXT, LAST, *steps)
    assert len(texts(result, "heading", "caption", "list_item", "paragraph")) == len(steps) + len(TEXT) + 1


def test_what_a_form_answers_is_boilerplate_however_long():
    said = "Bình luận của bạn đã được gửi và sẽ hiển thị sau khi được duyệt bởi ban biên tập của chúng tôi."
    assert said not in texts(read(TITLE, STAMP, LEAD, *TEXT, said, LAST, "Hà Vy"), "paragraph")


def test_the_papers_own_name_is_no_kicker():
    assert read("Menu", "Báo Suối Cát - phiên bản di động", TITLE, STAMP, LEAD, *TEXT).kicker == ""


@pytest.mark.parametrize(
    "below", [("Chia sẻ", "Lưu", "Ý kiến (3)"), ("Đánh giá bài viết", "1 sao", "2 sao", "Tin đã đưa")]
)
def test_buttons_of_one_word_and_stars_sign_and_say_nothing(below):
    result = read(TITLE, STAMP, LEAD, *TEXT, LAST, "Hồng Quân", *below)
    assert [author.name for author in result.authors] == ["Hồng Quân"]
    assert texts(result, "paragraph") == [*TEXT, LAST]


def test_behind_two_headlines_without_teasers_the_text_goes_on_with_its_picture():
    line = "Các em nhỏ phụ gánh đá lên chân dốc"
    result = read(TITLE, STAMP, LEAD, *TEXT, *BOX, LAST, line, SECOND, "Thùy Vân", "Đăng ký nhận bản tin")
    assert texts(result, "paragraph") == [*TEXT, LAST, SECOND]
    assert texts(result, "caption") == [line]


def test_letters_of_a_broadcaster_before_a_dash_are_its_mark():
    assert split_house_prefix(f"SCTV - {LEAD}") == ("SCTV -", LEAD)


def test_lines_that_a_terminal_broke_are_joined_where_the_next_word_found_no_room():
    lines = [line for part in (LEAD, *TEXT, LAST, SECOND, *TEXT, LAST) for line in [*textwrap.wrap(part, 40), ""]]
    result = read(*textwrap.wrap(TITLE, 40), "", STAMP, "", *lines, "Hà Vy")
    assert texts(result, "lead", "paragraph")[:4] == [LEAD, *TEXT, LAST]
    first, _, last = result.blocks[-2].place.removeprefix("lines ").partition("-")
    assert int(last) - int(first) == len(textwrap.wrap(LAST, 40)) - 1


def test_short_lines_of_a_page_without_width_stay_apart():
    result = read(TITLE, STAMP, LEAD, *TEXT, "Góp đá xây đập", "Bờ suối sáng nay. Ảnh: Hà Vy", LAST, "Hà Vy")
    assert texts(result, "caption") == ["Bờ suối sáng nay. Ảnh: Hà Vy"]
