"""Designs made by front-end frameworks: utility classes, hashed classes, components, microdata."""

# ruff: noqa: E501 - markup stays on its own long lines

from datetime import datetime

from benchmarks.extraction.scene import Design
from simulator.layouts import figures
from simulator.layouts.clock import number_weekday, say_weekday, show_dashed, show_plain, show_time_first
from simulator.layouts.prose import Style
from simulator.story import Story


def _hour_first(moment: datetime) -> str:
    return f"{moment:%H:%M} - {moment:%d/%m/%Y}"


def _weekday_first(moment: datetime) -> str:
    return f"{say_weekday(moment)}, ngày {moment:%d/%m/%Y} {moment:%H:%M}"


def _numbered_weekday(moment: datetime) -> str:
    return f"{number_weekday(moment)}, {moment:%d/%m/%Y - %H:%M}"


def _h_for_hours(moment: datetime) -> str:
    return f"{moment.hour}h{moment:%M}' ngày {moment:%d/%m/%Y}"


def _news(story: Story) -> str:
    return f"/tin/{story.slug}-{story.number + 100}"


def _short(story: Story) -> str:
    return f"/n{story.number + 10}"


def _view(story: Story) -> str:
    return f"/xem-tin/{story.slug}.html"


def _post(story: Story) -> str:
    return f"/post/{story.number + 900000}"


TAILWIND = Design(
    name="tailwind",
    path=_news,
    show=_hour_first,
    style=Style(figures=(figures.figure,), heading="<h2>{}</h2>", byline='<div class="text-right font-bold">{}</div>'),
    title='<h1 class="text-3xl font-bold leading-tight">{}</h1>',
    date='<div class="text-gray-400 text-sm">{}</div>',
    lead='<div class="text-lg font-semibold my-4">{}</div>',
    kicker='<div class="text-red-600 text-sm">{}</div>',
    author='<div class="font-medium">{}</div>',
    signs="head",
    order=("kicker", "title", "author", "date", "lead"),
    crumb_glue=" ",
    tag='<a class="px-2 py-1 bg-gray-100" href="#">{}</a>',
    card='<div class="flex"><div><a class="font-semibold" href="{url}">{title}</a><div class="text-sm">{lead}</div></div></div>',
    skeleton="""<!DOCTYPE html><html lang="vi"><head><meta charset="utf-8">@@head@@</head><body><div id="__next"><div class="w-full"><div class="flex items-center justify-between">@@top@@ <span class="text-sm text-gray-500">@@today@@</span></div><div class="flex gap-4">@@menu@@</div></div>
<div class="max-w-6xl mx-auto grid grid-cols-12"><div class="col-span-8"><div class="text-xs uppercase">@@crumbs@@</div>@@above@@@@intro@@<div class="prose max-w-none">@@body@@</div>@@below@@<div class="flex flex-wrap">@@tags@@</div></div><div class="col-span-4">@@cards@@@@foot@@</div></div>
<div class="rgt">@@side@@</div><div class="bg-gray-800 text-white">@@footer@@</div></div>@@scripts@@</body></html>""",
)

HASHED = Design(
    name="hashed",
    path=_news,
    show=show_plain,
    style=Style(
        figures=(figures.lazy_figure,),
        paragraph='<p class="css-1ad4f9">{}</p>',
        heading='<p class="css-1ad4f9"><strong>{}</strong></p>',
        byline='<p class="css-9tqa2b"><strong>{}</strong></p>',
    ),
    title='<h1 class="css-xk20ad">{}</h1>',
    date='<time class="css-7shf31">{}</time>',
    lead='<h2 class="css-0nav8e">{}</h2>',
    kicker='<p class="css-3b1c77">{}</p>',
    crumb='<a class="css-ee01" href="{href}">{name}</a>',
    card='<div class="css-4c1d"><a class="css-88ab" href="{url}"><h3>{title}</h3></a><p class="css-9c">{lead}</p><span>{plain}</span></div>',
    skeleton="""<!DOCTYPE html><html lang="vi"><head><meta charset="utf-8">@@head@@</head><body><div id="root"><div class="css-2f9x0">@@top@@@@menu@@</div><div class="css-ad01x"><div class="css-12cmt"><div class="css-11a">@@crumbs@@</div>@@above@@<div class="css-77b">@@intro@@</div>
<div class="css-6ads2">@@body@@</div>@@below@@<div class="css-k0">@@tags@@</div><div class="css-rel9">@@cards@@@@foot@@</div></div></div><div class="rgt">@@side@@</div><div class="css-f00t">@@footer@@</div></div>@@scripts@@</body></html>""",
)

