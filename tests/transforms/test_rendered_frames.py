"""Rendered text: where headline, lead, captions and stamps stand among boxes and clocks. Fictional pages."""

from datetime import datetime, timedelta, timezone

from connectors.page import Page
from transforms.article import Article
from transforms.extract import extract

FETCHED = datetime(2026, 11, 28, 18, 38, tzinfo=timezone(timedelta(hours=7)))
TITLE = "Rẫy cà phê Đồi Mây vào mùa hái"
LEAD = (
    "Sương chưa tan, những tốp thợ hái đã lên rẫy. Năm nay cà phê ở Đồi Mây chín muộn nhưng được giá nhất mười năm qua."
)
TEXT = (
    "Ông Y Blơn có hai hecta trồng từ năm 2009, cây nào cũng tỉa còn một thân. Vụ này gia đình ông thuê chín người hái"
    " trong ba tuần, chỉ hái trái chín đỏ rồi phơi trên giàn tre cách mặt đất một mét.",
    "Theo Trạm Khuyến nông, diện tích tái canh đã đạt sáu trăm hecta, phần lớn là giống mới chịu hạn tốt. Trạm mở bốn"
    " lớp hướng dẫn tỉa cành và ủ phân từ vỏ trái, lớp nào cũng đông người học.",
    "Hợp tác xã Đồi Mây ký hợp đồng bao tiêu với ba nhà rang xay, giá cao hơn thị trường năm ngàn đồng mỗi ký nếu tỷ lệ"
    " trái chín trên chín mươi phần trăm.",
)
TAIL = ("Chia sẻ bài viết", "Tin cùng chuyên mục", "Giá tiêu nhích lên", "Ghi rõ nguồn khi phát hành lại thông tin")


def read(*lines: str) -> Article:
    page = "\n".join(("Báo Đồi Mây", "THỜI SỰ KINH TẾ XÃ HỘI VĂN HÓA", *lines, *TAIL))
    result = extract(Page("", "", "", 200, (("content-type", "text/plain"),), FETCHED, page.encode()))
    assert isinstance(result, Article)
    return result


def texts(result: Article, *kinds: str) -> list[str]:
    return [block.text for block in result.blocks if block.kind in kinds]


def test_headlines_of_others_may_stand_between_lead_and_text():
    box = ("Tin liên quan", "Trao nhà cho hộ nghèo ở buôn Kla", "Cảnh báo ngộ độc nấm rừng")
    result = read("Kinh tế", TITLE, LEAD, "15:22 28/08/2017", *box, *TEXT, "Hồ Lan")
    assert (result.title, result.lead) == (TITLE, LEAD)
    assert texts(result, "paragraph") == list(TEXT)


def test_a_caption_below_the_stamp_is_no_headline():
    caption = "Bà H'Nga bên giàn phơi cà phê ở buôn Kla"
    result = read("KINH TẾ", "Giữ trái chín tới tay người rang", "Thứ hai, 04/04/2022 10:20", caption, *TEXT, "Hồ Lan")
    assert result.title == "Giữ trái chín tới tay người rang"
    assert texts(result, "caption") == [caption]


def test_a_clock_above_the_headline_is_not_the_stamp_below_the_signature():
    clock = "Thứ Sáu, ngày 20 tháng 11 năm 2026"
    result = read(clock, "Kinh tế", TITLE, LEAD, *TEXT, "Bài và ảnh: Hồ Lan", "Cập nhật lúc: 09:08 |07/01/2017")
    assert result.published.at.isoformat() == "2017-01-07T09:08:00+07:00"


def test_the_line_below_the_name_of_a_picture_is_its_caption():
    result = read(
        TITLE, "15:22 28/08/2017", LEAD, TEXT[0], "W_doi-may-2.jpg", "Mùa hái trên Đồi Mây", *TEXT[1:], "Hồ Lan"
    )
    assert texts(result, "caption") == ["Mùa hái trên Đồi Mây"]


def test_stars_below_a_colon_are_a_list_and_others_news_in_brief():
    tasks = [
        f"* {task} trước khi mùa mưa tới."
        for task in (
            "Trạm Khuyến nông chọn xong giống mới cho các buôn",
            "Hợp tác xã sửa xong sân phơi và kho chứa chung",
        )
    ]
    result = read(TITLE, "15:22 28/08/2017", LEAD, *TEXT, "Xã giao việc cho các đơn vị:", *tasks, "Hồ Lan")
    assert len(texts(result, "list_item")) == len(tasks)


