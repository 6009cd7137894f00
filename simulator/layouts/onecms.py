"""ONECMS (classes `onecms__*`, assets on 1cdn): baonghean, baohaiphong, baodanang.

Facts: title, author, time and lead are repeated inside `.entry`; the meta time is month first; the
source box carries the original address; meta texts use numeric entities; a text-to-speech widget
says the title again; captions in figures.
"""

# ruff: noqa: E501 - markup stays on its own long lines

from collections.abc import Sequence

from simulator.layouts import figures
from simulator.layouts.cards import chrome_of, write_cards
from simulator.layouts.clock import show_american, show_plain
from simulator.layouts.colophon import imprint
from simulator.layouts.forms import ONECMS_FORM, follow_line
from simulator.layouts.masthead import Masthead
from simulator.layouts.menus import crumbs, list_menu, list_topics
from simulator.layouts.prose import Style, interleave, write_body, write_byline
from simulator.layouts.scripts import pad_page
from simulator.layouts.sheet import Part, Sheet, attribute, block, join, noise, text_of
from simulator.story import Story

_CARD = """<div class="b-grid"><div class="b-grid__img"><a href="{url}"><img class="lazy" src="/assets/grey.gif" data-src="{image}" alt="{safe}"></a></div>
<div class="b-grid__content"><h3 class="b-grid__title"><a href="{url}">{title}</a></h3>
<div class="b-grid__desc"><a href="{url}">{lead}</a></div><span class="b-grid__time">{plain}</span></div></div>"""
_ADS = (
    '<div class="oneads" id="zone-61"></div>',
    '<div class="c-banner-inpage" id="banner-inpage"><div class="c-banner-section__title"><span>AD</span>Quảng cáo</div></div>',
)
_STYLE = Style(
    byline='<p style="text-align: right;"><strong>{}</strong></p>',
    figures=(figures.figure, figures.figure, figures.centred_emphasis),
    empty=("<p><span><br></span></p>", "<p></p>"),
    table='<table class="table-onecms" border="0">',
)


def article_path(story: Story) -> str:
    """Return "/{slug}-{number}.html"."""
    return f"/{story.slug}-{story.number}.html"


def compose(story: Story, masthead: Masthead, related: Sequence[Story]) -> Sheet:
    """Return the page; even numbers are `article.entry`, odd ones `div.entry` with the translation widget."""
    parts = _write_article(story, masthead)
    html = pad_page(_write_page(story, masthead, related, parts), story.number, "<!--css-->", "<!--js-->")
    chrome = (
        "Đã copy thành công!",
        follow_line(masthead),
        "Có thể bạn quan tâm",
        *ONECMS_FORM,
        *imprint(masthead),
        *chrome_of(related),
    )
    return Sheet(html, parts, chrome, section=story.section[:1], tags=story.tags, kicker=story.kicker)


def _write_article(story: Story, masthead: Masthead) -> list[Part]:
    tag = "article" if story.number % 2 == 0 else "div"
    body = write_body(story, _STYLE, lambda src: f"{_assets(masthead)}/{src}", lambda at: _other(masthead, at))
    if story.pieces[0].kind != "image" and story.number % 3 == 0:
        body.insert(0, noise(_speech(story), "Nam miền Bắc", "Nữ miền Nam"))
    return [
        Part(f'<div class="b-maincontent"><div itemprop="articleBody"><{tag} class="entry entry-no-padding ">'),
        *_write_top(story, masthead),
        *interleave(body, [noise(html) for html in _ADS[: 1 + story.number % 2]], 3),
        *_sign_again(story),
        Part(f"</{tag}></div></div>"),
        *_write_source(story),
    ]


