"""Pages of systems that no newspaper family uses: rows of builders, news modules, author cards, ads. All fictional."""

import pytest
from column_page import read, read_html

from transforms.datelines import is_count, split_line

TITLE = "Bến đò Vàm Lá có thêm chuyến đêm"
STAMP = "21/09/2026 07:05"
LEAD = "Từ đầu tháng này, người dân hai bờ sông Hạc có thêm một chuyến đò lúc mười giờ đêm."
TEXT = (
    "Chuyến đò cuối trước đây rời bến lúc bảy giờ, người đi chợ xa về trễ phải ngủ nhờ nhà quen bên kia sông suốt đêm.",
    "Ông Tư Lành, người lái đò ba đời, nói thêm một chuyến thì tốn dầu nhưng bà con đỡ khổ, ông thấy vui trong bụng.",
    "Xã góp một phần tiền dầu trong sáu tháng đầu, sau đó sẽ xem lại theo lượng khách đi từng chuyến trong mùa mưa.",
    "Bến cũng được lắp thêm bốn trụ đèn, tiền do các nhà buôn trong chợ đóng góp, ai có ít góp ít, có nhiều góp nhiều.",
)
PARAGRAPHS = "".join(f"<p>{text}</p>" for text in TEXT)


def told(result, *kinds):
    return [block.text for block in result.blocks if block.kind in kinds]


def builder(*rows):
    """A page builder's rows, six elements deep each, with the headline in a row of its own."""
    deep = "".join(f"<div class='{name}'>" for name in ("row", "col", "in", "wrap", "text", "t")) + "{}" + 6 * "</div>"
    inside = "".join(deep.format(row) for row in (f"<h1>{TITLE}</h1><p>{STAMP}</p>", *rows))
    return f"<html><head><title>{TITLE}</title></head><body><main>{inside}</main></body></html>"


def test_a_text_goes_on_in_further_rows_of_a_builder():
    rows = [f"<p>{text}</p>" for text in TEXT]
    signup = "<form><p>Để lại thư điện tử, mỗi chiều thứ sáu bạn sẽ nhận bản tin cuối tuần của chúng tôi.</p></form>"
    result = read_html(builder("".join(rows[:2]), signup, "".join(rows[2:]), "<p><b>Hà Vy</b></p>"))
    assert told(result, "paragraph") == list(TEXT)
    assert result.byline == "Hà Vy"


def test_rows_of_other_stories_are_none_of_the_text():
    card = "<div><h3><a href='/2'>Chợ nổi họp lại sau lũ</a></h3><p>Ghe xuồng về bến từ sáng, ai cũng mừng.</p></div>"
    result = read_html(builder(PARAGRAPHS, card * 3))
    assert told(result, "paragraph", "heading") == list(TEXT)


def test_rows_behind_a_signature_are_another_text():
    other = (
        "<h3>Chuyện lò than</h3><p>Khói lò than bên kia sông bay sang từ sáng sớm, nhà nào cũng phải đóng cửa sổ.</p>"
    )
    result = read_html(builder(f"{PARAGRAPHS}<p><b>Hà Vy</b></p>", other, other))
    assert (told(result, "paragraph", "heading"), result.byline) == (list(TEXT), "Hà Vy")


def test_facts_in_a_box_that_are_told_in_sentences_stay():
    facts = (
        "Giữ bình tĩnh, ngồi yên giữa khoang đò.",
        "Mặc áo phao từ lúc bước xuống bến.",
        "Nghe theo lời người lái khi gió lớn.",
    )
    box = "<div class='ib'><div class='it'>Khi đi đò đêm</div>" + "".join(f"<p>{line}</p>" for line in facts) + "</div>"
    assert set(facts) <= set(told(read(TITLE, f"{PARAGRAPHS}{box}"), "paragraph"))


def test_an_ad_in_a_box_goes_with_its_label():
    ad = "Quảng cáo trên trang này<br><b>Vay vốn nông hộ, giải ngân trong ngày</b>"
    box = f"<table><tr><td><font>{ad}</font></td></tr></table>"
    half = "".join(f"<p>{text}</p>" for text in TEXT[:2])
    result = read(TITLE, f"{half}{box}{PARAGRAPHS[len(half) :]}")
    assert told(result, "paragraph", "heading") == list(TEXT)


