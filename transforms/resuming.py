"""Where a text without markup goes on behind a box in its middle, and whether it does."""

import re
from collections import Counter
from typing import Final

from transforms import bylines, wording
from transforms.chrome import is_comment_head, is_furniture, is_tag_line, starts_tail
from transforms.closings import is_paragraph
from transforms.entries import is_bare_date
from transforms.headlines import UNDER_STAMP
from transforms.pairs import pairs_of, telling_pairs
from transforms.segments import CARD, READER, TABLE, Segment

_PARAGRAPHS: Final = 2
_SPACED: Final = 0.8  # of the paragraphs have an empty line above them
_LONG: Final = 20  # words
_SENTENCE: Final = 8
_LONGEST_TEASER: Final = 45
_LONGEST_CAPTION: Final = 45
_LONGEST_HEADLINE: Final = 25
_TURN: Final = 2
_NEAR: Final = 6  # lines below the head of the box
_MOST: Final = 60  # lines that are looked at
_LONGEST_HEAD: Final = 8  # words
_FIGURES: Final = re.compile(r"^\W{0,2}\d|^[-–•*+]\s|:\s*\d+\s?[-–:]\s?\d+\W*$|;$")
_POINT: Final = re.compile(r"(?:[-–•*+]\s?)?(?:[a-zđ]|\d{1,2})[.)]\s.{8,}[;,]$")
_ASKED: Final = re.compile(r"[-–*•]?\s?[^\W\d_][^:.?!]{0,25}:(?=\s)|[*•+]\s")  # "PV: …", "* …"
VOICE: Final = re.compile(r"(?:P\.V\.?|[^\W\d_][^:.?!]{0,25}):(?=\s)")  # who speaks in an interview
_SPOKEN: Final = re.compile(r"[^\W\d_]: [“\"].{10}")
_SIGNED: Final = re.compile(r"[:/(]|^Theo\b")


def behind_box(segments: list[Segment], head: int, first: int) -> int:
    """Where the text begun at `first` goes on behind a list of other stories; the end where it does not.

    It goes on when lines follow before the next such list that no list holds: paragraphs, a picture with its
    credit, further questions of an interview, points, the signature.
    """
    while head + 1 < len(segments) and starts_tail(segments[head + 1].text):
        head += 1
    below = range(head + 1, min(head + _MOST, len(segments)))
    end = next((i for i in below if starts_tail(segments[i].text)), below.stop)
    paragraphs = [i for i in range(head + 1, end) if is_paragraph(segments[i])]
    if paragraphs and _is_another(segments, head, paragraphs[0]):
        return len(segments)
    group = max(_behind_group(segments, head, end, first), _behind_cards(segments, head, end))
    asked = _forms(segments, first, head)
    own = [i for i in range(group, end) if _is_own(segments, i, asked)]
    told = next((i for i in range(group, end) if _says(segments[i].text)), end)
    if told < end and _is_strange(segments, head, told, first):
        told = next((i for i in range(told + 1, end) if _says(segments[i].text)), end)
        if told < end and segments[told].words >= _LONG:
            return told
    if told < end and not _take_turns(segments, told, end) and _is_no_teaser(segments, head, told):
        own = [told, *own]
    elif len(paragraphs) < _PARAGRAPHS and not _surely(segments, own, head, group):
        return len(segments)
    own = own or paragraphs
    start = min(*own, told)
    start -= _is_subhead(segments, head, start, first)
    return group if head + 2 < group < start else start


def _is_subhead(segments: list[Segment], head: int, start: int, first: int) -> bool:
    """True for a few words between long headlines and the text that goes on, which has such subheads above as well.

    Above a table they need no like.
    """
    line, listed = segments[start - 1], segments[head + 1 : start - 1]
    if segments[start].has(TABLE) and listed and _is_few(line):
        return True
    if not _is_few(line) or not listed or any(s.words < _SHORT_HEADLINE for s in listed):
        return False
    return any(map(_is_few, segments[first + 1 : head]))


