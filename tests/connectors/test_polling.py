"""How often a channel is worth a look: learned from news, tolerant of trouble, never in secret."""

import itertools
from datetime import UTC, datetime, timedelta

import pytest

from connectors.candidate import Survey
from connectors.polling import APART, CEILING, FLOOR, LESSONS, START, learn, share_of_news

NOW = datetime(2026, 3, 5, 5, tzinfo=UTC)
FEED = "http://bao.test/rss"


def look(fresh=0, listed=30, trouble="", unchanged=False):
    return Survey(FEED, "recent", listed, 1, unchanged, not trouble, None, trouble, fresh)


def follow(news, hours=1.0, habit=None, start=NOW):
    """The habit after looks that found so many new items each, some hours apart."""
    for number, fresh in enumerate(news):
        habit = learn(habit, look(fresh), start + timedelta(hours=hours * number))
    return habit


def test_the_first_looks_teach_but_leave_nothing_out():
    habit = follow([30, *[0] * (LESSONS - 1)])
    assert habit.lessons == LESSONS - 1
    assert habit.is_due(habit.looked_at + timedelta(minutes=1))


def test_a_channel_where_nothing_comes_is_looked_at_ever_more_rarely_up_to_a_ceiling():
    habits = [follow([30, *[0] * looks]) for looks in range(1, 30)]
    minutes = [habit.minutes for habit in habits]
    assert minutes == sorted(minutes)
    assert all(later - sooner <= 20 for sooner, later in itertools.pairwise(minutes))
    assert minutes[-1] == CEILING
    last = habits[-1]
    assert not last.is_due(last.looked_at + timedelta(minutes=CEILING / 2))
    assert last.is_due(last.looked_at + timedelta(minutes=CEILING))


def test_news_bring_the_looks_back_at_once():
    quiet = follow([30, *[0] * 20])
    some = learn(quiet, look(6), quiet.looked_at + timedelta(hours=3))
    assert some.minutes == CEILING / 2
    assert learn(quiet, look(20), quiet.looked_at + timedelta(hours=3)).minutes == FLOOR
    assert learn(quiet, look(2), quiet.looked_at + timedelta(hours=3)).minutes == CEILING


def test_no_channel_is_worth_a_look_more_often_than_the_floor():
    habit = follow([30] * 12)
    assert habit.minutes == FLOOR


def test_looks_in_quick_succession_teach_nothing():
    habit = follow([30, *[0] * 20], hours=0)
    assert (habit.minutes, habit.lessons, habit.looks) == (START, 0, 21)
    assert habit.is_due(habit.looked_at)
    assert follow([30, 0], hours=APART / timedelta(hours=1)).lessons == 1


def test_a_sitemap_of_thousands_says_as_much_as_a_feed():
    assert share_of_news(look(6, listed=5000)) == share_of_news(look(6, listed=30)) == 0.2
    assert share_of_news(look(2, listed=4)) == 0.5
    assert share_of_news(look(0, listed=0, unchanged=True)) == 0


def test_not_modified_is_counted_and_counts_as_known():
    habit = learn(follow([30, 0, 0]), look(listed=0, unchanged=True), NOW + timedelta(hours=3))
    assert (habit.unchanged, habit.looks) == (1, 4)
    assert 0 < habit.known_share < 1


def test_trouble_teaches_nothing_and_is_tried_again_at_once_at_first():
    habit = follow([30, *[0] * 10])
    for failures in (1, 2):
        troubled = learn(habit, look(trouble="timeout"), habit.looked_at + timedelta(hours=3))
        assert (troubled.minutes, troubled.lessons, troubled.failures) == (habit.minutes, habit.lessons, failures)
        assert troubled.is_due(troubled.looked_at)
        habit = troubled


def test_a_channel_that_stays_in_trouble_is_tried_ever_more_rarely_and_never_given_up():
    habit, pauses = follow([30, 0]), []
    for _ in range(40):
        habit = learn(habit, look(trouble="gone"), habit.due_at + timedelta(hours=1))
        pauses.append(habit.due_at - habit.looked_at)
    assert pauses == sorted(pauses)
    assert pauses[1] < pauses[2] < pauses[3]
    assert pauses[-1] == timedelta(minutes=CEILING) * 0.9
    well = learn(habit, look(), habit.due_at)
    assert (well.failures, well.trouble) == (0, "")


def test_a_clock_that_was_turned_back_keeps_nobody_away():
    habit = follow([30, *[0] * 20])
    assert habit.is_due(habit.looked_at - timedelta(days=1))


@pytest.mark.parametrize("hours", [1, 2])
def test_a_run_on_its_hour_is_not_a_round_late_for_seconds(hours):
    habit = follow([30, *[0] * 20])
    moment = habit.looked_at + timedelta(minutes=CEILING) - timedelta(seconds=30 * hours)
    assert habit.is_due(moment)
