"""A design of nobody's: a page that a script framework rendered, with hashed class names.

It stands for the paper that none of the known families fits, and is invented, not seen: a state object repeats
the article, the structured data speak of the publisher alone, the numbers of a menu and a ticker stand above the
title, the stamp has no label, and its pictures carry their captions as paragraphs in a box.
"""

# ruff: noqa: E501 - markup stays on its own long lines

import json
from collections.abc import Sequence

from simulator.layouts.cards import chrome_of, write_cards
from simulator.layouts.clock import show_day
from simulator.layouts.colophon import imprint
from simulator.layouts.figures import print_caption
from simulator.layouts.masthead import Masthead
from simulator.layouts.menus import crumbs, list_menu, list_topics
from simulator.layouts.prose import Style, interleave, write_body, write_byline
from simulator.layouts.scripts import pad_page
from simulator.layouts.sheet import Image, Part, Sheet, attribute, block, join, noise, text_of
from simulator.stories import slugify
from simulator.story import Piece, Story

_CARD = """<article class="Card_root__b71x"><a href="{url}"><img loading="lazy" src="{image}" alt=""/></a><div><h3 class="Card_name__Xq2"><a href="{url}">{title}</a></h3><p>{lead}</p><small>{plain}</small></div></article>"""
_VOICES = ("Giọng nữ miền Bắc", "Giọng nam miền Nam")
_FORM = ("Ý kiến bạn đọc (0)", "Đăng nhập để gửi ý kiến của bạn")


def _boxed(piece: Piece, src: str, title: str) -> Part:
    """Picture and caption in a box, the caption a paragraph without a telling name."""
    line = print_caption(piece)
    below = f'<p class="Pic_t__9Zk">{text_of(line)}</p>' if line else ""
    html = (
        f'<div class="Pic_box__a3F"><img src="{src}" alt="{attribute(title)}" width="760" height="507"/>{below}</div>'
    )
    return Part(html, (("caption", line),) if line else (), (Image(src, piece.text, piece.credit),))


_STYLE = Style(
    heading='<h3 class="Body_h__2cQ">{}</h3>',
    see_also='<p class="Body_more__tt1">{}</p>',
    byline='<div class="Body_by__77p"><b>{}</b></div>',
    figures=(_boxed,),
    table='<table class="Body_table__1">',
)


def article_path(story: Story) -> str:
    """Return "/{section}/{number}/{slug}"."""
    return f"/{slugify(story.section[0]) if story.section else 'tin'}/{story.number}/{story.slug}"


def compose(story: Story, masthead: Masthead, related: Sequence[Story]) -> Sheet:
    """Return the page; the section stands in the breadcrumb and in the address."""
    parts = _write_article(story, masthead)
    html = pad_page(_write_page(story, masthead, related, parts), story.number, "<!--css-->", "<!--js-->")
    chrome = (*_VOICES, *_FORM, "Cùng chuyên mục", "Đọc nhiều", *imprint(masthead), *chrome_of(related))
    return Sheet(html, parts, chrome, section=story.section[:1], tags=story.tags, kicker=story.kicker)


def _write_article(story: Story, masthead: Masthead) -> list[Part]:
    body = write_body(
        story,
        _STYLE,
        lambda src: f"{masthead.root}/_next/image/{src}",
        lambda at: f"{masthead.root}/thoi-su/{at + 51000}/bai-lien-quan",
    )
    stamp = f"{story.published:%H:%M · %d/%m/%Y}"
    ad = noise('<div class="Ad_slot__m0" data-slot="in-read"><span>Quảng cáo</span></div>')
    listen = noise(f'<div class="Voice_bar__q8"><button>{_VOICES[0]}</button><button>{_VOICES[1]}</button></div>')
    kicker = [block("kicker", story.kicker, f'<p class="Top_sup-title__u3">{story.kicker}</p>')] if story.kicker else []
    return [
        Part('<div class="Detail_left__o1"><div class="Top_box__j2">'),
        *kicker,
        block("title", story.title, f'<h1 class="Top_h__r5">{text_of(story.title)}</h1>'),
        block("dateline", stamp, f'<div class="Top_row__c9"><span>{stamp}</span></div>'),
        listen,
        block("lead", story.lead, f'<h2 class="Top_l__8x">{text_of(masthead.house_prefix + story.lead)}</h2></div>'),
        Part('<div class="Body_root__5s">'),
        *interleave(body, [ad], 2),
        *write_byline(story, _STYLE),
        Part("</div></div>"),
    ]


def _write_page(story: Story, masthead: Masthead, related: Sequence[Story], parts: Sequence[Part]) -> str:
    half = len(related) // 2
    html = join(part for part in parts if part.blocks)
    state = json.dumps({"props": {"post": {"id": story.number, "html": html}}}, ensure_ascii=False).replace(
        "</", "<\\/"
    )
    tags = "".join(f'<a class="Tag_a__k" href="/chu-de/{slugify(tag)}">#{text_of(tag)}</a>' for tag in story.tags)
    return f"""<!DOCTYPE html><html lang="vi">{_write_head(story, masthead)}
<body><div id="__next"><header class="Head_root__1"><div class="Head_top__2">{show_day(masthead.today)}<span>31°C</span></div>
<nav class="Head_nav__3"><ul>{list_menu(masthead, "Nav_i__4")}</ul></nav><div class="Tick_root__5">{list_topics(masthead, "<span>", "</span>")}</div></header>
<main class="Detail_root__6"><div class="Detail_path__7"><a href="/">Trang chủ</a>{_write_crumbs(story, masthead)}</div>
{join(parts)}
<div class="Tag_root__8">{tags}</div>
<section class="Say_root__9"><h4>{_FORM[0]}</h4><p>{_FORM[1]}</p></section>
<section><h2 class="Rel_h__10">Cùng chuyên mục</h2>{write_cards(_CARD, related[:half], masthead, article_path)}</section></main>
<aside class="Side_root__11"><h2>Đọc nhiều</h2>{write_cards(_CARD, related[half:], masthead, article_path)}</aside>
{_write_footer(masthead)}</div><script id="__NEXT_DATA__" type="application/json">{state}</script><!--js--></body></html>"""


def _write_head(story: Story, masthead: Masthead) -> str:
    lead = attribute(masthead.house_prefix + story.lead)
    publisher = {"@context": "https://schema.org", "@type": "NewsMediaOrganization", "name": masthead.name}
    return f"""<head><meta charSet="utf-8"/><title>{text_of(story.title)} | {text_of(masthead.name)}</title><meta name="description" content="{lead}"/>
<meta property="og:title" content="{attribute(story.title)}"/><meta property="og:site_name" content="{attribute(masthead.name)}"/><meta property="og:description" content="{lead}"/>
<link rel="canonical" href="{masthead.root}{article_path(story)}"/>
<script type="application/ld+json">{json.dumps(publisher, ensure_ascii=False)}</script><!--css--></head>"""


def _write_crumbs(story: Story, masthead: Masthead) -> str:
    return "".join(
        f'<i>/</i><a href="{href}">{text_of(name)}</a>' for name, href in crumbs(masthead, story.section)[:1]
    )


def _write_footer(masthead: Masthead) -> str:
    lines = "".join(f"<p>{text_of(line)}</p>" for line in imprint(masthead))
    return f'<footer class="Foot_root__12"><ul>{list_menu(masthead, "Foot_i__13")}</ul>{lines}</footer>'
