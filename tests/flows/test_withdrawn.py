"""An article taken down stays down while everything that brings articles goes on: ingest, backfill, replay, packing."""

from datetime import date, timedelta

import pytest

from connectors import sites
from flows import filling, office, withdrawal
from flows.job import Office
from flows.pipeline import PLAIN
from flows.replaying import Wish, run_replay
from flows.window import Window
from sql import chrome, packing, raw
from sql.warehouse import broken_rules

WINDOW = Window(date(2026, 3, 5), date(2026, 3, 9))


@pytest.fixture
def taken(archive):
    """A filled archive, and an article of its window that was withdrawn: its address, its title."""
    archive.ingest()
    fact = next(fact for fact in archive.simulator.truth(archive.slugs[0]) if WINDOW.holds(fact.published))
    title = archive.simulator.story(archive.slugs[0], fact.number).title
    known = sites.load_all(archive.settings.sites)
    order = withdrawal.order(archive.engine, known, fact.url, "Tòa án", "theo yêu cầu", archive.simulator.now)
    assert withdrawal.carry_out(archive.engine, known, order).pages == 1
    return fact.url, title


def of_article(world, url):
    with world.engine.connect() as connection:
        return (
            connection.exec_driver_sql("SELECT title, body_text FROM mart.article WHERE url = %s", (url,)).all()
            or connection.exec_driver_sql("SELECT url, reason FROM mart.withdrawal WHERE url = %s", (url,)).all()
        )


def fill(world):
    office_of = Office(world.engine, world.settings, PLAIN)
    return filling.fill_all(office_of, office.choose(world.slugs, world.settings), WINDOW, "everything")


def bring_all_again(world):
    """A further day's ingest, a backfill that takes known articles anew, a replay that is adopted, and packing."""
    world.simulator.now += timedelta(days=1)
    world.ingest()
    fill(world)
    run_replay(world.engine, sites.load_all(world.settings.sites), Wish(adopt=True))
    packing.pack(world.engine, world.slugs[0], world.simulator.now)


def test_nothing_that_brings_articles_brings_it_back(archive, taken):
    url, title = taken
    archive.simulator.log.clear()
    bring_all_again(archive)
    assert of_article(archive, url) == [("(withdrawn)", None)]
    assert not [entry for entry in archive.simulator.log.requests(kind="article") if entry.path in url]
    pages = [stored.page for batch in raw.pages(archive.engine) for stored in batch]
    assert pages
    assert url not in {page.url for page in pages}
    assert title not in {line.text for line in chrome.lines(archive.engine, archive.slugs[0])}
    assert broken_rules(archive.engine) == []


def test_its_day_is_still_proven(archive, taken):
    fill(archive)
    with archive.engine.connect() as connection:
        query = f"SELECT verdict FROM ops.day WHERE day BETWEEN '{WINDOW.since}' AND '{WINDOW.until}'"
        assert set(connection.exec_driver_sql(query).scalars()) == {"complete"}
