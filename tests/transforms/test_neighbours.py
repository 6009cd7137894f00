"""What stands around a text: cards of other stories, readers' comments, breadcrumbs, names, in HTML and in lines."""

from datetime import datetime, timedelta, timezone

import pytest

from connectors.page import Page
from transforms.article import Problem
from transforms.extract import extract

FETCHED = datetime(2026, 10, 2, 18, 38, tzinfo=timezone(timedelta(hours=7)))
TITLE = "Đội ghe xã Tân Bửu tập luyện trước mùa đua"
STAMP = "21/09/2026 07:05"
LEAD = "Ba tháng trước ngày hội, hai mươi tay chèo của xã Tân Bửu đã xuống sông từ lúc trời chưa sáng."
TEXT = (
    "Chiếc ghe dài hai mươi bảy mét được kéo lên bờ từ cuối mùa lũ năm ngoái. Thợ trong xóm vá lại mạn ghe, chà nhám"
    " rồi phủ ba lớp sơn đỏ cho kịp ngày hạ thủy.",
    "Ông Lâm Sáu, người cầm lái từ mười hai năm nay, bảo rằng cái khó nhất là giữ cho mọi mái chèo xuống nước cùng"
    " một nhịp. Ai chèo trước nửa giây là cả ghe chao.",
)
OTHERS = (
    ("Trường làng có thêm phòng đọc sách", "Phòng đọc do phụ huynh cùng thầy cô góp sách và đóng kệ trong ba tháng."),
    ("Cầu Rạch Đào cấm xe tải từ thứ hai", "Mố cầu phía nam bị nứt, xe trên năm tấn phải đi vòng qua bến phà cũ."),
    ("Mùa cá linh về muộn trên đầu nguồn", "Ngư dân xã Vĩnh Trạch cho hay nước năm nay lên chậm hơn mười hai ngày."),
    ("Giá dừa khô tăng tuần thứ năm liên tiếp", "Thương lái mua tại vườn một trăm hai mươi nghìn đồng mỗi chục."),
)


def read(body, content_type="text/html; charset=utf-8"):
    url = "http://baothu.test/bai-a1.html"
    return extract(Page("", url, url, 200, (("content-type", content_type),), FETCHED, body.encode()))


def article(inside, *, above="", beside="", below=""):
    paragraphs = "".join(f"<p>{text}</p>" for text in TEXT)
    return (
        f"<html><head><title>{TITLE}</title></head><body><div class='col'>{above}<h1>{TITLE}</h1>{beside}"
        f"<span class='t'>{STAMP}</span><h2>{LEAD}</h2><div class='txt'>{paragraphs}{inside}</div>"
        f"{below}</div></body></html>"
    )


def lines(*, below=(), head=()):
    return "\n\n".join([*head, TITLE, STAMP, LEAD, *TEXT, *below])


def card(headline, teaser):
    return f"<div class='x'><h4><a href='/k'>{headline}</a></h4><p>{teaser}</p></div>"


def kinds(result, kind):
    return [block.text for block in result.blocks if block.kind == kind]


@pytest.mark.parametrize("count", [1, 2, 4])
@pytest.mark.parametrize("where", ["inside", "below"])
def test_a_linked_headline_and_its_sentence_in_a_box_of_their_own_are_no_text(count, where):
    cards = "".join(card(*other) for other in OTHERS[:count])
    result = read(article(cards) if where == "inside" else article("", below=cards))
    assert kinds(result, "paragraph") == list(TEXT)
    assert {"card"} <= {residue.rule for residue in result.residue} or where == "below"


def test_the_box_of_a_link_among_sentences_of_the_story_stays_text():
    inside = "<div class='s'><p><a href='/x'>Nghị quyết về lễ hội của hội đồng xã</a></p><p>có hiệu lực từ nay.</p>"
    result = read(article(inside + f"<p>{OTHERS[0][1]}</p><p>{OTHERS[1][1]}</p></div>"))
    assert OTHERS[0][1] in result.text
    assert OTHERS[1][1] in result.text


def test_a_linked_name_between_headline_and_text_is_the_author():
    result = read(article("", beside="<div><a href='/tac-gia/7'>Minh Thư</a></div>"))
    assert [author.name for author in result.authors] == ["Minh Thư"]


def test_a_linked_section_between_headline_and_text_is_no_author():
    assert read(article("", beside="<div><a href='/van-hoa'>Lễ hội</a></div>")).authors == ()


def test_roles_said_below_the_text_settle_the_names_above_it():
    result = read(
        article("<p>Bài: Minh Thư - Ảnh: Hải Đăng</p>", beside="<div class='author'>Minh Thư, Hải Đăng</div>")
    )
    assert [(a.name, a.role) for a in result.authors] == [("Minh Thư", "text"), ("Hải Đăng", "photo")]


def test_a_breadcrumb_that_shares_its_line_with_the_stamp_is_still_the_section():
    above = "<div class='r'><ul><li><a href='/'>Trang chủ</a></li><li><a>Văn hóa</a></li><li><a>Lễ hội</a></li></ul>"
    result = read(article("", above=above + "<div>Thứ Hai, 21/09/2026 - 07:05</div></div>"))
    assert result.section == ("Văn hóa", "Lễ hội")


