"""A list of other stories in the middle of a text without markup: what stands behind it. Fictional pages."""

from datetime import datetime, timedelta, timezone

import pytest

from connectors.page import Page
from transforms.extract import extract

FETCHED = datetime(2026, 10, 2, 18, 38, tzinfo=timezone(timedelta(hours=7)))
TITLE = "Lò mật Gò Sỏi đỏ lửa trước Tết"
LEAD = "Mười hai lò mật ở Gò Sỏi đốt suốt đêm để kịp giao những thùng cuối cùng cho các chợ xuôi."
TEXT = (
    "Mía chặt từ sáng sớm, chở bằng xe bò về sân lò. Nước ép chảy vào chảo gang rộng một sải tay.",
    "Thợ nấu phải vớt bọt liên tục trong năm giờ. Lửa to quá thì mật cháy, nhỏ quá thì không sánh.",
)
HEAD = ["", TITLE, "", "21/09/2026 07:05", "", LEAD, "", TEXT[0], "", TEXT[1], ""]
OTHERS = ("Cầu Bến Gỗ thông xe sớm một tháng", "Ba xã Đông Lũng góp đất mở đường")
TAIL = ["", "Chia sẻ bài viết", "", "Tin cùng chuyên mục", "", "Chợ Đá họp lại mỗi sáng chủ nhật"]


def read(*lines):
    body = "\n".join(lines).encode()
    return extract(Page("", "", "", 200, (("content-type", "text/plain; charset=utf-8"),), FETCHED, body))


def texts(result, *kinds):
    return [block.text for block in result.blocks if block.kind in kinds]


BOX = ["Tin liên quan", "", *OTHERS, ""]
CAPTION = "Sân lò của ông Tạ Văn Mía lúc nửa đêm"


def test_behind_the_empty_line_that_ends_a_list_every_line_is_of_the_text():
    result = read(*HEAD, *BOX, CAPTION, "", TEXT[0], *TAIL)
    assert texts(result, "caption") == [CAPTION]
    assert not set(OTHERS) & {block.text for block in result.blocks}


def test_a_list_of_headlines_and_sentences_ends_with_its_empty_line():
    teaser = "Cây cầu dài hai trăm mét nối hai bờ Bến Gỗ sau bốn năm xây dựng và hai lần đổi nhà thầu."
    box = ["Đọc thêm", OTHERS[0], teaser, OTHERS[1], teaser.replace("Bến Gỗ", "Đông Lũng"), ""]
    result = read(*HEAD, *box, "Mẻ cuối ra lò lúc gà gáy. Cả xóm thơm mùi mật.", "", *TEXT, *TAIL)
    assert not any("Bến Gỗ" in text or "Đông Lũng" in text for text in texts(result, "paragraph", "heading"))


def test_headlines_and_sentences_in_turns_are_a_list_also_where_each_line_stands_alone():
    teaser = "Lò mật Gò Sỏi mở cửa đón khách phương xa trong ba ngày hội, có thi ép mía và kể chuyện."
    lines = [part for line in ("TIN LIÊN QUAN", OTHERS[0], teaser, OTHERS[1], teaser, *TEXT) for part in (line, "")]
    assert texts(read(*HEAD, *lines, *TAIL), "paragraph") == [*TEXT, *TEXT]


@pytest.mark.parametrize(
    "line",
    [
        "Bên cạnh đó, mỗi lò giữ lại hai thùng mật biếu người già trong xóm.",
        "Chảo gang của lò cuối xóm Gò Sỏi. Ảnh: Hà Vy",
        "Ông Tạ Văn Mía, chủ lò lâu năm nhất, cười: “Nghề này ăn nhau ở ngọn lửa”.",
    ],
)
def test_one_line_that_no_list_holds_carries_the_text_on(line):
    assert line in texts(read(*HEAD, "Tin liên quan", "", OTHERS[0], "", line, *TAIL), "paragraph", "caption")


def test_a_further_question_of_an_interview_stands_behind_the_list():
    ask = ("PV: Năm nay lò nấu được mấy mẻ?", "PV: Mật bán đi những đâu?")
    lines = [*HEAD, ask[0], "", TEXT[0], "", "Tin liên quan", "", OTHERS[0], "", ask[1], "", TEXT[1], *TAIL]
    assert ask[1] in texts(read(*lines), "paragraph", "heading")


def test_the_signature_behind_a_list_is_the_texts():
    result = read(*HEAD, *BOX, "Bài, ảnh: Hà Vy", *TAIL)
    assert [author.name for author in result.authors] == ["Hà Vy", "Hà Vy"]


@pytest.mark.parametrize("head", ["Bình luận", "Ý kiến bạn đọc"])
def test_what_readers_say_carries_no_text_on(head):
    said = "Bên cạnh đó, lò mật nhà tôi cũng đỏ lửa suốt đêm như vậy."
    assert said not in texts(read(*HEAD, "Hà Vy", "", head, "", "Tư Mía", "", said, *TAIL), "paragraph")


def test_a_list_below_the_text_stays_below_it():
    result = read(*HEAD, "Hà Vy", "", "Tin liên quan", "", *OTHERS, "", "Bản quyền thuộc Báo Gò Sỏi")
    assert texts(result, "paragraph", "heading", "caption") == list(TEXT)
