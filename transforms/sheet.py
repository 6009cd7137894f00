"""The lines of one page with their labels, while they are being decided."""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import islice
from typing import Final

from transforms import dates
from transforms.article import BlockKind
from transforms.bylines import looks_like_byline
from transforms.cards import DATE_LINE, SENTENCE, before_cards, find_cards
from transforms.chrome import is_boilerplate, is_furniture, starts_tail
from transforms.datelines import is_stamp
from transforms.learned import NOTHING, Learned
from transforms.segments import AFTER, BODY, CHROME, HEADING, HIDDEN, ITEM, LINK, READER, Segment, common, is_inside
from transforms.tree import unnumbered

_LONG: Final = 110  # characters: surely prose


@dataclass(frozen=True, slots=True)
class Facts:
    """What is known of a page before its lines are labelled.

    `title_at` and `dateline_at` are indices of segments, -1 where the page does not print them.
    `rendered` is true for plain text, which carries no markup. `host` is the page's, without
    "www."; `claimed` are the authors that the page's head names, `learned` the known chrome, `imprint` what plain
    text says of its paper.
    """

    title: str
    title_at: int
    dateline_at: int
    descriptions: tuple[str, ...]
    house_prefixes: tuple[str, ...]
    rendered: bool
    host: str = ""
    claimed: tuple[str, ...] = ()
    learned: Learned = NOTHING
    imprint: str = ""


class Sheet:
    """Segments with their labels; `kinds[i]` is "" while open, "-" for residue."""

    def __init__(self, segments: list[Segment], facts: Facts) -> None:
        self.segments = segments
        self.facts = facts
        self.kinds = [""] * len(segments)
        self.rules = [""] * len(segments)
        self.repeats: dict[int, int] = {}
        self.picture_of: dict[int, int] = {}
        self.captions: set[str] = set()
        self.cards = find_cards(segments, facts.title_at, facts.descriptions)
        self.end = _end_of_body(segments, facts, self.cards)
        self.start = _start_of_body(segments, facts, self.end)

    def keep(self, index: int, kind: BlockKind, rule: str) -> None:
        """Label a segment as a block."""
        self.kinds[index], self.rules[index] = kind, rule

    def drop(self, index: int, rule: str) -> None:
        """Label a segment as residue."""
        self.kinds[index], self.rules[index] = "-", rule

    def open(self, index: int) -> bool:
        """True while a segment with text has no label."""
        return not (self.kinds[index] or self.segments[index].src)

    def open_lines(self) -> list[int]:
        """The indices of the segments of the text's element, in the body, that have text and no label."""
        kinds, segments = self.kinds, self.segments
        return [i for i in self.body() if not kinds[i] and segments[i].marks & BODY and not segments[i].src]

    def body(self) -> range:
        """The indices between the first segment of the text and its end."""
        return range(self.start, self.end)


def _start_of_body(segments: list[Segment], facts: Facts, end: int) -> int:
    """The index of the first segment of the text below the headline."""
    below = range(max(facts.title_at, -1) + 1, len(segments))
    return next((i for i in below if segments[i].marks & (BODY | AFTER) == BODY), end)


def _end_of_body(segments: list[Segment], facts: Facts, cards: frozenset[int]) -> int:
    """Where the text ends: at the container's end, or at the first tail furniture below prose."""
    last = max((i for i, s in enumerate(segments) if s.marks & (BODY | AFTER) == BODY), default=-1) + 1
    last = before_cards(segments, facts.title_at, _before_comments(segments, facts, last))
    prose = [i for i in range(last) if i not in cards and is_prose(segments[i])]
    heads = (
        i for i in range(facts.title_at + 1, last) if starts_tail(segments[i].text) or _begins_story(segments, i, facts)
    )
    for index in islice(heads, 40):
        before = [i for i in prose if i < index] or _some_text(segments, facts.title_at + 1, index)
        if facts.rendered:  # `mark_text` has looked behind the list already
            resumes = any(segments[i].has(BODY) for i in range(index + 1, last))
        else:
            below = [i for i in prose if i > index and not is_boilerplate(segments[i].text)]
            resumes = _resumes(segments, before, below)
            resumes = resumes or (bool(before) and _is_inset(segments, before, index, last))
        if before and not resumes:
            last = index
            break
    return last if facts.rendered else _end_of_column(segments, cards, last)


