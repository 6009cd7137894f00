"""Designs in the manner of large national papers: placeholders in captions, picture tables, boxes."""

# ruff: noqa: E501 - markup stays on its own long lines

from benchmarks.extraction import pictures
from benchmarks.extraction.clocks import show_time_comma, show_weekday_last, show_zone
from benchmarks.extraction.scene import Design
from simulator.layouts.figures import image_desc, print_caption
from simulator.layouts.prose import Style
from simulator.layouts.sheet import Image, Part, text_of
from simulator.story import Piece, Story


def _sortable_figure(piece: Piece, src: str, title: str) -> Part:
    """A figure of an editor whose blocks are sorted by hand; the caption is a paragraph with a placeholder."""
    line = print_caption(piece)
    caption = (
        f'<figcaption class="PhotoCMS_Caption"><p data-placeholder="Nhập chú thích ảnh">{text_of(line)}</p></figcaption>'
        if line
        else '<figcaption class="PhotoCMS_Caption hidden"><p data-placeholder="Nhập chú thích ảnh"></p></figcaption>'
    )
    html = (
        f'<figure class="VCSortableInPreviewMode" type="Photo" data-id="88121"><div><a href="{src}" data-fancybox="img-lightbox">'
        f'<img src="{src}" data-original="{src}" id="img_88121" w="1500" h="1000" alt="{text_of(line)[:60].replace(chr(34), "")}" width="" height=""></a></div>{caption}</figure>'
    )
    return Part(html, (("caption", line),) if line else (), (Image(src, piece.text, piece.credit),))


def _picture_table(piece: Piece, src: str, title: str) -> Part:
    """A table of two rows, both with class names."""
    line = print_caption(piece)
    row = f'<tr><td class="pCaption caption">{text_of(line)}</td></tr>' if line else ""
    html = f'<table class="picture" align="center"><tbody><tr><td class="pic"><img data-src="{src}" src="{src}" alt=""></td></tr>{row}</tbody></table>'
    return Part(html, (("caption", line),) if line else (), (Image(src, piece.text, piece.credit),))


_SORTABLE_PAGE = """<!DOCTYPE html>
<html lang="vi"><head><meta http-equiv="content-type" content="text/html; charset=utf-8" />@@head@@</head>
<body><div id="admWrapsite"><div class="header"><div class="header__top"><div class="container"><span class="header__date">@@today@@</span>@@top@@</div></div><nav class="header__nav"><ul class="menu-nav">@@menu@@</ul></nav></div>
<div class="main"><div class="detail__page"><div class="container"><div class="detail__main"><div class="detail-top"><div class="detail-cate">@@crumbs@@</div></div>
@@above@@
<div class="detail-head">@@intro@@</div>
<div class="detail__cmain"><div class="detail__cmain-main"><div class="detail-content afcbc-body" data-role="content">@@body@@</div>
<div class="detail__author-b"></div>@@below@@<div class="detail__tags"><ul>@@tags@@</ul></div><div class="detail__cmt">@@foot@@</div></div></div></div></div></div>
<div class="detail__related"><div class="box-title-text">Tin cùng chuyên mục</div>@@cards@@</div><div class="detail__sidebar">@@side@@</div></div>
<div class="footer"><div class="footer__bottom">@@footer@@</div></div></div>@@scripts@@</body></html>"""

_SUMMARY_PAGE = """<!DOCTYPE html><html lang="vi"><head><meta charset="utf-8">@@head@@</head><body class="page-article"><div id="site-container"><header id="site-header">@@top@@<nav class="category-menu"><ul>@@menu@@</ul></nav></header>
<div class="section-content"><section class="main"><article class="the-article" article-id="1"><header class="the-article-header"><p class="the-article-category">@@crumbs@@</p>@@above@@@@intro@@</header>
<div class="the-article-body">@@body@@</div><div class="the-article-action"><p class="the-article-tags">@@tags@@</p></div>@@below@@</article>
<section class="recommendation"><header class="section-title"><h2>Đọc tiếp</h2></header><div class="article-list">@@cards@@</div></section>@@foot@@</section></div><aside>@@side@@</aside>
<footer id="site-footer">@@footer@@</footer></div>@@scripts@@</body></html>"""

_SINGULAR_PAGE = """<!DOCTYPE html><html lang="vi"><head><meta charset="utf-8">@@head@@</head><body><header class="header"><div class="logo-wrap"><time>@@today@@</time></div>@@top@@<nav><ol class="menu">@@menu@@</ol></nav></header>
<main class="body"><div class="grid-container"><ul class="breadcrumbs"><li>@@crumbs@@</li></ul>@@above@@<article class="singular-container">@@intro@@
<div class="singular-content">@@body@@</div>@@below@@<ul class="tags-wrap mt-30"><li class="tag-item">@@tags@@</li></ul></article>
<div class="article-related"><h2>Đang được quan tâm</h2><article class="article-item">@@cards@@</article></div>@@foot@@<aside class="sidebar">@@side@@</aside></div></main><footer>@@footer@@</footer>@@scripts@@</body></html>"""

_BODY_TABLE_PAGE = """<!DOCTYPE html><html><head><meta charset="utf-8">@@head@@</head><body><div class="page-wrapper"><div class="topbar">@@top@@ <b>@@place@@</b></div><ul class="mainmenu">@@menu@@</ul><div class="bread-crumb-detail">@@crumbs@@</div>
<div class="row"><div class="col-main">@@above@@<div class="content-detail">@@intro@@<div class="maincontent main-content" id="maincontent"><!-- content -->@@body@@</div></div>
<div class="vnn-related"><ul>@@cards@@</ul></div>@@below@@@@foot@@<div class="tag-cotnent"><h3>Chủ đề:</h3>@@tags@@</div></div><div class="col-sub">@@side@@</div></div><div class="footer">@@footer@@</div></div>@@scripts@@</body></html>"""

