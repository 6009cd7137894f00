"""Traps above the article and in its head: clocks, second headlines, doubled and cut leads."""

# ruff: noqa: E501 - markup stays on its own long lines

from benchmarks.extraction.scene import Draft, Scene
from benchmarks.extraction.traps.trap import Trap
from simulator.layouts.clock import number_weekday, say_weekday
from simulator.layouts.colophon import imprint
from simulator.layouts.forms import follow_line
from simulator.layouts.sheet import Part, noise, text_of


def _clock(draft: Draft, scene: Scene) -> None:
    today = scene.masthead.today
    shown = f"{number_weekday(today)}, {today:%d/%m/%Y %H:%M} [(GMT +7)]"
    draft.above.append(noise(f'<div class="title-time">{shown}</div>', shown))


def _clock_top(draft: Draft, scene: Scene) -> None:
    today = scene.masthead.today
    shown = f"Hôm nay, {say_weekday(today).lower()} ngày {today:%d/%m/%Y}"
    draft.top.append(noise(f'<div class="now"><span class="date">{shown}</span></div>', shown))


def _imprint(draft: Draft, scene: Scene) -> None:
    lines = imprint(scene.masthead)[1:6]
    html = "".join(f"<p>{text_of(line)}</p>" for line in lines)
    draft.top.append(noise(f'<div class="menu-info">{html}</div>', *lines))


def _logo(draft: Draft, scene: Scene) -> None:
    logo = f"{scene.masthead.name} điện tử"
    draft.top.append(noise(f'<h1 class="logo"><a href="/">{logo}</a></h1>', logo))


def _crumb_heading(draft: Draft, scene: Scene) -> None:
    names = " > ".join(name.upper() for name in scene.story.section)
    draft.above.append(noise(f"<h1>{names}</h1>", names if " > " in names else ""))


def _notice(draft: Draft, scene: Scene) -> None:
    notice = "Kể từ ngày 1-7, tòa soạn chuyển sang hệ thống mới, vì vậy trang web này tạm ngừng cập nhật thông tin. Trân trọng!"
    draft.above.append(noise(f'<div class="alert"><p>{notice}</p></div>', notice))


def _follow(draft: Draft, scene: Scene) -> None:
    line = follow_line(scene.masthead)
    bar = f'<div class="share"><a>Chia sẻ Facebook</a> <a>In bài viết</a> <a>A</a> <a>A</a> <a>{line} <b>Google News</b></a></div>'
    anchor = "date" if "date" in draft.head else "title"
    _attach(draft, anchor, noise(bar, line, "Chia sẻ Facebook"))


def _attach(draft: Draft, name: str, extra: Part) -> None:
    host = draft.head[name]
    draft.head[name] = host._replace(html=f"{host.html}\n{extra.html}", chrome=(*host.chrome, *extra.chrome))


def _lead_twice(draft: Draft, scene: Scene) -> None:
    if "lead" in draft.head:
        draft.body.insert(0, Part(f"<p><strong>{text_of(scene.story.lead)}</strong></p>"))


def _lead_cut(draft: Draft, scene: Scene) -> None:
    texts = [piece.text for piece in scene.story.pieces if piece.kind in ("paragraph", "heading")]
    cut = f"{scene.story.lead}    {' '.join(texts)}"[:300]
    seam = cut[len(scene.story.lead) - 20 :].strip()
    chrome = (seam,) if len(cut) > len(scene.story.lead) + 25 else ()
    copy = noise(f"<div class='desc-short'>{text_of(cut)}</div>", *chrome)
    if "lead" in draft.head:
        host = draft.head["lead"]
        draft.head["lead"] = host._replace(html=f"{copy.html}\n{host.html}", chrome=copy.chrome)


def _speech(draft: Draft, scene: Scene) -> None:
    title = text_of(scene.story.title)
    html = (
        f'<div class="tts"><ul><li>Nam miền Bắc</li><li>Nữ miền Bắc</li><li>Nữ miền Nam</li></ul>'
        f"<span>0:00 / 0:00</span><div>{title}</div><div>{title}</div></div>"
    )
    _attach(draft, "title", noise(html, "Nam miền Bắc", "Nữ miền Nam", "0:00 / 0:00"))


