"""The portals before 2023 (`/dataimages/YYYYMM/original/imagesN_…`): baoapbac, baodaklak until 2020, baogialai.

Facts: tables lay the page out; the time is labelled "Cập nhật:" or stands in an element called
current-date; captions in `td.image_desc`; the first bold paragraph is the lead; see-also lines are
plain links; no JSON-LD and hardly any meta.
"""

# ruff: noqa: E501 - markup stays on its own long lines

from collections.abc import Sequence

from simulator.layouts import figures
from simulator.layouts.cards import chrome_of, write_cards
from simulator.layouts.clock import number_weekday, show_full, show_time_first
from simulator.layouts.colophon import imprint
from simulator.layouts.masthead import Masthead
from simulator.layouts.menus import crumbs, list_menu, list_sections
from simulator.layouts.prose import Style, write_body, write_byline
from simulator.layouts.scripts import pad_page
from simulator.layouts.sheet import Part, Sheet, attribute, block, join, text_of
from simulator.stories import slugify
from simulator.story import Story

_OLDER = """<li class="other"><a href="{url}" title="{safe}">{title}</a> <i>({plain})</i></li>"""
_BOX = """<tr><td><img src="{image}" width="90"></td><td><a class="title4" href="{url}">{title}</a><br><span class="lead">{lead}</span></td></tr>"""
_STYLE = Style(
    byline='<p style="text-align: right;"><strong>{}</strong></p>',
    figures=(figures.image_desc,),
    lists_marked=False,
    quotes_marked=False,
    table='<table class="MsoTableGrid" border="1" cellpadding="2" width="100%">',
    empty=("<p>&nbsp;</p>", "<p><br /></p>"),
)


def article_path(story: Story) -> str:
    """Return "/{section}/YYYYMM/{slug}-{7 digits}/"."""
    folder = slugify(story.section[0]) if story.section else "channel/5301"
    return f"/{folder}/{story.published:%Y%m}/{story.slug}-{story.number:07}/"


def compose(story: Story, masthead: Masthead, related: Sequence[Story]) -> Sheet:
    """Return the page; odd numbers print "Cập nhật: H:M, D/M/Y (GMT+7)", even ones the weekday first."""
    parts = _write_article(story, masthead)
    html = pad_page(_write_page(story, masthead, related, parts), story.number, "<!--css-->", "<!--js-->")
    chrome = (
        f"Hôm nay: {number_weekday(masthead.today)}, {masthead.today:%d/%m/%Y}",
        "Ý kiến bạn đọc",
        "Các tin khác",
        "Số lượt truy cập",
        *imprint(masthead),
        *chrome_of(related[: len(related) // 2], leads=False),
        *chrome_of(related[len(related) // 2 :]),
    )
    return Sheet(html, parts, chrome, section=story.section[:1], kicker=story.kicker)


def _write_article(story: Story, masthead: Masthead) -> list[Part]:
    folder = f"{masthead.root}/dataimages/{story.published:%Y%m}/original"
    body = write_body(
        story,
        _STYLE,
        lambda src: f"{folder}/images{story.number}_{src.rsplit('/', 1)[-1]}",
        lambda at: f"{masthead.root}/bai-{at + 700000}/",
    )
    kicker = (
        [block("kicker", story.kicker, f'<div class="subtitle"><b>{story.kicker}</b></div>')] if story.kicker else []
    )
    return [
        block("dateline", _show(story), f'<div id="current-date" class="date">{_show(story)}</div>'),
        *kicker,
        block(
            "title",
            story.title,
            f'<div class="title1" style="font-size:20px"><h1>{text_of(story.title)}</h1></div>\n<p>.</p>',
        ),
        Part('<div id="content" class="content">'),
        block(
            "lead",
            story.lead,
            f'<p style="text-align: justify;"><strong>{text_of(masthead.house_prefix + story.lead)}</strong></p>',
        ),
        *body,
        *write_byline(story, _STYLE),
        Part("</div>"),
    ]


def _show(story: Story) -> str:
    return f"Cập nhật: {show_time_first(story.published)} (GMT+7)" if story.number % 2 else show_full(story.published)


def _write_page(story: Story, masthead: Masthead, related: Sequence[Story], parts: Sequence[Part]) -> str:
    half = len(related) // 2
    return f"""<!DOCTYPE html PUBLIC "-//W3C//DTD XHTML 1.0 Transitional//EN" "http://www.w3.org/TR/xhtml1/DTD/xhtml1-transitional.dtd">
<html xmlns="http://www.w3.org/1999/xhtml">
<head><meta http-equiv="Content-Type" content="text/html; charset=utf-8" />
<title>{text_of(story.title)} - {masthead.name}</title>
<meta name="description" content="{attribute(story.lead[:150])}" />
<!--css--></head>
<body bgcolor="#ffffff" topmargin="0">
<table width="1000" align="center" border="0" cellpadding="0" cellspacing="0"><tr><td colspan="3">
<img src="/images/banner.jpg" alt="{masthead.name}"><div class="today">Hôm nay: {number_weekday(masthead.today)}, {masthead.today:%d/%m/%Y}</div>
<ul class="menu">{list_sections(masthead)}</ul></td></tr>
<tr valign="top"><td width="180"><ul>{list_menu(masthead, "left")}</ul></td>
<td width="560"><div class="channel">{_write_crumbs(story, masthead)}</div>
{join(parts)}
<div class="tool"><a href="javascript:window.print()">In</a> | <a>Gửi email</a></div>
<div class="comment"><b>Ý kiến bạn đọc</b><form><textarea name="c"></textarea><input type="submit" value="Gửi"></form></div>
<div class="others"><b>Các tin khác</b><ul>
{write_cards(_OLDER, related[:half], masthead, article_path)}
</ul></div></td>
<td width="260"><b>Tin mới nhất</b><table>
{write_cards(_BOX, related[half:], masthead, article_path)}
</table></td></tr>
<tr><td colspan="3">{_write_footer(masthead)}</td></tr></table>
<!--js-->
</body></html>"""


def _write_crumbs(story: Story, masthead: Masthead) -> str:
    return "".join(
        f'<a class="cha" href="{href}">{text_of(name)}</a>' for name, href in crumbs(masthead, story.section)[:1]
    )


def _write_footer(masthead: Masthead) -> str:
    lines = "<br />\n".join(text_of(line) for line in imprint(masthead))
    return f'<div class="footer">{lines}<br />Số lượt truy cập: 18.204.771</div>'
