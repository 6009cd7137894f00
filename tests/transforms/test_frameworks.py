"""Names that frameworks put elsewhere than in classes, chapters in sections, and what is paid for. Fictional pages."""

from datetime import datetime, timedelta, timezone

import pytest

from connectors.page import Page
from transforms.article import Article, Problem
from transforms.extract import extract

FETCHED = datetime(2026, 10, 2, 18, 38, tzinfo=timezone(timedelta(hours=7)))
TITLE = "Lò gạch Bến Nứa tắt lửa sau bảy mươi năm"
LEAD = "Mẻ gạch cuối cùng ra lò hôm qua, những người thợ già ở Bến Nứa rửa tay bên bờ sông mà không ai nói lời nào."
TEXT = (
    "Lò có mười hai miệng, hồi đông thợ đốt suốt đêm. Ghe chở củi từ thượng nguồn về neo kín cả khúc sông trước bến.",
    "Ông Lâm Văn Sảnh giữ lửa từ năm mười sáu tuổi. Ông nhìn màu khói mà biết gạch đã chín hay còn phải chờ thêm.",
    "Xã cho giữ lại hai miệng lò làm chỗ tham quan, phần đất còn lại trồng cây và làm sân chơi cho trẻ trong ấp.",
)


def read(body: str, head: str = "", title: str = TITLE) -> Article | Problem:
    page = f"<html><head><title>{title}</title>{head}</head><body>{body}</body></html>"
    url = "https://baothu.test/lo-gach-a1.html"
    return extract(Page("", url, url, 200, (("content-type", "text/html; charset=utf-8"),), FETCHED, page.encode()))


def article(inside: str = "", *, paragraphs: tuple[str, ...] = TEXT, behind: str = "") -> Article:
    text = "".join(f"<p>{paragraph}</p>" for paragraph in paragraphs)
    result = read(
        f"<main><h1>{TITLE}</h1><div class='stamp'>21/09/2026 07:05</div><div class='col'><p><b>{LEAD}</b></p>{text}"
        f"{inside}</div>{behind}</main>"
    )
    assert isinstance(result, Article)
    return result


def texts(result: Article, *kinds: str) -> list[str]:
    return [block.text for block in result.blocks if block.kind in kinds]


@pytest.mark.parametrize(
    "link",
    [
        "<a rel='sponsored nofollow' href='https://shop.test/1'>Ván ép giá xưởng giao trong ngày</a>",
        "<span class='ads-inline'><a href='/qc/1'>Ván ép giá xưởng giao trong ngày</a></span>",
        "<span class='ads-inline'>Quảng cáo tài trợ</span>",
    ],
)
def test_what_is_paid_for_stands_in_no_paragraph(link):
    paragraphs = (f"{TEXT[0]} {link}", *TEXT[1:])
    assert texts(article(paragraphs=paragraphs), "paragraph") == list(TEXT)


def test_a_paid_link_in_the_middle_of_a_sentence_is_part_of_it():
    told = "Gạch được chở tới <a rel='sponsored' href='https://x.test'>kho Thạnh Lợi</a> rồi mới chia cho các đại lý."
    assert texts(article(paragraphs=(*TEXT, told)), "paragraph")[-1].startswith("Gạch được chở tới kho Thạnh Lợi rồi")


@pytest.mark.parametrize(
    "head",
    [
        "<div role='heading' aria-level='2'>Giữ lại hai miệng lò</div>",
        "<bn-subhead>Giữ lại hai miệng lò</bn-subhead>",
        "<div data-testid='subhead'><span>Giữ lại hai miệng lò</span></div>",
    ],
)
def test_a_subhead_may_be_named_by_its_role_its_tag_or_a_test(head):
    result = article(f"{head}<p>Cây phượng trước sân lò vẫn còn, năm nào cũng đỏ rực suốt mùa hạ.</p>")
    assert texts(result, "heading") == ["Giữ lại hai miệng lò"]


def test_a_caption_may_be_named_by_its_slot():
    picture = (
        "<bn-photo src='/a.jpg'><img src='/a.jpg'><span slot='caption'>Hai miệng lò còn lại bên sông</span></bn-photo>"
    )
    assert texts(article(picture), "caption") == ["Hai miệng lò còn lại bên sông"]


def test_the_last_chapter_stands_in_a_section_of_its_own():
    first = "".join(f"<p>{text}</p>" for text in (LEAD, *TEXT))
    last = "Chiều xuống, ông Sảnh lại ra ngồi bên bậc lò cũ như một thói quen đã thành nếp."
    result = read(
        f"<main><h1>{TITLE}</h1><div>21/09/2026 07:05</div><div class='text'><section>{first}</section>"
        f"<section><h2>Khói đã tan</h2><p>{last}</p></section></div></main>"
    )
    assert isinstance(result, Article)
    assert (texts(result, "heading"), texts(result, "paragraph")[-1]) == (["Khói đã tan"], last)