def _end_of_column(segments: list[Segment], cards: frozenset[int], last: int) -> int:
    """Where the element ends that holds nearly all words of the text, when only a few stand between it and the end."""
    told = [i for i in range(last) if i not in cards and _is_long_sentence(segments[i])]
    if not told:
        return last
    told = [i for i in told if not segments[i].has(ITEM) and segments[i].text[0] not in _BULLETS] or told
    first = told[min(1, len(told) - 1)]  # the first sentence may be the lead, in a box of its own
    lines = [i for i in range(first, last) if i not in cards and segments[i].has(BODY) and not segments[i].points]
    words = sum(segments[i].words for i in lines)
    box = _parent(segments[first].place)
    while "/" in box and sum(segments[i].words for i in lines if is_inside(segments[i].place, box)) < _NEARLY * words:
        box = _parent(box)
    end = max((i for i in range(first, last) if is_inside(segments[i].place, box)), default=last - 1) + 1
    behind = [i for i in lines if i >= end]
    if any(_is_long_sentence(segments[i]) and _is_second_half(segments[i], segments[first]) for i in behind):
        return last
    if behind and segments[behind[0]].has(HEADING) and any(_is_beside(segments[i], segments[first]) for i in behind):
        return last  # its last chapter
    return end if sum(segments[i].words for i in behind) <= _FEW_WORDS else last


def _is_second_half(one: Segment, other: Segment) -> bool:
    """True for a line with the class of the paragraphs, and for one in a box with the class of theirs."""
    if _is_classed_like(one, other):
        return True
    boxes = [unnumbered(s.node.parent) if s.node is not None else "" for s in (one, other)]
    return one.tag == other.tag and boxes[0] == boxes[1] != ""


def _is_classed_like(one: Segment, other: Segment) -> bool:
    return bool(one.names) and (one.tag, one.names) == (other.tag, other.names)


def _is_beside(one: Segment, other: Segment) -> bool:
    """True for a sentence set like another one, in the next element of the same kind."""
    alike = one.tag == other.tag and _parent(_parent(one.place)) == _parent(_parent(other.place))
    return alike and _is_sentence(one) and not one.linked


def _is_long_sentence(segment: Segment) -> bool:
    return segment.words >= SENTENCE and segment.marks & (BODY | CHROME | HIDDEN) == BODY and not segment.linked


_BULLETS: Final = "•-–+*"
_FEW_WORDS: Final = 60
_NEARLY: Final = 0.7


def _some_text(segments: list[Segment], start: int, stop: int) -> list[int]:
    """The lines of a very short story: a sentence or two."""
    return [i for i in range(start, stop) if segments[i].words >= SENTENCE and segments[i].has(BODY)]


def _before_comments(segments: list[Segment], facts: Facts, last: int) -> int:
    """Where readers begin to speak: at the first of several lines "name, date, hour"."""
    marked = next((i for i in range(facts.title_at + 1, last) if segments[i].has(READER)), last)
    heads = [i for i in range(facts.title_at + 1, marked) if i != facts.dateline_at and is_speaker(segments[i].text)]
    return heads[0] if len(heads) > 1 else marked


def is_speaker(line: str) -> bool:
    """True for "Lê Thị Hoa 14/10/2025 10:20": the head of a reader's comment."""
    if not 12 < len(line) <= DATE_LINE or not line[0].isupper() or not line[-1].isdigit():
        return False
    found = dates.find(line)
    if len(found) != 1 or found[0].end < len(line):
        return False
    name = line[: found[0].start].strip(" -–|•,").split()
    return 1 < len(name) <= 5 and all(word[0].isupper() and not word.isupper() for word in name)


def _begins_story(segments: list[Segment], index: int, facts: Facts) -> bool:
    """True for a heading with a line below that is nothing but a date: another story begins.

    The page's own headline may be printed twice, for wide windows and for telephones.
    """
    if not segments[index].has(HEADING) or segments[index].text == facts.title:
        return False
    below = next((s.text for s in segments[index + 1 : index + 3] if s.text), "")
    return len(below) <= DATE_LINE and is_stamp(below)


