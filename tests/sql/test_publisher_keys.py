"""An article is known by its newspaper's own number, whatever address it is found at."""

from dataclasses import replace
from datetime import timedelta

import pytest
from press import NOW, SITE, article, ask, claim, listed, page

from sql import frontier, runs, sources
from sql.load import Outcome, load
from sql.warehouse import broken_rules
from transforms.article import Stamp


@pytest.fixture
def run_id(engine):
    sources.register(engine, [SITE, replace(SITE, slug="baokhac", domains=("baokhac.test",))])
    return runs.start(engine, "baothu")


def found(number, key="baothu:1", source="baothu", **changes):
    """A page at address `number` whose article has a number of its own."""
    return replace(article(number, **changes), publisher_key=key, source=source)


def bring(engine, run_id, result, minutes=0):
    """Load what stands at an address that somebody listed."""
    listed(engine, run_id, int(result.url.rpartition("-a")[2].removesuffix(".html")))
    (claimed,) = claim(engine, run_id)
    return load(engine, run_id, [Outcome(claimed, page(1, minutes=minutes), result)]).counts


def standing(engine):
    query = "SELECT url, revision_no FROM mart.article ORDER BY article_id"
    return [tuple(row) for row in ask(engine, query)]


def test_an_article_at_a_new_address_is_the_same_one_moved_even_if_it_reads_otherwise(engine, run_id):
    assert bring(engine, run_id, found(1)) == {"new": 1}
    assert bring(engine, run_id, found(2, text="Một đoạn khác."), minutes=1) == {"moved": 1}
    assert standing(engine) == [(found(2).url, 2)]
    assert [tuple(row) for row in ask(engine, "SELECT op FROM mart.change_feed ORDER BY change_id")] == [
        ("new",),
        ("move",),
    ]
    states = dict(map(tuple, ask(engine, "SELECT url, state || ' ' || reason FROM ops.url")))
    assert states == {found(1).url: "duplicate moved", found(2).url: "loaded fetched"}
    assert broken_rules(engine) == []


def test_an_address_that_was_given_out_earlier_does_not_get_the_article_back(engine, run_id):
    bring(engine, run_id, found(1))
    bring(engine, run_id, found(2))
    with engine.begin() as connection:
        connection.exec_driver_sql("UPDATE ops.url SET state = 'discovered'")
    claims = {one.url: one for one in claim(engine, run_id)}
    again = [Outcome(claims[found(n).url], page(1, minutes=5), found(n)) for n in (1, 2)]
    assert load(engine, run_id, again).counts == {"duplicate": 1, "unchanged": 1}
    assert standing(engine) == [(found(2).url, 2)]


def test_a_redesign_that_leads_old_addresses_to_new_ones_moves_the_article_though_it_reads_otherwise(engine, run_id):
    listed(engine, run_id, 1)
    load(engine, run_id, [Outcome(claim(engine, run_id)[0], page(1), article(1))])
    frontier.recheck(engine, run_id, "baothu", NOW)
    redesigned = article(9, text="Một đoạn.\nTheo TTXVN")
    assert load(engine, run_id, [Outcome(claim(engine, run_id)[0], page(1, minutes=5), redesigned)]).counts == {
        "moved": 1
    }
    assert standing(engine) == [(redesigned.url, 2)]


def test_two_spellings_in_one_batch_are_one_article_without_a_history(engine, run_id):
    listed(engine, run_id, 1, 2)
    claims = {one.url: one for one in claim(engine, run_id)}
    both = [Outcome(claims[found(n).url], page(1), found(n)) for n in (1, 2)]
    assert load(engine, run_id, both).counts == {"new": 1, "duplicate": 1}
    assert standing(engine) == [(found(1).url, 1)]


def test_equal_numbers_of_different_days_and_contents_are_different_articles(engine, run_id):
    bring(engine, run_id, found(1))
    later = Stamp(NOW + timedelta(days=3), "raw", "minute", "visible")
    assert bring(engine, run_id, replace(found(2, text="Chuyện khác."), published=later)) == {"new": 1}
    assert bring(engine, run_id, replace(found(3, text="Chuyện nữa."), published=later)) == {"new": 1}
    assert len(standing(engine)) == 3


def test_the_digits_of_the_day_in_place_of_a_number_make_no_one_article_of_all_its_news(engine, run_id):
    bring(engine, run_id, found(1))
    later = Stamp(NOW + timedelta(hours=1), "raw", "minute", "visible")
    assert bring(engine, run_id, replace(found(2, text="Chuyện khác.", title="Tin khác"), published=later)) == {
        "new": 1
    }
    assert len(standing(engine)) == 2


def test_what_an_heir_shows_of_an_old_archive_is_no_second_article(engine, run_id):
    bring(engine, run_id, found(1))
    saved = replace(found(7, source="baokhac"), url="http://baokhac.test/tin-a7.html")
    assert load(engine, run_id, [Outcome(None, replace(page(7), source="baokhac"), saved)]).counts == {"duplicate": 1}
    assert standing(engine) == [(found(1).url, 1)]
