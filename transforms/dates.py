"""Dates as Vietnamese papers print them: strict, day first, in Hà Nội's zone; refused rather than guessed."""

import re
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta, timezone
from functools import lru_cache
from typing import Literal

from transforms.article import Precision
from transforms.data import date_words as forms
from transforms.text import clean

HANOI = timezone(timedelta(hours=7))
FIRST_DAY = date(1997, 1, 1)  # the country went online late that year
_ONE_DAY = timedelta(days=1)
_FARTHEST_ZONE = timedelta(hours=14)
_REACH = 72  # how far from its date a clock, a weekday or a label can stand
_MAX_LINE = 400

Kind = Literal["publish", "update"]
Refusal = Literal[
    "", "two-digit year", "impossible date", "weekday mismatch", "relative", "lunar", "out of range", "no date",
    "several dates",
]  # fmt: skip

_YEAR = re.compile(r"(?:19|20)\d\d")
_NAME_WORD = re.compile(r"[^\W\d_][\w.’'\-/+]*[:.]?|&")
_LINKING = frozenset("và bài ảnh tin theo by of pv từ clip video thực hiện đăng bởi & lúc".split())
_MAX_NAME_WORDS = 12


@dataclass(frozen=True, slots=True)
class Reading:
    """What a date string says, or why it is refused (`reject`, and then `at` is None).

    `at` is in Hà Nội's zone; with precision "day" it is midnight, with "month" the first midnight.
    `kind` follows the printed label only: the sole stamp of a page can be called "Cập nhật".
    """

    at: datetime | None
    precision: Precision | None
    raw: str
    kind: Kind = "publish"
    reject: Refusal = ""


@dataclass(frozen=True, slots=True)
class Found:
    """A stamp inside a longer text: `raw` is `text[start:end]`."""

    start: int
    end: int
    raw: str


@dataclass(frozen=True, slots=True)
class _Span:
    """A date with all that belongs to it, as matches."""

    day: re.Match[str]
    clock: re.Match[str] | None
    zone: re.Match[str] | None
    weekday: re.Match[str] | None
    label: str
    start: int
    end: int


_ISO = re.compile(r"[12]\d{3}-\d\d-\d\dT\d\d:\d\d(?::\d\d)?(?:Z|[+-]\d\d:?\d\d)?")
_ISO_MINUTE = len("2026-03-06T08:00")
_PRINTED = re.compile(r"(\d\d?)/(\d\d?)/(\d{4})(?:,| -| \|)? (\d\d?):(\d\d)", re.ASCII)


def read(raw: str, *, fetched_at: datetime, month_first: bool = False) -> Reading:
    """Read a whole string as one stamp; names beside it are allowed, prose is not.

    `month_first` is for machine fields known to write m/d/y; visible text never does. Accepted
    days lie between 1997 and the day after `fetched_at`, which must be aware.
    """
    return _read(raw, fetched_at, month_first)


@lru_cache(maxsize=256)  # the head and the page often print one stamp, and cards of a day share theirs
def _read(raw: str, fetched_at: datetime, month_first: bool) -> Reading:
    text = clean(raw)
    if at := _read_iso(text):
        return _within(
            text, at, "second" if text[_ISO_MINUTE : _ISO_MINUTE + 1] == ":" else "minute", "publish", fetched_at
        )
    if not month_first and (at := _read_printed(text)):
        return _within(text, at, "minute", "publish", fetched_at)
    spans = [_widen(text, day) for day in forms.DAY.finditer(text)] if len(text) <= _MAX_LINE else []
    if not spans:
        return _refuse(text, "relative" if _is_relative(text) else "no date")
    if _has_lunar(text, spans):
        return _refuse(text, "lunar")
    if len(spans) > 1:
        return _refuse(text, "several dates")
    span = spans[0]
    if not _is_frame(text[: span.start], text[span.end :]):
        return _refuse(text, "no date")
    return _interpret(text, span, fetched_at, month_first)


@lru_cache(maxsize=1024)  # several passes ask this of the same lines
def find(text: str) -> tuple[Found, ...]:
    """The places in a cleaned text that look like a date with a four-digit year, each with its clock and weekday.

    Work is bounded for each date, so the time is linear in the text. Lunar dates, document
    numbers and spans of years are left out; whether the day exists is for `read` to say.
    """
    if _YEAR.search(text) is None:
        return ()
    if _read_printed(text):
        return (Found(0, len(text), text),)
    spans = (_widen(text, day) for day in forms.DAY.finditer(text) if not day["y"] or len(day["y"]) == 4)
    return tuple(
        Found(span.start, span.end, text[span.start : span.end]) for span in spans if not _is_lunar(text, span)
    )


def read_relative(raw: str, fetched_at: datetime) -> Reading:
    """Read "3 giờ trước", "hôm qua" against the time of the fetch.

    Minutes keep the minute, hours and days give the day, longer spans the month.
    """
    text, now = clean(raw), fetched_at.astimezone(HANOI)
    if found := forms.NAMED_DAY.fullmatch(text):
        return _read_named_day(text, found, now)
    if found := forms.AGO.fullmatch(text):
        return _read_ago(text, found, now)
    return _refuse(text, "no date")


