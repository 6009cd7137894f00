"""Find the lead (sapo), and the copies that some designs print beside it."""

import re
from collections.abc import Iterator
from itertools import islice
from typing import Final

from transforms import bylines, captions, wording
from transforms.brief import is_brief
from transforms.segments import (
    AFTER,
    AUTHOR,
    BODY,
    CAPTION,
    CHROME,
    DATE,
    FIGURE,
    HEADING,
    ITEM,
    LEAD,
    LINK,
    TAGS,
    Segment,
)
from transforms.sheet import Facts, Sheet
from transforms.text import fold, repeats
from transforms.verse import is_in_verse


def label_lead(sheet: Sheet) -> None:
    """The lead: named so, or bold or described at the head of the text; its copies are residue."""
    candidates = _lead_candidates(sheet)
    if not candidates:
        return
    whole = [i for i in candidates if not _is_cut_copy(sheet, i)]
    told = [i for i in whole if not (sheet.facts.rendered and _shows(sheet.segments[i].text))]
    chosen = max(told or whole or candidates, key=lambda i: _lead_rank(sheet, i))
    sheet.keep(chosen, "lead", "lead")
    lead = sheet.segments[chosen].text
    for index in range(max(sheet.facts.title_at, 0), min(sheet.end, sheet.start + 8)):
        segment = sheet.segments[index]
        if not sheet.open(index) or len(segment.text) < 30:
            continue
        if index != chosen and _is_cut_copy(sheet, index):
            sheet.drop(index, "lead_cut")
        elif _same(segment.text, lead):
            sheet.drop(index, "lead_repeat")


def _shows(text: str) -> bool:
    return wording.is_scene(text) or is_brief(text)


def _is_told(segment: Segment) -> bool:
    """True for a sentence, and for a longer line that shows nothing as captions do."""
    return wording.ends_sentence(segment.text) or (
        segment.words >= _SHORTEST and wording.pictured(segment.text) < _PICTURED
    )


_PICTURED: Final = 2.0


def _lead_rank(sheet: Sheet, index: int) -> tuple[bool, bool, bool, bool, int]:
    segment = sheet.segments[index]
    head = segment.has(HEADING) and not segment.has(BODY)
    above = not segment.has(BODY) and _is_described(sheet, segment)
    return segment.has(LEAD), wording.ends_sentence(segment.text), head, above, len(segment.text)


def _is_described(sheet: Sheet, segment: Segment) -> bool:
    return any(_described(segment.text, description, sheet.facts) for description in sheet.facts.descriptions)


def _lead_candidates(sheet: Sheet) -> list[int]:
    """Lines from below the headline to the second paragraph that may be the lead."""
    found: list[int] = []
    prose = 0
    for index in range(max(sheet.facts.title_at + 1, 0), sheet.end):
        segment = sheet.segments[index]
        if sheet.open(index) and not segment.has(LEAD) and wording.greets(segment.text):
            break  # a letter, a speech
        if not sheet.open(index) or segment.has(DATE | AUTHOR | CAPTION) or segment.words < 8:
            continue
        if bylines.looks_like_byline(segment.text):
            continue
        if not segment.has(LEAD) and (_is_item(sheet, index) or _announces(segment.text) or _answers(segment.text)):
            break  # the first of several items, a reader's question and the answer, the announcement of a death
        if sheet.facts.rendered and is_in_verse(sheet, index):
            break
        pictured = segment.has(FIGURE) or wording.has_credit(segment.text)
        if pictured and sheet.segments[index - 1].src and not _tells(segment):
            continue
        if prose == 0 and not segment.has(LEAD) and _is_cut_copy(sheet, index):
            continue
        if segment.has(LEAD) or (prose == 0 and not _is_caption_here(sheet, index) and _opens(sheet, index)):
            found.append(index)
        counts = not sheet.facts.rendered or (_is_told(segment) and not _shows(segment.text))
        prose += counts and segment.has(BODY) and not segment.has(LEAD)
        if prose >= 2:
            break
    return found


