"""Small things that designs set beside a text in HTML: meta lists, follow lines, counters. Fictional pages."""

from datetime import datetime, timedelta, timezone

import pytest

from connectors.page import Page
from transforms.article import Problem
from transforms.chrome import is_furniture
from transforms.extract import extract

FETCHED = datetime(2026, 10, 2, 18, 38, tzinfo=timezone(timedelta(hours=7)))
TITLE = "Xưởng đóng ghe Rạch Dừa hạ thủy chiếc thứ trăm"
STAMP = "21/09/2026 07:05"
LEAD = "Chiếc ghe thứ một trăm của xưởng Rạch Dừa rời triền đúng con nước rằm, mang theo lời chúc của cả xóm."
TEXT = (
    "Gỗ sao được ngâm dưới rạch hai mùa mưa rồi mới xẻ. Thợ cả chọn từng tấm, gõ nghe kỹ tiếng rồi mới đặt lên khung.",
    "Mỗi chiếc mất bốn tháng, ba thợ chính và hai người học việc. Keo trét mạn nấu bằng chai cây và dầu rái.",
)


def read(inside, *, beside="", head="", stamp=STAMP):
    paragraphs = "".join(f"<p>{text}</p>" for text in TEXT)
    page = (
        f"<html><head><title>{TITLE}</title>{head}</head><body><div class='col'><h1>{TITLE}</h1>"
        f"<span class='t'>{stamp}</span><div class='txt'>{beside}<p><b>{LEAD}</b></p>{paragraphs}{inside}</div>"
        "</div></body></html>"
    )
    url = "http://baothu.test/ghe-a1.html"
    return extract(Page("", url, url, 200, (("content-type", "text/html; charset=utf-8"),), FETCHED, page.encode()))


def texts(result, *kinds):
    return [block.text for block in result.blocks if block.kind in kinds]


def test_a_box_that_its_editor_calls_related_is_no_text():
    box = (
        "<div data-type='related'><a href='/k'>Chợ nổi Vàm Sáng vắng ghe</a><span>Ghe đò thưa dần từ ngày có cầu,"
        " chợ chỉ còn mươi chiếc neo lại.</span><em>ĐỌC NGAY</em></div>"
    )
    assert texts(read(f"{box}<p>{TEXT[0]}</p>"), "paragraph") == [*TEXT, TEXT[0]]


@pytest.mark.parametrize("tail", ["", "<em>XEM TIẾP</em>", "\n<span>Kinh tế</span>"])
def test_a_headline_as_link_with_its_teaser_beside_it_is_no_text_whatever_the_box_is_called(tail):
    box = (
        "<div class='k7'><a href='/k'>Chợ nổi Vàm Sáng vắng ghe</a>\n<span>Ghe đò thưa dần từ ngày có cầu, chợ chỉ còn"
        f" mươi chiếc neo lại.</span>{tail}</div>"
    )
    assert texts(read(f"{box}<p>{TEXT[0]}</p>"), "paragraph") == [*TEXT, TEXT[0]]


def test_a_sentence_that_begins_with_a_long_link_is_text():
    goes_on = (
        "<a href='/x'>Xưởng đóng ghe Rạch Dừa</a><span> nằm ở ngã ba sông, cách chợ Vàm Sáng hơn hai cây số.</span>"
    )
    begins = "<a href='/x'>Xưởng đóng ghe Rạch Dừa</a> – <span>Ba đời thợ cả đều sinh ra ở ngã ba sông này.</span>"
    assert len(texts(read(f"<div>{goes_on}</div><div>{begins}</div>"), "paragraph")) == 4


def test_below_the_lead_a_line_named_desc_is_the_caption_of_the_picture_it_shares_a_box_with():
    caption = "Thợ cả đo mạn ghe lần cuối trước giờ hạ thủy."
    box = f"<div class='ph-item'><img src='/a.jpg'><p class='ph-desc'>{caption}</p></div><p>{TEXT[0]}</p>"
    assert texts(read(box), "caption") == [caption]


