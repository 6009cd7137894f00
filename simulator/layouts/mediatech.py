"""Mediatech (`<meta name="author" content="MEDIATECH">`): baotayninh 2026, baoquangninh, baohungyen.

Facts: a stray `</html>` above the head; a clock right above the h1; `div.sapo` holds the first 300
characters of the text, heading and all; then a second document inside the body, with the real lead;
advertisements inside paragraphs; JSON-LD names a login as author and has no zone.
"""

# ruff: noqa: E501 - markup stays on its own long lines

import json
from collections.abc import Sequence
from datetime import UTC

from simulator.layouts import figures
from simulator.layouts.cards import chrome_of, write_cards
from simulator.layouts.clock import number_weekday, show_bracketed
from simulator.layouts.colophon import imprint
from simulator.layouts.forms import follow_line
from simulator.layouts.masthead import Masthead
from simulator.layouts.menus import crumbs, list_menu, list_topics
from simulator.layouts.prose import Style, write_body, write_byline
from simulator.layouts.scripts import pad_page
from simulator.layouts.sheet import Part, Sheet, attribute, block, join, text_of
from simulator.story import Story

_SAPO_LIMIT = 300
_CARD = """<article class="card card-style-horizontal thumb-left"><a href="{url}"><img data-src="{image}" alt=""></a>
<h3 class="card-title"><a href="{url}"><span class="main-title">{title}</span></a></h3>
<div class="card-desc"><a href="{url}">{lead}</a></div>
<div class="card-meta"><time class="card-time" rel="{unix}"><i class="fa fa-clock-o"></i> {clock} </time></div></article>"""
_AD = (
    '<div><ins class="ads-zone-group" adszone-key="e82fbb49e4" adszone-position="ads_article_detail_center">'
    "<script>if(window.ads_zones == undefined) window.ads_zones = [];</script></ins></div>"
)
_STYLE = Style(
    byline='<div class="author"><strong>{}</strong></div>',
    figures=(figures.wordpress, figures.centred_plain, figures.wordpress),
    table='<table class="table table-bordered">',
)


def article_path(story: Story) -> str:
    """Return "/{slug}-{number}.html"."""
    return f"/{story.slug}-{story.number}.html"


def compose(story: Story, masthead: Masthead, related: Sequence[Story]) -> Sheet:
    """Return the page; its print link carries another number than its address."""
    parts = _write_article(story, masthead)
    html = pad_page(_write_page(story, masthead, related, parts), story.number, "<!--css-->", "<!--js-->")
    chrome = (
        f"{number_weekday(masthead.today)} ngày {masthead.today:%d/%m/%Y}",
        f"{number_weekday(masthead.today)}, {masthead.today:%d/%m/%Y %H:%M} [(GMT +7)]",
        follow_line(masthead),
        "Quan tâm nhất",
        "Cùng chuyên mục",
        "Mail gửi tòa soạn",
        _run_together(story),
        *imprint(masthead),
        *chrome_of(related),
    )
    return Sheet(html, parts, chrome, "second", story.section[:1], (), story.kicker)


def _run_together(story: Story) -> str:
    """The seam inside the truncated copy of the text: end of the lead, start of the next piece."""
    cut = _cut_sapo(story)
    seam = len(story.lead)
    return cut[seam - 25 :].strip() if len(cut) > seam + 20 else "sapo " + cut


def _cut_sapo(story: Story) -> str:
    texts = [piece.text for piece in story.pieces if piece.kind in ("paragraph", "heading")]
    return f"{story.lead}    {' '.join(texts)}"[:_SAPO_LIMIT]


def _write_article(story: Story, masthead: Masthead) -> list[Part]:
    body = write_body(
        story, _STYLE, lambda src: f"{_media(masthead)}/upload/image/{src}", lambda at: _other(masthead, at)
    )
    return [
        *([block("kicker", story.kicker, f'<div class="name-sub font4">{story.kicker}</div>')] if story.kicker else []),
        block(
            "title",
            story.title,
            f'<h1 class="name font1">\t\t{text_of(story.title)}\t\t</h1>\n<div class="text_to_audio"></div>',
        ),
        block("dateline", show_bracketed(story.published), _write_date(story)),
        Part(_write_social(story, masthead)),
        Part(
            '<div class="detail auto-gallery font3 mt-3" id="content-detail" data-video-options="{&quot;video_autoplay&quot;:true}">'
        ),
        Part(f"<div class='sapo'>{text_of(_cut_sapo(story))}</div>" + _NESTED),
        block("lead", story.lead, f'<p class="sapo">{text_of(masthead.house_prefix + story.lead)}</p>'),
        *_place_ad(body),
        *write_byline(story, _STYLE),
        Part("</body></html>\n</div>"),
    ]


