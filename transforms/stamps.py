"""Choose the publication time among the dates of a page, and say which evidence won.

The visible stamp is trusted first, where it can be told from clocks that show today, from licence
dates in footers and from the times of related cards; then JSON-LD, meta elements and the address.
"""

import re
from dataclasses import dataclass, replace
from datetime import datetime
from typing import Final

from transforms import dates
from transforms.article import Evidence, Stamp
from transforms.bylines import looks_like_byline
from transforms.chrome import is_boilerplate, is_furniture
from transforms.dated_addresses import date_of
from transforms.datelines import is_date_only
from transforms.metadata import Metadata
from transforms.segments import AFTER, AUTHOR, BODY, CARD, CHROME, CRUMB, DATE, HIDDEN, LINK, READER, Segment
from transforms.stamp_scores import NEAR, PUBLISHED, RANK, is_told, same_minute, weigh

LONGEST: Final = 160  # characters of a line that can be a date line
BELOW: Final = 3  # lines
_NOT_OURS: Final = HIDDEN | CARD | READER
_CLOCK: Final = re.compile(r"(?:lúc\s)?[0-2]?\d[:hg][0-5]\d(?:\s?\(?GMT\s?\+7\)?)?", re.IGNORECASE)
_SHORT: Final = 30  # characters
_MOSTLY: Final = 0.7  # of a line: two stamps and hardly a word more
_FOOT: Final = 5  # lines at the end of the column, where some papers print the stamp
_BESIDE: Final = 1.8  # how much less a stamp of publication may look like one than a stamp of a change
_UNSEEN: Final = 0.9  # what people see is trusted more


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
        evidence, reading = max(claims, key=lambda claim: RANK[claim[1].precision or "month"])
        return Chosen(stamp_of(reading, evidence, claims), None)
    if found := _relative(segments, fetched_at, title_at, body_at) or _right_below(segments, fetched_at, body_at):
        return found
    addresses: list[tuple[Evidence, str]] = [("url", url)]
    addresses += [("image", segment.src) for segment in segments if segment.src and segment.has(BODY)]
    for source, address in addresses:
        dated = date_of(address, fetched_at)
        if dated is not None:
            return Chosen(stamp_of(dated, source, claims), None)
    return None


def _with_clock(visible: _Visible, segments: list[Segment], fetched_at: datetime) -> _Visible:
    """A day with the hour that stands on the next line or the one above: a calendar's leaf."""
    day = visible.reading.at
    if visible.reading.precision != "day" or day is None:
        return visible
    for index in (visible.index + 1, visible.index - 1):
        if 0 <= index < len(segments) and _CLOCK.fullmatch(segments[index].text.lstrip("*• ")):
            reading = dates.read(f"{visible.reading.raw} {segments[index].text.lstrip('*• ')}", fetched_at=fetched_at)
            if reading.at is not None and reading.at.date() == day.date():
                return replace(visible, reading=reading)
    return visible


def _relative(segments: list[Segment], fetched_at: datetime, title_at: int, body_at: int) -> Chosen | None:
    """ "3 giờ trước" beside the headline, where nothing says more."""
    for index in range(max(title_at - NEAR, 0), min(max(body_at, title_at) + NEAR, len(segments))):
        if len(segments[index].text) <= _SHORT and not segments[index].has(HIDDEN | LINK):
            reading = dates.read_relative(segments[index].text, fetched_at)
            if reading.at is not None:
                return Chosen(stamp_of(reading, "visible", []), index)
    return None


