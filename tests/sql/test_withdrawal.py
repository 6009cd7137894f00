"""A takedown lasts: nothing of the text is left, nobody brings it back, and readers are told."""

from dataclasses import replace

import pytest
from press import NOW, SITE, article, ask, claim, listed, page
from psycopg.errors import InsufficientPrivilege
from sqlalchemy.exc import ProgrammingError

from connectors.site import Site
from flows.withdrawal import NoSuchArticle, as_lines, from_lines, order
from sql import export, following, raw, runs, sources, warehouse
from sql.load import Outcome, load
from sql.rebuild import rebuild
from sql.withdrawal import withdraw, withdrawals

SECRET = "Ông Mật ở nhà số 9"
NAME = "tin-a12345.html"
URL = f"http://baothu.test/{NAME}"
OTHER = "http://baothu.test/ten-khac-a12345.html"


@pytest.fixture
def library(engine):
    """Two articles; the first was edited once, both share a picture of a page."""
    sources.register(engine, [SITE])
    run_id = runs.start(engine, "baothu")
    load(engine, run_id, [Outcome(None, _page(b"one"), _article(SECRET)), Outcome(None, page(2), article(2))])
    load(engine, run_id, [Outcome(None, _page(b"two", minutes=1), _article(f"{SECRET}, sửa"))])
    following.catch_up(engine)
    return engine


def _article(text, url=URL):
    return article(12345, text=text, title=SECRET, lead=SECRET, url=url)


def _page(body, minutes=0, url=URL):
    made = page(12345, b"<p>" + SECRET.encode() + body, minutes=minutes)
    return made if url == URL else type(made)("baothu", url, url, 200, (), made.fetched_at, made.body)


def _order(engine, what=URL):
    return order(engine, {"baothu": SITE}, what, "Tòa án", "theo yêu cầu", NOW)


def _everything(engine):
    """All values of all rows of all tables, as text."""
    with engine.connect() as connection:
        tables = connection.exec_driver_sql(
            "SELECT c.oid::regclass::text FROM pg_class AS c WHERE c.relkind = 'r' "
            "AND c.relnamespace IN ('raw'::regnamespace, 'clean'::regnamespace, 'ops'::regnamespace)"
        ).scalars()
        return "\n".join(
            row[0] for table in tables.all() for row in connection.exec_driver_sql(f"SELECT t::text FROM {table} AS t")
        )


def test_nothing_of_the_text_is_left_and_the_rest_stays(library):
    before = _everything(library)
    assert SECRET in before
    assert "'mat'" in before
    erased = withdraw(library, _order(library))
    assert (erased.article_id, erased.revisions, erased.pages) == (1, 2, 2)
    after = _everything(library)
    assert "Mật" not in after
    assert "'mat'" not in after
    assert [stored.page.body for batch in raw.pages(library) for stored in batch] == [b"<p>x</p>"]
    assert ask(library, "SELECT title, body_text, gone_at FROM mart.article WHERE article_id = 1") == [
        ("(withdrawn)", None, NOW)
    ]
    assert ask(library, "SELECT count(*) FROM mart.byline WHERE article_id = 1") == [(0,)]
    assert warehouse.broken_rules(library) == []


def test_readers_are_told_and_the_audit_says_who_and_what(library):
    hashes = {bytes(h) for (h,) in ask(library, "SELECT content_hash FROM clean.article_revision WHERE article_id = 1")}
    withdraw(library, _order(library))
    assert ask(library, "SELECT op, article_id, url FROM mart.change_feed ORDER BY change_id DESC LIMIT 1") == [
        ("withdraw", 1, URL)
    ]
    assert ask(library, "SELECT url, reason FROM mart.withdrawal") == [(URL, "theo yêu cầu")]
    assert ask(library, "SELECT url, cause FROM mart.removal") == [(URL, "withdrawn")]
    kept = list(withdrawals(library))
    assert [(entry.by, entry.reason, entry.at) for entry in kept] == [("Tòa án", "theo yêu cầu", NOW)]
    assert {bytes.fromhex(content) for content in kept[0].contents} == hashes
    assert len(kept[0].pages) == 2


@pytest.mark.parametrize("url", [URL, OTHER])
def test_a_page_that_comes_again_is_refused_under_every_spelling(library, url):
    withdraw(library, _order(library))
    run_id = runs.start(library, "baothu")
    loaded = load(library, run_id, [Outcome(None, _page(b"three", 5, url), _article(SECRET, url))])
    assert loaded.counts == {"withdrawn": 1}
    listed(library, run_id, 12345, title=SECRET)
    assert claim(library, run_id) == ()
    assert "Mật" not in _everything(library)


