"""Readers below a text, and cards and captions among bare lines, in fictional pages."""

from datetime import datetime, timedelta, timezone

import pytest

from connectors.page import Page
from transforms.extract import extract

FETCHED = datetime(2026, 10, 2, 18, 38, tzinfo=timezone(timedelta(hours=7)))
TITLE = "Lò gạch Bến Thôn đỏ lửa trở lại"
STAMP = "21/09/2026 07:05"
LEAD = "Sau mười năm bỏ hoang, hai lò gạch thủ công ở xã Bến Thôn lại đón mẻ gạch đầu tiên."
TEXT = (
    "Ông Lưu Bảy xếp gạch mộc từ tờ mờ sáng, tay thoăn thoắt mà miệng vẫn kể chuyện lò. Mỗi mẻ gần bốn nghìn viên, nung"
    " chín ngày chín đêm bằng trấu rồi ủ thêm một tuần cho gạch chín đều từ ngoài vào trong mới dám mở cửa lò.",
    "Hợp tác xã đặt mua cả mẻ để lát sân đình. Tiền công chia ngay tại lò, ai làm ngày nào ăn ngày ấy.",
)
SAID = ("Đọc mà nhớ mùi khói trấu ngày xưa.", "Mong lò giữ được lửa, quê mình cần lắm.")
OTHERS = (
    ("Trường làng có thêm phòng đọc sách", "Phòng đọc do phụ huynh cùng thầy cô góp sách và đóng kệ trong ba tháng."),
    ("Cầu Rạch Đào cấm xe tải từ thứ hai", "Mố cầu phía nam bị nứt, xe trên năm tấn phải đi vòng qua bến phà cũ."),
    ("Mùa cá linh về muộn trên đầu nguồn", "Ngư dân xã Vĩnh Trạch cho hay nước năm nay lên chậm hơn mười hai ngày."),
)


def read(body, content_type="text/html; charset=utf-8"):
    url = "http://baothu.test/bai-a1.html"
    return extract(Page("", url, url, 200, (("content-type", content_type),), FETCHED, body.encode()))


def article(below, *, inside="", tail="<p style='text-align:right'><b>Minh Thư</b></p>"):
    paragraphs = "".join(f"<p>{text}</p>" for text in TEXT)
    return (
        f"<html><head><title>{TITLE}</title></head><body><div class='k'><h1>{TITLE}</h1><span class='t'>{STAMP}</span>"
        f"<h2>{LEAD}</h2><div class='txt'>{paragraphs}{inside}{tail}</div>{below}</div></body></html>"
    )


def lines(*below, head=(), signed=("Minh Thư",)):
    return "\n\n".join([*head, TITLE, STAMP, LEAD, *TEXT, *signed, *below])


def names(result):
    return [author.name for author in result.authors]


def kinds(result, kind):
    return [block.text for block in result.blocks if block.kind == kind]


IN_HTML = {
    "under a head": "<h3>Ý kiến bạn đọc</h3><div><b>Trần Văn Hòa</b><p>{0}</p></div><div><b>Lê Mai</b><p>{1}</p></div>",
    "with stamps": "<div><b>Trần Văn Hòa</b><br><small>22/09/2026 lúc 10:54</small><br>{0}</div>"
    "<div><b>Hai Lúa</b><br><small>22/09/2026 lúc 11:54</small><br>{1}</div>",
    "with buttons": "<div><b>Trần Văn Hòa</b><div>{0}</div><div><a>Thích</a> 3 <a>Trả lời</a> 2 giờ trước</div></div>"
    "<div><b>Lê Mai</b><div>{1}</div><div><a>Thích</a> <a>Trả lời</a> 5 giờ trước</div></div>",
    "signed below": "<div><p>{0}</p><p>Trần Văn Hòa - 10:54 22/09/2026</p></div>"
    "<div><p>{1}</p><p>Lê Mai - 11:54 22/09/2026</p></div>",
    "behind a form": "<textarea>Nội dung</textarea><div><p><b>Trần Văn Hòa</b></p><p>{0}</p></div>"
    "<div><p><b>Lê Mai</b></p><p>{1}</p></div>",
}


@pytest.mark.parametrize("shape", IN_HTML)
def test_readers_below_the_text_are_neither_authors_nor_text(shape):
    result = read(article(IN_HTML[shape].format(*SAID)))
    assert names(result) == ["Minh Thư"]
    assert kinds(result, "paragraph") == list(TEXT)


@pytest.mark.parametrize("shape", IN_HTML)
def test_readers_are_known_inside_the_column_as_well(shape):
    result = read(article("", tail="<p><b>Minh Thư</b></p>" + IN_HTML[shape].format(*SAID)))
    assert not any(said in result.text for said in SAID)
    assert "Trần Văn Hòa" not in names(result)


