"""Stories that look like something else: two sentences of news, a photo story, lists, nobody's story."""

from dataclasses import replace

from benchmarks.extraction.traps.trap import Trap
from simulator.story import Piece, Story

_CAPTIONS = (
    "Bà con tranh thủ ra đồng từ lúc mặt trời chưa mọc",
    "Những chiếc ghe chở đầy rau quả cập bến chợ",
    "Trẻ em vui chơi trên bãi cỏ ven kênh",
    "Cây cầu mới nối liền hai bờ sau nhiều năm chờ đợi",
    "Nụ cười của người thợ già bên lò gạch",
    "Ánh đèn đầu tiên thắp lên ở xóm nhỏ",
)


def _shorten(story: Story) -> Story:
    first = next(piece for piece in story.pieces if piece.kind == "paragraph" and not piece.text.endswith(":"))
    sentences = first.text.split(". ")
    text = sentences[0] if len(sentences) == 1 else f"{sentences[0]}. {sentences[1].removesuffix('.')}."
    return replace(story, pieces=(Piece("paragraph", text),), kicker="")


def _show_pictures(story: Story) -> Story:
    first = next(piece for piece in story.pieces if piece.kind == "paragraph" and not piece.text.endswith(":"))
    pictures = [
        Piece("image", caption, src=f"{story.number}-p{at}.jpg", credit="" if at % 2 else "Ảnh: CTV")
        for at, caption in enumerate(_CAPTIONS)
    ]
    return replace(story, pieces=(pictures[0], first, *pictures[1:]), kicker="")


def _list(story: Story) -> Story:
    texts = [piece.text for piece in story.pieces if piece.kind == "paragraph" and not piece.text.endswith(":")]
    rows = tuple((text.split(". ")[0].removesuffix("."),) for text in texts[1:7])
    intro = Piece("paragraph", "Ban tổ chức công bố kết quả cụ thể như sau:")
    return replace(story, pieces=(Piece("paragraph", texts[0]), intro, Piece("list", rows=rows))) if rows else story


def _tabulate(story: Story) -> Story:
    """Two paragraphs and a table of results."""
    texts = [piece for piece in story.pieces if piece.kind == "paragraph" and not piece.text.endswith(":")]
    head = ("Đơn vị", "Huy chương vàng", "Huy chương bạc", "Tổng điểm")
    rows = tuple(
        (f"Đoàn số {at}", str((story.number + at) % 7), str((story.number * at) % 9), f"{at * 13 % 90},{at % 10}")
        for at in range(1, 11)
    )
    return replace(story, pieces=(*texts[:2], Piece("table", rows=(head, *rows))))


def _number_headings(story: Story) -> Story:
    number, pieces = 0, []
    for piece in story.pieces:
        number += piece.kind == "heading"
        pieces.append(replace(piece, text=f"{number}. {piece.text}") if piece.kind == "heading" else piece)
    return replace(story, pieces=tuple(pieces))


def _shout_headings(story: Story) -> Story:
    pieces = (replace(piece, text=piece.text.upper()) if piece.kind == "heading" else piece for piece in story.pieces)
    return replace(story, pieces=tuple(pieces))


def _anonymous(story: Story) -> Story:
    return replace(story, authors=(), byline="", agency="")


def _long_title(story: Story) -> Story:
    return replace(
        story, title=f"{story.title}: Nhìn lại một chặng đường và những điều còn trăn trở của người dân - Bài 2"
    )


def _quoted_title(story: Story) -> Story:
    return replace(story, title=f"“{story.title}” - chuyện kể từ cơ sở | Kỳ cuối")


SHAPES = (
    Trap("two_sentences", "a news item of a lead and two sentences", shape=_shorten),
    Trap("photo_story", "six pictures with captions and one paragraph", shape=_show_pictures),
    Trap("list_story", "a paragraph and a list", shape=_list),
    Trap("table_story", "two paragraphs and a table of results", shape=_tabulate),
    Trap("numbered_headings", "headings with numbers", shape=_number_headings),
    Trap("capital_headings", "headings in capitals", shape=_shout_headings),
    Trap("nobody_signs", "no byline anywhere", shape=_anonymous),
    Trap("long_title", "a long title with a hyphen near its end", shape=_long_title),
    Trap("title_marks", "a title with quotes, a hyphen and a bar", shape=_quoted_title),
)
