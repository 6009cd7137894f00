"""What stands around a text: headline, kicker and date line, and all above the headline and behind the end."""

import re
from collections import Counter
from typing import Final

from transforms import bylines, dates, furnished
from transforms.captions import NEAR_TITLE, credits_picture
from transforms.chrome import is_furniture
from transforms.data.date_words import AGO
from transforms.datelines import is_date_only
from transforms.house import is_in_imprint, is_own_mark, is_own_name
from transforms.section_names import are_sections, is_menu
from transforms.segments import (
    AUTHOR,
    BODY,
    CARD,
    CHROME,
    CRUMB,
    DATE,
    HEADING,
    HIDDEN,
    KICKER,
    LINK,
    READER,
    SOURCE,
    TAGS,
    TITLE,
    Segment,
    is_inside,
    parent_of,
)
from transforms.sheet import Sheet
from transforms.source_boxes import SOURCE_BOX
from transforms.text import fold
from transforms.wording import ends_sentence

_Setting = tuple[str, str, str]
_SOURCE_LINK: Final = re.compile(r"^Link bài gốc|Link đã được copy|^https?://\S+$", re.IGNORECASE)  # parts of the box


def label_frame(sheet: Sheet) -> None:
    """Headline, date line, kicker, and whatever stands above the headline or behind the text."""
    facts, segments = sheet.facts, sheet.segments
    title = fold(facts.title)
    if facts.title_at >= 0:
        sheet.keep(facts.title_at, "title", "title")
        _label_kicker(sheet)
    if facts.dateline_at >= 0 and sheet.open(facts.dateline_at):
        sheet.keep(facts.dateline_at, "dateline", "dateline")
        line = segments[facts.dateline_at].text = segments[facts.dateline_at].text.strip(_EDGES)
        if not _DIGIT.search(line) or AGO.fullmatch(line):  # "Cách đây ít lâu": its stamp is in the markup
            sheet.drop(facts.dateline_at, "dateline")
    paragraphs = _paragraphs(sheet)
    printed = len(facts.title)
    labelled = range(printed + 1, printed + _LABELS + 1) if printed >= _TELLING else range(0)
    for index, segment in enumerate(segments):
        if segment.src or sheet.kinds[index]:
            continue
        marks, length = segment.marks, len(segment.text)
        if marks & _MARKED:
            sheet.drop(index, next(rule for mark, rule in _BY_MARK if marks & mark))
        elif facts.learned.holds(segment.text) and not _is_among_paragraphs(segment, paragraphs):
            sheet.drop(index, "learned")
        elif index in sheet.cards:
            sheet.drop(index, "card")
        elif title and abs(length - len(title)) <= 3 and fold(segment.text) == title:
            sheet.drop(index, "title_repeat")
        elif length in labelled and index > facts.title_at and _names_title(segment.text, facts.title):
            sheet.drop(index, "named_title")
        elif length <= _LONGEST_BOX and (rule := _box_rule(segment.text, facts.host)):
            sheet.drop(index, rule)
        elif facts.imprint and is_in_imprint(segment.text, facts.imprint):
            sheet.drop(index, "own_name")
        elif index < facts.title_at and not (marks & BODY or _signs_above(sheet, index) or _shows_above(sheet, index)):
            sheet.drop(index, _frame_rule(segment, "above_title"))
        elif index >= sheet.end and not _may_be_byline(sheet, index):
            sheet.drop(index, _frame_rule(segment, "below_text"))


_BY_MARK: Final = ((HIDDEN, "hidden"), (READER, "comment"), (CARD, "card"), (TITLE, "title_decoration"))
_MARKED: Final = HIDDEN | READER | CARD | TITLE


def _paragraphs(sheet: Sheet) -> Counter[_Setting]:
    """How many long sentences are set in each way that no handful of pages takes for chrome."""
    learned = sheet.facts.learned
    if learned.certain or sheet.facts.rendered:
        return Counter()
    long = (s for s in sheet.segments if s.words >= _SENTENCE and s.has(BODY) and not learned.holds(s.text))
    return Counter(map(_setting, long))


def _is_among_paragraphs(line: Segment, paragraphs: Counter[_Setting]) -> bool:
    """True for a long sentence that says nothing of the site and is set like the paragraphs around it.

    A story that comes in parts begins or ends each of them in the same words.
    """
    if line.words < _SENTENCE or paragraphs[_setting(line)] < _SEVERAL or not ends_sentence(line.text):
        return False
    return furnished.odds([line.text]) <= _OF_SITE