NAMELESS = Design(
    name="nameless",
    path=_short,
    show=_weekday_first,
    style=Style(figures=(figures.next_emphasis,), byline='<p style="text-align:right">{}</p>'),
    title='<h1 class="b1">{}</h1>',
    date='<p class="b2">{}</p>',
    lead='<p class="b3"><b>{}</b></p>',
    kicker='<p class="b4">{}</p>',
    described=False,
    tag='<a href="#">{}</a>',
    skeleton="""<!DOCTYPE html><html><head><meta charset="utf-8">@@head@@</head><body><div class="a1">@@top@@@@menu@@</div><div class="a2"><div class="a3"><div class="a4">@@crumbs@@</div>@@above@@<div class="a5">@@intro@@</div><div class="a6">@@body@@</div>@@below@@
<div class="a7">@@tags@@</div><div class="a8">@@cards@@@@foot@@</div></div></div><div class="rgt">@@side@@</div><div class="a9">@@footer@@</div>@@scripts@@</body></html>""",
)

DIVISIONS = Design(
    name="divisions",
    path=_view,
    show=_h_for_hours,
    style=Style(
        figures=(figures.same_paragraph,),
        paragraph="<div>{}</div>",
        heading="<div><strong>{}</strong></div>",
        byline='<div class="nguoi-viet"><strong>{}</strong></div>',
        see_also='<div class="x">{}</div>',
    ),
    title="<h1>{}</h1>",
    date='<div class="lbl-date"><i class="fa fa-clock"></i> {}</div>',
    lead='<h2 class="intro-news">{}</h2>',
    kicker='<h3 class="tit-phu">{}</h3>',
    skeleton="""<!DOCTYPE html><html lang="vi"><head><meta charset="utf-8">@@head@@</head><body><header><div>@@top@@</div>@@menu@@</header><section class="detail-wrap"><div class="left-col"><div class="duong-dan">@@crumbs@@</div>@@above@@<div class="head-news">@@intro@@</div>
<div class="content-news-detail" id="vnt_content">@@body@@</div>@@below@@<div class="tags-box"><b>Tags:</b> @@tags@@</div></div><aside>@@cards@@@@foot@@</aside></section><div class="rgt">@@side@@</div><footer>@@footer@@</footer>@@scripts@@</body></html>""",
)

MICRODATA = Design(
    name="microdata",
    path=_post,
    show=_numbered_weekday,
    style=Style(
        figures=(figures.classed,),
        paragraph='<p class="Normal">{}</p>',
        heading='<p class="subtitle">{}</p>',
        byline='<p class="Normal" style="text-align:right;"><strong>{}</strong></p>',
        lists_marked=True,
    ),
    title='<h1 class="title_news_detail" itemprop="headline">{}</h1>',
    date='<span class="time" itemprop="datePublished">{}</span>',
    lead='<h2 class="short_intro" itemprop="description">{}</h2>',
    kicker='<div class="top_title">{}</div>',
    order=("date", "kicker", "title", "lead"),
    described=False,
    skeleton="""<!DOCTYPE html><html lang="vi"><head><meta charset="utf-8">@@head@@</head><body itemscope itemtype="https://schema.org/NewsArticle"><div id="header_web">@@top@@<div class="timer_header">@@today@@</div>@@menu@@</div>
<section class="container"><section class="wrap_sidebar_12"><section class="sidebar_1"><ul class="start left">@@crumbs@@</ul>@@above@@@@intro@@<article class="content_detail fck_detail width_common block_ads_connect" itemprop="articleBody">@@body@@</article>@@below@@
<div class="block_tag width_common">@@tags@@</div><div class="list_news_dot_3x3_300">@@cards@@@@foot@@</div></section></section></section><div class="rgt">@@side@@</div><div id="footer">@@footer@@</div>@@scripts@@</body></html>""",
)

