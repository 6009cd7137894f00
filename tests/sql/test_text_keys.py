"""Keys of text in SQL and in Python: the same for anything that may be stored, and the order of a dictionary."""

import unicodedata

import pytest
from hypothesis import Phase, given, settings
from hypothesis import strategies as st
from sqlalchemy import text

from sql.engine import connect
from transforms import legacy
from transforms.collation import sort_key
from transforms.data import legacy as tables
from transforms.gazetteer import gazetteer
from transforms.text import clean, search_key

VIETNAMESE = "aàáảãạăằắẳẵặâầấẩẫậeèéẻẽẹêềếểễệiìíỉĩịoòóỏõọôồốổỗộơờớởỡợuùúủũụưừứửữựyỳýỷỹỵđbcghklmnpqrstvx"
SIGNS = " .,…“”‘’–—-−_/&0123456789½Ｌ１́ﬁ()"
ANY = st.text(st.sampled_from(VIETNAMESE + VIETNAMESE.upper() + "fjwzFJWZ" + SIGNS), max_size=40).map(
    lambda line: clean(line, mended=True)
)
NAMES = "Đắc Lắc;Đắk Lắk;Dak Lac;Bắc Cạn;Bắc Kạn;Kon-Tum;Plei Ku;Play Cu;Đắc Nông;lý;quý;quý lý;huỳnh;kỳ thi;xyz;mỹ"
WORDS = st.lists(st.one_of(st.sampled_from(NAMES.split(";")), ANY), min_size=1, max_size=5).map(" ".join)
PROSE = st.lists(st.text(VIETNAMESE, min_size=1, max_size=7), min_size=1, max_size=8).map(" ".join)

NO_SHRINKING = (Phase.explicit, Phase.generate)  # each try is a round trip: shrinking would take minutes


def in_sql(url, function, lines):
    engine = connect(url)
    try:
        with engine.connect() as connection:
            numbered = "unnest(CAST(:lines AS text[])) WITH ORDINALITY AS x (line, i)"
            query = text(f"SELECT array_agg({function}(line) ORDER BY i) FROM {numbered}")
            return connection.execute(query, {"lines": list(lines)}).scalar_one()
    finally:
        engine.dispose()


@settings(max_examples=25, phases=NO_SHRINKING)
@given(lines=st.lists(WORDS, min_size=40, max_size=60))
def test_search_keys_of_stored_text_are_the_same_in_sql_and_in_python(cluster_url, lines):
    stored = [clean(line, mended=True) for line in lines]
    keys = in_sql(cluster_url, "mart.search_key", stored)
    assert keys == [search_key(line) for line in stored]
    assert in_sql(cluster_url, "mart.search_key", keys) == keys


@settings(max_examples=25, phases=NO_SHRINKING)
@given(lines=st.lists(WORDS, min_size=40, max_size=60))
def test_sort_keys_are_the_same_in_sql_and_in_python(cluster_url, lines):
    assert in_sql(cluster_url, "mart.sort_key", lines) == [sort_key(line) for line in lines]


@settings(max_examples=10, phases=NO_SHRINKING)
@given(lines=st.lists(PROSE, min_size=20, max_size=30))
def test_decomposed_and_font_encoded_text_have_the_keys_of_the_text(cluster_url, lines):
    table = str.maketrans(tables.LETTERS, tables.TCVN3)
    mended = [clean(legacy.convert(line.translate(table), "tcvn3"), mended=True) for line in lines]
    for key in ("mart.search_key", "mart.sort_key", "mart.name_key", "mart.plain_key"):
        keys = in_sql(cluster_url, key, lines)
        assert in_sql(cluster_url, key, [unicodedata.normalize("NFD", line) for line in lines]) == keys
        assert in_sql(cluster_url, key, mended) == keys
        assert all(unicodedata.is_normalized("NFC", made) for made in keys)


TONES = {"oa": ("òóỏõọ", "àáảãạ"), "oe": ("òóỏõọ", "èéẻẽẹ"), "uy": ("ùúủũụ", "ỳýỷỹỵ")}
PLACEMENTS = [
    (f"{onset}{old}{rime[1]}", f"{onset}{rime[0]}{new}")
    for rime, (olds, news) in TONES.items()
    for old, new in zip(olds, news, strict=True)
    for onset in ("h", "th", "kh", "")
]


def test_every_pair_of_tone_placements_has_one_key_of_each_kind(cluster_url):
    both = [print_of(word) for pair in PLACEMENTS for print_of in (str, str.title, str.upper) for word in pair]
    assert len(both) == 2 * 45 * 4
    for key in ("mart.search_key", "mart.sort_key", "mart.name_key", "mart.plain_key"):
        keys = in_sql(cluster_url, key, both)
        assert keys[::2] == keys[1::2]
        assert len(set(keys)) >= 12  # and they do not all fall together


ALPHABET = "a ă â b c d đ e ê g h i k l m n o ô ơ p q r s t u ư v x y".split()


@pytest.mark.parametrize(
    "ordered",
    [
        ALPHABET,
        ["ma", "mà", "mả", "mã", "má", "mạ"],
        ["an", "anh", "ăn", "ân"],
        ["da", "dạ", "đa", "đà"],
        ["Hoa Lư", "Hòa Lư", "Hòa Mã"],
        ["Bạc Liêu", "Bắc Ninh", "Bến Tre", "Bình Định", "Cà Mau", "Cần Thơ", "Dak", "Đà Nẵng", "Đắk Lắk", "Điện Biên"],
        ["Thái Bình", "Thái Nguyên", "Thanh Hóa"],
        ["1 tỉnh", "An Giang"],
    ],
)
def test_words_stand_in_the_order_of_a_dictionary(engine, ordered):
    backwards = ordered[::-1]
    assert sorted(backwards, key=sort_key) == ordered
    query = text('SELECT w FROM unnest(CAST(:words AS text[])) AS x (w) ORDER BY mart.sort_key(w) COLLATE "C"')
    with engine.connect() as connection:
        connection.exec_driver_sql("SET ROLE baotinh_reader")
        assert connection.execute(query, {"words": backwards}).scalars().all() == ordered


def test_the_order_of_the_database_alone_is_wrong_so_the_key_is_needed(engine):
    query = text("SELECT w FROM unnest(CAST(:words AS text[])) AS x (w) ORDER BY w")
    with engine.connect() as connection:
        assert connection.execute(query, {"words": ["đ", "e", "ê", "g"]}).scalars().all() == ["e", "g", "ê", "đ"]


def test_slugs_of_provinces_are_those_of_the_table_in_sql_too(cluster_url):
    units = gazetteer().units
    slugs = in_sql(cluster_url, "mart.plain_key", [unit.name for unit in units])
    assert slugs == [unit.unit.rpartition("-")[0] for unit in units]
