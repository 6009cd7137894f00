"""Boxes of the site between lines without markup: cues above the text, contents, polls, cards of other stories."""

import re
from itertools import islice, takewhile
from typing import Final

from transforms import bylines, wording
from transforms.chrome import is_furniture
from transforms.data.names import CAPITALS, SEAM
from transforms.elsewhere import drop_elsewhere
from transforms.entries import is_between_sentences
from transforms.pairs import telling_pairs
from transforms.seams import is_glued
from transforms.section_names import is_section_name
from transforms.segments import AUTHOR, BODY, TABLE, Segment
from transforms.sheet import Sheet
from transforms.site_boxes import drop_site_lines_alone
from transforms.site_lines import drop_site_lines
from transforms.strangers import BULLET, LABELLED, SCORE, is_apart, is_foreign, names_of, tells_any

_VOTE: Final = re.compile(r"(?:^|[\s?.])(?:gửi\s)?(?:bình chọn|biểu quyết|xem kết quả)$", re.IGNORECASE)
_LONGEST_CUE: Final = 10  # words
_LONGEST_ENTRY: Final = 14
_LONGEST_CHOICE: Final = 12
_MOST_CHOICES: Final = 6
_SHORTEST_HEADLINE: Final = 6
_LONGEST_HEADLINE: Final = 20
_SHORTEST_TEASER: Final = 15
_LONGEST_TEASER: Final = 45
_SURE: Final = 1.5  # of a caption
_MOST_CARDS: Final = 30
_MANY_CARDS: Final = 3  # what another card names does not count as told


def drop_boxes(sheet: Sheet) -> None:
    """Drop what a design prints between the lines of a text."""
    lines = [i for i in sheet.body() if sheet.open(i) and sheet.segments[i].marks & (BODY | AUTHOR | TABLE) == BODY]
    _drop_cues(sheet, lines)
    _drop_contents(sheet, lines)
    _drop_polls(sheet, lines)
    _drop_cards(sheet, [i for i in lines if sheet.open(i)])
    _drop_glued(sheet, [i for i in lines if sheet.open(i)])
    _drop_links(sheet, [i for i in lines if sheet.open(i)])
    _drop_foreign(sheet, [i for i in lines if sheet.open(i)])
    drop_site_lines(sheet, [i for i in lines if sheet.open(i)])
    drop_elsewhere(sheet, [i for i in lines if sheet.open(i)])
    _drop_below(sheet, [i for i in lines if sheet.open(i)])
    drop_site_lines_alone(sheet, [i for i in lines if sheet.open(i)])


def _drop_cues(sheet: Sheet, lines: list[int]) -> None:
    """A few words between headline and lead that show nothing and sign nothing are the site's."""
    lead = next((i for i in sheet.body() if sheet.kinds[i] == "lead"), -1)
    for index in (i for i in lines if i < lead):
        segment = sheet.segments[index]
        if segment.words > _LONGEST_CUE or segment.text.endswith((":", ".", "!", "?")):
            continue
        if wording.showing(segment.text) < _SURE and not bylines.looks_like_byline(segment.text):
            sheet.drop(index, "above_text")


def _drop_contents(sheet: Sheet, lines: list[int]) -> None:
    """Lines that stand together and again one by one further down are a table of contents, with the line above."""
    texts = {i: BULLET.sub("", sheet.segments[i].text) for i in lines if sheet.segments[i].words <= _LONGEST_ENTRY}
    last = {text: index for index, text in texts.items()}
    entries = {i for i, text in texts.items() if last[text] > i}
    listed = [i for i in sorted(entries) if i + 1 in entries or i - 1 in entries]
    for index in listed:
        sheet.drop(index, "contents")
    if listed and listed[0] - 1 in texts and not wording.ends_sentence(texts[listed[0] - 1]):
        sheet.drop(listed[0] - 1, "contents")


def _drop_polls(sheet: Sheet, lines: list[int]) -> None:
    """A button to vote with, the choices above it, and the question."""
    own = frozenset(lines)
    for index in range(sheet.start, sheet.end):
        segment = sheet.segments[index]
        if len(segment.text) > _LONGEST_POLL or not _VOTE.search(segment.text):
            continue
        above = range(max(index - _MOST_CHOICES, sheet.start), index)
        asked = next((i for i in reversed(above) if sheet.segments[i].text.endswith("?")), -1)
        box = range(asked, index + 1) if asked >= 0 else range(0)
        if all(sheet.segments[i].words <= _LONGEST_CHOICE or i in (asked, index) for i in box):
            for i in own.intersection(box):
                sheet.drop(i, "poll")


