"""Batches: what one transaction does to many pages at once, to bad ones among them, and beside other loads."""

import threading
from datetime import timedelta

import pytest
from press import NOW, SITE, article, ask, claim, listed, page

from connectors.page import Page
from sql import frontier, lookup, runs, sources, warehouse
from sql.load import Outcome, load
from transforms.article import Image, Problem, Stamp


@pytest.fixture
def run_id(engine):
    sources.register(engine, [sources.UNKNOWN, SITE])
    return runs.start(engine, "baothu")


def outcomes(*numbers, **changes):
    return [Outcome(None, page(n, body=f"<p>{n}</p>".encode()), article(n, **changes)) for n in numbers]


def test_a_thousand_pages_are_one_transaction(engine, run_id):
    assert load(engine, run_id, outcomes(*range(1000))).counts == {"new": 1000}
    assert ask(engine, "SELECT count(DISTINCT xmin::text), count(*) FROM clean.change") == [(1, 1000)]
    assert ask(engine, "SELECT bool_and(change_id = article_id) FROM mart.change_feed") == [(True,)]
    assert warehouse.broken_rules(engine) == []


def test_nothing_at_all_is_written_for_what_is_known_to_the_byte(engine, run_id):
    load(engine, run_id, outcomes(1, 2, 3))
    tables = ("ops.url", "raw.blob", "raw.snapshot", "clean.article", "clean.article_revision", "clean.change")
    rows = " UNION ALL ".join(f"SELECT xmin::text, xmax::text, ctid::text FROM {table}" for table in tables)
    before = ask(engine, rows)
    assert load(engine, run_id, outcomes(1, 2, 3)).counts == {"unchanged": 3}
    assert ask(engine, rows) == before


def test_one_article_twice_in_a_batch_is_one_article_with_two_revisions(engine, run_id):
    batch = [*outcomes(1), Outcome(None, page(1, b"2", minutes=4), article(1, text="Sửa.")), *outcomes(2)]
    assert load(engine, run_id, batch).counts == {"new": 2, "changed": 1}
    assert ask(engine, "SELECT article_id, op FROM mart.change_feed ORDER BY change_id") == [
        (1, "new"), (1, "edit"), (2, "new"),
    ]  # fmt: skip
    assert load(engine, run_id, batch).counts == {"unchanged": 1, "changed": 2}  # back to the first text, and on again


@pytest.mark.parametrize("place", [0, 7, 63, 99])
def test_poison_anywhere_in_a_batch_is_found_and_the_rest_loads_in_order(engine, run_id, place):
    batch = outcomes(*range(100))
    batch[place] = Outcome(None, batch[place].page, article(place, title=""))
    assert load(engine, run_id, batch).counts == {"new": 99, "poison": 1}
    assert ask(engine, "SELECT url, reason FROM mart.problem") == [(batch[place].page.url, "poison")]
    urls = ask(
        engine, "SELECT a.url FROM mart.change_feed AS c JOIN mart.article AS a USING (article_id) ORDER BY change_id"
    )
    assert [url for (url,) in urls] == [outcome.page.url for outcome in batch if outcome is not batch[place]]
    assert warehouse.broken_rules(engine) == []


@pytest.mark.parametrize(
    "poison",
    [
        {"text": "NUL \x00"},
        {"text": "nửa cặp \ud83d"},
        {"title": ""},
        {"tags": ("a\x00",)},
        {"images": (Image("http://h/\x00.jpg"),)},
        {"url": "http://baothu.test/" + "x" * 5000},
    ],
)
def test_every_kind_of_poison_is_set_aside(engine, run_id, poison):
    batch = [*outcomes(1), Outcome(None, page(2, b"2"), article(2, **poison)), *outcomes(3)]
    assert load(engine, run_id, batch).counts == {"new": 2, "poison": 1}
    assert ask(engine, "SELECT url, reason FROM mart.problem") == [(page(2).url, "poison")]


def test_odd_text_comes_back_as_it_went_in(engine, run_id):
    odd = 'Tab\t, gạch \\ chéo \\n, "ngoặc" {1,2}, NULL, \\N, dòng\nmới'
    load(engine, run_id, outcomes(1, title=odd, text=odd, tags=(odd, "NULL", ""), section=("a,b", '"')))
    assert ask(engine, "SELECT title, body_text, tags, section FROM mart.article") == [
        (odd, odd, [odd, "NULL", ""], ["a,b", '"'])
    ]


def test_an_unregistered_newspaper_is_refused_and_nothing_is_written(engine, run_id):
    stranger = Outcome(None, page(2), article(2, source="baola"))
    with pytest.raises(lookup.UnknownSource, match="baola"):
        load(engine, run_id, [*outcomes(1), stranger])
    assert ask(engine, "SELECT count(*) FROM mart.article") == [(0,)]