_NESTED = '<!DOCTYPE html PUBLIC "-//W3C//DTD HTML 4.0 Transitional//EN" "http://www.w3.org/TR/REC-html40/loose.dtd">\n<html><body>'


def _place_ad(body: list[Part]) -> list[Part]:
    """Set the advertisement inside the second paragraph, and wrap the tail as imported texts are."""
    spots = [
        at for at, part in enumerate(body) if part.html.startswith("<p>") and part.html.endswith("</p>") and part.blocks
    ]
    if len(spots) > 1:
        chosen = body[spots[1]]
        body[spots[1]] = chosen._replace(html=f"{chosen.html.removesuffix('</p>')}{_AD}</p>")
    if len(spots) > 4:
        tail = spots[-3]
        return [*body[:tail], Part('<div class="contents"> <div id="divend">'), *body[tail:], Part("</div> </div>")]
    return body


def _media(masthead: Masthead) -> str:
    return f"{masthead.root}/media"


def _other(masthead: Masthead, at: int) -> str:
    return f"{masthead.root}/bai-viet-lien-quan-{80_000 + at * 11}.html"


def _write_date(story: Story) -> str:
    return f"""<div class="date font5 text-six d-flex align-items-center">{show_bracketed(story.published)}
<span class="d-inline d-md-none ml-auto"><span class="font-default font3">A</span>&nbsp; <span class="font-up font1">A</span></div>"""


def _write_social(story: Story, masthead: Masthead) -> str:
    return f"""<div class="social mt-2 d-flex align-items-center"><div class="print_page">
<span class="btn btn_print" data-url="/print/news/{story.number - 20851}"><i class="fa fa-print"></i> In</span></div>
<div class="social-links"><div class="social-item fblike pl-2"><iframe src="https://www.facebook.com/plugins/share_button.php"></iframe></div></div>
<div class="d-flex googlenew"><a class="google-news">{follow_line(masthead)} <img src="/themes/google-news-logo.png" height="20"></a></div></div>"""


def _write_page(story: Story, masthead: Masthead, related: Sequence[Story], parts: Sequence[Part]) -> str:
    return f"""<!DOCTYPE html>
<html lang="" class="desktop header-fixed layout_style_1">

</html>

{_write_head(story, masthead)}
<body>
{_write_info(story, masthead)}
{_write_header(masthead)}
<section class="main-body">
<div class="trending">{list_topics(masthead, "", "", "#")}</div>
<div class="weather"><span class="wname">{masthead.place}</span> <span class="wtoday">30°C</span>/<span class="wlow">27°C</span></div>
<div class="main-news mt-3"><div class="container"><div class="main-content">
<div class="head-main d-flex align-items-center detail-brea">
<div class="breadcrumbs"><ol class="breadcrumb clearfix rounded-0">{_write_crumbs(story, masthead)}                </li></ol></div>
<div class="title-time ml-auto d-none d-md-block">{number_weekday(masthead.today)}, {masthead.today:%d/%m/%Y %H:%M} [(GMT +7)]</div>
</div>
<div class="main-two-column"><div class="main-left"><div class="content-article  livenews">
{join(parts)}
{_write_comments()}
</div>
{_write_more(masthead, related)}
</div></div></div></div></div>
</section>
{_write_footer(masthead)}
<!--js-->
</body>"""


def _write_head(story: Story, masthead: Masthead) -> str:
    url = f"{masthead.root}{article_path(story)}"
    return f"""<head>
    <meta charset="utf-8">
    <meta http-equiv="Content-Language" content="vi">
    <meta name="author" content="MEDIATECH" />
    <meta name="copyright" content="{masthead.place.upper()}" />
    <meta name="app_device" content="desktop">
    <title>{text_of(story.title)}</title>
    <meta name="description" content="{attribute(story.lead[:140])} ...">
    <meta name="keywords" content="Truyền hình {masthead.place}, tin tức, sự kiện, thời sự {masthead.place}">
    <link rel="canonical" href="{url}">
    <meta property="og:type" content="website">
    <meta property="og:site_name" content="{masthead.name}">
    <meta property="og:image" content="{_media(masthead)}/upload/image/{story.published:%Y%m}/thumbnail/{story.number}.jpg">
    <script type="application/ld+json">
{json.dumps(_describe(story, masthead), ensure_ascii=False, indent=2)}
</script>
    <script type="application/ld+json">{{ "@context": "https://schema.org", "@type": "BreadcrumbList" }}</script>
    <script type="application/ld+json">{{ "@type": "NewsMediaOrganization", "address": {{ "streetAddress": " 81, đường Bến Đò Cũ" }} }}</script>
<!--css-->
</head>"""


