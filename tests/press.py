"""A small newspaper for the tests of the warehouse."""

from dataclasses import replace
from datetime import datetime, timedelta, timezone

from connectors.candidate import Batch, Candidate
from connectors.page import Page
from connectors.site import Site
from sql import frontier
from transforms.article import Article, Author, Block, Stamp

HANOI = timezone(timedelta(hours=7))
NOW = datetime(2026, 3, 5, 12, tzinfo=HANOI)
SITE = Site("baothu", "Báo Thử", "", "Thử", "http://baothu.test/", ("baothu.test",), "vdoc", r"-a(?P<id>\d+)\.html$")
RSS = "http://baothu.test/rss"


def article(number=1, text="Một đoạn.", title="Tin", **changes):
    made = Article(
        source="baothu", url=f"http://baothu.test/tin-a{number}.html", title=title, kicker="", lead="",
        published=Stamp(NOW, "raw", "minute", "visible"), modified_at=None, authors=(Author("Kỳ Ca", "text"),),
        byline="Kỳ Ca", agency="", section=("Thời sự",), tags=(),
        blocks=(Block("title", title, "title", "1"), Block("paragraph", text, "prose", "2")), residue=(), images=(),
        house_prefix="", language="vi", extractor="vdoc/1",
    )  # fmt: skip
    return replace(made, **changes)


def page(number=1, body=b"<p>x</p>", status=200, minutes=0):
    url = f"http://baothu.test/tin-a{number}.html"
    return Page("baothu", url, url, status, (("etag", '"1"'),), NOW + timedelta(minutes=minutes), body)


def listed(engine, run_id, *numbers, **facts):
    found = [Candidate(f"http://baothu.test/tin-a{n}.html", RSS, RSS, n, **facts) for n in numbers]
    frontier.discover(engine, run_id, "baothu", Batch(RSS, tuple(found)), NOW)


def claim(engine, run_id, limit=10):
    return frontier.claim(engine, run_id, "baothu", limit, timedelta(minutes=5), NOW)


def ask(engine, query):
    with engine.connect() as connection:
        return connection.exec_driver_sql(query).all()
