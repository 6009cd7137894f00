"""cms-body ("zce-content-body"): baolaocai, baohatinh, baogialai.

Facts: the body's children may be DIVs, with an inline style for the byline; times carry an offset
without a colon and unix seconds; JSON-LD has an empty author, meta names the paper as author; ads
between pieces; related cards in many columns with pictures doubled in noscript.
"""

# ruff: noqa: E501 - markup stays on its own long lines

import json
from collections.abc import Sequence

from simulator.layouts import figures
from simulator.layouts.cards import chrome_of, write_cards
from simulator.layouts.clock import show_plain
from simulator.layouts.colophon import imprint
from simulator.layouts.forms import follow_line
from simulator.layouts.masthead import Masthead
from simulator.layouts.menus import crumbs, list_menu, list_sections
from simulator.layouts.prose import Style, interleave, write_body, write_byline
from simulator.layouts.scripts import pad_page
from simulator.layouts.sheet import Part, Sheet, attribute, block, join, noise, text_of
from simulator.story import Story

_CARD = """<article class="story"> <figure class="story__thumb"> <a class="cms-link" href="{url}" title="{safe}"> <img class="lazyload"
 src="data:image/gif;base64,R0lGODlhAQABAIAAAAAAAP" data-src="{image}" alt="{safe}"> <noscript><img src="{image}" alt="{safe}" class="image-fallback"></noscript> </a> </figure>
<h2 class="story__heading" data-tracking="{id}"> <a class="cms-link" href="{url}" title="{safe}"> {title} </a> </h2>
<div class="story__meta">{section} <time datetime="">{plain}</time></div> <div class="story__summary">{lead}</div> </article>"""
_DIVS = Style(
    paragraph="<div> {}&nbsp;\n</div>",
    heading="<div> <b>{}</b>\n</div>",
    see_also="<div> {}\n</div>",
    byline='<div class="t1"> <span class="t2">{}</span>\n</div>',
    figures=(figures.lazy_figure, figures.figure),
    quotes_marked=False,
)
_PARAGRAPHS = Style(
    byline='<p style="text-align: right;"><strong>{}</strong></p>',
    figures=(figures.lazy_figure, figures.centred_emphasis),
)


def article_path(story: Story) -> str:
    """Return "/{slug}-post{number}.html"."""
    return f"/{story.slug}-post{story.number}.html"


def compose(story: Story, masthead: Masthead, related: Sequence[Story]) -> Sheet:
    """Return the page; even numbers have a body of DIVs (imported articles), odd ones of paragraphs."""
    parts = _write_article(story, masthead)
    html = pad_page(_write_page(story, masthead, related, parts), story.number, "<!--css-->", "<!--js-->")
    chrome = (
        "Chia sẻ qua Twitter",
        "In bài viết",
        follow_line(masthead),
        "Mail gửi tòa soạn",
        "Liên hệ quảng cáo",
        "Địa phương ngoài tỉnh",
        *imprint(masthead),
        *chrome_of(related),
    )
    return Sheet(html, parts, chrome, section=story.section[:1], tags=story.tags, kicker=story.kicker)


