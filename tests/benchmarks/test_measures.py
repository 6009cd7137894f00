"""The measuring itself: pages as full as real ones, honest marks, tables that say what was missed."""

import subprocess
import sys
from dataclasses import replace
from datetime import UTC, datetime, timedelta, timezone
from pathlib import Path

import pytest
from selectolax.lexbor import LexborHTMLParser

from benchmarks import campaign, speed, stages
from benchmarks.furnishing import LEAST, MOST, furnish
from benchmarks.peers.reading import Reading
from benchmarks.peers.scores import compare, is_published, judge, read_ours
from benchmarks.peers.tables import OURS, by_group, ratios_of, whole
from benchmarks.samples import simulated, simulated_with_gold, yardstick
from transforms.extract import extract

ROOT = Path(__file__).parents[2]
HANOI = timezone(timedelta(hours=7))
GOLD = {
    "title": "Giữ đê",
    "published_at": "2024-08-05T12:07:00+07:00",
    "published_precision": "minute",
    "authors": [{"name": "Lê Bình", "role": "text"}],
    "lead": "Nước xuống.",
    "text": "Nước xuống.\nĐê còn.",
    "chrome": ["Theo dõi chúng tôi trên"],
}
RIGHT = Reading("Giữ đê", datetime(2024, 8, 5, 12, 7, 30, tzinfo=HANOI), ("Lê Bình",), GOLD["text"], "Nước xuống.")


def read(page):
    article = extract(page)
    return article.title, article.published.at, article.authors, [(block.kind, block.text) for block in article.blocks]


@pytest.mark.parametrize("sample", [*simulated(8), *(sample for sample, _ in yardstick(8))], ids=lambda one: one.design)
def test_a_furnished_page_is_as_full_as_a_real_one_and_holds_the_same_article(sample):
    full = replace(sample.page, body=furnish(sample.page.body))
    assert LEAST * 0.9 <= len(full.body) <= MOST * 1.1
    assert len(LexborHTMLParser(full.body).css("*")) >= 5 * len(full.body) / 1000
    assert read(full) == read(sample.page)


def test_a_right_reading_has_full_marks_and_no_leak():
    marks = judge(RIGHT, GOLD)
    assert marks.pop("chrome") == 0
    assert set(marks.values()) == {1.0}


def test_each_fault_costs_its_own_mark():
    leaky = replace(RIGHT, text=RIGHT.text + "\nTheo dõi chúng tôi trên Facebook", title="Giữ đê - Báo")
    marks = judge(leaky, GOLD)
    assert marks["chrome"] == 1
    assert marks["title"] == 0
    assert 0 < marks["text F1"] < 0.9
    assert marks["authors F1"] == 1


def test_a_time_counts_to_the_minute_unless_the_page_shows_a_day():
    late = datetime(2024, 8, 5, 12, 8, tzinfo=HANOI)
    assert not is_published(late, GOLD)
    assert not is_published(None, GOLD)
    assert is_published(late, {**GOLD, "published_precision": "day"})
    assert is_published(datetime(2024, 8, 5, 5, 7, tzinfo=UTC), GOLD)


def test_the_comparison_prints_marks_costs_and_ratios_for_every_tool_design_and_trap():
    pages = [*simulated_with_gold(2), *yardstick(4)]
    tools = {OURS: read_ours, "fundus": lambda _: RIGHT, "trafilatura": lambda _: Reading()}
    trials = list(compare(tools, pages))
    assert len(trials) == len(tools) * len(pages)
    assert {line.split()[0] for line in whole(trials).splitlines()[1:]} == set(tools)
    assert " - " in whole(trials).splitlines()[-1]
    assert {sample.design for sample, _ in pages} <= set(by_group(trials, "design").split())
    assert list(ratios_of({tool: [trial for trial in trials if trial.tool == tool] for tool in tools})) == ["fundus"]


def test_the_table_of_speed_says_which_target_is_missed():
    racers = [
        speed.Contestant(speed.OURS, extract, [[2.0, 3.0], [3.0, 1.0]]),
        speed.Contestant(speed.OURS_WITH_SITE, extract, [[1.0, 1.0]]),
        speed.Contestant("fundus", extract, [[2.0, 2.0]]),
    ]
    assert [racer.best for racer in racers] == [1.5, 1.0, 2.0]  # each page in its quickest round
    lines = speed.table(racers).splitlines()
    assert [line.rsplit(":", 1)[1] for line in lines if "target" in line] == [" MISSED)", " reached)"]


def test_the_stages_leave_the_extractor_as_it_was_and_add_up():
    before = dict(vars(stages.extract))
    told = stages.stages(list(simulated(2)), rounds=1)
    assert dict(vars(stages.extract)) == before
    assert sum(float(line.split("%")[0]) for line in told.splitlines()) == pytest.approx(100, abs=3)
    assert "lexbor: parse" in told


def test_a_process_that_grows_is_told_from_one_that_does_not():
    flat = [(pages, 50.0 + pages % 2) for pages in range(2000, 3000, 20)]
    grown = [(pages, 50.0 + pages / 50) for pages in range(2000, 3000, 20)]
    assert not campaign.has_grown(flat)
    assert campaign.has_grown(grown)
    assert campaign.slope(grown) == pytest.approx(1024 * 1024 / 50)


HANGING = """
from benchmarks import campaign
def hang_on_three(mutant):
    while mutant.number == 3:
        pass
    return campaign.Outcome(mutant.number, "fine", (), 0.0, 0.0)
campaign.LIMIT_SECONDS = 2.0
campaign.try_one = hang_on_three
print(sorted((outcome.number, outcome.kind) for outcome in campaign.run_mutations(range(6), 2)))
"""


def test_a_page_that_never_ends_is_killed_and_the_campaign_goes_on():
    said = subprocess.run([sys.executable, "-c", HANGING], cwd=ROOT, capture_output=True, text=True, check=True).stdout
    assert said.strip() == str([(number, "hang" if number == 3 else "fine") for number in range(6)])
