"""Every form in which a paper lists its articles, over HTTP: read to the end, stopped in time, and traps named."""

from collections import Counter
from dataclasses import replace
from datetime import date, datetime, timedelta

import pytest

from baotinh.fiction import FOLDER
from connectors import calendars, discovery, sites
from connectors.fragments import read_lines
from connectors.http import Client
from connectors.site import Channel
from simulator.exchange import Answer
from simulator.faults import Detour, Fault
from simulator.folders import list_folders
from simulator.paper import ZONE
from simulator.press import PAPERS
from simulator.simulation import Simulator

NOW = datetime(2026, 3, 20, 12, tzinfo=ZONE)
SECTION = ("Thời sự",)
FORMS = ("html", "json", "list", "days", "months", "tag")
MORE = ("html", "json", "list")
each_form = pytest.mark.parametrize("form", FORMS)


class World:
    """A small paper with one channel of the form that is asked for, and what has been learned of it."""

    def __init__(self, simulator, client, paper):
        self.simulator, self.client, self.paper = simulator, client, paper
        self.known, self.memory = set(), {}
        stories = (simulator.story(paper.slug, fact.number) for fact in simulator.truth(paper.slug))
        self.tag = Counter(tag for story in stories for tag in story.tags).most_common(1)[0][0]

    def channel(self, form) -> Channel:
        if form == "listing":
            return next(c for c in sites.load(self.paper.slug, (FOLDER,)).channels if c.kind == "listing")
        folder = list_folders(self.paper, SECTION, self.tag)[form]
        return Channel(folder.kind, folder.url, "complete", folder.pages, folder.cards)

    def read(self, form, since=None, **wishes):
        """One survey of the channel alone, remembered as the frontier would."""
        site = replace(sites.load(self.paper.slug, (FOLDER,)), channels=(self.channel(form),))
        self.simulator.log.clear()
        batches = list(
            discovery.survey(
                site, self.client, now=lambda: self.simulator.now, known=lambda urls: self.known & set(urls),
                since=since, memory=dict(self.memory), **wishes,
            )
        )  # fmt: skip
        self.memory |= {proof.url: proof for batch in batches for proof in batch.validators}
        found = [candidate for batch in batches for candidate in batch.candidates]
        self.known |= {candidate.url for candidate in found}
        return found, batches[-1].survey

    def expected(self, form) -> set[str]:
        facts = [fact for fact in self.simulator.truth(self.paper.slug) if not fact.gone]
        if form in MORE:
            facts = [fact for fact in facts if fact.section[:1] == SECTION]
        if form == "tag":
            facts = [fact for fact in facts if self.tag in self.simulator.story(self.paper.slug, fact.number).tags]
        return {fact.url for fact in facts}

    def inject(self, effect, path, **wishes) -> Fault:
        return self.simulator.inject(Fault("trap", effect, path=path, **wishes))


@pytest.fixture
def world(monkeypatch):
    monkeypatch.setattr(calendars, "EMPTY_DAYS", 6)  # sixty pages more in each test would show nothing more
    paper = replace(
        PAPERS[0], first_day=date(2026, 3, 1), per_day=6, edit_rate=0.0, removal_rate=0.0,
        sections=(SECTION, ("Kinh tế",)),
    )  # fmt: skip
    with Simulator([paper], now=NOW) as simulator, Client("x", delay=0, connect_to=simulator.connect_to) as client:
        yield World(simulator, client, paper)


@each_form
def test_each_form_is_read_to_its_end_with_the_facts_of_how_it_was_found(world, form):
    found, survey = world.read(form)
    assert {candidate.url for candidate in found} == world.expected(form) != set()
    assert (survey.trouble, survey.exhausted, survey.scope) == ("", True, "complete")
    assert all(candidate.title and candidate.published_at and candidate.position for candidate in found)
    assert {candidate.channel for candidate in found} == {world.channel(form).url}
    times = {fact.url: fact.published.replace(second=0) for fact in world.simulator.truth(world.paper.slug)}
    assert all(candidate.published_at == times[candidate.url] for candidate in found)


@each_form
def test_each_form_stops_where_the_window_of_a_recent_run_ends(world, form):
    _, whole = world.read(form)
    since = NOW - timedelta(days=3)
    found, survey = world.read(form, since)
    assert survey.requests < whole.requests or form == "months" or whole.requests < 5
    assert {f.url for f in world.simulator.truth(world.paper.slug) if f.published >= since} & world.expected(form) <= {
        candidate.url for candidate in found
    } | world.known


