"""Where a text without markup begins: with its stamp, or with a run of prose."""

from datetime import datetime
from itertools import pairwise, takewhile
from typing import Final

from transforms import bylines, dates, wording
from transforms.chrome import is_furniture, starts_tail
from transforms.datelines import is_stamped
from transforms.entries import is_bare_date
from transforms.headlines import UNDER_STAMP, can_be_headline, tells
from transforms.segments import CARD, READER, Segment
from transforms.verse import find_verse_below

_LONGEST_STAMP: Final = 16  # words of a line that begins or ends with the stamp
_PART: Final = 0.3  # of the longest run: a list of other stories may part a text
_SENTENCES: Final = 2
_BEHIND_BOX: Final = 9  # lines
_LONGEST_ITEM: Final = 12
_SHORTEST_SENTENCE: Final = 8


def first_prose(segments: list[Segment], fetched_at: datetime) -> int:
    """Where the text begins: with the first long run of prose, or with the first sentence below a stamp.

    The stamp counts where what stands above it is cards, and where the run belongs to another story further down.
    """
    run, stamped = _first_run(segments), _first_stamped(segments, fetched_at)
    if stamped < 0 or run == stamped:
        return run
    between = [tells(segment) for segment in segments[run:stamped]]
    return run if any(one and other for one, other in pairwise(between)) else stamped


def _first_run(segments: list[Segment]) -> int:
    """The first line of the first long run of prose that no stamp or list head breaks.

    In cards of other stories each sentence stands between a headline and a stamp; where no two
    sentences follow one another, the first of them begins the text.
    """
    runs: list[list[int]] = []
    broken = True
    for index, segment in enumerate(segments):
        if segment.has(CARD | READER):
            broken = True
        elif segment.words >= 22 and wording.ends_sentence(segment.text) and not is_furniture(segment.text):
            if broken:
                runs.append([])
            runs[-1].append(index)
            broken = False
        elif not broken and index == runs[-1][-1] + 1 and _says(segment):
            runs[-1].append(index)
        elif starts_tail(segment.text) or is_bare_date(segment.text):
            broken = True
    joined = [run for run in runs if any(after == before + 1 for before, after in pairwise(run))]
    if not joined:
        return runs[0][0] if runs else len(segments)
    sizes = [sum(segments[i].words for i in run) for run in joined]
    return next(run[0] for run, size in zip(joined, sizes, strict=True) if size >= _PART * max(sizes))


def _says(segment: Segment) -> bool:
    """True for a short sentence, as in news in brief."""
    return segment.words >= _SHORTEST_SENTENCE and segment.text.endswith(".") and not is_furniture(segment.text)


def _first_stamped(segments: list[Segment], fetched_at: datetime) -> int:
    """The first sentence around a line with day and hour that no list of stamps follows; -1 for none."""
    for stamp in (i for i, s in enumerate(segments) if is_bare_date(s.text) and not s.has(CARD | READER)):
        if (lead := _lead_above(segments, stamp)) >= 0 and _goes_on_alone(segments, stamp):
            return lead
    for stamp in (i for i, segment in enumerate(segments) if _has_hour(segment, fetched_at)):
        if (poem := find_verse_below(segments, stamp)) >= 0:
            return poem
        below = segments[stamp + 1 : stamp + 1 + UNDER_STAMP]
        told = next((i for i, s in enumerate(below, stamp + 1) if tells(s) or starts_tail(s.text)), -1)
        if told >= 0 and starts_tail(segments[told].text) and _is_lead(segments, stamp - 1):
            behind = segments[told + 1 : told + 1 + _BEHIND_BOX]  # headlines between lead and text
            if sum(map(tells, behind)) >= _SENTENCES:
                return stamp - 1
        if told < 0 or starts_tail(segments[told].text) or segments[told].has(CARD | READER):
            continue
        below = segments[told + 1 : told + 1 + UNDER_STAMP]
        if any(_has_hour(s, fetched_at) for s in below) or sum(map(goes_on, below)) < _SENTENCES:
            continue
        above = stamp - 1 - bylines.looks_like_byline(segments[stamp - 1].text)
        return above if above > 0 and _is_lead(segments, above) else told
    days = (i for i, segment in enumerate(segments) if is_bare_date(segment.text) and not segment.has(CARD | READER))
    return next((poem for day in days if (poem := find_verse_below(segments, day)) >= 0), -1)


def goes_on(segment: Segment) -> bool:
    """True for a sentence, and for another line that is longer than an item of a list."""
    return tells(segment) or segment.words > _LONGEST_ITEM


def _lead_above(segments: list[Segment], stamp: int) -> int:
    """A lead above a stamp, below its headline; its writer and buttons may stand between. -1 for none."""
    for index in range(stamp - 1, max(stamp - 1 - _BETWEEN, 0), -1):
        if _is_lead(segments, index):
            return index
        if not (is_furniture(segments[index].text) or bylines.looks_like_byline(segments[index].text)):
            break
    return -1


def _goes_on_alone(segments: list[Segment], stamp: int) -> bool:
    """True where several sentences and no other stamp stand below: no card of another story."""
    below = segments[stamp + 1 : stamp + 1 + _BEHIND_BOX]
    between = takewhile(lambda segment: not tells(segment), below)
    if any(starts_tail(segment.text) for segment in between) or sum(map(tells, below)) <= _SENTENCES:
        return False
    return not any(is_bare_date(s.text) or s.has(CARD | READER) for s in below)


_BETWEEN: Final = 3  # lines


def _is_lead(segments: list[Segment], index: int) -> bool:
    """True for a sentence below a headline: some papers print the stamp below the lead."""
    return index > 0 and tells(segments[index]) and can_be_headline(segments[index - 1].text)


def _has_hour(segment: Segment, fetched_at: datetime) -> bool:
    """True for a line that is a stamp of day and hour, with a name or some buttons beside it; today's is a clock."""
    if segment.words > _LONGEST_STAMP or ":" not in segment.text or segment.has(CARD | READER):
        return False
    found = next(iter(dates.find(segment.text)), None)
    if found is None or ":" not in found.raw or not (is_bare_date(segment.text) or is_stamped(segment.text, found)):
        return False
    at = dates.read(found.raw, fetched_at=fetched_at).at
    return at is not None and at.date() != fetched_at.date()
