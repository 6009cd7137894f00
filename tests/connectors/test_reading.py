"""Declarations, addresses, saved files, and reading the channels of papers that do not exist."""

from dataclasses import replace
from datetime import date, datetime, timedelta

import pytest

from baotinh.fiction import FOLDER
from connectors import discovery, files, sites
from connectors.candidate import Survey
from connectors.errors import FetchError, Refused
from connectors.files import SavedPage, Unreadable
from connectors.http import Client
from connectors.urls import canonical, is_article
from simulator.faults import Fault, fail, truncate
from simulator.paper import ZONE
from simulator.press import PAPERS
from simulator.simulation import Simulator

NOW = datetime(2026, 3, 5, 12, tzinfo=ZONE)


@pytest.mark.parametrize("slug", sites.slugs())
def test_every_declaration_has_evidence_and_claims_no_trial(slug):
    site = sites.load(slug)
    assert site.slug == slug
    assert site.evidence
    assert not site.verified
    assert all(channel.evidence for channel in site.channels)
    assert all(layout.evidence for layout in site.layouts)


def test_an_unknown_paper_is_refused_with_close_matches():
    with pytest.raises(sites.SiteError, match="baolongan"):
        sites.load("baolongann")


@pytest.mark.parametrize(
    "spelling",
    [
        "https://baocantho.com.vn/tin-a1.html",
        "http://www.baocantho.com.vn/tin-a1.html",
        "https://baocantho.com.vn/print/tin-a1.html",
        "https://BAOCANTHO.com.vn:443/tin-a1.html?utm_source=zalo#binh-luan",
    ],
)
def test_four_spellings_are_one_address(spelling):
    site = sites.load("baocantho")
    assert canonical(spelling, site) == "https://baocantho.com.vn/tin-a1.html"
    assert is_article(canonical(spelling, site), site)


@pytest.fixture
def world():
    paper = replace(PAPERS[0], first_day=date(2026, 3, 4), per_day=8, edit_rate=0.0, removal_rate=0.0)
    with Simulator([paper], now=NOW) as simulator:
        site = sites.load(paper.slug, (FOLDER,))
        with Client("nobody", delay=0, connect_to=simulator.connect_to) as client:
            yield simulator, site, client


def read(site, client, known=(), memory=None):
    seen = set(known)
    return list(
        discovery.survey(
            site, client, now=lambda: NOW, known=lambda urls: seen & set(urls), since=NOW - timedelta(days=9),
            memory=memory or {},
        )
    )  # fmt: skip


def test_the_channels_together_list_every_article(world):
    simulator, site, client = world
    found = {candidate.url for batch in read(site, client) for candidate in batch.candidates}
    assert found == {fact.url for fact in simulator.truth(site.slug)}


def test_each_channel_ends_with_one_survey_without_trouble(world):
    _, site, client = world
    surveys = [batch.survey for batch in read(site, client) if batch.survey]
    assert [survey.channel for survey in surveys] == [channel.url for channel in site.channels]
    assert all(isinstance(survey, Survey) and not survey.trouble for survey in surveys)


def test_unchanged_channels_answer_not_modified(world):
    simulator, site, client = world
    batches = read(site, client)
    memory = {proof.url: proof for batch in batches for proof in batch.validators}
    known = {candidate.url for batch in batches for candidate in batch.candidates}
    simulator.log.clear()
    read(site, client, known, memory)
    statuses = [entry.status for entry in simulator.log.requests(kind="rss")]
    assert statuses
    assert set(statuses) == {304}


def test_trouble_in_one_channel_is_named_and_leaves_the_others(world):
    simulator, site, client = world
    fault = Fault("broken", fail(), kind="rss", times=3)
    simulator.inject(fault)
    surveys = [batch.survey for batch in read(site, client) if batch.survey]
    assert fault.fired
    assert any(survey.trouble for survey in surveys)
    assert any(not survey.trouble for survey in surveys)


def test_a_cut_page_is_never_accepted(world):
    simulator, site, client = world
    fault = Fault("cut", truncate(0.5), kind="article")
    simulator.inject(fault)
    with pytest.raises(FetchError):
        client.fetch(simulator.truth(site.slug)[0].url, source=site.slug, now=lambda: NOW)
    assert fault.fired


@pytest.mark.parametrize("url", ["http://127.0.0.1/", "http://localhost:1/", "file:///etc/hostname", "http://[::1]/"])
def test_addresses_of_this_machine_are_refused(world, url):
    _, site, client = world
    with pytest.raises(Refused):
        client.fetch(url, source=site.slug, now=lambda: NOW)


def test_saved_files_come_in_order_and_bad_ones_do_not_stop_the_rest(tmp_path):
    (tmp_path / "b.html").write_text("<p>b</p>", encoding="utf-8")
    (tmp_path / "a.txt").write_text("a", encoding="utf-8")
    found = list(files.read([tmp_path, tmp_path / "missing.html"]))
    assert [item.file.rsplit("/", 1)[-1] for item in found] == ["a.txt", "b.html", "missing.html"]
    assert [type(item) for item in found] == [SavedPage, SavedPage, Unreadable]


def test_a_manifest_gives_address_type_and_time(tmp_path):
    (tmp_path / "a.html").write_text("<p>a</p>", encoding="utf-8")
    manifest = tmp_path / "m.tsv"
    rows = ["file\turl\tcontent_type\tfetched_at", "a.html\thttp://x.test/a\ttext/html\t2026-03-05T12:00+07:00"]
    manifest.write_text("\n".join(rows), encoding="utf-8")
    [item] = files.read([], manifest)
    assert isinstance(item, SavedPage)
    assert item.page.url == "http://x.test/a"
    assert item.page.header("content-type") == "text/html"
    assert item.page.fetched_at == NOW
