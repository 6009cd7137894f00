from collections import Counter
from dataclasses import replace
from datetime import date, datetime, timedelta
from itertools import pairwise

import pytest

from simulator.corrections import correct
from simulator.newsroom import Newsroom
from simulator.paper import ZONE
from simulator.press import PAPERS, find_paper
from simulator.stories import write
from simulator.timeline import EDIT_KINDS, Edit, plan_day

PAPER = PAPERS[0]
DAY = date(2026, 3, 5)
NOON = datetime(2026, 3, 5, 12, tzinfo=ZONE)


def days(count):
    return [DAY + timedelta(days=at) for at in range(count)]


def test_a_day_is_the_same_whenever_it_is_asked_for():
    late = replace(PAPER, first_day=date(2026, 3, 4))
    assert plan_day(PAPER, DAY) == plan_day(PAPER, DAY) == plan_day(late, DAY)
    assert plan_day(PAPER, DAY) != plan_day(replace(PAPER, seed=12), DAY)


def test_articles_of_a_day_ascend_in_number_and_time_and_leave_gaps():
    plans = plan_day(PAPER, DAY)
    numbers = [plan.number for plan in plans]
    assert numbers == sorted(set(numbers))
    assert [plan.published for plan in plans] == sorted(plan.published for plan in plans)
    assert all(plan.published.date() == DAY and plan.published.utcoffset() == timedelta(hours=7) for plan in plans)
    assert numbers[-1] - numbers[0] >= len(numbers)
    assert numbers[-1] < plan_day(PAPER, DAY + timedelta(days=1))[0].number


def test_the_week_has_a_rhythm():
    counts = Counter()
    for day in days(140):
        counts[day.weekday()] += len(plan_day(PAPER, day))
    assert min(counts[weekday] for weekday in range(5)) > counts[5] > counts[6]
    assert 0.85 < sum(counts.values()) / 140 / PAPER.per_day < 1.05


def test_some_articles_are_corrected_and_a_few_removed():
    plans = [plan for day in days(140) for plan in plan_day(PAPER, day)]
    edited = [plan for plan in plans if plan.edits]
    removed = [plan for plan in plans if plan.removal]
    assert 0.04 < len(edited) / len(plans) < 0.08
    assert 0.001 < len(removed) / len(plans) < 0.01
    assert {edit.kind for plan in edited for edit in plan.edits} == set(EDIT_KINDS)
    assert {plan.removal.status for plan in removed} == {404, 410}
    assert all(edit.at > plan.online for plan in edited for edit in plan.edits)


def test_an_edition_shows_what_is_online_newest_first_and_time_may_run_backwards():
    room = Newsroom(replace(PAPER, first_day=date(2026, 3, 1)))
    noon = room.edition(NOON).live
    assert noon
    assert all(plan.online <= NOON for plan in noon)
    assert [plan.published for plan in noon] == sorted((plan.published for plan in noon), reverse=True)
    later = room.edition(NOON + timedelta(days=2)).live
    assert set(later) - set(noon)
    assert room.edition(NOON).live == noon


def test_a_year_of_three_busy_papers_needs_no_page_to_be_written():
    busy = [Newsroom(replace(paper, per_day=24, first_day=date(2025, 3, 6))) for paper in PAPERS]
    live = [len(room.edition(NOON).live) for room in busy]
    assert sum(live) > 20_000


def test_corrections_keep_the_address_and_change_what_they_say():
    story = write(3, 4711, NOON)
    later = [Edit(NOON + timedelta(hours=at), kind) for at, kind in enumerate(("paragraph", "title", "touch"), 1)]
    first, second, third = (correct(story, later[:count]) for count in (1, 2, 3))
    assert first.title == story.title
    assert first.pieces != story.pieces
    assert second.title != first.title
    assert replace(third, modified=second.modified) == second
    assert {first.slug, second.slug, third.slug} == {story.slug}
    assert [corrected.modified for corrected in (first, second, third)] == [edit.at for edit in later]


@pytest.mark.parametrize("number", range(100, 160))
def test_every_correction_of_a_paragraph_differs_from_the_last(number):
    story = write(5, number, NOON)
    edits = [Edit(NOON + timedelta(minutes=at), "paragraph") for at in range(1, 4)]
    versions = [correct(story, edits[:count]).pieces for count in range(4)]
    assert len(set(versions)) == 4
    for before, after in pairwise(versions):
        assert sum(old != new for old, new in zip(before, after, strict=True)) == 1


def test_a_title_corrected_again_does_not_grow_without_end():
    edits = [Edit(NOON + timedelta(minutes=at), "title") for at in range(1, 6)]
    story = write(5, 1, NOON)
    titles = [correct(story, edits[:count]).title for count in range(6)]
    assert len(set(titles)) == 6
    assert max(map(len, titles)) < len(story.title) + 20


def test_papers_are_found_by_their_slug():
    assert find_paper(PAPER.slug) is PAPER
    with pytest.raises(KeyError):
        find_paper("nobody")
