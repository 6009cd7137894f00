"""Tell captions from subheads and paragraphs in markup: what stands behind pictures, or says itself what it is."""

import re
from collections import Counter
from typing import Final

from transforms import wording
from transforms.bare_lines import label_bare_lines
from transforms.bylines import looks_like_byline
from transforms.entries import is_between_sentences
from transforms.lines import tidy
from transforms.segments import (
    AUTHOR,
    BODY,
    CAPTION,
    CENTER,
    DATE,
    FIGURE,
    HEADING,
    KICKER,
    LEAD,
    LINK,
    RIGHT,
    SMALL,
    TABLE,
    Segment,
    common,
    is_inside,
    parent_of,
)
from transforms.sheet import Sheet
from transforms.tree import element_before

_NUMBERED: Final = re.compile(r"\d{1,2}[.)/] ")  # a chapter


def follows_picture(picture: Segment, text: Segment, before: Segment | None, *, crowded: bool = False) -> bool:
    """True when `text`, the first text behind a picture, is its caption.

    `before` is the segment between them, if any (a caption in two lines); in a `crowded` block sharing it
    says nothing. Strong signs are one
    paragraph, figure or table around both, caption names, italics, small or grey print, a credit;
    a bare line counts when it is short and closes like no sentence.
    """
    length = text.words
    if length > 90 or text.has(RIGHT | TABLE) or (text.has(HEADING) and _NUMBERED.match(text.text)):
        return False
    if text.has(CAPTION) or (text.block == picture.block and length <= 70 and not crowded):
        return True
    if text.has(FIGURE) and picture.has(FIGURE):
        return True
    if wording.is_quoted(text.text):
        return False
    if before is not None:
        return wording.has_credit(text.text[:12]) and length <= 12
    italic = text.share(text.italic) >= 0.75
    bold = text.share(text.bold) >= 0.9
    if wording.has_credit(text.text) and length <= 70:
        return True
    if bold and not italic:
        return text.has(CENTER) and (text.has(SMALL) or (length >= 6 and wording.scene(text.text) >= 1.5))
    if italic or text.has(SMALL):
        return length <= 80
    if text.has(CENTER) and length <= 60:
        return True
    if text.has(HEADING | KICKER) and length <= _LONGEST_SUBHEAD:
        return False
    return length <= 45 and not wording.ends_sentence(text.text) and (wording.scene(text.text) > -1.0 or length > 12)


_LONGEST_SUBHEAD: Final = 12  # words


def is_marked_caption(text: Segment) -> bool:
    """True for a caption that says so itself, wherever the picture is."""
    return text.has(CAPTION) and text.has(BODY) and text.words <= 90


def label_captions(sheet: Sheet) -> None:
    """Label what stands behind pictures, what calls itself a caption, and bare lines of rendered text."""
    picture: int | None = None
    between: Segment | None = None
    lines = Counter(segment.block for segment in sheet.segments if segment.text)
    told = Counter((s.tag, s.names) for s in sheet.segments if s.words > _LONGEST_BOXED and s.has(BODY))
    for index in range(sheet.end):
        segment = sheet.segments[index]
        if segment.src:
            picture, between = (None if _is_of_site(sheet, index) else index), None
        elif not sheet.kinds[index] and index > sheet.facts.title_at:
            if segment.text in sheet.captions:
                sheet.drop(index, "caption_repeat")
                continue
            crowded = lines[segment.block] > _CROWD
            if picture is not None and _leads_elsewhere(segment, sheet.segments[picture]):
                picture = None
                continue
            if picture is not None and (
                follows_picture(sheet.segments[picture], segment, between, crowded=crowded)
                or (between is None and (_share_box(sheet, picture, index) or _is_set_apart(sheet, index, told)))
            ):
                keep_caption(sheet, index, picture)
                between = segment
                continue
            if is_marked_caption(segment) or _stands_above_picture(sheet.segments, index):
                keep_caption(sheet, index, picture)
            picture = None
        elif sheet.kinds[index] not in {"-", ""}:
            picture = None
    if sheet.facts.rendered:
        label_bare_lines(sheet)
    else:
        _label_above_text(sheet)


def _label_above_text(sheet: Sheet) -> None:
    """The line of a picture between headline and text, which stands outside the text's own element."""
    for index in range(max(sheet.facts.title_at - NEAR_TITLE, 0), sheet.start):
        segment = sheet.segments[index]
        if not sheet.open(index) or segment.words > _LONGEST_BOXED or segment.has(LEAD | HEADING | TABLE | DATE):
            continue
        said = segment.has(CAPTION) or credits_picture(segment.text) or _stands_below_picture(segment)
        if said and not segment.points:
            keep_caption(sheet, index, None)


NEAR_TITLE: Final = 4  # lines


def credits_picture(line: str) -> bool:
    """True for a line that says what is seen and who took it, not for the signature of a writer who took pictures."""
    return wording.has_credit(line) and not looks_like_byline(line)


def _stands_below_picture(segment: Segment) -> bool:
    """True for the only other thing in a picture's box; pictures outside the text are no segments."""
    if segment.words < _SHORTEST or looks_like_byline(segment.text):
        return False  # a writer below his own picture
    above = element_before(segment.node)
    if above is None or segment.linked or above.tag not in _PICTURES:
        return False
    return above.tag == "img" or (above.css_first("img") is not None and not tidy(above.text()))


