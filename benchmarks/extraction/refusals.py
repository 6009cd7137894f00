"""Pages that are no articles, in several designs each."""

# ruff: noqa: E501 - markup stays on its own long lines

from collections.abc import Callable, Iterator
from datetime import timedelta

from simulator.layouts.colophon import imprint
from simulator.layouts.masthead import Masthead
from simulator.layouts.menus import list_menu
from simulator.layouts.scripts import write_script
from simulator.layouts.sheet import text_of
from simulator.stories import write
from simulator.story import Story

_FRAMES = (
    '<html lang="vi"><head><meta charset="utf-8"><title>{title}</title></head><body><header>{menu}</header><main class="content">{inner}</main><footer>{footer}</footer>{scripts}</body></html>',
    '<html><head><meta charset="utf-8"><title>{title}</title></head><body><div id="wrap"><div id="top">{menu}</div><div id="main"><div class="left">{inner}</div></div><div id="bottom">{footer}</div></div>{scripts}</body></html>',
    '<html><head><meta charset="utf-8"><title>{title}</title></head><body><table><tr><td>{menu}</td></tr><tr><td>{inner}</td></tr><tr><td>{footer}</td></tr></table>{scripts}</body></html>',
)
_BARE = '<html><head><meta charset="utf-8"><title>{title}</title></head><body>{inner}{scripts}</body></html>'


def REFUSALS(seed: int, paper: Masthead) -> Iterator[tuple[str, str]]:  # noqa: N802 - a table made by a seed
    """Yield (kind, page) for every kind in every frame."""
    stories = [write(seed + 5, number, paper.today - timedelta(hours=number + 1)) for number in range(40)]
    for name, make in _KINDS.items():
        for number, frame in enumerate(_FRAMES):
            title, inner = make(stories[number * 3 :], paper)
            yield name, _fill(frame, title, inner, paper, number)
    for name, (title, inner) in _NOTICES.items():
        yield name, _fill(_BARE, title, inner, paper, 9)


def _fill(frame: str, title: str, inner: str, paper: Masthead, number: int) -> str:
    return frame.format(
        title=title,
        inner=inner,
        menu=list_menu(paper, "mn"),
        footer="\n".join(f"<p>{text_of(line)}</p>" for line in imprint(paper)),
        scripts=write_script(number, 9_000) if number < len(_FRAMES) else "",
    )


def _cards(stories: list[Story]) -> str:
    return "".join(
        f'<div class="item"><h3><a href="/{story.slug}-{story.number}.html">{text_of(story.title)}</a></h3>'
        f"<p>{text_of(story.lead)}</p><span>{story.published:%d/%m/%Y %H:%M}</span></div>"
        for story in stories
    )


def _listing(stories: list[Story], paper: Masthead) -> tuple[str, str]:
    return f"Kinh tế - {paper.name}", f"<h1>Kinh tế</h1>{_cards(stories[:15])}<a href='?p=2'>Trang sau</a>"


def _short_listing(stories: list[Story], paper: Masthead) -> tuple[str, str]:
    rows = "".join(
        f'<li><a href="/{s.slug}.html">{text_of(s.title)}</a> ({s.published:%d/%m})</li>' for s in stories[:25]
    )
    return f"Tin địa phương | {paper.name}", f"<h2>Tin địa phương</h2><ul>{rows}</ul>"


def _home(stories: list[Story], paper: Masthead) -> tuple[str, str]:
    return (
        paper.name,
        f"<h1>{paper.name}</h1>{_cards(stories[:6])}<h2>Xã hội</h2>{_cards(stories[6:12])}<h2>Thể thao</h2>{_cards(stories[12:18])}",
    )


def _search(stories: list[Story], paper: Masthead) -> tuple[str, str]:
    return (
        f"Tìm kiếm - {paper.name}",
        f"<h1>Kết quả tìm kiếm: nông thôn mới</h1><p>Tìm thấy 1.204 kết quả</p>{_cards(stories[:10])}",
    )


