"""Oddities of designs, each in a small fictional page: sections, placeholders, boxes, heads that speak of others."""

import json
from datetime import datetime, timedelta, timezone

import pytest

from connectors.page import Page
from transforms.article import Problem
from transforms.extract import extract
from transforms.section_names import is_section_name

FETCHED = datetime(2026, 10, 2, 18, 38, tzinfo=timezone(timedelta(hours=7)))
TITLE = "Bến phà Cồn Sậy có thêm chuyến đêm"
LEAD = "Từ đầu tháng này, người dân Cồn Sậy không còn phải ngủ lại chợ huyện mỗi khi trễ chuyến phà chiều."
TEXT = (
    "Chiếc phà ba mươi tấn rời bến lúc chín giờ tối, chở theo hơn hai mươi người và mấy gánh rau còn ướt sương.",
    "Chủ bến Trần Ngọc Cơ tính rằng mỗi đêm lỗ hai trăm nghìn đồng tiền dầu, nhưng bà con có đường về nhà.",
    "Xã hứa góp một phần tiền dầu trong sáu tháng đầu, sau đó xem lại theo lượng khách đi từng chuyến.",
)


def read(body):
    url = "http://baothu.test/bai-a2.html"
    page = Page("", url, url, 200, (("content-type", "text/html; charset=utf-8"),), FETCHED, body.encode())
    return extract(page)


def page(*, head=f"<title>{TITLE}</title>", title=f"<h1>{TITLE}</h1>", above="", beside="", inside="", below=""):
    paragraphs = "".join(f"<p>{text}</p>" for text in TEXT)
    return (
        f"<html><head>{head}</head><body><div class='c'>{above}{title}<span class='d'>21/09/2026 07:05</span>{beside}"
        f"<p class='sapo'>{LEAD}</p><div class='t'>{paragraphs}{inside}</div>{below}</div></body></html>"
    )


def kinds(result, kind):
    return [block.text for block in result.blocks if block.kind == kind]


@pytest.mark.parametrize("label", ["Giáo dục", "Chính trị » Xây dựng Đảng", "Trang chủKinh tế"])
def test_the_section_above_the_headline_is_no_kicker(label):
    result = read(page(above=f"<div class='x'>{label}</div>"))
    assert (result.kicker, kinds(result, "kicker")) == ("", [])


def test_a_genre_or_a_phrase_with_a_colon_above_the_headline_is_a_kicker():
    assert read(page(above="<div class='sub-title'>Chuyện ven sông:</div>")).kicker == "Chuyện ven sông:"
    assert not is_section_name("Phóng sự")


def test_a_section_in_the_list_beside_the_headline_is_no_item():
    result = read(page(beside="<ul class='m'><li>Giáo dục</li></ul>"))
    assert kinds(result, "list_item") == []


def test_a_placeholder_is_no_byline():
    result = read(page(inside="<p class='author'>Bút danh</p><p style='text-align:right'><b>Lê Thảo</b></p>"))
    assert kinds(result, "byline") == ["Lê Thảo"]


def test_a_table_that_floats_to_the_right_holds_a_caption_as_well():
    table = "<table align='right'><tr><td><img src='/a.jpg'></td></tr><tr><td>Chuyến phà đêm rời bến</td></tr></table>"
    assert kinds(read(page(inside=table + f"<p>{TEXT[0][::-1].lower()}.</p>")), "caption") == ["Chuyến phà đêm rời bến"]


def test_a_signature_set_as_a_heading_is_a_byline():
    result = read(page(inside="<h4 style='text-align:right'>Bài, ảnh: Lê Thảo</h4>"))
    assert {author.name for author in result.authors} == {"Lê Thảo"}


def test_an_advertisement_inside_a_sentence_leaves_the_sentence_whole():
    ad = "<span class='ads-inline'>Quảng cáo</span>"
    whole = "Người lái phà, tóc đã bạc, vẫn thuộc từng khúc sông như lòng tay."
    result = read(page(inside=f"<p>{whole.replace(', ', f', {ad} ', 1)}</p>"))
    assert whole in kinds(result, "paragraph")
    assert "Quảng cáo" in [entry.text for entry in result.residue]


def test_the_place_before_the_lead_is_not_glued_to_it():
    body = page().replace(LEAD, f"<span class='location-stamp'>Cồn Sậy</span>{LEAD}")
    assert read(body).lead == LEAD


def test_a_sentence_about_a_licence_in_the_text_stays_and_the_imprint_goes():
    told = "Giấy phép bến khách ngang sông số 109/GP-UBND cấp ngày 22/2/2019 đã hết hạn nhưng phà vẫn chạy đều."
    imprint = "Giấy phép số 15/GP-BTTTT do Bộ Thông tin và Truyền thông cấp ngày 22/2/2019"
    result = read(page(inside=f"<p>{told}</p><p>{imprint}</p>"))
    assert (told in result.text, imprint in result.text) == (True, False)


def test_articles_that_the_head_describes_beside_none_of_its_own_do_not_speak_for_it():
    others = [
        {"@type": "NewsArticle", "headline": f"Chuyện khác số {n}", "datePublished": f"2026-09-0{n}T05:00:00+07:00",
         "author": {"@type": "Person", "name": "Bùi Văn Trí"}}
        for n in (1, 2, 3)
    ]  # fmt: skip
    script = f"<script type='application/ld+json'>{json.dumps(others)}</script>"
    result = read(page(head=f"<title>{TITLE}</title>{script}"))
    assert (result.published.at.day, result.authors) == (21, ())