def test_a_chapter_about_advertising_is_no_ad():
    inside = "".join(f"<div><h3>{head}</h3><p>{text}</p></div>" for head, text in zip(_HEADS, TEXT, strict=True))
    result = read(TITLE, inside)
    assert told(result, "heading", "paragraph") == [line for pair in zip(_HEADS, TEXT, strict=True) for line in pair]


_HEADS = ("Quảng cáo thổi phồng", "Tài trợ từ nhà buôn", "Bến đò mới", "Đèn đường")


def test_what_an_editor_underlines_stays_in_its_sentence():
    text = "Đò đã chạy. Chú Bảy Hương đi chuyến đầu tiên, mang theo mớ rau và con gà trống biếu người lái đò."
    underlined = text.replace("Chú Bảy Hương", "<ins>Chú Bảy Hương</ins>")
    assert text in told(read(TITLE, f"<p>{underlined}</p>{PARAGRAPHS}"), "paragraph", "lead")


def test_a_formula_in_a_sentence_with_a_year_keeps_its_letters():
    result = read(TITLE, f"<p>Khí N<sub>2</sub>O từ ruộng lúa năm 2024 đã giảm một nửa so với trước.</p>{PARAGRAPHS}")
    assert "Khí N2O từ ruộng lúa năm 2024 đã giảm một nửa so với trước." in told(result, "paragraph", "lead")


def test_a_person_and_an_office_above_the_text_are_no_author():
    card = "<div class='m'><div class='n'>Lê Văn Tám</div><div class='d'>Chủ tịch UBND xã Vàm Lá</div></div>"
    assert "Lê Văn Tám" not in [author.name for author in read(TITLE, f"{card}{PARAGRAPHS}<p>Hà Vy</p>").authors]


def test_an_ad_between_two_sentences_leaves_the_paragraph():
    ad = "<ins class='x'><small>Quảng cáo - Kéo xuống để đọc tiếp</small></ins>"
    result = read(TITLE, f"<p>{LEAD} {ad} {TEXT[0]}</p>{PARAGRAPHS}")
    assert f"{LEAD} {TEXT[0]}" in told(result, "paragraph", "lead")


def test_what_readers_say_above_a_day_a_button_and_a_count_is_none_of_the_text():
    said = "".join(
        f"<div><div>{name}</div><div>{words}</div>"
        "<div><span>15/6/2026</span> <span>Trả lời</span> <span>37 thích</span></div></div>"
        for name, words in (
            ("Lê Thị Sáu", "Mừng cho bà con hai bờ, mong đò chạy đều."),
            ("Phan Hải", "Ước gì ngày xưa cũng có chuyến đò này."),
        )
    )
    result = read(TITLE, f"{PARAGRAPHS}</div><div class='c'><div>Bình luận nổi bật</div>{said}")
    assert told(result, "paragraph", "byline") == list(TEXT)


def test_a_name_and_a_post_above_the_text_are_a_signature():
    card = "<div class='m'><div class='n'>Lê Khắc - Trúc Đào</div><div class='d'>Ban Phóng viên thường trú</div></div>"
    result = read(TITLE, f"{card}{PARAGRAPHS}")
    assert [author.name for author in result.authors] == ["Lê Khắc", "Trúc Đào"]
    assert told(result, "paragraph") == list(TEXT)


def test_a_signature_behind_a_stamp_is_parted_from_a_counter():
    html = (
        f"<html><body><main><h1>{TITLE}</h1><div><span><time>26 tháng 4, 2026</time></span>"
        f" <p>bởi Khánh Ly | Chưa có bình luận nào</p></div><div>{PARAGRAPHS}</div></main></body></html>"
    )
    assert read_html(html).byline == "Khánh Ly"


