"""Labelled pairs of articles: copies as papers make them, and what looks like a copy and is none."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from random import Random
from typing import Final

from benchmarks.kinship.prose import Text, Voice, write_text

_OTHER: Final = {"hòa": "hoà", "thủy": "thuỷ", "khỏe": "khoẻ", "hóa": "hoá", "tỉ": "tỷ", "ủy": "uỷ"}
_LAW: Final = tuple(Voice(Random(900 + n)).paragraph() for n in range(20))  # noqa: S311 - no secret
_CLOSING: Final = tuple(Voice(Random(700 + n)).say(18, 30) for n in range(34))  # noqa: S311


@dataclass(frozen=True, slots=True)
class Print:
    """One article of a family: in which paper, how many minutes after the first, under which credit."""

    text: Text
    paper: int
    minutes: int = 0
    agency: str = ""


@dataclass(frozen=True, slots=True)
class Family:
    """Two articles; `copy` says whether the second is a copy of the first, `case` what was done."""

    case: str
    copy: bool
    first: Print
    second: Print


def make_families(count: int, seed: int) -> Iterator[Family]:
    """So many pairs, cases in turn, the same for the same seed."""
    cases: list[tuple[str, bool, Callable[[Random], tuple[Print, Print]]]] = [
        *((name, True, make) for name, make in _COPIES), *((name, False, make) for name, make in _OTHERS),
    ]  # fmt: skip
    for number in range(count):
        name, copy, make = cases[number % len(cases)]
        first, second = make(Random(f"{seed}:{number}"))  # noqa: S311
        yield Family(name, copy, first, second)


def _printed(rng: Random, text: Text) -> Print:
    return Print(text, rng.randrange(34), agency=rng.choice(("TTXVN", "TTXVN", "Nhân Dân", "")))


def _again(rng: Random, first: Print, text: Text, days: int = 3) -> Print:
    """In another paper within some days, with the credit or without."""
    paper = (first.paper + rng.randint(1, 33)) % 34
    return Print(text, paper, rng.randint(4, days * 1440), rng.choice((first.agency, "")))


def _renamed(rng: Random, text: Text) -> Text:
    voice = Voice(rng)
    return replace(text, title=voice.say(9, 14), lead=voice.say(24, 40))


def _exact(rng: Random) -> tuple[Print, Print]:
    first = _printed(rng, write_text(rng))
    return first, _again(rng, first, first.text, 60)


def _retitled(rng: Random) -> tuple[Print, Print]:
    first = _printed(rng, write_text(rng, rng.randint(2, 14)))
    return first, _again(rng, first, _renamed(rng, first.text))


def _cut(rng: Random) -> tuple[Print, Print]:
    """One or two paragraphs cut, title and lead changed."""
    first = _printed(rng, write_text(rng, rng.randint(4, 14)))
    kept = list(first.text.paragraphs)
    for _ in range(rng.randint(1, 2)):
        kept.pop(rng.randrange(len(kept)))
    return first, _again(rng, first, replace(_renamed(rng, first.text), paragraphs=tuple(kept)))


def _headed(rng: Random) -> tuple[Print, Print]:
    """One or two local paragraphs before the agency's text."""
    first = _printed(rng, write_text(rng, rng.randint(3, 12)))
    voice = Voice(rng)
    local = tuple(voice.paragraph() for _ in range(rng.randint(1, 2)))
    return first, _again(rng, first, replace(_renamed(rng, first.text), paragraphs=local + first.text.paragraphs))


def _edited(rng: Random) -> tuple[Print, Print]:
    """One to three small edits in every paragraph, tones placed the other way."""
    first = _printed(rng, write_text(rng, rng.randint(2, 14)))
    edited = tuple(edit(rng, paragraph) for paragraph in first.text.paragraphs)
    return first, _again(rng, first, replace(_renamed(rng, first.text), paragraphs=edited))


def edit(rng: Random, paragraph: str) -> str:
    """One to three words dropped, added or put in another's place; tones placed the other way."""
    words = [_OTHER.get(word, word) for word in paragraph.split()]
    for _ in range(rng.randint(1, 3)):
        at = rng.randrange(len(words))
        if not any(sign.isdigit() for sign in words[at]):
            words[at : at + 1] = rng.choice(([], [words[at], "cũng"], ["này"], ["được", words[at]]))
    return " ".join(words)