_LONGEST_POLL: Final = 160  # characters


def _drop_below(sheet: Sheet, lines: list[int]) -> None:
    """Below the last sentence: a menu of sections, and words that begin with a small letter, as tags do."""
    last = max((i for i in lines if wording.ends_sentence(sheet.segments[i].text)), default=-1)
    below = [i for i in lines if i > last]
    sections = [i for i in below if is_section_name(sheet.segments[i].text)]
    for index in below:
        text = BULLET.sub("", sheet.segments[index].text)
        in_menu = (
            len(sections) >= _MENU and index >= sections[0] - 1 and sheet.segments[index].words <= _LONGEST_SECTION
        )
        if in_menu or (text[0].islower() and not text.endswith((".", ":", ";", ","))):
            sheet.drop(index, "menu" if in_menu else "tags")
    for index in (i for i in lines if len(SEAM.findall(sheet.segments[i].text)) >= _TICKER):
        if not wording.ends_sentence(sheet.segments[index].text) and sheet.segments[index].words >= _LONG_TICKER:
            sheet.drop(index, "ticker")  # headlines that a browser copied without a space between them
    for index in (i for i in lines if sheet.segments[i].text.count(" • ") >= _TICKER):
        if sheet.segments[index].words >= _LONG_TICKER:
            sheet.drop(index, "ticker")


_MENU: Final = 3  # sections
_LONGEST_SECTION: Final = 6  # words
_TICKER: Final = 2  # bullets between headlines
_LONG_TICKER: Final = 15  # words


def _drop_cards(sheet: Sheet, lines: list[int]) -> None:
    """A headline and one sentence that name what no other line of the page names: another story, without its box."""
    pairs = [(i, i + 1) for i in lines if _is_card(sheet, i)]
    if not 0 < len(pairs) <= _MOST_CARDS:  # each is held against the whole text
        return
    listed = tuple(i for pair in pairs for i in pair) if len(pairs) >= _MANY_CARDS else ()
    for headline, teaser in pairs:
        heads, names = names_of(sheet, headline), names_of(sheet, teaser)
        if heads and names and not tells_any(sheet, heads | names, listed or (headline, teaser)):
            sheet.drop(headline, "card")
            sheet.drop(teaser, "card")


def _drop_glued(sheet: Sheet, lines: list[int]) -> None:
    """A headline and its teaser that stand on one line without a stop between them, about strangers."""
    for index in lines:
        if _is_glued_to_button(sheet.segments[index]):
            sheet.drop(index, "link_line")
    glued = [
        i for i in lines if sheet.open(i) and _GLUED.search(sheet.segments[i].text) and _is_short(sheet.segments[i])
    ]
    for index in glued[:_MOST_CARDS]:
        if is_foreign(sheet, index):
            sheet.drop(index, "card")


def _is_glued_to_button(segment: Segment) -> bool:
    """True for a headline that a browser copied without the space to its label or button: "Chợ Đá họp lạiĐọc ngay"."""
    text = segment.text
    if segment.words > _LONGEST_HEADLINE or wording.ends_sentence(text) or not is_glued(text):
        return False
    parts = SEAM.split(text)
    return is_furniture(parts[0]) or is_furniture(parts[-1])


def _is_short(segment: Segment) -> bool:
    return segment.words <= _LONGEST_HEADLINE + _LONGEST_TEASER and not is_between_sentences(segment.text)


_GLUED: Final = re.compile(  # a word that begins a sentence and no name: not the Quỹ Vì người nghèo, nor a Hội Từ thiện
    rf"[{CAPITALS.lower()}\d%] (?:Đến|Sau|Từ(?! thiện| điển| bi)|Nhờ|Được|Không|Những|Các|Một(?! cửa)|Với|Dù|Khi|Để"
    r"|Bằng(?! khen)|Hơn|Nhiều)"
    r" [^\W\d_A-ZĐ]"
)


