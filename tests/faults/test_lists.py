"""Feeds and sitemaps that are broken, endless or hostile: what can be read is kept, and no day is proven by them."""

import gzip
from datetime import UTC, datetime, timedelta

import pytest
from raw_server import RawServer, response

from connectors import discovery
from connectors.http import Client
from connectors.site import Channel, Site

NOW = datetime(2026, 3, 5, 5, tzinfo=UTC)
HOME = "http://baothu.test"
SPACE = "http://www.sitemaps.org/schemas/sitemap/0.9"
LAUGHS = (
    '<!DOCTYPE r [<!ENTITY a "ha">'
    + "".join(f'<!ENTITY {chr(98 + n)} "{f"&{chr(97 + n)};" * 10}">' for n in range(9))
    + "]>"
)
BLOWUP = f'<!DOCTYPE r [<!ENTITY a "{"x" * 50_000}">]>'
OUTSIDE = '<!DOCTYPE r [<!ENTITY a SYSTEM "file:///etc/hostname">]>'


def feed(items, prolog="", end="</channel></rss>"):
    return f'<?xml version="1.0" encoding="utf-8"?>{prolog}<rss version="2.0"><channel>{items}{end}'.encode()


def item(number, link=None, title="Tin", when="Thu, 05 Mar 2026 08:00:00 +0700"):
    place = link or f"{HOME}/tin-a{number}.html"
    return f"<item><title>{title}</title><link>{place}</link><pubDate>{when}</pubDate></item>"


def sitemap(entries, prolog="", end="</urlset>"):
    return f'<?xml version="1.0"?>{prolog}<urlset xmlns="{SPACE}">{entries}{end}'.encode()


def entry(number, lastmod="2026-03-05"):
    return f"<url><loc>{HOME}/tin-a{number}.html</loc><lastmod>{lastmod}</lastmod></url>"


def index(*places):
    children = "".join(f"<sitemap><loc>{place}</loc></sitemap>" for place in places)
    return f'<sitemapindex xmlns="{SPACE}">{children}</sitemapindex>'.encode()


@pytest.fixture
def server():
    raw = RawServer()
    yield raw
    raw.close()


@pytest.fixture
def read(server):
    """The addresses that a channel lists, what was left out, and its survey."""

    def survey(path, body=None, kind="rss", memory=None):
        if body is not None:
            server.on(path, response(body, "200 OK", "Content-Type: application/xml"))
        channel = Channel(kind, HOME + path)
        site = Site(
            "baothu", "Báo Thử", "", "", f"{HOME}/", ("baothu.test",), "vdoc", r"-a(?P<id>\d+)\.html$", (channel,)
        )
        with Client("x", delay=0, connect_to={"baothu.test": server.place}, sleep=lambda _: None) as client:
            batches = list(discovery.survey(site, client, now=lambda: NOW, known=lambda _: set(), memory=memory or {}))
        assert server.fired[path] > 0
        urls = [candidate.url for batch in batches for candidate in batch.candidates]
        left_out = [(one.url, one.reason) for batch in batches for one in batch.excluded]
        return urls, left_out, batches[-1].survey

    return survey


def proves_nothing(survey):
    return bool(survey.trouble) and not survey.exhausted


@pytest.mark.parametrize("prolog", [LAUGHS, BLOWUP, OUTSIDE], ids=["laughs", "blow-up", "a file"])
@pytest.mark.parametrize("kind", ["rss", "sitemap"])
def test_entities_are_refused_before_they_are_read(read, kind, prolog):
    body = (
        feed(item(1, title="&a;"), prolog)
        if kind == "rss"
        else sitemap(entry(1).replace("</loc>", "&a;</loc>"), prolog)
    )
    urls, _, survey = read("/list.xml", body, kind)
    assert urls == []
    assert "doctype" in survey.trouble
    assert proves_nothing(survey)


@pytest.mark.parametrize(
    ("kind", "body"),
    [
        ("rss", feed(item(1) + item(2) + "<item><title>Nửa", end="")),
        ("rss", feed(item(1) + item(2) + "<b>A & B</c>")),
        ("sitemap", sitemap(entry(1) + entry(2) + "<url><loc>", end="")),
        ("sitemap", sitemap(entry(1) + entry(2) + "<url><loc>a & b</loc></url>")),
    ],
    ids=["a cut feed", "a bare sign", "a cut sitemap", "a bare sign in a sitemap"],
)
def test_what_stands_before_a_break_is_kept_and_proves_no_day(read, kind, body):
    urls, _, survey = read("/list.xml", body, kind)
    assert urls[:2] == [f"{HOME}/tin-a1.html", f"{HOME}/tin-a2.html"]
    assert "xml" in survey.trouble
    assert proves_nothing(survey)


@pytest.mark.parametrize("kind", ["rss", "sitemap"])
def test_a_page_in_place_of_a_list_is_a_fault_of_the_channel(read, kind):
    urls, _, survey = read("/list.xml", b"<!DOCTYPE html><html><body>Xin ch\xc3\xa0o</body></html>", kind)
    assert urls == []
    assert proves_nothing(survey)