def _worked_over(rng: Random) -> tuple[Print, Print]:
    """All at once: a local head, a paragraph cut, small edits in the rest."""
    first = _printed(rng, write_text(rng, rng.randint(5, 12)))
    kept = [edit(rng, paragraph) for paragraph in first.text.paragraphs]
    kept.pop(rng.randrange(len(kept)))
    kept.insert(0, Voice(rng).paragraph())
    return first, _again(rng, first, replace(_renamed(rng, first.text), paragraphs=tuple(kept)))


def _laid_out(rng: Random) -> tuple[Print, Print]:
    """Paragraphs joined and parted."""
    first = _printed(rng, write_text(rng, rng.randint(3, 12)))
    sentences = [f"{part}." for paragraph in first.text.paragraphs for part in paragraph.rstrip(".").split(". ")]
    joined, at = [], 0
    while at < len(sentences):
        size = rng.randint(1, 7)
        joined.append(" ".join(sentences[at : at + size]))
        at += size
    return first, _again(rng, first, replace(_renamed(rng, first.text), paragraphs=tuple(joined)))


def _excerpt(rng: Random) -> tuple[Print, Print]:
    """Two to four paragraphs of a long story as a note."""
    first = _printed(rng, write_text(rng, rng.randint(8, 14)))
    size = rng.randint(2, 4)
    at = rng.randrange(len(first.text.paragraphs) - size + 1)
    note = Text(Voice(rng).say(9, 14), "", first.text.paragraphs[at : at + size])
    return first, _again(rng, first, note)


def _wrapped(rng: Random) -> tuple[Print, Print]:
    """A short agency note within a longer local story."""
    first = _printed(rng, write_text(rng, rng.randint(2, 3)))
    local = write_text(rng, rng.randint(5, 9))
    at = rng.randrange(len(local.paragraphs))
    body = local.paragraphs[:at] + first.text.paragraphs + local.paragraphs[at:]
    return first, _again(rng, first, replace(local, paragraphs=body))