def _setting(line: Segment) -> _Setting:
    return line.tag, line.names, parent_of(line.place)


_SENTENCE: Final = 15  # words
_SEVERAL: Final = 2  # paragraphs
_OF_SITE: Final = 0.5  # odds


def _names_title(line: str, title: str) -> bool:
    """True for the whole headline behind a label: "Bạn vừa đọc xong bài viết: …"."""
    before, found, after = line.partition(title)
    return bool(found) and before.rstrip().endswith(":") and not after.strip(' .”"')


_EDGES: Final = " |•·"
_DIGIT: Final = re.compile(r"\d")
_LABELS: Final = 40  # characters around the headline
_TELLING: Final = 20


def _box_rule(text: str, host: str) -> str:
    """Which box about the source a short line belongs to, "" for none."""
    if "ink" in text or text.startswith("http"):
        if SOURCE_BOX.search(text):
            return "source_box"
        return "source_link" if _SOURCE_LINK.search(text) else ""
    if is_own_mark(text, host):
        return "house_prefix"
    if is_own_name(text, host):
        return "own_name"
    own = host and "." in text and len(text) < _LONGEST_ADDRESS and host in text.lower()
    return "own_domain" if own and _LABEL.sub("", text.lower()).split("/", 1)[0] == host else ""


_LABEL: Final = re.compile(r"^(?:(?:theo|nguồn)\s*:?\s*)?(?:https?://)?(?:www\.)?")
_LONGEST_ADDRESS: Final = 200
_LONGEST_BOX: Final = 400  # characters


def _frame_rule(segment: Segment, otherwise: str) -> str:
    if segment.has(CRUMB):
        return "breadcrumb"
    if segment.has(TAGS):
        return "tags"
    if is_furniture(segment.text):
        return "furniture"
    return "chrome_name" if segment.has(CHROME) else otherwise


def _signs_above(sheet: Sheet, index: int) -> bool:
    """True for a signature that stands above the headline and is named as one, or stands beside the stamp."""
    segment = sheet.segments[index]
    beside = abs(index - sheet.facts.dateline_at) == 1 and not segment.has(LINK)
    if segment.has(CHROME) or not (beside or segment.has(AUTHOR)):
        return False
    return bylines.looks_like_byline(segment.text)


def _shows_above(sheet: Sheet, index: int) -> bool:
    """True for the line of a picture that stands above the headline, in a box with it."""
    segment, at = sheet.segments[index], sheet.facts.title_at
    box = parent_of(parent_of(sheet.segments[at].place))
    return at - index <= NEAR_TITLE and is_inside(segment.place, box) and credits_picture(segment.text)


def _may_be_byline(sheet: Sheet, index: int) -> bool:
    """True behind the text for a line named as author or source, or one that reads so right below."""
    segment = sheet.segments[index]
    if segment.has(AUTHOR | SOURCE) and not segment.has(CHROME):
        return True
    if _signs_behind_list(sheet, index):
        return True
    return (
        index - sheet.end <= 2
        and not segment.has(CHROME | TAGS | LINK | HEADING)
        and not segment.linked
        and not is_furniture(segment.text)
        and bylines.looks_like_byline(segment.text)
    )


def _signs_behind_list(sheet: Sheet, index: int) -> bool:
    """True for a signature set like the paragraphs, where nothing but links and lines with a day part it from them."""
    segment = sheet.segments[index]
    if not segment.has(BODY) or segment.linked or segment.has(CHROME | TAGS | LINK | HEADING | READER):
        return False
    if index - sheet.end > _MOST_LISTED or not bylines.looks_like_byline(segment.text):
        return False
    told = next((s for s in reversed(sheet.segments[: sheet.end]) if s.words >= _SENTENCE and s.has(BODY)), None)
    if told is None or (told.tag, parent_of(told.place)) != (segment.tag, parent_of(segment.place)):
        return False
    between = sheet.segments[sheet.end : index]
    return all(s.has(BODY) and (s.points or is_furniture(s.text) or dates.find(s.text)) for s in between)


_MOST_LISTED: Final = 12  # lines of a list of other stories


