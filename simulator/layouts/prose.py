"""The body of an article in a page's own markup, with the blocks that a perfect reader finds in it."""

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from random import Random

from simulator.layouts.figures import Figure, centred_emphasis
from simulator.layouts.sheet import Part, block, noise, text_of
from simulator.story import Piece, Story


@dataclass(frozen=True, slots=True)
class Style:
    """How one page design writes the pieces of a body; each template has one {} for inner HTML.

    `quotes_marked` says whether a quotation stands in a blockquote or in a mere paragraph,
    `lists_marked` whether a list is a real one. `figures` are drawn from at random.
    """

    paragraph: str = "<p>{}</p>"
    heading: str = "<p><strong>{}</strong></p>"
    see_also: str = "<p>{}</p>"
    byline: str = '<p style="text-align: right;"><strong>{}</strong></p>'
    figures: tuple[Figure, ...] = (centred_emphasis,)
    quotes_marked: bool = True
    lists_marked: bool = True
    links: bool = True
    table: str = '<table border="1" cellpadding="1" cellspacing="1" style="width:500px;">'
    empty: tuple[str, ...] = ()


def write_body(story: Story, style: Style, address: Callable[[str], str], link: Callable[[int], str]) -> list[Part]:
    """Return the parts of the body, byline not included.

    `address` makes a picture's path absolute, `link` gives the address of another article.
    """
    rng = Random(f"body:{story.number}")  # noqa: S311 - design, not secrets
    parts: list[Part] = []
    for piece in story.pieces:
        parts.extend(_write(piece, story, style, rng, address, link))
        if style.empty and rng.random() < 0.12:
            parts.append(noise(rng.choice(style.empty)))
    return parts


def write_byline(story: Story, style: Style) -> list[Part]:
    """Return the line that signs the story, or nothing when it is not signed."""
    return [block("byline", story.byline, style.byline.format(text_of(story.byline)))] if story.byline else []


def decorate(text: str, rng: Random, link: Callable[[int], str]) -> str:
    """Return `text` as HTML with what editors leave in it: links, bold names, hard spaces, breaks."""
    words = text_of(text).split(" ")
    if len(words) > 24:
        _link_words(words, rng, link)
        _break_line(words, rng)
    html = " ".join(words)
    for _ in range(rng.choice((0, 0, 1, 2))):
        html = _harden_space(html, rng)
    return html


def interleave(parts: Sequence[Part], extras: Sequence[Part], first: int = 2, step: int = 3) -> list[Part]:
    """Return the parts with the extras set between them, never between a list and its introduction."""
    mixed = list(parts)
    for turn, extra in enumerate(extras):
        at = min(first + turn * (step + 1), len(mixed))
        mixed.insert(at, extra)
    return mixed


def _write(
    piece: Piece,
    story: Story,
    style: Style,
    rng: Random,
    address: Callable[[str], str],
    link: Callable[[int], str],
) -> list[Part]:
    if piece.kind == "paragraph":
        inner = decorate(piece.text, rng, link) if style.links else text_of(piece.text)
        return [block("paragraph", piece.text, style.paragraph.format(inner))]
    if piece.kind == "heading":
        return [block("heading", piece.text, style.heading.format(text_of(piece.text)))]
    if piece.kind == "image":
        return [rng.choice(style.figures)(piece, address(piece.src), story.title)]
    if piece.kind == "see_also":
        href = link(len(piece.text))
        line = style.see_also.format(f'<a href="{href}" target="_blank"><strong>{text_of(piece.text)}</strong></a>')
        return [noise(line, piece.text)]
    return _write_set_off(piece, style)


def _write_set_off(piece: Piece, style: Style) -> list[Part]:
    if piece.kind == "quote":
        if style.quotes_marked:
            return [block("quote", piece.text, f"<blockquote><p>{text_of(piece.text)}</p></blockquote>")]
        return [block("paragraph", piece.text, style.paragraph.format(f"<em>{text_of(piece.text)}</em>"))]
    if piece.kind == "list":
        return _write_list(piece, style)
    if piece.kind == "table":
        return [_write_table(piece, style)]
    return write_pull_quote(piece, style.paragraph)


def write_pull_quote(piece: Piece, paragraph: str) -> list[Part]:
    """Return a repeated sentence and its speaker's line as two plain paragraphs, as the papers print it."""
    return [
        block("pull_quote", piece.text, paragraph.format(text_of(piece.text))),
        block("attribution", piece.credit, paragraph.format(f"<strong>{text_of(piece.credit)}</strong>")),
    ]


def _write_list(piece: Piece, style: Style) -> list[Part]:
    texts = [row[0] for row in piece.rows]
    if texts[0].startswith("*"):
        return [block("list_item", text, style.paragraph.format(text_of(text))) for text in texts]
    if not style.lists_marked:
        return [block("list_item", f"- {text}", style.paragraph.format(f"- {text_of(text)}")) for text in texts]
    items = "\n".join(f"<li>{text_of(text)}</li>" for text in texts)
    return [Part(f"<ul>\n{items}\n</ul>", tuple(("list_item", text) for text in texts))]


def _write_table(piece: Piece, style: Style) -> Part:
    rows = "\n".join(
        "<tr>" + "".join(f"<td><p>{text_of(cell)}</p></td>" for cell in row) + "</tr>" for row in piece.rows
    )
    text = "\n".join(" | ".join(row) for row in piece.rows)
    return block("table", text, f"{style.table}<tbody>\n{rows}\n</tbody></table>")


def _link_words(words: list[str], rng: Random, link: Callable[[int], str]) -> None:
    if rng.random() > 0.3:
        return
    start, length = rng.randint(2, len(words) - 8), rng.randint(2, 5)
    last = start + length - 1
    words[start] = f'<a href="{link(start)}" target="_blank"><span style="color:#0000FF;">{words[start]}'
    words[last] = f"{words[last]}</span></a>"


def _break_line(words: list[str], rng: Random) -> None:
    commas = [at for at, word in enumerate(words) if word.endswith(",") and "<" not in word]
    if commas and rng.random() < 0.06:
        words[rng.choice(commas)] += "<br>\n           "


def _harden_space(html: str, rng: Random) -> str:
    spaces = [found.start() for found in re.finditer(r"(?<=[^\W\d_]) (?=[^\W\d_]+ )", html)]
    spaces = [at for at in spaces if html.rfind("<", 0, at) <= html.rfind(">", 0, at)]
    if not spaces:
        return html
    at = rng.choice(spaces)
    return f"{html[:at]}&nbsp;{html[at + 1 :]}"
