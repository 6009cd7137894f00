"""ASP.NET: server controls in tables with fonts, a DNN module, a SharePoint page, a Telerik portal."""

# ruff: noqa: E501 - markup stays on its own long lines

from benchmarks.extraction import pictures
from benchmarks.extraction.clocks import show_hours, show_noon_mark, show_short_noon_mark, show_weekday_number
from benchmarks.extraction.scene import Design
from simulator.layouts.prose import Style
from simulator.story import Story

_TABLE_PAGE = """<!DOCTYPE html PUBLIC "-//W3C//DTD XHTML 1.0 Transitional//EN" "http://www.w3.org/TR/xhtml1/DTD/xhtml1-transitional.dtd">
<html xmlns="http://www.w3.org/1999/xhtml">
<head id="ctl00_Head1"><meta http-equiv="Content-Type" content="text/html; charset=utf-8" />@@head@@</head>
<body topmargin="0" leftmargin="0">
<form name="aspnetForm" method="post" action="Default.aspx?id=1" id="aspnetForm">
<div><input type="hidden" name="__VIEWSTATE" id="__VIEWSTATE" value="/wEPDwUKLTYyMTkzODQ0Nw9kFgJmD2QWAgIDD2QWBAIBD2QWAgIBDxYCHgRUZXh0BQ1UaOG7nWkgc+G7sWRk" /></div>
<table width="980" border="0" align="center" cellpadding="0" cellspacing="0">
<tr><td colspan="3"><img src="/images/banner.jpg" width="980" /></td></tr>
<tr><td colspan="3" bgcolor="#003366"><font color="white" face="Arial" size="2"><span id="ctl00_lblToday">@@today@@</span> | <a id="ctl00_hplHome">Trang chủ</a> | <a>Liên hệ</a> | <a>Sơ đồ trang</a></font></td></tr>
<tr><td colspan="3">@@top@@</td></tr>
<tr valign="top"><td width="180"><ul id="ctl00_mnuLeft">@@menu@@</ul></td>
<td width="580" style="padding:8px">
<span id="ctl00_ContentPlaceHolder1_lblChuyenMuc" class="chuyenmuc">@@crumbs@@</span>
@@above@@
<table width="100%" border="0"><tr><td>
@@intro@@
</td></tr>
<tr><td id="ctl00_ContentPlaceHolder1_tdNoiDung"><span id="ctl00_ContentPlaceHolder1_lblNoiDung">
@@body@@
</span></td></tr>
<tr><td align="right"><a id="ctl00_ContentPlaceHolder1_lnkPrint" href="#">Bản in</a> | <a href="#">Gửi cho bạn bè</a> | <a href="#top">Về đầu trang</a></td></tr>
<tr><td>@@below@@</td></tr>
<tr><td><b><font color="#990000">CÁC TIN KHÁC</font></b><br />
@@cards@@
<table><tr><td>Xem theo ngày:</td><td><select><option>Ngày</option><option>1</option></select> <select><option>Tháng</option><option>1</option></select></td></tr></table>
@@foot@@
</td></tr></table>
</td>
<td width="220">@@side@@</td></tr>
<tr><td colspan="3" align="center" bgcolor="#eeeeee"><font size="1" face="Tahoma">@@footer@@</font></td></tr>
</table>
</form>
@@scripts@@
</body></html>"""

_DNN_PAGE = """<!DOCTYPE html>
<html lang="vi-VN">
<head id="Head"><meta content="text/html; charset=UTF-8" http-equiv="Content-Type" />@@head@@<meta name="generator" content="DotNetNuke " /></head>
<body id="Body">
<form method="post" action="/tin-tuc/chi-tiet" id="Form" enctype="multipart/form-data">
<div id="dnn_HeaderPane"><span id="dnn_dnnCURRENTDATE_lblDate" class="SkinObject">@@today@@</span><a id="dnn_dnnLOGIN_loginLink" class="SkinObject">Đăng nhập</a>@@top@@</div>
<div id="dnn_mainMenu"><ul class="dnnmenu">@@menu@@</ul></div>
<div id="dnn_ContentPane" class="ContentPane">
<div class="DnnModule DnnModule-DNN_HTML DnnModule-401"><a name="401"></a><div class="DNNContainer_Title_h2 SpacingBottom"><h2><span id="dnn_ctr401_dnnTITLE_titleLabel" class="TitleH2">Tin tức - sự kiện</span></h2><div id="dnn_ctr401_Content">@@above@@</div></div></div>
<div class="DnnModule DnnModule-NewsView DnnModule-402"><div class="c_container c_head"><div id="dnn_ctr402_ModuleContent">
<div id="dnn_ctr402_ViewNews_pnlDetail" class="newsview">
@@intro@@
<div class="ArticleContent" id="dnn_ctr402_ViewNews_divContent">@@body@@</div>
<div class="ArticleTags">Từ khóa: @@tags@@</div>
@@below@@
<div class="OtherNews"><span class="OtherNewsTitle">Tin mới hơn</span>@@cards@@</div>
</div></div></div></div>
@@foot@@
</div>
<div id="dnn_RightPane" class="RightPane">@@side@@</div>
<div id="dnn_FooterPane" class="FooterPane">@@footer@@<a id="dnn_dnnTERMS_hypTerms">Terms Of Use</a></div>
<input name="ScrollTop" type="hidden" id="ScrollTop" /><input name="__dnnVariable" type="hidden" />
</form>@@scripts@@</body></html>"""

