"""Say of every segment what it is: a kind of block, or residue and by which rule.

The passes run from the surest signs to the weakest; a segment keeps the first label it gets.
Rendered text takes the same passes as HTML and merely shows fewer signs.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from transforms import bylines, captions, dates
from transforms.article import BlockKind
from transforms.chrome import is_furniture, is_see_also, starts_tail
from transforms.segments import (
    AFTER,
    AUTHOR,
    BODY,
    CAPTION,
    CHROME,
    CRUMB,
    DATE,
    HEADING,
    HIDDEN,
    ITEM,
    KICKER,
    LEAD,
    LINK,
    QUOTE,
    RIGHT,
    SOURCE,
    TABLE,
    TAGS,
    TITLE,
    Segment,
)
from transforms.text import fold, repeats

_SOURCE_BOX: Final = re.compile(r"^Nguồn\b.*\bLink bài gốc\b", re.IGNORECASE)  # ONECMS: "source … original link"
_LONG: Final = 110  # characters: surely prose
_FAR: Final = 40  # syllables: too long for a subhead


@dataclass(frozen=True, slots=True)
class Facts:
    """What is known of a page before its lines are labelled.

    `title_at` and `dateline_at` are indices of segments, -1 where the page does not print them.
    `rendered` is true for plain text, which carries no markup.
    """

    title: str
    title_at: int
    dateline_at: int
    descriptions: tuple[str, ...]
    house_prefixes: tuple[str, ...]
    rendered: bool


class Sheet:
    """Segments with their labels; `kinds[i]` is "" while open, "-" for residue."""

    def __init__(self, segments: list[Segment], facts: Facts) -> None:
        self.segments = segments
        self.facts = facts
        self.kinds = [""] * len(segments)
        self.rules = [""] * len(segments)
        self.repeats: dict[int, int] = {}
        self.picture_of: dict[int, int] = {}
        self.end = _end_of_body(segments, facts)

    def keep(self, index: int, kind: BlockKind, rule: str) -> None:
        """Label a segment as a block."""
        self.kinds[index], self.rules[index] = kind, rule

    def drop(self, index: int, rule: str) -> None:
        """Label a segment as residue."""
        self.kinds[index], self.rules[index] = "-", rule

    def open(self, index: int) -> bool:
        """True while a segment with text has no label."""
        return not self.kinds[index] and not self.segments[index].src

    def body(self) -> range:
        """The indices between the first segment of the text and its end."""
        return range(self.start, self.end)

    @property
    def start(self) -> int:
        """The index of the first segment of the text."""
        return next((i for i, s in enumerate(self.segments) if s.has(BODY) and not s.has(AFTER)), self.end)


def label(segments: list[Segment], facts: Facts) -> Sheet:
    """Label every segment of a page once."""
    sheet = Sheet(segments, facts)
    _label_frame(sheet)
    _drop_furniture(sheet)
    _label_lead(sheet)
    _label_captions(sheet)
    _label_structure(sheet)
    _label_tail(sheet)
    _label_subheads(sheet)
    _label_prose(sheet)
    _mark_repeats(sheet)
    _drop_rest(sheet)
    return sheet


def _end_of_body(segments: list[Segment], facts: Facts) -> int:
    """Where the text ends: at the container's end, or at the first tail furniture below prose."""
    last = max((i for i, s in enumerate(segments) if s.has(BODY) and not s.has(AFTER)), default=-1) + 1
    prose = [i for i in range(last) if _is_prose(segments[i])]
    for index in range(facts.title_at + 1, last):
        segment = segments[index]
        if not segment.text or not starts_tail(segment.text):
            continue
        before = [i for i in prose if i < index]
        after = [i for i in prose if i > index]
        if before and (facts.rendered or not _resumes(segments, before, after)):
            return index
    return last


def _is_prose(segment: Segment) -> bool:
    return (
        segment.has(BODY)
        and len(segment.text) >= _LONG
        and segment.share(segment.linked) < 0.5
        and not segment.has(CHROME | HIDDEN | ITEM)
    )


