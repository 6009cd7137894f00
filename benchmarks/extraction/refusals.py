"""Pages that are no articles: what stands in the frame of a page design, and bare notices."""

# ruff: noqa: E501 - markup stays on its own long lines

from collections.abc import Callable, Mapping, Sequence
from random import Random
from typing import Final, NamedTuple

from benchmarks.extraction.scene import Scene
from simulator.layouts.colophon import imprint
from simulator.layouts.masthead import Masthead
from simulator.layouts.scripts import write_script
from simulator.layouts.sheet import text_of
from simulator.story import Story

Make = Callable[[Sequence[Story], Masthead, Random], tuple[str, str]]


class Kind(NamedTuple):
    """A kind of page: `make` gives title and inner HTML; `reasons` are the problems that fit; `path` its address."""

    make: Make
    reasons: frozenset[str]
    path: str = "/chuyen-muc/kinh-te/"


def _cards(stories: Sequence[Story], rng: Random) -> str:
    form = rng.choice(
        (
            '<div class="item"><h3><a href="/{slug}-{n}.html">{title}</a></h3><p>{lead}</p><span>{date}</span></div>',
            '<article><a href="/{slug}-{n}.html"><img src="/t/{n}.jpg" alt=""></a><h2><a href="/{slug}-{n}.html">{title}</a></h2><div>{lead}</div><time>{date}</time></article>',
            '<table><tr><td><img src="/t/{n}.jpg"></td><td><b><a href="/{slug}-{n}.html">{title}</a></b><br><i>{date}</i><br>{lead}</td></tr></table>',
            '<li><a href="/{slug}-{n}.html">{title}</a> <small>({date})</small><div>{lead} <a href="/{slug}-{n}.html">Xem tiếp</a></div></li>',
        )
    )
    return "".join(
        form.format(
            slug=story.slug,
            n=story.number,
            title=text_of(story.title),
            lead=text_of(story.lead),
            date=f"{story.published:%d/%m/%Y %H:%M}",
        )
        for story in stories
    )


def _listing(stories: Sequence[Story], paper: Masthead, rng: Random) -> tuple[str, str]:
    pages = '<div class="pagination"><a>1</a> <a href="?p=2">2</a> <a href="?p=3">3</a> <a>Trang sau</a></div>'
    return f"Kinh tế - {paper.name}", f"<h1>Kinh tế</h1>{_cards(stories, rng)}{pages}"


def _links(stories: Sequence[Story], paper: Masthead, rng: Random) -> tuple[str, str]:
    rows = "".join(f'<li><a href="/{s.slug}.html">{text_of(s.title)}</a> ({s.published:%d/%m})</li>' for s in stories)
    return f"Tin địa phương | {paper.name}", f"<h2>Tin địa phương</h2><ul>{rows * 2}</ul>"


def _home(stories: Sequence[Story], paper: Masthead, rng: Random) -> tuple[str, str]:
    first, second = stories[:6], stories[6:]
    return (
        f"{paper.name} điện tử",
        f"{_cards(first, rng)}<h2>Xã hội</h2>{_cards(second, rng)}<h2>Thể thao</h2>{_cards(first, rng)}",
    )


def _search(stories: Sequence[Story], paper: Masthead, rng: Random) -> tuple[str, str]:
    count = rng.randint(20, 900)
    head = f"<h1>Kết quả tìm kiếm cho từ khóa: nông thôn mới</h1><p>Tìm thấy {count} kết quả trong 0,12 giây</p>"
    return f"Tìm kiếm - {paper.name}", head + _cards(stories, rng)


def _no_results(stories: Sequence[Story], paper: Masthead, rng: Random) -> tuple[str, str]:
    return (
        f"Tìm kiếm - {paper.name}",
        "<h1>Tìm kiếm</h1><form><input name='q'><button>Tìm</button></form><p>Không tìm thấy kết quả nào phù hợp với từ khóa của bạn. Vui lòng thử lại với từ khóa khác.</p>",
    )


def _tag(stories: Sequence[Story], paper: Masthead, rng: Random) -> tuple[str, str]:
    about = "<p>Tổng hợp tin tức, hình ảnh mới nhất về chuyển đổi số được cập nhật liên tục trong ngày.</p>"
    return f"chuyển đổi số - {paper.name}", f"<h1>#chuyển đổi số</h1>{about}{_cards(stories[:8], rng)}"


def _topic(stories: Sequence[Story], paper: Masthead, rng: Random) -> tuple[str, str]:
    about = f"<div class='desc'>{text_of(stories[0].lead)}</div>"
    return f"Sự kiện: Đại hội - {paper.name}", f"<h1>Chào mừng đại hội</h1>{about}{_cards(stories[1:], rng)}"


