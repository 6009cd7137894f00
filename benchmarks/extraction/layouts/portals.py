"""Designs of content systems: WordPress, Joomla, Drupal, WebForms, tables without names."""

# ruff: noqa: E501 - markup stays on its own long lines

from datetime import datetime

from benchmarks.extraction import pictures
from benchmarks.extraction.scene import Design
from simulator.layouts import figures
from simulator.layouts.clock import say_weekday
from simulator.layouts.prose import Style
from simulator.story import Story


def _posted(moment: datetime) -> str:
    return f"Đăng ngày {moment:%d/%m/%Y} lúc {moment:%H:%M}"


def _in_full(moment: datetime) -> str:
    return f"{say_weekday(moment)}, {moment:%d/%m/%Y, %H:%M} (GMT+7)"


def _to_the_second(moment: datetime) -> str:
    return f"Ngày đăng: {moment:%d-%m-%Y %H:%M:%S}"


def _twelve_hours(moment: datetime) -> str:
    half = "SA" if moment.hour < 12 else "CH"
    return f"{moment.day}/{moment.month}/{moment.year} {moment.hour % 12 or 12}:{moment:%M} {half}"


def _dotted(moment: datetime) -> str:
    return f"{moment:%d.%m.%Y | %H:%M}"


def _slug(story: Story) -> str:
    return f"/{story.slug}/"


def _by_number(story: Story) -> str:
    return f"/Default.aspx?tabid=12&id={story.number + 3000}"


def _detail(story: Story) -> str:
    return f"/chitiet-{story.number + 7000}.html"


def _item(story: Story) -> str:
    return f"/tin-tuc/item/{story.number + 800}-{story.slug}"


def _node(story: Story) -> str:
    return f"/node/{story.number + 14000}"


def _web_forms(story: Story) -> str:
    return f"/NewsDetail.aspx?newsid={story.number + 52000}"


BLOG = Design(
    name="blog",
    path=_slug,
    show=_posted,
    style=Style(
        figures=(figures.wordpress,),
        heading="<h3>{}</h3>",
        byline='<p style="text-align:right"><em>{}</em></p>',
    ),
    title='<h1 class="entry-title">{}</h1>',
    date='<div class="entry-meta"><span class="posted-on">{}</span></div>',
    lead="",
    kicker='<div class="pre-title">{}</div>',
    skeleton="""<!DOCTYPE html><html lang="vi"><head><meta charset="utf-8">@@head@@</head>
<body class="post-template-default single single-post"><div id="page" class="site"><header id="masthead"><div class="site-branding"><a href="/">@@paper@@</a></div>@@top@@<nav>@@menu@@</nav></header>
<div id="content" class="site-content"><div class="row"><main id="main" class="col-8"><article id="post-1" class="post type-post hentry"><div class="bcrumb">@@crumbs@@</div>@@above@@
<header class="entry-header">@@intro@@</header><div class="entry-content clearfix">@@body@@</div>@@below@@<footer class="entry-footer"><span>Thẻ: </span>@@tags@@</footer></article>
<section class="rel"><h3>Bài viết cùng chuyên mục</h3>@@cards@@@@foot@@</section></main><div class="col-4"><h3>Thời tiết</h3><p>@@place@@ 27°C</p></div></div></div>
<div class="rgt">@@side@@</div><footer class="site-footer">@@footer@@</footer></div>@@scripts@@</body></html>""",
)

