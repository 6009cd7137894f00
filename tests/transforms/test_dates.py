"""Dates as papers print them, and strings that look like dates."""

from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from transforms import dates

FETCHED = datetime(2026, 10, 2, 5, 0, tzinfo=UTC)
LONG = 100_000


def read(raw, **options):
    return dates.read(raw, fetched_at=FETCHED, **options)


# As printed on pages of many papers: the string, the reading, its precision.
READ = [
    ("Thứ 4, 01/12/2021 | 11:51:00 [GMT +7]", "2021-12-01T11:51:00", "second"),
    ("08/01/2026 - 18:21", "2026-01-08T18:21", "minute"),
    ("05/08/2020 - 12:00", "2020-08-05T12:00", "minute"),
    ("Thứ Tư, 20/08/2014, 05:45 (GMT+7)", "2014-08-20T05:45", "minute"),
    ("Thứ sáu: 15:00 ngày 09/02/2024", "2024-02-09T15:00", "minute"),
    ("Thứ Ba, ngày 17/06/2025 | 08:39", "2025-06-17T08:39", "minute"),
    ("17:54, 08/04/2024", "2024-04-08T17:54", "minute"),
    ("08/04/2025 07:26", "2025-04-08T07:26", "minute"),
    ("30/06/2025 08:54", "2025-06-30T08:54", "minute"),
    ("07:22 25/02/2020", "2020-02-25T07:22", "minute"),
    ("Cập nhật lúc: 17:53 |07/02/2016", "2016-02-07T17:53", "minute"),
    ("Cập nhật: Thứ sáu, 26/10/2012 | 9:55:29 AM", "2012-10-26T09:55:29", "second"),
    ("Cập nhật lúc 10:24 01/04/2025 (GMT+7)", "2025-04-01T10:24", "minute"),
    ("16:28', 6/8/ 2003 (GMT+7)", "2003-08-06T16:28", "minute"),
    ("Thứ Sáu, 16/12/2005 10:49 SA", "2005-12-16T10:49", "minute"),
    ("Thứ Năm, 21/11/2024 13:21 CH", "2024-11-21T13:21", "minute"),
    ("03/11/2017 12:00:00 SA", "2017-11-03T00:00", "day"),
    ("Chủ Nhật, 01/01/2017 | 09:37", "2017-01-01T09:37", "minute"),
    ("Thứ Ba, 22/04/2025, 17:46", "2025-04-22T17:46", "minute"),
    ("Thứ năm, 28/04/2022 12:47 PM", "2022-04-28T12:47", "minute"),
    ("10/12/2025, 14:42", "2025-12-10T14:42", "minute"),
    ("11/12/2025 12:00 PM", "2025-12-11T12:00", "minute"),
    ("03/12/2018 20:54 GMT+7", "2018-12-03T20:54", "minute"),
    ("Ngân Hạnh - Đình Tuyên - 19/06/2025 19:22", "2025-06-19T19:22", "minute"),
    ("Thứ sáu, 04/07/2025 - 08:50", "2025-07-04T08:50", "minute"),
    ("5.8.2020", "2020-08-05T00:00", "day"),
    ("21-6-2025", "2025-06-21T00:00", "day"),
    ("ngày 5 tháng 8 năm 2020", "2020-08-05T00:00", "day"),
    ("5 thg 8, 2020", "2020-08-05T00:00", "day"),
    ("12h00 05/08/2020", "2020-08-05T12:00", "minute"),
    ("8 giờ 30 phút 05/08/2020", "2020-08-05T08:30", "minute"),
    ("2020-08-05T12:00:00+07:00", "2020-08-05T12:00:00", "second"),
    ("2020-08-05T05:00:00Z", "2020-08-05T12:00:00", "second"),
    # Further forms.
    ("Thu Phương • 21/11/2023 09:28", "2023-11-21T09:28", "minute"),
    ("10:30, 15/05/2011", "2011-05-15T10:30", "minute"),
    ("Cập nhật: 20:45, 07/10/2018 (GMT+7)", "2018-10-07T20:45", "minute"),
    ("Thứ tư, ngày 09/09/2020", "2020-09-09T00:00", "day"),
    ("14:29 | 01/10/2026", "2026-10-01T14:29", "minute"),
    ("Thứ 6, 02/10/2026 18:38 [(GMT +7)]", "2026-10-02T18:38", "minute"),
    ("Thứ ba, 23/12/2025 09:02 (GMT+7)", "2025-12-23T09:02", "minute"),
    ("Chủ nhật, 05/09/2021, 22:21 (GMT+7)", "2021-09-05T22:21", "minute"),
    ("CN, 05/09/2021 22:21", "2021-09-05T22:21", "minute"),
    ("Thứ Bẩy, 04/09/2021 22:21", "2021-09-04T22:21", "minute"),
    ("Ngày đăng: 05/08/2020 12:00", "2020-08-05T12:00", "minute"),
    ("Đăng lúc: 12:00 ngày 05/08/2020", "2020-08-05T12:00", "minute"),
    ("lúc 12:00 ngày 05/08/2020", "2020-08-05T12:00", "minute"),
    ("ngày 5 tháng 8 năm 2020 lúc 10:30 CH", "2020-08-05T22:30", "minute"),
    ("5 Tháng Tám, 2020", "2020-08-05T00:00", "day"),
    ("Tháng Mười Hai 25, 2020", "2020-12-25T00:00", "day"),
    ("8h ngày 05/08/2020", "2020-08-05T08:00", "minute"),
    ("1h06 phút 5/8/2020", "2020-08-05T01:06", "minute"),
    ("8g30, 05-08-2020", "2020-08-05T08:30", "minute"),
    ("05/08/2020 00:00:00", "2020-08-05T00:00", "day"),
    ("05/08/2020 00:01", "2020-08-05T00:01", "minute"),
    ("05/08/2020 12:30 SA", "2020-08-05T00:30", "minute"),
    ("05/08/2020 12:00 (GMT+7) 1.234 lượt xem", "2020-08-05T12:00", "minute"),
    ("05/08/2020 - 12:00 | Lượt xem: 25", "2020-08-05T12:00", "minute"),
    ("Kỳ Nam, 5-8-2020", "2020-08-05T00:00", "day"),
    ("05/08/2020 12:00 - Kỳ Nam", "2020-08-05T12:00", "minute"),
    ("19:22 05/08/2020 - Thu Phương", "2020-08-05T19:22", "minute"),
    ("2020-08-04T18:30:00Z", "2020-08-05T01:30:00", "second"),
    ("2025-06-17T13:43:02+0700", "2025-06-17T13:43:02", "second"),
    ("2021-12-01 11:51:00", "2021-12-01T11:51:00", "second"),
    ("2021-12-01T04:51:00.000000Z", "2021-12-01T11:51:00", "second"),
    ("2021-12-01T04:51:00.123456789Z", "2021-12-01T11:51:00", "second"),
    ("2025-12-24T09:30", "2025-12-24T09:30", "minute"),
    ("2026-01-08", "2026-01-08T00:00", "day"),
    ("Wed, 05 Aug 2020 12:00:00 +0700", "2020-08-05T12:00:00", "second"),
    ("Wed, 05 Aug 2020 05:00:00 GMT", "2020-08-05T12:00:00", "second"),
    ("August 5, 2020", "2020-08-05T00:00", "day"),
    ("Wednesday, 05 Aug 2020 12:00", "2020-08-05T12:00", "minute"),
    ("Wednesday, August 5th, 2020 | 14:05:00", "2020-08-05T14:05:00", "second"),
    ("Published: 5 August 2020, 2:05 PM", "2020-08-05T14:05", "minute"),
    ("05/08/2020\u00a0-\u00a012:00", "2020-08-05T12:00", "minute"),
    ("Thu\u031b\u0301 Tu\u031b, 05/08/2020", "2020-08-05T00:00", "day"),
]  # fmt: skip

