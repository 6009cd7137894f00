"""Other views of an article: print copies, AMP, telephones, long reads."""

# ruff: noqa: E501 - markup stays on its own long lines

from datetime import datetime

from benchmarks.extraction import pictures
from benchmarks.extraction.scene import Design
from simulator.layouts import figures
from simulator.layouts.clock import show_full, show_plain
from simulator.layouts.prose import Style
from simulator.story import Story


def _updated(moment: datetime) -> str:
    return f"Cập nhật: {moment:%H:%M, %d/%m/%Y} (GMT+7)"


def _print(story: Story) -> str:
    return f"/print/{story.slug}-{story.number + 500}.html"


def _amp(story: Story) -> str:
    return f"/amp/{story.slug}-{story.number + 500}.html"


def _mobile(story: Story) -> str:
    return f"/m/{story.slug}-d{story.number + 500}.html"


def _long(story: Story) -> str:
    return f"/emagazine/{story.slug}-{story.number + 500}.html"


PRINT = Design(
    name="print",
    path=_print,
    show=show_full,
    style=Style(figures=(figures.centred_emphasis,), byline='<p align="right"><b>{}</b></p>'),
    title="<h1>{}</h1>",
    date='<p class="d">{}</p>',
    lead='<p class="s"><b>{}</b></p>',
    kicker='<p class="k">{}</p>',
    described=False,
    skeleton="""<!DOCTYPE html><html lang="vi"><head><meta charset="utf-8">@@head@@</head><body onload="window.print()"><div class="page"><div class="logo">@@paper@@</div>@@top@@@@above@@@@intro@@<div class="c">@@body@@</div>@@below@@<hr><div class="f">@@footer@@<p>Đường dẫn bài viết: @@url@@</p></div></div></body></html>""",
)

AMP = Design(
    name="amp",
    path=_amp,
    show=show_plain,
    style=Style(figures=(pictures.amp_figure,), heading="<h2>{}</h2>", byline='<p class="amp-author">{}</p>'),
    title='<h1 class="amp-wp-title">{}</h1>',
    date='<div class="amp-wp-posted-on"><time>{}</time></div>',
    lead='<p class="amp-sapo">{}</p>',
    kicker='<p class="amp-sub">{}</p>',
    skeleton="""<!doctype html><html amp lang="vi"><head><meta charset="utf-8">@@head@@</head><body><header class="amp-wp-header"><a href="/">@@paper@@</a></header><amp-sidebar id="sidebar" layout="nodisplay">@@menu@@</amp-sidebar>@@top@@<article class="amp-wp-article">@@above@@<header class="amp-wp-article-header">@@intro@@</header>
<div class="amp-wp-article-content">@@body@@</div>@@below@@</article><section class="amp-related"><h3>Bài liên quan</h3>@@cards@@@@foot@@</section><div class="rgt">@@side@@</div><footer class="amp-wp-footer">@@footer@@</footer></body></html>""",
)

MOBILE = Design(
    name="mobile",
    path=_mobile,
    show=_updated,
    style=Style(figures=(figures.centred_plain,), byline='<p class="tac-gia">{}</p>', lists_marked=False),
    title='<h1 class="m-title">{}</h1>',
    date='<p class="m-time">{}</p>',
    lead='<p class="m-sapo">{}</p>',
    kicker='<p class="m-sub">{}</p>',
    skeleton="""<!DOCTYPE html><html lang="vi"><head><meta charset="utf-8">@@head@@</head><body class="mobile"><div class="m-head"><a href="/">@@paper@@</a>@@top@@</div><div class="m-crumb">@@crumbs@@</div>@@above@@<div class="m-detail">@@intro@@<div class="m-content">@@body@@</div></div>@@below@@<div class="m-tags">@@tags@@</div><div class="m-list">@@cards@@@@foot@@</div><div class="m-menu">@@menu@@</div><div class="rgt">@@side@@</div><div class="m-foot">@@footer@@</div>@@scripts@@</body></html>""",
)

LONG_READ = Design(
    name="long_read",
    path=_long,
    show=show_plain,
    style=Style(
        figures=(figures.figure, figures.lazy_figure),
        paragraph='<section class="sec"><div class="inner"><p>{}</p></div></section>',
        heading='<section class="sec sec--title"><div class="inner"><h2>{}</h2></div></section>',
        byline='<section class="sec"><div class="inner"><p class="credit-line">{}</p></div></section>',
    ),
    title='<h1 class="cover__title">{}</h1>',
    date='<div class="cover__date">{}</div>',
    lead='<div class="cover__lead">{}</div>',
    kicker='<div class="cover__label">{}</div>',
    skeleton="""<!DOCTYPE html><html lang="vi"><head><meta charset="utf-8">@@head@@</head><body class="emagazine"><div class="bar"><a href="/">@@paper@@</a></div>@@top@@<div class="cover"><div class="cover__in">@@above@@@@intro@@</div></div><div class="sections">@@body@@</div>@@below@@<div class="more">@@cards@@@@foot@@</div><div class="rgt">@@side@@</div><footer>@@footer@@</footer>@@scripts@@</body></html>""",
)

VIEWS = (PRINT, AMP, MOBILE, LONG_READ)