def _is_few(segment: Segment) -> bool:
    """True for a bare line of a few words."""
    text = segment.text
    plain = text[:1].isupper() and not _says(text) and not text.endswith(":") and not is_furniture(text)
    return 1 < segment.words <= _MOST_OF_SUBHEAD and plain and not bylines.looks_like_byline(text)


_OPENING: Final = 3  # paragraphs
_MOST_OF_SUBHEAD: Final = 5  # words
_SHORT_HEADLINE: Final = 7


def _says(line: str) -> bool:
    """True for a sentence that is no headline which asks."""
    return wording.ends_sentence(line) and not line.endswith("?")


def _is_another(segments: list[Segment], head: int, first: int) -> bool:
    """True for another story with a stamp of its own between the head and the first paragraph, which tells of it.

    A single card has a stamp as well; what stands below it has nothing of its headline.
    """
    stamps = [i for i in range(head + 1, first) if is_bare_date(segments[i].text) and ":" in segments[i].text]
    if len(stamps) != 1 or first - stamps[0] >= UNDER_STAMP:
        return False
    title = next((s.text for s in segments[stamps[0] - 1 : head : -1] if not bylines.looks_like_byline(s.text)), "")
    told = (pair for s in segments[stamps[0] + 1 : first + _OPENING] for pair in telling_pairs(s.text))
    return not title or not telling_pairs(title).isdisjoint(told)


def _behind_group(segments: list[Segment], head: int, end: int, first: int) -> int:
    """Behind the lines of a list that no empty line parts, on a page that parts its paragraphs by empty lines."""
    if not _is_spaced(segments, first, head) or head + 1 >= end or _tells_on(segments, head, first):
        return head + 1
    index = head + 2  # the head may stand alone
    while index < end and segments[index].block - segments[index - 1].block <= 1:
        index += 1
    return index


def _tells_on(segments: list[Segment], head: int, first: int) -> bool:
    """True for a long sentence right below the head with two words in common with the text: a button stood there."""
    below = segments[head + 1]
    if below.words < _LONG or not _says(below.text) or is_comment_head(segments[head].text):
        return False
    pairs = telling_pairs(below.text)
    return any(pairs & telling_pairs(segment.text) for segment in segments[first:head])


def _behind_cards(segments: list[Segment], head: int, end: int) -> int:
    """Behind headlines and single sentences that take turns, if there are two of each."""
    index = head + 1
    while index + 1 < end and _is_headline(segments[index]) and _is_teaser(segments[index + 1]):
        if _tell_together(segments, index + 1) and not is_paragraph(segments[index + 2]):
            break
        index += 2
    return index if index > head + 1 + _TURN else head + 1


def _is_headline(segment: Segment) -> bool:
    return 1 < segment.words <= _LONGEST_HEADLINE and not _says(segment.text) and not wording.has_credit(segment.text)


def _is_teaser(segment: Segment) -> bool:
    text = segment.text
    one = _LONG / 2 < segment.words <= _LONGEST_TEASER and text.endswith(".") and not is_paragraph(segment)
    return one and not wording.joins(text) and not _SPOKEN.search(text)


def _is_spaced(segments: list[Segment], first: int, head: int) -> bool:
    prose = [i for i in range(max(first + 1, 1), head) if segments[i].words >= _LONG]
    apart = sum(segments[i].block - segments[i - 1].block > 1 for i in prose)
    return apart >= _SPACED * len(prose) > 0


def _forms(segments: list[Segment], first: int, head: int) -> frozenset[str]:
    """How lines above the box begin that ask or that list, and how several below it do: "PV:", "* "."""
    found = [match.group() for i in range(first, head) if (match := _ASKED.match(segments[i].text))]
    below = Counter(match.group() for s in segments[head + 1 : head + _MOST] if (match := VOICE.match(s.text)))
    found += [form[:2] for form in found if form.startswith("* ")]
    return frozenset([*found, *(voice for voice, times in below.items() if times > 1)])


