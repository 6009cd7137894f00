"""What a newspaper that goes wrong looks like from the warehouse, and how it is shown."""

import re
from dataclasses import replace
from datetime import datetime
from xml.etree import ElementTree

import pytest

from flows import office
from flows.checkup import examine
from flows.picture import as_address, draw_coverage
from flows.report import COLOURS, render
from simulator.exchange import Answer
from simulator.faults import Fault, Manner, refuse
from simulator.paper import ZONE


def look(world):
    return examine(world.engine, office.choose(world.slugs, world.settings), world.settings)


def causes(world) -> dict[str, str]:
    return {one.source: one.cause for one in look(world).healths}


def html(status: int, text: str) -> Answer:
    return Answer(status, lambda: text.encode())


@pytest.fixture
def young(world):
    """Two papers that were read once without trouble; a day has passed since."""
    world.ingest()
    world.simulator.advance(days=1)
    return world


def test_papers_without_trouble_are_no_alarm(young):
    young.ingest()
    assert set(causes(young).values()) == {"learning"}


@pytest.mark.parametrize(
    ("fault", "cause"),
    [
        (Fault("down", Manner(share=0.0, reset=True)), "outage"),
        (Fault("forbidden", html(403, "Forbidden")), "blocked"),
        (Fault("moved", html(404, "Not found"), kind="rss"), "feed_moved"),
        (Fault("page for a feed", html(200, "<html><body>Trang chủ</body></html>"), kind="rss"), "feed_moved"),
    ],
)
def test_what_a_server_does_is_named(young, fault, cause):
    sick, well = young.slugs
    host = next(paper.host for paper in young.simulator.papers if paper.slug == sick)
    planted = young.simulator.inject(replace(fault, host=host))
    young.ingest()
    assert planted.fired
    report = look(young)
    told = {one.source: one for one in report.healths}
    assert (told[sick].cause, told[well].cause) == (cause, "learning")
    assert told[sick].alarming
    assert told[sick].sample.startswith("http")
    assert report.healths[0].source == sick


def test_a_paper_that_nobody_visits_is_an_alarm(young):
    young.simulator.advance(days=9)
    report = look(young)
    assert {(one.cause, one.visited) for one in report.healths} == {("not_visited", "2026-03-05 12:00")}


def test_a_paper_that_no_run_ever_had_is_no_alarm_and_fills_no_page(world):
    followed, idle = world.slugs
    world.ingest([followed])
    report = look(world)
    assert {one.source: one.cause for one in report.healths} == {followed: "learning", idle: "not_followed"}
    assert report.summary == "no alarm from 1 newspaper; 1 more declared, which no ordinary run has ever had"
    assert idle not in render(report)
    assert idle not in draw_coverage(report)


def test_the_picture_is_small_and_shows_each_verdict(young):
    young.ingest()
    report = look(young)
    svg = draw_coverage(report)
    ElementTree.fromstring(svg)
    assert {COLOURS[verdict] for verdict in report.verdicts.values()} <= set(re.findall("#[0-9a-f]{6}", svg))
    many = replace(report, healths=[replace(report.healths[0], source=f"paper{n}") for n in range(63)])
    assert len(as_address(draw_coverage(many))) < 40_000


def test_the_report_is_one_file_that_asks_for_nothing(young):
    young.ingest()
    page = render(look(young))
    ElementTree.fromstring(page.replace("<!doctype html>", "").replace('<meta charset="utf-8">', ""))
    assert not re.search(r"(src|href)=|@import|url\(", page)
    assert page.count("<svg") == 1 + len(young.slugs)
    assert all(slug in page for slug in young.slugs)
    assert "complete" in page


def test_how_much_of_a_servers_budget_is_used_today_is_told(world):
    sick, well = world.slugs
    world.options["delay"] = 0.01
    world.ingest()
    asked = len(world.simulator.log.requests(host=f"{well}.test"))
    told = {slug: look(world).tell_budget(slug) for slug in world.slugs}
    used, most = told[well].replace(",", "").split(" of ")
    assert int(used) == asked > 5
    assert 1000 < int(most) <= 86400 / 0.01
    world.simulator.inject(Fault("patience", refuse(3600), host=f"{sick}.test"))
    world.ingest(force=True)
    report = look(world)
    assert "left alone until" in report.tell_budget(sick)
    assert "left alone" not in report.tell_budget(well)
    assert report.tell_budget(sick) in render(report)


def test_where_politeness_is_off_no_budget_is_told(young):
    assert {look(young).tell_budget(slug) for slug in young.slugs} == {""}


def test_views_for_readers_say_the_same(young):
    with young.engine.connect() as connection:
        rows = connection.exec_driver_sql("SELECT source, sum(articles) AS n FROM mart.daily_volume GROUP BY source")
        volumes = {row.source: row.n for row in rows}
        fresh = connection.exec_driver_sql("SELECT source, visited_at, status FROM mart.freshness").all()
    assert sum(volumes.values()) == len(young.loaded())
    assert {row.status for row in fresh if row.source in young.slugs} == {"succeeded"}
    assert {row.visited_at.astimezone(ZONE) for row in fresh if row.source in young.slugs} == {
        datetime(2026, 3, 5, 12, tzinfo=ZONE)
    }


def test_of_two_visits_in_one_instant_the_later_one_counts(young):
    young.ingest()
    young.simulator.inject(Fault("down", Manner(share=0.0, reset=True)))
    young.ingest()
    assert set(causes(young).values()) == {"outage"}
