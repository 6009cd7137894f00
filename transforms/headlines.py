"""The headline of a text without markup: a line of words above it, near its stamp, told from menus and boxes."""

import re
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Final

from transforms import bylines, dates, furnished, wording
from transforms.chrome import is_furniture, is_row_of_buttons
from transforms.data.names import SEAM
from transforms.datelines import is_stamped
from transforms.entries import is_between_sentences, is_cut
from transforms.pairs import pairs_of, telling_pairs
from transforms.seams import is_pair_of_parts, is_row_of_parts
from transforms.section_names import is_menu, is_section_name
from transforms.segments import CARD, READER, Segment
from transforms.shown import names_maker
from transforms.text import fold
from transforms.verse import find_verse_below

_BULLETS: Final = ("* ", "• ", "- ", "+ ", "– ")
_TOPIC: Final = re.compile(
    r"(?:(?:chủ đề|sự kiện|dòng sự kiện|từ khóa|tin|đang)(?: (?:nóng|hot|nổi bật))?|tâm điểm|xu hướng|nổi bật)\s?:",
    re.IGNORECASE,
)
_GLUES: Final = 3  # in one line: a menu copied without its spaces
_MENU: Final = re.compile(
    r"\s[|/›»>]\s|^(?:Nghe|Xem) (?:phát thanh|truyền hình)(?: trực t(?:iếp|uyến))?(?:.{0,6}FM [\d,]+ MHz)?$"
)
_YEAR: Final = re.compile(r"(?:19|20)\d\d|\d:\d\d")
UNDER_STAMP: Final = 5  # lines
_LEAD: Final = 15  # words
_LONGEST_ITEM: Final = 12
_TWICE: Final = 0.8
_IN_MENU: Final = -2.0
_RIGHT_ABOVE: Final = 0.4
_BETWEEN: Final = 0.3  # stamp and text
_SPOKEN: Final = 0.5  # a headline in quotation marks; no menu has them
_HEADLINE_TO_TEXT: Final = 3  # lines
_LAST: Final = 12  # lines
_PATH: Final = 7  # lines
_FAR: Final = 6
_LONGEST_SECTION: Final = 3  # words
_SHORTEST_LISTED: Final = 6
_LISTED: Final = 1.0
_LONG_HEADLINE: Final = 25
_LONG_TITLE: Final = 20
_LONG: Final = 0.5
_TEASED: Final = 1.5  # a sentence between it and the text: another story's headline
_ARTICLE: Final = re.compile(r"(?:Điều|Chương|Khoản) \d")  # of a law
_DATED_SHARE: Final = 0.4
_CLOCK: Final = timedelta(minutes=20)
_SERIES: Final = re.compile(r"(?:Kỳ|Bài) (?:\d|cuối)[^:]{0,6}: ")
_OPENING: Final = 8  # lines
_SHARED: Final = 0.6
_MOST_SHARED: Final = 3  # pairs of words
_SURELY_SHARED: Final = 2
_PART: Final = 1.0
_MOTTO: Final = 1.0


@dataclass(frozen=True, slots=True)
class _Page:
    """What the lines above a text are weighed by: where it begins, its stamps, and the pairs of words it tells."""

    segments: list[Segment]
    first: int
    stamps: list[int]
    told: frozenset[tuple[str, str]]
    stamped_above: bool


def find_headline(segments: list[Segment], first: int, fetched_at: datetime) -> int:
    """The index of the headline, -1 if none: a line of words above the first line of the text, near the date line."""
    own = [i for i in range(min(first + UNDER_STAMP, len(segments))) if not segments[i].has(CARD | READER)]
    if (short := _above_poem(segments, first)) >= 0:
        return short
    told = _told(segments, first)
    candidates = [i for i in own if i < first and can_be_headline(segments[i].text) and not is_cut(segments, i)]
    candidates = candidates or [i for i in own[-_LAST:] if i < first and _is_told(segments[i], told)]
    if not candidates:
        return -1
    stamps = [i for i in own if is_date_line(segments[i].text, fetched_at) and not is_furniture(segments[i].text)]
    stamps = [i for i in stamps if not _is_today(segments[i].text, fetched_at)] or stamps
    above = bool(stamps) and max(candidates) > max(stamps)
    page = _Page(segments, first, stamps, told, above)
    return max(reversed(candidates), key=lambda i: _score(page, i))


