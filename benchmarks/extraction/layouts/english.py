"""The English edition of a paper whose frame stays Vietnamese."""

# ruff: noqa: E501 - markup stays on its own long lines

from benchmarks.extraction import pictures
from benchmarks.extraction.clocks import show_english, show_english_weekday
from benchmarks.extraction.scene import Design
from simulator.layouts.prose import Style
from simulator.story import Story

_PAGE = """<!DOCTYPE html><html lang="en"><head><meta charset="utf-8">@@head@@</head><body class="lang-en"><div class="topline"><a href="/">Tiếng Việt</a> | <a href="/en/">English</a> @@top@@</div><nav><ul class="nav">@@menu@@</ul></nav>
<div class="page"><div class="main"><div class="path">Home / @@crumbs@@</div>@@above@@<div class="story">@@intro@@<div class="story-text">@@body@@</div></div>@@below@@<div class="story-tags">Tags: @@tags@@</div><div class="other"><h4>Other news</h4>@@cards@@</div></div><div class="side">@@side@@</div></div><div class="bottom">@@footer@@</div>@@scripts@@</body></html>"""


def _english(story: Story) -> str:
    return f"/en/{story.slug}-{story.number}.html"


def _news(story: Story) -> str:
    return f"/news/detail/{story.number}"


DESIGNS = (
    Design(
        "english",
        _PAGE,
        _english,
        show_english,
        Style(heading="<h3>{}</h3>", figures=(pictures.div_pair,), byline='<p class="story-author">{}</p>'),
        title='<h1 class="story-title">{}</h1>',
        date='<div class="story-date">{}</div>',
        lead='<div class="story-lead">{}</div>',
        card='<div><a href="{url}">{title}</a><p>{lead}</p></div>',
        language="en",
        foot=0,
    ),
    Design(
        "english_plain",
        _PAGE.replace('class="story', 'class="x'),
        _news,
        show_english_weekday,
        Style(heading="<p><b>{}</b></p>", figures=(pictures.desc_paragraph,), byline='<p align="right"><b>{}</b></p>'),
        title="<h2>{}</h2>",
        date="<span>{}</span>",
        lead_inside="<p><b>{}</b></p>",
        lead="",
        card='<p><a href="{url}">{title}</a></p>',
        language="en",
        described=False,
        foot=0,
    ),
)
