"""Every family's page holds what its gold says, and weighs what real pages weigh."""

import json
import re
from datetime import datetime, timedelta, timezone
from urllib.parse import urljoin

import pytest
from bs4 import BeautifulSoup

from simulator.gold import gold
from simulator.layouts import NAMES, article_path, render
from simulator.layouts.masthead import Masthead
from simulator.stories import write

ZONE = timezone(timedelta(hours=7))
TODAY = datetime(2025, 1, 2, 8, 30, tzinfo=ZONE)
WITH_PREFIX = Masthead("Báo Sông Hạc", "https://songhac.example/", "Sông Hạc", "(SHO) - ", TODAY)
WITHOUT = Masthead("Báo Ngàn Lau", "http://127.0.0.1:8081", "Ngàn Lau", "", TODAY)
STORIES = [
    write(11, 160_000 + at, datetime(2024, 8, 5, 12, 7, 9, tzinfo=ZONE) + timedelta(hours=5 * at)) for at in range(40)
]
CASES = [(name, masthead) for name in NAMES for masthead in (WITH_PREFIX, WITHOUT)]
each_case = pytest.mark.parametrize(("name", "masthead"), CASES, ids=lambda value: getattr(value, "place", value))


def squeeze(text):
    return re.sub(r"[\s|]+", "", text.replace("\xa0", ""))


def see(html):
    soup = BeautifulSoup(html, "lxml")
    for tag in soup(["script", "style"]):
        tag.decompose()
    return squeeze(soup.get_text(" "))


def pages(name, masthead, count=10):
    for at in range(count):
        related = STORIES[at + 1 : at + 13]
        yield STORIES[at], render(name, STORIES[at], masthead, related), gold(name, STORIES[at], masthead, related)


@each_case
def test_a_page_weighs_60_to_150_kilobytes(name, masthead):
    for _, html, _ in pages(name, masthead):
        assert 60_000 <= len(html) <= 150_000


@each_case
def test_every_block_and_every_chrome_string_can_be_seen_in_the_page(name, masthead):
    for _, html, expected in pages(name, masthead, 8):
        seen = see(html)
        for block in expected["blocks"]:
            assert squeeze(block["text"]) in seen, block
        for string in expected["chrome"]:
            assert squeeze(string) in seen, string


@each_case
def test_no_chrome_string_is_part_of_the_article(name, masthead):
    for _, _, expected in pages(name, masthead):
        own = "\n".join(block["text"] for block in expected["blocks"])
        assert len(expected["chrome"]) > 10
        assert not [string for string in expected["chrome"] if string in own]


@each_case
def test_the_blocks_hold_the_whole_story_once(name, masthead):
    for story, _, expected in pages(name, masthead):
        texts = [block["text"] for block in expected["blocks"]]
        assert texts.count(story.lead) == 1
        for piece in story.pieces:
            if piece.kind in ("paragraph", "heading"):
                assert piece.text in texts
        assert [image["src"] for image in expected["images"]].count("") == 0


@each_case
def test_pictures_of_the_gold_stand_in_the_page_with_absolute_addresses(name, masthead):
    for _, html, expected in pages(name, masthead):
        for image in expected["images"]:
            assert image["src"].startswith(("http://", "https://"))
            assert urljoin(masthead.home, image["src"]) in html.decode()


@pytest.mark.parametrize("name", NAMES)
def test_a_page_is_the_same_every_time(name):
    first = render(name, STORIES[0], WITHOUT, STORIES[1:9])
    assert first == render(name, STORIES[0], WITHOUT, STORIES[1:9])


@pytest.mark.parametrize("name", NAMES)
def test_addresses_are_unique_and_absolute_within_the_site(name):
    paths = [article_path(name, story) for story in STORIES]
    assert len(set(paths)) == len(paths)
    assert all(path.startswith("/") for path in paths)


@pytest.mark.parametrize("name", NAMES)
def test_the_clock_of_the_page_never_shows_the_time_of_the_story(name):
    _, html, expected = next(pages(name, WITHOUT, 1))
    dateline = next(block["text"] for block in expected["blocks"] if block["kind"] == "dateline")
    assert dateline in html.decode()
    assert f"{TODAY:%d/%m/%Y}" not in dateline


def test_precision_follows_what_the_page_shows():
    shown = {name: gold(name, STORIES[0], WITHOUT)["published_precision"] for name in NAMES}
    assert shown["mediatech"] == "second"
    assert shown["content_news"] == "day"
    assert shown["vdoc"] == shown["onecms"] == "minute"


def test_gold_keeps_the_offset_and_cuts_what_is_not_shown():
    assert gold("vdoc", STORIES[0], WITHOUT)["published_at"] == "2024-08-05T12:07:00+07:00"
    assert gold("mediatech", STORIES[0], WITHOUT)["published_at"] == "2024-08-05T12:07:09+07:00"
    assert gold("content_news", STORIES[0], WITHOUT)["published_at"] == "2024-08-05T00:00:00+07:00"


def test_vdoc_sets_a_base_address_and_dates_its_json_without_a_time():
    html = render("vdoc", STORIES[0], WITH_PREFIX, STORIES[1:5]).decode()
    assert '<base href="https://songhac.example/static/templates/version1/homepage/" />' in html
    data = json.loads(re.search(r'<script type="application/ld\+json">\s*(\{.*?\})\s*</script>', html, re.S)[1])
    assert data["datePublished"] == "2024-08-05"
    assert len(BeautifulSoup(html, "lxml").find_all("h1")) == 2


def test_mediatech_cuts_its_first_sapo_at_300_characters_and_nests_a_document():
    html = render("mediatech", STORIES[0], WITH_PREFIX, STORIES[1:5]).decode()
    assert len(BeautifulSoup(html, "html.parser").select_one("div.sapo").get_text()) == 300
    assert html.count("<!DOCTYPE") == 2
    assert '"name": "toasoantv"' in html


def test_onecms_writes_its_meta_time_month_first():
    html = render("onecms", STORIES[0], WITH_PREFIX, STORIES[1:5]).decode()
    assert '<meta name="article:published_time" content="8/5/2024 12:07:09 PM" />' in html


def test_cms_body_writes_offsets_without_a_colon_and_an_author_without_a_name():
    html = render("cms_body", STORIES[0], WITH_PREFIX, STORIES[1:5]).decode()
    assert 'datetime="2024-08-05T12:07:09+0700"' in html
    assert '"author": {"@type": "Person", "name": ""}' in html


def test_portal_hex_freezes_a_date_in_its_header_and_repeats_the_lead():
    html = render("portal_hex", STORIES[0], WITHOUT, STORIES[1:5]).decode()
    assert "Thứ 2, 21/10/2024" in html
    assert html.count(STORIES[0].lead) >= 3
    assert gold("portal_hex", STORIES[0], WITHOUT)["lead"] == STORIES[0].lead


def test_an_unknown_family_is_a_key_error():
    with pytest.raises(KeyError):
        render("wordpress", STORIES[0], WITHOUT, [])