def _resumes(segments: list[Segment], before: list[int], after: list[int]) -> bool:
    """True when prose goes on behind a box, under the same parent as the prose before it."""
    parents = {_parent(segments[i].place) for i in before}
    same = [i for i in after if _parent(segments[i].place) in parents]
    return len(same) > 0.5 * len(after) and bool(same)


def _parent(place: str) -> str:
    return place.rsplit("/", 2)[0]


def _label_frame(sheet: Sheet) -> None:
    """Headline, date line, kicker, and whatever stands above the headline or behind the text."""
    facts, segments = sheet.facts, sheet.segments
    title = fold(facts.title)
    if facts.title_at >= 0:
        sheet.keep(facts.title_at, "title", "title")
        _label_kicker(sheet)
    if facts.dateline_at >= 0 and sheet.open(facts.dateline_at):
        sheet.keep(facts.dateline_at, "dateline", "dateline")
    for index, segment in enumerate(segments):
        if not sheet.open(index):
            continue
        if segment.has(HIDDEN):
            sheet.drop(index, "hidden")
        elif segment.has(TITLE):
            sheet.drop(index, "title_decoration")
        elif title and len(segment.text) < 400 and fold(segment.text) == title:
            sheet.drop(index, "title_repeat")
        elif index < facts.title_at and not segment.has(BODY):
            sheet.drop(index, _frame_rule(segment, "above_title"))
        elif index >= sheet.end and _SOURCE_BOX.search(segment.text):
            sheet.drop(index, "source_box")
        elif index >= sheet.end and not _may_be_byline(sheet, index):
            sheet.drop(index, _frame_rule(segment, "below_text"))


def _frame_rule(segment: Segment, otherwise: str) -> str:
    if segment.has(CRUMB):
        return "breadcrumb"
    if segment.has(TAGS):
        return "tags"
    if is_furniture(segment.text):
        return "furniture"
    return "chrome_name" if segment.has(CHROME) else otherwise


def _may_be_byline(sheet: Sheet, index: int) -> bool:
    """True behind the text for a line named as author or source, or one that reads so right below."""
    segment = sheet.segments[index]
    if segment.has(AUTHOR | SOURCE) and not segment.has(CHROME):
        return True
    return (
        index - sheet.end <= 2
        and not segment.has(CHROME | TAGS | LINK | HEADING)
        and not segment.linked
        and not is_furniture(segment.text)
        and bylines.looks_like_byline(segment.text)
    )


def _label_kicker(sheet: Sheet) -> None:
    index = sheet.facts.title_at - 1
    while index >= 0 and (sheet.segments[index].src or not sheet.open(index)):
        index -= 1
    if index < 0 or sheet.facts.title_at - index > 2:
        return
    segment = sheet.segments[index]
    if segment.has(HIDDEN | CHROME | CRUMB | TAGS) or is_furniture(segment.text) or index == sheet.facts.dateline_at:
        return
    words = segment.words
    if (segment.has(KICKER) and words <= 20) or (3 <= words <= 20 and segment.text.endswith(":")):
        sheet.keep(index, "kicker", "kicker")


def _drop_furniture(sheet: Sheet) -> None:
    """Between headline and end: share bars, breadcrumbs, clocks, advertisements, pointers elsewhere."""
    for index in range(sheet.end):
        if not sheet.open(index):
            continue
        segment = sheet.segments[index]
        text = segment.text
        if is_furniture(text) and not (segment.has(HEADING | BODY) and segment.words > 12):
            sheet.drop(index, "furniture")
        elif segment.has(CHROME) and not segment.has(LEAD | AUTHOR):
            sheet.drop(index, "chrome_name")
        elif segment.has(TAGS | CRUMB) and not segment.has(BODY):
            sheet.drop(index, "tags" if segment.has(TAGS) else "breadcrumb")
        elif is_see_also(text):
            sheet.drop(index, "see_also")
        elif len(text) <= 60 and _is_date_only(text):
            sheet.drop(index, "other_date")
        elif segment.has(BODY) and segment.share(segment.linked) >= 0.9 and _points_elsewhere(segment):
            sheet.drop(index, "link_only")


