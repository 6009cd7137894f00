"""What people type finds what papers print."""

import unicodedata
from datetime import timedelta

import pytest
from press import NOW, SITE, article, ask, page

from sql import runs, sources
from sql.load import Outcome, load
from transforms.article import Problem, Stamp


@pytest.fixture
def library(engine):
    sources.register(engine, [SITE])
    run_id = runs.start(engine, "baothu")
    texts = {
        1: "Bão số 3 đổ bộ vào Hòa Bình.",
        2: "Hoà giải ở cơ sở.",
        3: unicodedata.normalize("NFD", "Đường Thủy Nguyên thông xe."),
        4: "từ " * 60_000,
    }
    load(engine, run_id, [Outcome(None, page(n, b"%d" % n), article(n, text=text)) for n, text in texts.items()])
    return engine


@pytest.mark.parametrize(
    ("typed", "found"),
    [
        ("bao so 3", [1]),
        ("BÃO", [1]),
        ("hoa", [1, 2]),
        ("hòa", [1, 2]),
        ('"hoà bình"', [1]),
        ('"bình hoà"', []),
        ("duong thuy nguyen", [3]),
        ("đường -nguyên", []),
        ("từ", [4]),
        ("khong-co", []),
    ],
)
def test_words_are_found_however_they_are_typed(library, typed, found):
    query = f"SELECT article_id FROM mart.search WHERE words @@ websearch_to_tsquery('mart.vi', '{typed}') ORDER BY 1"
    assert [number for (number,) in ask(library, query)] == found


def test_an_edited_article_is_found_by_its_new_words_only(library):
    run_id = runs.start(library, "baothu")
    load(library, run_id, [Outcome(None, page(1, b"x", minutes=2), article(1, text="Mưa lớn."))])
    found = "SELECT article_id FROM mart.search WHERE words @@ websearch_to_tsquery('mart.vi', '{}')"
    assert ask(library, found.format("bao so 3")) == []
    assert ask(library, found.format("mua lon")) == [(1,)]


def test_the_newest_come_first_and_what_is_gone_does_not_come(library):
    run_id = runs.start(library, "baothu")
    later = Stamp(NOW + timedelta(hours=1), "raw", "minute", "visible")
    load(library, run_id, [Outcome(None, page(9, b"9"), article(9, text="Bão tan.", published=later))])
    assert ask(library, "SELECT article_id FROM mart.find('bao')") == [(5,), (1,)]
    assert ask(library, "SELECT article_id FROM mart.find('bao', 1)") == [(5,)]
    gone = Problem("baothu", page(9).url, "http_error", "", "x")
    load(library, run_id, [Outcome(None, page(9, b"410", status=410, minutes=3), gone)])
    assert ask(library, "SELECT article_id FROM mart.find('bao')") == [(1,)]


def test_a_reader_may_search(library):
    with library.connect() as connection:
        connection.exec_driver_sql("SET ROLE baotinh_reader")
        query = "SELECT title FROM mart.search WHERE words @@ websearch_to_tsquery('mart.vi', 'bao')"
        assert connection.exec_driver_sql(query).all() == [("Tin",)]
        assert connection.exec_driver_sql("SELECT title FROM mart.find('bao')").all() == [("Tin",)]
