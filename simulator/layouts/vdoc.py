"""VDOC "version1/homepage": baolongan, baocantho, baoangiang and their sisters, 2016 to today.

Facts: `<base href>` points into the templates folder; the breadcrumb is an h1; the date of the
JSON-LD has no time; `title` of body pictures is the title of the article; tags are glued together.
"""

# ruff: noqa: E501 - markup stays on its own long lines

import json
from collections.abc import Sequence

from simulator.layouts import figures
from simulator.layouts.cards import chrome_of, write_cards
from simulator.layouts.clock import show_dashed
from simulator.layouts.colophon import imprint
from simulator.layouts.forms import VDOC_FORM
from simulator.layouts.masthead import Masthead
from simulator.layouts.menus import crumbs, list_menu, list_sections, list_topics
from simulator.layouts.prose import Style, interleave, write_body, write_byline
from simulator.layouts.scripts import pad_page
from simulator.layouts.sheet import Part, Sheet, attribute, block, join, noise, text_of
from simulator.story import Story

_CARD = """<li class="col-xs-12"><a href="{url}" title="{safe}"><img class="img-responsive" src="{image}" alt="{safe}" /></a>
<h3 class="title3"><a href="{url}">{title}</a></h3><span class="pubdate fs11">{plain}</span><p class="fck_desc">{lead}</p></li>"""
_LINK = """<li><a class="tlq" href="{url}" title="{safe}">{title}</a> <span class="fs11">({plain})</span></li>"""
_STYLE = Style(
    paragraph='<p style="text-align: justify;">{}</p>',
    figures=(figures.same_paragraph, figures.next_emphasis, figures.centred_emphasis, figures.centred_plain),
    empty=("<p>&nbsp;</p>", "<p><span><br></span></p>", '<p style="text-align: center;"></p>'),
)
_CENTRAL = Style(
    paragraph='<p style="text-align: justify;">{}</p>',
    byline='<p class="author ignore">{}</p>',
    figures=(figures.noted, figures.same_paragraph, figures.next_emphasis),
    empty=("<p>&nbsp;</p>",),
)


def article_path(story: Story) -> str:
    """Return "/{slug}-a{number}.html"."""
    return f"/{story.slug}-a{story.number}.html"


def compose(story: Story, masthead: Masthead, related: Sequence[Story]) -> Sheet:
    """Return the page; papers without a house prefix keep the lead in its own box (baoangiang)."""
    parts = _write_article(story, masthead)
    html = pad_page(_write_page(story, masthead, related, parts), story.number, "<!--css-->", "<!--js-->")
    chrome = (
        "Chia sẻ bài viết",
        "Chia sẻ Facebook",
        "Tiếng Việt | English",
        "Đọc báo giấy Online",
        *imprint(masthead),
        *VDOC_FORM,
        *chrome_of(related),
    )
    return Sheet(html, parts, chrome, section=story.section, tags=_split_tags(story), kicker=story.kicker)


def _write_article(story: Story, masthead: Masthead) -> list[Part]:
    style = _STYLE if masthead.house_prefix else _CENTRAL
    date = block("dateline", show_dashed(story.published), _write_date(story, masthead))
    kicker = [block("kicker", story.kicker, f'<div class="fs15 subtitle">{story.kicker}</div>')] if story.kicker else []
    title = f'<h1 class="margintopbot10 fw700">{text_of(story.title)}&nbsp;<span class="sprite icophoto"></span></h1>'
    body = write_body(story, style, lambda src: _picture(masthead, src), lambda at: _other(masthead, at))
    ads = [noise(f'<div class="AMN_res_{masthead.host}_mid"></div>')]
    opening = Part('<div id="clear"></div>\n<div id="newscontents">')
    box = Part(f'<div class="content-fck slider-jsgallery {story.number % 300}">')
    content = [*interleave(body, ads), *_sign(story, masthead, style), Part("</div>\n</div>")]
    lead = _write_lead(story, masthead)
    head = [date, *kicker, block("title", story.title, title)]
    return [*head, opening, box, lead, *content] if masthead.house_prefix else [*head, lead, opening, box, *content]


def _write_lead(story: Story, masthead: Masthead) -> Part:
    mark, dash, rest = masthead.house_prefix.partition(" ")
    if not mark:
        html = f'<div class="detail-desc content-fck-font-size"><p class="fontd fw600 justify">{text_of(story.lead)}</p></div>'
        return block("lead", story.lead, html)
    html = f'<p style="text-align: justify;"><strong>{mark}</strong>{dash}{rest}{text_of(story.lead)}</p>'
    return block("lead", story.lead, html)