def _widen(text: str, day: re.Match[str]) -> _Span:
    before, after = text[max(0, day.start() - _REACH) : day.start()], text[day.end() : day.end() + _REACH]
    clock = forms.CLOCK_AFTER.match(after)
    if clock and clock["update"] and forms.CLOCK_BEFORE.search(before):
        clock = None  # "10:17 ngày 04/05/2024 | Cập nhật 15:29"
    left, right = len(before), clock.end() if clock else 0
    if zone := forms.ZONE_AFTER.match(after, right):
        right = zone.end()
    if clock is None:
        if zone is None and (zone := forms.ZONE_BEFORE.search(before)):
            left = zone.start()
        if clock := forms.CLOCK_BEFORE.search(before[:left]):
            left = clock.start()
    weekday = forms.WEEKDAY_BEFORE.search(before[:left])
    if weekday and _is_weekday(weekday, day, _gap_behind(weekday, before[:left])):
        left = weekday.start()
    elif (weekday := forms.WEEKDAY_AFTER.match(after, right)) and _is_weekday(weekday, day, ""):
        right = weekday.end()
    else:
        weekday = None
    if weekday and clock is None and (clock := forms.CLOCK_BEFORE.search(before[:left])):
        left = clock.start()
    label = ""
    if (found := forms.LABEL_BEFORE.search(before[:left])) and not _is_name(before, found):
        label, left = found["label"], found.start()
    start = day.start() - len(before) + left
    return _Span(day, clock, zone, weekday, label, start, day.end() + right)


def _is_name(before: str, label: re.Match[str]) -> bool:
    """True for the Đăng of "Ngân Đăng - 24/12/2023" and "P. Đăng", a given name and no label."""
    ahead = before[: label.start()].rstrip()
    return label["label"] == "Đăng" and (ahead[-1:].isalpha() or (ahead[-1:] == "." and ahead[-2:-1].isupper()))


def _gap_behind(weekday: re.Match[str], before: str) -> str:
    """What parts an English weekday from its day; "" where a word stands before it: "Hoài Thu, 29/12/2022"."""
    alone = not before[: weekday.start()].rstrip()[-1:].isalpha()
    return before[weekday.end("english") :] if weekday["english"] and alone else ""


def _is_weekday(weekday: re.Match[str], day: re.Match[str], gap: str) -> bool:
    """False for a name such as Thu beside a date in numbers.

    English short forms stand by English months, or alone before a comma and a day that is one: "Thu, 29/12/2022".
    """
    if not weekday["english"] or weekday["english"].lower().endswith("day") or day["m4"] or day["m5"]:
        return True
    if not gap.startswith(","):
        return False
    numbers = _numbers(day, month_first=False)
    return _exists(*numbers) and date(*numbers).isoweekday() == _weekday_number(weekday)


def _interpret(text: str, span: _Span, fetched_at: datetime, month_first: bool) -> Reading:
    kind: Kind = "update" if span.label.lower().startswith(forms.UPDATE_LABELS) else "publish"
    year, month, day = _numbers(span.day, month_first)
    if span.day["y"] and len(span.day["y"]) == 2:
        return _refuse(text, "two-digit year")
    (clock, precision), zone = _read_clock(span.clock), _read_zone(span.zone)
    if clock is None or zone is None or not _exists(year, month, day):
        return _refuse(text, "impossible date")
    if span.weekday and _weekday_number(span.weekday) != date(year, month, day).isoweekday():
        return _refuse(text, "weekday mismatch")
    if not FIRST_DAY.year - 1 <= year <= fetched_at.year + 1:
        return _refuse(text, "out of range")
    at = datetime.combine(date(year, month, day), clock, zone).astimezone(HANOI)
    return _within(text, at, precision, kind, fetched_at)


def _within(text: str, at: datetime, precision: Precision, kind: Kind, fetched_at: datetime) -> Reading:
    if at.date() < FIRST_DAY or at > fetched_at + _ONE_DAY:
        return _refuse(text, "out of range")
    return Reading(at, "day" if at.time() == time() else precision, text, kind)


def _read_iso(text: str) -> datetime | None:
    """The common machine form at once; anything odd about it is left to the careful reading."""
    if _ISO.fullmatch(text) is None:
        return None
    try:
        at = datetime.fromisoformat(text)
        return (at if at.tzinfo else at.replace(tzinfo=HANOI)).astimezone(HANOI)
    except (ValueError, OverflowError):
        return None


def _read_printed(text: str) -> datetime | None:
    """The same for the form that most papers print, "28/02/2026 - 13:00"."""
    if (found := _PRINTED.fullmatch(text)) is None:
        return None
    day, month, year, hour, minute = map(int, found.groups())
    try:
        return datetime(year, month, day, hour, minute, tzinfo=HANOI)
    except ValueError:
        return None