def test_an_article_that_moves_stays_one_article_and_its_history_says_from_where(engine, run_id):
    listed(engine, run_id, 1)
    load(engine, run_id, [Outcome(claim(engine, run_id)[0], page(1), article(1))])
    frontier.recheck(engine, run_id, "baothu", page(1).fetched_at)
    moved = Outcome(claim(engine, run_id)[0], page(1, b"moved", minutes=5), article(9, text="Một đoạn."))
    assert load(engine, run_id, [moved]).counts == {"moved": 1}
    assert ask(engine, "SELECT url, revision_no FROM mart.article") == [(page(9).url, 2)]
    assert ask(engine, "SELECT op FROM mart.change_feed ORDER BY change_id") == [("new",), ("move",)]
    assert frontier.counts(engine, "baothu").states == {"duplicate": 1, "loaded": 1}
    assert warehouse.broken_rules(engine) == []


def test_an_address_that_now_leads_to_another_text_is_no_move(engine, run_id):
    listed(engine, run_id, 1)
    load(engine, run_id, [Outcome(claim(engine, run_id)[0], page(1), article(1))])
    frontier.recheck(engine, run_id, "baothu", page(1).fetched_at)
    later = Stamp(NOW + timedelta(hours=1), "raw", "minute", "visible")
    strange = article(9, text="Chuyện khác.", published=later)
    other = Outcome(claim(engine, run_id)[0], page(1, b"other", minutes=5), strange)
    assert load(engine, run_id, [other]).counts == {"new": 1}
    assert ask(engine, "SELECT url FROM mart.article ORDER BY article_id") == [(page(1).url,), (page(9).url,)]


def test_a_claim_counts_once_even_when_it_is_brought_twice(engine, run_id):
    listed(engine, run_id, 1)
    [claimed] = claim(engine, run_id)
    twice = [Outcome(claimed, page(1), article(1)), Outcome(claimed, page(1, b"2", minutes=1), article(1, text="2"))]
    assert load(engine, run_id, twice).counts == {"new": 1, "late": 1}


def test_a_page_read_at_last_leaves_quarantine(engine, run_id):
    problem = Problem("baothu", page(1).url, "layout", "nothing matches", "vdoc/1")
    assert load(engine, run_id, [Outcome(None, page(1), problem)]).counts == {"problem": 1}
    assert frontier.counts(engine, "baothu").states == {"quarantined": 1}
    assert load(engine, run_id, [Outcome(None, page(1), article(1))], "parser").counts == {"new": 1}
    assert frontier.counts(engine, "baothu").states == {"loaded": 1}


def test_a_page_with_neither_address_nor_paper_is_named_by_its_bytes(engine, run_id):
    nameless = Page("", "", "", 200, (), page().fetched_at, b"<p>?</p>")
    problem = Problem("", "", "no_date", "", "generic/1")
    assert load(engine, run_id, [Outcome(None, nameless, problem)]).counts == {"problem": 1}
    assert ask(engine, "SELECT source, left(url, 11) FROM mart.problem") == [("unknown", "urn:sha256:")]


def test_loads_that_overlap_double_nothing_and_lose_nothing(engine, run_id):
    failures = []

    def work(worker):
        try:
            for step in range(4):
                numbers = range(worker * 5 + step * 10, worker * 5 + step * 10 + 20)
                order = numbers if worker % 2 else reversed(numbers)
                load(engine, run_id, outcomes(*order))
        except Exception as failure:
            failures.append(failure)

    workers = [threading.Thread(target=work, args=(n,)) for n in range(4)]
    for worker in workers:
        worker.start()
    for worker in workers:
        worker.join()
    assert failures == []
    assert ask(engine, "SELECT count(*), max(revision_no) FROM mart.article") == [(65, 1)]
    assert ask(engine, "SELECT count(*), max(change_id) FROM mart.change_feed") == [(65, 65)]
    assert warehouse.broken_rules(engine) == []


def test_gone_and_back_in_one_batch_are_told_in_order(engine, run_id):
    gone = Outcome(None, page(1, b"410", status=410, minutes=1), Problem("baothu", page(1).url, "http_error", "", "x"))
    back = Outcome(None, page(1, b"<p>1</p>", minutes=2), article(1))
    assert load(engine, run_id, [*outcomes(1), gone, back]).counts == {"new": 1, "gone": 1, "back": 1}
    assert ask(engine, "SELECT op FROM mart.change_feed ORDER BY change_id") == [("new",), ("gone",), ("back",)]
    assert ask(engine, "SELECT gone_at FROM mart.article") == [(None,)]
    assert claim(engine, run_id) == ()
    assert frontier.counts(engine, "baothu").states == {"loaded": 1}


def test_pages_of_one_article_under_two_new_addresses_meet_within_a_batch(engine, run_id):
    listed(engine, run_id, 1, 2)
    claims = claim(engine, run_id)
    batch = [
        Outcome(
            claimed,
            Page("baothu", claimed.url, claimed.url, 200, (), page().fetched_at + timedelta(0, n), b"%d" % n),
            article(1),
        )
        for n, claimed in enumerate(claims)
    ]
    assert load(engine, run_id, batch).counts == {"new": 1, "duplicate": 1}
    assert sorted(frontier.counts(engine, "baothu").states.items()) == [("duplicate", 1), ("loaded", 1)]