def _write_date(story: Story, masthead: Masthead) -> str:
    url = f"{masthead.root}{article_path(story)}"
    return f"""<div id="clear" class="sharemxh detail-fb-like-share">
<span class="pubdate {story.number % 200}">{show_dashed(story.published)}</span>
<div class="fright"> <!-- <a title="Chia sẻ bài viết lên twitter" href="https://twitter.com/intent/tweet?url={url}"></a> -->
<a class="ashare btn-facebook" target="_fb" href="https://www.facebook.com/sharer/sharer.php?u={url}&amp;display=popup">
<i class="icon12-facebook-f-white"></i> Chia sẻ Facebook</a>
<a href="javascript:void(0);" onclick="printPopup('{masthead.root}/print{article_path(story)}');" title="Print"></a></div>
</div>"""


def _sign(story: Story, masthead: Masthead, style: Style) -> list[Part]:
    lines = write_byline(story, style)
    if story.agency == "TTXVN" and not story.authors and story.number % 2:
        source = f"Nguồn: https://www.vietnamplus.vn/{story.slug}-post{story.number}.vnp"
        html = f'<p style="text-align: right;">{source.replace(" ", "&nbsp;")}</p>'
        lines.append(Part(html, optional=(("byline", source),)))
    return lines


def _picture(masthead: Masthead, src: str) -> str:
    return f"{masthead.root}/image/fckeditor/upload/{src}"


def _other(masthead: Masthead, at: int) -> str:
    return f"{masthead.root}/bai-viet-lien-quan-cung-chu-de-a{100_000 + at * 37}.html"


def _split_tags(story: Story) -> tuple[str, ...]:
    return tuple(part.strip() for tag in story.tags for part in tag.split(","))


def _write_page(story: Story, masthead: Masthead, related: Sequence[Story], parts: Sequence[Part]) -> str:
    return f"""<!DOCTYPE html>
<html lang="vi">
{_write_head(story, masthead)}
<body>
{_write_header(masthead)}
<div class="wappercontainer">
<div class="container">
<div class="row">
<div id="content">
<div id="colcate1">
<div class="titlecate">
{_write_crumbs(story, masthead)}
</div>
{join(parts)}
{_write_below(story, masthead, related)}
</div>
<div id="colcate2">
{_write_column(masthead, related)}
</div>
</div>
</div>
</div>
</div>
{_write_footer(masthead)}
<!--js-->
</body>
</html>""".replace("\n<div", "\r\n<div")


def _write_head(story: Story, masthead: Masthead) -> str:
    url, lead = f"{masthead.root}{article_path(story)}", attribute(f"{masthead.house_prefix}{story.lead}")
    data = {
        "@context": "https://schema.org/",
        "@type": "NewsArticle",
        "name": story.title,
        "datePublished": f"{story.published:%Y-%m-%d}",
        "description": f"{masthead.house_prefix}{story.lead}",
    }
    return f"""<head>
<title>{text_of(story.title)} - {masthead.name} Online</title>
<meta http-equiv="Content-Type" content="text/html; charset=utf-8" />
<meta name="Keywords" content="{attribute(", ".join(story.tags))}" />
<meta name="Description" content="{lead}" />
<meta name="robots" content="index,follow" /><meta name="revisit-after" content="1 days" />
<base href="{masthead.root}/static/templates/version1/homepage/" />
<link rel="canonical" href="{url}" />
<link href="css/bootstrap.min.css" rel="stylesheet"><link href="js/slick/slick.css" rel="stylesheet" />
<script type="text/javascript" src="{masthead.root}/static/templates/version1/homepage/js/jquery-1.10.1.min.js"></script>
<script language="javascript" type="text/javascript">
var DOMAIN = "{masthead.root}/";
</script>
<meta property="og:type" content="article" /><meta property="og:url" content="{url}" />
<meta property="og:title" content="{attribute(story.title)}" /><meta property="og:description" content="{lead}" />
<meta property="og:image" content="{masthead.root}/image/news/{story.published:%Y/%Y%m%d}/thumbnail/810x478/{story.number}.webp" />
<script>window.dataLayer = window.dataLayer || [];function gtag(){{dataLayer.push(arguments);}}gtag('js', new Date());</script>
<script type="application/ld+json">
{json.dumps(data, ensure_ascii=False, indent=1)}
</script>
<!--css-->
</head>"""


