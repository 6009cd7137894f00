"""What stands around an article on a news page: weather, prices, polls, lists, counters, forms."""

from collections.abc import Callable, Sequence
from datetime import timedelta
from random import Random
from typing import NamedTuple

from simulator.layouts.masthead import Masthead
from simulator.layouts.menus import TOPICS
from simulator.layouts.sheet import Part, text_of
from simulator.prose.names import name_person, name_place
from simulator.story import Story


class Setting(NamedTuple):
    """Where a piece of furniture stands: the paper, its other stories, a dice."""

    masthead: Masthead
    related: Sequence[Story]
    rng: Random


class Widget(NamedTuple):
    """A headed box without its frame: heading, inner HTML, and its sentences."""

    heading: str
    html: str
    chrome: tuple[str, ...]


Maker = Callable[[Setting], Widget]


def furnish(makers: Sequence[Maker], box: str, setting: Setting) -> list[Part]:
    """Return the boxes of a page in a shuffled order; `box` has {title} and {body}."""
    parts = []
    for make in setting.rng.sample(makers, len(makers)):
        widget = make(setting)
        html = box.replace("{title}", text_of(widget.heading)).replace("{body}", widget.html)
        parts.append(Part(html, chrome=widget.chrome))
    return parts


def weather(setting: Setting) -> Widget:
    """The weather of five towns."""
    towns = [name_place(7, setting.rng.randint(1, 900)) for _ in range(4)]
    lines = [
        f"{town}, {low}°C - {low + 7}°C, có mây, có lúc có mưa rào và dông"
        for town, low in zip(towns, (24, 23, 25, 26), strict=True)
    ]
    return Widget("Thời tiết", "".join(f"<div><b>{line}</b></div>" for line in lines), tuple(lines))


def gold_prices(setting: Setting) -> Widget:
    """A table of gold prices."""
    rows = [
        (
            name,
            f"{setting.rng.randint(70, 89)}.{setting.rng.randint(100, 990)}.000",
            f"{setting.rng.randint(70, 89)}.500",
        )
        for name in ("Vàng miếng 1L, 10L", "Vàng nhẫn trơn 999,9", "Nữ trang 99%", "Vàng trang sức 75%")
    ]
    head = "<tr><th>Loại vàng</th><th>Mua vào</th><th>Bán ra</th></tr>"
    body = "".join("<tr>" + "".join(f"<td>{cell}</td>" for cell in row) + "</tr>" for row in rows)
    note = f"Cập nhật lúc {setting.masthead.today:%H:%M %d/%m/%Y}, đơn vị: đồng/lượng"
    return Widget("Giá vàng", f"<table>{head}{body}</table><i>{note}</i>", (note, "Vàng nhẫn trơn 999,9", rows[0][1]))


def exchange_rates(setting: Setting) -> Widget:
    """A table of exchange rates."""
    rate = f"{setting.rng.randint(24, 26)}.{setting.rng.randint(100, 980)},00"
    rows = "".join(f"<tr><td>{code}</td><td>{rate}</td></tr>" for code in ("USD", "EUR", "JPY", "CNY"))
    note = f"Tỷ giá ngân hàng ngày {setting.masthead.today:%d/%m/%Y}"
    return Widget("Tỷ giá ngoại tệ", f"<p>{note}</p><table>{rows}</table>", (note, rate))


def most_read(setting: Setting) -> Widget:
    """A numbered list of other titles."""
    titles = [story.title for story in setting.related[:6]]
    rows = "".join(f'<li><span>{at + 1}</span> <a href="#">{text_of(t)}</a></li>' for at, t in enumerate(titles))
    return Widget(setting.rng.choice(("Đọc nhiều", "Tin đọc nhiều", "Xem nhiều")), f"<ol>{rows}</ol>", tuple(titles))


def latest(setting: Setting) -> Widget:
    """Other titles, each with a time of its own."""
    rows = "".join(
        f'<li><time>{story.published:%H:%M %d/%m/%Y}</time> <a href="#">{text_of(story.title)}</a></li>'
        for story in setting.related[3:9]
    )
    return Widget("Tin mới nhất", f"<ul>{rows}</ul>", tuple(story.title for story in setting.related[3:9]))


def long_cards(setting: Setting) -> Widget:
    """Other stories with title, sentence and date."""
    cards = "".join(
        f'<div><h4><a href="#"><img src="/t/{story.number}.jpg" alt=""> {text_of(story.title)}</a></h4>'
        f"<p>{text_of(story.lead)}</p><span>{story.published:%d/%m/%Y %H:%M}</span></div>"
        for story in setting.related[5:10]
    )
    return Widget("Tiêu điểm", cards, tuple(text for s in setting.related[5:10] for text in (s.title, s.lead)))


def poll(setting: Setting) -> Widget:
    """A poll with answers."""
    question = setting.rng.choice(
        (
            "Bạn quan tâm nhất đến chuyên mục nào trên trang báo của chúng tôi?",
            "Theo bạn, giải pháp nào hiệu quả nhất để giảm ùn tắc giao thông?",
            "Bạn thấy giao diện mới của báo điện tử thế nào?",
        )
    )
    answers = ("Rất hài lòng", "Cần cải thiện thêm", "Không có ý kiến")
    inputs = "".join(f'<div><input type="radio" name="v"> <label>{answer}</label></div>' for answer in answers)
    html = f'<p>{question}</p>{inputs}<input type="button" value="Biểu quyết"> <a href="#">Xem kết quả</a>'
    return Widget("Thăm dò ý kiến", html, (question, "Cần cải thiện thêm"))


def newsletter(setting: Setting) -> Widget:
    """A form for subscribers."""
    line = "Nhập địa chỉ thư điện tử để nhận bản tin hằng ngày của chúng tôi"
    html = f'<form><p>{line}</p><input type="email"><button>Đăng ký</button></form>'
    return Widget("Đăng ký nhận tin", html, (line,))


