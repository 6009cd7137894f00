"""Channels that may be: what is taken for one, what is not, and how few requests that takes."""

from dataclasses import replace
from datetime import UTC, datetime

import pytest

from connectors import paging, probing, sites
from connectors.errors import Unreachable
from connectors.page import Page
from connectors.site import Channel

NOW = datetime(2026, 3, 5, 5, tzinfo=UTC)
SITE = replace(sites.load("baocantho"), channels=(), guesses=())
HOME = "https://baocantho.com.vn/"
FEED = """<rss version="2.0"><channel><title>x</title><item><title>Mưa</title><link>{home}mua-a{number}.html</link>
<pubDate>Thu, 05 Mar 2026 08:00:00 +0700</pubDate></item></channel></rss>"""
INDEX = """<sitemapindex xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">{children}</sitemapindex>"""
MAP = """<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"><url><loc>{home}mua-a{number}.html</loc></url></urlset>"""


class Shelf:
    """Answers by address; what is not there cannot be reached."""

    def __init__(self, bodies):
        self.bodies = bodies
        self.asked = []

    def fetch(self, url, *, source, now, etag="", last_modified=""):
        self.asked.append(url)
        if url not in self.bodies:
            raise Unreachable("refused", url)
        return page_of(url, self.bodies[url])


def page_of(url, html):
    return Page("baocantho", url, url, 200, (), NOW, html.encode())


def links(*paths):
    return "".join(f'<a href="{path}">Một tin dài của hôm nay</a>' for path in paths)


def attempt(shelf, kind, path):
    return probing.try_channel(SITE, Channel(kind, HOME + path), shelf, lambda: NOW)


def test_a_feed_works_when_it_lists_the_papers_own_articles():
    shelf = Shelf(
        {HOME + "rss": FEED.format(home=HOME, number=1), HOME + "other": FEED.format(home="https://x.test/", number=1)}
    )
    trial = attempt(shelf, "rss", "rss")
    assert trial.works
    assert trial.newest == datetime(2026, 3, 5, 1, tzinfo=UTC)
    other = attempt(shelf, "rss", "other")
    assert not other.works
    assert other.trouble == "lists no article"


def test_a_page_that_is_no_feed_is_told_as_such():
    trial = attempt(Shelf({HOME + "rss": "<html><body>404</body></html>"}), "rss", "rss")
    assert not trial.works
    assert "not_a_feed" in trial.trouble


def test_of_a_sitemap_of_sitemaps_only_the_first_files_are_asked_for():
    children = [f"{HOME}map-{number}.xml" for number in range(40)]
    bodies = {child: MAP.format(home=HOME, number=number) for number, child in enumerate(children)}
    index = INDEX.format(children="".join(f"<sitemap><loc>{child}</loc></sitemap>" for child in children))
    shelf = Shelf({HOME + "sitemap.xml": index, **bodies})
    trial = attempt(shelf, "sitemap", "sitemap.xml")
    assert trial.works, trial.trouble
    assert len(shelf.asked) == probing.REQUESTS


@pytest.mark.parametrize(
    ("link", "second", "form"),
    [
        ("/kinh-te/?p=2", "kinh-te/?p=2", "kinh-te/?p={page}"),
        ("/kinh-te?page=2", "kinh-te?page=2", "kinh-te?page={page}"),
        ("/kinh-te/page-2.html", "kinh-te/page-2.html", "kinh-te/page-{page}.html"),
    ],
)
def test_a_second_page_is_believed_when_it_lists_others(link, second, form):
    first = links("/mua-a1.html", "/nang-a2.html", link)
    shelf = Shelf({HOME + "kinh-te/": first, HOME + second: links("/gio-a3.html")})
    trial = paging.follow_on(SITE, attempt(shelf, "listing", "kinh-te/"), shelf, lambda: NOW)
    assert trial.channel.pages == HOME + form
    same = Shelf({HOME + "kinh-te/": first, HOME + second: first})
    trap = paging.follow_on(SITE, attempt(same, "listing", "kinh-te/"), same, lambda: NOW)
    assert trap.channel.pages == ""


def test_candidates_are_guesses_links_and_forms_of_the_family_but_nothing_declared_or_foreign():
    declared = Channel("listing", HOME + "kinh-te/", evidence="x")
    guess = Channel("rss", HOME + "rss/home.rss", evidence="[G]")
    site = replace(SITE, channels=(declared,), guesses=(guess,))
    home = page_of(
        HOME,
        '<link type="application/rss+xml" href="/tin-moi.rss">'
        + links("/rss/cate/thoi-su/", "https://x.test/rss/", "/kinh-te/", "/press-a1.html"),
    )
    found = probing.candidates(site, home, (HOME + "map.xml", "https://x.test/map.xml"))
    urls = [channel.url.removeprefix(HOME) for channel in found]
    assert urls[:4] == ["rss/home.rss", "tin-moi.rss", "rss/cate/thoi-su/", "map.xml"]
    assert "rss/cate/kinh-te/" in urls  # the form of the family, with a section that is declared
    assert len(set(urls)) == len(urls)
    assert not [url for url in urls if "x.test" in url or url == "kinh-te/"]


