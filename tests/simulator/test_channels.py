import re
from collections import Counter
from datetime import timedelta
from email.utils import parsedate_to_datetime

import feedparser
import pytest
from lxml import etree
from selectolax.lexbor import LexborHTMLParser

from simulator.addresses import FORMS, list_channels, locate_section
from simulator.press import PAPERS

PAPER = PAPERS[0]
SPACE = {"s": "http://www.sitemaps.org/schemas/sitemap/0.9"}
EVERY_PAPER = pytest.mark.parametrize("paper", PAPERS, ids=lambda paper: paper.slug)


def cards(page, selector):
    return [node.attributes["href"] for node in LexborHTMLParser(page.content).css(selector)]


def walk(reader, paper, section):
    """Every address on the listing of a section, page by page to its end."""
    page = 1
    while found := cards(reader.get(locate_section(paper, section, page)), FORMS[paper.layout].cards):
        yield from found
        page += 1


@EVERY_PAPER
def test_pagination_shows_every_article_exactly_once(simulator, reader, paper):
    simulator.advance(days=10)
    tops = dict.fromkeys(section[:1] for section in paper.sections)
    seen = Counter(url for section in tops for url in walk(reader, paper, section))
    assert set(seen) == {fact.url for fact in simulator.truth(paper.slug)}
    assert set(seen.values()) == {1}
    assert any(entry.query.endswith("=2") for entry in simulator.log.requests(kind="listing"))


def test_a_subsection_lists_its_own_articles_alone(simulator, reader):
    section = ("Kinh tế", "Nông nghiệp - Nông thôn")
    expected = {fact.url for fact in simulator.truth(PAPER.slug) if fact.section == section}
    assert expected
    assert set(walk(reader, PAPER, section)) == expected


def test_numbered_pages_link_to_the_next_and_load_more_names_it(simulator, reader):
    simulator.advance(days=20)
    vdoc = reader.get(f"{PAPER.home}/thoi-su/")
    assert f"{PAPER.home}/thoi-su/?p=2" in cards(vdoc, "#page a")
    button = LexborHTMLParser(reader.get(f"{PAPERS[2].home}/kinh-te").content).css_first("button.onecms__loadmore")
    assert button.attributes["data-url"] == f"{PAPERS[2].home}/kinh-te?page=2"


@EVERY_PAPER
def test_cards_carry_title_description_and_time(simulator, reader, paper):
    fact = simulator.truth(paper.slug)[-1]
    story = simulator.story(paper.slug, fact.number)
    text = LexborHTMLParser(reader.get(f"{paper.home}/").content).text()
    assert story.title in text
    assert story.lead in text
    assert re.search(f"{fact.published:%d/%m/%Y}", text)
    assert f"{fact.published:%H:%M}" in text


def test_sections_of_the_menu_exist_and_others_do_not(reader):
    assert reader.get(f"{PAPER.home}/the-gioi/").status_code == 200
    assert cards(reader.get(f"{PAPER.home}/the-gioi/"), FORMS["vdoc"].cards) == []
    assert reader.get(f"{PAPER.home}/khong-co-muc-nay/").status_code == 404


@pytest.mark.parametrize("page", ["0", "-1", "x", "²", "99999999999"])
def test_a_page_number_that_is_none_shows_the_first_page(reader, page):
    expected = cards(reader.get(f"{PAPER.home}/thoi-su/"), FORMS["vdoc"].cards)
    assert expected
    assert cards(reader.get(f"{PAPER.home}/thoi-su/?p={page}"), FORMS["vdoc"].cards) == expected


@EVERY_PAPER
def test_feeds_show_the_newest_articles(simulator, reader, paper):
    simulator.advance(days=3)
    newest = sorted(simulator.truth(paper.slug), key=lambda fact: (fact.published, fact.number), reverse=True)
    feed = feedparser.parse(reader.get(f"{paper.home}/rss/home.rss").content)
    assert not feed.bozo
    assert [entry.link for entry in feed.entries] == [fact.url for fact in newest[:30]]
    assert [parsedate_to_datetime(entry.published) for entry in feed.entries] == [f.published for f in newest[:30]]
    assert "+0700" in feed.entries[0].published


@EVERY_PAPER
def test_every_channel_answers_with_articles_of_its_section(simulator, reader, paper):
    simulator.advance(days=10)
    for channel in list_channels(paper):
        page = reader.get(channel.url)
        assert page.status_code == 200, channel
        if channel.kind == "listing":
            assert cards(reader.get(channel.pages.format(page=1)), channel.cards) == cards(page, channel.cards) != []
        if channel.kind == "rss":
            assert feedparser.parse(page.content).entries, channel


def test_the_articles_of_a_paper_match_its_pattern(simulator):
    for paper in simulator.papers:
        pattern = re.compile(FORMS[paper.layout].article)
        assert all(pattern.search(fact.url.removeprefix(paper.home)) for fact in simulator.truth(paper.slug))


@EVERY_PAPER
def test_the_sitemap_reaches_every_article_through_its_months(simulator, reader, paper):
    simulator.advance(days=30)
    index = etree.fromstring(reader.get(f"{paper.home}/sitemap.xml").content)
    months = index.xpath("//s:sitemap/s:loc/text()", namespaces=SPACE)
    assert len(months) == 2
    listed = []
    for month in months:
        tree = etree.fromstring(reader.get(month).content)
        listed += tree.xpath("//s:url/s:loc/text()", namespaces=SPACE)
        assert len(tree.xpath("//s:url/s:lastmod", namespaces=SPACE)) == len(tree.xpath("//s:url", namespaces=SPACE))
    assert sorted(listed) == sorted(fact.url for fact in simulator.truth(paper.slug))


def test_an_old_month_keeps_its_tag_when_a_new_day_comes(simulator, reader):
    simulator.advance(days=30)
    march, april = f"{PAPER.home}/sitemap-2026-03.xml", f"{PAPER.home}/sitemap-2026-04.xml"
    before = [reader.get(url).headers["ETag"] for url in (march, april)]
    simulator.advance(days=1)
    after = [reader.get(url).headers["ETag"] for url in (march, april)]
    assert before[0] == after[0]
    assert before[1] != after[1]


def test_a_new_day_changes_feeds_and_front_page(simulator, reader):
    urls = [f"{PAPER.home}{path}" for path in ("/", "/rss/home.rss", "/sitemap.xml")]
    tags = {url: reader.get(url).headers["ETag"] for url in urls}
    simulator.advance(days=1)
    fresh = {url: reader.get(url, If_None_Match=tags[url]) for url in urls}
    assert {page.status_code for page in fresh.values()} == {200}
    assert all(parsedate_to_datetime(page.headers["Last-Modified"]) > simulator.now - timedelta(days=1)
               for page in fresh.values())  # fmt: skip
