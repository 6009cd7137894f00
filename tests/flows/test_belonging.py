from datetime import UTC, datetime

import pytest

from baotinh.fiction import declare
from connectors.page import Page
from flows.belonging import Register

PAPER = declare("baosuongha")
CANONICAL = b'<link rel="canonical" href="http://baosuongha.test/mot-bai-a1.html">'


@pytest.fixture
def register():
    return Register({PAPER.slug: PAPER, "baovongkhe": declare("baovongkhe")})


def page(source="", url="", body=b""):
    return Page(source, url, url, 200, (), datetime(2026, 3, 5, tzinfo=UTC), body)


@pytest.mark.parametrize(
    ("given", "source"),
    [
        (page(source="baovongkhe", url="http://baosuongha.test/x", body=CANONICAL), "baovongkhe"),
        (page(url="http://baosuongha.test/x"), "baosuongha"),
        (page(url="https://WWW.BaoSuongHa.test/x"), "baosuongha"),
        (page(body=CANONICAL), "baosuongha"),
        (page(url="http://elsewhere.test/x", body=CANONICAL), "baosuongha"),
        (page(url="http://elsewhere.test/x"), ""),
        (page(url="http://[broken/x"), ""),
        (page(), ""),
    ],
)
def test_a_page_belongs_to_whom_it_is_said_to_then_to_its_host_then_to_its_own_word(register, given, source):
    claimed, site = register.claim(given)
    assert claimed.source == source
    assert (site.slug if site else "") == source


def test_a_source_that_nobody_declared_stays_as_said(register):
    claimed, site = register.claim(page(source="baonao", url="http://baosuongha.test/x"))
    assert (claimed.source, site) == ("baonao", None)