@each_form
def test_an_unchanged_channel_of_any_form_costs_a_glance(world, form):
    world.read(form)
    found, survey = world.read(form, NOW - timedelta(days=3))
    assert (found, survey.unchanged, survey.exhausted, survey.trouble) == ([], True, True, "")
    assert survey.requests <= 3
    assert world.read(form, NOW - timedelta(days=3))[1].unchanged


@each_form
def test_news_pinned_and_backdated_articles_are_found_in_any_form(world, form):
    world.read(form)
    for fact in world.simulator.truth(world.paper.slug)[:3]:
        world.simulator.pin(world.paper.slug, fact.number)
    world.simulator.advance(hours=2)
    tags = {}
    for back in (timedelta(0), timedelta(days=2)):
        number = world.simulator.publish(world.paper.slug, SECTION, world.simulator.now - back)
        tags[number] = world.simulator.story(world.paper.slug, number).tags
    new = {fact.url for fact in world.simulator.truth(world.paper.slug) if fact.number in tags}
    wanted = new & world.expected(form)
    found, survey = world.read(form, world.simulator.now - timedelta(days=3))
    assert survey.trouble == ""
    assert wanted <= {candidate.url for candidate in found}
    assert wanted or form == "tag"


@pytest.mark.parametrize("form", MORE)
def test_pages_that_shift_while_they_are_read_lose_nothing(world, form):
    def publish(request):
        if request.path.startswith("/xem-them"):
            world.simulator.publish(world.paper.slug, SECTION)

    before = world.expected(form)
    world.simulator.hooks.append(publish)
    found, survey = world.read(form)
    assert before <= {candidate.url for candidate in found}
    assert survey.trouble == ""


@pytest.mark.parametrize("form", MORE)
def test_pinned_articles_that_the_button_does_not_count_cost_no_article(world, form):
    for fact in [f for f in world.simulator.truth(world.paper.slug) if f.section[:1] == SECTION][:3]:
        world.simulator.pin(world.paper.slug, fact.number)
    found, _ = world.read(form)
    assert {candidate.url for candidate in found} == world.expected(form)


def test_days_on_which_nobody_wrote_do_not_end_an_archive_and_a_long_silence_does(world):
    world.inject(Answer(404, lambda: b""), r"^/tin-ngay/2026-03-1[0-4]")
    found, survey = world.read("days")
    assert survey.exhausted
    assert {candidate.published_at.day for candidate in found} == {*range(1, 10), *range(15, 21)}
    assert survey.requests == 20 + 6


@pytest.mark.parametrize("form", ["days", "months"])
def test_a_calendar_that_shows_the_same_whatever_day_is_asked_is_a_trap(world, form):
    shown = {"days": "/tin-ngay/2026-03-20", "months": "/tin-thang/2026-03"}[form]
    fault = world.inject(Detour(shown), r"^/tin-(ngay|thang)/")
    _, survey = world.read(form)
    assert fault.fired
    assert "trap: the archive of" in survey.trouble
    assert not survey.exhausted


def test_an_archive_without_end_is_given_up_at_the_cap_and_said(world):
    _, survey = world.read("days", page_cap=12)
    assert "more than 12 pages" in survey.trouble
    assert not survey.exhausted


def test_an_archive_that_shows_nothing_any_more_is_a_fault(world):
    world.read("days")
    world.simulator.advance(days=1)
    world.inject(Answer(200, lambda: b"<html><body></body></html>"), r"^/tin-ngay")
    _, survey = world.read("days", NOW - timedelta(days=3))
    assert "empty_listing" in survey.trouble


@pytest.mark.parametrize("form", ["html", "json"])
def test_a_button_that_always_brings_the_same_is_a_trap(world, form):
    fault = world.inject(Detour(query={"start": "0"}), r"^/xem-them")
    _, survey = world.read(form)
    assert fault.fired == 1
    assert "trap: page 2 repeats page 1" in survey.trouble


def test_a_listing_that_begins_anew_after_a_full_page_is_a_trap_and_after_the_last_is_none(world):
    _, survey = world.read("listing")
    pages = survey.requests - 1
    assert pages >= 3
    for skip, trouble in ((pages, ""), (2, "trap: page 3 repeats page 1")):
        world.memory.clear()
        world.simulator.heal()
        fault = world.inject(Detour(query={}), r"^/thoi-su", skip=skip)
        _, survey = world.read("listing")
        assert fault.fired == 1
        assert survey.trouble == trouble