@pytest.mark.parametrize("line", ["An Nhiên (CTV)", "An Nhiên (cộng tác viên)", "An Nhiên (lược dịch)"])
def test_a_name_with_its_post_in_brackets_signs(line):
    assert read(f"<p>{line}</p>").byline == line


def test_a_list_above_the_text_says_what_the_page_is():
    beside = "<dl><dt>Chi tiết bài</dt><dd>Chuyên mục: Làng nghề</dd><dd>Viết bởi Hà Vy</dd></dl>"
    result = read("", beside=beside)
    assert (texts(result, "list_item", "paragraph"), result.byline) == (list(TEXT), "Hà Vy")


def test_a_list_below_the_lead_is_the_texts():
    items = "<ul><li>hai tấm gỗ sao</li><li>ba lít dầu rái</li></ul>"
    assert texts(read(f"{items}<p>{TEXT[0]}</p>"), "list_item") == ["hai tấm gỗ sao", "ba lít dầu rái"]


@pytest.mark.parametrize(
    "line",
    [
        "Đọc tin Rạch Dừa nhanh nhất trên Google News",
        "Quan tâm Báo Rạch Dừa và Miệt Vườn trên Zalo",
        "Nghe bản tin này",
        "Nữ Nam bộ",
    ],
)
def test_a_call_to_follow_or_to_listen_is_no_text(line):
    assert texts(read("", beside=f"<p>{line}</p>"), "paragraph", "heading", "list_item") == list(TEXT)


def test_a_number_alone_above_the_text_counts_something():
    beside = "<div><button>Hữu ích</button><span>96</span><button>Gửi</button></div>"
    assert texts(read("", beside=beside), "paragraph") == list(TEXT)


@pytest.mark.parametrize("count", ["6843 lượt xem", "Lượt xem: 1393"])
def test_how_often_a_page_was_seen_is_no_part_of_its_date(count):
    result = read("", stamp=f"Phát sóng: {STAMP} {count}")
    assert texts(result, "dateline") == [f"Phát sóng: {STAMP}"]


def test_paragraphs_in_a_list_of_definitions_that_is_layout_are_paragraphs():
    paragraphs = "".join(f"<p>{text}</p>" for text in TEXT)
    page = f"<html><body><dl><dt><h1>{TITLE}</h1></dt><dd>{STAMP}</dd><dd>{LEAD}</dd><dd>{paragraphs}</dd></dl></body>"
    header = (("content-type", "text/html; charset=utf-8"),)
    result = extract(Page("", "", "http://baothu.test/ghe-a1.html", 200, header, FETCHED, page.encode()))
    assert texts(result, "paragraph") == list(TEXT)


def test_a_readers_question_that_opens_the_text_is_no_lead():
    ask = "* Hỏi: Ghe gia đình chở khách đi chợ thì có phải đăng ký đăng kiểm hay không? (Tư Dừa, Rạch Dừa)"
    answer = (
        "* Trả lời: Ghe chở khách dù một chuyến cũng phải đăng ký, người lái phải có chứng chỉ và áo phao đủ người."
    )
    page = (
        f"<html><body><h1>{TITLE}</h1><span>{STAMP}</span><div><p><b>{ask}</b></p><p>{answer}</p><p>{TEXT[0]}</p>"
        "</div></body></html>"
    )
    header = (("content-type", "text/html; charset=utf-8"),)
    result = extract(Page("", "", "http://baothu.test/ghe-a1.html", 200, header, FETCHED, page.encode()))
    assert result.lead == ""


def test_documents_with_number_and_day_are_a_list():
    rows = "".join(
        f"<tr><td>{n}/QĐ-UBND</td><td>{n:02}/07/2026</td><td>Về việc duyệt kế hoạch đóng ghe số {n}</td></tr>"
        for n in range(11, 24)
    )
    page = f"<html><body><div><h1>Hệ thống văn bản</h1><table>{rows}</table></div></body></html>"
    header = (("content-type", "text/html; charset=utf-8"),)
    result = extract(Page("", "", "http://baothu.test/van-ban", 200, header, FETCHED, page.encode()))
    assert isinstance(result, Problem)


