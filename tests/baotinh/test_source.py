"""`baotinh source`: papers that nobody declared, and declarations that stopped being true."""

import json
from dataclasses import replace
from datetime import timedelta

import pytest

from baotinh.fiction import FOLDER
from connectors import sites
from connectors.urls import is_article
from simulator import layouts
from simulator.faults import Fault, fail
from simulator.press import PAPERS
from simulator.simulation import Simulator

PAPER = PAPERS[0]
NINTH = """<html><head><title>Báo Thử Nghiệm - tin mới</title></head><body><nav><a href="/kinh-te">Kinh tế</a></nav>
<a href="/kinh-te/lua-duoc-mua-{number}.html">Lúa được mùa</a><a href="/xa-hoi/cau-moi-thong-xe-4712.html">Cầu mới</a>
<h1>Lúa được mùa ở Thử Nghiệm</h1><p class="day">Thứ năm, 05/03/2026 - 08:10</p><div class="than">{text}</div>
</body></html>"""
PARAGRAPH = "<p>Bà con nông dân xã Vĩnh Thử vui mừng vì vụ lúa năm nay đạt năng suất cao hơn mọi năm.</p>"


@pytest.fixture
def folder(tmp_path, monkeypatch):
    """An operator's own folder of declarations, named in the environment."""
    monkeypatch.setenv("BAOTINH_SITES", str(tmp_path))
    return tmp_path


def serve(monkeypatch, now, layout, days=2):
    """A paper of a layout under a name that nobody declared, and commands that can reach it."""
    first_day = now.date() - timedelta(days=days - 1)
    paper = replace(PAPER, slug="baomoi", host="baomoi.test", layout=layout, first_day=first_day, per_day=12)
    simulator = Simulator([replace(paper, edit_rate=0.0, removal_rate=0.0)], now=now).start()
    monkeypatch.setenv("BAOTINH_CONNECT_TO", f"*.test=127.0.0.1:{simulator.port}")
    monkeypatch.setenv("BAOTINH_NOW", now.isoformat())
    monkeypatch.setenv("BAOTINH_DELAY", "0")
    return simulator


@pytest.mark.parametrize("layout", layouts.NAMES)
def test_a_paper_of_each_family_is_recognised_and_its_channels_found(baotinh, folder, monkeypatch, now, layout):
    simulator = serve(monkeypatch, now, layout)
    try:
        answer = baotinh("source", "new", "baomoi", "--url", "http://baomoi.test/")
    finally:
        simulator.stop()
    assert answer.status == 0
    site = sites.load("baomoi", (folder,))
    assert site.family == ("own" if layout == "hashed" else layout.replace("_", "-"))
    kinds = {channel.kind for channel in site.channels}
    assert kinds == {"rss", "sitemap", "listing", "dated"}
    assert all(channel.evidence.startswith("answered on 2026-03-05 with ") for channel in site.channels)
    assert not site.verified
    page, *others = sorted((folder / "fixtures" / "baomoi").glob("*.html"))
    assert len(others) == 2
    read = json.loads(page.with_suffix(".json").read_text())
    assert read["article"]["title"]
    assert read["article"]["source"] == "baomoi"
    assert f"{page.parent}" in answer.out


def test_lists_that_have_pages_are_drafted_with_them(baotinh, folder, monkeypatch, now):
    simulator = serve(monkeypatch, now, "vdoc", days=30)
    try:
        baotinh("source", "new", "baomoi", "--url", "http://baomoi.test/")
    finally:
        simulator.stop()
    lists = {
        channel.url: channel.pages for channel in sites.load("baomoi", (folder,)).channels if channel.kind == "listing"
    }
    assert lists["http://baomoi.test/thoi-su/"] == "http://baomoi.test/thoi-su/?p={page}"


def test_a_draft_passes_its_check_and_asks_no_more_than_it_should(baotinh, folder, monkeypatch, now):
    simulator = serve(monkeypatch, now, "vdoc")
    try:
        baotinh("source", "new", "baomoi", "--url", "http://baomoi.test/")
        asked = simulator.log.requests()
        answer = baotinh("source", "check", "baomoi", "--articles", "3")
    finally:
        simulator.stop()
    assert answer.status == 0, answer.out
    assert "FAIL" not in answer.out
    assert answer.out.count("layout version1") == 3
    assert 'Channel("rss", "http://baomoi.test/rss/home.rss", evidence="answered on 2026-03-05' in answer.out
    assert len(asked) < 50
    assert len({entry.path for entry in asked}) > len(asked) * 0.8  # hardly anything is asked for twice


def test_a_channel_that_went_away_and_one_that_came_are_told(baotinh, monkeypatch, now, small_papers):
    monkeypatch.setenv("BAOTINH_SITES", str(FOLDER))
    with Simulator(small_papers, now=now) as simulator:
        monkeypatch.setenv("BAOTINH_CONNECT_TO", f"*.test=127.0.0.1:{simulator.port}")
        monkeypatch.setenv("BAOTINH_NOW", now.isoformat())
        monkeypatch.setenv("BAOTINH_DELAY", "0")
        declared = [channel.url for channel in sites.load(PAPER.slug, (FOLDER,)).channels]
        whole = baotinh("source", "check", PAPER.slug, "--articles", "2")
        fault = Fault("broken", fail(), path=declared[0].removeprefix(PAPER.home))
        simulator.inject(fault)
        broken = baotinh("source", "check", PAPER.slug, "--articles", "2")
    assert fault.fired
    assert whole.status == 0, whole.out
    assert all(f"{url}  " in whole.out for url in declared)
    assert broken.status == 1
    assert f"FAIL rss      {declared[0]}  0 articles; server_error" in broken.out


