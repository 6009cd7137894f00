"""How much a printed date looks like the time of publication: what agrees with it, and where it stands."""

import re
from datetime import datetime, timedelta, timezone
from typing import Final

from transforms import dates
from transforms.bylines import looks_like_byline
from transforms.chrome import is_furniture
from transforms.datelines import is_stamped, split_line
from transforms.segments import AFTER, AUTHOR, BODY, CHROME, CLOCK, DATE, ITEM, LINK, Segment

HANOI: Final = timezone(timedelta(hours=7))
RANK: Final = {"second": 3, "minute": 2, "day": 1, "month": 0}
NEAR: Final = 3  # lines
_LONG_REST: Final = 15  # characters
PUBLISHED: Final = re.compile(
    r"(?:ngày đăng|đăng ngày|đăng lúc|được đăng|ngày xuất bản|xuất bản)\b[^\d]{0,20}\d", re.IGNORECASE
)
_LONGEST_STAMP: Final = 16  # words
_PARTS: Final = 2  # a signature and a stamp


def weigh(
    segment: Segment,
    found: dates.Found,
    reading: dates.Reading,
    claims: list[dates.Reading],
    fetched_at: datetime,
    index: int,
    title_at: int,
    body_at: int,
) -> float:
    """The score of a date; what is 0 or less is no publication time."""
    assert reading.at is not None
    score = 1.0 + RANK[reading.precision or "day"] * 0.5
    agrees = [claim for claim in claims if claim.at is not None and claim.at.date() == reading.at.date()]
    if agrees:
        score += 4 + any(same_minute(claim, reading) for claim in agrees)
    elif claims:
        score -= 2
    local_now = fetched_at.astimezone(HANOI)
    if not agrees and abs(reading.at - local_now) < timedelta(minutes=20):
        score -= 4  # a clock
    elif not agrees and reading.at.date() == local_now.date() and index < title_at:
        in_header = title_at - index > NEAR or segment.tag == "header"
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
    if index > body_at + 3 and PUBLISHED.match(segment.text):
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


def same_minute(one: dates.Reading, other: dates.Reading) -> bool:
    """True for two readings with hours that are less than a minute apart."""
    if one.at is None or other.at is None or "day" in (one.precision, other.precision):
        return False
    return abs(one.at - other.at) < timedelta(minutes=1)


def is_told(segment: Segment, found: dates.Found) -> bool:
    """True for a date of the story: it stands in a sentence."""
    if segment.has(DATE | AUTHOR) or found.end - found.start >= 0.45 * len(segment.text):
        return False
    if not segment.tag and is_stamped(segment.text, found) and _opens(segment.text[: found.start]):
        return False
    if segment.words <= _LONGEST_STAMP and found.end == len(segment.text) and _is_signed(segment.text[: found.start]):
        return False
    long = segment.words > _LONGEST_STAMP and found.start > 0
    return segment.has(BODY) or (long and len(split_line(segment.text)) < _PARTS)


def _opens(before: str) -> bool:
    """True for nothing before the stamp, or a few words and a sign: "Sông Lam online - 15:09 13/04/2023"."""
    return not before or before.rstrip().endswith(("-", "–", "|", "•", ":"))


def _is_signed(before: str) -> bool:
    """True for what stands before the stamp in "Lê Thảo - Minh Tâm - 20/09/2021 20:39"."""
    return before.rstrip().endswith(("-", "–", "|", "•")) and looks_like_byline(before.strip(" -–|•"))
