"""What a site sets between the lines of a text: boxes, cues, cards of authors. Fictional pages."""

from datetime import datetime, timedelta, timezone
from time import process_time

import pytest

from connectors.page import Page
from transforms.article import Problem
from transforms.extract import extract

FETCHED = datetime(2026, 10, 2, 18, 38, tzinfo=timezone(timedelta(hours=7)))
TITLE = "Lò gốm Bến Sỏi đỏ lửa sau ba năm tắt"
STAMP = "<span>21/09/2026 07:05</span>"
LEAD = (
    "<p class='sapo'>Ba năm sau ngày lò nung cuối cùng tắt, thợ gốm Bến Sỏi lại gọi nhau về xếp những mẻ đầu tiên.</p>"
)
TEXT = (
    "Thợ cả Trần Văn Hiển năm nay sáu mươi chín tuổi, vẫn tự tay xoay từng chiếc bình.",
    "Đất lấy ở bãi bồi, ủ hai tháng rồi mới lên bàn xoay.",
)
BOX = (
    "<div class='q7'><h4>Tin liên quan</h4><ul><li><a href='/k1'>Chợ gốm họp lại bên sông sau mùa nước nổi</a></li>"
    "</ul></div>"
)
RESULTS = ("Bến Sỏi - Cây Da: 2-1", "Rạch Đông - Bàu Cạn: 0-0")


def read(inside, *, above=STAMP + LEAD, below=""):
    html = (
        f"<html><head><title>{TITLE}</title></head><body><div class='k'><h1>{TITLE}</h1>{above}"
        f"<div class='x'>{inside}</div>{below}</div></body></html>"
    )
    url = "http://baothu.test/bai-a1.html"
    return extract(Page("", url, url, 200, (("content-type", "text/html; charset=utf-8"),), FETCHED, html.encode()))


def paragraphs(*lines):
    return "".join(f"<p>{line}</p>" for line in lines)


def texts(result, *kinds):
    return [block.text for block in result.blocks if block.kind in kinds]


def test_a_box_before_a_list_and_a_signature_does_not_end_the_text():
    items = "".join(f"<li>{line}</li>" for line in RESULTS)
    result = read(paragraphs(*TEXT) + BOX + f"<p><b>Kết quả hội thi</b></p><ul>{items}</ul><p><b>Hồng Lĩnh</b></p>")
    assert texts(result, "heading", "list_item", "byline") == ["Kết quả hội thi", *RESULTS, "Hồng Lĩnh"]


def test_a_box_behind_the_first_short_sentence_does_not_end_the_text():
    result = read(paragraphs(TEXT[0]) + BOX + paragraphs(TEXT[1], TEXT[0]))
    assert texts(result, "paragraph") == [TEXT[0], TEXT[1], TEXT[0]]


def test_a_box_between_lines_that_only_breaks_part_does_not_end_the_text():
    result = read(f"{TEXT[0]}<br><br>{BOX}{TEXT[1]} Nước rút thì bãi lại đầy.<br><br><b>Hồng Lĩnh</b>")
    assert texts(result, "paragraph") == [TEXT[0], f"{TEXT[1]} Nước rút thì bãi lại đầy."]


@pytest.mark.parametrize("stamp", ["21/11/2026", "(09/09/2026)", "21/11/2026 - 07:30"])
def test_a_link_and_its_stamp_are_a_pointer(stamp):
    link = f"<a href='/k'>Người giữ lửa lò vôi bên rạch</a> <span>{stamp}</span>"
    box = f"<div><div>Chuyện nghề</div><div>{link}</div></div>"
    result = read(paragraphs(*TEXT) + box + paragraphs(*TEXT[::-1]))
    assert texts(result, "paragraph", "heading", "list_item") == [*TEXT, *TEXT[::-1]]


def test_a_plain_line_of_a_few_words_above_the_text_is_the_sites():
    result = read(paragraphs(*TEXT), above=f"{STAMP}<div>Chạm để bật lời đọc</div><video></video>{LEAD}")
    assert texts(result, "paragraph", "heading") == list(TEXT)


@pytest.mark.parametrize("line", ["Thưa bạn đọc!", "15h20: Mẻ gốm đầu ra lò"])
def test_an_address_and_an_hour_above_the_text_are_of_it(line):
    assert line in read(paragraphs(line, *TEXT)).text