def test_a_site_that_is_down_is_told_in_one_line(baotinh, monkeypatch, now):
    monkeypatch.setenv("BAOTINH_SITES", str(FOLDER))
    monkeypatch.setenv("BAOTINH_CONNECT_TO", "*.test=127.0.0.1:9")
    monkeypatch.setenv("BAOTINH_NOW", now.isoformat())
    answer = baotinh("source", "check", PAPER.slug)
    assert answer.status == 1
    assert "FAIL" in answer.out


def test_saved_pages_are_checked_without_any_network(baotinh, saved, monkeypatch):
    monkeypatch.setenv("BAOTINH_SITES", str(FOLDER))
    answer = baotinh("source", "check", PAPER.slug, "--page", saved / f"{PAPER.slug}.html")
    assert answer.status == 0, answer.out
    assert "layout generic" in answer.out  # the invented papers declare no selectors
    again = baotinh("source", "check", "baocantho", "--page", saved / f"{PAPER.slug}.html")
    assert "layout version1" in again.out
    assert "layout version1 finds: body " in again.out


def test_a_page_that_is_no_article_fails_the_check(baotinh, tmp_path):
    page = tmp_path / "page.html"
    page.write_text("<html><body><a href='/x'>x</a></body></html>")
    answer = baotinh("source", "check", "baolongan", "--page", page)
    assert answer.status == 1
    assert "no article: " in answer.out


def test_a_paper_of_a_ninth_family_is_drafted_from_saved_pages_alone(baotinh, folder, tmp_path_factory):
    page = tmp_path_factory.mktemp("saved") / "page.html"
    page.write_text(NINTH.format(number=4711, text=PARAGRAPH * 8))
    link = '<link rel="canonical" href="https://baothunghiem.test/kinh-te/lua-duoc-mua-4711.html">'
    page.write_text(page.read_text().replace("<title>", f"{link}<title>"))
    answer = baotinh("source", "new", "baothunghiem", "--url", "https://baothunghiem.test", "--page", page)
    assert answer.status == 0
    site = sites.load("baothunghiem", (folder,))
    assert (site.name, site.family, site.home) == ("Báo Thử Nghiệm", "own", "https://baothunghiem.test/")
    assert site.channels == ()  # nothing was asked, so nothing is claimed
    found = baotinh("source", "check", "baothunghiem", "--page", page)
    assert found.status == 0, found.out
    assert "published 2026-03-05 08:10+0700" in found.out


def test_links_of_a_page_without_an_address_count_from_the_front_page(baotinh, folder):
    page = folder / "page.html"
    page.write_text(NINTH.format(number=4711, text=PARAGRAPH * 8))
    answer = baotinh("source", "new", "baomoi", "--url", "https://baomoi.test/", "--page", page)
    assert "(2 links)" in answer.out
    site = sites.load("baomoi", (folder,))
    assert is_article("https://baomoi.test/kinh-te/lua-duoc-mua-4711.html", site)
    assert not is_article("https://baomoi.test/kinh-te", site)


def test_a_known_family_brings_its_addresses_where_a_page_links_to_nothing(baotinh, folder):
    page = folder / "page.html"
    page.write_text('<html><head><meta name="author" content="MEDIATECH"></head><body><p>x</p></body></html>')
    baotinh("source", "new", "baomoi", "--url", "https://baomoi.test/", "--page", page)
    site = sites.load("baomoi", (folder,))
    assert site.family == "mediatech"
    assert is_article("https://baomoi.test/lua-4711.html", site)


def test_what_is_there_is_never_overwritten(baotinh, folder, monkeypatch, now):
    page = folder / "page.html"
    page.write_text(NINTH.format(number=1, text=PARAGRAPH))
    first = baotinh("source", "new", "baomoi", "--url", "https://baomoi.test/", "--page", page)
    text = (folder / "baomoi.py").read_text()
    assert first.status == 0
    again = baotinh("source", "new", "baomoi", "--url", "https://baokhac.test/", "--page", page)
    assert again.status == 2
    assert "baotinh source check baomoi" in again.err
    assert (folder / "baomoi.py").read_text() == text


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        (["new", "baomoi", "--url", "baomoi.test"], "no web address"),
        (["new", "Báo Mới", "--url", "https://baomoi.test/", "--page", "page.html"], "lower-case letters"),
        (["new", "baomoi", "--url", "https://m.baolongan.vn/", "--page", "page.html"], "belongs to baolongan"),
        (["new", "baolongan", "--url", "https://baomoi.test/", "--page", "page.html"], "declared already"),
        (["new", "baomoi", "--url", "https://baomoi.test/"], "BAOTINH_CONTACT"),
        (["new", "baomoi", "--url", "https://baomoi.test/", "--page", "missing.html"], "cannot be read"),
        (["check", "baocantho"], "BAOTINH_CONTACT"),
        (["check", "baolongann"], "did you mean baolongan"),
    ],
)
def test_mistakes_are_told_in_one_line(baotinh, folder, monkeypatch, arguments, words):
    monkeypatch.chdir(folder)
    (folder / "page.html").write_text(NINTH.format(number=1, text=PARAGRAPH))
    monkeypatch.setattr("sys.argv", ["baotinh"])
    answer = baotinh("source", *arguments)
    assert answer.status == 2
    assert words in answer.err
    assert answer.err.count("\n") == 1
    assert not (folder / "baomoi.py").exists()


def test_a_new_paper_needs_a_folder(baotinh, monkeypatch, tmp_path):
    monkeypatch.delenv("BAOTINH_SITES", raising=False)
    answer = baotinh("source", "new", "baomoi", "--url", "https://baomoi.test/", "--page", tmp_path)
    assert answer.status == 2
    assert "BAOTINH_SITES" in answer.err