def test_a_section_with_links_is_another_story():
    link = "<a href='/b'>Chợ nổi Vàm Sáng thưa ghe từ ngày có cây cầu mới</a>"
    other = f"<section><h2>Cùng chuyên mục</h2><p>{link}</p></section>"
    first = "".join(f"<p>{text}</p>" for text in (LEAD, *TEXT))
    result = read(
        f"<main><h1>{TITLE}</h1><div>21/09/2026 07:05</div><div><section>{first}</section>{other}</div></main>"
    )
    assert isinstance(result, Article)
    assert "Chợ nổi" not in result.text


def test_the_imprint_outweighs_no_short_story():
    imprint = (
        "<table><tr><td>BÁO SÔNG NỨA ĐIỆN TỬ<br>Giấy phép số 12/GP-BTTTT, do Bộ Thông tin và Truyền thông cấp ngày"
        " 02/01/2019<br>Tổng Biên tập: Lê Văn Tràm<br>Địa chỉ: số 4 đường Bờ Kè, phường Một, thành phố Sông Nứa<br>"
        "Điện thoại: 0290 000 111</td></tr></table>"
    )
    result = read(
        f"<table><tr><td><b>{TITLE}</b></td></tr><tr><td>21/09/2026 07:05</td></tr><tr><td><p>{LEAD}</p></td></tr>"
        f"<tr><td><div>{TEXT[0]}</div></td></tr></table>{imprint}"
    )
    assert isinstance(result, Article)
    assert "Giấy phép" not in result.text


def test_the_stamp_above_the_column_is_its_dateline():
    text = "".join(f"<p>{paragraph}</p>" for paragraph in (LEAD, *TEXT))
    head = "<meta property='article:published_time' content='2026-09-21T07:05:00+07:00'>"
    result = read(f"<div><div class='x1'>Thứ Hai, 21/09/2026 07:05</div><div><h1>{TITLE}</h1>{text}</div></div>", head)
    assert isinstance(result, Article)
    (block, *_) = result.blocks
    assert (block.kind, block.text, block.rule) == ("dateline", "Thứ Hai, 21/09/2026 07:05", "dateline_above")


def test_what_else_a_writer_wrote_is_no_signature():
    others = "<ul><li><a href='/b'>Bến đò ngang vắng khách</a></li></ul>"
    latest = f"<div class='itemAuthorLatest'><h3>Mới nhất từ Hải Yến</h3>{others}</div>"
    result = article("<p style='text-align:right'><b>HẢI YẾN</b></p>", behind=latest)
    assert (result.byline, "Bến đò" in result.text) == ("HẢI YẾN", False)


@pytest.mark.parametrize("login", ["Viết bởi Ban biên tập web", "Đăng bởi admin", "Tác giả: quantrivien"])
def test_who_runs_the_site_wrote_nothing(login):
    result = article(behind=f"<div class='author'>{login}</div>")
    assert (result.byline, result.authors) == ("", ())


@pytest.mark.parametrize("behind", ["827 lượt xem tin", "Khoảng 3 phút để đọc hết", "12 lượt đọc"])
def test_a_count_beside_the_stamp_is_no_part_of_it(behind):
    text = "".join(f"<p>{paragraph}</p>" for paragraph in (LEAD, *TEXT))
    stamp = f"<p><small>Thứ hai, 21/09/2026 - 07:05</small> <small>{behind}</small></p>"
    result = read(f"<div><h1>{TITLE}</h1>{stamp}{text}</div>")
    assert isinstance(result, Article)
    assert texts(result, "dateline") == ["Thứ hai, 21/09/2026 - 07:05"]


def test_a_sentence_in_a_box_of_its_own_is_a_pull_quote_even_when_the_paragraph_has_no_other():
    result = article(
        f"<div class='hl'><div>“</div><p>{TEXT[1]}</p></div><p>Trẻ con trong ấp đã có chỗ đá bóng mỗi chiều.</p>"
    )
    assert texts(result, "pull_quote") == [TEXT[1]]
    assert texts(result, "paragraph").count(TEXT[1]) == 1


@pytest.mark.parametrize("kind", ["Chi tiết tin - Báo Sông Nứa", "Chi tiết bản tin", "Tin tức"])
def test_the_kind_of_a_page_is_no_headline(kind):
    text = "".join(f"<p>{paragraph}</p>" for paragraph in (LEAD, *TEXT))
    story = f"<div><h3>{TITLE}</h3><div>10:36 | 20/01/2021</div>{text}</div>"
    result = read(f"<h1>{kind}</h1><div><h1>Chi tiết bản tin</h1>{story}</div>", title=kind)
    assert isinstance(result, Article)
    assert result.title == TITLE


