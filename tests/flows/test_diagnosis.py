"""A cause for what is odd, and silence about what is not."""

import math
import random
from datetime import date, datetime, timedelta

import pytest

from flows.diagnosis import diagnose
from flows.rhythm import is_tet
from flows.window import ZONE
from sql.health import FIELDS, Facts, Tally, Volume

NOW = datetime(2026, 6, 10, 9, tzinfo=ZONE)  # a Wednesday
URL = "http://baothu.test/tin-a1.html"
RSS = "http://baothu.test/rss"


def volume(day: date, articles: int, **filled: int) -> Volume:
    return Volume(day, articles, dict.fromkeys(FIELDS, articles) | filled)


def facts(now=NOW, counts=None, *, problems=(), failures=(), troubles=(), visited=True, waiting=(), **fill) -> Facts:
    today = now.astimezone(ZONE).date()
    days = {today - timedelta(days=n): 20 for n in range(1, 70)} | (counts or {})
    volumes = {day: volume(day, count) for day, count in days.items() if count}
    volumes[today] = volume(today, days.get(today, 8), **fill)
    visit = now if visited else None
    return Facts("baothu", now, volumes, {today: problems}, failures, visit, troubles, waiting=waiting)


def cause(**changes) -> str:
    return diagnose(facts(**changes)).cause


def test_a_paper_that_keeps_its_rhythm_is_well():
    assert cause() == ""


def test_single_bad_pages_are_no_cause():
    assert cause(problems=[Tally("no_body", 2, URL), Tally("challenge", 1, URL)]) == ""
    assert cause(failures=[Tally("timeout", 2, URL)]) == ""


def test_a_server_that_a_run_left_alone_is_down_though_yesterday_was_rich():
    rich = {date(2026, 6, 9): 20, date(2026, 6, 10): 0}
    assert cause(counts=rich, waiting=[Tally("truncated", 5, URL)]) == "outage"
    assert cause(counts=rich, waiting=[Tally("challenge", 5, URL)]) == "blocked"
    assert cause(counts=rich, waiting=[Tally("truncated", 4, URL)]) == ""
    assert cause(counts=rich, failures=[Tally("truncated", 5, URL)]) == ""  # given up long ago
    assert cause(counts=rich | {date(2026, 6, 10): 15}, waiting=[Tally("truncated", 5, URL)]) == ""


@pytest.mark.parametrize(
    ("evidence", "named"),
    [
        ({"problems": [Tally("challenge", 20, URL)]}, "blocked"),
        ({"troubles": [f"{RSS}: http_error: {RSS} 403"]}, "blocked"),
        ({"failures": [Tally("http_403", 30, URL)]}, "blocked"),
        ({"troubles": [f"{RSS}: timeout: {RSS} no answer"]}, "outage"),
        ({"troubles": [f"{RSS}: server_error: {RSS} 503"]}, "outage"),
        ({"failures": [Tally("dns", 40, URL)]}, "outage"),
        ({"problems": [Tally("no_body", 15, URL)]}, "layout_changed"),
        ({"byline": 0}, ""),  # eight articles of today are not enough beside yesterday's twenty
        ({"troubles": [f"{RSS}: gone: {RSS} answers 404"]}, "feed_moved"),
        ({"troubles": [f"{RSS}: not_a_feed: <html>"]}, "feed_moved"),
        ({"troubles": [f"{RSS}: empty_listing: {RSS} has listed articles before"]}, "feed_moved"),
        ({"visited": False}, "not_visited"),
        ({"counts": {date(2026, 6, 9): 3}}, "quiet"),
        ({"counts": {date(2026, 6, 9): 0}}, "quiet"),
    ],
)
def test_each_cause_is_named_by_its_evidence(evidence, named):
    assert cause(**evidence) == named


def test_a_field_that_vanished_from_the_pages_is_a_change_of_layout():
    day = NOW.date() - timedelta(days=1)
    odd = facts(byline=0)
    odd.volumes[day] = volume(day, 20, byline=0)
    told = diagnose(odd)
    assert (told.cause, told.detail) == ("layout_changed", "byline: 0% of articles, 100% before")


def test_a_cause_comes_with_a_sample_page():
    assert diagnose(facts(problems=[Tally("no_body", 15, URL)])).sample == URL
    assert diagnose(facts(troubles=[f"{RSS}: gone: {RSS}/2 answers 404"])).sample == RSS


def test_a_quiet_tet_week_is_named_as_such_and_is_no_alarm():
    now = datetime(2026, 2, 18, 9, tzinfo=ZONE)
    told = diagnose(facts(now, {date(2026, 2, 17): 1}))
    assert (told.cause, told.alarming) == ("quiet_tet", False)


def test_a_young_paper_is_given_time():
    assert diagnose(Facts("baothu", NOW, {}, {}, (), NOW, ())).cause == "learning"


@pytest.mark.parametrize("per_day", [4, 12, 60])
def test_no_false_alarm_over_a_year_of_weekdays_holidays_and_chance(per_day):
    rng = random.Random(per_day)
    weekday = (1.1, 1.2, 1.1, 1.1, 1.0, 0.6, 0.5)
    first = date(2025, 10, 1)
    volumes = {}
    for n in range(450):
        day = first + timedelta(days=n)
        mean = per_day * weekday[day.weekday()] * (0.15 if is_tet(day) else 1.0)
        count = max(0, round(rng.gauss(mean, math.sqrt(mean))))
        if count:
            volumes[day] = volume(day, count)
    seen = []
    for n in range(85, 450):
        now = datetime.combine(first + timedelta(days=n), datetime.min.time(), ZONE) + timedelta(hours=9)
        past = {day: one for day, one in volumes.items() if day <= now.date()}
        seen.append(diagnose(Facts("baothu", now, past, {}, (), now, ())))
    assert [told for told in seen if told.alarming] == []
    assert sum(told.cause == "quiet" for told in seen) <= 2
    if per_day >= 12:
        assert "quiet_tet" in {told.cause for told in seen}