COMPONENTS = Design(
    name="components",
    path=_post,
    show=show_time_first,
    style=Style(
        figures=(figures.figure,),
        paragraph='<div class="ce-block"><div class="ce-block__content"><div class="ce-paragraph">{}</div></div></div>',
        heading='<div class="ce-block"><div class="ce-block__content"><h3 class="ce-header">{}</h3></div></div>',
        byline='<div class="ce-block"><div class="ce-block__content"><div class="ce-paragraph" style="text-align: right"><b>{}</b></div></div></div>',
        see_also='<div class="ce-block"><div class="ce-block__content"><div class="ce-paragraph">{}</div></div></div>',
    ),
    title='<h1 class="post-title">{}</h1>',
    date='<div class="post-info"><span>{}</span></div>',
    lead='<div class="post-desc">{}</div>',
    kicker='<div class="post-label">{}</div>',
    skeleton="""<!DOCTYPE html><html lang="vi"><head><meta charset="utf-8">@@head@@</head><body><app-root><app-header>@@top@@@@menu@@</app-header><app-post><div class="wrap"><div class="trail">@@crumbs@@</div>@@above@@@@intro@@<app-editor><div class="codex-editor"><div class="codex-editor__redactor">@@body@@</div></div></app-editor>@@below@@
<div class="post-keywords">@@tags@@</div></div><app-list>@@cards@@@@foot@@</app-list></app-post><div class="rgt">@@side@@</div><app-footer>@@footer@@</app-footer></app-root>@@scripts@@</body></html>""",
)

COLUMNS = Design(
    name="columns",
    path=_view,
    show=show_dashed,
    style=Style(
        figures=(figures.noted,),
        paragraph='<p style="text-align: justify;"><span style="font-size:14px;">{}</span></p>',
        heading='<p style="text-align: justify;"><span style="font-size:14px;"><strong>{}</strong></span></p>',
        byline='<p style="text-align: right;"><span style="font-size:14px;"><strong>{}</strong></span></p>',
        quotes_marked=False,
        empty=("<p>&nbsp;</p>", "<p><br></p>"),
    ),
    title='<div class="post_tt">{}</div>',
    date='<div class="post_date">{}</div>',
    lead='<p style="text-align: justify;"><span style="font-size:14px;"><strong>{}</strong></span></p>',
    kicker='<div class="post_sub">{}</div>',
    order=("kicker", "title", "date", "lead"),
    skeleton="""<!DOCTYPE html><html><head><meta charset="utf-8">@@head@@</head><body><div class="container"><div class="row">@@top@@@@menu@@</div><div class="row"><div class="col-md-3"><ul class="lst">@@cards@@@@foot@@</ul></div><div class="col-md-6"><div class="bc">@@crumbs@@</div>@@above@@@@intro@@<div class="noidung">@@body@@</div>@@below@@<p>Từ khóa: @@tags@@</p></div><div class="col-md-3">@@place@@ 31°C @@side@@</div></div><div class="row">@@footer@@</div></div>@@scripts@@</body></html>""",
)

FRAMEWORKS = (TAILWIND, HASHED, NAMELESS, DIVISIONS, MICRODATA, COMPONENTS, COLUMNS)
