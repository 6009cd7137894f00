"""portal-hex (`/file/<32 hex>/`): baodaklak, phuyen.baodaklak, baodongnai, baovinhlong, baokhanhhoa.

Facts: licence, office and editors stand in the menu, before the article, under an h1 of their own;
the header's date is frozen in the template; og:url points to a host of an older system; the lead is
repeated as the first bold paragraph; a placeholder stands where the author should; the body is a
second document with Word debris; captions are the second row of a table; no JSON-LD.
"""

# ruff: noqa: E501 - markup stays on its own long lines

import hashlib
from collections.abc import Sequence

from simulator.layouts import figures
from simulator.layouts.cards import chrome_of, write_cards
from simulator.layouts.clock import show_time_first
from simulator.layouts.colophon import imprint
from simulator.layouts.masthead import Masthead
from simulator.layouts.menus import crumbs, list_menu, list_topics
from simulator.layouts.prose import Style, write_body, write_byline
from simulator.layouts.scripts import pad_page
from simulator.layouts.sheet import Part, Sheet, attribute, block, join, noise, text_of
from simulator.stories import slugify
from simulator.story import Story

FROZEN = "Thứ 2, 21/10/2024"
_CARD = """<div class="horizontal-post-box"><a href="{url}"><img src="{image}" alt="{safe}"></a><div><h3 class="name"><a href="{url}" title="{safe}">{title}</a></h3>
<p class="reply">{lead}</p><time class="time">{plain}</time></div></div>"""
_PLAIN = Style(
    byline='<p align="right"><b>{}</b></p>',
    figures=(figures.table_rows,),
    table='<table border="1" cellspacing="0">',
    empty=("<p>&nbsp;</p>", '<p class="MsoNormal"><o:p></o:p></p>'),
)
_WORD = Style(
    paragraph='<p class="MsoNormal" style="margin: 6pt 0cm; text-align: justify;"><span style="font-family: Arial;">{}<o:p></o:p></span></p>',
    heading='<p class="MsoNormal"><b><span style="font-family: Arial;">{}<o:p></o:p></span></b></p>',
    see_also='<p class="MsoNormal">{}</p>',
    byline='<p class="MsoNormal" align="right" style="text-align: right;"><b>{}</b><o:p></o:p></p>',
    figures=(figures.table_rows,),
    quotes_marked=False,
    lists_marked=False,
    table='<table class="MsoTableGrid" border="1">',
    empty=(
        '<p class="MsoNormal"><o:p>&nbsp;</o:p></p>',
        '<!--?xml:namespace prefix = o ns = "urn:schemas-microsoft-com:office:office" /-->',
    ),
)


def article_path(story: Story) -> str:
    """Return "/{section}[/{subsection}]/YYYYMM/{slug}-{7 hex}/"."""
    folder = "/".join(slugify(name) for name in story.section) or "tin-tuc"
    code = hashlib.sha1(str(story.number).encode(), usedforsecurity=False).hexdigest()[:7]
    return f"/{folder}/{story.published:%Y%m}/{story.slug}-{code}/"


def compose(story: Story, masthead: Masthead, related: Sequence[Story]) -> Sheet:
    """Return the page; with a house prefix the paper prints the lead in the body alone (baodaklak)."""
    parts = _write_within(story, masthead) if masthead.house_prefix else _write_above(story, masthead)
    html = pad_page(_write_page(story, masthead, related, parts), story.number, "<!--css-->", "<!--js-->")
    chrome = (FROZEN, f"{masthead.name} Online", "Ý kiến bạn đọc", *imprint(masthead), *chrome_of(related))
    return Sheet(html, parts, chrome, section=story.section, tags=story.tags, kicker=story.kicker)


def _write_above(story: Story, masthead: Masthead) -> list[Part]:
    """Title, time and lead in boxes of their own, the lead again in the body (phuyen.baodaklak)."""
    return [
        Part('<div class="detail-main-title">'),
        *_write_kicker(story),
        block("title", story.title, f'<h1 class="title">{text_of(story.title)}</h1></div>'),
        block(
            "dateline",
            show_time_first(story.published),
            f'<div class="group-time"><time class="time">{show_time_first(story.published)}</time>{_SHARE}</div>',
        ),
        block("lead", story.lead, f'<div class="content-reply"><p class="reply">{text_of(story.lead)}</p></div>'),
        Part('<div id="content" class="content-detail"><div class="td-post-content"><html><head></head><body>'),
        noise(f"<p><strong>{text_of(story.lead)}</strong></p>"),
        *_write_text(story, masthead),
        Part("</body></html></div></div>"),
        noise('<div class="after-author"><p class="author">Bút danh</p></div>', "Bút danh"),
    ]


def _write_within(story: Story, masthead: Masthead) -> list[Part]:
    """The lead as the first bold paragraph of the body (baodaklak)."""
    return [
        *_write_kicker(story),
        block("title", story.title, f'<h1 class="media-heading title5">{text_of(story.title)}</h1>'),
        block(
            "dateline", show_time_first(story.published), f'<div class="date">{show_time_first(story.published)}</div>'
        ),
        Part('<div class="article_content"><div id="content" class="content">'),
        block("lead", story.lead, f"<p><strong>{text_of(masthead.house_prefix + story.lead)}</strong></p>"),
        *_write_text(story, masthead),
        Part("</div></div>"),
    ]


