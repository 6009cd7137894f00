"""The body of a story: paragraphs of drawn sentences, headings, pictures, quotes, lists, tables."""

from collections.abc import Mapping, Sequence
from random import Random
from typing import NamedTuple

from simulator.prose.grammar import Slots, capitalize, expand, read_stock
from simulator.prose.names import name_pen, name_person
from simulator.story import Piece

TOPICS = (
    "agriculture",
    "education",
    "health",
    "sports",
    "roads",
    "party",
    "storm",
    "culture",
    "safety",
    "tourism",
    "economy",
    "people",
)
END_MARK = "./."  # Party papers close a text with it
_LENGTHS = (((3, 5), 26), ((5, 10), 40), ((9, 15), 24), ((15, 24), 10))
_CREDITS = ("Ảnh: {}", "Ảnh: {}", "(Ảnh: {})", "Ảnh: KDL cung cấp", "(Ảnh: đơn vị cung cấp)", "Ảnh: TTXVN", "Ảnh: CTV")


class Desk(NamedTuple):
    """What one story is written with: randomness, its topic's stock, its slots, its picture folder."""

    rng: Random
    stock: Mapping[str, tuple[str, ...]]
    slots: Slots
    folder: str


def write_pieces(desk: Desk) -> tuple[Piece, ...]:
    """Return the body in reading order; the last paragraph may carry the end mark."""
    if desk.rng.random() < 0.06:
        return _digest(desk)
    paragraphs = _paragraphs(desk)
    pieces = _with_headings(desk, paragraphs)
    pieces = _with_extras(desk, pieces)
    pieces = _with_images(desk, pieces)
    return _with_pull_quote(desk, _with_see_also(desk, pieces))


def _digest(desk: Desk) -> tuple[Piece, ...]:
    lines = read_stock("common")["digests"]
    news = [Piece("paragraph", f"* {_say(desk, desk.rng.choice(lines))}") for _ in range(desk.rng.randint(4, 8))]
    return (Piece("paragraph", _paragraph(desk, _sentences(desk))), *news)


def _paragraphs(desk: Desk) -> list[Piece]:
    spans = [span for span, _ in _LENGTHS]
    low, high = desk.rng.choices(spans, [weight for _, weight in _LENGTHS])[0]
    pool = _sentences(desk)
    texts = [_paragraph(desk, pool) for _ in range(desk.rng.randint(low, high))]
    common = read_stock("common")
    if desk.rng.random() < 0.3:
        texts[0] = f"{_say(desk, desk.rng.choice(common['intros']))} {texts[0]}"
    if desk.rng.random() < 0.6:
        texts.append(_say(desk, desk.rng.choice(common["closings"])))
    if desk.rng.random() < 0.35:
        texts[-1] = texts[-1].removesuffix(".") + END_MARK
    return [Piece("paragraph", text) for text in texts]


def _sentences(desk: Desk) -> list[str]:
    near = [*desk.stock["sentences"], *read_stock("common")["sentences"]]
    far = [sentence for topic in TOPICS for sentence in read_stock(topic)["sentences"] if sentence not in near]
    return [*desk.rng.sample(far, len(far)), *desk.rng.sample(near, len(near))]


def _paragraph(desk: Desk, pool: list[str]) -> str:
    target = desk.rng.choice((20, 30, 45, 60, 80, 110))
    said: list[str] = []
    while not said or (sum(len(s.split()) for s in said) < target and len(said) < 6):
        sentence = _say(desk, pool.pop())
        if sentence not in said:
            said.append(sentence)
    return " ".join(said)


def _say(desk: Desk, template: str) -> str:
    return capitalize(expand(template, desk.rng, desk.slots))


