from datetime import UTC, datetime

import pytest

from baotinh.fiction import declare
from connectors import sites
from connectors.page import Page
from flows.belonging import Register, at_home
from transforms.article import Article, Problem, Stamp

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


def article(url):
    at = datetime(2026, 3, 5, tzinfo=UTC)
    stamp = Stamp(at, "05/03/2026", "day", "visible")
    return Article("baocantho", url, "Mưa", "", "", stamp, None, (), "", "", (), (), (), (), (), "", "vi", "vdoc/1")


@pytest.mark.parametrize(
    "claimed",
    [
        "http://baocantho.com.vn/mua-a1.html",
        "https://m.baocantho.com.vn/mua-a1.html?utm_source=zalo",
        "https://www.baocantho.com.vn/print/mua-a1.html#x",
    ],
)
def test_an_article_lives_at_one_address_whatever_its_page_says(claimed):
    site = sites.load("baocantho")
    assert at_home(article(claimed), site).url == "https://baocantho.com.vn/mua-a1.html"


def test_what_has_no_address_or_no_site_stays_as_it_is():
    site = sites.load("baocantho")
    assert at_home(article(""), site).url == ""
    assert at_home(article("http://x.test/A"), None).url == "http://x.test/A"
    long = article("https://baocantho.com.vn/" + "a" * 3000)
    assert at_home(long, site) is long
    problem = Problem("baocantho", "http://baocantho.com.vn/x", "no_body", "", "vdoc/1")
    assert at_home(problem, site) is problem


def test_a_page_is_read_by_its_newspaper_and_lives_at_home(register):
    head = b'<title>x</title><link rel="canonical" href="https://m.baosuongha.test/mua-lon-a7.html?utm_source=x">'
    text = "<p>Mưa lớn kéo dài suốt đêm qua làm ngập nhiều tuyến đường ở xã Thoại Cù, người dân phải di dời.</p>" * 6
    body = b"<html><head>" + head + b"</head><body><h1>M\xc6\xb0a l\xe1\xbb\x9bn</h1><p>05/03/2026 - 08:10</p>"
    found = register.read(
        page(url="http://baosuongha.test/mua-lon-a7.html", body=body + text.encode() + b"</body></html>")
    )
    assert isinstance(found, Article), found
    assert (found.source, found.url) == ("baosuongha", "http://baosuongha.test/mua-lon-a7.html")