def test_sitemaps_that_nest_without_end_are_read_three_levels_deep(server, read):
    for depth in range(10):
        server.on(f"/s{depth}.xml", response(index(f"{HOME}/s{depth + 1}.xml")))
    urls, _, survey = read("/s0.xml", kind="sitemap")
    assert urls == []
    assert sum(server.fired[f"/s{depth}.xml"] for depth in range(10)) == 3
    assert "trap" in survey.trouble


def test_an_index_of_ten_thousand_children_is_read_up_to_a_cap(server, read):
    server.answers.default_factory = lambda: [response(sitemap(entry(1)))]
    body = index(*(f"{HOME}/c{number}.xml" for number in range(10_000)))
    _, _, survey = read("/s.xml", body, "sitemap")
    asked = sum(count for path, count in server.fired.items() if path.startswith("/c"))
    assert 400 < asked <= 500
    assert "trap" in survey.trouble
    assert proves_nothing(survey)


def test_a_sitemap_of_more_than_fifty_thousand_addresses_is_cut_and_says_so(read):
    urls, _, survey = read("/s.xml", sitemap("".join(map(entry, range(50_001)))), "sitemap")
    assert len(urls) == 50_000
    assert "too_many" in survey.trouble
    assert proves_nothing(survey)


@pytest.mark.parametrize("pack", [lambda body: gzip.compress(body), lambda body: gzip.compress(gzip.compress(body))])
def test_a_packed_sitemap_that_is_a_bomb_is_not_unpacked(read, pack):
    bomb = pack(sitemap("<!-- " + " " * 64 * 1024 * 1024 + " -->"))
    urls, _, survey = read("/s.xml.gz", bomb, "sitemap")
    assert urls == []
    assert proves_nothing(survey)


@pytest.mark.parametrize(
    "lastmod", ["2099-01-01", "2026-03-05", "", "soon"], ids=["future", "same", "none", "nonsense"]
)
def test_times_of_a_sitemap_never_hide_an_article(read, lastmod):
    urls, _, _ = read("/s.xml", sitemap("".join(entry(number, lastmod) for number in range(5))), "sitemap")
    assert len(urls) == 5


@pytest.mark.parametrize(
    ("link", "reason"),
    [
        ("http://khac.test/tin-a1.html", "foreign_host"),
        ("http://127.0.0.1/tin-a1.html", "foreign_host"),
        ("http://169.254.169.254/tin-a1.html", "foreign_host"),
        ("javascript:alert(1)", "scheme"),
        ("file:///etc/passwd", "scheme"),
        ("data:text/html,tin-a1.html", "scheme"),
        (f"{HOME}/{'x' * 5000}-a1.html", "too_long"),
        (f"{HOME}:99999/tin-a1.html", "bad_url"),
        (f"{HOME}/chuyen-muc/", "not_article"),
    ],
)
def test_what_is_no_article_of_the_paper_is_left_out_with_a_reason_and_never_asked_for(server, read, link, reason):
    urls, left_out, survey = read("/rss", feed(item(1, link) + item(2)))
    assert urls == [f"{HOME}/tin-a2.html"]
    assert [why for _, why in left_out] == [reason]
    assert not survey.trouble
    assert set(server.fired) == {"/robots.txt", "/rss"}


def test_ten_spellings_of_one_article_are_one_address(read):
    spellings = [
        "/tin-a1.html", "/tin-a1.html?utm_source=zalo", "/tin-a1.html#binh-luan", "//tin-a1.html", "/./tin-a1.html",
        "/%74in-a1.html", "/tin-a1.html?sid=4711", "/tin-a1.html;jsessionid=4711",
    ]  # fmt: skip
    links = [HOME + path for path in spellings] + [
        "HTTP://BaoThu.TEST:80/tin-a1.html",
        "http://m.baothu.test/tin-a1.html",
    ]
    urls, _, _ = read("/rss", feed("".join(item(1, link) for link in links)))
    assert urls == [f"{HOME}/tin-a1.html"]


def test_titles_with_code_in_them_are_text(read, server):
    nasty = "&lt;script&gt;alert(1)&lt;/script&gt; =cmd() '; DROP TABLE ops.url; --"
    urls, _, survey = read("/rss", feed(item(1, title=nasty)))
    assert urls == [f"{HOME}/tin-a1.html"]
    assert not survey.trouble


def test_a_list_that_shrinks_takes_nothing_back(server, read):
    whole, _, _ = read("/rss", feed("".join(map(item, range(200)))))
    few, _, survey = read("/rss", feed("".join(map(item, range(3)))))
    assert (len(whole), len(few)) == (200, 3)
    assert survey.oldest is not None
    assert survey.oldest > NOW - timedelta(days=1), "it says how short it reaches, so older days stay open"
