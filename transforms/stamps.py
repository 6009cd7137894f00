"""Choose the publication time among the dates of a page, and say which evidence won.

The visible stamp is trusted first, where it can be told from clocks that show today, from licence
dates in footers and from the times of related cards; then JSON-LD, meta elements and the address.
"""

import re
from dataclasses import dataclass, replace
from datetime import datetime, timedelta, timezone
from typing import Final

from selectolax.lexbor import LexborNode

from transforms import dates
from transforms.article import Evidence, Stamp
from transforms.bylines import looks_like_byline
from transforms.chrome import is_boilerplate, is_furniture
from transforms.datelines import is_date_only, is_stamped
from transforms.metadata import Metadata
from transforms.segments import AFTER, AUTHOR, BODY, CARD, CHROME, CLOCK, DATE, HIDDEN, ITEM, LINK, READER, Segment

HANOI: Final = timezone(timedelta(hours=7))
_LONGEST: Final = 160  # characters of a line that can be a date line
_URL_MONTH: Final = re.compile(r"/((?:19|20)\d{2})(0[1-9]|1[0-2])(?:([0-2]\d|3[01]))?/")
_URL_DAY: Final = re.compile(r"/((?:19|20)\d{2})/(0?[1-9]|1[0-2])/(0?[1-9]|[12]\d|3[01])(?:/|-)")
_URL_STAMP: Final = re.compile(
    r"/(?:19|20)\d{2}/((?:19|20)\d{2})(0[1-9]|1[0-2])(0[1-9]|[12]\d|3[01])/"
)  # VDOC pictures
_NOT_OURS: Final = HIDDEN | CARD | READER
_RANK: Final = {"second": 3, "minute": 2, "day": 1, "month": 0}


@dataclass(frozen=True, slots=True)
class Chosen:
    """The stamp, and the index of the segment that printed it (None when the page's head or address won)."""

    stamp: Stamp
    line: int | None


@dataclass(frozen=True, slots=True)
class _Visible:
    index: int
    reading: dates.Reading
    score: float
    evidence: Evidence = "visible"


def choose_stamp(
    segments: list[Segment], metadata: Metadata, url: str, fetched_at: datetime, title_at: int, body_at: int
) -> Chosen | None:
    """The publication time of a page, or None when nothing on it can be trusted.

    `title_at` and `body_at` are the indices of the headline and of the first segment of the text.
    """
    claims = _claims(metadata, fetched_at)
    visible = _visible(segments, [reading for _, reading in claims], fetched_at, title_at, body_at)
    if visible is not None:
        visible = _with_clock(visible, segments, fetched_at)
        return Chosen(_sharpened(visible.reading, claims, visible.evidence), visible.index)
    if claims:
        evidence, reading = max(claims, key=lambda claim: _RANK[claim[1].precision or "month"])
        return Chosen(_stamp(reading, evidence, claims), None)
    if ago := _relative(segments, fetched_at, title_at, body_at):
        return ago
    addresses: list[tuple[Evidence, str]] = [("url", url)]
    addresses += [("image", segment.src) for segment in segments if segment.src and segment.has(BODY)]
    for source, address in addresses:
        dated = _from_address(address, fetched_at)
        if dated is not None:
            return Chosen(_stamp(dated, source, claims), None)
    return None


def _with_clock(visible: _Visible, segments: list[Segment], fetched_at: datetime) -> _Visible:
    """A day with the hour that stands on the next line or the one above: a calendar's leaf."""
    day = visible.reading.at
    if visible.reading.precision != "day" or day is None:
        return visible
    for index in (visible.index + 1, visible.index - 1):
        if 0 <= index < len(segments) and _CLOCK.fullmatch(segments[index].text):
            reading = dates.read(f"{visible.reading.raw} {segments[index].text}", fetched_at=fetched_at)
            if reading.at is not None and reading.at.date() == day.date():
                return replace(visible, reading=reading)
    return visible


_CLOCK: Final = re.compile(r"(?:lúc\s)?[0-2]?\d[:hg][0-5]\d(?:\s?\(?GMT\s?\+7\)?)?", re.IGNORECASE)


def stamp_above(root: LexborNode, fetched_at: datetime) -> Chosen | None:
    """The nearest stamp above the article's column, as beside a breadcrumb; today's date there is a clock."""
    node: LexborNode | None = root
    for _ in range(_LEVELS_ABOVE):
        if node is None or node.tag == "body":
            return None
        sibling, steps = node.prev, 0
        while sibling is not None and steps < _LEVELS_ABOVE:
            if sibling.is_element_node:
                steps += 1
                if (reading := _read_box(sibling, fetched_at)) is not None:
                    return Chosen(_stamp(reading, "visible", []), None)
            sibling = sibling.prev
        node = node.parent
    return None


def _read_box(node: LexborNode, fetched_at: datetime) -> dates.Reading | None:
    text = " ".join(node.text(separator=" ").split())
    if len(text) > _LONGEST or is_furniture(text):
        return None
    for found in dates.find(text):
        reading = dates.read(found.raw, fetched_at=fetched_at)
        if reading.at is not None and reading.at.date() != fetched_at.astimezone(HANOI).date():
            return reading
    return None