_CHAPEAU_PAGE = """<!DOCTYPE html><html lang="vi"><head><meta charset="UTF-8" />@@head@@</head><body><form method="post" id="form1"><div class="wrapper"><div class="hd">@@top@@<ul class="m-nav">@@menu@@</ul></div><div class="ct"><div class="m-l"><div class="b-c">@@crumbs@@</div>@@above@@<div class="f-h">@@intro@@</div>
<div class="article-content"><div class="art-body">@@body@@</div></div><div class="tool">Chia sẻ <a>Facebook</a> <a>Zalo</a> <a>Lưu bài</a></div>@@below@@<div class="tag-w">@@tags@@</div><div class="rel-w"><div class="rel-t">TIN LIÊN QUAN</div>@@cards@@</div>@@foot@@</div><div class="m-r">@@side@@</div></div><div class="ft">@@footer@@</div></div></form>@@scripts@@</body></html>"""


def _long_number(story: Story) -> str:
    return f"/{story.slug}-{story.published:%Y%m%d%H%M}{story.number % 100000:05}.htm"


def _post(story: Story) -> str:
    return f"/{story.slug}-post{story.number}.html"


def _section(story: Story) -> str:
    return f"/xa-hoi/{story.slug}-{story.published:%Y%m%d}{story.number}.htm"


DESIGNS = (
    Design(
        "sortable",
        _SORTABLE_PAGE,
        _long_number,
        lambda moment: f"{moment:%d/%m/%Y %H:%M} GMT+7",
        Style(
            heading="<h3>{}</h3>",
            byline='<p class="author" style="text-align:right"><b>{}</b></p>',
            figures=(_sortable_figure,),
            see_also="<p>{}</p>",
        ),
        title='<h1 class="detail-title article-title" data-role="title">{}</h1>',
        date='<div class="detail-time"><div data-role="publishdate">{}</div></div>',
        lead='<h2 class="detail-sapo" data-role="sapo">{}</h2>',
        author='<div class="detail-author"><a class="name" data-role="author">{}</a></div>',
        card='<div class="box-category-item"><a class="box-category-link-title" href="{url}">{title}</a><p class="box-category-sapo">{lead}</p><span class="box-category-time" title="{clock}">{plain}</span></div>',
        order=("author", "date", "title", "lead"),
        signs="head",
        box='<div class="box-stock"><div class="box-title-text">{title}</div><div class="box-body">{body}</div></div>',
    ),
    Design(
        "summary",
        _SUMMARY_PAGE,
        _post,
        show_zone,
        Style(
            heading="<h3>{}</h3>",
            byline='<p class="the-article-credit">{}</p>',
            figures=(_picture_table,),
            table='<table class="article" align="center">',
        ),
        title='<h1 class="the-article-title">{}</h1>',
        date='<ul class="the-article-meta"><li class="the-article-publish">{}</li></ul>',
        lead='<p class="the-article-summary">{}</p>',
        card='<article class="article-item"><header><p class="article-title"><a href="{url}">{title}</a></p><p class="article-meta"><span class="date">{plain}</span></p><p class="article-summary">{lead}</p></header></article>',
        box='<section class="box-side"><h3 class="section-title">{title}</h3>{body}</section>',
    ),
    Design(
        "singular",
        _SINGULAR_PAGE,
        _section,
        lambda moment: show_weekday_last(moment).split(" | ")[1] + f" - {moment:%H:%M}",
        Style(
            heading="<h2>{}</h2>",
            figures=(pictures.picture_element,),
            byline='<p style="text-align:right"><strong>{}</strong></p>',
        ),
        title='<h1 class="title-page detail">{}</h1>',
        date='<div class="author-wrap"><time class="author-time" datetime="@@iso@@">{}</time></div>',
        lead='<h2 class="singular-sapo">{}</h2>',
        author='<div class="author-wrap"><div class="author-name"><a href="#"><b>{}</b></a></div></div>',
        card='<div class="article-wrap"><h3 class="article-title"><a href="{url}">{title}</a></h3><div class="article-excerpt"><a href="{url}">{lead}</a></div></div>',
        order=("title", "author", "date", "lead"),
        signs="head",
        box='<div class="widget-side"><h3>{title}</h3>{body}</div>',
    ),
    Design(
        "main_content",
        _BODY_TABLE_PAGE,
        _post,
        lambda moment: f"{show_zone(moment).split(',')[0]}, {moment:%d/%m/%Y - %H:%M}",
        Style(
            heading="<p><strong>{}</strong></p>",
            figures=(image_desc, pictures.font_table),
            byline='<p class="article-author-bottom"><strong>{}</strong></p>',
            lists_marked=False,
        ),
        title='<h1 class="content-detail-title">{}</h1>',
        date='<div class="bread-crumb-detail__time">{}</div>',
        lead='<h2 class="content-detail-sapo">{}</h2>',
        card='<li><h3><a href="{url}">{title}</a></h3><p>{lead}</p></li>',
        order=("date", "title", "lead"),
    ),
    Design(
        "chapeau",
        _CHAPEAU_PAGE,
        _long_number,
        show_time_comma,
        Style(
            heading="<p><b>{}</b></p>",
            figures=(pictures.desc_paragraph, pictures.div_pair),
            byline='<div class="nguon-tin" style="text-align:right">{}</div>',
            quotes_marked=False,
        ),
        title='<h1 class="title-dt">{}</h1>',
        date='<span class="date-dt">{}</span>',
        lead='<div class="chappeau">{}</div>',
        card='<div class="rel-i"><a href="{url}">{title}</a> <em>{plain}</em></div>',
        order=("kicker", "title", "date", "lead"),
    ),
)