def test_a_headline_in_a_plain_box_is_found_by_the_cut_title_of_the_head():
    result = read(page(head="<title>Bến phà Cồn Sậy có...</title>", title=f"<div class='tieude'>{TITLE}</div>"))
    assert (result.title, result.lead) == (TITLE, LEAD)


def test_cards_that_are_one_link_each_do_not_outweigh_a_short_text():
    card = "<a href='/b{0}.html'><div><h3>Chuyện khác ở nơi khác số {0}</h3><p>{1}</p></div></a>"
    cards = "".join(card.format(n, f"{LEAD} {LEAD} Lần thứ {n}.") for n in range(12))
    short = f"<html><head><title>{TITLE}</title></head><body><div><h1>{TITLE}</h1><i>21/09/2026 07:05</i>" + (
        f"<div id='n'><p>{TEXT[0]}</p><p>{TEXT[1]}</p></div></div><section>{cards}</section></body></html>"
    )
    assert kinds(read(short), "paragraph") == [TEXT[0], TEXT[1]]


def test_text_that_stays_broken_after_mending_is_a_problem():
    broken = page().encode().decode("cp1252", "ignore")
    result = read(broken)
    assert (type(result), result.reason) == (Problem, "encoding")


def test_a_pull_quote_in_an_aside_is_kept():
    aside = "<aside class='pullquote'><p>“Bà con có đường về nhà là vui rồi.”</p></aside>"
    assert "Bà con có đường về nhà là vui rồi" in " ".join(block.text for block in read(page(inside=aside)).blocks)


@pytest.mark.parametrize("before", [True, False])
def test_a_short_sentence_of_the_text_in_an_element_of_its_own_is_a_pull_quote_wherever_it_stands(before):
    told = "Bến mới lát đá xong trong hai tuần."
    box, source = (
        f"<div class='x7'>{told}</div>",
        f"<p>{told} Dân hai bờ đều góp công, ai rảnh ngày nào làm ngày đó.</p>",
    )
    result = read(page(inside=box + source if before else source + box))
    assert kinds(result, "pull_quote") == [told]
    assert result.text.count(told) == 1


def test_a_repeated_sentence_in_an_aside_is_a_pull_quote_and_no_furniture():
    told = "Bến mới lát đá xong trong hai tuần."
    source = f"<p>{told} Dân hai bờ đều góp công, ai rảnh ngày nào làm ngày đó.</p>"
    result = read(page(inside=f"<aside class='sc-w9'>{told}</aside>{source}"))
    assert kinds(result, "pull_quote") == [told]


def test_a_logo_is_no_headline_where_the_head_names_the_paper_among_its_titles():
    head = (
        f"<title>{TITLE} - Báo Thử</title><meta property='og:title' content='Báo Thử'>"
        "<meta property='og:site_name' content='Báo Thử'>"
    )
    assert read(page(head=head, above="<h1>Báo Thử</h1>")).title == TITLE


def test_the_stamp_below_the_headline_of_another_story_in_the_text_is_not_the_articles():
    card = "<h3><a href='/b-9.html'>Hội chợ cuối năm mở cửa sớm ở Cồn Én</a></h3><time>01/10/2026 06:34</time>"
    body = (
        page(beside="")
        .replace("<span class='d'>21/09/2026 07:05</span>", "")
        .replace("<h1>", "<p>07:05, 21/09/2026</p><h1>")
    )
    result = read(
        body.replace("<div class='t'>", f"<div class='t'><p>{TEXT[2]}</p><aside><article>{card}</article></aside>")
    )
    assert result.published.at.strftime("%d/%m/%Y %H:%M") == "21/09/2026 07:05"


@pytest.mark.parametrize("label", ["Phòng, chống dịch", "Trang thơ cuối tuần"])
def test_a_label_above_the_headline_is_a_kicker_where_it_is_called_one(label):
    assert read(page(above=f"<div class='ep-kick'>{label}</div>")).kicker == label


def test_the_login_on_an_authors_card_is_nobody():
    card = "<div class='author-box'><a class='author-name' href='/tg'>csy_admin</a></div>"
    result = read(page(below=card))
    assert (result.authors, result.byline) == ((), "")


def test_sentences_that_each_stand_above_a_button_are_a_list():
    teasers = {
        "Tạm dừng đò ngang Bến Gỗ để sửa chữa": "Giá vé mới được áp dụng kể từ đầu tháng sau.",
        "Học sinh Đá Bạc chế máy nhặt rác trên kênh": "Buổi trình diễn kéo dài ba ngày ở sân trường huyện.",
        "Nhà trọ không tăng giá ở Suối Cát": LEAD,
    }
    entries = "".join(
        f"<div class='row'><div class='item'><h2><a href='/i/{n}-tin'>{headline}</a></h2>"
        f"<dl class='article-info'><dd class='hits'>Lượt xem: 4{n}8</dd></dl><p class='intro'>{teaser}</p>"
        f"<p class='readmore'><a href='/i/{n}-tin'>Đọc thêm...</a></p></div></div>"
        for n, (headline, teaser) in enumerate(teasers.items())
    )
    clock = "<span class='when'>Thứ Hai, ngày 21 tháng 9 năm 2026</span>"
    result = read(f"<html><body>{clock}<div id='main'><h1>Khoa học - Công nghệ</h1>{entries}</div></body></html>")
    assert isinstance(result, Problem)