def _is_date_only(text: str) -> bool:
    """True for a second stamp: an update, a clock, a teaser's date."""
    return any(found.end - found.start >= 0.7 * len(text) for found in dates.find(text))


def _points_elsewhere(segment: Segment) -> bool:
    return len(segment.text) >= 15 and not segment.text.lower().startswith(("nguồn", "theo "))


def _label_lead(sheet: Sheet) -> None:
    """The lead: named so, or bold or described at the head of the text; its copies are residue."""
    candidates = _lead_candidates(sheet)
    if not candidates:
        return
    whole = [i for i in candidates if not _is_cut_copy(sheet, i)]
    chosen = max(whole or candidates, key=lambda i: _lead_rank(sheet.segments[i]))
    sheet.keep(chosen, "lead", "lead")
    lead = sheet.segments[chosen].text
    for index in range(max(sheet.facts.title_at, 0), min(sheet.end, sheet.start + 8)):
        segment = sheet.segments[index]
        if not sheet.open(index) or len(segment.text) < 30:
            continue
        if _is_cut_copy(sheet, index) and segment.has(LEAD):
            sheet.drop(index, "lead_cut")
        elif _same(segment.text, lead):
            sheet.drop(index, "lead_repeat")


def _lead_rank(segment: Segment) -> tuple[bool, bool, int]:
    return segment.has(LEAD), captions.ends_sentence(segment.text), len(segment.text)


def _lead_candidates(sheet: Sheet) -> list[int]:
    """Lines from below the headline to the second paragraph that may be the lead."""
    found: list[int] = []
    prose = 0
    for index in range(max(sheet.facts.title_at + 1, 0), sheet.end):
        segment = sheet.segments[index]
        if not sheet.open(index) or segment.has(DATE | AUTHOR | CAPTION) or segment.words < 8:
            continue
        if segment.has(LEAD):
            found.append(index)
        elif prose == 0 and not _is_caption_here(sheet, index) and _opens(sheet, segment):
            found.append(index)
        prose += segment.has(BODY) and not segment.has(LEAD)
        if prose >= 2:
            break
    return found


def _opens(sheet: Sheet, segment: Segment) -> bool:
    if sheet.facts.rendered:
        return segment.has(BODY) and captions.ends_sentence(segment.text)
    if any(_described(segment.text, description, sheet.facts) for description in sheet.facts.descriptions):
        return True
    emphatic = segment.share(segment.bold) >= 0.85 or segment.share(segment.italic) >= 0.85
    return segment.has(BODY) and emphatic and segment.words >= 14


def _described(text: str, description: str, facts: Facts) -> bool:
    left = fold(bylines.split_house_prefix(text, facts.house_prefixes)[1])
    right = fold(bylines.split_house_prefix(description, facts.house_prefixes)[1]).rstrip(" .…")
    length = min(len(left), len(right), 80)
    return length >= 30 and left[:length] == right[:length]


def _is_caption_here(sheet: Sheet, index: int) -> bool:
    if index == 0 or not sheet.segments[index - 1].src:
        return False
    return captions.follows_picture(sheet.segments[index - 1], sheet.segments[index], None)


def _same(text: str, lead: str) -> bool:
    return fold(text).rstrip(" .…") == fold(lead).rstrip(" .…") or (
        len(text) <= 1.1 * len(lead) and repeats(text, lead) and len(text) > 0.8 * len(lead)
    )


def _is_cut_copy(sheet: Sheet, index: int) -> bool:
    """True for a teaser cut from the head of the text, as `div.sapo` of some papers is."""
    text = fold(sheet.segments[index].text).rstrip(" .…")
    if len(text) < 60 or sheet.segments[index].text.rstrip().endswith((".", "!", "?", "”", '"')):
        return False
    later = fold(" ".join(s.text for s in sheet.segments[index + 1 : index + 9] if s.text and not s.has(AFTER)))
    return later.replace(" ", "").startswith(text.replace(" ", "")[:120])


