"""Boxes in the column of a text that hold a few short lines and nothing set like its paragraphs.

Such a box is the site's, whatever it says and is called: an offer, a poll, a bar of buttons, the weather.
"""

import re
from collections import Counter
from collections.abc import Iterator
from itertools import islice
from typing import Final

from transforms import bylines, dates, wording
from transforms.asides import is_aside, is_linked_picture, is_message, is_section
from transforms.author_cards import label_author
from transforms.closings import is_note
from transforms.elements import INLINE
from transforms.inset_facts import is_inset
from transforms.offers import (
    LONGEST_OFFER,
    MOST_OFFERED,
    OF_THE_STORY,
    OPENING,
    Box,
    is_call,
    is_glued,
    is_headed,
    is_offer,
)
from transforms.segments import (
    BODY,
    CONTROL,
    FIGURE,
    HEADING,
    ITEM,
    LEAD,
    LINK,
    Segment,
    common,
    parent_of,
)
from transforms.sheet import Sheet
from transforms.verse import is_verse_line

_TOLD: Final = 15  # words of a line that is surely of the text
_HALF: Final = 0.5
_MOST_TOLD: Final = 20  # of any other
_STOPPED: Final = 8  # words of a line that ends like a sentence
_OPENING: Final = 2  # lines that are told: the lead, the first paragraph
_MOST_LINES: Final = 10
_MOST_WORDS: Final = 50  # of a box
_LONGEST_LINE: Final = 14  # words of a line alone in its box
_PIECES: Final = 6  # of a line that are looked at
_FURNISHED: Final = frozenset({"card", "link_only", "see_also", "furniture", "chrome_name"})
_BUTTON: Final = 4  # words
_LABEL: Final = 8  # words of what a box of these is called
_IMPRINT: Final = 2  # lines of a footer
_ALIKE: Final = 3  # boxes of one shape: stanzas, stamps of a live report, subheads
_VERSE: Final = 4  # lines


def drop_islands(sheet: Sheet) -> None:
    """Drop the lines of boxes that hold nothing like the text around them."""
    told_at = [i for i in sheet.body() if _is_told(sheet.segments[i])]
    if not told_at:
        return
    told = [sheet.segments[i] for i in told_at]
    columns = _columns(told)
    last = max((i for i in told_at if not _box_of(sheet.segments[i], columns)), default=-1)
    boxes = list(_boxes(sheet, columns, _loose(told)))
    for box in boxes:
        opens = len(told_at) < _OPENING or box.indices[0] < told_at[_OPENING - 1]
        label_author(sheet, box.indices, opens=opens, ends=box.indices[0] > last)
    found = [
        box
        for box in boxes
        if _is_island(sheet, box, ends=box.indices[0] > last)
        or (
            (box.indices[0] > told_at[0] or _is_below_lead(sheet, box, columns))
            and any(shape(sheet, box) for shape in _OF_THE_SITE)
        )
    ]
    found = [box for box in found if not (is_inset(sheet, box) or _is_announced(sheet, box))]
    if lines := [i for i in sheet.body() if _stands_out(sheet, i, columns)]:
        names = {_names(sheet.segments[i]) for i in told_at if i not in lines}
        found += [Box(sheet.segments[i].place, (i,)) for i in lines if _names(sheet.segments[i]) not in names]
    shapes = Counter(_shape(sheet, box) for box in found)
    for box in found:
        if shapes[_shape(sheet, box)] < _ALIKE:
            for index in box.indices:
                if sheet.open(index) or sheet.kinds[index] == "caption":
                    sheet.drop(index, "island")
                    sheet.picture_of.pop(index, None)


def _is_announced(sheet: Sheet, box: Box) -> bool:
    """True for points below a line of the text that ends with a colon."""
    above, first = sheet.segments[box.indices[0] - 1], sheet.segments[box.indices[0]].text
    announced = above.has(BODY) and above.words >= _LABEL and above.text.endswith(":") and not above.linked
    return announced and (first.startswith(("-", "–", "+", "•", "*")) or first.endswith(";"))


_OF_THE_SITE: Final = (is_call, is_headed, is_aside, is_message, is_linked_picture)


