"""Say of every segment what it is: a kind of block, or residue and by which rule.

The passes run from the surest signs to the weakest; a segment keeps the first label it gets.
Rendered text takes the same passes as HTML and merely shows fewer signs.
"""

import re
from typing import Final

from transforms import bylines, captions, wording
from transforms.classed import label_classed
from transforms.clutter import drop_clutter
from transforms.credits import label_credits
from transforms.endings import close_at_signature, close_text
from transforms.frame import label_frame
from transforms.insets import drop_ads, drop_labels, drop_lists
from transforms.islands import drop_islands
from transforms.leads import label_lead
from transforms.points import is_bullet, label_points
from transforms.pull_quotes import label_pull_quotes
from transforms.segments import AUTHOR, BODY, CHROME, HEADING, ITEM, KICKER, QUOTE, RIGHT, TABLE, Segment
from transforms.sheet import Facts, Sheet
from transforms.shown import label_shown
from transforms.site_boxes import drop_site_boxes
from transforms.tails import label_bylines, tells_of_author

_LONGEST_PAGE: Final = 5_000  # lines; no site sets boxes into a longer text


def label(segments: list[Segment], facts: Facts) -> Sheet:
    """Label every segment of a page once."""
    sheet = Sheet(segments, facts)
    label_frame(sheet)
    drop_clutter(sheet)
    if not facts.rendered:
        label_credits(sheet)
        drop_labels(sheet)
        if len(segments) <= _LONGEST_PAGE:
            drop_lists(sheet)
            drop_ads(sheet)
            drop_site_boxes(sheet)
            label_classed(sheet)
            drop_islands(sheet)
        close_at_signature(sheet)
    else:
        label_shown(sheet)
    label_lead(sheet)
    label_points(sheet)
    captions.label_captions(sheet)
    _label_structure(sheet)
    label_bylines(sheet)
    close_text(sheet)
    _label_subheads(sheet)
    _label_prose(sheet)
    label_pull_quotes(sheet)
    _drop_rest(sheet)
    return sheet


_LONGEST_SUBTITLE: Final = 25
_LONGEST_HEADING: Final = 40  # words


def _label_structure(sheet: Sheet) -> None:
    first = next((i for i in sheet.body() if sheet.segments[i].words >= _SENTENCE), -1)
    if first >= 0 and "lead" in sheet.kinds[:first]:
        first = -1
    for index in sheet.body():
        if not sheet.open(index):
            continue
        segment = sheet.segments[index]
        words, marks = segment.words, segment.marks
        if marks & TABLE:
            sheet.keep(index, "table", "table")
        elif marks & QUOTE:
            sheet.keep(index, "quote", "quote")
        elif marks & AUTHOR and tells_of_author(sheet, index):
            sheet.drop(index, "author_box")
        elif marks & AUTHOR and words <= 25:
            sheet.keep(index, "byline", "author_name")
        elif marks & HEADING and words <= _LONGEST_HEADING and marks & BODY and not _signs(sheet, index):
            sheet.keep(index, "heading", "heading")
        elif marks & KICKER and marks & BODY and words <= _LONGEST_SUBTITLE and _leads_on(sheet, index):
            sheet.keep(index, "heading", "subtitle_name")
        elif marks & ITEM and marks & BODY:
            if index < first and words <= _LONGEST_CUE and not segment.text.endswith(_SAID):
                if not bylines.looks_like_byline(segment.text):
                    sheet.drop(index, "above_text")  # "Chi tiết", "Chuyên mục: …"
            else:
                sheet.keep(index, "list_item", "item")
        elif marks & BODY and is_bullet(sheet, index):
            sheet.keep(index, "list_item", "bullet")


def _signs(sheet: Sheet, index: int) -> bool:
    """True for a signature set as a heading: nothing of the text follows."""
    return bylines.looks_like_byline(sheet.segments[index].text) and not _leads_on(sheet, index)