def _label_captions(sheet: Sheet) -> None:
    picture: int | None = None
    between: Segment | None = None
    for index in range(sheet.end):
        segment = sheet.segments[index]
        if segment.src:
            picture, between = index, None
        elif sheet.open(index) and index > sheet.facts.title_at:
            if picture is not None and captions.follows_picture(sheet.segments[picture], segment, between):
                _keep_caption(sheet, index, picture)
                between = segment
                continue
            if captions.is_marked_caption(segment):
                _keep_caption(sheet, index, picture)
            picture = None
        elif sheet.kinds[index] not in {"-", ""}:
            picture = None
    if sheet.facts.rendered:
        _label_bare_lines(sheet)


def _keep_caption(sheet: Sheet, index: int, picture: int | None) -> None:
    earlier = [i for i in range(index) if sheet.kinds[i] == "caption"]
    if any(sheet.segments[i].text == sheet.segments[index].text for i in earlier):
        sheet.drop(index, "caption_repeat")
        return
    sheet.keep(index, "caption", "caption")
    if picture is not None:
        sheet.picture_of[index] = picture


def _label_bare_lines(sheet: Sheet) -> None:
    """In rendered text a short line without a full stop is a caption or a subhead."""
    lines = [i for i in sheet.body() if sheet.open(i)]
    prose = [i for i in lines if captions.ends_sentence(sheet.segments[i].text) or sheet.segments[i].words > _FAR]
    for position, index in enumerate(lines):
        if index in prose or not any(i > index for i in prose):
            continue
        following = lines[position + 1] if position + 1 < len(lines) else -1
        short_next = following >= 0 and following not in prose
        if captions.scene(sheet.segments[index].text, short_next) >= 1.5:
            sheet.keep(index, "caption", "caption_line")
        else:
            sheet.keep(index, "heading", "subhead_line")


def _closes(line: str) -> bool:
    return captions.ends_sentence(line) or line.count(" ") >= _FAR


def _label_structure(sheet: Sheet) -> None:
    for index in sheet.body():
        if not sheet.open(index):
            continue
        segment = sheet.segments[index]
        words = segment.words
        if segment.has(TABLE):
            sheet.keep(index, "table", "table")
        elif segment.has(QUOTE):
            sheet.keep(index, "quote", "quote")
        elif segment.has(AUTHOR) and words <= 25:
            sheet.keep(index, "byline", "author_name")
        elif segment.has(HEADING) and words <= _FAR and segment.has(BODY):
            sheet.keep(index, "heading", "heading")
        elif segment.has(ITEM) and segment.has(BODY):
            sheet.keep(index, "list_item", "item")


def _label_tail(sheet: Sheet) -> None:
    """Bylines stand at the end of the text, behind it, or between headline and text."""
    last_prose = max((i for i in sheet.body() if _ends_text(sheet, i)), default=sheet.start - 1)
    for index in range(last_prose + 1, len(sheet.segments)):
        if not sheet.open(index):
            continue
        segment = sheet.segments[index]
        words = segment.words
        if segment.has(AUTHOR | SOURCE) and not segment.has(CHROME) and words <= 25:
            sheet.keep(index, "byline", "author_name")
        elif bylines.looks_like_byline(segment.text):
            sheet.keep(index, "byline", "tail_byline")
        elif segment.has(RIGHT) and words <= 14 and not captions.ends_sentence(segment.text):
            sheet.keep(index, "byline", "right_aligned")
    for index in range(max(sheet.facts.title_at, 0), sheet.start):
        if sheet.open(index) and sheet.segments[index].has(AUTHOR) and sheet.segments[index].words <= 25:
            sheet.keep(index, "byline", "author_name")


def _ends_text(sheet: Sheet, index: int) -> bool:
    segment = sheet.segments[index]
    if sheet.kinds[index] in {"quote", "list_item", "table", "lead"}:
        return True
    if not sheet.open(index) or segment.has(AUTHOR):
        return False
    short = segment.words <= 14 and not captions.ends_sentence(segment.text)
    return not short and not bylines.looks_like_byline(segment.text)