def _missing(stories: Sequence[Story], paper: Masthead, rng: Random) -> tuple[str, str]:
    said = rng.choice(
        (
            "Bài viết bạn yêu cầu không tồn tại hoặc đã bị xóa.",
            "Rất tiếc, trang bạn tìm kiếm không tồn tại. Vui lòng kiểm tra lại đường dẫn hoặc quay về trang chủ.",
            "Không tìm thấy nội dung. Bài viết có thể đã được gỡ xuống hoặc đường dẫn đã thay đổi.",
        )
    )
    more = f"<h3>Có thể bạn quan tâm</h3>{_cards(stories[:6], rng)}" if rng.random() < 0.6 else ""
    return rng.choice((f"404 - {paper.name}", paper.name)), f"<h1>Không tìm thấy trang</h1><p>{said}</p>{more}"


def _silent_missing(stories: Sequence[Story], paper: Masthead, rng: Random) -> tuple[str, str]:
    return paper.name, "<div class='detail'><p>Bài viết không tồn tại hoặc chưa được xuất bản!</p></div>"


def _gallery(stories: Sequence[Story], paper: Masthead, rng: Random) -> tuple[str, str]:
    story = stories[0]
    pictures = "".join(f'<div class="pic"><img src="/upload/{at}.jpg"></div>' for at in range(rng.randint(6, 20)))
    return story.title, f"<h1>{text_of(story.title)}</h1><span>{story.published:%d/%m/%Y %H:%M}</span>{pictures}"


def _video(stories: Sequence[Story], paper: Masthead, rng: Random) -> tuple[str, str]:
    story = stories[0]
    player = rng.choice(
        (
            '<video controls poster="/p.jpg"><source src="/v.mp4" type="video/mp4"></video>',
            '<div class="player"><iframe src="https://www.youtube.com/embed/abc" width="640" height="360" allowfullscreen></iframe></div>',
        )
    )
    head = f"<h1>{text_of(story.title)}</h1><span>{story.published:%d/%m/%Y %H:%M}</span>"
    return story.title, f"{head}{player}<h3>Video khác</h3>{_cards(stories[1:5], rng)}"


def _empty_body(stories: Sequence[Story], paper: Masthead, rng: Random) -> tuple[str, str]:
    story = stories[0]
    body = rng.choice(
        ('<div class="content-detail"></div>', '<div class="content-detail"><p>&nbsp;</p><p><br></p></div>')
    )
    head = f"<h1>{text_of(story.title)}</h1><span>{story.published:%d/%m/%Y %H:%M}</span>"
    return story.title, f"{head}{body}<h3>Tin cùng chuyên mục</h3>{_cards(stories[1:6], rng)}"


def _contact(stories: Sequence[Story], paper: Masthead, rng: Random) -> tuple[str, str]:
    lines = "".join(f"<p>{text_of(line)}</p>" for line in imprint(paper))
    form = "<form><input name='email'><textarea></textarea><button>Gửi</button></form>"
    return f"Liên hệ - {paper.name}", f"<h1>Liên hệ tòa soạn</h1>{lines}{form}"


def _login(stories: Sequence[Story], paper: Masthead, rng: Random) -> tuple[str, str]:
    form = "<form><label>Tên đăng nhập</label><input><label>Mật khẩu</label><input type='password'><button>Đăng nhập</button></form>"
    return "Đăng nhập", f"<h1>Đăng nhập</h1>{form}<a>Quên mật khẩu?</a>"


def _maintenance(stories: Sequence[Story], paper: Masthead, rng: Random) -> tuple[str, str]:
    return (
        f"Bảo trì - {paper.name}",
        "<h1>Hệ thống đang bảo trì</h1><p>Trang web đang được nâng cấp, mời bạn đọc quay lại sau ít phút.</p>",
    )


def _stopped(stories: Sequence[Story], paper: Masthead, rng: Random) -> tuple[str, str]:
    return (
        "Thông báo",
        "<h1>Thông báo</h1><p>Kể từ ngày 1-7, trang web này ngừng cập nhật, mời bạn đọc chuyển sang địa chỉ mới của tòa soạn. Trân trọng!</p>",
    )