_SHAREPOINT_PAGE = """<!DOCTYPE html>
<html dir="ltr" lang="vi-VN">
<head><meta http-equiv="X-UA-Compatible" content="IE=10" /><meta charset="utf-8" /><meta name="GENERATOR" content="Microsoft SharePoint" />@@head@@</head>
<body onload="javascript:_spBodyOnLoadWrapper();">
<form method="post" action="./Chitiet.aspx" id="aspnetForm"><div id="s4-workspace"><div id="s4-bodyContainer">
<div id="s4-titlerow"><div class="ms-siteicon"><img src="/_layouts/15/images/siteicon.png" alt="" /></div><div id="DeltaTopNavigation"><ul class="root static">@@menu@@</ul></div>@@top@@</div>
<div id="contentRow"><div id="contentBox"><div id="DeltaPlaceHolderMain"><a id="mainContent" name="mainContent" tabindex="-1"></a>
<div class="ms-webpart-chrome"><div id="WebPartWPQ2"><div class="breadcrumb-sp">@@crumbs@@</div>@@above@@
<div class="news-detail-sp">@@intro@@
<div id="ctl00_PlaceHolderMain_ctl01__ControlWrapper_RichHtmlField" class="ms-rtestate-field"><div class="ExternalClass5D1F4A0E">@@body@@</div></div></div>
@@below@@</div></div>
<div class="ms-WPBody"><div class="tin-khac">Tin khác</div><table class="ms-listviewtable">@@cards@@</table></div>@@foot@@</div></div>
<div id="sideNavBox">@@side@@</div></div>
<div class="footer-sp">@@footer@@</div></div></div></form>@@scripts@@</body></html>"""

_FONT_STYLE = Style(
    paragraph='<p align="justify"><font face="Arial" size="2">{}</font></p>',
    heading='<p align="justify"><b><font face="Arial" size="2">{}</font></b></p>',
    byline='<p align="right"><b><font face="Arial" size="2">{}</font></b></p>',
    see_also='<p align="justify"><font face="Arial" size="2">{}</font></p>',
    figures=(pictures.font_table, pictures.font_centre),
    quotes_marked=False,
    lists_marked=False,
)


def _query_path(story: Story) -> str:
    return f"/Default.aspx?tabid=120&ItemID={story.number}"


def _news_path(story: Story) -> str:
    return f"/tin-tuc/chi-tiet/ArtMID/402/ArticleID/{story.number}/{story.slug}"


def _pages_path(story: Story) -> str:
    return f"/Pages/{story.slug[:40]}-{story.number}.aspx"