@pytest.mark.parametrize(
    ("line", "parts"),
    [
        (
            "Hà Vy 21:44, 21/12/2025 Thời gian đọc khoảng 5 phút",
            ["Hà Vy", "21:44, 21/12/2025", "Thời gian đọc khoảng 5 phút"],
        ),
        ("27/12/2025 · 13:11 Khoảng 6 phút để đọc", ["27/12/2025 · 13:11", "Khoảng 6 phút để đọc"]),
        (
            "26 tháng 4, 2022 bởi Khánh Ly | Chưa có bình luận nào",
            ["26 tháng 4, 2022", "bởi Khánh Ly", "Chưa có bình luận nào"],
        ),
        ("(19/05/2014 11:20)", ["(19/05/2014 11:20)"]),
        (
            "Gửi bởi: webmaster vào Thứ Bảy, 08-11-2008 - 09:17 (Trang in ấn được)",
            ["Gửi bởi: webmaster vào", "Thứ Bảy, 08-11-2008 - 09:17", "(Trang in ấn được)"],
        ),
    ],
)
def test_what_stands_beside_a_stamp(line, parts):
    assert [part for part, _ in split_line(line)] == parts


def test_how_long_a_page_takes_is_a_count():
    assert is_count("• 6 min read")
    assert is_count("Thời gian đọc: 4 phút")
    assert not is_count("Đò chạy 4 phút")


def test_who_made_the_pictures_may_stand_in_brackets_behind_the_writer():
    result = read(TITLE, f"{PARAGRAPHS}<p>Văn Khôi (Ảnh: Ngọc Diệp)</p>")
    assert [(author.name, author.role) for author in result.authors] == [("Văn Khôi", "text"), ("Ngọc Diệp", "photo")]


def test_a_name_and_a_credit_below_a_picture_are_its_caption():
    half = f"<p>{TEXT[0]}</p><p><img src='/a.jpg'></p><p>Hồ Thị Lúa (Ảnh: Thu Hà)</p>"
    result = read(TITLE, f"{half}<p>{TEXT[1]}</p><p>{TEXT[2]}</p>")
    assert (told(result, "paragraph"), told(result, "caption")) == (list(TEXT[:3]), ["Hồ Thị Lúa (Ảnh: Thu Hà)"])


@pytest.mark.parametrize("name", ["Super User", "toasoan", "webmaster", "baothu"])
def test_who_set_the_page_is_no_author(name):
    html = (
        f"<html><head><link rel='canonical' href='http://baothu.test/bai-a1.html'></head><body><main><h1>{TITLE}</h1>"
        f"<p><a class='author' rel='author'>{name}</a> <time>{STAMP}</time></p><div>{PARAGRAPHS}</div></main></body>"
    )
    assert read_html(html).authors == ()


def test_neighbouring_elements_without_a_space_are_parted_around_a_stamp():
    html = (
        f"<html><body><main><h1>{TITLE}</h1><div><span>Tấn Đạt</span><span>07:51 | 21/09/2026</span>"
        f"<span>Cập nhật lần cuối: 10:51 | 22/09/2026</span></div><div>{PARAGRAPHS}</div></main></body></html>"
    )
    result = read_html(html)
    assert ([author.name for author in result.authors], told(result, "dateline")) == (
        ["Tấn Đạt"],
        ["07:51 | 21/09/2026"],
    )


@pytest.mark.parametrize("line", ["Tin, ảnh: Sơn Tùng", "(TTXVN/Vietnam+)"])
def test_a_signature_below_a_pull_quote_names_no_speaker(line):
    quote = f"<blockquote>{TEXT[2]}</blockquote>"
    result = read(TITLE, f"{PARAGRAPHS}{quote}<p>{line}</p>")
    assert told(result, "byline") == [line]


def test_cards_whose_link_holds_a_heading_are_no_text_of_an_empty_article():
    card = (
        "<div class='p'><a href='/{0}'><h3>Chuyện thứ {0} ở bến đò</h3></a><i>02/08/2023 17:42</i>"
        "Bảy giờ tối, khi loa thôn vừa dứt, dưới gốc đa lại sáng đèn, trẻ con ùa vào như chim về tổ thứ {0}.</div>"
    )
    inside = "".join(card.format(number) for number in ("hai", "ba", "tư"))
    result = read(TITLE, f"<p>&nbsp;</p></div><div>{inside}")
    assert not hasattr(result, "blocks")