IN_LINES = {
    "buttons and ages": ("Trần Văn Hòa", SAID[0], "Thích 30 Trả lời 6 giờ trước", "Hai Lúa", SAID[1], "Thích Trả lời"),
    "stamps behind": ("Trần Văn Hòa", SAID[0], "10:54 22/09/2026 · Thích · Trả lời · Báo vi phạm", "Lê Mai", SAID[1],
                      "11:54 22/09/2026 · Thích · Trả lời · Báo vi phạm"),
    "names behind": (SAID[0], "minhtam_92 - 10:54 22/09/2026", SAID[1], "Lê Mai - 11:54 22/09/2026"),
    "stamps between": ("Trần Văn Hòa", "22/09/2026 lúc 10:54", SAID[0], "Lê Mai", "22/09/2026 lúc 11:54", SAID[1]),
}  # fmt: skip


@pytest.mark.parametrize("shape", IN_LINES)
def test_readers_in_rendered_text_are_neither_authors_nor_text(shape):
    result = read(lines(*IN_LINES[shape]), "text/plain")
    assert (names(result), kinds(result, "paragraph")) == (["Minh Thư"], list(TEXT))
    assert {entry.rule for entry in result.residue if entry.text in SAID} == {"comment"}


def test_a_column_of_readers_above_the_article_gives_no_author():
    column = ["Ý kiến bạn đọc", "Trần Văn Hòa 10:54 22/09/2026", SAID[0], "Thích Trả lời"]
    result = read(lines(head=[*column, "Kinh tế / Làng nghề"]), "text/plain")
    assert (result.title, names(result)) == (TITLE, ["Minh Thư"])


def test_a_dated_line_above_a_headline_with_its_stamp_makes_no_readers_of_them():
    result = read(lines(head=["Tây Ninh", "22/09/2026 18:38", "Chuyện làng nghề"]), "text/plain")
    assert (result.title, result.lead) == (TITLE, LEAD)


def test_the_name_beside_the_stamp_above_a_rendered_headline_is_the_author():
    text = "\n\n".join(["Kinh tế / Làng nghề", "Lê Thảo", STAMP, TITLE, LEAD, *TEXT])
    assert names(read(text, "text/plain")) == ["Lê Thảo"]


def test_a_section_of_the_menu_beside_the_stamp_is_no_author():
    text = "\n\n".join(["Giáo Dục", "Pháp Luật", "Giáo Dục", STAMP, TITLE, LEAD, *TEXT])
    assert names(read(text, "text/plain")) == []


def test_dated_cards_above_the_article_are_not_taken_for_it():
    cards = [line for other in OTHERS for line in (*other, "20/09/2026 05:00")]
    result = read(lines(head=cards), "text/plain")
    assert (result.title, result.published.at.day) == (TITLE, 21)


def test_one_card_below_the_signature_ends_a_rendered_text():
    result = read(
        lines(f"(Video) {OTHERS[0][0]}", OTHERS[0][1], "Bình luận", signed=("Bài, ảnh: Minh Thư",)), "text/plain"
    )
    assert kinds(result, "paragraph") == list(TEXT)
    assert {author.name for author in result.authors} == {"Minh Thư"}


def test_a_bare_line_that_says_who_does_what_where_is_a_caption_and_a_short_phrase_a_subhead():
    caption, subhead = "Phơi gạch mộc ở xã Bến Thôn", "Giữ lửa cho lò"
    text = "\n\n".join([TITLE, STAMP, LEAD, caption, TEXT[0], subhead, TEXT[1], "Minh Thư"])
    result = read(text, "text/plain")
    assert (kinds(result, "caption"), kinds(result, "heading")) == ([caption], [subhead])


@pytest.mark.parametrize("tag", ["div", "p"])
def test_many_readers_do_not_outweigh_a_short_story_whatever_their_elements_are_called(tag):
    said = "".join(
        f"<li class='q1'><div class='q2'>Lưu Thị Bích {number}</div><{tag} class='q3'>Chúc mừng bà con Bến Thôn, mong"
        f" sớm có lò thứ {number} ở các xã bên cạnh để ai cũng được nhờ.</{tag}>"
        "<div>15:50 22/09/2026 · Thích · Trả lời</div></li>"
        for number in range(25)
    )
    result = read(article(f"<div id='q'><b>Góc trò chuyện</b><ul>{said}</ul></div>"))
    assert (result.lead, kinds(result, "paragraph")) == (LEAD, list(TEXT))