def test_the_name_of_the_site_is_no_headline_though_the_head_begins_with_it():
    text = "".join(f"<p>{paragraph}</p>" for paragraph in (LEAD, *TEXT))
    head = "<meta property='og:site_name' content='Bản tin Sông Nứa'>"
    story = f"<div><h3 class='post-title'>{TITLE}</h3><i>20/01/2021</i>{text}</div>"
    body = f"<header><h1>BẢN TIN SÔNG NỨA</h1></header>{story}"
    result = read(body, head, f"Bản tin Sông Nứa: {TITLE}")
    assert isinstance(result, Article)
    assert result.title == TITLE


def test_a_builder_may_set_the_first_paragraph_apart():
    wrap = "<section><div><div>{}</div></div></section>"
    text = "".join(f"<div><p>{paragraph}</p></div>" for paragraph in TEXT[1:])
    result = read(
        f"<main><section><h1>{TITLE}</h1><div>21/09/2026 07:05</div><p><b>{LEAD}</b></p></section>"
        f"{wrap.format(f'<p>{TEXT[0]}</p>')}{wrap.format(text)}</main>"
    )
    assert isinstance(result, Article)
    assert texts(result, "paragraph") == list(TEXT)


@pytest.mark.parametrize(
    ("line", "stamp"),
    [
        ("bientapvien3 , Thứ hai, 21/09/2026 - 07:05", "Thứ hai, 21/09/2026 - 07:05"),
        ("Được đăng bởi bientapvien6 vào T2, 21/09/2026 - 07:05", "T2, 21/09/2026 - 07:05"),
        ("Quốc tế Lê Đoan 21/09/2026 07:05", "21/09/2026 07:05"),
    ],
)
def test_who_entered_a_text_and_where_it_stands_are_no_part_of_its_stamp(line, stamp):
    text = "".join(f"<p>{paragraph}</p>" for paragraph in (LEAD, *TEXT))
    result = read(f"<div><h1>{TITLE}</h1><div>{line}</div><div>{text}</div></div>")
    assert isinstance(result, Article)
    assert texts(result, "dateline") == [stamp]


def test_verse_in_one_element_is_one_block():
    verse = (
        "Ai về Bến Nứa mà coi",
        "Khói lò năm trước đã thôi trắng trời",
        "Thợ già ngồi đợi đò xuôi",
        "Nghe con nước lớn bồi hồi bến xưa",
    )
    assert texts(article(f"<blockquote>{'<br>'.join(verse)}</blockquote>"), "quote") == ["\n".join(verse)]


def test_an_age_is_no_dateline():
    text = "".join(f"<p>{paragraph}</p>" for paragraph in (LEAD, *TEXT))
    stamp = "<time datetime='2026-09-21T07:05:00+07:00'>11 ngày trước</time>"
    result = read(f"<div><h1>{TITLE}</h1>{stamp}<div>{text}</div></div>")
    assert isinstance(result, Article)
    assert (texts(result, "dateline"), result.published.at.day) == ([], 21)


def test_a_page_that_was_taken_down_is_no_article():
    teaser = "<p>Khách đi xe, đò nằm bờ.</p>"
    box = "".join(f"<div><a href='/b{n}'>Bến đò ngang số {n} vắng khách</a>{teaser}</div>" for n in range(5))
    gone = "<p>Bài viết này đã được gỡ bỏ theo yêu cầu của Ban Biên tập. Mời bạn đọc xem các tin khác dưới đây.</p>"
    assert isinstance(read(f"<div>{gone}<h3>Tin mới cập nhật</h3>{box}</div>"), Problem)


def test_a_lead_may_begin_with_the_dash_of_a_mark_that_is_left_out():
    text = "".join(f"<p>{paragraph}</p>" for paragraph in TEXT)
    result = read(f"<div><h1>{TITLE}</h1><i>21/09/2026 07:05</i><h2 class='sapo'>- {LEAD}</h2><div>{text}</div></div>")
    assert isinstance(result, Article)
    assert (result.lead, result.house_prefix) == (LEAD, "")


def test_a_mark_that_two_papers_share_is_the_papers_own():
    text = "".join(f"<p>{paragraph}</p>" for paragraph in TEXT)
    body = f"<div><h1>{TITLE}</h1><i>21/09/2026 07:05</i><p>(CLO) - {LEAD}</p>{text}</div>"
    page = f"<html><head><title>{TITLE} - Báo Cà Lâm</title></head><body>{body}</body></html>".encode()
    url = "https://baocalam.test/lo-gach-a1.html"
    result = extract(Page("", url, url, 200, (("content-type", "text/html"),), FETCHED, page))
    assert isinstance(result, Article)
    assert (result.agency, result.house_prefix) == ("", "(CLO) -")