def _is_below_lead(sheet: Sheet, box: Box, columns: dict[str, set[str]]) -> bool:
    """True for a box on top of a text of which the lead stands above it, in an element of its own."""
    if parent_of(box.place) not in columns:
        return False
    above = sheet.segments[max(sheet.facts.title_at, 0) : box.indices[0]]
    return any(s.words >= _TOLD and (s.has(LEAD) or not s.has(BODY)) for s in above[1:])


def _columns(told: list[Segment]) -> dict[str, set[str]]:
    """The elements that hold paragraphs, each with the tags of its paragraphs."""
    lines = Counter(s.place for s in told)
    columns: dict[str, set[str]] = {}
    words = Counter[str]()
    for segment in told:
        column = segment.place if lines[segment.place] > 1 else parent_of(segment.place)
        columns.setdefault(column, set()).add("" if column == segment.place else segment.tag)
        words[column] += segment.words
    main, _ = words.most_common(1)[0]
    depth = main.count("/")
    return {column: tags for column, tags in columns.items() if column == main or column.count("/") == depth}


def _is_told(segment: Segment) -> bool:
    if segment.words < _TOLD or not segment.has(BODY) or segment.text[-1] not in _CLOSING:
        return False
    return not segment.has(LINK) and segment.share(segment.linked) < _HALF


def _loose(told: list[Segment]) -> set[int]:
    """The elements in which several paragraphs stand that only breaks part."""
    blocks = Counter(s.node.mem_id for s in told if s.node is not None)
    return {block for block, lines in blocks.items() if lines > 1}


def _boxes(sheet: Sheet, columns: dict[str, set[str]], loose: set[int]) -> Iterator[Box]:
    """The children of the columns that are no paragraphs themselves, with what stands loose behind."""
    place, inside = "", list[int]()
    for index in sheet.body():
        segment = sheet.segments[index]
        among = segment.node is not None and segment.node.mem_id in loose
        box = "" if among else _box_of(segment, columns)
        box = box or (segment.place if segment.place == place else "")
        if box != place and inside:
            yield Box(place, tuple(inside))
            inside = []
        place = box
        if box:
            inside.append(index)
    if inside:
        yield Box(place, tuple(inside))


def _box_of(segment: Segment, columns: dict[str, set[str]]) -> str:
    """The place of the child of a column that holds a segment; "" for what is set like the text."""
    place = segment.place
    parent = parent_of(place)
    if place in columns or segment.tag in columns.get(parent, ()):
        return ""
    column = parent
    while column and column not in columns:
        column = parent_of(column)
    column = column or common(next(iter(columns)), place)
    return "/".join(place.split("/")[: column.count("/") + 2])


def _is_island(sheet: Sheet, box: Box, *, ends: bool) -> bool:
    """True for a few short lines, of which none is told, quoted, pictured or signed; `ends`: no text follows."""
    if any(sheet.kinds[i] not in {"", "-"} for i in box.indices):
        return False
    lines = [sheet.segments[i] for i in box.indices if sheet.open(i)]
    if not lines:
        return False
    if _has_button(sheet, box, lines):
        return True
    rules = [sheet.rules[i] for i in box.indices]
    if rules.count("boilerplate") >= _IMPRINT:
        return not any(map(_is_told, lines))
    glued = [line for line in lines if is_glued(line)]
    if glued and not any(_is_told(line) for line in lines if line not in glued):
        return True
    if len(lines) > _MOST_LINES or sum(line.words for line in lines) > _MOST_WORDS or any(map(_tells, lines)):
        return False
    around = [sheet.segments[i] for i in box.indices]
    if all(line.points for line in lines) and not any(s.has(OF_THE_STORY) for s in around):
        apart = all(parent_of(s.place) == box.place for s in around if s.src)  # no caption of a picture that is a link
        if apart or all(line.words <= _BUTTON for line in lines):
            return True  # buttons and pointers, with signs as pictures
    if any(s.has(OF_THE_STORY) or (s.src and not s.has(LINK)) for s in around):
        return False
    if len(lines) > 1:
        return _is_row(lines) or (is_offer(lines) and not is_section(sheet, box, lines[0]))
    furnished = sum(rule in _FURNISHED or rule == "boilerplate" for rule in rules)
    longest = LONGEST_OFFER if furnished > MOST_OFFERED else _MOST_TOLD if ends else _LABEL
    labels = furnished > 0 and lines[0].words <= longest and (furnished > 1 or not lines[0].text.endswith(_STOPS))
    return labels or (not sheet.segments[box.indices[0] - 1].src and _is_lone_line(lines[0]))