def _numbers(day: re.Match[str], month_first: bool) -> tuple[int, int, int]:
    """Year, month, day as numbers, whichever form matched."""
    if day["d"]:
        first, second = int(day["d"]), int(day["m"])
        return (int(day["y"]), first, second) if month_first and day["sep"] == "/" else (int(day["y"]), second, first)
    for place in "2345":
        if day[f"d{place}"]:
            month = (day[f"m{place}"] or day["m6"]).lower()
            return int(day[f"y{place}"]), forms.MONTHS.get(month) or int(month), int(day[f"d{place}"])
    raise AssertionError(day)


def _exists(year: int, month: int, day: int) -> bool:
    try:
        return bool(date(year, month, day))
    except ValueError:
        return False


def _read_clock(clock: re.Match[str] | None) -> tuple[time | None, Precision]:
    if clock is None:
        return time(), "day"
    hour, minute, half = int(clock["H"]), int(clock["M"] or 0), (clock["half"] or "").lower().replace(".", "")
    if half in ("sa", "am"):
        hour = -1 if hour > 12 else hour % 12
    elif half in ("ch", "pm") and hour < 12:
        hour += 12
    second = int(clock["S"] or 0)
    if not (0 <= hour < 24 and minute < 60 and second < 60):
        return None, "day"
    return time(hour, minute, second), "second" if clock["S"] else "minute"


def _read_zone(zone: re.Match[str] | None) -> timezone | None:
    """The printed zone, Hà Nội's without one, None for an offset that no place on earth has."""
    if zone is None:
        return HANOI
    sign, hours, minutes = zone["sign"] or zone["sign2"], zone["zh"] or zone["zh2"], zone["zm"] or zone["zm2"]
    offset = timedelta(hours=int(hours or 0), minutes=int(minutes or 0))
    if offset > _FARTHEST_ZONE:
        return None
    return timezone(-offset if sign == "-" else offset)


def _weekday_number(weekday: re.Match[str]) -> int:
    if weekday["sunday"]:
        return 7
    return forms.WEEKDAYS[(weekday["number"] or weekday["english"]).lower()]


def _is_frame(before: str, after: str) -> bool:
    """Whether what stands round a stamp is nothing, a counter, or a line of names."""
    rest = forms.COUNTERS.sub(" ", f"{before} {after}")
    words = re.split(r"[\s,;|:•·–—\-()\[\]]+", rest)
    words = [word for word in words if word]
    return len(words) <= _MAX_NAME_WORDS and all(
        _NAME_WORD.fullmatch(word) and (word[0].isupper() or word.lower() in _LINKING) for word in words
    )


def _is_lunar(text: str, span: _Span) -> bool:
    return bool(forms.LUNAR_AFTER.match(text, span.day.end()) or forms.LUNAR_AFTER.match(text, span.end))


def _has_lunar(text: str, spans: list[_Span]) -> bool:
    return any(_is_lunar(text, span) for span in spans)


def _is_relative(text: str) -> bool:
    return bool(forms.AGO.fullmatch(text) or forms.NAMED_DAY.fullmatch(text))


def _read_named_day(text: str, found: re.Match[str], now: datetime) -> Reading:
    day = found["day"].lower()
    if day in ("vừa xong", "mới đây", "just now"):
        return Reading(now.replace(second=0, microsecond=0), "minute", text)
    back = 2 if day.endswith("kia") else 1 if day.endswith("qua") or day == "yesterday" else 0
    midnight = now.replace(hour=0, minute=0, second=0, microsecond=0) - back * _ONE_DAY
    if not (clock := found["clock"] or found["clock2"]):
        return Reading(midnight, "day", text)
    hour, minute = (int(part) for part in re.split("[:h]", clock.lower()))
    if hour > 23 or minute > 59:
        return _refuse(text, "impossible date")
    return Reading(midnight.replace(hour=hour, minute=minute), "minute", text)


_SPANS: dict[str, timedelta] = {
    "giây": timedelta(seconds=1), "second": timedelta(seconds=1), "phút": timedelta(minutes=1),
    "minute": timedelta(minutes=1), "min": timedelta(minutes=1), "giờ": timedelta(hours=1),
    "tiếng": timedelta(hours=1), "hour": timedelta(hours=1), "ngày": _ONE_DAY, "day": _ONE_DAY,
    "tuần": 7 * _ONE_DAY, "week": 7 * _ONE_DAY, "tháng": 30 * _ONE_DAY, "month": 30 * _ONE_DAY,
}  # fmt: skip


def _read_ago(text: str, found: re.Match[str], now: datetime) -> Reading:
    count = int(found["n"]) if found["n"].isdigit() else 1
    unit = _SPANS[found["unit"].lower().removesuffix("s")]
    at = (now - count * unit).replace(second=0, microsecond=0)
    if unit < timedelta(hours=1):
        return Reading(at, "minute", text)
    if unit > _ONE_DAY:
        return Reading(at.replace(day=1, hour=0, minute=0), "month", text)
    return Reading(at.replace(hour=0, minute=0), "day", text)


def _refuse(raw: str, reason: Refusal) -> Reading:
    return Reading(None, None, raw, "publish", reason)
