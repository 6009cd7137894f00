"""Dates as papers print them, and strings that look like dates."""

import csv
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from transforms import dates

FETCHED = datetime(2026, 10, 2, 5, 0, tzinfo=UTC)
LONG = 100_000


def read(raw, **options):
    return dates.read(raw, fetched_at=FETCHED, **options)


TABLE = Path(__file__).parent / "date_vectors.csv"
VECTORS = list(csv.DictReader(TABLE.read_text(encoding="utf-8").splitlines()))
SHARED = Path(__file__).parents[3] / "shared" / "domain" / "date_vectors.csv"
READ = [(row["raw"], row["expected"], row["precision_or_reject_reason"]) for row in VECTORS if row["expected"]]
REFUSED = [(row["raw"], row["precision_or_reject_reason"]) for row in VECTORS if not row["expected"]]


def instant(expected):
    """A day alone is its midnight; a time names its zone."""
    at = datetime.fromisoformat(expected)
    return at if at.tzinfo else at.replace(tzinfo=dates.HANOI)


@pytest.mark.parametrize(("raw", "at", "precision"), READ, ids=[raw for raw, _, _ in READ])
def test_a_printed_stamp_is_read_day_first_in_hanoi_time(raw, at, precision):
    reading = read(raw)
    assert (reading.at, reading.precision, reading.reject) == (instant(at), precision, "")
    assert reading.at.isoformat().endswith("+07:00")


@pytest.mark.parametrize(("raw", "reason"), [*REFUSED, ("0" * LONG, "no date")], ids=lambda value: value[:40])
def test_a_doubtful_string_is_refused_with_its_reason(raw, reason):
    reading = read(raw)
    assert (reading.at, reading.precision, reading.reject) == (None, None, reason)


def test_the_table_has_both_kinds_and_no_repeats():
    assert len({row["raw"] for row in VECTORS}) == len(VECTORS)
    assert (len(READ) >= 70, len(REFUSED) >= 35) == (True, True)


@pytest.mark.skipif(not SHARED.exists(), reason="the collection of forms is not beside this checkout")
def test_every_form_of_the_collection_is_in_the_table():
    collected = csv.DictReader(SHARED.read_text(encoding="utf-8").splitlines())
    ours = {row["raw"]: row for row in VECTORS}
    for row in collected:
        assert ours[row["raw"]]["precision_or_reject_reason"] == row["precision_or_reject_reason"], row["raw"]
        if row["expected"]:
            assert instant(ours[row["raw"]]["expected"]) == instant(row["expected"]), row["raw"]


@pytest.mark.parametrize(
    ("raw", "at"),
    [("11/21/2023 9:28:56 AM", "2023-11-21T09:28:56"), ("8/5/2020 12:00:00 PM", "2020-08-05T12:00:00")],
)
def test_month_comes_first_only_where_the_caller_knows_it(raw, at):
    assert read(raw, month_first=True).at == datetime.fromisoformat(f"{at}+07:00")
    assert read(raw).at != read(raw, month_first=True).at


def test_only_slashes_are_ever_read_month_first():
    assert read("05-08-2020", month_first=True).at == read("05-08-2020").at


@pytest.mark.parametrize(
    ("raw", "kind"),
    [
        ("05/08/2020 12:00", "publish"),
        ("Ngày đăng: 05/08/2020", "publish"),
        ("Cập nhật lúc: 12:00 05/08/2020", "update"),
        ("Lần cập nhật cuối: 05/08/2020", "update"),
        ("Last updated: August 5, 2020", "update"),
    ],
)
def test_the_label_tells_an_update_from_a_publication(raw, kind):
    assert read(raw).kind == kind
    assert read(raw).at.date().isoformat() == "2020-08-05"


def test_tomorrow_is_still_accepted_and_the_day_after_is_not():
    tomorrow = FETCHED + timedelta(days=1)
    assert read(tomorrow.isoformat()).at == tomorrow
    assert read((tomorrow + timedelta(minutes=1)).isoformat()).reject == "out of range"


@given(st.datetimes(datetime(1998, 1, 1), datetime(2026, 9, 30)))  # noqa: DTZ001
def test_every_form_of_one_minute_is_one_reading(moment):
    moment = moment.replace(second=0, microsecond=0, tzinfo=dates.HANOI)
    forms = (
        f"{moment:%d/%m/%Y} - {moment:%H:%M}",
        f"{moment:%H:%M}, {moment.day}-{moment.month}-{moment.year}",
        f"{moment:%H}h{moment:%M} ngày {moment:%d.%m.%Y}",
        f"ngày {moment.day} tháng {moment.month} năm {moment.year}, {moment:%H:%M}",
        moment.isoformat(),
        moment.astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%SZ"),
        moment.strftime("%a, %d %b %Y %H:%M:%S +0700"),
    )
    assert {read(form).at for form in forms} == {moment}


@given(st.text(st.sampled_from("0123456789/-.: ,|hgThứngàytháng năm2020Z+()[]APMSCH"), max_size=60))
def test_any_line_gives_a_date_in_the_window_or_a_reason(raw):
    reading = read(raw)
    assert (reading.at is None) == bool(reading.reject)
    assert reading.at is None or dates.FIRST_DAY <= reading.at.date() <= FETCHED.date() + timedelta(days=2)