def test_two_lines_that_rhyme_are_verse():
    verse = ("Nghề cha truyền xuống tay con", "Lửa hồng một bếp vẫn còn đượm than")
    assert texts(read(TITLE, "15:22 28/08/2017", LEAD, *TEXT[:2], *verse, TEXT[2], "Hồ Lan"), "quote") == [
        "\n".join(verse)
    ]


def test_a_letter_begins_with_its_salutation_and_has_no_lead():
    result = read("Bạn đọc", TITLE, "15:22 28/08/2017", "Kính gửi tòa soạn!", LEAD, *TEXT, "Hồ Lan")
    assert (result.lead, texts(result, "paragraph")) == ("", ["Kính gửi tòa soạn!", LEAD, *TEXT])


def test_a_charity_is_no_sentence_that_begins():
    told = "Hội trưởng Hội Từ thiện Buôn Kla Mai Thị Thu Đào cho biết nhóm có hai mươi người, rảnh giờ nào góp giờ ấy."
    assert told in texts(read(TITLE, "15:22 28/08/2017", LEAD, TEXT[0], told, *TEXT[1:], "Hồ Lan"), "paragraph")


def test_what_is_said_in_the_text_may_be_printed_before_it():
    said = "Trái xanh hái được nhiều nhưng uống vào chỉ thấy chát"
    told = f"“{said}”, ông Y Blơn cười, tay vẫn lựa từng trái đỏ bỏ vào gùi."
    result = read(TITLE, "15:22 28/08/2017", LEAD, TEXT[0], f"{said}.", *TEXT[1:], told, "Hồ Lan")
    assert texts(result, "pull_quote") == [f"{said}."]


def test_the_papers_own_address_is_no_source():
    box = ("Nguồn baodoimay.vn", "Link bài gốc Copy Link https://baodoimay.vn/ca-phe-a1.html", "Link đã được copy")
    result = read(TITLE, "15:22 28/08/2017", LEAD, *TEXT, *box)
    assert (result.agency, result.byline, "baodoimay" in result.text) == ("", "", False)


def test_the_clock_of_the_page_is_later_than_the_day_above_the_headline():
    clock = "Thứ năm, 19/11/2026, 11:46"
    result = read(
        clock, "Trang chủ | Chính trị | Kinh tế | Xã hội", "Thứ sáu, ngày 25/03/2011", TITLE, LEAD, *TEXT, "Hồ Lan"
    )
    assert result.published.at.date().isoformat() == "2011-03-25"


def test_buttons_may_stand_between_headline_and_stamp():
    buttons = ("Theo dõi Báo Đồi Mây trên", "google news", "In", "Chia sẻ")
    result = read("Kinh tế", TITLE, *buttons, "Thứ sáu: 09:16 ngày 24/04/2020", LEAD, *TEXT, "Hồ Lan")
    assert result.published.at.isoformat() == "2020-04-24T09:16:00+07:00"


def test_what_an_interviewer_asks_behind_a_star_is_a_paragraph():
    asked = "* Vậy theo ông nên bắt đầu từ đâu?"
    result = read(TITLE, "15:22 28/08/2017", LEAD, TEXT[0], asked, TEXT[1], "* Ông kỳ vọng gì trong năm tới?", TEXT[2])
    assert asked in texts(result, "paragraph")


def test_a_headline_and_its_teaser_that_touch_among_paragraphs_apart_are_a_card():
    card = "Phát động tháng hành động vì trẻ em\nĐoàn công tác thăm, tặng quà bảy mươi gia đình chính sách."
    player = "Video: Học sinh giỏi cờ vua về lại trường cũ\n00:00\n01:48"
    more = (
        "Chiều xuống, xe công nông nối đuôi nhau chở từng bao trái chín về sân phơi của hợp tác xã ở cuối buôn.",
        "Người hái được trả công theo ký, ai chăm thì mỗi ngày cũng kiếm được bốn trăm ngàn đồng đem về nhà.",
    )
    lines = (TITLE, "15:22 28/08/2017", LEAD, TEXT[0], card, *TEXT[1:], player, *more, "Hồ Lan")
    result = read(*(part for line in lines for part in (line, "")))
    assert texts(result, "paragraph") == [*TEXT, *more]
    assert texts(result, "heading", "caption") == []


def test_a_lead_may_stand_above_a_day_with_buttons_between_and_a_caption_below():
    buttons = ("Cỡ chữ: A- A A+",)
    result = read(TITLE, LEAD, *buttons, "14/04/2021", "Bà H'Nga bên giàn phơi cà phê ở buôn Kla", *TEXT, "Hồ Lan")
    assert (result.title, result.lead) == (TITLE, LEAD)
    assert texts(result, "paragraph") == list(TEXT)