def _write_top(story: Story, masthead: Masthead) -> list[Part]:
    author = story.byline if not _is_agency_line(story) else ""
    mark = f"<span class='sc-longform-header-author block-sc-author'>{text_of(author)}</span><span class='sc-text block-sc-text'>•</span>"
    time = f"<span class='sc-longform-header-date block-sc-publish-time'>{show_plain(story.published)}</span></div>"
    return [
        Part(_HEADER_OPEN.format(section=text_of(story.section[0]) if story.section else "")),
        *(
            [block("kicker", story.kicker, f"<span class='sc-longform-header-sub'>{story.kicker}</span>")]
            if story.kicker
            else []
        ),
        block("title", story.title, f"<h1 class='sc-longform-header-title block-sc-title'>{text_of(story.title)}</h1>"),
        Part(
            "<div class='sc-longform-header-meta'>" + (mark if author else ""), (("byline", author),) if author else ()
        ),
        block("dateline", show_plain(story.published), time),
        block(
            "lead",
            story.lead,
            f"<p class='sc-longform-header-sapo block-sc-sapo'>{text_of(masthead.house_prefix + story.lead)}</p></div></div>",
        ),
    ]


_HEADER_OPEN = (
    "<div class='sc-longform-header sc-longform-header-default-normal block-sc-longform-header'>"
    "<div class='sc-longform-header-text'>\n<span class='sc-longform-header-cate block-sc-cate-name'>{section}</span>"
)


def _is_agency_line(story: Story) -> bool:
    return bool(story.agency) and not story.authors


def _sign_again(story: Story) -> list[Part]:
    if _is_agency_line(story):
        return write_byline(story, _STYLE)
    if story.number % 2 and story.byline:
        html = f'<b class="vtranslate-author-translate">{text_of(story.byline)}</b>'
        return [Part(html, optional=(("byline", story.byline),))]
    return []


def _write_source(story: Story) -> list[Part]:
    if not _is_agency_line(story) or story.number % 2:
        return []
    source, url = f"Nguồn {story.agency}", f"https://nguon.example/{story.slug}.htm"
    html = f"""<div class="c-author-page"><span class="btn btn-light is-circle"><span>{source}</span></span>
<label>Link bài gốc<span class="js-page-copy">Copy Link</span></label><span id="url-copy" title="{source}">{url}</span>
<label>Link đã được copy</label></div>"""
    return [Part(html, chrome=(url, "Link bài gốc", "Link đã được copy"), optional=(("byline", source),))]


def _speech(story: Story) -> str:
    return f"""<div class="c-box-speech"><ul><li>Nam miền Bắc</li><li>Nữ miền Bắc</li><li>Nữ miền Nam</li></ul>
<audio controls></audio><span>0:00 / 0:00</span><div class="mejs-title">{text_of(story.title)}</div><div class="mejs-title">{text_of(story.title)}</div></div>"""


def _assets(masthead: Masthead) -> str:
    return f"{masthead.root}/1cdn"


def _other(masthead: Masthead, at: int) -> str:
    return f"{masthead.root}/bai-viet-lien-quan-{3_100_000 + at * 13}.html"


def _entities(text: str) -> str:
    """Return the text as ONECMS writes it into meta tags: Latin-1 letters as numeric entities."""
    return "".join(f"&#{ord(c)};" if 160 <= ord(c) < 256 else c for c in attribute(text))


def _write_page(story: Story, masthead: Masthead, related: Sequence[Story], parts: Sequence[Part]) -> str:
    half = len(related) // 2
    return f"""<!DOCTYPE html>
<html xmlns="https://www.w3.org/1999/xhtml" lang="vi">{_write_head(story, masthead)}<body>
{_write_header(masthead)}
<div class="c-detail-head"><nav aria-label="breadcrumb"><ol class="breadcrumb"><li class="breadcrumb-item"><a href="/">Trang chủ</a></li>
{_write_crumbs(story, masthead)}</ol></nav>
{_write_tools(story, masthead)}</div>
<div class="c-news-detail">
{join(parts)}
<div class="toast toast-custom"><strong class="mr-auto">Thông báo</strong><div class="toast-body">Đã copy thành công!</div></div>
<div class="c-article-reaction" data-publisher-id="{story.number}"></div></div>
{_write_below(story, masthead, related[:half])}
<div class="l-sidebar"><div class="c-box"><div class="c-box__title">Tiêu điểm</div>
{write_cards(_CARD, related[half:], masthead, article_path)}</div></div>
{_write_footer(masthead)}
<!--js-->
</body></html>"""


