"""When what runs: one ingest for each paper, in turns, as often as it publishes."""

from pathlib import Path

import pytest
import yaml

from connectors import sites
from flows.timetable import as_document, fit_pace, plan_all, plan_ingest

ROOT = Path(__file__).parents[2]


@pytest.mark.parametrize(
    ("per_day", "minutes"), [(None, 60), ((1, 3), 180), ((10, 30), 120), ((40, 70), 60), ((100, 400), 15)]
)
def test_a_paper_is_asked_as_often_as_it_publishes(per_day, minutes):
    assert fit_pace(per_day) == minutes


def test_each_paper_that_still_appears_has_one_ingest_and_papers_take_turns():
    papers = sites.load_all(())
    plans = [plan for plan in plan_all(papers.values()) if plan.flow == "ingest"]
    assert {plan.name for plan in plans} == {
        slug for slug, site in papers.items() if site.retired is None and site.channels
    }
    assert len({plan.anchor for plan in plans}) > 0.95 * len(plans)


def test_the_turn_of_a_paper_does_not_hang_on_the_others():
    papers = list(sites.load_all(()).values())
    assert plan_ingest(papers[0]) == plan_ingest(papers[0])
    assert {plan.name: plan.anchor for plan in plan_all(papers[:9])}.items() <= {
        plan.name: plan.anchor for plan in plan_all(papers)
    }.items()


def test_the_file_for_prefect_says_what_deploy_says():
    file = yaml.safe_load((ROOT / "prefect.yaml").read_text(encoding="utf-8"))
    ours = {
        (entry["entrypoint"], entry["name"]): entry
        for entry in as_document(plan_all(sites.load_all(()).values()))["deployments"]
    }
    told = {(entry["entrypoint"], entry["name"]): entry for entry in file["deployments"]}
    assert {key: entry for key, entry in told.items() if key in ours} == {key: ours[key] for key in told if key in ours}
    general = {key for key in ours if key[0] != "flows.ingest.ingest"}
    assert general <= told.keys()


def test_schedules_have_slugs_and_do_not_say_whether_they_are_active():
    document = as_document(plan_all(sites.load_all(()).values()))
    schedules = [one for entry in document["deployments"] for one in entry.get("schedules", [])]
    assert {one["slug"] for one in schedules} == {"regular"}
    assert not any("active" in one for one in schedules)
