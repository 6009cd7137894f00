"""The hostile pages: one honest article in each, and around or inside it what should break a reader."""

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from random import Random
from typing import Final

from benchmarks.hostile_runs import RUNS

TITLE: Final = "Giữ đê Khê Viên qua mùa nước lớn"
LEAD: Final = (
    "Hơn một tháng nay, người dân xã Khê Viên thay nhau canh đoạn đê xung yếu dài gần hai cây số ven sông Hạc."
)
PARAGRAPHS: Final = (
    "Chiều muộn, ông Tạ Văn Lễnh cùng tổ tuần tra đội mưa đi dọc mặt đê, vừa đi vừa soi đèn tìm vết nứt mới.",
    "Theo ban chỉ huy xã, mực nước đang xuống chậm nhưng dòng chảy ngầm vẫn mạnh, chưa thể rút lực lượng về.",
    "Bà con góp bao tải, tre và cọc gỗ; nhà nào có xuồng máy thì cho mượn để chở đất đắp thêm phía ngoài.",
    "Trường học của xã mở cửa làm nơi nghỉ tạm, mỗi tối nấu ba nồi cháo lớn cho người trực đêm.",
    "Dự kiến cuối tuần này, đoạn đê sẽ được gia cố bằng rọ đá trước khi một đợt triều cường khác tràn về.",
)
_MANY: Final = 20_000_000


@dataclass(frozen=True, slots=True)
class Hostile:
    """How a page is built, whether nothing but the article will do, and how many paragraphs can be seen."""

    build: Callable[[], bytes]
    readable: bool = False
    shown: int = len(PARAGRAPHS)


def frame(
    *, head: str = "", before: str = "", inside: str = "", after: str = "", open_body: str = "", title: str = TITLE
) -> bytes:
    """Return the page of the article with something in its head, before, inside or behind the text."""
    body = [f"<p>{paragraph}</p>" for paragraph in PARAGRAPHS]
    text = "\n".join([*body[:3], inside, *body[3:]])
    return f"""<!DOCTYPE html><html lang="vi"><head><meta charset="utf-8"><title>{TITLE}</title>
<meta property="og:title" content="{TITLE}"><meta property="article:published_time" content="2024-08-05T12:07:00+07:00">
{head}</head><body>{before}<div class="detail"><h1>{title}</h1><div class="date">05/08/2024 12:07</div>
<p class="sapo">{LEAD}</p><div class="content">{open_body}{text}</div></div>{after}</body></html>""".encode()