TABLES = Design(
    name="tables",
    path=_by_number,
    show=_in_full,
    style=Style(
        figures=(figures.table_rows,),
        paragraph='<p align="justify">{}</p>',
        heading='<p align="justify"><b>{}</b></p>',
        byline='<p align="right"><b>{}</b></p>',
        quotes_marked=False,
        lists_marked=False,
    ),
    title='<font size="4" color="#003366"><b>{}</b></font>',
    date='<br><font size="1" color="#666">{}</font>',
    lead='<p align="justify"><b>{}</b></p>',
    kicker='<font size="2"><i>{}</i></font><br>',
    crumb_glue=" &raquo; ",
    described=False,
    card='<br>&bull; <a href="{url}">{title}</a> <font size="1">({plain})</font>',
    skeleton="""<html><head><meta http-equiv="Content-Type" content="text/html; charset=utf-8">@@head@@</head><body bgcolor="#ffffff">
<table width="1000" align="center" border="0"><tr><td colspan="3">@@paper@@ @@top@@</td></tr><tr><td colspan="3">@@menu@@</td></tr>
<tr><td width="200" valign="top"><b>Liên kết</b><br>Sở Y tế<br>Sở Giáo dục và Đào tạo<br>Sở Nông nghiệp và Môi trường</td>
<td width="560" valign="top"><font size="1">@@crumbs@@</font><table width="100%"><tr><td>@@above@@</td></tr><tr><td>@@intro@@</td></tr><tr><td>@@body@@</td></tr><tr><td>@@below@@</td></tr></table><hr><b>Các tin khác</b>@@cards@@@@foot@@</td>
<td width="240" valign="top">@@side@@</td></tr><tr><td colspan="3" align="center">@@footer@@</td></tr></table>@@scripts@@</body></html>""",
)

BREAKS = Design(
    name="breaks",
    path=_detail,
    show=_to_the_second,
    style=Style(
        figures=(pictures.broken_lines, figures.centred_plain),
        paragraph="{}<br /><br />",
        heading="<b>{}</b><br /><br />",
        byline='<div align="right"><b>{}</b></div>',
        see_also="{}<br /><br />",
        quotes_marked=False,
        lists_marked=False,
        links=False,
    ),
    title='<div class="tieude">{}</div>',
    date='<div class="ngay">{}</div>',
    lead='<div class="tomtat">{}</div>',
    kicker='<div class="tieudephu">{}</div>',
    card='<div class="tk"><a href="{url}">{title}</a> ({plain})</div>',
    skeleton="""<!DOCTYPE html><html><head><meta charset="utf-8">@@head@@</head><body><div id="wrap"><div id="hd">@@top@@@@menu@@</div>
<div id="lf"><div class="pos">@@crumbs@@</div>@@above@@<div class="dt">@@intro@@<div class="nd">@@body@@</div></div>@@below@@<div class="khac"><b>Tin khác:</b>@@cards@@@@foot@@</div></div>
<div id="rt">@@place@@</div><div class="rgt">@@side@@</div><div id="ft">@@footer@@</div></div>@@scripts@@</body></html>""",
)

JOOMLA = Design(
    name="joomla",
    path=_item,
    show=_dotted,
    style=Style(
        figures=(figures.bare, figures.centred_emphasis),
        heading="<h4>{}</h4>",
        byline='<p style="text-align: right;"><strong>{}</strong></p>',
    ),
    title='<h2 class="itemTitle"> {} </h2>',
    date='<span class="itemDateCreated"> {} </span>',
    lead='<div class="itemIntroText"><p>{}</p></div>',
    kicker='<span class="itemExtraFieldsValue">{}</span>',
    order=("date", "kicker", "title", "lead"),
    tag='<li><a href="#">{}</a></li>',
    skeleton="""<!DOCTYPE html><html xml:lang="vi-vn"><head><meta http-equiv="content-type" content="text/html; charset=utf-8">@@head@@</head><body id="bd" class="fs3 com_k2"><div id="ja-wrapper"><div id="ja-header">@@top@@</div><div id="ja-mainnav">@@menu@@</div>
<div id="ja-container"><div id="ja-pathway"><strong>Bạn đang ở:</strong> @@crumbs@@</div><div id="ja-current-content">@@above@@<div id="k2Container" class="itemView"><div class="itemHeader">@@intro@@</div>
<div class="itemBody"><div class="itemFullText">@@body@@</div></div>@@below@@<div class="itemTagsBlock"><span>Được gắn thẻ</span><ul class="itemTags">@@tags@@</ul></div>
<div class="itemRelated"><h3>Mục liên quan</h3>@@cards@@@@foot@@</div></div></div></div><div class="rgt">@@side@@</div><div id="ja-footer">@@footer@@</div></div>@@scripts@@</body></html>""",
)

