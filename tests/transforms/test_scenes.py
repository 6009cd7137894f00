"""Short lines are told apart by weights that were learned, whatever names they have."""

import pytest

from transforms import scenes


@pytest.mark.parametrize(
    "line",
    [
        "Quang cảnh buổi lễ khánh thành đập tràn.",
        "Người dân thôn Đông vác đá lên thân đập.",
        "Một đoạn bờ suối bị sạt lở sau mưa.",
        "Bà Hồ Thị Lúa bên ruộng lúa của gia đình",
    ],
)
def test_what_a_picture_shows_has_the_odds_of_a_caption(line):
    assert scenes.beside_text(line) > 0
    assert scenes.beside_heads(line) > 0


@pytest.mark.parametrize(
    "line",
    [
        "Nhưng cái khó vẫn còn ở phía trước.",
        "Ông cho biết thôn không còn lo thiếu nước.",
        "Từ đó đến nay chưa năm nào thiếu nước.",
        "Bà Hồ Thị Lúa là người góp đá đầu tiên.",
    ],
)
def test_what_is_told_has_not(line):
    assert scenes.beside_text(line) < 0


@pytest.mark.parametrize(
    "line", ["Đồng lòng giữ nước", "Vì sao đập chậm xong", "Không để dân thiếu nước", "Các bước như sau"]
)
def test_a_subhead_has_not(line):
    assert scenes.beside_heads(line) < 0


def test_other_names_and_numbers_change_nothing():
    one = scenes.features("Ông Lò Văn Pá kiểm tra 12 máy bơm ở thôn Đông.")
    assert scenes.features("Ông Trần Út kiểm tra 350 máy bơm ở thôn Tây Hạ") == one


def test_a_line_without_a_word_is_nothing():
    assert scenes.features(" .. ") == {}
    assert scenes.beside_text("") == 0