def test_facets_are_the_same_articles_and_are_never_followed(world):
    site = sites.load(world.paper.slug, (FOLDER,))
    url = world.simulator.truth(world.paper.slug)[0].url
    links = "".join(
        f'<a href="/thoi-su/?sort={n}">x</a><a class="b-title" href="{url}?sort={n}&amp;color={n}">Tin</a>'
        for n in range(9)
    )
    page = f'<html><body><div id="colcate1">{links}</div></body></html>'
    world.inject(Answer(200, page.encode), r"^/tu-khoa")
    found, survey = world.read("tag")
    assert [candidate.url for candidate in found] == [url]
    assert "trap: page 2 repeats page 1" in survey.trouble
    assert {entry.path for entry in world.simulator.log.requests(kind="listing")} == {f"/tu-khoa/{tag_path(world)}"}
    assert site.domains == (world.paper.host,)


def tag_path(world) -> str:
    return world.channel("tag").url.rsplit("/", 1)[-1]


def test_a_sitemap_that_contains_itself_and_foreign_ones_are_named(world):
    site = sites.load(world.paper.slug, (FOLDER,))
    home = world.paper.home
    index = f"""<sitemapindex xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">
<sitemap><loc>{home}/sitemap.xml</loc></sitemap><sitemap><loc>http://elsewhere.test/s.xml</loc></sitemap>
<sitemap><loc>{home}/sitemap-2026-03.xml</loc></sitemap></sitemapindex>"""
    world.inject(Answer(200, index.encode, "application/xml"), r"^/sitemap\.xml$")
    alone = replace(site, channels=tuple(channel for channel in site.channels if channel.kind == "sitemap"))
    *_, last = discovery.survey(alone, world.client, now=lambda: NOW, known=lambda _: set())
    assert "sitemap.xml is listed twice" in last.survey.trouble
    assert "elsewhere.test/s.xml is not on the paper's own domains" in last.survey.trouble
    assert last.survey.listed > 50
    assert not last.survey.exhausted


def test_the_news_sitemap_brings_titles_and_times(world):
    site = sites.load(world.paper.slug, (FOLDER,))
    alone = replace(site, channels=(Channel("sitemap", f"{world.paper.home}/sitemap-news.xml"),))
    batches = discovery.survey(alone, world.client, now=lambda: NOW, known=lambda _: set())
    found = [candidate for batch in batches for candidate in batch.candidates]
    facts = {f.url: f for f in world.simulator.truth(world.paper.slug) if NOW - f.published <= timedelta(days=2)}
    assert {candidate.url: candidate.published_at for candidate in found} == {u: f.published for u, f in facts.items()}
    assert all(c.title == world.simulator.story(world.paper.slug, facts[c.url].number).title for c in found)


@pytest.mark.parametrize(
    ("body", "count"),
    [
        (b"{\"html\": \"<a href='/tin-a1.html'>Mot</a><a href='/tin-a2.html'>Hai</a>\"}", 2),
        (b'[{"Title": "Mot", "url": "/tin-a1.html", "PublishDate": "05/03/2026 12:00"}]', 1),
        (b'{"data": {"items": [{"detail": {"slug": "x", "link": "http://baosuongha.test/tin-a7.html"}}]}}', 1),
        (b'\xef\xbb\xbf{"data": []}', 0),
        (b"", 0),
    ],
)
def test_json_of_many_shapes_gives_its_articles(body, count):
    site = sites.load("baosuongha", (FOLDER,))
    channel = Channel("more", "http://baosuongha.test/thoi-su/", links=".nowhere a")
    lines = read_lines(body, "http://baosuongha.test/api", site, channel, 2)
    assert len(lines) == count
    assert all(line.url.startswith("http://baosuongha.test/tin-a") for line in lines)
    if b"PublishDate" in body:
        assert (lines[0].title, lines[0].published_at) == ("Mot", datetime(2026, 3, 5, 12, tzinfo=ZONE))


@pytest.mark.parametrize("body", [b"{broken", b"[" * 200_000])
def test_broken_and_bottomless_json_is_a_fault_of_the_channel(body):
    site = sites.load("baosuongha", (FOLDER,))
    with pytest.raises(discovery.ChannelFault, match="json"):
        read_lines(body, "http://baosuongha.test/api", site, Channel("more", "http://baosuongha.test/"), 2)