_ANY: Final = frozenset({"no_body", "no_title", "no_date", "listing", "soft_404", "maintenance", "empty", "challenge"})
_LIST: Final = frozenset({"listing"})
FRAMED: Final[Mapping[str, Kind]] = {
    "listing": Kind(_listing, _LIST),
    "link_list": Kind(_links, _LIST),
    "home": Kind(_home, _LIST, "/"),
    "search": Kind(_search, _LIST, "/tim-kiem?q=nong+thon+moi"),
    "search_without_results": Kind(_no_results, _ANY, "/tim-kiem?q=zzz"),
    "tag": Kind(_tag, _LIST, "/tag/chuyen-doi-so/"),
    "topic": Kind(_topic, _LIST, "/su-kien/chao-mung-dai-hoi.12.html"),
    "soft_404": Kind(_missing, frozenset({"soft_404", "listing"}), "/bai-viet-da-xoa-a123456.html"),
    "silent_404": Kind(_silent_missing, _ANY, "/bai-viet-da-xoa-a123457.html"),
    "gallery": Kind(_gallery, frozenset({"gallery", "no_body"}), "/anh/mot-ngay-a9912.html"),
    "video": Kind(_video, frozenset({"video", "no_body"}), "/video/ban-tin-a9913.html"),
    "empty_body": Kind(_empty_body, frozenset({"no_body", "listing"}), "/tin-a9914.html"),
    "contact": Kind(_contact, _ANY, "/lien-he/"),
    "login": Kind(_login, _ANY, "/dang-nhap/"),
    "maintenance": Kind(_maintenance, _ANY, "/tin-a9915.html"),
    "stopped": Kind(_stopped, _ANY, "/tin-a9916.html"),
}
"""Kinds that stand in the frame of any design."""
DISCUSSED: Final = frozenset({"gallery", "video", "empty_body"})
"""Kinds under which readers may comment."""

BARE: Final[Mapping[str, tuple[str, str, frozenset[str]]]] = {
    "challenge": ("Just a moment...", "<h1>Checking your browser before accessing the site.</h1><p>This process is automatic. Your browser will redirect shortly.</p>", frozenset({"challenge"})),
    "challenge_turnstile": ("Chờ một chút...", "<h1>baolamnhieu.example</h1><h2>Xác minh bạn là con người bằng cách hoàn tất hành động bên dưới.</h2><p>Ray ID: 8a1b2c3d4e5f</p>", frozenset({"challenge"})),
    "cookie_challenge": ("", "<script>document.cookie='D1N=ab12;path=/';location.reload(true);</script>", frozenset({"challenge", "empty"})),
    "captcha": ("Xác thực", "<p>Hệ thống phát hiện lưu lượng truy cập bất thường. Vui lòng nhập mã captcha để xác nhận bạn không phải là robot.</p>", frozenset({"challenge"})),
    "parked": ("songhac.example", "<h1>Tên miền này đang được rao bán</h1><p>Liên hệ để mua tên miền. Related searches</p><a href='#'>Vay tiền</a>", frozenset({"parked"})),
    "parked_english": ("songhac.example", "<h1>songhac.example</h1><p>This domain may be for sale. Buy this domain.</p><ul><li><a href='#'>Cheap Flights</a></li><li><a href='#'>Insurance</a></li></ul>", frozenset({"parked"})),
    "expired_hosting": ("Account Suspended", "<h1>This Account has been suspended.</h1><p>Contact your hosting provider for more information.</p>", _ANY | {"parked"}),
    "server_default": ("Apache2 Default Page: It works", "<h1>It works!</h1><p>This is the default welcome page used to test the correct operation of the server after installation.</p>", _ANY | {"parked"}),
    "error": ("Server Error", "<h1>Service Unavailable</h1><p>HTTP Error 503. The service is unavailable.</p>", _ANY | {"http_error"}),
    "runtime_error": ("Runtime Error", "<h1>Server Error in '/' Application.</h1><h2><i>Runtime Error</i></h2><p><b>Description:</b> An application error occurred on the server. The current custom error settings for this application prevent the details of the application error from being viewed remotely.</p>", _ANY | {"http_error"}),
    "database_error": ("", "<h1>Error establishing a database connection</h1>", _ANY | {"http_error"}),
    "frameset": ("Trang chủ", '<frameset cols="20%,80%"><frame src="menu.htm"><frame src="main.htm"></frameset>', _ANY),
    "script_shell": ("Báo điện tử", '<div id="root"></div><noscript>Bạn cần bật JavaScript để chạy ứng dụng này.</noscript>', _ANY),
    "nothing": ("", "", frozenset({"empty"})),
}  # fmt: skip
"""Whole pages by themselves: title, body, reasons."""


def write_inner(kind: str, scene: Scene) -> tuple[str, str]:
    """Return title and inner HTML of a framed kind, made of the neighbours of the scene's story."""
    return FRAMED[kind].make(scene.related, scene.masthead, scene.rng)


def write_bare(kind: str, number: int) -> str:
    """Return a whole page of a bare kind."""
    title, inner, _ = BARE[kind]
    script = write_script(number % 5, 3_000) if inner else ""
    return f'<html><head><meta charset="utf-8"><title>{title}</title></head><body>{inner}{script}</body></html>'