def test_a_poem_in_stanzas_behind_the_headline_outweighs_a_footer():
    stanza = "<br>".join(
        ("Ghe đi con nước xuôi dòng", "Bỏ bến sông vắng, bỏ lòng mẹ trông", "Chiều nghe sóng vỗ bờ sông")
    )
    footer = "Báo Thử - Tiếng nói của xóm Rạch Dừa. " * 12
    page = (
        f"<html><body><div><div><div><div><span class='Title'>Gửi người đóng ghe</span></div><div>{STAMP}</div>"
        f"<div class='noi-dung'><p>{stanza}</p><p>{stanza}</p><p>{stanza}</p></div><div>Hà Giang Thanh</div></div>"
        f"</div></div><div>{footer}</div></body></html>"
    )
    header = (("content-type", "text/html; charset=utf-8"),)
    head = "<head><title>Gửi người đóng ghe</title></head>"
    page = page.replace("<body>", f"{head}<body>")
    result = extract(Page("", "", "http://baothu.test/tho-1.html", 200, header, FETCHED, page.encode()))
    assert "Bỏ bến sông vắng, bỏ lòng mẹ trông" in result.text


def test_a_text_that_a_page_builder_calls_a_widget_is_the_text():
    wrap = "<div class='elementor-element elementor-widget'><div class='elementor-widget-container'>{}</div></div>"
    parts = (f"<h1>{TITLE}</h1>", f"<span>{STAMP}</span>", "".join(f"<p>{text}</p>" for text in TEXT))
    share = "<div class='elementor-widget elementor-widget-share'><p>Bạn thấy bài viết này ra sao</p></div>"
    result = whole("".join(wrap.format(part) for part in parts) + share)
    assert texts(result, "paragraph", "heading") == list(TEXT)


def whole(body, title=TITLE):
    page = f"<html><head><title>{title}</title></head><body><div class='col'>{body}</div></body></html>"
    header = (("content-type", "text/html; charset=utf-8"),)
    return extract(Page("", "", "http://baothu.test/ghe-a1.html", 200, header, FETCHED, page.encode()))


def test_a_note_box_holds_text_and_a_picture_note_a_caption():
    noted = "Trại ghe có từ đời ông nội, nay còn ba người thợ biết dựng sườn."
    inside = (
        f"<div class='note-box'><p>{noted}</p></div><figure><img src='/a.jpg'></figure><p class='pic-note'>Ghe mới"
        f" trên triền.</p><p>Mỗi năm trại hạ thủy chừng hai mươi chiếc, phần lớn cho khách quen.</p>"
    )
    result = read(inside)
    assert noted in texts(result, "paragraph")
    assert len(texts(result, "paragraph")) == len(TEXT) + 2
    assert texts(result, "caption") == ["Ghe mới trên triền."]


def test_names_in_capitals_in_the_box_of_the_signature_sign():
    body = f"<h1>{TITLE}</h1><span>{STAMP}</span><div>{''.join(f'<p>{text}</p>' for text in TEXT)}</div>"
    result = whole(f"{body}<div class='art-sign'>XUÂN DIỆN - PHÚ THỊNH</div><div class='sign-in'>HỘ CÁ</div>")
    assert [author.name for author in result.authors] == ["XUÂN DIỆN", "PHÚ THỊNH"]


def test_a_card_that_is_one_link_takes_no_paragraph_with_it():
    card = (
        "<a class='card-inline' href='/k'><span>Chợ nổi Vàm Sáng vắng ghe</span> <span>Ghe đò thưa dần từ ngày có"
        " cầu mới.</span></a>"
    )
    assert texts(read(f"{card}<p>{TEXT[0]}</p><p>{TEXT[1]}</p>"), "paragraph") == [*TEXT, *TEXT]


def test_a_label_and_a_link_without_a_space_between_them_point_elsewhere():
    box = "<div><span>Đừng bỏ lỡ</span><a href='/k'>Chợ nổi Vàm Sáng vắng ghe</a></div>"
    assert texts(read(f"{box}<p>{TEXT[0]}</p>"), "paragraph", "heading") == [*TEXT, TEXT[0]]


