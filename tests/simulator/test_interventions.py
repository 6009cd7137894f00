from dataclasses import replace
from datetime import datetime, timedelta
from email.utils import parsedate_to_datetime

import feedparser
import pytest
from selectolax.lexbor import LexborHTMLParser

from simulator.paper import ZONE
from simulator.press import PAPERS
from simulator.simulation import Simulator

PAPER = PAPERS[0]


@pytest.fixture
def fact(simulator):
    return simulator.truth(PAPER.slug)[-1]


def channels(fact):
    month = f"{fact.published:%Y-%m}"
    section = "thoi-su" if fact.section[0] == "Thời sự" else ""
    return [f"{PAPER.home}{path}" for path in ("/", f"/{section}", "/rss/home.rss", f"/sitemap-{month}.xml")]


def test_a_corrected_paragraph_shows_in_page_feed_listing_and_sitemap(simulator, reader, fact):
    urls = [fact.url, *channels(fact)]
    before = {url: reader.get(url) for url in urls}
    simulator.advance(minutes=30)
    stamps = {url: page.headers["ETag"] for url, page in before.items()}
    unchanged = {url for url in urls if reader.get(url, If_None_Match=stamps[url]).status_code == 304}
    assert fact.url in unchanged
    simulator.edit(PAPER.slug, fact.number)
    after = {url: reader.get(url, If_None_Match=stamps[url]) for url in urls}
    assert {page.status_code for page in after.values()} == {200}
    assert parsedate_to_datetime(after[fact.url].headers["Last-Modified"]) == simulator.now
    assert simulator.now.isoformat() in after[urls[-1]].text
    entry = feedparser.parse(after[f"{PAPER.home}/rss/home.rss"].content).entries
    assert [e.updated for e in entry if e.link == fact.url] == [simulator.now.isoformat()]


def test_a_corrected_title_shows_everywhere_at_the_old_address(simulator, reader, fact):
    simulator.edit(PAPER.slug, fact.number, "title")
    title = simulator.story(PAPER.slug, fact.number).title
    assert title.endswith("(cập nhật)")
    for url in (fact.url, f"{PAPER.home}/", f"{PAPER.home}/rss/home.rss"):
        assert title in reader.get(url).text
    assert simulator.truth(PAPER.slug)[-1].url == fact.url


def test_a_touch_changes_the_time_and_no_word(simulator, reader, fact):
    before = simulator.story(PAPER.slug, fact.number)
    tag = reader.get(fact.url).headers["ETag"]
    simulator.edit(PAPER.slug, fact.number, "touch")
    assert reader.get(fact.url).headers["ETag"] != tag
    after = simulator.story(PAPER.slug, fact.number)
    assert after.modified == simulator.now
    assert replace(after, modified=None) == before


def test_two_corrections_at_one_instant_are_two(simulator, reader, fact):
    tags = [reader.get(fact.url).headers["ETag"]]
    for _ in range(2):
        simulator.edit(PAPER.slug, fact.number)
        tags.append(reader.get(fact.url).headers["ETag"])
    assert len(set(tags)) == 3
    assert simulator.truth(PAPER.slug)[-1].edits == 2


def test_a_correction_is_of_its_time(simulator, reader, fact):
    before = reader.get(fact.url).content
    then = simulator.now
    simulator.advance(hours=1)
    simulator.edit(PAPER.slug, fact.number)
    simulator.now = then
    assert reader.get(fact.url).content == before


@pytest.mark.parametrize("status", [404, 410])
def test_a_removed_article_leaves_every_list_and_says_so(simulator, reader, fact, status):
    lists = channels(fact)
    assert all(fact.url in reader.get(url).text for url in lists if not url.endswith("/thoi-su"))
    stamps = {url: reader.get(url).headers["ETag"] for url in lists}
    simulator.delete(PAPER.slug, fact.number, status)
    assert reader.get(fact.url).status_code == status
    for url in lists:
        page = reader.get(url, If_None_Match=stamps[url])
        assert page.status_code == 200 or url.endswith("/thoi-su")
        assert fact.url not in page.text
    assert [f.gone for f in simulator.truth(PAPER.slug) if f.number == fact.number] == [status]
    assert len(simulator.truth(PAPER.slug)) > 1


def test_what_does_not_stand_can_be_neither_corrected_nor_removed(simulator, fact):
    simulator.delete(PAPER.slug, fact.number)
    for act in (simulator.edit, simulator.delete):
        with pytest.raises(KeyError):
            act(PAPER.slug, fact.number)
        with pytest.raises(KeyError):
            act(PAPER.slug, 7)


def test_one_more_article_comes_first(simulator, reader):
    numbers = [simulator.publish(PAPER.slug) for _ in range(3)]
    assert len(set(numbers)) == 3
    truth = {fact.number: fact for fact in simulator.truth(PAPER.slug)}
    feed = feedparser.parse(reader.get(f"{PAPER.home}/rss/home.rss").content)
    assert [entry.link for entry in feed.entries[:3]] == [truth[number].url for number in reversed(numbers)]
    assert all(reader.get(truth[number].url).status_code == 200 for number in numbers)


def test_a_backdated_article_stands_among_the_old_ones(simulator, reader):
    old = simulator.now - timedelta(days=3)
    before = reader.get(f"{PAPER.home}/rss/home.rss").headers
    number = simulator.publish(PAPER.slug, published=old)
    fact = next(fact for fact in simulator.truth(PAPER.slug) if fact.number == number)
    assert (fact.published, fact.online) == (old, simulator.now)
    feed = reader.get(f"{PAPER.home}/rss/home.rss")
    assert feed.headers["Last-Modified"] != before["Last-Modified"]
    assert feedparser.parse(feed.content).entries[0].link != fact.url
    simulator.now = simulator.now - timedelta(minutes=1)
    assert reader.get(fact.url).status_code == 404


def test_papers_correct_and_remove_by_themselves_as_time_goes_by(simulator, reader):
    lively = replace(PAPER, first_day=simulator.now.date(), per_day=40, edit_rate=0.5, removal_rate=0.3)
    with Simulator([lively], now=simulator.now) as other:
        client = replace(reader, simulator=other)
        before = {fact.number for fact in other.truth(PAPER.slug)}
        other.advance(days=12)
        changed = [fact for fact in other.truth(PAPER.slug) if fact.number in before]
        gone = [fact for fact in changed if fact.gone]
        edited = [fact for fact in changed if fact.edits and not fact.gone]
        assert gone
        assert edited
        assert all(client.get(fact.url).status_code == fact.gone for fact in gone)
        assert all(
            parsedate_to_datetime(client.get(fact.url).headers["Last-Modified"]) == fact.modified for fact in edited
        )


def test_the_clock_needs_a_zone(simulator):
    with pytest.raises(ValueError, match="zone"):
        simulator.now = datetime(2026, 3, 5)  # noqa: DTZ001
    with pytest.raises(ValueError, match="zone"):
        Simulator(now=datetime(2026, 3, 5))  # noqa: DTZ001
    assert simulator.now.tzinfo == ZONE


def test_corrected_pages_say_what_the_truth_says(simulator, reader, fact):
    simulator.edit(PAPER.slug, fact.number)
    story = simulator.story(PAPER.slug, fact.number)
    text = " ".join(LexborHTMLParser(reader.get(fact.url).content).text().split())
    for piece in story.pieces:
        if piece.kind == "paragraph":
            assert " ".join(piece.text.split()) in text
