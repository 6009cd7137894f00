"""Traps below and beside the article: comments, other stories, hidden copies, biographies."""

# ruff: noqa: E501 - markup stays on its own long lines

from benchmarks.extraction.scene import Draft, Scene
from benchmarks.extraction.traps.trap import Trap
from simulator.layouts.forms import ONECMS_FORM, VDOC_FORM, write_to_us
from simulator.layouts.sheet import noise, text_of
from simulator.prose.names import name_person


def _form(draft: Draft, scene: Scene) -> None:
    fields = "".join(f'<p class="txt_1">{line}</p><input>' for line in VDOC_FORM[1:4])
    html = f'<div class="cmt"><b>BÌNH LUẬN</b><form><textarea>{VDOC_FORM[0]}</textarea>{fields}</form><p>{ONECMS_FORM[1]}</p></div>'
    draft.below.append(noise(html, *VDOC_FORM[1:4], ONECMS_FORM[1]))


def _comments(draft: Draft, scene: Scene) -> None:
    said = (
        "Bài viết rất hay và xúc động, mong báo có thêm nhiều bài về quê tôi như thế này nữa.",
        "Tôi ở xa quê đã lâu, đọc tin này thấy ấm lòng, cảm ơn nhà báo đã phản ánh kịp thời.",
        "Đề nghị cơ quan chức năng sớm vào cuộc, người dân chúng tôi chờ câu trả lời đã nhiều năm.",
    )
    rows = "".join(
        f'<div class="comment"><b>{name_person(scene.rng)}</b><time>{scene.masthead.today:%d/%m/%Y %H:%M}</time><p>{text}</p></div>'
        for text in said
    )
    draft.below.append(noise(f'<div class="list-comment"><h3>Ý kiến bạn đọc (3)</h3>{rows}</div>', *said))


def _contact(draft: Draft, scene: Scene) -> None:
    line = write_to_us(scene.masthead)
    draft.below.append(noise(f'<div style="display:none"><p>{line}</p><p>Hotline: 0290.000.000</p></div>', line))


def _share_below(draft: Draft, scene: Scene) -> None:
    html = "<div class='share-b'><b>Chia sẻ bài viết</b> <a>Facebook</a> <a>Zalo</a> <a>Sao chép liên kết</a></div>"
    draft.below.insert(0, noise(html, "Chia sẻ bài viết", "Sao chép liên kết"))


def _source_box(draft: Draft, scene: Scene) -> None:
    html = (
        '<div class="c-author-page"><label>Link bài gốc<span>Copy Link</span></label>'
        f"<span>https://nguon.example/{scene.story.slug}.htm</span><label>Link đã được copy</label></div>"
    )
    draft.below.append(noise(html, "Link bài gốc", "Link đã được copy"))


def _profile(draft: Draft, scene: Scene) -> None:
    text = "Tác giả gắn bó với mảng đề tài nông thôn, từng đoạt nhiều giải báo chí của tỉnh và trung ương."
    draft.below.append(noise(f'<div class="author-bio"><img src="/av.jpg"><p>{text}</p></div>', text))


def _hidden(draft: Draft, scene: Scene) -> None:
    other = scene.related[0]
    texts = [piece.text for piece in other.pieces if piece.kind == "paragraph"][:3]
    html = "".join(f"<p>{text_of(text)}</p>" for text in texts)
    draft.below.append(
        noise(f'<div class="preload" hidden style="display:none"><h1>{text_of(other.title)}</h1>{html}</div>', *texts)
    )


def _next_story(draft: Draft, scene: Scene) -> None:
    other = scene.related[1]
    texts = [piece.text for piece in other.pieces if piece.kind == "paragraph"][:2]
    html = "".join(f"<p>{text_of(text)}</p>" for text in texts)
    head = f"<h2>{text_of(other.title)}</h2><time>{other.published:%d/%m/%Y %H:%M}</time>"
    draft.below.append(
        noise(f'<article class="next-post"><span>Đọc tiếp</span>{head}{html}</article>', *texts, other.title)
    )


def _long_cards(draft: Draft, scene: Scene) -> None:
    cards = scene.related[2:8]
    html = "".join(
        f'<div class="card"><h3><a href="{scene.link(at)}">{text_of(o.title)}</a></h3><p>{text_of(o.lead)}</p>'
        f"<time>{o.published:%H:%M | %d/%m/%Y}</time></div>"
        for at, o in enumerate(cards)
    )
    draft.below.append(
        noise(f'<div class="cung-chuyen-muc"><h2>Cùng chuyên mục</h2>{html}</div>', *(o.lead for o in cards))
    )


def _video_title(draft: Draft, scene: Scene) -> None:
    other = scene.related[3]
    html = f'<p><a href="#">(Video) {text_of(other.title)}</a></p><p>{text_of(other.lead)}</p>'
    draft.below.insert(0, noise(html, other.lead))


def _poll(draft: Draft, scene: Scene) -> None:
    text = "Bạn đánh giá thế nào về chất lượng dịch vụ công trực tuyến hiện nay?"
    html = f"<div class='poll'><p>{text}</p><label>Rất tốt</label><label>Bình thường</label><button>Biểu quyết</button></div>"
    draft.below.append(noise(html, text))


AROUND = (
    Trap("share_below", "a share line right after the text", _share_below),
    Trap("comment_form", "a comment form with sentences", _form),
    Trap("reader_comments", "comments of readers with names and times", _comments),
    Trap("contact_hidden", "a hidden call for contributions", _contact),
    Trap("source_box", "a box with the address of the original", _source_box),
    Trap("author_profile", "a biography under the text", _profile),
    Trap("hidden_story", "a hidden copy of another story", _hidden),
    Trap("next_story", "the next story begins under this one", _next_story),
    Trap("long_cards", "cards with sentences and times in the article's column", _long_cards),
    Trap("video_after_byline", "a video's title and sentence right after the byline", _video_title),
    Trap("poll", "a poll", _poll),
)
