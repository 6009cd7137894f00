"""Pictures and their captions in every form that provincial pages use."""

# ruff: noqa: E501 - markup stays on its own long lines

from collections.abc import Callable

from simulator.layouts.sheet import Image, Part, attribute, text_of
from simulator.story import Piece

GREY = "data:image/gif;base64,R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7"

Figure = Callable[[Piece, str, str], Part]
"""A form of figure: piece, absolute address of the picture, title of the article."""


def print_caption(piece: Piece) -> str:
    """Return the caption line as printed, with its credit."""
    if not piece.credit:
        return piece.text
    return f"{piece.text} {piece.credit}" if piece.credit.startswith("(") else f"{piece.text}. {piece.credit}"


def _part(html: str, piece: Piece, src: str) -> Part:
    line = print_caption(piece)
    return Part(html, (("caption", line),) if line else (), (Image(src, piece.text, piece.credit),))


def _zoom(src: str, title: str, style: str = "width: 500px; height: 282px; cursor: pointer;") -> str:
    return (
        f'<img title="{attribute(title)}" data-socail-link="{attribute(src)}" class="zoomimg i-img-slider-jsgallery"'
        f' alt="" src="{src}" style="{style}" data-pos="0">'
    )


def same_paragraph(piece: Piece, src: str, title: str) -> Part:
    """Picture and caption in one paragraph, the caption in a grey em (VDOC)."""
    caption = print_caption(piece)
    em = (
        '<em style="font-size: small; color: rgb(128, 128, 128); float: left; margin: auto; width: 100%;'
        f' display: inline !important;">{text_of(caption)}</em>'
        if caption
        else ""
    )
    return _part(f'<p style="text-align: center;"><span>{_zoom(src, title)}</span>{em}</p>', piece, src)


def next_emphasis(piece: Piece, src: str, title: str) -> Part:
    """Picture in a gallery div inside an em, caption in the next paragraph's em (VDOC)."""
    style = "color:#808080;float:left;font-size:small;margin-bottom:5px;margin:auto;text-align:center;width:100%;"
    html = f'<p><em style="{style}"><div class="b-img-slider-jsgallery" data-pos="0">{_zoom(src, title)}</div></em></p>'
    caption = print_caption(piece)
    html += f'\n\n<p><em style="{style}">&nbsp;{text_of(caption)}</em></p>' if caption else ""
    return _part(html, piece, src)


def centred_emphasis(piece: Piece, src: str, title: str) -> Part:
    """Picture in one paragraph, caption in the next: centred, in an em with a span (VDOC)."""
    html = f'<p style="text-align: justify;">{_zoom(src, title, "width: 700px; height: 436px;")}</p>'
    caption = print_caption(piece)
    if caption:
        html += f'\n<p style="text-align: center;"><em><span style="text-align: justify;">{text_of(caption)}</span></em></p>'
    return _part(html, piece, src)


def centred_plain(piece: Piece, src: str, title: str) -> Part:
    """Picture in one paragraph, caption in the next without any mark but its place."""
    html = f'<p style="text-align: center;">{_zoom(src, title)}</p>'
    caption = print_caption(piece)
    html += f'\n<p style="text-align: center;">{text_of(caption)}</p>' if caption else ""
    return _part(html, piece, src)


def wordpress(piece: Piece, src: str, title: str) -> Part:
    """A wp-caption box left over from an older system (Mediatech)."""
    caption = print_caption(piece)
    inner = f'<p class="wp-caption-text"><span>{text_of(caption)}</span></p>' if caption else ""
    html = (
        f'<div id="attachment_{sum(src.encode()) % 900000}" class="wp-caption aligncenter"><img class="" src="{src}" alt=""'
        f' width="599" height="399">{inner}</div>'
    )
    return _part(html, piece, src)


def figure(piece: Piece, src: str, title: str) -> Part:
    """A figure with a figcaption; the alt is the name of the file (ONECMS)."""
    name = src.rsplit("/", 1)[-1]
    html = (
        f'<figure><img src="{src}" alt="{name}"><figcaption>   {text_of(print_caption(piece))}  </figcaption></figure>'
    )
    return _part(html, piece, src)


def lazy_figure(piece: Piece, src: str, title: str) -> Part:
    """A figure whose picture waits in data-src, with a copy in a noscript."""
    html = (
        f'<figure class="image" data-width="1200"><img class="lazyload" src="{GREY}" data-src="{src}"'
        f' alt="{attribute(title)}"><noscript><img src="{src}" alt="{attribute(title)}"></noscript>'
        f"<figcaption><p>{text_of(print_caption(piece))}</p></figcaption></figure>"
    )
    return _part(html, piece, src)


def bare(piece: Piece, src: str, title: str) -> Part:
    """A picture that never has a caption, on the host of an older system."""
    return Part(f'<p><img src="{src}"></p>', (), (Image(src, "", ""),))


def table_rows(piece: Piece, src: str, title: str) -> Part:
    """A table of two rows, the picture above its caption (portal-hex)."""
    caption = print_caption(piece)
    row = f'<tr><td align="center"><i>{text_of(caption)}</i></td></tr>' if caption else ""
    html = (
        '<table align="center" border="0" cellpadding="1" cellspacing="1" style="width:500px"><tbody>'
        f'<tr><td><img alt="" src="{src}" style="width:500px"></td></tr>{row}</tbody></table>'
    )
    return _part(html, piece, src)


def image_desc(piece: Piece, src: str, title: str) -> Part:
    """The `table.image.center` with `td.image_desc` of the portals before 2023."""
    caption = print_caption(piece)
    row = f'<tr><td class="image_desc">{text_of(caption)}</td></tr>' if caption else ""
    html = (
        f'<table class="image center" width="{440 + len(src) % 200}" align="center"><tbody><tr><td><img src="{src}"'
        f' alt="{attribute(piece.text)}" /></td></tr>{row}</tbody></table>'
    )
    return _part(html, piece, src)


def classed(piece: Piece, src: str, title: str) -> Part:
    """Picture and caption in two paragraphs with class names (.htm family)."""
    caption = print_caption(piece)
    html = (
        f'<p class="pBody" style="text-align:center"><img src="{src}" alt="{attribute(title)}" class="imgtelerik"></p>'
    )
    html += f'\n<p class="pCaption">{text_of(caption)}</p>' if caption else ""
    return _part(html, piece, src)


def noted(piece: Piece, src: str, title: str) -> Part:
    """Picture paragraph, then `p.note.ignore` (VDOC of 2019)."""
    caption = print_caption(piece)
    html = f'<p style="text-align: center;">{_zoom(src, title)}</p>'
    html += f'\n<p class="note ignore">{text_of(caption)}</p>' if caption else ""
    return _part(html, piece, src)
