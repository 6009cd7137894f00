"""What happens to papers over the years: all families and forms, pins, redesigns, moves, and servers in trouble."""

from collections import Counter
from datetime import date, timedelta

import feedparser
import pytest
from selectolax.lexbor import LexborHTMLParser

from simulator import faults
from simulator.addresses import FORMS, locate_section
from simulator.faults import Detour, Fault, RateLimit
from simulator.folders import list_folders
from simulator.layouts import NAMES
from simulator.press import PAPERS

PAPER = PAPERS[0]
SECTION = ("Thời sự",)


def cards(page, selector):
    return [node.attributes["href"] for node in LexborHTMLParser(page.content).css(selector)]


@pytest.mark.parametrize("layout", NAMES)
def test_each_family_serves_pages_feeds_and_articles_in_its_own_forms(serve, layout):
    simulator, reader = serve(layout=layout, per_day=20, sections=(SECTION,))
    paper = simulator.papers[0]
    facts = simulator.truth(paper.slug)
    seen = Counter()
    for page in range(1, 30):
        found = cards(reader.get(locate_section(paper, SECTION, page)), FORMS[layout].cards)
        seen.update(found)
        if not found:
            break
    assert page > 3
    assert seen == Counter(fact.url for fact in facts)
    assert all(reader.get(fact.url).status_code == 200 for fact in facts[:3])
    assert feedparser.parse(reader.get(f"{paper.home}/rss/home.rss").content).entries[0].link == facts[-1].url


@pytest.mark.parametrize("layout", NAMES)
def test_each_family_answers_behind_its_button_by_day_by_month_and_by_tag(serve, layout):
    simulator, reader = serve(layout=layout, sections=(SECTION,))
    paper, facts = simulator.papers[0], simulator.truth(PAPER.slug)
    ways = list_folders(paper, SECTION, simulator.story(PAPER.slug, facts[-1].number).tags[0])
    newest = sorted(facts, key=lambda fact: (fact.published, fact.number), reverse=True)
    more = reader.get(ways["html"].pages.format(start=5))
    assert list(dict.fromkeys(cards(more, "a[href]"))) == [f.url for f in newest[5 : 5 + FORMS[layout].per_page]]
    packed = reader.get(ways["json"].pages.format(start=5)).json()
    assert newest[5].url in packed["html"]
    assert reader.get(ways["list"].pages.format(page=1)).json()["data"][0]["link"] in newest[0].url
    day = reader.get(ways["days"].pages.format(year="2026", month="03", day="04"))
    assert set(cards(day, FORMS[layout].cards)) == {f.url for f in facts if f.published.day == 4}
    assert cards(reader.get(ways["months"].pages.format(year="2026", month="03", page=2)), FORMS[layout].cards)
    assert facts[-1].url in cards(reader.get(ways["tag"].url), FORMS[layout].cards)
    assert reader.get(f"{paper.home}/tin-ngay/2031-01-01").status_code == 200
    assert reader.get(f"{paper.home}/tin-ngay/2026-02-31").status_code == 404
    assert reader.get(f"{paper.home}/tu-khoa/khong-co.html").status_code == 404


def test_pages_of_days_keep_their_tags_while_the_clock_goes_on(simulator, reader):
    url = f"{PAPER.home}/tin-ngay/2026-03-04"
    tag = reader.get(url).headers["ETag"]
    simulator.advance(minutes=5)
    assert reader.get(url, If_None_Match=tag).status_code == 304


def test_pinned_articles_stand_on_top_of_the_first_page_and_at_their_place(simulator, reader):
    old = next(fact for fact in simulator.truth(PAPER.slug) if fact.section[:1] == SECTION)
    simulator.pin(PAPER.slug, old.number)
    first = cards(reader.get(locate_section(PAPER, SECTION)), FORMS["vdoc"].cards)
    assert first[0] == old.url
    every = first + cards(reader.get(locate_section(PAPER, SECTION, 2)), FORMS["vdoc"].cards)
    assert every.count(old.url) == 2
    with pytest.raises(KeyError):
        simulator.pin(PAPER.slug, 7)