SONG = (
    "Mẹ ngồi đếm tuổi các con",
    "Khế chua khế ngọt vẫn còn trên cây",
    "Người đi khuất nẻo chân mây",
    "Mẹ đem nỗi nhớ trồng đầy quanh hiên",
)


def test_couplets_between_paragraphs_are_a_quote_for_each_stanza():
    stanza = "<br>".join(SONG)
    result = read(TITLE, f"{PARAGRAPHS}<p>{stanza}</p><p>{stanza}</p><p>{LEAD}</p>")
    assert told(result, "quote") == ["\n".join(SONG)] * 2


def test_a_name_below_a_pull_quote_signs_the_text_if_the_text_tells_of_nobody_so_called():
    result = read(TITLE, f"{PARAGRAPHS}<blockquote>{TEXT[2]}</blockquote><p><b>Như Thảo - Hoài An</b></p>")
    assert [author.name for author in result.authors] == ["Như Thảo", "Hoài An"]


def test_a_paragraph_below_many_points_is_of_the_text():
    points = "".join(f"<div>• Bến thứ {number}: {TEXT[3]}</div>" for number in ("hai", "ba", "tư"))
    result = read(TITLE, f"<p>{LEAD}</p><div>{points}</div><p>{TEXT[0]}</p><p>Hà Vy</p>")
    assert TEXT[0] in told(result, "paragraph")


def test_the_sign_before_a_stamp_is_no_part_of_it():
    html = f"<html><body><main><h1>{TITLE}</h1><p>| Thứ 2, 21.09.2026 - 21:14</p><div>{PARAGRAPHS}</div></main></body>"
    assert told(read_html(html), "dateline") == ["Thứ 2, 21.09.2026 - 21:14"]


def test_a_signature_of_two_a_stamp_and_its_change_are_a_dateline_though_they_have_many_words():
    line = "Bài: Mộc Lan - Ảnh: Ngân Hà 20:03 | 20/09/2026 Cập nhật lần cuối: 23:03 | 21/09/2026"
    result = read_html(f"<html><body><main><h1>{TITLE}</h1><p>{line}</p><div>{PARAGRAPHS}</div></main></body>")
    assert (result.byline, told(result, "dateline")) == ("Bài: Mộc Lan - Ảnh: Ngân Hà", ["20:03 | 20/09/2026"])


def test_a_sentence_below_a_picture_with_a_class_of_its_own_is_the_caption():
    body = [f"<p class='nBody'>{text}</p>" for text in (*TEXT, *(f"{text} {text}" for text in TEXT))]
    shown = "Tiểu thương phân loại cà chua tại chợ đầu mối Vàm Lá."
    picture = f"<p class='nHinh'><img src='/a.jpg' width='660'></p><p class='nChu'>{shown}</p>"
    result = read(TITLE, "".join([*body[:3], picture, *body[3:]]))
    assert told(result, "caption") == [shown]


def test_a_picture_in_a_link_that_opens_it_keeps_its_caption_whatever_the_link_is_called():
    shown = "Bếp lửa ngày cuối năm ở một làng ven sông. Ảnh: Sĩ Hào"
    box = f"<div class='im'><a class='popup' href='/u/bep.jpg'><img src='/u/bep.jpg'></a><span>{shown}</span></div>"
    result = read(TITLE, f"<p>{TEXT[0]}</p>{box}<p>{TEXT[1]}</p><p>{TEXT[2]}</p>")
    assert told(result, "caption") == [shown]
    assert [image.src for image in result.images] == ["http://baothu.test/u/bep.jpg"]


def test_the_imprint_below_a_list_of_other_stories_is_no_text_that_goes_on():
    items = "".join(
        f"<li><a href='/{n}'>Chuyện thứ {n} ở bến đò Vàm Lá quê mình</a> Ghe xuồng về bến từ sáng, ai cũng vui."
        for n in ("hai", "ba", "tư", "năm")
    )
    imprint = (
        "<p>Tổng Biên tập: Lê Văn Tám. Giấy phép xuất bản số 12/GP-BTTTT cấp ngày 9/1/2020. Tòa soạn: số 5 đường "
        "Bến Đò, xã Vàm Lá. Điện thoại: 0231.3514.222. Ghi rõ nguồn khi phát hành lại thông tin từ trang này."
    )
    text = "".join(f"<p>{line}" for line in TEXT)
    others = f"<h4>Những tin khác trong số này</h4><ul>{items}</ul>"
    html = f"<html><body><h1>{TITLE}</h1><p>{STAMP}{text}{others}{imprint}</body>"
    assert told(read_html(html), "paragraph", "list_item", "heading") == list(TEXT)