REFUSED = [
    ("Thứ năm, 14-8-25 01:35:25", "two-digit year"),
    ("14/8/25", "two-digit year"),
    ("31/02/2020", "impossible date"),
    ("13/13/2020", "impossible date"),
    ("00/08/2020", "impossible date"),
    ("29/02/2021", "impossible date"),
    ("05/08/2020 25:00", "impossible date"),
    ("05/08/2020 13:00 SA", "impossible date"),
    ("05/08/2020 12:61", "impossible date"),
    ("2020-08-05T12:00:00+99:00", "impossible date"),
    ("11/21/2023 9:28:56 AM", "impossible date"),
    ("Thứ Hai, 05/08/2020", "weekday mismatch"),
    ("Monday, August 5, 2020", "weekday mismatch"),
    ("3 giờ trước", "relative"),
    ("hôm qua", "relative"),
    ("vừa xong", "relative"),
    ("20/8/2020 âm lịch", "lunar"),
    ("20/8/2020 (ÂL)", "lunar"),
    ("05/08/1975", "out of range"),
    ("31/12/1996", "out of range"),
    ("05/10/2026", "out of range"),
    ("9999-12-31T23:59:59Z", "out of range"),
    ("0001-01-01T00:00:00", "out of range"),
    ("05/08/2020 - 06/08/2020", "several dates"),
    ("Đăng: 05/08/2020 12:00 - Cập nhật: 06/08/2020 08:00", "several dates"),
    ("05/08/2020 - 12:00 - 13:00", "no date"),
    ("Họp ngày 05/08/2020 tại xã Bình Minh", "no date"),
    ("Giấy phép số 789/GP-BTTTT cấp ngày 02-12-2021", "no date"),
    ("số 05/08/2020/NĐ-CP", "no date"),
    ("số 05/2020/NĐ-CP", "no date"),
    ("nhiệm kỳ 2015-2020", "no date"),
    ("6/7 năm", "no date"),
    ("tỷ lệ 1/5.000", "no date"),
    ("30/4", "no date"),
    ("1.985", "no date"),
    ("12:00", "no date"),
    ("tháng 8/2020", "no date"),
    ("thứ 2, trái qua", "no date"),
    ("", "no date"),
    ("0" * LONG, "no date"),
]  # fmt: skip


@pytest.mark.parametrize(("raw", "at", "precision"), READ, ids=[raw for raw, _, _ in READ])
def test_a_printed_stamp_is_read_day_first_in_hanoi_time(raw, at, precision):
    reading = read(raw)
    assert (reading.at, reading.precision, reading.reject) == (datetime.fromisoformat(f"{at}+07:00"), precision, "")
    assert reading.at.isoformat().endswith("+07:00")


@pytest.mark.parametrize(("raw", "reason"), REFUSED, ids=[raw[:40] for raw, _ in REFUSED])
def test_a_doubtful_string_is_refused_with_its_reason(raw, reason):
    reading = read(raw)
    assert (reading.at, reading.precision, reading.reject) == (None, None, reason)


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
            assert (reading.at, reading.precision) == (datetime.fromisoformat(f"{at}+07:00"), precision), raw


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
