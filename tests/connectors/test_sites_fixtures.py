"""Every page kept for a paper is still read as the person who declared it found right."""

import json
from datetime import datetime
from pathlib import Path

import pytest

from baotinh.articles import describe
from baotinh.fiction import FOLDER
from connectors import sites
from connectors.page import Page
from simulator.paper import ZONE
from transforms.extract import extract

FIXTURES = Path(__file__).parents[1] / "fixtures" / "sites"
PAGES = sorted(FIXTURES.glob("*/*.html"))
FIELDS = (
    "url", "source", "title", "kicker", "lead", "published_at", "published_precision", "modified_at", "authors",
    "agency", "section", "tags", "text", "images", "house_prefix", "language",
)  # fmt: skip


@pytest.mark.parametrize("path", PAGES, ids=lambda path: f"{path.parent.name}/{path.stem}")
def test_a_kept_page_is_read_as_it_was_found_right(path):
    expected = json.loads(path.with_suffix(".json").read_text(encoding="utf-8"))
    site = sites.load(path.parent.name, (FOLDER,))
    told = expected.get("fetched_at")
    day = path.stem[:10]  # YYYY-MM-DD, the day on which the page was fetched
    fetched_at = (
        datetime.fromisoformat(told) if told else datetime.fromisoformat(f"{day}T23:00:00").replace(tzinfo=ZONE)
    )
    url = expected.get("url") or expected["article"]["url"]
    page = Page(site.slug, url, url, 200, (("content-type", "text/html"),), fetched_at, path.read_bytes())
    found = describe(extract(page, site))
    assert "article" in found, found
    assert {name: found["article"][name] for name in FIELDS} == {name: expected["article"][name] for name in FIELDS}


def test_there_are_pages_and_each_belongs_to_a_declared_paper():
    assert PAGES
    declared = sites.load_all((FOLDER,))
    assert {path.parent.name for path in PAGES} <= set(declared)
    assert all(path.with_suffix(".json").exists() for path in PAGES)
