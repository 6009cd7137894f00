"""What a load writes for search is what the database would make of the same text, and what people type meets it."""

from datetime import UTC, datetime

import pytest
from press import ask

from sql import words
from sql.plan import Findable

AT = datetime(2026, 3, 5, tzinfo=UTC)
TEXTS = {
    1: ("Bão số 3 đổ bộ vào Hòa Bình", "“Hoà giải” ở cơ sở: 12.500 hộ, 25/11/2026; covid-19."),
    2: ("!", "° – …"),
    3: ("ĐƯỜNG thủy", "Nước mát\nĐỔI mới " * 40),
    4: ("Dài", "từ " * 20_000 + "cuối cùng"),
    5: ("Chữ " + "x" * 3000, "tiếp theo"),
    6: ("“Ngoặc” đứng đầu", "km² và №5, 30°C"),
    7: ("Mưa", "mưa " * 256 + "tạnh"),  # one place more than is kept
    8: ("Rất dài", "a b " * 9000 + "c a b"),  # words that share the last place
}


def made_by_database(cursor, n):
    title, body = TEXTS[n]
    query = "SELECT %s, clean.search_words(%s, %s)::text, clean.search_keys(%s, %s, %s)"
    return cursor.execute(query, (n, title, body, title, body, AT)).fetchone()


def loaded(engine, numbers):
    """What COPY makes of the rows of some texts, beside what the database's own functions say."""
    with engine.begin() as connection, connection.connection.cursor() as cursor:
        cursor.execute("CREATE TEMPORARY TABLE tried (LIKE clean.article_search) ON COMMIT DROP")
        with cursor.copy(words.COPY.replace("clean.article_search", "tried")) as copy:
            for row in words.rows([Findable(n, *TEXTS[n], AT) for n in numbers]):
                copy.write(row)
        found = cursor.execute("SELECT article_id, words::text, keys FROM tried ORDER BY article_id").fetchall()
        made = [made_by_database(cursor, n) for n in sorted(numbers)]
    return found, made


@pytest.mark.parametrize("number", TEXTS)
def test_a_load_and_the_database_make_the_same_words_and_pairs(engine, number):
    [(_, placed, ours)], [(_, spelled, made)] = loaded(engine, [number])
    assert placed == spelled
    assert set(made) <= set(ours)
    assert len(set(ours)) <= len(set(made)) + 1  # the last word has no neighbour, and any key


def test_articles_of_a_batch_do_not_touch_each_other(engine):
    found, made = loaded(engine, TEXTS)
    assert [row[:2] for row in found] == [row[:2] for row in made]
    for (_, _, ours), (_, _, theirs) in zip(found, made, strict=True):
        assert set(theirs) <= set(ours)


@pytest.mark.parametrize(
    ("typed", "query"),
    [
        ("Bão số 3", "'bao' & 'so' & '3'"),
        ('"hoà bình"', "'hoa' <-> 'binh'"),
        ("covid-19", "'covid' & '19'"),
        ("đường -nguyên", "'duong' & !'nguyen'"),
        ('-"hòa bình" bão', "!( 'hoa' <-> 'binh' ) & 'bao'"),
        ("bão or lũ", "'bao' | 'lu'"),
        ("12.500", "'12' & '500'"),
        ("…", ""),
    ],
)
def test_what_is_typed_becomes_a_query(engine, typed, query):
    with engine.connect() as connection:
        assert connection.exec_driver_sql("SELECT mart.query(%s)::text", (typed,)).scalar_one() == query


@pytest.mark.parametrize(
    ("typed", "pairs"),
    [('"a b c"', 2), ('"a b" c "d e"', 2), ("a b", 0), ('a -"b c"', 0), ('"a b" or c', 0), ('"a b" -c', 1)],
)
def test_only_phrases_that_must_be_there_are_looked_up(engine, typed, pairs):
    with engine.connect() as connection:
        found = connection.exec_driver_sql("SELECT clean.phrase_keys(mart.query(%s))", (typed,)).scalar_one()
    assert len(found) == pairs


def test_the_order_of_two_words_counts(engine):
    assert ask(engine, "SELECT clean.pair_key('a', 'b') = clean.pair_key('b', 'a')") == [(False,)]
