"""What stands twice on a page, and what parts a text from its signature, its items and its date. Fictional pages."""

import pytest
from column_page import read, read_html

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


@pytest.mark.parametrize(
    "copy",
    [
        f'<div class="sticky-bar"><span class="sticky-title">{TITLE}</span><a>Chia sẻ</a><a>Bình luận</a></div>',
        f'<div id="print-area" style="display:none"><h2>{TITLE}</h2>{STORY}</div>',
    ],
)
def test_a_headline_without_a_name_wins_over_its_copy_below_or_out_of_sight(copy):
    page = (
        f"<html><head><title>{TITLE}</title></head><body><div><b>{TITLE}</b><br><i>21/09/2026 07:05</i><br>"
        f"<b>{LEAD}</b><div>{STORY}<p align='right'><b>Lê Na</b></p></div></div>{copy}</body></html>"
    )
    result = read_html(page)
    assert (result.title, result.lead, kinds(result, "paragraph")) == (TITLE, LEAD, list(TEXT))
    assert result.published.at.hour == 7


def test_a_signature_behind_a_list_of_other_stories_signs():
    days = "".join(f"<p>- <a href='/{n}'>Chợ Đá họp lại mỗi sáng {n}</a> (2{n}/09/2026)</p>" for n in range(3))
    result = read(TITLE, f"{STORY}<p><strong>TIN LIÊN QUAN</strong></p>{days}<p>Lê Na</p>")
    assert [author.name for author in result.authors] == ["Lê Na"]
    assert kinds(result, "paragraph", "list_item") == list(TEXT)


def test_items_with_the_same_sign_stay_whatever_they_say():
    items = ("- Bàn giao 38 căn nhà ở ấp 7", "- Khám mắt cho 236 cụ già", "- Phát 604 suất cơm vào thứ 7 hằng tuần")
    lines = (*TEXT[:2], "Ngành chức năng lưu ý người dân:", *items, TEXT[2], TEXT[0])
    result = read(TITLE, "".join(f"&nbsp;&nbsp;{line}<br>\n" for line in lines))
    assert kinds(result, "list_item") == list(items)


def test_a_pointer_and_a_paragraph_are_lines_of_their_own_between_breaks():
    pointer = "<a href='/b'><strong>-&gt; Xã Cồn Sậy đón thêm 33 công trình mới</strong></a>"
    inside = f"{TEXT[0]}<br>Ngành chức năng lưu ý:<br>- Bàn giao 38 căn nhà ở ấp 7<br>- Khám mắt cho 236 cụ già<br>"
    result = read(TITLE, f"{inside}{TEXT[1]}<br>{pointer}<br><b>Mái ấm trước mùa mưa</b><br>{TEXT[2]}")
    assert kinds(result, "heading") == ["Mái ấm trước mùa mưa"]
    assert kinds(result, "list_item") == ["- Bàn giao 38 căn nhà ở ấp 7", "- Khám mắt cho 236 cụ già"]
    assert set(TEXT[1:]) <= set(kinds(result, "paragraph"))


@pytest.mark.parametrize("heading", ["Những dấu hiệu cần đến viện ngay", "Nông dân ghi nhật ký"])
def test_a_heading_right_behind_a_picture_is_no_caption(heading):
    result = read(TITLE, f"<p>{LEAD}</p><p>{TEXT[0]}</p><figure><img src='/a.jpg'></figure><h2>{heading}</h2>{STORY}")
    assert kinds(result, "heading") == [heading]


def test_the_last_change_on_the_next_line_is_not_the_day_of_a_story():
    voices = "<div class='tts'><ul><li>Nam miền Bắc<li>Nữ miền Bắc<li>Nữ miền Nam</ul><span>0:00 / 0:00</span>"
    page = (
        f"<html><body><table><tr><td><font size='5'><b>{TITLE}</b></font><br>{voices}<div>{TITLE}</div>"
        f"<div>{TITLE}</div></div><font size='1'>07:31' 11/10/2025</font><br>"
        "<span class='updated-time'>Cập nhật lần cuối: 10:38' 11/10/2025</span>"
        f"<font><b>{LEAD}</b></font><br>{'<br>'.join(TEXT)}</td></tr></table></body></html>"
    )
    assert read_html(page).published.at.strftime("%H:%M") == "07:31"


def test_a_headline_broken_in_two_lines_is_found_whole():
    half = TITLE.replace("có ", "có <br>\n")
    page = (
        f"<html><head><title>{TITLE}</title></head><body><div><div class='post_tt'>{half}</div>"
        f"<div class='post_d'>21/09/2026 - 07:05</div><p><strong>{LEAD}</strong></p>"
        f"<div class='n'>{STORY}</div></div></body></html>"
    )
    result = read_html(page)
    assert (result.title, result.lead, result.published.at.hour) == (TITLE, LEAD, 7)