_LEVELS_ABOVE: Final = 3


def _relative(segments: list[Segment], fetched_at: datetime, title_at: int, body_at: int) -> Chosen | None:
    """ "3 giờ trước" beside the headline, where nothing says more."""
    for index in range(max(title_at - _NEAR, 0), min(max(body_at, title_at) + _NEAR, len(segments))):
        if len(segments[index].text) <= _SHORT and not segments[index].has(HIDDEN | LINK):
            reading = dates.read_relative(segments[index].text, fetched_at)
            if reading.at is not None:
                return Chosen(_stamp(reading, "visible", []), index)
    return None


_NEAR: Final = 3  # lines
_SHORT: Final = 30  # characters


def _claims(metadata: Metadata, fetched_at: datetime) -> list[tuple[Evidence, dates.Reading]]:
    found: list[tuple[Evidence, dates.Reading]] = []
    for evidence, raw in metadata.published:
        reading = dates.read(raw, fetched_at=fetched_at)
        if reading.at is None and _is_american(raw):
            reading = dates.read(raw, fetched_at=fetched_at, month_first=True)
        if reading.at is not None:
            found.append((evidence, reading))
    return found


def _is_american(raw: str) -> bool:
    """True for "11/21/2023 9:28:56 AM": the second number cannot be a month, so no guess is made."""
    match = re.match(r"\s*(\d{1,2})/(\d{1,2})/\d{4}\b", raw)
    return match is not None and int(match.group(1)) <= 12 < int(match.group(2))


def _visible(
    segments: list[Segment], claims: list[dates.Reading], fetched_at: datetime, title_at: int, body_at: int
) -> _Visible | None:
    best: _Visible | None = None
    updated: _Visible | None = None
    for index, segment in enumerate(segments):
        text = segment.text
        if segment.when and not segment.has(HIDDEN):
            best = _better(best, _machine(segment, claims, fetched_at, index, title_at, body_at))
        if not 8 <= len(text) <= _LONGEST or segment.has(_NOT_OURS) or not _DIGITS.search(text):
            continue
        inside = segment.has(BODY) and not segment.has(DATE | AUTHOR) and not _PUBLISHED.match(text)
        if inside and body_at + 3 < index < len(segments) - _FOOT and not _is_below_signature(segments, index):
            continue
        stamps = dates.find(text)
        several = len(stamps) > 1 and sum(found.end - found.start for found in stamps) >= _MOSTLY * len(text)
        for found in stamps:
            told = not several and _is_told(segment, found)
            if told or is_boilerplate(text) or (index > body_at + 3 and is_furniture(text)):
                continue
            reading = dates.read(found.raw, fetched_at=fetched_at)
            if reading.at is None:
                continue
            score = _score(segment, found, reading, claims, fetched_at, index, title_at, body_at)
            if reading.kind == "update":
                updated = _better(updated, _Visible(index, reading, score))
            else:
                best = _better(best, _Visible(index, reading, score))
    beside = _BESIDE if best is not None and best.index <= body_at + 3 else 0.0
    together = best is not None and updated is not None and best.index == updated.index and best.evidence == "visible"
    if updated is not None and not together and (best is None or best.score < updated.score - beside):
        best = updated  # the only stamp that the article has
    return best if best is not None and best.score > 0 else None


def _is_below_signature(segments: list[Segment], index: int) -> bool:
    """True for a bare stamp right below the name of the writer, as some designs close a text."""
    return is_date_only(segments[index].text) and looks_like_byline(segments[index - 1].text)


def _is_told(segment: Segment, found: dates.Found) -> bool:
    """True for a date of the story: it stands in a sentence."""
    if segment.has(DATE | AUTHOR) or found.end - found.start >= 0.45 * len(segment.text):
        return False
    if not segment.tag and found.start == 0 and is_stamped(segment.text, found):
        return False
    if segment.words <= _LONGEST_STAMP and found.end == len(segment.text) and _is_signed(segment.text[: found.start]):
        return False
    return segment.has(BODY) or (segment.words > _LONGEST_STAMP and found.start > 0)


def _is_signed(before: str) -> bool:
    """True for what stands before the stamp in "Lê Thảo - Minh Tâm - 20/09/2021 20:39"."""
    return before.rstrip().endswith(("-", "–", "|", "•")) and looks_like_byline(before.strip(" -–|•"))


_MOSTLY: Final = 0.7  # of a line: two stamps and hardly a word more
_FOOT: Final = 5  # lines at the end of the column, where some papers print the stamp
_LONGEST_STAMP: Final = 16  # words
_BESIDE: Final = 1.8  # how much less a stamp of publication may look like one than a stamp of a change


def _better(best: _Visible | None, other: _Visible | None) -> _Visible | None:
    return other if other is not None and (best is None or other.score > best.score) else best