def _describe(story: Story, masthead: Masthead) -> dict[str, object]:
    changed = (story.modified or story.published).astimezone(UTC)
    return {
        "@context": "https://schema.org",
        "@type": "NewsArticle",
        "headline": story.title,
        "description": _cut_sapo(story),
        "datePublished": f"{story.published:%Y-%m-%d %H:%M:%S}",
        "dateModified": f"{changed:%Y-%m-%dT%H:%M:%S}.000000Z",
        "author": {"@type": "Person", "name": "toasoantv"},
        "publisher": {"@type": "Organization", "name": masthead.name},
        "articleSection": f"{story.section[0]} " if story.section else "",
        "keywords": [""],
    }


def _write_info(story: Story, masthead: Masthead) -> str:
    return f"""<section class="page-info d-none">
<div id="site-id">4</div><div id="cate-id">10</div><div id="cate-title">{" ".join(story.section[:1])} /</div>
<div id="post-id">{story.number}</div><div id="article-id">{story.number - 20851}</div>
<div id="article-title">{text_of(story.title)}</div><div id="article-type">news</div>
</section>"""


def _write_header(masthead: Masthead) -> str:
    return f"""<header> <ul class="navbar-nav mr-auto">
<li>{number_weekday(masthead.today)} ngày {masthead.today:%d/%m/%Y}</li>
<li>Hotline: <a href="tel: 0290.382.000"> 0290.382.000</a></li>
<li><a href="mailto:toasoan@{masthead.host}">Mail gửi tòa soạn</a></li>
<li><a href="/gioi-thieu">Giới thiệu</a></li>
<li><span>Đọc báo giấy: </span> <a href="/epaper/bao-ngay">Báo ngày</a> <a href="/epaper/bao-xuan">Báo xuân</a></li>
<li><a class="d-flex" href="{masthead.root}/en/" target="_blank"><span class="pl-2">English</span></a></li>
</ul> <span>Tải ứng dụng</span>
<marquee onmouseover="this.stop();" onmouseout="this.start();">{list_topics(masthead, "<span>", "</span>")}</marquee>
<ul class="navbar-main">
{list_menu(masthead, "nav-item", "nav-link")}
</ul>
<a class="title" href="/rss">Rss</a> <span class="font-weight-bold">Phiên bản </span><a href="/version/mobile">Mobile</a>
</header>"""


def _write_crumbs(story: Story, masthead: Masthead) -> str:
    return "".join(
        f'<li class="active"><a href="{href}">{text_of(name)} </a></li>'
        for name, href in crumbs(masthead, story.section)[:1]
    )


def _write_comments() -> str:
    return """<!-- topics --><div class="topics"></div><!-- relates --><div class="relates"></div>
<section class="box-comments p-0 mt-3 "><h3 class="comments-heading">Ý kiến (<span class="total-comment"></span>)</h3>
<textarea placeholder="Ý kiến bạn đọc"></textarea><span class="input-counter">0</span> / <span class="input-max">500</span> ký tự
<button>Gửi</button><a data-filter="like">Quan tâm nhất</a><a data-filter="time">Mới nhất</a></section>"""


def _write_more(masthead: Masthead, related: Sequence[Story]) -> str:
    return f"""<div class="block-content mt-3" data-nosnippet><h2 class="title mb-3"><a href="javascript:;"><span class="main-title">Cùng chuyên mục</span></a></h2>
{write_cards(_CARD, related, masthead, article_path)}
</div>"""


def _write_footer(masthead: Masthead) -> str:
    lines = "\n".join(f"<div>{text_of(line)}</div>" for line in imprint(masthead))
    return f'<footer class="footer"><ul>\n{list_menu(masthead, "foot-item")}\n</ul>\n{lines}\n</footer>'