def _above_poem(segments: list[Segment], first: int) -> int:
    """The two words right above the stamp of a poem, which may be all that it is called; -1 for none."""
    stamp = first - 1
    if stamp < 1 or not dates.find(segments[stamp].text) or find_verse_below(segments, stamp) != first:
        return -1
    title = segments[stamp - 1]
    named = title.words == _TWO and title.text[:1].isupper() and not title.text.endswith((".", ":", ","))
    plain = not (is_furniture(title.text) or is_section_name(title.text) or title.has(CARD | READER))
    return stamp - 1 if named and plain and title.text.split()[1][:1].islower() else -1


_TWO: Final = 2  # words; three are weighed with all other lines


def _is_told(segment: Segment, told: frozenset[tuple[str, str]]) -> bool:
    """True for words of the text that have the form of no headline: two of them, or what a button might say."""
    return 1 < segment.words < _LONG_HEADLINE and bool(pairs_of(segment.text) & told) and not _is_dated(segment.text)


def _told(segments: list[Segment], first: int) -> frozenset[tuple[str, str]]:
    """The pairs of neighbouring words of the first sentences of the text; its headline has some of them."""
    sentences = (s.text for s in segments[first : first + _OPENING] if tells(s))
    return frozenset(pair for text in sentences for pair in pairs_of(text))


def _score(page: _Page, index: int) -> float:
    """How much a line looks like the headline: by its form and place, and by what it shares with the text."""
    shared = len(pairs_of(page.segments[index].text) & page.told)
    score = _score_alone(page, index) - _PICTURED * _is_below_headline(page, index) - _furnished(page, index)
    score += _SHARED * min(shared, _MOST_SHARED) - _TEASED * _follows_text(page, index)
    if shared >= _SURELY_SHARED:
        return score
    score -= _LISTED * (page.stamped_above and _ends_list(page.segments, index)) + _TEASED * _teases(page, index)
    return score - _MOTTO * is_pair_of_parts(page.segments[index].text)


def _furnished(page: _Page, index: int) -> float:
    """How much a line has of the words of a site, and who made the picture above that it describes."""
    below = page.segments[index + 1].text if index + 1 < len(page.segments) else ""
    return max(furnished.odds([page.segments[index].text]) - _MAYBE, 0.0) + _MADE * names_maker(below)


_MADE: Final = 4.0
_MAYBE: Final = 1.0  # odds that headlines have as well


def _is_below_headline(page: _Page, index: int) -> bool:
    """True for a picture's caption between stamp and text, where a line right above the stamp tells of the text."""
    stamp = page.stamps[-1] if page.stamps else 0
    shows = wording.pictured(page.segments[index].text)
    if not 0 < stamp < index or shows < _CAPTION:
        return False
    lead = stamp > 1 and tells(page.segments[stamp - 1])  # between headline and stamp
    above = page.segments[stamp - 1 - lead].text
    return can_be_headline(above) and (
        bool(telling_pairs(above) & page.told) or shows - wording.pictured(above) >= _SHOWS_MORE
    )


_CAPTION: Final = 2.5
_SHOWS_MORE: Final = 3.0
_PICTURED: Final = 2.0


def _follows_text(page: _Page, index: int) -> bool:
    """True for a line below the last stamp with a sentence between: the text has begun already."""
    return page.stamps != [] and any(map(tells, page.segments[page.stamps[-1] + 1 : index]))


def _teases(page: _Page, index: int) -> bool:
    """True for a headline far from the stamp with a sentence between it and the text."""
    apart = not page.stamps or _distance(page.segments, index, page.stamps[-1]) >= _HEADLINE_TO_TEXT
    return apart and any(map(tells, page.segments[index + 1 : page.first]))


def _is_today(line: str, fetched_at: datetime) -> bool:
    """True for a day without an hour that is the day of the fetch, and for its minute: a clock."""
    times = [at for found in dates.find(line) if (at := dates.read(found.raw, fetched_at=fetched_at).at) is not None]
    if ":" in line:
        return any(abs(at - fetched_at) < _CLOCK for at in times)
    return any(at.date() == fetched_at.date() for at in times)


def is_date_line(line: str, fetched_at: datetime) -> bool:
    """True for a short line whose main content is a full date."""
    if len(line) > 90:
        return False
    found = dates.find(line)
    if not found or dates.read(found[0].raw, fetched_at=fetched_at).at is None:
        return False
    return found[0].end - found[0].start >= 0.4 * len(line) or is_stamped(line, found[0])


def tells(segment: Segment) -> bool:
    """True for a sentence of a story, short as it may be."""
    return segment.words >= _LEAD and wording.ends_sentence(segment.text) and not is_furniture(segment.text)