DRUPAL = Design(
    name="drupal",
    path=_node,
    show=_twelve_hours,
    style=Style(
        figures=(pictures.drupal_media, figures.same_paragraph),
        paragraph='<p class="rtejustify">{}</p>',
        heading='<p class="rtejustify"><strong>{}</strong></p>',
        byline='<p class="rteright"><strong>{}</strong></p>',
        lists_marked=False,
    ),
    title='<h1 class="page-header"><span property="schema:name">{}</span></h1>',
    date='<div class="field field--name-created">{}</div>',
    lead='<div class="field field--name-field-tom-tat field--type-text-long">{}</div>',
    kicker='<div class="field field--name-field-tieu-de-phu">{}</div>',
    skeleton="""<!DOCTYPE html><html lang="vi" dir="ltr"><head><meta charset="utf-8">@@head@@</head><body class="path-node page-node-type-article has-glyphicons"><div class="dialog-off-canvas-main-canvas"><div class="navbar"><div class="region region-navigation">@@top@@@@menu@@</div></div>
<div role="main" class="main-container container js-quickedit-main-content"><section class="col-sm-9"><div class="region region-content"><ol class="lvl">@@crumbs@@</ol>@@above@@@@intro@@<article class="article full clearfix"><div class="content"><div class="field field--name-body field--type-text-with-summary field--item">@@body@@</div></div></article>@@below@@
<div class="views-element-container"><h2 class="block-title">Tin cùng loại</h2>@@cards@@@@foot@@</div></div></section></div><div class="rgt">@@side@@</div><footer class="footer container">@@footer@@</footer></div>@@scripts@@</body></html>""",
)

WEB_FORMS = Design(
    name="web_forms",
    path=_web_forms,
    show=_in_full,
    style=Style(
        figures=(figures.image_desc,),
        paragraph="<P align=justify><FONT face=Arial size=2>{}</FONT></P>",
        heading="<P align=justify><FONT face=Arial size=2><STRONG>{}</STRONG></FONT></P>",
        byline="<P align=right><FONT face=Arial size=2><STRONG>{}</STRONG></FONT></P>",
        quotes_marked=False,
        lists_marked=False,
    ),
    title='<span id="ctl00_cphContent_ucNewsDetails_lblTitle" class="NewsTitle">{}</span>',
    date='<span id="ctl00_cphContent_ucNewsDetails_lblPostedDate">{}</span>',
    lead='<span id="ctl00_cphContent_ucNewsDetails_lblSummary" class="Sapo">{}</span>',
    kicker='<span id="ctl00_cphContent_ucNewsDetails_lblSubTitle" class="SubTitle">{}</span>',
    order=("date", "kicker", "title", "lead"),
    card='<li><a href="{url}">{title}</a> <i>({plain})</i></li>',
    skeleton="""<!DOCTYPE html PUBLIC "-//W3C//DTD XHTML 1.0 Transitional//EN" "http://www.w3.org/TR/xhtml1/DTD/xhtml1-transitional.dtd"><html><head><meta http-equiv="Content-Type" content="text/html; charset=utf-8">@@head@@</head>
<body><form name="aspnetForm" method="post" action="#" id="aspnetForm"><input type="hidden" name="__VIEWSTATE" value="/wEPDwUKLTE2MzQ5"><div id="ctl00_header">@@top@@@@menu@@</div><table class="main"><tr><td class="colLeft"><div id="ctl00_cphContent_path">@@crumbs@@</div>@@above@@
<div class="newsDetail"><div>@@intro@@</div><div id="ctl00_cphContent_ucNewsDetails_divContent">@@body@@</div>@@below@@</div><div class="otherNews"><span>Các tin đã đưa</span><ul>@@cards@@@@foot@@</ul></div></td><td class="colRight">@@place@@</td></tr></table>
<div class="rgt">@@side@@</div><div id="ctl00_footer">@@footer@@</div></form>@@scripts@@</body></html>""",
)

PORTALS = (BLOG, TABLES, BREAKS, JOOMLA, DRUPAL, WEB_FORMS)