def test_a_redesign_changes_pages_and_addresses_on_its_day_and_old_addresses_lead_to_the_new(serve):
    simulator, reader = serve(redesign=(date(2026, 3, 6), "mediatech"))
    before = simulator.truth(PAPER.slug)[0]
    assert b'class="content-fck' in reader.get(before.url).content
    simulator.advance(days=1)
    after = simulator.truth(PAPER.slug)[0]
    assert after.number == before.number
    assert after.url != before.url
    moved = reader.get(before.url)
    assert (moved.status_code, moved.headers["Location"]) == (301, after.url)
    assert b"MEDIATECH" in reader.get(after.url).content
    assert cards(reader.get(f"{PAPER.home}/thoi-su"), FORMS["mediatech"].cards)
    assert reader.get(f"{PAPER.home}/rss/cate/thoi-su/").status_code == 404
    simulator.advance(days=-1)
    assert reader.get(before.url).status_code == 200


def test_a_paper_that_moves_answers_at_its_new_host_and_its_old_one_leads_there(serve):
    simulator, reader = serve(move=(date(2026, 3, 6), "baomoi.test"))
    before = simulator.truth(PAPER.slug)[0]
    assert reader.get(before.url).status_code == 200
    simulator.advance(days=1)
    after = simulator.truth(PAPER.slug)[0]
    assert after.url == before.url.replace(PAPER.host, "baomoi.test")
    assert reader.get(before.url).headers["Location"] == after.url
    assert reader.get(f"{PAPER.home}/thoi-su/?p=2").headers["Location"] == "http://baomoi.test/thoi-su/?p=2"
    assert reader.get(after.url).status_code == 200
    assert set(simulator.connect_to) == {PAPER.host, "baomoi.test", "archive.test"}


def test_a_feed_shrinks_and_grows_again(simulator, reader):
    lengths = []
    for items in (0, 3, 0):
        simulator.shrink(PAPER.slug, items)
        lengths.append(len(feedparser.parse(reader.get(f"{PAPER.home}/rss/home.rss").content).entries))
    assert lengths[1] == 3
    assert lengths[0] == lengths[2] > 20


def test_an_outage_lasts_from_one_simulated_instant_to_another(simulator, reader):
    start = simulator.now + timedelta(hours=1)
    fault = simulator.inject(Fault("outage", faults.fail(), since=start, until=start + timedelta(hours=2)))
    statuses = []
    for _ in range(4):
        statuses.append(reader.get(f"{PAPER.home}/robots.txt").status_code)
        simulator.advance(hours=1)
    assert statuses == [200, 500, 500, 200]
    assert fault.fired == 2


def test_whoever_asks_too_often_is_told_to_wait(simulator, reader):
    limit = RateLimit(PAPER.host, most=3, span=60, retry_after=30)
    simulator.hooks.append(limit)
    pages = [reader.get(f"{PAPER.home}/robots.txt") for _ in range(5)]
    assert [page.status_code for page in pages] == [200, 200, 200, 429, 429]
    assert pages[-1].headers["Retry-After"] == "30"
    assert reader.get(f"{PAPERS[1].home}/robots.txt").status_code == 200
    assert limit.fired == 2
    assert [entry.fault for entry in simulator.log.requests(host=PAPER.host)][-1] == "rate limit"


def test_a_challenge_page_is_small_sets_a_cookie_and_reloads(simulator, reader):
    fault = simulator.inject(Fault("challenge", faults.challenge(), kind="article"))
    page = reader.get(simulator.truth(PAPER.slug)[0].url)
    assert page.status_code == 200
    assert len(page.content) < 8000
    assert b"document.cookie" in page.content
    assert b"reload" in page.content
    assert fault.fired == 1


def test_an_answer_can_be_that_to_another_address(simulator, reader):
    plain = reader.get(f"{PAPER.home}/thoi-su/")
    fault = simulator.inject(Fault("circle", Detour(query={}), path="^/thoi-su"))
    again = reader.get(f"{PAPER.home}/thoi-su/?p=2")
    assert cards(again, FORMS["vdoc"].cards) == cards(plain, FORMS["vdoc"].cards) != []
    assert fault.fired == 1