def _machine(
    segment: Segment,
    claims: list[dates.Reading],
    fetched_at: datetime,
    index: int,
    title_at: int,
    body_at: int,
) -> _Visible | None:
    """The stamp that a `time` element carries in its attribute; what it shows may be "3 giờ trước"."""
    reading = dates.read(segment.when, fetched_at=fetched_at)
    if reading.at is None:
        return None
    whole = dates.Found(0, len(segment.text), segment.when)
    score = _score(segment, whole, reading, claims, fetched_at, index, title_at, body_at)
    return _Visible(index, reading, score - _UNSEEN, "microdata")


_LONG_REST: Final = 15  # characters
_UNSEEN: Final = 0.9  # what people see is trusted more


_DIGITS: Final = re.compile(r"\d{4}")


def _score(
    segment: Segment,
    found: dates.Found,
    reading: dates.Reading,
    claims: list[dates.Reading],
    fetched_at: datetime,
    index: int,
    title_at: int,
    body_at: int,
) -> float:
    assert reading.at is not None
    score = 1.0 + _RANK[reading.precision or "day"] * 0.5
    agrees = [claim for claim in claims if claim.at is not None and claim.at.date() == reading.at.date()]
    if agrees:
        score += 4 + any(_same_minute(claim, reading) for claim in agrees)
    elif claims:
        score -= 2
    local_now = fetched_at.astimezone(HANOI)
    if not agrees and abs(reading.at - local_now) < timedelta(minutes=20):
        score -= 4  # a clock
    elif not agrees and reading.at.date() == local_now.date() and index < title_at:
        in_header = title_at - index > _NEAR or segment.tag == "header"
        score -= 4 if in_header and not segment.has(DATE) else 1
    if segment.has(CLOCK):
        score -= 2
    if segment.has(DATE):
        score += 1.5
    if reading.kind == "update":
        score -= 0.6
    rest = len(segment.text) - (found.end - found.start)
    score -= 0.02 * rest
    if rest > _LONG_REST and segment.text[found.start - 1 : found.start] == "(":
        score -= 3  # "headline (05/10/2025)" in a list
    return score + _nearness(segment, index, title_at, body_at)


def _nearness(segment: Segment, index: int, title_at: int, body_at: int) -> float:
    if is_furniture(segment.text):
        return -4.0
    if index > body_at + 3 and _PUBLISHED.match(segment.text):
        return 1.0  # "Ngày đăng: …" below the text is said of this article
    if segment.has(AFTER):
        return -2.0 - (1.5 if segment.has(CHROME | LINK | ITEM) else 0.0)
    if title_at < 0:
        return 0.0
    if title_at < index <= max(body_at + 3, title_at + 6):
        return 2.5 - 0.05 * (index - title_at) - (index > body_at + 3)  # below a very short text cards begin
    if index < title_at:
        return max(1.0 - 0.12 * (title_at - index), -1.5)
    return -0.5


_PUBLISHED: Final = re.compile(r"(?:ngày đăng|đăng ngày|đăng lúc|ngày xuất bản|xuất bản)\b[^\d]{0,20}\d", re.IGNORECASE)


def _same_minute(one: dates.Reading, other: dates.Reading) -> bool:
    if one.at is None or other.at is None or "day" in (one.precision, other.precision):
        return False
    return abs(one.at - other.at) < timedelta(minutes=1)


def _sharpened(
    visible: dates.Reading, claims: list[tuple[Evidence, dates.Reading]], seen: Evidence = "visible"
) -> Stamp:
    """A visible day takes its hour from a claim of the same day; a visible minute stands."""
    assert visible.at is not None
    if visible.precision == "day":
        for evidence, claim in claims:
            if (
                claim.at is not None
                and claim.precision in {"minute", "second"}
                and claim.at.date() == visible.at.date()
            ):
                return _stamp(claim, evidence, claims)
    return _stamp(visible, seen, claims)


def _stamp(reading: dates.Reading, evidence: Evidence, claims: list[tuple[Evidence, dates.Reading]]) -> Stamp:
    assert reading.at is not None
    conflicts = tuple(
        f"{other} {claim.raw}" for other, claim in claims if claim.at is not None and _disagree(reading, claim)
    )
    return Stamp(reading.at, reading.raw, reading.precision or "day", evidence, conflicts)


def _disagree(one: dates.Reading, other: dates.Reading) -> bool:
    assert one.at is not None
    assert other.at is not None
    if one.at.date() != other.at.date():
        return True
    return not _same_minute(one, other) and "day" not in (one.precision, other.precision)


def _from_address(url: str, fetched_at: datetime) -> dates.Reading | None:
    match = _URL_STAMP.search(url) or _URL_DAY.search(url) or _URL_MONTH.search(url)
    if match is None:
        return None
    year, month, day = int(match.group(1)), int(match.group(2)), match.group(3) if match.re.groups == 3 else None
    try:
        at = datetime(year, month, int(day) if day else 1, tzinfo=HANOI)
    except ValueError:
        return None
    if not datetime(1997, 1, 1, tzinfo=HANOI) <= at <= fetched_at + timedelta(days=1):
        return None
    return dates.Reading(at, "day" if day else "month", match.group(0).strip("/-"), "publish", "")