def _is_item(sheet: Sheet, index: int) -> bool:
    """True for a bullet, for what a reader asks, and for any other sign that the line below begins with as well."""
    sign = sheet.segments[index].text[0]
    if sheet.segments[index].text.startswith(_BULLET) or _ASKED.match(sheet.segments[index].text):
        return True
    below = next((s.text for s in sheet.segments[index + 1 : index + 4] if s.text), "")
    return not sign.isalnum() and sign not in _QUOTES and below.startswith(sign)


def _tells(segment: Segment) -> bool:
    """True for a sentence; beside a picture, what names its maker or closes like none is the caption."""
    return wording.ends_sentence(segment.text) and not wording.has_credit(segment.text)


def _opens(sheet: Sheet, index: int) -> bool:
    segment = sheet.segments[index]
    if sheet.facts.rendered:
        return segment.has(BODY) and (wording.ends_sentence(segment.text) or _is_asked(segment.text))
    if _is_described(sheet, segment):
        return True
    if segment.has(BODY) and _is_prefixed(sheet, segment):
        return True
    if segment.has(HEADING) and segment.words >= _SHORTEST_HEAD and segment.text.endswith("."):
        return True
    emphatic = segment.share(segment.bold) >= 0.85 or segment.share(segment.italic) >= 0.85
    return segment.words >= _SHORTEST and ((segment.has(BODY) and emphatic) or _stands_apart(sheet, index))


def _is_prefixed(sheet: Sheet, segment: Segment) -> bool:
    found = segment.words <= _LONGEST_PREFIXED and bylines.split_house_prefix(segment.text, sheet.facts.house_prefixes)
    return bool(found and found[0])


_SHORTEST_CUT: Final = 40  # letters of a cut copy that is named as a lead
_QUOTES: Final = "“\"'‘«(["
_ASKED: Final = re.compile(
    r".{5,80} thân mến!?$|(?:Ông|Bà|Anh|Chị|Bạn|Em|Cô|Chú)\b[^.:]{3,90} hỏi\s?:\s"
    r"|(?:Hỏi|Câu hỏi|Bạn đọc|Bạn đọc hỏi|Độc giả|Phóng viên|PV)\s?:\s"
)


def _announces(text: str) -> bool:
    """True for the announcement of a death and for a reader's question, but where a story quotes it."""
    if "hỏi" not in text and "báo tin" not in text:  # spares the careful look
        return False
    return (found := _ANNOUNCED.search(text)) is not None and _QUOTE.search(text, 0, found.start()) is None


def _answers(text: str) -> bool:
    """True for the line that makes an expert answer: "Bác sĩ Lê Na, Bệnh viện Đa khoa tỉnh, trả lời:"."""
    return text.endswith(":") and _ANSWERS.search(text) is not None


_ANSWERS: Final = re.compile(r"\b(?:trả lời|tư vấn|giải đáp)(?: như sau)?\s?:$")


def _is_asked(text: str) -> bool:
    """True for a question or a request with its reader behind it: "… không, thưa bác sĩ? (Chị Lê Na, xã Đá Bạc)"."""
    return text.endswith(")") and _BY_READER.search(text) is not None


_BY_READER: Final = re.compile(r"[.?!]\s\((?![^()]*(?:[Ảả]nh|[Nn]guồn)\b)[^():\d]{5,60}\)$")
_QUOTE: Final = re.compile('[“"]')
_ANNOUNCED: Final = re.compile(
    r"thương tiếc báo tin\b|\b(?:[Tt]ôi|[Ee]m) (?:xin|muốn) hỏi\b|\b[Xx]in hỏi,? |\b[Cc]ho (?:tôi|em) hỏi\b"
)
_BULLET: Final = ("* ", "• ", "+ ")
_SHORTEST: Final = 14  # words
_SHORTEST_HEAD: Final = 12  # of a lead set as a heading, which ends with a stop
_LONGEST: Final = 120
_LONGEST_PREFIXED: Final = 70  # "(CTO) - …" opens the lead; where it opens a long paragraph, there is none


