"""WordPress: a block theme, and a magazine theme with its own class names."""

# ruff: noqa: E501 - markup stays on its own long lines

from benchmarks.extraction import pictures
from benchmarks.extraction.clocks import show_named_month, show_spoken
from benchmarks.extraction.scene import Design
from simulator.layouts.prose import Style
from simulator.story import Story

_BLOCK_PAGE = """<!DOCTYPE html>
<html lang="vi">
<head><meta charset="UTF-8"><meta name="viewport" content="width=device-width, initial-scale=1"><link rel="profile" href="https://gmpg.org/xfn/11">
@@head@@
<meta name="generator" content="WordPress 6.4.3"></head>
<body class="post-template-default single single-post postid-771 single-format-standard wp-embed-responsive">
<div id="page" class="site"><a class="skip-link screen-reader-text" href="#content">Chuyển đến nội dung</a>
<header id="masthead" class="site-header"><div class="site-branding"><p class="site-title"><a href="/" rel="home">@@paper@@</a></p><p class="site-description">Tiếng nói của Đảng bộ, chính quyền và nhân dân @@place@@</p></div>
@@top@@
<nav id="site-navigation" class="main-navigation"><button class="menu-toggle">Menu</button><ul id="primary-menu" class="menu">@@menu@@</ul></nav></header>
<div id="content" class="site-content"><div id="primary" class="content-area"><main id="main" class="site-main">
<nav class="rank-math-breadcrumb"><p><a href="/">Trang chủ</a> » @@crumbs@@</p></nav>
@@above@@
<article id="post-771" class="post-771 post type-post status-publish format-standard has-post-thumbnail hentry category-tin-tuc">
<header class="entry-header">@@intro@@</header>
<div class="entry-content">
@@body@@
<div class="sharedaddy sd-sharing-enabled"><div class="robots-nocontent sd-block sd-social"><h3 class="sd-title">Chia sẻ:</h3><ul><li><a>Facebook</a></li><li><a>Twitter</a></li></ul></div></div>
</div>
<footer class="entry-footer"><span class="cat-links">Danh mục: @@crumbs@@</span><span class="tags-links">Thẻ: @@tags@@</span></footer>
@@below@@
</article>
<nav class="navigation post-navigation"><h2 class="screen-reader-text">Điều hướng bài viết</h2><div class="nav-links"><div class="nav-previous"><a href="#" rel="prev">Bài trước</a></div></div></nav>
<div class="related-posts"><h2>Bài viết liên quan</h2>@@cards@@</div>
<div id="comments" class="comments-area">@@foot@@</div>
</main></div>
<aside id="secondary" class="widget-area">@@side@@</aside></div>
<footer id="colophon" class="site-footer"><div class="site-info">@@footer@@</div></footer></div>
@@scripts@@
</body></html>"""

_MAGAZINE_PAGE = """<!DOCTYPE html>
<html lang="vi-VN">
<head><meta charset="UTF-8">@@head@@</head>
<body class="td-standard-pack">
<div class="td-scroll-up"></div><div id="td-outer-wrap" class="td-theme-wrap">
<div class="td-header-wrap"><div class="td-header-top-menu"><div class="td_data_time">@@today@@</div><div class="menu-top-container"><a>Đăng nhập</a></div></div>
@@top@@
<div class="td-header-menu-wrap"><ul class="sf-menu">@@menu@@</ul></div></div>
<div class="td-main-content-wrap"><div class="td-container"><div class="td-crumb-container"><div class="entry-crumbs">@@crumbs@@</div></div>
<div class="td-pb-row"><div class="td-pb-span8 td-main-content"><div class="td-ss-main-content">
@@above@@
<article class="post type-post"><div class="td-post-header">@@intro@@
<div class="td-post-sharing-top"><a class="td-social-sharing-button"><div class="td-social-but-text">Chia sẻ</div></a><a>Facebook</a><a>Viber</a></div></div>
<div class="td-post-content tagdiv-type">@@body@@</div>
<footer><div class="td-post-source-tags"><ul class="td-tags"><li><span>TAGS</span></li><li>@@tags@@</li></ul></div>
<div class="td-block-row td-post-next-prev"><div class="td-post-next-prev-content"><span>Bài viết trước</span><a href="#">Bản tin trong ngày</a></div></div>
@@below@@</footer></article>
<div class="td_block_wrap td_block_related_posts"><h4><a class="td-related-left">BÀI VIẾT LIÊN QUAN</a><a>XEM THÊM</a></h4>@@cards@@</div>
@@foot@@
</div></div>
<div class="td-pb-span4 td-main-sidebar">@@side@@</div></div></div></div>
<div class="td-footer-wrapper">@@footer@@</div></div>
@@scripts@@
</body></html>"""


def _slash_path(story: Story) -> str:
    return f"/{story.slug}/"


def _dated_path(story: Story) -> str:
    return f"/{story.published:%Y/%m/%d}/{story.slug}/"


BLOCK = Design(
    "wordpress",
    _BLOCK_PAGE,
    _slash_path,
    show_named_month,
    Style(
        heading='<h3 class="wp-block-heading">{}</h3>',
        byline='<p class="has-text-align-right"><strong>{}</strong></p>',
        figures=(pictures.block_figure, pictures.classic_caption),
        table='<table class="has-fixed-layout">',
    ),
    title='<h1 class="entry-title">{}</h1>',
    date='<div class="entry-meta"><span class="posted-on">Đăng ngày <a href="#" rel="bookmark"><time class="entry-date published updated" datetime="@@iso@@">{}</time></a></span></div>',
    lead_inside='<p class="wp-block-paragraph has-medium-font-size"><strong>{}</strong></p>',
    card='<div class="jp-relatedposts-post"><a href="{url}"><img src="{image}" alt="">{title}</a><p class="excerpt">{lead}</p><time>{plain}</time></div>',
    order=("title", "date"),
    lead="",
    box='<section class="widget"><h2 class="widget-title">{title}</h2>{body}</section>',
)
MAGAZINE = Design(
    "magazine",
    _MAGAZINE_PAGE,
    _dated_path,
    show_spoken,
    Style(
        heading="<h2>{}</h2>",
        byline='<p style="text-align: right;"><em>{}</em></p>',
        figures=(pictures.classic_caption, pictures.desc_paragraph),
        empty=("<p>&nbsp;</p>",),
    ),
    title='<header class="td-post-title"><h1 class="entry-title">{}</h1></header>',
    date='<span class="td-post-date"><time class="entry-date updated td-module-date" datetime="@@iso@@">{}</time></span><div class="td-post-views"><i class="td-icon-views"></i><span>1.204</span></div>',
    lead='<p class="td-post-sub-title">{}</p>',
    card='<div class="td_module_related_posts"><h3 class="entry-title td-module-title"><a href="{url}">{title}</a></h3><div class="td-excerpt">{lead}</div></div>',
    order=("title", "lead", "date"),
    box='<aside class="td_block_template_1 widget"><h4 class="block-title"><span>{title}</span></h4>{body}</aside>',
)
DESIGNS = (BLOCK, MAGAZINE)