def _updated(draft: Draft, scene: Scene) -> None:
    if scene.design.language == "vi":
        shown = draft.show
        draft.show = lambda moment: f"Cập nhật lúc: {shown(moment)}" if shown(moment) else ""


def _author_date(draft: Draft, scene: Scene) -> None:
    if "date" not in draft.head or not scene.story.authors or "author" in draft.head or not draft.tail:
        return
    line = " - ".join(dict.fromkeys(name for name, role in scene.story.authors if role == "text"))
    if scene.story.byline != line:
        return
    shown = draft.show(scene.story.published)
    html = scene.design.date.format(f"{text_of(line)} - {shown}")
    draft.head["date"] = Part(html, (("byline", line), ("dateline", shown)))
    draft.tail.clear()


def _prefix_apart(draft: Draft, scene: Scene) -> None:
    """The house prefix stands in an element of its own."""
    prefix = scene.masthead.house_prefix
    for part in [draft.head.get("lead"), draft.inside_lead]:
        if part is not None and prefix:
            html = part.html.replace(text_of(prefix), f"<strong>{text_of(prefix.strip(' -'))}</strong> - ", 1)
            changed = part._replace(html=html)
            if part is draft.inside_lead:
                draft.inside_lead = changed
            else:
                draft.head["lead"] = changed


def _placeholder(draft: Draft, scene: Scene) -> None:
    """An author's box that nobody filled in."""
    if "author" not in draft.head:
        name = scene.rng.choice(("Bút danh", "admin", "Quản trị viên", "Ban Biên tập"))
        host = draft.head["title"]
        draft.head["title"] = host._replace(
            html=f'{host.html}\n<p class="author">{name}</p>', optional=(*host.optional, ("byline", name))
        )


def _big_heading(draft: Draft, scene: Scene) -> None:
    """The title of another story is an h1 in the header."""
    other = scene.related[6]
    draft.top.append(noise(f'<div class="breaking"><h1><a href="#">{text_of(other.title)}</a></h1></div>', other.title))


def _crumb_date(draft: Draft, scene: Scene) -> None:
    """The section's box above the title lists newer stories with their dates."""
    rows = "".join(
        f"<li><a href='#'>{text_of(o.title)}</a> <span>{o.published:%d/%m/%Y %H:%M}</span></li>"
        for o in scene.related[:3]
    )
    draft.above.append(noise(f'<div class="tin-noi-bat"><ul>{rows}</ul></div>', *(o.title for o in scene.related[:3])))


OPENING = (
    Trap("prefix_apart", "the house prefix in an element of its own", _prefix_apart),
    Trap("author_placeholder", "an author's box that nobody filled in", _placeholder),
    Trap("breaking_h1", "another story's title as h1 in the header", _big_heading),
    Trap("newer_above", "newer stories with dates above the title", _crumb_date),
    Trap("clock_by_title", "a clock with the present moment right above the title", _clock),
    Trap("clock_in_header", "today's date in the header", _clock_top),
    Trap("imprint_above", "licence, editors and office above the article", _imprint),
    Trap("logo_h1", "the logo is an h1", _logo),
    Trap("crumb_h1", "the breadcrumb is an h1", _crumb_heading),
    Trap("stop_notice", "a notice above every title", _notice),
    Trap("share_bar", "share bar and follow line under the title", _follow),
    Trap("lead_twice", "the lead again as first bold paragraph", _lead_twice),
    Trap("lead_cut", "a cut copy of the lead, run into the text, before the lead", _lead_cut),
    Trap("speech_widget", "a text-to-speech widget that says the title twice", _speech),
    Trap("update_label", "the only time is labelled as an update", set=_updated),
    Trap("author_on_date_line", "names and time on one line", _author_date),
)