def test_a_page_that_was_claimed_before_is_refused(library):
    run_id = runs.start(library, "baothu")
    listed(library, run_id, 7)
    claimed = claim(library, run_id)
    withdraw(library, _order(library))
    moved = Outcome(claimed[0], page(7, SECRET.encode(), minutes=9), _article(SECRET))
    assert load(library, run_id, [moved]).counts == {"withdrawn": 1}
    assert ask(library, "SELECT state, reason FROM ops.url WHERE url LIKE '%%-a7.html'") == [("excluded", "withdrawn")]
    assert "Mật" not in _everything(library)


def test_a_rebuild_does_not_bring_it_back(library):
    withdraw(library, _order(library))
    before = warehouse.digest(library)
    run_id = runs.start(library, "rebuild")
    rebuild(library, run_id, lambda seen: article(2) if seen.url == page(2).url else _article(SECRET), lambda *_: None)
    assert ask(library, "SELECT url FROM mart.article") == [(page(2).url,)]
    assert warehouse.digest(library) == before
    assert [row.url for row in ask(library, "SELECT url FROM mart.withdrawal")] == [URL]


def test_bytes_that_another_page_has_as_well_stay(library):
    run_id = runs.start(library, "baothu")
    same = page(3, _page(b"two").body)
    load(library, run_id, [Outcome(None, same, article(3))])
    assert withdraw(library, _order(library)).bytes == len(_page(b"one").body)
    assert same.body in [stored.page.body for batch in raw.pages(library) for stored in batch]


def test_the_same_again_changes_nothing(library):
    withdraw(library, _order(library))
    before = _everything(library)
    assert withdraw(library, _order(library)).revisions == 0
    assert _everything(library) == before


def test_an_address_is_refused_before_it_ever_came(library):
    unseen = "http://baothu.test/chua-co-a777777.html"
    assert withdraw(library, _order(library, unseen)).article_id is None
    run_id = runs.start(library, "baothu")
    loaded = load(library, run_id, [Outcome(None, _page(b"", 0, unseen), _article(SECRET, unseen))])
    assert loaded.counts == {"withdrawn": 1}


def test_the_list_is_applied_again_after_an_older_backup(library):
    lines = list(as_lines([_order(library)]))
    assert "Mật" not in "".join(lines)
    for wanted in from_lines(lines):
        withdraw(library, wanted)
    assert "Mật" not in _everything(library)
    assert [entry.url for entry in withdrawals(library)] == [URL]


def test_a_line_that_is_no_order_is_refused():
    with pytest.raises(ValueError, match="no line of such a list"):
        list(from_lines(['{"url": "x"}']))


def test_an_article_is_named_by_its_number_too(library):
    assert _order(library, "1").url == URL
    with pytest.raises(NoSuchArticle):
        _order(library, "99")


def test_a_loader_may_not_erase(library):
    with library.connect() as connection:
        connection.exec_driver_sql("SET ROLE baotinh_loader")
        with pytest.raises(ProgrammingError) as refused:
            connection.exec_driver_sql("SELECT clean.withdraw('x', NULL, '', '{}', 'x', 'x', now())")
    assert isinstance(refused.value.orig, InsufficientPrivilege)


def test_an_export_is_refreshed_without_it(library, tmp_path):
    from sql.delta import export_changes

    order_ = export.Order(format="jsonl")
    first = export.export(library, tmp_path / "all", order_)
    assert SECRET in "".join(path.read_text() for path in (tmp_path / "all").rglob("*.jsonl"))
    withdraw(library, _order(library))
    export.export(library, tmp_path / "all", order_)
    assert "Mật" not in "".join(path.read_text() for path in (tmp_path / "all").rglob("*.jsonl"))
    export_changes(library, tmp_path / "delta", order_, first.change_id)
    assert '"action": "DEL"' in "".join(path.read_text() for path in (tmp_path / "delta").rglob("*.jsonl"))


def test_another_newspaper_cannot_bring_it_back_under_its_number(library):
    other = Site(
        "baokhac", "Báo Khác", "", "Thử", "http://baokhac.test/", ("baokhac.test",), "", r"-a(?P<id>\d+)\.html$"
    )
    sources.register(library, [other])
    run_id = runs.start(library, "baothu")
    first = article(88, text=SECRET, publisher_key="baothu:88")
    load(library, run_id, [Outcome(None, page(88), first)])
    withdraw(library, _order(library, first.url))
    url = "http://baokhac.test/vua-chuyen-sang"
    moved = replace(first, source="baokhac", url=url)
    fetched = replace(page(88, b"other"), source="baokhac", url=url, final_url=url)
    assert load(library, run_id, [Outcome(None, fetched, moved)]).counts == {"withdrawn": 1}
