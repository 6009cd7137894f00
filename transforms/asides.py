"""Boxes in the column of a text that have a head of their own and speak of other things than the text.

What editors set into a box beside their text has the words of the text; what a site sets there has not:
the weather, the prices of the day, an account for gifts, a festival.
"""

import re
from typing import Final

from transforms import bylines, furnished, wording
from transforms.closings import is_note
from transforms.offers import OF_THE_STORY, OPENING, Box
from transforms.pairs import telling_pairs
from transforms.segments import HEADING, ITEM, LINK, QUOTE, TABLE, Segment, parent_of
from transforms.sheet import Sheet

_MOST_LINES: Final = 10
_MOST_WORDS: Final = 60  # of a box
_LONGEST_HEAD: Final = 12
_MOSTLY: Final = 0.85
_OF_TEXT: Final = -2.0  # odds
_OF_SITE: Final = 0.5  # of nothing but sentences below a head, as facts in a box are told
_SENTENCE: Final = 6  # words
_SEVERAL: Final = 3
_RELATED: Final = 4  # of so many pairs of words the text has more than one
_NO_HEAD: Final = (*".,;:…", "”", '"', "»")
_NO_ASIDE: Final = OF_THE_STORY & ~TABLE


def is_aside(sheet: Sheet, box: Box) -> bool:
    """True for a few lines below a head that tell, quote, sign and picture nothing of this story."""
    around = [sheet.segments[i] for i in box.indices]
    lines = [sheet.segments[i] for i in box.indices if sheet.segments[i].text and sheet.kinds[i] != "-"]
    if not 1 < len(lines) <= _MOST_LINES or sum(s.words for s in lines) > _MOST_WORDS:
        return False
    barred = _NO_ASIDE & ~QUOTE if lines[0].has(HEADING) else _NO_ASIDE  # a quotation has no heading
    if any(s.has(barred) for s in around):
        return False
    if not all(_may_go(sheet, i) for i in box.indices) or is_section(sheet, box, lines[0]):
        return False
    if not (_has_head(lines) or _is_list_of_labels(sheet, box, lines)):
        return False
    pictured = any(s.src for s in around)
    if any(s.src and not s.has(LINK) for s in around) and not _is_bold(lines[0]):
        return False  # a caption of two lines
    if any(wording.is_quoted(s.text) or (pictured and wording.has_credit(s.text)) for s in lines):
        return False
    if any(bylines.looks_like_byline(s.text) for s in lines if not s.has(ITEM)):
        return False
    told = sum(s.words >= _SENTENCE and wording.ends_sentence(s.text) for s in lines[1:])
    least = _OF_SITE if told >= _SEVERAL and told == len(lines) - 1 else _OF_TEXT
    return furnished.odds([s.text for s in lines]) > least and not _is_related(sheet, box, lines)


def is_message(sheet: Sheet, box: Box) -> bool:
    """True for one sentence in a box of its own that speaks to readers, or of the paper, and of nothing in the text."""
    if len(box.indices) != 1 or not sheet.open(box.indices[0]):
        return False
    line = sheet.segments[box.indices[0]]
    if line.words > _LONGEST_MESSAGE or line.has(_NO_ASIDE | HEADING | ITEM) or not _TO_READERS.search(line.text):
        return False
    if ". " in line.text or is_note(line.text) or wording.is_quoted(line.text) or any(map(str.isdigit, line.text)):
        return False
    return not sheet.segments[box.indices[0] - 1].src and not _is_related(sheet, box, [line])


def is_linked_picture(sheet: Sheet, box: Box) -> bool:
    """True for a picture that leads elsewhere, above a line that is no sentence and speaks of nothing in the text."""
    if len(box.indices) != 2:
        return False
    picture, line = (sheet.segments[i] for i in box.indices)
    if not (picture.src and picture.has(LINK) and line.text) or line.words > _LONGEST_HEAD or line.has(_NO_PICTURE):
        return False
    if wording.ends_sentence(line.text) or wording.has_credit(line.text) or wording.is_quoted(line.text):
        return False
    if any(s.src and s.has(LINK) for i in sheet.body() if (s := sheet.segments[i]) is not picture):
        return False  # a site that links its pictures
    return sheet.kinds[box.indices[1]] in {"", "caption"} and not _is_related(sheet, box, [line])


def _is_list_of_labels(sheet: Sheet, box: Box, lines: list[Segment]) -> bool:
    """True for a list of names without a head, in a box around it, that no sentence announces."""
    if any(not s.has(ITEM) or s.words > _LONGEST_LABEL or s.text[-1] in ".;:,…”" for s in lines) or len(lines) < 3:
        return False
    if any(any(map(str.isdigit, s.text)) for s in lines) or parent_of(parent_of(lines[0].place)) != box.place:
        return False
    above = next((s for s in reversed(sheet.segments[: box.indices[0]]) if s.text), lines[0])
    return not above.text.endswith(":")


_LONGEST_LABEL: Final = 6  # words
_LONGEST_MESSAGE: Final = 25
_NO_PICTURE: Final = TABLE | QUOTE | HEADING | ITEM
_TO_READERS: Final = re.compile(r"(?i:\b(?:bạn đọc|độc giả|quý vị|t(?:òa|oà) soạn)\b)|^(?:Báo|Tạp chí|Đài) [A-ZĐÀ-Ỹ]")


def _may_go(sheet: Sheet, index: int) -> bool:
    """True for what no surer sign has claimed; below a picture that leads elsewhere stands no caption."""
    if sheet.kinds[index] == "caption":
        return sheet.segments[index - 1].has(LINK)
    return sheet.kinds[index] in {"", "-"}


def _has_head(lines: list[Segment]) -> bool:
    """True when the first line is short, closes like no sentence and is set unlike the next."""
    head, below = lines[:2]
    if head.words > _LONGEST_HEAD or head.has(ITEM) or head.text[0] in OPENING or head.text.endswith(_NO_HEAD):
        return False
    return _setting(head) != _setting(below)


def _setting(line: Segment) -> tuple[object, ...]:
    names = line.node.attributes.get("class") if line.node is not None else ""
    return line.tag, line.place.count("/"), names, _is_bold(line)


def _is_bold(line: Segment) -> bool:
    return line.has(HEADING) or line.share(line.bold) >= _MOSTLY


def is_section(sheet: Sheet, box: Box, head: Segment) -> bool:
    """True for a heading of the kind that others in the text are: a part of the text in a box."""
    return head.has(HEADING) and any(
        sheet.segments[i].tag == head.tag and i not in box.indices
        for i in sheet.body()
        if sheet.segments[i].has(HEADING)
    )


def _is_related(sheet: Sheet, box: Box, lines: list[Segment]) -> bool:
    """True when more than one in four pairs of words stand in the text or its headline, or these are short."""
    inside = set(box.indices)
    whole = [sheet.segments[i] for i in (max(sheet.facts.title_at, 0), *sheet.body()) if i not in inside]
    if sum(s.words for s in whole) < _LONGER * sum(line.words for line in lines):
        return True
    told = " ".join(_WORDS.sub(" ", f" {s.text} ".lower()) for s in whole)
    said = {pair for line in lines for pair in telling_pairs(line.text) if not any(map(str.isdigit, pair))}
    return _RELATED * sum(f" {one} {other} " in told for one, other in said) > len(said)


_WORDS: Final = re.compile(r"\W+")
_LONGER: Final = 5  # times: what is shorter has too few words to tell by
