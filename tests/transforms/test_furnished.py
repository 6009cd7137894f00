"""Boxes of a site are told from those of a text by weights that were learned, and by what the text says."""

import pytest

from tests.bare_story import LEAD, STAMP, TEXT, TITLE, texts
from tests.bare_story import read as read_lines
from tests.column_page import read, read_html
from transforms import furnished

HEADLINE = "Làng bè Vàm Sáo giữ nghề nuôi cá lồng"
PARAGRAPHS = (
    "Ông Hồ Văn Sáu dậy từ bốn giờ sáng để cho cá ăn. Bảy lồng cá của ông nằm sát bờ, nước chảy quanh năm.",
    "Cả làng có sáu mươi hộ sống bằng nghề này. Mỗi vụ, một lồng cho chừng ba tấn cá, thương lái đến tận bè cân.",
    "Bà Trần Thị Mười kể năm ngoái nước đục, cá chết nhiều. Nay các nhà góp tiền mua máy sục khí, thay nhau canh đêm.",
)
OF_SITES = (
    "<div><p>Giá vàng hôm nay</p><p>Vàng miếng: 81,2 triệu đồng</p><p>Vàng nhẫn: 77,1 triệu đồng</p></div>",
    "<table><tr><td>Tỷ giá ngoại tệ</td></tr><tr><td>EUR</td><td>26.300</td></tr></table>",
    "<div><p>Chất lượng không khí</p><p>AQI 62 - Trung bình</p></div>",
    "<p class='n'>Đã xem 356 lần</p>",
    "<div><span>Theo dõi chúng tôi trên Zalo để nhận tin mới nhất mỗi ngày</span></div>",
)
OF_TEXTS = (
    "<table><tr><td>Loài cá</td><td>Giá tại bè</td></tr><tr><td>Cá lóc bông</td><td>72.000 đồng</td></tr></table>",
    "<div><p>Ba việc của người nuôi cá lồng</p><p>Thay lưới mỗi mùa nước, cho cá ăn đúng giờ.</p></div>",
    "<p class='n'>Một góc làng bè lúc nước lên</p>",
)


def among(box):
    first, *others = (f"<p>{text}</p>" for text in PARAGRAPHS)
    return read(HEADLINE, first + box + "".join(others))


def lines_of(box):
    return [part.split(">")[-1] for part in box.split("</") if part.split(">")[-1]]


@pytest.mark.parametrize("box", OF_SITES)
def test_a_box_with_the_words_of_a_site_is_left_out(box):
    assert furnished.odds(lines_of(box)) > 0
    assert [block.text for block in among(box).blocks if block.kind not in {"title", "dateline"}] == list(PARAGRAPHS)


@pytest.mark.parametrize("box", OF_TEXTS)
def test_a_box_with_the_words_of_a_text_stays(box):
    told = "\n".join(block.text for block in among(box).blocks)
    assert all(line in told for line in lines_of(box))


def test_numbers_change_nothing():
    assert furnished.features(["Đã xem 356 lần"]) == furnished.features(["Đã xem 1.204 lần"])


def test_no_line_has_no_odds_of_its_own():
    assert furnished.odds([]) == furnished.odds(["…"])


@pytest.mark.parametrize("line", ["31 lượt đánh giá", "Theo dõi chúng tôi trên Zalo để nhận tin mới nhất mỗi ngày"])
def test_a_line_of_a_site_without_markup_is_left_out(line):
    result = read_lines(TITLE, STAMP, LEAD, TEXT[0], line, *TEXT[1:], "Hà Vy")
    assert texts(result, "paragraph") == list(TEXT)


TABLES = (
    ["Thôn\tSố hộ\tTiền góp", "Suối Cát\t120\t30 triệu", "Đá Bàn\t80\t20 triệu"],
    ["| Thôn | Số hộ | Tiền góp |", "|---|---|---|", "| Suối Cát | 120 | 30 triệu |", "| Đá Bàn | 80 | 20 triệu |"],
    ["Thôn      Số hộ   Tiền góp", "Suối Cát  120     30 triệu", "Đá Bàn    80      20 triệu"],
)