def is_prose(segment: Segment) -> bool:
    """True for a long run of text inside the container that is no list, link or furniture."""
    return (
        len(segment.text) >= _LONG
        and segment.has(BODY)
        and segment.share(segment.linked) < 0.5
        and not segment.has(CHROME | HIDDEN | ITEM)
    )


def _resumes(segments: list[Segment], before: list[int], after: list[int]) -> bool:
    """True when prose goes on behind a box, under the same parent as the prose before it."""
    parents = {_parent(segments[i].place) for i in before}
    same = [i for i in after if _parent(segments[i].place) in parents]
    return len(same) > 0.5 * len(after) and bool(same)


def _is_inset(segments: list[Segment], before: list[int], index: int, last: int) -> bool:
    """True for a heading that shares a box with links, when the text's own column goes on behind the box.

    The column is that of the last sentence above, or of a paragraph, where that sentence is a teaser of the box.
    """
    above = next((i for i in range(index - 1, before[-1], -1) if _is_sentence(segments[i])), before[-1])
    return any(_goes_on_behind(segments, i, index, last) for i in dict.fromkeys((above, before[-1], before[0])))


def _goes_on_behind(segments: list[Segment], above: int, index: int, last: int) -> bool:
    column = common(_parent(segments[above].place), segments[index].place)
    box = _box(column, segments[index].place)
    behind = next((i for i in range(index, last) if _box(column, segments[i].place) != box), last)
    if not box:
        return False
    if not any(s.has(LINK) or s.share(s.linked) >= _HALF for s in segments[index:behind]):  # it has lines of its own
        return behind > index + 1 and any(_is_set_like(s, segments[above]) for s in segments[behind:last])
    places = [segments[i].place for i in range(behind, last)]
    boxes = [column if place == column else _box(column, place) for place in places]  # lines that only breaks part
    pointing = {box for box, segment in zip(boxes, segments[behind:last], strict=True) if segment.points}
    own = {"", *pointing}
    rest = [(box, s) for box, s in zip(boxes, segments[behind:last], strict=True) if box not in own]
    return any(_is_sentence(s) or (box == s.place and (_signs(s) or _closes(s, segments[above]))) for box, s in rest)


def _signs(segment: Segment) -> bool:
    """True for a signature in the column of the text; readers and sections stand in boxes."""
    return segment.has(BODY) and not segment.has(CHROME | HIDDEN | AFTER | READER) and looks_like_byline(segment.text)


def _is_set_like(segment: Segment, above: Segment) -> bool:
    return segment.tag == above.tag and _parent(segment.place) == _parent(above.place) and _is_sentence(segment)


def _closes(segment: Segment, above: Segment) -> bool:
    """True for a few last words that are set like the text: "Trân trọng cảm ơn ông!"."""
    alike = segment.tag == above.tag and _parent(segment.place) == _parent(above.place)
    told = segment.words >= _SHORTEST_WORDS and segment.text.endswith(_ENDS) and not is_furniture(segment.text)
    return alike and told and segment.has(BODY) and not segment.has(CHROME | HIDDEN | LINK | READER)


def _box(column: str, place: str) -> str:
    """The place of the element of a column that holds a place; "" for what stands elsewhere."""
    if not place.startswith(f"{column}/"):
        return ""
    return place[: place.find("/", len(column) + 1)] if "/" in place[len(column) + 1 :] else place


def _is_sentence(segment: Segment) -> bool:
    return (
        segment.has(BODY)
        and segment.words >= _SHORT_SENTENCE
        and not segment.has(CHROME | HIDDEN | ITEM | AFTER | READER)
        and segment.text.endswith(_ENDS)
        and not is_furniture(segment.text)
    )


_SHORT_SENTENCE: Final = 8  # words
_SHORTEST_WORDS: Final = 3
_HALF: Final = 0.5
_ENDS: Final = (".", "!", "?", "…", "”", '"')


def _parent(place: str) -> str:
    return place.rsplit("/", 1)[0]


def kept(sheet: Sheet, kinds: Sequence[str]) -> list[int]:
    """The indices of the segments that carry one of these labels, in order."""
    return [index for index, kind in enumerate(sheet.kinds) if kind in kinds]
