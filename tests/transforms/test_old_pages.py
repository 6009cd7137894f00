"""Pages that name no headline, and what else sets one text apart from another. Fictional pages."""

from datetime import datetime, timedelta, timezone

import pytest

from connectors.page import Page
from transforms.article import Problem
from transforms.extract import extract

FETCHED = datetime(2026, 10, 2, 18, 38, tzinfo=timezone(timedelta(hours=7)))
TITLE = "Bến phà Rạch Cá trước ngày dừng hoạt động"
LEAD = "Hơn bốn mươi năm đưa khách qua sông, phà Rạch Cá chạy những chuyến cuối cùng trong tuần này."
TEXT = (
    "Ông Lê Văn Thuyền lái phà từ năm hai mươi tuổi, nay tóc đã bạc quá nửa. Ông bảo thương nhất đám học trò đi sớm.",
    "Cây cầu mới dài hơn sáu trăm mét, bắc cách bến chừng một cây số. Hai đầu cầu đã trải nhựa xong từ đầu tháng.",
)
MENU = "<table><tr><td class=mn><a href='/a'><b>Tòa soạn và bạn đọc xa gần</b></a></td></tr></table>"


def read(body, head="<title>:: Báo Rạch Cá dien tu ::</title>", host="baorachca.test"):
    html = f"<html><head>{head}</head><body>{body}</body></html>"
    url = f"http://{host}/bai-a1.html"
    return extract(Page("", url, url, 200, (("content-type", "text/html; charset=utf-8"),), FETCHED, html.encode()))


def paragraphs(*lines):
    return "".join(f"<p>{line}</p>" for line in lines)


def column(inside, *, lead=LEAD, below=""):
    head = f"<h1>{TITLE}</h1><span>21/09/2026 07:05</span><p class='sapo'>{lead}</p>"
    return f"<div class='k'>{head}<div class='x'>{inside}</div>{below}</div>"


def texts(result, *kinds):
    return [block.text for block in result.blocks if block.kind in kinds]


@pytest.mark.parametrize(
    "headline",
    [
        f"<span class='tieude'>{TITLE}</span>",
        f"<span class='NewsTitle'><b>{TITLE}</b></span>",
        f"<font color='red'><b>Đời sống quanh ta ngày mới</b></font><br><font size='4'><b>{TITLE}</b></font>",
    ],
)
def test_where_the_head_names_the_paper_alone_the_headline_is_told_by_its_print(headline):
    inside = f"<p><b>Chuyến phà lúc năm giờ sáng</b></p>{paragraphs(*TEXT)}"
    page = f"{MENU}<table><tr><td>{headline}<br>21/09/2026 07:05<br><b>{LEAD}</b><div>{inside}</div></td></tr></table>"
    assert read(page).title == TITLE


def test_a_headline_may_speak_of_what_stops_or_is_missing():
    assert read(column(paragraphs(TEXT[0]))).title == TITLE


def test_a_page_of_results_is_none():
    cards = "".join(f"<li><a href='/{text[:2]}'>Bến đò xưa nay đã có cầu</a><p>{text}</p></li>" for text in TEXT)
    head = "<title>Kết quả tìm kiếm</title>"
    assert isinstance(read(f"<h1>Kết quả tìm kiếm</h1><span>21/09/2026</span><ul>{cards}</ul>", head), Problem)


def test_letters_of_the_name_behind_bao_are_the_papers_mark():
    result = read(column(paragraphs(*TEXT), lead=f"RCH - {LEAD}"), host="baorachcahoa.test")
    assert (result.lead, result.house_prefix) == (LEAD, "RCH -")


def test_an_imprint_of_many_lines_does_not_outweigh_a_short_text():
    imprint = "<br>".join(f"Giấy phép báo chí số {n}/GP-BTTTT do Bộ cấp, lầu {n} đường Bến Cá" for n in range(9))
    story = f"<h2 class='t'>{TITLE}</h2><p>21/09/2026 07:05</p><p>{LEAD}</p><div class='x'>{paragraphs(TEXT[0])}</div>"
    result = read(f"<div>{story}</div><div>{imprint}</div>", f"<title>{TITLE}</title>")
    assert texts(result, "lead", "paragraph") == [LEAD, TEXT[0]]


