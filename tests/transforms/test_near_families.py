"""What papers near the known families set around and into a text: codes, cards, players, stanzas. Fictional pages."""

import pytest
from column_page import read, read_html

from transforms.chrome import is_furniture

TITLE = "Bến phà Cồn Sậy có thêm chuyến đêm"
LEAD = "Từ đầu tháng này, người dân Cồn Sậy không còn phải ngủ lại chợ huyện mỗi khi trễ chuyến phà chiều."
TEXT = (
    "Chiếc phà ba mươi tấn rời bến lúc chín giờ tối, chở theo hơn hai mươi người và mấy gánh rau còn ướt sương.",
    "Chủ bến Trần Ngọc Cơ tính rằng mỗi đêm lỗ hai trăm nghìn đồng tiền dầu, nhưng bà con có đường về nhà.",
    "Xã hứa góp một phần tiền dầu trong sáu tháng đầu, sau đó xem lại theo lượng khách đi từng chuyến.",
)
STORY = "".join(f"<p>{text}</p>" for text in TEXT)


def kinds(result, *wanted):
    return [block.text for block in result.blocks if block.kind in wanted]


def test_two_letters_in_brackets_before_a_lead_are_the_papers_code():
    result = read(TITLE, f"<h2 class='sapo'><span>(ĐT)</span> - {LEAD}</h2>{STORY}")
    assert (result.lead, result.house_prefix) == (LEAD, "(ĐT) -")


def test_a_pointer_may_say_that_it_leads_to_an_article():
    pointer = "<p>Xem thêm bài: Thí sinh vùng lũ được hỗ trợ chỗ ở miễn phí mùa thi</p>"
    assert kinds(read(TITLE, f"<p>{LEAD}</p>{pointer}{STORY}"), "lead", "paragraph") == [LEAD, *TEXT]


@pytest.mark.parametrize(
    "line",
    ["Trình phát video đang tải...", "Bật tiếng để xem video", "Trình duyệt của bạn không hỗ trợ phát video này."],
)
def test_what_a_player_says_is_furniture(line):
    assert is_furniture(line)


def test_a_text_goes_on_behind_cards_with_a_teaser():
    card = (
        "<article><a href='/{0}'><img src='/{0}.jpg'></a><h3><a href='/{0}'>{1}</a></h3>{2}<time>{3}</time></article>"
    )
    cards = card.format("1", "Lịch cắt điện tuần này trên địa bàn tỉnh", f"<p>{LEAD}</p>", "23:14 | 19/09/2026")
    cards += card.format("2", "Bảo hiểm y tế học sinh: những điểm mới cần biết", "", "13:10 | 20/09/2026")
    box = f"<div class='inrel'><div><span>Tin liên quan nổi bật</span></div>{cards}</div>"
    items = ["Mua vé trước bốn giờ chiều ở bến", "Mặc áo phao khi lên phà"]
    points = f"<p>Những việc cần làm gồm:</p><ul><li>{items[0]}</li><li>{items[1]}</li></ul>"
    goes_on = "<p>Đến nay, sau mười ngày chạy thử, chuyến nào cũng đủ khách và không ai phải chờ.</p>"
    result = read(TITLE, f"{STORY}{box}{goes_on}{points}<p style='text-align:right'><b>Lê Na</b></p>")
    assert kinds(result, "list_item") == items
    assert kinds(result, "byline") == ["Lê Na"]


def test_a_caption_may_close_like_a_sentence_where_its_class_says_so():
    picture = "<p class='xBody'><img src='/a.jpg'></p><p class='xCap'>Điểm bán vé đặt tại trường tiểu học Cồn Sậy.</p>"
    result = read(TITLE, f"<p class='xBody'>{LEAD}</p>{picture}{STORY.replace('<p>', '<p class=xBody>')}")
    assert kinds(result, "caption") == ["Điểm bán vé đặt tại trường tiểu học Cồn Sậy."]


def test_a_lead_that_is_called_one_is_no_box_of_the_site():
    lead = "Nguồn cung dồi dào khiến giá thịt heo hơi trên địa bàn tỉnh Cồn Sậy lùi về mức 43.000 đồng/kg."
    page = (
        f"<html><head><title>{TITLE}</title></head><body><div><span class='newsTitle'>{TITLE}</span><br>"
        f"<span class='posted'>Thứ Hai, 21/09/2026, 16:28</span><div><span id='lblSummary'>{lead}</span></div>"
        f"<div id='news'>{'<br><br>'.join(TEXT)}</div></div></body></html>"
    )
    assert read_html(page).lead == lead


def test_what_a_paper_promises_of_a_story_is_of_the_story():
    promise = "Báo sẽ tiếp tục thông tin đến bạn đọc trong các số báo sau."
    assert promise in kinds(read(TITLE, f"<p>{LEAD}</p>{STORY}<p>{promise}</p>"), "paragraph")


def test_a_heading_below_a_pull_quote_is_no_speaker():
    quote = f"<div class='slide'><span></span><div class='tx'>{TEXT[0]}</div></div>"
    result = read(
        TITLE,
        f"<p>{LEAD}</p>{STORY}{quote}<div class='sec'><h2>Hàng cứu trợ đi bằng vai</h2></div>{STORY[:-4]} Xong.</p>",
    )
    assert "Hàng cứu trợ đi bằng vai" in kinds(result, "heading")
    assert kinds(result, "attribution") == []


def test_a_stanza_between_breaks_is_a_quote_of_its_lines():
    verses = (
        "Gió về rung rặng trâm bầu", "Nhớ ai bỏ áo qua cầu không sang",
        "Con đò gối bãi cát vàng", "Chờ con nước lớn, chờ nàng tóc mây",
    )  # fmt: skip
    stanza = f"<em>{'<br />'.join(verses)}</em>"
    result = read(TITLE, "<br /><br />".join((LEAD, TEXT[0], stanza, *TEXT[1:])))
    assert kinds(result, "quote") == ["\n".join(verses)]


def test_who_wrote_it_stands_behind_the_word_for_it():
    result = read(TITLE, f"<p class='createdby'>Viết bởi Lê Na</p><p>{LEAD}</p>{STORY}")
    assert [author.name for author in result.authors] == ["Lê Na"]


@pytest.mark.parametrize(
    "site", ["Báo Cồn Sậy - Cơ quan của Đảng bộ tỉnh Cồn Sậy", "Cơ quan ngôn luận của Tỉnh ủy Cồn Sậy"]
)
def test_the_motto_of_a_paper_is_no_headline(site):
    page = (
        f"<html><head><title>{site}</title></head><body><div class='tieudetin'>{TITLE}</div>"
        f"<div class='ngaydang'>Ngày đăng: 21/09/2026 - 05:56</div><div class='trichdan'>{LEAD}</div>"
        f"<div class='noidungtin'>{STORY}</div></body></html>"
    )
    result = read_html(page)
    assert (result.title, result.lead, result.published.at.hour) == (TITLE, LEAD, 5)
