"""Broken or odd markup: bases, unclosed tags, early ends, capitals, comments, line ends."""

import re

from benchmarks.extraction.scene import Draft, Scene
from benchmarks.extraction.traps.trap import Trap
from simulator.layouts.sheet import Part


def _base(draft: Draft, scene: Scene) -> None:
    draft.base = f"{scene.masthead.root}/static/templates/homepage/"


def _early_end(draft: Draft, scene: Scene) -> None:
    draft.finish.append(lambda html: re.sub(r"(<html[^>]*>)", r"\1\n\n</html>\n", html, count=1))


def _unclosed(draft: Draft, scene: Scene) -> None:
    def forget(html: str) -> str:
        return html.replace("</li>", "").replace("</span></div>", "</div>", 2)

    draft.finish.append(forget)


def _windows_lines(draft: Draft, scene: Scene) -> None:
    draft.finish.append(lambda html: html.replace("\n", "\r\n"))


def _capitals(draft: Draft, scene: Scene) -> None:
    def raise_tags(html: str) -> str:
        return re.sub(r"</?(?:p|div|span|td|tr|table|b|strong|em|h1|h2|h3|ul|li)\b", lambda m: m[0].upper(), html)

    draft.finish.append(raise_tags)


def _comments(draft: Draft, scene: Scene) -> None:
    html = "<!-- <h1>Tiêu đề cũ</h1><p>Nội dung bài cũ đã được thay thế, không hiển thị trên trang.</p> -->"
    draft.above.append(Part(html))


def _unclosed_paragraphs(draft: Draft, scene: Scene) -> None:
    for at, part in enumerate(draft.body):
        if part.html.startswith("<p") and part.html.endswith("</p>") and part.html.count("</p>") == 1:
            draft.body[at] = part._replace(html=part.html.removesuffix("</p>"))


def _no_charset(draft: Draft, scene: Scene) -> None:
    draft.finish.append(lambda html: re.sub(r'<meta charset="[^"]*">', "", html, count=1))


MARKUP = (
    Trap("base_href", "a base address deep in the template folder", _base),
    Trap("early_html_end", "an end of the document before its head", _early_end),
    Trap("unclosed_tags", "list items and spans left open", _unclosed),
    Trap("unclosed_paragraphs", "paragraphs left open", _unclosed_paragraphs),
    Trap("crlf", "line ends of Windows", _windows_lines),
    Trap("capital_tags", "tags in capitals", _capitals),
    Trap("commented_html", "an old article in a comment", _comments),
    Trap("no_charset", "no charset in the page", _no_charset),
)