def _is_own(segments: list[Segment], index: int, asked: frozenset[str]) -> bool:
    """True for a line that no list of other stories holds."""
    segment, text = segments[index], segments[index].text
    if segment.has(CARD | READER) or is_furniture(text):
        return False
    if is_paragraph(segment) or segment.has(TABLE) or _POINT.match(text) or _heads_figures(segments, index):
        return True
    if wording.has_credit(text) and segment.words <= _LONGEST_CAPTION:
        return True
    begins = _ASKED.match(text)
    if begins and (begins.group() in asked or (text.endswith("?") and text[:2] in asked)):
        return True
    if bylines.looks_like_byline(text):
        return _SIGNED.search(text) is not None
    told = segment.words >= _SENTENCE and wording.ends_sentence(text)
    if not told:
        return False
    return wording.joins(text) or _SPOKEN.search(text) is not None or _tell_together(segments, index)


def _is_no_teaser(segments: list[Segment], head: int, index: int) -> bool:
    """True for the first sentence below a few headlines that has no two words in common with the last of them.

    In a list of cards each headline has its own; else the list ends with it, or goes on with another sentence.
    """
    between = [segment for segment in segments[head + 1 : index] if not segment.has(TABLE)]
    if not between or len(between) >= _NEAR or not all(_is_headline(s) and not s.text[0].islower() for s in between):
        return False
    if is_furniture(segments[index].text) or is_comment_head(segments[head].text):
        return False
    if segments[index].words < _SENTENCE or pairs_of(segments[index - 1].text) & pairs_of(segments[index].text):
        return False
    below = segments[index + 1].text if index + 1 < len(segments) else ""
    return (
        len(between) > 1
        or not below
        or is_furniture(below)
        or starts_tail(below)
        or _says(below)
        or bylines.looks_like_byline(below)
    )


def _is_strange(segments: list[Segment], head: int, told: int, first: int) -> bool:
    """True for a short sentence right below a headline of the box that shares no two words with all that was told."""
    segment = segments[told]
    if told != head + 2 or segment.words > _SHORT_TEASER or not _is_headline(segments[told - 1]):
        return False
    if not _is_teaser(segment) or wording.tells_on(segment.text):
        return False
    whole = (pair for s in segments[max(first - 1, 0) : head] for pair in telling_pairs(s.text))
    return telling_pairs(segment.text).isdisjoint(whole)


_SHORT_TEASER: Final = 20  # words


def _take_turns(segments: list[Segment], told: int, end: int) -> bool:
    """True where headlines and single sentences take turns down to the next list: cards, with two of each."""
    lines = segments[told - 1 : end]
    turns = len(lines) >= 2 * _TURN and len(lines) % 2 == 0
    return turns and all(_is_headline(s) for s in lines[::2]) and all(_is_teaser(s) for s in lines[1::2])


def _tell_together(segments: list[Segment], index: int) -> bool:
    """True for a long sentence with another right below it: in a list each has its headline between."""
    pair = segments[index : index + 2]
    return len(pair) == 2 and all(s.words >= _LONG and s.text.endswith(".") and not s.has(CARD | READER) for s in pair)


def _surely(segments: list[Segment], own: list[int], head: int, group: int) -> bool:
    """True for two such lines, for one near the head, and for a paragraph behind a list that has ended."""
    if not own or is_comment_head(segments[head].text) or is_tag_line(segments[head].text):
        return False
    first = segments[own[0]]
    if len(own) > 1 or (own[0] <= head + _NEAR and not (is_paragraph(first) or first.has(TABLE))):
        return True
    between = sum(not segment.has(TABLE) for segment in segments[group : own[0]])
    return between <= (group > head + 2) and group > head + 1


def _heads_figures(segments: list[Segment], index: int) -> bool:
    """True for a few words above two lines of an enumeration: amounts, results, points."""
    below = [segment.text for segment in segments[index + 1 : index + 3]]
    if _FIGURES.search(segments[index].text):
        return False
    short = segments[index].words <= _LONGEST_HEAD and not wording.ends_sentence(segments[index].text)
    return short and len(below) == 2 and all(_FIGURES.search(line) for line in below)