def _drop_links(sheet: Sheet, lines: list[int]) -> None:
    """Headlines right below "Xem thêm": the first, and further ones that name what the text does not.

    Where nothing but several of them stands to the end of the text, all are.
    """
    own = frozenset(lines)
    labels = [i for i in sheet.body() if sheet.rules[i] == "furniture" and _POINTS.match(sheet.segments[i].text)]
    told = [sheet.segments[i].text for i in lines if labels and not _is_headline(sheet, i)]
    pairs = frozenset(pair for text in told for pair in telling_pairs(text))
    for label in islice(labels, _MOST_CARDS):
        below = range(label + 1, label + 1 + _MOST_LINKS)
        listed = list(takewhile(lambda i: i in own and _is_headline(sheet, i), below))
        closed = len(listed) >= _CLOSED and listed[-1] == lines[-1]
        for index in listed:
            if index > label + 1 and not (closed or is_foreign(sheet, index) or is_apart(sheet, index, pairs)):
                break
            sheet.drop(index, "link_line")


_CLOSED: Final = 4  # headlines


_MOST_LINKS: Final = 10
_POINTS: Final = re.compile(
    r"(?:Xem|Đọc|Mời (?:bạn )?(?:xem|đọc)) (?:thêm|tiếp)|(?:Tin|Bài)(?: bài)? (?:liên quan|khác|cùng)|.*quan tâm",
    re.IGNORECASE,
)


def _drop_foreign(sheet: Sheet, lines: list[int]) -> None:
    """Headlines that name what nothing else on the page names: two together, or one that shows nothing.

    A subhead names what the text below it tells; a single caption may name anybody.
    """
    last = max((i for i in lines if wording.ends_sentence(sheet.segments[i].text)), default=-1)
    bare = [i for i in lines if i < last and _is_headline(sheet, i) and sheet.segments[i].words >= _SHORTEST_HEADLINE]
    foreign = {i for i in bare[:_MOST_CARDS] if is_foreign(sheet, i) and not _is_announced(sheet, i)}
    for index in sorted(foreign):
        text = sheet.segments[index].text
        beside = {index - 1, index + 1} & foreign
        headed = index - 1 in lines and index - 1 not in foreign and _is_label(sheet, index - 1)
        if not (beside or headed or LABELLED.match(text)) and (
            wording.showing(text) >= _SURE or wording.sees_somebody(text)
        ):
            continue
        if not beside or _tells_of_deeds(text):
            sheet.drop(index, "link_line")
            if headed:
                sheet.drop(index - 1, "label_of_links")


def _tells_of_deeds(line: str) -> bool:
    """True for a headline; a list of winners or donors has names, marks in brackets and hardly a small word."""
    return sum(word[0].islower() for word in _BRACKETED.sub("", line).split()) >= _FEWEST_SMALL


_BRACKETED: Final = re.compile(r"\([^()]*\)$")


def _is_label(sheet: Sheet, index: int) -> bool:
    segment = sheet.segments[index]
    if segment.words > _LONGEST_LABEL or not segment.text[0].isupper() or not sheet.open(index):
        return False
    if bylines.looks_like_byline(segment.text):
        return False
    return not wording.ends_sentence(segment.text) and not wording.has_credit(segment.text)


def _is_announced(sheet: Sheet, index: int) -> bool:
    """True for a line of a list: the line above it ends with a colon, or has its form."""
    above = sheet.segments[index - 1].text
    text = sheet.segments[index].text
    return above.endswith(":") or SCORE.search(text) is not None or _COUNTED.search(text) is not None


_COUNTED: Final = re.compile(r":\s?\d")  # "Thôn Yên Khê: 41 hộ"


_FEWEST_SMALL: Final = 4
_LONGEST_LABEL: Final = 6  # words


def _is_headline(sheet: Sheet, index: int) -> bool:
    segment = sheet.segments[index]
    plain = not wording.ends_sentence(segment.text) and not wording.has_credit(segment.text)
    return plain and 3 < segment.words <= _LONGEST_HEADLINE and not bylines.looks_like_byline(segment.text)


def _is_card(sheet: Sheet, index: int) -> bool:
    if index + 1 >= sheet.end or not sheet.open(index + 1):
        return False
    head, below = sheet.segments[index], sheet.segments[index + 1]
    if not _SHORTEST_HEADLINE <= head.words <= _LONGEST_HEADLINE or wording.ends_sentence(head.text):
        return False
    if wording.has_credit(head.text) or not _SHORTEST_TEASER <= below.words <= _LONGEST_TEASER:
        return False
    if wording.tells_on(below.text) or not below.text[0].isupper():
        return False
    return below.text.endswith(".") and not is_between_sentences(below.text)