def _write_head(story: Story, masthead: Masthead) -> str:
    url = f"{masthead.root}{article_path(story)}"
    author = story.byline if story.authors else ""
    return f"""<head>
<title>{text_of(story.title)}</title>
<meta name="author" content="{attribute(author)}" />
<meta name="keywords" content="{attribute(",".join(story.tags))}" />
<meta name="description" content="{_entities(masthead.house_prefix + story.lead)}" />
<meta charset="utf-8" />
<link rel="canonical" href="{url}" />
<link rel="alternate" hreflang="en" href="{masthead.root}/en{article_path(story)}" />
<meta property="og:title" content="{_entities(story.title)}" /><meta property="og:type" content="website" />
<meta property="dable:item_id" content="{story.number}" /><meta property="dable:author" content="{attribute(author)}" />
<meta name="article:section" content="{attribute(story.section[0] if story.section else "")}" />
<meta name="article:published_time" content="{show_american(story.published)}" />
<meta property="og:site_name" content="{masthead.name}" />
<meta name="datetimenow" content="{masthead.today:%d/%m/%Y %H:%M:%S}" />
<script type='text/javascript'>gtag('event', 'article_page',{{ 'articleId': '{story.number}', 'articleAuthor': '{author}',
'articlePublishDate': '{story.published.isoformat(timespec="seconds")}' }});</script>
<!--css--></head>"""


def _write_header(masthead: Masthead) -> str:
    return f"""<header class="c-header"><div class="c-header__date">{masthead.today:%d/%m/%Y %H:%M}</div>
<a class="logo" href="/">{masthead.name}</a><div class="c-weather">{masthead.place} 29°C</div>
<nav class="c-menu"><ul>
{list_menu(masthead, "c-menu__item")}
</ul></nav>
<ul class="c-hot-topic">{list_topics(masthead, "<li>", "</li>")}</ul></header>"""


def _write_crumbs(story: Story, masthead: Masthead) -> str:
    return "".join(
        f'<li class="breadcrumb-item active" aria-current="page"><a href="{href}">{text_of(name)}</a></li>'
        for name, href in crumbs(masthead, story.section)[:1]
    )


def _write_tools(story: Story, masthead: Masthead) -> str:
    return f"""<div class="c-share-scroll js-share-scroll"><span class="plus" title="Tăng cỡ chữ"></span><span class="font">Cỡ chữ</span>
<span class="minus" title="Giảm cỡ chữ"></span><a class="onecms__popup" title="Chia sẻ Facebook"></a>
<a class="js-scroll-comment" title="Bình luận"></a><a class="onecms__popup" href="/print/{story.number}.html" title="In bài viết"></a></div>
<a class="c-gg-news" href="#">{follow_line(masthead)} <b>google news</b></a>"""


def _write_below(story: Story, masthead: Masthead, related: Sequence[Story]) -> str:
    tags = "".join(f'<li><a href="/tag/{attribute(tag)}">{text_of(tag)}</a></li>' for tag in story.tags)
    return f"""<div class="c-tags"><ul>{tags}</ul></div>
<div class="c-comment"><div class="c-comment__title">(0) Bình luận</div><div>Xếp theo: <a>Thời gian</a> <a>Số người thích</a></div>
<p>{ONECMS_FORM[1]}</p><button>Gửi bình luận</button><p class="js-thanks">{ONECMS_FORM[0]}</p></div>
<div class="c-box h-show-pc"><div class="c-box__title">Có thể bạn quan tâm</div><ul class="onecms__loading">
{write_cards(_CARD, related, masthead, article_path)}</ul><button class="onecms__loadmore">Xem thêm</button></div>"""


def _write_footer(masthead: Masthead) -> str:
    lines = "".join(f"<p>{text_of(line)}</p>\n" for line in imprint(masthead))
    return f'<footer class="c-footer">\n{lines}<p>POWERED BY <a href="#">ONECMS</a> - A PRODUCT OF <a href="#">NEKO</a></p></footer>'