def _label_subheads(sheet: Sheet) -> None:
    lines = [i for i in sheet.body() if sheet.open(i)]
    for index in lines:
        segment = sheet.segments[index]
        words = segment.words
        text = segment.text
        if words > 30 or segment.has(RIGHT) or not _leads_on(sheet, index):
            continue
        if text.isupper() and words >= 2:
            sheet.keep(index, "heading", "capitals")
        elif segment.share(segment.bold) >= 0.85 and not text.endswith((".", ":", ";", ",")) and not _asks(text):
            sheet.keep(index, "heading", "bold_line")


def _asks(line: str) -> bool:
    """True for an interviewer's question, which is bold prose and no subhead."""
    return line.endswith("?") and line.count(" ") >= 16


def _leads_on(sheet: Sheet, index: int) -> bool:
    """True when text follows: a subhead is never the last line."""
    return any(
        sheet.open(i) or sheet.kinds[i] in {"quote", "list_item", "table", "caption", "heading"}
        for i in range(index + 1, sheet.end)
    )


def _label_prose(sheet: Sheet) -> None:
    for index in sheet.body():
        if sheet.open(index) and sheet.segments[index].has(BODY):
            sheet.keep(index, "paragraph", "prose")


def _mark_repeats(sheet: Sheet) -> None:
    """A quote that repeats a sentence of the body is a pull quote; the line below names the speaker."""
    bare = {i: _bare(sheet.segments[i].text) for i in sheet.body() if sheet.kinds[i] in _MAY_REPEAT}
    for index, key in bare.items():
        if len(key) < 40 or sheet.kinds[index] not in _MAY_REPEAT:
            continue
        source = next((i for i, other in bare.items() if i != index and _holds(sheet, i, index, other, key)), None)
        if source is not None and sheet.rules[index] != "heading":
            sheet.keep(index, "pull_quote", "repeats_body")
            sheet.repeats[index] = source
            _label_speaker(sheet, index)


_MAY_REPEAT: Final = frozenset({"quote", "paragraph", "heading"})
_NOT_WORD: Final = re.compile(r"[\W_]+")


def _bare(text: str) -> str:
    return _NOT_WORD.sub(" ", text.lower()).strip()


def _holds(sheet: Sheet, prose: int, index: int, source: str, key: str) -> bool:
    """True when paragraph `prose` contains line `index`; the first of two plain copies is no quote."""
    if sheet.kinds[prose] != "paragraph" or len(source) < len(key) or key not in source:
        return False
    if sheet.kinds[index] == "paragraph" and (prose > index or len(source) == len(key)):
        return _looks_quoted(sheet.segments[index].text) and len(source) > len(key)
    return True


def _looks_quoted(text: str) -> bool:
    return text.startswith(("“", '"', "«")) or text.rstrip(" .").endswith(("”", '"', "»"))


def _label_speaker(sheet: Sheet, quote: int) -> None:
    following = next((i for i in range(quote + 1, sheet.end) if sheet.segments[i].text), None)
    if following is None or sheet.kinds[following] not in {"paragraph", "heading", "byline", "quote", "caption"}:
        return
    segment = sheet.segments[following]
    if segment.words > 25 or captions.ends_sentence(segment.text) or sheet.rules[following] == "tail_byline":
        return
    if sheet.kinds[following] == "byline" and not segment.has(QUOTE) and segment.has(RIGHT):
        return
    sheet.keep(following, "attribution", "speaker")


def _drop_rest(sheet: Sheet) -> None:
    for index in range(len(sheet.segments)):
        if sheet.open(index):
            sheet.drop(index, "outside_text")


def kept(sheet: Sheet, kinds: Sequence[str]) -> list[int]:
    """The indices of the segments that carry one of these labels, in order."""
    return [index for index, kind in enumerate(sheet.kinds) if kind in kinds]