def e_paper(setting: Setting) -> Widget:
    """The printed issue of the day."""
    line = f"Số {setting.rng.randint(4000, 9000)} ra ngày {setting.masthead.today:%d/%m/%Y}"
    html = f'<a href="#"><img src="/bao-in/1.jpg" alt="Báo in"><br>{line}</a>'
    return Widget("Đọc báo in", html, (line,))


def lottery(setting: Setting) -> Widget:
    """Results of the lottery, a table full of numbers."""
    day = setting.masthead.today - timedelta(days=1)
    rows = "".join(
        f"<tr><td>Giải {name}</td><td>{setting.rng.randint(10_000, 99_999)}</td></tr>"
        for name in ("đặc biệt", "nhất", "nhì", "ba")
    )
    line = f"Kết quả xổ số kiến thiết mở thưởng ngày {day:%d/%m/%Y}"
    return Widget("Xổ số", f"<p>{line}</p><table>{rows}</table>", (line, "Giải đặc biệt"))


def counter(setting: Setting) -> Widget:
    """How many people look at the site."""
    lines = (
        f"Đang truy cập: {setting.rng.randint(20, 900)}",
        f"Trong tuần: {setting.rng.randint(10_000, 90_000)}",
        f"Tổng lượt truy cập: {setting.rng.randint(10**6, 10**8)}",
    )
    return Widget("Thống kê truy cập", "".join(f"<div>{line}</div>" for line in lines), lines)


def links(setting: Setting) -> Widget:
    """A selection of other websites."""
    names = ("Cổng thông tin điện tử tỉnh", "Hội Nhà báo tỉnh", "Trung tâm Phục vụ hành chính công")
    options = "".join(f"<option>{name}</option>" for name in names)
    return Widget("Liên kết website", f"<select><option>- Chọn website -</option>{options}</select>", names[2:])


def documents(setting: Setting) -> Widget:
    """New official documents, each with a number and a date."""
    lines = [
        f"Quyết định số {setting.rng.randint(10, 900)}/QĐ-UBND ngày {setting.rng.randint(10, 28)}/"
        f"{setting.rng.randint(1, 12):02}/{setting.masthead.today.year} về {matter}"
        for matter in ("việc phê duyệt quy hoạch chi tiết", "ban hành quy chế phối hợp", "bảng giá đất hằng năm")
    ]
    return Widget("Văn bản mới", "".join(f'<p><a href="#">{line}</a></p>' for line in lines), tuple(lines))


def pictures(setting: Setting) -> Widget:
    """A strip of pictures with captions."""
    lines = [f"Chùm ảnh: một ngày ở {name_place(5, setting.rng.randint(1, 900))}" for _ in range(3)]
    html = "".join(
        f'<figure><img src="/g/{at}.jpg" alt=""><figcaption>{line}</figcaption></figure>'
        for at, line in enumerate(lines)
    )
    return Widget("Thư viện ảnh", html, tuple(lines))


def schedule(setting: Setting) -> Widget:
    """The programme of the province's television."""
    lines = ("05:30 Chào ngày mới", "11:45 Thời sự trưa trực tiếp", "19:45 Chuyên mục Nông thôn mới")
    html = f"<p>{setting.masthead.today:%d/%m/%Y}</p>" + "".join(f"<div>{line}</div>" for line in lines)
    return Widget("Lịch phát sóng", html, lines)


def readers(setting: Setting) -> Widget:
    """What readers wrote, with names and times."""
    said = (
        "Bài báo nói đúng tâm tư của bà con, mong các cấp sớm giải quyết dứt điểm.",
        "Quê tôi cũng đang làm như vậy, cảm ơn tác giả đã có bài viết rất thiết thực.",
    )
    html = "".join(
        f"<div><b>{name_person(setting.rng)}</b> <i>{setting.masthead.today:%d/%m/%Y %H:%M}</i><p>{text}</p>"
        "<a>Thích</a> <a>Trả lời</a></div>"
        for text in said
    )
    return Widget("Ý kiến bạn đọc", html, said)


def comment_form(setting: Setting) -> Widget:
    """A form for comments with its rules."""
    rule = "Bình luận của bạn sẽ được xét duyệt trước khi đăng. Vui lòng gõ tiếng Việt có dấu."
    html = (
        f'<form><textarea placeholder="Nội dung"></textarea><p>{rule}</p><label>Họ và tên</label><input>'
        "<label>Mã xác nhận</label><input><button>Gửi bình luận</button></form>"
    )
    return Widget("Gửi bình luận", html, (rule, "Mã xác nhận"))


def topics(setting: Setting) -> Widget:
    """The topics that every page shows."""
    html = "".join(f'<li><a href="#">#{text_of(topic)}</a></li>' for topic in TOPICS[:4])
    return Widget("Dòng sự kiện", f"<ul>{html}</ul>", TOPICS[:4])


def rating(setting: Setting) -> Widget:
    """Stars and their count."""
    line = f"Tổng số điểm của bài viết là: {setting.rng.randint(0, 50)} trong {setting.rng.randint(1, 12)} đánh giá"
    return Widget(
        "Đánh giá bài viết", f"<p>{line}</p><p>Click để đánh giá bài viết</p>", (line, "Click để đánh giá bài viết")
    )


SIDE: tuple[Maker, ...] = (
    weather, gold_prices, exchange_rates, most_read, latest, long_cards, poll, newsletter, e_paper, lottery,
    counter, links, documents, pictures, schedule, topics,
)  # fmt: skip
FOOT: tuple[Maker, ...] = (readers, comment_form, rating, long_cards, most_read, newsletter)
