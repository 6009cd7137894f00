"""The .htm family: baothanhhoa, baophutho, baoquangngai.

Facts: every piece has a class (pTitle, pHead, pBody, pCaption, pAuthor), but a script repeats the
whole body as HTML in a variable; the lead starts with the address of the paper in brackets; JSON-LD
is complete, but its time is UTC.
"""

# ruff: noqa: E501 - markup stays on its own long lines

import json
from collections.abc import Sequence
from datetime import UTC

from simulator.layouts import figures
from simulator.layouts.cards import chrome_of, write_cards
from simulator.layouts.clock import show_full, show_plain
from simulator.layouts.colophon import imprint
from simulator.layouts.forms import COPYRIGHT_FORM, follow_line
from simulator.layouts.masthead import Masthead
from simulator.layouts.menus import crumbs, list_menu, list_topics
from simulator.layouts.prose import Style, interleave, write_body, write_byline
from simulator.layouts.scripts import pad_page
from simulator.layouts.sheet import Part, Sheet, attribute, block, join, noise, text_of
from simulator.story import Story

_CARD = """<article class="item"><a href="{url}"><img src="{image}" alt="{safe}"/></a><h3><a href="{url}">{title}</a></h3><p class="same">{lead}</p><span class="time">{plain}</span></article>"""
_STYLE = Style(
    paragraph='<p class="pBody">{}</p>',
    heading='<p class="pBody"><strong>{}</strong></p>',
    see_also='<p class="pBody">{}</p>',
    byline='<p class="pAuthor">{}</p>',
    figures=(figures.classed,),
    table='<table class="table-news">',
    empty=('<p class="pBody">&nbsp;</p>',),
)


def article_path(story: Story) -> str:
    """Return "/{slug}-{number}.htm"."""
    return f"/{story.slug}-{story.number}.htm"


def compose(story: Story, masthead: Masthead, related: Sequence[Story]) -> Sheet:
    """Return the page; tags stand nowhere but in the meta keywords."""
    parts = _write_article(story, masthead)
    html = pad_page(_write_page(story, masthead, related, parts), story.number, "<!--css-->", "<!--js-->")
    chrome = (
        f"{show_full(masthead.today)}",
        follow_line(masthead),
        COPYRIGHT_FORM,
        "Tin liên quan cùng chủ đề",
        *imprint(masthead),
        *chrome_of(related),
    )
    return Sheet(html, parts, chrome, section=story.section[:1], kicker=story.kicker)


def _write_article(story: Story, masthead: Masthead) -> list[Part]:
    body = write_body(
        story,
        _STYLE,
        lambda src: f"{masthead.root}/img/news/{src}",
        lambda at: f"{masthead.root}/bai-viet-{at + 244000}.htm",
    )
    kicker = [block("kicker", story.kicker, f'<p class="pSubTitle">{story.kicker}</p>')] if story.kicker else []
    ad = noise('<div class="banner-inline"><a href="#"><img src="/ads/300x250.gif" alt="Quảng cáo"></a></div>')
    return [
        Part('<div id="main-detail" class="detail">'),
        *kicker,
        block("title", story.title, f'<h1 class="pTitle">{text_of(story.title)}</h1>'),
        block(
            "dateline",
            show_plain(story.published),
            f'<div class="date_news"><span>{show_plain(story.published)}</span> <a>{follow_line(masthead)}</a></div>',
        ),
        block("lead", story.lead, f'<p class="pHead sapo_detail">{text_of(masthead.house_prefix + story.lead)}</p>'),
        Part('<div id="dcontent">'),
        *interleave(body, [ad], 3),
        *write_byline(story, _STYLE),
        Part("</div></div>"),
    ]


def _write_page(story: Story, masthead: Masthead, related: Sequence[Story], parts: Sequence[Part]) -> str:
    half = len(related) // 2
    copied = json.dumps({"body": join(part for part in parts if part.blocks)}, ensure_ascii=False).replace("</", "<\\/")
    return f"""<!DOCTYPE html><html lang="vi">{_write_head(story, masthead)}
<body class="detail-page"><header><div class="top"><span>{show_full(masthead.today)}</span><a>RSS</a></div>
<nav><ul>{list_menu(masthead, "li1")}</ul></nav><ul class="hot">{list_topics(masthead, "<li>", "</li>")}</ul></header>
<main><div class="cate-title"><h2>{_write_crumbs(story, masthead)}</h2></div>
{join(parts)}
<script>var outputData = {copied};</script>
<div class="relate"><h4>Tin liên quan cùng chủ đề</h4>{write_cards(_CARD, related[:half], masthead, article_path)}</div>
<div class="cmt"><label>{COPYRIGHT_FORM}</label><textarea></textarea></div></main>
<aside>{write_cards(_CARD, related[half:], masthead, article_path)}</aside>
{_write_footer(masthead)}<!--js--></body></html>"""


def _write_head(story: Story, masthead: Masthead) -> str:
    url, lead = f"{masthead.root}{article_path(story)}", attribute(masthead.house_prefix + story.lead)
    published, changed = story.published.astimezone(UTC), (story.modified or story.published).astimezone(UTC)
    data = {
        "@context": "https://schema.org",
        "@type": "NewsArticle",
        "headline": story.title,
        "description": masthead.house_prefix + story.lead,
        "datePublished": f"{published:%Y-%m-%dT%H:%M:%SZ}",
        "dateModified": f"{changed:%Y-%m-%dT%H:%M:%SZ}",
        "author": {"@type": "Organization", "name": masthead.name},
    }
    return f"""<head><meta charset="UTF-8"/><title>{text_of(story.title)}</title><meta name="description" content="{lead}"/>
<meta name="keywords" content="{attribute(", ".join(story.tags))}"/><link rel="canonical" href="{url}"/>
<meta property="og:title" content="{attribute(story.title)}"/><meta property="og:url" content="{url}"/><meta property="og:description" content="{lead}"/>
<script type="application/ld+json">{json.dumps(data, ensure_ascii=False)}</script><!--css--></head>"""


def _write_crumbs(story: Story, masthead: Masthead) -> str:
    return "".join(f'<a href="{href}">{text_of(name)}</a>' for name, href in crumbs(masthead, story.section)[:1])


def _write_footer(masthead: Masthead) -> str:
    lines = "".join(f"<p>{text_of(line)}</p>" for line in imprint(masthead))
    return f"<footer><ul>{list_menu(masthead, 'f1')}</ul>{lines}</footer>"