def can_be_headline(line: str) -> bool:
    """True for a line of words that is no sentence, button, stamp, path, menu, caption or signature."""
    if not 2 <= line.count(" ") <= 44 or len(line) > 260 or line[0] == "#" or is_furniture(line) or _is_dated(line):
        return False
    if line.count(" ") >= _LONG_HEADLINE and is_between_sentences(line):
        return False
    if (
        _ARTICLE.match(line)
        or wording.greets(line)
        or is_row_of_buttons(line)
        or is_row_of_parts(line)
        or is_menu(line)
        or (line[0] == "(" and line[-1] in "-–—")
    ):
        return False
    if (
        len(SEAM.findall(line)) >= _GLUES
        or _TOPIC.match(line)
        or "★" in line
        or line.startswith(_BULLETS)
        or wording.has_credit(line)
    ):
        return False
    if sum(word[0].isdigit() for word in line.split()) > line.count(" ") / 2:  # a table of prices
        return False
    return not line.endswith((".", ":", ";", ",")) and not _MENU.search(line) and not bylines.looks_like_byline(line)


def _is_dated(line: str) -> bool:
    """True for a line with a stamp; the day of a digest, "ngày 15-4", may stand in its headline."""
    found = dates.find(line)
    return any(_YEAR.search(f.raw) or f.end - f.start >= _DATED_SHARE * len(line) for f in found)


def _said_twice(segments: list[Segment], index: int, first: int) -> float:
    """For a headline printed twice, against a line of a menu that is printed twice with the line above it."""
    folded = fold(segments[index].text)
    words = segments[index].words
    alike = (i for i, s in enumerate(segments[: first + 3]) if s.words == words and i != index)
    twin = next((i for i in alike if fold(segments[i].text) == folded), -1)
    if twin < 0:
        return 0.0
    menu = index > 0 and twin > 0 and segments[index - 1].text == segments[twin - 1].text
    if segments[index].words <= _LONGEST_ITEM / 2 and 0 < twin < len(segments) - 1:
        menu = menu or _in_menu(segments[twin - 1], segments[twin + 1])
    return _IN_MENU if menu else _TWICE


def _in_menu(above: Segment, below: Segment) -> bool:
    """True between two short lines without a stamp; below a path stands the headline."""
    short = all(s.words <= _LONGEST_ITEM / 2 and not dates.find(s.text) for s in (above, below))
    return short and not _MENU.search(above.text)


def _distance(segments: list[Segment], index: int, stamp: int) -> int:
    """How many lines lie from a headline to the stamp; its writer and its section do not count."""
    if abs(index - stamp) > _FAR:
        return abs(index - stamp)
    between = segments[min(index, stamp) + 1 : max(index, stamp)]
    return 1 + sum(not _is_small(s) for s in between)


def _is_small(segment: Segment) -> bool:
    """True for a writer, a section and a button of one word, which may stand between a headline and its stamp."""
    if segment.words == 1 or bylines.looks_like_byline(segment.text) or _is_section(segment.text):
        return True
    return segment.words <= _LONGEST_SECTION and not is_furniture(segment.text)


def _is_section(line: str) -> bool:
    """True for a section, with its label or without: "Chuyên mục: Thế giới"."""
    return is_section_name(line.rpartition(": ")[2])


def _ends_list(segments: list[Segment], index: int) -> bool:
    """True for a headline right below another one: the list of a box."""
    above = segments[index - 1].text if index else ""
    if not _SHORTEST_LISTED <= above.count(" ") < _LONG_HEADLINE or SEAM.search(above):
        return False
    return can_be_headline(above) and not wording.ends_sentence(above)


def _score_alone(page: _Page, index: int) -> float:
    segments, first = page.segments, page.first
    words, text = segments[index].words, segments[index].text
    score = min(words, 14) * 0.15 - 0.05 * (first - index)
    if page.stamps:
        distance = min(_distance(segments, index, i) for i in page.stamps)
        score += max(2.0 - 0.7 * (distance - 1), 0.0)
    score += _said_twice(segments, index, first)
    if any(s.words > 3 and s.text != text and text.endswith(f" {s.text}") for s in segments[index + 1 : index + _PATH]):
        score += _IN_MENU  # the path, whose last step is the headline
    score += _RIGHT_ABOVE * (first - index <= _HEADLINE_TO_TEXT)
    score += _BETWEEN * (index - 1 in page.stamps and index + 1 == first) + _SPOKEN * wording.is_quoted(text)
    if _is_section(text):
        score += _IN_MENU
    score -= _LONG * ((words > _LONG_TITLE) + (words > _LONG_HEADLINE)) + _PART * (_SERIES.match(text) is not None)
    return score - (0.8 if text.isupper() and words < 6 else 0.0)