def test_words_for_a_date_that_stands_in_the_markup_are_no_date_line():
    result = read("", stamp="<time datetime='2026-09-21T07:05:00+07:00'>Cách đây ít lâu</time>")
    assert (result.published.at.day, texts(result, "dateline")) == (21, [])


def test_the_writers_of_stories_below_sign_nothing():
    below = "".join(
        f"<div><a href='/{n}'>Chuyện thứ {n} ở chợ nổi Vàm Sáng</a><p>Bởi Tư Dừa</p></div>" for n in ("hai", "ba", "tư")
    )
    assert read(f"<p align='right'><b>An Nhiên</b></p>{below}").byline == "An Nhiên"


def test_a_headline_that_says_the_page_is_gone_is_none():
    card = "<div><h3><a href='/k'>Chợ nổi Vàm Sáng vắng ghe</a></h3><span>20/09/2026 08:00</span><p>{}</p></div>"
    below = card.format("Ghe đò thưa dần từ ngày có cầu, chợ chỉ còn mươi chiếc neo lại quanh bến cũ và vài quán nhỏ.")
    result = whole(f"<h2>Ôi!</h2><p>Không có gì ở đây cả.</p>{below}", title="Nội dung không tồn tại")
    assert isinstance(result, Problem)


def test_behind_a_picture_a_class_that_no_paragraph_has_tells_the_caption():
    caption = "Thợ cả đo mạn ghe lần cuối."
    told = f"{TEXT[0]} {TEXT[1]}"
    body = (
        f"<h1>{TITLE}</h1><span>{STAMP}</span><div><div class='pp'>{told}</div><div class='ph'><img src='/a.jpg'></div>"
        f"<div class='ph-n'>{caption}</div><div class='pp'>{told} Ghe xuôi.</div></div>"
    )
    assert texts(whole(body), "caption") == [caption]


@pytest.mark.parametrize(
    "box",
    [
        "<div><h6>Theo bạn ghe gỗ có còn chỗ trên sông?</h6><ul><li><label><input type='radio'>Còn, nếu biết giữ"
        "</label></li><li><label><input type='radio'>Khó nói lắm</label></li></ul><button>Chọn</button></div>",
        "<div><strong>Sáng nào cũng có thư của Vàm Sáng</strong><form><input type='email'><button>Nhận</button></form>"
        "</div>",
        "<div><p>Bài này có ích cho bạn không?</p><button>Có</button> <button>Không</button></div>",
        "<div><span>Bản thu tiếng</span><audio src='/a.mp3'></audio><span>Giọng Cần Giuộc</span></div>",
        "<div><b>Bản thu tiếng</b><span>00:00</span><span>-04:33</span><ul><li>Giọng Gò Công</li></ul></div>",
    ],
)
def test_boxes_with_controls_or_a_players_clock_are_no_text_whatever_they_say(box):
    result = read(f"{box}<p>{TEXT[0]}</p>")
    assert texts(result, "paragraph", "heading", "list_item") == [*TEXT, TEXT[0]]


def test_a_control_takes_no_sentence_signature_or_picture_with_it():
    told = "Ghe hạ thủy lúc nước lớn, có hai trăm người đứng xem hai bên bờ rạch và vỗ tay khi mũi ghe chạm nước."
    result = read(
        f"<div><p>{told}</p><button>Nghe</button></div>"
        "<div><img src='/a.jpg'><p>Chiếc ghe thứ trăm. Ảnh: An Nhiên</p><button>Xem lớn</button></div>"
        "<div><p>An Nhiên</p><button>Theo dõi</button></div>"
    )
    assert texts(result, "paragraph") == [*TEXT, told]
    assert texts(result, "caption") == ["Chiếc ghe thứ trăm. Ảnh: An Nhiên"]
    assert result.byline == "An Nhiên"