def test_headline_stamp_and_lead_for_telephones_begin_no_other_story():
    head = (
        f"<h1 class='t'>{TITLE}</h1><ul><li class='publish'>Thứ Hai, 21/09/2026 07:05</li></ul>"
        f"<p class='summary'>{LEAD}</p>"
    )
    rows = "".join(f"<tr><td><p>Đoàn số {n}</p></td><td><p>{n}</p></td><td><p>1{n},1</p></td></tr>" for n in range(5))
    text = (
        f"<div class='body'><p>{TEXT[0]}</p><p>{TEXT[1]}</p><table><tbody>{rows}</tbody></table><p>{TEXT[2]}</p></div>"
    )
    copy = f"<div class='visible-xs d-md-none' style='display:none'>{head}</div>"
    result = read_html(f"<html><body><article><header>{copy}{head}</header>{text}</article></body></html>")
    assert (result.lead, kinds(result, "paragraph")) == (LEAD, list(TEXT))


def test_the_items_of_a_list_beside_a_builders_rows_go_together():
    items = (
        "Vệ sinh lu, khạp, máng xối mỗi tuần một lần",
        "Đưa trẻ tiêm đủ 4 mũi vi-rút rota đúng lịch",
        "Không tự ý dùng kháng sinh quá 3 ngày",
        "Gọi số 104 khi có người co giật",
    )
    lines = (LEAD, *TEXT, "Theo đó, kế hoạch gồm các nội dung sau:")
    rows = "".join(f"<div class='b'><div class='c'><div class='p'>{line}</div></div></div>" for line in lines)
    listed = f"<ul>{''.join(f'<li>{item}</li>' for item in items)}</ul>"
    result = read(TITLE, f"{rows}{listed}<div class='b'><div class='c'><div class='p'>{TEXT[0]}</div></div></div>")
    assert kinds(result, "list_item") == list(items)


def test_what_microdata_calls_the_text_is_no_furniture_whatever_its_class():
    listed = "".join(f"<li>{text}</li>" for text in TEXT)
    body = f"<article class='content_detail block_ads_connect' itemprop='articleBody'><ul>{listed}</ul></article>"
    assert kinds(read(TITLE, f"<p class='sapo'>{LEAD}</p>{body}"), "list_item", "paragraph") == list(TEXT)


def test_a_bar_of_buttons_is_no_heap_of_links():
    names = ("Facebook", "Zalo", "Twitter", "Viber", "Telegram", "In bài viết", "Gửi email", "Chia sẻ", "Bình luận")
    bar = f"<div class='bar'>{''.join(f'<a href=/x><span>{name}</span></a>' for name in names)}</div>"
    digest = "".join(f"<p>* {text}</p>" for text in TEXT)
    page = (
        f"<html><body><div class='k'><h1>{TITLE}</h1><span>21/09/2026 07:05</span>{bar}<h2>{LEAD}</h2></div>"
        f"<div class='txt'>{digest}<p style='text-align:right'>Tin - ảnh: Lê Na</p></div></body></html>"
    )
    assert read_html(page).title == TITLE


def test_a_subhead_above_a_pointer_between_breaks_is_no_label_of_links():
    pointer = "<a href='/b'><strong>-&gt; Xã Cồn Sậy đón thêm 33 công trình mới</strong></a>"
    inside = f"{LEAD}<br>\n{TEXT[0]}<br>\n<b>Giữ lửa nghề xưa</b><br>\n{pointer}<br>\n{TEXT[1]}<br>\n{TEXT[2]}"
    assert kinds(read(TITLE, inside), "heading") == ["Giữ lửa nghề xưa"]


def test_a_subtitle_right_behind_a_picture_is_no_caption():
    picture = "<p class='pBody'><img src='/a.jpg'></p><p class='subtitle'>Cháy lớn lúc rạng sáng</p>"
    result = read(TITLE, f"<p>{LEAD}</p>{STORY}{picture}{STORY[: -len('</p>')]} Xong.</p>")
    assert kinds(result, "caption") == []


def test_two_halves_around_an_advertisement_are_one_text():
    ad = "<div class='ads-break'><span>Quảng cáo - Kéo xuống để đọc tiếp</span></div>"
    first = "".join(f"<p>{text}</p>" for text in (LEAD, *TEXT, *(f"{text} Ai cũng mừng." for text in TEXT)))
    rest = "Kênh Cồn Sậy cạn trơ đáy, hai mươi ghe chở nông sản mắc cạn, giá cước tăng một phần năm so với tháng trước."
    halves = f"<div class='part-1'>{first}</div>{ad}<div class='part-2'><h3>Chủ động từ xa</h3><p>{rest}</p></div>"
    result = read(TITLE, f"{halves}<p style='text-align:right'>LÊ NA</p>")
    assert kinds(result, "paragraph")[-1] == rest
    assert [author.name for author in result.authors] == ["LÊ NA"]