def _write_header(masthead: Masthead) -> str:
    return f"""<div class="wapperheader">
<nav class="navbar navbar-default bgx visible-xs">
<!-- <img alt="{masthead.host}" src="images/graphics-new/logo_2024.jpg" style="max-height:100%;" /> -->
<div class="h-mobi-lang collapsed"><span>TIẾNG VIỆT</span></div>
<ul id="navbarlan" class="navbarlan collapse"><li><a href="{masthead.root}/news/">ENGLISH NEWS</a></li></ul>
<ul id="nav1" class="nav-mobi nav navbar-nav">
{list_sections(masthead, '<li class="col-xs-6">')}
</ul>
</nav>
<div class="col-sm-4"><a href="{masthead.root}/">Tiếng Việt</a> | <a href="{masthead.root}/news/">English</a></div>
<span class="marginright5" id="datenow">{masthead.today:%d/%m/%Y %H:%M}</span>
<div class="weather">{masthead.place}, 27°C - 33°C</div>
<ul class="nav-main">
{list_menu(masthead, "mainmenu")}
</ul>
<div class="dsk-head"><span>Dòng sự kiện</span></div>
<ul class="event-news">
{list_topics(masthead, "<li>", "</li>")}
</ul>
<span class="item item-blue"><a href="{masthead.root}/xem-bao/bao-ngay/">Đọc báo giấy Online</a></span>
<a href="{masthead.root}/rss/cate/thoi-su/"><span class="sprite rss"></span></a>
</div>"""


def _write_crumbs(story: Story, masthead: Masthead) -> str:
    levels = crumbs(masthead, story.section)
    if not levels:
        return "<h1></h1>"
    rest = "".join(
        f'<span class="fw400"> > <a style="color:#b0b0b0;" href="{href}">{text_of(name)}</a></span>'
        for name, href in levels[1:]
    )
    return f'<h1>\n<a href="{levels[0][1]}">{text_of(levels[0][0])}</a>\n{rest} </h1>'


def _write_below(story: Story, masthead: Masthead, related: Sequence[Story]) -> str:
    tags = "".join(
        f'<a class="tag_item" title="{attribute(tag)}" href="{masthead.root}/tim-kiem/{attribute(tag)}.html">{text_of(tag)}</a>'
        for tag in _split_tags(story)
    )
    half = related[: len(related) // 2]
    return f"""<div id="linkshare" data="248"><div class="sharelike"><table border="0"><tr>
<td><b class="fs13" data="265">Chia sẻ bài viết</b></td>
<td class="detail-fb-like-share"><a class="ashare btn-facebook" target="_fb" href="#"> Chia sẻ Facebook</a></td>
</tr></table></div></div>
<div class="block_tag marginbottom10"><div class="txt_tag">Từ khóa</div>
{tags} </div>
<div id="comment"><div class="titletd nobg"><a class="active fs13" href="javascript:void(0);"><b>BÌNH LUẬN</b></a></div>
<form method="POST" name="frmComments" id="frmComments"><input type="hidden" name="txtnewsid" value="{story.number}" />
<!--<div class="notecom"><strong>LƯU Ý</strong>: LA sẽ biên tập ý kiến của bạn đọc trước khi xuất bản.</div>-->
<textarea rows="5" id="txtinfocomment" name="txtinfocomment">Ý kiến của bạn</textarea><button>Gửi ý kiến</button></form></div>
<div id="fcbcomment" style='display:none;'><div class="lbcomment"><form name="frmComment"><div class="row1">
<p class="txt_1"><span class="cred">*</span>Email (không hiển thị trên trang):</p>
<p class="txt_1"><span class="cred">*</span>Họ tên (hiển thị trên trang):</p></div><div class="row1">
<p class="txt_1">Vui lòng nhập mã xác nhận vào ô bên dưới. <br>Nếu bạn không đọc được, hãy <a href="javascript:void(0);">Chọn mã xác nhận khác.</a></p>
</div></form></div></div>
<div class="tinlienquan"><div class="catename"><span>Bạn có thể quan tâm</span></div>
<ul>
{write_cards(_CARD, half, masthead, article_path)}
</ul></div>"""


def _write_column(masthead: Masthead, related: Sequence[Story]) -> str:
    rest = related[len(related) // 2 :]
    return f"""<div class="box300"><div class="catename">TIN MỚI NHẤT</div><ul>
{write_cards(_LINK, rest, masthead, article_path)}
</ul></div>
<div class="section-box-300"><div class="box-head"><span class="title">Đọc nhiều</span></div>
<ul>
{write_cards(_CARD, rest, masthead, article_path)}
</ul></div>"""


def _write_footer(masthead: Masthead) -> str:
    lines = "\n".join(f"<p>{text_of(line)}</p>" for line in imprint(masthead))
    return f"""<div class="footer-nav"><ul>
{list_menu(masthead, "i-cate")}
</ul></div>
<div class="footer-bot div-footer">
{lines}
<p>Phát triển bởi: <a href="https://vdoc.example">VDOC</a></p>
</div>"""