@pytest.mark.parametrize(
    "line",
    [
        "<p>Ngược dòng: <a href='/k'>Chợ nổi Vàm Sáng vắng ghe</a></p>",
        "<p><b>Theo dòng Vàm Sáng: <a href='/k'>Chợ nổi Vàm Sáng vắng ghe</a></b></p>",
        "<div><span>SỐNG TRÊN SÔNG</span> <a href='/k'>Chợ nổi Vàm Sáng vắng ghe</a></div>",
        "<div><b>Sống trên sông</b><ul><li><a href='/k'>Chợ nổi Vàm Sáng vắng ghe</a></li><li><a href='/l'>Ghe hàng về"
        "</a></li></ul></div>",
        "<div><small>Sống trên sông</small><br><a href='https://x.example/'><img src='/b.gif'></a></div>",
        "<div><p>Sống trên sông</p><iframe src='https://x.example/'></iframe></div>",
        "<div><div>Sống trên sông</div><div><a href='/k'>Chợ nổi Vàm Sáng vắng ghe</a></div><p>Ghe đò thưa dần từ ngày"
        " có cầu, chợ chỉ còn mươi chiếc neo lại bên bờ kênh.</p></div>",
        "<p><a href='#'>Gửi qua bưu cục</a> | <a href='#'>Bản dành cho máy in</a> | <a href='#'>Lưu về máy</a></p>",
    ],
)
def test_labels_and_what_they_point_to_are_no_text_whatever_they_say(line):
    result = read(f"{line}<p>{TEXT[0]}</p>")
    assert texts(result, "paragraph", "heading", "list_item", "caption") == [*TEXT, TEXT[0]]


def test_a_line_that_names_its_source_or_goes_on_behind_a_link_is_text():
    lines = (
        "<p>Nguồn: <a href='https://x.example/'>Niên giám ghe xuồng Vàm Sáng</a></p>"
        "<p>Theo <a href='https://x.example/'>Niên giám ghe xuồng Vàm Sáng</a>, xưởng có từ năm 1931.</p>"
    )
    assert "xưởng có từ năm 1931." in read(lines).text


def test_a_picture_that_leads_to_its_larger_print_keeps_its_caption():
    box = "<div><a href='/lon.jpg'><img src='/nho.jpg'></a><p>Mũi ghe chạm nước</p></div>"
    assert texts(read(f"{box}<p>{TEXT[0]}</p>"), "caption") == ["Mũi ghe chạm nước"]


def test_items_in_boxes_beside_one_link_are_no_teaser():
    items = "".join(f"<div>- Sáng {day}/9, {text[0].lower()}{text[1:]}</div>" for day, text in enumerate(TEXT, 19))
    link = "<div><a href='/gop-y'>Gửi thông tin phản hồi về bài này cho tòa soạn</a></div>"
    footer = "<div>Trang nhất Thời sự Kinh tế Báo Thử, tiếng nói xóm Rạch Dừa, in ở bến mỗi tuần hai kỳ.</div>" * 2
    result = whole(f"<h1>{TITLE}</h1><span>{STAMP}</span><article>{items}{link}</article></div><div>{footer}")
    assert [text.split("/9, ")[1].lower() for text in texts(result, "paragraph", "list_item")][:2] == [
        text.lower() for text in TEXT
    ]


def test_a_list_of_definitions_with_linked_terms_is_cards():
    others = "".join(
        f"<dt><a href='/{n}'>Chuyện thứ {n} ở chợ nổi Vàm Sáng</a></dt><dd>Ghe đò thưa dần từ ngày có cầu, chợ chỉ còn"
        f" mươi chiếc neo lại quanh bến cũ, phần thứ {n} của chuyện kể dài trên sông, do bạn đọc gửi về từ bốn xã.</dd>"
        for n in ("hai", "ba", "tư", "năm", "sáu", "bảy")
    )
    body = f"<section><h1>{TITLE}</h1><span>{STAMP}</span><section>{TEXT[0]}</section><section>{TEXT[1]}</section>"
    result = whole(f"{body}</section><section><dl>{others}</dl></section>")
    assert texts(result, "paragraph", "lead") == list(TEXT)


