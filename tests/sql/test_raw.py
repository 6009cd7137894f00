"""Stored pages come back as they were, in order, and loading them again is a replay."""

from datetime import date, datetime, timedelta, timezone

import pytest

from connectors.page import Page
from connectors.site import Site
from sql import raw, runs, sources, warehouse
from sql.load import Outcome, load
from sql.raw import Selection
from transforms.article import Article, Author, Block, Problem, Stamp

HANOI = timezone(timedelta(hours=7))
NOW = datetime(2026, 3, 5, 12, tzinfo=HANOI)
SITES = tuple(
    Site(slug, slug, "", "Thử", f"http://{slug}.test/", (f"{slug}.test",), "vdoc", r"-a(?P<id>\d+)\.html$")
    for slug in ("baothu", "baokhac")
)


def address(number, slug="baothu"):
    return f"http://{slug}.test/tin-a{number}.html"


def page(number, body=b"<p>x</p>", slug="baothu", status=200, minutes=0, url=None):
    asked = address(number, slug) if url is None else url
    return Page(slug, asked, asked, status, (("etag", '"1"'), ("x-y", "z")), NOW + timedelta(minutes=minutes), body)


def article(number, slug="baothu", day=5):
    return Article(
        source=slug, url=address(number, slug), title="Tin", kicker="", lead="",
        published=Stamp(NOW.replace(day=day), "raw", "minute", "visible"), modified_at=None,
        authors=(Author("Kỳ Ca", "text"),), byline="Kỳ Ca", agency="", section=(), tags=(),
        blocks=(Block("title", "Tin", "title", "1"), Block("paragraph", "Một.", "prose", "2")), residue=(), images=(),
        house_prefix="", language="vi", extractor="vdoc/1",
    )  # fmt: skip


@pytest.fixture
def run_id(engine):
    sources.register(engine, [sources.UNKNOWN, *SITES])
    return runs.start(engine, "baothu")


def test_pages_come_back_as_they_were_and_in_order(engine, run_id):
    came = [page(1, b""), page(2, b"\x00\xff" * 999), page(1, b"later", minutes=3), page(3, url="", slug="")]
    results = [article(1), article(2), article(1), article(3)]
    load(engine, run_id, [Outcome(None, *pair) for pair in zip(came, results, strict=True)])
    batches = list(raw.pages(engine, size=3))
    assert [len(batch) for batch in batches] == [3, 1]
    assert [item.page for batch in batches for item in batch][:3] == came[:3]
    [last] = batches[1]
    assert (last.page.url, last.page.body, last.stored.url) == ("", came[3].body, address(3))
    assert raw.count(engine) == 4
    assert raw.count(engine, after=batches[0][-1].stored.snapshot_id) == 1


def test_pages_are_chosen_by_paper_and_day_and_newest(engine, run_id):
    load(
        engine,
        run_id,
        [
            Outcome(None, page(1, b"1"), article(1, day=1)),
            Outcome(None, page(2, b"2"), article(2, day=4)),
            Outcome(None, page(2, b"2b", minutes=9), article(2, day=4)),
            Outcome(None, page(2, b"no", minutes=12, status=503), Problem("baothu", address(2), "http_error", "", "x")),
            Outcome(None, page(9, b"9", slug="baokhac"), article(9, "baokhac", day=4)),
        ],
    )

    def bodies(**wanted):
        return [item.page.body for batch in raw.pages(engine, Selection(**wanted)) for item in batch]

    assert bodies(sources=("baokhac",)) == [b"9"]
    assert bodies(since=date(2026, 3, 2), sources=("baothu",)) == [b"2", b"2b", b"no"]
    assert bodies(until=date(2026, 3, 1)) == [b"1"]
    assert bodies(newest=True) == [b"1", b"2b", b"9"]
    assert raw.count(engine, Selection(newest=True)) == 3


def test_damaged_bytes_are_noticed(engine, run_id):
    load(engine, run_id, [Outcome(None, page(1, b"one"), article(1)), Outcome(None, page(2, b"two"), article(2))])
    with engine.begin() as connection:
        connection.exec_driver_sql(
            "UPDATE raw.blob SET body = (SELECT body FROM raw.blob AS o WHERE o.sha256 <> raw.blob.sha256)"
        )
    with pytest.raises(raw.DamagedPage, match="snapshot"):
        list(raw.pages(engine))


def test_loading_a_stored_page_again_stores_nothing_and_revises_what_the_parser_reads_differently(engine, run_id):
    load(engine, run_id, [Outcome(None, page(1), article(1))])
    [batch] = raw.pages(engine)
    again = [Outcome(None, item.page, article(1), item.stored) for item in batch]
    assert load(engine, run_id, again[:1], "parser").counts == {"unchanged": 1}
    assert load(
        engine, run_id, [Outcome(None, batch[0].page, article(1, day=4), batch[0].stored)], "parser"
    ).counts == {"changed": 1}
    assert raw.count(engine) == 1
    assert warehouse.broken_rules(engine) == []