def _label_kicker(sheet: Sheet) -> None:
    index = sheet.facts.title_at - 1
    while index >= 0 and (sheet.segments[index].src or not sheet.open(index)):
        index -= 1
    if index < 0 or sheet.facts.title_at - index > 2:
        return
    segment = sheet.segments[index]
    if segment.text == sheet.facts.title:  # printed twice
        return
    above = sheet.segments[index - 1] if index else segment
    if segment.has(CRUMB) and above.has(KICKER) and parent_of(above.place) == parent_of(segment.place):
        index, segment = index - 1, above  # the section stands between kicker and headline
    if segment.has(HIDDEN | CHROME | CRUMB | TAGS) or is_furniture(segment.text) or index == sheet.facts.dateline_at:
        return
    if not (segment.has(KICKER) or segment.text.endswith(":")) and (
        _TRAIL.search(segment.text) or are_sections(segment.text)
    ):
        segment.marks |= CRUMB
        sheet.drop(index, "breadcrumb")
        return
    words = segment.words
    if (segment.has(KICKER) and words <= 20) or (3 <= words <= 20 and segment.text.endswith(":")):
        sheet.keep(index, "kicker", "kicker")
    elif _is_bare_kicker(sheet, index):
        sheet.keep(index, "kicker", "above_title")


def _is_bare_kicker(sheet: Sheet, index: int) -> bool:
    """True for a short line in the headline's own box that is no link, no date and no section."""
    segment, title = sheet.segments[index], sheet.segments[sheet.facts.title_at]
    if parent_of(segment.place) != parent_of(title.place) or segment.linked or segment.has(LINK | DATE):
        return False
    shortest = _SHORTEST_BARE if sheet.facts.rendered else 2  # without markup it may be the breadcrumb
    if _is_paper(segment.text) or _MOTTO.search(segment.text) or _is_furnished(segment.text):
        return False
    if sheet.facts.rendered and (
        _TRAIL.search(segment.text)
        or are_sections(segment.text)
        or is_menu(segment.text)
        or _is_repeated(sheet, segment.text)
        or _belongs_above(sheet, index)
        or _ends_list(sheet, index)
    ):
        return False
    if not shortest <= segment.words <= _LONGEST_KICKER or not segment.text[0].isupper() or segment.text.isupper():
        return False
    return not is_date_only(segment.text) and not bylines.looks_like_byline(segment.text)


def _is_furnished(line: str) -> bool:
    return furnished.odds([line]) > _FURNISHED and not line.endswith(":")


_FURNISHED: Final = 1.0  # odds


def _is_paper(line: str) -> bool:
    """True for "Báo Sông Hậu điện tử", not for "Báo động ở thượng nguồn"."""
    named = _PAPER.match(line)
    return named is not None and (named[0].count(" ") > 1 or line[named.end() :][:1].isupper())


def _is_repeated(sheet: Sheet, line: str) -> bool:
    """True for a line of a menu, which some pages print twice above the headline."""
    return sum(s.text == line for s in sheet.segments[: sheet.facts.title_at]) > 1


def _belongs_above(sheet: Sheet, index: int) -> bool:
    """True for a line that touches the one above it, where an empty line parts it from the headline."""
    above, segment, title = (sheet.segments[i].block for i in (index - 1, index, sheet.facts.title_at))
    return index > 0 and segment - above <= 1 < title - segment


def _ends_list(sheet: Sheet, index: int) -> bool:
    """True for the last of several headlines, and for a topic of the day: the list of another box above the title."""
    above = sheet.segments[index - 1] if index else None
    if above is None:
        return False
    if above.words < _SHORTEST_BARE:
        return above.text.endswith(":") or _TOPICS.search(above.text) is not None
    return not is_furniture(above.text)


_PAPER: Final = re.compile(r"(?:Báo|Đài|Tạp chí|Chuyên trang|Trang (?:tin|thông tin)|Cổng (?:tin|thông tin)) ")
_MOTTO: Final = re.compile(  # a paper's own, below its name
    r"^(?:cơ quan (?:ngôn luận|của|đảng bộ|trực thuộc)|(?:tiếng nói|diễn đàn|người bạn|kênh thông tin)\b.* của"
    r"|(?:thông tin |tin )?(?:nhanh|chính xác|tin cậy|kịp thời|trung thực)\b(?:,| [-–•|]))"
    r"|(?:online|điện tử)(?: [-–•|]|$)",
    re.IGNORECASE,
)
_TOPICS: Final = re.compile(r"\b(?:chủ đề|nổi bật|tiêu điểm|sự kiện|đang nóng|xu hướng|trending)\b", re.IGNORECASE)
_TRAIL: Final = re.compile(r"\s[|/›»>]\s")  # a breadcrumb
_SHORTEST_BARE: Final = 5  # words
_LONGEST_KICKER: Final = 10