def _write_article(story: Story, masthead: Masthead) -> list[Part]:
    style = _DIVS if story.number % 2 == 0 else _PARAGRAPHS
    body = write_body(story, style, lambda src: f"{_assets(masthead)}/{src}", lambda at: _other(masthead, at))
    ads = [noise(_ad("sda_middle", f"SdaArticleMiddle{at}")) for at in range(1 + len(body) // 5)]
    opening = '<div class="article__body zce-content-body cms-body" itemprop="articleBody">'
    debris = " <style>.t2 { font-weight: bold; } .t1 { text-align: right; }</style>" if style is _DIVS else ""
    kicker = block("kicker", story.kicker, f'<div class="article__sub">{story.kicker}</div>')
    return [
        *([kicker] if story.kicker else []),
        block("title", story.title, f'<h1 class="article__title cms-title "> {text_of(story.title)} </h1>'),
        block("dateline", show_plain(story.published), _write_meta(story, masthead)),
        block("lead", story.lead, _write_lead(story, masthead)),
        Part(_ad("", "SdaArticleAfterSapo")),
        Part(opening + debris),
        *interleave(body, ads),
        *write_byline(story, style),
        Part(f"{_ad('', 'SdaArticleAfterBody')} </div>"),
    ]


def _write_lead(story: Story, masthead: Masthead) -> str:
    lead = text_of(masthead.house_prefix + story.lead)
    return f'<div class="article__sapo cms-desc"> <i class="site-icon"></i> {lead} </div>'


def _ad(outer: str, position: str) -> str:
    inner = f'<div id="sdaWeb_{position}" class="rennab " data-platform="1" data-position="Web_{position}"> </div>'
    return f'<div class="{outer}"> {inner}\n</div>' if outer else inner


def _offset(story: Story) -> str:
    return f"{story.published:%Y-%m-%dT%H:%M:%S}+0700"


def _write_meta(story: Story, masthead: Masthead) -> str:
    unix = int(story.published.timestamp())
    return f"""<div class="article__meta"> <div class="row"> <time class="time" datetime="{_offset(story)}"><i class="ic-calendar"></i><span
 data-time="{unix}" data-format="long" data-friendly="true">{show_plain(story.published)}</span></time>
<meta class="cms-date" itemprop="datePublished" content="{_offset(story)}"> </div> {_write_share(story, masthead)} </div>"""


def _write_share(story: Story, masthead: Masthead) -> str:
    url = f"{masthead.root}{article_path(story)}"
    return f"""<div class="row"> <div class="social social-share">
<a href="javascript:void(0);" class="tw" data-href="{url}" title="Chia sẻ qua Twitter">Chia sẻ qua Twitter</a>
<a href="javascript:void(0);" class="print sendprint" title="In bài viết">In bài viết</a>
<a href="javascript:void(0);" class="mail sendmail" data-href="{url}" title="Chia sẻ qua Email">Chia sẻ qua Email</a> </div>
<a class="gg-news" href="https://news.google.example/" target="_blank"> <span>{follow_line(masthead)}</span> <img src="/gg-news.png" alt="Google News"> </a> </div>"""


def _assets(masthead: Masthead) -> str:
    return f"{masthead.root}/cdn/images"


def _other(masthead: Masthead, at: int) -> str:
    return f"{masthead.root}/bai-viet-lien-quan-post{404_000 + at * 7}.html"


def _write_page(story: Story, masthead: Masthead, related: Sequence[Story], parts: Sequence[Part]) -> str:
    half = len(related) // 2
    return f"""<!DOCTYPE html> <html lang="vi"> {_write_head(story, masthead)}
<body class=""> {_write_header(masthead)} <div class="site-body"> <div class="container detail">
<div class="rennab-wrap"> {_ad("", "SdaTop")} </div> <div class="breadcrumbs"> <h2 class="main"> {_write_crumbs(story, masthead)} </h2> </div>
<div class="col"> <div class="main-col content-col"> <div class="article">
{join(parts)}
{_write_tags(story, masthead)} <div class="article__meta"> {_write_share(story, masthead)} </div>
<div class="wrap-comment" id="comment{story.number}" data-id="{story.number}" data-type="20"></div> </div>
<div class="timeline secondary"> <h3 class="box-heading"> <span class="title">Cùng chuyên mục</span> </h3>
{write_cards(_CARD, related[:half], masthead, article_path)} </div> </div>
<div class="sub-col sidebar-right"> <section class="hot-news"> <h3 class="box-heading"> <span class="title">Đọc nhiều</span> </h3> <div class="box-content">
{write_cards(_CARD, related[half:], masthead, article_path)} </div> </section>
<div class="local-news"> <h3 class="box-heading"> <a class="title" href="/dia-phuong.html">Tin địa phương</a> </h3>
<div class="district"> <a href="#">Địa phương ngoài tỉnh</a> <a href="#">Sở, ban, ngành </a> </div> </div> </div> </div> </div> </div>
{_write_footer(masthead)} <!--js--> </body> </html>"""


def _write_head(story: Story, masthead: Masthead) -> str:
    url, lead = f"{masthead.root}{article_path(story)}", attribute(story.lead)
    data = {
        "@context": "http://schema.org",
        "@type": "NewsArticle",
        "mainEntityOfPage": {"@type": "WebPage", "@id": url},
        "headline": story.title,
        "description": story.lead,
        "datePublished": _offset(story),
        "dateModified": _offset(story),
        "author": {"@type": "Person", "name": ""},
        "publisher": {"@type": "Organization", "name": masthead.name},
    }
    tags = attribute("".join(f"{tag}," for tag in story.tags))
    return f"""<head> <title>{text_of(story.title)} | {masthead.name} điện tử</title> <meta name="description" content="{lead}"/>
<meta name="keywords" content="{tags}"/> <meta name="news_keywords" content="{tags}"/>
<meta http-equiv="Content-Type" content="text/html; charset=utf-8" /> <meta http-equiv="refresh" content="1800" />
<script> var cmsConfig = {{ domainDesktop: '{masthead.root}', siteId: 0, pageType: 1, objectId: {story.number}, allowAds: true }}; </script>
<meta name="author" content="{masthead.name} điện tử" /> <meta name="copyright" content="Copyright © {masthead.today:%Y} by {masthead.name}" />
<link rel="canonical" href="{url}" /> <meta property="og:site_name" content="{masthead.name} điện tử"/>
<meta property="og:type" content="article"/> <meta property="og:url" content="{url}"/> <meta property="og:title" content="{attribute(story.title)}"/>
<meta property="og:description" content="{lead}"/> <meta property="article:tag" content="{tags}"/>
<meta property="article:section" content="{attribute(story.section[0] if story.section else "")}" />
<meta property="article:published_time" content="{_offset(story)}"/> <meta property="article:modified_time" content="{_offset(story)}"/>
<script type="application/ld+json"> {{"@context":"http://schema.org","@type":"Organization","name":"{masthead.name}","foundingDate":"1963"}} </script>
<script type="application/ld+json"> {json.dumps(data, ensure_ascii=False)} </script> <!--css--> </head>"""


def _write_header(masthead: Masthead) -> str:
    return f"""<header class="site-header "> <div class="top-header"> <div class="left"> <a href="javascript:void(0);" id="today">{masthead.today:%d/%m/%Y}</a>
<a href="tel:+84290000000" title="Hotline"> <i class="ic-phone"></i> Hotline: 0290 646 000 </a> <a href="mailto:toasoan@{masthead.host}"> Mail gửi tòa soạn </a>
<a href="#" title="Liên hệ quảng cáo"> Liên hệ quảng cáo </a> </div> <div class="right"> <a href="/en">English</a> <a href="/zh">中文</a>
<a class="fb">fb</a> <a class="yt">yt</a> <a class="zl">zl</a> </div> </div> <a class="logo" href="{masthead.root}">{masthead.name} điện tử</a>
<div class="navigation sticky"> <ul class="menu"> <li> <a href="/" class="ic-home">Trang chủ</a> </li>
{list_menu(masthead, "menu__item")} </ul> <div class="mega-menu"> {list_sections(masthead, '<ul class="item"><li>', "</li></ul>")} </div> </div> </header>"""


def _write_crumbs(story: Story, masthead: Masthead) -> str:
    return " ".join(
        f'<a href="{href}" title="{attribute(name)}" class="active">{text_of(name)}</a>'
        for name, href in crumbs(masthead, story.section)[:1]
    )


def _write_tags(story: Story, masthead: Masthead) -> str:
    if not story.tags:
        return ""
    links = " ".join(
        f'<a href="{masthead.root}/tu-khoa/tag{at}.html" title="{attribute(tag)}">#{text_of(tag)}</a>'
        for at, tag in enumerate(story.tags)
    )
    return f"""<div class="article__tags"> <h3 class="box-heading"> <span class="title">Từ khóa:</span> </h3> <div class="box-content"> {links} </div> </div>"""


def _write_footer(masthead: Masthead) -> str:
    lines = "\n".join(f"<p>{text_of(line)}</p>" for line in imprint(masthead))
    return f'<footer class="site-footer container"> <a href="/" class="logo">{masthead.name} điện tử</a> <div class="info"> {lines} </div> </footer>'