def _borrowed(rng: Random) -> tuple[Print, Print]:
    """Half of a story's paragraphs within another of its length."""
    first = _printed(rng, write_text(rng, rng.randint(6, 10)))
    half = first.text.paragraphs[: len(first.text.paragraphs) // 2 + 1]
    local = write_text(rng, len(half))
    return first, _again(rng, first, replace(local, paragraphs=local.paragraphs[:1] + half + local.paragraphs[1:]))


def _moved(rng: Random) -> tuple[Print, Print]:
    """The same article of one house at another address, with another byline."""
    first = _printed(rng, write_text(rng))
    return first, replace(first, agency="")


def _other_story(rng: Random) -> tuple[Print, Print]:
    """One title, two stories."""
    first = _printed(rng, write_text(rng))
    return first, _again(rng, first, replace(write_text(rng), title=first.text.title))


def _column(rng: Random, days: Sequence[int], same_paper: bool) -> tuple[Print, Print]:
    """Weather, prices, draws: one frame, filled anew with each issue."""
    voice = Voice(rng)
    frame = [voice.paragraph() for _ in range(rng.randint(1, 4))]
    title = rng.choice(("Dự báo thời tiết", "Giá vàng hôm nay", "Kết quả xổ số", "Giá nông sản", "Lịch cúp điện"))
    later = rng.choice(days)
    issues = [_issue(rng, frame, f"{title} {5 + day % 20}/3", day) for day in (0, later)]
    paper = rng.randrange(34)
    other = paper if same_paper else (paper + 1) % 34
    return Print(issues[0], paper), Print(issues[1], other, later * 1440)


def _issue(rng: Random, frame: Sequence[str], title: str, day: int) -> Text:
    lines = [f"Ngày {1 + day % 28}/{1 + day // 28 % 12}, {frame[0]}"]
    for paragraph in frame:
        least = f"Mức thấp nhất từ {rng.randint(18, 26)} đến {rng.randint(27, 31)}"
        most = f"mức cao nhất từ {rng.randint(32, 35)} đến {rng.randint(36, 39)}"
        lines.append(f"{paragraph} {least}, {most} so với {rng.randint(100, 990)} hôm trước.")
    return Text(title, "", tuple(lines))


def _daily(rng: Random) -> tuple[Print, Print]:
    return _column(rng, (1, 2, 7), same_paper=True)


def _elsewhere(rng: Random) -> tuple[Print, Print]:
    return _column(rng, (0, 1, 2, 7), same_paper=False)


def _yearly(rng: Random) -> tuple[Print, Print]:
    """The call-up, the festival, the school fees: last year's text with this year's numbers."""
    first = _printed(rng, write_text(rng, rng.randint(3, 9)))
    year, turn = rng.randint(2015, 2024), rng.randint(2, 40)
    texts = [_dated(first.text, year + more, turn + more, rng) for more in (0, 1)]
    return Print(texts[0], first.paper), Print(texts[1], first.paper, 365 * 1440 + rng.randint(-9000, 9000))


def _dated(text: Text, year: int, turn: int, rng: Random) -> Text:
    opening = (
        f"Lễ hội lần thứ {turn} năm {year} diễn ra từ ngày {rng.randint(1, 14)} đến ngày {rng.randint(15, 28)} tháng 3"
    )
    numbers = f"Năm nay có {rng.randint(100, 900)} người tham gia, tổng kinh phí {rng.randint(2, 90)} tỉ đồng."
    return replace(text, title=f"{text.title} năm {year}", lead=f"{opening}.", paragraphs=(*text.paragraphs, numbers))


def _event(rng: Random) -> tuple[Print, Print]:
    """Two reporters at one event: the same names, numbers and one quotation."""
    voice = Voice(rng)
    quoted, facts = voice.say(16, 34), [voice.detail() for _ in range(5)]
    texts = []
    for _ in range(2):
        own = write_text(rng, rng.randint(3, 8))
        lines = [f"{paragraph} {Voice(rng).say(8, 14)[:-1]} {fact}."
                 for paragraph, fact in zip(own.paragraphs, facts, strict=False)]  # fmt: skip
        at = rng.randrange(len(lines))
        lines[at] = f"{lines[at]} “{quoted}”"
        texts.append(replace(own, paragraphs=tuple(lines)))
    first = _printed(rng, texts[0])
    return first, _again(rng, first, texts[1], 1)


def _same_law(rng: Random) -> tuple[Print, Print]:
    """Two stories that quote one paragraph of law."""
    law = rng.choice(_LAW)
    texts = [write_text(rng, rng.randint(4, 10)) for _ in range(2)]
    first, second = (replace(text, paragraphs=(*text.paragraphs, law)) for text in texts)
    printed = _printed(rng, first)
    return printed, _again(rng, printed, second, 400)


def _same_closing(rng: Random) -> tuple[Print, Print]:
    """Two short notes that end with the lines of their paper."""
    paper = rng.randrange(34)
    texts = [write_text(rng, rng.randint(1, 3)) for _ in range(2)]
    first, second = (replace(text, paragraphs=(*text.paragraphs, _CLOSING[paper])) for text in texts)
    return Print(first, paper), Print(second, paper, rng.randint(60, 9000))


def _continued(rng: Random) -> tuple[Print, Print]:
    """The next day's story with a paragraph of background from the first."""
    first = _printed(rng, write_text(rng, rng.randint(6, 12)))
    more = write_text(rng, rng.randint(5, 10))
    background = rng.choice(first.text.paragraphs)
    return first, replace(first, text=replace(more, paragraphs=(*more.paragraphs, background)), minutes=1500)


_COPIES: Final = (
    ("exact", _exact), ("title and lead", _retitled), ("paragraphs cut", _cut), ("local head", _headed),
    ("edited throughout", _edited), ("worked over", _worked_over), ("laid out anew", _laid_out),
    ("excerpt", _excerpt), ("note in a story", _wrapped), ("half taken over", _borrowed), ("moved archive", _moved),
)  # fmt: skip
_OTHERS: Final = (
    ("one title", _other_story), ("daily column", _daily), ("column elsewhere", _elsewhere), ("yearly column", _yearly),
    ("one event", _event), ("one law", _same_law), ("one closing", _same_closing), ("next day", _continued),
)  # fmt: skip