def _stands_apart(sheet: Sheet, index: int) -> bool:
    """True for an opening sentence that is set differently from all the paragraphs that follow."""
    segment = sheet.segments[index]
    if segment.words > _LONGEST or segment.linked or not wording.ends_sentence(segment.text):
        return False
    told = (i for i in range(index + 1, sheet.end) if sheet.kinds[i] != "-")
    below = (s for i in told if (s := sheet.segments[i]).has(BODY) and s.words >= _SHORTEST and not s.points)
    following = list(islice(below, _COMPARED))
    if not segment.has(BODY):
        return bool(following) and not segment.has(CHROME | TAGS | ITEM | LINK)
    if len(following) < 2:
        return bool(following) and _is_boxed(following[0].place, segment.place)
    looks = {(other.tag, other.names) for other in following}
    columns = {_column(other.place) for other in following}
    apart = _column(segment.place) not in columns
    if (segment.tag, segment.names) in looks:
        return apart and len(looks) == len(columns) == 1
    return len(looks) == 1 and (apart or len(columns) == 1)


_COMPARED: Final = 4  # paragraphs


def _is_boxed(text: str, lead: str) -> bool:
    """True where the only paragraph has a box to itself, beside the lead."""
    return _column(text) != lead and _column(_column(text)) == _column(lead)


def _column(place: str) -> str:
    return place.rsplit("/", 1)[0]


def _described(text: str, description: str, facts: Facts) -> bool:
    left = fold(bylines.split_house_prefix(text[:160], facts.house_prefixes)[1])
    right = fold(bylines.split_house_prefix(description[:160], facts.house_prefixes)[1]).rstrip(" .…")
    length = min(len(left), len(right), 80)
    return length >= 30 and left[:length] == right[:length]


def _is_caption_here(sheet: Sheet, index: int) -> bool:
    if index == 0 or not sheet.segments[index - 1].src or sheet.segments[index - 1].has(LINK):  # the sign of a topic
        return False
    return captions.follows_picture(sheet.segments[index - 1], sheet.segments[index], None)


def _same(text: str, lead: str) -> bool:
    """True for a copy of the lead, whole or without its end."""
    if not 0.8 * len(lead) < len(text) <= 1.1 * len(lead):
        return False
    return fold(text).rstrip(" .…") == fold(lead).rstrip(" .…") or repeats(text, lead)


def _is_cut_copy(sheet: Sheet, index: int) -> bool:
    """True for a teaser cut from the head of the text, as `div.sapo` of some papers is.

    It runs on from the lead into the first paragraphs, with or without the captions between. A paragraph above a pull
    quote of its first sentence is none: what follows in it stands nowhere else.
    """
    text = sheet.segments[index].text
    if len(text) < (_SHORTEST_CUT if sheet.segments[index].has(LEAD) else 60):
        return False
    below, opening = _lines_below(sheet, index), text[:12].lower()
    near = islice(below, _CAPTIONS + 1 if text.endswith(_CUT) else 1)
    again = next((line for line in near if opening in line[:60].lower()), "")
    if not again:  # spares the careful look
        return False
    later = [bylines.split_house_prefix(again, sheet.facts.house_prefixes)[1], *islice(below, 7)]
    head = _squeeze(text)
    following = _squeeze(" ".join(later)[: 2 * len(text)])
    if len(following) > len(head) and following.startswith(head):
        return True
    first = _squeeze(later[0])
    if not 40 <= len(first) < len(head) or not head.startswith(first):
        return False
    rest = head[len(first) :].lstrip(".…")
    further = [line for text in later[1:] if (line := _squeeze(text))]
    return any(line.startswith(rest[:_RUN_ON]) or rest.startswith(line) for line in further)


def _lines_below(sheet: Sheet, index: int) -> Iterator[str]:
    """The lines of the text below one, what stands beside them left out."""
    for at in range(index + 1, min(index + _NEAR, len(sheet.segments))):
        segment = sheet.segments[at]
        if segment.text and sheet.kinds[at] not in _BESIDE and not segment.marks & AFTER:
            yield segment.text


_NEAR: Final = 17  # lines
_CAPTIONS: Final = 2  # between a cut copy and the lead
_RUN_ON: Final = 20  # letters of what stands behind the lead in a copy
_CUT: Final = ("...", "…")
_BESIDE: Final = frozenset({"dateline", "byline", "-"})


def _squeeze(text: str) -> str:
    return "".join(text.lower().split()).rstrip(".…")