def test_a_paragraph_below_a_picture_stays_one_though_word_gave_it_a_class_of_its_own():
    body = [f"<p class='MsoNormal'>{text} {text}</p>" for text in TEXT]
    body.insert(2, f"<p><img src='/a.jpg'></p><p class='Body1'>{LEAD}</p>")
    assert told(read(TITLE, "".join(body)), "caption") == []


def test_a_banner_that_opens_a_picture_is_none_of_the_articles_pictures():
    box = "<div class='quangcao'><a href='/upload/lon.jpg'><img src='/upload/banner.jpg'></a></div>"
    result = read(TITLE, f"<p>{TEXT[0]}</p>{box}<p>{TEXT[1]}</p><p>{TEXT[2]}</p>")
    assert [image.src for image in result.images] == []


def test_a_paragraph_above_a_pull_quote_of_its_first_sentence_stays():
    whole = f"{TEXT[1]} Em Nga, học sinh lớp năm, ước sau này trở thành cô giáo để về dạy chữ cho trẻ bên kia sông."
    inside = (
        f"<p>{TEXT[0]}</p><p>{whole}</p><div class='hl'><span>{TEXT[1]}</span></div><p>{TEXT[2]}</p><p>{TEXT[3]}</p>"
    )
    result = read(TITLE, inside)
    assert (told(result, "paragraph"), told(result, "pull_quote")) == ([TEXT[0], whole, *TEXT[2:]], [TEXT[1]])


def test_a_heading_and_a_sentence_above_a_button_are_no_chapter():
    pitch = "<h2>Bản tin Vàm Lá</h2><p>Tin chọn lọc gửi vào hộp thư mỗi sáng thứ Hai.</p><button>Nhận</button>"
    box = f"<div class='su'>{pitch}</div>"
    chapters = f"<h2>Chuyến đò đêm</h2><p>{TEXT[0]}</p>{box}<p>{TEXT[1]}</p><h2>Đèn đường</h2><p>{TEXT[2]}</p>"
    assert told(read(TITLE, chapters), "heading", "paragraph") == [
        "Chuyến đò đêm", TEXT[0], TEXT[1], "Đèn đường", TEXT[2],
    ]  # fmt: skip


def test_a_card_whose_parts_only_their_style_parts_is_no_paragraph():
    teaser = "Chỉ với chiếc điện thoại, tiểu thương đã quen với việc bán hàng."
    card = f"<span>Nông dân xã bên bán trái cây</span><small>{teaser}</small>"
    body = [f"<div class='zp'>{text}</div>" for text in TEXT]
    result = read(TITLE, "".join([*body[:2], f"<div class='z-card' role='button'>{card}</div>", *body[2:]]))
    assert told(result, "paragraph") == list(TEXT)


def test_a_headline_in_plain_print_is_the_line_above_the_stamp():
    html = (
        f"<html><head><title>Trang tin - chi tiết</title></head><body><div><div class='a'>{TITLE}</div><div class='b'>"
        f"21/09/2026 | 07:05</div><div class='c'>{PARAGRAPHS}</div></div></body></html>"
    )
    assert read_html(html).title == TITLE


def test_a_day_below_the_signature_is_the_stamp_of_a_page_that_has_no_other():
    html = (
        f"<html><body><main><h1>{TITLE}</h1><div>{PARAGRAPHS}</div><ol><li><a href='/2'>Chợ nổi họp lại sau lũ</a></li>"
        "</ol><div>Kiều Oanh</div><div>Ngày 19/02/2019</div></main></body></html>"
    )
    assert read_html(html).published.at.date().isoformat() == "2019-02-19"
