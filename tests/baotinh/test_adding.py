"""A newspaper of no known family, added as CONTRIBUTING.md says: what is written by hand, how well it is read then."""

import difflib
import re
from dataclasses import replace
from datetime import timedelta

import pytest

from connectors import sites
from connectors.page import Page
from simulator import layouts
from simulator.gold import gold
from simulator.layouts.masthead import Masthead
from simulator.press import PRACTICE
from simulator.simulation import Simulator
from transforms.extract import extract

ARTICLES = 60
BY_HAND = 8  # lines of the declaration, changed or added
LAYOUT = '    layouts=(Layout("hashed", title="h1.Top_h__r5", body=".Body_root__5s", tags=".Tag_root__8"),),\n'


def correct(draft: str) -> str:
    """What a person writes who has read the draft: quiet sections leave, lists know their links, tags are named."""
    lines = [line for line in draft.splitlines(True) if not re.search(QUIET, line)]
    written = "".join(lines).replace("import Channel, Tenure", "import Channel, Layout, Tenure")
    written = written.replace('sitemap.xml", ', 'sitemap.xml", scope="complete", ')
    written = written.replace('trang={page}", ', 'trang={page}", links=".List_root__21 h3 a", scope="complete", ')
    return written.replace("    evidence=", f"{LAYOUT}    evidence=")


QUIET = r"/(?:phap-luat|giao-duc|suc-khoe|van-hoa)/"


@pytest.fixture
def press(tmp_path, monkeypatch, now):
    """The paper for practice, served, and an empty folder for its declaration."""
    paper = replace(PRACTICE, first_day=now.date() - timedelta(days=9), edit_rate=0.0, removal_rate=0.0)
    with Simulator([paper], now=now) as simulator:
        monkeypatch.setenv("BAOTINH_SITES", str(tmp_path))
        monkeypatch.setenv("BAOTINH_CONNECT_TO", f"*.test=127.0.0.1:{simulator.port}")
        monkeypatch.setenv("BAOTINH_NOW", now.isoformat())
        monkeypatch.setenv("BAOTINH_DELAY", "0")
        yield simulator


def test_a_paper_of_a_ninth_family_takes_eight_lines_and_is_read_whole(baotinh, press, tmp_path, engine, monkeypatch):
    monkeypatch.setenv("DATABASE_URL", engine.url.render_as_string(hide_password=False))
    assert baotinh("source", "new", PRACTICE.slug, "--url", f"{PRACTICE.home}/").status == 0
    file = tmp_path / f"{PRACTICE.slug}.py"
    draft = file.read_text()
    file.write_text(correct(draft))
    changes = [line for line in difflib.ndiff(draft.splitlines(), file.read_text().splitlines()) if line[0] in "+-"]
    assert sum(line[0] == "+" for line in changes) <= BY_HAND
    assert baotinh("source", "check", PRACTICE.slug).status == 0
    assert baotinh("ingest", PRACTICE.slug).status == 0
    with engine.connect() as connection:
        found = {url for (url,) in connection.exec_driver_sql("SELECT url FROM mart.article")}
    assert found == {fact.url for fact in press.truth(PRACTICE.slug)}
    assert read_wrongly(sites.load(PRACTICE.slug, (tmp_path,)), press) == []


def read_wrongly(site, press):
    """Fields of articles that are not what the paper printed."""
    wrong = []
    masthead = Masthead(PRACTICE.name, f"{PRACTICE.home}/", PRACTICE.place, PRACTICE.house_prefix, press.now)
    stories = [press.story(PRACTICE.slug, fact.number) for fact in press.truth(PRACTICE.slug)]
    for story in stories[:ARTICLES]:
        body = layouts.render("hashed", story, masthead, stories[-8:])
        url = f"{PRACTICE.home}{layouts.article_path('hashed', story)}"
        article = extract(
            Page(url=url, final_url=url, body=body, fetched_at=press.now, source=PRACTICE.slug, status=200, headers=()),
            site,
        )
        wanted = gold("hashed", story, masthead, stories[-8:])
        wrong += [(url, name) for name, value in seen(article).items() if value != wished(wanted)[name]]
    return wrong


def kind_of(kind):
    """A quotation that happens to repeat a sentence of the text may be called either."""
    return kind.removeprefix("pull_")


def seen(article):
    return {
        "title": article.title,
        "lead": article.lead.rstrip(" ./"),
        "published": article.published.at.isoformat()[:16],
        "authors": {(author.name, author.role) for author in article.authors},
        "agency": article.agency,
        "section": list(article.section),
        "tags": list(article.tags),
        "blocks": [(kind_of(block.kind), block.text.rstrip(" ./")) for block in article.blocks],
        "images": [image.src for image in article.images],
    }


def wished(wanted):
    return {
        "title": wanted["title"],
        "lead": wanted["lead"].rstrip(" ./"),
        "published": wanted["published_at"][:16],
        "authors": {(author["name"], author["role"]) for author in wanted["authors"]},
        "agency": wanted["agency"],
        "section": wanted["section"],
        "tags": wanted["tags"],
        "blocks": [(kind_of(block["kind"]), block["text"].rstrip(" ./")) for block in wanted["blocks"]],
        "images": [image["src"] for image in wanted["images"]],
    }
