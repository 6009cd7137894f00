"""Traps in the wording and the splitting of the text: initials, promotions, boxes, two bodies."""

import re

from benchmarks.extraction.scene import Draft, Scene
from benchmarks.extraction.traps.inside import find_spots, insert
from benchmarks.extraction.traps.trap import Trap
from simulator.layouts.prose import write_byline
from simulator.layouts.sheet import Part, noise, text_of

_FIRST_LETTER = re.compile(r"(?<=>)(\w)(?=\w* )")


def _initial(draft: Draft, scene: Scene) -> None:
    """The first letter stands in an element of its own."""
    for at in find_spots(draft)[:1]:
        html, count = _FIRST_LETTER.subn(r'<span class="dropcap">\1</span>', draft.body[at].html, count=1)
        if count:
            draft.body[at] = draft.body[at]._replace(html=html)


def _signed_in_paragraph(draft: Draft, scene: Scene) -> None:
    """The byline is the last line of the last paragraph."""
    spots = [at for at in find_spots(draft) if draft.body[at].html.endswith("</p>")]
    if not spots or spots[-1] != len(draft.body) - 1 or not scene.story.byline or not draft.tail:
        return
    part = draft.body[spots[-1]]
    html = f"{part.html.removesuffix('</p>')}<br>\n<strong>{text_of(scene.story.byline)}</strong></p>"
    draft.body[spots[-1]] = part._replace(html=html, blocks=(*part.blocks, ("byline", scene.story.byline)))
    draft.tail.clear()


def _promotion(draft: Draft, scene: Scene) -> None:
    line = f"Mời bạn đọc theo dõi {scene.masthead.name} trên Zalo, Facebook để cập nhật tin tức nhanh nhất."
    draft.tail.append(noise(f"<p><em>{line}</em></p>", line))


def _copyright(draft: Draft, scene: Scene) -> None:
    line = f"© Bản quyền thuộc về {scene.masthead.name}. Cấm sao chép khi chưa được đồng ý."
    draft.tail.append(noise(f"<p>{line}</p>", line))


def _tags_inside(draft: Draft, scene: Scene) -> None:
    if scene.story.tags:
        line = f"Từ khóa: {', '.join(scene.story.tags)}"
        draft.tail.append(noise(f"<p>{text_of(line)}</p>", line))


def _see_also_forms(draft: Draft, scene: Scene) -> None:
    other = scene.related[4]
    title = text_of(other.title)
    form = scene.rng.choice(
        (
            '<p><strong>Xem thêm:</strong> <a href="{href}">{title}</a></p>',
            '<p><em>Mời bạn đọc xem thêm: <a href="{href}">{title}</a></em></p>',
            '<p>• <a href="{href}"><strong>{title}</strong></a></p>',
            '<p><a href="{href}">&gt;&gt;&gt; {title}</a></p>',
            '<p style="color:blue"><strong><a href="{href}">[Đọc tiếp] {title}</a></strong></p>',
        )
    )
    insert(draft, scene, noise(form.format(href=scene.link(5), title=title), other.title))


def _contents(draft: Draft, scene: Scene) -> None:
    """A table of contents repeats the headings."""
    headings = [text for part in draft.body for kind, text in part.blocks if kind == "heading"]
    if headings:
        rows = "".join(f'<li><a href="#h{at}">{text_of(text)}</a></li>' for at, text in enumerate(headings))
        draft.body.insert(
            0, noise(f'<div id="toc" class="toc"><p>Nội dung bài viết</p><ul>{rows}</ul></div>', "Nội dung bài viết")
        )


def _pull_box(draft: Draft, scene: Scene) -> None:
    """A box in the middle of the text repeats one of its sentences."""
    for at in find_spots(draft)[1:]:
        sentences = [
            text for text in draft.body[at].blocks[0][1].split(". ") if 60 < len(text) < 200 and "“" not in text
        ]
        if len(sentences) > 1:
            text = f"{sentences[0]}."
            part = Part(
                f'<div class="quote-box"><blockquote>{text_of(text)}</blockquote></div>', (("pull_quote", text),)
            )
            draft.body.insert(at + 1, part)
            return


def _two_bodies(draft: Draft, scene: Scene) -> None:
    """The text is cut in two containers with an advertisement between them."""
    spots = find_spots(draft)
    if len(spots) > 4:
        line = "Quảng cáo - Kéo xuống để đọc tiếp"
        draft.body.insert(0, Part('<div class="part-1">'))
        cut = noise(f'</div><div class="ads-break"><span>{line}</span></div><div class="part-2">', line)
        draft.body.insert(spots[len(spots) // 2] + 2, cut)
        draft.body.append(Part("</div>"))


def _cell(draft: Draft, scene: Scene) -> None:
    """The whole text stands in a table of one cell."""
    draft.body.insert(0, Part('<table width="100%" border="0"><tbody><tr><td>'))
    draft.tail.append(Part("</td></tr></tbody></table>"))


def _emoji(draft: Draft, scene: Scene) -> None:
    """Little pictures inside sentences."""
    icon = '<img src="/icons/dot.png" alt="" width="12" height="12" class="emoji">'
    for at in find_spots(draft)[:2]:
        part = draft.body[at]
        draft.body[at] = part._replace(html=part.html.replace(", ", f", {icon}", 1))


def _rating_inside(draft: Draft, scene: Scene) -> None:
    line = "Bạn thấy bài viết này hữu ích không? Hãy bình chọn cho chúng tôi"
    draft.tail.append(noise(f'<div class="rate"><p>{line}</p><span>★★★★☆</span></div>', line))


def _second_byline(draft: Draft, scene: Scene) -> None:
    """The byline again after itself, in a box of its own."""
    if draft.tail and scene.story.byline:
        copy = write_byline(scene.story, draft.style)[0]
        draft.tail.append(Part(f'<div class="author-2">{copy.html}</div>', optional=copy.blocks))


PARAGRAPHS = (
    Trap("drop_cap", "the first letter in an element of its own", _initial),
    Trap("byline_in_paragraph", "the byline after a break in the last paragraph", _signed_in_paragraph),
    Trap("promotion_last", "a call to follow the paper as last line", _promotion),
    Trap("copyright_last", "a copyright line as last line", _copyright),
    Trap("tags_inside", "the tags as last line of the text", _tags_inside),
    Trap("see_also_forms", "see-also lines without arrows", _see_also_forms),
    Trap("contents_box", "a table of contents", _contents),
    Trap("pull_box", "a box that repeats a sentence of the text", _pull_box),
    Trap("two_bodies", "the text in two containers", _two_bodies),
    Trap("cell_around", "the text in a table of one cell", _cell),
    Trap("small_pictures", "little pictures inside sentences", _emoji),
    Trap("rating_inside", "a request for stars inside the text", _rating_inside),
    Trap("byline_twice", "the byline twice", _second_byline),
)
