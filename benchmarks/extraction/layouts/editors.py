"""Designs whose bodies come out of an editor: blogs, panels, Word pasted as it is, rich text, CKEditor, cards."""

# ruff: noqa: E501 - markup stays on its own long lines

from benchmarks.extraction import pictures
from benchmarks.extraction.clocks import show_hyphens, show_named_month, show_spoken, show_weekday_number, show_zone
from benchmarks.extraction.scene import Design
from simulator.layouts.clock import show_dashed
from simulator.layouts.figures import print_caption
from simulator.layouts.prose import Style
from simulator.layouts.sheet import Image, Part, text_of
from simulator.story import Piece, Story


def _captioned_table(piece: Piece, src: str, title: str) -> Part:
    """Blogger: a table with classes, or a div when there is no caption."""
    line = print_caption(piece)
    picture = (
        f'<a href="{src}" style="margin-left: 1em; margin-right: 1em;"><img border="0" src="{src}" width="640" /></a>'
    )
    html = (
        '<table align="center" cellpadding="0" cellspacing="0" class="tr-caption-container"><tbody><tr>'
        f'<td style="text-align: center;">{picture}</td></tr><tr><td class="tr-caption" style="text-align: center;">{text_of(line)}</td></tr></tbody></table>'
        if line
        else f'<div class="separator" style="clear: both; text-align: center;">{picture}</div>'
    )
    return Part(html, (("caption", line),) if line else (), (Image(src, piece.text, piece.credit),))


def _word_picture(piece: Piece, src: str, title: str) -> Part:
    """A centred MsoNormal with the picture, another one with the caption in italics."""
    line = print_caption(piece)
    html = f'<p class="MsoNormal" align="center" style="text-align:center"><span><img src="{src}" v:shapes="_x0000_i1025" width="500"></span></p>'
    if line:
        html += f'\n<p class="MsoNormal" align="center" style="text-align:center"><i><span lang="VI" style="font-size:12.0pt">{text_of(line)}<o:p></o:p></span></i></p>'
    return Part(html, (("caption", line),) if line else (), (Image(src, piece.text, piece.credit),))


def _ck_image(piece: Piece, src: str, title: str) -> Part:
    """CKEditor 5: figure.image with a resized width."""
    line = print_caption(piece)
    caption = f"<figcaption>{text_of(line)}</figcaption>" if line else ""
    html = f'<figure class="image image_resized" style="width:80%;"><img style="aspect-ratio:1200/800;" src="{src}" width="1200" height="800">{caption}</figure>'
    return Part(html, (("caption", line),) if line else (), (Image(src, piece.text, piece.credit),))


def _card_image(piece: Piece, src: str, title: str) -> Part:
    """Ghost: figure.kg-card with a caption of rich text."""
    line = print_caption(piece)
    caption = f'<figcaption><span style="white-space: pre-wrap;">{text_of(line)}</span></figcaption>' if line else ""
    marked = " kg-card-hascaption" if line else ""
    html = f'<figure class="kg-card kg-image-card{marked}"><img src="{src}" class="kg-image" alt="" loading="lazy" width="1600" height="1067">{caption}</figure>'
    return Part(html, (("caption", line),) if line else (), (Image(src, piece.text, piece.credit),))


def _dated(story: Story) -> str:
    return f"/{story.published:%Y/%m}/{story.slug[:60]}.html"


def _identified(story: Story) -> str:
    return f"/chi-tiet?id={story.number}"


def _posts(story: Story) -> str:
    return f"/posts/{story.slug}"


