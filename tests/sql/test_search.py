"""What people type finds what papers print."""

import random
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


def _fill(library, texts, *, days=11):
    """Articles 10, 11, … each some days older than the one before."""
    run_id = runs.start(library, "baothu")
    made = [
        article(n, text=text, published=Stamp(NOW - timedelta(days=days * (n - 9)), "raw", "minute", "visible"))
        for n, text in enumerate(texts, 10)
    ]
    load(library, run_id, [Outcome(None, page(n, b"f%d" % n), made[n - 10]) for n in range(10, 10 + len(texts))])


def _found(library, typed, **more):
    named = "".join(f", {name} => %({name})s" for name in more)
    with library.connect() as connection:
        query = f"SELECT url, published_at, article_id FROM mart.find(%(typed)s{named})"
        return connection.exec_driver_sql(query, {"typed": typed, **more}).all()


def test_rare_words_are_found_however_long_ago_they_were_printed(library):
    _fill(library, ["lặng lẽ", *["không có gì"] * 420, "voi rừng về làng", *["không có gì"] * 30, "voi nhà"], days=2)
    assert [row.url.rpartition("-a")[2] for row in _found(library, "voi")] == ["431.html", "462.html"]
    assert [row.url.rpartition("-a")[2] for row in _found(library, '"voi nha"')] == ["462.html"]
    counted = "SELECT mart.count_found('voi'), mart.count_found('voi', 1), mart.count_found('khong co gi')"
    assert ask(library, counted) == [(2, 1, 450)]


def test_all_pages_together_are_all_hits_once_and_in_order(library):
    _fill(library, ["bão" if n % 7 == 0 else "nắng" for n in range(300)], days=1)
    rows, place = [], {}
    while more := _found(library, "bao", most=10, **place):
        rows += more
        place = {"before": more[-1].published_at, "before_article": more[-1].article_id}
    assert len(rows) == len({row.article_id for row in rows}) == 44
    assert rows == sorted(rows, key=lambda row: (row.published_at, row.article_id), reverse=True)


SYLLABLES = ("mưa", "lớn", "đê", "vỡ", "lúa", "chín", "hội", "làng")
RARE = ("voi", "trắng")
TYPED = (
    '"mua lon"', '"lon mua"', '"de vo" lua', '"hoi lang" -mua', 'hoi -"de vo"', '"voi trang"', '"voi trang"',
    '"voi trang" or "lua chin"', "voi", "voi trang", "voi -trang", '"lua chin hoi"', '"mua lon" "hoi lang"',
)  # fmt: skip


def test_whatever_is_typed_the_index_finds_what_reading_all_articles_finds(library):
    dice = random.Random(7)
    texts = [" ".join(dice.choices((*SYLLABLES, *RARE), (9,) * 8 + (0.2, 0.2), k=9)) for _ in range(700)]
    _fill(library, texts, days=1)
    for typed in TYPED:
        every = "SELECT article_id FROM mart.article WHERE clean.search_words(title, body_text) @@ mart.query('{}')"
        newest = every.format(typed) + " ORDER BY published_at DESC, article_id DESC"
        expected = [number for (number,) in ask(library, newest)]
        assert [row.article_id for row in _found(library, typed, most=1000)] == expected, typed
        assert [row.article_id for row in _found(library, typed, most=30, paper="baothu")] == expected[:30], typed
        assert ask(library, f"SELECT mart.count_found('{typed}', 1000)") == [(len(expected),)], typed
        assert ask(library, f"SELECT mart.count_found('{typed}', 17)") == [(min(len(expected), 17),)], typed


def test_one_paper_is_searched_alone(library):
    assert len(_found(library, "hoa", paper="baothu")) == 2
    assert _found(library, "hoa", paper="khongco") == []


def test_an_edited_date_moves_the_article_among_the_hits(library):
    run_id = runs.start(library, "baothu")
    earlier = Stamp(NOW - timedelta(days=400), "raw", "minute", "visible")
    load(library, run_id, [Outcome(None, page(1, b"y", minutes=2), article(1, text="Bão cũ.", published=earlier))])
    _fill(library, ["bão mới"])
    assert [row.url[-7:] for row in _found(library, "bao")] == ["a10.html"[-7:], "-a1.html"[-7:]]