def _right_below(segments: list[Segment], fetched_at: datetime, body_at: int) -> Chosen | None:
    """Where nothing says more: a line that is a day and an hour right below the text, or a day below its signature."""
    end = max((i for i, s in enumerate(segments) if s.has(BODY) and not s.has(AFTER)), default=len(segments)) + 1
    signed = [i for i in range(body_at + 1, len(segments)) if _is_below_signature(segments, i)]
    below = range(max(end, body_at + 1), min(end + BELOW, len(segments)))
    for index in (*below, *(signed if len(signed) == 1 else ())):
        text = segments[index].text
        if segments[index].has(HIDDEN | LINK | CHROME | READER) or not is_date_only(text):
            continue
        reading = dates.read(text, fetched_at=fetched_at)
        if reading.at is not None and (reading.precision == "minute" or signed == [index]):
            return Chosen(stamp_of(reading, "visible", []), index)
    return None


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
    seen: list[_Visible] = []
    first = next((i for i in range(body_at, len(segments)) if segments[i].words >= _TOLD), len(segments))
    for index, segment in enumerate(segments):
        text = segment.text
        if not (segment.when or "20" in text or "19" in text):
            continue
        teased = _TEASED * (index - 1 > title_at and _is_headline_link(segments[index - 1]))
        if segment.when and not segment.has(HIDDEN):
            best = _better(best, _machine(segment, claims, fetched_at, index, title_at, body_at, teased))
        if not 8 <= len(text) <= LONGEST or not ("20" in text or "19" in text) or segment.has(_NOT_OURS):
            continue
        inside = segment.has(BODY) and not segment.has(DATE | AUTHOR) and not PUBLISHED.match(text)
        if (
            inside
            and max(body_at + 3, first) < index < len(segments) - _FOOT
            and not _is_below_signature(segments, index)
        ):
            continue
        stamps = dates.find(text)
        several = len(stamps) > 1 and sum(found.end - found.start for found in stamps) >= _MOSTLY * len(text)
        for found in stamps:
            told = not several and is_told(segment, found)
            if told or is_boilerplate(text) or (index > body_at + 3 and is_furniture(text)):
                continue
            reading = dates.read(found.raw, fetched_at=fetched_at)
            if reading.at is None:
                continue
            points = weigh(segment, found, reading, claims, fetched_at, index, title_at, body_at) - teased
            if reading.kind == "update":
                updated = _better(updated, _Visible(index, reading, points))
            else:
                seen.append(_Visible(index, reading, points))
                best = _better(best, seen[-1])
    if best is not None and not claims:
        best = _below_clock(best, seen, title_at)
    beside = _BESIDE if best is not None and best.index <= body_at + 3 else 0.0
    together = best is not None and updated is not None and best.evidence == "visible" and _are_beside(best, updated)
    if updated is not None and best is not None and _is_above(best, updated, title_at, body_at):
        best = updated
    elif updated is not None and not together and (best is None or best.score < updated.score - beside):
        best = updated  # the only stamp that the article has
    return best if best is not None and best.score > 0 else None


def _are_beside(best: _Visible, updated: _Visible) -> bool:
    """True for a stamp with that of a later change on its line, or on the next of the same day."""
    if best.index == updated.index:
        return True
    one, other = best.reading.at, updated.reading.at
    if abs(best.index - updated.index) > 1 or one is None or other is None:
        return False
    return one.date() == other.date() and one <= other


def _below_clock(best: _Visible, seen: list[_Visible], title_at: int) -> _Visible:
    """A day nearer to the headline than a later one above it, which is the page's own clock."""
    for other in seen:
        nearer = best.index < other.index and abs(other.index - title_at) <= NEAR
        if nearer and best.index < title_at and other.score > 0 and _is_earlier(other.reading, best.reading):
            return other
    return best


def _is_earlier(one: dates.Reading, other: dates.Reading) -> bool:
    return one.at is not None and other.at is not None and one.at.date() < other.at.date()


_TOLD: Final = 15  # words of a line of the text


def _is_above(best: _Visible, updated: _Visible, title_at: int, body_at: int) -> bool:
    """True for a day above the headline that comes after the last change, which the article's own stamp names.

    What is no later than the page's own day and has an hour may stand below the text as well.
    """
    near = updated.index <= body_at + 3 or updated.reading.precision in {"minute", "second"}
    if not best.index < title_at < updated.index or not near or updated.score <= 0:
        return False
    clock, changed = best.reading.at, updated.reading.at
    return clock is not None and changed is not None and clock.date() > changed.date()


def _is_headline_link(segment: Segment) -> bool:
    return segment.words >= _HEADLINE and segment.points and not segment.has(AUTHOR | CRUMB)


_HEADLINE: Final = 6  # words, more than a name has
_TEASED: Final = 3.5  # how much less a stamp below another story's headline looks like one


def _is_below_signature(segments: list[Segment], index: int) -> bool:
    """True for a bare stamp right below the name of the writer, as some designs close a text."""
    return is_date_only(segments[index].text) and looks_like_byline(segments[index - 1].text)


def _better(best: _Visible | None, other: _Visible | None) -> _Visible | None:
    return other if other is not None and (best is None or other.score > best.score) else best


def _machine(
    segment: Segment,
    claims: list[dates.Reading],
    fetched_at: datetime,
    index: int,
    title_at: int,
    body_at: int,
    teased: float,
) -> _Visible | None:
    """The stamp that a `time` element carries in its attribute; what it shows may be "3 giờ trước"."""
    reading = dates.read(segment.when, fetched_at=fetched_at)
    if reading.at is None:
        return None
    whole = dates.Found(0, len(segment.text), segment.when)
    points = weigh(segment, whole, reading, claims, fetched_at, index, title_at, body_at)
    return _Visible(index, reading, points - teased - _UNSEEN, "microdata")


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
                return stamp_of(claim, evidence, claims)
    return stamp_of(visible, seen, claims)


def stamp_of(reading: dates.Reading, evidence: Evidence, claims: list[tuple[Evidence, dates.Reading]]) -> Stamp:
    """What is kept of a reading, with the claims that contradict it."""
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
    return not same_minute(one, other) and "day" not in (one.precision, other.precision)