def fill(piece: str, size: int = _MANY) -> str:
    """Return a piece so often that it makes `size` bytes."""
    return piece * max(1, size // len(piece.encode()))


def _data(value: str) -> str:
    return f'<script type="application/ld+json">{value}</script>'


def _numbered(template: str, count: int) -> str:
    return "".join(template.format(n=number) for number in range(count))


def _nulls() -> bytes:
    page = frame()
    return b"".join(bytes([code]) + (b"\0" if at % 50 == 0 and code < 128 else b"") for at, code in enumerate(page))


def _noise() -> bytes:
    return Random(3).randbytes(_MANY)  # noqa: S311 - noise, not a secret


def _dates() -> str:
    return _numbered("<p>{n}/08/2024 {n}:07 (GMT+7)</p>", 50_000)


def _everywhere(run: str) -> bytes:
    """The page with one run in every place that a reader looks at."""
    claims = f'{{"@type":"NewsArticle","headline":"{run}","author":"{run}"}}'
    return frame(
        head=f'<meta name="description" content="{run}"><meta name="author" content="{run}">{_data(claims)}',
        before=f"<span class=date>{run}</span>",
        inside=f"""<p>{run}</p><p><b>{run}</b></p><p>A {run} b</p>
<figure><img src=a.jpg alt="{run}"><figcaption>{run}</figcaption></figure>
<table><tr><td><img src=b.jpg></td></tr><tr><td>{run}</td></tr></table><p style="text-align:right">{run}</p>""",
        after=f"<p>{run}</p>",
    )


_BOMB: Final = (
    '<!DOCTYPE html [<!ENTITY a "haha">'
    + "".join(f'<!ENTITY {chr(98 + at)} "{f"&{chr(97 + at)};" * 10}">' for at in range(12))
    + "]>"
)
_SENTENCE: Final = "Sông Hạc lên chậm rồi xuống chậm, người già trong xóm bảo vậy là lành. "
_FONTS: Final = "".join(f"<font size={at}><p>" for at in range(3000))

PAGES: dict[str, Hostile] = {
    "whole": Hostile(frame, readable=True),
    # what the parser has to survive
    "unclosed_300": Hostile(lambda: frame(open_body="<div><b><span>" * 100), readable=True),
    "unclosed_300_inline": Hostile(lambda: frame(before="<b><i><font color=red>" * 100), readable=True),
    "unclosed_300_tables": Hostile(lambda: frame(before="<table><tr><td>" * 100), readable=True),
    "nested_10000": Hostile(lambda: frame(open_body="<div>" * 10_000)),
    "nested_10000_before": Hostile(lambda: frame(before="<div>" * 10_000 + "</div>" * 10_000)),
    "nested_10000_behind": Hostile(lambda: frame(after="<div>" * 10_000)),
    "nested_100000_spans": Hostile(lambda: frame(open_body="<span>" * 100_000)),
    "nested_10000_lists": Hostile(lambda: frame(inside="<ul><li>" * 10_000)),
    "nested_5000_templates": Hostile(lambda: frame(inside="<template>" * 5_000), shown=3),
    "paragraphs_at_400_levels": Hostile(
        lambda: frame(open_body=f"<div><p>{PARAGRAPHS[0]} </p>" * 400 + f"<p>{PARAGRAPHS[1][:30]}</p>" * 30_000)
    ),
    "nested_5000_tables": Hostile(lambda: frame(inside="<table><tr><td>" * 5_000)),
    "nested_5000_svg": Hostile(lambda: frame(inside="<svg><foreignObject>" * 5_000), shown=3),  # drawings are not read
    "html_closed_before_the_body": Hostile(lambda: frame().replace(b"</head><body>", b"</head></html>"), readable=True),
    "html_closed_inside_the_body": Hostile(lambda: frame(open_body="</body></html>"), readable=True),
    "fonts_reopened_in_every_paragraph": Hostile(lambda: frame(after=_FONTS)),
    "fonts_reopened_inside": Hostile(lambda: frame(inside=_FONTS)),
    "fonts_closed_in_the_end": Hostile(lambda: frame(after=_FONTS + "</font></p>" * 3000)),
    "fonts_in_utf16": Hostile(lambda: frame(after=_FONTS).decode().encode("utf-16")),
    "fonts_reopened_by_9000_paragraphs": Hostile(
        lambda: frame(after="<p>" + _numbered("<font size={n}>", 499) + "</p>" + "<p>x</p>" * 9000)
    ),
    "fonts_reopened_by_2600_paragraphs": Hostile(
        lambda: frame(after="<p>" + _numbered("<font size={n}>", 499) + "</p>" + "<p>x</p>" * 2600)
    ),
    "links_reopened": Hostile(lambda: frame(after=_numbered("<b id={n}><p>", 3000) + "</b></p>" * 3000)),
    "headings_in_misnested_tags": Hostile(lambda: frame(after="<b><i><p></b></i>" * 3000)),
    "foster_parents": Hostile(lambda: frame(after="<table>" + "x<b>" * 20_000)),
    "misnested_links": Hostile(lambda: frame(after="<a><div>" * 20_000)),
    # 20 MB of one kind
    "text_20mb_behind": Hostile(lambda: frame(after="<div>" + fill(_SENTENCE) + "</div>")),
    "text_20mb_in_one_line_inside": Hostile(lambda: frame(inside="<p>" + fill(_SENTENCE) + "</p>")),
    "text_20mb_of_paragraphs": Hostile(lambda: frame(inside=fill(f"<p>{_SENTENCE}</p>\n"))),
    "text_20mb_without_a_space": Hostile(lambda: frame(inside="<p>" + fill("ă") + "</p>")),
    "text_20mb_without_markup": Hostile(lambda: fill(_SENTENCE).encode()),
    "text_20mb_of_lines": Hostile(lambda: fill(_SENTENCE + "\n").encode()),
    "text_20mb_of_blank_lines": Hostile(lambda: fill(" \n").encode()),
    "tags_3_million": Hostile(lambda: frame(after=fill("<b></b>"))),
    "tags_3_million_inside": Hostile(lambda: frame(inside=fill("<b></b>"))),
    "breaks_5_million": Hostile(lambda: frame(inside=fill("<br>"))),
    "paragraphs_3_million_empty": Hostile(lambda: frame(inside=fill("<p></p>"))),
    "paragraphs_of_one_letter": Hostile(lambda: frame(inside=fill("<p>a</p>", 8_000_000))),
    "links_200000": Hostile(lambda: frame(after=_numbered('<a href="/bai-{n}.html">Bài số {n}</a>', 200_000))),
    "links_200000_before": Hostile(lambda: frame(before=_numbered('<li><a href="/b-{n}.html">Bài {n}</a>', 200_000))),
    "pictures_100000": Hostile(lambda: frame(inside=_numbered('<img src="/anh/{n}.jpg" alt="a">', 100_000))),
    "figures_50000": Hostile(
        lambda: frame(
            inside=_numbered(
                "<figure><img src=/a/{n}.jpg><figcaption>Mặt đê {n}. Ảnh: L.B</figcaption></figure>", 50_000
            )
        )
    ),
    "quotes_20000": Hostile(
        lambda: frame(inside=_numbered("<blockquote>Đê còn thì làng còn {n}</blockquote>", 20_000))
    ),
    "aside_of_4000": Hostile(
        lambda: frame(inside=f"<aside>{_numbered('<p>Tổ {n}: mặt đê ổn</p>', 4_000)}</aside>"), readable=True
    ),
    "headlines_50000": Hostile(lambda: frame(after=_numbered("<h1>Tin khác số {n}</h1>", 50_000))),
    "dates_50000": Hostile(lambda: frame(after=_dates())),
    "dates_50000_inside": Hostile(lambda: frame(inside=_dates())),
    "times_100000": Hostile(lambda: frame(before='<time datetime="2024-08-05T12:07">5/8</time>' * 100_000)),
    "metas_200000": Hostile(lambda: frame(head=_numbered('<meta name="description" content="t {n}">', 200_000))),
    "cells_100000": Hostile(lambda: frame(inside="<table>" + "<tr><td>1</td><td>Đê</td></tr>" * 50_000 + "</table>")),
    "cells_100000_around": Hostile(lambda: frame(before="<table><tr>" + "<td>Đê</td>" * 100_000 + "</table>")),
    "cells_100000_unclosed": Hostile(lambda: frame(inside="<table>" + "<tr><td>1<td>Đê" * 50_000)),
    "options_500000": Hostile(lambda: frame(before="<select>" + "<option>Đê" * 500_000 + "</select>")),
    "options_closed_100000": Hostile(lambda: frame(before="<select>" + "<option>Đê</option>" * 100_000 + "</select>")),
    "articles_20000": Hostile(lambda: frame(after=f"<article><p>{_SENTENCE}</p></article>" * 20_000)),
    "same_paragraph_50000": Hostile(lambda: frame(inside=f"<p>{PARAGRAPHS[0]}</p>" * 50_000)),
    # attributes, scripts, data
    "attribute_1mb": Hostile(lambda: frame(open_body=f'<p data-x="{fill("x", 1_000_000)}"></p>'), readable=True),
    "attribute_20mb": Hostile(lambda: frame(after=f'<p title="{fill("Đê ")}"></p>')),
    "attribute_unclosed": Hostile(lambda: frame(after='<p title="' + fill("Đê <p>"))),
    "attributes_100000": Hostile(lambda: frame(inside="<p " + _numbered("a{n}=1 ", 100_000) + "></p>")),
    "attributes_on_lines": Hostile(lambda: frame(inside="<p " + _numbered("a{n}=1\n", 100_000) + "></p>")),
    "attributes_behind_a_bracket": Hostile(
        lambda: frame(inside='<p x="<>" ' + _numbered("a{n}=1 ", 100_000) + "></p>")
    ),
    "class_1mb": Hostile(lambda: frame(before=f'<div class="{_numbered("c{n} ", 100_000)}">')),
    "data_of_the_whole_page_in_an_attribute": Hostile(
        lambda: frame(before=f'<div id="app" data-page="{fill(_SENTENCE, 600_000)}"></div>'), readable=True
    ),
    "picture_of_10mb_in_its_address": Hostile(
        lambda: frame(inside=f'<img src="data:image/png;base64,{fill("A", 10_000_000)}">'), readable=True
    ),
    "address_1mb": Hostile(
        lambda: frame(head=f'<link rel=canonical href="https://a.example/{fill("a/../", 1_000_000)}">')
    ),
    "base_1mb": Hostile(lambda: frame(head=f'<base href="https://a.example/{fill("a/", 1_000_000)}">')),
    "title_1mb": Hostile(lambda: frame(title=fill("Đê ", 1_000_000))),
    "script_20mb": Hostile(lambda: frame(before=f"<script>{fill('var a=1;')}</script>")),
    "script_unclosed": Hostile(lambda: frame(after="<script>" + fill("if(a<b){} "))),
    "script_of_markup": Hostile(lambda: frame(before=f"<script>{fill('<p>Đê</p>')}</script>")),
    "style_20mb": Hostile(lambda: frame(head=f"<style>{fill('p{color:red}')}</style>")),
    "comment_20mb": Hostile(lambda: frame(before=f"<!--{fill('<p>- -')}-->")),
    "comments_1_million": Hostile(lambda: frame(before=fill("<!---->"))),
    "comment_unclosed": Hostile(lambda: frame(after="<!--" + fill("<p>Đê"))),
    "json_15mb": Hostile(lambda: frame(head=_data('{"@type":"X","a":[' + fill('{"b":1},', 15_000_000) + "0]}"))),
    "json_of_text_15mb": Hostile(
        lambda: frame(head=_data('{"@type":"NewsArticle","articleBody":"' + fill(_SENTENCE, 15_000_000) + '"}'))
    ),
    "json_100000_deep": Hostile(lambda: frame(head=_data("[" * 100_000 + "]" * 100_000)), readable=True),
    "json_900_deep": Hostile(lambda: frame(head=_data('{"@graph":[' * 450 + "]}" * 450)), readable=True),
    "json_objects_20000_deep": Hostile(
        lambda: frame(head=_data('{"@graph":' * 20_000 + "1" + "}" * 20_000)), readable=True
    ),
    "json_50000_scripts": Hostile(lambda: frame(head=_data('{"@type":"NewsArticle"}') * 50_000)),
    "json_authors_100000": Hostile(
        lambda: frame(head=_data('{"@type":"NewsArticle","author":[' + '{"name":"A"},' * 100_000 + "{}]}"))
    ),
    "json_number_of_100000_digits": Hostile(
        lambda: frame(head=_data('{"@type":"NewsArticle","datePublished":' + "9" * 100_000 + "}")), readable=True
    ),
    # bytes and signs
    "nulls": Hostile(_nulls, readable=True),
    "nulls_20mb": Hostile(lambda: frame(inside="<p>" + fill("\0"))),
    "noise_20mb": Hostile(_noise),
    "noise_20mb_in_a_page": Hostile(lambda: frame().replace(b'<div class="content">', b"<p>" + _noise())),
    "beyond_25mb": Hostile(lambda: frame(after=fill(_SENTENCE, 26_000_000))),
    "utf16_20mb": Hostile(lambda: frame(after=fill(_SENTENCE, 10_000_000)).decode().encode("utf-16")),
    "entities_4_million": Hostile(lambda: frame(inside="<p>" + fill("&amp;") + "</p>")),
    "entities_without_end": Hostile(lambda: frame(inside="<p>" + fill("&amp;" + "amp;" * 50_000, 4_000_000) + "</p>")),
    "entities_of_numbers": Hostile(lambda: frame(inside="<p>" + fill("&#x1EA1;&#0;&#xD800;", 10_000_000) + "</p>")),
    "entity_bomb": Hostile(
        lambda: frame(inside="<p>&m;&l;</p>").replace(b"<!DOCTYPE html>", _BOMB.encode()), readable=True
    ),
    "xml_bomb": Hostile(lambda: b'<?xml version="1.0"?>' + _BOMB.encode() + frame(inside="&m;")),
    "mojibake_5mb": Hostile(
        lambda: frame(inside="<p>" + fill(_SENTENCE, 5_000_000).encode().decode("cp1252", "replace") + "</p>")
    ),
    "legacy_5mb": Hostile(lambda: frame(inside="<p>" + fill("C«ng t¸c ®ª ®iÒu ë x· Khª Viªn ", 5_000_000) + "</p>")),
    "marks_1mb": Hostile(lambda: frame(inside="<p>a" + fill("\u0301\u0323", 1_000_000) + "</p>")),
    "invisible_5mb": Hostile(lambda: frame(inside="<p>" + fill("\u200b\u00ad\ufeff", 5_000_000) + "</p>")),
} | {f"run_{name}": Hostile(partial(_everywhere, run)) for name, run in RUNS.items()}