def test_the_next_story_of_a_long_page_is_another():
    next_one = paragraphs(*TEXT[::-1], *TEXT, *TEXT[::-1]).replace("phà", "đò")
    story = "<section class='post'><h1>{}</h1><span>{}</span><div class='x'>{}</div></section>"
    page = story.format(TITLE, "21/09/2026 07:05", paragraphs(*TEXT)) + "<div>Đọc tiếp</div>"
    page += story.format("Chợ nổi họp lại bên cầu mới", "20/09/2026 09:00", next_one)
    assert texts(read(f"<div>{page}</div>", f"<title>{TITLE}</title>"), "paragraph") == list(TEXT)


def test_items_behind_dashes_are_lines_of_their_own():
    result = read(column(f"{TEXT[0]}<br><br>- Rạch Cá - Bến Đá: 1-1<br>- Cây Da - Cù Lao: 2-0<br><br>{TEXT[1]}"))
    assert "- Rạch Cá - Bến Đá: 1-1" in texts(result, "list_item", "paragraph")


@pytest.mark.parametrize("element", ["div", "h6"])
def test_a_sentence_below_a_picture_set_otherwise_than_all_paragraphs_is_its_caption(element):
    line = "Chuyến phà cuối trong ngày cập bến Rạch Cá."
    long = TEXT[0] + " " + TEXT[1]
    picture = f"<div class='i'><img src='/a.jpg'></div><{element} class='ic'>{line}</{element}>"
    assert texts(read(column(f"<p>{long}</p>{picture}<p>{long} Hết.</p>")), "caption") == [line]


def test_small_bold_print_in_the_middle_below_a_picture_is_its_caption():
    picture = "<div align='center'><img src='/a.jpg'></div>"
    small = "<div align='center'><font size='1'><b>Anh thợ máy phà Rạch Cá</b></font></div>"
    assert texts(read(column(paragraphs(TEXT[0]) + picture + small + paragraphs(TEXT[1]))), "caption") == [
        "Anh thợ máy phà Rạch Cá"
    ]


def test_a_footer_inside_the_text_holds_signature_and_notes():
    signed = "<p><strong>Bài, ảnh: Nguyên Khang</strong></p><p>(*) Tên nhân vật đã được thay đổi.</p>"
    result = read(f"<article>{column(paragraphs(*TEXT) + f'<footer>{signed}</footer>')}</article>")
    assert texts(result, "byline") == ["Bài, ảnh: Nguyên Khang"]
    assert texts(result, "paragraph")[-1].startswith("(*)")


def test_names_beside_a_stamp_below_the_lead_sign_the_text():
    signed = "<div><span>Hoàng Yến - Bích Liên</span><time>21/09/2026 07:05</time></div>"
    page = f"<h1>{TITLE}</h1><p class='sapo'>{LEAD} {LEAD}</p>{signed}"
    result = read(f"<div>{page}<div class='x'>{paragraphs(*TEXT)}</div></div>")
    assert [author.name for author in result.authors] == ["Hoàng Yến", "Bích Liên"]


def test_buttons_behind_a_stamp_are_no_part_of_it():
    line = "<div class='info'><span>Ngày đăng: 21/09/2026 07:05</span><span>Xem ở khổ chữ</span> <a>T</a><a>T</a></div>"
    result = read(f"<div><h1>{TITLE}</h1>{line}<p class='sapo'>{LEAD}</p><div>{paragraphs(*TEXT)}</div></div>")
    assert texts(result, "dateline") == ["Ngày đăng: 21/09/2026 07:05"]


@pytest.mark.parametrize(
    "line",
    [
        "00:00 / 02:45 Tự động phát tiếp",
        "Xem chữ cỡ A- A+ Tương phản",
        "Vui lòng dẫn nguồn baorachca.test khi dùng lại bài",
    ],
)
def test_bars_of_players_and_of_print_and_calls_to_quote_are_furniture(line):
    assert line not in " ".join(block.text for block in read(column(paragraphs(*TEXT, line, *TEXT[::-1]))).blocks)