def _has_button(sheet: Sheet, box: Box, lines: list[Segment]) -> bool:
    """True for a heading and a sentence above a button: no chapter of a text has one."""
    few = 1 < len(lines) <= _PITCH and sum(line.words for line in lines) <= _MOST_WORDS
    around = [sheet.segments[i] for i in box.indices]
    return few and lines[0].has(HEADING) and lines[-1].has(CONTROL) and not any(s.src or s.has(FIGURE) for s in around)


_PITCH: Final = 3  # lines


def _stands_out(sheet: Sheet, index: int, columns: dict[str, set[str]]) -> bool:
    """True for a short line among paragraphs that is cut in several pieces or has a link."""
    line = sheet.segments[index]
    if line.words > _MOST_WORDS or not sheet.open(index) or not (line.linked or _is_cut(line)):
        return False
    if line.has(OF_THE_STORY) or not line.has(BODY) or sheet.segments[index - 1].src or line.place in columns:
        return False
    return not _box_of(line, columns) and (is_glued(line) or (_is_lone_line(line) and not _tells(line)))


def _is_cut(line: Segment) -> bool:
    """True for a line made of several elements, none of them a break or a picture."""
    inside = list(islice(line.node.iter(), _PIECES)) if line.node is not None else []
    return len(inside) > 1 and all(child.tag in INLINE for child in inside)


def _names(line: Segment) -> str:
    return (line.node.attributes.get("class") or "") if line.node is not None else ""


def _tells(line: Segment) -> bool:
    text = line.text
    if line.share(line.linked) >= _HALF:
        return line.words > _MOST_WORDS
    if line.words > _MOST_TOLD or (line.words >= _TOLD and not line.linked and text.endswith(_STOPS)):
        return True
    if wording.has_credit(text) or is_note(text):
        return True
    return wording.is_quoted(text) or bool(dates.find(text))


def _is_lone_line(line: Segment) -> bool:
    """True for a line that neither closes like a sentence nor reads like a subhead or a signature."""
    text = line.text
    if line.has(CONTROL):
        return not bylines.looks_like_byline(text)  # something is asked or offered
    longest = _MOST_TOLD if line.linked else _LONGEST_LINE
    longest = _MOST_WORDS if line.share(line.linked) >= _HALF else longest
    if line.words > longest or line.has(HEADING | ITEM) or line.share(line.bold) >= 0.85 or text[-1:] in _ENDS:
        return False
    return not text.isupper() and not _NUMBERED.match(text) and not bylines.looks_like_byline(text)


_NUMBERED: Final = re.compile(r"\d{1,2}\s?[:.)hg/-]")  # an hour of a live report, a part
_ENDS: Final = '.:!?…;,”"»'


def _is_row(lines: list[Segment]) -> bool:
    """True for several lines that are no list, no verse and no speech with its speaker."""
    if lines[0].text[0] in OPENING or lines[0].text[-1] in _QUOTED:
        return False
    if len(lines) >= _VERSE and all(map(is_verse_line, lines)):
        return False
    offered = any(line.linked or line.has(CONTROL) for line in lines)
    if sum(line.has(ITEM) for line in lines) > 1:
        return offered or lines[0].text.endswith("?")
    return offered or not any(line.words >= _STOPPED and line.text.endswith(_STOPS) for line in lines)


_QUOTED: Final = '”"»'
_CLOSING: Final = '.!?…:;”»)"'
_STOPS: Final = (".", "…", "”", "!")


def _shape(sheet: Sheet, box: Box) -> tuple[str, ...]:
    """The tags of the lines of a box, and how deep they stand in it."""
    lines = (sheet.segments[i] for i in box.indices if sheet.segments[i].text)
    return tuple(f"{line.tag}{line.place.count('/') - box.place.count('/')}" for line in lines)