@pytest.mark.parametrize("rows", TABLES)
def test_rows_with_tabs_bars_or_gaps_are_a_table(rows):
    result = read_lines(TITLE, STAMP, LEAD, TEXT[0], "\n".join(rows), *TEXT[1:], "Hà Vy")
    assert texts(result, "table") == ["Thôn | Số hộ | Tiền góp\nSuối Cát | 120 | 30 triệu\nĐá Bàn | 80 | 20 triệu"]
    assert texts(result, "paragraph") == list(TEXT)


@pytest.mark.parametrize(
    ("above", "prefix"),
    [("BÁO SUỐI CÁT", "BSC - "), ("Tiếng nói của nhân dân tỉnh Suối Cát", "BSC - "), ("SUỐI CÁT HẠ", "SCH - ")],
)
def test_the_abbreviation_of_the_paper_is_cut_from_the_lead(above, prefix):
    assert read_lines(above, TITLE, STAMP, prefix + LEAD, *TEXT, "Hà Vy").lead == LEAD


def test_capitals_that_spell_nothing_are_a_papers_mark_whoever_prints_it():
    assert read_lines(TITLE, STAMP, "QHT - " + LEAD, *TEXT, "Hà Vy").lead == LEAD


def test_an_abbreviation_that_everybody_knows_stays():
    assert read_lines("BÁO SUỐI CÁT", TITLE, STAMP, "EVN - " + LEAD, *TEXT, "Hà Vy").lead == "EVN - " + LEAD


def test_who_is_greeted_is_no_lead():
    result = read_lines(TITLE, STAMP, "Kính thưa các đồng chí lãnh đạo và toàn thể bà con Suối Cát!", *TEXT, "Hà Vy")
    assert result.lead == ""


@pytest.mark.parametrize("line", ["Trong ảnh: Bà con vác đá lên thân đập.", "Minh họa: Internet"])
def test_a_line_that_says_it_is_of_a_picture_is_a_caption(line):
    result = read_lines(TITLE, STAMP, line, LEAD, *TEXT, "Hà Vy")
    assert texts(result, "caption") == [line]
    assert result.lead == LEAD


CARD = (
    "<li><a href='/b{0}.html'>Chợ nổi Cái Sậy đón khách đầu năm</a><span>Khách đến chợ đông gấp đôi ngày thường, "
    "ghe đậu kín cả hai bờ kênh từ mờ sáng cho đến quá trưa ngày {0}.</span></li>"
)


def test_a_short_article_is_found_above_many_teasers():
    cards = "".join(CARD.format(number) for number in range(9))
    html = (
        f"<html><head><title>{HEADLINE}</title></head><body><div><h1>{HEADLINE}</h1><span>21/09/2026 07:05</span>"
        f"<div class='x'>{''.join(f'<p>{text}</p>' for text in PARAGRAPHS)}</div></div>"
        f"<div class='w'><ul>{cards}</ul></div></body></html>"
    )
    assert [block.text for block in read_html(html).blocks if block.kind == "paragraph"] == list(PARAGRAPHS)


def test_the_papers_name_without_accents_in_the_head_is_no_headline():
    paragraphs = "".join(f"<p>{text}</p>" for text in PARAGRAPHS)
    html = (
        "<html><head><title>.:: BAO VAM SAO DIEN TU - TIENG NOI CUA DANG BO ::.</title></head><body><table><tr><td>"
        f"<font size='4'><b>{HEADLINE}</b></font><br>21/09/2026 07:05{paragraphs}</td></tr></table></body></html>"
    )
    assert read_html(html).title == HEADLINE


def test_what_is_asked_in_bold_in_a_talk_is_no_subhead():
    asked = ("Nghề này có từ bao giờ, thưa ông?", "Mỗi vụ lời lãi ra sao?", "Ông mong gì ở xã?")
    body = "".join(f"<p><b>{one}</b></p><p>{text}</p>" for one, text in zip(asked, PARAGRAPHS, strict=True))
    result = read(HEADLINE, body)
    assert texts(result, "heading") == []
    assert texts(result, "paragraph")[::2] == list(asked)