_SHORTEST: Final = 4  # words
_PICTURES: Final = frozenset({"img", "picture", "a", "div", "figure", "span"})


def _leads_elsewhere(text: Segment, picture: Segment) -> bool:
    """True for the headline of another story behind its bullet: a link, while the picture is none."""
    return not picture.has(LINK) and text.share(text.linked) >= _MOSTLY


_MOSTLY: Final = 0.6


def _is_of_site(sheet: Sheet, picture: int) -> bool:
    """True for a picture that has a small box with furniture: it is somebody's who pays."""
    segment = sheet.segments[picture]
    link = parent_of(segment.place)
    boxes = (link, parent_of(link)) if segment.has(LINK) else (link,)
    around = [i for i in range(picture - _NEAR, picture + _NEAR + 1) if i != picture and 0 <= i < len(sheet.segments)]
    for box in boxes:
        inside = [i for i in around if is_inside(sheet.segments[i].place, box)]
        furnished = [i for i in inside if sheet.rules[i] in _FURNISHED]
        if furnished and all(sheet.segments[i].words <= _LABEL for i in inside if i not in furnished):
            return True
    return False


_NEAR: Final = 2  # lines
_LABEL: Final = 8  # words
_FURNISHED: Final = frozenset({"furniture", "chrome_name", "card", "island"})


def _is_set_apart(sheet: Sheet, index: int, told: Counter[tuple[str, str]]) -> bool:
    """True for a sentence below a picture in another element or class than all paragraphs: `div` among `p`, `h6`."""
    text = sheet.segments[index]
    if text.words > _LONGEST_BOXED or text.has(AUTHOR | KICKER | RIGHT | TABLE):
        return False
    if text.tag == "p":
        return _is_classed_apart(text, told) and _stand_below_pictures(sheet, text)
    if text.tag not in _APART:
        return False
    alike = [names for tag, names in told if tag == text.tag]
    if alike and (len(told) > 1 or not text.names or text.names in alike):
        return False
    return sum(told.values()) > 1 and not wording.is_quoted(text.text) and not is_between_sentences(text.text)


def _is_classed_apart(text: Segment, told: Counter[tuple[str, str]]) -> bool:
    """True for a sentence with a class of its own where all paragraphs, in the same element, have another."""
    if len(told) != 1 or not text.names or text.has(LEAD):
        return False
    if is_between_sentences(text.text) or wording.is_quoted(text.text):
        return False
    ((tag, names), count), *_ = told.items()
    return tag == text.tag and count >= _SEVERAL and names != "" and not {*names.split()} & {*text.names.split()}


def _stand_below_pictures(sheet: Sheet, text: Segment) -> bool:
    """True where all lines of a class stand below pictures: two of them, or one below a picture with its own class."""
    segments = sheet.segments
    alike = [i for i in sheet.body() if (s := segments[i]).text and (s.tag, s.names) == (text.tag, text.names)]
    if not all(segments[i - 1].src for i in alike):
        return False
    above = element_before(text.node)
    own = (above.attributes.get("class") or "") if above is not None and above.tag == text.tag else ""
    return len(alike) > 1 or (own != "" and own != text.names)


_SEVERAL: Final = 3  # paragraphs
_APART: Final = frozenset({"div", "span", "h5", "h6", "small", "center"})


def _share_box(sheet: Sheet, picture: int, index: int) -> bool:
    """True where a picture and a line have a box of their own: a table of two rows, a div among paragraphs."""
    segments, text = sheet.segments, sheet.segments[index]
    lead = 0 if "lead" in sheet.kinds[:index] else LEAD  # below the lead "desc" describes pictures
    if (
        text.has(RIGHT | TABLE | lead | HEADING)
        or text.share(text.bold) >= 0.9
        or text.words > (_LONGEST_CELL if text.tag == "td" else _LONGEST_BOXED)
    ):
        return False
    box = common(segments[picture].place, text.place)
    after = segments[index + 1].place if index + 1 < len(segments) else ""
    before = segments[picture - 1].place if picture else ""
    return bool(before or after) and not is_inside(after, box) and not is_inside(before, box)


def _stands_above_picture(segments: list[Segment], index: int) -> bool:
    """True for a short line above a picture that has a box with it and nothing else."""
    if index + 1 >= len(segments) or not segments[index + 1].src or segments[index].has(HEADING | LEAD | RIGHT | TABLE):
        return False
    text = segments[index]
    if text.words > _LONGEST_BOXED or text.share(text.bold) >= 0.9 or is_between_sentences(text.text):
        return False
    box = common(text.place, segments[index + 1].place)
    around = [segments[i].place for i in (index - 1, index + 2) if 0 <= i < len(segments)]
    return text.has(BODY) and text.place != box and not any(is_inside(place, box) for place in around)


_LONGEST_CELL: Final = 60  # words
_LONGEST_BOXED: Final = 30  # words
_CROWD: Final = 3  # lines in one block: pictures and text broken by <br>


def keep_caption(sheet: Sheet, index: int, picture: int | None) -> None:
    """Label a caption, and remember whose it is."""
    sheet.captions.add(sheet.segments[index].text)
    sheet.keep(index, "caption", "caption")
    if picture is not None:
        sheet.picture_of[index] = picture
