"""Designs without helpful structure: text beside breaks, cells, spans, several articles in one page."""

# ruff: noqa: E501 - markup stays on its own long lines

import re

from benchmarks.extraction import pictures
from benchmarks.extraction.clocks import show_dots, show_hyphens, show_joomla, show_minutes_mark, show_weekday_last
from benchmarks.extraction.scene import Design
from simulator.layouts.prose import Style
from simulator.story import Story


def _numbered(story: Story) -> str:
    return f"/?p={story.number}"


def _old(story: Story) -> str:
    return f"/modules.php?name=News&file=article&sid={story.number}"


def _detail(story: Story) -> str:
    return f"/detail/{story.number}/{story.slug}"


def _drop_ends(html: str) -> str:
    """Early pages never closed a cell or a paragraph."""
    return re.sub(r"</(?:td|tr|li)>", "", html)


CELL = Design(
    "cell",
    """<HTML><HEAD><META http-equiv=Content-Type content="text/html; charset=utf-8">@@head@@</HEAD><BODY bgColor=#ffffff leftMargin=0 topMargin=0>
<TABLE width=760 align=center border=0><TBODY><TR><TD colSpan=3><IMG src="/img/top.gif"></TD></TR><TR><TD colSpan=3 bgColor=#cc0000><FONT color=#ffffff size=2>@@today@@ @@top@@</FONT></TD></TR>
<TR vAlign=top><TD width=130>@@menu@@</TD><TD width=460>@@above@@<TABLE width="100%"><TBODY><TR><TD>@@intro@@<BR><BR>
@@body@@
<BR><DIV align=right><A href="javascript:history.back()">[Trở lại]</A> <A href="#">[Lên đầu trang]</A></DIV></TD></TR></TBODY></TABLE>@@below@@<HR><B>Những bản tin khác:</B><BR>@@cards@@@@foot@@</TD><TD width=170>@@side@@</TD></TR>
<TR><TD colSpan=3 align=middle><FONT size=1>@@footer@@</FONT></TD></TR></TBODY></TABLE>@@scripts@@</BODY></HTML>""",
    _old,
    show_minutes_mark,
    Style(
        paragraph="{}<BR><BR>",
        heading="<B>{}</B><BR><BR>",
        byline="<DIV align=right><B>{}</B></DIV>",
        see_also="{}<BR><BR>",
        figures=(pictures.font_table,),
        quotes_marked=False,
        lists_marked=False,
        links=False,
    ),
    title='<FONT face="Times New Roman" color=#800000 size=5><B>{}</B></FONT><BR>',
    date="<FONT size=1>{}</FONT><BR>",
    lead='<FONT face="Times New Roman"><B>{}</B></FONT>',
    card='<FONT size=2>+ <A href="{url}">{title}</A> ({plain})</FONT><BR>',
    described=False,
    box="<TABLE border=1><TR><TD bgColor=#ffcc99><B>{title}</B></TD></TR><TR><TD>{body}</TD></TR></TABLE>",
    finish=_drop_ends,
)
NAKED_TEXT = Design(
    "naked_text",
    """<!DOCTYPE html><html><head><meta charset="utf-8">@@head@@</head><body><div class="w"><div class="h">@@top@@<ul>@@menu@@</ul></div><div class="l"><div class="p">@@crumbs@@</div>@@above@@@@intro@@<div class="t">@@body@@</div>@@below@@<div class="o"><div class="ot">Các bài khác</div>@@cards@@</div>@@foot@@</div><div class="r">@@side@@</div><div class="f">@@footer@@</div></div>@@scripts@@</body></html>""",
    _detail,
    show_dots,
    Style(
        paragraph="\n&nbsp;&nbsp;&nbsp;&nbsp;{}<br>",
        heading="\n<b>{}</b><br>",
        byline='\n<div style="float:right"><b>{}</b></div>',
        see_also="\n{}<br>",
        figures=(pictures.font_centre,),
        quotes_marked=False,
        lists_marked=False,
        links=False,
    ),
    title='<div class="tt">{}</div>',
    date='<div class="tm">{}</div>',
    lead='<div class="sp">{}</div>',
    card='<div><a href="{url}">{title}</a> - {plain}</div>',
    described=False,
)
SPANS = Design(
    "spans",
    """<!DOCTYPE html><html lang="vi"><head><meta charset="utf-8">@@head@@</head><body><div id="app" data-v-app=""><div class="layout-header" data-v-7ba5bd90="">@@top@@<ul>@@menu@@</ul></div><div class="layout-body" data-v-7ba5bd90=""><div class="el-breadcrumb">@@crumbs@@</div>@@above@@<div class="el-row"><div class="el-col el-col-16"><div class="kx-head">@@intro@@</div><div class="kx-body" data-v-2c1e="">@@body@@</div>@@below@@<div class="kx-tags">@@tags@@</div>@@foot@@</div><div class="el-col el-col-8">@@side@@<div class="kx-rel"><h3>Tin liên quan</h3>@@cards@@</div></div></div></div><div class="layout-footer">@@footer@@</div></div><script>window.__NUXT__=(function(a,b){return{data:[@@data@@]}}(null,1));</script>@@scripts@@</body></html>""",
    _detail,
    show_hyphens,
    Style(
        paragraph='<div data-v-2c1e="" class="kx-line"><span style="color:rgb(0,0,0)">{}</span></div>',
        heading='<div data-v-2c1e="" class="kx-line"><strong><span style="color:rgb(0,0,0)">{}</span></strong></div>',
        byline='<div data-v-2c1e="" class="kx-line ql-align-right"><strong>{}</strong></div>',
        see_also='<div data-v-2c1e="" class="kx-line">{}</div>',
        figures=(pictures.nested_divs,),
    ),
    title='<h1 class="kx-title">{}</h1>',
    date='<div class="kx-date"><i class="el-icon-time"></i><span>{}</span></div>',
    lead='<div class="kx-desc">{}</div>',
    card='<div class="kx-card"><a href="{url}"><span class="kx-card-title">{title}</span></a><span class="kx-card-desc">{lead}</span></div>',
)
MANY_ARTICLES = Design(
    "many_articles",
    """<!DOCTYPE html><html lang="vi"><head><meta charset="utf-8">@@head@@</head><body class="single"><header><nav><ul>@@menu@@</ul></nav>@@top@@</header><main><div class="crumbs">@@crumbs@@</div>@@above@@<article class="hero"><header>@@intro@@</header><section class="prose">@@body@@</section><footer><p>Chủ đề: @@tags@@</p></footer></article>@@below@@<section class="stream"><h2>Tin mới</h2>@@cards@@</section>@@foot@@</main><aside>@@side@@</aside><footer>@@footer@@</footer>@@scripts@@</body></html>""",
    _numbered,
    show_weekday_last,
    Style(
        heading="<h2>{}</h2>",
        byline="<address>{}</address>",
        figures=(pictures.picture_element, pictures.block_figure),
    ),
    title="<h1>{}</h1>",
    date='<time datetime="@@iso@@">{}</time>',
    lead="<p><em>{}</em></p>",
    card='<article><header><h2><a href="{url}">{title}</a></h2><time>{clock}</time></header><p>{lead}</p></article>',
    box='<article class="widget"><h2>{title}</h2>{body}</article>',
)
CUSTOM_JOOMLA = Design(
    "com_content",
    """<!DOCTYPE html><html xml:lang="vi-vn" lang="vi-vn"><head><meta http-equiv="content-type" content="text/html; charset=utf-8" /><meta name="generator" content="Joomla! - Open Source Content Management" />@@head@@</head><body class="site com_content view-article"><div id="sp-top-bar">@@top@@</div><ul class="sp-megamenu-parent">@@menu@@</ul><section id="sp-main-body"><div id="sp-component"><div class="sp-column"><ol class="breadcrumb"><li>@@crumbs@@</li></ol>@@above@@<div class="item-page" itemscope itemtype="https://schema.org/Article"><meta itemprop="inLanguage" content="vi-VN" />@@intro@@<div class="icons"><ul class="actions"><li class="print-icon"><a>In</a></li><li class="email-icon"><a>Email</a></li></ul></div>
<div itemprop="articleBody">@@body@@</div><ul class="pager pagenav"><li class="previous"><a href="#" rel="prev">Trang trước</a></li><li class="next"><a href="#" rel="next">Trang sau</a></li></ul>@@below@@</div><h3>Các tin mới hơn</h3><ul class="relateditems">@@cards@@</ul>@@foot@@</div></div><div id="sp-right">@@side@@</div></section><footer id="sp-footer">@@footer@@</footer>@@scripts@@</body></html>""",
    lambda story: f"/index.php/tin-tuc/{story.number}-{story.slug}",
    show_joomla,
    Style(
        paragraph='<p style="text-align: justify;">{}</p>',
        heading='<p style="text-align: justify;"><strong>{}</strong></p>',
        figures=(pictures.desc_paragraph, pictures.font_centre),
        byline='<p style="text-align: right;"><strong>{}</strong></p>',
        empty=("<p>&nbsp;</p>", '<hr id="system-readmore" />'),
    ),
    title='<div class="page-header"><h2 itemprop="headline">{}</h2></div>',
    date='<dl class="article-info"><dt class="article-info-term"></dt><dd class="published"><time itemprop="datePublished" datetime="@@iso@@">{}</time></dd></dl>',
    lead_inside='<p style="text-align: justify;"><strong>{}</strong></p>',
    lead="",
    card='<li><a href="{url}">{title}</a></li>',
    described=False,
    box='<div class="sp-module"><h3 class="sp-module-title">{title}</h3><div class="sp-module-content">{body}</div></div>',
)
DESIGNS = (CELL, NAKED_TEXT, SPANS, MANY_ARTICLES, CUSTOM_JOOMLA)
