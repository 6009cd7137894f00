"""Traps inside the text: captions, headings, advertisements, boxes of other stories, debris."""

from collections.abc import Callable
from dataclasses import replace

from benchmarks.extraction.scene import Draft, Scene
from benchmarks.extraction.traps.trap import Change, Trap
from simulator.layouts import figures
from simulator.layouts.figures import Figure
from simulator.layouts.sheet import Part, noise, text_of


def _use_figure(form: Figure) -> Change:
    def change(draft: Draft, scene: Scene) -> None:
        draft.style = replace(draft.style, figures=(form,))

    return change


def _bold(draft: Draft, scene: Scene) -> None:
    if "<p" in draft.style.paragraph:
        draft.style = replace(draft.style, heading=draft.style.paragraph.replace("{}", "<strong>{}</strong>"))


def _caption_twice(draft: Draft, scene: Scene) -> None:
    for at, part in enumerate(draft.body):
        if part.images and part.blocks:
            copy = f'<p style="text-align:center"><em>{text_of(part.blocks[0][1])}</em></p>'
            draft.body[at] = part._replace(html=f"{part.html}\n{copy}", optional=(*part.optional, part.blocks[0]))


def find_spots(draft: Draft) -> list[int]:
    """Positions of plain paragraphs that may be cut open or followed by something."""
    return [
        at
        for at, part in enumerate(draft.body)
        if part.blocks and part.blocks[0][0] == "paragraph" and not part.blocks[0][1].endswith(":")
    ]


def insert(draft: Draft, scene: Scene, extra: Part) -> None:
    """Put a part behind a plain paragraph drawn at random."""
    spots = find_spots(draft)
    at = scene.rng.choice(spots) + 1 if spots else len(draft.body)
    draft.body.insert(at, extra)


def _ad_inside(draft: Draft, scene: Scene) -> None:
    spots = [at for at in find_spots(draft) if draft.body[at].html.endswith("</p>")]
    if spots:
        at = scene.rng.choice(spots)
        ad = '<div><ins class="ads-zone" data-zone="mid"><script>window.ads=window.ads||[];</script></ins></div></p>'
        draft.body[at] = draft.body[at]._replace(html=draft.body[at].html.removesuffix("</p>") + ad)


def _ad_between(draft: Draft, scene: Scene) -> None:
    text = "Ưu đãi mở bán căn hộ ven sông, chiết khấu hấp dẫn cho khách hàng đăng ký sớm trong tháng này."
    html = f'<div class="banner"><span>Quảng cáo</span><a href="#"><img src="/ads/a.gif" alt=""></a><p>{text}</p></div>'
    insert(draft, scene, noise(html, text, "Quảng cáo"))


def _box(draft: Draft, scene: Scene) -> None:
    other = scene.related[-1]
    html = (
        f'<div class="related-inline"><strong>Tin liên quan</strong><a href="{scene.link(3)}"><img src="/t.jpg" alt="">'
        f"<span>{text_of(other.title)}</span></a><p>{text_of(other.lead)}</p></div>"
    )
    insert(draft, scene, noise(html, other.title, other.lead))


def _list_box(draft: Draft, scene: Scene) -> None:
    rows = "".join(
        f'<li><a href="{scene.link(at)}">{text_of(o.title)}</a></li>' for at, o in enumerate(scene.related[-3:])
    )
    html = f'<div class="tin-lien-quan"><b>Xem thêm:</b><ul>{rows}</ul></div>'
    insert(draft, scene, noise(html, *(other.title for other in scene.related[-3:])))


def _template(draft: Draft, scene: Scene) -> None:
    insert(draft, scene, noise("<p>{{ article.note | safe }}</p>", "{{ article.note | safe }}"))


def _empty(draft: Draft, scene: Scene) -> None:
    for html in (
        "<p>&nbsp;</p>",
        "<p><span><br></span></p>",
        '<p style="text-align: center;"></p>',
        "<div>&nbsp;</div>",
    ):
        insert(draft, scene, noise(html))


