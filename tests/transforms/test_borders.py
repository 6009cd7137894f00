"""Where a text ends: at no box in its middle, at its signature, and never in what readers or other stories say."""

from datetime import datetime, timedelta, timezone

import pytest

from connectors.page import Page
from transforms.article import Article, Problem
from transforms.extract import extract

FETCHED = datetime(2026, 10, 2, 18, 38, tzinfo=timezone(timedelta(hours=7)))
TITLE = "Bến Lau mở lớp dạy đan lưới cho thanh niên"
LEAD = "Sau mười năm vắng bóng, nghề đan lưới trở lại với lớp học đầu tiên ở nhà văn hóa ấp, mỗi tuần ba buổi tối."
TEXT = (
    "Hai mươi học viên đầu tiên là con em của những gia đình còn giữ được khung đan, người trẻ nhất mười bảy tuổi,"
    " người lớn nhất đã ngoài bốn mươi và từng bỏ nghề đi làm xa.",
    "Vật liệu do hợp tác xã ứng trước, trừ dần vào tiền bán lưới sau mùa nước nổi, nên không ai phải bỏ vốn trong ba"
    " tháng đầu tiên của khóa học này.",
    "Người dạy là ông Tư Khung, thợ cả một thời của làng.",
)
HEAD = f"<h1>{TITLE}</h1><div class='q1'>21/09/2026 07:05</div><h2 class='q2'>{LEAD}</h2>"
BOX = (
    "<div class='q9'><div>Tin liên quan</div><ul><li><a href='/a'>Chợ phiên dời chỗ</a></li>"
    "<li><a href='/b'>Cầu mới qua sông</a></li></ul></div>"
)
CARD = "<div class='q7'><a href='/{0}'>Câu chuyện khác số {0} của làng</a><span>2{0}/09/2026</span><p>{1}</p></div>"
TEASER = "Người trong xóm kể lại chuyện cũ bên bến đò, nơi ba đời đã sống nhờ con nước và những chuyến ghe xuôi ngược."
REMARK = "<div><b>Bảy Hò</b><p>Cảm ơn nhà báo, mong lớp học được giữ lâu dài.</p></div>"


def read(body: str) -> Article | Problem:
    page = f"<html><head><title>{TITLE} - Báo Bến Lau</title></head><body><div>{body}</div></body></html>"
    url = "http://baothu.test/bai-a4.html"
    return extract(Page("", url, url, 200, (("content-type", "text/html; charset=utf-8"),), FETCHED, page.encode()))


def blocks(body: str) -> list[tuple[str, str]]:
    result = read(body)
    assert isinstance(result, Article), result
    return [(block.kind, block.text) for block in result.blocks if block.kind not in {"title", "dateline", "lead"}]


def paragraphs(form: str) -> list[str]:
    return [form.format(text) for text in TEXT]


@pytest.mark.parametrize("form", ["<p>{}</p>", "<div><span>{}</span></div>"])
@pytest.mark.parametrize("at", [1, 2])
def test_a_box_in_the_middle_ends_no_text(form, at):
    written = paragraphs(form)
    body = "".join((*written[:at], BOX, *written[at:]))
    assert blocks(f"{HEAD}<div class='q3'>{body}</div>") == [("paragraph", text) for text in TEXT]


@pytest.mark.parametrize("inside", [True, False])
@pytest.mark.parametrize(
    "widget",
    [
        "<h4>Bản tin sáng</h4><div>Ghi tên nhận thư mỗi sáng, chúng tôi gửi bạn bài hay.</div>",
        "<div>Chấm điểm bài này ★★★★☆</div>",
    ],
)
def test_below_a_signature_what_is_set_otherwise_is_no_part_of_the_text(widget, inside):
    signed = "".join(paragraphs("<p>{}</p>")) + "<p style='text-align:right'><b>Lê Đò</b></p>"
    body = f"<div>{signed}{widget}</div>" if inside else f"<div>{signed}</div>{widget}"
    assert blocks(HEAD + body) == [*(("paragraph", text) for text in TEXT), ("byline", "Lê Đò")]


def test_a_note_below_a_signature_that_is_set_like_the_text_stays():
    note = "(*) Tên nhân vật đã được thay đổi."
    signed = "".join(paragraphs("<p>{}</p>")) + f"<p style='text-align:right'><b>Lê Đò</b></p><p>{note}</p>"
    assert ("paragraph", note) in blocks(f"{HEAD}<div>{signed}</div>")


def test_what_a_style_hides_in_a_sentence_is_not_printed():
    first, *others = paragraphs("<p>{}</p>")
    spoilt = first.replace(" là ", " là <span style='display:none'>chép từ báo khác</span>", 1)
    assert spoilt != first
    assert blocks(f"{HEAD}<div>{spoilt}{''.join(others)}</div>") == [("paragraph", text) for text in TEXT]


def test_a_pointer_to_another_story_inside_a_paragraph_is_none_of_it():
    first, *others = paragraphs("<p>{}</p>")
    pointer = "<span class='q5'><b>Xem thêm</b> <a href='/c'>Chuyện người giữ khung đan</a></span></p>"
    body = first.replace("</p>", pointer) + "".join(others)
    assert blocks(f"{HEAD}<div>{body}</div>") == [("paragraph", text) for text in TEXT]


def test_a_short_item_beside_a_player_is_an_article_and_a_film_with_its_description_is_none():
    player = "<div class='q6'><video src='/v.mp4'></video></div>"
    brief = f"<div><p>{TEXT[1]}</p>{player}<p>{TEXT[2]}</p></div>"
    assert isinstance(read(HEAD + brief), Article)
    film = read(f"<h1>{TITLE}</h1><div>21/09/2026 07:05</div>{player}<p>{TEXT[2]}</p>")
    assert isinstance(film, Problem)
    assert film.reason == "video"


@pytest.mark.parametrize(
    "below", ["".join(CARD.format(n, TEASER) for n in range(1, 8)), f"<h4>Bình luận (3)</h4>{REMARK * 3}"]
)
def test_a_page_whose_text_was_left_out_is_no_article_of_what_stands_below(below):
    head = f"<div><h1>{TITLE}</h1><div>21/09/2026 07:05</div></div>"
    assert isinstance(read(f"{head}<div class='q3'><p>&nbsp;</p></div><div class='q4'>{below}</div>"), Problem)


def test_a_headline_that_is_also_the_last_step_of_a_path_is_read_without_the_path():
    path = f"<div class='q0'><a href='/'>Trang chủ</a> / <a href='/x'>Đời sống</a> / {TITLE}</div>"
    head = f"<table><tr><td class='q8'>{TITLE}</td></tr></table>{HEAD.partition('</h1>')[2]}"
    result = read(f"{path}{head}<div>{''.join(paragraphs('<p>{}</p>'))}</div>")
    assert isinstance(result, Article)
    assert result.title == TITLE