@pytest.mark.parametrize("whole", [False, True])
@pytest.mark.parametrize(("below", "hour"), [("<div>21/09/2026 07:05</div>", 7), ("<div>11h10, 21/09/2026</div>", 11)])
def test_where_nothing_else_dates_a_text_the_stamp_right_below_it_does(below, hour, whole):
    paragraphs = "".join(f"<p>{text}</p>" for text in TEXT)
    cards = "".join(f"<p><a href='/k{n}'>Chợ nổi Vàm Sáng vắng ghe</a> ({n}/08/2026)</p>" for n in range(10, 16))
    inside = f"<h1>{TITLE}</h1><div class='txt'>{paragraphs}</div>{below}"
    if whole:
        inside = f"<div class='txt'><h1>{TITLE}</h1>{paragraphs}</div>{below}"
    page = f"<html><body><div>{inside}</div><div>{cards}</div></body></html>"
    url = "http://baothu.test/ghe-a1.html"
    result = extract(Page("", url, url, 200, (("content-type", "text/html; charset=utf-8"),), FETCHED, page.encode()))
    assert (result.published.at.day, result.published.at.month, result.published.at.hour) == (21, 9, hour)


def test_a_bar_with_nothing_but_space_between_two_marks_is_read():
    assert is_furniture("Chia sẻ|\u2003|Zalo")


@pytest.mark.parametrize("line", ["Hà Vy thực hiện", "Hà Vy - An Nhiên ghi", "HÀ VY tổng hợp"])
def test_a_name_that_did_something_signs(line):
    result = read(f"<p>{line}</p>")
    assert result.byline == line
    assert result.authors[0].name in {"Hà Vy", "HÀ VY"}


@pytest.mark.parametrize(
    "first",
    [
        "Bạn đọc: Nhà tôi có chiếc ghe gỗ đóng đã ba mươi năm, muốn sang tên cho con trai thì cần giấy tờ gì?",
        "Nhà tôi có chiếc ghe gỗ đóng đã ba mươi năm nay. Tôi muốn hỏi, sang tên cho con trai thì cần giấy tờ gì?",
        "Hội Người lái đò xã Vàm Sáng và gia đình thương tiếc báo tin: cụ Tư Ghe đã từ trần lúc 5 giờ sáng nay.",
    ],
)
def test_a_question_and_the_news_of_a_death_are_no_lead(first):
    paragraphs = f"<p><b>{first}</b></p>" + "".join(f"<p>{text}</p>" for text in TEXT)
    result = whole(f"<h1>{TITLE}</h1><span>{STAMP}</span><div class='txt'>{paragraphs}</div>")
    assert (result.lead, texts(result, "paragraph", "heading")[0]) == ("", first)


def test_cards_whose_headline_is_a_paragraph_do_not_outweigh_a_short_text():
    others = "".join(
        f"<div><p><strong><a href='/{n}'>Chuyện thứ {n} ở chợ nổi Vàm Sáng</a></strong></p><p>Ghe đò thưa dần từ ngày"
        f" có cầu, chợ chỉ còn mươi chiếc neo lại quanh bến cũ, phần thứ {n} của chuyện kể dài trên sông quê.</p></div>"
        for n in ("hai", "ba", "tư", "năm", "sáu", "bảy", "tám", "chín", "mười")
    )
    body = f"<div><h1>{TITLE}</h1><span>{STAMP}</span><div class='t'><p>{TEXT[0]}</p><p>{TEXT[1]}</p></div></div>"
    result = whole(f"{body}<div><div>{others}</div></div>")
    assert texts(result, "paragraph", "lead") == list(TEXT)


@pytest.mark.parametrize(("mark", "agency"), [("(TTXVN) - ", "TTXVN"), ("(GTT) - ", ""), ("(BBC) - ", "")])
def test_the_mark_that_opens_a_text_names_an_agency_also_where_somebody_signs(mark, agency):
    paragraphs = f"<p>{mark}{TEXT[0]}</p><p>{TEXT[1]}</p><p align='right'><b>Hà Vy</b></p>"
    result = whole(f"<h1>{TITLE}</h1><span>{STAMP}</span><div class='txt'>{paragraphs}</div>")
    assert (result.agency, result.byline) == (agency, "Hà Vy")