def test_sections_are_whole_ones_first_and_no_service_pages():
    home = page_of(
        HOME, links("/kinh-te/nong-san/", "/lien-he/", "/rss/", "/video/", "/y-te/", "/mua-a1.html", "/?p=2", "/y-te/")
    )
    assert [url.removeprefix(HOME) for url in probing.sections(SITE, home)] == ["y-te/", "kinh-te/nong-san/"]


def test_the_form_of_addresses_is_the_one_that_most_links_have():
    blank = replace(SITE, article_url=r"(?!)")
    page = page_of(HOME, links("/a/mot-tin-hai-1234.html", "/a/mot-tin-ba-1235.html", "/mua-a1.html"))
    form, count = probing.guess_numbering(blank, [page])
    assert count == 2
    assert "html" in form
    assert probing.guess_numbering(blank, [page_of(HOME, links("/a/", "/b/"))]) == ("", 0)


def test_sitemaps_are_read_from_robots_once_each():
    robots = b"User-agent: *\nDisallow: /x\nSitemap: https://a.test/1.xml\nsitemap:https://a.test/1.xml\nSITEMAP: /no\n"
    assert probing.named_sitemaps(robots) == ("https://a.test/1.xml",)


@pytest.mark.parametrize(
    ("button", "second", "form"),
    [
        ('<button class="btn-loadmore" data-url="/kinh-te?page=2">Xem thêm</button>', "kinh-te?page=2", "?page={page}"),
        ('<a class="view-more" href="/ajax/kinh-te/page/2">+</a>', "ajax/kinh-te/page/2", "/page/{page}"),
        ('<div data-url="/ajax/list?start=20&zone=3">Tải thêm tin</div>', "ajax/list?start=1&zone=3", "?start={start}"),
    ],
)
def test_a_button_is_believed_when_its_address_lists_others(button, second, form):
    first = links("/mua-a1.html", "/nang-a2.html") + button
    shelf = Shelf({HOME + "kinh-te/": first, HOME + second: links("/gio-a3.html")})
    trial = paging.follow_on(SITE, attempt(shelf, "listing", "kinh-te/"), shelf, lambda: NOW)
    assert form in trial.channel.pages
    assert trial.channel.kind == "more"
    same = Shelf({HOME + "kinh-te/": first, HOME + second: first})
    assert not paging.follow_on(SITE, attempt(same, "listing", "kinh-te/"), same, lambda: NOW).channel.pages


def test_a_button_that_leads_to_whole_pages_is_the_second_page_of_a_listing():
    first = links("/mua-a1.html") + '<button id="loadmore" data-url="/kinh-te?p=2">Xem thêm</button>'
    shelf = Shelf({HOME + "kinh-te/": first, HOME + "kinh-te?p=2": f"<!DOCTYPE html><html>{links('/gio-a3.html')}"})
    trial = paging.follow_on(SITE, attempt(shelf, "listing", "kinh-te/"), shelf, lambda: NOW)
    assert (trial.channel.kind, trial.channel.pages) == ("listing", HOME + "kinh-te?p={page}")


@pytest.mark.parametrize(
    ("link", "form", "url"),
    [
        ("/tin-ngay/2026-03-05", "tin-ngay/{year}-{month}-{day}", "tin-ngay"),
        ("/tin/05-03-2026.htm", "tin/{day}-{month}-{year}.htm", "tin"),
        ("/archive?d=20260304", "archive?d={year}{month}{day}", "archive?d"),
        ("/luu-tru/2026/02/", "luu-tru/{year}/{month}/", "luu-tru"),
    ],
)
def test_a_link_with_a_recent_date_may_be_an_archive(link, form, url):
    (channel,) = paging.archives(SITE, page_of(HOME, links("/mua-a1.html", link)), NOW.date())
    assert (channel.kind, channel.pages, channel.url) == ("dated", HOME + form, HOME + url)


def test_old_dates_impossible_ones_articles_other_hosts_and_what_is_declared_are_no_archives():
    others = ("/hoi-xuan/2025-03-05", "/so/2026-31-05", "/mua-2026-03-05-a1.html", "https://x.test/2026-03-05", "/tin/")
    assert paging.archives(SITE, page_of(HOME, links(*others)), NOW.date()) == ()
    page = page_of(HOME, links("/ngay/2026-03-05"))
    declared = replace(SITE, channels=paging.archives(SITE, page, NOW.date()))
    assert declared.channels
    assert paging.archives(declared, page, NOW.date()) == ()


@pytest.mark.parametrize(
    ("wednesday", "tuesday", "trouble"),
    [
        (links("/mua-a1.html"), links("/gio-a2.html"), ""),
        (links("/mua-a1.html"), links("/mua-a1.html"), "answers another period alike"),
        ("", links("/gio-a2.html"), "lists no article"),
        ('<div><a href="/mua-a1.html">Mưa</a> 01/01/2026 08:00</div>', links("/gio-a2.html"), "lists other days"),
    ],
)
def test_an_archive_works_when_two_days_list_what_is_theirs(wednesday, tuesday, trouble):
    shelf = Shelf({HOME + "ngay/2026-03-04": wednesday, HOME + "ngay/2026-03-03": tuesday})
    channel = Channel("dated", HOME + "ngay", pages=HOME + "ngay/{year}-{month}-{day}")
    trial = paging.try_archive(SITE, channel, shelf, lambda: NOW)
    assert trial.trouble == trouble
    assert trial.works == (not trouble)
    assert trial.channel == channel