def _word(draft: Draft, scene: Scene) -> None:
    for at in find_spots(draft):
        html = draft.body[at].html
        if html.startswith("<p") and html.endswith("</p>"):
            inner = html[html.index(">") + 1 : -4]
            font = '<span style="font-size:14.0pt;mso-fareast-font-family:&quot;Times New Roman&quot;">'
            html = f'<p class="MsoNormal" style="text-indent:36.0pt">{font}{inner}<o:p></o:p></span></p>'
            draft.body[at] = draft.body[at]._replace(html=html)
    insert(draft, scene, noise('<!--?xml:namespace prefix = o ns = "urn:schemas-microsoft-com:office:office" /-->'))


def _style(draft: Draft, scene: Scene) -> None:
    insert(draft, scene, noise("<style>.t2 { font-weight: bold; } .t1 { text-align: right; }</style>"))


def _nested(draft: Draft, scene: Scene) -> None:
    opening = '<!DOCTYPE html PUBLIC "-//W3C//DTD HTML 4.0 Transitional//EN"><html><head></head><body>'
    draft.body.insert(0, Part(opening))
    draft.tail.append(Part("</body></html>"))


def _label(draft: Draft, scene: Scene) -> None:
    label = scene.story.section[0].upper() if scene.story.section else "TIN TỨC"
    draft.body.insert(0, noise(f"<p>{label}</p>", label))


def _domain(draft: Draft, scene: Scene) -> None:
    host = scene.masthead.host
    draft.tail.append(noise(f"<p>{host}</p>", host))


def _source_url(draft: Draft, scene: Scene) -> None:
    line = f"Nguồn: https://nguon.example/{scene.story.slug}.html"
    draft.tail.append(Part(f'<p style="text-align:right">{line}</p>', optional=(("byline", line),)))


def _embed(draft: Draft, scene: Scene) -> None:
    html = '<figure class="video"><video controls poster="/p.jpg"><source src="/v.mp4"></video></figure><iframe src="https://video.example/e/1"></iframe>'
    insert(draft, scene, noise(html))


def _subscript(draft: Draft, scene: Scene) -> None:
    text = "Đăng ký nhận bản tin mỗi sáng của tòa soạn qua thư điện tử"
    html = f'<form class="newsletter"><label>{text}</label><input type="email"><button>Đăng ký</button></form>'
    insert(draft, scene, noise(html, text))


_FORMS: tuple[tuple[str, str, Callable[..., Part]], ...] = (
    ("caption_same_p", "picture and caption in one paragraph", figures.same_paragraph),
    ("caption_next_em", "caption in the next paragraph's em", figures.next_emphasis),
    ("caption_centred_em", "caption centred in an em and a span", figures.centred_emphasis),
    ("caption_plain", "caption in a centred paragraph without a mark", figures.centred_plain),
    ("caption_wp", "a wp-caption box", figures.wordpress),
    ("caption_figure", "figure and figcaption", figures.figure),
    ("caption_lazy", "a lazy picture with a copy in noscript", figures.lazy_figure),
    ("caption_table", "a table of two rows", figures.table_rows),
    ("caption_desc", "table.image and td.image_desc", figures.image_desc),
    ("caption_class", "a paragraph with the class pCaption", figures.classed),
)

INSIDE = (
    *(Trap(name, what, set=_use_figure(form)) for name, what, form in _FORMS),
    Trap("bold_headings", "headings are bold paragraphs", set=_bold),
    Trap("caption_twice", "captions printed twice", _caption_twice),
    Trap("ad_in_paragraph", "an advertisement inside a paragraph", _ad_inside),
    Trap("ad_with_sentence", "an advertisement with a sentence between paragraphs", _ad_between),
    Trap("box_inside", "another story's box with a sentence inside the text", _box),
    Trap("list_inside", "a list of other stories inside the text", _list_box),
    Trap("newsletter_inside", "a newsletter form inside the text", _subscript),
    Trap("template_text", "an unrendered template expression", _template),
    Trap("empty_paragraphs", "empty paragraphs", _empty),
    Trap("embed_inside", "a video and an iframe inside the text", _embed),
    Trap("word_debris", "MsoNormal and o:p", _word),
    Trap("inline_style", "a style element inside the text", _style),
    Trap("nested_document", "a second document inside the body", _nested),
    Trap("caps_label", "the section in capitals as first line of the text", _label),
    Trap("domain_line", "the bare domain as last line", _domain),
    Trap("source_url", "the source's address as last line", _source_url),
)