BLOGGER = Design(
    "blogger",
    """<!DOCTYPE html><html dir="ltr" lang="vi"><head><meta charset="utf-8">@@head@@<meta content="blogger" name="generator"></head><body class="item-view"><div class="header section"><h1 class="title">@@paper@@</h1><p>@@place@@</p></div>@@top@@<div class="tabs section"><ul>@@menu@@</ul></div>
<div class="main section" id="main"><div class="widget Blog"><div class="blog-posts hfeed">@@above@@<div class="date-outer"><div class="date-posts"><div class="post-outer"><div class="post hentry uncustomized-post-template">@@intro@@<div class="post-body entry-content">@@body@@<div style="clear: both;"></div></div>
<div class="post-footer"><div class="post-share-buttons goog-inline-block"><a>Gửi email bài đăng này</a><a>BlogThis!</a><a>Chia sẻ lên X</a></div><span class="post-labels">Nhãn: @@tags@@</span></div></div>@@below@@<div class="comments" id="comments">@@foot@@</div></div></div></div></div><div class="blog-pager"><a>Bài đăng Mới hơn</a><a>Bài đăng Cũ hơn</a><a>Trang chủ</a></div></div></div>
<aside class="sidebar section">@@side@@<div class="widget PopularPosts"><h2>Bài đăng phổ biến</h2>@@cards@@</div></aside><footer>@@footer@@</footer>@@scripts@@</body></html>""",
    _dated,
    show_zone,
    Style(
        paragraph='<div style="text-align: justify;">{}</div><br />',
        heading='<div style="text-align: justify;"><b>{}</b></div><br />',
        byline='<div style="text-align: right;"><b>{}</b></div>',
        see_also='<div style="text-align: justify;">{}</div><br />',
        figures=(_captioned_table,),
    ),
    title='<h3 class="post-title entry-title">{}</h3>',
    date='<h2 class="date-header"><span>{}</span></h2>',
    lead_inside='<div style="text-align: justify;"><b>{}</b></div><br />',
    lead="",
    order=("date", "title"),
    card='<div class="item-content"><div class="item-title"><a href="{url}">{title}</a></div><div class="item-snippet">{lead}</div></div>',
    box='<div class="widget HTML"><h2 class="title">{title}</h2><div class="widget-content">{body}</div></div>',
)
PANEL = Design(
    "panel",
    """<!DOCTYPE html><html lang="vi"><head><meta charset="utf-8">@@head@@</head><body><div class="container"><div class="row top-header"><div class="col-xs-12"><img src="/banner.png" class="img-responsive"></div></div><nav class="navbar navbar-inverse"><ul class="nav navbar-nav">@@menu@@</ul><p class="navbar-text">@@today@@</p></nav>@@top@@
<div class="row"><div class="col-md-3">@@side@@</div><div class="col-md-9"><ol class="breadcrumb"><li>@@crumbs@@</li></ol>@@above@@<div class="panel panel-primary"><div class="panel-heading">@@intro@@</div><div class="panel-body">@@body@@</div><div class="panel-footer"><a class="btn btn-default btn-xs">In trang</a> <a class="btn btn-default btn-xs">Quay lại</a></div></div>@@below@@
<div class="panel panel-default"><div class="panel-heading">Các tin khác</div><div class="list-group">@@cards@@</div></div>@@foot@@</div></div><footer class="well">@@footer@@</footer></div>@@scripts@@</body></html>""",
    _identified,
    show_weekday_number,
    Style(
        heading="<p><u><strong>{}</strong></u></p>",
        byline='<p class="text-right"><strong>{}</strong></p>',
        figures=(pictures.font_centre, pictures.desc_paragraph),
        lists_marked=False,
    ),
    title='<h4 class="panel-title">{}</h4>',
    date="<small><em>({})</em></small>",
    lead='<p class="lead">{}</p>',
    order=("title", "date", "lead"),
    card='<a class="list-group-item" href="{url}">{title} <span class="badge">{plain}</span></a>',
    described=False,
    box='<div class="panel panel-info"><div class="panel-heading">{title}</div><div class="panel-body">{body}</div></div>',
)
WORD = Design(
    "word",
    """<html xmlns:o="urn:schemas-microsoft-com:office:office"><head><meta http-equiv="Content-Type" content="text/html; charset=utf-8">@@head@@</head><body><table class="khung" width="1000" align="center"><tr><td>@@top@@<ul>@@menu@@</ul></td></tr><tr><td><table width="100%"><tr><td class="trai" valign="top" width="70%"><div class="duongdan">@@crumbs@@</div>@@above@@<table class="tin" width="100%"><tr><td>@@intro@@</td></tr><tr><td class="noidungtin"><!--[if gte mso 9]><xml><w:WordDocument><w:View>Normal</w:View></w:WordDocument></xml><![endif]-->
@@body@@</td></tr></table>@@below@@<div class="tinkhac"><b>Tin đã đưa</b><ul>@@cards@@</ul></div>@@foot@@</td><td class="phai" valign="top">@@side@@</td></tr></table></td></tr><tr><td class="chan" align="center">@@footer@@</td></tr></table>@@scripts@@</body></html>""",
    _identified,
    show_dashed,
    Style(
        paragraph='<p class="MsoNormal" style="text-align:justify;text-indent:36.0pt"><span lang="VI" style="font-size:14.0pt;line-height:115%">{}<o:p></o:p></span></p>',
        heading='<p class="MsoNormal" style="text-align:justify;text-indent:36.0pt"><b style="mso-bidi-font-weight:normal"><span lang="VI" style="font-size:14.0pt">{}<o:p></o:p></span></b></p>',
        byline='<p class="MsoNormal" align="right" style="text-align:right"><b><span lang="VI">{}<o:p></o:p></span></b></p>',
        see_also='<p class="MsoNormal"><span lang="VI">{}<o:p></o:p></span></p>',
        figures=(_word_picture,),
        quotes_marked=False,
        lists_marked=False,
        table='<table class="MsoTableGrid" border="1" cellspacing="0" cellpadding="0">',
        empty=('<p class="MsoNormal"><span lang="VI"><o:p>&nbsp;</o:p></span></p>',),
    ),
    title='<div class="tieudetin">{}</div>',
    date='<div class="ngaydang">Ngày đăng: {}</div>',
    lead='<div class="trichdan">{}</div>',
    described=False,
    card='<li><a href="{url}">{title}</a> <i>({plain})</i></li>',
)
RICH_TEXT = Design(
    "rich_text",
    """<!DOCTYPE html><html lang="vi"><head><meta charset="utf-8">@@head@@</head><body><div id="SITE_CONTAINER"><div id="main_MF" class="main_MF"><div id="SCROLL_TO_TOP" tabindex="-1"></div><header id="SITE_HEADER" class="xU8fqS SITE_HEADER"><div class="_C0cVf">@@top@@<ul>@@menu@@</ul></div></header><main id="PAGES_CONTAINER"><div class="HT5ybB"><div id="comp-k1" class="comp-k1">@@crumbs@@</div>@@above@@<div id="comp-k2" class="KcpHeO tz5f0K comp-k2 wixui-rich-text">@@intro@@</div><div id="comp-k3" class="TxtA1 comp-k3"><div data-testid="mesh-container-content"><div data-rce-version="9.1"><div class="Xq4rM bYuXb"><div class="rich-content">@@body@@</div></div></div></div></div>@@below@@<div id="comp-k4" class="gallery">@@cards@@</div>@@foot@@@@side@@</div></main><footer id="SITE_FOOTER">@@footer@@</footer></div></div>@@scripts@@</body></html>""",
    _posts,
    show_named_month,
    Style(
        paragraph='<p class="MV2hE" dir="auto"><span class="kzvvI"><span><span>{}</span></span></span></p>',
        heading='<h2 class="MV2hE Hx1k" dir="auto"><span class="kzvvI"><span>{}</span></span></h2>',
        byline='<p class="MV2hE" dir="auto" style="text-align:right"><span class="kzvvI"><em>{}</em></span></p>',
        see_also='<p class="MV2hE" dir="auto"><span class="kzvvI">{}</span></p>',
        figures=(pictures.nested_divs, pictures.picture_element),
        empty=('<p class="MV2hE" dir="auto"><span class="kzvvI"><br role="presentation"/></span></p>',),
    ),
    title='<h1 class="UbhFJ" data-hook="post-title"><span>{}</span></h1>',
    date='<ul class="mJ89h"><li><span data-hook="time-ago">{}</span></li><li><span data-hook="time-to-read">4 phút đọc</span></li></ul>',
    lead='<p class="sub"><span>{}</span></p>',
    order=("date", "title", "lead"),
    card='<div class="pc"><a href="{url}"><h2>{title}</h2></a><div>{lead}</div></div>',
    box='<div class="wx"><h3><span>{title}</span></h3>{body}</div>',
)
CK_CONTENT = Design(
    "ck_content",
    """<!DOCTYPE html><html lang="vi"><head><meta charset="utf-8">@@head@@</head><body><div id="__nuxt"><div class="header-wrap">@@top@@<div class="nav-list"><ul>@@menu@@</ul></div></div><div class="wrap-news"><div class="wrap-left"><div class="trail">@@crumbs@@</div>@@above@@<div class="news-top">@@intro@@</div><div class="ck-content">@@body@@</div><div class="news-tool"><span>Lượt xem: 1.245</span> <span>Thích 12</span></div>@@below@@<div class="news-tags">@@tags@@</div>@@foot@@</div><div class="wrap-right"><div class="rel">@@cards@@</div>@@side@@</div></div><div class="footer-wrap">@@footer@@</div></div>@@scripts@@</body></html>""",
    _posts,
    show_spoken,
    Style(
        heading="<h3><strong>{}</strong></h3>",
        byline='<p style="text-align:right;"><strong>{}</strong></p>',
        figures=(_ck_image,),
        table='<table class="ck-table-resized">',
        empty=("<p>&nbsp;</p>",),
    ),
    title='<h1 class="news-title">{}</h1>',
    date='<div class="news-date"><span class="ic-clock"></span>{}</div>',
    lead='<div class="news-desc"><strong>{}</strong></div>',
    card='<div class="rel-item"><a href="{url}">{title}</a><div class="rel-date">{plain}</div></div>',
)
ICON_LIST = Design(
    "icon_list",
    """<!DOCTYPE html><html lang="vi"><head><meta charset="utf-8">@@head@@</head><body><header><div class="topbar"><ul class="list-inline"><li><i class="fa fa-phone"></i> 0290 000 000</li><li><i class="fa fa-calendar"></i> @@today@@</li></ul></div>@@top@@<ul class="menu">@@menu@@</ul></header><section class="section-detail"><div class="container"><div class="row"><div class="col-lg-8"><div class="bread">@@crumbs@@</div>@@above@@<div class="post-detail"><div class="post-head">@@intro@@</div><div class="post-text">@@body@@</div><div class="post-like"><i class="fa fa-thumbs-up"></i> 15 <i class="fa fa-comment"></i> 3</div></div>@@below@@@@foot@@<div class="post-related"><h3>Có thể bạn quan tâm</h3>@@cards@@</div></div><div class="col-lg-4">@@side@@</div></div></div></section><footer>@@footer@@</footer>@@scripts@@</body></html>""",
    _posts,
    show_hyphens,
    Style(
        heading="<h4>{}</h4>",
        figures=(pictures.div_pair, pictures.block_figure),
        quotes_marked=True,
    ),
    title="<h2>{}</h2>",
    date='<ul class="list-inline"><li><i class="fa fa-calendar"></i> {}</li></ul>',
    lead='<p class="intro"><b>{}</b></p>',
    author='<ul class="list-inline"><li><i class="fa fa-user"></i> {}</li></ul>',
    order=("title", "author", "date", "lead"),
    signs="head",
    card='<div class="media"><a href="{url}"><h5>{title}</h5></a><small>{plain}</small><p>{lead}</p></div>',
)
CARDS = Design(
    "cards",
    """<!DOCTYPE html><html lang="vi"><head><meta charset="utf-8">@@head@@<meta name="generator" content="Ghost 5.7"></head><body class="post-template"><div class="gh-viewport"><header id="gh-navigation" class="gh-navigation"><nav class="gh-navigation-menu"><ul class="nav">@@menu@@</ul></nav>@@top@@</header><main class="gh-main">@@above@@<article class="gh-article post"><header class="gh-article-header gh-canvas">@@intro@@</header><section class="gh-content gh-canvas is-body">@@body@@</section></article>@@below@@<div class="gh-comments gh-canvas">@@foot@@</div></main><section class="gh-container is-grid"><h2 class="gh-container-title">Đọc thêm</h2><div class="gh-feed">@@cards@@</div></section><aside>@@side@@</aside><footer class="gh-footer">@@footer@@</footer></div>@@scripts@@</body></html>""",
    _posts,
    show_named_month,
    Style(heading='<h2 id="muc">{}</h2>', figures=(_card_image,), byline='<p style="text-align:right"><b>{}</b></p>'),
    title='<h1 class="gh-article-title is-title">{}</h1>',
    date='<div class="gh-article-meta-content"><time class="gh-article-meta-date" datetime="@@iso@@">{}</time> <span class="gh-article-meta-length"><span class="bull">—</span> 3 phút đọc</span></div>',
    lead='<p class="gh-article-excerpt is-body">{}</p>',
    card='<article class="gh-card post"><a class="gh-card-link" href="{url}"><h3 class="gh-card-title">{title}</h3><p class="gh-card-excerpt">{lead}</p></a><footer class="gh-card-meta"><time>{plain}</time></footer></article>',
    order=("title", "lead", "date"),
    box='<section class="gh-box"><h3>{title}</h3>{body}</section>',
)
DESIGNS = (BLOGGER, PANEL, WORD, RICH_TEXT, CK_CONTENT, ICON_LIST, CARDS)