@pytest.mark.parametrize(
    ("text", "raws"),
    [
        ("Thu Phương • 21/11/2023 09:28", ["21/11/2023 09:28"]),
        ("Thứ Tư, 20/08/2014, 05:45 (GMT+7) In bài viết", ["Thứ Tư, 20/08/2014, 05:45 (GMT+7)"]),
        ("Cập nhật lúc: 17:53 |07/02/2016", ["Cập nhật lúc: 17:53 |07/02/2016"]),
        ("từ 05/08/2020 đến 06/08/2020", ["05/08/2020", "06/08/2020"]),
        ("20/8/2020 âm lịch", []),
        ("Nghị định số 05/08/2020/NĐ-CP", []),
        ("nhiệm kỳ 2015-2020 và 2020-2025", []),
        ("Sáng 24/9, đến 12 giờ ngày 5-5", []),
        ("14-8-25", []),
        ("năm 2020", []),
        ("", []),
    ],
)
def test_stamps_are_found_inside_a_line_with_their_clock_and_weekday(text, raws):
    found = dates.find(text)
    assert [stamp.raw for stamp in found] == raws
    assert all(text[stamp.start : stamp.end] == stamp.raw for stamp in found)


def test_what_is_found_can_be_read():
    for raw, at, precision in READ:
        found = dates.find(raw)
        if len(found) == 1:
            reading = read(found[0].raw)
            assert (reading.at, reading.precision) == (instant(at), precision), raw


@pytest.mark.parametrize("piece", [" ", "1", "1/", "1/1/", "12:00 ", "thứ ", "ngày ", "(GMT", "2020 ", "tháng 8 "])
def test_a_hostile_line_has_no_stamps(piece):
    assert dates.find("2020 " + piece * (LONG // len(piece))) == ()


def test_many_stamps_are_each_found_once():
    stamp = "05/08/2020 12:00; "
    found = dates.find(stamp * 2000)
    assert len(found) == 2000
    assert max(len(one.raw) for one in found) < 4 * len(stamp)


@pytest.mark.parametrize(
    ("raw", "at", "precision"),
    [
        ("15 phút trước", "2026-10-02T11:45", "minute"),
        ("1 phút trước", "2026-10-02T11:59", "minute"),
        ("3 giờ trước", "2026-10-02T00:00", "day"),
        ("13 giờ trước", "2026-10-01T00:00", "day"),
        ("2 ngày trước", "2026-09-30T00:00", "day"),
        ("hôm qua", "2026-10-01T00:00", "day"),
        ("Hôm nay", "2026-10-02T00:00", "day"),
        ("sáng nay", "2026-10-02T00:00", "day"),
        ("chiều qua", "2026-10-01T00:00", "day"),
        ("hôm kia", "2026-09-30T00:00", "day"),
        ("10:30 hôm qua", "2026-10-01T10:30", "minute"),
        ("hôm qua lúc 10:30", "2026-10-01T10:30", "minute"),
        ("2 tuần trước", "2026-09-01T00:00", "month"),
        ("3 tháng trước", "2026-07-01T00:00", "month"),
        ("vừa xong", "2026-10-02T12:00", "minute"),
        ("2 hours ago", "2026-10-02T00:00", "day"),
        ("yesterday", "2026-10-01T00:00", "day"),
    ],
)
def test_a_relative_time_is_read_against_the_fetch_with_less_precision(raw, at, precision):
    reading = dates.read_relative(raw, FETCHED)
    assert (reading.at, reading.precision) == (datetime.fromisoformat(f"{at}+07:00"), precision)


@pytest.mark.parametrize("raw", ["trước đây", "3 năm qua", "05/08/2020", "", "hôm qua 25:00"])
def test_what_is_not_relative_is_refused(raw):
    assert dates.read_relative(raw, FETCHED).at is None


@given(
    st.tuples(st.integers(0, 32), st.integers(0, 13), st.integers(1890, 2110), st.integers(0, 25), st.integers(0, 61)),
    st.sampled_from(["{}/{}/{:04} {}:{:02}", "{:02}/{:02}/{:04} - {:02}:{:02}", "{}/{}/{:04}, {}:{:02}"]),
)
def test_the_common_form_is_read_at_once_as_it_would_be_read_with_care(numbers, form):
    stamp = form.format(*numbers)
    with pytest.MonkeyPatch.context() as patched:
        patched.setattr(dates, "_read_printed", lambda text: None)
        with_care = dates._read.__wrapped__(stamp, FETCHED, False), dates.find.__wrapped__(stamp)
    assert (dates._read.__wrapped__(stamp, FETCHED, False), dates.find.__wrapped__(stamp)) == with_care


@pytest.mark.parametrize(
    ("line", "raw"),
    [
        ("Thu, 29/12/2022 | 16:06", "Thu, 29/12/2022 | 16:06"),
        ("Thu, 30/12/2022 | 16:06", "30/12/2022 | 16:06"),  # a Friday
        ("Hoài Thu, 29/12/2022", "29/12/2022"),
        ("Thu 29/12/2022", "29/12/2022"),
    ],
)
def test_a_short_english_weekday_is_no_name_before_a_comma_and_its_day(line, raw):
    assert [found.raw for found in dates.find(line)] == [raw]