def test_the_post_below_a_name_in_its_box_signs_nothing():
    card = "<div class='author-card'><a href='/a'>Hồng Lĩnh</a><p>Phóng viên thường trú ở đầu nguồn</p></div>"
    assert read(paragraphs(*TEXT), below=card).byline == "Hồng Lĩnh"


def test_a_name_beside_the_stamp_signs_a_text_of_short_sentences():
    result = read(paragraphs(*TEXT), above=f"<div><span>Hồng Lĩnh</span>{STAMP}</div>")
    assert [author.name for author in result.authors] == ["Hồng Lĩnh"]


def test_a_reader_above_the_first_sentence_makes_no_article():
    said = "<h4>Ý kiến độc giả</h4><div><p>Hồng Lĩnh</p><p>Nhà tôi ở ngay gần lò mà nay mới biết chuyện này.</p></div>"
    assert isinstance(read("<p>&nbsp;</p>", above=STAMP, below=f"<div>{said}</div>"), Problem)


def test_the_lead_beside_the_only_paragraph_is_told_by_its_place():
    lead = "Chỉ sau một đêm mưa, nước lũ đã ngập nửa lò gốm mới xây của xóm Bến Sỏi."
    assert read(paragraphs(f"{TEXT[0]} {TEXT[1]}"), above=f"{STAMP}<div class='u'>{lead}</div>").lead == lead


def test_the_line_of_a_picture_is_no_lead_whatever_its_class():
    picture = "<div class='photo'><img src='/a.jpg'><div class='desc'>Thợ cả xếp mẻ gốm đầu (Ảnh: CTV)</div></div>"
    first = "<p><b>Ba năm sau ngày lò nung cuối cùng tắt, thợ gốm lại gọi nhau về xếp những mẻ đầu tiên.</b></p>"
    result = read(first + picture + paragraphs(*TEXT), above=STAMP)
    assert texts(result, "caption") == ["Thợ cả xếp mẻ gốm đầu (Ảnh: CTV)"]
    assert result.lead.startswith("Ba năm sau")


@pytest.mark.parametrize(
    "line",
    [
        "Cập nhật: 25/09/2026 13:10 | Đăng: 21/09/2026 07:05",
        "Đăng lúc: 21/09/2026 07:05 - Cập nhật lúc: 25/09/2026 13:10",
    ],
)
def test_two_stamps_that_fill_a_line_are_both_read(line):
    assert read(paragraphs(*TEXT), above=f"<div>{line}</div>{LEAD}").published.at.day == 21


def test_thousands_of_boxes_are_not_each_held_against_the_whole_column():
    started = process_time()
    read((paragraphs(TEXT[0]) + BOX) * 3000)
    assert process_time() - started < 8


@pytest.mark.parametrize(
    "line",
    [
        "Đang tải trình phát 00:00", "Nghe bằng giọng đọc nữ miền Nam", "Đọc bài viết bằng giọng nói",
        "Sao chép địa chỉ thành công!", "Đường dẫn đã được sao chép", "Chia sẻ tin này: Facebook Zalo",
    ],
)  # fmt: skip
def test_what_players_and_buttons_say_is_no_text(line):
    result = read(f"<div>{line}</div>" + paragraphs(*TEXT) + f"<div>{line}</div>")
    assert texts(result, "paragraph") == list(TEXT)
    assert line not in result.text


def test_a_box_of_the_ims_editor_says_itself_that_it_is_none_of_the_text():
    box = (
        "<div class='k9' type='RelatedOneNews'><ul><li><a class='title' href='/k2'>Chợ gốm họp lại bên sông</a>"
        "<span>Sau mùa nước nổi, chợ gốm Bến Sỏi lại đông người bán kẻ mua.</span></li></ul></div>"
    )
    result = read(paragraphs(TEXT[0]) + box + paragraphs(TEXT[1]))
    assert texts(result, "paragraph", "list_item") == list(TEXT)
    assert "Chợ gốm" not in result.text


def test_the_papers_own_name_above_the_text_signs_nothing():
    result = read(paragraphs(*TEXT, "Hồng Lĩnh"), above=f"<div><span>Báo Thư</span> {STAMP}</div>{LEAD}")
    assert result.agency == ""
    theirs = read(paragraphs(*TEXT), above=f"<div><span>Báo Sông Hậu</span> {STAMP}</div>{LEAD}")
    assert theirs.agency == "Báo Sông Hậu"
