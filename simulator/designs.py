"""How the listing pages of each family look: the cards, the boxes around them, the way to the next page."""

# ruff: noqa: E501 - markup stays on its own long lines

from dataclasses import dataclass, replace
from typing import Literal


@dataclass(frozen=True, slots=True)
class Design:
    """Markup of a listing page; `card` has the fields of `layouts.cards.write_cards`.

    `opening` has {heading} and {feed} in it. `side` is the card of the sidebar, which the selector of the
    family's listing must not catch. `pager` is numbered links, or a button that a script follows.
    """

    opening: str
    card: str
    closing: str
    side: str
    pager: Literal["numbers", "button"] = "numbers"
    base: str = ""


_SIDE = '<li><a class="side-title" href="{url}" title="{safe}">{title}</a> <span class="fs11">{plain}</span></li>'
_BOXES = Design(
    opening='<div class="main-list"><h1 class="cate">{heading}</h1>',
    card="""<article class="item"><a href="{url}"><img src="{image}" alt="{safe}"/></a><h3><a href="{url}">{title}</a></h3>
<p class="same">{lead}</p><span class="time">{plain}</span></article>""",
    closing="</div>",
    side=_SIDE,
    pager="button",
)
_PORTAL = Design(
    opening='<main class="col-main"><h2 class="zone">{heading}</h2>',
    card="""<div class="horizontal-post-box"><a href="{url}"><img src="{image}" alt="{safe}"></a><div><h3 class="name"><a href="{url}" title="{safe}">{title}</a></h3>
<p class="reply">{lead}</p><time class="time">{plain}</time></div></div>""",
    closing="</main>",
    side=_SIDE,
    pager="button",
)

DESIGNS: dict[str, Design] = {
    "vdoc": Design(
        opening="""<div id="colcate1"><div id="topcate"><div class="titlecate"><h1>{heading}</h1>
<a href="{feed}"><span class="sprite icorss"></span></a></div></div>
<div class="boxcate"><ul class="news-cate">""",
        card="""<li class="news-img-left news-img">
<a class="b-title" href="{url}"><h3 class="marginbottom5 fs18">{title}&nbsp;<span class="sprite icophoto"></span></h3></a>
<a class="b-img" href="{url}"><div class="ovf120"><img onerror="this.src='/image/error/300x220.jpg'" class="fleft marginright10" width="160px" src="{image}" alt="{safe}" title="{safe}" /></div></a>
<span class="pubdate fs11">{plain}</span>
<p class="b-content  txt fleft desc marginbottom5">
{lead}</p></li>""",
        closing="</ul></div></div>",
        side="""<li><a class="fleft" href="{url}"><div class="overflow-4x3"><img src="{image}" alt="{safe}" /></div></a>
<a class="fleft tlq" title="{safe}" href="{url}"><h3>{title}</h3></a></li>""",
        base='<base href="{root}/static/templates/version1/homepage/" />',
    ),
    "mediatech": Design(
        opening='<div class="main-two-column"><div class="main-left"><div class="breadcrumbs"><h2>{heading}</h2></div>',
        card="""<article class="card card-style-horizontal thumb-left"><a href="{url}"><img data-src="{image}" alt=""></a>
<h3 class="card-title"><a href="{url}"><span class="main-title">{title}</span></a></h3>
<div class="card-desc"><a href="{url}">{lead}</a></div>
<div class="card-meta"><time class="card-time" rel="{unix}"><i class="fa fa-clock-o"></i> {clock} </time></div></article>""",
        closing="</div></div>",
        side='<article class="card"><h3 class="side-title"><a href="{url}">{title}</a></h3></article>',
    ),
    "onecms": Design(
        opening='<div class="c-list"><h1 class="c-title-box">{heading}</h1><ul class="onecms__loading">',
        card="""<li pid="{id}" class="loadArticle"><div class="b-grid"><div class="b-grid__img"><a href="{url}"><img class="lazy" src="/assets/grey.gif" data-src="{image}" alt="{safe}"></a></div>
<div class="b-grid__content"><h3 class="b-grid__title"><a href="{url}">{title}</a></h3>
<div class="b-grid__desc"><a href="{url}">{lead}</a></div><span class="b-grid__time">{plain}</span></div></div></li>""",
        closing="</ul></div>",
        side='<div class="b-grid"><h3 class="b-grid__title"><a href="{url}">{title}</a></h3></div>',
        pager="button",
    ),
    "cms_body": Design(
        opening='<div class="main-col content-col"><h1 class="page-heading">{heading}</h1><div class="box-content">',
        card="""<article class="story"> <figure class="story__thumb"> <a class="cms-link" href="{url}" title="{safe}"> <img class="lazyload" data-src="{image}" alt="{safe}"> </a> </figure>
<h2 class="story__heading" data-tracking="{id}"> <a class="cms-link" href="{url}" title="{safe}"> {title} </a> </h2>
<div class="story__meta">{section} <time datetime="">{plain}</time></div> <div class="story__summary">{lead}</div> </article>""",
        closing="</div></div>",
        side='<article class="story"> <h2 class="story__heading"> <a class="cms-link" href="{url}">{title}</a> </h2> </article>',
        pager="button",
    ),
    "portal_hex": _PORTAL,
    "dataimages": replace(_PORTAL, pager="numbers"),
    "htm": _BOXES,
    "content_news": replace(_BOXES, card=_BOXES.card.replace("h3>", "h4>")),
    "hashed": Design(
        opening='<main class="Cat_root__20"><h1 class="Cat_h__22">{heading}</h1><div class="List_root__21">',
        card="""<article class="Card_root__b71x"><a href="{url}"><img loading="lazy" src="{image}" alt=""/></a><div><h3 class="Card_name__Xq2"><a href="{url}">{title}</a></h3><p>{lead}</p><small>{plain}</small></div></article>""",
        closing="</div></main>",
        side='<li><h3 class="Side_name__23"><a href="{url}">{title}</a></h3></li>',
    ),
}