def test_a_picture_and_a_line_in_a_table_of_two_rows_are_picture_and_caption():
    inside = "<table><tr><td><img src='/a.jpg'></td></tr><tr><td>Ghe được hạ thủy chiều chủ nhật.</td></tr></table>"
    result = read(article(inside + f"<p>{OTHERS[0][1]}</p>"))
    assert kinds(result, "caption") == ["Ghe được hạ thủy chiều chủ nhật."]
    assert result.images[0].caption == "Ghe được hạ thủy chiều chủ nhật."


@pytest.mark.parametrize(
    "prefix", ["QĐND Online - ", "Báo Tân Hà - ", "[VOV] - ", "Tân Hà TV - ", "(BTH) - ", "Báo điện tử Tân Hà - "]
)
def test_the_mark_of_the_house_is_cut_from_the_lead(prefix):
    result = read(article("").replace(f"<h2>{LEAD}", f"<h2>{prefix}{LEAD}"))
    assert (result.lead, result.house_prefix) == (LEAD, prefix.strip())


@pytest.mark.parametrize("opening", ["ASEAN - Nhật Bản", "Báo chí - người bạn", "UBND - HĐND"])
def test_a_sentence_that_opens_with_names_and_a_dash_keeps_them(opening):
    lead = f"{opening} đã ngồi lại với nhau trong ba ngày để bàn về mùa đua ghe năm nay của cả vùng sông nước."
    assert read(article("").replace(LEAD, lead)).lead == lead


def test_the_address_of_the_page_itself_is_no_source():
    result = read(article("<p>Nguồn: http://baothu.test/bai-a1.html</p>"))
    assert (result.agency, kinds(result, "byline")) == ("", [])


def test_a_reader_below_the_text_is_no_author():
    result = read(article("", below="<div>Lê Thị Hoa 22/09/2026 10:20</div><div>Chúc đội ghe chiến thắng!</div>"))
    assert result.authors == ()
    assert "Chúc đội ghe" not in result.text


def test_a_list_whose_entries_end_in_a_stamp_is_a_listing():
    rows = "".join(
        f"<tr><td><b>{headline}</b> (2{n}/09/2026 07:0{n})<br>{teaser}</td></tr>"
        for n, (headline, teaser) in enumerate(OTHERS * 2)
    )
    result = read(f"<html><body><table>{rows}</table></body></html>")
    assert isinstance(result, Problem)


# --- rendered text ---


def test_lines_of_cards_below_a_rendered_text_are_cut():
    cards = [line for other in OTHERS for line in other]
    result = read(lines(below=["Minh Thư", *cards, "Bình luận"]), "text/plain")
    assert kinds(result, "paragraph") == list(TEXT)
    assert [author.name for author in result.authors] == ["Minh Thư"]


def test_a_list_of_other_stories_in_the_middle_of_a_rendered_text_does_not_end_it():
    more = (
        "Chiều xuống, cả xóm ra bờ kênh xem ghe thử nước. Trẻ con chạy dọc theo bờ, vừa chạy vừa đếm nhịp cho đội nhà.",
        "Ban tổ chức cho biết mùa đua năm nay có mười bốn đội ghe của sáu xã. Vòng loại bắt đầu từ đầu tháng mười.",
    )
    result = read(lines(below=["TIN LIÊN QUAN", OTHERS[0][0], *more, "Minh Thư"]), "text/plain")
    assert kinds(result, "paragraph") == [*TEXT, *more]
    assert [author.name for author in result.authors] == ["Minh Thư"]


def test_headlines_and_sentences_in_turns_are_a_listing():
    entries = [line for other in OTHERS for line in other]
    result = read("\n\n".join(["Văn hóa", STAMP, *entries]), "text/plain")
    assert (type(result), result.reason) == (Problem, "listing")


def test_a_rendered_article_behind_a_column_of_cards_is_found():
    column = [line for other in OTHERS for line in (*other, "20/09/2026 05:00")]
    result = read(lines(head=column, below=["Minh Thư", "Từ khóa: đua ghe"]), "text/plain")
    assert (result.title, result.published.at.day, result.lead) == (TITLE, 21, LEAD)


def test_the_day_of_the_licence_is_never_the_day_of_the_article():
    licence = "Giấy phép hoạt động báo chí số 12/GP-BTTTT cấp ngày 11/05/2022"
    result = read(
        "\n\n".join([f"Cập nhật lúc Thứ Hai, {STAMP[:10]}, 07:05", TITLE, LEAD, *TEXT, licence]), "text/plain"
    )
    assert (result.published.at.year, result.published.at.hour) == (2026, 7)


def test_a_breadcrumb_above_a_rendered_headline_is_no_kicker():
    assert read(lines(head=["Văn hóa / Lễ hội"]), "text/plain").kicker == ""


@pytest.mark.parametrize(
    "bar", ["[In trang này] [Gửi cho bạn bè] [Về đầu trang]", "Chia sẻTheo dõi Báo Tân Hà trên Google News", "#lễ hội"]
)
def test_bars_of_buttons_and_tags_below_a_rendered_text_are_residue(bar):
    result = read(lines(below=["Minh Thư", bar]), "text/plain")
    assert bar not in [block.text for block in result.blocks]