def _write_kicker(story: Story) -> list[Part]:
    return [block("kicker", story.kicker, f'<p class="sub-title">{story.kicker}</p>')] if story.kicker else []


def _write_text(story: Story, masthead: Masthead) -> list[Part]:
    style = _WORD if story.number % 3 == 0 else _PLAIN
    body = write_body(
        story, style, lambda src: _picture(masthead, story, src), lambda at: f"{masthead.root}/bai-viet-{at}f60145/"
    )
    return [*body, *write_byline(story, style)]


def _picture(masthead: Masthead, story: Story, src: str) -> str:
    folder = hashlib.md5(masthead.host.encode(), usedforsecurity=False).hexdigest()
    name = src.rsplit("/", 1)[-1].removesuffix(".jpg")
    return f"{masthead.root}/file/{folder}/{story.published:%m%Y}/{name}_{story.published:%Y%m%d%H%M%S}.jpg"


_SHARE = '<div class="share"><a title="Chia sẻ">Chia sẻ</a> <a onclick="window.print()">In</a></div>'


def _write_page(story: Story, masthead: Masthead, related: Sequence[Story], parts: Sequence[Part]) -> str:
    return f"""<!DOCTYPE html>
<html lang="vi">
{_write_head(story, masthead)}
<body>
<div id="page_info" style="display:none"><span id="site_id">{hashlib.md5(masthead.host.encode(), usedforsecurity=False).hexdigest()}</span>
<span id="article_id">{story.number}</span></div>
{_write_menu(masthead)}
<main class="container"><div class="row"><div class="col-md-8">
<ul class="breadcrumb">{_write_crumbs(story, masthead)}</ul>
{join(parts)}
{_write_below(story, masthead)}
<div class="related"><h2>Xem thêm</h2>
{write_cards(_CARD, related, masthead, article_path)}
<button id="loadmore" data-start="8">Xem thêm</button></div>
</div><div class="col-md-4"><h3>Đọc nhiều</h3>
{write_cards(_CARD, related[:4], masthead, article_path)}</div></div></main>
{_write_footer(masthead)}
<!--js-->
</body>
</html>"""


def _write_head(story: Story, masthead: Masthead) -> str:
    old = f"http://cu.{masthead.host}/95/{story.number}/{story.slug}/"
    return f"""<head>
<meta charset="utf-8">
<title>{text_of(story.title)}</title>
<meta name="keywords" content="{masthead.name}, tin tức {masthead.place}, VNPT" />
<meta name="description" content="{attribute(story.lead)}" />
<meta property="og:url" content="{old}" />
<meta property="og:title" content="{attribute(story.title)}" />
<meta property="og:description" content="{attribute(story.lead)}" />
<meta property="og:image" content="/filehttp://cu.{masthead.host}//Upload/{story.published:%Y/%m}/{story.number}.jpg" />
<meta name="viewport" content="width=device-width, initial-scale=1">
<link rel="stylesheet" href="/common/v2/css/style.css">
<!--css-->
</head>"""


def _write_menu(masthead: Masthead) -> str:
    lines = imprint(masthead)
    return f"""<header><p class="language"><a href="/">Tiếng Việt</a><span class="line">|</span><a href="/en">English</a></p>
<div class="today"><p>{FROZEN}</p></div><div class="weather">{masthead.place}, 32ºC</div>
<nav class="menu-mobile"><h1 class="title">{masthead.name} Online</h1>
<ul>
{list_menu(masthead, "item")}
</ul>
<div class="info"><p>{text_of(lines[1])}</p><p>{text_of(lines[4])}</p><p>{text_of(lines[5])}</p><p>{text_of(lines[6])}</p></div></nav>
<ul class="topics">{list_topics(masthead, "<li>", "</li>")}</ul></header>"""


def _write_crumbs(story: Story, masthead: Masthead) -> str:
    levels = "".join(f'<li><a href="{href}">{text_of(name)}</a></li>' for name, href in crumbs(masthead, story.section))
    return f'<li><a href="/">Trang chủ</a></li>{levels}'


def _write_below(story: Story, masthead: Masthead) -> str:
    tags = ", ".join(f'<a href="{masthead.root}/tags/{slugify(tag)}">{text_of(tag)}</a>' for tag in story.tags)
    return f"""<div class="tags"><span>Từ khóa:</span> {tags}</div>
<div class="comment"><h3>Ý kiến bạn đọc</h3><textarea></textarea><button>Gửi</button></div>"""


def _write_footer(masthead: Masthead) -> str:
    lines = "\n".join(f"<p>{text_of(line)}</p>" for line in imprint(masthead))
    return f"<footer><ul>\n{list_menu(masthead, 'foot')}\n</ul><select><option>- Chọn Website -</option><option>Báo Nhân Dân</option></select>\n{lines}\n</footer>"