def _with_headings(desk: Desk, paragraphs: list[Piece]) -> list[Piece]:
    if len(paragraphs) < 6 or desk.rng.random() < 0.35:
        return paragraphs
    headings = desk.rng.sample(desk.stock["headings"], desk.rng.randint(2, 4))
    step = max(2, len(paragraphs) // len(headings))
    first = desk.rng.randint(0, 2)
    pieces = list(paragraphs)
    for turn, heading in reversed(list(enumerate(headings))):
        if first + turn * step < len(paragraphs) - 1:
            pieces.insert(first + turn * step, Piece("heading", _say(desk, heading)))
    return pieces


def _with_extras(desk: Desk, pieces: list[Piece]) -> list[Piece]:
    if len(pieces) < 5:
        return pieces
    if desk.rng.random() < 0.18:
        intro = Piece("paragraph", _say(desk, desk.rng.choice(read_stock("common")["lists"])))
        _insert(desk, pieces, [intro, Piece("list", rows=_items(desk))])
    if desk.rng.random() < 0.12:
        _insert(desk, pieces, [Piece("table", rows=_rows(desk, desk.stock["table"]))])
    if desk.rng.random() < 0.15:
        _insert(desk, pieces, [Piece("quote", f"“{_say(desk, '{quote}')}”")])
    return pieces


def _items(desk: Desk) -> tuple[tuple[str, ...], ...]:
    count = desk.rng.randint(3, len(desk.stock["items"])) if len(desk.stock["items"]) > 3 else 3
    return tuple((_say(desk, item),) for item in desk.rng.sample(desk.stock["items"], count))


def _rows(desk: Desk, lines: Sequence[str]) -> tuple[tuple[str, ...], ...]:
    return tuple(tuple(_say(desk, cell.strip()) for cell in line.split(" | ")) for line in lines)


def _insert(desk: Desk, pieces: list[Piece], extra: list[Piece]) -> None:
    places = [at for at in range(2, len(pieces)) if pieces[at - 1].kind == "paragraph" and pieces[at].kind != "list"]
    at = desk.rng.choice(places) if places else len(pieces) - 1
    pieces[at:at] = extra


def _with_images(desk: Desk, pieces: list[Piece]) -> list[Piece]:
    count = desk.rng.choice((0, 1, 1, 2, 2, 3, 4))
    captions = desk.rng.sample(desk.stock["captions"], min(count, len(desk.stock["captions"])))
    for turn, caption in enumerate(captions):
        _insert_image(desk, pieces, _image(desk, turn, caption))
    return pieces


def _insert_image(desk: Desk, pieces: list[Piece], image: Piece) -> None:
    places = [at for at in range(len(pieces)) if at == 0 or pieces[at - 1].kind in ("paragraph", "quote")]
    places = [at for at in places if pieces[at].kind != "list" and not (at and _is_list_intro(pieces[at - 1]))]
    pieces.insert(desk.rng.choice(places), image)


def _is_list_intro(piece: Piece) -> bool:
    return piece.text.endswith(":")


def _image(desk: Desk, turn: int, caption: str) -> Piece:
    credit = desk.rng.choice(_CREDITS).format(name_pen(desk.rng)) if desk.rng.random() < 0.45 else ""
    text = _say(desk, caption) if desk.rng.random() < 0.9 else ""
    return Piece("image", text, src=f"{desk.folder}-{turn + 1}.jpg", credit=credit if text else "")


def _with_see_also(desk: Desk, pieces: list[Piece]) -> list[Piece]:
    if desk.rng.random() < 0.2:
        line = _say(desk, desk.rng.choice(read_stock("common")["see"]))
        at = len(pieces) if desk.rng.random() < 0.5 else max(1, len(pieces) // 2)
        while at < len(pieces) and pieces[at].kind == "list":
            at += 1
        pieces.insert(at, Piece("see_also", line))
    return pieces


def _with_pull_quote(desk: Desk, pieces: list[Piece]) -> tuple[Piece, ...]:
    bodies = [at for at, piece in enumerate(pieces) if piece.kind == "paragraph" and not _is_list_intro(piece)]
    if len(bodies) < 4 or desk.rng.random() > 0.14:
        return tuple(pieces)
    first, second = desk.rng.sample(desk.stock["quotes"], 2)
    speaker = f"{_say(desk, desk.rng.choice(desk.stock['offices']))} - {name_person(desk.rng)}"
    spoken = f"{_say(desk, first)}. {_say(desk, second)}”"
    host = desk.rng.choice(bodies[1:-1])
    said = f"{pieces[host].text} “{spoken} - {speaker} cho biết."
    pieces[host] = Piece("paragraph", said)
    pieces.append(Piece("pull_quote", f"{spoken}.", credit=speaker))
    return tuple(pieces)
