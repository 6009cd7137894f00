"""A caption tells again what its text tells; a paragraph of one sentence tells something new."""

import pytest

from tests.bare_story import LEAD, TEXT, TITLE
from transforms.retold import Retold
from transforms.segments import BODY, Segment
from transforms.sheet import Facts, Sheet


def sheet(*lines):
    segments = [Segment(line, BODY, f"line {number}", "", number) for number, line in enumerate(lines, start=1)]
    return Sheet(segments, Facts("", -1, -1, (), (), rendered=True))


def test_the_share_is_of_pairs_of_words_that_stand_elsewhere():
    told = Retold(sheet("Bà Hồ Thị Lúa gặt lúa nếp.", "Bà Hồ Thị Lúa trồng đậu xanh."))
    assert told.share((0,)) == pytest.approx(3 / 6)
    assert told.share((0, 1)) == 0.0


def test_a_line_of_which_nothing_is_told_has_less_of_a_caption():
    told = Retold(sheet("Bà Hồ Thị Lúa gặt lúa nếp.", "Đường liên thôn trải nhựa.", "Bà Hồ Thị Lúa trồng đậu xanh."))
    assert told.beside_text(0) > 0 > told.beside_text(1)
    assert told.beside_heads(0) > 0 > told.beside_heads(1)


def test_a_word_alone_says_nothing_either_way():
    told = Retold(sheet("Lúa.", "Lúa nếp."))
    assert told.beside_text(0) == told.beside_heads(0) == 0.0


ALSO = "Nhà ông Bảy cuối dốc cũng đủ nước."
AGAIN = "Bà Hồ Thị Lúa trồng thêm được hai sào đậu ở Suối Cát."


def test_where_nothing_else_tells_them_apart_the_one_told_again_is_the_caption():
    def odds(line):
        segments = [TITLE, LEAD, *TEXT, line]
        return Retold(sheet(*segments)).beside_text(len(segments) - 1)

    assert odds(AGAIN) > odds(ALSO)