def _label_subheads(sheet: Sheet) -> None:
    lines = [i for i in sheet.body() if sheet.open(i)]
    asked = _is_interview(sheet, lines)
    for index in lines:
        segment = sheet.segments[index]
        words = segment.words
        text = segment.text
        if asked and text.endswith("?"):
            continue
        if words > 30 or segment.has(RIGHT) or not _leads_on(sheet, index):
            continue
        if text.isupper() and words >= 2:
            sheet.keep(index, "heading", "capitals")
        elif segment.share(segment.bold) >= _BOLD and not text.endswith((".", ":", ";", ",")) and not _asks(text):
            sheet.keep(index, "heading", "bold_line")
        elif words <= _LONGEST_UNDERLINED and text[-1].isalnum() and _is_underlined(segment):
            sheet.keep(index, "heading", "underlined")


def _is_interview(sheet: Sheet, lines: list[int]) -> bool:
    """True where several bold lines ask and hardly another one is bold: what is asked is of the talk."""
    bold = [
        s.text for s in (sheet.segments[i] for i in lines) if s.share(s.bold) >= _BOLD and s.words <= _LONGEST_HEADING
    ]
    asked = sum(text.endswith("?") for text in bold)
    return asked >= _QUESTIONS and asked >= _MOSTLY_ASKED * len(bold)


_BOLD: Final = 0.85
_QUESTIONS: Final = 3
_MOSTLY_ASKED: Final = 0.75
_LONGEST_UNDERLINED: Final = 12  # words


def _is_underlined(segment: Segment) -> bool:
    """True for a line all of which stands in one `u`."""
    child = segment.node.child if segment.node is not None else None
    return child is not None and child.tag == "u" and child.next is None


def _asks(line: str) -> bool:
    """True for an interviewer's question, which is bold prose and no subhead."""
    return line.endswith("?") and (line.count(" ") >= 16 or _VOICE.match(line) is not None)


_VOICE: Final = re.compile(r"(?:Phóng viên|PV|P\.V|Hỏi|Bạn đọc)\s?:\s")


def _leads_on(sheet: Sheet, index: int) -> bool:
    """True when text follows: a subhead is never the last line."""
    return any(
        sheet.open(i) or sheet.kinds[i] in {"quote", "list_item", "table", "caption", "heading"}
        for i in range(index + 1, sheet.end)
    )


def _label_prose(sheet: Sheet) -> None:
    if not sheet.facts.rendered:
        _drop_cues(sheet)
    for index in sheet.open_lines():
        sheet.keep(index, "paragraph", "prose")
    _label_above(sheet)


def _label_above(sheet: Sheet) -> None:
    """Sentences between the lead and the column that are set like those in it: builders cut a text into boxes."""
    lead = next((i for i, kind in enumerate(sheet.kinds) if kind == "lead"), -1)
    first = next((s for s, kind in zip(sheet.segments, sheet.kinds, strict=True) if kind == "paragraph"), None)
    if lead < 0 or first is None:
        return
    for index in range(lead + 1, sheet.start):
        segment = sheet.segments[index]
        told = segment.words >= _TOLD and wording.ends_sentence(segment.text) and not segment.linked
        if told and sheet.open(index) and segment.tag == first.tag and not segment.has(CHROME | HEADING):
            sheet.keep(index, "paragraph", "above_column")


_TOLD: Final = 12  # words


def _drop_cues(sheet: Sheet) -> None:
    """A plain line of a few words between headline and text is the site's: "Bấm để bắt đầu đọc"."""
    first = next((i for i in sheet.body() if sheet.segments[i].words >= _SENTENCE and sheet.kinds[i] in _OPENED), -1)
    cues = [i for i in range(sheet.start, first) if sheet.open(i)]
    if len(cues) <= _MOST_CUES and all(_is_cue(sheet.segments[i]) for i in cues):
        for index in cues:
            sheet.drop(index, "above_text")


def _is_cue(segment: Segment) -> bool:
    text = segment.text
    if wording.greets(text):
        return False
    return segment.words <= _LONGEST_CUE and not text.endswith(_SAID) and not any(sign.isdigit() for sign in text)


_SAID: Final = (".", ":", "!", "?", "…", "”", '"')
_OPENED: Final = frozenset({"", "lead", "quote"})
_SENTENCE: Final = 12  # words
_MOST_CUES: Final = 2
_LONGEST_CUE: Final = 7  # words


def _drop_rest(sheet: Sheet) -> None:
    for index, kind in enumerate(sheet.kinds):
        if not kind and sheet.open(index):
            sheet.drop(index, "outside_text")
