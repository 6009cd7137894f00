"""Traps of repetition: parts of the article twice, links around the lead, more comments than text."""

import re

from benchmarks.extraction.pictures import block_figure, div_pair, picture_element
from benchmarks.extraction.scene import Draft, Scene
from benchmarks.extraction.traps.trap import Trap
from simulator.layouts.sheet import Part, noise, text_of
from simulator.prose.names import name_person
from simulator.story import Piece

_COMMENTS = (
    "Đúng rồi, quê tôi cũng vậy, nhờ báo lên tiếng mà mọi việc nhanh hơn hẳn",
    "Tôi không đồng tình lắm với cách làm này, cần hỏi ý kiến người dân trước đã",
    "Chúc mừng bà con, mong sớm nhân rộng ra các xã bên cạnh để ai cũng được nhờ",
    "Cho tôi hỏi liên hệ ở đâu để tham gia, xin cảm ơn tòa soạn nhiều",
)


def _hero(draft: Draft, scene: Scene) -> None:
    """A picture with a caption between title and lead."""
    piece = Piece(
        "image", f"Quang cảnh nơi đây nhìn từ trên cao vào sáng sớm, ảnh số {scene.story.number % 90}", src="hero.jpg"
    )
    figure = scene.rng.choice((block_figure, div_pair, picture_element))(
        piece, scene.address("hero.jpg"), scene.story.title
    )
    host = draft.inside_lead or draft.head["lead"]
    both = Part(
        f"{figure.html}\n{host.html}", (*figure.blocks, *host.blocks), figure.images, host.chrome, host.optional
    )
    if draft.inside_lead:
        draft.inside_lead = both
    else:
        draft.head["lead"] = both


def _many_comments(draft: Draft, scene: Scene) -> None:
    said = [f"{scene.rng.choice(_COMMENTS)}, ý kiến thứ {at} của tôi." for at in range(2, 26)]
    rows = "".join(
        f'<li class="c-item"><div class="c-name">{name_person(scene.rng)}</div><div class="c-text">{text}</div>'
        f"<div>{scene.masthead.today:%H:%M %d/%m/%Y} · Thích · Trả lời</div></li>"
        for text in said
    )
    draft.below.append(noise(f'<div id="cm"><b>Bình luận ({len(said)})</b><ul>{rows}</ul></div>', *said))


def _broken_title(draft: Draft, scene: Scene) -> None:
    """The headline is broken by hand in its middle."""
    words = text_of(scene.story.title).split(" ")
    half = len(words) // 2
    broken = f"{' '.join(words[:half])} <br>\n{' '.join(words[half:])}"
    host = draft.head["title"]
    draft.head["title"] = host._replace(html=host.html.replace(text_of(scene.story.title), broken, 1))


def _for_phones(draft: Draft, scene: Scene) -> None:
    """Title, date and lead once more for narrow windows, hidden by a style sheet on wide ones."""
    copies = [draft.head[name] for name in ("title", "date", "lead") if name in draft.head]
    html = re.sub(r' (?:id|itemprop|property)="[^"]*"', "", "\n".join(part.html for part in copies))
    optional = tuple(pair for part in copies for pair in part.blocks)
    draft.above.append(Part(f'<div class="visible-xs d-md-none" style="display:none">{html}</div>', optional=optional))


def _for_printers(draft: Draft, scene: Scene) -> None:
    """The whole text once more in a hidden box for printing."""
    texts = [text for part in draft.body for kind, text in part.blocks if kind == "paragraph"]
    inner = "".join(f"<p>{text_of(text)}</p>" for text in texts)
    draft.below.append(
        noise(f'<div id="print-area" style="display:none"><h2>{text_of(scene.story.title)}</h2>{inner}</div>')
    )


def _sticky(draft: Draft, scene: Scene) -> None:
    """The title again in a bar that follows the window."""
    title = text_of(scene.story.title)
    html = f'<div class="sticky-bar"><span class="sticky-title">{title}</span><a>Chia sẻ</a><a>Bình luận</a></div>'
    draft.below.append(noise(html))


def _links_under_lead(draft: Draft, scene: Scene) -> None:
    others = scene.related[7:10]
    rows = "".join(f'<li><a href="{scene.link(at)}">{text_of(o.title)}</a></li>' for at, o in enumerate(others))
    part = noise(f'<ul class="relate-top">{rows}</ul>', *(other.title for other in others))
    draft.body.insert(0, part)


def _links_before_byline(draft: Draft, scene: Scene) -> None:
    others = scene.related[8:11]
    rows = "".join(
        f'<p>- <a href="{scene.link(at)}">{text_of(o.title)}</a> ({o.published:%d/%m/%Y})</p>'
        for at, o in enumerate(others)
    )
    draft.body.append(noise(f"<p><strong>TIN LIÊN QUAN</strong></p>{rows}", *(other.title for other in others)))


COPIES = (
    Trap("hero_picture", "a picture with a caption between title and lead", _hero),
    Trap("many_comments", "two dozen comments", _many_comments),
    Trap("broken_title", "a break in the middle of the headline", _broken_title),
    Trap("copy_for_phones", "title, date and lead once more for narrow windows", _for_phones),
    Trap("copy_for_printers", "the whole text once more in a hidden box", _for_printers),
    Trap("sticky_title", "the title again in a bar below the text", _sticky),
    Trap("links_under_lead", "links to other stories between lead and text", _links_under_lead),
    Trap("links_before_byline", "links to other stories with dates between text and byline", _links_before_byline),
)