DESIGNS = (
    Design(
        "webforms",
        _TABLE_PAGE,
        _query_path,
        show_noon_mark,
        _FONT_STYLE,
        title='<span id="ctl00_ContentPlaceHolder1_lblTieuDe"><b><font face="Arial" size="4" color="#003366">{}</font></b></span><br />',
        date='<span id="ctl00_ContentPlaceHolder1_lblNgayDang"><font size="1" color="gray">{}</font></span><br />',
        lead='<p align="justify"><span id="ctl00_ContentPlaceHolder1_lblTrichDan"><b><font face="Arial" size="2">{}</font></b></span></p>',
        card='<font size="2">&bull; <a href="{url}">{title}</a></font> <font size="1" color="gray">({plain})</font><br />',
        described=False,
        box='<table width="100%" border="1" bordercolor="#99ccff"><tr><td bgcolor="#99ccff"><b>{title}</b></td></tr><tr><td>{body}</td></tr></table>',
    ),
    Design(
        "dnn",
        _DNN_PAGE,
        _news_path,
        show_short_noon_mark,
        Style(
            paragraph='<p style="text-align: justify;"><span style="font-family: arial;">{}</span></p>',
            heading='<p style="text-align: justify;"><strong><span style="font-family: arial;">{}</span></strong></p>',
            figures=(pictures.div_pair, pictures.font_table),
        ),
        title='<h1 class="NewsTitle" id="dnn_ctr402_ViewNews_lblTitle">{}</h1>',
        date='<span class="NewsDate" id="dnn_ctr402_ViewNews_lblDate">{}</span>',
        lead='<div class="NewsSummary" id="dnn_ctr402_ViewNews_lblSummary">{}</div>',
        author='<div class="NewsAuthor">Tác giả: <span id="dnn_ctr402_ViewNews_lblAuthor">{}</span></div>',
        card='<div class="OtherNewsItem"><a href="{url}">{title}</a> <span class="date">({plain})</span></div>',
        order=("title", "date", "author", "lead"),
        signs="head",
        box='<div class="DnnModule"><div class="DNNContainer"><h3 class="Title">{title}</h3>{body}</div></div>',
    ),
    Design(
        "sharepoint",
        _SHAREPOINT_PAGE,
        _pages_path,
        show_weekday_number,
        Style(
            paragraph='<p class="ms-rteElement-P">{}</p>',
            heading='<p class="ms-rteElement-P"><strong class="ms-rteStyle-Emphasis">{}</strong></p>',
            byline='<p class="ms-rteElement-P" style="text-align:right"><strong>{}</strong></p>',
            figures=(pictures.font_table, pictures.desc_paragraph),
            table='<table class="ms-rteTable-default" cellspacing="0">',
            empty=('<p class="ms-rteElement-P">\u200b</p>', "<p>\u200b<br/></p>"),
        ),
        title='<div class="title-news-sp"><h3>{}</h3></div>',
        date='<div class="date-news-sp">{}</div>',
        lead='<div class="sapo-news-sp"><strong>{}</strong></div>',
        card='<tr><td><a href="{url}">{title}</a></td><td class="ms-vb2">{plain}</td></tr>',
        described=False,
        box='<div class="ms-webpart-chrome"><div class="ms-webpart-titleText">{title}</div>{body}</div>',
    ),
    Design(
        "portlets",
        """<!DOCTYPE html>
<html class="ltr" dir="ltr" lang="vi-VN"><head><meta content="text/html; charset=UTF-8" http-equiv="content-type">@@head@@</head>
<body class="yui3-skin-sam controls-visible signed-out public-page site">
<div id="wrapper"><header id="banner" role="banner"><div id="heading"><h1 class="site-title"><a class="logo" href="/"><img alt="@@paper@@" src="/logo.png"></a></h1></div>
<nav id="navigation"><ul>@@menu@@</ul></nav>@@top@@</header>
<div id="content"><nav id="breadcrumbs"><ul class="breadcrumb"><li>@@crumbs@@</li></ul></nav>
<div class="columns-2-1" id="main-content" role="main"><div class="portlet-layout row-fluid"><div class="portlet-column span8" id="column-1">
<div class="portlet-boundary portlet-boundary_101_" id="p_p_id_101_INSTANCE_aB3d_"><section class="portlet" id="portlet_101_INSTANCE_aB3d"><header class="portlet-topper"><span class="portlet-title-text">Chi tiết tin tức</span></header><div class="portlet-content"><div class="portlet-body">
@@above@@
<div class="asset-full-content"><div class="asset-content" id="_101_INSTANCE_aB3d_"><div class="journal-content-article"><div class="vnpt-news-detail">
@@intro@@
<div class="vnpt-news-body">@@body@@</div></div></div></div>
<div class="asset-metadata"><span class="metadata-entry metadata-view-count">Số lượt xem: 1.322</span></div>@@below@@</div>
</div></div></section></div>
<div class="portlet-boundary" id="p_p_id_lienquan_"><section class="portlet"><header class="portlet-topper"><span class="portlet-title-text">Tin cùng chuyên mục</span></header>@@cards@@</section></div>@@foot@@
</div><div class="portlet-column span4" id="column-2">@@side@@</div></div></div></div>
<footer id="footer" role="contentinfo">@@footer@@</footer></div>@@scripts@@</body></html>""",
        lambda story: f"/web/guest/tin-tuc/-/asset_publisher/aB3d/content/{story.slug}",
        show_hours,
        Style(
            heading="<h4>{}</h4>",
            byline='<p class="text-right"><b>{}</b></p>',
            figures=(pictures.div_pair, pictures.font_centre),
            lists_marked=False,
        ),
        title='<h2 class="vnpt-title">{}</h2>',
        date='<div class="vnpt-date"><i class="icon-time"></i> {}</div>',
        lead='<div class="vnpt-sapo">{}</div>',
        card='<div class="item-news"><a class="item-title" href="{url}">{title}</a><p class="summary">{lead}</p></div>',
        order=("date", "kicker", "title", "lead"),
        described=False,
        box='<section class="portlet"><header class="portlet-topper"><span class="portlet-title-text">{title}</span></header><div class="portlet-body">{body}</div></section>',
    ),
)