def _tag(stories: list[Story], paper: Masthead) -> tuple[str, str]:
    return f"chuyển đổi số - {paper.name}", f"<h1>#chuyển đổi số</h1>{_cards(stories[:8])}"


def _missing(stories: list[Story], paper: Masthead) -> tuple[str, str]:
    return (
        f"404 - {paper.name}",
        f"<h1>Không tìm thấy trang</h1><p>Bài viết bạn yêu cầu không tồn tại hoặc đã bị xóa.</p><h3>Có thể bạn quan tâm</h3>{_cards(stories[:6])}",
    )


def _gallery(stories: list[Story], paper: Masthead) -> tuple[str, str]:
    story = stories[0]
    pictures = "".join(f'<div class="pic"><img src="/upload/{at}.jpg"></div>' for at in range(12))
    return story.title, f"<h1>[Ảnh] {text_of(story.title)}</h1><span>{story.published:%d/%m/%Y %H:%M}</span>{pictures}"


def _video(stories: list[Story], paper: Masthead) -> tuple[str, str]:
    story = stories[0]
    return (
        story.title,
        f'<h1>{text_of(story.title)}</h1><span>{story.published:%d/%m/%Y %H:%M}</span><video controls src="/v.mp4"></video><h3>Video khác</h3>{_cards(stories[1:5])}',
    )


def _empty_body(stories: list[Story], paper: Masthead) -> tuple[str, str]:
    story = stories[0]
    return (
        story.title,
        f'<h1>{text_of(story.title)}</h1><span>{story.published:%d/%m/%Y %H:%M}</span><div class="content-detail"></div><h3>Tin cùng chuyên mục</h3>{_cards(stories[1:6])}',
    )


def _contact(stories: list[Story], paper: Masthead) -> tuple[str, str]:
    lines = "".join(f"<p>{text_of(line)}</p>" for line in imprint(paper))
    return (
        f"Liên hệ - {paper.name}",
        f"<h1>Liên hệ tòa soạn</h1>{lines}<form><input name='email'><textarea></textarea><button>Gửi</button></form>",
    )


_KINDS: dict[str, Callable[[list[Story], Masthead], tuple[str, str]]] = {
    "listing": _listing,
    "link_list": _short_listing,
    "home": _home,
    "search": _search,
    "tag": _tag,
    "soft_404": _missing,
    "gallery": _gallery,
    "video": _video,
    "empty_body": _empty_body,
    "contact": _contact,
}
_NOTICES: dict[str, tuple[str, str]] = {
    "challenge": ("Just a moment...", "<h1>Checking your browser before accessing the site.</h1><p>This process is automatic. Your browser will redirect shortly.</p>"),
    "cookie_challenge": ("", "<script>document.cookie='D1N=ab12;path=/';location.reload(true);</script>"),
    "captcha": ("Xác thực", "<p>Hệ thống phát hiện lưu lượng truy cập bất thường. Vui lòng nhập mã captcha để xác nhận bạn không phải là robot.</p>"),
    "parked": ("baobenlua.example", "<h1>Tên miền này đang được rao bán</h1><p>Liên hệ để mua tên miền. Related searches</p><a href='#'>Vay tiền</a>"),
    "maintenance": ("Bảo trì", "<h1>Hệ thống đang bảo trì</h1><p>Trang web đang được nâng cấp, mời bạn đọc quay lại sau ít phút.</p>"),
    "closed": ("Thông báo", "<h1>Thông báo</h1><p>Kể từ ngày 1-7, trang web này ngừng cập nhật, mời bạn đọc chuyển sang địa chỉ mới của tòa soạn. Trân trọng!</p>"),
    "error": ("Server Error", "<h1>Service Unavailable</h1><p>HTTP Error 503. The service is unavailable.</p>"),
    "login": ("Đăng nhập", "<h1>Đăng nhập</h1><form><label>Tên đăng nhập</label><input><label>Mật khẩu</label><input type='password'><button>Đăng nhập</button></form>"),
    "nothing": ("", ""),
}  # fmt: skip
