"""contentNews / singular-content: baobinhduong (frozen since 2025-07-01), baodongthap.

Facts: a stop notice stands above every title; the page shows a day without a time, and nothing else
does; the top of the page names the editors; the byline is the last line of the text.
"""

# ruff: noqa: E501 - markup stays on its own long lines

from collections.abc import Sequence

from simulator.layouts import figures
from simulator.layouts.cards import chrome_of, write_cards
from simulator.layouts.clock import show_day
from simulator.layouts.colophon import imprint
from simulator.layouts.forms import follow_line
from simulator.layouts.masthead import Masthead
from simulator.layouts.menus import crumbs, list_menu
from simulator.layouts.prose import Style, write_body, write_byline
from simulator.layouts.scripts import pad_page
from simulator.layouts.sheet import Part, Sheet, attribute, block, join, text_of
from simulator.story import Story

_CARD = """<div class="post-item"><a class="thumb" href="{url}"><img src="{image}" alt="{safe}"></a><h4><a href="{url}">{title}</a></h4><p>{lead}</p></div>"""
_STYLE = Style(
    byline="<p><strong>{}</strong></p>",
    figures=(figures.centred_plain, figures.centred_emphasis, figures.wordpress),
    quotes_marked=False,
    empty=("<p>&nbsp;</p>",),
)


def article_path(story: Story) -> str:
    """Return "/{slug}-a{number}.html"."""
    return f"/{story.slug}-a{story.number}.html"


def compose(story: Story, masthead: Masthead, related: Sequence[Story]) -> Sheet:
    """Return the page; its time is a day, whatever the story's."""
    parts = _write_article(story, masthead)
    html = pad_page(_write_page(story, masthead, related, parts), story.number, "<!--css-->", "<!--js-->")
    chrome = (
        _stop_notice(masthead),
        follow_line(masthead),
        "Tin cùng chuyên mục",
        *imprint(masthead),
        *chrome_of(related),
    )
    return Sheet(html, parts, chrome, "day", story.section[:1], story.tags, story.kicker)


def _stop_notice(masthead: Masthead) -> str:
    return (
        f"Kể từ ngày 1-7, tỉnh {masthead.place} (mới) chính thức đi vào hoạt động, vì vậy trang web tạm ngừng cập nhật thông tin. "
        "Mời bạn đọc theo dõi tin tức trên trang mới. Trân trọng!"
    )


def _write_article(story: Story, masthead: Masthead) -> list[Part]:
    body = write_body(
        story,
        _STYLE,
        lambda src: f"{masthead.root}/image/news/{src}",
        lambda at: f"{masthead.root}/bai-viet-cu-a{at + 230000}.html",
    )
    kicker = [block("kicker", story.kicker, f'<div class="kicker">{story.kicker}</div>')] if story.kicker else []
    return [
        *kicker,
        block("title", story.title, f'<h1 class="title">{text_of(story.title)}</h1>'),
        block(
            "dateline",
            show_day(story.published),
            f'<div class="meta"><span>{show_day(story.published)}</span> <a class="gg">{follow_line(masthead)}</a></div>',
        ),
        Part('<div id="contentNews"><div class="singular-content">'),
        block("lead", story.lead, f"<p><strong>{text_of(masthead.house_prefix + story.lead)}</strong></p>"),
        *body,
        *write_byline(story, _STYLE),
        Part("</div></div>"),
    ]


def _write_page(story: Story, masthead: Masthead, related: Sequence[Story], parts: Sequence[Part]) -> str:
    lines = imprint(masthead)
    return f"""<!doctype html><html lang="vi"><head><meta charset="utf-8"><title>{text_of(story.title)}</title>
<meta name="description" content="{attribute(story.lead)}"><link rel="canonical" href="{masthead.root}{article_path(story)}">
<meta property="og:title" content="{attribute(story.title)}"><meta property="og:type" content="article"><!--css--></head>
<body><div class="top-bar"><span>{text_of(masthead.name)} điện tử - www.{masthead.host}</span><span>{text_of(lines[2])}</span><span>{text_of(lines[3])}</span></div>
<nav><ul>{list_menu(masthead, "mi")}</ul></nav><div class="notice">{_stop_notice(masthead)}</div>
<div class="container"><div class="bread">{_write_crumbs(story, masthead)}</div>
{join(parts)}
<div class="tags">{" ".join(f'<a rel="tag" href="#">{text_of(tag)}</a>' for tag in story.tags)}</div>
<div class="list-same"><h3>Tin cùng chuyên mục</h3>{write_cards(_CARD, related, masthead, article_path)}</div></div>
<footer>{"".join(f"<p>{text_of(line)}</p>" for line in lines)}</footer><!--js--></body></html>"""


def _write_crumbs(story: Story, masthead: Masthead) -> str:
    return "".join(f'<a href="{href}">{text_of(name)}</a>' for name, href in crumbs(masthead, story.section)[:1])
