"""Pictures and captions in the markup of content systems that the simulated families do not use."""

from simulator.layouts.figures import GREY, print_caption
from simulator.layouts.sheet import Image, Part, attribute, text_of
from simulator.story import Piece


def _part(html: str, piece: Piece, src: str) -> Part:
    line = print_caption(piece)
    return Part(html, (("caption", line),) if line else (), (Image(src, piece.text, piece.credit),))


def _line(piece: Piece, template: str) -> str:
    line = print_caption(piece)
    return template.format(text_of(line)) if line else ""


def block_figure(piece: Piece, src: str, title: str) -> Part:
    """WordPress blocks: figure.wp-block-image with a classed figcaption and a srcset."""
    caption = _line(piece, '<figcaption class="wp-element-caption">{}</figcaption>')
    html = (
        f'<figure class="wp-block-image size-large"><img decoding="async" width="1024" height="683" src="{src}"'
        f' alt="" srcset="{src} 1024w, {src}?w=300 300w" sizes="(max-width: 1024px) 100vw">{caption}</figure>'
    )
    return _part(html, piece, src)


def classic_caption(piece: Piece, src: str, title: str) -> Part:
    """WordPress before blocks: figure.wp-caption with an id."""
    caption = _line(piece, '<figcaption id="caption-attachment-77" class="wp-caption-text">{}</figcaption>')
    html = (
        f'<figure id="attachment_77" aria-describedby="caption-attachment-77" style="width: 800px"'
        f' class="wp-caption aligncenter">'
        f'<a href="{src}"><img class="wp-image-77" src="{src}" alt=""></a>{caption}</figure>'
    )
    return _part(html, piece, src)


def amp_figure(piece: Piece, src: str, title: str) -> Part:
    """AMP: amp-img in a figure."""
    html = (
        f'<figure><amp-img src="{src}" width="800" height="533" layout="responsive" alt="{attribute(title)}">'
        f"</amp-img>{_line(piece, '<figcaption>{}</figcaption>')}</figure>"
    )
    return _part(html, piece, src)


def font_centre(piece: Piece, src: str, title: str) -> Part:
    """Pages of the first decade: center, img, br and an italic font of size 1."""
    caption = _line(piece, '<br><font size="1" face="Arial" color="#666666"><i>{}</i></font>')
    return _part(f'<center><img border="0" src="{src}" width="400">{caption}</center>', piece, src)


def font_table(piece: Piece, src: str, title: str) -> Part:
    """A table of one cell per row, no class names, the caption in a small font."""
    caption = _line(piece, '<tr><td align="center"><font size="1" color="#000080">{}</font></td></tr>')
    html = (
        f'<table border="0" align="center" width="300" cellpadding="2"><tr><td><img src="{src}" border="1" width="296">'
        f"</td></tr>{caption}</table>"
    )
    return _part(html, piece, src)


def div_pair(piece: Piece, src: str, title: str) -> Part:
    """A div for the picture and a div for its caption in one box."""
    caption = _line(piece, '<div class="photo-desc">{}</div>')
    return _part(f'<div class="photo-box"><div class="photo"><img src="{src}" alt=""></div>{caption}</div>', piece, src)


def picture_element(piece: Piece, src: str, title: str) -> Part:
    """A picture element with sources, lazily loaded."""
    caption = _line(piece, "<figcaption><span>{}</span></figcaption>")
    html = (
        f'<figure><picture><source data-srcset="{src}" type="image/webp"><img loading="lazy" src="{GREY}"'
        f' data-src="{src}" alt=""></picture>{caption}</figure>'
    )
    return _part(html, piece, src)


def nested_divs(piece: Piece, src: str, title: str) -> Part:
    """Meaningless divs around picture and caption, as React renders them."""
    caption = _line(piece, '<div class="kx-caption"><span>{}</span></div>')
    html = f'<div class="kx-media"><div><div><img src="{src}" alt="{attribute(title)}"></div></div>{caption}</div>'
    return _part(html, piece, src)


def broken_lines(piece: Piece, src: str, title: str) -> Part:
    """No element at all but breaks: picture, italic caption."""
    caption = _line(piece, "<br>\n<i>{}</i>")
    return _part(f'<img src="{src}" alt="">{caption}<br><br>', piece, src)


def drupal_media(piece: Piece, src: str, title: str) -> Part:
    """Drupal's embedded media entity with a caption filter."""
    caption = _line(piece, "<figcaption>{}</figcaption>")
    html = (
        f'<figure role="group" class="caption caption-drupal-media align-center">'
        f'<article class="media media--type-image">'
        f'<div class="field field--name-field-media-image field--type-image field--label-visually_hidden">'
        f'<div class="field__label visually-hidden">Image</div><div class="field__item"><img loading="lazy" src="{src}"'
        f' alt=""></div></div></article>{caption}</figure>'
    )
    return _part(html, piece, src)


def desc_paragraph(piece: Piece, src: str, title: str) -> Part:
    """A centred paragraph with the picture, then a paragraph of class image-caption."""
    html = f'<p class="image-center"><img src="{src}" alt=""></p>'
    return _part(html + _line(piece, '\n<p class="image-caption">{}</p>'), piece, src)
