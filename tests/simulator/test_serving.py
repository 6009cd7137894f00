import http.client
from dataclasses import replace

import pytest

from simulator.layouts import NAMES
from simulator.press import PAPERS
from simulator.simulation import Simulator

PAPER = PAPERS[0]


def first_article(simulator, paper=PAPER):
    return simulator.truth(paper.slug)[0].url


def every_address(simulator):
    for paper in simulator.papers:
        yield from (f"{paper.home}{path}" for path in ("/", "/robots.txt", "/sitemap.xml", "/sitemap-2026-03.xml"))
        yield from (f"{paper.home}/rss/home.rss", f"{paper.home}/thoi-su/", f"{paper.home}/khong-co-gi")
        yield first_article(simulator, paper)


def test_the_same_seed_gives_the_same_bytes(papers, simulator, reader):
    with Simulator(papers, now=simulator.now) as other:
        twin = replace(reader, simulator=other)
        assert other.port != simulator.port
        for url in every_address(simulator):
            assert reader.get(url).content == twin.get(url).content, url


@pytest.mark.parametrize("paper", PAPERS, ids=lambda paper: paper.slug)
def test_articles_are_whole_pages_in_utf8(simulator, reader, paper):
    fact = simulator.truth(paper.slug)[-1]
    page = reader.get(fact.url)
    assert page.status_code == 200
    assert page.headers["Content-Type"] == "text/html; charset=utf-8"
    assert 60_000 < len(page.content) < 150_000
    assert simulator.story(paper.slug, fact.number).pieces[0].text[:20] in page.content.decode().replace("&nbsp;", " ")


@pytest.mark.parametrize("layout", NAMES)
def test_every_family_of_layouts_can_be_a_paper(simulator, reader, layout):
    paper = replace(PAPERS[0], layout=layout, first_day=simulator.now.date(), per_day=30)
    with Simulator([paper], now=simulator.now) as other:
        client = replace(reader, simulator=other)
        facts = other.truth(paper.slug)
        assert facts
        assert {client.get(fact.url).status_code for fact in facts if not fact.gone} == {200}
        home = client.get(f"{paper.home}/").text
        assert all(fact.url in home for fact in facts[-5:])


def test_a_copy_that_is_still_good_is_not_sent_again(simulator, reader):
    for url in every_address(simulator):
        if url.endswith(("/robots.txt", "/khong-co-gi")):
            continue
        page = reader.get(url)
        by_tag = reader.get(url, If_None_Match=page.headers["ETag"])
        by_time = reader.get(url, If_Modified_Since=page.headers["Last-Modified"])
        assert (by_tag.status_code, by_time.status_code) == (304, 304), url
        assert by_tag.content == by_time.content == b""
        assert reader.get(url, If_None_Match='"another"').status_code == 200


def test_the_tag_goes_before_the_time(simulator, reader):
    url = first_article(simulator)
    page = reader.get(url)
    both = {"If_None_Match": '"another"', "If_Modified_Since": page.headers["Last-Modified"]}
    assert reader.get(url, **both).status_code == 200


def test_an_unchanged_article_keeps_its_tag_while_the_page_around_it_changes(simulator, reader):
    url = first_article(simulator)
    before = reader.get(url)
    simulator.advance(days=1)
    after = reader.get(url)
    assert after.headers["ETag"] == before.headers["ETag"]
    assert after.content != before.content
    assert after.headers["Date"] != before.headers["Date"]


def test_bodies_are_compressed_for_those_who_ask(simulator, reader):
    url = first_article(simulator)
    plain = reader.get(url, Accept_Encoding="identity")
    packed = reader.get(url, Accept_Encoding="gzip")
    assert "Content-Encoding" not in plain.headers
    assert packed.headers["Content-Encoding"] == "gzip"
    assert packed.content == plain.content
    assert int(packed.headers["Content-Length"]) < len(plain.content) / 2


def test_what_is_not_there_looks_like_a_page_and_says_404(reader):
    page = reader.get(f"{PAPER.home}/khong-co-bai-nay-a99.html")
    assert page.status_code == 404
    assert page.headers["Content-Type"].startswith("text/html")
    assert len(page.content) > 20_000


def test_another_slug_leads_to_the_article(simulator, reader):
    fact = simulator.truth(PAPER.slug)[0]
    page = reader.get(f"{PAPER.home}/ten-cu-a{fact.number}.html")
    assert (page.status_code, page.headers["Location"]) == (301, fact.url)


def test_a_host_that_no_paper_has_is_refused(reader):
    assert reader.get("http://nobody.test/").status_code == 421


def test_robots_close_the_print_copies_and_name_the_sitemap(reader):
    text = reader.get(f"{PAPER.home}/robots.txt").text
    assert "Disallow: /print/" in text
    assert f"Sitemap: {PAPER.home}/sitemap.xml" in text


def test_one_connection_serves_many_requests_of_many_papers(simulator):
    connection = http.client.HTTPConnection("127.0.0.1", simulator.port, timeout=10)
    sockets = set()
    for paper in simulator.papers:
        for method in ("GET", "HEAD", "GET"):
            connection.request(method, "/", headers={"Host": paper.host})
            sockets.add(connection.sock)
            response = connection.getresponse()
            body = response.read()
            assert response.status == 200
            assert bool(body) == (method == "GET")
    assert len(sockets) == 1
    connection.request("GET", "/", headers={"Host": PAPER.host, "Connection": "close"})
    assert connection.getresponse().getheader("Connection") == "close"
    connection.close()


def test_only_reading_is_allowed(reader):
    assert reader.ask("POST", f"{PAPER.home}/").status_code == 405


def test_nonsense_on_the_wire_is_answered_with_400(simulator):
    connection = http.client.HTTPConnection("127.0.0.1", simulator.port, timeout=10)
    connection.connect()
    connection.sock.sendall(b"HELLO\r\n\r\n")
    assert connection.sock.recv(100).startswith(b"HTTP/1.1 400")
    connection.close()


def test_the_journal_counts_every_request_by_host_and_kind(simulator, reader):
    article = first_article(simulator)
    tag = reader.get(article).headers["ETag"]
    reader.get(article, If_None_Match=tag, User_Agent="reader/1 (+mailto:x@example.org)")
    for path in ("/", "/thoi-su/?p=2", "/rss/home.rss", "/sitemap.xml", "/robots.txt", "/x"):
        reader.get(f"{PAPER.home}{path}")
    reader.get(f"{PAPERS[1].home}/")
    kinds = [entry.kind for entry in simulator.log.requests(host=PAPER.host)]
    assert kinds == ["article", "article", "listing", "listing", "rss", "sitemap", "robots", "other"]
    first, second = simulator.log.requests(kind="article")
    assert (first.status, first.conditional, second.status, second.conditional) == (200, False, 304, True)
    assert first.size > second.size == 0
    assert second.user_agent.startswith("reader/1")
    assert simulator.log.requests(kind="listing", host=PAPER.host)[1].query == "p=2"
    assert len(simulator.log.requests()) == 9
    assert [entry.tick for entry in simulator.log.requests()] == sorted(e.tick for e in simulator.log.requests())
    assert {entry.in_flight for entry in simulator.log.requests()} == {1}
    simulator.log.clear()
    assert len(simulator.log) == 0
